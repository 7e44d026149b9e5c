// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/quickvalues.h"
#include "models/domain/ingest/values.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Dates and numbers as exports, spreadsheets and people write them.
class ValuesTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsTimes_data();
    void readsTimes();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void readsDays_data();
    void readsDays();
    void refusesWhatIsNoDay_data();
    void refusesWhatIsNoDay();
    void knowsEveryDayOfTheCalendar();
    void quickWaysAgreeWithTheLongOnes();
    void readsWholeNumbers_data();
    void readsWholeNumbers();
    void readsDecimalsExactly_data();
    void readsDecimalsExactly();
    void trimsBlanksOfAllKinds();
};

namespace {

QString shownTime(std::optional<qint64> seconds)
{
    if (!seconds)
        return u"none"_s;
    return QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString shownDay(std::optional<qint64> day)
{
    return day ? QDate(1970, 1, 1).addDays(*day).toString(Qt::ISODate) : u"none"_s;
}

constexpr int Ymd = int(DateOrder::YearMonthDay);
constexpr int Dmy = int(DateOrder::DayMonthYear);
constexpr int Mdy = int(DateOrder::MonthDayYear);

} // namespace

void ValuesTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("time");
    const QString morning = u"2026-07-01 08:05:00"_s;
    for (const char *text : {"2026-07-01 08:05",
                             "2026-07-01 08:05:00",
                             "2026/07/01 08:05",
                             "2026/7/1 8:05",
                             "2026.7.1 8:5",
                             "2026-07-01T08:05:00",
                             "2026-07-01t08:05",
                             " 2026-07-01  08:05 ",
                             "２０２６-０７-０１　０８：０５",
                             "2026年7月1日8时5分",
                             "2026年07月01日 08时05分00秒",
                             "2026年7月1日 8:05",
                             "2026年7月1日 上午8:05",
                             "2026/7/1 上午 8:05:00",
                             "2026-07-01 08:05:00.000",
                             "2026-07-01 08:05:00.999",
                             "20260701 0805",
                             "20260701080500",
                             "202607010805",
                             "2026-07-01T08:05:00+08:00",
                             "2026-07-01T00:05:00Z",
                             "2026-07-01 8:05 AM",
                             "2026-06-30 20:05:00-0400",
                             "2026/7/1\t8:05",
                             "2026-7-1 8：05",
                             "46204.336805555555",
                             "46204.3368055556",
                             " ４６２０４.33680556 "})
        QTest::newRow(text) << QByteArray(text) << Ymd << morning;
    QTest::newRow("afternoon") << QByteArray("2026/7/1 下午 3:05:09") << Ymd << u"2026-07-01 15:05:09"_s;
    QTest::newRow("noon") << QByteArray("2026-07-01 12:30 PM") << Ymd << u"2026-07-01 12:30:00"_s;
    QTest::newRow("midnight") << QByteArray("2026-07-01 12:30 am") << Ymd << u"2026-07-01 00:30:00"_s;
    QTest::newRow("a spreadsheet's midnight") << QByteArray("46204") << Ymd << u"2026-07-01 00:00:00"_s;
    QTest::newRow("a spreadsheet's last second")
        << QByteArray("46204.999988") << Ymd << u"2026-07-01 23:59:59"_s;
    QTest::newRow("a spreadsheet's time rounded up")
        << QByteArray("46204.99999999") << Ymd << u"2026-07-02 00:00:00"_s;
    QTest::newRow("24:00") << QByteArray("2026-12-31 24:00") << Ymd << u"2027-01-01 00:00:00"_s;
    QTest::newRow("24:00:00") << QByteArray("2024-02-28 24:00:00") << Ymd << u"2024-02-29 00:00:00"_s;
    QTest::newRow("day first") << QByteArray("01/07/2026 08:05") << Dmy << morning;
    QTest::newRow("month first") << QByteArray("7/1/2026 8:05:00 AM") << Mdy << morning;
    QTest::newRow("month first, short year") << QByteArray("7/1/26 8:05") << Mdy << morning;
    QTest::newRow("year first whatever the order") << QByteArray("2026/7/1 8:05") << Dmy << morning;
    QTest::newRow("before 1970") << QByteArray("1969-12-31 23:59:59") << Ymd << u"1969-12-31 23:59:59"_s;
    QTest::newRow("before the table") << QByteArray("1989-12-31 23:59") << Ymd << u"1989-12-31 23:59:00"_s;
    QTest::newRow("after the table") << QByteArray("2100-02-28 23:59") << Ymd << u"2100-02-28 23:59:00"_s;
}

