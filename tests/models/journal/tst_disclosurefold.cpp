// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "tests/support/testdevice.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QUuid Item = QUuid::createUuidV5(QUuid(), u"item"_s);
const QUuid First = QUuid::createUuidV5(QUuid(), u"first"_s);
const QUuid Second = QUuid::createUuidV5(QUuid(), u"second"_s);
const QUuid Maker = QUuid::createUuidV5(QUuid(), u"maker"_s);

QUuid person(int number)
{
    return QUuid::createUuidV5(QUuid(), u"person %1"_s.arg(number));
}

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

NewEvent by(const QUuid &actor, QLatin1StringView type, const QCborMap &open)
{
    NewEvent event = newEvent(Item, type, open);
    event.actor = actor;
    return event;
}

NewEvent opened()
{
    return by(Maker, eventtype::ItemOpened,
              {{u"key"_s, u"tariffs"_s}, {u"title"_s, u"电价"_s}, {u"category"_s, u"tariffs"_s}});
}

NewEvent drafted(const QUuid &version, int number, const QByteArray &content, const QString &changedOn = {})
{
    QCborMap open{{u"version"_s, textOf(version)}, {u"number"_s, number}, {u"content"_s, content}};
    if (!changedOn.isEmpty())
        open.insert(u"changed_on"_s, changedOn);
    return by(Maker, eventtype::VersionDrafted, open);
}

NewEvent reviewed(const QUuid &version, const QString &step, int who, const QByteArray &content)
{
    return by(person(who), eventtype::VersionReviewed,
              {{u"version"_s, textOf(version)}, {u"step"_s, step}, {u"content"_s, hashOf(content)}});
}

NewEvent published(const QUuid &version)
{
    return by(person(9), eventtype::VersionPublished, {{u"version"_s, textOf(version)}});
}

NewEvent posted(const QUuid &version, const QString &channel, qint64 upMs)
{
    return by(person(8), eventtype::VersionPosted,
              {{u"version"_s, textOf(version)}, {u"channel"_s, channel}, {u"up_ms"_s, upMs}});
}

/// Writes each event knowing all before it.
class Line
{
public:
    explicit Line(quint32 device = 1)
        : m_device(device)
    {}
    StoredEvent operator()(const NewEvent &event)
    {
        m_device.wallMs += 60'000;
        events.append(m_device.write(event, events));
        return events.last();
    }
    QList<StoredEvent> events;

private:
    TestDevice m_device;
};

DisclosureItem itemOf(const FoldedRecord &folded)
{
    if (!folded.state)
        qFatal("nothing folded");
    const auto item = decodeDisclosureItem(folded.state->state);
    if (!item)
        qFatal("not read back");
    return *item;
}

const RecordKind &kind()
{
    for (const RecordKind &one : recordKinds()) {
        if (one.name == recordkind::DisclosureItem)
            return one;
    }
    qFatal("no such kind");
}

/// A whole life: two versions, one superseding the other, channels, a reminder.
QList<StoredEvent> life()
{
    Line line;
    line(opened());
    line(drafted(First, 1, "one", u"2026-02-02"_s));
    line(reviewed(First, u"content"_s, 1, "one"));
    line(reviewed(First, u"compliance"_s, 2, "one"));
    line(reviewed(First, u"confidentiality"_s, 3, "one"));
    line(published(First));
    line(posted(First, u"供电营业厅"_s, 1000));
    line(posted(First, u"企业门户网站"_s, 1000));
    line(by(Maker, eventtype::FactChanged, {{u"on"_s, u"2026-03-02"_s}}));
    line(by({}, eventtype::Reminded, {{u"obligation"_s, u"change:2026-03-02"_s}, {u"rung"_s, u"week"_s}}));
    line(drafted(Second, 2, "two", u"2026-03-02"_s));
    line(reviewed(Second, u"content"_s, 1, "two"));
    line(by(person(2), eventtype::VersionRefused,
            {{u"version"_s, textOf(Second)},
             {u"step"_s, u"compliance"_s},
             {u"content"_s, hashOf("two")},
             {u"reason"_s, u"依据不全"_s}}));
    line(drafted(Second, 2, "two, better", u"2026-03-02"_s));
    line(reviewed(Second, u"content"_s, 1, "two, better"));
    line(reviewed(Second, u"compliance"_s, 2, "two, better"));
    line(reviewed(Second, u"confidentiality"_s, 3, "two, better"));
    line(published(Second));
    line(posted(Second, u"供电营业厅"_s, 2000));
    return line.events;
}

} // namespace

