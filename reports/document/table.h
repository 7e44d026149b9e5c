// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/reportnumber.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <variant>

namespace powerhall {

/// No value is known or none is laid down: shown as its column's word, "—" or 未规定; null in JSON, empty in
/// CSV.
struct Missing
{
    bool operator==(const Missing &) const = default;
};

/// One value of a table. monostate = the place is left empty on purpose (a head of a group, a total).
/// A QDateTime is wall time in Asia/Shanghai and is printed to the second.
using Cell = std::variant<std::monostate, Missing, QString, ReportNumber, QDate, QDateTime>;
using Row = QList<Cell>;

/// A number that may be missing.
Cell cellOf(const std::optional<ReportNumber> &value);

enum class ColumnKind
{
    Text,
    Number,
    Date,
    Time
};

struct Column
{
    QString id;   ///< key in JSON and of charts, English, unique in its table
    QString head; ///< Chinese, without the unit
    ColumnKind kind = ColumnKind::Text;
    int places = 0; ///< decimals of a number
    QString unit;   ///< 时, 户, %; printed behind the head in brackets
    QString missing = QStringLiteral("—");
    QString group;           ///< neighbours of one group share a head above theirs
    bool isUnbroken = false; ///< a text that is read as one, like the number of an application: never wrapped

    static Column text(const QString &id, const QString &head);
    static Column whole(const QString &id, const QString &head, const QString &unit = {});
    static Column fixed(const QString &id, const QString &head, int places, const QString &unit = {});
    /// The cell holds per cent: 99.97, not 0.9997, in every output.
    static Column percent(const QString &id, const QString &head, int places = 4);
    static Column date(const QString &id, const QString &head);
    static Column time(const QString &id, const QString &head);
    [[nodiscard]] Column in(const QString &groupHead) const;
    [[nodiscard]] Column unbroken() const;

    [[nodiscard]] QString fullHead() const; ///< 停电时间（时）, the group not included
    /// As every output writes it; the missing word for Missing, empty for a place left empty.
    [[nodiscard]] QString textOf(const Cell &cell) const;
};

/// Rows by number, made when they are asked for, so that a long table need not be in memory as a whole.
class Rows
{
public:
    using Maker = std::function<void(qsizetype index, Row &row)>;

    Rows() = default;
    Rows(QList<Row> rows);
    Rows(std::initializer_list<Row> rows)
        : Rows(QList<Row>(rows))
    {}
    /// `make` fills a row that may still hold the one before; asked in any order, from one thread.
    Rows(qsizetype count, Maker make);

    [[nodiscard]] qsizetype size() const { return m_count; }
    void read(qsizetype index, Row &row) const { m_make(index, row); }
    [[nodiscard]] Row at(qsizetype index) const;

private:
    qsizetype m_count = 0;
    Maker m_make;
};

struct Table
{
    QString id; ///< key in JSON, name of its CSV part; English
    QString title;
    QList<Column> columns;
    Rows rows;
    QList<Row> totals;                            ///< printed below the rows, bold
    QStringList notes;                            ///< printed below the table
    QString empty = QStringLiteral("本期无记录"); ///< stands where there are no rows

    [[nodiscard]] int column(const QString &columnId) const; ///< -1 where there is none
};

} // namespace powerhall
