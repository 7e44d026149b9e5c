// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/texttablemodel.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Columns of figures stand to the right, head and cells: the property `figures` names them.
bool isFigure(const TextTableModel &model, int column)
{
    return model.property("figures").value<QList<int>>().contains(column);
}

} // namespace

TextTableModel::TextTableModel(QStringList columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{}

void TextTableModel::setRows(const QList<TextRow> &rows)
{
    if (rows == m_rows)
        return; // the selection stays where it is
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int TextTableModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).heading && m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TextRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(index.column());
    case Qt::AccessibleTextRole:
        return row.heading
                   ? row.cells.value(0)
                   : QString(m_columns.value(index.column()) + u' ' + row.cells.value(index.column()));
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::ToolTipRole:
        return row.cells.value(index.column());
    case IdRole:
        return row.id;
    case ToneRole:
        return static_cast<int>(row.tone);
    case HeadingRole:
        return row.heading;
    case ActRole:
        return row.act;
    default:
        return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_columns.value(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isFigure(*this, section) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags TextTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows.at(index.row()).heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace powerhall
