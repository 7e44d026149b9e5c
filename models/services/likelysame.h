// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"
#include "models/storage/store.h"

#include <functional>

namespace powerhall {

/// Applications that may be about the same thing, for a person to look at: nothing is joined by itself.
struct LikelySame
{
    enum class Kind
    {
        Person, ///< one document under two keys: two stations met the same person
        Address ///< open applications of different people for one address
    };
    Kind kind = Kind::Person;
    QStringList numbers; ///< two or more, ascending
    QString shown;       ///< name or address, masked

    bool operator==(const LikelySame &) const = default;
};

/// Reads every application whose key is here. For a thread that has a store of its own; ends early, with
/// nothing, where `goesOn` says so.
Result<QList<LikelySame>> likelySame(Store &store, const Keyring &keys,
                                     const std::function<bool()> &goesOn = {});

} // namespace powerhall
