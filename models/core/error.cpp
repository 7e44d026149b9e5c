// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/error.h"

namespace powerhall {

Error Error::at(const QString &outer) const
{
    Error result = *this;
    if (result.place.isEmpty())
        result.place = outer;
    else if (result.place.startsWith(u'$'))
        result.place = outer + u": " + result.place;
    else
        result.place = outer + u'/' + result.place;
    return result;
}

int exitStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::Damaged:
        return 3;
    case ErrorCode::Busy:
        return 4;
    case ErrorCode::HubUnreachable:
        return 5;
    case ErrorCode::Internal:
        return 70;
    default:
        return 1;
    }
}

} // namespace powerhall
