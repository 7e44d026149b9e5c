// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/calendar/workingdays.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestCalendarFile final : public QObject
{
    Q_OBJECT

private slots:
    void readsATable();
    void refusesABrokenTable_data();
    void refusesABrokenTable();
    void shipsEachYearWithItsNotice();
};

namespace {

QByteArray fileOf(const QString &year)
{
    return (u"{\"format\": \"powerhall-calendar/1\", \"years\": ["_s + year + u"]}"_s).toUtf8();
}

QByteArray fileWith(const QString &off, const QString &makeUp = {})
{
    return fileOf(u"{\"year\": 2027, \"source\": \"通知\", \"provisional\": false, \"off\": ["_s + off +
                  u"], \"make_up\": ["_s + makeUp + u"]}"_s);
}

const QString newYear = u"{\"from\": \"2026-12-31\", \"to\": \"2027-01-03\", \"name\": \"元旦\"}"_s;

} // namespace

void TestCalendarFile::readsATable()
{
    const auto tables =
        WorkingCalendar::parse(fileWith(newYear, u"{\"date\": \"2027-01-09\", \"name\": \"元旦\"}"_s));
    QVERIFY(tables);
    QCOMPARE(tables->size(), 1);
    const YearTable &table = tables->first();
    QCOMPARE(table.year, 2027);
    QCOMPARE(table.source, u"通知"_s);
    QVERIFY(!table.provisional);
    const QMap<QDate, QString> off = {{QDate(2026, 12, 31), u"元旦"_s},
                                      {QDate(2027, 1, 1), u"元旦"_s},
                                      {QDate(2027, 1, 2), u"元旦"_s},
                                      {QDate(2027, 1, 3), u"元旦"_s}};
    QCOMPARE(table.off, off);
    const QMap<QDate, QString> makeUp = {{QDate(2027, 1, 9), u"元旦"_s}};
    QCOMPARE(table.makeUp, makeUp);
}

void TestCalendarFile::refusesABrokenTable_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    const auto off = [](const char *from, const char *to) {
        return u"{\"from\": \"%1\", \"to\": \"%2\", \"name\": \"节\"}"_s.arg(QLatin1StringView(from),
                                                                             QLatin1StringView(to));
    };
    const auto made = [](const char *date) {
        return u"{\"date\": \"%1\", \"name\": \"节\"}"_s.arg(QLatin1StringView(date));
    };
    QTest::newRow("another format") << QByteArray("{\"format\": \"powerhall-profile/1\", \"years\": []}")
                                    << ErrorCode::UnknownValue << u"$.format"_s;
    QTest::newRow("no format") << QByteArray("{\"years\": []}") << ErrorCode::MissingKey << u"$.format"_s;
    QTest::newRow("no years") << QByteArray("{\"format\": \"powerhall-calendar/1\", \"years\": []}")
                              << ErrorCode::BadSchema << u"$.years"_s;
    QTest::newRow("a year that is a number") << fileOf(u"2027"_s) << ErrorCode::WrongType << u"$.years[0]"_s;
    QTest::newRow("no year") << fileOf(u"{\"source\": \"s\", \"off\": [%1]}"_s.arg(newYear))
                             << ErrorCode::BadNumber << u"$.years[0].year"_s;
    QTest::newRow("half a year") << fileOf(u"{\"year\": 2027.5, \"source\": \"s\", \"off\": []}"_s)
                                 << ErrorCode::BadNumber << u"$.years[0].year"_s;
    QTest::newRow("no source") << fileOf(u"{\"year\": 2027, \"source\": \" \", \"off\": []}"_s)
                               << ErrorCode::BadSchema << u"$.years[0].source"_s;
    QTest::newRow("unknown key") << fileOf(u"{\"year\": 2027, \"source\": \"s\", \"of\": []}"_s)
                                 << ErrorCode::UnknownKey << u"$.years[0].of"_s;
    QTest::newRow("announced, but empty") << fileWith({}) << ErrorCode::BadSchema << u"$.years[0].off"_s;
    QTest::newRow("a day that does not exist")
        << fileWith(off("2027-02-28", "2027-02-29")) << ErrorCode::BadDate << u"$.years[0].off[0].to"_s;
    QTest::newRow("backwards") << fileWith(off("2027-02-08", "2027-02-05")) << ErrorCode::BadSchema
                               << u"$.years[0].off[0].to"_s;
    QTest::newRow("endless") << fileWith(off("2027-02-01", "2027-10-01")) << ErrorCode::BadSchema
                             << u"$.years[0].off[0].to"_s;
    QTest::newRow("another year") << fileWith(newYear + u',' + off("2026-10-01", "2026-10-02"))
                                  << ErrorCode::BadSchema << u"$.years[0].off[1].from"_s;
    QTest::newRow("overlapping") << fileWith(newYear + u',' + off("2027-01-03", "2027-01-04"))
                                 << ErrorCode::BadSchema << u"$.years[0].off[1].from"_s;
    QTest::newRow("make-up on a Monday")
        << fileWith(newYear, made("2027-01-11")) << ErrorCode::BadSchema << u"$.years[0].make_up[0].date"_s;
    QTest::newRow("make-up on a holiday")
        << fileWith(newYear, made("2027-01-02")) << ErrorCode::BadSchema << u"$.years[0].make_up[0].date"_s;
    QTest::newRow("make-up on National Day")
        << fileWith(newYear, made("2027-10-02")) << ErrorCode::BadSchema << u"$.years[0].make_up[0].date"_s;
    QTest::newRow("make-up twice") << fileWith(newYear, made("2027-01-09") + u',' + made("2027-01-09"))
                                   << ErrorCode::BadSchema << u"$.years[0].make_up[1].date"_s;
    const QString year = u"{\"year\": 2027, \"source\": \"s\", \"off\": [%1]}"_s.arg(newYear);
    QTest::newRow("a year twice") << fileOf(year + u',' + year) << ErrorCode::BadSchema
                                  << u"$.years[1].year"_s;
}

void TestCalendarFile::refusesABrokenTable()
{
    QFETCH(QByteArray, file);
    QFETCH(ErrorCode, code);
    QFETCH(QString, place);
    const auto tables = WorkingCalendar::parse(file);
    QVERIFY(!tables);
    QCOMPARE(tables.error().place, place);
    QCOMPARE(tables.error().code, code);
}

void TestCalendarFile::shipsEachYearWithItsNotice()
{
    const QList<YearTable> years = WorkingCalendar::shipped().years();
    QCOMPARE(years.size(), 7);
    for (qsizetype i = 0; i < years.size(); ++i) {
        QCOMPARE(years.at(i).year, 2021 + int(i));
        QCOMPARE(years.at(i).provisional, years.at(i).year == 2027);
        QVERIFY(years.at(i).source.contains(u"办"));
    }
    QVERIFY(years.last().makeUp.isEmpty());
}

QTEST_GUILESS_MAIN(TestCalendarFile)
#include "tst_calendarfile.moc"
