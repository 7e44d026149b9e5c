// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/services/outageservice.h"
#include "models/services/reportservice.h"
#include "tests/support/testhall.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// The outage desk and the release of reports.
class TestOutageService final : public QObject
{
    Q_OBJECT

private slots:
    void entersWithANumberOfTheDay();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void correctsAndStrikesWithAReason();
    void onlyThoseWhoMayDoSo();
    void listsThePeriod();
    void theCsvHoldsWhatCounts();
    void aReleaseLocksItsPeriod();
    void aPeriodMustBeOver();
    void keepsTheFilesFiguresComeFrom();
};

namespace {

constexpr LocalSecond Begin = 1770105600; // 2026-02-03 08:00

OutageEntry sample()
{
    return {u"10kV 城东线"_s, u"城东1号台区"_s,
            u"城镇"_s,        OutageCategory::FaultInternal,
            u"雷击"_s,        {{Begin, Begin + 1800, 12}, {Begin, Begin + 5400, 30}}};
}

ReleaseWish wish(const QString &changes = {})
{
    return {u"reliability"_s, *parseQuarter(u"2025Q4"_s), u"reliability/1"_s, "{}", "{\"total\":{}}", {},
            changes};
}

} // namespace

void TestOutageService::entersWithANumberOfTheDay()
{
    TestHall hall;
    OutageService outages(*hall.station);
    QSignalSpy changed(&hall.station->notifier(), &Notifier::outagesChanged);
    const auto first = outages.enter(hall.as(Role::Clerk), sample());
    QVERIFY(first);
    QCOMPARE(first->number, u"HALL1-T20260203-001"_s);
    QCOMPARE(first->entry, sample());
    QCOMPARE(outages.enter(hall.as(Role::Clerk), sample())->number, u"HALL1-T20260203-002"_s);
    QCOMPARE(changed.size(), 2);
    hall.reopen();
    QCOMPARE(OutageService(*hall.station).list(hall.as(Role::Clerk))->size(), 2);
}

void TestOutageService::refusesWhatCannotBe_data()
{
    QTest::addColumn<OutageEntry>("entry");
    QTest::addColumn<QString>("place");
    const auto with = [](const std::function<void(OutageEntry &)> &change) {
        OutageEntry entry = sample();
        change(entry);
        return entry;
    };
    const LocalSecond tomorrow = localSecondOf(QDate(2026, 3, 3));
    QTest::addRow("no feeder") << with([](auto &e) { e.feeder.clear(); }) << u"feeder"_s;
    QTest::addRow("unknown region") << with([](auto &e) { e.region = u"郊区"_s; }) << u"region"_s;
    QTest::addRow("no steps") << with([](auto &e) { e.steps.clear(); }) << u"steps"_s;
    QTest::addRow("ends as it starts")
        << with([](auto &e) { e.steps[1].end = e.steps[1].start; }) << u"steps[1].end"_s;
    QTest::addRow("ends tomorrow") << with([&](auto &e) { e.steps[0].end = tomorrow; }) << u"steps[0].end"_s;
    QTest::addRow("users below nothing")
        << with([](auto &e) { e.steps[0].users = -1; }) << u"steps[0].users"_s;
    QTest::addRow("more capacity after than before") << with([](auto &e) {
        e.steps[0].capacityBefore = 100;
        e.steps[0].capacityAfter = 101;
    }) << u"steps[0].capacity_after"_s;
    QTest::addRow("a cause like a novel")
        << with([](auto &e) { e.cause = QString(101, u'长'); }) << u"cause"_s;
}

void TestOutageService::refusesWhatCannotBe()
{
    QFETCH(const OutageEntry, entry);
    QFETCH(const QString, place);
    TestHall hall;
    OutageService outages(*hall.station);
    QCOMPARE(outages.enter(hall.as(Role::Clerk), entry).error().place, place);
    QVERIFY(outages.list(hall.as(Role::Clerk))->isEmpty());
    QCOMPARE(hall.journal(eventtype::ActRefused).size(), 1);
}

void TestOutageService::correctsAndStrikesWithAReason()
{
    TestHall hall;
    OutageService outages(*hall.station);
    const Session clerk = hall.as(Role::Clerk);
    const QString number = outages.enter(clerk, sample())->number;
    OutageEntry better = sample();
    better.steps.removeLast();
    QCOMPARE(outages.correct(clerk, number, better, {}).error().code, ErrorCode::ReasonMissing);
    QCOMPARE(outages.correct(clerk, number, better, u"只有一步"_s)->entry, better);
    QVERIFY(outages.strike(clerk, number, u"重复登记"_s)->isStruck);
    QCOMPARE(outages.strike(clerk, number, u"再来一次"_s).error().code, ErrorCode::WrongState);
    QCOMPARE(outages.correct(clerk, number, sample(), u"改回"_s).error().code, ErrorCode::WrongState);
    QCOMPARE(outages.view(clerk, number)->changes.size(), 3);
    QCOMPARE(outages.view(clerk, u"HALL1-T20260203-999"_s).error().code, ErrorCode::NotFound);
}

