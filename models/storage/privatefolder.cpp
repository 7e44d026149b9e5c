// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/privatefolder.h"

#include <QFile>

namespace powerhall {

bool makePrivateFolder(const QDir &folder)
{
    if (!folder.mkpath(QStringLiteral(".")))
        return false;
    // A file system without permissions (a stick) refuses; the folder serves all the same.
    QFile::setPermissions(folder.path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return true;
}

} // namespace powerhall
