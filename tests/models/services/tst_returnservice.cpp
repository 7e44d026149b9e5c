// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/services/inspectionservice.h"
#include "models/services/ledgerservice.h"
#include "models/services/outagebudgetservice.h"
#include "models/services/outageservice.h"
#include "models/services/returnbook.h"
#include "models/services/returnservice.h"
#include "tests/support/testhall.h"

#include <QSignalSpy>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

TaskEntry sampleTask()
{
    return {u"压缩办电时间"_s, u"并行办理"_s, u"营销部"_s, QDate(2026, 3, 31), u"工作方案"_s};
}

PlannedOutage planned(QDate day, int fromHour, int toHour, qint64 users)
{
    const LocalSecond midnight = localSecondOf(day);
    return {{{midnight + fromHour * 3600, midnight + toHour * 3600, users}}};
}

/// An application that has power at once.
QString energised(TestHall &hall, const QString &body)
{
    const QString number = hall.accept(residentInput(body));
    IntakeService intake(*hall.station);
    for (const QString &stage : {u"acceptance"_s, u"metering"_s})
        must(intake.reachStage(hall.as(Role::Clerk), number, stage), "stage");
    return number;
}

} // namespace

/// Returns, revisits, the ledger and the budget as services.
class TestReturnService final : public QObject
{
    Q_OBJECT

private slots:
    void countsTheCasesOfTheHall();
    void theBookIsTheSameFromAnotherThread();
    void whatIsDueWaitsUntilItIsHandedIn();
    void nothingWasOwedBeforeTheFounding();
    void aPeriodMustBeOver();
    void handedInAgainItSaysWhatChanged();
    void theLevelChoosesTheDays();
    void aRevisitIsNoted();
    void aRevisitRepeatsNobodysData();
    void noRevisitBeforePower();
    void aTaskIsKept();
    void theLedgerHoldsWhatOthersAskFor();
    void aTaskNeedsItsFields_data();
    void aTaskNeedsItsFields();
    void theBudgetIsSpentByPlannedWork();
    void aBudgetMustAddUp_data();
    void aBudgetMustAddUp();
    void costsAreSeenBeforeApproval();
};

void TestReturnService::countsTheCasesOfTheHall()
{
    TestHall hall;
    const QString done = energised(hall, u"50010119900101001"_s);
    hall.accept(firmInput());
    ReadControl control;
    const auto book = readReturnBook(*hall.station, &control);
    QVERIFY(book);
    QCOMPARE(book->cases.size(), 2);
    QCOMPARE(control.done.load(), 2);
    const auto found = std::find_if(book->cases.cbegin(), book->cases.cend(),
                                    [&](const ReturnCase &one) { return one.number == done; });
    QCOMPARE(found->energised, QDate(2026, 3, 2));
    QCOMPARE(found->group, CaseGroup::LowResident);
    QCOMPARE(found->documents, 2);
    control.cancelled = true;
    QCOMPARE(readReturnBook(*hall.station, &control).error().code, ErrorCode::Cancelled);
}

void TestReturnService::theBookIsTheSameFromAnotherThread()
{
    TestHall hall;
    energised(hall, u"50010119900101001"_s);
    const auto here = readReturnBook(*hall.station);
    const auto there = readReturnBook(QDir(hall.folder.path()), hall.clock, nullptr);
    QVERIFY(there);
    QCOMPARE(there->casesHash, here->casesHash);
    hall.accept(firmInput());
    QVERIFY(readReturnBook(*hall.station)->casesHash != here->casesHash);
}

void TestReturnService::whatIsDueWaitsUntilItIsHandedIn()
{
    TestHall hall({.profile = u"guidong"_s, .start = u"2026-06-29 09:00"_s});
    ReturnService returns(*hall.station);
    QSignalSpy changed(&hall.station->notifier(), &Notifier::returnsChanged);
    auto waiting = returns.waiting();
    QVERIFY(waiting);
    QCOMPARE(waiting->size(), 1);
    QCOMPARE(waiting->first().due.rule.id, u"half_year_units_july"_s);
    QCOMPARE(waiting->first().due.due, QDate(2026, 7, 10));
    QCOMPARE(waiting->first().daysLeft, 11);
    hall.clock.advanceTo(u"2026-07-12 09:00"_s);
    QCOMPARE(returns.waiting()->first().daysLeft, -2);
    const Period half{QDate(2026, 1, 1), QDate(2026, 6, 30)};
    QCOMPARE(returns.ruleFor(u"halfyear"_s, half), u"half_year_units_july"_s);
    const auto handed =
        returns.handIn(hall.as(Role::Head), {u"half_year_units_july"_s, half, "{\"figures\":{}}", {}});
    QVERIFY(handed);
    QCOMPARE(changed.size(), 1);
    QVERIFY(returns.waiting()->isEmpty());
    QCOMPARE(
        returns.handedReturn(hall.as(Role::Head), u"half_year_units_july"_s, half)->versions.first().figures,
        "{\"figures\":{}}");
}

