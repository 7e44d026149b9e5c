// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/application.h"
#include "models/domain/intake/decision.h"

#include "tests/models/domain/intake/smallprofile.h"

#include <QTest>
#include <QTimeZone>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

ApplicationInput resident(const QStringList &documents)
{
    ApplicationInput input;
    input.on = QDate(2026, 11, 20); // Friday
    for (const QString &id : documents)
        input.documents.append({id, DocumentSource::Customer});
    return input;
}

ApplicationInput firm(Voltage voltage, const QStringList &documents)
{
    ApplicationInput input = resident(documents);
    input.customer = Customer::NonResident;
    input.kind = CustomerKind::MicroEnterprise;
    input.voltage = voltage;
    return input;
}

const QStringList FirmPapers{u"business_licence"_s, u"title"_s, u"project_approval"_s};

QStringList duesOf(const Decision &decision)
{
    QStringList dues;
    for (const StagePlan &plan : decision.stages)
        dues.append(plan.due && plan.due->date.isValid() ? plan.due->date.toString(Qt::ISODate) : u"-"_s);
    return dues;
}

} // namespace

/// The rules' meaning (contract 3.2, 3.3), told on a utility nobody has.
class TestDecision final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_calendar = WorkingCalendar::shipped(); }
    void acceptsAFullSet();
    void acceptsWithDebts();
    void refusesAndNamesEverythingAtOnce();
    void oneOfSeveralServes();
    void aDebtFallsBeforeTheNextStageTheClassHas();
    void theRestMayComeFromSharing();
    void refusesADocumentOutsideTheCatalogue();
    void refusesABusinessNobodyServes();
    void otherBusinessesNeedAllAndHaveNoLimits();
    void threeZeroIsDerivedOrClaimed_data();
    void threeZeroIsDerivedOrClaimed();
    void theVersionOfTheDayJudges_data();
    void theVersionOfTheDayJudges();
    void whatStartsFromAnEventToComeHasNoDate();
    void aYearNotAnnouncedIsProvisional();
    void aStationsFloorIsCarried();

    void nothingRecordedChangesNothing();
    void anEarlierOrLaterEndMovesWhatFollows_data();
    void anEarlierOrLaterEndMovesWhatFollows();
    void papersAreFiledForEachStageInTurn();
    void aSiteVisitStartsItsStage();
    void suspendedDaysDoNotCount();
    void anOpenSuspensionLeavesTheDateOpen();
    void suppliedDocumentsAreOwedNoLonger();

    void progressIsReadFromAnApplication();
    void theStageUnderWayIsTheFirstWithoutEnd();
    void writesTheContractsForm();

private:
    Decision decided(const ApplicationInput &input) const
    {
        const auto decision = decide(m_profile, m_calendar, input);
        if (!decision)
            qFatal("%s", qPrintable(decision.error().detail));
        return *decision;
    }
    Decision rescheduled(const ApplicationInput &input, const Progress &progress) const
    {
        const auto decision = reschedule(m_profile, m_calendar, input, progress);
        if (!decision)
            qFatal("%s", qPrintable(decision.error().detail));
        return *decision;
    }

    Profile m_profile = smallProfile();
    WorkingCalendar m_calendar;
};

void TestDecision::acceptsAFullSet()
{
    const Decision decision = decided(resident({u"identity"_s, u"title"_s}));
    QCOMPARE(decision.outcome, Outcome::Accepted);
    QCOMPARE(decision.missing, QList<MissingDocument>());
    QCOMPARE(decision.required, (QStringList{u"identity"_s, u"title"_s}));
    QCOMPARE(decision.customerClass, u"low"_s);
    QCOMPARE(duesOf(decision), (QStringList{u"2026-11-23"_s, u"2026-11-25"_s}));
    QCOMPARE(decision.totalDays, std::optional(3)); // the sum of the stages
    QCOMPARE(decision.wholeDays, std::optional(3));
    QCOMPARE(decision.wholeAverageDays, std::optional(2));
    QCOMPARE(decision.clauses, (QStringList{u"S 3"_s, u"S 5"_s, u"S 8"_s, u"S 9"_s}));
    QVERIFY(!decision.provisional);
    QVERIFY(!decision.floorDays);
}

