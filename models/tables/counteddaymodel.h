// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/calendar/workingdays.h"

#include <QAbstractTableModel>

namespace powerhall {

/// The days on the way to a due date, one a row, each with why it counts or does not (为什么).
class CountedDayModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        DayColumn,
        KindColumn,
        NumberColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDays(const QList<CountedDay> &days, QDate today);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString kindText(const CountedDay &day) const;

    QList<CountedDay> m_days;
    QDate m_today;
};

} // namespace powerhall
