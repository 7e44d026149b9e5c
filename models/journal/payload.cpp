// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/payload.h"

using namespace Qt::StringLiterals;

namespace powerhall {

QString textAt(const QCborMap &open, QLatin1StringView key)
{
    return open.value(key).toString();
}

QUuid uuidAt(const QCborMap &open, QLatin1StringView key)
{
    return QUuid::fromString(textAt(open, key));
}

QByteArray bytesAt(const QCborMap &open, QLatin1StringView key)
{
    return open.value(key).toByteArray();
}

bool flagAt(const QCborMap &open, QLatin1StringView key)
{
    return open.value(key).toBool(false);
}

ActTime actTimeOf(const Event &event)
{
    ActTime at;
    at.recordedMs = event.at.wallMs;
    const QCborValue claimed = event.open.value("claimed_ms"_L1);
    if (claimed.isInteger()) {
        at.claimedMs = claimed.toInteger();
        at.claimReason = textAt(event.open, "claim_reason"_L1);
    }
    return at;
}

std::optional<Outcome> outcomeOf(const QString &word)
{
    if (word == "accepted"_L1)
        return Outcome::Accepted;
    if (word == "accepted_with_debts"_L1)
        return Outcome::AcceptedWithDebts;
    if (word == "not_accepted"_L1)
        return Outcome::NotAccepted;
    return {};
}

std::optional<DocumentState::State> documentStateOf(const QString &word)
{
    if (word == "owed"_L1)
        return DocumentState::State::Owed;
    if (word == "supplied"_L1)
        return DocumentState::State::Supplied;
    if (word == "shared"_L1)
        return DocumentState::State::Shared;
    return {};
}

} // namespace powerhall
