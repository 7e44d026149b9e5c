// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/store.h"

namespace powerhall {

/// Who wrote events, in words for people: desks by what their devices say of themselves, people by their
/// accounts. Each is read once.
class DeskNames
{
public:
    explicit DeskNames(Store &store);

    /// Code of station and desk, as that life of the device had it; empty where its founding has not come.
    Result<QString> desk(const Origin &origin);
    /// Code of the station a device serves; empty where its founding has not come.
    Result<QString> station(const QUuid &device);
    /// Empty for the program itself and for who is not known here.
    Result<QString> user(const QUuid &id);

private:
    Store &m_store;
    QMap<Origin, QString> m_desks;
    QMap<QUuid, QString> m_stations;
    std::optional<QMap<QUuid, QString>> m_users;
};

} // namespace powerhall
