// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/hubdatabase.h"
#include "models/sync/postgreshub.h"
#include "tests/models/sync/hubline.h"
#include "tests/support/must.h"
#include "tests/support/privatecluster.h"

using namespace Qt::StringLiterals;
using namespace powerhall;

/// A station's database role can execute what answers stations, and nothing else.
class HubRightsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hasNoRightToAnyTableSequenceOrSchema();
    void executesExactlyTheFunctionsForStations();
    void isRefusedWhateverElseItTries_data();
    void isRefusedWhateverElseItTries();
    void aRevokedDeskIsRefusedAtOnce();
    void anEnrolmentRenewedGetsANewPassword();
    void aRoleThatIsNoDeskIsRefused();
    void theOwnerSpeaksForAPlaceOfATest();
    void everyLengthOfNumberIsReadAsItIsWritten();
    void theStationOfAFirstEventIsReadWhateverStandsAroundIt();

private:
    [[nodiscard]] PostgresHub hubAs(const QString &role, const QString &password, const QString &place = {});

    PrivateCluster m_cluster;
    QString m_role;
};

void HubRightsTest::initTestCase()
{
    QVERIFY2(m_cluster.fault().isEmpty(), qPrintable(m_cluster.fault()));
    const HubAddress owner = must(parseHubUrl(m_cluster.url(u"hub"_s)));
    QVERIFY(HubDatabase::create(owner, {u"COUNTY"_s, QByteArray(32, 's'), QByteArray(32, 'c')},
                                [] { return Result<void>(); }));
    const auto county = must(HubDatabase::open(owner));
    QVERIFY(county->putPlace(u"WEST"_s, u"COUNTY"_s, QByteArray(32, 'p')));
    m_role = must(county->enrolDesk(u"WEST"_s, u"A"_s, u"secret"_s));
    QCOMPARE(m_role, u"powerhall_county_west_a"_s);
}

PostgresHub HubRightsTest::hubAs(const QString &role, const QString &password, const QString &place)
{
    const HubAddress address = must(parseHubUrl(m_cluster.tcpUrl(u"hub"_s, role)));
    return {withLogin(address, password, {}), {QUuid::createUuid(), place}};
}

void HubRightsTest::hasNoRightToAnyTableSequenceOrSchema()
{
    QCOMPARE(m_cluster.ask(u"hub"_s,
                           u"SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                           "WHERE n.nspname = 'powerhall' AND c.relkind IN ('r', 'p', 'v', 'm')"_s),
             u"15"_s);
    const QString rights =
        u"SELECT n.nspname || '.' || c.relname FROM pg_class c "
        "JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND "
        "c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND "
        "CASE c.relkind WHEN 'S' THEN has_sequence_privilege('%1', c.oid, 'USAGE, SELECT, UPDATE') "
        "ELSE has_table_privilege('%1', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, "
        "REFERENCES, TRIGGER') OR has_any_column_privilege('%1', c.oid, 'SELECT, INSERT, UPDATE, "
        "REFERENCES') END"_s.arg(m_role);
    QCOMPARE(m_cluster.ask(u"hub"_s, rights), QString());
    QCOMPARE(
        m_cluster.ask(u"hub"_s, u"SELECT count(*) FROM pg_namespace WHERE has_schema_privilege('%1', oid, "
                                "'CREATE')"_s.arg(m_role)),
        u"0"_s);
    QCOMPARE(m_cluster.ask(u"hub"_s,
                           u"SELECT has_database_privilege('%1', 'hub', 'CREATE, TEMPORARY')"_s.arg(m_role)),
             u"f"_s);
    QCOMPARE(m_cluster.ask(u"hub"_s, u"SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR "
                                     "rolbypassrls FROM pg_roles WHERE rolname = '%1'"_s.arg(m_role)),
             u"f"_s);
    QCOMPARE(
        m_cluster.ask(u"hub"_s, u"SELECT string_agg(r.rolname, ' ') FROM pg_roles r WHERE r.rolname <> '%1' "
                                "AND pg_has_role('%1', r.oid, 'MEMBER')"_s.arg(m_role)),
        u"powerhall_station"_s);
}

void HubRightsTest::executesExactlyTheFunctionsForStations()
{
    const QString mayExecute =
        u"SELECT string_agg(DISTINCT p.proname, ' ' ORDER BY p.proname) FROM pg_proc p JOIN pg_namespace n "
        "ON n.oid = p.pronamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') "
        "AND has_function_privilege('%1', p.oid, 'EXECUTE')"_s.arg(m_role);
    QCOMPARE(m_cluster.ask(u"hub"_s, mayExecute),
             u"content content_wanted grants hello pull push put_content signed_receipts"_s);
    // Those run with the owner's rights, so where they look names up must not be the caller's choice.
    QCOMPARE(m_cluster.ask(u"hub"_s,
                           u"SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
                           "WHERE n.nspname = 'powerhall' AND p.prosecdef AND NOT "
                           "'search_path=pg_catalog, pg_temp' = ANY (p.proconfig)"_s),
             u"0"_s);
}

void HubRightsTest::isRefusedWhateverElseItTries_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *table :
         {"hub", "place", "desk", "line", "event", "branch", "checkpoint", "person_key", "key_grant",
          "receipt", "content", "content_piece", "script", "brought", "brought_checkpoint"})
        QTest::addRow("read %s", table) << u"TABLE powerhall."_s + QLatin1String(table);
    QTest::addRow("write") << u"INSERT INTO powerhall.desk VALUES ('x', 'COUNTY', 'A', 1, NULL)"_s;
    QTest::addRow("change") << u"UPDATE powerhall.line SET head_seq = 0"_s;
    QTest::addRow("delete") << u"DELETE FROM powerhall.event"_s;
    QTest::addRow("a part")
        << u"SELECT powerhall.take_run('COUNTY', gen_random_uuid(), 1, 1, ARRAY[]::bytea[])"_s;
    QTest::addRow("enrol") << u"SELECT powerhall.enrol_desk('x', 'y', 'COUNTY', 'B')"_s;
    QTest::addRow("receipt") << u"SELECT powerhall.make_receipt('WEST', gen_random_uuid())"_s;
    QTest::addRow("temporary") << u"CREATE TEMPORARY TABLE t (x integer)"_s;
    QTest::addRow("schema") << u"CREATE SCHEMA mine"_s;
    QTest::addRow("table") << u"CREATE TABLE public.t (x integer)"_s;
    QTest::addRow("role") << u"CREATE ROLE other"_s;
    QTest::addRow("owner") << u"SET ROLE postgres"_s;
    QTest::addRow("file") << u"SELECT pg_read_file('postgresql.conf')"_s;
    QTest::addRow("program") << u"COPY (SELECT 1) TO PROGRAM 'true'"_s;
}

