// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/applicationfold.h"

#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "models/journal/payload.h"
#include "models/journal/subjectfold.h"

#include <QCborArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

using State = DocumentState::State;

const QString BadPayload = u"bad_payload"_s;

/// Two recordings of one act are equal when the rules see the same in them: the day, the claim, the rest.
QByteArray judgedValue(const ActTime &at, const QCborValue &rest)
{
    QCborArray value{localDate(at.recordedMs).toJulianDay(), rest};
    value.append(at.claimedMs ? QCborValue(*at.claimedMs) : QCborValue(nullptr));
    return encodeCanonical(value);
}

bool readDocuments(const QCborMap &words, const ActTime &at, QMap<QString, DocumentState> &documents)
{
    for (const auto &[id, word] : words) {
        const auto state = documentStateOf(word.toString());
        if (!state || !id.isString())
            return false;
        documents.insert(id.toString(), {*state, *state == State::Owed ? ActTime() : at});
    }
    return true;
}

/// The day of the act counts where the payload says none.
Result<ApplicationInput> readInput(const QJsonObject &input, qint64 wallMs)
{
    return parseApplicationInput(input, input.contains(u"on"_s) ? QDate() : localDate(wallMs));
}

} // namespace

ApplicationFold::ApplicationFold(std::optional<Application> &application, KnowsAll knowsAll)
    : m_application(application)
    , m_knowsAll(std::move(knowsAll))
{}

const QHash<QString, ApplicationFold::Step> &ApplicationFold::steps()
{
    static const QHash<QString, Step> all{
        {eventtype::ApplicationAccepted, &ApplicationFold::accept},
        {eventtype::AgentNamed, &ApplicationFold::nameAgent},
        {eventtype::DocumentSupplied, &ApplicationFold::supply},
        {eventtype::StageReached, &ApplicationFold::reachStage},
        {eventtype::Suspended, &ApplicationFold::suspend},
        {eventtype::Resumed, &ApplicationFold::resume},
        {eventtype::Closed, &ApplicationFold::close},
        {eventtype::Withdrawn, &ApplicationFold::withdraw},
        {eventtype::Corrected, &ApplicationFold::correct},
        {eventtype::EnteredElsewhere, &ApplicationFold::enterElsewhere},
        {eventtype::HandedOver, &ApplicationFold::handOver},
        {eventtype::SlipRequested, &ApplicationFold::requestSlip},
        {eventtype::SlipRendered, &ApplicationFold::moveSlip},
        {eventtype::SlipSent, &ApplicationFold::moveSlip},
        {eventtype::SlipConfirmed, &ApplicationFold::moveSlip},
        {eventtype::SlipFailed, &ApplicationFold::moveSlip},
        {eventtype::SlipVoided, &ApplicationFold::moveSlip},
        {eventtype::SlipDeclined, &ApplicationFold::declineSlip},
    };
    return all;
}

QString ApplicationFold::apply(const StoredEvent &stored)
{
    const Event &event = stored.event;
    m_writes.clear();
    if (isAuditOnly(event.type))
        return {};
    if (event.version > Event::CurrentVersion)
        return u"newer_version"_s;
    const Step step = steps().value(event.type);
    if (!step)
        return u"unknown_type"_s;
    if (!m_application && event.type != eventtype::ApplicationAccepted)
        return u"not_accepted_yet"_s;
    return (this->*step)(event);
}

QString ApplicationFold::accept(const Event &event)
{
    if (m_application)
        return u"accepted_already"_s;
    const auto input = readInput(event.open.value("input"_L1).toMap().toJsonObject(), event.at.wallMs);
    const auto outcome = outcomeOf(textAt(event.open, "outcome"_L1));
    Application accepted;
    accepted.id = event.subject;
    accepted.number = textAt(event.open, "number"_L1);
    accepted.profileId = textAt(event.open, "profile"_L1);
    accepted.profileHash = bytesAt(event.open, "profile_hash"_L1);
    accepted.accepted = actTimeOf(event);
    accepted.clerk = event.actor;
    accepted.keyId = event.keyId;
    accepted.sealed = event.sealed;
    const QCborMap documents = event.open.value("documents"_L1).toMap();
    if (!input || !outcome || accepted.number.isEmpty() ||
        !readDocuments(documents, accepted.accepted, accepted.documents))
        return BadPayload;
    accepted.input = *input;
    accepted.outcome = *outcome;
    m_application = std::move(accepted);
    return {};
}

