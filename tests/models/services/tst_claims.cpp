// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/journal/eventtypes.h"
#include "models/services/intakeservice.h"
#include "models/services/station.h"
#include "tests/support/testhall.h"

#include <QTest>

#include <functional>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

using ActOn = std::function<Result<ApplicationView>(TestHall &, const QString &, const Claim &)>;

ActOn with(Role role,
           Result<ApplicationView> (*act)(IntakeService &, const Session &, const QString &, const Claim &))
{
    return [=](TestHall &hall, const QString &number, const Claim &claim) {
        IntakeService intake(*hall.station);
        return act(intake, hall.as(role), number, claim);
    };
}

Result<ApplicationView> pass(IntakeService &intake, const Session &who, const QString &number,
                             const Claim &claim)
{
    const auto view = intake.view(who, number);
    if (!view)
        return view.error();
    return intake.passInEmergency(who, number, view->stage, u"抢险"_s, claim);
}

Result<ApplicationView> enter(IntakeService &intake, const Session &who, const QString &number,
                              const Claim &claim)
{
    return intake.enteredElsewhere(who, number, u"5300123"_s, claim);
}

Result<ApplicationView> handOver(IntakeService &intake, const Session &who, const QString &number,
                                 const Claim &claim)
{
    return intake.handOver(who, number, TestHall::userName(Role::Head), u"下班"_s, claim);
}

Result<ApplicationView> suspend(IntakeService &intake, const Session &who, const QString &number,
                                const Claim &claim)
{
    return intake.suspend(who, number, u"客户要求"_s, claim);
}

Result<ApplicationView> withdraw(IntakeService &intake, const Session &who, const QString &number,
                                 const Claim &claim)
{
    return intake.withdraw(who, number, u"客户不办了"_s, claim);
}

} // namespace

/// When a person says an act happened stands beside when it was recorded, for every act that is done late.
class ClaimsTest final : public QObject
{
    Q_OBJECT

private slots:
    void standBesideTheRecordedTime_data() { acts(); }
    void standBesideTheRecordedTime();
    void areRefusedOutsideTheCase_data() { acts(); }
    void areRefusedOutsideTheCase();
    void needAReason_data() { acts(); }
    void needAReason();

private:
    static void acts();
};

void ClaimsTest::acts()
{
    QTest::addColumn<ActOn>("act");
    QTest::addColumn<QString>("type");
    QTest::newRow("suspend") << with(Role::Clerk, suspend) << QString(eventtype::Suspended);
    QTest::newRow("withdraw") << with(Role::Clerk, withdraw) << QString(eventtype::Withdrawn);
    QTest::newRow("pass") << with(Role::Head, pass) << QString(eventtype::StageReached);
    QTest::newRow("entered") << with(Role::Clerk, enter) << QString(eventtype::EnteredElsewhere);
    QTest::newRow("handover") << with(Role::Clerk, handOver) << QString(eventtype::HandedOver);
}

/// Where a paper is owed from the first stage on, so that an emergency pass has something to pass over.
static QString owing(TestHall &hall)
{
    const QString number = hall.accept(owingResident());
    hall.clock.advanceTo(u"2026-03-05 09:00"_s);
    IntakeService intake(*hall.station);
    const auto reached = intake.reachStage(hall.as(Role::Clerk), number, u"acceptance"_s);
    return reached ? number : QString();
}

void ClaimsTest::standBesideTheRecordedTime()
{
    QFETCH(ActOn, act);
    QFETCH(QString, type);
    TestHall hall({.profile = u"baoshan"_s});
    const QString number = owing(hall);
    QVERIFY(!number.isEmpty());
    const qint64 said = parseTime(u"2026-03-03 15:20"_s).toMSecsSinceEpoch();
    const auto done = act(hall, number, {.atMs = said, .reason = u"当时停电"_s});
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    const Event event = hall.journal(QLatin1StringView(type.toLatin1().constData())).constLast();
    QCOMPARE(event.open.value(u"claimed_ms"_s).toInteger(), said);
    QCOMPARE(event.open.value(u"claim_reason"_s).toString(), u"当时停电"_s);
    QCOMPARE(localTime(event.at.wallMs).toString(u"yyyy-MM-dd HH:mm"_s), u"2026-03-05 09:00"_s);
}

void ClaimsTest::areRefusedOutsideTheCase()
{
    QFETCH(ActOn, act);
    TestHall hall({.profile = u"baoshan"_s});
    const QString number = owing(hall);
    for (const QString &time : {u"2026-03-01 10:00"_s, u"2026-03-06 10:00"_s}) {
        const qint64 said = parseTime(time).toMSecsSinceEpoch();
        const auto done = act(hall, number, {.atMs = said, .reason = u"当时停电"_s});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::FutureClaim);
    }
}

void ClaimsTest::needAReason()
{
    QFETCH(ActOn, act);
    TestHall hall({.profile = u"baoshan"_s});
    const QString number = owing(hall);
    const qint64 said = parseTime(u"2026-03-03 15:20"_s).toMSecsSinceEpoch();
    const auto done = act(hall, number, {.atMs = said, .reason = u"  "_s});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ReasonMissing);
}

QTEST_GUILESS_MAIN(ClaimsTest)
#include "tst_claims.moc"