void TestReturnService::nothingWasOwedBeforeTheFounding()
{
    TestHall hall({.profile = u"guidong"_s, .start = u"2026-07-20 09:00"_s});
    QVERIFY(ReturnService(*hall.station).waiting()->isEmpty()); // the tenth of July was before
}

void TestReturnService::aPeriodMustBeOver()
{
    TestHall hall({.profile = u"huangchuan"_s});
    ReturnService returns(*hall.station);
    const Period week{QDate(2026, 3, 2), QDate(2026, 3, 8)};
    const auto early = returns.handIn(hall.as(Role::Head), {u"weekly_high_voltage"_s, week, "{}", {}});
    QCOMPARE(early.error().detail, u"period_not_over"_s);
    hall.clock.advanceTo(u"2026-03-09 09:00"_s);
    QVERIFY(returns.handIn(hall.as(Role::Head), {u"weekly_high_voltage"_s, week, "{}", {}}));
    QCOMPARE(returns.handIn(hall.as(Role::Head), {u"no_such"_s, week, {}, u"x"_s}).error().code,
             ErrorCode::UnknownValue);
}

void TestReturnService::handedInAgainItSaysWhatChanged()
{
    TestHall hall({.profile = u"guidong"_s, .start = u"2026-07-02 09:00"_s});
    ReturnService returns(*hall.station);
    const Session head = hall.as(Role::Head);
    const ReturnService::HandIn wish{
        u"half_year_units_july"_s, {QDate(2026, 1, 1), QDate(2026, 6, 30)}, "{}", {}};
    QVERIFY(returns.handIn(head, wish));
    QCOMPARE(returns.handIn(head, wish).error().code, ErrorCode::ReasonMissing);
    ReturnService::HandIn again = wish;
    again.note = u"漏了一户"_s;
    QCOMPARE(returns.handIn(head, again)->versions.size(), 2);
    again.note = u"请电 13000012345"_s;
    QCOMPARE(returns.handIn(head, again).error().code, ErrorCode::PersonalText);
    hall.reopen();
    QCOMPARE(ReturnService(*hall.station).handed(hall.as(Role::Head))->first().versions.size(), 2);
}

void TestReturnService::theLevelChoosesTheDays()
{
    TestHall hall({.profile = u"guidong"_s, .start = u"2026-07-02 09:00"_s});
    ReturnService returns(*hall.station);
    QCOMPARE(returns.due({2026, 7, 1}, {2026, 7, 31}).first().due, QDate(2026, 7, 10));
    QVERIFY(hall.station->changeSetting(hall.as(Role::Head), u"returns_level"_s, u"company"_s));
    QCOMPARE(returns.due({2026, 7, 1}, {2026, 7, 31}).first().due, QDate(2026, 7, 15));
    QCOMPARE(hall.station->changeSetting(hall.as(Role::Head), u"returns_level"_s, u"state"_s).error().code,
             ErrorCode::UnknownValue);
}

void TestReturnService::aRevisitIsNoted()
{
    TestHall hall;
    const QString number = energised(hall, u"50010119900101001"_s);
    ReturnService returns(*hall.station);
    const Session clerk = hall.as(Role::Clerk);
    QVERIFY(!returns.noteRevisit(clerk, number, {RevisitOutcome::Unreached, {}, {}})->isDone());
    const auto told = returns.noteRevisit(clerk, number, {RevisitOutcome::Satisfied, u"分管副总经理"_s, {}});
    QVERIFY(told);
    QVERIFY(told->isDone());
    QCOMPARE(told->tries.size(), 2);
    QCOMPARE(told->last().by, u"分管副总经理"_s);
    QCOMPARE(readReturnBook(*hall.station)->revisits.size(), 1);
    QCOMPARE(returns.noteRevisit(clerk, number, {RevisitOutcome::Dissatisfied, {}, {}}).error().code,
             ErrorCode::ReasonMissing);
}

