// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// What every shipped file must hold, and the figures of the sources that are not limits or documents.
class TestShippedProfiles final : public QObject
{
    Q_OBJECT

private slots:
    void parses_data() { eachUtility(); }
    void parses();
    void refusesAnUnknownUtility();
    void namesTheDocumentsOfTheContract_data() { eachUtility(); }
    void namesTheDocumentsOfTheContract();
    void everyDocumentOfASetCanBeExplained_data() { eachUtility(); }
    void everyDocumentOfASetCanBeExplained();
    void everyClauseIsSpeltAsAPlaceInItsSource_data() { eachUtility(); }
    void everyClauseIsSpeltAsAPlaceInItsSource();
    void aNoticeFindsSomethingToSay_data() { eachUtility(); }
    void aNoticeFindsSomethingToSay();
    void everyBusinessHasItsSteps_data() { eachUtility(); }
    void everyBusinessHasItsSteps();
    void asksForNothingBesides_data() { eachUtility(); }
    void asksForNothingBesides();
    void whiteCanBeReadOnItsColour_data() { eachUtility(); }
    void whiteCanBeReadOnItsColour();
    void linesAreTheSources_data();
    void linesAreTheSources();
    void sourcesMarkedInternal_data();
    void sourcesMarkedInternal();
    void bannedFeesAreTheSources();
    void allowedFeesAreTheSources_data();
    void allowedFeesAreTheSources();
    void waysToPayAreTheSources_data();
    void waysToPayAreTheSources();
    void goalsAreMarked_data();
    void goalsAreMarked();
    void disclosureIsTheTable();
    void openMattersAreTheAnnex();
    void reviewsAreTheSources();
    void targetsAreTheSources_data();
    void targetsAreTheSources();
    void penaltiesAreTheSources();
    void returnsAreTheSources();

private:
    static void eachUtility();
    static Profile profileOf(const QString &id);
};

void TestShippedProfiles::eachUtility()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : shippedProfileIds())
        QTest::newRow(qPrintable(id)) << id;
}

Profile TestShippedProfiles::profileOf(const QString &id)
{
    const auto profile = shippedProfile(id);
    return profile ? *profile : Profile();
}

