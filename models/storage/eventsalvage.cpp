// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/eventsalvage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qsizetype HashBytes = 32;
constexpr qint64 LongestHole = 100'000; ///< rows asked for one by one behind the last that could be read

// NOT INDEXED: the table alone; an index may be what is damaged.
const char Upwards[] = "SELECT id, hash, bytes FROM event NOT INDEXED ORDER BY id";
const char Downwards[] = "SELECT id, hash, bytes FROM event NOT INDEXED ORDER BY id DESC";
const char Single[] = "SELECT id, hash, bytes FROM event NOT INDEXED WHERE id = ?";
const char Heads[] = "SELECT heads FROM subject_head";

} // namespace

void EventSalvage::gather(Connection &source)
{
    const int number = int(m_sources.size());
    m_sources.append(&source);
    qint64 from = 0;
    qint64 to = 0;
    if (!readUpwards(number, from)) {
        // Something in the way: from the other end, then what lies between, row by row.
        if (number == 0)
            m_isComplete = false;
        if (!readDownwards(number, to))
            readSingly(number, from + 1, to > from ? to : from + LongestHole);
    }
    gatherHeads(source);
}

bool EventSalvage::readUpwards(int source, qint64 &highest)
{
    SqlStatement select(*m_sources.at(source), Upwards);
    select.start();
    while (select.next()) {
        if (select.integer(0) <= highest && source == 0)
            m_isComplete = false; // a page that stands where it does not belong
        highest = std::max(highest, select.integer(0));
        take(source, select.integer(0), select.blob(1), select.blob(2));
    }
    return select.finish().has_value();
}

bool EventSalvage::readDownwards(int source, qint64 &lowest)
{
    SqlStatement select(*m_sources.at(source), Downwards);
    select.start();
    while (select.next()) {
        lowest = select.integer(0);
        take(source, lowest, select.blob(1), select.blob(2));
    }
    return select.finish().has_value();
}

void EventSalvage::readSingly(int source, qint64 from, qint64 to)
{
    SqlStatement select(*m_sources.at(source), Single);
    for (qint64 row = from; row < std::min(to, from + LongestHole); ++row) {
        if (select.start().bind(row).next())
            take(source, row, select.blob(1), select.blob(2));
        (void)select.finish();
    }
}

void EventSalvage::take(int source, qint64 row, const QByteArray &hash, const QByteArray &bytes)
{
    if (source == 0)
        m_rows.insert(row);
    const QByteArray own = hashOf(bytes);
    const auto event = decodeForKeeping(bytes);
    if (source == 0 && (!event || own != hash))
        m_isComplete = false;
    if (!event)
        return;
    Copies &copies = m_copies[event->origin][event->seq];
    if (!copies.contains(own))
        copies.insert(own, {source, row, event->previous, false});
    copies[own].attested |= own == hash;
    if (own != hash)
        return; // what is not itself sure is no witness
    m_witnessed.insert(event->previous);
    for (const QByteArray &parent : event->parents)
        m_witnessed.insert(parent);
}

void EventSalvage::gatherHeads(Connection &source)
{
    SqlStatement select(source, Heads);
    select.start();
    while (select.next()) {
        const QByteArray heads = select.blob(0);
        for (qsizetype at = 0; at + HashBytes <= heads.size(); at += HashBytes) {
            m_witnessed.insert(heads.mid(at, HashBytes));
            if (m_sources.size() == 1)
                m_heads.insert(heads.mid(at, HashBytes));
        }
    }
    (void)select.finish();
}

Result<void> EventSalvage::choose()
{
    for (const Origin &origin : m_copies.keys()) {
        if (auto done = chooseOf(origin); !done)
            return done;
    }
    if (m_chosen.isEmpty())
        return Error{ErrorCode::Damaged, {}, u"no event can be read"_s};
    if (m_chosen.size() < m_rows.size())
        return Error{
            ErrorCode::Damaged, {}, u"no undamaged copy of %1 events"_s.arg(m_rows.size() - m_chosen.size())};
    const bool holdsHeads = std::all_of(m_heads.begin(), m_heads.end(),
                                        [this](const QByteArray &hash) { return m_chosen.contains(hash); });
    // Lost events, or heads that are damaged themselves: with a backup beside it, it is told and gone on.
    if (!holdsHeads && !m_isComplete && m_sources.size() == 1)
        return Error{ErrorCode::Damaged, {}, u"no undamaged copy of the newest events"_s};
    m_isComplete = m_isComplete && holdsHeads;
    return {};
}

Result<void> EventSalvage::chooseOf(const Origin &origin)
{
    const QMap<quint64, Copies> &bySeq = m_copies[origin];
    QSet<QByteArray> wanted; // of the number before
    quint64 last = 0;
    for (auto copies = bySeq.constEnd(); copies != bySeq.constBegin();) {
        --copies;
        if (!wanted.isEmpty() && last != copies.key() + 1)
            return Error{ErrorCode::Damaged, {}, u"no undamaged copy of event "_s + nameOf(origin, last - 1)};
        QSet<QByteArray> chosen = wanted;
        for (auto copy = copies->begin(); copy != copies->end(); ++copy) {
            if (copy->attested || m_witnessed.contains(copy.key()))
                chosen.insert(copy.key());
        }
        wanted.clear();
        for (const QByteArray &hash : std::as_const(chosen)) {
            const auto copy = copies->constFind(hash);
            if (copy == copies->constEnd())
                return Error{
                    ErrorCode::Damaged, {}, u"no undamaged copy of event "_s + nameOf(origin, copies.key())};
            m_chosen.insert(hash, *copy);
            if (!copy->previous.isEmpty())
                wanted.insert(copy->previous);
        }
        last = copies.key();
    }
    if (!wanted.isEmpty())
        return Error{ErrorCode::Damaged, {}, u"no undamaged copy of event "_s + nameOf(origin, last - 1)};
    return {};
}

/// By its row, and where that finds another (a page stands in the wrong place) wherever it was read before.
QByteArray EventSalvage::bytesOf(const Copy &copy, const QByteArray &hash)
{
    Connection &source = *m_sources.at(copy.source);
    for (const char *sql : {Single, Upwards, Downwards}) {
        SqlStatement select(source, sql);
        select.start();
        if (sql == Single)
            select.bind(copy.row);
        while (select.next()) {
            if (hashOf(select.blob(2)) == hash)
                return select.blob(2);
        }
        (void)select.finish();
    }
    return {};
}

Result<void> EventSalvage::forEach(const std::function<Result<void>(const StoredEvent &)> &each)
{
    // Rows count in the order of arrival, in a backup as in the file it was made of: what came first keeps
    // the main line.
    std::vector<std::pair<qint64, QByteArray>> order;
    for (auto copy = m_chosen.constBegin(); copy != m_chosen.constEnd(); ++copy)
        order.emplace_back(copy->row, copy.key());
    std::sort(order.begin(), order.end());
    for (const auto &[row, hash] : order) {
        const QByteArray bytes = bytesOf(m_chosen.value(hash), hash);
        const auto event = decodeForKeeping(bytes);
        if (!event)
            return Error{ErrorCode::Damaged, {}, u"an event that reads otherwise each time"_s};
        if (auto done = each({*event, bytes, hash}); !done)
            return done;
    }
    return {};
}

} // namespace powerhall