class TestDisclosureFold final : public QObject
{
    Q_OBJECT

private slots:
    void tellsALife();
    void anyOrderGivesTheSame();
    void everyPartOfALifeFolds();
    void refusalGoesBackToTheMaker();
    void nobodyReviewsTwice();
    void reviewOfOtherWordsDoesNotCount();
    void publicationsApartAreAConflict();
    void refusalsBetweenAreNoConflict();
    void withdrawnLeavesNothingPublished();
    void strangeEventsAreQuarantined_data();
    void strangeEventsAreQuarantined();
    void stateAndRowReadBack();
    void boardsBearSheets();
    void enquiriesAreAnsweredOnce();
    void findingsAreClosedOff();
    void figuresAndAreas();
    void garbageIsNoRecord();
};

void TestDisclosureFold::tellsALife()
{
    const FoldedRecord folded = foldRecord(kind(), life());
    QVERIFY(folded.quarantined.isEmpty());
    const DisclosureItem item = itemOf(folded);
    QCOMPARE(item.versions.size(), 2);
    QCOMPARE(item.current, Second);
    const DisclosureVersion &before = item.versions.first();
    QCOMPARE(before.state, DisclosureVersion::State::Superseded);
    QCOMPARE(before.supersededBy, 2);
    QVERIFY(before.content.isEmpty());
    QCOMPARE(item.published()->content, "two, better");
    QCOMPARE(item.published()->reviews.size(), 3);
    QCOMPARE(item.nextNumber(), 3);
    QVERIFY(item.conflicts.isEmpty());
    const QList<ChannelState> shown =
        channelStates(item, {u"企业门户网站"_s, u"供电营业厅"_s, u"网上国网 App"_s});
    QCOMPARE(shown.at(0).kind, ChannelState::Kind::Older);
    QCOMPARE(shown.at(1).kind, ChannelState::Kind::Current);
    QCOMPARE(shown.at(2).kind, ChannelState::Kind::Missing);
    QVERIFY(!clockFactsOf(item).pendingChange);
}

void TestDisclosureFold::anyOrderGivesTheSame()
{
    const QList<StoredEvent> events = life();
    const FoldedRecord whole = foldRecord(kind(), events);
    std::mt19937 dice(7);
    for (int i = 0; i < 30; ++i) {
        QList<StoredEvent> mixed = events;
        std::shuffle(mixed.begin(), mixed.end(), dice);
        QCOMPARE(foldRecord(kind(), mixed).state, whole.state);
    }
}

void TestDisclosureFold::everyPartOfALifeFolds()
{
    const QList<StoredEvent> events = life();
    QVERIFY(!foldRecord(kind(), events.mid(1)).state);
    for (qsizetype count = 1; count <= events.size(); ++count) {
        const FoldedRecord folded = foldRecord(kind(), events.first(count));
        const DisclosureItem item = itemOf(folded);
        QCOMPARE(decodeDisclosureRow(folded.state->summary).value(), rowOf(item));
    }
}

void TestDisclosureFold::refusalGoesBackToTheMaker()
{
    const DisclosureItem item = itemOf(foldRecord(kind(), life().first(13)));
    const DisclosureVersion *draft = item.draft();
    QVERIFY(draft);
    QCOMPARE(draft->state, DisclosureVersion::State::Refused);
    QCOMPARE(draft->reason, u"依据不全"_s);
    QVERIFY(!nextReview(*draft, reviewSteps({}, QDate(2026, 3, 2))));
    const DisclosureItem again = itemOf(foldRecord(kind(), life().first(14)));
    QCOMPARE(again.draft()->state, DisclosureVersion::State::Draft);
    QVERIFY(again.draft()->reviews.isEmpty());
    QCOMPARE(nextReview(*again.draft(), reviewSteps({}, QDate(2026, 3, 2)))->id, u"content"_s);
}