void TestDecision::acceptsWithDebts()
{
    const Decision decision = decided(resident({u"identity"_s}));
    QCOMPARE(decision.outcome, Outcome::AcceptedWithDebts);
    const MissingDocument owed{
        u"title"_s, {}, DocumentSource::Customer, u"metering"_s, QDate(2026, 11, 25), false, u"S 3"_s};
    QCOMPARE(decision.missing, QList{owed});
}

void TestDecision::refusesAndNamesEverythingAtOnce()
{
    const Decision decision = decided(firm(Voltage::High, {u"title"_s}));
    QCOMPARE(decision.outcome, Outcome::NotAccepted);
    QCOMPARE(decision.missing.size(), 2);
    QCOMPARE(decision.missing.at(0).document, u"business_licence"_s);
    QCOMPARE(decision.missing.at(0).anyOf, (QStringList{u"business_licence"_s, u"organisation_code"_s}));
    QCOMPARE(decision.missing.at(0).dueBefore, u"acceptance"_s);
    QCOMPARE(decision.missing.at(1).document, u"project_approval"_s);
    QCOMPARE(decision.missing.at(1).dueBefore, u"metering"_s);
    for (const MissingDocument &missing : decision.missing)
        QVERIFY(!missing.due);
    QCOMPARE(duesOf(decision), (QStringList{u"-"_s, u"-"_s, u"-"_s, u"-"_s}));
    QVERIFY(!decision.provisional);
}

void TestDecision::oneOfSeveralServes()
{
    const Decision decision = decided(firm(Voltage::Low, {u"organisation_code"_s}));
    QCOMPARE(decision.outcome, Outcome::AcceptedWithDebts);
    QCOMPARE(decision.required, (QStringList{u"organisation_code"_s, u"title"_s}));
    QCOMPARE(decided(firm(Voltage::Low, {})).required, (QStringList{u"business_licence"_s, u"title"_s}));
}

void TestDecision::aDebtFallsBeforeTheNextStageTheClassHas()
{
    ApplicationInput low = resident({u"identity"_s});
    low.interfaceExtended = true; // owed before plan_reply, which low voltage has not
    const Decision decision = decided(low);
    QCOMPARE(decision.missing.at(0).dueBefore, u"metering"_s);
    QCOMPARE(decision.missing.at(0).due, std::optional(QDate(2026, 11, 25)));
    ApplicationInput high = firm(Voltage::High, {u"business_licence"_s, u"title"_s});
    high.interfaceExtended = true;
    QCOMPARE(decided(high).missing.at(0).dueBefore, u"plan_reply"_s);
    QCOMPARE(decided(high).missing.at(0).due, decided(high).stages.at(1).due->date);
}

void TestDecision::theRestMayComeFromSharing()
{
    const Decision decision = decided(firm(Voltage::Low, {u"business_licence"_s}));
    QCOMPARE(decision.missing.at(0).document, u"title"_s);
    QCOMPARE(decision.missing.at(0).source, DocumentSource::Shared);
    // What acceptance needs is the customer's own to bring.
    QCOMPARE(decided(firm(Voltage::Low, {})).missing.at(0).source, DocumentSource::Customer);
}

void TestDecision::refusesADocumentOutsideTheCatalogue()
{
    const auto decision = decide(m_profile, m_calendar, resident({u"identity"_s, u"promise"_s}));
    QVERIFY(!decision);
    QCOMPARE(decision.error(), (Error{ErrorCode::OutsideCatalogue, u"$.documents[1]"_s, u"promise"_s, {}}));
}

void TestDecision::refusesABusinessNobodyServes()
{
    ApplicationInput input = resident({u"identity"_s});
    input.business = Business::Close;
    const auto decision = decide(m_profile, m_calendar, input);
    QVERIFY(!decision);
    QCOMPARE(decision.error().code, ErrorCode::UnknownValue);
    QCOMPARE(decision.error().detail, u"close"_s);
}

