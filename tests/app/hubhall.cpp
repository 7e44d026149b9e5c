// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/hubhall.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString CountyPassword = u"County-Keys-2026"_s;
const QString Passphrase = u"Once-Only-2026"_s;
const QString ClerkPassword = u"Clerk-Own-2026"_s;
const QString Clerk = u"zhou"_s;

QByteArray customer(int number)
{
    const QJsonObject applicant{{u"name"_s, u"样本客户%1"_s.arg(number)},
                                {u"id_kind"_s, u"passport"_s},
                                {u"id_number"_s, u"X%1"_s.arg(10'000'000 + number)},
                                {u"phone"_s, u"13900000001"_s}};
    return QJsonDocument(QJsonObject{{u"customer"_s, u"resident"_s},
                                     {u"kind"_s, u"person"_s},
                                     {u"voltage"_s, u"low"_s},
                                     {u"business"_s, u"new"_s},
                                     {u"documents"_s, QJsonArray{u"identity"_s, u"title"_s}},
                                     {u"applicant"_s, applicant},
                                     {u"address"_s, u"示范街道演示路 %1 号"_s.arg(number)}})
        .toJson();
}

} // namespace

HubHall::HubHall()
{
    m_fault = m_cluster.fault();
    if (m_fault.isEmpty())
        must(hub({u"init"_s, u"--hub"_s, m_cluster.url(database()), u"--county"_s, u"BS"_s}), "hub init");
}

void HubHall::must(const ProgramRun &run, const char *what)
{
    if (run.status != 0 && m_fault.isEmpty())
        m_fault = u"%1: status %2: %3"_s.arg(QLatin1String(what)).arg(run.status).arg(run.errors.join(u' '));
}

QString HubHall::folder(const QString &desk) const
{
    return m_dir.filePath(QString(desk).replace(u'/', u'-'));
}

QString HubHall::passphrase() const
{
    return Passphrase;
}

QString HubHall::password() const
{
    return ClerkPassword;
}

ProgramRun HubHall::atCounty(const QStringList &words, const QString &newPassword) const
{
    return runProgram(
        {words + QStringList{u"--data"_s, county(), u"--json"_s},
         {{u"POWERHALL_PASSWORD"_s, CountyPassword}, {u"POWERHALL_NEW_PASSWORD"_s, newPassword}},
         {},
         m_dir.path()});
}

ProgramRun HubHall::hub(const QStringList &words, const QString &newPassword) const
{
    return atCounty(QStringList{u"hub"_s} + words, newPassword);
}

QJsonArray HubHall::enrol(const QString &desk, const QString &file, const QStringList &others)
{
    QStringList words{u"enrol"_s,
                      u"--place"_s,
                      desk.section(u'/', 0, 0),
                      u"--desk"_s,
                      desk.section(u'/', 1),
                      u"--profile"_s,
                      u"baoshan"_s,
                      u"--out"_s,
                      file};
    for (const QString &user : QStringList{Clerk + u":clerk"_s} + others)
        words += {u"--user"_s, user};
    const ProgramRun enrolled = hub(words, Passphrase);
    must(enrolled, "hub enrol");
    return enrolled.json().object().value(u"users"_s).toArray();
}

void HubHall::open(const QString &desk)
{
    openWith(desk, {});
}

void HubHall::openWith(const QString &desk, const QStringList &others)
{
    const QString file = folder(desk) + u".enrolment"_s;
    const QJsonArray users = enrol(desk, file, others);
    must(runProgram({{u"init"_s, u"--enrolment"_s, file, u"--data"_s, folder(desk)},
                     {{u"POWERHALL_PASSWORD"_s, Passphrase}},
                     {},
                     {}}),
         "init --enrolment");
    for (const QJsonValue &user : users) {
        const QString name = user.toObject().value(u"user"_s).toString();
        const QString first = user.toObject().value(u"password"_s).toString();
        must(runProgram({{u"user"_s, u"passwd"_s, name, u"--as"_s, name, u"--data"_s, folder(desk)},
                         {{u"POWERHALL_PASSWORD"_s, first}, {u"POWERHALL_NEW_PASSWORD"_s, ClerkPassword}},
                         {},
                         {}}),
             "user passwd");
    }
}

