// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/enrolment.h"
#include "tests/app/demofolder.h"
#include "tests/support/filefolder.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QString Word = u"Own#Word99"_s;
const QString NextWord = u"Next#Word77"_s;

/// A folder made and worked in by the program alone.
class RealFolder
{
public:
    [[nodiscard]] QString path(const QString &name = u"hall"_s) const { return m_folder.path(name); }

    [[nodiscard]] ProgramRun run(const QStringList &words, const QMap<QString, QString> &environment,
                                 const QByteArray &input = {}) const
    {
        return runProgram({words + QStringList{u"--json"_s, u"--data"_s, path()}, environment, input, {}});
    }
    [[nodiscard]] ProgramRun as(const QString &user, const QStringList &words, const QString &password = Word,
                                QMap<QString, QString> environment = {}, const QByteArray &input = {}) const
    {
        environment.insert(u"POWERHALL_PASSWORD"_s, password);
        return run(words + QStringList{u"--as"_s, user}, environment, input);
    }
    void write(const QString &name, const QByteArray &bytes) const { (void)m_folder.put(name, bytes); }

private:
    FileFolder m_folder;
};

QString errorOf(const ProgramRun &run)
{
    return run.json().object().value(u"error"_s).toObject().value(u"code"_s).toString();
}

QStringList initOf(const QStringList &more)
{
    return QStringList{u"init"_s, u"--profile"_s, u"chongqing"_s, u"--station"_s,
                       u"CQ01"_s, u"--desk"_s,    u"A"_s} +
           more;
}

Enrolment invented()
{
    const SealingKeys place = makeSealingKeys();
    Enrolment enrolment;
    enrolment.hubUrl = u"postgresql://hub.invalid/powerhall"_s;
    enrolment.hubPassword = u"Hub#Word"_s;
    enrolment.hubSigningKey = makeSigningKeys().publicKey;
    enrolment.profileId = u"chongqing"_s;
    enrolment.place = u"CQ02"_s;
    enrolment.desk = u"B"_s;
    enrolment.placeKey = {u"CQ02"_s, place.publicKey};
    enrolment.placeSecret = place.secretKey;
    enrolment.above = {{u"CQ"_s, makeSealingKeys().publicKey}};
    enrolment.users = {{QUuid::createUuid(), u"mei"_s, u"clerk"_s, {}, u"First#Word1"_s}};
    return enrolment;
}

} // namespace

/// Accounts, enrolment, scans and the rights of a person, as a script meets them.
class AccountVerbsTest final : public QObject
{
    Q_OBJECT

private slots:
    void gradedPolicyAsksForThreeAdministrators();
    void onePersonAloneStillBegins();
    void aMissingPasswordIsAskedFor();
    void readingGoesOnWhileAnotherWrites();
    void printingSaysWhereTheHotlineIsEntered();
    void anEnrolmentFileMakesADesk();
    void aWrongPassphraseMakesNothing();
    void scansGoInAndComeOut();
    void whoSawIsListedPrintedAndErased();
    void theJournalIsExportedForAudit();
};

