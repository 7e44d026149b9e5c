// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/journal/returnrecords.h"
#include "tests/support/testdevice.h"

#include <QCborArray>
#include <QTest>

#include <algorithm>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QUuid Subject = QUuid::createUuidV5(QUuid(), u"returns"_s);
const QString Application = QUuid::createUuidV5(QUuid(), u"application"_s).toString(QUuid::WithoutBraces);

NewEvent noted(const QString &outcome, const QString &note = {})
{
    return newEvent(Subject, eventtype::RevisitNoted,
                    {{u"application"_s, Application},
                     {u"number"_s, u"HALL1-20260302-0001"_s},
                     {u"outcome"_s, outcome},
                     {u"note"_s, note}});
}

NewEvent handedIn(const QByteArray &figures, const QString &note = {})
{
    return newEvent(Subject, eventtype::ReturnHandedIn,
                    {{u"return"_s, u"half_year_units_july"_s},
                     {u"from"_s, u"2026-01-01"_s},
                     {u"to"_s, u"2026-06-30"_s},
                     {u"figures"_s, figures},
                     {u"note"_s, note}});
}

TaskEntry sampleTask(const QString &text = u"压缩办电时间"_s)
{
    return {text, u"并行办理"_s, u"营销部"_s, QDate(2026, 6, 30), u"工作方案"_s};
}

NewEvent taskEntered()
{
    QCborMap open = payloadOf(sampleTask());
    open.insert(u"number"_s, u"HALL1-R20260302-001"_s);
    return newEvent(Subject, eventtype::TaskEntered, open);
}

NewEvent taskCorrected(const QString &text)
{
    QCborMap open = payloadOf(sampleTask(text));
    open.insert(u"reason"_s, u"写错"_s);
    return newEvent(Subject, eventtype::TaskCorrected, open);
}

NewEvent budgetSet(qint64 hours, const QList<qint64> &months = {})
{
    return newEvent(Subject, eventtype::BudgetSet, payloadOf({2026, hours, months}, u"年度计划"_s));
}

QList<StoredEvent> line(const QList<NewEvent> &events)
{
    TestDevice device(1);
    QList<StoredEvent> stored;
    for (const NewEvent &event : events)
        stored.append(device.write(event, stored));
    return stored;
}

QList<StoredEvent> apart(const NewEvent &first, const NewEvent &one, const NewEvent &other)
{
    TestDevice left(1);
    TestDevice right(2);
    QList<StoredEvent> events{left.write(first)};
    const StoredEvent there = right.write(other, events);
    events.append(left.write(one, events));
    events.append(there);
    return events;
}

FoldedRecord fold(const QList<StoredEvent> &events)
{
    const RecordKind *kind = recordKindOf(events);
    return kind ? foldRecord(*kind, events) : FoldedRecord();
}

template<typename Record>
Record recordOf(const QList<StoredEvent> &events, Result<Record> (*decode)(const QByteArray &))
{
    const FoldedRecord folded = fold(events);
    return folded.state ? decode(folded.state->state).value_or(Record()) : Record();
}

} // namespace

/// Returns handed in, revisits, tasks and the budget as their events tell them.
class TestReturnFold final : public QObject
{
    Q_OBJECT

private slots:
    void aRevisitIsTriedUntilSomebodyAnswers();
    void outcomesNotedApartAreAConflict();
    void aReturnKeepsEveryVersion();
    void aTaskGoesItsWay();
    void correctionsOfATaskMadeApartAreAConflict();
    void theNewestBudgetCounts();
    void anyOrderGivesTheSame_data();
    void anyOrderGivesTheSame();
    void whatCannotBeIsPutAside_data();
    void whatCannotBeIsPutAside();
    void brokenBytesAreDamaged();
};

void TestReturnFold::aRevisitIsTriedUntilSomebodyAnswers()
{
    const auto one = recordOf(line({noted(u"unreached"_s)}), decodeRevisit);
    QCOMPARE(one.number, u"HALL1-20260302-0001"_s);
    QVERIFY(!one.isDone());
    const auto two =
        recordOf(line({noted(u"unreached"_s), noted(u"dissatisfied"_s, u"等得久"_s)}), decodeRevisit);
    QVERIFY(two.isDone());
    QCOMPARE(two.tries.size(), 2);
    QCOMPARE(two.last().outcome, RevisitOutcome::Dissatisfied);
    QCOMPARE(two.last().note, u"等得久"_s);
    QVERIFY(two.conflicts.isEmpty());
}

void TestReturnFold::outcomesNotedApartAreAConflict()
{
    const auto record = recordOf(
        apart(noted(u"unreached"_s), noted(u"satisfied"_s), noted(u"dissatisfied"_s)), decodeRevisit);
    QCOMPARE(record.tries.size(), 3);
    QCOMPARE(record.conflicts, QStringList{u"outcome"_s});
}

void TestReturnFold::aReturnKeepsEveryVersion()
{
    const FoldedRecord folded = fold(line({handedIn("{1}"), handedIn("{2}", u"漏了一户"_s)}));
    const auto whole = decodeHandedReturn(folded.state->state);
    QVERIFY(whole);
    QCOMPARE(whole->versions.size(), 2);
    QCOMPARE(whole->versions.first().figures, "{1}");
    QCOMPARE(whole->versions.last().figures, "{2}");
    QCOMPARE(whole->versions.last().note, u"漏了一户"_s);
    QCOMPARE(whole->period, (Period{QDate(2026, 1, 1), QDate(2026, 6, 30)}));
    const auto listed = decodeHandedReturn(folded.state->summary);
    QCOMPARE(listed->versions.size(), 2);
    QVERIFY(listed->versions.first().figures.isEmpty());
}

