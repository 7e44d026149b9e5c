// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/decision.h"
#include "models/domain/profile/profilereader.h"
#include "tests/models/domain/intake/rulingtables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QStringList Utilities{u"baoshan"_s, u"chongqing"_s, u"guidong"_s, u"huangchuan"_s};
const QStringList Papers{u"identity"_s, u"business_licence"_s, u"organisation_code"_s,
                         u"title"_s,    u"project_approval"_s, u"completion_report"_s};

/// Both sides of every day on which a rule changes, a day before all sources, Labour Day, New Year's edge.
const QList<QDate> Days{QDate(2017, 6, 1),   QDate(2020, 12, 31), QDate(2021, 1, 1),  QDate(2021, 4, 30),
                        QDate(2021, 5, 1),   QDate(2021, 12, 31), QDate(2022, 1, 1),  QDate(2022, 12, 30),
                        QDate(2022, 12, 31), QDate(2026, 11, 20), QDate(2026, 12, 24)};

const QList<std::optional<bool>> Answers{std::nullopt, false, true};
const QList<std::optional<double>> Capacities{std::nullopt, 100.0, 100.5, 160.0, 160.5};

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ApplicationInput basic(CustomerKind kind, Voltage voltage, QDate on)
{
    ApplicationInput input;
    input.on = on;
    input.kind = kind;
    input.customer = kind == CustomerKind::Person ? Customer::Resident : Customer::NonResident;
    input.voltage = voltage;
    return input;
}

void bring(ApplicationInput &input, const QStringList &documents)
{
    input.documents.clear();
    for (const QString &id : documents)
        input.documents.append({id, DocumentSource::Customer});
}

QStringList subset(const QStringList &all, int bits)
{
    QStringList chosen;
    for (int i = 0; i < all.size(); ++i) {
        if (bits & (1 << i))
            chosen.append(all.at(i));
    }
    return chosen;
}

const QList<CustomerKind> Kinds{CustomerKind::Person, CustomerKind::Enterprise, CustomerKind::MicroEnterprise,
                                CustomerKind::IndividualBusiness, CustomerKind::FarmCooperative};

} // namespace

/// Every class, region, day, set of documents of all four utilities against the contract's ruling tables.
class TestDecisionTable final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void documentsAreJudgedAsRuled_data() { eachUtility(); }
    void documentsAreJudgedAsRuled();
    void lowVoltageLimitsAreAsRuled_data() { eachUtility(); }
    void lowVoltageLimitsAreAsRuled();
    void highVoltageLimitsAreAsRuled_data() { eachUtility(); }
    void highVoltageLimitsAreAsRuled();
    void threeZeroMayBeClaimedOnlyWhereRuled_data() { eachUtility(); }
    void threeZeroMayBeClaimedOnlyWhereRuled();
    void otherBusinessesNeedEverythingListed_data() { eachUtility(); }
    void otherBusinessesNeedEverythingListed();
    void aFurtherDocumentNeverMakesItWorse_data() { eachUtility(); }
    void aFurtherDocumentNeverMakesItWorse();

private:
    void eachUtility();
    void compare(const ApplicationInput &input);
    void differs(const ApplicationInput &input, const QString &what);

    QMap<QString, Profile> m_profiles;
    WorkingCalendar m_calendar;
    int m_compared = 0;
    int m_differing = 0;
    QStringList m_differences; ///< the first few, in full
};

void TestDecisionTable::initTestCase()
{
    m_calendar = WorkingCalendar::shipped();
    for (const QString &id : Utilities) {
        const auto profile = shippedProfile(id);
        QVERIFY2(profile, qPrintable(id));
        m_profiles.insert(id, *profile);
    }
    QCOMPARE(shippedProfileIds().size(), Utilities.size());
}

void TestDecisionTable::cleanup()
{
    const int differing = std::exchange(m_differing, 0);
    const int compared = std::exchange(m_compared, 0);
    const QString shown = std::exchange(m_differences, {}).join(u'\n');
    QVERIFY2(differing == 0, qPrintable(u"%1 of %2 differ:\n%3"_s.arg(differing).arg(compared).arg(shown)));
    QVERIFY(compared > 0 || QString::fromLatin1(QTest::currentTestFunction()) == u"initTestCase"_s ||
            QString::fromLatin1(QTest::currentTestFunction()) == u"cleanupTestCase"_s);
}

