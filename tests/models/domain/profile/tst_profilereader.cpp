// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Every case takes the shipped rules of Baoshan, changes one value, and reads them again.
class TestProfileReader final : public QObject
{
    Q_OBJECT

private slots:
    void namesFaultAndPlace_data();
    void namesFaultAndPlace();
    void acceptsWhatIsAllowed_data();
    void acceptsWhatIsAllowed();
    void refusesAMissingKey_data();
    void refusesAMissingKey();
    void survivesDamage();
    void findsTheFirstVersion();
    void holdsFromItsSourcesDate();
    void hashesTheFileAsRead();
    void fillsTheRetentionIntoItsSentence();
    void tellsAStageInTheWordsOfTheClass();
};

namespace {

struct Fault
{
    const char *what;
    const char *place; ///< of the change, as in errors: $.limits[0].id
    const char *json;  ///< the new value
    ErrorCode code;
    const char *errorPlace; ///< nullptr: the same
};

QJsonValue valueOf(const char *json)
{
    return QJsonDocument::fromJson(QByteArray("[") + json + "]").array().at(0);
}

/// The value with the one at the path replaced; `[n]` beyond the end appends.
QJsonValue changed(const QJsonValue &value, QStringList path, const QJsonValue &to)
{
    if (path.isEmpty())
        return to;
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int index = step.toInt();
        if (index < array.size())
            array.replace(index, changed(array.at(index), path, to));
        else
            array.append(changed({}, path, to));
        return array;
    }
    QJsonObject object = value.toObject();
    if (to.isUndefined() && path.isEmpty())
        object.remove(step);
    else
        object.insert(step, changed(object.value(step), path, to));
    return object;
}

QJsonObject baoshan()
{
    return QJsonDocument::fromJson(*shippedProfileFile(u"baoshan"_s)).object();
}

QByteArray baoshanWith(const QString &place, const QJsonValue &to)
{
    QString path = place.mid(2);
    path.replace(u'[', u'.').remove(u']');
    return QJsonDocument(changed(baoshan(), path.split(u'.'), to).toObject()).toJson();
}

QString told(const Result<Profile> &result)
{
    return result ? u"read"_s : result.error().place + u" | "_s + result.error().detail;
}