void TestDisclosureFold::nobodyReviewsTwice()
{
    Line line;
    line(opened());
    line(drafted(First, 1, "one"));
    line(reviewed(First, u"content"_s, 1, "one"));
    line(reviewed(First, u"compliance"_s, 1, "one"));
    NewEvent own = reviewed(First, u"compliance"_s, 1, "one");
    own.actor = Maker;
    line(own);
    const FoldedRecord folded = foldRecord(kind(), line.events);
    QCOMPARE(folded.quarantined.size(), 2);
    QCOMPARE(folded.quarantined.at(0).reason, u"reviewed"_s);
    QCOMPARE(folded.quarantined.at(1).reason, u"maker"_s);
    QCOMPARE(itemOf(folded).draft()->reviews.size(), 1);
}

void TestDisclosureFold::reviewOfOtherWordsDoesNotCount()
{
    Line line;
    line(opened());
    line(drafted(First, 1, "one"));
    line(drafted(First, 1, "other"));
    line(reviewed(First, u"content"_s, 1, "one"));
    const FoldedRecord folded = foldRecord(kind(), line.events);
    QCOMPARE(folded.quarantined.size(), 1);
    QCOMPARE(folded.quarantined.first().reason, u"other_wording"_s);
}

void TestDisclosureFold::publicationsApartAreAConflict()
{
    Line line;
    line(opened());
    line(drafted(First, 1, "one"));
    line(drafted(Second, 2, "two"));
    TestDevice here(1, 2);
    TestDevice there(2);
    here.wallMs = there.wallMs = 1'773'000'000'000;
    const StoredEvent one = here.write(published(First), line.events);
    there.wallMs += 1000;
    const StoredEvent two = there.write(published(Second), line.events);
    const DisclosureItem item = itemOf(foldRecord(kind(), line.events + QList{two, one}));
    QCOMPARE(item.current, Second);
    QCOMPARE(item.conflicts, QStringList{u"current"_s});
    // A withdrawal that knows both settles it.
    const StoredEvent settled =
        there.write(by(person(9), eventtype::VersionWithdrawn, {{u"version"_s, textOf(Second)}}),
                    line.events + QList{one, two});
    QVERIFY(itemOf(foldRecord(kind(), line.events + QList{one, two, settled})).conflicts.isEmpty());
}

/// What is kept for the audit alone carries causes on.
void TestDisclosureFold::refusalsBetweenAreNoConflict()
{
    Line line;
    line(opened());
    line(drafted(First, 1, "one"));
    line(drafted(Second, 2, "two"));
    line(published(First));
    const StoredEvent refused = line(by(person(4), eventtype::ActRefused, {{u"act"_s, u"x"_s}}));
    TestDevice there(2);
    there.wallMs = 1'773'000'000'000;
    const StoredEvent next = there.write(published(Second), {refused});
    QVERIFY(foldDisclosureItem(causalOrder(line.events + QList{next})).quarantined.isEmpty());
    const auto folded = foldDisclosureItem(causalOrder(line.events + QList{next}));
    QVERIFY(itemOf(folded).conflicts.isEmpty());
}

void TestDisclosureFold::withdrawnLeavesNothingPublished()
{
    QList<StoredEvent> events = life();
    TestDevice there(2);
    there.wallMs = 1'773'000'000'000;
    events.append(there.write(by(person(9), eventtype::VersionWithdrawn,
                                 {{u"version"_s, textOf(Second)}, {u"reason"_s, u"有错"_s}}),
                              events));
    const DisclosureItem item = itemOf(foldRecord(kind(), events));
    QVERIFY(item.current.isNull());
    QCOMPARE(item.versions.last().state, DisclosureVersion::State::Withdrawn);
    QCOMPARE(channelStates(item, {u"供电营业厅"_s}).first().kind, ChannelState::Kind::Stale);
    // What it said is owed again, from the day that changed.
    QVERIFY(clockFactsOf(item).nothingHangs);
    QCOMPARE(clockFactsOf(item).pendingChange, QDate(2026, 3, 2));
    QCOMPARE(decodeDisclosureRow(foldRecord(kind(), events).state->summary).value(), rowOf(item));
}