void AccountVerbsTest::gradedPolicyAsksForThreeAdministrators()
{
    const RealFolder hall;
    const QMap<QString, QString> three{{u"POWERHALL_PASSWORD"_s, Word},
                                       {u"POWERHALL_SECURITY_PASSWORD"_s, Word},
                                       {u"POWERHALL_AUDIT_PASSWORD"_s, Word}};
    QCOMPARE(hall.run(initOf({u"--policy"_s, u"graded"_s, u"--admin"_s, u"a"_s}), three).status, 1);
    QCOMPARE(hall.run(initOf({u"--policy"_s, u"graded"_s}), three).status, 2);
    const QStringList apart{u"--policy"_s,   u"graded"_s, u"--system"_s, u"sys"_s,
                            u"--security"_s, u"sec"_s,    u"--audit"_s,  u"aud"_s};
    QCOMPARE(hall.run(initOf(apart), three).status, 0);
    const QMap<QString, QString> fresh{{u"POWERHALL_NEW_PASSWORD"_s, NextWord}};
    QCOMPARE(hall.as(u"sys"_s, {u"user"_s, u"add"_s, u"mei"_s, u"--role"_s, u"clerk"_s}, Word, fresh).status,
             1);
    QCOMPARE(hall.as(u"sys"_s, {u"user"_s, u"add"_s, u"mei"_s}, Word, fresh).status, 0);
    QCOMPARE(errorOf(hall.as(u"mei"_s, {u"list"_s}, NextWord)), u"not_permitted"_s);
    QCOMPARE(hall.as(u"sec"_s, {u"user"_s, u"role"_s, u"mei"_s, u"clerk"_s}).status, 0);
    QCOMPARE(hall.as(u"mei"_s, {u"list"_s}, NextWord).status, 0);
    // The way back for who may open it for all others.
    QMap<QString, QString> together{{u"POWERHALL_NEW_PASSWORD"_s, NextWord},
                                    {u"POWERHALL_SECOND_PASSWORD"_s, Word}};
    const QStringList reset{u"user"_s, u"passwd"_s, u"sec"_s};
    QCOMPARE(hall.as(u"sys"_s, reset, Word, together).status, 1);
    QCOMPARE(hall.as(u"sys"_s, reset + QStringList{u"--second"_s, u"aud"_s}, Word, together).status, 0);
    QCOMPARE(errorOf(hall.as(u"sec"_s, {u"user"_s, u"role"_s, u"mei"_s, u"head"_s}, NextWord)),
             u"password_expired"_s);
}

void AccountVerbsTest::onePersonAloneStillBegins()
{
    const RealFolder hall;
    QCOMPARE(hall.run(initOf({}), {{u"POWERHALL_PASSWORD"_s, Word}}).status, 2);
    QCOMPARE(hall.run(initOf({u"--admin"_s, u"admin"_s}), {{u"POWERHALL_PASSWORD"_s, Word}}).status, 0);
    const ProgramRun users = hall.as(u"admin"_s, {u"user"_s, u"list"_s});
    QCOMPARE(users.json().array().first().toObject().value(u"role"_s).toString(), u"administrator"_s);
}

void AccountVerbsTest::aMissingPasswordIsAskedFor()
{
    const RealFolder hall;
    const ProgramRun nobody = hall.run(initOf({u"--admin"_s, u"admin"_s}), {});
    QCOMPARE(nobody.status, 2);
    QVERIFY2(nobody.errors.value(0).contains(u"POWERHALL_PASSWORD"_s), qPrintable(nobody.errors.value(0)));
    const QStringList apart{u"--system"_s, u"sys"_s, u"--security"_s, u"sec"_s, u"--audit"_s, u"aud"_s};
    const ProgramRun half = hall.run(initOf(apart), {{u"POWERHALL_PASSWORD"_s, Word}});
    QCOMPARE(half.status, 2);
    QVERIFY(half.errors.value(0).contains(u"POWERHALL_SECURITY_PASSWORD"_s));
    QVERIFY(!QFile::exists(hall.path(u"hall/journal.db"_s)));
    QCOMPARE(hall.run(initOf({u"--admin"_s, u"admin"_s}), {{u"POWERHALL_PASSWORD"_s, Word}}).status, 0);
    for (int i = 0; i < 6; ++i) { // no try, so nobody is locked out
        const ProgramRun forgotten = hall.run({u"user"_s, u"list"_s, u"--as"_s, u"admin"_s}, {});
        QCOMPARE(forgotten.status, 2);
        QVERIFY(forgotten.errors.value(0).contains(u"POWERHALL_PASSWORD"_s));
    }
    QCOMPARE(hall.as(u"admin"_s, {u"user"_s, u"list"_s}).status, 0);
}

void AccountVerbsTest::readingGoesOnWhileAnotherWrites()
{
    const RealFolder hall;
    QCOMPARE(hall.run(initOf({u"--admin"_s, u"admin"_s}), {{u"POWERHALL_PASSWORD"_s, Word}}).status, 0);
    QProcess writer;
    writer.start(u"flock"_s, {hall.path(u"hall/writer.lock"_s), u"sh"_s, u"-c"_s, u"echo held; cat"_s});
    QVERIFY(writer.waitForReadyRead());
    const ProgramRun read = hall.as(u"admin"_s, {u"user"_s, u"list"_s});
    QCOMPARE(read.status, 0);
    QCOMPARE(read.json().array().size(), 1);
    QCOMPARE(read.errors.size(), 1); // that the sign-in was not noted
    QCOMPARE(errorOf(hall.as(u"admin"_s, {u"user"_s, u"list"_s}, NextWord)), u"login_refused"_s);
    QCOMPARE(hall.as(u"admin"_s, {u"setting"_s, u"hall_name"_s, u"一厅"_s}).status, 4);
    writer.closeWriteChannel();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(hall.as(u"admin"_s, {u"user"_s, u"list"_s}).errors, QStringList());
}

