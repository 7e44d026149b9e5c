// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/services/conflictlist.h"
#include "models/services/likelysame.h"
#include "tests/support/testdevice.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// What two desks did apart, side by side, and how a person ends it.
class ConflictListTest final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsListedWhereNothingIs();
    void aFieldChangedApartIsListedAndSettled_data();
    void aFieldChangedApartIsListedAndSettled();
    void oneNumberOnTwoApplicationsIsListed();
    void whatCannotBeAppliedOrWaitsIsListed();
    void onlyWhoMayCorrectSettles();
    void eachSideShowsHowItStoodForThem();
    void aPersonInDisputeIsShownMasked();
    void whoeverWasToldOtherwiseGetsANewSlip();
    void onePersonUnderTwoKeysAndOneAddressAreListed();
};

namespace {

/// A case whose marketing number another desk enters meanwhile.
struct Meeting
{
    TestHall hall;
    TestDevice other{9};
    QString number = hall.accept(residentInput());
    QUuid id = must(hall.station->store().applicationByNumber(number)).id;

    StoredEvent tell(const NewEvent &event, const QList<StoredEvent> &known)
    {
        other.wallMs = hall.clock.now().wallMs + 60'000;
        const StoredEvent stored = other.write(event, known);
        must(hall.station->store().import({stored.bytes}));
        return stored;
    }
    void enterApart()
    {
        const QList<StoredEvent> known = must(hall.station->store().eventsOf(id));
        IntakeService intake(*hall.station);
        must(intake.enteredElsewhere(hall.as(Role::Clerk), number, u"HERE"_s));
        tell(newEvent(id, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"THERE"_s}}), known);
    }
    QList<Conflict> list() { return must(conflictsOf(*hall.station, hall.as(Role::Head))); }
};

} // namespace

void ConflictListTest::nothingIsListedWhereNothingIs()
{
    Meeting meeting;
    QVERIFY(meeting.list().isEmpty());
}

void ConflictListTest::aFieldChangedApartIsListedAndSettled_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addRow("what stands here") << u"HERE"_s;
    QTest::addRow("what came") << u"THERE"_s;
}

void ConflictListTest::aFieldChangedApartIsListedAndSettled()
{
    QFETCH(const QString, choice);
    Meeting meeting;
    meeting.enterApart();
    const QList<Conflict> conflicts = meeting.list();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.first().number, meeting.number);
    QCOMPARE(conflicts.first().field, u"marketing_number"_s);
    QCOMPARE(conflicts.first().sides.size(), 2);
    QByteArray chosen;
    for (const ConflictSide &side : conflicts.first().sides) {
        const QString said = side.said.value(u"marketing_number"_s).toString();
        QVERIFY(side.whenMs > 0);
        if (said == "HERE"_L1)
            QCOMPARE(side.desk, u"HALL1"_s);
        if (said == choice)
            chosen = side.event;
    }
    const Session head = meeting.hall.as(Role::Head);
    must(settleConflict(*meeting.hall.station, head, meeting.number, u"marketing_number"_s, chosen));
    QVERIFY(meeting.list().isEmpty());
    const Application settled = must(meeting.hall.station->store().application(meeting.id));
    QCOMPARE(settled.marketingNumber, choice);
    QVERIFY(settled.conflicts.isEmpty());
    QCOMPARE(settleConflict(*meeting.hall.station, head, meeting.number, u"marketing_number"_s, chosen)
                 .error()
                 .code,
             ErrorCode::NotFound);
}

void ConflictListTest::oneNumberOnTwoApplicationsIsListed()
{
    Meeting meeting;
    meeting.tell(acceptedEvent(QUuid::createUuid(), meeting.number), {});
    const QList<Conflict> conflicts = meeting.list();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.first().kind, Conflict::Kind::Number);
    QCOMPARE(conflicts.first().sides.size(), 2);
}

void ConflictListTest::whatCannotBeAppliedOrWaitsIsListed()
{
    Meeting meeting;
    meeting.tell(newEvent(QUuid::createUuid(), QLatin1StringView("meter.read")), {});
    TestDevice late(12);
    (void)late.write(newEvent(QUuid::createUuid(), eventtype::SignedIn));
    must(meeting.hall.station->store().import(
        {late.write(newEvent(QUuid::createUuid(), eventtype::SignedIn)).bytes, "no event"}));
    QMap<QString, Conflict::Kind> kinds;
    for (const Conflict &conflict : meeting.list())
        kinds.insert(conflict.reason, conflict.kind);
    QCOMPARE(kinds, (QMap<QString, Conflict::Kind>{{u"unknown_type"_s, Conflict::Kind::Quarantine},
                                                   {u"waits"_s, Conflict::Kind::Waiting},
                                                   {u"unreadable"_s, Conflict::Kind::Waiting}}));
}