namespace {

QList<Statement> allStatements(const Profile &profile)
{
    return profile.feeStatements + profile.payments + profile.tariffs + profile.capacity +
           profile.investment + profile.rights + profile.process + profile.planReply + profile.privacy +
           profile.revisits;
}

QStringList clausesOf(const Profile &profile)
{
    QStringList clauses;
    for (const Statement &statement : allStatements(profile))
        clauses.append(statement.clause);
    for (const Hotline &line : profile.hotlines + profile.regulatorLines)
        clauses.append(line.clause);
    for (const CatalogueDocument &document : profile.catalogue)
        clauses.append({document.clause, document.formsClause});
    for (const DocumentSet &set : profile.documentSets)
        clauses.append(set.clause);
    for (const StageDocument &document : profile.stageDocuments)
        clauses.append(document.clause);
    for (const AcceptanceRule &rule : profile.acceptanceRules)
        clauses.append(rule.clause);
    for (const ThreeZeroRule &rule : profile.threeZero)
        clauses.append(rule.clause);
    for (const LimitRow &row : profile.limits) {
        if (row.totalDays)
            clauses.append(row.totalClause);
        for (const StageLimit &stage : row.stages)
            clauses.append(stage.clause);
    }
    for (const WholeLimit &limit : profile.wholeLimits)
        clauses.append(limit.clause);
    for (const Fee &fee : profile.allowedFees)
        clauses.append(fee.clause);
    if (!profile.bannedFees.isEmpty())
        clauses.append(profile.bannedFeesClause);
    for (const DisclosureCategory &category : profile.disclosure) {
        clauses.append(category.clause);
        for (const DisclosureDeadline &deadline : category.deadlines)
            clauses.append(deadline.clause);
    }
    for (const DisclosureReview &review : profile.reviews)
        clauses.append(review.clause);
    for (const OpenMatter &matter : profile.openMatters)
        clauses.append(matter.clause);
    if (profile.enquiryDays)
        clauses.append(profile.enquiryClause);
    for (const Target &target : profile.targets)
        clauses.append(target.clause);
    for (const Penalty &penalty : profile.penalties)
        clauses.append(penalty.clause);
    for (const Return &entry : profile.returns)
        clauses.append(entry.clause);
    return clauses;
}

/// Relative luminance of sRGB (WCAG 2).
double luminance(const QString &colour)
{
    const auto channel = [&](int at) {
        const double share = colour.mid(at, 2).toInt(nullptr, 16) / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

} // namespace

void TestShippedProfiles::parses()
{
    QFETCH(QString, id);
    const auto profile = shippedProfile(id);
    QVERIFY2(profile.has_value(),
             qPrintable(profile ? QString() : profile.error().place + u' ' + profile.error().detail));
    QCOMPARE(profile->id, id);
    QCOMPARE(profile->hash.size(), 32);
    QCOMPARE(profile->businesses.size(), 9);
    QVERIFY2(!profile->floorDays, "no source states one");
}

void TestShippedProfiles::refusesAnUnknownUtility()
{
    const auto profile = shippedProfile(u"kunming"_s);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NotFound);
    QCOMPARE(profile.error().args, shippedProfileIds());
}

void TestShippedProfiles::namesTheDocumentsOfTheContract()
{
    QFETCH(QString, id);
    const Profile profile = profileOf(id);
    for (const QString &document : {u"identity"_s, u"business_licence"_s, u"organisation_code"_s, u"title"_s,
                                    u"project_approval"_s, u"completion_report"_s}) {
        QVERIFY2(profile.document(document), qPrintable(document));
    }
}

void TestShippedProfiles::everyDocumentOfASetCanBeExplained()
{
    QFETCH(QString, id);
    const Profile profile = profileOf(id);
    for (const CatalogueDocument &document : profile.catalogue) {
        QVERIFY2(!document.forms.isEmpty() && !document.hint.isEmpty(), qPrintable(document.id));
        QVERIFY2(document.hint.endsWith(u'。'), qPrintable(document.hint));
    }
}

void TestShippedProfiles::everyClauseIsSpeltAsAPlaceInItsSource()
{
    QFETCH(QString, id);
    // BS21 四(二)4 · CQ21 13 · HC21 二(七)2(3) · HC21 附件2 二8 · BS21 附件
    static const QRegularExpression place(
        u"^(CQ22|CQ21|HC21|BS21|GD18) (([一二三四五六七八]|附件)([0-9]|\\([一二三四五六七八九十]+\\))?"
        "([0-9](\\([0-9]\\))?)?( [一二三][0-9])?|[0-9]{1,2})$"_s);
    const QStringList clauses = clausesOf(profileOf(id));
    QVERIFY(clauses.size() > 60);
    for (const QString &clause : clauses)
        QVERIFY2(clause == "ruling"_L1 || place.match(clause).hasMatch(), qPrintable(clause));
}

void TestShippedProfiles::aNoticeFindsSomethingToSay()
{
    QFETCH(QString, id);
    const Profile profile = profileOf(id);
    const auto promises = [](const QList<Statement> &statements) {
        return std::count_if(statements.cbegin(), statements.cend(), [](const Statement &statement) {
            return !statement.goal && holdsOn(statement.valid, QDate(2026, 11, 20));
        });
    };
    QVERIFY(promises(profile.payments) > 0);
    QVERIFY(promises(profile.tariffs) > 0);
    QVERIFY(promises(profile.capacity) > 0);
    QVERIFY(promises(profile.feeStatements) > 0);
    QVERIFY(promises(profile.rights) >= 4);
    QVERIFY(promises(profile.process) >= 2);
    QVERIFY(promises(profile.planReply) >= 2);
    QVERIFY(promises(profile.privacy) >= 4);
    QVERIFY(profile.retentionDays);
    for (const Statement &statement : allStatements(profile))
        QVERIFY2(statement.text.endsWith(u'。'), qPrintable(statement.text));
}

void TestShippedProfiles::everyBusinessHasItsSteps()
{
    QFETCH(QString, id);
    const Profile profile = profileOf(id);
    for (const QString &business : profile.businesses) {
        for (const QString &voltage : {u"low"_s, u"high"_s}) {
            const bool told =
                std::any_of(profile.process.cbegin(), profile.process.cend(), [&](const Statement &step) {
                    return !step.goal && step.when.businesses.contains(business) &&
                           step.when.kinds.isEmpty() &&
                           (step.when.voltages.isEmpty() || step.when.voltages.contains(voltage));
                });
            QVERIFY2(told, qPrintable(business + u' ' + voltage));
        }
    }
}

void TestShippedProfiles::asksForNothingBesides()
{
    QFETCH(QString, id);
    const Profile profile = profileOf(id);
    for (const CatalogueDocument &document : profile.catalogue) {
        for (const QString &text : QStringList{document.name} + document.forms) {
            for (const QString &vague : {u"其他"_s, u"相关材料"_s, u"有关材料"_s, u"等材料"_s, u"承诺书"_s})
                QVERIFY2(!text.contains(vague), qPrintable(text));
        }
    }
    for (const Fee &fee : profile.allowedFees)
        QCOMPARE(fee.name, u"高可靠性供电费"_s);
}

void TestShippedProfiles::whiteCanBeReadOnItsColour()
{
    QFETCH(QString, id);
    const double contrast = 1.05 / (luminance(profileOf(id).accent) + 0.05);
    QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
    for (const QString &other : shippedProfileIds())
        QVERIFY(other == id || profileOf(other).accent != profileOf(id).accent);
}

void TestShippedProfiles::linesAreTheSources_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("own");
    QTest::newRow("chongqing") << u"chongqing"_s << QStringList{u"95598"_s};
    QTest::newRow("huangchuan") << u"huangchuan"_s << QStringList{u"95598"_s};
    QTest::newRow("guidong") << u"guidong"_s << QStringList{u"966068"_s};
    QTest::newRow("baoshan states no number") << u"baoshan"_s << QStringList();
}

