// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/json.h"
#include "models/domain/intake/decision.h"
#include "models/domain/profile/profilereader.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ContractInput = R"json({"on": "2022-03-01", "customer": "resident", "kind": "person",
    "voltage": "low", "business": "new", "documents": ["identity"]})json";

const QByteArray ContractOutput = R"json({"outcome": "accepted_with_debts", "three_zero": null,
 "missing": [{"document": "title", "source": "customer", "due_before": "metering", "due": "2022-03-03",
              "clause": "BS21 四(二)4"}],
 "required": ["identity", "title"],
 "stages": [{"stage": "acceptance", "days": 1, "starts": "application", "due": "2022-03-02"},
            {"stage": "metering", "days": 1, "starts": "previous", "due": "2022-03-03"}],
 "total_days": 2, "whole_days": 2, "whole_average_days": 2, "provisional": false,
 "clauses": ["BS21 三(一)", "BS21 四(二)4", "BS21 附件"]
})json";

ApplicationInput firm(QDate on, Voltage voltage, const QStringList &documents)
{
    ApplicationInput input;
    input.on = on;
    input.customer = Customer::NonResident;
    input.kind = CustomerKind::Enterprise;
    input.voltage = voltage;
    for (const QString &id : documents)
        input.documents.append({id, DocumentSource::Customer});
    return input;
}

QMap<QString, QDate> duesOf(const Decision &decision)
{
    QMap<QString, QDate> dues;
    for (const StagePlan &plan : decision.stages)
        dues.insert(plan.stage, plan.due ? plan.due->date : QDate());
    return dues;
}

} // namespace

/// The worked examples that a decision answers, on the shipped profiles and calendar.
class TestWorkedExamples final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_calendar = WorkingCalendar::shipped(); }
    void theContractsOwnExample();
    void e01LowVoltagePlanReply();
    void e02WholeProcessOfASmallFirm();
    void e06PlanReplyIntoAYearNotAnnounced();
    void e07DebtsBeforeThePlanReply();
    void e08EveryStageOfAnImportantCustomer();

private:
    Decision rescheduled(const QString &utility, const ApplicationInput &input,
                         const Progress &progress) const
    {
        const auto profile = shippedProfile(utility);
        const auto decision = reschedule(*profile, m_calendar, input, progress);
        if (!decision)
            qFatal("%s", qPrintable(decision.error().place));
        return *decision;
    }

    WorkingCalendar m_calendar;
};

void TestWorkedExamples::theContractsOwnExample()
{
    const auto asked = parseObject(ContractInput);
    const auto told = parseObject(ContractOutput);
    QVERIFY(asked && told);
    const auto input = parseApplicationInput(*asked);
    QVERIFY(input);
    const auto profile = shippedProfile(u"baoshan"_s);
    QVERIFY(profile);
    const auto decision = decide(*profile, m_calendar, *input);
    QVERIFY(decision);
    QCOMPARE(toJson(*decision), *told);
}

void TestWorkedExamples::e01LowVoltagePlanReply()
{
    const ApplicationInput input = firm(QDate(2026, 11, 19), Voltage::Low, {u"business_licence"_s});
    const Progress accepted{.stageEnds = {{u"acceptance"_s, QDate(2026, 11, 20)}}};
    const auto dues = duesOf(rescheduled(u"chongqing"_s, input, accepted));
    QCOMPARE(dues[u"plan_reply"_s], QDate(2026, 11, 25));
}

void TestWorkedExamples::e02WholeProcessOfASmallFirm()
{
    ApplicationInput input = firm(QDate(2026, 9, 30), Voltage::Low, {u"business_licence"_s});
    input.kind = CustomerKind::MicroEnterprise;
    const Decision decision = rescheduled(u"huangchuan"_s, input, {});
    QCOMPARE(decision.wholeDays, std::optional(5));
    QCOMPARE(dueDate(m_calendar, input.on, *decision.wholeDays).date, QDate(2026, 10, 13));
    QCOMPARE(workingDaysBetween(m_calendar, input.on, QDate(2026, 10, 10)), 3);
}

void TestWorkedExamples::e06PlanReplyIntoAYearNotAnnounced()
{
    const ApplicationInput input = firm(QDate(2026, 12, 24), Voltage::High, {u"business_licence"_s});
    const Progress accepted{.stageEnds = {{u"acceptance"_s, QDate(2026, 12, 25)}}};
    const Decision decision = rescheduled(u"chongqing"_s, input, accepted);
    QCOMPARE(duesOf(decision)[u"plan_reply"_s], QDate(2027, 1, 11));
    QVERIFY(decision.provisional);
}

void TestWorkedExamples::e07DebtsBeforeThePlanReply()
{
    ApplicationInput input = firm(QDate(2026, 4, 30), Voltage::High, {u"business_licence"_s});
    input.interfaceExtended = true;
    const Decision decision = rescheduled(u"baoshan"_s, input, {});
    QCOMPARE(decision.outcome, Outcome::AcceptedWithDebts);
    QCOMPARE(duesOf(decision)[u"acceptance"_s], QDate(2026, 5, 6));
    QCOMPARE(duesOf(decision)[u"plan_reply"_s], QDate(2026, 5, 11));
    QCOMPARE(decision.missing.size(), 2);
    for (const MissingDocument &missing : decision.missing) {
        QCOMPARE(missing.dueBefore, u"plan_reply"_s);
        QCOMPARE(missing.due, std::optional(QDate(2026, 5, 11)));
    }
}

void TestWorkedExamples::e08EveryStageOfAnImportantCustomer()
{
    ApplicationInput input = firm(QDate(2026, 6, 15), Voltage::High, {u"business_licence"_s});
    input.supply = Supply::Double;
    input.important = true;
    QCOMPARE(rescheduled(u"chongqing"_s, input, {}).totalDays, std::optional(30));

    // Each stage ends on its last day, and the customer files the papers for the next one that day.
    const QList<std::pair<QString, QDate>> course{{u"acceptance"_s, QDate(2026, 6, 16)},
                                                  {u"plan_reply"_s, QDate(2026, 7, 13)},
                                                  {u"design_review"_s, QDate(2026, 7, 16)},
                                                  {u"mid_inspection"_s, QDate(2026, 7, 20)},
                                                  {u"metering"_s, QDate(2026, 7, 28)}};
    Progress progress;
    for (const auto &[stage, due] : course) {
        const Decision decision = rescheduled(u"chongqing"_s, input, progress);
        QCOMPARE(duesOf(decision)[stage], due);
        progress.stageEnds.insert(stage, due);
        if (stage == u"design_review"_s || stage == u"mid_inspection"_s)
            progress.customerPapers.append(due);
    }
}

QTEST_GUILESS_MAIN(TestWorkedExamples)
#include "tst_workedexamples.moc"
