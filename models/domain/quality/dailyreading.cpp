// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/dailyreading.h"

#include "models/domain/quality/fieldname.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qint64 DayMinutes = 1440;

/// Whether a rate that an export states (thousandths of a per cent) is the minutes' own, give or take 0.01.
/// Meters also write 9987 for 99.87 %.
bool isRateOf(qint64 statedMilli, const VoltageMinutes &minutes)
{
    constexpr qint64 WholePercent = 100'000;
    constexpr qint64 Tolerance = 10;
    const qint64 stated = statedMilli > WholePercent ? statedMilli / 100 : statedMilli;
    const qint64 good = minutes.monitored - minutes.outOfLimits();
    // |stated − good/monitored| ≤ tolerance, without dividing
    return qAbs(stated * minutes.monitored - good * WholePercent) <= Tolerance * minutes.monitored;
}

} // namespace

DailyWorker::DailyWorker(const VoltagePlan &plan, const ColumnMap &columns, DateOrder order)
    : m_plan(&plan)
    , m_columns(columns)
    , m_order(order)
    , m_tally(plan)
{}

void DailyWorker::take(const RecordBlock &block)
{
    for (m_scanner.start(block); m_scanner.next();)
        takeRecord(m_scanner.record());
}

void DailyWorker::takeRecord(const Record &record)
{
    if (record.fault) {
        m_tally.reject(record.row, fieldName(m_columns, record.faultField), *record.fault);
        return;
    }
    if (record.isBlank()) {
        m_tally.noteBlank();
        return;
    }
    const std::string_view name = field(record, DailyColumn::Point);
    const int point = m_plan->pointNamed(name);
    if (point < 0) {
        reject(record, DailyColumn::Point, name.empty() ? RejectReason::Missing : RejectReason::UnknownKey);
        return;
    }
    const std::string_view date = field(record, DailyColumn::Date);
    const auto dayNumber = parseDay(date, m_order);
    if (!dayNumber) {
        reject(record, DailyColumn::Date, date.empty() ? RejectReason::Missing : RejectReason::BadDate);
        return;
    }
    const auto minutes = minutesOf(record);
    if (!minutes)
        return;
    const int day = m_plan->dayIndex(*dayNumber);
    if (day < 0) {
        m_tally.noteOutside();
        return;
    }
    SlotBook &book = m_tally.book();
    if (!book.enter(book.wordOfDay(day) + size_t(point) * book.wordsPerPoint(), 1)) {
        reject(record, DailyColumn::Date, RejectReason::Duplicate);
        return;
    }
    m_tally.addDay(record.row, point, day, *minutes);
    compareRate(record, point, *minutes);
}

std::optional<VoltageMinutes> DailyWorker::minutesOf(const Record &record)
{
    const bool isEmpty = field(record, DailyColumn::Monitored).empty() &&
                         field(record, DailyColumn::Over).empty() &&
                         field(record, DailyColumn::Under).empty();
    if (isEmpty)
        return VoltageMinutes(); // a day without data
    const auto monitored = minutesIn(record, DailyColumn::Monitored);
    const auto over = monitored ? minutesIn(record, DailyColumn::Over) : std::nullopt;
    const auto under = over ? minutesIn(record, DailyColumn::Under) : std::nullopt;
    if (!under)
        return std::nullopt;
    if (*over + *under > *monitored) {
        reject(record, DailyColumn::Monitored, RejectReason::Contradiction);
        return std::nullopt;
    }
    VoltageMinutes minutes;
    minutes.monitored = *monitored;
    minutes.over = *over;
    minutes.under = *under;
    minutes.within = *monitored - *over - *under;
    return minutes;
}

std::optional<qint64> DailyWorker::minutesIn(const Record &record, DailyColumn column)
{
    const std::string_view text = field(record, column);
    const auto minutes = parseWhole(text);
    if (minutes && *minutes >= 0 && *minutes <= DayMinutes)
        return minutes;
    if (minutes)
        reject(record, column, *minutes < 0 ? RejectReason::Negative : RejectReason::OutOfRange);
    else if (text.empty())
        reject(record, column, RejectReason::Missing);
    else
        reject(record, column, isDecimal(text) ? RejectReason::NotWhole : RejectReason::BadNumber);
    return std::nullopt;
}

void DailyWorker::compareRate(const Record &record, int point, const VoltageMinutes &minutes)
{
    const std::string_view text = field(record, DailyColumn::Rate);
    const auto stated = parsePercentMilli(text);
    if (!stated || minutes.monitored == 0 || isRateOf(stated->value, minutes))
        return;
    m_tally.warn({record.row,
                  u"rate_differs"_s,
                  m_plan->points().at(point).point,
                  {QString::fromUtf8(text.data(), qsizetype(text.size())),
                   QString::number(minutes.rate()->toDouble(), 'f', 3)}});
}

void DailyWorker::reject(const Record &record, DailyColumn column, RejectReason reason)
{
    m_tally.reject(record.row, columnsOf(TableKind::DailyStatistics).at(int(column)).name, reason,
                   field(record, column));
}

std::string_view DailyWorker::field(const Record &record, DailyColumn column) const
{
    return trimmed(record.at(m_columns.of(column)));
}

} // namespace powerhall
