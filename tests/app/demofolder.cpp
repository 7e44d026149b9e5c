// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString Morning = u"2026-11-20 09:30"_s;

} // namespace

DemoFolder::DemoFolder(const QString &profile)
    : m_made(runProgram({{u"demo"_s, u"--profile"_s, profile, u"--data"_s, path(), u"--json"_s},
                         {{u"POWERHALL_CLOCK"_s, Morning}},
                         {},
                         {}}))
{}

QJsonObject DemoFolder::user(const QString &role) const
{
    for (const QJsonValue &value : m_made.json().object().value(u"users"_s).toArray()) {
        if (value.toObject().value(u"role"_s).toString() == role)
            return value.toObject();
    }
    return {};
}

QString DemoFolder::userOf(const QString &role) const
{
    return user(role).value(u"user"_s).toString();
}

QString DemoFolder::passwordOf(const QString &role) const
{
    return user(role).value(u"password"_s).toString();
}

ProgramRun DemoFolder::run(const QString &role, const QStringList &words, const QByteArray &input,
                           const QMap<QString, QString> &environment) const
{
    ProgramCall call{words + QStringList{u"--data"_s, path(), u"--json"_s}, environment, input,
                     m_folder.path()};
    if (!call.environment.contains(u"POWERHALL_CLOCK"_s))
        call.environment.insert(u"POWERHALL_CLOCK"_s, Morning);
    if (!role.isEmpty()) {
        call.arguments += {u"--as"_s, userOf(role)};
        if (!call.environment.contains(u"POWERHALL_PASSWORD"_s))
            call.environment.insert(u"POWERHALL_PASSWORD"_s, passwordOf(role));
    }
    return runProgram(call);
}

QByteArray DemoFolder::resident(const QStringList &documents, const QString &name)
{
    const QJsonObject applicant{{u"name"_s, name},
                                {u"id_kind"_s, u"id_card"_s},
                                {u"id_number"_s, u"110105194912310021"_s}, // its check digit is wrong
                                {u"phone"_s, u"13900000001"_s}};
    return QJsonDocument(QJsonObject{{u"customer"_s, u"resident"_s},
                                     {u"kind"_s, u"person"_s},
                                     {u"voltage"_s, u"low"_s},
                                     {u"business"_s, u"new"_s},
                                     {u"documents"_s, QJsonArray::fromStringList(documents)},
                                     {u"applicant"_s, applicant},
                                     {u"address"_s, u"保山市隆阳区示范街道演示路 2 号"_s}})
        .toJson();
}

} // namespace powerhall
