// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/contactseal.h"

#include "models/core/json.h"
#include "models/core/text.h"
#include "models/domain/people/masking.h"

#include <QJsonDocument>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestField = 120;

QByteArray contextOf(const QUuid &record)
{
    return "contact" + record.toRfc4122();
}

} // namespace

Result<SealedContact> sealContact(Keyring &keys, const ContactDetails &contact, const QUuid &record)
{
    if (contact.isEmpty())
        return SealedContact();
    const auto key = keys.takePersonKey();
    if (!key)
        return key.error();
    const QJsonObject object{
        {u"name"_s, contact.name}, {u"phone"_s, contact.phone}, {u"email"_s, contact.email}};
    return SealedContact{
        key->id, seal(key->key, QJsonDocument(object).toJson(QJsonDocument::Compact), contextOf(record))};
}

Result<ContactDetails> unsealContact(const Session &session, const QUuid &keyId, const QByteArray &sealed,
                                     const QUuid &record)
{
    if (keyId.isNull() || sealed.isEmpty())
        return ContactDetails();
    const auto key = session.keys().personKey(keyId);
    if (!key && key.error().code == ErrorCode::NotFound)
        return ContactDetails();
    if (!key)
        return key.error();
    const auto plain = unseal(*key, sealed, contextOf(record));
    if (!plain)
        return plain.error();
    const auto object = parseObject(*plain);
    if (!object)
        return object.error();
    return ContactDetails{object->value(u"name"_s).toString(), object->value(u"phone"_s).toString(),
                          object->value(u"email"_s).toString()};
}

Result<ContactDetails> checkContact(const ContactDetails &typed)
{
    ContactDetails contact{cleanLine(typed.name), cleanLine(typed.phone), cleanLine(typed.email)};
    for (const QString &field : {contact.name, contact.phone, contact.email}) {
        if (field.size() > LongestField)
            return Error{ErrorCode::TooLong,
                         u"contact"_s,
                         {},
                         {QString::number(field.size()), QString::number(LongestField)}};
    }
    return contact;
}

ContactDetails masked(const ContactDetails &contact)
{
    const QString mail = contact.email.isEmpty() ? QString() : QString(u"***"_s);
    return {contact.name.isEmpty() ? QString() : maskedName(contact.name),
            contact.phone.isEmpty() ? QString() : maskedPhone(contact.phone), mail};
}

} // namespace powerhall
