// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/disclosureexport.h"

#include "models/core/clock.h"
#include "models/core/json.h"
#include "models/core/savefile.h"
#include "models/domain/disclosure/contenthtml.h"
#include "models/services/disclosureact.h"
#include "models/services/station.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QString Format = u"powerhall-knowledge/1"_s;

QJsonObject aboutVersion(const DisclosureView &view, const DisclosureVersion &version)
{
    QJsonArray channels;
    for (const ChannelState &channel : view.channels) {
        if (channel.isAsked)
            channels.append(channel.channel);
    }
    return {{u"item"_s, view.item.key},
            {u"title"_s, view.item.title},
            {u"category"_s, view.item.category},
            {u"number"_s, view.category},
            {u"version"_s, version.number},
            {u"published"_s, isoTime(version.publishedMs)},
            {u"valid_until"_s, version.validUntil ? QJsonValue(isoDate(*version.validUntil)) : QJsonValue()},
            {u"source"_s, version.source.isEmpty() ? QJsonValue() : QJsonValue(version.source)},
            {u"channels"_s, channels}};
}

/// What an earlier export left of items that are published no more. Only files that export itself wrote are
/// known to it by its index, so nothing of anybody else's is touched.
void removeStale(const QDir &folder, const QStringList &items)
{
    const auto bytes = readFile(folder.filePath(u"index.json"_s));
    const auto before = bytes ? parseObject(*bytes) : bytes.error();
    if (!before || before->value(u"format"_s).toString() != Format)
        return;
    for (const QJsonValue &entry : before->value(u"items"_s).toArray()) {
        const QString key = entry[u"item"_s].toString();
        if (items.contains(key) || key.contains(u'/') || key.startsWith(u'.'))
            continue;
        QFile::remove(folder.filePath(key + u".html"_s));
        QFile::remove(folder.filePath(key + u".json"_s));
    }
}

struct Written
{
    QJsonObject about;
    QString key;
    QString title;
};

Result<Written> writeItem(const Station &station, const QDir &folder, const DisclosureView &view)
{
    const DisclosureVersion &version = *view.item.published();
    const auto content = contentOf(version.content);
    const auto live = content ? resolved(*content, figureResolver(station)) : content.error();
    if (!live)
        return live.error().at(view.item.key);
    QJsonObject about = aboutVersion(view, version);
    const QString line = u"<p class=\"about\">第 %1 版，%2 公布</p>\n"_s.arg(version.number)
                             .arg(isoTime(version.publishedMs).left(16));
    const QString key = view.item.key;
    const QByteArray page = htmlPage(view.item.title, toHtml(live->content) + line).toUtf8();
    if (const auto done = saveFile(folder.filePath(key + u".html"_s), page); !done)
        return done.error();
    QJsonObject whole = about;
    whole.insert(u"content"_s, toJson(live->content));
    if (const auto done = saveFile(folder.filePath(key + u".json"_s), QJsonDocument(whole).toJson()); !done)
        return done.error();
    return Written{about, key, view.item.title};
}

Result<void> writeIndex(const Station &station, const QDir &folder, const QList<Written> &all)
{
    QJsonArray items;
    QString list;
    for (const Written &one : all) {
        items.append(one.about);
        list += u"<li><a href=\"%1.html\">%2</a></li>\n"_s.arg(one.key, one.title.toHtmlEscaped());
    }
    const QString name = station.profile().name;
    const QJsonObject index{{u"format"_s, Format},
                            {u"organisation"_s, name},
                            {u"made"_s, isoTime(station.clock().now().wallMs)},
                            {u"demo"_s, station.isDemo()},
                            {u"items"_s, items}};
    if (const auto done = saveFile(folder.filePath(u"index.json"_s), QJsonDocument(index).toJson()); !done)
        return done;
    const QString body = u"<h1>"_s + name.toHtmlEscaped() + u" 信息公开</h1>\n<ul>\n"_s + list + u"</ul>\n"_s;
    return saveFile(folder.filePath(u"index.html"_s), htmlPage(name + u" 信息公开"_s, body).toUtf8());
}

} // namespace

Result<ExportedKnowledge> exportKnowledge(Station &station, const Session &session, const QDir &folder)
{
    const auto entries = DisclosureService(station).list(session, {});
    if (!entries)
        return entries.error();
    if (!folder.mkpath(u"."_s))
        return Error{ErrorCode::ReadOnly, folder.path(), {}, {}};
    ExportedKnowledge done{folder.absolutePath(), {}};
    QList<Written> all;
    for (const DisclosureEntry &entry : *entries) {
        if (entry.row.number == 0)
            continue;
        const auto item = itemById(station, entry.row.id);
        const auto view = item ? viewOf(station, *item) : item.error();
        if (!view)
            return view.error();
        const auto written = writeItem(station, folder, *view);
        if (!written)
            return written.error();
        all.append(*written);
        done.items.append(written->key);
    }
    removeStale(folder, done.items);
    if (const auto indexed = writeIndex(station, folder, all); !indexed)
        return indexed.error();
    return done;
}

} // namespace powerhall