void TestReturnService::aRevisitRepeatsNobodysData()
{
    TestHall hall;
    const QString number = energised(hall, u"50010119900101001"_s);
    ReturnService returns(*hall.station);
    for (const QString &note : {u"秦晓岚说还可以"_s, u"回电 13000012345"_s}) {
        const auto told =
            returns.noteRevisit(hall.as(Role::Clerk), number, {RevisitOutcome::Satisfied, {}, note});
        QCOMPARE(told.error().code, ErrorCode::PersonalText);
        QCOMPARE(told.error().place, u"note"_s);
    }
    QVERIFY(hall.journal(eventtype::RevisitNoted).isEmpty());
}

void TestReturnService::noRevisitBeforePower()
{
    TestHall hall;
    const QString number = hall.accept(residentInput());
    const auto told = ReturnService(*hall.station).noteRevisit(hall.as(Role::Clerk), number, {});
    QCOMPARE(told.error().code, ErrorCode::WrongState);
}

void TestReturnService::aTaskIsKept()
{
    TestHall hall;
    LedgerService ledger(*hall.station);
    const Session head = hall.as(Role::Head);
    const QString number = ledger.enter(head, sampleTask())->number;
    QCOMPARE(number, u"HALL1-R20260302-001"_s);
    QCOMPARE(ledger.enter(head, sampleTask())->number, u"HALL1-R20260302-002"_s);
    QCOMPARE(ledger.progress(head, number, u"完成一半"_s)->lastProgress(), u"完成一半"_s);
    QCOMPARE(ledger.close(head, number, {}).error().code, ErrorCode::ReasonMissing);
    QVERIFY(!ledger.close(head, number, u"验收通过"_s)->isOpen());
    QCOMPARE(ledger.close(head, number, u"再一次"_s).error().detail, u"task_closed"_s);
    QVERIFY(ledger.reopen(head, number, u"复查未过"_s)->isOpen());
    QCOMPARE(ledger.reopen(head, number, u"再一次"_s).error().detail, u"task_open"_s);
    TaskEntry later = sampleTask();
    later.due = QDate(2026, 4, 30);
    QCOMPARE(ledger.correct(head, number, later, u"时限调整"_s)->entry.due, QDate(2026, 4, 30));
    QVERIFY(ledger.strike(head, number, u"重复"_s)->isStruck);
    QCOMPARE(ledger.progress(head, number, u"x"_s).error().detail, u"task_struck"_s);
    QCOMPARE(ledger.progress(head, u"no"_s, u"x"_s).error().code, ErrorCode::NotFound);
    hall.reopen();
    QCOMPARE(LedgerService(*hall.station).tasks(hall.as(Role::Head))->size(), 2);
}

void TestReturnService::theLedgerHoldsWhatOthersAskFor()
{
    TestHall hall({.profile = u"guidong"_s, .start = u"2026-07-01 09:00"_s});
    const Session head = hall.as(Role::Head);
    LedgerService ledger(*hall.station);
    must(ledger.enter(head, sampleTask()), "task");
    InspectionService rounds(*hall.station);
    const auto round = must(rounds.hold(head, {u"hall"_s, u"青禾厅"_s, {}}), "round");
    must(rounds.note(head, round.id, {u"公示栏缺电价表"_s, u"青禾厅"_s, QDate(2026, 7, 20), {}}), "finding");
    const auto lines = ledger.lines(head, {QDate(2026, 7, 1), QDate(2026, 9, 30)});
    QVERIFY(lines);
    QStringList told;
    for (const LedgerLine &line : *lines) {
        if (line.source != LedgerLine::Source::Disclosure)
            told.append(wordOf(line.source) + u' ' + line.due.toString(Qt::ISODate));
    }
    QCOMPARE(told, (QStringList{u"task 2026-03-31"_s, u"return 2026-07-10"_s, u"finding 2026-07-20"_s}));
    QVERIFY(lines->first().isLate(hall.station->today()));
}

void TestReturnService::aTaskNeedsItsFields_data()
{
    QTest::addColumn<TaskEntry>("entry");
    QTest::addColumn<QString>("place");
    const auto with = [](const std::function<void(TaskEntry &)> &change) {
        TaskEntry entry = sampleTask();
        change(entry);
        return entry;
    };
    QTest::addRow("text") << with([](TaskEntry &entry) { entry.text = u"  "_s; }) << u"text"_s;
    QTest::addRow("department") << with([](TaskEntry &entry) { entry.department.clear(); })
                                << u"department"_s;
    QTest::addRow("day") << with([](TaskEntry &entry) { entry.due = {}; }) << u"due"_s;
    QTest::addRow("a phone") << with([](TaskEntry &entry) { entry.measure = u"打 13000012345"_s; })
                             << u"measure"_s;
}