void TestReturnFold::aTaskGoesItsWay()
{
    const NewEvent progress = newEvent(Subject, eventtype::TaskProgressed, {{u"note"_s, u"一半"_s}});
    const NewEvent close = newEvent(Subject, eventtype::TaskClosed, {{u"evidence"_s, u"验收"_s}});
    const NewEvent reopen = newEvent(Subject, eventtype::TaskReopened, {{u"reason"_s, u"复查"_s}});
    const NewEvent strike = newEvent(Subject, eventtype::TaskStruck, {{u"reason"_s, u"重复"_s}});
    const auto open = recordOf(line({taskEntered(), progress}), decodeTask);
    QCOMPARE(open.entry, sampleTask());
    QCOMPARE(open.lastProgress(), u"一半"_s);
    QVERIFY(open.isOpen());
    const auto closed = recordOf(line({taskEntered(), progress, close}), decodeTask);
    QVERIFY(!closed.isOpen());
    QCOMPARE(closed.evidence, u"验收"_s);
    const auto again = recordOf(line({taskEntered(), close, reopen}), decodeTask);
    QVERIFY(again.isOpen());
    QVERIFY(again.evidence.isEmpty());
    const auto struck = recordOf(line({taskEntered(), strike}), decodeTask);
    QVERIFY(struck.isStruck && !struck.isOpen());
    QCOMPARE(struck.steps.size(), 2);
}

void TestReturnFold::correctionsOfATaskMadeApartAreAConflict()
{
    const auto task =
        recordOf(apart(taskEntered(), taskCorrected(u"甲"_s), taskCorrected(u"乙"_s)), decodeTask);
    QCOMPARE(task.conflicts, QStringList{u"entry"_s});
    const auto same =
        recordOf(apart(taskEntered(), taskCorrected(u"甲"_s), taskCorrected(u"甲"_s)), decodeTask);
    QVERIFY(same.conflicts.isEmpty());
}

void TestReturnFold::theNewestBudgetCounts()
{
    const QList<qint64> months{10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 90};
    const auto record = recordOf(line({budgetSet(7300), budgetSet(200, months)}), decodeBudget);
    QCOMPARE(record.budget.hours, 200);
    QCOMPARE(record.budget.monthlyHours, months);
    QCOMPARE(record.basis, u"年度计划"_s);
    const auto clash = recordOf(apart(budgetSet(1), budgetSet(2), budgetSet(3)), decodeBudget);
    QCOMPARE(clash.conflicts, QStringList{u"budget"_s});
}

void TestReturnFold::anyOrderGivesTheSame_data()
{
    QTest::addColumn<QList<StoredEvent>>("events");
    QTest::addRow("revisit") << apart(noted(u"unreached"_s), noted(u"satisfied"_s), noted(u"declined"_s));
    QTest::addRow("return") << apart(handedIn("{1}"), handedIn("{2}"), handedIn("{3}"));
    QTest::addRow("task") << apart(taskEntered(), taskCorrected(u"甲"_s), taskCorrected(u"乙"_s));
    QTest::addRow("budget") << apart(budgetSet(1), budgetSet(2), budgetSet(3));
}

void TestReturnFold::anyOrderGivesTheSame()
{
    QFETCH(QList<StoredEvent>, events);
    const RecordState expected = *fold(events).state;
    const auto before = [](const StoredEvent &left, const StoredEvent &right) {
        return left.hash < right.hash;
    };
    std::sort(events.begin(), events.end(), before);
    do {
        QCOMPARE(*fold(events).state, expected);
    } while (std::next_permutation(events.begin(), events.end(), before));
}

void TestReturnFold::whatCannotBeIsPutAside_data()
{
    QTest::addColumn<NewEvent>("event");
    const auto without = [](const NewEvent &event, const QString &key) {
        NewEvent changed = event;
        changed.open.remove(key);
        return changed;
    };
    const auto with = [](const NewEvent &event, const QString &key, const QCborValue &value) {
        NewEvent changed = event;
        changed.open.insert(key, value);
        return changed;
    };
    QTest::addRow("revisit of nothing") << without(noted(u"satisfied"_s), u"application"_s);
    QTest::addRow("unknown outcome") << noted(u"delighted"_s);
    QTest::addRow("return of no period") << without(handedIn("{}"), u"to"_s);
    QTest::addRow("return backwards") << with(handedIn("{}"), u"to"_s, u"2025-01-01"_s);
    QTest::addRow("task without department") << without(taskEntered(), u"department"_s);
    QTest::addRow("task without its day") << with(taskEntered(), u"due"_s, u"soon"_s);
    QTest::addRow("progress of no task")
        << newEvent(Subject, eventtype::TaskProgressed, {{u"note"_s, u"一半"_s}});
    QTest::addRow("budget of eleven months") << budgetSet(11, QList<qint64>(11, 1));
    QTest::addRow("budget below nothing") << budgetSet(-1);
    QTest::addRow("month in words") << with(budgetSet(12, QList<qint64>(12, 1)), u"months"_s,
                                            QCborArray(QCborArray::fromStringList(QStringList(12, u"x"_s))));
}

void TestReturnFold::whatCannotBeIsPutAside()
{
    QFETCH(NewEvent, event);
    const FoldedRecord folded = fold(line({event}));
    QVERIFY(!folded.state);
    QCOMPARE(folded.quarantined.size(), 1);
}

void TestReturnFold::brokenBytesAreDamaged()
{
    QCOMPARE(decodeRevisit("x").error().code, ErrorCode::Damaged);
    QCOMPARE(decodeHandedReturn("x").error().code, ErrorCode::Damaged);
    QCOMPARE(decodeTask("x").error().code, ErrorCode::Damaged);
    QCOMPARE(decodeBudget("x").error().code, ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestReturnFold)
#include "tst_returnfold.moc"
