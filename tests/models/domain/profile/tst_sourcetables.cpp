// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "tests/models/domain/profile/describerules.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;
using powerhall::test::described;

/// The rules as the sources' tables state them, written out a second time: {for whom, what, clause, when}.
class TestSourceTables final : public QObject
{
    Q_OBJECT

private slots:
    void limitsAreTheSources_data();
    void limitsAreTheSources();
    void wholeProcessIsTheSources_data();
    void wholeProcessIsTheSources();
    void threeZeroIsTheSources_data();
    void threeZeroIsTheSources();
    void enoughToBeAcceptedIsTheRuling_data();
    void enoughToBeAcceptedIsTheRuling();
    void fullSetIsTheSources_data();
    void fullSetIsTheSources();
};

namespace {

using Rows = QList<QStringList>;

void addRows(const QList<QPair<const char *, Rows>> &tables)
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Rows>("rows");
    for (const auto &[id, rows] : tables)
        QTest::newRow(id) << QString::fromLatin1(id) << rows;
}

/// Line by line, so that a difference names its row.
void compare(const Rows &found, const Rows &wanted)
{
    for (qsizetype i = 0; i < qMin(found.size(), wanted.size()); ++i)
        QCOMPARE(found.at(i).join(u" | "_s), wanted.at(i).join(u" | "_s));
    QCOMPARE(found.size(), wanted.size());
}

/// Clause of all stages and the total: the tables have one each, or the parts differ and are joined.
QString clausesOf(const LimitRow &row)
{
    QStringList clauses;
    for (const StageLimit &stage : row.stages)
        clauses.append(stage.clause);
    if (row.totalDays)
        clauses.append(row.totalClause);
    clauses.removeDuplicates();
    return clauses.join(u" + "_s);
}

const QString connection = u" new+increase"_s;
const QString others = u"reduce+suspend+transfer+rename+change_class+close"_s;

Rows withOthers(Rows rows)
{
    for (QStringList &row : rows)
        row[0] += connection;
    rows.append({others, u"acceptance - application = -"_s, u"ruling"_s});
    rows.append({u"temporary"_s, u"acceptance - application, metering - previous = -"_s, u"ruling"_s});
    return rows;
}

} // namespace

