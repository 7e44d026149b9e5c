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
    void goalsAreMarked_data();
    void goalsAreMarked();

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
           profile.investment + profile.rights + profile.process + profile.planReply + profile.privacy;
}

QStringList clausesOf(const Profile &profile)
{
    QStringList clauses;
    for (const Statement &statement : allStatements(profile))
        clauses.append(statement.clause);
    for (const RevisitRule &rule : profile.revisits)
        clauses.append(rule.clause);
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
    // BS21 四(二)4 · CQ21 13 · HC21 二(七)2(3) · HC21 附件2 二8 · BS21 附件 · CQ22 七(二)(三)
    static const QRegularExpression place(
        u"^(CQ22|CQ21|HC21|BS21|GD18) (([一二三四五六七八]|附件)([0-9]|(\\([一二三四五六七八九十]+\\)){1,2})?"
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

QTEST_GUILESS_MAIN(TestShippedProfiles)
#include "tst_shippedprofiles.moc"
