// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/liaison.h"
#include "models/security/keyring.h"
#include "models/services/session.h"

namespace powerhall {

/// Contact details under a key of their own, bound to the one record they belong to.
struct SealedContact
{
    QUuid keyId;
    QByteArray sealed;
};
Result<SealedContact> sealContact(Keyring &keys, const ContactDetails &contact, const QUuid &record);
/// Empty where the person was erased, or nobody was named.
Result<ContactDetails> unsealContact(const Session &session, const QUuid &keyId, const QByteArray &sealed,
                                     const QUuid &record);
/// As it is kept: cleaned, each within its length.
Result<ContactDetails> checkContact(const ContactDetails &typed);
ContactDetails masked(const ContactDetails &contact);

} // namespace powerhall