const Fault faults[] = {
    {"another format", "$.format", "\"powerhall-profile/2\"", ErrorCode::UnknownValue, nullptr},
    {"unknown key at the top", "$.colour", "\"#003C78\"", ErrorCode::UnknownKey, nullptr},
    {"unknown key in a row", "$.limits[0].day", "1", ErrorCode::UnknownKey, nullptr},
    {"unknown key in a stage", "$.limits[0].stages[0].due", "1", ErrorCode::UnknownKey, nullptr},
    {"unknown key in a condition", "$.limits[0].when.voltage", "[]", ErrorCode::UnknownKey, nullptr},
    {"unknown key in fees", "$.fees.allow", "[]", ErrorCode::UnknownKey, nullptr},
    {"id in capitals", "$.id", "\"Baoshan\"", ErrorCode::BadSchema, nullptr},
    {"name empty", "$.name", "\"\"", ErrorCode::BadSchema, nullptr},
    {"name with a blank behind it", "$.name", "\"保山 \"", ErrorCode::BadSchema, nullptr},
    {"name a number", "$.name", "5", ErrorCode::WrongType, nullptr},
    {"colour without its hash", "$.accent", "\"003C78\"", ErrorCode::BadSchema, nullptr},
    {"unknown business", "$.businesses[2]", "\"lend\"", ErrorCode::UnknownValue, nullptr},
    {"business twice", "$.businesses[2]", "\"new\"", ErrorCode::BadSchema, nullptr},
    {"no source", "$.sources", "[]", ErrorCode::BadSchema, nullptr},
    {"source twice", "$.sources[1]", "{\"key\": \"BS21\", \"title\": \"t\"}", ErrorCode::BadSchema,
     "$.sources[1].key"},
    {"source of no day", "$.sources[0].date", "\"2021-02-30\"", ErrorCode::BadDate, nullptr},
    {"source called ruling", "$.sources[1]", "{\"key\": \"ruling\", \"title\": \"t\"}", ErrorCode::BadSchema,
     "$.sources[1].key"},
    {"line without a number", "$.hotlines[0]", "{\"name\": \"热线\", \"clause\": \"BS21 四(五)1\"}",
     ErrorCode::MissingKey, "$.hotlines[0].number"},
    {"no regulator line", "$.regulator_lines", "[]", ErrorCode::BadSchema, nullptr},
    {"stage without a name", "$.stage_names", "{\"acceptance\": \"受理\"}", ErrorCode::BadSchema,
     "$.limits[0]"},
    {"name of an unknown stage", "$.stage_names.survey", "\"勘查\"", ErrorCode::UnknownKey, nullptr},
    {"unknown word", "$.words.harbour", "\"港\"", ErrorCode::UnknownKey, nullptr},
    {"word untranslated", "$.words.resident", "\"\"", ErrorCode::BadSchema, nullptr},
    {"document twice", "$.catalogue[1].id", "\"identity\"", ErrorCode::BadSchema, nullptr},
    {"a catch-all", "$.catalogue[1].name", "\"其他材料\"", ErrorCode::BadSchema, nullptr},
    {"clause of no listed source", "$.catalogue[0].clause", "\"CQ21 13\"", ErrorCode::UnknownValue, nullptr},
    {"clause without its place", "$.catalogue[0].clause", "\"BS21\"", ErrorCode::BadSchema, nullptr},
    {"clause with a blank for its place", "$.catalogue[0].clause", "\"BS21 \"", ErrorCode::BadSchema,
     nullptr},
    {"clause misspelt", "$.catalogue[0].clause", "\"Ruling\"", ErrorCode::UnknownValue, nullptr},
    {"clause null", "$.limits[0].stages[0].clause", "null", ErrorCode::WrongType, nullptr},
    {"set with an unknown document", "$.document_sets[0].documents[1]", "[\"water_bill\"]",
     ErrorCode::UnknownValue, nullptr},
    {"set with a bare word", "$.document_sets[0].documents[1]", "\"title\"", ErrorCode::BadSchema, nullptr},
    {"set without documents", "$.document_sets[0].documents", "[]", ErrorCode::BadSchema, nullptr},
    {"set of nobody else's business", "$.document_sets[0].when.customers", "[\"tenant\"]",
     ErrorCode::UnknownValue, "$.document_sets[0].when.customers[0]"},
    {"stage document at an unknown stage", "$.stage_documents[0].stage", "\"handover\"",
     ErrorCode::UnknownValue, nullptr},
    {"accepted on nothing", "$.acceptance_rules[0].enough", "[]", ErrorCode::BadSchema, nullptr},
    {"rest due before an unknown stage", "$.acceptance_rules[0].rest_due_before", "\"christmas\"",
     ErrorCode::UnknownValue, nullptr},
    {"no set for a resident's new supply", "$.document_sets[0].when.businesses", "[\"increase\"]",
     ErrorCode::BadSchema, "$.document_sets"},
    {"empty catalogue", "$.catalogue", "[]", ErrorCode::BadSchema, nullptr},
    {"three zero without a threshold", "$.three_zero[0].when", "{\"regions\": [\"town\"]}",
     ErrorCode::MissingKey, "$.three_zero[0].when.up_to_kw"},
    {"threshold below nothing", "$.three_zero[0].when.up_to_kw", "-1", ErrorCode::BadNumber, nullptr},
    {"threshold in words", "$.three_zero[0].when.up_to_kw", "\"160\"", ErrorCode::WrongType, nullptr},
    {"versions that overlap", "$.three_zero[1].until", "\"2022-12-31\"", ErrorCode::BadSchema,
     "$.three_zero[2]"},
    {"version that never ends", "$.three_zero[1].until", "null", ErrorCode::BadSchema, "$.three_zero[2]"},
    {"dates backwards", "$.three_zero[2].until", "\"2022-12-30\"", ErrorCode::BadSchema, nullptr},
    {"a date that does not exist", "$.three_zero[2].from", "\"2022-02-30\"", ErrorCode::BadDate, nullptr},
    {"class twice", "$.limits[1].id", "\"low_resident\"", ErrorCode::BadSchema, nullptr},
    {"unknown stage", "$.limits[0].stages[1].stage", "\"survey\"", ErrorCode::UnknownValue, nullptr},
    {"stage twice", "$.limits[0].stages[1].stage", "\"acceptance\"", ErrorCode::BadSchema, nullptr},
    {"stages out of order", "$.limits[3].stages[2].stage", "\"plan_reply\"", ErrorCode::BadSchema, nullptr},
    {"unknown start", "$.limits[0].stages[1].starts", "\"someday\"", ErrorCode::UnknownValue, nullptr},
    {"second stage starts with the application", "$.limits[0].stages[1].starts", "\"application\"",
     ErrorCode::BadSchema, nullptr},
    {"half a day", "$.limits[0].stages[1].days", "1.5", ErrorCode::BadNumber, nullptr},
    {"days below nothing", "$.limits[0].stages[1].days", "-1", ErrorCode::BadNumber, nullptr},
    {"total below nothing", "$.limits[0].total_days", "-2", ErrorCode::BadNumber, nullptr},
    {"no stage at all", "$.limits[0].stages", "[]", ErrorCode::BadSchema, nullptr},
    {"whole process in words", "$.whole_limits[0].days", "\"two\"", ErrorCode::WrongType, nullptr},
    {"two whole limits for one day", "$.whole_limits[1].average", "false", ErrorCode::BadSchema,
     "$.whole_limits[1]"},
    {"fee allowed and banned", "$.fees",
     "{\"allowed\": [{\"name\": \"移表费\", \"when\": \"w\", \"basis\": \"b\", \"clause\": \"ruling\"}], "
     "\"banned\": [\"移表费\"], \"banned_clause\": \"ruling\"}",
     ErrorCode::BadSchema, "$.fees.allowed"},
    {"fees banned without a clause", "$.fees.banned", "[\"移表费\"]", ErrorCode::MissingKey,
     "$.fees.banned_clause"},
    {"retention without its number", "$.retention_days", "null", ErrorCode::MissingKey, nullptr},
    {"statement without text", "$.rights[0].text", "\"\"", ErrorCode::BadSchema, nullptr},
    {"no word on privacy", "$.privacy", "[]", ErrorCode::BadSchema, nullptr},
    {"category twice", "$.disclosure[1].id", "\"company\"", ErrorCode::BadSchema, "$.disclosure[1]"},
    {"category without its number", "$.disclosure[0].number", "null", ErrorCode::MissingKey, nullptr},
    {"deadline of an unknown rule", "$.disclosure[0].deadlines[0]",
     "{\"rule\": \"yearly\", \"clause\": \"ruling\"}", ErrorCode::UnknownValue,
     "$.disclosure[0].deadlines[0].rule"},
    {"deadline without its days", "$.disclosure[0].deadlines[0]",
     "{\"rule\": \"working_days_after_change\", \"clause\": \"ruling\"}", ErrorCode::BadSchema,
     "$.disclosure[0].deadlines[0].days"},
    {"quarterly with days", "$.disclosure[0].deadlines[0]",
     "{\"rule\": \"quarterly\", \"days\": 3, \"clause\": \"ruling\"}", ErrorCode::BadSchema,
     "$.disclosure[0].deadlines[0].days"},
    {"target twice", "$.targets[1].id", "\"outage_centre_2022\"", ErrorCode::BadSchema, nullptr},
    {"penalty of half a yuan", "$.penalties[0]",
     "{\"id\": \"late\", \"name\": \"n\", \"yuan\": 0.5, \"unit\": \"u\", \"clause\": \"ruling\"}",
     ErrorCode::BadNumber, "$.penalties[0].yuan"},
    {"return on a day that no year has", "$.returns[0].days", "[\"02-30\"]", ErrorCode::BadDate, nullptr},
    {"return on a date that is none", "$.returns[0].dates", "[\"2026-13-01\"]", ErrorCode::BadDate, nullptr},
    {"return of an unknown span", "$.returns[0].every", "\"month\"", ErrorCode::UnknownValue, nullptr},
    {"return nobody can make", "$.returns[0].report", "\"poem\"", ErrorCode::UnknownValue, nullptr},
    {"return by an unknown level", "$.returns[0].by", "\"state\"", ErrorCode::UnknownValue, nullptr},
    {"row that is no object", "$.returns[0]", "\"weekly\"", ErrorCode::WrongType, nullptr},
    {"list that is no list", "$.returns", "{}", ErrorCode::WrongType, nullptr},
};