void TestDisclosureFold::strangeEventsAreQuarantined_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("reason");
    QTest::addRow("opened twice") << QString(eventtype::ItemOpened) << u"opened_already"_s;
    QTest::addRow("no day") << QString(eventtype::FactChanged) << u"bad_payload"_s;
    QTest::addRow("empty draft") << QString(eventtype::VersionDrafted) << u"bad_payload"_s;
    QTest::addRow("nothing reviewed") << QString(eventtype::VersionReviewed) << u"unknown_version"_s;
    QTest::addRow("nothing refused") << QString(eventtype::VersionRefused) << u"unknown_version"_s;
    QTest::addRow("nothing published") << QString(eventtype::VersionPublished) << u"unknown_version"_s;
    QTest::addRow("nothing posted") << QString(eventtype::VersionPosted) << u"unknown_version"_s;
    QTest::addRow("nothing up") << QString(eventtype::VersionTakenDown) << u"not_up"_s;
    QTest::addRow("nothing withdrawn") << QString(eventtype::VersionWithdrawn) << u"unknown_version"_s;
    QTest::addRow("no rung") << QString(eventtype::Reminded) << u"bad_payload"_s;
    QTest::addRow("no reason") << QString(eventtype::ItemRetired) << u"bad_payload"_s;
    QTest::addRow("of tomorrow") << u"disclosure.of_tomorrow"_s << u"unknown_type"_s;
}

void TestDisclosureFold::strangeEventsAreQuarantined()
{
    QFETCH(QString, type);
    QFETCH(QString, reason);
    Line line;
    line(opened());
    NewEvent strange = opened();
    strange.type = type;
    if (type != eventtype::ItemOpened)
        strange.open = {};
    line(strange);
    const FoldedRecord folded = foldRecord(kind(), line.events);
    QCOMPARE(folded.quarantined.size(), 1);
    QCOMPARE(folded.quarantined.first().reason, reason);
    QVERIFY(folded.state);
}

void TestDisclosureFold::stateAndRowReadBack()
{
    const FoldedRecord folded = foldRecord(kind(), life());
    const DisclosureRow row = decodeDisclosureRow(folded.state->summary).value();
    const DisclosureItem item = itemOf(folded);
    QCOMPARE(row, rowOf(item));
    QVERIFY(hasPublication(row, item.published()->publication.left(DisclosureRow::PublicationPrefix)));
    QVERIFY(hasPublication(row, item.versions.first().publication.left(DisclosureRow::PublicationPrefix)));
    QVERIFY(!hasPublication(row, QByteArray(DisclosureRow::PublicationPrefix, 'x')));
    QCOMPARE(folded.state->order, u"tariffs/tariffs"_s);
}

void TestDisclosureFold::boardsBearSheets()
{
    Line line;
    line(by(Maker, eventtype::BoardPut,
            {{u"hall"_s, u"江北"_s}, {u"label"_s, u"2号板"_s}, {u"width_mm"_s, 900}}));
    const QCborMap sheet{
        {u"item"_s, textOf(Item)}, {u"version"_s, textOf(First)}, {u"number"_s, 1}, {u"since_ms"_s, 1000}};
    line(by(Maker, eventtype::SheetHung, sheet));
    QCborMap next = sheet;
    next.insert(u"version"_s, textOf(Second));
    line(by(Maker, eventtype::SheetHung, next));
    Board board = decodeBoard(foldBoard(line.events).state->state).value();
    QCOMPARE(board.widthMm, 900);
    QCOMPARE(board.sheets.size(), 1);
    QCOMPARE(board.sheetOf(Item)->version, Second);
    QCborMap pictured = next;
    pictured.insert(u"photo"_s, QByteArray(32, 'p'));
    line(by(person(7), eventtype::SheetHung, pictured));
    board = decodeBoard(foldBoard(line.events).state->state).value();
    QCOMPARE(board.sheetOf(Item)->photo, QByteArray(32, 'p'));
    QCOMPARE(board.sheetOf(Item)->by, Maker); // who took the picture did not post it
    line(by(Maker, eventtype::SheetTakenDown, {{u"item"_s, textOf(Item)}}));
    line(by(Maker, eventtype::SheetTakenDown, {{u"item"_s, textOf(Item)}}));
    const FoldedRecord folded = foldBoard(line.events);
    QCOMPARE(folded.quarantined.first().reason, u"not_there"_s);
    QVERIFY(decodeBoard(folded.state->state)->sheets.isEmpty());
    Board ten{.hall = u"江北"_s, .label = u"10号板"_s};
    QVERIFY(comesBefore(board, ten));
    QVERIFY(!comesBefore(ten, board));
}