void TestReturnService::aTaskNeedsItsFields()
{
    QFETCH(TaskEntry, entry);
    QFETCH(QString, place);
    TestHall hall;
    const auto task = LedgerService(*hall.station).enter(hall.as(Role::Head), entry);
    QVERIFY(!task);
    QCOMPARE(task.error().place, place);
    QVERIFY(hall.journal(eventtype::TaskEntered).isEmpty());
}

void TestReturnService::theBudgetIsSpentByPlannedWork()
{
    TestHall hall;
    OutageBudgetService budgets(*hall.station);
    const Session head = hall.as(Role::Head);
    QCOMPARE(budgets.budget(head, 2026).error().code, ErrorCode::NotFound);
    QVERIFY(budgets.set(head, {2026, 3650, {}}, u"年度计划"_s));
    OutageService outages(*hall.station);
    const LocalSecond start = localSecondOf(QDate(2026, 2, 3)) + 8 * 3600;
    const auto enter = [&](OutageCategory category) {
        must(outages.enter(head, {u"城东线"_s, {}, u"农村"_s, category, {}, {{start, start + 7200, 30}}}),
             "outage");
    };
    enter(OutageCategory::PlannedMaintenance);
    enter(OutageCategory::FaultInternal); // takes nothing from the budget
    const auto standing = budgets.standing(head, {2026, 2, 4}, OutageRows(*outages.list(head)).rows());
    QVERIFY(standing);
    QCOMPARE(standing->lines.size(), 1 + 12 + 1);
    QCOMPARE(standing->lines.at(0).left(), 3650.0 - 60);
    QCOMPARE(standing->lines.at(2).budget.toDouble(), 280.0); // February: 28 of 365 days
    QCOMPARE(standing->lines.at(2).left(), 220.0);
    QCOMPARE(standing->lines.at(13).budget.toDouble(), 70.0);
    QCOMPARE(standing->lines.at(13).left(), 10.0);
}

void TestReturnService::aBudgetMustAddUp_data()
{
    QTest::addColumn<OutageBudget>("budget");
    QTest::addColumn<QString>("place");
    QTest::addRow("eleven months") << OutageBudget{2026, 11, QList<qint64>(11, 1)} << u"months"_s;
    QTest::addRow("a month too much") << OutageBudget{2026, 11, QList<qint64>(12, 1)} << u"months"_s;
    QTest::addRow("below nothing") << OutageBudget{2026, -1, {}} << u"hours"_s;
    QTest::addRow("no year") << OutageBudget{26, 1, {}} << u"year"_s;
}

void TestReturnService::aBudgetMustAddUp()
{
    QFETCH(OutageBudget, budget);
    QFETCH(QString, place);
    TestHall hall;
    const auto set = OutageBudgetService(*hall.station).set(hall.as(Role::Head), budget, u"计划"_s);
    QCOMPARE(set.error().code, ErrorCode::BadNumber);
    QCOMPARE(set.error().place, place);
    QCOMPARE(OutageBudgetService(*hall.station).set(hall.as(Role::Head), {2026, 1, {}}, {}).error().code,
             ErrorCode::ReasonMissing);
}

void TestReturnService::costsAreSeenBeforeApproval()
{
    TestHall hall;
    OutageBudgetService budgets(*hall.station);
    const Session head = hall.as(Role::Head);
    must(budgets.set(head, {2026, 3650, {}}, u"年度计划"_s), "budget");
    const auto small = budgets.costOf(head, planned({2026, 5, 13}, 8, 12, 17), {}); // 68 of the week's 70
    QVERIFY(small);
    QCOMPARE(small->customerHours.toDouble(), 68.0);
    QVERIFY(small->withinBudget);
    const auto large = budgets.costOf(head, planned({2026, 5, 13}, 8, 12, 18), {}); // 72
    QVERIFY(!large->withinBudget);
    QVERIFY(!budgets.costOf(head, planned({2026, 5, 13}, 12, 8, 17), {}));
    QVERIFY(!budgets.costOf(head, {}, {}));
    QVERIFY(hall.journal(eventtype::OutageEntered).isEmpty()); // looking costs nothing
}

QTEST_GUILESS_MAIN(TestReturnService)
#include "tst_returnservice.moc"