void ValuesTest::readsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(int, order);
    QTEST(shownTime(parseTime(text.toStdString(), DateOrder(order))), "time");
}

void ValuesTest::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"",
          " ",
          "2026-07-01",
          "2026-07-01 ",
          "08:05",
          "19999.5",
          "462045.5",
          "46204.",
          "46204.5.1",
          "-46204",
          "46204.5e1",
          "2026-13-01 08:05",
          "2026-02-29 08:05",
          "2026-07-32 08:05",
          "2026-00-01 08:05",
          "2026-07-00 08:05",
          "2026-07-01 25:00",
          "2026-07-01 24:01",
          "2026-07-01 24:00:01",
          "2026-07-01 08:60",
          "2026-07-01 08:05:60",
          "2026-07-01 08",
          "2026-07-01 08:05x",
          "x2026-07-01 08:05",
          "2026/07-01 08:05",
          "26-07-01 08:05",
          "01/07/2026 08:05",
          "2026-07-01 08:05:00:00",
          "待定",
          "NULL",
          "2026-07-01 13:05 PM",
          "2026-07-01 00:30 AM",
          "2026-07-01 08:05+15:00",
          "0000-07-01 08:05",
          "2026-07-01 -8:05",
          "2026-07-T01 08:05",
          "2026-07-01 08:0m5",
          "2026-07-01 08:05                                                                        00"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("broken UTF-8") << QByteArray("2026-07-01\xE5 08:05");
}

void ValuesTest::refusesWhatIsNoTime()
{
    QFETCH(QByteArray, text);
    QCOMPARE(shownTime(parseTime(text.toStdString(), DateOrder::YearMonthDay)), u"none"_s);
}

void ValuesTest::readsDays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("order");
    for (const char *text : {"2026-07-01", "2026/07/01", "2026/7/1", "2026.7.1", "2026年7月1日", "20260701",
                             "2026-07-01 00:00", "2026-07-01 00:00:00", " ２０２６／７／１ "})
        QTest::newRow(text) << QByteArray(text) << Ymd;
    QTest::newRow("day first") << QByteArray("1/7/2026") << Dmy;
    QTest::newRow("day first, full") << QByteArray("01.07.2026") << Dmy;
    QTest::newRow("month first") << QByteArray("07/01/2026") << Mdy;
}

void ValuesTest::readsDays()
{
    QFETCH(QByteArray, text);
    QFETCH(int, order);
    QCOMPARE(shownDay(parseDay(text.toStdString(), DateOrder(order))), u"2026-07-01"_s);
}

void ValuesTest::refusesWhatIsNoDay_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "2026-02-29", "2026-04-31", "2026-7", "2026", "1/7/2026", "2026-07-01 08:00", "七月一日",
          "2026--7-1", "2026-07-011", "202607011", "2026_07_01", "2026-07:01", "2026/07-01"})
        QTest::newRow(text) << QByteArray(text);
}

void ValuesTest::refusesWhatIsNoDay()
{
    QFETCH(QByteArray, text);
    QCOMPARE(shownDay(parseDay(text.toStdString(), DateOrder::YearMonthDay)), u"none"_s);
}

void ValuesTest::knowsEveryDayOfTheCalendar()
{
    const QDate epoch(1970, 1, 1);
    for (int year :
         {1, 4, 100, 400, 1600, 1899, 1900, 1969, 1970, 1990, 2000, 2024, 2026, 2099, 2100, 9999}) {
        for (int month = 0; month <= 13; ++month) {
            for (int day = 0; day <= 32; ++day) {
                const QDate date(year, month, day);
                const auto number = dayNumber(year, month, day);
                QCOMPARE(number.has_value(), date.isValid());
                if (number)
                    QCOMPARE(*number, epoch.daysTo(date));
                if (year >= 1990 && year <= 2099)
                    QCOMPARE(quick::Months.day(unsigned(year), unsigned(month), unsigned(day)),
                             number.value_or(-1));
            }
        }
    }
}

