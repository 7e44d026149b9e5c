// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/record.h"
#include "models/domain/ingest/values.h"
#include "models/domain/quality/outagegrid.h"
#include "models/domain/quality/reliability.h"

namespace powerhall {

/// Reads a record of an outage list in place. A record that does not count is told to the list of rejects, by
/// its first fault; its texts are views into the record.
class InterruptionReader
{
public:
    InterruptionReader(const ColumnMap &columns, DateOrder order);

    /// False: rejected, or blank.
    bool read(const Record &record, Interruption &row, RejectList &rejects) const;
    /// The same for at most OutageGridReader::MostRows at once; how many of them count, in order.
    size_t read(const FieldGrid &grid, Interruption *rows, RejectList &rejects) const;

private:
    struct Fault
    {
        EventColumn column;
        RejectReason reason;
    };
    [[nodiscard]] std::optional<Fault> texts(const Record &record, Interruption &row) const;
    [[nodiscard]] std::optional<Fault> category(const Record &record, Interruption &row) const;
    [[nodiscard]] std::optional<Fault> times(const Record &record, Interruption &row) const;
    [[nodiscard]] std::optional<Fault> users(const Record &record, Interruption &row) const;
    [[nodiscard]] std::optional<Fault> capacities(const Record &record, Interruption &row) const;
    [[nodiscard]] std::optional<Fault> capacity(const Record &record, EventColumn column,
                                                qint64 &value) const;
    [[nodiscard]] std::string_view field(const Record &record, EventColumn column) const
    {
        return record.at(m_columns.fields[qsizetype(column)]);
    }

    ColumnMap m_columns;
    DateOrder m_order;
    OutageGridReader m_everyday;
};

/// Of the users file (用户数): the same for its records.
class UsersReader
{
public:
    UsersReader(const ColumnMap &columns, DateOrder order);
    bool read(const Record &record, UsersRow &row, RejectList &rejects) const;

private:
    ColumnMap m_columns;
    DateOrder m_order;
};

/// Of the history for major event days.
class HistoryReader
{
public:
    HistoryReader(const ColumnMap &columns, DateOrder order);
    bool read(const Record &record, DailySaidi &day, RejectList &rejects) const;

private:
    ColumnMap m_columns;
    DateOrder m_order;
};

} // namespace powerhall