const Fault lawful[] = {
    {"nothing changed", "$.id", "\"baoshan\"", {}, nullptr},
    {"a hotline",
     "$.hotlines[0]",
     "{\"number\": \"0875-1\", \"name\": \"热线\", \"clause\": \"ruling\"}",
     {},
     nullptr},
    {"a return's days", "$.returns[0].days", "[\"01-10\", \"07-10\"]", {}, nullptr},
    {"a note", "$.limits[0].note", "\"说明\"", {}, nullptr},
    {"a day not stated", "$.limits[0].stages[1].days", "null", {}, nullptr},
    {"a total not stated", "$.limits[0].total_days", "null", {}, nullptr},
    {"a clause by ruling", "$.catalogue[0].clause", "\"ruling\"", {}, nullptr},
    {"versions side by side", "$.three_zero[1].until", "\"2022-12-30\"", {}, nullptr},
    {"a gap between versions", "$.three_zero[1].until", "\"2022-06-30\"", {}, nullptr},
    {"a floor", "$.floor_days", "2", {}, nullptr},
    {"an undated source", "$.sources[0].date", "\"\"", {}, nullptr},
};

void addRows(const Fault *begin, const Fault *end)
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("to");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("errorPlace");
    for (const Fault *fault = begin; fault != end; ++fault) {
        QTest::newRow(fault->what) << QString::fromUtf8(fault->place) << valueOf(fault->json) << fault->code
                                   << QString::fromUtf8(fault->errorPlace ? fault->errorPlace : fault->place);
    }
}

} // namespace

