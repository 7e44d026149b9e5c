// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/recordscanner.h"
#include "models/domain/ingest/values.h"
#include "models/domain/quality/sampleshape.h"
#include "models/domain/quality/voltagetally.h"

#include <string>
#include <variant>
#include <vector>

namespace powerhall {

/// Reads one part of a list of samples (point, time, volts) and adds it up.
///
/// A hundred million rows pass here, so rows of the common shape are read in place: the point is guessed from
/// the row before and compared, the time is compared with the row before, the number is read eight characters
/// at once. Any other row goes through the record scanner and the readers of models/domain/ingest/values.h;
/// both ways give the same.
class SampleWorker : public BlockWorker
{
public:
    /// The plan must outlive the worker.
    SampleWorker(const VoltagePlan &plan, const ColumnMap &columns, DateOrder order);

    void take(const RecordBlock &block) override;
    [[nodiscard]] VoltageTally &tally() { return m_tally; }

private:
    /// A point as the rows name it: the first 16 bytes with the delimiter behind the name.
    struct Known
    {
        quint64 head = 0;
        quint64 tail = 0;
        quint32 next = 0; ///< which point came after it the last time
        qint32 lowerMv = 0;
        qint32 upperMv = 0;
        quint32 words = 0;  ///< from the day's first word to this point's
        quint32 length = 0; ///< of the name; 0 = too long to be compared here
    };
    /// A minute, ready to be used with any point.
    struct Moment
    {
        bool isInside = false; ///< in the period
        LocalSecond dayStart = 0;
        size_t dayWord = 0; ///< where the day begins in the book
        size_t word = 0;    ///< of the point with index 0
        quint64 bit = 0;
        VoltageTally::Cell *cells = nullptr; ///< of the month
        LocalSecond minute = 0;
    };
    struct Value
    {
        qint64 mv = 0;
        bool exact = true; ///< false: a little above
    };

    void prepareNames(char delimiter);
    const char *takeCommon(const char *at, const char *end, qint64 &row);
    bool findShape(const char *at);
    const char *takeShaped(const char *at, const char *end, qint64 &row);
    [[nodiscard]] Moment startOf(qint64 dayNumber);
    void setMinute(Moment &moment, qint64 minuteOfDay);
    void takeRecords(const RecordBlock &block);
    void takeRecord(const Record &record);
    void reject(const Record &record, SampleColumn column, RejectReason reason);
    [[nodiscard]] std::optional<LocalSecond> timeOf(std::string_view text) const;
    static std::variant<Value, RejectReason> valueOf(std::string_view text);
    void count(quint32 point, const Moment &moment, Value value, qint64 row, std::string_view time);
    void noteOutOfLimits(qint64 row, quint32 point, SlotState state, qint64 mv, LocalSecond minute);

    const VoltagePlan *m_plan;
    ColumnMap m_columns;
    DateOrder m_order;
    VoltageTally m_tally;
    RecordScanner m_scanner;
    std::vector<Known> m_known;
    std::array<quint16, 1440> m_slots{}; ///< of the day, by minute
    char m_delimiter = '\0';             ///< m_known is made for it
    SampleShape m_shape;
    quint32 m_point = 0;  ///< guessed to come next
    quint32 m_before = 0; ///< of the row before
    // The minute of the row before, and its text: "2026-07-" and "01 00:00".
    quint64 m_head = 0;
    quint64 m_tail = 0;
    Moment m_moment;
    // The last time that was read the long way.
    std::string m_readTime;
    Moment m_readMoment;
};

} // namespace powerhall
