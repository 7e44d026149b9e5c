// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <libpq-fe.h>

#include <QByteArray>
#include <QList>
#include <QUuid>

#include <memory>

namespace powerhall {

/// Parameters of one call in PostgreSQL's binary form, in order.
class PgParameters
{
public:
    PgParameters &add(const QString &text);
    PgParameters &add(const QUuid &id);
    PgParameters &add(const QByteArray &bytes);
    PgParameters &add(qint64 number); ///< bigint
    PgParameters &add(qint32 number); ///< integer
    PgParameters &add(const QList<QUuid> &ids);
    PgParameters &add(const QList<QByteArray> &bytes);
    PgParameters &add(const QList<qint64> &numbers);
    PgParameters &add(const QList<qint32> &numbers);

    [[nodiscard]] int count() const { return int(m_types.size()); }
    [[nodiscard]] const Oid *types() const { return m_types.constData(); }
    /// Valid until the next add().
    [[nodiscard]] QList<const char *> values() const;
    [[nodiscard]] QList<int> lengths() const;

private:
    PgParameters &append(Oid type, QByteArray value);

    QList<Oid> m_types;
    QList<QByteArray> m_values;
};

/// Rows of an answer in binary form. Columns are named by their place; the caller knows their types.
class PgRows
{
public:
    explicit PgRows(PGresult *result = nullptr);

    [[nodiscard]] int count() const;
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] QByteArray bytes(int row, int column) const; ///< bytea, and text as UTF-8
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] qint64 number(int row, int column) const; ///< integer or bigint
    [[nodiscard]] QUuid uuid(int row, int column) const;
    [[nodiscard]] bool truth(int row, int column) const;
    /// Whether a text column says exactly this; costs no copy.
    [[nodiscard]] bool says(int row, int column, QByteArrayView word) const;

private:
    [[nodiscard]] QByteArrayView view(int row, int column) const;

    std::shared_ptr<PGresult> m_result; ///< copies of an answer read the same rows
};

} // namespace powerhall