void ConflictListTest::onlyWhoMayCorrectSettles()
{
    Meeting meeting;
    meeting.enterApart();
    const QByteArray chosen = meeting.list().first().sides.first().event;
    QCOMPARE(settleConflict(*meeting.hall.station, meeting.hall.as(Role::Inspector), meeting.number,
                            u"marketing_number"_s, chosen)
                 .error()
                 .code,
             ErrorCode::NotPermitted);
    QCOMPARE(meeting.list().size(), 1);
}

void ConflictListTest::eachSideShowsHowItStoodForThem()
{
    Meeting meeting;
    meeting.enterApart();
    const QList<Conflict> conflicts = meeting.list();
    for (const ConflictSide &side : conflicts.first().sides) {
        QVERIFY(side.seen);
        QCOMPARE(side.seen->marketingNumber, side.said.value(u"marketing_number"_s).toString());
        QVERIFY(side.seen->conflicts.isEmpty());
    }
}

void ConflictListTest::aPersonInDisputeIsShownMasked()
{
    Meeting meeting;
    const QList<StoredEvent> known = must(meeting.hall.station->store().eventsOf(meeting.id));
    const QJsonObject changes{{u"applicant"_s, QJsonObject{{u"phone"_s, u"13000099999"_s}}}};
    IntakeService intake(*meeting.hall.station);
    must(intake.correct(meeting.hall.as(Role::Clerk), meeting.number, {changes, u"电话变更"_s}));
    NewEvent apart = newEvent(meeting.id, eventtype::Corrected, {{u"reason"_s, u"电话变更"_s}});
    apart.keyId = QUuid::createUuid(); // of a key that has not come here
    apart.sealed = "sealed elsewhere";
    meeting.tell(apart, known);
    const QList<Conflict> conflicts = meeting.list();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.first().field, u"applicant"_s);
    for (const ConflictSide &side : conflicts.first().sides) {
        if (side.desk == "HALL1"_L1)
            QCOMPARE(side.people.value_or(Parties()).applicant.phone, u"130****9999"_s);
        else
            QVERIFY(!side.people);
    }
}

void ConflictListTest::whoeverWasToldOtherwiseGetsANewSlip()
{
    Meeting meeting;
    Station &station = *meeting.hall.station;
    const Session head = meeting.hall.as(Role::Head);
    const QList<StoredEvent> known = must(station.store().eventsOf(meeting.id));
    must(IntakeService(station).suspend(head, meeting.number, u"出门"_s));
    must(station.store().append({{head.user(),
                                  meeting.id,
                                  eventtype::SlipRequested,
                                  {{u"slip"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                   {u"kind"_s, u"receipt"_s},
                                   {u"copy"_s, 1},
                                   {u"content"_s, QByteArray(32, 'c')}},
                                  {},
                                  {}}}));
    meeting.tell(newEvent(meeting.id, eventtype::Suspended, {{u"reason"_s, u"停工"_s}}), known);
    const QList<Conflict> conflicts = meeting.list();
    QCOMPARE(conflicts.size(), 1);
    const auto settledFor = [&](const QString &reason) {
        for (const ConflictSide &side : conflicts.first().sides) {
            if (side.said.value(u"reason"_s).toString() == reason)
                return settleConflict(station, head, meeting.number, conflicts.first().field, side.event);
        }
        return Result<SettledConflict>(Error{});
    };
    const auto settled = settledFor(u"停工"_s); // the customer has a slip that says otherwise
    QVERIFY2(settled, qPrintable(settled ? QString() : wordOf(settled.error().code)));
    QCOMPARE(settled->toldOtherwise, QStringList{u"receipt"_s});
}

void ConflictListTest::onePersonUnderTwoKeysAndOneAddressAreListed()
{
    TestHall hall;
    const Session clerk = hall.as(Role::Clerk);
    QStringList same{hall.accept(residentInput())};
    hall.accept(residentInput()); // the same person under the same key: nothing to look at
    QVERIFY(must(likelySame(hall.station->store(), clerk.keys())).isEmpty());
    QJsonObject neighbour = residentInput(u"50010119900101003"_s);
    same.append(hall.accept(neighbour));
    const QList<LikelySame> found = must(likelySame(hall.station->store(), clerk.keys()));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, LikelySame::Kind::Address);
    QCOMPARE(found.first().numbers.size(), 3);
    QVERIFY(found.first().numbers.contains(same.first()) && found.first().numbers.contains(same.last()));
    QVERIFY(!found.first().shown.contains(u"12"_s));
    QVERIFY(must(likelySame(hall.station->store(), clerk.keys(), [] { return false; })).isEmpty());
}

QTEST_GUILESS_MAIN(ConflictListTest)
#include "tst_conflictlist.moc"