void TestShippedProfiles::linesAreTheSources()
{
    QFETCH(QString, id);
    QFETCH(QStringList, own);
    const Profile profile = profileOf(id);
    QStringList numbers;
    for (const Hotline &line : profile.hotlines)
        numbers.append(line.number);
    QCOMPARE(numbers, own);
    QCOMPARE(profile.regulatorLines.size(), 3);
    QCOMPARE(profile.regulatorLines.at(0).number, u"12398"_s);
    QVERIFY(profile.regulatorLines.at(1).name.contains(u"App"));
    QVERIFY(profile.regulatorLines.at(2).name.contains(u"公众号"));
}

void TestShippedProfiles::sourcesMarkedInternal_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("sources");
    QTest::newRow("chongqing") << u"chongqing"_s << u"CQ22 2022-06-09 internal, CQ21 2021-03-04 internal"_s;
    QTest::newRow("huangchuan") << u"huangchuan"_s << u"HC21 2021-11-26 internal"_s;
    QTest::newRow("baoshan") << u"baoshan"_s << u"BS21 2021-07-27 open"_s;
    QTest::newRow("guidong is undated") << u"guidong"_s << u"GD18  open"_s;
}

void TestShippedProfiles::sourcesMarkedInternal()
{
    QFETCH(QString, id);
    QFETCH(QString, sources);
    QStringList found;
    for (const Source &source : profileOf(id).sources)
        found.append(source.key + u' ' + source.date + (source.internal ? u" internal"_s : u" open"_s));
    QCOMPARE(found.join(u", "_s), sources);
}

void TestShippedProfiles::bannedFeesAreTheSources()
{
    const Profile profile = profileOf(u"chongqing"_s);
    const QStringList names = {u"移表费"_s,
                               u"计量装置赔偿费"_s,
                               u"环境监测费"_s,
                               u"高压电缆介损试验费"_s,
                               u"高压电缆震荡波试验费"_s,
                               u"低压电缆试验费"_s,
                               u"低压计量检测费"_s,
                               u"互感器试验费"_s,
                               u"网络自动化费"_s,
                               u"配电室试验费"_s,
                               u"开闭站集资费"_s,
                               u"调试费"_s,
                               u"保护定值整定计算费"_s,
                               u"带电作业费"_s};
    QCOMPARE(profile.bannedFees, names);
    QCOMPARE(profile.bannedFeesClause, u"CQ21 1"_s);
    QCOMPARE(profile.bannedFeesValid.from, std::optional(QDate(2021, 3, 1)));
}

void TestShippedProfiles::allowedFeesAreTheSources_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("clause");
    QTest::newRow("chongqing") << u"chongqing"_s << u"CQ22 三(三)"_s;
    QTest::newRow("huangchuan") << u"huangchuan"_s << u"HC21 二(三)2(2)"_s;
    QTest::newRow("baoshan") << u"baoshan"_s << QString();
    QTest::newRow("guidong") << u"guidong"_s << QString();
}

void TestShippedProfiles::allowedFeesAreTheSources()
{
    QFETCH(QString, id);
    QFETCH(QString, clause);
    const QList<Fee> fees = profileOf(id).allowedFees;
    QCOMPARE(fees.size(), clause.isEmpty() ? 0 : 1);
    if (!fees.isEmpty())
        QCOMPARE(fees.first().clause, clause);
}

