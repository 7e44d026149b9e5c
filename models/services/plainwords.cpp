// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/plainwords.h"

#include "models/domain/disclosure/textscan.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestReason = 500;

} // namespace

std::optional<Error> unlessPlain(const QString &place, const QString &text)
{
    if (text.size() > LongestReason)
        return Error{
            ErrorCode::TooLong, place, {}, {QString::number(text.size()), QString::number(LongestReason)}};
    for (const ScanFinding &finding : scanText({text})) {
        const bool personal = finding.kind == ScanFinding::Kind::PersonBesidePhone ||
                              finding.kind == ScanFinding::Kind::MobileNumber ||
                              finding.kind == ScanFinding::Kind::IdNumber;
        if (personal)
            return Error{ErrorCode::PersonalText, place, {}, {}};
    }
    return {};
}

std::optional<Error> unlessPlainReason(const QString &place, const QString &reason)
{
    if (reason.isEmpty())
        return Error{ErrorCode::ReasonMissing, place, {}, {}};
    return unlessPlain(place, reason);
}

} // namespace powerhall