void TestSourceTables::limitsAreTheSources_data()
{
    const QString cq = u"CQ21 附件2"_s;
    const QString bs = u"BS21 附件"_s;
    const QString hc = u"ruling + HC21 二(七)2(3) + HC21 二(二)2(2)"_s;
    const QString hcHigh =
        u"acceptance - application, plan_reply 5 site_visit, inspection 3 customer_papers, "
        "metering 3 previous = 16"_s;
    const QString none = u"acceptance - application, metering - previous = -"_s;
    const QString noneHigh = u"acceptance - application, plan_reply - previous, metering - previous = -"_s;
    Rows chongqing = withOthers({
        {u"resident low"_s, u"acceptance 1 application, metering 2 previous = 3"_s, cq},
        {u"non_resident low"_s, u"acceptance 1 application, metering 2 previous = 3"_s, cq},
        {u"non_resident low"_s, u"acceptance 1 application, plan_reply 3 previous, metering 2 previous = 6"_s,
         cq},
        {u"high single"_s,
         u"acceptance 1 application, plan_reply 10 previous, metering 6 customer_papers = 17"_s, cq},
        {u"high single"_s,
         u"acceptance 1 application, plan_reply 10 previous, design_review 3 previous, mid_inspection 2 "
         "customer_papers, metering 6 customer_papers = 22"_s,
         cq},
        {u"high single"_s,
         u"acceptance 1 application, plan_reply 10 previous, design_review 3 previous, mid_inspection 2 "
         "customer_papers, metering 6 customer_papers = 22"_s,
         cq},
        {u"high double"_s,
         u"acceptance 1 application, plan_reply 18 previous, metering 6 customer_papers = 25"_s, cq},
        {u"high double"_s,
         u"acceptance 1 application, plan_reply 18 previous, design_review 3 previous, mid_inspection 2 "
         "customer_papers, metering 6 customer_papers = 30"_s,
         cq},
        {u"high double"_s,
         u"acceptance 1 application, plan_reply 18 previous, design_review 3 previous, mid_inspection 2 "
         "customer_papers, metering 6 customer_papers = 30"_s,
         cq},
    });
    const QStringList further = {{},
                                 u" zero=yes"_s,
                                 u" zero=no"_s,
                                 u" important=no kv=10"_s,
                                 u" important=yes"_s,
                                 u" important=no kv>10"_s,
                                 u" important=no kv=10"_s,
                                 u" important=yes"_s,
                                 u" important=no kv>10"_s};
    for (qsizetype i = 0; i < further.size(); ++i)
        chongqing[i][0] += further.at(i);
    Rows baoshan = withOthers({
        {u"resident low"_s, u"acceptance 1 application, metering 1 previous = 2"_s, bs},
        {u"non_resident low"_s, u"acceptance 1 application, metering 4 previous = 5"_s, bs},
        {u"non_resident low"_s, u"acceptance 1 application, metering 4 previous = 5"_s, bs},
        {u"high single"_s,
         u"acceptance 1 application, plan_reply 4 previous, metering 10 customer_papers = 15"_s, bs},
        {u"high double"_s,
         u"acceptance 1 application, plan_reply 14 previous, metering 15 customer_papers = 30"_s, bs},
    });
    baoshan[1][0] += u" zero=yes"_s;
    baoshan[2][0] += u" zero=no"_s;
    const QString restOfFirms = u"non_resident enterprise+individual_business+farm_cooperative low"_s;
    addRows({
        {"chongqing", chongqing},
        {"baoshan", baoshan},
        {"huangchuan", withOthers({{u"resident low"_s, none, u"ruling"_s},
                                   {u"non_resident micro_enterprise low"_s, none, u"ruling"_s},
                                   {restOfFirms, none, u"ruling"_s},
                                   {u"high single"_s, hcHigh, hc},
                                   {u"high double"_s, hcHigh, hc}})},
        {"guidong", withOthers({{u"resident low"_s, none, u"ruling"_s},
                                {u"non_resident micro_enterprise low"_s, none, u"GD18 二(一)3"_s},
                                {restOfFirms, none, u"ruling"_s},
                                {u"high single"_s, noneHigh, u"ruling"_s},
                                {u"high double"_s, noneHigh, u"ruling"_s}})},
    });
}

void TestSourceTables::limitsAreTheSources()
{
    QFETCH(QString, id);
    QFETCH(Rows, rows);
    const auto profile = shippedProfile(id);
    QVERIFY(profile);
    Rows found;
    for (const LimitRow &row : profile->limits)
        found.append({described(row.when), described(row), clausesOf(row)});
    compare(found, rows);
}

