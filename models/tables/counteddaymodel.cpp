// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/counteddaymodel.h"

#include "models/tables/words.h"

namespace powerhall {

void CountedDayModel::setDays(const QList<CountedDay> &days, QDate today)
{
    beginResetModel();
    m_days = days;
    m_today = today;
    endResetModel();
}

int CountedDayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

int CountedDayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CountedDayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CountedDay &day = m_days.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == NumberColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case DayColumn:
        return dayText(day.day, m_today);
    case KindColumn:
        return kindText(day);
    case NumberColumn:
        return day.number > 0 ? tr("第 %1 个").arg(day.number) : tr("不计");
    case ColumnCount:
        break;
    }
    return {};
}

QString CountedDayModel::kindText(const CountedDay &day) const
{
    if (day.suspended)
        return tr("工作日，计时中止");
    switch (day.kind) {
    case DayKind::Working:
        return tr("工作日");
    case DayKind::Weekend:
        return tr("周末");
    case DayKind::Holiday:
        return day.name.isEmpty() ? tr("节假日") : tr("%1放假").arg(day.name);
    case DayKind::MakeUp:
        return day.name.isEmpty() ? tr("调休上班") : tr("调休上班（%1）").arg(day.name);
    }
    Q_UNREACHABLE();
}

QVariant CountedDayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DayColumn:
        return tr("日期");
    case KindColumn:
        return tr("是什么日子");
    case NumberColumn:
        return tr("计数");
    default:
        return {};
    }
}

} // namespace powerhall