ProgramRun HubHall::run(const QString &desk, const QStringList &words) const
{
    return runProgram({words + QStringList{u"--data"_s, folder(desk), u"--json"_s}, {}, {}, {}});
}

ProgramRun HubHall::as(const QString &user, const QString &desk, const QStringList &words,
                       const QByteArray &input) const
{
    return runProgram({words + QStringList{u"--data"_s, folder(desk), u"--json"_s, u"--as"_s, user},
                       {{u"POWERHALL_PASSWORD"_s, ClerkPassword}},
                       input,
                       {}});
}

ProgramRun HubHall::asClerk(const QString &desk, const QStringList &words, const QByteArray &input) const
{
    return as(Clerk, desk, words, input);
}

QString HubHall::stick(const QString &name) const
{
    return m_dir.filePath(name + u".bundle"_s);
}

QJsonObject HubHall::exportBundle(const QString &desk, const QString &to, const QString &file)
{
    const ProgramRun run = asClerk(desk, {u"bundle"_s, u"export"_s, u"--for"_s, to, file});
    must(run, "bundle export");
    return run.json().object();
}

QJsonObject HubHall::importBundle(const QString &desk, const QString &file)
{
    const ProgramRun run = asClerk(desk, {u"bundle"_s, u"import"_s, file});
    must(run, "bundle import");
    return run.json().object();
}

QJsonObject HubHall::carryToCounty(const QString &desk)
{
    const QString file = stick(u"round"_s);
    exportBundle(desk, u"hub"_s, file);
    must(atCounty({u"bundle"_s, u"import"_s, file}), "bundle import at the county");
    must(atCounty({u"bundle"_s, u"export"_s, u"--for"_s, desk.section(u'/', 0, 0), file}),
         "bundle export at the county");
    return importBundle(desk, file);
}

QString HubHall::accept(const QString &desk)
{
    const ProgramRun run = asClerk(desk, {u"accept"_s, u"--input"_s, u"-"_s}, customer(++m_customers));
    must(run, "accept");
    return run.json().object().value(u"number"_s).toString();
}

ProgramRun HubHall::tryToSync(const QString &desk) const
{
    return run(desk, {u"sync"_s});
}

QStringList HubHall::syncWords(const QString &desk) const
{
    return {u"sync"_s, u"--data"_s, folder(desk)};
}

QJsonObject HubHall::sync(const QString &desk) const
{
    return tryToSync(desk).json().object();
}

QJsonObject HubHall::verified(const QString &desk) const
{
    return run(desk, {u"verify"_s}).json().object();
}

QStringList HubHall::numbers(const QString &desk) const
{
    QStringList numbers;
    const QJsonArray rows = asClerk(desk, {u"list"_s}).json().array();
    for (const QJsonValue &row : rows)
        numbers.append(row.toObject().value(u"number"_s).toString());
    numbers.sort();
    return numbers;
}

bool HubHall::openWindow(const QString &desk, QProcess &window) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"POWERHALL_PASSWORD"_s, ClerkPassword);
    window.setProcessEnvironment(environment);
    window.start(qEnvironmentVariable("POWERHALL_BINARY"), {u"--data"_s, folder(desk), u"--as"_s, Clerk});
    constexpr int Tries = 1000;
    for (int i = 0; i < Tries && window.state() != QProcess::NotRunning; ++i) {
        if (QFile::exists(folder(desk) + u"/desk.socket"_s))
            return true;
        window.waitForFinished(20);
    }
    return false;
}

void HubHall::clone(const QString &desk, const QString &copy)
{
    const QDir from(folder(desk));
    QDir().mkpath(folder(copy));
    const QStringList names = from.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        QFile::copy(from.filePath(name), QDir(folder(copy)).filePath(name));
}

} // namespace powerhall