void TestSourceTables::wholeProcessIsTheSources_data()
{
    const QString cq = u"CQ21 附件2"_s;
    const QString since = u"2021-03-04.. first"_s;
    const QString zero = u"non_resident low new+increase zero=yes"_s;
    const QString bs = u"2021-07-27.. first"_s;
    const QString hc = u"2021-11-26.. first"_s;
    const QString hcText = u"HC21 二(二)2(2)"_s;
    addRows({
        {"chongqing",
         {{u"resident low new+increase"_s, u"3 days"_s, cq, since},
          {u"resident low new+increase"_s, u"average 3 days"_s, cq, since},
          {zero, u"25 days"_s, cq, u"2020-01-01..2020-12-31 first"_s},
          {zero, u"20 days"_s, cq, u"2021-01-01..2021-12-31"_s},
          {zero, u"15 days"_s, cq, u"2022-01-01.."_s},
          {zero, u"average 7 days"_s, cq, since},
          {u"high single new+increase extended=yes kv=10"_s, u"average 40 days"_s, cq, since},
          {u"high double new+increase extended=yes kv=10"_s, u"average 55 days"_s, cq, since}}},
        {"baoshan",
         {{u"resident low new+increase"_s, u"2 days"_s, u"BS21 三(一)"_s, bs},
          {u"resident low new+increase"_s, u"average 2 days"_s, u"BS21 附件"_s, bs},
          {zero, u"5 days"_s, u"BS21 三(一)"_s, bs},
          {zero, u"average 5 days"_s, u"BS21 附件"_s, bs}}},
        {"huangchuan",
         {{u"resident low new+increase works=no ready=yes"_s, u"0 days"_s, hcText, hc},
          {u"non_resident micro_enterprise low new+increase"_s, u"5 days"_s, hcText, hc},
          {u"low new+increase works=no"_s, u"2 days"_s, hcText, hc},
          {u"low new+increase works=yes"_s, u"5 days"_s, hcText, hc}}},
        {"guidong",
         {{u"resident low new+increase"_s, u"22 days"_s, u"GD18 二(一)2"_s, u".. first"_s},
          {u"non_resident micro_enterprise low new+increase"_s, u"average 25 days"_s, u"GD18 二(一)3"_s,
           u".. first"_s}}},
    });
}

void TestSourceTables::wholeProcessIsTheSources()
{
    QFETCH(QString, id);
    QFETCH(Rows, rows);
    const auto profile = shippedProfile(id);
    QVERIFY(profile);
    Rows found;
    for (const WholeLimit &row : profile->wholeLimits)
        found.append({described(row.when), described(row), row.clause, described(row.valid)});
    compare(found, rows);
}

void TestSourceTables::threeZeroIsTheSources_data()
{
    const QString micro = u"non_resident micro_enterprise low "_s;
    const QString clause = u"BS21 三(三)"_s;
    const QString treatedAlike = u"non_resident individual_business+farm_cooperative low "_s;
    const QString alike = u"BS21 四(三)3"_s;
    addRows({
        {"chongqing",
         {{u"non_resident micro_enterprise low kw<=160"_s, u"CQ21 二(二)"_s, u"2021-01-01.. first"_s}}},
        {"baoshan",
         {{micro + u"town kw<=160"_s, clause, u"2021-07-27.. first"_s},
          {micro + u"countryside kw<=100"_s, clause, u"2021-07-27..2022-12-30 first"_s},
          {micro + u"countryside kw<=160"_s, clause, u"2022-12-31.."_s},
          {treatedAlike + u"town kw<=160"_s, alike, u"2021-07-27.. first"_s},
          {treatedAlike + u"countryside kw<=100"_s, alike, u"2021-07-27..2022-12-30 first"_s},
          {treatedAlike + u"countryside kw<=160"_s, alike, u"2022-12-31.."_s}}},
        {"huangchuan", {}},
        {"guidong", {}},
    });
}

void TestSourceTables::threeZeroIsTheSources()
{
    QFETCH(QString, id);
    QFETCH(Rows, rows);
    const auto profile = shippedProfile(id);
    QVERIFY(profile);
    Rows found;
    for (const ThreeZeroRule &row : profile->threeZero)
        found.append({described(row.when), row.clause, described(row.valid)});
    compare(found, rows);
}