void TestProfileReader::namesFaultAndPlace_data()
{
    addRows(std::begin(faults), std::end(faults));
}

void TestProfileReader::namesFaultAndPlace()
{
    QFETCH(QString, place);
    QFETCH(QJsonValue, to);
    QFETCH(ErrorCode, code);
    QFETCH(QString, errorPlace);
    const auto result = parseProfile(baoshanWith(place, to));
    QVERIFY2(!result, "read although it is broken");
    QVERIFY2(result.error().place == errorPlace, qPrintable(told(result)));
    QCOMPARE(result.error().code, code);
}

void TestProfileReader::acceptsWhatIsAllowed_data()
{
    addRows(std::begin(lawful), std::end(lawful));
}

void TestProfileReader::acceptsWhatIsAllowed()
{
    QFETCH(QString, place);
    QFETCH(QJsonValue, to);
    const auto result = parseProfile(baoshanWith(place, to));
    QVERIFY2(result.has_value(), qPrintable(told(result)));
}

void TestProfileReader::refusesAMissingKey_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"$.format",
                              "$.id",
                              "$.version",
                              "$.name",
                              "$.short_name",
                              "$.accent",
                              "$.regulator_lines",
                              "$.catalogue",
                              "$.document_sets",
                              "$.acceptance_rules",
                              "$.limits",
                              "$.privacy",
                              "$.words.transfer",
                              "$.words.not_stated",
                              "$.catalogue[0].name",
                              "$.catalogue[0].clause",
                              "$.catalogue[0].forms_clause",
                              "$.document_sets[0].clause",
                              "$.stage_documents[0].clause",
                              "$.acceptance_rules[0].clause",
                              "$.acceptance_rules[0].rest_due_before",
                              "$.three_zero[0].clause",
                              "$.limits[0].id",
                              "$.limits[0].stages[0].stage",
                              "$.limits[0].stages[0].days",
                              "$.limits[0].stages[0].starts",
                              "$.limits[0].stages[0].clause",
                              "$.limits[0].total_clause",
                              "$.whole_limits[0].days",
                              "$.whole_limits[0].clause",
                              "$.regulator_lines[0].clause",
                              "$.payments[0].clause",
                              "$.tariffs[0].clause",
                              "$.capacity[0].clause",
                              "$.investment[0].clause",
                              "$.rights[0].clause",
                              "$.process[0].clause",
                              "$.plan_reply[0].clause",
                              "$.privacy[0].clause",
                              "$.revisits[0].clause",
                              "$.fees.statements[0].clause",
                              "$.disclosure[0].clause",
                              "$.targets[0].clause",
                              "$.targets[0].unit",
                              "$.returns[0].clause",
                              "$.returns[0].due"}) {
        QTest::newRow(place) << QString::fromUtf8(place);
    }
}

