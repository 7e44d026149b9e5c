// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/applicationinput.h"

#include "models/core/json.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Contract 3.1.
class TestApplicationInput final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheExampleOfTheContract();
    void readsEveryKey();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void namesTheFault_data();
    void namesTheFault();
    void theActsOwnDayLeavesNoRoomForOn();
    void aDocumentNamedTwiceIsOne();
};

namespace {

const QByteArray Minimal =
    R"("on": "2022-03-01", "customer": "resident", "kind": "person", "voltage": "low", "business": "new")";

QJsonObject objectOf(const QByteArray &body)
{
    const auto object = parseObject('{' + body + '}');
    if (!object)
        qFatal("test input is no JSON: %s", body.constData());
    return *object;
}

} // namespace

void TestApplicationInput::readsTheExampleOfTheContract()
{
    const auto input = parseApplicationInput(objectOf(Minimal + R"(, "documents": ["identity"])"));
    QVERIFY(input);
    ApplicationInput expected;
    expected.on = QDate(2022, 3, 1);
    expected.documents = {{u"identity"_s, DocumentSource::Customer}};
    QCOMPARE(*input, expected);
}

void TestApplicationInput::readsEveryKey()
{
    const auto input = parseApplicationInput(objectOf(R"("on": "2026-11-20", "customer": "non_resident",
        "kind": "farm_cooperative", "voltage": "high", "business": "increase", "nominal_kv": 35,
        "documents": ["business_licence", {"document": "title", "source": "shared"}], "supply": "double",
        "capacity_kw": 630.5, "region": "countryside", "interface_extended": true, "important": true,
        "supporting_works": false, "site_ready": true, "three_zero": false)"));
    QVERIFY(input);
    QCOMPARE(input->customer, Customer::NonResident);
    QCOMPARE(input->kind, CustomerKind::FarmCooperative);
    QCOMPARE(input->voltage, Voltage::High);
    QCOMPARE(input->business, Business::Increase);
    QCOMPARE(input->documents, (QList<SuppliedDocument>{{u"business_licence"_s, DocumentSource::Customer},
                                                        {u"title"_s, DocumentSource::Shared}}));
    QCOMPARE(input->nominalKv, 35);
    QCOMPARE(input->supply, Supply::Double);
    QCOMPARE(input->capacityKw, std::optional(630.5));
    QCOMPARE(input->region, Region::Countryside);
    QVERIFY(input->interfaceExtended);
    QVERIFY(input->important);
    QCOMPARE(input->supportingWorks, std::optional(false));
    QCOMPARE(input->siteReady, std::optional(true));
    QCOMPARE(input->threeZero, std::optional(false));
}

void TestApplicationInput::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("minimal") << Minimal + R"(, "documents": [])";
    QTest::newRow("nulls") << Minimal + R"(, "documents": [], "capacity_kw": null, "supporting_works": null,
        "site_ready": null, "three_zero": null)";
    QTest::newRow("shared") << Minimal + R"(, "documents": [{"document": "title", "source": "shared"}])";
    QTest::newRow("high voltage") << QByteArray(R"("on": "2026-11-20", "customer": "non_resident",
        "kind": "enterprise", "voltage": "high", "business": "new", "documents": [], "nominal_kv": 110,
        "supply": "double", "capacity_kw": 0.5, "region": "countryside", "important": true,
        "supporting_works": true, "site_ready": false)");
}

void TestApplicationInput::writesWhatItReads()
{
    QFETCH(QByteArray, body);
    const auto input = parseApplicationInput(objectOf(body));
    QVERIFY(input);
    const auto again = parseApplicationInput(toJson(*input));
    QVERIFY(again);
    QCOMPARE(*again, *input);
}

