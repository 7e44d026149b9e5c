// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/computedfigure.h"
#include "models/services/figureimport.h"
#include "models/services/reportservice.h"
#include "tests/support/testhall.h"

#include <QFile>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Table = u"指标,统计期间,范围,数值,单位,来源,公布日期\n"
                         "供电可靠率,2025年第四季度,,99.9671%,,国家能源局通报,2026/2/10\n"
                         "用户平均停电时间,2025Q4,,0.73,时,国家能源局通报,2026-02-10\n"
                         "电压合格率,2025年12月,城市,99.6,%,本单位,2026-01-15\n"_s.toUtf8();

FigureService::FigureWish reliability(const QString &period)
{
    return {.indicator = u"reliability_rate"_s,
            .scope = {},
            .period = period,
            .value = u"99.97"_s,
            .unit = u"%"_s,
            .origin = {},
            .source = u"国家能源局通报"_s,
            .on = parseDate(u"2026-02-10"_s)};
}

} // namespace

/// Figures that may hang: entered or imported with who published them; what was computed stands beside them.
class TestFigures final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_hall = std::make_unique<TestHall>(); }
    void aTableIsRegisteredAsAWhole();
    void oneBadRowKeepsAllOut_data();
    void oneBadRowKeepsAllOut();
    void severalAtOnceAreOneOrNone();
    void theComputedFigureStandsBesideThePublishedOne();

private:
    [[nodiscard]] QString file(const QByteArray &bytes) const
    {
        QFile table(m_hall->folder.filePath(u"figures.csv"_s));
        if (!table.open(QIODevice::WriteOnly) || table.write(bytes) != bytes.size())
            qFatal("not written");
        return table.fileName();
    }
    [[nodiscard]] QList<ReleasedFigure> figures() const
    {
        return must(FigureService(*m_hall->station).figures(m_hall->as(Role::Head)));
    }

    std::unique_ptr<TestHall> m_hall;
};

void TestFigures::aTableIsRegisteredAsAWhole()
{
    const auto imported = importFigures(*m_hall->station, m_hall->as(Role::Head), file(Table));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().place + u' ' + imported.error().detail));
    QCOMPARE(imported->size(), 3);
    const ReleasedFigure &first = imported->at(0);
    QCOMPARE(first.indicator, u"reliability_rate"_s);
    QCOMPARE(first.period, u"2025Q4"_s);
    QCOMPARE(first.value, u"99.9671"_s);
    QCOMPARE(first.unit, u"%"_s);
    QCOMPARE(first.origin, u"authority"_s);
    QCOMPARE(first.releasedOn, QDate(2026, 2, 10));
    QCOMPARE(imported->at(1).indicator, u"average_outage_hours"_s);
    QCOMPARE(imported->at(2).period, u"2025-12"_s);
    QCOMPARE(imported->at(2).origin, u"own"_s);
    QCOMPARE(figures().size(), 3);
    const auto again = importFigures(*m_hall->station, m_hall->as(Role::Head), file(Table));
    QVERIFY(!again && again.error().code == ErrorCode::AlreadyExists);
}

void TestFigures::oneBadRowKeepsAllOut_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QString &text, ErrorCode code) {
        QTest::addRow("%s", name) << text.toUtf8() << code;
    };
    row("indicator", u"线损率,2025,,1.2,%,本单位,2026-01-15"_s, ErrorCode::UnknownValue);
    row("period", u"供电可靠率,去年,,99.9,%,国家能源局,2026-01-15"_s, ErrorCode::BadDate);
    row("value", u"供电可靠率,2025,,不详,%,国家能源局,2026-01-15"_s, ErrorCode::BadNumber);
    row("no source", u"供电可靠率,2025,,99.9,%,,2026-01-15"_s, ErrorCode::MissingKey);
    row("day to come", u"供电可靠率,2025,,99.9,%,国家能源局,2027-01-15"_s, ErrorCode::FutureClaim);
    row("no day", u"供电可靠率,2025,,99.9,%,国家能源局,"_s, ErrorCode::FutureClaim);
    row("twice", u"供电可靠率,2025Q4,,99.9,%,国家能源局,2026-01-15"_s, ErrorCode::AlreadyExists);
    row("open quote", u"\"供电可靠率,2025,,99.9,%,国家能源局,2026-01-15"_s, ErrorCode::BrokenTable);
}

void TestFigures::oneBadRowKeepsAllOut()
{
    QFETCH(QByteArray, row);
    const auto imported = importFigures(*m_hall->station, m_hall->as(Role::Head), file(Table + row + '\n'));
    QVERIFY(!imported);
    QTEST(imported.error().code, "code");
    QVERIFY2(imported.error().place.contains(u"figures.csv: 5"_s), qPrintable(imported.error().place));
    QVERIFY(figures().isEmpty());
}

void TestFigures::severalAtOnceAreOneOrNone()
{
    FigureService service(*m_hall->station);
    const Session head = m_hall->as(Role::Head);
    FigureService::FigureWish computed = reliability(u"2025Q2"_s);
    computed.origin = u"own"_s;
    const auto refused = service.releaseAll(head, {reliability(u"2025Q1"_s), computed});
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"computed_reliability"_s);
    QVERIFY(refused.error().place.startsWith(u"2/"_s));
    QVERIFY(figures().isEmpty());
    QVERIFY(service.releaseAll(head, {reliability(u"2025Q1"_s), reliability(u"2025Q2"_s)}));
    QCOMPARE(figures().size(), 2);
    QVERIFY(!service.releaseAll(m_hall->as(Role::Clerk), {reliability(u"2025Q3"_s)}));
}

void TestFigures::theComputedFigureStandsBesideThePublishedOne()
{
    const Period quarter{QDate(2025, 10, 1), QDate(2025, 12, 31)};
    const QByteArray figuresJson =
        R"({"total": {"asai1": 99.96693841, "saidi_hours": 0.73, "saifi": 0.2752}})";
    must(ReportService(*m_hall->station)
             .release(m_hall->as(Role::ReportMaker), {.kind = u"reliability"_s,
                                                      .period = quarter,
                                                      .formula = u"1"_s,
                                                      .options = "{}",
                                                      .figures = figuresJson,
                                                      .sources = {},
                                                      .changes = {}}));
    FigureService service(*m_hall->station);
    const ReleasedFigure published = must(service.release(m_hall->as(Role::Head), reliability(u"2025Q4"_s)));
    QCOMPARE(must(computedBeside(*m_hall->station, published)), std::optional(u"99.97"_s));
    ReleasedFigure exact = published;
    exact.value = u"99.9671"_s; // as many places as the published one has
    QCOMPARE(must(computedBeside(*m_hall->station, exact)), std::optional(u"99.9669"_s));
    ReleasedFigure part = published;
    part.scope = u"农村"_s; // the total speaks of the whole
    QVERIFY(!must(computedBeside(*m_hall->station, part)));
    ReleasedFigure other = published;
    other.period = u"2025Q3"_s;
    QVERIFY(!must(computedBeside(*m_hall->station, other)));
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