QString ApplicationFold::nameAgent(const Event &event)
{
    m_application->agentKeyId = event.keyId;
    m_application->agentSealed = event.sealed;
    wrote(u"agent"_s, event.sealed);
    return {};
}

QString ApplicationFold::supply(const Event &event)
{
    const QString document = textAt(event.open, "document"_L1);
    const QString source = textAt(event.open, "source"_L1);
    const bool isShared = source == "shared"_L1;
    if (document.isEmpty() || (!isShared && source != "customer"_L1))
        return BadPayload;
    const DocumentState supplied{isShared ? State::Shared : State::Supplied, actTimeOf(event)};
    const QString replaced = textAt(event.open, "replaces"_L1);
    if (m_application->documents.value(replaced).state == State::Owed)
        m_application->documents.remove(replaced);
    m_application->documents.insert(document, supplied);
    wrote(u"documents."_s + document, judgedValue(supplied.at, int(supplied.state)));
    return {};
}

QString ApplicationFold::reachStage(const Event &event)
{
    const QString stage = textAt(event.open, "stage"_L1);
    if (stage.isEmpty())
        return BadPayload;
    const QString field = u"stages."_s + stage;
    // A stage is reached once; again only by a desk that did not know, or to settle such a clash.
    if (m_application->stageEnds.contains(stage) && m_knowsAll(field) &&
        !m_application->conflicts.contains(field))
        return u"stage_reached_already"_s;
    const StageEnd end{actTimeOf(event), flagAt(event.open, "emergency"_L1), textAt(event.open, "reason"_L1)};
    m_application->stageEnds.insert(stage, end);
    wrote(field, judgedValue(end.at, end.emergency));
    if (flagAt(event.open, "closes"_L1)) {
        m_application->status = Application::Status::Closed;
        wrote(u"status"_s, "closed");
    }
    return {};
}

QString ApplicationFold::suspend(const Event &event)
{
    const QString field = u"suspension"_s;
    const QString reason = textAt(event.open, "reason"_L1);
    QList<Suspension> &all = m_application->suspensions;
    if (!all.isEmpty() && !all.last().to.isValid()) {
        if (m_knowsAll(field) && !m_application->conflicts.contains(field))
            return u"suspended_already"_s;
        all.last().reason = reason; // the clock stands since the first of them
    } else {
        all.append({localDate(event.at.wallMs), {}, reason});
    }
    wrote(field, encodeCanonical(QCborArray{u"suspended"_s, reason}));
    return {};
}

QString ApplicationFold::resume(const Event &event)
{
    const QString field = u"suspension"_s;
    QList<Suspension> &all = m_application->suspensions;
    const bool isOpen = !all.isEmpty() && !all.last().to.isValid();
    if (!isOpen && m_knowsAll(field) && !m_application->conflicts.contains(field))
        return u"not_suspended"_s;
    if (isOpen)
        all.last().to = qMax(all.last().from, localDate(event.at.wallMs));
    m_application->notes.insert(u"resumed"_s, textAt(event.open, "reason"_L1));
    wrote(field, "resumed");
    return {};
}

QString ApplicationFold::close(const Event &)
{
    m_application->status = Application::Status::Closed;
    wrote(u"status"_s, "closed");
    return {};
}

QString ApplicationFold::withdraw(const Event &event)
{
    m_application->status = Application::Status::Withdrawn;
    m_application->notes.insert(u"withdrawn"_s, textAt(event.open, "reason"_L1));
    wrote(u"status"_s, "withdrawn");
    return {};
}

QString ApplicationFold::correct(const Event &event)
{
    const QString outcome = textAt(event.open, "outcome"_L1);
    if (!outcome.isEmpty() && !outcomeOf(outcome))
        return BadPayload;
    QMap<QString, DocumentState> unused;
    const QCborValue documents = event.open.value("documents"_L1);
    if (!readDocuments(documents.toMap(), {}, unused))
        return BadPayload;
    const QString fault = correctInput(event.open.value("input"_L1).toMap());
    if (!fault.isEmpty())
        return fault;
    if (!outcome.isEmpty()) {
        m_application->outcome = *outcomeOf(outcome);
        wrote(u"outcome"_s, outcome.toUtf8());
    }
    if (documents.isMap())
        correctDocuments(event, documents.toMap());
    if (!event.sealed.isEmpty()) {
        m_application->keyId = event.keyId;
        m_application->sealed = event.sealed;
        wrote(u"applicant"_s, event.sealed);
    }
    m_application->notes.insert(u"corrected"_s, textAt(event.open, "reason"_L1));
    return {};
}

