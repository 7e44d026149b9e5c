// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/voltagejson.h"
#include "models/services/opentable.h"
#include "tests/models/services/releasedlist.h"
#include "tests/support/filefolder.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Events = "事件编号,线路,区域,停电性质,断电,恢复时间,停电户数\n"
                          "E1,城东线,农村,故障-内部,2025-10-08 14:20,2025-10-08 16:05,86\n"
                          "E2,城西线,城镇,计划-施工,2025-11-18 22:30,夜里,33\n";
const QByteArray Users = "区域,线路,户数,注册日期,注销日期\n农村,城东线,310,,\n城镇,城西线,940,,\n";

using Lists = FileFolder; ///< what lay on somebody's disk

/// A list that needs a mapping by hand and a correction to be read whole.
ReliabilityFiles filesIn(const Lists &lists)
{
    ReliabilityFiles files;
    files.events = {.path = lists.put(u"停电.csv"_s, Events), .byHand = {{u"断电"_s, u"start"_s}}};
    files.events.options.corrections =
        *correctionsOf(files.events, TableKind::Events, {{3, u"end"_s, u"2025-11-19 05:00"_s}});
    files.users = {.path = lists.put(u"用户.csv"_s, Users)};
    return files;
}

ReliabilityOptions options()
{
    ReliabilityOptions options;
    options.period = *parseQuarter(u"2025Q4"_s);
    options.countShort = true;
    options.cityRegions = 2;
    return options;
}

ReleasedReport released(TestHall &hall, const ReliabilityFiles &files, bool keep = true)
{
    return powerhall::released(hall, options(), files, keep);
}

} // namespace

/// A released report, computed again years later.
class RecomputationTest final : public QObject
{
    Q_OBJECT

private slots:
    void theSameRowsGiveTheSameFigures();
    void correctionsAndMappingsComeFromTheRelease();
    void anotherFileIsRefused();
    void aDamagedCopyIsNoticed();
    void aFileThatWasNotKeptIsAskedFor();
    void otherFiguresAreNamed();
    void recipesComeBackAsTheyWere();
    void brokenRecipesAreRefused_data();
    void brokenRecipesAreRefused();
    void copiesGoAgainUnlessKept();
};

void RecomputationTest::theSameRowsGiveTheSameFigures()
{
    TestHall hall;
    ReleasedVersion version;
    {
        const Lists lists;
        version = released(hall, filesIn(lists)).newest();
    } // the lists are gone
    const auto paths = sourcePathsOf(version, hall.station->folder());
    QVERIFY(paths);
    const auto outcome = recompute(u"reliability"_s, version, *paths);
    QVERIFY(outcome);
    QVERIFY2(outcome->isSame(), qPrintable(outcome->differences.join(u' ')));
    QCOMPARE(outcome->reliability->result.total.sums.interruptions, 86 + 33);
    QCOMPARE(outcome->reliabilityFiles.events.name, u"停电.csv"_s);
    QCOMPARE(outcome->formulaNow, version.formula);
    QVERIFY(hall.station->store().verify()->firstFault.isEmpty());
}

void RecomputationTest::correctionsAndMappingsComeFromTheRelease()
{
    const Lists lists;
    TestHall hall;
    ReleasedVersion version = released(hall, filesIn(lists)).newest();
    ReliabilityFiles bare = filesIn(lists);
    bare.events.options.corrections.clear();
    version.options = releasedFigures(recipeOf(options(), bare));
    const auto paths = sourcePathsOf(version, hall.station->folder());
    const auto outcome = recompute(u"reliability"_s, version, *paths);
    QVERIFY(outcome && !outcome->isSame());
    QVERIFY(outcome->differenceCount > 0);
}

void RecomputationTest::anotherFileIsRefused()
{
    const Lists lists;
    TestHall hall;
    const ReleasedVersion version = released(hall, filesIn(lists)).newest();
    const QString other = lists.put(u"另一份.csv"_s, Events + "\n");
    const auto paths = sourcePathsOf(version, hall.station->folder(), {{u"events"_s, other}});
    QCOMPARE(paths->value(u"events"_s), other);
    const auto outcome = recompute(u"reliability"_s, version, *paths);
    QCOMPARE(outcome.error().code, ErrorCode::Refused);
    QCOMPARE(outcome.error().detail, u"other_file"_s);
}

void RecomputationTest::aDamagedCopyIsNoticed()
{
    const Lists lists;
    TestHall hall;
    const ReleasedVersion version = released(hall, filesIn(lists)).newest();
    const auto paths = sourcePathsOf(version, hall.station->folder());
    QFile copy(paths->value(u"events"_s));
    QVERIFY(copy.open(QIODevice::ReadWrite));
    QVERIFY(copy.seek(copy.size() - 3));
    QCOMPARE(copy.write("4"), 1);
    copy.close();
    QCOMPARE(recompute(u"reliability"_s, version, *paths).error().code, ErrorCode::Damaged);
}

