// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/store.h"

namespace powerhall {

/// Private to models/storage and its tests: what a test of power cuts and full disks needs to set. The
/// program itself goes through Store::create and Store::open, which leave everything as it stands here.
struct StoreOptions
{
    QByteArray vfs = {};             ///< name of a registered SQLite VFS; empty = the system's
    QByteArray synchronous = "FULL"; ///< a test sets NORMAL to show that its cuts do lose work then
    int checkpointPages = 4000;
    int waitMs = 5000; ///< for the folder's lock
};

Result<std::unique_ptr<Store>> createStore(const QDir &folder, const StationIdentity &identity,
                                           const Clock &clock, const StoreOptions &options = {});
Result<std::unique_ptr<Store>> openStore(const QDir &folder, Store::Access access, const Clock &clock,
                                         const StoreOptions &options = {});

} // namespace powerhall
