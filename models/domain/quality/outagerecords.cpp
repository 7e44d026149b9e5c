// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/outagerecords.h"

#include "models/core/text.h"
#include "models/domain/ingest/blankedges.h"
#include "models/domain/ingest/quickvalues.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostUsers = 1'000'000'000;
constexpr qint64 MostCapacity = 1'000'000'000'000; // a thousandth of the file's unit

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

QByteArrayView textOf(std::string_view field)
{
    return viewOf(Blanks.of(field) == 0 ? field : trimmed(field));
}

std::optional<qint64> timeOf(std::string_view field, DateOrder order)
{
    const qint64 quickly = quick::time(field);
    return quickly >= 0 ? std::optional(quickly) : parseTime(field, order);
}

RejectReason whyNoWhole(std::string_view field)
{
    return trimmed(field).empty() ? RejectReason::Missing
           : isDecimal(field)     ? RejectReason::NotWhole
                                  : RejectReason::BadNumber;
}

RejectReason emptyOr(std::string_view field, RejectReason reason)
{
    return trimmed(field).empty() ? RejectReason::Missing : reason;
}

std::optional<RejectReason> readUsers(std::string_view field, qint64 &users)
{
    users = quick::whole(field);
    if (users < 0) {
        const auto value = parseWhole(field);
        if (!value)
            return whyNoWhole(field);
        users = *value;
    }
    if (users < 0)
        return RejectReason::Negative;
    return users > MostUsers ? std::optional(RejectReason::OutOfRange) : std::nullopt;
}

/// A category as people type it: blanks, full width and other dashes than the contract's.
QString foldedCategory(QByteArrayView text)
{
    QString folded = cleanLine(QString::fromUtf8(text));
    folded.removeIf([](QChar c) { return c.isSpace(); });
    for (const QChar dash : u"‐‑–—−－_/"_s)
        folded.replace(dash, u'-');
    while (folded.contains(u"--"_s))
        folded.replace(u"--"_s, u"-"_s);
    return folded;
}

void reject(RejectList &rejects, const Record &record, const QString &field, RejectReason reason,
            std::string_view value)
{
    rejects.add(record.row, field, reason, value);
}

/// The column's name, or #7 for a field without one.
QString fieldName(TableKind kind, const QList<int> &fields, qsizetype field)
{
    const qsizetype column = fields.indexOf(int(field));
    return column >= 0 ? columnsOf(kind).at(column).name : u'#' + QString::number(field + 1);
}

bool rejectFault(const ColumnMap &columns, const Record &record, RejectList &rejects)
{
    if (!record.fault)
        return false;
    reject(rejects, record, fieldName(columns.kind, columns.fields, record.faultField), *record.fault,
           record.at(int(record.faultField)));
    return true;
}

/// A day, empty = invalid date; nothing where it is none.
std::optional<QDate> readDay(std::string_view field, DateOrder order)
{
    if (trimmed(field).empty())
        return QDate();
    const auto day = parseDay(field, order);
    return day ? std::optional(QDate(1970, 1, 1).addDays(*day)) : std::nullopt;
}

} // namespace

InterruptionReader::InterruptionReader(const ColumnMap &columns, DateOrder order)
    : m_columns(columns)
    , m_order(order)
    , m_everyday(columns)
{}

size_t InterruptionReader::read(const FieldGrid &grid, Interruption *rows, RejectList &rejects) const
{
    const quint64 all = grid.rows < 64 ? (quint64(1) << grid.rows) - 1 : ~quint64(0);
    const quint64 quickly = m_everyday.read(grid, rows);
    if (quickly == all)
        return grid.rows;
    std::vector<std::string_view> fields;
    size_t taken = 0;
    for (size_t row = 0; row < grid.rows; ++row) {
        if (quickly >> row & 1)
            rows[taken++] = rows[row];
        else if (read(grid.record(row, fields), rows[taken], rejects))
            ++taken;
    }
    return taken;
}

bool InterruptionReader::read(const Record &record, Interruption &row, RejectList &rejects) const
{
    if (rejectFault(m_columns, record, rejects))
        return false;
    std::optional<Fault> fault = texts(record, row);
    if (!fault)
        fault = category(record, row);
    if (!fault)
        fault = times(record, row);
    if (!fault)
        fault = users(record, row);
    if (!fault)
        fault = capacities(record, row);
    if (!fault) {
        row.row = record.row;
        return true;
    }
    if (!record.isBlank())
        reject(rejects, record, columnsOf(TableKind::Events).at(qsizetype(fault->column)).name, fault->reason,
               field(record, fault->column));
    return false;
}

std::optional<InterruptionReader::Fault> InterruptionReader::texts(const Record &record,
                                                                   Interruption &row) const
{
    row.event = textOf(field(record, EventColumn::Event));
    row.feeder = textOf(field(record, EventColumn::Feeder));
    row.transformer = textOf(field(record, EventColumn::Transformer));
    row.region = textOf(field(record, EventColumn::Region));
    row.cause = textOf(field(record, EventColumn::Cause));
    if (row.event.isEmpty())
        return Fault{EventColumn::Event, RejectReason::Missing};
    if (row.feeder.isEmpty())
        return Fault{EventColumn::Feeder, RejectReason::Missing};
    if (row.region.isEmpty())
        return Fault{EventColumn::Region, RejectReason::Missing};
    return std::nullopt;
}

std::optional<InterruptionReader::Fault> InterruptionReader::category(const Record &record,
                                                                      Interruption &row) const
{
    const QByteArrayView text = textOf(field(record, EventColumn::Category));
    if (text.isEmpty())
        return Fault{EventColumn::Category, RejectReason::Missing};
    auto known = categoryNamed(text);
    if (!known)
        known = categoryNamed(foldedCategory(text).toUtf8());
    if (!known)
        return Fault{EventColumn::Category, RejectReason::UnknownWord};
    row.category = *known;
    return std::nullopt;
}

