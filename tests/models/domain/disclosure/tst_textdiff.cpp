// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/textdiff.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// Same text plain, added in +…+, removed in -…-; one line each.
QString shown(const QList<DiffLine> &lines)
{
    QStringList out;
    for (const DiffLine &line : lines) {
        QString text;
        for (const DiffRun &run : line.runs) {
            text += run.kind == DiffRun::Kind::Same    ? run.text
                    : run.kind == DiffRun::Kind::Added ? u"+"_s + run.text + u'+'
                                                       : u"-"_s + run.text + u'-';
        }
        out.append(text);
    }
    return out.join(u'|');
}

} // namespace

class TestTextDiff final : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatChanged_data();
    void showsWhatChanged();
    void bothTextsComeBack();
    void longTextsStayBounded();
};

void TestTextDiff::showsWhatChanged_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QString>("wanted");
    const QStringList base{u"电价"_s, u"每千瓦时 0.52 元"_s, u"电话 95598"_s};
    QTest::addRow("nothing") << base << base << u"电价|每千瓦时 0.52 元|电话 95598"_s;
    QTest::addRow("a figure") << base << QStringList{base[0], u"每千瓦时 0.55 元"_s, base[2]}
                              << u"电价|每千瓦时 -0.52-+0.55+ 元|电话 95598"_s;
    QTest::addRow("a line more") << base << QStringList{base[0], base[1], u"新的一行"_s, base[2]}
                                 << u"电价|每千瓦时 0.52 元|+新的一行+|电话 95598"_s;
    QTest::addRow("a line less") << base << QStringList{base[0], base[2]}
                                 << u"电价|-每千瓦时 0.52 元-|电话 95598"_s;
    QTest::addRow("another text") << QStringList{u"甲乙丙丁"_s} << QStringList{u"戊己庚辛"_s}
                                  << u"-甲乙丙丁-|+戊己庚辛+"_s;
    QTest::addRow("from nothing") << QStringList() << QStringList{u"甲"_s} << u"+甲+"_s;
    QTest::addRow("outside the plane")
        << QStringList{u"住户𠮷先"_s} << QStringList{u"住户𠮷后"_s} << u"住户𠮷-先-+后+"_s;
}

void TestTextDiff::showsWhatChanged()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(QString, wanted);
    QCOMPARE(shown(differenceOf(before, after)), wanted);
}

void TestTextDiff::bothTextsComeBack()
{
    const QStringList before{u"一"_s, u"二 10 个工作日"_s, u"三"_s, u"四"_s, u"六"_s};
    const QStringList after{u"一"_s, u"二 5 个工作日内"_s, u"五"_s, u"四"_s, u"七"_s, u"八"_s};
    QStringList oldBack;
    QStringList newBack;
    for (const DiffLine &line : differenceOf(before, after)) {
        if (line.kind != DiffLine::Kind::Added)
            oldBack.append(line.before());
        if (line.kind != DiffLine::Kind::Removed)
            newBack.append(line.after());
    }
    QCOMPARE(oldBack, before);
    QCOMPARE(newBack, after);
}

void TestTextDiff::longTextsStayBounded()
{
    QStringList before;
    QStringList after;
    for (int i = 0; i < 3000; ++i) {
        before.append(u"旧 %1"_s.arg(i));
        after.append(u"新 %1"_s.arg(i));
    }
    qsizetype removed = 0;
    qsizetype added = 0;
    for (const DiffLine &line : differenceOf(before, after)) {
        removed += line.before().isEmpty() ? 0 : 1;
        added += line.after().isEmpty() ? 0 : 1;
    }
    QCOMPARE(removed, 3000);
    QCOMPARE(added, 3000);
}

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