QString ApplicationFold::correctInput(const QCborMap &changes)
{
    if (changes.isEmpty())
        return {};
    QJsonObject merged = toJson(m_application->input);
    for (const auto &[key, value] : changes) {
        if (value.isNull())
            merged.remove(key.toString());
        else
            merged.insert(key.toString(), value.toJsonValue());
    }
    const auto input = readInput(merged, m_application->accepted.recordedMs);
    if (!input)
        return BadPayload;
    m_application->input = *input;
    for (const auto &[key, value] : changes)
        wrote(key.toString(), encodeCanonical(value));
    return {};
}

void ApplicationFold::correctDocuments(const Event &event, const QCborMap &documents)
{
    QMap<QString, DocumentState> required;
    readDocuments(documents, actTimeOf(event), required);
    for (auto document = required.begin(); document != required.end(); ++document) {
        const auto known = m_application->documents.constFind(document.key());
        // What is on file stays on file, with its time, also where another desk filed it meanwhile.
        if (known != m_application->documents.constEnd() && known->state != State::Owed)
            *document = *known;
    }
    m_application->documents = required;
    wrote(u"documents"_s, encodeCanonical(documents));
}

QString ApplicationFold::enterElsewhere(const Event &event)
{
    const QString number = textAt(event.open, "marketing_number"_L1);
    if (number.isEmpty())
        return BadPayload;
    m_application->marketingNumber = number;
    m_application->enteredMs = event.at.wallMs;
    wrote(u"marketing_number"_s, number.toUtf8());
    return {};
}

QString ApplicationFold::handOver(const Event &event)
{
    const QUuid clerk = uuidAt(event.open, "to"_L1);
    if (clerk.isNull())
        return BadPayload;
    m_application->clerk = clerk;
    m_application->notes.insert(u"handed_over"_s, textAt(event.open, "note"_L1));
    wrote(u"clerk"_s, clerk.toRfc4122());
    return {};
}

QString ApplicationFold::requestSlip(const Event &event)
{
    const QUuid slip = uuidAt(event.open, "slip"_L1);
    SlipRecord record;
    record.kind = textAt(event.open, "kind"_L1);
    record.copy = int(qBound(qint64(1), event.open.value("copy"_L1).toInteger(1), qint64(1'000'000)));
    record.requestedMs = event.at.wallMs;
    record.content = bytesAt(event.open, "content"_L1);
    if (slip.isNull() || record.kind.isEmpty())
        return BadPayload;
    if (m_application->slips.contains(slip))
        return u"slip_known"_s;
    m_application->slips.insert(slip, record);
    return {};
}

QString ApplicationFold::moveSlip(const Event &event)
{
    static const QHash<QString, SlipState> states{
        {eventtype::SlipRendered, SlipState::Rendered},   {eventtype::SlipSent, SlipState::Sent},
        {eventtype::SlipConfirmed, SlipState::Confirmed}, {eventtype::SlipFailed, SlipState::Failed},
        {eventtype::SlipVoided, SlipState::Voided},
    };
    const auto slip = m_application->slips.find(uuidAt(event.open, "slip"_L1));
    if (slip == m_application->slips.end())
        return u"unknown_slip"_s;
    const QString field = u"slips."_s + slip.key().toString(QUuid::WithoutBraces);
    if (slip->state == SlipState::Voided && m_knowsAll(field))
        return u"slip_voided"_s;
    const SlipState state = states.value(event.type);
    if (slip->state != SlipState::Voided) // a void counts, whatever another desk did with the sheet
        slip->state = state;
    if (state == SlipState::Sent) {
        slip->printer = textAt(event.open, "printer"_L1);
        slip->job = int(event.open.value("job"_L1).toInteger());
    }
    if (state == SlipState::Failed)
        slip->detail = textAt(event.open, "detail"_L1);
    if (state == SlipState::Voided)
        slip->detail = textAt(event.open, "reason"_L1);
    wrote(field, QByteArray::number(int(state)));
    return {};
}

QString ApplicationFold::declineSlip(const Event &event)
{
    const auto slip = m_application->slips.find(uuidAt(event.open, "slip"_L1));
    if (slip == m_application->slips.end())
        return u"unknown_slip"_s;
    slip->declined = true;
    slip->witness = textAt(event.open, "witness"_L1);
    return {};
}

} // namespace powerhall
