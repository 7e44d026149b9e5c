// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/hubaddress.h"

#include "tests/support/must.h"

#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

QMap<QByteArray, QByteArray> valuesOf(const HubAddress &address)
{
    QMap<QByteArray, QByteArray> values;
    for (const auto &[keyword, value] : address.parameters)
        values.insert(keyword, value);
    return values;
}

} // namespace

/// What is decided of a connection before anything is sent.
class HubAddressTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void encryptsAndVerifiesWhateverLeavesTheMachine_data();
    void encryptsAndVerifiesWhateverLeavesTheMachine();
    void refusesWhatWouldWeakenIt_data();
    void refusesWhatWouldWeakenIt();
    void takesNoWeakerModeFromTheEnvironment();
    void takesTheHostOfTheEnvironmentIntoAccount();
    void givesADeskItsPasswordAndAuthority();
    void showsNoSecret();
};

void HubAddressTest::init()
{
    for (const char *name : {"PGHOST", "PGHOSTADDR", "PGSSLMODE", "PGPASSWORD", "PGUSER", "PGGSSENCMODE"})
        qunsetenv(name);
}

void HubAddressTest::encryptsAndVerifiesWhateverLeavesTheMachine_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("leaves");
    QTest::addRow("name") << u"postgresql://desk@hub.county.example/hub"_s << true;
    QTest::addRow("address") << u"postgresql://desk@10.1.2.3:5433/hub"_s << true;
    QTest::addRow("version 6") << u"postgresql://desk@[2001:db8::1]/hub"_s << true;
    QTest::addRow("keywords") << u"host=hub.example dbname=hub user=desk"_s << true;
    QTest::addRow("verify-full said") << u"postgresql://hub.example/hub?sslmode=verify-full"_s << true;
    QTest::addRow("one of two") << u"postgresql://localhost,hub.example/hub"_s << true;
    QTest::addRow("name beside loopback") << u"postgresql://hub.example/hub?hostaddr=127.0.0.1"_s << true;
    QTest::addRow("address beside loopback") << u"postgresql://localhost/hub?hostaddr=10.1.2.3"_s << true;
    QTest::addRow("like loopback") << u"postgresql://127.0.0.1.example/hub"_s << true;
    QTest::addRow("like localhost") << u"postgresql://localhost.example/hub"_s << true;
    QTest::addRow("loopback") << u"postgresql://desk@127.0.0.1:5433/hub"_s << false;
    QTest::addRow("whole net") << u"postgresql://127.9.9.9/hub"_s << false;
    QTest::addRow("localhost") << u"postgresql://localhost/hub"_s << false;
    QTest::addRow("version 6 loopback") << u"postgresql://[::1]/hub"_s << false;
    QTest::addRow("socket") << u"postgresql:///hub?host=/run/postgresql"_s << false;
    QTest::addRow("default socket") << u"postgresql:///hub"_s << false;
}

void HubAddressTest::encryptsAndVerifiesWhateverLeavesTheMachine()
{
    QFETCH(QString, url);
    QFETCH(bool, leaves);
    const HubAddress address = must(parseHubUrl(url));
    QCOMPARE(address.leavesTheMachine, leaves);
    if (leaves)
        QCOMPARE(valuesOf(address).value("sslmode"), "verify-full");
    QCOMPARE(valuesOf(address).value("gssencmode"), "disable");
    QCOMPARE(address.database, u"hub"_s);
}

void HubAddressTest::refusesWhatWouldWeakenIt_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("word");
    for (const char *mode : {"disable", "allow", "prefer", "require", "verify-ca"})
        QTest::addRow("%s", mode) << u"postgresql://hub.example/hub?sslmode="_s + QLatin1String(mode)
                                  << u"tls_not_verified"_s;
    QTest::addRow("password") << u"postgresql://desk:secret@localhost/hub"_s << u"password_in_url"_s;
    QTest::addRow("password option") << u"postgresql://localhost/hub?password=secret"_s
                                     << u"password_in_url"_s;
    QTest::addRow("password keyword") << u"host=localhost password=secret"_s << u"password_in_url"_s;
    QTest::addRow("service") << u"postgresql:///hub?service=county"_s << u"service_in_url"_s;
    QTest::addRow("empty") << u" "_s << u"no_hub_url"_s;
    QTest::addRow("another scheme") << u"https://hub.example"_s << u"no_hub_url"_s;
    QTest::addRow("unknown option") << u"postgresql://localhost/hub?colour=red"_s << u"no_hub_url"_s;
    QTest::addRow("bare word") << u"hub"_s << u"no_hub_url"_s;
}

void HubAddressTest::refusesWhatWouldWeakenIt()
{
    QFETCH(QString, url);
    QFETCH(QString, word);
    const auto address = parseHubUrl(url);
    QVERIFY(!address);
    QCOMPARE(address.error().code, ErrorCode::Refused);
    QCOMPARE(address.error().detail, word);
    QVERIFY(!address.error().detail.contains(u"secret"_s));
}

void HubAddressTest::takesNoWeakerModeFromTheEnvironment()
{
    qputenv("PGSSLMODE", "disable");
    qputenv("PGGSSENCMODE", "require");
    const auto values = valuesOf(must(parseHubUrl(u"postgresql://hub.example/hub"_s)));
    QCOMPARE(values.value("sslmode"), "verify-full");
    QCOMPARE(values.value("gssencmode"), "disable");
}

void HubAddressTest::takesTheHostOfTheEnvironmentIntoAccount()
{
    qputenv("PGHOST", "hub.example");
    QVERIFY(must(parseHubUrl(u"postgresql:///hub"_s)).leavesTheMachine);
    QVERIFY(!must(parseHubUrl(u"postgresql://localhost/hub"_s)).leavesTheMachine);
    qputenv("PGHOST", "localhost");
    qputenv("PGHOSTADDR", "10.1.2.3");
    QVERIFY(must(parseHubUrl(u"postgresql:///hub"_s)).leavesTheMachine);
}

void HubAddressTest::givesADeskItsPasswordAndAuthority()
{
    const HubAddress plain = must(parseHubUrl(u"postgresql://desk@hub.example/hub"_s));
    QVERIFY(!valuesOf(plain).contains("password"));
    const auto values = valuesOf(withLogin(plain, u"s3cret"_s, u"/data/hub.pem"_s));
    QCOMPARE(values.value("password"), "s3cret");
    QCOMPARE(values.value("sslrootcert"), "/data/hub.pem");
    QCOMPARE(values.value("user"), "desk");
    QCOMPARE(valuesOf(withDatabase(plain, u"other"_s)).value("dbname"), "other");
}

void HubAddressTest::showsNoSecret()
{
    const HubAddress plain = must(parseHubUrl(u"postgresql://desk@hub.example:5433/hub"_s));
    QCOMPARE(withLogin(plain, u"s3cret"_s, {}).shown, u"hub.example:5433/hub"_s);
}

QTEST_GUILESS_MAIN(HubAddressTest)
#include "tst_hubaddress.moc"