void AccountVerbsTest::printingSaysWhereTheHotlineIsEntered()
{
    const DemoFolder hall(u"baoshan"_s);
    const ProgramRun unset = hall.run(u"head"_s, {u"setting"_s, u"hotline"_s});
    QVERIFY2(unset.status == 0, qPrintable(unset.errors.join(u' ')));
    const ProgramRun accepted = hall.run(u"clerk"_s, {u"accept"_s, u"--input"_s, u"-"_s},
                                         DemoFolder::resident({u"identity"_s}, u"李样本"_s));
    const QString number = accepted.json().object().value(u"number"_s).toString();
    const ProgramRun refused =
        hall.run(u"clerk"_s, {u"print"_s, number, u"receipt"_s, u"--out"_s, hall.path(u"receipt.pdf"_s)});
    QCOMPARE(refused.status, 1);
    QCOMPARE(errorOf(refused), u"hotline_missing"_s);
    QVERIFY(refused.errors.value(0).contains(u"powerhall setting hotline"_s));
    QVERIFY(!refused.errors.value(0).contains(u"--hotline"_s)); // print has no such option
}

void AccountVerbsTest::anEnrolmentFileMakesADesk()
{
    const RealFolder hall;
    hall.write(u"desk.enrolment"_s, *writeEnrolment(invented(), u"once only 7391"_s));
    const ProgramRun made = hall.run(
        {u"init"_s, u"--enrolment"_s, hall.path(u"desk.enrolment"_s), u"--passphrase"_s, u"PASSPHRASE"_s},
        {{u"PASSPHRASE"_s, u"once only 7391"_s}});
    QCOMPARE(made.status, 0);
    QCOMPARE(made.json().object().value(u"station"_s).toString(), u"CQ02"_s);
    QCOMPARE(made.json().object().value(u"desk"_s).toString(), u"B"_s);
    QCOMPARE(errorOf(hall.as(u"mei"_s, {u"list"_s}, u"First#Word1"_s)), u"password_expired"_s);
    QCOMPARE(hall.as(u"mei"_s, {u"user"_s, u"passwd"_s, u"mei"_s}, u"First#Word1"_s,
                     {{u"POWERHALL_NEW_PASSWORD"_s, Word}})
                 .status,
             0);
    QCOMPARE(hall.as(u"mei"_s, {u"list"_s}).status, 0);
}

void AccountVerbsTest::aWrongPassphraseMakesNothing()
{
    const RealFolder hall;
    const QByteArray file = *writeEnrolment(invented(), u"once only 7391"_s);
    hall.write(u"desk.enrolment"_s, file);
    const QStringList words{u"init"_s, u"--enrolment"_s, hall.path(u"desk.enrolment"_s)};
    QCOMPARE(hall.run(words, {{u"POWERHALL_PASSWORD"_s, u"once only 7392"_s}}).status, 1);
    QCOMPARE(hall.run(words, {}).status, 2);
    hall.write(u"desk.enrolment"_s, file.chopped(1));
    QCOMPARE(hall.run(words, {{u"POWERHALL_PASSWORD"_s, u"once only 7391"_s}}).status, 3);
    QVERIFY(!QFile::exists(hall.path() + u"/journal.db"_s));
}