/// Every single-character change of a good text: the quick way reads it as the long way does, or leaves it.
void ValuesTest::quickWaysAgreeWithTheLongOnes()
{
    const std::string good = "2026-07-19 08:35:59";
    for (size_t at = 0; at < good.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string text = good;
            text[at] = char(byte);
            // A blank in front sends the text the long way.
            const auto longWay = parseTime(" " + text, DateOrder::YearMonthDay);
            const qint64 quickly = quick::time(text);
            if (quickly >= 0)
                QCOMPARE(longWay, std::optional(quickly));
            QCOMPARE(parseTime(text, DateOrder::YearMonthDay), longWay);
            const std::string number{'1', char(byte), '5'};
            if (quick::whole(number) >= 0)
                QCOMPARE(parseWhole(" " + number), std::optional(quick::whole(number)));
            if (quick::milli(number) >= 0)
                QCOMPARE(parseMilli(" " + number), std::optional(Milli{quick::milli(number), true}));
        }
    }
}

void ValuesTest::readsWholeNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("number"); // −999 = none
    const auto row = [](const char *text, qint64 number) {
        QTest::newRow(text) << QByteArray(text) << number;
    };
    row("0", 0);
    row("007", 7);
    row("120", 120);
    row(" 120 ", 120);
    row("+120", 120);
    row("-3", -3);
    row("－３", -3);
    row("１２０", 120);
    row("1,234,567", 1234567);
    row("１，２３４", 1234);
    row("12.0", 12);
    row("12.", 12);
    row("999999999999999999", 999999999999999999);
    for (const char *text : {"", " ", "12.5", "1,23", ",123", "1234,567", "1,2345", "12a", "1e3", "--3",
                             "99999999999999999999", ".", "-", "十二", "1 2", "NaN", "0x10"})
        row(text, -999);
}

void ValuesTest::readsWholeNumbers()
{
    QFETCH(QByteArray, text);
    QTEST(parseWhole(text.toStdString()).value_or(-999), "number");
}

void ValuesTest::readsDecimalsExactly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milli"); // −999 = none
    QTest::addColumn<bool>("exact");
    const auto row = [](const char *text, qint64 milli, bool exact = true) {
        QTest::newRow(text) << QByteArray(text) << milli << exact;
    };
    row("235.4", 235400);
    row("235.40", 235400);
    row("235.400", 235400);
    row("235.4000000", 235400);
    row("235.4001", 235400, false);
    row("235.3999", 235399, false);
    row("0", 0);
    row("0.001", 1);
    row(".5", 500);
    row("-0.5", -500);
    row("10,500.25", 10500250);
    row("２２０．５", 220500);
    row(" 220 ", 220000);
    row("999999999999", 999999999999000);
    row("123456789012345", 123456789012345000);
    for (const char *text : {"", ".", "1.2.3", "1e3", "abc", "220V", "1,2.5", "99999999999999999999", "1.5-"})
        row(text, -999);
}

void ValuesTest::readsDecimalsExactly()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, milli);
    QFETCH(bool, exact);
    const auto read = parseMilli(text.toStdString());
    QCOMPARE(read.value_or(Milli{-999, true}), (Milli{milli, exact}));
    QCOMPARE(isDecimal(text.toStdString()), milli != -999 || text.startsWith("99999"));
    if (milli != -999) {
        QCOMPARE(parsePercentMilli(text.toStdString() + "%"), read);
        QCOMPARE(parsePercentMilli(text.toStdString() + " ％ "), read);
    }
}

void ValuesTest::trimsBlanksOfAllKinds()
{
    QCOMPARE(trimmed(" \t\u3000\u00A0\uFEFF农村\uFEFF\u3000 "), std::string_view("农村"));
    QCOMPARE(trimmed("\u3000"), std::string_view());
    QCOMPARE(trimmed("a b"), std::string_view("a b"));
    QCOMPARE(trimmed("\x80 "), std::string_view("\x80"));
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "tst_values.moc"