void TestProfileReader::refusesAMissingKey()
{
    QFETCH(QString, place);
    const auto result = parseProfile(baoshanWith(place, QJsonValue(QJsonValue::Undefined)));
    QVERIFY2(!result, "read although a value lacks");
    QVERIFY2(result.error().place == place, qPrintable(told(result)));
    QCOMPARE(result.error().code, ErrorCode::MissingKey);
}

void TestProfileReader::survivesDamage()
{
    const QByteArray file = *shippedProfileFile(u"guidong"_s);
    QRandomGenerator random(1123);
    int refused = 0;
    for (int round = 0; round < 200; ++round) {
        QByteArray damaged = file;
        for (int i = random.bounded(1, 4); i > 0; --i)
            damaged[random.bounded(damaged.size())] = char(random.bounded(256));
        if (round % 5 == 0)
            damaged.truncate(random.bounded(damaged.size()));
        const auto result = parseProfile(damaged);
        refused += result ? 0 : 1;
        if (result)
            QVERIFY(!result->catalogue.isEmpty());
    }
    QVERIFY(refused > 100);
}

void TestProfileReader::findsTheFirstVersion()
{
    const auto profile = shippedProfile(u"baoshan"_s);
    QVERIFY(profile);
    const ThreeZeroRule &before = profile->threeZero.at(1);
    const ThreeZeroRule &after = profile->threeZero.at(2);
    QCOMPARE(before.when.upToKw, std::optional(100.0));
    QVERIFY(before.valid.first && !after.valid.first);
    QVERIFY(holdsOn(before.valid, QDate(2015, 1, 1)));
    QVERIFY(holdsOn(before.valid, QDate(2022, 12, 30)));
    QVERIFY(!holdsOn(before.valid, QDate(2022, 12, 31)));
    QVERIFY(!holdsOn(after.valid, QDate(2022, 12, 30)));
    QVERIFY(holdsOn(after.valid, QDate(2022, 12, 31)));
}

void TestProfileReader::holdsFromItsSourcesDate()
{
    const auto profile = shippedProfile(u"baoshan"_s);
    QVERIFY(profile);
    const Validity &limits = profile->limits.first().valid;
    QCOMPARE(limits.from, std::optional(QDate(2021, 7, 27)));
    QVERIFY(limits.first);
    const Validity &ruling = profile->privacy.first().valid;
    QVERIFY(!ruling.from && !ruling.until);
    const auto undated = shippedProfile(u"guidong"_s);
    QVERIFY(undated);
    QVERIFY(!undated->wholeLimits.first().valid.from);
}

void TestProfileReader::hashesTheFileAsRead()
{
    const QByteArray file = *shippedProfileFile(u"baoshan"_s);
    const auto once = parseProfile(file);
    const auto spaced = parseProfile(file + '\n');
    QVERIFY(once && spaced);
    QCOMPARE(once->hash, QCryptographicHash::hash(file, QCryptographicHash::Sha256));
    QVERIFY(once->hash != spaced->hash);
}

void TestProfileReader::fillsTheRetentionIntoItsSentence()
{
    const auto profile = parseProfile(baoshanWith(u"$.retention_days"_s, 90));
    QVERIFY(profile);
    QCOMPARE(profile->retentionDays, std::optional(90));
    const bool told =
        std::any_of(profile->privacy.cbegin(), profile->privacy.cend(),
                    [](const Statement &statement) { return statement.text.contains(u" 90 天"); });
    QVERIFY(told);
    for (const Statement &statement : profile->privacy)
        QVERIFY(!statement.text.contains(u'{'));
}

void TestProfileReader::tellsAStageInTheWordsOfTheClass()
{
    const auto profile = shippedProfile(u"chongqing"_s);
    QVERIFY(profile);
    QCOMPARE(profile->stageName(u"acceptance"_s), u"业务受理"_s);
    QCOMPARE(profile->stageName(u"acceptance"_s, u"low_resident"_s), u"受理签约"_s);
    QCOMPARE(profile->stageName(u"metering"_s, u"low_other"_s), u"竣工检验和装表接电"_s);
    QCOMPARE(profile->stageName(u"metering"_s, u"nobody"_s), u"竣工检验和装表接电"_s);
}

QTEST_GUILESS_MAIN(TestProfileReader)
#include "tst_profilereader.moc"
