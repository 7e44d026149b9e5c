// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/disclosureact.h"

#include "models/core/json.h"
#include "models/core/text.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"

#include <QJsonDocument>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

Result<DisclosureItem> readItem(const Station &station, const QUuid &id)
{
    const auto state = station.store().record(recordkind::DisclosureItem, id);
    if (!state)
        return state.error();
    return decodeDisclosureItem(*state);
}

/// A category's number stands for its item where it has only one.
QList<QUuid> itemsOfNumber(const Station &station, const QList<DisclosureRow> &rows, const QString &number)
{
    bool isNumber = false;
    const int wanted = number.toInt(&isNumber);
    QList<QUuid> found;
    if (!isNumber)
        return found;
    for (const DisclosureRow &row : rows) {
        const DisclosureCategory *category = categoryOn(station.profile(), row.category, station.today());
        if (category && category->number == wanted && !row.facts.retired)
            found.append(row.id);
    }
    return found;
}

int settingNumber(const Station &station, const QString &key, int fallback)
{
    bool isNumber = false;
    const int number = station.setting(key).toInt(&isNumber);
    return isNumber ? number : fallback;
}

} // namespace

DisclosureAct::DisclosureAct(Station &station, const Session &session, Act act, DisclosureItem item)
    : m_station(&station)
    , m_session(&session)
    , m_act(act)
    , m_item(std::move(item))
{}

Result<DisclosureAct> DisclosureAct::begin(Station &station, const Session &session, Act act,
                                           const QString &key)
{
    if (const auto permitted = station.permit(session, act); !permitted)
        return permitted.error();
    const auto item = findItem(station, key);
    if (!item)
        return station.refused(session, act, item.error());
    return DisclosureAct(station, session, act, *item);
}

Result<void> DisclosureAct::permit(Act act)
{
    m_act = act;
    return m_station->permit(*m_session, act, m_item.id);
}

Error DisclosureAct::refuse(const Error &error) const
{
    return m_station->refused(*m_session, m_act, error, m_item.id);
}

Error DisclosureAct::refuse(const QString &rule, const QStringList &args) const
{
    return refuse(Error{ErrorCode::Refused, m_item.key, rule, args});
}

void DisclosureAct::add(QLatin1StringView type, const QCborMap &open)
{
    m_events.append({m_session->user(), m_item.id, type, open, {}, {}});
}

Result<void> DisclosureAct::write()
{
    const auto appended = m_station->store().append(m_events);
    return appended ? Result<void>() : appended.error();
}

Result<DisclosureView> DisclosureAct::finish()
{
    if (const auto written = write(); !written)
        return written.error();
    emit m_station->notifier().disclosureChanged(m_item.id);
    const auto item = readItem(*m_station, m_item.id);
    if (!item)
        return item.error();
    return viewOf(*m_station, *item);
}

Result<QList<DisclosureRow>> allRows(const Station &station)
{
    const auto records = station.store().records(recordkind::DisclosureItem);
    if (!records)
        return records.error();
    QList<DisclosureRow> rows;
    rows.reserve(records->size());
    for (const RecordRow &record : *records) {
        auto row = decodeDisclosureRow(record.summary);
        if (!row)
            return row.error();
        rows.append(std::move(*row));
    }
    return rows;
}

Result<DisclosureItem> itemById(const Station &station, const QUuid &id)
{
    return readItem(station, id);
}

Result<DisclosureItem> findItem(const Station &station, const QString &key)
{
    const QString wanted = cleanLine(key);
    if (const QUuid id = QUuid::fromString(wanted); !id.isNull())
        return readItem(station, id);
    const auto rows = allRows(station);
    if (!rows)
        return rows.error();
    QList<QUuid> found;
    QStringList keys;
    for (const DisclosureRow &row : *rows) {
        if (row.key == wanted)
            found.append(row.id);
        if (!row.facts.retired && keys.size() < 40)
            keys.append(row.key);
    }
    if (found.isEmpty())
        found = itemsOfNumber(station, *rows, wanted);
    if (found.size() != 1)
        return Error{ErrorCode::NotFound, u"item"_s, wanted, keys};
    return readItem(station, found.first());
}

DisclosureCustoms customsOf(const Station &station)
{
    DisclosureCustoms customs;
    customs.monthDayItselfCounts = station.setting(u"disclosure_month_day"_s) != "day_before"_L1;
    customs.movesBeforeDaysOff = station.setting(u"disclosure_month_shift"_s) != "none"_L1;
    customs.quarterDaysBefore = settingNumber(station, u"disclosure_quarter_days"_s, 0);
    return customs;
}

