// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliabilitytally.h"

namespace powerhall {

/// What adding up once cannot settle in bounded memory: interruptions whose rows stand apart in the list,
/// which were counted as several, and areas that may have been out twice at a time. Such rows are read again,
/// as many at a time as fit, until nothing is open. Lists as programs write them need no second reading.
///
///     ReliabilityRecheck recheck(tally);
///     while (recheck.isNeeded()) {
///         ReliabilityRecheck::Part part(recheck);   // one per part of the list, each on its own thread
///         part.add(row) …
///         recheck.append(part, rowOffset) …         // in order
///         recheck.settle();
///     }
class ReliabilityRecheck
{
public:
    /// Seals the tally: nothing is added to it any more.
    explicit ReliabilityRecheck(ReliabilityTally &tally, size_t kept = 150'000);

    [[nodiscard]] bool isNeeded() const;

    class Part
    {
    public:
        explicit Part(const ReliabilityRecheck &recheck);
        void add(const Interruption &row);

    private:
        friend class ReliabilityRecheck;
        struct EventRow
        {
            quint64 hash = 0;
            quint32 run = 0;
            bool counts = false;
            quint32 day = 0;
            RunLog::Row outage;
            ReliabilityTally::Keys keys{};
        };
        void takeEvent(const Interruption &row, const ReliabilityTally::Keys &keys);
        void takeArea(const Interruption &row, quint32 area);
        void startRun(QByteArrayView event);

        const ReliabilityRecheck *m_recheck;
        const ReliabilityTally *m_tally;
        quint64 m_eventsUpTo; ///< hash of the last event that fits
        quint64 m_areasUpTo;
        std::vector<EventRow> m_eventRows;
        std::vector<AreaOutage> m_areaRows;
        std::string m_firstEvent;
        std::string m_event;
        quint32 m_run = 0;
        quint64 m_eventHash = 0;
        bool m_metAgain = false;
        size_t m_keptEvents;
        size_t m_keptAreas;
    };

    void append(const Part &part, qint64 rowOffset);
    void settle();

private:
    void settleEvents();
    void takeBackEvents(const Part::EventRow *first, const Part::EventRow *last);
    static void findTwins(Part::EventRow *first, Part::EventRow *last, std::vector<OutageNote> &twins);
    void settleAreas();
    void judgeAreas();
    void tellClashes();

    ReliabilityTally &m_tally;
    size_t m_kept;
    quint64 m_eventsFrom = 0; ///< events below this hash are settled
    quint64 m_areasFrom = 0;  ///< areas up to this one
    bool m_eventsDone = false;
    bool m_areasDone = false;
    std::vector<AreaClash> m_clashes; ///< in order of area and row

    std::vector<Part::EventRow> m_eventRows;
    std::vector<AreaOutage> m_areaRows;
    quint64 m_eventsUpTo = ~0ULL;
    quint64 m_areasUpTo = ~0ULL;
    std::string m_event; ///< the last of the parts so far
    quint32 m_runs = 0;
};

} // namespace powerhall
