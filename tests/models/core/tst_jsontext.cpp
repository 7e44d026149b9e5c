// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/jsontext.h"

#include <QJsonArray>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class JsonTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void writesNumbersThatAreReadBackTheSame_data();
    void writesNumbersThatAreReadBackTheSame();
    void quotesWhatJsonDoesNotAllow();
    void handsOnALongTextPieceByPiece();
    void putsMembersBehindTheObjectsOwn_data();
    void putsMembersBehindTheObjectsOwn();
};

namespace {

QByteArray written(const std::function<void(JsonText &json)> &act)
{
    QByteArray text;
    JsonText json([&](QByteArrayView piece) { text.append(piece); });
    act(json);
    json.finish();
    return text;
}

} // namespace

void JsonTextTest::writesNumbersThatAreReadBackTheSame_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nought") << 0.0 << QByteArray("0");
    QTest::newRow("whole") << 1250.0 << QByteArray("1250");
    QTest::newRow("below nought") << -3.0 << QByteArray("-3");
    QTest::newRow("largest whole") << 9007199254740991.0 << QByteArray("9007199254740991");
    QTest::newRow("beyond") << 9007199254740994.0 << QByteArray("9007199254740994");
    QTest::newRow("tenth") << 0.1 << QByteArray("0.1");
    QTest::newRow("third") << 1.0 / 3 << QByteArray("0.3333333333333333");
    QTest::newRow("nearly all") << 99.966938405797101 << QByteArray("99.9669384057971");
}

void JsonTextTest::writesNumbersThatAreReadBackTheSame()
{
    QFETCH(double, number);
    const QByteArray text = written([&](JsonText &json) { json.addNumber(number); });
    QTEST(text, "text");
    QCOMPARE(QJsonDocument::fromJson('[' + text + ']').array().first().toDouble(), number);
}

void JsonTextTest::quotesWhatJsonDoesNotAllow()
{
    const QString name = u"1号\"台区\"\\\t\u0001𠮷"_s;
    const QByteArray text = written([&](JsonText &json) {
        json.add("[");
        json.addQuoted(name);
        json.add(",");
        json.addNumber(std::nullopt);
        json.add("]");
    });
    QCOMPARE(QJsonDocument::fromJson(text).array(), (QJsonArray{name, QJsonValue()}));
}

void JsonTextTest::handsOnALongTextPieceByPiece()
{
    constexpr int Rows = 10'000;
    qsizetype longest = 0;
    qsizetype size = 0;
    JsonText json([&](QByteArrayView piece) {
        longest = std::max(longest, piece.size());
        size += piece.size();
    });
    for (int row = 0; row < Rows; ++row) {
        json.add("1号台区,");
        json.flow();
    }
    json.finish();
    QCOMPARE(size, Rows * qsizetype(sizeof("1号台区,") - 1));
    QVERIFY(longest < size / 2);
}

void JsonTextTest::putsMembersBehindTheObjectsOwn_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QStringList>("pieces");
    QTest::addColumn<QJsonObject>("whole");
    const QJsonObject total{{u"total"_s, 1}};
    const QJsonObject areas{{u"areas"_s, QJsonArray{1, 2}}};
    QTest::newRow("both") << total << QStringList{u"\"areas\":["_s, u"1,2]"_s}
                          << QJsonObject{{u"total"_s, 1}, {u"areas"_s, QJsonArray{1, 2}}};
    QTest::newRow("none further") << total << QStringList{} << total;
    QTest::newRow("nothing in a piece") << total << QStringList{QString()} << total;
    QTest::newRow("only further ones") << QJsonObject() << QStringList{u"\"areas\":[1,2]"_s} << areas;
}

void JsonTextTest::putsMembersBehindTheObjectsOwn()
{
    QFETCH(QJsonObject, object);
    QFETCH(QStringList, pieces);
    const auto members = [&](const TextSink &sink) {
        for (const QString &piece : pieces)
            sink(piece.toUtf8());
    };
    for (const auto format : {QJsonDocument::Compact, QJsonDocument::Indented}) {
        QByteArray text;
        writeJson(object, members, format, [&](QByteArrayView piece) { text.append(piece); });
        QTEST(QJsonDocument::fromJson(text).object(), "whole");
        QCOMPARE(text.contains('\n'), format == QJsonDocument::Indented);
    }
}

QTEST_GUILESS_MAIN(JsonTextTest)
#include "tst_jsontext.moc"
