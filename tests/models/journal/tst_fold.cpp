// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/journal/fold.h"
#include "tests/support/testdevice.h"

#include <QCborArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestFold final : public QObject
{
    Q_OBJECT

private slots:
    void tellsAWholeLife();
    void putsCauseBeforeEffectWhateverTheClocksSay();
    void newestOfConcurrentChangesWinsAndIsListed();
    void equalConcurrentChangesAreNoConflict();
    void aLaterChangeSettlesAConflict();
    void twoDesksReachingAStageApart_data();
    void twoDesksReachingAStageApart();
    void quarantinesWhatCannotBeApplied_data();
    void quarantinesWhatCannotBeApplied();
    void aBadEventBlocksNothing();
    void correctionChangesTheInput();
    void correctionKeepsWhatIsOnFile();
    void anotherDocumentServesForAnOwedOne();
    void waitsForTheAcceptedEvent();
    void anyOrderGivesTheSameBytes();
    void incrementalEqualsFromScratch();
    void encodedApplicationReadsBack();
};

namespace {

const QUuid Case(u"10000000-0000-4000-8000-000000000001"_s);
const QUuid Slip(u"20000000-0000-4000-8000-000000000002"_s);
const QString Number = u"5301A1-20260302-0001"_s;

/// A growing list of events of one case, written by the devices that take part.
struct Story
{
    QList<StoredEvent> events;

    const StoredEvent &tell(TestDevice &device, const NewEvent &event)
    {
        events.append(device.write(event, events));
        return events.last();
    }
    const StoredEvent &tell(TestDevice &device, QLatin1StringView type, const QCborMap &open = {})
    {
        return tell(device, newEvent(Case, type, open));
    }
};

Story accepted(TestDevice &device)
{
    Story story;
    story.tell(device, acceptedEvent(Case, Number));
    return story;
}

QByteArray bytesOf(const FoldedApplication &folded)
{
    QByteArray bytes = folded.application ? encodeApplication(*folded.application) : QByteArray();
    for (const Quarantined &one : folded.quarantined)
        bytes += one.hash + one.reason.toUtf8();
    return bytes;
}

QCborMap correction(const QString &key, const QCborValue &value)
{
    return {{u"fields"_s, QCborArray{key}},
            {u"input"_s, QCborMap{{key, value}}},
            {u"reason"_s, u"typed wrong"_s}};
}

QString slipText()
{
    return Slip.toString(QUuid::WithoutBraces);
}

/// Any act on the case, good and bad alike.
NewEvent randomAct(QRandomGenerator &random)
{
    const QString slip = slipText();
    switch (random.bounded(14)) {
    case 0:
        return newEvent(Case, eventtype::DocumentSupplied,
                        {{u"document"_s, u"title"_s}, {u"source"_s, u"customer"_s}});
    case 1:
        return newEvent(Case, eventtype::StageReached,
                        {{u"stage"_s, random.bounded(2) ? u"acceptance"_s : u"metering"_s},
                         {u"closes"_s, bool(random.bounded(2))}});
    case 2:
        return newEvent(Case, eventtype::Suspended, {{u"reason"_s, QString::number(random.bounded(2))}});
    case 3:
        return newEvent(Case, eventtype::Resumed, {{u"reason"_s, u"back"_s}});
    case 4:
        return newEvent(Case, eventtype::Withdrawn, {{u"reason"_s, u"moved"_s}});
    case 5:
        return newEvent(Case, eventtype::Corrected, correction(u"capacity_kw"_s, int(random.bounded(3) + 5)));
    case 6:
        return newEvent(Case, eventtype::Corrected, correction(u"region"_s, u"moon"_s));
    case 7:
        return newEvent(Case, eventtype::EnteredElsewhere,
                        {{u"marketing_number"_s, u"W%1"_s.arg(random.bounded(2))}});
    case 8:
        return newEvent(Case, eventtype::HandedOver, {{u"to"_s, slip}, {u"note"_s, u"leave"_s}});
    case 9:
        return newEvent(Case, eventtype::SlipRequested,
                        {{u"slip"_s, slip}, {u"kind"_s, u"receipt"_s}, {u"copy"_s, 1}});
    case 10:
        return newEvent(Case, random.bounded(2) ? eventtype::SlipSent : eventtype::SlipConfirmed,
                        {{u"slip"_s, slip}, {u"job"_s, 4}});
    case 11:
        return newEvent(Case, eventtype::SlipVoided, {{u"slip"_s, slip}, {u"reason"_s, u"smeared"_s}});
    case 12:
        return newEvent(Case, QLatin1StringView("application.from_the_future"));
    default:
        return acceptedEvent(Case, Number);
    }
}

/// Three desks that work apart and meet now and then.
QList<StoredEvent> randomLife(quint32 seed)
{
    QRandomGenerator random(seed);
    TestDevice desks[] = {TestDevice(1), TestDevice(2), TestDevice(3)};
    desks[1].wallMs += random.bounded(2) ? 3'000'000'000 : -7200'000; // a wrong clock
    const StoredEvent first = desks[0].write(acceptedEvent(Case, Number));
    QList<QList<StoredEvent>> known(3, {first});
    QList<StoredEvent> all{first};
    for (int step = 0; step < 14; ++step) {
        const int desk = int(random.bounded(3));
        if (random.bounded(4) == 0)
            known[desk] = all;
        const StoredEvent event = desks[desk].write(randomAct(random), known.at(desk));
        known[desk].append(event);
        all.append(event);
    }
    return all;
}

} // namespace

