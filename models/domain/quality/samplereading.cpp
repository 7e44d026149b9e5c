// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/samplereading.h"

#include "models/domain/quality/fieldname.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qint64 MinuteSeconds = 60;
constexpr qint64 HighestMv = 2'000'000'000; ///< 2,000 kV: no line has more
constexpr qint64 MostOtherRows = 4096;      ///< looked at one by one before the common shape is tried again
constexpr int TinyShare = 100;              ///< below a hundredth of the lower limit: maybe kilovolts

/// Behind so many line breaks, or at the end.
const char *behindRows(const char *at, const char *end, qint64 rows)
{
    for (; rows > 0 && at != end; --rows) {
        const void *feed = std::memchr(at, '\n', size_t(end - at));
        at = feed ? static_cast<const char *>(feed) + 1 : end;
    }
    return at;
}

/// Days since 1970-01-01.
qint64 dayNumberOf(LocalSecond second)
{
    return (second - (second < 0 ? DaySeconds - 1 : 0)) / DaySeconds;
}

/// Whether "01 00:00" and "01 00:01" have the same day, given that the year and month before them are the
/// same.
bool isSameDay(quint64 a, quint64 b)
{
    return ((a ^ b) & 0xFFFFFF) == 0;
}

/// "01 08:05": 485, or −1 where the last five are no time of day.
qint64 minuteOfDay(quint64 text)
{
    constexpr quint64 Shape = 0x30303A3030; // "00:00"
    constexpr quint64 Digits = 0xFFFF00FFFF;
    const quint64 pairs = quick::digitPairs(text >> 24, Shape, Digits);
    const quint64 hour = pairs & 0xFF;
    const quint64 minute = pairs >> 24 & 0xFF;
    return hour < 24 && minute < 60 ? qint64(hour * 60 + minute) : -1;
}

} // namespace

SampleWorker::SampleWorker(const VoltagePlan &plan, const ColumnMap &columns, DateOrder order)
    : m_plan(&plan)
    , m_columns(columns)
    , m_order(order)
    , m_tally(plan)
{
    for (size_t minute = 0; minute < m_slots.size(); ++minute)
        m_slots[minute] = quint16(minute / size_t(plan.slotMinutes()));
    prepareNames(',');
}

void SampleWorker::take(const RecordBlock &block)
{
    const bool isCommon =
        m_columns.fields == QList<int>{0, 1, 2} && block.columns == 3 && !m_plan->points().isEmpty();
    if (!block.plain || !isCommon) {
        takeRecords(block);
        return;
    }
    if (m_delimiter != block.delimiter)
        prepareNames(block.delimiter);
    const char *const end = block.bytes.data() + block.bytes.size();
    qint64 row = block.firstRow;
    qint64 otherRows = 1; // handed on at once: more and more while none is common
    for (const char *at = takeCommon(block.bytes.data(), end, row); at != end;) {
        RecordBlock other = block;
        other.firstRow = row;
        const char *const behind = behindRows(at, end, otherRows);
        other.bytes = {at, size_t(behind - at)};
        takeRecords(other);
        row += otherRows;
        at = takeCommon(behind, end, row);
        otherRows = at == behind ? std::min(2 * otherRows, MostOtherRows) : 1;
    }
}

void SampleWorker::prepareNames(char delimiter)
{
    m_delimiter = delimiter;
    m_known.clear();
    for (qsizetype i = 0; i < m_plan->points().size(); ++i) {
        QByteArray name = m_plan->points().at(i).point.toUtf8() + delimiter;
        Known known;
        known.next = quint32(i);
        known.lowerMv = qint32(m_plan->limits()[size_t(i)].lowerMv);
        known.upperMv = qint32(m_plan->limits()[size_t(i)].upperMv);
        known.words = quint32(size_t(i) * m_tally.book().wordsPerPoint());
        known.length = quint32(name.size()) > SampleShape::ComparedName ? 0 : quint32(name.size()) - 1;
        name = name.leftJustified(SampleShape::ComparedName, '\0');
        known.head = quick::load8(name.constData());
        known.tail = quick::load8(name.constData() + 8);
        m_known.push_back(known);
    }
    m_point = 0;
}