void TestSourceTables::enoughToBeAcceptedIsTheRuling_data()
{
    const QString firm = u"business_licence/organisation_code enough, rest before "_s;
    const QString resident = u"resident new+increase"_s;
    const QString nonResident = u"non_resident new+increase"_s;
    const QStringList change = {u"reduce+suspend+transfer+rename+change_class+temporary+close"_s,
                                u"full set"_s, u"ruling"_s, u".. first"_s};
    const QString bs = u"BS21 四(二)4"_s;
    const QString bsDay = u"2021-07-27.. first"_s;
    addRows({
        {"chongqing",
         {{resident, u"full set"_s, u"ruling"_s, u"..2021-04-30 first"_s},
          {nonResident, u"full set"_s, u"ruling"_s, u"..2021-04-30 first"_s},
          {resident, u"identity enough, rest before metering, shared"_s, u"CQ21 13"_s, u"2021-05-01.."_s},
          {nonResident, firm + u"metering, shared"_s, u"CQ21 13"_s, u"2021-05-01.."_s},
          change}},
        {"baoshan",
         {{resident + u" extended=yes"_s, u"identity enough, rest before plan_reply"_s, bs, bsDay},
          {resident + u" extended=no"_s, u"identity enough, rest before metering"_s, bs, bsDay},
          {nonResident + u" extended=yes"_s, firm + u"plan_reply"_s, bs, bsDay},
          {nonResident + u" extended=no"_s, firm + u"metering"_s, bs, bsDay},
          change}},
        {"huangchuan",
         {{resident, u"identity enough, rest before metering"_s, u"ruling"_s, u".. first"_s},
          {nonResident, firm + u"metering"_s, u"ruling"_s, u".. first"_s},
          change}},
        {"guidong", {{u"new+increase"_s, u"full set"_s, u"ruling"_s, u".. first"_s}, change}},
    });
}

void TestSourceTables::enoughToBeAcceptedIsTheRuling()
{
    QFETCH(QString, id);
    QFETCH(Rows, rows);
    const auto profile = shippedProfile(id);
    QVERIFY(profile);
    Rows found;
    for (const AcceptanceRule &row : profile->acceptanceRules)
        found.append({described(row.when), described(row), row.clause, described(row.valid)});
    compare(found, rows);
}

void TestSourceTables::fullSetIsTheSources_data()
{
    const auto table = [](const QString &clause) {
        const QString firm = u"business_licence/organisation_code"_s;
        const QString ruling = u"ruling"_s;
        Rows rows = {
            {u"resident low new+increase"_s, u"identity, title"_s, clause},
            {u"non_resident low new+increase"_s, firm + u", title"_s, clause},
            {u"resident high new+increase"_s, u"identity, title, project_approval"_s, clause},
            {u"non_resident high new+increase"_s, firm + u", title, project_approval"_s, clause},
            {u"resident reduce+suspend"_s, u"identity"_s, ruling},
            {u"non_resident reduce+suspend"_s, firm + u", sealed_application, authorisation"_s, ruling},
        };
        const QString permit = u", land_permit/construction_permit/project_approval"_s;
        for (const auto &[business, more] :
             {QPair(u"transfer"_s, u", title"_s), QPair(u"rename"_s, u", name_change_proof"_s),
              QPair(u"change_class+close"_s, QString()), QPair(u"temporary"_s, permit)}) {
            rows.append({u"resident "_s + business, u"identity"_s + more, ruling});
            rows.append({u"non_resident "_s + business, firm + more, ruling});
        }
        return rows;
    };
    addRows({{"chongqing", table(u"ruling"_s)},
             {"baoshan", table(u"BS21 四(二)3"_s)},
             {"huangchuan", table(u"ruling"_s)},
             {"guidong", table(u"ruling"_s)}});
}

void TestSourceTables::fullSetIsTheSources()
{
    QFETCH(QString, id);
    QFETCH(Rows, rows);
    const auto profile = shippedProfile(id);
    QVERIFY(profile);
    Rows found;
    for (const DocumentSet &row : profile->documentSets)
        found.append({described(row.when), described(row.documents), row.clause});
    compare(found, rows);
    QCOMPARE(profile->stageDocuments.size(), 1);
    QCOMPARE(described(profile->stageDocuments.first().when), u"high new+increase"_s);
    QCOMPARE(profile->stageDocuments.first().documents, AnyOf{u"completion_report"_s});
    QCOMPARE(profile->stageDocuments.first().stage, u"metering"_s);
}

QTEST_GUILESS_MAIN(TestSourceTables)
#include "tst_sourcetables.moc"
