// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/disclosureservice.h"

#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/services/disclosureact.h"
#include "models/services/station.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

using State = DisclosureClock::State;

/// What every row of a list needs of the rules, looked up once for each category and matter.
class RowReader
{
public:
    explicit RowReader(const Station &station)
        : m_station(station)
        , m_customs(customsOf(station))
        , m_steps(reviewSteps(station.profile(), station.today()))
        , m_today(station.today())
        , m_nowMs(station.clock().now().wallMs)
    {}

    DisclosureEntry read(DisclosureRow &&row)
    {
        const Rules &rules = rulesOf(row.category, row.matter);
        DisclosureEntry entry;
        entry.category = rules.number;
        entry.categoryName = rules.name;
        entry.clock = disclosureClock(row.facts, rules.deadline ? &*rules.deadline : nullptr,
                                      m_station.calendar(), m_customs, m_nowMs);
        entry.channels = arranged(row.shown, rules.channels);
        entry.waitsFor = waitsFor(row, m_steps);
        entry.row = std::move(row);
        return entry;
    }

private:
    struct Rules
    {
        int number = 0;
        QString name;
        std::optional<DisclosureDeadline> deadline;
        QStringList channels;
    };

    const Rules &rulesOf(const QString &category, const QString &matter)
    {
        const QString key = category + u'/' + matter;
        if (const auto known = m_rules.constFind(key); known != m_rules.constEnd())
            return *known;
        Rules rules;
        if (const DisclosureCategory *row = categoryOn(m_station.profile(), category, m_today)) {
            rules.number = row->number;
            rules.name = row->name;
            rules.channels = channelsOf(*row, matter);
        }
        rules.deadline = deadlineFor(m_station, category, matter, m_today);
        return *m_rules.insert(key, rules);
    }

    const Station &m_station;
    DisclosureCustoms m_customs;
    QList<DisclosureReview> m_steps;
    QDate m_today;
    qint64 m_nowMs;
    QMap<QString, Rules> m_rules;
};

bool passes(const DisclosureService::Filter &filter, const DisclosureRow &row)
{
    return (filter.category.isEmpty() || row.category == filter.category) &&
           (filter.retired || !row.facts.retired);
}

bool passes(const DisclosureService::Filter &filter, const DisclosureEntry &entry)
{
    if (filter.overdue)
        return entry.clock.state == State::Overdue;
    return !filter.owed || entry.clock.state == State::Overdue || entry.clock.state == State::Due;
}

/// The last version that was ever out: what a draft is compared with.
const DisclosureVersion *lastPublished(const DisclosureItem &item)
{
    if (item.published())
        return item.published();
    const auto found = std::find_if(item.versions.crbegin(), item.versions.crend(),
                                    [](const DisclosureVersion &one) { return one.publishedMs != 0; });
    return found == item.versions.crend() ? nullptr : &*found;
}

} // namespace

DisclosureService::DisclosureService(Station &station)
    : m_station(station)
{}

DisclosureCustoms DisclosureService::customs() const
{
    return customsOf(m_station);
}

Result<QList<DisclosureEntry>> DisclosureService::list(const Session &session, const Filter &filter) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadDisclosure); !permitted)
        return permitted.error();
    return entries(filter);
}

Result<QList<DisclosureEntry>> DisclosureService::entries(const Filter &filter) const
{
    auto rows = allRows(m_station);
    if (!rows)
        return rows.error();
    RowReader reader(m_station);
    QList<DisclosureEntry> entries;
    for (DisclosureRow &row : *rows) {
        if (!passes(filter, row))
            continue;
        DisclosureEntry entry = reader.read(std::move(row));
        if (passes(filter, entry))
            entries.append(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const DisclosureEntry &left, const DisclosureEntry &right) {
                         return left.category < right.category; // keys are in order already
                     });
    return entries;
}

Result<DisclosureView> DisclosureService::view(const Session &session, const QString &key) const
{
    const auto act = DisclosureAct::begin(m_station, session, Act::ReadDisclosure, key);
    if (!act)
        return act.error();
    return viewOf(m_station, act->item());
}

Result<DraftReading> DisclosureService::readDraft(const Session &session, const QString &key) const
{
    const auto act = DisclosureAct::begin(m_station, session, Act::ReadDisclosure, key);
    if (!act)
        return act.error();
    const DisclosureItem &item = act->item();
    const DisclosureVersion *draft = item.draft();
    if (!draft)
        return act->refuse(u"no_draft"_s);
    const auto content = contentOf(draft->content);
    if (!content)
        return content.error();
    DraftReading reading{.number = draft->number};
    const QStringList words = wordsThatHang(m_station, *content);
    reading.findings = scanText(words, internalSources(m_station.profile()));
    reading.blanks = blanksOf(*content);
    const DisclosureVersion *before = lastPublished(item);
    QStringList beforeWords;
    if (before) {
        const auto hanging = contentFromJournal(m_station, item, *before);
        if (!hanging)
            return hanging.error();
        reading.against = before->number;
        beforeWords = wordsThatHang(m_station, *hanging);
    }
    reading.difference = differenceOf(beforeWords, words);
    return reading;
}

Result<Content> DisclosureService::content(const Session &session, const QString &key, int number) const
{
    const auto act = DisclosureAct::begin(m_station, session, Act::ReadDisclosure, key);
    if (!act)
        return act.error();
    const DisclosureVersion *version = act->item().numbered(number);
    if (!version)
        return act->refuse(Error{ErrorCode::NotFound, u"version"_s, QString::number(number), {}});
    return contentFromJournal(m_station, act->item(), *version);
}

Result<QList<RaisedReminder>> DisclosureService::raiseReminders()
{
    const auto owed = entries({.owed = true});
    if (!owed)
        return owed.error();
    QList<RaisedReminder> raised;
    QList<NewEvent> events;
    for (const DisclosureEntry &entry : *owed) {
        const QString rung = reminderRung(entry.clock, m_station.calendar(), m_station.today());
        if (rung.isEmpty())
            continue;
        const auto item = itemById(m_station, entry.row.id);
        if (!item)
            return item.error();
        if (item->reminded.value(entry.clock.obligation).contains(rung))
            continue;
        events.append({{},
                       entry.row.id,
                       eventtype::Reminded,
                       {{u"obligation"_s, entry.clock.obligation}, {u"rung"_s, rung}},
                       {},
                       {}});
        raised.append({entry.row.key, entry.row.title, rung, entry.clock.due->date});
    }
    if (events.isEmpty())
        return raised;
    if (const auto appended = m_station.store().append(events); !appended)
        return appended.error();
    for (const NewEvent &event : std::as_const(events))
        emit m_station.notifier().disclosureChanged(event.subject);
    return raised;
}

} // namespace powerhall