void TestApplicationInput::namesTheFault_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("detail");
    const QByteArray papers = Minimal + R"(, "documents": [])";
    const auto add = [](const char *name, const QByteArray &body, ErrorCode code, const QString &place,
                        const QString &detail = {}) {
        QTest::newRow(name) << body << code << place << detail;
    };
    add("unknown key", papers + R"(, "volt": 1)", ErrorCode::UnknownKey, u"$.volt"_s, u"volt"_s);
    add("a person's name is no rule", papers + R"(, "name": "x")", ErrorCode::UnknownKey, u"$.name"_s,
        u"name"_s);
    add("no documents", Minimal, ErrorCode::MissingKey, u"$.documents"_s);
    add("documents null", Minimal + R"(, "documents": null)", ErrorCode::WrongType, u"$.documents"_s);
    add("documents a word", Minimal + R"(, "documents": "identity")", ErrorCode::WrongType, u"$.documents"_s);
    add("a number as document", Minimal + R"(, "documents": ["identity", 1])", ErrorCode::WrongType,
        u"$.documents[1]"_s);
    add("unknown source", Minimal + R"(, "documents": [{"document": "title", "source": "friend"}])",
        ErrorCode::UnknownValue, u"$.documents[0].source"_s, u"friend"_s);
    add("document without its id", Minimal + R"(, "documents": [{"source": "shared"}])",
        ErrorCode::MissingKey, u"$.documents[0].document"_s);
    add("unknown key in a document", Minimal + R"(, "documents": [{"document": "title", "copies": 2}])",
        ErrorCode::UnknownKey, u"$.documents[0].copies"_s, u"copies"_s);
    add("region", papers + R"(, "region": "moon")", ErrorCode::UnknownValue, u"$.region"_s, u"moon"_s);
    add("capacity a word", papers + R"(, "capacity_kw": "160")", ErrorCode::WrongType, u"$.capacity_kw"_s);
    add("capacity below 0", papers + R"(, "capacity_kw": -1)", ErrorCode::BadNumber, u"$.capacity_kw"_s,
        u"-1"_s);
    add("capacity 0", papers + R"(, "capacity_kw": 0)", ErrorCode::BadNumber, u"$.capacity_kw"_s, u"0"_s);
    add("capacity of a country", papers + R"(, "capacity_kw": 1e9)", ErrorCode::BadNumber, u"$.capacity_kw"_s,
        u"1e+09"_s);
    add("important a word", papers + R"(, "important": "yes")", ErrorCode::WrongType, u"$.important"_s);
    add("three_zero a number", papers + R"(, "three_zero": 1)", ErrorCode::WrongType, u"$.three_zero"_s);
    add("35 kV at low voltage", papers + R"(, "nominal_kv": 35)", ErrorCode::BadCombination,
        u"$.nominal_kv"_s, u"voltage low, nominal_kv 35"_s);
    add("two supplies at low voltage", papers + R"(, "supply": "double")", ErrorCode::BadCombination,
        u"$.supply"_s, u"voltage low, supply double"_s);
    const auto swapped = [&](const QByteArray &from, const QByteArray &to) {
        return QByteArray(papers).replace(from, to);
    };
    add("day that does not exist", swapped("2022-03-01", "2022-02-30"), ErrorCode::BadDate, u"$.on"_s,
        u"2022-02-30"_s);
    add("day in another form", swapped("2022-03-01", "2022-3-1"), ErrorCode::BadDate, u"$.on"_s,
        u"2022-3-1"_s);
    add("no day", swapped(R"("on": "2022-03-01", )", ""), ErrorCode::MissingKey, u"$.on"_s);
    add("unknown customer", swapped(R"("resident")", R"("guest")"), ErrorCode::UnknownValue, u"$.customer"_s,
        u"guest"_s);
    add("unknown kind", swapped("person", "shop"), ErrorCode::UnknownValue, u"$.kind"_s, u"shop"_s);
    add("unknown voltage", swapped("low", "medium"), ErrorCode::UnknownValue, u"$.voltage"_s, u"medium"_s);
    add("unknown business", swapped("new", "gift"), ErrorCode::UnknownValue, u"$.business"_s, u"gift"_s);
    add("capital letters", swapped("low", "LOW"), ErrorCode::UnknownValue, u"$.voltage"_s, u"LOW"_s);
    add("a resident is a person", swapped("person", "enterprise"), ErrorCode::BadCombination, u"$.kind"_s,
        u"customer resident, kind enterprise"_s);
    add("a person is a resident", swapped(R"("resident")", R"("non_resident")"), ErrorCode::BadCombination,
        u"$.kind"_s, u"customer non_resident, kind person"_s);
    add("66 kV", swapped("low", "high") + R"(, "nominal_kv": 66)", ErrorCode::UnknownValue, u"$.nominal_kv"_s,
        u"66"_s);
    add("half a kilovolt", swapped("low", "high") + R"(, "nominal_kv": 10.5)", ErrorCode::UnknownValue,
        u"$.nominal_kv"_s, u"10.5"_s);
}

void TestApplicationInput::namesTheFault()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, place);
    QFETCH(QString, detail);
    const auto input = parseApplicationInput(objectOf(body));
    QVERIFY(!input);
    QCOMPARE(input.error().code, code);
    QCOMPARE(input.error().place, place);
    QCOMPARE(input.error().detail, detail);
}

void TestApplicationInput::theActsOwnDayLeavesNoRoomForOn()
{
    const QDate today(2026, 11, 20);
    const auto refused = parseApplicationInput(objectOf(Minimal + R"(, "documents": [])"), today);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnknownKey);
    QCOMPARE(refused.error().place, u"$.on"_s);
    QJsonObject object = objectOf(Minimal + R"(, "documents": [])");
    object.remove(u"on"_s);
    const auto taken = parseApplicationInput(object, today);
    QVERIFY(taken);
    QCOMPARE(taken->on, today);
}

void TestApplicationInput::aDocumentNamedTwiceIsOne()
{
    const auto input = parseApplicationInput(
        objectOf(Minimal + R"(, "documents": ["title", {"document": "title", "source": "shared"}])"));
    QVERIFY(input);
    QCOMPARE(input->documents, (QList<SuppliedDocument>{{u"title"_s, DocumentSource::Customer}}));
    QVERIFY(input->has(u"title"_s));
    QVERIFY(!input->has(u"identity"_s));
}

QTEST_GUILESS_MAIN(TestApplicationInput)
#include "tst_applicationinput.moc"