void TestFold::tellsAWholeLife()
{
    TestDevice desk(1);
    Story story = accepted(desk);
    story.tell(desk, eventtype::SlipRequested,
               {{u"slip"_s, slipText()},
                {u"kind"_s, u"receipt"_s},
                {u"copy"_s, 1},
                {u"content"_s, QByteArray(32, 'c')}});
    story.tell(desk, eventtype::SlipConfirmed, {{u"slip"_s, slipText()}});
    story.tell(desk, eventtype::DocumentSupplied,
               {{u"document"_s, u"title"_s},
                {u"source"_s, u"shared"_s},
                {u"claimed_ms"_s, 5},
                {u"claim_reason"_s, u"network down"_s}});
    story.tell(desk, eventtype::Suspended, {{u"reason"_s, u"customer away"_s}});
    story.tell(desk, eventtype::Resumed, {{u"reason"_s, u"back"_s}});
    story.tell(desk, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"W-1"_s}});
    story.tell(desk, eventtype::StageReached, {{u"stage"_s, u"acceptance"_s}});
    story.tell(desk, eventtype::StageReached, {{u"stage"_s, u"metering"_s}, {u"closes"_s, true}});

    const FoldedApplication folded = foldApplication(story.events);
    QVERIFY(folded.quarantined.isEmpty());
    const Application &application = folded.application.value();
    QCOMPARE(application.number, Number);
    QCOMPARE(application.id, Case);
    QCOMPARE(application.outcome, Outcome::AcceptedWithDebts);
    QCOMPARE(application.input.capacityKw, 8.0);
    QCOMPARE(application.status, Application::Status::Closed);
    QCOMPARE(application.documents.value(u"title"_s).state, DocumentState::State::Shared);
    QCOMPARE(application.documents.value(u"title"_s).at.claimedMs, 5);
    QVERIFY(application.documents.value(u"title"_s).at.recordedMs > 1'772'000'000'000);
    QCOMPARE(application.suspensions.size(), 1);
    QVERIFY(application.suspensions.first().to.isValid());
    QCOMPARE(application.marketingNumber, u"W-1"_s);
    QCOMPARE(application.slips.value(Slip).state, SlipState::Confirmed);
    QCOMPARE(application.stageEnds.size(), 2);
    QVERIFY(application.conflicts.isEmpty());
}

void TestFold::putsCauseBeforeEffectWhateverTheClocksSay()
{
    TestDevice ahead(1);
    TestDevice behind(2);
    ahead.wallMs += 86'400'000; // a day: too far to move the other's clock
    Story story = accepted(ahead);
    story.tell(behind, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"first"_s}});
    story.tell(ahead, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"second"_s}});
    story.tell(behind, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"third"_s}});
    QVERIFY(story.events.at(3).event.hybrid < story.events.at(2).event.hybrid);

    const QList<StoredEvent> ordered = causalOrder({story.events.rbegin(), story.events.rend()});
    for (int i = 0; i < 4; ++i)
        QCOMPARE(ordered.at(i).hash, story.events.at(i).hash);
    QCOMPARE(foldApplication(story.events).application->marketingNumber, u"third"_s);
}

void TestFold::newestOfConcurrentChangesWinsAndIsListed()
{
    TestDevice a(1);
    TestDevice b(2);
    const Story story = accepted(a);
    b.wallMs += 60'000;
    const StoredEvent older =
        a.write(newEvent(Case, eventtype::Corrected, correction(u"capacity_kw"_s, 10)), story.events);
    const StoredEvent newer =
        b.write(newEvent(Case, eventtype::Corrected, correction(u"capacity_kw"_s, 12)), story.events);

    const FoldedApplication folded = foldApplication({newer, story.events.first(), older});
    QCOMPARE(folded.application->input.capacityKw, 12.0);
    QCOMPARE(folded.application->conflicts, QStringList{u"capacity_kw"_s});
}

