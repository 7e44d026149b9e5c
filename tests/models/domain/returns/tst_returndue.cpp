// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "models/domain/returns/returndue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

Profile profileNamed(const QString &id)
{
    const auto profile = shippedProfile(id);
    return profile ? *profile : Profile();
}

QStringList linesOf(const QList<ReturnDue> &due)
{
    QStringList lines;
    for (const ReturnDue &one : due)
        lines.append(one.due.toString(Qt::ISODate) + u' ' + one.rule.id + u' ' +
                     one.period.from.toString(Qt::ISODate) + u' ' + one.period.to.toString(Qt::ISODate));
    return lines;
}

} // namespace

/// When which return must be out, by the four shipped profiles.
class ReturnDueTest final : public QObject
{
    Q_OBJECT

private slots:
    void halfYearsAreDueInTheMonthAfter();
    void aCompanyHasItsOwnDays();
    void singleDatesComeOnce();
    void aWeekIsToldOfWithinTheNext();
    void quartersNameNoDay();
    void daysAreTheSources_data();
    void daysAreTheSources();
    void aDayOffMovesTheWorkNotTheLimit();
    void halvesAndQuarters();
};

void ReturnDueTest::halfYearsAreDueInTheMonthAfter()
{
    const auto due = returnsDue(profileNamed(u"guidong"_s), u"unit"_s, {2026, 1, 1}, {2026, 12, 31});
    QCOMPARE(linesOf(due), (QStringList{u"2026-01-10 half_year_units_january 2025-07-01 2025-12-31"_s,
                                        u"2026-07-10 half_year_units_july 2026-01-01 2026-06-30"_s}));
    QVERIFY(due.first().dayStated);
    QCOMPARE(due.first().rule.clause, u"GD18 三(三)"_s);
}

void ReturnDueTest::aCompanyHasItsOwnDays()
{
    const Profile guidong = profileNamed(u"guidong"_s);
    QCOMPARE(linesOf(returnsDue(guidong, u"company"_s, {2026, 7, 1}, {2026, 7, 31})),
             QStringList{u"2026-07-15 half_year_company_july 2026-01-01 2026-06-30"_s});
    QCOMPARE(returnsDue(guidong, {}, {2026, 7, 1}, {2026, 7, 31}).size(), 2);
}

void ReturnDueTest::singleDatesComeOnce()
{
    const auto due = returnsDue(profileNamed(u"guidong"_s), u"unit"_s, {2018, 1, 11}, {2018, 12, 31});
    QStringList days;
    for (const ReturnDue &one : due)
        days.append(one.due.toString(u"MM-dd"_s));
    QCOMPARE(days, (QStringList{u"06-08"_s, u"07-10"_s, u"07-20"_s, u"07-31"_s, u"08-05"_s, u"08-08"_s,
                                u"10-08"_s, u"11-18"_s}));
}

void ReturnDueTest::aWeekIsToldOfWithinTheNext()
{
    const auto due = returnsDue(profileNamed(u"huangchuan"_s), u"unit"_s, {2026, 11, 16}, {2026, 11, 29});
    QCOMPARE(linesOf(due), (QStringList{u"2026-11-22 weekly_high_voltage 2026-11-09 2026-11-15"_s,
                                        u"2026-11-29 weekly_high_voltage 2026-11-16 2026-11-22"_s}));
    QVERIFY(!due.first().dayStated);
}

void ReturnDueTest::quartersNameNoDay()
{
    const auto due = returnsDue(profileNamed(u"chongqing"_s), u"unit"_s, {2026, 10, 1}, {2026, 12, 31});
    QCOMPARE(linesOf(due), QStringList{u"2026-12-31 quarterly_assessment 2026-07-01 2026-09-30"_s});
}

void ReturnDueTest::daysAreTheSources_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QStringList>("days");
    const auto row = [](const char *profile, const char *id, const char *level, const QStringList &days) {
        QTest::addRow("%s", id) << QString::fromLatin1(profile) << QString::fromLatin1(id)
                                << QString::fromLatin1(level) << days;
    };
    row("guidong", "half_year_units_january", "unit", {u"01-10"_s});
    row("guidong", "half_year_company_january", "company", {u"01-15"_s});
    row("guidong", "half_year_units_july", "unit", {u"07-10"_s});
    row("guidong", "half_year_company_july", "company", {u"07-15"_s});
    row("guidong", "progress_units_2018", "unit",
        {u"2018-06-08"_s, u"2018-08-08"_s, u"2018-10-08"_s, u"2018-11-18"_s});
    row("guidong", "progress_company_2018", "company",
        {u"2018-06-10"_s, u"2018-08-10"_s, u"2018-10-10"_s, u"2018-11-20"_s});
    row("guidong", "self_inspection_2018", "", {u"2018-07-20"_s, u"2018-07-31"_s});
    row("guidong", "corrections_2018", "", {u"2018-08-05"_s});
    row("chongqing", "self_inspection_2022", "", {u"2022-06-10"_s});
    row("chongqing", "quarterly_assessment", "", {u"quarter"_s});
    row("baoshan", "quarterly_meeting", "", {u"quarter"_s});
    row("huangchuan", "weekly_high_voltage", "", {u"week"_s});
}

void ReturnDueTest::daysAreTheSources()
{
    QFETCH(QString, profile);
    QFETCH(QString, id);
    QFETCH(QString, level);
    QFETCH(QStringList, days);
    for (const Return &rule : profileNamed(profile).returns) {
        if (rule.id != id)
            continue;
        QStringList found = rule.yearly;
        for (const QDate day : rule.dates)
            found.append(day.toString(Qt::ISODate));
        if (!rule.every.isEmpty())
            found.append(rule.every);
        QCOMPARE(found, days);
        QCOMPARE(rule.by, level);
        return;
    }
    QFAIL("no such return");
}

void ReturnDueTest::aDayOffMovesTheWorkNotTheLimit()
{
    const WorkingCalendar calendar = WorkingCalendar::shipped();
    QCOMPARE(lastWorkingDay(calendar, {2026, 1, 10}), QDate(2026, 1, 9));    // a Saturday
    QCOMPARE(lastWorkingDay(calendar, {2026, 7, 10}), QDate(2026, 7, 10));   // a Friday
    QCOMPARE(lastWorkingDay(calendar, {2026, 10, 10}), QDate(2026, 10, 10)); // a Saturday made up for
}

void ReturnDueTest::halvesAndQuarters()
{
    QCOMPARE(halfYearOf({2026, 6, 30}), (Period{QDate(2026, 1, 1), QDate(2026, 6, 30)}));
    QCOMPARE(halfYearOf({2026, 7, 1}), (Period{QDate(2026, 7, 1), QDate(2026, 12, 31)}));
    QCOMPARE(quarterOf({2024, 2, 29}), (Period{QDate(2024, 1, 1), QDate(2024, 3, 31)}));
    QCOMPARE(quarterOf({2026, 12, 31}), (Period{QDate(2026, 10, 1), QDate(2026, 12, 31)}));
}

QTEST_GUILESS_MAIN(ReturnDueTest)
#include "tst_returndue.moc"
