// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/decision.h"
#include "models/domain/profile/profilereader.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// Days whose way leads over a weekend, over National Day with make-up days, over Spring Festival and into
/// a year not announced.
const QList<QDate> Days{QDate(2026, 11, 20), QDate(2026, 9, 28), QDate(2026, 2, 12), QDate(2026, 12, 24)};

struct Case
{
    QString utility;
    ApplicationInput input;
};

QList<ApplicationInput> classes(QDate on)
{
    QList<ApplicationInput> inputs;
    ApplicationInput resident;
    resident.on = on;
    resident.documents = {{u"identity"_s, DocumentSource::Customer}, {u"title"_s, DocumentSource::Customer}};
    inputs.append(resident);
    ApplicationInput firm = resident;
    firm.customer = Customer::NonResident;
    firm.kind = CustomerKind::MicroEnterprise;
    firm.documents.append({{u"business_licence"_s, DocumentSource::Customer},
                           {u"project_approval"_s, DocumentSource::Customer}});
    inputs.append(firm);
    firm.capacityKw = 100;
    inputs.append(firm);
    firm.voltage = Voltage::High;
    for (const Supply supply : {Supply::Single, Supply::Double}) {
        for (const bool important : {false, true}) {
            firm.supply = supply;
            firm.important = important;
            inputs.append(firm);
        }
    }
    return inputs;
}

QDate dueOf(const StagePlan &plan)
{
    return plan.due ? plan.due->date : QDate();
}

} // namespace

/// What must hold of every plan, whatever the utility, when things happen earlier or later than planned.
class TestRescheduling final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingRecordedIsTheDecision_data() { eachUtility(); }
    void nothingRecordedIsTheDecision();
    void keepingToThePlanChangesNothing_data() { eachUtility(); }
    void keepingToThePlanChangesNothing();
    void aRecordedEndMovesWhatFollowsByAsManyDays_data() { eachUtility(); }
    void aRecordedEndMovesWhatFollowsByAsManyDays();
    void aSuspensionMovesEveryDueDateByItsWorkingDays_data() { eachUtility(); }
    void aSuspensionMovesEveryDueDateByItsWorkingDays();
    void anOpenSuspensionEmptiesOnlyWhatIsOpen_data() { eachUtility(); }
    void anOpenSuspensionEmptiesOnlyWhatIsOpen();
    void everyStageIsDatedOnceItsStartIsRecorded_data() { eachUtility(); }
    void everyStageIsDatedOnceItsStartIsRecorded();

private:
    void eachUtility();
    QList<Case> cases() const;
    Decision rescheduled(const Case &one, const Progress &progress) const
    {
        const auto decision = reschedule(m_profiles[one.utility], m_calendar, one.input, progress);
        if (!decision)
            qFatal("%s", qPrintable(decision.error().place));
        return *decision;
    }

    QMap<QString, Profile> m_profiles;
    WorkingCalendar m_calendar;
};

void TestRescheduling::initTestCase()
{
    m_calendar = WorkingCalendar::shipped();
    for (const QString &id : shippedProfileIds())
        m_profiles.insert(id, *shippedProfile(id));
}

void TestRescheduling::eachUtility()
{
    QTest::addColumn<QString>("utility");
    for (const QString &id : shippedProfileIds())
        QTest::newRow(qPrintable(id)) << id;
}

QList<Case> TestRescheduling::cases() const
{
    const QString utility = *static_cast<QString *>(QTest::qData("utility", QMetaType::QString));
    QList<Case> all;
    for (const QDate on : Days) {
        for (const ApplicationInput &input : classes(on))
            all.append({utility, input});
    }
    return all;
}

void TestRescheduling::nothingRecordedIsTheDecision()
{
    for (const Case &one : cases()) {
        const auto decision = decide(m_profiles[one.utility], m_calendar, one.input);
        QVERIFY(decision);
        QCOMPARE(rescheduled(one, {.supplied = one.input.documents}), *decision);
    }
}

