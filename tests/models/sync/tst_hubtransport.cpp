// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/hubdatabase.h"
#include "models/sync/pgconnection.h"
#include "models/sync/postgreshub.h"
#include "tests/models/sync/hubline.h"
#include "tests/support/must.h"
#include "tests/support/privatecluster.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished(30'000) && process.exitCode() == 0;
}

/// An authority and certificates of servers, made for this run.
class Certificates
{
public:
    bool make()
    {
        return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"30"_s,
                        u"-subj"_s, u"/CN=test authority"_s, u"-keyout"_s, file(u"ca.key"_s), u"-out"_s,
                        file(u"ca.pem"_s)}) &&
               sign(u"good"_s, u"hub.county.example"_s, u"30"_s) &&
               sign(u"expired"_s, u"hub.county.example"_s, u"-1"_s) &&
               !openssl({u"x509"_s, u"-checkend"_s, u"0"_s, u"-noout"_s, u"-in"_s, file(u"expired.pem"_s)}) &&
               openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"30"_s,
                        u"-subj"_s, u"/CN=hub.county.example"_s, u"-addext"_s,
                        u"subjectAltName=DNS:hub.county.example"_s, u"-keyout"_s, file(u"self.key"_s),
                        u"-out"_s, file(u"self.pem"_s)});
    }
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] PrivateCluster::Options server(const QString &name) const
    {
        PrivateCluster::Options options;
        options.certificate = file(name + u".pem"_s);
        options.key = file(name + u".key"_s);
        return options;
    }

private:
    bool sign(const QString &name, const QString &host, const QString &days)
    {
        QFile extension(file(name + u".ext"_s));
        if (!extension.open(QIODevice::WriteOnly) ||
            extension.write("subjectAltName=DNS:" + host.toUtf8() + "\n") < 0)
            return false;
        extension.close();
        return openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN="_s + host,
                        u"-keyout"_s, file(name + u".key"_s), u"-out"_s, file(name + u".csr"_s)}) &&
               openssl({u"x509"_s, u"-req"_s, u"-in"_s, file(name + u".csr"_s), u"-CA"_s, file(u"ca.pem"_s),
                        u"-CAkey"_s, file(u"ca.key"_s), u"-CAcreateserial"_s, u"-days"_s, days, u"-extfile"_s,
                        extension.fileName(), u"-out"_s, file(name + u".pem"_s)});
    }

    QTemporaryDir m_dir;
};

