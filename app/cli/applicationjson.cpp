// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/applicationjson.h"

#include "app/cli/decisiontext.h"
#include "app/cli/values.h"

#include "models/core/clock.h"
#include "models/domain/intake/agentpapers.h"
#include "models/services/partyrules.h"
#include "models/services/station.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

void putTimes(QJsonObject &object, const ActTime &at)
{
    object.insert(u"at"_s, timeOrNull(at.recordedMs));
    if (!at.claimedMs)
        return;
    object.insert(u"claimed_at"_s, isoTime(*at.claimedMs));
    object.insert(u"claim_reason"_s, at.claimReason);
}

QString wordOf(DocumentState::State state)
{
    switch (state) {
    case DocumentState::State::Owed:
        return u"owed"_s;
    case DocumentState::State::Supplied:
        return u"supplied"_s;
    case DocumentState::State::Shared:
        return u"shared"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(Application::Status status)
{
    switch (status) {
    case Application::Status::Open:
        return u"open"_s;
    case Application::Status::Closed:
        return u"closed"_s;
    case Application::Status::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray documentsOf(const Application &application, const Profile &profile)
{
    QJsonArray rows;
    for (auto document = application.documents.begin(); document != application.documents.end(); ++document) {
        QJsonObject row{{u"document"_s, document.key()}, {u"state"_s, wordOf(document->state)}};
        putTimes(row, document->at);
        rows.append(row);
    }
    if (application.agentKeyId.isNull())
        return rows;
    for (const QString &paper :
         agentPapersMissing(profile, application.input.on, application.documents.keys()))
        rows.append(QJsonObject{{u"document"_s, paper},
                                {u"state"_s, wordOf(DocumentState::State::Owed)},
                                {u"at"_s, QJsonValue()},
                                {u"of"_s, u"agent"_s}});
    return rows;
}

QJsonArray stageEndsOf(const Application &application)
{
    QJsonArray rows;
    for (auto end = application.stageEnds.begin(); end != application.stageEnds.end(); ++end) {
        QJsonObject row{{u"stage"_s, end.key()}, {u"emergency"_s, end->emergency}};
        putTimes(row, end->at);
        if (!end->reason.isEmpty())
            row.insert(u"reason"_s, end->reason);
        rows.append(row);
    }
    return rows;
}

/// Ours: working days since acceptance that count. The customer's: those the clock stood still for them.
QJsonObject clocksOf(const Application &application, const Station &station)
{
    const QDate from = localDate(application.accepted.recordedMs);
    const QDate today = station.today();
    QJsonArray spans;
    int customers = 0;
    for (const Suspension &span : application.suspensions) {
        const QDate end = span.to.isValid() ? span.to : today;
        customers += workingDaysBetween(station.calendar(), span.from, end);
        spans.append(QJsonObject{{u"from"_s, isoDate(span.from)},
                                 {u"to"_s, span.to.isValid() ? QJsonValue(isoDate(span.to)) : QJsonValue()},
                                 {u"reason"_s, span.reason}});
    }
    const bool suspended = !application.suspensions.isEmpty() && !application.suspensions.last().to.isValid();
    const bool open = application.status == Application::Status::Open;
    return {
        {u"running"_s, open ? QJsonValue(suspended ? u"customer"_s : u"ours"_s) : QJsonValue()},
        {u"our_working_days"_s, workingDaysBetween(station.calendar(), from, today, application.suspensions)},
        {u"customer_working_days"_s, customers},
        {u"suspensions"_s, spans}};
}

Result<QJsonArray> eventsOf(const QUuid &application, Station &station)
{
    const auto events = station.store().eventsOf(application);
    if (!events)
        return events.error();
    QJsonArray rows;
    for (const StoredEvent &stored : *events) {
        rows.append(QJsonObject{{u"type"_s, stored.event.type},
                                {u"at"_s, isoTime(stored.event.at.wallMs)},
                                {u"seq"_s, qint64(stored.event.seq)},
                                {u"hash"_s, QString::fromLatin1(stored.hash.toHex())}});
    }
    return rows;
}

} // namespace

QJsonObject toJson(const AcceptedApplication &accepted)
{
    QJsonObject object = toJson(accepted.decision);
    object.insert(u"number"_s, accepted.number);
    object.insert(u"accepted_at"_s, isoTime(accepted.acceptedMs));
    return object;
}

Result<QJsonObject> toJson(const ApplicationView &view, const Parties &parties, Station &station)
{
    const Application &application = view.application;
    const auto events = eventsOf(application.id, station);
    if (!events)
        return events.error();
    const auto profile = station.profileOf(application);
    if (!profile)
        return profile.error();
    QJsonObject object = toJson(view.decision);
    object.insert(u"number"_s, application.number);
    object.insert(u"accepted_at"_s, isoTime(application.accepted.recordedMs));
    object.insert(u"status"_s, wordOf(application.status));
    object.insert(u"stage"_s, view.stage.isEmpty() ? QJsonValue() : QJsonValue(view.stage));
    object.insert(u"profile"_s, application.profileId);
    object.insert(u"input"_s, toJson(application.input));
    object.insert(u"documents"_s, documentsOf(application, *profile));
    object.insert(u"reached"_s, stageEndsOf(application));
    object.insert(u"clocks"_s, clocksOf(application, station));
    object.insert(u"marketing_number"_s, application.marketingNumber.isEmpty()
                                             ? QJsonValue()
                                             : QJsonValue(application.marketingNumber));
    object.insert(u"events"_s, *events);
    const QJsonObject people = toJson(parties);
    for (auto person = people.begin(); person != people.end(); ++person)
        object.insert(person.key(), person.value());
    return object;
}

QString applicationText(const ApplicationView &view, const Parties &parties, const Profile &profile)
{
    const Application &application = view.application;
    QStringList lines{application.number + u"  "_s + wordText(wordOf(application.status)) +
                      (view.stage.isEmpty()
                           ? QString()
                           : u"  "_s + profile.stageName(view.stage, view.decision.customerClass))};
    lines.append(
        QCoreApplication::translate("Cli", "受理时间 %1").arg(isoTime(application.accepted.recordedMs)));
    lines.append(QStringList{parties.applicant.name, parties.applicant.idNumber, parties.applicant.phone,
                             parties.address}
                     .filter(QRegularExpression(u"."_s))
                     .join(u"  "_s));
    for (auto document = application.documents.begin(); document != application.documents.end(); ++document)
        lines.append(profile.documentName(document.key()) + u"  "_s + wordText(wordOf(document->state)));
    if (!application.agentKeyId.isNull()) {
        for (const QString &paper :
             agentPapersMissing(profile, application.input.on, application.documents.keys()))
            lines.append(
                QCoreApplication::translate("Cli", "%1  请代办人出示").arg(profile.documentName(paper)));
    }
    lines.append(decisionText(view.decision, profile, progressOf(view.application)));
    return lines.join(u'\n');
}

} // namespace powerhall
