// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/journalexport.h"

#include "models/core/csvguard.h"
#include "models/journal/eventtypes.h"
#include "models/services/station.h"

#include <QJsonDocument>
#include <QMap>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Files and keys would fill pages and say nothing to a reader.
QString readable(const QCborMap &open)
{
    QCborMap shown;
    for (const auto &[key, value] : open) {
        if (value.isByteArray())
            shown.insert(key, QString(QString::fromLatin1(value.toByteArray().left(8).toHex()) + u'…'));
        else
            shown.insert(key, value);
    }
    return QString::fromUtf8(QJsonDocument(shown.toJsonObject()).toJson(QJsonDocument::Compact));
}

QString quoted(const QString &text)
{
    QString cell = csvGuarded(text);
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

Result<QByteArray> exportJournal(Station &station, const Session &session, QDate from, QDate to)
{
    if (const auto permitted = station.permit(session, Act::ExportJournal); !permitted)
        return permitted.error();
    const auto events = station.store().exportAfter({});
    if (!events)
        return events.error();
    QMap<QUuid, QString> names;
    for (const UserRow &user : station.store().users().value_or({}))
        names.insert(user.id, user.name);
    QMap<QUuid, QString> desks;
    QByteArray csv("\xef\xbb\xbftime,desk,line,number,user,type,subject,content,sealed,hash\r\n");
    for (const QByteArray &bytes : *events) {
        const auto event = decodeEvent(bytes);
        if (!event)
            return event.error();
        if (event->type == eventtype::StationFounded)
            desks.insert(event->origin.device, event->open.value("station"_L1).toString() +
                                                   event->open.value("desk"_L1).toString());
        const QDate day = localDate(event->at.wallMs);
        if ((from.isValid() && day < from) || (to.isValid() && day > to))
            continue;
        const QStringList cells{isoTime(event->at.wallMs),
                                desks.value(event->origin.device),
                                QString::number(event->origin.incarnation),
                                QString::number(event->seq),
                                names.value(event->actor),
                                event->type,
                                event->subject.toString(QUuid::WithoutBraces),
                                readable(event->open),
                                event->sealed.isEmpty() ? QString() : u"yes"_s,
                                QString::fromLatin1(hashOf(bytes).toHex())};
        QStringList line;
        for (const QString &cell : cells)
            line.append(quoted(cell));
        csv += line.join(u',').toUtf8() + "\r\n";
    }
    const auto written = station.store().append({{session.user(),
                                                  session.user(),
                                                  eventtype::JournalRead,
                                                  {{u"what"_s, u"journal"_s}, {u"exported"_s, true}},
                                                  {},
                                                  {}}});
    if (!written)
        return written.error();
    return csv;
}

} // namespace powerhall