/// Somebody in the middle: says that there is no encryption, and writes down whatever is sent all the same.
class PlainListener final : public QThread
{
public:
    PlainListener()
    {
        m_server.listen(QHostAddress::LocalHost);
        m_server.moveToThread(this);
        start();
    }
    ~PlainListener() override
    {
        quit();
        wait();
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    QByteArray heardAfterRefusal()
    {
        wait();
        return m_heard;
    }

protected:
    void run() override
    {
        if (!m_server.waitForNewConnection(10'000))
            return;
        const std::unique_ptr<QTcpSocket> socket(m_server.nextPendingConnection());
        socket->waitForReadyRead(5'000);
        socket->readAll(); // the wish for encryption, which says nothing else
        socket->write("N");
        socket->flush();
        while (socket->waitForReadyRead(1'000))
            m_heard += socket->readAll();
    }

private:
    QTcpServer m_server;
    QByteArray m_heard;
};

} // namespace

/// How the hub is reached when it is far away, when somebody stands between, and when it does not answer.
class HubTransportTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void speaksToTheServerWhoseNameAndAuthorityAreRight();
    void refusesEveryOtherServer_data();
    void refusesEveryOtherServer();
    void saysNothingWhereEncryptionIsDenied();
    void noServerIsSaidWithinFiveSeconds();
    void aServerThatIsSilentIsSaidWithinFiveSeconds();
    void aLineThatIsHeldIsSaidToBeBusy();
    void aDatabaseWithoutAHubIsSaid();
    void goesOnAfterTheServerCameBack();

private:
    /// A name outside this machine that leads to a server on it.
    [[nodiscard]] static HubAddress far(const PrivateCluster &cluster, const QString &name,
                                        const QString &authority)
    {
        const QString url =
            u"postgresql://desk@%1:%2/postgres?hostaddr=127.0.0.1"_s.arg(name).arg(cluster.port());
        return withLogin(must(parseHubUrl(url)), u"secret"_s, authority);
    }
    static Result<std::unique_ptr<PgConnection>> connectTo(const HubAddress &address)
    {
        return PgConnection::open(address, QDeadlineTimer(4'500));
    }

    Certificates m_certificates;
};

void HubTransportTest::initTestCase()
{
    QVERIFY(m_certificates.make());
    qunsetenv("PGSSLROOTCERT");
}

void HubTransportTest::speaksToTheServerWhoseNameAndAuthorityAreRight()
{
    const PrivateCluster cluster(m_certificates.server(u"good"_s));
    QVERIFY2(cluster.fault().isEmpty(), qPrintable(cluster.fault()));
    cluster.ask(u"postgres"_s, u"CREATE ROLE desk LOGIN PASSWORD 'secret'"_s);
    const auto connection =
        connectTo(far(cluster, u"hub.county.example"_s, m_certificates.file(u"ca.pem"_s)));
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
    QVERIFY((*connection)->isEncrypted());
    QCOMPARE(must((*connection)->ask("SELECT 7")).number(0, 0), 7);
}

void HubTransportTest::refusesEveryOtherServer_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("why");
    QTest::addRow("another name") << u"good"_s << u"other.county.example"_s << u"ca.pem"_s << QString()
                                  << u"does not match host name"_s;
    QTest::addRow("expired") << u"expired"_s << u"hub.county.example"_s << u"ca.pem"_s << QString()
                             << u"certificate verify failed"_s;
    QTest::addRow("self-signed") << u"self"_s << u"hub.county.example"_s << u"ca.pem"_s << QString()
                                 << u"certificate verify failed"_s;
    QTest::addRow("no authority known")
        << u"good"_s << u"hub.county.example"_s << QString() << QString() << u"root certificate"_s;
    QTest::addRow("old protocol") << u"good"_s << u"hub.county.example"_s << u"ca.pem"_s
                                  << u"ssl_min_protocol_version = 'TLSv1'; ALTER SYSTEM SET "
                                     "ssl_max_protocol_version = 'TLSv1.1'"_s
                                  << u"SSL"_s;
    QTest::addRow("not encrypted") << QString() << u"hub.county.example"_s << u"ca.pem"_s << QString()
                                   << u"does not support SSL"_s;
}

void HubTransportTest::refusesEveryOtherServer()
{
    QFETCH(QString, certificate);
    QFETCH(QString, name);
    QFETCH(QString, authority);
    QFETCH(QString, setting);
    QFETCH(QString, why);
    PrivateCluster cluster(certificate.isEmpty() ? PrivateCluster::Options{}
                                                 : m_certificates.server(certificate));
    QVERIFY2(cluster.fault().isEmpty(), qPrintable(cluster.fault()));
    cluster.ask(u"postgres"_s, u"CREATE ROLE desk LOGIN PASSWORD 'secret'"_s);
    for (const QString &statement : setting.split(u"; "_s, Qt::SkipEmptyParts)) {
        QString fault;
        cluster.ask(u"postgres"_s,
                    statement.startsWith(u"ALTER"_s) ? statement : u"ALTER SYSTEM SET "_s + statement,
                    &fault);
        QCOMPARE(fault, QString());
    }
    if (!setting.isEmpty())
        QVERIFY(cluster.kill() && cluster.start());
    const auto connection =
        connectTo(far(cluster, name, authority.isEmpty() ? QString() : m_certificates.file(authority)));
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::HubUnreachable);
    QVERIFY2(connection.error().detail.contains(why), qPrintable(connection.error().detail));
    QCOMPARE(cluster.ask(u"postgres"_s, u"SELECT count(*) FROM pg_stat_activity WHERE usename = 'desk'"_s),
             u"0"_s);
}

void HubTransportTest::saysNothingWhereEncryptionIsDenied()
{
    PlainListener listener;
    const QString url =
        u"postgresql://desk@hub.county.example:%1/hub?hostaddr=127.0.0.1"_s.arg(listener.port());
    const HubAddress address =
        withLogin(must(parseHubUrl(url)), u"secret"_s, m_certificates.file(u"ca.pem"_s));
    const auto connection = connectTo(address);
    QVERIFY(!connection);
    QCOMPARE(listener.heardAfterRefusal(), QByteArray());
}

void HubTransportTest::noServerIsSaidWithinFiveSeconds()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    PostgresHub hub(must(parseHubUrl(u"postgresql://desk@127.0.0.1:%1/hub"_s.arg(port))), {});
    const auto answer = hub.hello();
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::HubUnreachable);
    QCOMPARE(exitStatus(answer.error().code), 5);
}

void HubTransportTest::aServerThatIsSilentIsSaidWithinFiveSeconds()
{
    QTcpServer silent; // takes the connection and says nothing
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    PostgresHub hub(must(parseHubUrl(u"postgresql://desk@127.0.0.1:%1/hub"_s.arg(silent.serverPort()))), {});
    QElapsedTimer timer;
    timer.start();
    const auto answer = hub.hello();
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::HubUnreachable);
    // It ends by itself: that it took no minute is all a test may say of time.
    QVERIFY(timer.elapsed() < 60'000);
}

void HubTransportTest::aLineThatIsHeldIsSaidToBeBusy()
{
    const PrivateCluster cluster;
    QVERIFY2(cluster.fault().isEmpty(), qPrintable(cluster.fault()));
    const HubAddress owner = must(parseHubUrl(cluster.url(u"hub"_s)));
    QVERIFY(HubDatabase::create(owner, {u"COUNTY"_s, QByteArray(32, 's'), QByteArray(32, 'c')},
                                [] { return Result<void>(); }));
    HubLine line = HubLine(1, u"WEST"_s).growTo(3);
    PostgresHub hub(owner, {line.origin().device, u"WEST"_s});
    PushBatch batch;
    batch.events = line.events();
    QVERIFY(hub.push(batch));
    const auto other = must(PgConnection::open(owner, QDeadlineTimer(4'500), true));
    QVERIFY(other->run("BEGIN; SELECT * FROM powerhall.line FOR UPDATE"));
    batch.events = line.growTo(5).from(4);
    const auto held = hub.push(batch);
    QVERIFY(!held);
    QCOMPARE(held.error().code, ErrorCode::Busy);
    QCOMPARE(exitStatus(held.error().code), 4);
    QVERIFY(other->run("ROLLBACK"));
    QCOMPARE(must(hub.push(batch)).heads.value(line.origin()), line.head());
}

void HubTransportTest::aDatabaseWithoutAHubIsSaid()
{
    const PrivateCluster cluster;
    PostgresHub hub(must(parseHubUrl(cluster.url(u"postgres"_s))), {{}, u"WEST"_s});
    const auto answer = hub.hello();
    QVERIFY(!answer);
    QCOMPARE(answer.error(), (Error{ErrorCode::Refused, {}, u"no_hub_here"_s, {}}));
}

void HubTransportTest::goesOnAfterTheServerCameBack()
{
    PrivateCluster cluster;
    const HubAddress owner = must(parseHubUrl(cluster.url(u"hub"_s)));
    QVERIFY(HubDatabase::create(owner, {u"COUNTY"_s, QByteArray(32, 's'), QByteArray(32, 'c')},
                                [] { return Result<void>(); }));
    PostgresHub hub(owner, {QUuid::createUuid(), u"WEST"_s});
    QVERIFY(hub.hello());
    QVERIFY(cluster.kill());
    const auto gone = hub.hello();
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::HubUnreachable);
    QVERIFY(cluster.start());
    QVERIFY(hub.hello());
}

QTEST_GUILESS_MAIN(HubTransportTest)
#include "tst_hubtransport.moc"