void TestDecision::otherBusinessesNeedAllAndHaveNoLimits()
{
    ApplicationInput input = resident({u"identity"_s});
    input.business = Business::Rename;
    const Decision lacking = decided(input);
    QCOMPARE(lacking.outcome, Outcome::NotAccepted);
    QCOMPARE(lacking.missing.at(0).document, u"rename_proof"_s);
    QCOMPARE(lacking.missing.at(0).dueBefore, u"acceptance"_s);
    input.documents.append({u"rename_proof"_s, DocumentSource::Customer});
    const Decision complete = decided(input);
    QCOMPARE(complete.outcome, Outcome::Accepted);
    QVERIFY(!complete.totalDays && !complete.wholeDays && !complete.wholeAverageDays);
    for (const StagePlan &plan : complete.stages)
        QVERIFY(!plan.days && !plan.due);
    QCOMPARE(complete.clauses, QStringList{u"ruling"_s});
}

void TestDecision::threeZeroIsDerivedOrClaimed_data()
{
    QTest::addColumn<int>("capacity"); // −1: not stated
    QTest::addColumn<Region>("region");
    QTest::addColumn<QString>("claimed");
    QTest::addColumn<QString>("answer");
    QTest::newRow("below") << 159 << Region::Town << u""_s << u"true"_s;
    QTest::newRow("at the threshold") << 160 << Region::Town << u""_s << u"true"_s;
    QTest::newRow("above") << 161 << Region::Town << u""_s << u"false"_s;
    QTest::newRow("not stated") << -1 << Region::Town << u""_s << u"false"_s;
    QTest::newRow("elsewhere") << 100 << Region::Countryside << u""_s << u"false"_s;
    QTest::newRow("declined") << 100 << Region::Town << u"false"_s << u"false"_s;
    QTest::newRow("claimed rightly") << 100 << Region::Town << u"true"_s << u"true"_s;
    QTest::newRow("declined above") << 161 << Region::Town << u"false"_s << u"error"_s;
    QTest::newRow("declined without capacity") << -1 << Region::Town << u"false"_s << u"error"_s;
    QTest::newRow("claimed above") << 161 << Region::Town << u"true"_s << u"error"_s;
    QTest::newRow("claimed without capacity") << -1 << Region::Town << u"true"_s << u"error"_s;
}

void TestDecision::threeZeroIsDerivedOrClaimed()
{
    QFETCH(int, capacity);
    QFETCH(QString, claimed);
    ApplicationInput input = firm(Voltage::Low, FirmPapers);
    input.capacityKw = capacity < 0 ? std::nullopt : std::optional<double>(capacity);
    input.region = *static_cast<Region *>(QTest::qData("region", qMetaTypeId<Region>()));
    if (!claimed.isEmpty())
        input.threeZero = claimed == u"true"_s;
    const auto decision = decide(m_profile, m_calendar, input);
    const QString answer = !decision ? u"error"_s : *decision->threeZero ? u"true"_s : u"false"_s;
    QTEST(answer, "answer");
    if (decision)
        QCOMPARE(decision->clauses.contains(u"S 4"_s), answer == u"true"_s);
    else
        QCOMPARE(decision.error().place, u"$.three_zero"_s);
}

void TestDecision::theVersionOfTheDayJudges_data()
{
    QTest::addColumn<QDate>("on");
    QTest::addColumn<int>("whole");
    QTest::newRow("before the first version") << QDate(2019, 1, 1) << 25;
    QTest::newRow("last day of the first") << QDate(2020, 12, 31) << 25;
    QTest::newRow("first day of the second") << QDate(2021, 1, 1) << 20;
    QTest::newRow("last day of the second") << QDate(2021, 12, 31) << 20;
    QTest::newRow("the third, open") << QDate(2030, 1, 1) << 15;
}

