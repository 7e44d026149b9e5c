// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/domain/profile/profilereader.h"
#include "models/domain/returns/returnfigures.h"
#include "models/domain/returns/revisits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

ReturnCase caseNumbered(int number, CaseGroup group, QDate accepted, std::optional<QDate> energised)
{
    ReturnCase one{.number = u"BS01A-20260105-%1"_s.arg(number, 4, 10, QChar(u'0')), .group = group};
    one.input.voltage = group == CaseGroup::High ? Voltage::High : Voltage::Low;
    one.accepted = accepted;
    one.energised = energised;
    one.status = energised ? Application::Status::Closed : Application::Status::Open;
    return one;
}

QList<ReturnCase> residents(int count)
{
    QList<ReturnCase> cases;
    for (int i = 1; i <= count; ++i)
        cases.append(caseNumbered(i, CaseGroup::LowResident, {2026, 1, 5}, QDate(2026, 1, 7)));
    return cases;
}

Profile profileNamed(const QString &id)
{
    const auto profile = shippedProfile(id);
    return profile ? *profile : Profile();
}

RevisitPlan planFor(const QList<ReturnCase> &cases, const QString &seed,
                    const QString &profile = u"baoshan"_s)
{
    return revisitPlan(cases, profileNamed(profile), {2026, 1, 1}, {2026, 3, 31}, seed);
}

} // namespace

/// Returns from the journal: what is counted, what is drawn, what is at stake.
class ReturnsTest final : public QObject
{
    Q_OBJECT

private slots:
    void countsACaseFromItsEvents();
    void drawsTheSameSampleAgain();
    void drawsAtLeastTheShare_data();
    void drawsAtLeastTheShare();
    void aReasonOfItsOwnIsNotDrawn();
    void anUnstatedShareDrawsNothing();
    void statesStagesByGroup();
    void halvesTheYear();
    void listsHighVoltageOfTheWeek();
    void reckonsMoneyByTheProfile();
    void namesWhatItCannotCount();
    void isLateFromTheDayAfterTheFirstDueDay();
};

void ReturnsTest::countsACaseFromItsEvents()
{
    const Profile profile = profileNamed(u"baoshan"_s);
    const WorkingCalendar calendar = WorkingCalendar::shipped();
    Application application;
    application.number = u"BS01A-20260105-0001"_s;
    application.input.on = QDate(2026, 1, 5);
    application.input.documents = {{u"identity"_s, DocumentSource::Customer},
                                   {u"title"_s, DocumentSource::Customer}};
    application.accepted.recordedMs = parseTime(u"2026-01-05 10:00"_s).toMSecsSinceEpoch();
    const auto end = [&](const QString &stage, const QString &time) {
        application.stageEnds[stage].at.recordedMs = parseTime(time).toMSecsSinceEpoch();
    };
    end(u"acceptance"_s, u"2026-01-05 10:00"_s);
    end(u"metering"_s, u"2026-01-09 10:00"_s);
    application.stageEnds[u"metering"_s].at.claimedMs = 1;
    application.status = Application::Status::Closed;
    const auto decision = reschedule(profile, calendar, application.input, progressOf(application));
    QVERIFY(decision);
    const ReturnCase one = caseOf(application, *decision, profile, calendar);
    QCOMPARE(one.group, CaseGroup::LowResident);
    QCOMPARE(one.energised, QDate(2026, 1, 9));
    QCOMPARE(one.workingDays, 4);
    QCOMPARE(one.stages.last().limitDays, 1);
    QVERIFY(one.stages.last().isLate({2026, 1, 9}));
    QVERIFY(one.isLate({2026, 1, 9}));
    QVERIFY(one.claimed);
    QVERIFY(!one.tooShort); // no source states a floor
    QCOMPARE(one.stepsDone(), int(one.stages.size()));
}

void ReturnsTest::drawsTheSameSampleAgain()
{
    QList<ReturnCase> cases = residents(400);
    const RevisitPlan first = planFor(cases, u"2026-04-01"_s);
    std::reverse(cases.begin(), cases.end());
    QCOMPARE(planFor(cases, u"2026-04-01"_s).revisits, first.revisits);
    QVERIFY(planFor(cases, u"another"_s).revisits != first.revisits);
    QCOMPARE(first.revisits.size(), 12);
    QCOMPARE(first.seed, u"2026-04-01"_s);
}

void ReturnsTest::drawsAtLeastTheShare_data()
{
    QTest::addColumn<int>("cases");
    QTest::addColumn<int>("drawn");
    QTest::addRow("none") << 0 << 0;
    QTest::addRow("one") << 1 << 1;
    QTest::addRow("33") << 33 << 1;
    QTest::addRow("34") << 34 << 2;
    QTest::addRow("100") << 100 << 3;
    QTest::addRow("101") << 101 << 4;
}

