// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/security/hubaccess.h"
#include "models/services/accountservice.h"
#include "models/services/arrivals.h"
#include "models/services/conflictlist.h"
#include "models/services/depositservice.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// Another desk of the same utility, whose records come when the test lets them.
struct OtherDesk
{
    QTemporaryDir folder;
    std::unique_ptr<Station> station;
    Session clerk;

    explicit OtherDesk(const Clock &clock, const QString &code = u"OTHER"_s)
    {
        const QString password = u"Other#Word9"_s;
        station = must(
            Station::create(QDir(folder.path()), {u"chongqing"_s, code, u"1"_s, u"boss"_s, password}, clock));
        const Session boss = must(station->signIn(u"boss"_s, password));
        if (!AccountService(*station).add(boss, u"wang"_s, Role::Clerk, u"Clerk#Word9"_s))
            qFatal("no clerk");
        clerk = must(station->signIn(u"wang"_s, u"Clerk#Word9"_s));
    }
    QString accept(const QJsonObject &input)
    {
        const auto request = must(parseAcceptRequest(input, station->today()));
        return must(IntakeService(*station).accept(clerk, request)).number;
    }
};

void exchange(Station &here, const Station &there)
{
    must(here.store().import(must(there.store().exportAfter({}))));
    QVERIFY(noticeArrivals(here));
}

const QList<SuppliedDocument> Title{{u"title"_s, DocumentSource::Customer}};

} // namespace

/// A customer whose number the desk has not heard of is served all the same.
class DepositServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void papersAreKeptReceiptedAndJoinedAtTheNextExchange();
    void whatTheApplicationDoesNotWantIsSaid();
    void otherDesksDoNotJoinItTwice();
    void aDeskAboveJoinsWhatTwoStationsHold();
    void itIsKnownWhoBringsThePapersToTheApplication();
    void whatCannotBeTakenIsRefused_data();
    void whatCannotBeTakenIsRefused();
};

void DepositServiceTest::papersAreKeptReceiptedAndJoinedAtTheNextExchange()
{
    TestHall hall;
    OtherDesk other(hall.clock);
    const QString number = other.accept(owingResident());
    const Session clerk = hall.as(Role::Clerk);
    DepositService service(*hall.station);
    const Deposit taken = must(service.take(clerk, u" "_s + number.toLower(), Title));
    QCOMPARE(taken.number, number);
    QVERIFY(!taken.isJoined());
    const Slip slip = must(service.receipt(clerk, taken.id));
    QCOMPARE(slip.number, number);
    QCOMPARE(contentHash(slip), taken.receipt);
    QVERIFY(slip.isComplete());
    hall.clock.advance(2 * 24 * 3600);
    exchange(*hall.station, *other.station);
    const Application application = must(hall.station->store().applicationByNumber(number));
    QCOMPARE(application.documents.value(u"title"_s).state, DocumentState::State::Supplied);
    QCOMPARE(application.documents.value(u"title"_s).at.claimedMs, taken.takenMs);
    const QList<Deposit> all = must(service.list(clerk));
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().application, application.id);
    QVERIFY(all.first().surplus.isEmpty());
    QCOMPARE(must(joinDeposits(*hall.station)), 0);
}

void DepositServiceTest::whatTheApplicationDoesNotWantIsSaid()
{
    TestHall hall;
    OtherDesk other(hall.clock);
    const QString number = other.accept(residentInput()); // brought both
    DepositService service(*hall.station);
    must(service.take(hall.as(Role::Clerk), number, Title));
    exchange(*hall.station, *other.station);
    const Deposit joined = must(service.list(hall.as(Role::Clerk))).first();
    QVERIFY(joined.isJoined());
    QCOMPARE(joined.surplus, QStringList{u"title"_s});
    QCOMPARE(hall.journal(eventtype::DocumentSupplied).size(), 0);
}

void DepositServiceTest::otherDesksDoNotJoinItTwice()
{
    TestHall hall;
    OtherDesk other(hall.clock);
    const QString number = other.accept(owingResident());
    must(DepositService(*hall.station).take(hall.as(Role::Clerk), number, Title));
    exchange(*other.station, *hall.station);
    const Application waiting = must(other.station->store().applicationByNumber(number));
    QCOMPARE(waiting.documents.value(u"title"_s).state, DocumentState::State::Owed);
    exchange(*hall.station, *other.station);
    exchange(*other.station, *hall.station);
    const Application joined = must(other.station->store().applicationByNumber(number));
    QCOMPARE(joined.documents.value(u"title"_s).state, DocumentState::State::Supplied);
    QVERIFY(joined.conflicts.isEmpty());
}