void TestDecision::theVersionOfTheDayJudges()
{
    QFETCH(QDate, on);
    QFETCH(int, whole);
    Profile profile = m_profile;
    profile.wholeLimits = {{{}, 25, false, u"S 8"_s, {QDate(2020, 1, 1), QDate(2020, 12, 31), true}},
                           {{}, 20, false, u"S 8"_s, {QDate(2021, 1, 1), QDate(2021, 12, 31), false}},
                           {{}, 15, false, u"S 8"_s, {QDate(2022, 1, 1), std::nullopt, false}}};
    ApplicationInput input = resident({u"identity"_s});
    input.on = on;
    const auto decision = decide(profile, m_calendar, input);
    QVERIFY(decision);
    QCOMPARE(decision->wholeDays, std::optional(whole));
}

void TestDecision::whatStartsFromAnEventToComeHasNoDate()
{
    const Decision decision = decided(firm(Voltage::High, {u"business_licence"_s, u"title"_s}));
    QCOMPARE(duesOf(decision), (QStringList{u"2026-11-23"_s, u"2026-12-07"_s, u"-"_s, u"-"_s}));
    QVERIFY(!decision.missing.at(0).due);            // owed with metering, which has no date yet
    QCOMPARE(decision.totalDays, std::optional(17)); // as stated, not 19 by sum
    QVERIFY(decision.clauses.contains(u"S 7"_s));
}

void TestDecision::aYearNotAnnouncedIsProvisional()
{
    ApplicationInput input = firm(Voltage::High, FirmPapers);
    input.on = QDate(2026, 12, 24);
    const Decision decision = decided(input);
    QCOMPARE(duesOf(decision), (QStringList{u"2026-12-25"_s, u"2027-01-11"_s, u"-"_s, u"-"_s})); // E06
    QVERIFY(!decision.stages.at(0).due->provisional);
    QVERIFY(decision.stages.at(1).due->provisional);
    QVERIFY(decision.provisional);
    input.documents.clear();
    QVERIFY(!decided(input).provisional); // nothing was computed
}

void TestDecision::aStationsFloorIsCarried()
{
    Profile profile = m_profile;
    profile.floorDays = 1;
    const auto decision = decide(profile, m_calendar, resident({u"identity"_s}));
    QVERIFY(decision);
    QCOMPARE(decision->floorDays, std::optional(1));
}

void TestDecision::nothingRecordedChangesNothing()
{
    for (const ApplicationInput &input :
         {resident({}), resident({u"identity"_s}), firm(Voltage::High, FirmPapers)}) {
        QCOMPARE(rescheduled(input, {}), decided(input));
        QCOMPARE(rescheduled(input, {.supplied = input.documents}), decided(input));
    }
}

void TestDecision::anEarlierOrLaterEndMovesWhatFollows_data()
{
    QTest::addColumn<QDate>("end");
    QTest::addColumn<QString>("metering");
    QTest::newRow("the same day") << QDate(2026, 11, 20) << u"2026-11-24"_s;
    QTest::newRow("on time") << QDate(2026, 11, 23) << u"2026-11-25"_s;
    QTest::newRow("late") << QDate(2026, 11, 26) << u"2026-11-30"_s;
    QTest::newRow("at the week-end") << QDate(2026, 11, 28) << u"2026-12-01"_s;
}

void TestDecision::anEarlierOrLaterEndMovesWhatFollows()
{
    QFETCH(QDate, end);
    QFETCH(QString, metering);
    const Decision decision = rescheduled(resident({u"identity"_s}), {.stageEnds = {{u"acceptance"_s, end}}});
    QCOMPARE(duesOf(decision), (QStringList{u"2026-11-23"_s, metering}));
    QCOMPARE(decision.missing.at(0).due->toString(Qt::ISODate), metering); // the debt follows its stage
}