void RecomputationTest::aFileThatWasNotKeptIsAskedFor()
{
    const Lists lists;
    TestHall hall;
    const ReliabilityFiles files = filesIn(lists);
    const ReleasedVersion version = released(hall, files, false).newest();
    const QDir folder = hall.station->folder();
    QCOMPARE(sourcePathsOf(version, folder).error().code, ErrorCode::NotFound);
    const auto paths = sourcePathsOf(version, folder, {{u"events"_s, files.events.path}});
    QVERIFY(recompute(u"reliability"_s, version, *paths)->isSame());
}

void RecomputationTest::otherFiguresAreNamed()
{
    const Lists lists;
    TestHall hall;
    ReleasedVersion version = released(hall, filesIn(lists)).newest();
    version.figures.replace("\"customer_interruptions\":119", "\"customer_interruptions\":118");
    const auto paths = sourcePathsOf(version, hall.station->folder());
    const auto outcome = recompute(u"reliability"_s, version, *paths);
    QVERIFY(outcome && !outcome->isSame());
    QVERIFY(outcome->differences.contains(u"$.total.customer_interruptions"_s));
}

void RecomputationTest::recipesComeBackAsTheyWere()
{
    const Lists lists;
    ReliabilityFiles files = filesIn(lists);
    files.events.options.encoding = TextEncoding::Gb18030;
    files.events.options.delimiter = '\t';
    files.events.options.dateOrder = DateOrder::DayMonthYear;
    files.events.options.sheet = u"停电"_s;
    files.history.path = u"history.csv"_s;
    ReliabilityOptions rules = options();
    rules.denominator = UserDenominator::EndOfPeriod;
    rules.limitedCounts = false;
    rules.shortSeconds = 60;
    rules.betaFactor = 3;
    const QJsonObject recipe = recipeOf(rules, files);
    const auto read = reliabilityRecipe(recipe);
    QVERIFY(read);
    ReliabilityFiles named = read->files;
    named.history.path = u"history.csv"_s;
    QCOMPARE(recipeOf(read->options, named), recipe);
    QCOMPARE(read->files.events.byHand, files.events.byHand);
    QCOMPARE(read->files.events.options.corrections, files.events.options.corrections);

    VoltageFiles voltage;
    voltage.input = VoltageInput::DailyStatistics;
    voltage.samples.options.sheet = u"日统计"_s;
    VoltageOptions voltageRules;
    voltageRules.period = rules.period;
    voltageRules.classRate = ClassRate::Time;
    voltageRules.monthStartDay = 21;
    voltageRules.targetPercent = 98.5;
    const QJsonObject voltageKept = recipeOf(voltageRules, voltage);
    const auto voltageRead = voltageRecipe(voltageKept);
    QVERIFY(voltageRead);
    QCOMPARE(recipeOf(voltageRead->options, voltageRead->files), voltageKept);
}

void RecomputationTest::brokenRecipesAreRefused_data()
{
    QTest::addColumn<QByteArray>("recipe");
    QTest::newRow("no period") << QByteArray("{}");
    QTest::newRow("period backwards") << QByteArray(R"({"from":"2025-12-31","to":"2025-10-01"})");
    QTest::newRow("unknown key") << QByteArray(R"({"from":"2025-10-01","to":"2025-12-31","new_rule":1})");
    QTest::newRow("unknown word") << QByteArray(
        R"({"from":"2025-10-01","to":"2025-12-31","denominator":"mean"})");
    QTest::newRow("correction without a row") << QByteArray(
        R"({"from":"2025-10-01","to":"2025-12-31","files":{"events":{"corrections":[{"column":1,"value":""}]}}})");
}

void RecomputationTest::brokenRecipesAreRefused()
{
    QFETCH(QByteArray, recipe);
    QVERIFY(!reliabilityRecipe(QJsonDocument::fromJson(recipe).object()));
}

void RecomputationTest::copiesGoAgainUnlessKept()
{
    const Lists lists;
    TestHall hall;
    const QDir folder = hall.station->folder();
    const DatasetFile file{u"events"_s, lists.put(u"a.csv"_s, Events)};
    const auto entries = [&] { return QDir(folder.filePath(u"datasets"_s)).entryList(QDir::Files).size(); };
    QVERIFY(DatasetCopies::make(folder, {file}));
    QCOMPARE(entries(), 0);
    const auto missing = DatasetCopies::make(folder, {file, {u"users"_s, u"/nowhere/users.csv"_s}});
    QCOMPARE(missing.error().code, ErrorCode::FileMissing);
    QCOMPARE(entries(), 0);
    ReadControl ended;
    ended.cancelled = true;
    QCOMPARE(DatasetCopies::make(folder, {file}, &ended).error().code, ErrorCode::Cancelled);
    QCOMPARE(entries(), 0);
    (*DatasetCopies::make(folder, {file}))->keep();
    QCOMPARE(entries(), 1);
    QVERIFY(DatasetCopies::make(folder, {file})); // there already: stays
    QCOMPARE(entries(), 1);
}

QTEST_GUILESS_MAIN(RecomputationTest)
#include "tst_recomputation.moc"