void AccountVerbsTest::scansGoInAndComeOut()
{
    const DemoFolder hall;
    const QString number = hall.made().json().object().value(u"applications"_s).toArray().first().toString();
    QFile picture(hall.path(u"front.jpg"_s));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write("\xff\xd8\xff\xe0 a picture nobody can paint");
    picture.close();
    const ProgramRun added =
        hall.run(u"clerk"_s, {u"scan"_s, u"add"_s, number, u"identity"_s, hall.path(u"front.jpg"_s)});
    QCOMPARE(added.status, 0);
    const QString page = added.json().object().value(u"page"_s).toString();
    QCOMPARE(hall.run(u"clerk"_s, {u"scan"_s, u"replace"_s, number, page, hall.path(u"front.jpg"_s)}).status,
             0);
    const QJsonArray pages = hall.run(u"inspector"_s, {u"scan"_s, u"list"_s, number}).json().array();
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().toObject().value(u"replaced"_s).toInt(), 1);
    const QStringList out{u"scan"_s, u"export"_s, number, page, u"--out"_s, hall.path(u"out.jpg"_s)};
    QCOMPARE(hall.run(u"clerk"_s, out).status, 2); // no reason
    QCOMPARE(hall.run(u"clerk"_s, out + QStringList{u"--reason"_s, u"核对"_s}).status, 0);
    QFile exported(hall.path(u"out.jpg"_s));
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QVERIFY(exported.readAll().contains("a picture nobody can paint"));
    QCOMPARE(hall.run(u"clerk"_s, {u"scan"_s, u"add"_s, number, u"identity"_s, u"-"_s}, "no picture").status,
             1);
}

void AccountVerbsTest::whoSawIsListedPrintedAndErased()
{
    const DemoFolder hall;
    const ProgramRun accepted = hall.run(u"clerk"_s, {u"accept"_s, u"--input"_s, u"-"_s},
                                         DemoFolder::resident({u"identity"_s, u"title"_s}, u"李样本"_s));
    const QString number = accepted.json().object().value(u"number"_s).toString();
    QCOMPARE(hall.run(u"inspector"_s, {u"show"_s, number, u"--reveal"_s, u"抽查"_s}).status, 0);
    const ProgramRun seen =
        hall.run(u"head"_s, {u"person"_s, u"seen"_s, number, u"--out"_s, hall.path(u"seen.pdf"_s), u"--out"_s,
                             hall.path(u"seen.csv"_s)});
    QCOMPARE(seen.status, 0);
    const QJsonArray rows = seen.json().array();
    const bool told = std::any_of(rows.begin(), rows.end(), [&](const QJsonValue &row) {
        return row[u"how"_s] == u"revealed"_s && row[u"user"_s] == hall.userOf(u"inspector"_s) &&
               row[u"reason"_s] == u"抽查"_s;
    });
    QVERIFY2(told, seen.out.constData());
    QFile pdf(hall.path(u"seen.pdf"_s));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    const QStringList erase{u"person"_s, u"erase"_s, number, u"--reason"_s, u"本人要求"_s};
    QCOMPARE(errorOf(hall.run(u"clerk"_s, erase)), u"not_permitted"_s);
    QCOMPARE(errorOf(hall.run(u"administrator"_s, erase)), u"wrong_state"_s); // still open
    QCOMPARE(hall.run(u"clerk"_s, {u"withdraw"_s, number, u"--reason"_s, u"不办了"_s}).status, 0);
    QCOMPARE(hall.run(u"administrator"_s, erase).status, 0);
    const ProgramRun shown = hall.run(u"inspector"_s, {u"show"_s, number, u"--reveal"_s, u"抽查"_s});
    QVERIFY(!shown.out.contains(u"李样本"_s.toUtf8()));
    QVERIFY(hall.run({}, {u"verify"_s}).json().object().value(u"ok"_s).toBool());
}

void AccountVerbsTest::theJournalIsExportedForAudit()
{
    const DemoFolder hall;
    const QStringList words{u"journal"_s, u"export"_s, u"--out"_s, hall.path(u"journal.csv"_s)};
    QCOMPARE(hall.run(u"clerk"_s, words).status, 1);
    const ProgramRun exported = hall.run(u"administrator"_s, words);
    QCOMPARE(exported.status, 0);
    QFile csv(hall.path(u"journal.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray bytes = csv.readAll();
    QCOMPARE(bytes.count("\r\n") - 1, exported.json().object().value(u"events"_s).toInt());
    QVERIFY(bytes.contains("application.accepted"));
}

QTEST_GUILESS_MAIN(AccountVerbsTest)
#include "tst_accountverbs.moc"
