// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/sqlstatement.h"
#include "models/storage/store.h"

namespace powerhall {

/// An application as its two rows hold it: columns for lists, the folded state without what is sealed, and
/// the sealed parts apart. Made of an Application alone, so that verify can compare.
struct ApplicationRecord
{
    ApplicationRow row;
    QByteArray state;
    QUuid keyId;
    QByteArray sealed;
    QByteArray agentSealed;

    bool operator==(const ApplicationRecord &other) const;
};
ApplicationRecord recordOf(const Application &application);
/// Damaged where the state cannot be read.
Result<Application> applicationOf(const ApplicationRecord &record);

QString wordOf(Application::Status status);

/// The projection of applications.
class ApplicationRepository
{
public:
    explicit ApplicationRepository(Connection &connection);

    /// `sealedChanged` false leaves the sealed parts as they stand.
    Result<void> put(const ApplicationRecord &record, bool sealedChanged = true);
    Result<std::optional<ApplicationRecord>> record(const QUuid &id);
    Result<std::optional<QUuid>> idOf(const QString &number);
    Result<int> countOf(const QString &number);
    /// Of a prefix that ends before NNNN: the highest, 0 where there is none.
    Result<int> highestNumber(const QString &prefix);

    Result<QList<ApplicationRow>> list(bool waitingOnly, int offset, int limit);
    Result<void> forEachSealed(qint64 from, qint64 to,
                               const std::function<bool(const Store::SealedRow &)> &each);
    Result<qint64> lastRow();
    Result<qint64> count();

private:
    Connection &m_connection;
    SqlStatement m_put;
    SqlStatement m_putSealed;
    SqlStatement m_byId;
    SqlStatement m_byNumber;
    SqlStatement m_countNumber;
};

} // namespace powerhall