void TestDecisionTable::eachUtility()
{
    QTest::addColumn<QString>("utility");
    for (const QString &id : Utilities)
        QTest::newRow(qPrintable(id)) << id;
}

void TestDecisionTable::differs(const ApplicationInput &input, const QString &what)
{
    if (++m_differing <= 5)
        m_differences.append(u"for  "_s % compact(toJson(input)) % u'\n' % what);
}

void TestDecisionTable::compare(const ApplicationInput &input)
{
    ++m_compared;
    const QString utility = *static_cast<QString *>(QTest::qData("utility", QMetaType::QString));
    const auto decision = decide(m_profiles[utility], m_calendar, input);
    if (!decision) {
        differs(input, u"error at "_s % decision.error().place);
        return;
    }
    const QJsonObject answer = toJson(*decision);
    const QJsonObject ruled = ruledAnswer(utility, input, m_calendar);
    if (answer != ruled)
        differs(input, u"says "_s % compact(answer) % u"\nrule "_s % compact(ruled));
}

void TestDecisionTable::documentsAreJudgedAsRuled()
{
    for (const QDate on : Days) {
        for (const CustomerKind kind : Kinds) {
            for (const Voltage voltage : {Voltage::Low, Voltage::High}) {
                ApplicationInput input = basic(kind, voltage, on);
                for (int bits = 0; bits < (1 << Papers.size()); ++bits) {
                    bring(input, subset(Papers, bits));
                    input.interfaceExtended = false;
                    compare(input);
                    input.interfaceExtended = true;
                    compare(input);
                }
            }
        }
    }
}

void TestDecisionTable::lowVoltageLimitsAreAsRuled()
{
    int turn = 0;
    for (const QDate on : Days) {
        for (const CustomerKind kind : Kinds) {
            ApplicationInput input = basic(kind, Voltage::Low, on);
            for (const auto &capacity : Capacities) {
                for (const Region region : {Region::Town, Region::Countryside}) {
                    for (const auto &works : Answers) {
                        for (const auto &ready : Answers) {
                            input.capacityKw = capacity;
                            input.region = region;
                            input.supportingWorks = works;
                            input.siteReady = ready;
                            // What must not matter here takes turns.
                            ++turn;
                            input.important = turn % 2 == 0;
                            input.interfaceExtended = turn % 3 == 0;
                            input.business = turn % 5 == 0 ? Business::Increase : Business::New;
                            bring(input, turn % 7 == 0 ? Papers : subset(Papers, 3));
                            compare(input);
                        }
                    }
                }
            }
        }
    }
}

void TestDecisionTable::highVoltageLimitsAreAsRuled()
{
    int turn = 0;
    for (const QDate on : Days) {
        for (const CustomerKind kind : Kinds) {
            ApplicationInput input = basic(kind, Voltage::High, on);
            for (const int kilovolts : {10, 20, 35, 110, 220}) {
                for (const Supply supply : {Supply::Single, Supply::Double}) {
                    for (const bool extended : {false, true}) {
                        for (const bool important : {false, true}) {
                            input.nominalKv = kilovolts;
                            input.supply = supply;
                            input.interfaceExtended = extended;
                            input.important = important;
                            ++turn;
                            input.capacityKw = Capacities.at(turn % Capacities.size());
                            input.region = turn % 2 ? Region::Town : Region::Countryside;
                            input.supportingWorks = Answers.at(turn % 3);
                            input.business = turn % 5 == 0 ? Business::Increase : Business::New;
                            bring(input, turn % 7 == 0 ? subset(Papers, 3) : Papers);
                            compare(input);
                        }
                    }
                }
            }
        }
    }
}

