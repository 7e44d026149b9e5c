// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/rescuecopy.h"

#include "models/storage/oldfolder.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char Words[] =
    "这里是还没有报上去的记录，不用本程序也能读。\n"
    "events.jsonl：每行一条记录（JSON，UTF-8），次序就是写下的次序；bytes 是原样的字节（base64），\n"
    "把它们逐条交给任何一台装有本程序的机器，就能一条不少地补回去。sealed 是密文，只有本站的钥匙能打开。\n"
    "applications.csv：本机所有申请的编号、办到哪一步、状态、受理时间（毫秒，UTC）。\n";

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// One event as a line; what cannot be read is there with its bytes all the same.
QByteArray lineOf(const QByteArray &bytes)
{
    QJsonObject line{{u"hash"_s, hexOf(hashOf(bytes))}, {u"bytes"_s, QString::fromLatin1(bytes.toBase64())}};
    if (const auto event = decodeForKeeping(bytes)) {
        line.insert(u"device"_s, event->origin.device.toString(QUuid::WithoutBraces));
        line.insert(u"incarnation"_s, qint64(event->origin.incarnation));
        line.insert(u"seq"_s, qint64(event->seq));
        line.insert(u"wall_ms"_s, event->at.wallMs);
        line.insert(u"actor"_s, event->actor.toString(QUuid::WithoutBraces));
        line.insert(u"subject"_s, event->subject.toString(QUuid::WithoutBraces));
        line.insert(u"type"_s, event->type);
        line.insert(u"open"_s, event->open.toJsonObject());
        line.insert(u"sealed"_s, QString::fromLatin1(event->sealed.toBase64()));
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

Result<QByteArray> waitingEvents(Store &store, const QString &partner)
{
    const auto state = store.exchangeState(partner);
    const auto parted = store.parted();
    if (!state)
        return state.error();
    if (!parted)
        return parted.error();
    VersionVector known;
    for (auto head = state->agreed.begin(); head != state->agreed.end(); ++head)
        known.insert(head.key(), head->seq);
    const auto events = store.exportAfter(known);
    if (!events)
        return events.error();
    QByteArray lines;
    for (const QByteArray &bytes : *events)
        lines += lineOf(bytes);
    for (const PartedEvent &event : *parted) {
        if (event.isMain)
            continue;
        const auto bytes = store.eventAt(event.origin, {event.seq, event.hash});
        if (!bytes)
            return bytes.error();
        lines += lineOf(*bytes);
    }
    return lines;
}

QByteArray applicationList(const QList<ApplicationRow> &rows)
{
    QByteArray csv = "number,stage,status,accepted_ms\n";
    for (const ApplicationRow &row : rows) {
        csv += row.number.toUtf8() + ',' + row.stage.toUtf8() + ',' + row.status.toUtf8() + ',' +
               QByteArray::number(row.acceptedMs) + '\n';
    }
    return csv;
}

Result<void> writeZip(const QString &path, const QList<std::pair<QByteArray, QByteArray>> &files)
{
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!zip)
        return Error{ErrorCode::ReadOnly, path};
    for (const auto &[name, content] : files) {
        // The content outlives the archive: libzip reads it when it closes.
        zip_source_t *source = zip_source_buffer(zip, content.constData(), zip_uint64_t(content.size()), 0);
        if (!source || zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
            zip_source_free(source);
            zip_discard(zip);
            return Error{ErrorCode::ReadOnly, path};
        }
    }
    if (zip_close(zip) == 0)
        return {};
    const QString said = QString::fromUtf8(zip_strerror(zip));
    zip_discard(zip);
    QFile::remove(path);
    return Error{ErrorCode::ReadOnly, path, said};
}

void keepNewest(const QDir &folder)
{
    const QStringList names = folder.entryList({u"*.zip"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (qsizetype i = RescueCopiesKept; i < names.size(); ++i)
        QFile::remove(folder.filePath(names.at(i)));
}

Result<QString> writeCopy(const QDir &dataFolder, qint64 nowMs, const QByteArray &events,
                          const QList<ApplicationRow> &applications)
{
    if (events.isEmpty())
        return QString();
    if (!dataFolder.mkpath(u"rescue"_s))
        return Error{ErrorCode::ReadOnly, dataFolder.filePath(u"rescue"_s)};
    const QDir folder(dataFolder.filePath(u"rescue"_s));
    // Names sort by time, so that the newest stay.
    const QString path = folder.filePath(u"%1.zip"_s.arg(nowMs, 16, 10, QLatin1Char('0')));
    const auto done = writeZip(path + u".part"_s, {{"README.txt", Words},
                                                   {"events.jsonl", events},
                                                   {"applications.csv", applicationList(applications)}});
    if (!done)
        return done.error();
    QFile::remove(path);
    if (!QFile::rename(path + u".part"_s, path))
        return Error{ErrorCode::ReadOnly, path};
    keepNewest(folder);
    return path;
}

} // namespace

Result<QString> makeRescueCopy(Store &store, const QDir &dataFolder, const QString &partner, qint64 nowMs)
{
    const auto events = waitingEvents(store, partner);
    if (!events)
        return events.error();
    const auto applications = store.applications(false, 0, -1);
    if (!applications)
        return applications.error();
    return writeCopy(dataFolder, nowMs, *events, *applications);
}

Result<QString> rescueBeforeUpgrade(const QDir &dataFolder, const QString &partner, qint64 nowMs)
{
    const auto old = readOldFolder(dataFolder, partner);
    if (!old)
        return old.error();
    if (!*old)
        return QString();
    QByteArray lines;
    for (const QByteArray &bytes : (*old)->events)
        lines += lineOf(bytes);
    return writeCopy(dataFolder, nowMs, lines, (*old)->applications);
}

} // namespace powerhall
