// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/journal/qualityrecords.h"
#include "tests/support/testdevice.h"

#include <QTest>

#include <algorithm>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Outages, datasets and released reports as their events tell them.
class TestQualityFold final : public QObject
{
    Q_OBJECT

private slots:
    void anOutageIsEnteredCorrectedAndStruck();
    void anyOrderGivesTheSameOutage();
    void correctionsMadeApartAreAConflict();
    void whatCannotBeAnOutageIsPutAside_data();
    void whatCannotBeAnOutageIsPutAside();
    void newerEventsArePutAside();
    void releasesAddUpToOneReport();
    void releasesMadeApartBothStay();
    void aDatasetIsKnownByItsHash();
};

namespace {

const QUuid Subject = QUuid::createUuidV5(QUuid(), u"quality"_s);
constexpr LocalSecond Morning = 1783065600; // 2026-07-03 08:00

OutageEntry sampleEntry()
{
    return {u"10kV 城东线"_s, u"城东1号台区"_s,
            u"城镇"_s,        OutageCategory::FaultInternal,
            u"雷击"_s,        {{Morning, Morning + 1800, 12}, {Morning, Morning + 5400, 30, 400, 100}}};
}

NewEvent entered(const OutageEntry &entry = sampleEntry())
{
    QCborMap open = payloadOf(entry);
    open.insert(u"number"_s, u"5301A1-T20260703-001"_s);
    return newEvent(Subject, eventtype::OutageEntered, open);
}

NewEvent corrected(qint64 users)
{
    OutageEntry entry = sampleEntry();
    entry.steps.first().users = users;
    QCborMap open = payloadOf(entry);
    open.insert(u"reason"_s, u"户数抄错"_s);
    return newEvent(Subject, eventtype::OutageCorrected, open);
}

NewEvent released(int number, const QByteArray &figures)
{
    ReleasedVersion version;
    version.number = number;
    version.formula = u"reliability/1"_s;
    version.options = "{}";
    version.figures = figures;
    version.sources = {{u"events"_s, u"停电.csv"_s, QByteArray(32, 'h'), 100, true}};
    version.changes = number > 1 ? u"补录一条"_s : QString();
    const ReleasedReport report{Subject, u"reliability"_s, {QDate(2026, 7, 1), QDate(2026, 9, 30)}, {}, {}};
    return newEvent(Subject, eventtype::ReportReleased, payloadOf(report, version));
}

/// Events written one after the other by one desk.
QList<StoredEvent> line(const QList<NewEvent> &events)
{
    TestDevice device(1);
    QList<StoredEvent> stored;
    for (const NewEvent &event : events)
        stored.append(device.write(event, stored));
    return stored;
}

/// What two desks wrote, each knowing only the first event.
QList<StoredEvent> apart(const NewEvent &first, const NewEvent &one, const NewEvent &other)
{
    TestDevice left(1);
    TestDevice right(2);
    QList<StoredEvent> events{left.write(first)};
    const StoredEvent there = right.write(other, events);
    events.append(left.write(one, events));
    events.append(there);
    return events;
}

FoldedRecord fold(const QList<StoredEvent> &events)
{
    const RecordKind *kind = recordKindOf(events);
    return kind ? foldRecord(*kind, events) : FoldedRecord();
}

Outage outageOf(const QList<StoredEvent> &events)
{
    const FoldedRecord folded = fold(events);
    return folded.state ? decodeOutage(folded.state->state).value_or(Outage()) : Outage();
}

ReleasedReport reportOf(const QByteArray &state)
{
    return decodeReleasedReport(state).value_or(ReleasedReport());
}

} // namespace

void TestQualityFold::anOutageIsEnteredCorrectedAndStruck()
{
    const NewEvent struck = newEvent(Subject, eventtype::OutageStruck, {{u"reason"_s, u"重复录入"_s}});
    const Outage first = outageOf(line({entered()}));
    QCOMPARE(first.entry, sampleEntry());
    QCOMPARE(first.number, u"5301A1-T20260703-001"_s);
    QVERIFY(!first.isStruck);
    const Outage last = outageOf(line({entered(), corrected(13), struck}));
    QCOMPARE(last.entry.steps.first().users, 13);
    QVERIFY(last.isStruck);
    QCOMPARE(last.changes.size(), 3);
    QCOMPARE(last.changes.at(1).reason, u"户数抄错"_s);
    QVERIFY(last.conflicts.isEmpty());
}

