// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/worklist.h"

#include "tests/support/testhall.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestWorklist final : public QObject
{
    Q_OBJECT

private slots:
    void dueDatesComeCloserDayByDay();
    void whatIsAtStakeComesFirst();
    void owedPapersNameTheirDay();
    void aSuspendedCaseIsNotLate();
    void tooEarlyOnlyWhereTheStationSaysSo();
    void listsByFilter();
    void withdrawnWaitsForNothing();
    void closedWaitsUntilEnteredElsewhere();
    void keepsTheMostUrgentOfMany();
};

namespace {

QList<WaitKind> kindsOf(const TestHall &hall, const QString &number)
{
    QList<WaitKind> kinds;
    for (const WaitingItem &item : must(Worklist(*hall.station).waiting())) {
        if (item.number == number)
            kinds.append(item.kind);
    }
    return kinds;
}

QStringList numbersOf(const TestHall &hall, const Worklist::Filter &filter)
{
    QStringList numbers;
    for (const ListedApplication &listed : must(Worklist(*hall.station).list(filter)))
        numbers.append(listed.number);
    numbers.sort();
    return numbers;
}

} // namespace

void TestWorklist::dueDatesComeCloserDayByDay()
{
    TestHall hall; // Monday 2026-03-02; acceptance due on Tuesday, the whole on Thursday
    const QString number = hall.accept(residentInput());
    QVERIFY(kindsOf(hall, number).contains(WaitKind::DueSoon));
    QVERIFY(!kindsOf(hall, number).contains(WaitKind::DueToday));
    hall.clock.advanceTo(u"2026-03-03 08:30"_s);
    QVERIFY(kindsOf(hall, number).contains(WaitKind::DueToday));
    QVERIFY(!kindsOf(hall, number).contains(WaitKind::Late));
    hall.clock.advanceTo(u"2026-03-04 08:30"_s);
    const auto items = Worklist(*hall.station).waiting();
    QVERIFY(items);
    QCOMPARE(items->first().kind, WaitKind::Late);
    QCOMPARE(items->first().what, u"acceptance"_s);
    QCOMPARE(items->first().workingDaysLeft, -1);
    QCOMPARE(items->first().due->date, QDate(2026, 3, 3));
    const auto dated = std::count_if(items->cbegin(), items->cend(),
                                     [](const WaitingItem &item) { return item.kind <= WaitKind::DueSoon; });
    QCOMPARE(dated, 1); // the stage and the whole process are one row: what runs out first
}

