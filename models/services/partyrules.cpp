// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/partyrules.h"

#include "models/core/json.h"
#include "models/core/text.h"
#include "models/domain/people/idnumber.h"
#include "models/domain/people/phone.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestName = 200;
constexpr int LongestAddress = 500;
constexpr int LongestCode = 40;

Person readPerson(const QJsonObject &object, const QString &path, ObjectReader &outer)
{
    ObjectReader reader(object, path);
    Person person;
    person.name = reader.text(u"name"_s, {});
    person.idKind = reader.text(u"id_kind"_s, {});
    person.idNumber = reader.text(u"id_number"_s, {});
    person.creditCode = reader.text(u"credit_code"_s, {});
    person.phone = reader.text(u"phone"_s, {});
    if (const auto finished = reader.finish(); !finished)
        outer.fail(finished.error());
    return person;
}

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject toJson(const Person &person)
{
    QJsonObject object;
    put(object, u"name"_s, person.name);
    put(object, u"id_kind"_s, person.idKind);
    put(object, u"id_number"_s, person.idNumber);
    put(object, u"credit_code"_s, person.creditCode);
    put(object, u"phone"_s, person.phone);
    return object;
}

Error tooLong(const QString &place, const QString &text, int longest)
{
    return {ErrorCode::TooLong, place, {}, {QString::number(text.size()), QString::number(longest)}};
}

/// A value an error may repeat: a misspelt word, never a number or name that slipped into the wrong field.
QString wordOnly(const QString &text)
{
    const bool harmless = text.size() <= 24 && std::all_of(text.cbegin(), text.cend(), [](QChar character) {
                              return (character >= u'a' && character <= u'z') || character == u'_';
                          });
    return harmless ? text : QString();
}

/// Documents other than the ID card have no check digit: a plain look is all there is.
Result<QString> acceptOtherNumber(const QString &typed)
{
    constexpr int Shortest = 4;
    const QString number = compactCode(typed);
    if (number.size() < Shortest || number.size() > LongestCode)
        return Error{ErrorCode::BadIdNumber, {}, u"length"_s, {}};
    for (const QChar character : number) {
        if (!character.isLetterOrNumber() && !u"()（）第号"_s.contains(character))
            return Error{ErrorCode::BadIdNumber, {}, u"format"_s, {}};
    }
    return number;
}

Result<void> checkDocument(Person &person, const QString &place, QDate today, bool demo)
{
    if (person.idKind.isEmpty() && person.idNumber.isEmpty())
        return {};
    if (!idKinds().contains(person.idKind))
        return Error{ErrorCode::UnknownValue, place + u".id_kind"_s, wordOnly(person.idKind), idKinds()};
    const bool card = person.idKind == u"id_card"_s;
    const Result<QString> number =
        card ? acceptIdNumber(person.idNumber, today, demo) : acceptOtherNumber(person.idNumber);
    if (!number)
        return Error{number.error().code, place + u".id_number"_s, number.error().detail,
                     number.error().args};
    person.idNumber = *number;
    return {};
}

Result<Person> checkPerson(const Person &typed, const QString &place, QDate today, bool demo)
{
    Person person{cleanLine(typed.name), cleanLine(typed.idKind), typed.idNumber,
                  compactCode(typed.creditCode), cleanLine(typed.phone)};
    if (person.name.isEmpty())
        return Error{ErrorCode::MissingKey, place + u".name"_s, {}, {}};
    if (person.name.size() > LongestName)
        return tooLong(place + u".name"_s, person.name, LongestName);
    if (person.creditCode.size() > LongestCode)
        return tooLong(place + u".credit_code"_s, person.creditCode, LongestCode);
    if (person.phone.size() > LongestCode)
        return tooLong(place + u".phone"_s, person.phone, LongestCode);
    if (!person.phone.isEmpty() && !isDiallable(person.phone))
        return Error{ErrorCode::BadPhone, place + u".phone"_s, {}, {}};
    if (const auto checked = checkDocument(person, place, today, demo); !checked)
        return checked.error();
    return person;
}

bool repeats(const QString &text, const QString &value, int shortest)
{
    return value.size() >= shortest && text.contains(value, Qt::CaseInsensitive);
}

bool mentions(const QString &text, const Person &person)
{
    const QString compact = compactCode(text);
    constexpr int ShortestNumber = 6;
    return repeats(text, person.name, 2) || repeats(compact, person.idNumber, ShortestNumber) ||
           repeats(compact, compactCode(person.phone), ShortestNumber);
}

} // namespace

QStringList idKinds()
{
    return {u"id_card"_s,
            u"passport"_s,
            u"military"_s,
            u"household"_s,
            u"residence_permit"_s,
            u"temporary_id_card"_s,
            u"police_certificate"_s,
            u"hk_macau_taiwan"_s,
            u"other"_s};
}

Parties readParties(ObjectReader &reader)
{
    Parties parties;
    parties.applicant = readPerson(reader.object(u"applicant"_s), reader.path(u"applicant"_s), reader);
    if (reader.has(u"agent"_s))
        parties.agent = readPerson(reader.object(u"agent"_s), reader.path(u"agent"_s), reader);
    parties.address = reader.text(u"address"_s, {});
    parties.accountNumber = reader.text(u"account_number"_s, {});
    return parties;
}

QJsonObject toJson(const Parties &parties)
{
    QJsonObject object{{u"applicant"_s, toJson(parties.applicant)}};
    if (parties.agent)
        object.insert(u"agent"_s, toJson(*parties.agent));
    put(object, u"address"_s, parties.address);
    put(object, u"account_number"_s, parties.accountNumber);
    return object;
}

Result<Parties> checkParties(const Parties &typed, QDate today, bool demo)
{
    Parties parties;
    const Result<Person> applicant = checkPerson(typed.applicant, u"$.applicant"_s, today, demo);
    if (!applicant)
        return applicant.error();
    parties.applicant = *applicant;
    if (typed.agent) {
        const Result<Person> agent = checkPerson(*typed.agent, u"$.agent"_s, today, demo);
        if (!agent)
            return agent.error();
        parties.agent = *agent;
    }
    parties.address = cleanLine(typed.address);
    if (parties.address.size() > LongestAddress)
        return tooLong(u"$.address"_s, parties.address, LongestAddress);
    parties.accountNumber = compactCode(typed.accountNumber);
    if (parties.accountNumber.size() > LongestCode)
        return tooLong(u"$.account_number"_s, parties.accountNumber, LongestCode);
    return parties;
}

bool mentions(const QString &text, const Parties &parties)
{
    constexpr int ShortestAddress = 6;
    return mentions(text, parties.applicant) || (parties.agent && mentions(text, *parties.agent)) ||
           repeats(text, parties.address, ShortestAddress);
}

} // namespace powerhall