void TestQualityFold::anyOrderGivesTheSameOutage()
{
    QList<StoredEvent> events = line({entered(), corrected(13), corrected(14)});
    const RecordState expected = *fold(events).state;
    const auto before = [](const StoredEvent &left, const StoredEvent &right) {
        return left.hash < right.hash;
    };
    std::sort(events.begin(), events.end(), before);
    do {
        QCOMPARE(*fold(events).state, expected);
    } while (std::next_permutation(events.begin(), events.end(), before));
}

void TestQualityFold::correctionsMadeApartAreAConflict()
{
    const QList<StoredEvent> events = apart(entered(), corrected(13), corrected(14));
    QCOMPARE(outageOf(events).conflicts, QStringList{u"entry"_s});
    TestDevice third(3);
    const QList<StoredEvent> settled = events + QList{third.write(corrected(15), events)};
    QCOMPARE(outageOf(settled).conflicts, QStringList());
    QCOMPARE(outageOf(apart(entered(), corrected(13), corrected(13))).conflicts, QStringList());
}

void TestQualityFold::whatCannotBeAnOutageIsPutAside_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("reason");
    for (const QString &key : {u"feeder"_s, u"category"_s, u"steps"_s, u"number"_s})
        QTest::addRow("without %s", qPrintable(key)) << key << u"bad_payload"_s;
}

void TestQualityFold::whatCannotBeAnOutageIsPutAside()
{
    QFETCH(const QString, key);
    QFETCH(const QString, reason);
    NewEvent event = entered();
    event.open.remove(key);
    const QList<StoredEvent> events = line({event, entered()});
    const FoldedRecord folded = fold(events);
    QCOMPARE(folded.quarantined, (QList<Quarantined>{{events.first().hash, reason}}));
    QVERIFY(folded.state);
}

void TestQualityFold::newerEventsArePutAside()
{
    QList<StoredEvent> events = line({entered(), corrected(13)});
    events.last().event.version = Event::CurrentVersion + 1;
    QCOMPARE(fold(events).quarantined, (QList<Quarantined>{{events.last().hash, u"newer_version"_s}}));
    QCOMPARE(outageOf(events).entry, sampleEntry());
}

void TestQualityFold::releasesAddUpToOneReport()
{
    const FoldedRecord folded = fold(line({released(1, "{\"a\":1}"), released(2, "{\"a\":2}")}));
    const ReleasedReport report = reportOf(folded.state->state);
    QCOMPARE(report.period, (Period{QDate(2026, 7, 1), QDate(2026, 9, 30)}));
    QCOMPARE(report.versions.size(), 2);
    QCOMPARE(report.newest().figures, QByteArray("{\"a\":2}"));
    QCOMPARE(report.newest().changes, u"补录一条"_s);
    QCOMPARE(report.newest().sources.first().name, u"停电.csv"_s);
    QVERIFY(report.conflicts.isEmpty());
    const ReleasedReport summary = reportOf(folded.state->summary);
    QCOMPARE(summary.versions.size(), 2);
    QVERIFY(summary.newest().figures.isEmpty());
}

void TestQualityFold::releasesMadeApartBothStay()
{
    const FoldedRecord folded =
        fold(apart(released(1, "{\"a\":1}"), released(2, "{\"a\":2}"), released(2, "{\"a\":3}")));
    const ReleasedReport report = reportOf(folded.state->state);
    QCOMPARE(report.versions.size(), 3);
    QCOMPARE(report.conflicts, QStringList{u"versions"_s});
}

void TestQualityFold::aDatasetIsKnownByItsHash()
{
    const DataSource source{u"samples"_s, u"电压.csv"_s, QByteArray(32, 'x'), 12'345'678'901, false};
    const FoldedRecord folded =
        fold(line({newEvent(Subject, eventtype::DatasetRecorded, payloadOf(source))}));
    QCOMPARE(*decodeDataset(folded.state->state), source);
}

QTEST_GUILESS_MAIN(TestQualityFold)
#include "tst_qualityfold.moc"
