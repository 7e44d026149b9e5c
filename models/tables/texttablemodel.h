// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/tone.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace powerhall {

/// One row of a list as a person reads it.
struct TextRow
{
    QStringList cells;
    Tone tone = Tone::Plain; ///< of the first cell
    QString id;              ///< what the row stands for: number, user name, document id …
    QString act;             ///< what Enter does, as a word for the page
    bool heading = false;    ///< names the rows below; cannot be chosen
    QString hint = {};       ///< what to know and do, beside the list while the row is chosen

    bool operator==(const TextRow &) const = default;
};

/// A list of text rows under headings of columns. What the rows say is worded in rows.h.
class TextTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        IdRole = Qt::UserRole,
        ToneRole,
        HeadingRole,
        ActRole
    };

    explicit TextTableModel(QStringList columns, QObject *parent = nullptr);

    void setRows(const QList<TextRow> &rows);
    [[nodiscard]] const QList<TextRow> &rows() const { return m_rows; }
    /// Row of an id, -1 where there is none.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QStringList m_columns;
    QList<TextRow> m_rows;
};

} // namespace powerhall