void ReturnsTest::drawsAtLeastTheShare()
{
    QFETCH(int, cases);
    QFETCH(int, drawn);
    const RevisitPlan plan = planFor(residents(cases), u"x"_s);
    QCOMPARE(plan.revisits.size(), drawn);
    QCOMPARE(plan.groups.last().cases, cases);
    QCOMPARE(plan.groups.last().chosen, drawn);
    QCOMPARE(plan.groups.last().share, 3);
}

void ReturnsTest::aReasonOfItsOwnIsNotDrawn()
{
    QList<ReturnCase> cases = residents(100);
    cases[7].suspended = true;
    cases[8].tooShort = true;
    cases[9].stages = {{.stage = u"metering"_s, .due = QDate(2026, 1, 6), .ended = QDate(2026, 1, 7)}};
    cases.append(caseNumbered(900, CaseGroup::High, {2026, 1, 5}, QDate(2026, 2, 1)));
    cases.append(caseNumbered(901, CaseGroup::High, {2025, 1, 5}, QDate(2025, 2, 1)));
    const RevisitPlan plan = planFor(cases, u"x"_s);
    QCOMPARE(plan.revisits.size(), 3 + 1 + 3);
    QCOMPARE(plan.revisits.at(0).reason, RevisitReason::TooShort);
    QCOMPARE(plan.revisits.at(1).reason, RevisitReason::Late);
    QCOMPARE(plan.revisits.at(2).reason, RevisitReason::Suspended);
    QCOMPARE(plan.revisits.at(3).reason, RevisitReason::All);
    QCOMPARE(plan.revisits.at(6).reason, RevisitReason::Sample);
    QCOMPARE(plan.notRecorded, (QStringList{u"zero_use"_s, u"not_extended"_s}));
}

void ReturnsTest::anUnstatedShareDrawsNothing()
{
    const RevisitPlan plan = planFor(residents(50), u"x"_s, u"chongqing"_s);
    QVERIFY(plan.revisits.isEmpty());
    QCOMPARE(plan.groups.last().share, std::optional<int>());
    QVERIFY(!plan.groups.last().clause.isEmpty());
}

void ReturnsTest::statesStagesByGroup()
{
    QList<ReturnCase> cases = residents(4);
    const QDate due(2026, 1, 7);
    cases[0].stages = {{.stage = u"metering"_s, .due = due, .ended = QDate(2026, 1, 7), .workingDays = 2}};
    cases[1].stages = {{.stage = u"metering"_s, .due = due, .ended = QDate(2026, 1, 9), .workingDays = 4}};
    cases[2].stages = {{.stage = u"metering"_s, .ended = QDate(2026, 1, 9), .workingDays = 9}};
    cases[3].stages = {{.stage = u"metering"_s, .due = due}};
    cases[3].status = Application::Status::Open;
    const auto all = stageStatistics(cases, {2026, 1, 1}, {2026, 3, 31}, {2026, 4, 1});
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().ended, 3);
    QCOMPARE(all.first().inTime, 1);
    QCOMPARE(all.first().late, 1);
    QCOMPARE(all.first().withoutLimit, 1);
    QCOMPARE(all.first().openLate, 1);
    QCOMPARE(all.first().used.days, 15);
    QCOMPARE(all.first().longest, 9);
}

void ReturnsTest::halvesTheYear()
{
    QList<ReturnCase> cases{caseNumbered(1, CaseGroup::High, {2026, 1, 5}, QDate(2026, 6, 30)),
                            caseNumbered(2, CaseGroup::High, {2026, 1, 5}, QDate(2026, 7, 1)),
                            caseNumbered(3, CaseGroup::LowNonResident, {2026, 1, 5}, QDate(2026, 2, 1))};
    cases[0].input.capacityKw = 630;
    cases[1].input.business = Business::Increase;
    cases[2].input.kind = CustomerKind::MicroEnterprise;
    cases[2].workingDays = 5;
    cases[2].documents = 2;
    const HalfYear first = halfYear(cases, {2026, 3, 3});
    QCOMPARE(first.period, (Period{QDate(2026, 1, 1), QDate(2026, 6, 30)}));
    QCOMPARE(first.highNew, 1);
    QCOMPARE(first.highNewKw, 630.0);
    QCOMPARE(first.micro, 1);
    QCOMPARE(first.microDays.days, 5);
    QCOMPARE(first.microDocuments.days, 2);
    const HalfYear second = halfYear(cases, {2026, 12, 31});
    QCOMPARE(second.highExpanded, 1);
    QCOMPARE(second.highWithoutCapacity, 1);
    QCOMPARE(second.micro, 0);
}