void TestDecisionTable::threeZeroMayBeClaimedOnlyWhereRuled()
{
    QFETCH(QString, utility);
    for (const QDate on : Days) {
        for (const CustomerKind kind : Kinds) {
            for (const Voltage voltage : {Voltage::Low, Voltage::High}) {
                ApplicationInput input = basic(kind, voltage, on);
                bring(input, Papers);
                for (const auto &capacity : Capacities) {
                    for (const Region region : {Region::Town, Region::Countryside}) {
                        input.capacityKw = capacity;
                        input.region = region;
                        input.threeZero = std::nullopt;
                        const auto ruled = ruledThreeZero(utility, input);
                        input.threeZero = true;
                        const auto claimed = decide(m_profiles[utility], m_calendar, input);
                        input.threeZero = false;
                        const auto declined = decide(m_profiles[utility], m_calendar, input);
                        ++m_compared;
                        if (claimed.has_value() != ruled.value_or(false))
                            differs(input, u"claiming it"_s);
                        else if (!claimed && claimed.error().place != u"$.three_zero"_s)
                            differs(input, u"the error names "_s % claimed.error().place);
                        // Only who may have it can do without it.
                        if (declined.has_value() != ruled.value_or(false) ||
                            (declined && declined->threeZero != std::optional(false)))
                            differs(input, u"declining it"_s);
                    }
                }
            }
        }
    }
}

void TestDecisionTable::otherBusinessesNeedEverythingListed()
{
    QFETCH(QString, utility);
    QStringList catalogue;
    for (const CatalogueDocument &document : m_profiles[utility].catalogue)
        catalogue.append(document.id);
    for (int business = int(Business::Reduce); business <= int(Business::Close); ++business) {
        for (const CustomerKind kind : Kinds) {
            ApplicationInput input = basic(
                kind, kind == CustomerKind::Enterprise ? Voltage::High : Voltage::Low, QDate(2026, 11, 20));
            input.business = Business(business);
            bring(input, catalogue);
            const auto complete = decide(m_profiles[utility], m_calendar, input);
            ++m_compared;
            if (!complete || complete->outcome != Outcome::Accepted || complete->required.isEmpty()) {
                differs(input, u"everything was brought"_s);
                continue;
            }
            if (complete->totalDays || complete->wholeDays || complete->wholeAverageDays)
                differs(input, u"a limit is stated"_s);
            for (const StagePlan &plan : complete->stages) {
                if (plan.days || plan.due)
                    differs(input, u"a limit is stated for "_s % plan.stage);
            }
            for (int bits = 0; bits < (1 << complete->required.size()) - 1; ++bits) {
                bring(input, subset(complete->required, bits));
                const auto decision = decide(m_profiles[utility], m_calendar, input);
                const qsizetype lacking = complete->required.size() - input.documents.size();
                ++m_compared;
                if (!decision || decision->outcome != Outcome::NotAccepted ||
                    decision->missing.size() != lacking ||
                    decision->missing.at(0).dueBefore != u"acceptance"_s)
                    differs(input, u"something is lacking"_s);
            }
        }
    }
}

void TestDecisionTable::aFurtherDocumentNeverMakesItWorse()
{
    QFETCH(QString, utility);
    const Profile &profile = m_profiles[utility];
    for (const CustomerKind kind : {CustomerKind::Person, CustomerKind::Enterprise}) {
        for (const Voltage voltage : {Voltage::Low, Voltage::High}) {
            QList<int> outcomes;
            QList<qsizetype> lacks;
            ApplicationInput input = basic(kind, voltage, QDate(2026, 11, 20));
            for (int bits = 0; bits < (1 << Papers.size()); ++bits) {
                bring(input, subset(Papers, bits));
                const auto decision = decide(profile, m_calendar, input);
                QVERIFY(decision);
                outcomes.append(int(decision->outcome)); // the enum runs from best to worst
                lacks.append(decision->missing.size());
                for (int added = 0; added < Papers.size(); ++added) {
                    const int fewer = bits & ~(1 << added);
                    ++m_compared;
                    if (outcomes.at(bits) > outcomes.at(fewer) || lacks.at(bits) > lacks.at(fewer))
                        differs(input, u"worse with "_s % Papers.at(added));
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestDecisionTable)
#include "tst_decisiontable.moc"