void TestFold::equalConcurrentChangesAreNoConflict()
{
    TestDevice a(1);
    TestDevice b(2);
    const Story story = accepted(a);
    const NewEvent change = newEvent(Case, eventtype::Corrected, correction(u"capacity_kw"_s, 10));
    const NewEvent other = newEvent(Case, eventtype::Corrected, correction(u"important"_s, true));
    const QList<StoredEvent> events{story.events.first(), a.write(change, story.events),
                                    b.write(change, story.events), b.write(other, story.events)};
    const FoldedApplication folded = foldApplication(events);
    QVERIFY(folded.application->conflicts.isEmpty());
    QVERIFY(folded.application->input.important);
    QCOMPARE(folded.application->input.capacityKw, 10.0);
}

void TestFold::aLaterChangeSettlesAConflict()
{
    TestDevice a(1);
    TestDevice b(2);
    Story story = accepted(a);
    const StoredEvent ofA =
        a.write(newEvent(Case, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"A"_s}}), story.events);
    const StoredEvent ofB =
        b.write(newEvent(Case, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"B"_s}}), story.events);
    story.events += {ofA, ofB};
    QCOMPARE(foldApplication(story.events).application->conflicts, QStringList{u"marketing_number"_s});
    story.tell(a, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"A"_s}});
    const FoldedApplication settled = foldApplication(story.events);
    QVERIFY(settled.application->conflicts.isEmpty());
    QCOMPARE(settled.application->marketingNumber, u"A"_s);
}

void TestFold::twoDesksReachingAStageApart_data()
{
    QTest::addColumn<qint64>("laterMs");
    QTest::addColumn<bool>("isConflict");
    QTest::addRow("the same day") << qint64(60'000) << false;
    QTest::addRow("another day") << qint64(86'400'000) << true;
}

void TestFold::twoDesksReachingAStageApart()
{
    QFETCH(qint64, laterMs);
    QFETCH(bool, isConflict);
    TestDevice a(1);
    TestDevice b(2);
    a.wallMs = b.wallMs = 1'772'413'200'000; // 2026-03-02 09:00 in Shanghai
    const Story story = accepted(a);
    const NewEvent reached = newEvent(Case, eventtype::StageReached, {{u"stage"_s, u"acceptance"_s}});
    const StoredEvent ofA = a.write(reached, story.events);
    b.wallMs += laterMs;
    const StoredEvent ofB = b.write(reached, story.events);
    const FoldedApplication folded = foldApplication({story.events.first(), ofA, ofB});
    QCOMPARE(!folded.application->conflicts.isEmpty(), isConflict);
    QVERIFY(folded.quarantined.isEmpty());
}

void TestFold::quarantinesWhatCannotBeApplied_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QCborMap>("open");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, QLatin1StringView type, const QCborMap &open,
                        const QString &reason) {
        QTest::addRow("%s", name) << QString(type) << open << reason;
    };
    row("unknown type", QLatin1StringView("application.sold"), {}, u"unknown_type"_s);
    row("document without a source", eventtype::DocumentSupplied, {{u"document"_s, u"title"_s}},
        u"bad_payload"_s);
    row("no stage", eventtype::StageReached, {}, u"bad_payload"_s);
    row("not suspended", eventtype::Resumed, {}, u"not_suspended"_s);
    row("unknown slip", eventtype::SlipSent, {{u"slip"_s, slipText()}}, u"unknown_slip"_s);
    row("a number that is text", eventtype::Corrected, correction(u"capacity_kw"_s, u"much"_s),
        u"bad_payload"_s);
    row("hand-over to nobody", eventtype::HandedOver, {{u"note"_s, u"x"_s}}, u"bad_payload"_s);
    row("accepted twice", eventtype::ApplicationAccepted, acceptedEvent(Case, Number).open,
        u"accepted_already"_s);
}

void TestFold::quarantinesWhatCannotBeApplied()
{
    QFETCH(QString, type);
    QFETCH(QCborMap, open);
    QFETCH(QString, reason);
    TestDevice desk(1);
    Story story = accepted(desk);
    const QByteArray before = encodeApplication(*foldApplication(story.events).application);
    NewEvent bad = newEvent(Case, eventtype::Withdrawn, open);
    bad.type = type;
    const QByteArray hash = story.tell(desk, bad).hash;
    const FoldedApplication folded = foldApplication(story.events);
    QCOMPARE(folded.quarantined, (QList<Quarantined>{{hash, reason}}));
    QCOMPARE(encodeApplication(*folded.application), before);
}

