// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testhall.h"

#include "models/domain/people/idnumber.h"
#include "models/services/accountservice.h"

#include <QJsonArray>

#include <map>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// A founded hall, closed; made once for each kind.
void found(const QDir &folder, const TestHall::Options &options)
{
    const FakeClock clock(options.start);
    const QString adminName = TestHall::userName(Role::Administrator);
    const QString adminPassword = TestHall::password(Role::Administrator);
    const auto station =
        must(Station::create(
                 folder, {options.profile, u"HALL"_s, u"1"_s, adminName, adminPassword, options.demo}, clock),
             "create");
    const Session admin = must(station->signIn(adminName, adminPassword), "sign in");
    AccountService accounts(*station);
    for (const Role role : {Role::Clerk, Role::Head, Role::Inspector}) {
        if (const auto added = accounts.add(admin, TestHall::userName(role), role, TestHall::password(role));
            !added)
            qFatal("add: %s", qPrintable(wordOf(added.error().code)));
    }
    if (station->profile().hotlines.isEmpty()) {
        if (const auto set = station->changeSetting(admin, u"hotline"_s, u"0875-0000000"_s); !set)
            qFatal("hotline: %s", qPrintable(wordOf(set.error().code)));
    }
}

const QTemporaryDir &pattern(const TestHall::Options &options)
{
    static std::map<QString, QTemporaryDir> patterns;
    const QString kind = options.profile + options.start + QString::number(int(options.demo));
    const bool isNew = !patterns.contains(kind);
    const QTemporaryDir &folder = patterns[kind];
    if (isNew)
        found(QDir(folder.path()), options);
    return folder;
}

void copyFolder(const QString &from, const QString &to)
{
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files | QDir::Hidden)) {
        if (!QFile::copy(file.filePath(), QDir(to).filePath(file.fileName())))
            qFatal("cannot copy %s", qPrintable(file.fileName()));
    }
}

} // namespace

TestHall::TestHall()
    : TestHall(Options())
{}

TestHall::TestHall(const Options &options)
    : clock(options.start)
{
    copyFolder(pattern(options).path(), folder.path());
    station = must(Station::open(QDir(folder.path()), Store::Access::Write, clock), "open");
}

void TestHall::reopen()
{
    m_sessions.clear();
    station.reset();
    station = must(Station::open(QDir(folder.path()), Store::Access::Write, clock), "open");
}

/// Reviewers and makers of disclosure are taken on when a test first needs them.
void TestHall::takeOn(Role role) const
{
    if (role == Role::Administrator || findUserByName(station->store(), userName(role)))
        return;
    AccountService accounts(*station);
    if (const auto added = accounts.add(as(Role::Administrator), userName(role), role, password(role)); !added)
        qFatal("add: %s", qPrintable(wordOf(added.error().code)));
}

Session TestHall::as(Role role) const
{
    takeOn(role);
    if (!m_sessions.contains(role))
        m_sessions.insert(role, must(station->signIn(userName(role), password(role)), "sign in"));
    return m_sessions.value(role);
}

QString TestHall::userName(Role role)
{
    return u"user."_s + wordOf(role);
}

QString TestHall::password(Role role)
{
    return u"Test#Word"_s + QString::number(int(role) + 21);
}

Result<AcceptedApplication> TestHall::tryAccept(const QJsonObject &input, Role role)
{
    const auto request = parseAcceptRequest(input, station->today());
    if (!request)
        return request.error();
    return IntakeService(*station).accept(as(role), *request);
}

QString TestHall::accept(const QJsonObject &input)
{
    return must(tryAccept(input), "accept").number;
}

QList<Event> TestHall::journal() const
{
    QList<Event> events;
    for (const QByteArray &bytes : must(station->store().exportAfter({}), "export"))
        events.append(must(decodeEvent(bytes), "decode"));
    return events;
}

QList<Event> TestHall::journal(QLatin1StringView type) const
{
    QList<Event> events = journal();
    events.removeIf([&](const Event &event) { return event.type != type; });
    return events;
}

QString idNumber(const QString &body, bool right)
{
    const QChar digit = checkIdNumber(body + u'0', {}).expected;
    if (right)
        return body + digit;
    return body + (digit == u'7' ? u'3' : u'7');
}

QJsonObject residentInput(const QString &body)
{
    return {{u"customer"_s, u"resident"_s},
            {u"kind"_s, u"person"_s},
            {u"voltage"_s, u"low"_s},
            {u"business"_s, u"new"_s},
            {u"documents"_s, QJsonArray{u"identity"_s, u"title"_s}},
            {u"applicant"_s, QJsonObject{{u"name"_s, u"秦晓岚"_s},
                                         {u"id_kind"_s, u"id_card"_s},
                                         {u"id_number"_s, idNumber(body)},
                                         {u"phone"_s, u"13000012345"_s}}},
            {u"address"_s, u"云津县青禾镇梧桐里 12 号"_s}};
}

QJsonObject owingResident(const QString &body)
{
    QJsonObject input = residentInput(body);
    input.insert(u"documents"_s, QJsonArray{u"identity"_s});
    return input;
}

QJsonObject firmInput()
{
    return {{u"customer"_s, u"non_resident"_s},
            {u"kind"_s, u"enterprise"_s},
            {u"voltage"_s, u"high"_s},
            {u"business"_s, u"new"_s},
            {u"capacity_kw"_s, 800},
            {u"documents"_s, QJsonArray{u"business_licence"_s, u"title"_s, u"project_approval"_s}},
            {u"applicant"_s, QJsonObject{{u"name"_s, u"云津县扬帆纸业有限公司"_s},
                                         {u"credit_code"_s, u"91500103MA5U00003N"_s},
                                         {u"phone"_s, u"13000054321"_s}}},
            {u"address"_s, u"云津县工业园区三横路 1 号"_s}};
}

} // namespace powerhall