std::optional<DisclosureDeadline> deadlineFor(const Station &station, const QString &categoryId,
                                              const QString &matter, QDate day)
{
    const DisclosureCategory *category = categoryOn(station.profile(), categoryId, day);
    if (!category)
        return {};
    if (const DisclosureDeadline *stated = deadlineOf(*category, matter))
        return *stated;
    const int own = settingNumber(station, u"disclosure_days"_s, 0);
    if (own == 0)
        return {};
    DisclosureDeadline deadline;
    deadline.rule = u"working_days_after_change"_s;
    deadline.days = own;
    deadline.clause = u"station"_s;
    return deadline;
}

QString waitsFor(const DisclosureRow &row, const QList<DisclosureReview> &steps)
{
    if (row.draftNumber == 0)
        return {};
    if (row.draftRefused || row.blanks > 0)
        return u"maker"_s;
    for (const DisclosureReview &step : steps) {
        if (!row.passedSteps.contains(step.id))
            return step.id;
    }
    return u"publish"_s;
}

Result<QMap<QUuid, QString>> userNames(const Station &station)
{
    const auto users = station.store().users();
    if (!users)
        return users.error();
    QMap<QUuid, QString> names;
    for (const UserRow &user : *users)
        names.insert(user.id, user.name);
    return names;
}

Result<DisclosureView> viewOf(const Station &station, const DisclosureItem &item)
{
    const auto names = userNames(station);
    if (!names)
        return names.error();
    const QDate today = station.today();
    DisclosureView view;
    view.item = item;
    QStringList channels;
    if (const DisclosureCategory *category = categoryOn(station.profile(), item.category, today)) {
        view.category = category->number;
        view.categoryName = category->name;
        channels = channelsOf(*category, item.matter);
    }
    const auto deadline = deadlineFor(station, item.category, item.matter, today);
    view.clock = disclosureClock(clockFactsOf(item), deadline ? &*deadline : nullptr, station.calendar(),
                                 customsOf(station), station.clock().now().wallMs);
    view.channels = channelStates(item, channels);
    view.steps = reviewSteps(station.profile(), today);
    view.waitsFor = waitsFor(rowOf(item), view.steps);
    view.people = *names;
    for (const ChannelPosting &posting : item.postings) { // the newest that is still up
        if (posting.downMs == 0)
            view.postedBy.insert(posting.channel, names->value(posting.saidBy));
    }
    return view;
}

Result<Content> contentOf(const QByteArray &bytes)
{
    const auto object = parseObject(bytes);
    if (!object)
        return object.error();
    return contentFromJson(*object);
}

QByteArray bytesOf(const Content &content)
{
    return QJsonDocument(toJson(content)).toJson(QJsonDocument::Compact);
}

Result<Content> contentFromJournal(const Station &station, const DisclosureItem &item,
                                   const DisclosureVersion &version)
{
    if (!version.content.isEmpty())
        return contentOf(version.content);
    const auto events = station.store().eventsOf(item.id);
    if (!events)
        return events.error();
    for (const StoredEvent &stored : *events) {
        const QByteArray bytes = stored.event.open.value(u"content"_s).toByteArray();
        if (stored.event.type == eventtype::VersionDrafted && hashOf(bytes) == version.contentHash)
            return contentOf(bytes);
    }
    return Error{ErrorCode::NotFound, u"version"_s, QString::number(version.number), {}};
}

QStringList wordsThatHang(const Station &station, const Content &content)
{
    const auto live = resolved(content, figureResolver(station));
    return linesOf(live ? live->content : content);
}

std::optional<Error> unlessTimeTold(const Station &station, const QString &place, qint64 ms,
                                    qint64 earliestMs, const QString &tooEarly)
{
    constexpr qint64 Minute = 60'000; // what the time is held against is recorded to the millisecond
    if (ms > station.clock().now().wallMs)
        return Error{ErrorCode::FutureClaim, place, isoTime(ms), {}};
    if (ms < earliestMs - earliestMs % Minute)
        return Error{ErrorCode::Refused, place, tooEarly, {}};
    return {};
}

QStringList internalSources(const Profile &profile)
{
    QStringList texts;
    for (const Source &source : profile.sources) {
        if (!source.internal)
            continue;
        texts.append(source.number);
        texts.append(source.title);
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace powerhall