void TestFold::aBadEventBlocksNothing()
{
    TestDevice desk(1);
    Story story = accepted(desk);
    story.tell(desk, QLatin1StringView("application.sold"));
    story.tell(desk, eventtype::Withdrawn, {{u"reason"_s, u"moved"_s}});
    QCOMPARE(foldApplication(story.events).application->status, Application::Status::Withdrawn);
}

void TestFold::correctionChangesTheInput()
{
    TestDevice desk(1);
    Story story = accepted(desk);
    NewEvent change = newEvent(Case, eventtype::Corrected,
                               {{u"fields"_s, QCborArray{u"capacity_kw"_s, u"applicant.phone"_s}},
                                {u"input"_s, QCborMap{{u"capacity_kw"_s, nullptr}}},
                                {u"outcome"_s, u"accepted"_s}});
    change.keyId = Slip;
    change.sealed = "anew";
    story.tell(desk, change);
    const Application application = *foldApplication(story.events).application;
    QVERIFY(!application.input.capacityKw);
    QCOMPARE(application.outcome, Outcome::Accepted);
    QCOMPARE(application.sealed, QByteArray("anew"));
    QCOMPARE(application.keyId, Slip);
    QCOMPARE(application.input.on, QDate(2026, 3, 2));
}

void TestFold::correctionKeepsWhatIsOnFile()
{
    TestDevice desk(1);
    Story story = accepted(desk);
    story.tell(desk, eventtype::DocumentSupplied,
               {{u"document"_s, u"title"_s}, {u"source"_s, u"customer"_s}});
    const ActTime filed = foldApplication(story.events).application->documents.value(u"title"_s).at;
    story.tell(desk, eventtype::Corrected,
               {{u"documents"_s, QCborMap{{u"title"_s, u"supplied"_s}, {u"project_approval"_s, u"owed"_s}}}});
    const Application application = *foldApplication(story.events).application;
    QCOMPARE(application.documents.keys(), (QStringList{u"project_approval"_s, u"title"_s}));
    QCOMPARE(application.documents.value(u"title"_s).at, filed);
    QCOMPARE(application.documents.value(u"project_approval"_s).state, DocumentState::State::Owed);
}

void TestFold::anotherDocumentServesForAnOwedOne()
{
    TestDevice desk(1);
    Story story = accepted(desk);
    story.tell(desk, eventtype::DocumentSupplied,
               {{u"document"_s, u"lease"_s}, {u"source"_s, u"customer"_s}, {u"replaces"_s, u"title"_s}});
    QCOMPARE(foldApplication(story.events).application->documents.keys(),
             (QStringList{u"identity"_s, u"lease"_s}));
}

void TestFold::waitsForTheAcceptedEvent()
{
    TestDevice desk(1);
    Story story = accepted(desk);
    story.tell(desk, eventtype::Withdrawn, {{u"reason"_s, u"moved"_s}});
    const FoldedApplication early = foldApplication({story.events.last()});
    QVERIFY(!early.application);
    QCOMPARE(early.quarantined.first().reason, u"not_accepted_yet"_s);
    QCOMPARE(foldApplication(story.events).application->status, Application::Status::Withdrawn);
}

void TestFold::anyOrderGivesTheSameBytes()
{
    int conflicts = 0;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QList<StoredEvent> events = randomLife(seed);
        const FoldedApplication expected = foldApplication(events);
        conflicts += int(expected.application->conflicts.size());
        QRandomGenerator random(seed);
        for (int turn = 0; turn < 6; ++turn) {
            std::shuffle(events.begin(), events.end(), random);
            QList<StoredEvent> doubled = events;
            doubled.append(events.at(turn));
            QVERIFY2(bytesOf(foldApplication(doubled)) == bytesOf(expected),
                     qPrintable(u"seed %1"_s.arg(seed)));
        }
    }
    QVERIFY(conflicts > 50); // the lives do clash
}

void TestFold::incrementalEqualsFromScratch()
{
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QList<StoredEvent> events = randomLife(seed);
        FoldedApplication folded = foldApplication(events);
        TestDevice meeting(4);
        QRandomGenerator random(seed);
        for (int step = 0; step < 10; ++step) {
            events.append(meeting.write(randomAct(random), events));
            extendFold(folded, events.last());
            QVERIFY2(bytesOf(folded) == bytesOf(foldApplication(events)),
                     qPrintable(u"seed %1 step %2"_s.arg(seed).arg(step)));
        }
    }
}

void TestFold::encodedApplicationReadsBack()
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        const Application application = *foldApplication(randomLife(seed)).application;
        const QByteArray bytes = encodeApplication(application);
        const auto back = decodeApplication(bytes);
        QVERIFY(back);
        QCOMPARE(*back, application);
        QVERIFY(!decodeApplication(bytes.left(bytes.size() - 1)));
    }
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