void TestDecision::papersAreFiledForEachStageInTurn()
{
    const ApplicationInput input = firm(Voltage::High, FirmPapers);
    Progress progress;
    progress.stageEnds = {{u"acceptance"_s, QDate(2026, 11, 20)}, {u"plan_reply"_s, QDate(2026, 11, 24)}};
    progress.customerPapers = {QDate(2026, 11, 26)};
    const QStringList first{u"2026-11-23"_s, u"2026-12-04"_s, u"2026-11-30"_s, u"-"_s};
    QCOMPARE(duesOf(rescheduled(input, progress)), first);
    progress.stageEnds.insert(u"mid_inspection"_s, QDate(2026, 11, 30));
    QCOMPARE(duesOf(rescheduled(input, progress)), first); // the completion papers are still to come
    progress.customerPapers.append(QDate(2026, 12, 2));
    const QStringList second{u"2026-11-23"_s, u"2026-12-04"_s, u"2026-11-30"_s, u"2026-12-10"_s};
    QCOMPARE(duesOf(rescheduled(input, progress)), second);
}

void TestDecision::aSiteVisitStartsItsStage()
{
    Profile profile = m_profile;
    profile.limits[1].stages = {{u"acceptance"_s, {}, {}, u"application"_s, u"S"_s},
                                {u"plan_reply"_s, {}, 5, u"site_visit"_s, u"S"_s},
                                {u"inspection"_s, {}, 3, u"customer_papers"_s, u"S"_s},
                                {u"metering"_s, {}, 3, u"previous"_s, u"S"_s}};
    const ApplicationInput input = firm(Voltage::High, FirmPapers);
    Progress progress;
    const auto dues = [&] { return duesOf(*reschedule(profile, m_calendar, input, progress)); };
    QCOMPARE(dues(), (QStringList{u"-"_s, u"-"_s, u"-"_s, u"-"_s}));
    progress.siteVisit = QDate(2026, 11, 23);
    QCOMPARE(dues(), (QStringList{u"-"_s, u"2026-11-30"_s, u"-"_s, u"-"_s}));
    progress.customerPapers = {QDate(2026, 12, 1)};
    QCOMPARE(dues(), (QStringList{u"-"_s, u"2026-11-30"_s, u"2026-12-04"_s, u"2026-12-09"_s}));
    progress.stageEnds.insert(u"inspection"_s, QDate(2026, 12, 2));
    QCOMPARE(dues(), (QStringList{u"-"_s, u"2026-11-30"_s, u"2026-12-04"_s, u"2026-12-07"_s}));
}

void TestDecision::suspendedDaysDoNotCount()
{
    const ApplicationInput input = resident({u"identity"_s});
    // from < d ≤ to: Monday 23rd counts, 24th and 25th do not.
    const Progress progress{.suspensions = {{QDate(2026, 11, 23), QDate(2026, 11, 25), u"customer away"_s}}};
    const Decision decision = rescheduled(input, progress);
    QCOMPARE(duesOf(decision), (QStringList{u"2026-11-23"_s, u"2026-11-27"_s}));
    QCOMPARE(decision.missing.at(0).due, std::optional(QDate(2026, 11, 27)));
}

void TestDecision::anOpenSuspensionLeavesTheDateOpen()
{
    const Progress progress{.suspensions = {{QDate(2026, 11, 23), QDate(), u"customer away"_s}}};
    const Decision decision = rescheduled(resident({u"identity"_s}), progress);
    QCOMPARE(duesOf(decision), (QStringList{u"2026-11-23"_s, u"-"_s}));
    QVERIFY(!decision.missing.at(0).due);
    QCOMPARE(toJson(decision)[u"stages"_s][1][u"due"_s], QJsonValue());
}

void TestDecision::suppliedDocumentsAreOwedNoLonger()
{
    const ApplicationInput input = firm(Voltage::High, {u"business_licence"_s});
    QCOMPARE(decided(input).missing.size(), 2);
    const Decision one = rescheduled(input, {.supplied = {{u"title"_s, DocumentSource::Shared}}});
    QCOMPARE(one.missing.size(), 1);
    QCOMPARE(one.outcome, Outcome::AcceptedWithDebts);
    const Decision all =
        rescheduled(input, {.supplied = {{u"title"_s, DocumentSource::Shared},
                                         {u"project_approval"_s, DocumentSource::Customer}}});
    QCOMPARE(all.outcome, Outcome::Accepted);
}