/// Rows of the common shapes up to the first that has none; gives where that one begins.
const char *SampleWorker::takeCommon(const char *at, const char *end, qint64 &row)
{
    while (end - at >= SampleShape::Longest) {
        const char *const before = at;
        at = m_shape.isKnown() ? takeShaped(at, end, row) : at;
        // Another point than guessed, or another shape: try once more with what stands there.
        if (end - at < SampleShape::Longest || !findShape(at) || (at = takeShaped(at, end, row)) == before)
            break;
    }
    return at;
}

/// Sets m_point and m_shape by the row that begins here.
bool SampleWorker::findShape(const char *at)
{
    const void *end = std::memchr(at, m_delimiter, SampleShape::ComparedName);
    if (!end)
        return false;
    const auto bytes = quint32(static_cast<const char *>(end) - at);
    const Known &guessed = m_known[m_point];
    if (bytes != guessed.length ||
        !SampleShape(at, bytes, m_delimiter).hasName(at, guessed.head, guessed.tail)) {
        const int point = m_plan->pointNamed({at, bytes});
        if (point < 0)
            return false;
        m_known[m_before].next = quint32(point);
        m_point = quint32(point);
    }
    m_shape = SampleShape(at, bytes, m_delimiter);
    return m_shape.isKnown();
}

/// Rows of m_shape, from m_point on; stops at the first that is otherwise, with nothing of it counted.
const char *SampleWorker::takeShaped(const char *at, const char *end, qint64 &row)
{
    const SampleShape shape = m_shape;
    const Known *const known = m_known.data();
    Moment moment = m_moment;
    quint64 head = m_head;
    quint64 tail = m_tail;
    quint32 point = m_point;
    quint32 before = m_before;
    while (end - at >= SampleShape::Longest) {
        const Known &here = known[point];
        if (here.length != shape.nameBytes() || !shape.hasName(at, here.head, here.tail))
            break;
        const char *const time = shape.timeOf(at);
        const quint64 newHead = quick::load8(time);
        const quint64 newTail = quick::load8(time + 8);
        if (newHead != head || newTail != tail) {
            const qint64 minute = minuteOfDay(newTail);
            if (minute < 0)
                break;
            if (newHead != head || !isSameDay(newTail, tail)) {
                const qint64 day = quick::day10(time);
                if (day < 0 || (time[10] != ' ' && time[10] != 'T'))
                    break;
                moment = startOf(day);
            }
            setMinute(moment, minute);
            head = newHead;
            tail = newTail;
        }
        const qint64 mv = shape.milliOf(shape.numberOf(at));
        if (quint64(mv) > quint64(HighestMv) || !shape.timeEnds(time))
            break;
        count(point, moment, {mv, true}, row, {time, shape.timeBytes()});
        before = point;
        point = here.next;
        at += shape.rowBytes();
        ++row;
    }
    m_moment = moment;
    m_head = head;
    m_tail = tail;
    m_point = point;
    m_before = before;
    return at;
}

SampleWorker::Moment SampleWorker::startOf(qint64 dayNumber)
{
    Moment moment;
    moment.dayStart = dayNumber * DaySeconds;
    const int day = m_plan->dayIndex(dayNumber);
    moment.isInside = day >= 0;
    if (moment.isInside) {
        moment.dayWord = m_tally.book().wordOfDay(day);
        moment.cells = m_tally.cellsOfMonth(m_plan->monthOfDay(day));
    }
    return moment;
}

inline void SampleWorker::setMinute(Moment &moment, qint64 minuteOfDay)
{
    const unsigned slot = m_slots[size_t(minuteOfDay)];
    moment.word = moment.dayWord + slot / 64;
    moment.bit = quint64(1) << (slot % 64);
    moment.minute = moment.dayStart + minuteOfDay * MinuteSeconds;
}

void SampleWorker::takeRecords(const RecordBlock &block)
{
    for (m_scanner.start(block); m_scanner.next();)
        takeRecord(m_scanner.record());
}

