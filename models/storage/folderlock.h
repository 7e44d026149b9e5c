// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QDir>

#include <memory>

namespace powerhall {

/// The one writer of a data folder. The kernel lets go of it when the process ends in whatever way, so that
/// no dead lock ever needs a person.
class FolderLock
{
public:
    /// Busy when another holds it for longer than `waitMs`; ReadOnly when the folder cannot be written.
    static Result<std::unique_ptr<FolderLock>> take(const QDir &folder, int waitMs);
    ~FolderLock();
    Q_DISABLE_COPY_MOVE(FolderLock)

private:
    explicit FolderLock(int descriptor);

    int m_descriptor;
};

} // namespace powerhall