void TestShippedProfiles::waysToPayAreTheSources_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("ways");
    QTest::newRow("chongqing") << u"chongqing"_s << QStringList{u"网上国网"_s, u"电e宝"_s, u"电费网银"_s,
                                                                u"农业银行"_s, u"邮政"_s,  u"自助终端"_s};
    QTest::newRow("guidong") << u"guidong"_s << QStringList{u"银行代扣"_s, u"App"_s};
    QTest::newRow("huangchuan states none") << u"huangchuan"_s << QStringList();
    QTest::newRow("baoshan states none") << u"baoshan"_s << QStringList();
}

void TestShippedProfiles::waysToPayAreTheSources()
{
    QFETCH(QString, id);
    QFETCH(QStringList, ways);
    QString said;
    for (const Statement &way : profileOf(id).payments) {
        said += way.text;
        QCOMPARE(way.clause == "ruling"_L1, ways.isEmpty());
    }
    for (const QString &way : ways)
        QVERIFY2(said.contains(way), qPrintable(way));
}

void TestShippedProfiles::goalsAreMarked_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("words");
    QTest::newRow("ten days for small firms") << u"chongqing"_s << u"process"_s << u"10 天以内"_s;
    QTest::newRow("approvals by the city") << u"chongqing"_s << u"process"_s << u"力促政府"_s;
    QTest::newRow("three zero for all residents") << u"baoshan"_s << u"investment"_s << u"居民全部"_s;
    QTest::newRow("one step") << u"huangchuan"_s << u"process"_s << u"尽量合为一步"_s;
    QTest::newRow("two steps") << u"huangchuan"_s << u"process"_s << u"尽量合为两步"_s;
    QTest::newRow("160 kVA") << u"guidong"_s << u"investment"_s << u"160 千伏安"_s;
    QTest::newRow("no visit") << u"guidong"_s << u"process"_s << u"一次都不跑"_s;
    QTest::newRow("one visit") << u"guidong"_s << u"process"_s << u"最多跑一次"_s;
}

void TestShippedProfiles::goalsAreMarked()
{
    QFETCH(QString, id);
    QFETCH(QString, section);
    QFETCH(QString, words);
    const Profile profile = profileOf(id);
    const QList<Statement> statements = section == "process"_L1 ? profile.process : profile.investment;
    int found = 0;
    for (const Statement &statement : statements) {
        if (!statement.text.contains(words))
            continue;
        ++found;
        QVERIFY2(statement.goal, qPrintable(statement.text));
    }
    QCOMPARE(found, 1);
}

void TestShippedProfiles::disclosureIsTheTable()
{
    const auto row = [](const DisclosureCategory &category) {
        QStringList deadlines;
        for (const DisclosureDeadline &deadline : category.deadlines)
            deadlines.append(deadline.rule + (deadline.days ? u" %1"_s.arg(*deadline.days) : QString()));
        return u"%1 %2; %3; %4"_s.arg(QString::number(category.number), deadlines.join(u" + "_s),
                                      QString::number(category.channels.size()),
                                      category.departments.join(u'/'));
    };
    QStringList found;
    for (const DisclosureCategory &category : profileOf(u"chongqing"_s).disclosure)
        found.append(row(category));
    const QString change = u"working_days_after_change 10"_s;
    const QStringList wanted = {
        u"1 "_s + change + u"; 4; 办公室"_s,
        u"2 "_s + change + u"; 4; 营销部"_s,
        u"3 "_s + change + u" + days_before_month_end 3; 4; 营销部"_s,
        u"4 quarterly + "_s + change + u"; 4; 设备部"_s,
        u"5 at_once; 5; 调控中心/设备部/营销部"_s,
        u"6 working_days_after_approval 3; 1; 营销部/调控中心"_s,
        u"7 "_s + change + u"; 1; 法规部/各相关部门"_s,
        u"8 "_s + change + u"; 4; 营销部"_s,
        u"9 "_s + change + u"; 8; 营销部"_s,
        u"10 "_s + change + u"; 4; 营销部"_s,
        u"11 quarterly; 2; 发展部/设备部"_s,
        u"12 "_s + change + u"; 0; 营销部"_s, // the cell with the channels is lost: not stated
    };
    QCOMPARE(found, wanted);
    const DisclosureCategory &tariffs = profileOf(u"chongqing"_s).disclosure.at(2);
    QCOMPARE(tariffs.deadlines.at(1).channels, (QStringList{u"网上国网 App"_s, u"供电营业厅"_s}));
}

