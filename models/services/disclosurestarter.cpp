// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/disclosurestarter.h"

#include "models/core/ids.h"
#include "models/core/json.h"
#include "models/journal/eventtypes.h"
#include "models/services/disclosureact.h"
#include "models/services/station.h"

#include <QCborArray>
#include <QFile>
#include <QJsonArray>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

Result<StarterItem> readItem(const QJsonValue &value, const QString &path)
{
    ObjectReader reader(value.toObject(), path);
    StarterItem starter;
    starter.item.key = reader.text(u"key"_s);
    starter.item.category = reader.text(u"category"_s);
    starter.item.matter = reader.text(u"matter"_s, {});
    starter.item.title = reader.text(u"title"_s);
    starter.item.department = reader.text(u"department"_s, {});
    const auto content = contentFromJson(reader.object(u"content"_s), reader.path(u"content"_s));
    if (const auto done = reader.finish(); !done)
        return done.error();
    if (!content)
        return content.error();
    starter.content = *content;
    return starter;
}

void put(QCborMap &open, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        open.insert(key, text);
}

QList<NewEvent> eventsOf(const StarterItem &starter)
{
    const QUuid id = orderedId();
    QCborMap opened{{u"key"_s, starter.item.key},
                    {u"title"_s, starter.item.title},
                    {u"category"_s, starter.item.category}};
    put(opened, u"matter"_s, starter.item.matter);
    put(opened, u"department"_s, starter.item.department);
    QCborMap drafted{{u"version"_s, orderedId().toString(QUuid::WithoutBraces)},
                     {u"number"_s, 1},
                     {u"content"_s, bytesOf(starter.content)}};
    put(drafted, u"department"_s, starter.item.department);
    const QStringList blanks = blanksOf(starter.content);
    if (!blanks.isEmpty())
        drafted.insert(u"blanks"_s, QCborArray::fromStringList(blanks));
    return {{{}, id, eventtype::ItemOpened, opened, {}, {}},
            {{}, id, eventtype::VersionDrafted, drafted, {}, {}}};
}

} // namespace

Result<QList<StarterItem>> starterItems(const QString &profileId)
{
    const QString path = u":/powerhall/disclosure/"_s + profileId + u".json"_s;
    if (!QFile::exists(path))
        return QList<StarterItem>();
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const auto object = parseObject(*bytes);
    if (!object)
        return object.error().at(path);
    QList<StarterItem> items;
    const QJsonArray rows = object->value(u"items"_s).toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto item = readItem(rows.at(i), u"$.items[%1]"_s.arg(i));
        if (!item)
            return item.error().at(path);
        items.append(*item);
    }
    return items;
}

Result<int> loadStarterItems(Station &station)
{
    const auto items = starterItems(station.profile().id);
    if (!items)
        return items.error();
    const auto rows = allRows(station);
    if (!rows)
        return rows.error();
    QStringList known;
    for (const DisclosureRow &row : *rows)
        known.append(row.key);
    QList<NewEvent> events;
    for (const StarterItem &starter : *items) {
        if (!known.contains(starter.item.key))
            events += eventsOf(starter);
    }
    if (events.isEmpty())
        return 0;
    if (const auto written = station.store().append(events); !written)
        return written.error();
    emit station.notifier().disclosureChanged({});
    return int(events.size() / 2);
}

} // namespace powerhall