void ReturnsTest::listsHighVoltageOfTheWeek()
{
    const QDate monday(2026, 1, 12);
    const QList<ReturnCase> cases{caseNumbered(1, CaseGroup::High, {2026, 1, 5}, {}),
                                  caseNumbered(2, CaseGroup::High, {2026, 1, 5}, QDate(2026, 1, 11)),
                                  caseNumbered(3, CaseGroup::High, {2026, 1, 4}, QDate(2026, 1, 12)),
                                  caseNumbered(4, CaseGroup::High, {2026, 1, 19}, {}),
                                  caseNumbered(5, CaseGroup::LowResident, {2026, 1, 5}, {})};
    const auto listed = weeklyHighVoltage(cases, monday);
    QCOMPARE(listed.size(), 2);
    QVERIFY(listed.at(0).number.endsWith(u"0003"_s));
    QVERIFY(listed.at(1).number.endsWith(u"0001"_s));
}

void ReturnsTest::reckonsMoneyByTheProfile()
{
    QList<ReturnCase> cases{caseNumbered(1, CaseGroup::High, {2025, 1, 5}, {}),
                            caseNumbered(2, CaseGroup::High, {2026, 1, 5}, QDate(2026, 1, 6)),
                            caseNumbered(3, CaseGroup::LowResident, {2026, 1, 5}, QDate(2026, 1, 6)),
                            caseNumbered(4, CaseGroup::LowResident, {2026, 1, 5}, {})};
    cases[1].tooShort = true;
    cases[2].tooShort = true; // low voltage: not what the penalty is about
    cases[2].acceptanceClaimed = true;
    cases[3].stages = {{.stage = u"metering"_s, .due = QDate(2026, 3, 31)}};
    const Profile huangchuan = profileNamed(u"huangchuan"_s);
    const auto totals = [&](const Period &period) {
        QMap<QString, qint64> sums;
        for (const RiskLine &line : moneyAtRisk(cases, huangchuan, period, {2026, 4, 30}))
            sums.insert(line.id, line.total());
        return sums;
    };
    const auto first = totals({QDate(2026, 1, 1), QDate(2026, 3, 31)});
    QCOMPARE(first.value(u"open_over_a_year"_s), 20'000); // accepted on 2025-01-05: over on 2026-01-06
    QCOMPARE(first.value(u"too_short"_s), 30'000);
    QCOMPARE(first.value(u"late"_s), 0); // its last day is the period's last: late from the first of April
    QCOMPARE(first.value(u"off_system"_s), 50'000);
    const auto second = totals({QDate(2026, 4, 1), QDate(2026, 6, 30)});
    QCOMPARE(second.value(u"open_over_a_year"_s), 0);
    QCOMPARE(second.value(u"too_short"_s), 0);
    QCOMPARE(second.value(u"late"_s), 30'000);
    QCOMPARE(second.value(u"off_system"_s), 0);
    const Period year{QDate(2026, 1, 1), QDate(2026, 12, 31)};
    QVERIFY(moneyAtRisk(cases, profileNamed(u"baoshan"_s), year, {2026, 4, 1}).isEmpty());
}

void ReturnsTest::namesWhatItCannotCount()
{
    QStringList others;
    for (const Penalty &penalty : penaltiesNotCounted(profileNamed(u"huangchuan"_s), {2026, 4, 1}))
        others.append(penalty.id);
    QVERIFY(others.contains(u"complaint"_s) && others.contains(u"illegal_fee"_s));
    for (const QString &counted : {u"late"_s, u"line_fault"_s, u"area_outage"_s})
        QVERIFY2(!others.contains(counted), qPrintable(counted));
}

void ReturnsTest::isLateFromTheDayAfterTheFirstDueDay()
{
    ReturnCase one = caseNumbered(1, CaseGroup::LowResident, {2026, 1, 5}, {});
    QVERIFY(!one.lateSince({2026, 12, 31}));
    one.wholeDue = QDate(2026, 1, 20);
    QVERIFY(!one.isLate({2026, 1, 20})); // the day itself is in time
    QCOMPARE(one.lateSince({2026, 1, 21}), QDate(2026, 1, 21));
    one.stages = {{.stage = u"acceptance"_s, .due = QDate(2026, 1, 6), .ended = QDate(2026, 1, 7)}};
    QCOMPARE(one.lateSince({2026, 1, 21}), QDate(2026, 1, 7));
    one.status = Application::Status::Withdrawn; // ran out of time no further; the stage stays late
    one.stages.clear();
    QVERIFY(!one.lateSince({2026, 2, 21}));
    one.energised = QDate(2026, 1, 22);
    QCOMPARE(one.lateSince({2026, 2, 21}), QDate(2026, 1, 21));
}

QTEST_GUILESS_MAIN(ReturnsTest)
#include "tst_returns.moc"
