// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/returnbook.h"

#include "models/journal/qualityrecords.h"
#include "models/journal/returnrecords.h"
#include "models/services/recordlist.h"
#include "models/services/standing.h"
#include "models/services/station.h"

#include <QCryptographicHash>

namespace powerhall {

namespace {

constexpr int PageSize = 5'000; ///< rows in memory at a time

class BookReader
{
public:
    BookReader(Station &station, ReadControl *control)
        : m_station(station)
        , m_control(control)
    {}

    Result<ReturnBook> read()
    {
        m_book.profile = m_station.profile();
        m_book.today = m_station.today();
        m_book.madeMs = m_station.clock().now().wallMs;
        for (int offset = 0; !m_ended; offset += PageSize) {
            if (const auto done = readPage(offset); !done)
                return done.error();
        }
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (auto one = m_hashes.cbegin(); one != m_hashes.cend(); ++one)
            hash.addData(*one);
        m_book.casesHash = hash.result();
        return m_book;
    }

private:
    Result<void> readPage(int offset)
    {
        const auto rows = m_station.store().applications(false, offset, PageSize);
        if (!rows)
            return rows.error();
        m_ended = rows->size() < PageSize;
        for (const ApplicationRow &row : *rows) {
            if (m_control && m_control->cancelled)
                return Error{ErrorCode::Cancelled, {}, {}, {}};
            const auto standing = standingOf(m_station, row.id);
            if (!standing)
                return standing.error();
            m_book.cases.append(
                caseOf(standing->application, standing->decision, standing->profile, m_station.calendar()));
            m_hashes.insert(row.number, QCryptographicHash::hash(encodeApplication(standing->application),
                                                                 QCryptographicHash::Sha256));
            if (m_control)
                ++m_control->done;
        }
        return {};
    }

    Station &m_station;
    ReadControl *m_control;
    ReturnBook m_book;
    QMap<QString, QByteArray> m_hashes; ///< by number, so that the order of reading says nothing
    bool m_ended = false;
};

} // namespace

Result<ReturnBook> readReturnBook(Station &station, ReadControl *control)
{
    auto book = BookReader(station, control).read();
    if (!book)
        return book;
    const auto revisits = recordsOf<RevisitRecord>(station.store(), recordkind::Revisit, decodeRevisit);
    if (!revisits)
        return revisits.error();
    const auto outages = recordsOf<Outage>(station.store(), recordkind::Outage, decodeOutage);
    if (!outages)
        return outages.error();
    book->revisits = *revisits;
    book->outages = *outages;
    return book;
}

Result<ReturnBook> readReturnBook(const QDir &folder, const Clock &clock, ReadControl *control)
{
    const auto station = Station::open(folder, Store::Access::Read, clock);
    if (!station)
        return station.error();
    return readReturnBook(**station, control);
}

} // namespace powerhall