void HubRightsTest::isRefusedWhateverElseItTries()
{
    QFETCH(QString, sql);
    QString fault;
    m_cluster.ask(u"hub"_s, u"SET SESSION AUTHORIZATION "_s + m_role + u"; "_s + sql, &fault);
    QVERIFY2(fault.contains(u"permission denied"_s) || fault.contains(u"must be"_s), qPrintable(fault));
}

void HubRightsTest::aRevokedDeskIsRefusedAtOnce()
{
    const auto county = must(HubDatabase::open(must(parseHubUrl(m_cluster.url(u"hub"_s)))));
    const QString role = must(county->enrolDesk(u"WEST"_s, u"STOLEN"_s, u"secret"_s));
    PostgresHub connected = hubAs(role, u"secret"_s);
    QVERIFY(connected.hello());
    QVERIFY(county->revokeDesk(u"WEST"_s, u"STOLEN"_s));
    const auto refused = connected.hello();
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"revoked"_s);
    QCOMPARE(hubAs(role, u"secret"_s).hello().error().detail, u"revoked"_s); // told, when it comes anew, too
    PushBatch batch;
    batch.events = HubLine(79, u"WEST"_s).growTo(2).events();
    QCOMPARE(hubAs(role, u"secret"_s).push(batch).error().detail, u"revoked"_s);
    QCOMPARE(county->revokeDesk(u"WEST"_s, u"STOLEN"_s).error().code, ErrorCode::NotFound);
}

void HubRightsTest::anEnrolmentRenewedGetsANewPassword()
{
    const auto county = must(HubDatabase::open(must(parseHubUrl(m_cluster.url(u"hub"_s)))));
    const QString role = must(county->enrolDesk(u"WEST"_s, u"B"_s, u"first"_s));
    QCOMPARE(must(county->enrolDesk(u"WEST"_s, u"B"_s, u"second"_s)), role);
    QVERIFY(!hubAs(role, u"first"_s).hello());
    QVERIFY(hubAs(role, u"second"_s).hello());
    int desks = 0;
    for (const HubDesk &desk : must(county->state()).desks)
        desks += desk.desk == "B"_L1 ? 1 : 0;
    QCOMPARE(desks, 1);
}

void HubRightsTest::aRoleThatIsNoDeskIsRefused()
{
    m_cluster.ask(u"hub"_s, u"CREATE ROLE stranger LOGIN PASSWORD 'x' IN ROLE powerhall_station"_s);
    const auto refused = hubAs(u"stranger"_s, u"x"_s, u"COUNTY"_s).hello();
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"not_enrolled"_s);
}

