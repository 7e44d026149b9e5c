// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace powerhall {

/// The tables that are read from outside.
enum class TableKind
{
    Events,          ///< interruptions (停电事件)
    Users,           ///< users by region and feeder (用户数)
    Points,          ///< monitoring points (监测点)
    Samples,         ///< voltages, one a row (电压采样)
    DailyStatistics, ///< minutes of a point and day (日统计)
    History,         ///< SAIDI by day, for major event days (历史日停电)
    ReleasedFigures  ///< what an authority published, or the utility itself (公布的指标)
};

/// Columns of each kind, in the order of columnsOf(kind).
enum class EventColumn
{
    Event,
    Feeder,
    Transformer,
    Region,
    Category,
    Cause,
    Start,
    End,
    Users,
    CapacityBefore,
    CapacityAfter
};
enum class UserColumn
{
    Region,
    Feeder,
    Users,
    From,
    To
};
enum class PointColumn
{
    Point,
    Name,
    Class,
    Nominal,
    Upper,
    Lower
};
enum class SampleColumn
{
    Point,
    Time,
    Volts
};
enum class DailyColumn
{
    Point,
    Date,
    Monitored,
    Over,
    Under,
    Rate
};
enum class HistoryColumn
{
    Date,
    SaidiMinutes
};
enum class FigureColumn
{
    Indicator,
    Period,
    Scope,
    Value,
    Unit,
    Source,
    On
};

/// A column a table may have.
struct ColumnSpec
{
    QString name;        ///< English, as the contract writes it; also how rejects name the field
    QString chinese;     ///< as the contract writes it
    QStringList aliases; ///< further headings met in exports
    bool required = true;
};
const QList<ColumnSpec> &columnsOf(TableKind kind);

/// Which field of a record holds which column.
struct ColumnMap
{
    TableKind kind = TableKind::Events;
    QList<int> fields;    ///< by column: index of the field, −1 = the file does not have it
    QStringList headings; ///< the header row as it stands, cleaned
    QStringList unknown;  ///< headings that mean nothing to us: shown, not read
    QString fingerprint;  ///< of the headings: what a mapping by hand is kept under

    /// Index of the field for a column of this kind's enumeration; −1 = absent.
    template<typename Column>
    [[nodiscard]] int of(Column column) const
    {
        return fields[static_cast<int>(column)];
    }
    bool operator==(const ColumnMap &) const = default;
};

/// A mapping made by hand: heading as in the file → name of the column; an empty name = leave it out. Kept
/// per fingerprint by the caller.
using HandMapping = QMap<QString, QString>;

/// Maps a header row: any order, Chinese or English, case and width folded, blanks and units in brackets
/// ignored. What was mapped by hand goes first. Missing required columns are one MissingKey error (args =
/// their English names), a column named twice is BadCombination (detail = both headings).
Result<ColumnMap> mapColumns(TableKind kind, const QStringList &headings, const HandMapping &byHand = {});

/// What each heading by itself is taken for: the English name of the column, empty = nothing. For a person
/// who maps by hand, also where mapColumns fails.
QStringList columnNamesOf(TableKind kind, const QStringList &headings, const HandMapping &byHand = {});

/// The kind whose required columns the headings have, where it is one alone (samples or daily statistics?).
Result<TableKind> kindOf(const QStringList &headings, const QList<TableKind> &candidates);

/// Stands for a header row, whatever the blanks, width and case in it.
QString fingerprintOf(const QStringList &headings);

} // namespace powerhall