void TestOutageService::onlyThoseWhoMayDoSo()
{
    TestHall hall;
    OutageService outages(*hall.station);
    for (const Role role : {Role::Inspector, Role::Administrator})
        QCOMPARE(outages.enter(hall.as(role), sample()).error().code, ErrorCode::NotPermitted);
    QVERIFY(outages.list(hall.as(Role::Inspector)));
    QCOMPARE(outages.list(hall.as(Role::Administrator)).error().code, ErrorCode::NotPermitted);
    QCOMPARE(ReportService(*hall.station).release(hall.as(Role::Clerk), wish()).error().code,
             ErrorCode::NotPermitted);
}

void TestOutageService::listsThePeriod()
{
    TestHall hall;
    OutageService outages(*hall.station);
    const Session clerk = hall.as(Role::Clerk);
    QVERIFY(outages.enter(clerk, sample()));
    OutageEntry overTheEdge = sample();
    overTheEdge.steps = {{localSecondOf(QDate(2026, 1, 1)) - 600, localSecondOf(QDate(2026, 1, 1)) + 600, 5}};
    QVERIFY(outages.enter(clerk, overTheEdge));
    QCOMPARE(outages.list(clerk, *parseQuarter(u"2026Q1"_s))->size(), 2);
    QCOMPARE(outages.list(clerk, *parseQuarter(u"2025Q4"_s))->size(), 1);
    QCOMPARE(outages.list(clerk, *parseQuarter(u"2025Q3"_s))->size(), 0);
}

void TestOutageService::theCsvHoldsWhatCounts()
{
    TestHall hall;
    OutageService outages(*hall.station);
    const Session clerk = hall.as(Role::Clerk);
    OutageEntry odd = sample();
    odd.cause = u"=1+1,\"引号\""_s;
    QVERIFY(outages.enter(clerk, odd));
    const QString struck = outages.enter(clerk, sample())->number;
    QVERIFY(outages.strike(clerk, struck, u"重复"_s));
    const QString csv = QString::fromUtf8(outagesAsCsv(*outages.list(clerk)));
    const QStringList lines = csv.split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3); // the header and both steps of the one that counts
    QVERIFY(lines.at(1).contains(u"\"'=1+1,\"\"引号\"\"\""_s));
    QVERIFY(lines.at(2).endsWith(u",2026-02-03 08:00:00,2026-02-03 09:30:00,30,,"_s));
    QCOMPARE(OutageRows(*outages.list(clerk)).rows().size(), 2);
}

void TestOutageService::aReleaseLocksItsPeriod()
{
    TestHall hall;
    ReportService reports(*hall.station);
    const Session head = hall.as(Role::Head);
    QCOMPARE(reports.view(head, u"reliability"_s, wish().period).error().code, ErrorCode::NotFound);
    QCOMPARE(reports.release(head, wish())->versions.size(), 1);
    QCOMPARE(reports.release(head, wish()).error().code, ErrorCode::ReasonMissing);
    ReleaseWish again = wish(u"补录一次停电"_s);
    again.figures = "{\"total\":{\"events\":1}}";
    QVERIFY(reports.release(head, again));
    const ReleasedReport report = *reports.view(head, u"reliability"_s, wish().period);
    QCOMPARE(report.versions.size(), 2);
    QCOMPARE(report.versions.first().figures, wish().figures);
    QCOMPARE(report.newest().number, 2);
    QCOMPARE(report.newest().changes, u"补录一次停电"_s);
    QCOMPARE(reports.list(hall.as(Role::Inspector))->size(), 1);
    QVERIFY(hall.station->store().verify()->firstFault.isEmpty());
}

void TestOutageService::aPeriodMustBeOver()
{
    TestHall hall; // 2026-03-02
    ReleaseWish early = wish();
    early.period = *parseQuarter(u"2026Q1"_s);
    QCOMPARE(ReportService(*hall.station).release(hall.as(Role::Head), early).error().code,
             ErrorCode::Refused);
}

void TestOutageService::keepsTheFilesFiguresComeFrom()
{
    TestHall hall;
    ReportService reports(*hall.station);
    const Session head = hall.as(Role::Head);
    QTemporaryDir away;
    const QString path = away.filePath(u"停电.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("事件编号\r\n");
    file.close();
    const DataSource source = *reports.recordDataset(head, {u"events"_s, path, true});
    QCOMPARE(source.sha256, *hashOfFile(path));
    QCOMPARE(*reports.recordDataset(head, {u"events"_s, path, true}), source);
    QCOMPARE(reports.datasets(head)->size(), 1);
    QVERIFY(file.remove());
    const QString kept = *reports.datasetPath(source);
    QCOMPARE(*hashOfFile(kept), source.sha256);
    QFile copy(kept);
    QVERIFY(copy.open(QIODevice::Append));
    copy.write("x");
    copy.close();
    QCOMPARE(reports.datasetPath(source).error().code, ErrorCode::Damaged);
    QCOMPARE(reports.recordDataset(head, {u"events"_s, path, true}).error().code, ErrorCode::FileMissing);
}

QTEST_GUILESS_MAIN(TestOutageService)
#include "tst_outageservice.moc"
