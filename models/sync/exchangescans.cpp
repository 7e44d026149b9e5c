// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/contentstore.h"
#include "models/sync/exchange.h"

// How scans go up and down, in pieces; what was cut off goes on where it was.
namespace powerhall {

namespace {

constexpr qsizetype AskedAtOnce = 500;
constexpr int PieceBytes = 256 * 1024; ///< a slow line carries it within a call's time

/// The hub does not take it, or gives something else; the others may still go.
bool stepsAside(const Error &error)
{
    return error.code == ErrorCode::Refused || error.code == ErrorCode::Damaged ||
           error.code == ErrorCode::NotFound;
}

} // namespace

Result<bool> Exchange::moveScans()
{
    if (!m_context.contents)
        return false;
    if (!m_scans) {
        const QSet<QByteArray> delivered = m_context.contents->delivered();
        m_scans = Scans{{}, {}, m_context.contents->wanted()};
        for (const QByteArray &hash : m_context.contents->list()) {
            if (!delivered.contains(hash))
                m_scans->unknown.append(hash);
        }
    }
    if (!m_scans->unknown.isEmpty())
        return askScans();
    if (!m_scans->toSend.isEmpty())
        return sendPiece();
    return m_scans->toFetch.isEmpty() ? Result<bool>(false) : fetchPiece();
}

/// Which of them the hub lacks.
Result<bool> Exchange::askScans()
{
    const QList<QByteArray> asked = m_scans->unknown.first(qMin(AskedAtOnce, m_scans->unknown.size()));
    const auto wanted = m_hub.contentWanted(asked);
    if (!wanted)
        return wanted.error();
    QList<QByteArray> delivered;
    for (const QByteArray &hash : asked) {
        if (!wanted->contains(hash))
            delivered.append(hash);
    }
    if (auto noted = m_context.contents->noteDelivered(delivered); !noted)
        return noted.error();
    m_scans->toSend.insert(*wanted);
    m_scans->unknown.remove(0, asked.size());
    return true;
}

Result<bool> Exchange::sendPiece()
{
    const QByteArray hash = m_scans->toSend.firstKey();
    qint64 &from = m_scans->toSend.first();
    const qint64 size = m_context.contents->size(hash);
    const auto piece = m_context.contents->piece(hash, from, PieceBytes);
    const auto put = piece ? m_hub.putContent(hash, size, from, *piece) : piece.error();
    if (!put && !stepsAside(put.error()))
        return put.error();
    if (put)
        from += piece->size();
    if (put && from < size)
        return true;
    m_scans->toSend.remove(hash);
    if (!put) {
        noteReason(put.error().detail);
        return true;
    }
    ++m_report.scansSent;
    const auto noted = m_context.contents->noteDelivered({hash});
    return noted ? Result<bool>(true) : noted.error();
}

Result<bool> Exchange::fetchPiece()
{
    const QByteArray hash = m_scans->toFetch.first();
    ContentStore &contents = *m_context.contents;
    const auto piece = m_hub.content(hash, contents.partSize(hash), PieceBytes);
    const auto put = piece ? contents.putPiece(hash, piece->wholeSize, contents.partSize(hash), piece->bytes)
                           : piece.error();
    if (!put && !stepsAside(put.error()))
        return put.error();
    if (put && !contents.has(hash) && !piece->bytes.isEmpty())
        return true;
    m_scans->toFetch.removeFirst();
    if (!contents.has(hash)) {
        ++m_report.scansMissing; // not whole at the hub yet, or it gave another
        return true;
    }
    ++m_report.scansReceived;
    const auto noted = contents.noteDelivered({hash});
    return noted ? Result<bool>(true) : noted.error();
}

} // namespace powerhall