void TestRescheduling::keepingToThePlanChangesNothing()
{
    for (const Case &one : cases()) {
        const Decision planned = rescheduled(one, {});
        Progress progress;
        for (const StagePlan &plan : planned.stages) {
            if (dueOf(plan).isValid())
                progress.stageEnds.insert(plan.stage, dueOf(plan));
        }
        const Decision kept = rescheduled(one, progress);
        for (qsizetype i = 0; i < planned.stages.size(); ++i)
            QCOMPARE(dueOf(kept.stages.at(i)), dueOf(planned.stages.at(i)));
    }
}

void TestRescheduling::aRecordedEndMovesWhatFollowsByAsManyDays()
{
    for (const Case &one : cases()) {
        const Decision planned = rescheduled(one, {});
        const QDate due = dueOf(planned.stages.constFirst());
        if (!due.isValid())
            continue; // no limit is stated
        for (const int late : {1, 2, 5}) {
            const QDate end = dueDate(m_calendar, due, late).date;
            const Decision moved = rescheduled(one, {.stageEnds = {{u"acceptance"_s, end}}});
            QCOMPARE(dueOf(moved.stages.constFirst()), due); // its own limit stays
            for (qsizetype i = 1; i < planned.stages.size(); ++i) {
                const QDate before = dueOf(planned.stages.at(i));
                const QDate after = dueOf(moved.stages.at(i));
                QCOMPARE(after.isValid(), before.isValid());
                if (before.isValid())
                    QCOMPARE(workingDaysBetween(m_calendar, before, after), late);
            }
        }
    }
}

void TestRescheduling::aSuspensionMovesEveryDueDateByItsWorkingDays()
{
    for (const Case &one : cases()) {
        const Decision planned = rescheduled(one, {});
        const QDate on = one.input.on;
        for (const int days : {1, 3, 10, 30}) {
            const Suspension suspension{on, on.addDays(days), u"customer's works"_s};
            const int lost = workingDaysBetween(m_calendar, on, suspension.to);
            const Decision moved = rescheduled(one, {.suspensions = {suspension}});
            for (qsizetype i = 0; i < planned.stages.size(); ++i) {
                const QDate before = dueOf(planned.stages.at(i));
                if (before.isValid())
                    QCOMPARE(workingDaysBetween(m_calendar, before, dueOf(moved.stages.at(i))), lost);
            }
        }
    }
}

void TestRescheduling::anOpenSuspensionEmptiesOnlyWhatIsOpen()
{
    for (const Case &one : cases()) {
        const QDate on = one.input.on;
        const Decision running = rescheduled(one, {.stageEnds = {{u"acceptance"_s, on}}});
        for (const int later : {0, 1, 4}) {
            const Suspension open{on.addDays(later), {}, u"customer's works"_s};
            const Decision still =
                rescheduled(one, {.stageEnds = {{u"acceptance"_s, on}}, .suspensions = {open}});
            QCOMPARE(dueOf(still.stages.constFirst()), dueOf(running.stages.constFirst()));
            for (qsizetype i = 1; i < still.stages.size(); ++i) {
                const QDate due = dueOf(running.stages.at(i));
                if (due.isValid() && due > open.from)
                    QVERIFY(!dueOf(still.stages.at(i)).isValid());
            }
        }
    }
}

void TestRescheduling::everyStageIsDatedOnceItsStartIsRecorded()
{
    for (const Case &one : cases()) {
        Progress progress;
        QDate end = one.input.on;
        const QList<StagePlan> plans = rescheduled(one, {}).stages;
        for (const StagePlan &plan : plans) {
            if (plan.starts == u"site_visit"_s)
                progress.siteVisit = end.addDays(1);
            else if (plan.starts == u"customer_papers"_s)
                progress.customerPapers.append(end.addDays(1));
            const bool own = plan.starts == u"site_visit"_s || plan.starts == u"customer_papers"_s;
            const Decision now = rescheduled(one, progress);
            const StagePlan &dated = now.stages.at(&plan - plans.constData());
            QCOMPARE(dueOf(dated).isValid(), plan.days.has_value());
            if (plan.days)
                QCOMPARE(dueOf(dated), dueDate(m_calendar, own ? end.addDays(1) : end, *plan.days).date);
            end = end.addDays(4);
            progress.stageEnds.insert(plan.stage, end);
        }
    }
}

QTEST_GUILESS_MAIN(TestRescheduling)
#include "tst_rescheduling.moc"