void DepositServiceTest::aDeskAboveJoinsWhatTwoStationsHold()
{
    TestHall county;
    OtherDesk owner(county.clock);
    OtherDesk taker(county.clock, u"THIRD"_s);
    const QString number = owner.accept(owingResident());
    const Deposit taken = must(DepositService(*taker.station).take(taker.clerk, number, Title));
    exchange(*county.station, *taker.station);
    QCOMPARE(DepositService(*county.station).receipt(county.as(Role::Clerk), taken.id).error().code,
             ErrorCode::Refused);
    exchange(*county.station, *owner.station);
    const Application joined = must(county.station->store().applicationByNumber(number));
    QCOMPARE(joined.documents.value(u"title"_s).state, DocumentState::State::Supplied);
    exchange(*owner.station, *county.station);
    const Application there = must(owner.station->store().applicationByNumber(number));
    QCOMPARE(there.documents.value(u"title"_s).state, DocumentState::State::Supplied);
    QVERIFY(must(DepositService(*county.station).list(county.as(Role::Clerk))).first().isJoined());
    const OtherDesk neighbour(county.clock, u"FOURTH"_s);
    for (const QByteArray &bytes : must(county.station->store().exportAfter({}))) {
        if (must(decodeEvent(bytes)).origin == county.station->identity().origin)
            must(neighbour.station->store().import({bytes}));
    }
    QVERIFY(must(conflictsOf(*neighbour.station, neighbour.clerk)).isEmpty()); // what it did elsewhere
}

void DepositServiceTest::itIsKnownWhoBringsThePapersToTheApplication()
{
    TestHall hall;
    Station &station = *hall.station;
    const QString own = station.identity().station + u"Z-20260302-0001"_s;
    const QString foreign = u"OTHER1-20260302-0001"_s;
    QCOMPARE(must(pathOf(station, own)), DepositPath::Exchange);
    QCOMPARE(must(pathOf(station, foreign)), DepositPath::Hand); // works alone
    HubAccess access;
    access.place = station.identity().station;
    access.above = {{u"COUNTY"_s, QByteArray(32, 'k')}};
    QVERIFY(station.store().putKey(HubAccessId, packHubAccess(access)));
    QCOMPARE(must(pathOf(station, foreign)), DepositPath::Hand);
    const OtherDesk county(hall.clock, u"COUNTY"_s);
    exchange(station, *county.station);
    QCOMPARE(must(pathOf(station, foreign)), DepositPath::DeskAbove);
    QCOMPARE(must(pathOf(station, own)), DepositPath::Exchange);
    access.above.clear();
    QVERIFY(station.store().putKey(HubAccessId, packHubAccess(access)));
    QCOMPARE(must(pathOf(station, foreign)), DepositPath::Exchange); // the county itself
}

void DepositServiceTest::whatCannotBeTakenIsRefused_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QStringList>("documents");
    QTest::addColumn<int>("role");
    QTest::addColumn<ErrorCode>("code");
    const QString unheard = u"OTHER1-20260302-0001"_s;
    QTest::addRow("no number") << u"0001"_s << QStringList{u"title"_s} << int(Role::Clerk)
                               << ErrorCode::BadNumber;
    QTest::addRow("no paper") << unheard << QStringList() << int(Role::Clerk) << ErrorCode::MissingKey;
    QTest::addRow("no such paper") << unheard << QStringList{u"poem"_s} << int(Role::Clerk)
                                   << ErrorCode::OutsideCatalogue;
    QTest::addRow("twice") << unheard << QStringList{u"title"_s, u"title"_s} << int(Role::Clerk)
                           << ErrorCode::AlreadyExists;
    QTest::addRow("known here") << QString() << QStringList{u"title"_s} << int(Role::Clerk)
                                << ErrorCode::AlreadyExists;
    QTest::addRow("who may not") << unheard << QStringList{u"title"_s} << int(Role::Inspector)
                                 << ErrorCode::NotPermitted;
}

void DepositServiceTest::whatCannotBeTakenIsRefused()
{
    QFETCH(QString, number);
    QFETCH(const QStringList, documents);
    QFETCH(const int, role);
    QFETCH(const ErrorCode, code);
    TestHall hall;
    if (number.isEmpty())
        number = hall.accept(owingResident());
    QList<SuppliedDocument> papers;
    for (const QString &id : documents)
        papers.append({id, DocumentSource::Customer});
    const Session session = hall.as(Role(role));
    QCOMPARE(DepositService(*hall.station).take(session, number, papers).error().code, code);
    QCOMPARE(hall.journal(eventtype::DepositTaken).size(), 0);
    QVERIFY(!hall.journal(eventtype::ActRefused).isEmpty());
}

QTEST_GUILESS_MAIN(DepositServiceTest)
#include "tst_depositservice.moc"