void HubRightsTest::theOwnerSpeaksForAPlaceOfATest()
{
    const HubAddress owner = must(parseHubUrl(m_cluster.url(u"hub"_s)));
    const HubLine line = HubLine(77, u"TEST9"_s).growTo(3);
    PostgresHub hub(owner, {line.origin().device, u"TEST9"_s});
    PushBatch batch;
    batch.events = line.events();
    QCOMPARE(must(hub.push(batch)).heads.value(line.origin()), line.head());
    QCOMPARE(m_cluster.ask(u"hub"_s, u"SELECT path FROM powerhall.place WHERE code = 'TEST9'"_s),
             u"/COUNTY/TEST9/"_s);
    PostgresHub other(owner, {QUuid::createUuid(), u"WEST"_s});
    QVERIFY(!must(other.hello()).heads.contains(line.origin()));
    // What a stick brought there from elsewhere belongs to the place that wrote it.
    HubLine carried = HubLine(78, u"TEST8"_s).growTo(2);
    batch.events = carried.events();
    must(other.push(batch));
    QCOMPARE(m_cluster.ask(u"hub"_s, u"SELECT place FROM powerhall.line WHERE device = '%1'"_s.arg(
                                         carried.origin().device.toString(QUuid::WithoutBraces))),
             u"TEST8"_s);
    // While it speaks for a station it may no more than that could.
    const HubLine west = HubLine(80, u"WEST"_s).growTo(2);
    const HubLine east = HubLine(81, u"EAST9"_s).growTo(2);
    const auto handIn = other.together(PostgresHub::Speaker::Station, [&]() -> Result<void> {
        batch.events = west.events() + east.events() + carried.growTo(4).from(3);
        const auto outcome = other.push(batch);
        if (!outcome)
            return outcome.error();
        return outcome->heads.contains(west.origin()) && outcome->refused.size() == 4
                   ? Result<void>()
                   : Error{ErrorCode::Refused, {}, u"more or less than a station may"_s};
    });
    QVERIFY2(handIn, handIn ? "" : qPrintable(handIn.error().detail));
    QCOMPARE(must(other.hello()).heads.value(west.origin()), west.head());
    // All or none.
    const HubLine undone = HubLine(82, u"WEST"_s).growTo(2);
    QVERIFY(!other.together(PostgresHub::Speaker::Station, [&]() -> Result<void> {
        batch.events = undone.events();
        must(other.push(batch));
        return Error{ErrorCode::Cancelled};
    }));
    QVERIFY(!must(other.hello()).heads.contains(undone.origin()));
    PostgresHub bad(owner, {QUuid::createUuid(), u"no code"_s});
    QVERIFY(!bad.hello());
}

void HubRightsTest::everyLengthOfNumberIsReadAsItIsWritten()
{
    const QString written = m_cluster.ask(
        u"hub"_s,
        u"SELECT string_agg(encode(powerhall.cbor_head(0, n), 'hex'), ' ' ORDER BY n) FROM unnest(ARRAY[0, "
        u"23, "
        "24, 255, 256, 65535, 65536, 4294967295, 4294967296, 9223372036854775807]::bigint[]) AS n"_s);
    QCOMPARE(written,
             u"00 17 1818 18ff 190100 19ffff 1a00010000 1affffffff 1b0000000100000000 1b7fffffffffffffff"_s);
    QCOMPARE(
        m_cluster.ask(u"hub"_s,
                      u"SELECT encode(powerhall.cbor_head(4, 3) || powerhall.cbor_head(4, 300), 'hex')"_s),
        u"8399012c"_s);
}

void HubRightsTest::theStationOfAFirstEventIsReadWhateverStandsAroundIt()
{
    const auto read = [this](const QByteArray &bytes) {
        return m_cluster.ask(u"hub"_s, u"SELECT coalesce(powerhall.station_code('\\x%1'), 'none')"_s.arg(
                                           QString::fromLatin1(bytes.toHex())));
    };
    const HubLine line = HubLine(5, u"BS01"_s).growTo(2); // its profile's name contains the key's own bytes
    QCOMPARE(read(line.events().at(0)), u"BS01"_s);
    QCOMPARE(read(line.events().at(1)), u"none"_s);
    for (int cut : {1, 30, 60, 90, 120, int(line.events().at(0).size()) - 1}) {
        QString fault;
        m_cluster.ask(u"hub"_s,
                      u"SELECT powerhall.station_code('\\x%1')"_s.arg(
                          QString::fromLatin1(line.events().at(0).first(cut).toHex())),
                      &fault);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
}

QTEST_GUILESS_MAIN(HubRightsTest)
#include "tst_hubrights.moc"
