// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/ids.h"

#include <QDateTime>

namespace powerhall {

QUuid orderedId()
{
    constexpr ushort VersionSeven = 0x7000;
    constexpr ushort VersionMask = 0x0fff;
    const auto ms = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    QUuid id = QUuid::createUuid(); // random, with the variant's bits in data4
    id.data1 = static_cast<uint>(ms >> 16);
    id.data2 = static_cast<ushort>(ms);
    id.data3 = static_cast<ushort>((id.data3 & VersionMask) | VersionSeven);
    return id;
}

} // namespace powerhall