void TestShippedProfiles::openMattersAreTheAnnex()
{
    // Number of forms, and whether the notice is one of them: matters 2 to 7 and 10.
    QStringList found;
    for (const OpenMatter &matter : profileOf(u"chongqing"_s).openMatters) {
        QCOMPARE(matter.clause, u"CQ21 附件3"_s);
        const bool onSlip = matter.forms.contains(u"业务办理告知书"_s);
        found.append(u"%1:%2%3"_s.arg(QString::number(matter.number), QString::number(matter.forms.size()),
                                      onSlip ? u"+"_s : QString()));
    }
    QCOMPARE(found.join(u' '), u"1:3 2:3+ 3:4+ 4:4+ 5:4+ 6:4+ 7:4+ 8:3 9:3 10:3+"_s);
}

void TestShippedProfiles::reviewsAreTheSources()
{
    const Profile profile = profileOf(u"chongqing"_s);
    QStringList found;
    for (const DisclosureReview &review : profile.reviews)
        found.append(review.name + u' ' + review.by);
    QCOMPARE(found, (QStringList{u"内容审核 形成信息的部门"_s, u"合规审核 法规部"_s, u"保密审核 办公室"_s}));
    QCOMPARE(profile.enquiryDays, std::optional(3));
    QCOMPARE(profile.enquiryClause, u"CQ22 四(三)"_s);
}

void TestShippedProfiles::targetsAreTheSources_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("figures");
    QTest::newRow("chongqing") << u"chongqing"_s << u"0.98 0.95 0.94 8 95 99"_s;
    QTest::newRow("baoshan") << u"baoshan"_s << u"2 5 9 15 8 10 20 15 50 70 160 80"_s;
    QTest::newRow("huangchuan") << u"huangchuan"_s << u"- 100 100 3 300 5"_s;
    QTest::newRow("guidong") << u"guidong"_s << QString();
}

void TestShippedProfiles::targetsAreTheSources()
{
    QFETCH(QString, id);
    QFETCH(QString, figures);
    QStringList found;
    for (const Target &target : profileOf(id).targets)
        found.append(target.value ? QString::number(*target.value) : u"-"_s);
    QCOMPARE(found.join(u' '), figures);
}

void TestShippedProfiles::penaltiesAreTheSources()
{
    const QMap<QString, int> yuan = {{u"off_system"_s, 50000},
                                     {u"designated_firm"_s, 50000},
                                     {u"illegal_fee"_s, 50000},
                                     {u"added_step"_s, 50000},
                                     {u"late"_s, 30000},
                                     {u"too_short"_s, 30000},
                                     {u"appointment_late"_s, 5000},
                                     {u"irregular_batch"_s, 30000},
                                     {u"reliability_fee_wrong"_s, 20000},
                                     {u"open_over_a_year"_s, 20000},
                                     {u"wrong_interface"_s, 30000},
                                     {u"complaint"_s, 25000},
                                     {u"opinion_founded"_s, 30000},
                                     {u"opinion_unfounded"_s, 2000},
                                     {u"quality_check_founded"_s, 30000},
                                     {u"quality_check_unfounded"_s, 2000},
                                     {u"line_fault"_s, 2000},
                                     {u"line_trips_above"_s, 5000},
                                     {u"customer_hours_above"_s, 2000},
                                     {u"area_outage"_s, 50},
                                     {u"area_outages_above"_s, 200},
                                     {u"needless_outage"_s, 10000}};
    QMap<QString, int> found;
    for (const Penalty &penalty : profileOf(u"huangchuan"_s).penalties)
        found.insert(penalty.id, penalty.yuan.value_or(-1));
    QCOMPARE(found, yuan);
    for (const QString &id : {u"chongqing"_s, u"baoshan"_s, u"guidong"_s})
        QVERIFY2(profileOf(id).penalties.isEmpty(), "no figure is stated there");
}

void TestShippedProfiles::returnsAreTheSources()
{
    QStringList due;
    for (const Return &entry : profileOf(u"guidong"_s).returns)
        due.append(entry.due);
    const QStringList wanted = {
        u"每年 1 月 10 日前"_s,
        u"每年 1 月 15 日前"_s,
        u"每年 7 月 10 日前"_s,
        u"每年 7 月 15 日前"_s,
        u"2018 年 6 月 8 日、8 月 8 日、10 月 8 日、11 月 18 日前"_s,
        u"2018 年 6 月 10 日、8 月 10 日、10 月 10 日、11 月 20 日前"_s,
        u"报公司 2018 年 7 月 20 日前，报监管局 7 月 31 日前"_s,
        u"2018 年 8 月 5 日前"_s,
    };
    QCOMPARE(due, wanted);
    QCOMPARE(profileOf(u"huangchuan"_s).returns.first().due, u"每周"_s);
    QCOMPARE(profileOf(u"baoshan"_s).revisits.size(), 3);
}

QTEST_GUILESS_MAIN(TestShippedProfiles)
#include "tst_shippedprofiles.moc"
