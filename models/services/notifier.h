// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QUuid>

namespace powerhall {

/// The one place that says what changed; models listen, nobody refreshes by hand. Emits on the store's
/// thread, after the commit.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void applicationChanged(const QUuid &id); ///< accepted, or anything about it
    void draftsChanged();
    void rulesChanged(); ///< profile, calendar or a setting
    void usersChanged();
    void disclosureChanged(const QUuid &item); ///< an item of the register, or anything about it
    void boardsChanged();
    void enquiriesChanged();
    void inspectionsChanged();
    void figuresChanged(); ///< released figures, open capacity, contacts, assessments
    void outagesChanged();
    void reportsChanged(); ///< released reports and the files they come from
    void returnsChanged(); ///< returns handed in, revisits, tasks of the ledger, the budget of outages
    void slipChanged(const QUuid &application, const QUuid &slip);
};

} // namespace powerhall
