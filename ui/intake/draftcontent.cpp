// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/draftcontent.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView PeopleKeys[] = {"applicant"_L1, "agent"_L1, "address"_L1, "account_number"_L1};

QJsonObject fromPerson(const Person &person)
{
    return {{u"name"_s, person.name},
            {u"id_kind"_s, person.idKind},
            {u"id_number"_s, person.idNumber},
            {u"credit_code"_s, person.creditCode},
            {u"phone"_s, person.phone}};
}

Person toPerson(const QJsonObject &object)
{
    return {.name = object.value("name"_L1).toString(),
            .idKind = object.value("id_kind"_L1).toString(),
            .idNumber = object.value("id_number"_L1).toString(),
            .creditCode = object.value("credit_code"_L1).toString(),
            .phone = object.value("phone"_L1).toString()};
}

} // namespace

QJsonObject draftContent(const AcceptRequest &request)
{
    QJsonObject content = toJson(request.input);
    content.remove("on"_L1);
    content.insert("applicant"_L1, fromPerson(request.parties.applicant));
    if (request.parties.agent)
        content.insert("agent"_L1, fromPerson(*request.parties.agent));
    content.insert("address"_L1, request.parties.address);
    content.insert("account_number"_L1, request.parties.accountNumber);
    return content;
}

AcceptRequest requestFrom(const QJsonObject &content, QDate today)
{
    AcceptRequest request;
    request.parties.applicant = toPerson(content.value("applicant"_L1).toObject());
    if (content.contains("agent"_L1))
        request.parties.agent = toPerson(content.value("agent"_L1).toObject());
    request.parties.address = content.value("address"_L1).toString();
    request.parties.accountNumber = content.value("account_number"_L1).toString();
    QJsonObject rest = content;
    for (const QLatin1StringView key : PeopleKeys)
        rest.remove(key);
    request.input.on = today;
    if (Result<ApplicationInput> input = parseApplicationInput(rest, today))
        request.input = *input;
    return request;
}

} // namespace powerhall
