// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QCborArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestExchange final : public QObject
{
    Q_OBJECT

private slots:
    void twoFoldersEndAlikeInAnyOrder_data();
    void twoFoldersEndAlikeInAnyOrder();
    void whatHasNoPredecessorWaits();
    void duplicatesChangeNothing();
    void whatIsNoEventStepsAsideAlone();
    void anEventOfAnotherShapeKeepsItsPlaceInTheLine();
    void bothHalvesOfAPartedLineCount_data();
    void bothHalvesOfAPartedLineCount();
    void oneSideOfAPartedLineHidesNoConflict();
    void aUsedOwnLineBeginsANewIncarnation();
    void newerEventTypesArePassedOn();
    void concurrentChangesAreListedInBoth();
    void aClockFarAheadDoesNotDragOursAlong();
};

namespace {

QList<QByteArray> allOf(const TestFolder &folder)
{
    return folder.store().exportAfter({}).value_or({});
}

/// Acts on own and known cases.
void work(TestFolder &folder, QRandomGenerator &random, int acts)
{
    for (int i = 0; i < acts; ++i) {
        folder.clock.pass(random.bounded(100'000));
        const QList<ApplicationRow> known = *folder.store().applications(false, 0, -1);
        if (known.isEmpty() || random.bounded(4) == 0) {
            folder.accept();
            continue;
        }
        const QUuid id = known.at(random.bounded(int(known.size()))).id;
        switch (random.bounded(4)) {
        case 0:
            (void)folder.tell(id, eventtype::StageReached, {{u"stage"_s, u"acceptance"_s}});
            break;
        case 1:
            (void)folder.tell(id, eventtype::EnteredElsewhere,
                              {{u"marketing_number"_s, QString::number(random.bounded(3))}});
            break;
        case 2:
            (void)folder.tell(id, eventtype::DocumentSupplied,
                              {{u"document"_s, u"title"_s}, {u"source"_s, u"customer"_s}});
            break;
        default:
            (void)folder.tell(id, eventtype::Resumed); // refused, mostly
        }
    }
}

/// What follows an event in its line, about nobody.
Event newer(Event event, quint64 seq, const QByteArray &previous)
{
    event.seq = seq;
    event.previous = previous;
    return event;
}

void importInBatches(TestFolder &folder, QList<QByteArray> events, const QString &order,
                     QRandomGenerator &random)
{
    if (order == u"reversed"_s)
        std::reverse(events.begin(), events.end());
    if (order == u"shuffled"_s || order == u"doubled"_s)
        std::shuffle(events.begin(), events.end(), random);
    if (order == u"doubled"_s)
        events += events;
    for (qsizetype at = 0; at < events.size(); at += 7)
        QVERIFY(folder.store().import(events.mid(at, 7)));
}

} // namespace

void TestExchange::twoFoldersEndAlikeInAnyOrder_data()
{
    QTest::addColumn<QString>("order");
    for (const QString &order : {u"as written"_s, u"reversed"_s, u"shuffled"_s, u"doubled"_s})
        QTest::addRow("%s", qPrintable(order)) << order;
}

void TestExchange::twoFoldersEndAlikeInAnyOrder()
{
    QFETCH(QString, order);
    QRandomGenerator random(7);
    TestFolder a(1);
    TestFolder b(2);
    b.clock.instant.wallMs += 3'600'000; // an hour wrong
    int conflicts = 0;
    for (int round = 0; round < 3; ++round) {
        work(a, random, 12);
        work(b, random, 12);
        const QList<QByteArray> ofA = allOf(a);
        importInBatches(a, allOf(b), order, random);
        importInBatches(b, ofA, order, random);
        const Verification atA = *a.store().verify();
        const Verification atB = *b.store().verify();
        QCOMPARE(atA.firstFault, QString());
        QCOMPARE(atB.firstFault, QString());
        QCOMPARE(atA.events, atB.events);
        QCOMPARE(atA.head, atB.head);
        QCOMPARE(atA.projection, atB.projection);
        const QList<ApplicationRow> rows = *a.store().applications(false, 0, -1);
        for (const ApplicationRow &row : rows)
            conflicts += int(!a.store().application(row.id)->conflicts.isEmpty());
    }
    QVERIFY(conflicts > 0);
    QVERIFY(a.store().rebuild());
    QCOMPARE(a.store().verify()->projection, b.store().verify()->projection);
}

void TestExchange::whatHasNoPredecessorWaits()
{
    TestFolder a(1);
    TestFolder b(2);
    b.accept();
    b.accept();
    const QList<QByteArray> events = allOf(b);
    QCOMPARE(events.size(), 3);
    QCOMPARE(*a.store().import({events.at(2)}), 0);
    QCOMPARE(*a.store().import({events.at(1)}), 0);
    QVERIFY(a.store().applications(false, 0, -1)->isEmpty());
    QVERIFY(a.open());
    QCOMPARE(*a.store().import({events.at(0)}), 3);
    QCOMPARE(a.store().applications(false, 0, -1)->size(), 2);
    QCOMPARE(a.store().verify()->firstFault, QString());
}

void TestExchange::duplicatesChangeNothing()
{
    TestFolder a(1);
    TestFolder b(2);
    b.accept();
    QCOMPARE(*a.store().import(allOf(b)), 2);
    const QByteArray projection = a.store().verify()->projection;
    QCOMPARE(*a.store().import(allOf(b)), 0);
    QCOMPARE(*a.store().import(allOf(a)), 0); // its own come back
    QCOMPARE(a.store().verify()->projection, projection);
    QCOMPARE(a.store().identity().origin.incarnation, 1U);
    QVERIFY(a.store().parted()->isEmpty());
}

void TestExchange::whatIsNoEventStepsAsideAlone()
{
    TestFolder a(1);
    TestFolder b(2);
    b.accept();
    QList<QByteArray> events = allOf(b);
    events.prepend("broken");
    QMap<QByteArray, QString> asides;
    QCOMPARE(*a.store().import(events, &asides), 2);
    QCOMPARE(asides, (QMap<QByteArray, QString>{{hashOf("broken"), u"unreadable"_s}}));
    QCOMPARE(*a.store().import(events), 0);
    QCOMPARE(*a.store().asides(), (QList<Quarantined>{{hashOf("broken"), u"unreadable"_s}}));
    QCOMPARE(a.store().verify()->firstFault, QString());
}

void TestExchange::anEventOfAnotherShapeKeepsItsPlaceInTheLine()
{
    TestFolder a(1);
    TestDevice device(5);
    const StoredEvent before = device.write(newEvent(QUuid::createUuid(), eventtype::SignedIn));
    QCborArray shape = decodeCanonical(before.bytes)->toArray();
    shape[3] = 2;
    shape[4] = before.hash;
    shape[9] = u"no uuid"_s; // the subject
    const QByteArray odd = encodeCanonical(shape);
    QVERIFY(!decodeEvent(odd));
    Event next = newer(before.event, 3, hashOf(odd));
    QCOMPARE(*a.store().import({encodeEvent(next), odd, before.bytes}), 3);
    QCOMPARE(a.store().heads()->value(device.origin()).seq, 3U);
    QCOMPARE(*a.store().quarantined(), (QList<Quarantined>{{hashOf(odd), u"unreadable"_s}}));
    QCOMPARE(a.store().verify()->firstFault, QString());
    TestFolder b(2);
    QVERIFY(b.store().import(allOf(a)));
    QVERIFY(*b.store().holds(device.origin(), {2, hashOf(odd)}));
    QVERIFY(b.store().rebuild());
    QCOMPARE(b.store().quarantined()->size(), 1);
}

void TestExchange::bothHalvesOfAPartedLineCount_data()
{
    QTest::addColumn<bool>("leftFirst");
    QTest::addRow("one half first") << true;
    QTest::addRow("the other first") << false;
}

void TestExchange::bothHalvesOfAPartedLineCount()
{
    QFETCH(const bool, leftFirst);
    TestFolder folder(1);
    TestFolder other(2);
    TestDevice left(5);
    const QUuid subject = QUuid::createUuid();
    const StoredEvent common = left.write(newEvent(subject, eventtype::SignedIn));
    TestDevice right = left; // a copied disk
    right.wallMs += 5000;
    const QUuid mine = QUuid::createUuid();
    const QUuid theirs = QUuid::createUuid();
    QList<StoredEvent> one{left.write(acceptedEvent(mine, u"A-1"_s)),
                           left.write(newEvent(subject, eventtype::SignInFailed), {common})};
    QList<StoredEvent> two{right.write(acceptedEvent(theirs, u"A-1"_s)),
                           right.write(newEvent(subject, eventtype::SignedIn), {common})};
    if (!leftFirst)
        one.swap(two);
    QCOMPARE(*folder.store().import({one.at(1).bytes, two.at(1).bytes, two.at(0).bytes}), 0);
    QCOMPARE(*folder.store().import({common.bytes, one.at(0).bytes}), 5);
    QCOMPARE(*folder.store().import({two.at(0).bytes, one.at(1).bytes}), 0);
    QCOMPARE(folder.store().applications(false, 0, -1)->size(), 2);
    QCOMPARE(folder.store().eventsOf(subject)->size(), 3);
    const QList<PartedEvent> parted = *folder.store().parted();
    QCOMPARE(parted.size(), 4);
    QCOMPARE(parted.first().seq, 2U);
    QCOMPARE(folder.store().verify()->firstFault, QString());
    // Elsewhere the other half came first: which is called a branch makes no difference.
    QVERIFY(other.store().import({common.bytes, two.at(0).bytes, two.at(1).bytes}));
    QVERIFY(other.store().import({one.at(0).bytes, one.at(1).bytes}));
    QVERIFY(other.store().import(allOf(folder)));
    QVERIFY(folder.store().import(allOf(other)));
    QCOMPARE(folder.store().verify()->projection, other.store().verify()->projection);
    QCOMPARE(folder.store().verify()->head, other.store().verify()->head);
    QVERIFY(folder.store().rebuild());
    QCOMPARE(folder.store().verify()->projection, other.store().verify()->projection);
}

void TestExchange::oneSideOfAPartedLineHidesNoConflict()
{
    TestDevice desk(4);
    const QUuid id = QUuid::createUuid();
    const StoredEvent accepted = desk.write(acceptedEvent(id, u"A-1"_s));
    TestDevice copy = desk;
    (void)copy.write(newEvent(QUuid::createUuid(), eventtype::SignedIn)); // its next numbers differ
    const auto marketing = [&](const QString &number) {
        return newEvent(id, eventtype::EnteredElsewhere, {{u"marketing_number"_s, number}});
    };
    const StoredEvent here = desk.write(marketing(u"A"_s), {accepted});
    const StoredEvent there = copy.write(marketing(u"B"_s), {accepted});
    QCOMPARE(foldApplication({accepted, here, there}).application->conflicts,
             QStringList{u"marketing_number"_s});
}

void TestExchange::aUsedOwnLineBeginsANewIncarnation()
{
    TestFolder original(1);
    TestFolder clone(1); // the same device, as a copied disk would be
    original.accept();
    clone.clock.pass(5000);
    clone.accept();
    QVERIFY(original.store().import(allOf(clone)));
    QCOMPARE(original.store().parted()->size(), 2);
    QCOMPARE(original.store().applications(false, 0, -1)->size(), 2);
    QCOMPARE(original.store().identity().origin.incarnation, 2U);
    QCOMPARE(original.store().identity().desk, u"A1R2"_s);
    const QUuid next = original.accept();
    QCOMPARE(original.store().application(next)->number, u"5301A1R2-20260302-0001"_s);
    QCOMPARE(original.store().verify()->firstFault, QString());
    QVERIFY(original.open());
    QCOMPARE(original.store().identity().origin.incarnation, 2U);
}

void TestExchange::newerEventTypesArePassedOn()
{
    TestFolder a(1);
    TestFolder b(2);
    TestDevice newer(9);
    NewEvent event = newEvent(QUuid::createUuid(), QLatin1StringView("meter.read"), {{u"kwh"_s, 7}});
    const StoredEvent stored = newer.write(event);
    QCOMPARE(*a.store().import({stored.bytes}), 1);
    QCOMPARE(a.store().quarantined()->first().reason, u"unknown_type"_s);
    QCOMPARE(*b.store().import(allOf(a)), 2);
    QCOMPARE(b.store().eventsOf(event.subject)->first().bytes, stored.bytes);
}

void TestExchange::concurrentChangesAreListedInBoth()
{
    TestFolder a(1);
    TestFolder b(2);
    const QUuid id = a.accept();
    QVERIFY(b.store().import(allOf(a)));
    QVERIFY(a.tell(id, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"A"_s}}));
    b.clock.pass(60'000);
    QVERIFY(b.tell(id, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"B"_s}}));
    const QList<QByteArray> ofB = allOf(b);
    QVERIFY(b.store().import(allOf(a)));
    QVERIFY(a.store().import(ofB));
    for (TestFolder *folder : {&a, &b}) {
        const Application application = *folder->store().application(id);
        QCOMPARE(application.marketingNumber, u"B"_s);
        QCOMPARE(application.conflicts, QStringList{u"marketing_number"_s});
    }
    QVERIFY(a.tell(id, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"A"_s}}));
    QVERIFY(b.store().import(allOf(a)));
    QVERIFY(b.store().application(id)->conflicts.isEmpty());
    QCOMPARE(b.store().application(id)->marketingNumber, u"A"_s);
}

void TestExchange::aClockFarAheadDoesNotDragOursAlong()
{
    TestFolder a(1);
    TestDevice ahead(2);
    ahead.wallMs = a.clock.instant.wallMs + 315'000'000'000;
    const QUuid subject = QUuid::createUuid();
    QVERIFY(a.store().import({ahead.write(newEvent(subject, eventtype::SignedIn)).bytes}));
    const auto own = a.tell(subject, eventtype::SignedIn);
    QCOMPARE(own->first().event.hybrid.ms, a.clock.instant.wallMs);
    QCOMPARE(a.store().eventsOf(subject)->last().hash, own->first().hash); // by cause, not by clock
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