void TestDisclosureFold::enquiriesAreAnsweredOnce()
{
    Line line;
    NewEvent received =
        by(Maker, eventtype::EnquiryReceived, {{u"number"_s, u"A-1"_s}, {u"question"_s, u"电价何时更新"_s}});
    received.keyId = person(5);
    received.sealed = "sealed";
    line(received);
    const qint64 first =
        line(by(person(1), eventtype::EnquiryAnswered, {{u"answer"_s, u"明天"_s}})).event.at.wallMs;
    line(by(person(2), eventtype::EnquiryAnswered, {{u"answer"_s, u"后天"_s}}));
    const Enquiry enquiry = decodeEnquiry(foldEnquiry(line.events).state->state).value();
    QCOMPARE(enquiry.answeredMs, first);
    QCOMPARE(enquiry.answeredBy, person(1));
    QCOMPARE(enquiry.answer, u"后天"_s);
    QCOMPARE(enquiry.sealed, "sealed");
    QCOMPARE(enquiry.keyId, person(5));
}

void TestDisclosureFold::findingsAreClosedOff()
{
    Line line;
    line(by(Maker, eventtype::InspectionHeld,
            {{u"kind"_s, u"hall"_s}, {u"place"_s, u"江北"_s}, {u"on"_s, u"2026-03-02"_s}}));
    line(by(Maker, eventtype::FindingNoted,
            {{u"finding"_s, textOf(First)}, {u"text"_s, u"电价表过期"_s}, {u"due"_s, u"2026-03-10"_s}}));
    InspectionRound round = decodeInspection(foldInspection(line.events).state->state).value();
    QCOMPARE(round.openFindings(), 1);
    QCOMPARE(round.findings.first().due, QDate(2026, 3, 10));
    line(by(Maker, eventtype::FindingClosed, {{u"finding"_s, textOf(First)}, {u"evidence"_s, u"已更换"_s}}));
    QCOMPARE(decodeInspection(foldInspection(line.events).state->state)->openFindings(), 0);
    line(by(Maker, eventtype::FindingReopened, {{u"finding"_s, textOf(First)}, {u"reason"_s, u"又旧了"_s}}));
    QCOMPARE(decodeInspection(foldInspection(line.events).state->state)->openFindings(), 1);
}

void TestDisclosureFold::figuresAndAreas()
{
    Line line;
    line(by(Maker, eventtype::FigureReleased,
            {{u"indicator"_s, u"reliability_rate"_s},
             {u"period"_s, u"2026Q3"_s},
             {u"value"_s, u"99.9669"_s},
             {u"unit"_s, u"%"_s},
             {u"source"_s, u"国家能源局"_s},
             {u"origin"_s, u"authority"_s},
             {u"on"_s, u"2026-11-02"_s}}));
    line(by(Maker, eventtype::FigureVoided, {{u"reason"_s, u"录错"_s}}));
    const ReleasedFigure figure = decodeFigure(foldFigure(line.events).state->state).value();
    QCOMPARE(figure.value, u"99.9669"_s);
    QCOMPARE(figure.voided, u"录错"_s);
    Line areas;
    const QCborMap stated{{u"area"_s, u"城南一线"_s},
                          {u"kind"_s, u"equipment"_s},
                          {u"load_permille"_s, 705},
                          {u"on"_s, u"2026-10-01"_s}};
    areas(by(Maker, eventtype::CapacityStated, stated));
    const OpenCapacity area = decodeCapacity(foldCapacity(areas.events).state->state).value();
    QCOMPARE(area.loadPercent, 70.5);
    QVERIFY(!area.spareKva);
}

void TestDisclosureFold::garbageIsNoRecord()
{
    QCOMPARE(decodeDisclosureItem("\x80").error().code, ErrorCode::Damaged);
    QCOMPARE(decodeDisclosureRow("x").error().code, ErrorCode::Damaged);
    QCOMPARE(decodeBoard({}).error().code, ErrorCode::Damaged);
    QCOMPARE(decodeEnquiry({}).error().code, ErrorCode::Damaged);
    QCOMPARE(decodeInspection({}).error().code, ErrorCode::Damaged);
    QCOMPARE(decodeFigure({}).error().code, ErrorCode::Damaged);
    QCOMPARE(decodeCapacity({}).error().code, ErrorCode::Damaged);
    QCOMPARE(decodeLiaison({}).error().code, ErrorCode::Damaged);
    QCOMPARE(decodeAssessment({}).error().code, ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestDisclosureFold)
#include "tst_disclosurefold.moc"