void TestWorklist::whatIsAtStakeComesFirst()
{
    TestHall hall({.profile = u"huangchuan"_s});
    QJsonObject input = residentInput();
    input.insert(u"supporting_works"_s, false);
    const QString late = hall.accept(input);
    hall.clock.advanceTo(u"2026-03-06 09:00"_s);
    input.insert(u"documents"_s, QJsonArray{u"identity"_s});
    const QString fresh = hall.accept(input);
    const auto items = Worklist(*hall.station).waiting();
    QVERIFY(items);
    QCOMPARE(items->first().kind, WaitKind::Late);
    QCOMPARE(items->first().number, late);
    QCOMPARE(items->first().what, u"whole"_s);
    QCOMPARE(items->first().yuanAtRisk, 30'000);
    for (qsizetype i = 1; i < items->size(); ++i)
        QVERIFY(items->at(i - 1).kind <= items->at(i).kind);
    for (const WaitingItem &item : must(items)) {
        if (item.kind == WaitKind::NotEntered)
            QCOMPARE(item.yuanAtRisk, 50'000);
        if (item.kind == WaitKind::Owing)
            QCOMPARE(item.number, fresh);
    }
}

void TestWorklist::owedPapersNameTheirDay()
{
    TestHall hall;
    const QString number = hall.accept(owingResident());
    for (const WaitingItem &item : must(Worklist(*hall.station).waiting())) {
        if (item.kind != WaitKind::Owing)
            continue;
        QCOMPARE(item.what, u"title"_s);
        QVERIFY(item.due);
        QCOMPARE(item.due->date, QDate(2026, 3, 5));
        QCOMPARE(item.workingDaysLeft, 3);
    }
    QVERIFY(kindsOf(hall, number).contains(WaitKind::Owing));
}

void TestWorklist::aSuspendedCaseIsNotLate()
{
    TestHall hall;
    const QString number = hall.accept(residentInput());
    QVERIFY(IntakeService(*hall.station).suspend(hall.as(Role::Clerk), number, u"客户施工"_s));
    hall.clock.advanceTo(u"2026-03-20 09:00"_s);
    const auto kinds = kindsOf(hall, number);
    QVERIFY(!kinds.contains(WaitKind::Late));
    QVERIFY(kinds.contains(WaitKind::NotEntered));
}

void TestWorklist::tooEarlyOnlyWhereTheStationSaysSo()
{
    TestHall hall;
    const QString number = hall.accept(residentInput());
    IntakeService intake(*hall.station);
    QVERIFY(intake.reachStage(hall.as(Role::Clerk), number, u"acceptance"_s));
    QVERIFY(!kindsOf(hall, number).contains(WaitKind::TooEarly));
    QVERIFY(hall.station->changeSetting(hall.as(Role::Head), u"floor_days"_s, u"2"_s));
    QVERIFY(kindsOf(hall, number).contains(WaitKind::TooEarly));
    hall.clock.advanceTo(u"2026-03-03 17:00"_s);
    QVERIFY(kindsOf(hall, number).contains(WaitKind::TooEarly));
    hall.clock.advanceTo(u"2026-03-04 08:00"_s);
    QVERIFY(!kindsOf(hall, number).contains(WaitKind::TooEarly));
}

void TestWorklist::listsByFilter()
{
    TestHall hall;
    const QString late = hall.accept(residentInput());
    hall.clock.advanceTo(u"2026-03-03 09:00"_s);
    const QString owing = hall.accept(owingResident(u"50010119900101002"_s));
    hall.clock.advanceTo(u"2026-03-04 09:00"_s);
    const QString fresh = hall.accept(residentInput(u"50010119900101003"_s));
    QCOMPARE(numbersOf(hall, {}), (QStringList{late, owing, fresh}));
    QCOMPARE(numbersOf(hall, {.due = true}), (QStringList{late, owing}));
    QCOMPARE(numbersOf(hall, {.overdue = true}), (QStringList{late}));
    QCOMPARE(numbersOf(hall, {.owing = true}), (QStringList{owing}));
    for (const ListedApplication &listed : must(Worklist(*hall.station).list({.owing = true}))) {
        QCOMPARE(listed.owed, QStringList{u"title"_s});
        QCOMPARE(listed.stage, u"acceptance"_s);
        QCOMPARE(listed.outcome, Outcome::AcceptedWithDebts);
        QCOMPARE(listed.due, QDate(2026, 3, 4));
    }
}

void TestWorklist::withdrawnWaitsForNothing()
{
    TestHall hall;
    IntakeService intake(*hall.station);
    const QString withdrawn = hall.accept(owingResident());
    QVERIFY(intake.withdraw(hall.as(Role::Clerk), withdrawn, u"客户改变主意"_s));
    hall.clock.advanceTo(u"2026-04-01 09:00"_s);
    QVERIFY(Worklist(*hall.station).waiting()->isEmpty());
    const auto listed = Worklist(*hall.station).list({});
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->constFirst().due, std::nullopt);
}

void TestWorklist::closedWaitsUntilEnteredElsewhere()
{
    TestHall hall;
    IntakeService intake(*hall.station);
    const QString closed = hall.accept(residentInput());
    QVERIFY(intake.reachStage(hall.as(Role::Clerk), closed, u"acceptance"_s));
    QVERIFY(intake.reachStage(hall.as(Role::Clerk), closed, u"metering"_s));
    hall.clock.advanceTo(u"2026-04-01 09:00"_s);
    QCOMPARE(kindsOf(hall, closed), QList{WaitKind::NotEntered});
    QCOMPARE(Worklist(*hall.station).list({})->constFirst().due, std::nullopt);
    QCOMPARE(numbersOf(hall, {.due = true}), QStringList());
    QVERIFY(intake.enteredElsewhere(hall.as(Role::Clerk), closed, u"YX2026030001"_s));
    QVERIFY(Worklist(*hall.station).waiting()->isEmpty());
}

void TestWorklist::keepsTheMostUrgentOfMany()
{
    TestHall hall;
    const QString late = hall.accept(residentInput());
    hall.clock.advanceTo(u"2026-03-16 09:00"_s);
    for (int i = 0; i < 9; ++i)
        hall.accept(owingResident());
    const Worklist worklist(*hall.station);
    const auto all = worklist.waiting();
    QVERIFY(all && all->size() > 9);
    const auto some = worklist.waiting({.most = 3, .goOn = {}});
    QVERIFY(some);
    QCOMPARE(some->size(), 3);
    for (qsizetype i = 0; i < some->size(); ++i) {
        QCOMPARE(some->at(i).kind, all->at(i).kind);
        QCOMPARE(some->at(i).number, all->at(i).number);
    }
    QCOMPARE(some->first().number, late);
    const auto none = worklist.waiting({.most = 3, .goOn = [] { return false; }});
    QVERIFY(none && none->isEmpty());
}

QTEST_GUILESS_MAIN(TestWorklist)
#include "tst_worklist.moc"