std::optional<InterruptionReader::Fault> InterruptionReader::times(const Record &record,
                                                                   Interruption &row) const
{
    const std::string_view start = field(record, EventColumn::Start);
    const std::string_view end = field(record, EventColumn::End);
    const auto from = timeOf(start, m_order);
    if (!from)
        return Fault{EventColumn::Start, emptyOr(start, RejectReason::BadTime)};
    const auto to = timeOf(end, m_order);
    if (!to)
        return Fault{EventColumn::End, emptyOr(end, RejectReason::BadTime)};
    row.start = *from;
    row.end = *to;
    return row.end > row.start ? std::nullopt
                               : std::optional(Fault{EventColumn::End, RejectReason::EndNotAfterStart});
}

std::optional<InterruptionReader::Fault> InterruptionReader::users(const Record &record,
                                                                   Interruption &row) const
{
    const auto reason = readUsers(field(record, EventColumn::Users), row.users);
    return reason ? std::optional(Fault{EventColumn::Users, *reason}) : std::nullopt;
}

std::optional<InterruptionReader::Fault> InterruptionReader::capacity(const Record &record,
                                                                      EventColumn column, qint64 &value) const
{
    value = -1;
    const std::string_view text = field(record, column);
    if (text.empty() || trimmed(text).empty())
        return std::nullopt;
    const auto milli = parseMilli(text);
    if (!milli)
        return Fault{column, RejectReason::BadNumber};
    if (milli->value < 0)
        return Fault{column, RejectReason::Negative};
    if (!milli->exact || milli->value > MostCapacity)
        return Fault{column, RejectReason::OutOfRange};
    value = milli->value;
    return std::nullopt;
}

std::optional<InterruptionReader::Fault> InterruptionReader::capacities(const Record &record,
                                                                        Interruption &row) const
{
    if (const auto fault = capacity(record, EventColumn::CapacityBefore, row.capacityBefore))
        return fault;
    if (const auto fault = capacity(record, EventColumn::CapacityAfter, row.capacityAfter))
        return fault;
    // Other systems write 0 where nothing was limited: no capacity was stated then.
    if (row.capacityBefore == 0) {
        row.capacityBefore = -1;
        row.capacityAfter = row.capacityAfter == 0 ? -1 : row.capacityAfter;
    }
    return std::nullopt;
}

UsersReader::UsersReader(const ColumnMap &columns, DateOrder order)
    : m_columns(columns)
    , m_order(order)
{}

bool UsersReader::read(const Record &record, UsersRow &row, RejectList &rejects) const
{
    if (record.isBlank() || rejectFault(m_columns, record, rejects))
        return false;
    const auto field = [&](UserColumn column) { return record.at(m_columns.of(column)); };
    const auto refuse = [&](UserColumn column, RejectReason reason) {
        reject(rejects, record, columnsOf(TableKind::Users).at(qsizetype(column)).name, reason,
               field(column));
        return false;
    };
    row = {.row = record.row,
           .region = QString::fromUtf8(textOf(field(UserColumn::Region))),
           .feeder = QString::fromUtf8(textOf(field(UserColumn::Feeder)))};
    if (row.region.isEmpty())
        return refuse(UserColumn::Region, RejectReason::Missing);
    if (row.feeder.isEmpty())
        return refuse(UserColumn::Feeder, RejectReason::Missing);
    if (const auto reason = readUsers(field(UserColumn::Users), row.users))
        return refuse(UserColumn::Users, *reason);
    const auto from = readDay(field(UserColumn::From), m_order);
    if (!from)
        return refuse(UserColumn::From, RejectReason::BadDate);
    const auto to = readDay(field(UserColumn::To), m_order);
    if (!to)
        return refuse(UserColumn::To, RejectReason::BadDate);
    row.from = *from;
    row.to = *to;
    if (row.from.isValid() && row.to.isValid() && row.to < row.from)
        return refuse(UserColumn::To, RejectReason::Contradiction);
    return true;
}

HistoryReader::HistoryReader(const ColumnMap &columns, DateOrder order)
    : m_columns(columns)
    , m_order(order)
{}

bool HistoryReader::read(const Record &record, DailySaidi &day, RejectList &rejects) const
{
    if (record.isBlank() || rejectFault(m_columns, record, rejects))
        return false;
    const auto field = [&](HistoryColumn column) { return record.at(m_columns.of(column)); };
    const auto refuse = [&](HistoryColumn column, RejectReason reason) {
        reject(rejects, record, columnsOf(TableKind::History).at(qsizetype(column)).name, reason,
               field(column));
        return false;
    };
    const auto date = readDay(field(HistoryColumn::Date), m_order);
    if (!date || !date->isValid())
        return refuse(HistoryColumn::Date, emptyOr(field(HistoryColumn::Date), RejectReason::BadDate));
    const std::string_view minutes = field(HistoryColumn::SaidiMinutes);
    bool isNumber = false;
    const QByteArrayView text = textOf(minutes);
    day = {*date, text.toDouble(&isNumber)};
    if (!isNumber) {
        const auto milli = parseMilli(minutes);
        if (!milli)
            return refuse(HistoryColumn::SaidiMinutes, emptyOr(minutes, RejectReason::BadNumber));
        day.minutes = double(milli->value) / 1000;
    }
    if (!(day.minutes >= 0))
        return refuse(HistoryColumn::SaidiMinutes, RejectReason::Negative);
    return day.minutes <= 1e6 || refuse(HistoryColumn::SaidiMinutes, RejectReason::OutOfRange);
}

} // namespace powerhall
