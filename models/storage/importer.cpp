// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/importer.h"

#include "models/journal/eventtypes.h"

using namespace Qt::StringLiterals;

namespace powerhall {

Importer::Importer(JournalRepository &journal, Projector &projector, EventWriter *writer, const Origin &own)
    : m_journal(journal)
    , m_projector(projector)
    , m_writer(writer)
    , m_own(own)
{}

Result<int> Importer::take(const QList<QByteArray> &events)
{
    for (const QByteArray &bytes : events) {
        const QByteArray hash = hashOf(bytes);
        const auto event = decodeForKeeping(bytes);
        const auto done = event ? takeOne({*event, bytes, hash}) : m_journal.lines().keepUnreadable(bytes);
        if (!done)
            return done.error();
        if (!event)
            m_asides.insert(hash, u"unreadable"_s);
    }
    return refoldSubjects();
}

Result<int> Importer::takeWaiting()
{
    const auto waiting = m_journal.lines().takeAllWaiting();
    if (!waiting)
        return waiting.error();
    for (const StoredEvent &stored : *waiting) {
        if (auto done = takeOne(stored); !done)
            return done.error();
    }
    return refoldSubjects();
}

Result<void> Importer::takeOne(const StoredEvent &stored)
{
    const auto placed = LinePlacing(m_journal.lines()).place(stored);
    if (!placed)
        return placed.error();
    if (placed->waits)
        m_asides.insert(stored.hash, u"waits"_s);
    for (const StoredEvent &one : placed->entered) {
        ++m_new;
        m_asides.remove(one.hash);
        m_subjects.insert(one.event.subject);
        if (!one.event.keyId.isNull())
            m_keys.insert(one.event.keyId);
        if (one.event.type == eventtype::PersonErased)
            m_erased.insert(one.event.subject);
        if (one.event.type == eventtype::PageAdded || one.event.type == eventtype::PageReplaced)
            m_contents.insert(one.event.open.value("content"_L1).toByteArray());
        if (m_writer)
            m_writer->observe(one.event.hybrid);
        m_ownLineWasUsed |= one.event.origin == m_own;
    }
    return {};
}

Result<int> Importer::refoldSubjects()
{
    for (const QUuid &subject : std::as_const(m_subjects)) {
        if (auto done = m_projector.refold(subject); !done)
            return done.error();
    }
    return m_new;
}

} // namespace powerhall
