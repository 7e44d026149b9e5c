// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/json.h"

#include <QTemporaryFile>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestJson final : public QObject
{
    Q_OBJECT

private slots:
    void aFileBeyondAllMeasureIsNotRead();
    void refusesWithThePlace_data();
    void refusesWithThePlace();
    void readsAByteOrderMark();
    void namesAKeyNobodyAskedFor();
    void keepsTheFirstFault();
};

void TestJson::refusesWithThePlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QStringList>("args");
    QTest::newRow("broken in line 2")
        << QByteArray("{\n\"a\": }") << ErrorCode::BrokenJson << QStringList{u"2"_s, u"7"_s};
    QTest::newRow("empty file") << QByteArray() << ErrorCode::BrokenJson << QStringList{u"1"_s, u"1"_s};
    QTest::newRow("GB18030") << QByteArray("{\"\xD0\xD5\": 1}") << ErrorCode::NotUtf8 << QStringList{u"2"_s};
    QTest::newRow("a key twice") << QByteArray("{\"a\": 1, \"b\": {\"a\": 2}, \"a\": 3}")
                                 << ErrorCode::BrokenJson << QStringList{u"1"_s, u"25"_s};
    QTest::newRow("not an object") << QByteArray("[1]") << ErrorCode::WrongType
                                   << QStringList{u"object"_s, u"list"_s};
    QTest::newRow("nested without end") << QByteArray(100, '[') + QByteArray(100, ']')
                                        << ErrorCode::BrokenJson << QStringList{u"1"_s, u"65"_s};
}

void TestJson::refusesWithThePlace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QStringList, args);
    const auto result = parseObject(bytes);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QCOMPARE(result.error().args, args);
}

void TestJson::readsAByteOrderMark()
{
    const auto result = parseObject("\xEF\xBB\xBF{\"a\": 1}");
    QVERIFY(result);
    QCOMPARE(result->value("a"_L1).toInt(), 1);
}

void TestJson::namesAKeyNobodyAskedFor()
{
    ObjectReader reader({{u"on"_s, u"2022-03-01"_s}, {u"volt"_s, 1}});
    QCOMPARE(reader.date(u"on"_s), QDate(2022, 3, 1));
    const auto result = reader.finish();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::UnknownKey);
    QCOMPARE(result.error().place, u"$.volt"_s);
}

void TestJson::keepsTheFirstFault()
{
    ObjectReader reader({{u"on"_s, u"2022-02-30"_s}, {u"n"_s, u"x"_s}});
    reader.date(u"on"_s);
    reader.optionalInteger(u"n"_s);
    const auto result = reader.finish();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadDate);
    QCOMPARE(result.error().detail, u"2022-02-30"_s);
}

void TestJson::aFileBeyondAllMeasureIsNotRead()
{
    QTemporaryFile file;
    QVERIFY(file.open() && file.resize(50LL * 1024 * 1024 + 1)); // holes: it takes no room
    const auto refused = readFile(file.fileName());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooLong);
    QCOMPARE(refused.error().args, (QStringList{QStringLiteral("51 MB"), QStringLiteral("50 MB")}));
    QVERIFY(file.resize(50LL * 1024 * 1024) && readFile(file.fileName()));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