void TestDecision::progressIsReadFromAnApplication()
{
    // 2026-11-24 23:30 in China is still the 24th, 15:30 UTC.
    const qint64 recorded =
        QDateTime(QDate(2026, 11, 24), QTime(15, 30), QTimeZone::utc()).toMSecsSinceEpoch();
    const qint64 nextDay = recorded + 3600 * 1000;
    Application application;
    application.input = firm(Voltage::High, {u"business_licence"_s});
    application.documents = {{u"business_licence"_s, {DocumentState::State::Supplied, {}}},
                             {u"title"_s, {DocumentState::State::Shared, {}}},
                             {u"project_approval"_s, {DocumentState::State::Owed, {}}}};
    application.stageEnds = {{u"acceptance"_s, {{recorded, std::nullopt, {}}, false, {}}},
                             {u"site_visit"_s, {{nextDay, recorded, u"paper lost"_s}, false, {}}}};
    for (const qint64 filed : {recorded, nextDay})
        application.stageEnds.insert(milestoneKey(application, u"customer_papers"_s),
                                     {{filed, std::nullopt, {}}, false, {}});
    application.suspensions = {{QDate(2026, 11, 25), QDate(), u"customer away"_s}};
    for (const QString &key : {u"site_visit"_s, u"customer_papers"_s, u"customer_papers.2"_s})
        QVERIFY(application.stageEnds.contains(key) && isMilestoneKey(key));
    QVERIFY(!isMilestoneKey(u"acceptance"_s));
    const Progress progress = progressOf(application);
    QCOMPARE(progress.stageEnds, (QMap<QString, QDate>{{u"acceptance"_s, QDate(2026, 11, 24)}}));
    QCOMPARE(progress.siteVisit, std::optional(QDate(2026, 11, 25))); // recorded, not claimed
    QCOMPARE(progress.customerPapers, (QList{QDate(2026, 11, 24), QDate(2026, 11, 25)}));
    QCOMPARE(progress.suspensions, application.suspensions);
    QCOMPARE(progress.supplied, (QList<SuppliedDocument>{{u"business_licence"_s, DocumentSource::Customer},
                                                         {u"title"_s, DocumentSource::Shared}}));
}

void TestDecision::theStageUnderWayIsTheFirstWithoutEnd()
{
    Application application;
    application.input = resident({u"identity"_s, u"title"_s});
    const Decision decision = decided(application.input);
    QCOMPARE(currentStage(application, decision), u"acceptance"_s);
    application.stageEnds.insert(u"acceptance"_s, {});
    QCOMPARE(currentStage(application, decision), u"metering"_s);
    application.stageEnds.insert(u"metering"_s, {});
    QCOMPARE(currentStage(application, decision), QString());
    application.stageEnds.clear();
    application.status = Application::Status::Withdrawn;
    QCOMPARE(currentStage(application, decision), QString());
}

void TestDecision::writesTheContractsForm()
{
    const QJsonObject written = toJson(decided(firm(Voltage::Low, {u"title"_s})));
    QCOMPARE(written.keys(), (QStringList{u"clauses"_s, u"missing"_s, u"outcome"_s, u"provisional"_s,
                                          u"required"_s, u"stages"_s, u"three_zero"_s, u"total_days"_s,
                                          u"whole_average_days"_s, u"whole_days"_s}));
    QCOMPARE(written[u"whole_days"_s], QJsonValue());
    QCOMPARE(written[u"three_zero"_s], QJsonValue(false));
    QCOMPARE(written[u"missing"_s][0][u"any_of"_s][1], QJsonValue(u"organisation_code"_s));
    QCOMPARE(written[u"missing"_s][0][u"due"_s], QJsonValue());
    QCOMPARE(written[u"stages"_s][0].toObject().keys(),
             (QStringList{u"days"_s, u"due"_s, u"stage"_s, u"starts"_s}));
}

QTEST_GUILESS_MAIN(TestDecision)
#include "tst_decision.moc"
