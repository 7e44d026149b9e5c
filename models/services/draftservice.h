// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/services/session.h"

#include <QJsonObject>

namespace powerhall {

class Station;

/// A form as it stood: offered back after a crash with case, field and time.
struct DraftView
{
    QUuid id;
    QString form;
    QString field;
    qint64 savedMs = 0;
    QJsonObject content;
};

/// Drafts are sealed under the station's key and leave with the act they become.
class DraftService
{
public:
    explicit DraftService(Station &station);

    Result<void> save(const Session &session, const DraftView &draft);
    Result<QList<DraftView>> all(const Session &session) const;
    Result<void> discard(const Session &session, const QUuid &id);

private:
    Station &m_station;
};

} // namespace powerhall