void SampleWorker::takeRecord(const Record &record)
{
    if (record.fault) {
        m_tally.reject(record.row, fieldName(m_columns, record.faultField), *record.fault);
        return;
    }
    if (record.isBlank()) {
        m_tally.noteBlank();
        return;
    }
    const std::string_view name = trimmed(record.at(m_columns.of(SampleColumn::Point)));
    const std::string_view time = record.at(m_columns.of(SampleColumn::Time));
    const std::string_view volts = trimmed(record.at(m_columns.of(SampleColumn::Volts)));
    const int point = m_plan->pointNamed(name);
    if (point < 0) {
        reject(record, SampleColumn::Point, name.empty() ? RejectReason::Missing : RejectReason::UnknownKey);
        return;
    }
    if (m_readTime.empty() || time != m_readTime) {
        const std::optional<LocalSecond> second = timeOf(time);
        if (!second) {
            reject(record, SampleColumn::Time,
                   trimmed(time).empty() ? RejectReason::Missing : RejectReason::BadTime);
            return;
        }
        const qint64 day = dayNumberOf(*second);
        m_readMoment = startOf(day);
        setMinute(m_readMoment, (*second - day * DaySeconds) / MinuteSeconds);
        m_readTime = time;
    }
    const auto value = valueOf(volts);
    if (const auto *reason = std::get_if<RejectReason>(&value)) {
        reject(record, SampleColumn::Volts, *reason);
        return;
    }
    count(quint32(point), m_readMoment, std::get<Value>(value), record.row, time);
}

void SampleWorker::reject(const Record &record, SampleColumn column, RejectReason reason)
{
    m_tally.reject(record.row, columnsOf(TableKind::Samples).at(int(column)).name, reason,
                   record.at(m_columns.of(column)));
}

std::optional<LocalSecond> SampleWorker::timeOf(std::string_view text) const
{
    if (const qint64 second = quick::time(text); second >= 0)
        return second;
    return parseTime(text, m_order);
}

std::variant<SampleWorker::Value, RejectReason> SampleWorker::valueOf(std::string_view text)
{
    if (text.empty())
        return Value{};
    const auto milli = parseMilli(text);
    if (!milli)
        return RejectReason::BadNumber;
    if (milli->value < 0 || (milli->value == 0 && text.front() == '-' && !milli->exact))
        return RejectReason::Negative;
    if (milli->value > HighestMv)
        return RejectReason::OutOfRange;
    return Value{milli->value, milli->exact};
}

/// Enters a sample into its slot, where that has none yet.
inline void SampleWorker::count(quint32 point, const Moment &moment, Value value, qint64 row,
                                std::string_view time)
{
    if (!moment.isInside) {
        m_tally.noteOutside();
        return;
    }
    const Known &known = m_known[point];
    if (!m_tally.book().enter(moment.word + known.words, moment.bit)) {
        m_tally.reject(row, u"time"_s, RejectReason::Duplicate, time);
        return;
    }
    // A little above a whole number of millivolts is above the limit that stands there.
    const bool isOver = value.mv + (value.exact ? 0 : 1) > known.upperMv;
    const bool isUnder = value.mv < known.lowerMv;
    const bool isNothing = value.mv == 0 && value.exact;
    const SlotState state = isNothing ? SlotState::NoData
                            : isOver  ? SlotState::Over
                            : isUnder ? SlotState::Under
                                      : SlotState::Within;
    ++moment.cells[point].counts[size_t(state)];
    if (state == SlotState::Over || state == SlotState::Under)
        noteOutOfLimits(row, point, state, value.mv, moment.minute);
}

void SampleWorker::noteOutOfLimits(qint64 row, quint32 point, SlotState state, qint64 mv, LocalSecond minute)
{
    m_tally.noteOutOfLimits(row, int(point), state, mv, minute);
    if (mv < m_known[point].lowerMv / TinyShare)
        m_tally.noteTiny(int(point));
}

} // namespace powerhall
