// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/charstring.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

Q_DECLARE_METATYPE(QPainterPath)

namespace {

/// Numbers and operators as a person reads them.
QString readable(const std::string &bytes)
{
    QStringList words;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = [&bytes](size_t at) { return static_cast<int>(static_cast<uchar>(bytes.at(at))); };
        const int first = byte(i);
        if (first == 28) {
            words.append(QString::number(static_cast<qint16>(byte(i + 1) << 8 | byte(i + 2))));
            i += 2;
        } else if (first < 32) {
            words.append(u"op%1"_s.arg(first));
        } else if (first <= 246) {
            words.append(QString::number(first - 139));
        } else {
            const int size = (first <= 250 ? first - 247 : first - 251) * 256 + byte(++i) + 108;
            words.append(QString::number(first <= 250 ? size : -size));
        }
    }
    return words.join(u' ');
}

QString charstringOf(const QPainterPath &path, int width = Charstring::DefaultWidth)
{
    Charstring string(width);
    string.add(path);
    string.end();
    return readable(string.bytes());
}

QPainterPath linesThrough(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (const QPointF point : points.mid(1))
        path.lineTo(point);
    return path;
}

QPainterPath curve(QPointF first, QPointF second, QPointF to)
{
    QPainterPath path(QPointF(10, -10));
    path.cubicTo(first, second, to);
    return path;
}

} // namespace

/// Outlines as an interpreter of fonts reads them; operators by their numbers in Technical Note 5177.
class CharstringTest final : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreReadBack_data();
    void numbersAreReadBack();
    void outlinesBecomeOperators_data();
    void outlinesBecomeOperators();
    void aWidthOfItsOwnStandsFirst();
    void roundingDoesNotAddUp();
    void manyStepsNeedMoreThanOneOperator();
};

void CharstringTest::numbersAreReadBack_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("bytes");
    for (const auto &[value, bytes] : QList<std::pair<int, int>>{{0, 1},
                                                                 {107, 1},
                                                                 {-107, 1},
                                                                 {108, 2},
                                                                 {-108, 2},
                                                                 {1131, 2},
                                                                 {-1131, 2},
                                                                 {1132, 3},
                                                                 {-1132, 3},
                                                                 {32767, 3},
                                                                 {-32768, 3}})
        QTest::addRow("%d", value) << value << bytes;
}

void CharstringTest::numbersAreReadBack()
{
    QFETCH(int, value);
    std::string bytes;
    Charstring::number(bytes, value);
    QTEST(static_cast<int>(bytes.size()), "bytes");
    QCOMPARE(readable(bytes), QString::number(value));
}

void CharstringTest::outlinesBecomeOperators_data()
{
    QTest::addColumn<QPainterPath>("path");
    QTest::addColumn<QString>("operators");
    QTest::addRow("nothing") << QPainterPath() << u"op14"_s;
    QTest::addRow("box, closed by itself")
        << linesThrough({{10, -10}, {110, -10}, {110, -60}, {10, -60}, {10, -10}})
        << u"10 10 op21 100 50 -100 op6 op14"_s;
    QTest::addRow("upright first") << linesThrough({{10, 0}, {10, -60}, {30, -60}})
                                   << u"10 op22 60 20 op7 op14"_s;
    QTest::addRow("flat twice") << linesThrough({{0, -9}, {5, -9}, {9, -9}}) << u"9 op4 5 op6 4 op6 op14"_s;
    QTest::addRow("slanted, gathered")
        << linesThrough({{1, -1}, {2, -3}, {4, -2}}) << u"1 1 op21 1 2 2 -1 op5 op14"_s;
    QTest::addRow("no step, no mark") << linesThrough({{0, 0}, {0.2, 0.2}, {3, 0}}) << u"0 op22 3 op6 op14"_s;
    QTest::addRow("any curve") << curve({11, -12}, {13, -14}, {15, -17})
                               << u"10 10 op21 1 2 2 2 2 3 op8 op14"_s;
    QTest::addRow("flat at both ends")
        << curve({11, -10}, {13, -14}, {15, -14}) << u"10 10 op21 1 2 4 2 op27 op14"_s;
    QTest::addRow("upright at both ends")
        << curve({10, -12}, {13, -14}, {13, -17}) << u"10 10 op21 2 3 2 3 op26 op14"_s;
    QTest::addRow("flat to upright") << curve({11, -10}, {13, -14}, {13, -17})
                                     << u"10 10 op21 1 2 4 3 op31 op14"_s;
    QTest::addRow("upright to flat") << curve({10, -12}, {13, -14}, {15, -14})
                                     << u"10 10 op21 2 3 2 2 op30 op14"_s;
    QPainterPath two = linesThrough({{0, 0}, {10, 0}, {10, -10}, {0, 0}});
    two.moveTo(20, -5);
    two.lineTo(25, -5);
    QTest::addRow("the second part counts from the last corner written")
        << two << u"0 op22 10 10 op6 10 -5 op21 5 op6 op14"_s;
}

void CharstringTest::outlinesBecomeOperators()
{
    QFETCH(QPainterPath, path);
    QTEST(charstringOf(path), "operators");
}

void CharstringTest::aWidthOfItsOwnStandsFirst()
{
    QCOMPARE(charstringOf({}, 555), u"555 op14"_s);
    QCOMPARE(charstringOf(linesThrough({{3, -4}, {5, -4}}), 555), u"555 3 4 op21 2 op6 op14"_s);
}

void CharstringTest::roundingDoesNotAddUp()
{
    QList<QPointF> points{{0, 0}};
    for (int i = 1; i <= 10; ++i)
        points.append(QPointF(i * 1.4, -i * 1.4));
    Charstring string(Charstring::DefaultWidth);
    string.add(linesThrough(points));
    QCOMPARE(string.box(), QRect(QPoint(0, 0), QPoint(14, 14)));
}

void CharstringTest::manyStepsNeedMoreThanOneOperator()
{
    QList<QPointF> points{{0, 0}};
    for (int i = 1; i <= 30; ++i)
        points.append(QPointF(i, -i * i));
    const QStringList words = charstringOf(linesThrough(points)).split(u' ');
    QCOMPARE(words.count(u"op5"_s), 2); // 24 steps of two fill a stack of 48
    QCOMPARE(words.indexOf(u"op5"_s), 2 + 48);
}

QTEST_GUILESS_MAIN(CharstringTest)
#include "tst_charstring.moc"
