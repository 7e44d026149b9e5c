// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/slipservice.h"

#include "models/core/text.h"
#include "models/domain/people/masking.h"
#include "models/domain/slips/slipbuilder.h"
#include "models/journal/eventtypes.h"
#include "models/services/accountservice.h"
#include "models/services/caseact.h"
#include "models/services/station.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString userName(const Station &station, const QUuid &id)
{
    const auto user = findUser(station.store(), id);
    return user ? user->name : QString();
}

/// The last stage of the plan that was reached.
QString lastReached(const Standing &standing)
{
    QString reached;
    for (const StagePlan &plan : standing.decision.stages) {
        if (standing.application.stageEnds.contains(plan.stage))
            reached = plan.stage;
    }
    return reached;
}

/// Who gave the case to whom, the last time; nothing where it never changed hands.
std::optional<HandOverNote> lastHandOver(const Station &station, const QList<StoredEvent> &events,
                                         const QString &stage)
{
    std::optional<HandOverNote> note;
    for (const StoredEvent &stored : events) {
        if (stored.event.type != eventtype::HandedOver)
            continue;
        const QUuid to = QUuid::fromString(stored.event.open.value(u"to"_s).toString());
        note = HandOverNote{userName(station, stored.event.actor), userName(station, to),
                            stored.event.open.value(u"note"_s).toString(), stage};
    }
    return note;
}

/// Whether a slip of the kind is another one from here on: the reply to another stage, the next hand-over.
bool beginsAnew(SlipKind kind, const Event &event, const QString &stage)
{
    if (kind == SlipKind::HandOver)
        return event.type == eventtype::HandedOver;
    return kind == SlipKind::StageReply && event.type == eventtype::StageReached &&
           event.open.value(u"stage"_s).toString() == stage;
}

/// 1 for the first print, then one more for each: of the same thing, events in their order.
int copyNumber(const QList<StoredEvent> &events, SlipKind kind, const QString &stage)
{
    const QString word = wordOf(kind);
    int copy = 1;
    for (const StoredEvent &stored : events) {
        const Event &event = stored.event;
        if (beginsAnew(kind, event, stage))
            copy = 1;
        else if (event.type == eventtype::SlipRequested && event.open.value(u"kind"_s).toString() == word)
            ++copy;
    }
    return copy;
}

/// A slip that would say nothing is not made: no owed list without debts, no reply before a stage.
std::optional<Error> unlessItSays(SlipKind kind, const Standing &standing)
{
    if (kind == SlipKind::Owed && standing.decision.missing.isEmpty())
        return Error{ErrorCode::WrongState, u"slip"_s, u"nothing_owed"_s, {}};
    if (kind == SlipKind::StageReply && lastReached(standing).isEmpty())
        return Error{ErrorCode::WrongState, u"slip"_s, u"no_stage_reached"_s, {}};
    if (kind == SlipKind::NotAccepted)
        return Error{ErrorCode::WrongState, u"slip"_s, u"accepted"_s, {}};
    return {};
}

/// What a slip is made of; an error where it would say nothing. The profile is the act's.
Result<SlipSource> sourceOf(const CaseAct &act, SlipKind kind)
{
    const Standing &standing = act.standing();
    if (const auto fault = unlessItSays(kind, standing))
        return *fault;
    const Station &station = act.station();
    const auto parties = partiesOf(act.session(), standing.application);
    if (!parties)
        return parties.error();
    SlipSource source;
    source.profile = &standing.profile;
    source.input = standing.application.input;
    const Progress progress = progressOf(standing.application);
    source.input.documents = progress.supplied;
    source.stageEnds = progress.stageEnds;
    source.decision = standing.decision;
    source.parties = masked(*parties);
    source.number = standing.application.number;
    source.acceptedMs = standing.application.accepted.recordedMs;
    source.madeMs = station.clock().now().wallMs;
    source.clerk = act.session().name();
    source.hall = hallNotes(station);
    source.stage = kind == SlipKind::StageReply ? lastReached(standing) : standing.stage;
    source.demo = station.isDemo();
    const auto events = station.store().eventsOf(standing.application.id);
    if (!events)
        return events.error();
    source.copyNumber = copyNumber(*events, kind, source.stage);
    if (kind == SlipKind::HandOver) {
        const auto note = lastHandOver(station, *events, standing.stage);
        if (!note)
            return Error{ErrorCode::WrongState, u"slip"_s, u"not_handed_over"_s, {}};
        source.handOver = *note;
    }
    return source;
}

QCborMap slipPayload(const QUuid &slip)
{
    return {{u"slip"_s, textOf(slip)}};
}

std::optional<Error> unlessSlip(const CaseAct &act, const QUuid &slip)
{
    const auto found = act.application().slips.constFind(slip);
    if (found == act.application().slips.constEnd())
        return Error{ErrorCode::NotFound, u"slip"_s, textOf(slip), {}};
    if (found->state == SlipState::Voided)
        return Error{ErrorCode::WrongState, u"slip"_s, u"voided"_s, {}};
    return {};
}

/// What a printing system said, as it may stand in clear: its name may hold a job's title, which has no
/// personal data, but no more than a line.
QString spokenDetail(const QString &detail)
{
    constexpr int Longest = 200;
    return cleanLine(detail).left(Longest);
}

/// Why a slip could not be made, for its record: the printing system's words or the fault's own.
QString detailOf(const Error &error)
{
    const bool spoken = error.code == ErrorCode::PrintFailed && !error.detail.isEmpty();
    return spoken ? spokenDetail(error.detail) : wordOf(error.code);
}

} // namespace

HallNotes hallNotes(const Station &station)
{
    return {station.setting(u"hall_name"_s), station.setting(u"hall_address"_s),
            station.setting(u"tariff_place"_s), station.setting(u"payments"_s),
            station.setting(u"capacity_place"_s)};
}

SlipService::SlipService(Station &station, Printing &printing)
    : m_station(station)
    , m_printing(printing)
{}

Result<Slip> SlipService::preview(const Session &session, const QString &number, SlipKind kind) const
{
    const auto act = CaseAct::begin(m_station, session, Act::PrintSlip, number);
    if (!act)
        return act.error();
    const auto source = sourceOf(*act, kind);
    if (!source)
        return source.error();
    return buildSlip(kind, *source);
}

Result<Slip> SlipService::notice(const ApplicationInput &input, const QString &hotline, SlipKind kind) const
{
    Profile profile = m_station.profile();
    if (profile.hotlines.isEmpty() && !hotline.isEmpty())
        profile.hotlines.append({hotline, profile.shortName + u"服务热线"_s, u"station"_s, {}});
    const auto decision = decide(profile, m_station.calendar(), input);
    if (!decision)
        return decision.error();
    SlipSource source;
    source.profile = &profile;
    source.input = input;
    source.decision = *decision;
    source.madeMs = m_station.clock().now().wallMs;
    source.hall = hallNotes(m_station);
    source.demo = m_station.isDemo();
    return buildSlip(kind, source);
}

Result<SlipService::Made> SlipService::make(const Session &session, const QString &number, SlipKind kind,
                                            const Printing::Options &options)
{
    auto act = CaseAct::begin(m_station, session, Act::PrintSlip, number);
    if (!act)
        return act.error();
    const auto source = sourceOf(*act, kind);
    if (!source)
        return act->refuse(source.error());
    auto slip = buildSlip(kind, *source);
    Made made{QUuid::createUuid(), slip ? *slip : Slip(), {}};
    QCborMap asked = slipPayload(made.slip);
    asked.insert(u"kind"_s, wordOf(kind));
    asked.insert(u"copy"_s, source->copyNumber);
    if (slip)
        asked.insert(u"content"_s, contentHash(*slip));
    act->add(eventtype::SlipRequested, asked);
    const auto written = act->write();
    if (!written && written.error().code == ErrorCode::ReadOnly)
        return slip ? unrecorded(made.value, options) : Result<Made>(slip.error());
    if (!written)
        return written.error();
    const Result<QByteArray> pdf = slip ? m_printing.render(*slip, options) : slip.error();
    QCborMap outcome = slipPayload(made.slip);
    if (pdf)
        outcome.insert(u"pdf"_s, hashOf(*pdf));
    else
        outcome.insert(u"detail"_s, detailOf(pdf.error()));
    const auto told =
        tell(session, *act, pdf ? eventtype::SlipRendered : eventtype::SlipFailed, outcome, made.slip);
    if (!told)
        return told.error();
    if (!pdf)
        return pdf.error();
    made.pdf = *pdf;
    return made;
}

Result<SlipService::Made> SlipService::unrecorded(Slip slip, const Printing::Options &options)
{
    slip.copies = {u"抄件，未登记"_s};
    const auto pdf = m_printing.render(slip, options);
    if (!pdf)
        return pdf.error();
    return Made{{}, std::move(slip), *pdf};
}

Result<void> SlipService::tell(const Session &session, const CaseAct &act, QLatin1StringView type,
                               const QCborMap &open, const QUuid &slip)
{
    const QUuid application = act.application().id;
    const auto appended = m_station.store().append({{session.user(), application, type, open, {}, {}}});
    if (!appended)
        return appended.error();
    emit m_station.notifier().slipChanged(application, slip);
    emit m_station.notifier().applicationChanged(application);
    return {};
}

Result<void> SlipService::send(const Session &session, const QString &number, const Made &made,
                               const QString &printer)
{
    const auto act = CaseAct::begin(m_station, session, Act::PrintSlip, number);
    if (!act)
        return act.error();
    if (made.slip.isNull()) {
        const auto job = m_printing.send(made.pdf, printer, number + u' ' + wordOf(made.value.kind));
        return job ? Result<void>() : job.error();
    }
    if (const auto fault = unlessSlip(*act, made.slip))
        return act->refuse(*fault);
    const auto job = m_printing.send(made.pdf, printer, number + u' ' + wordOf(made.value.kind));
    QCborMap open = slipPayload(made.slip);
    if (!job) {
        open.insert(u"detail"_s, detailOf(job.error()));
        if (const auto told = tell(session, *act, eventtype::SlipFailed, open, made.slip); !told)
            return told;
        return job.error();
    }
    open.insert(u"printer"_s, printer);
    open.insert(u"job"_s, *job);
    m_waiting.insert(act->application().id);
    return tell(session, *act, eventtype::SlipSent, open, made.slip);
}

Result<void> SlipService::pollJobs(const Session &session)
{
    if (const auto watched = watchEarlierJobs(); !watched)
        return watched;
    const QSet<QUuid> waiting = m_waiting;
    for (const QUuid &id : waiting) {
        const auto application = m_station.store().application(id);
        if (!application)
            return application.error();
        if (const auto polled = pollJobs(session, *application); !polled)
            return polled;
    }
    return {};
}

/// Slips that another run of the program sent and did not see arrive; asked once.
Result<void> SlipService::watchEarlierJobs()
{
    if (m_watchesEarlier)
        return {};
    const auto rows = m_station.store().applications(true, 0, -1);
    if (!rows)
        return rows.error();
    for (const ApplicationRow &row : *rows) {
        if (row.unprinted > 0)
            m_waiting.insert(row.id);
    }
    m_watchesEarlier = true;
    return {};
}

Result<void> SlipService::pollJobs(const Session &session, const Application &application)
{
    bool stillWaits = false;
    for (auto slip = application.slips.cbegin(); slip != application.slips.cend(); ++slip) {
        if (slip->state != SlipState::Sent)
            continue;
        const auto state = m_printing.state(slip->printer, slip->job);
        if (!state)
            return state.error();
        if (*state == Printing::Job::Waiting || *state == Printing::Job::Printing) {
            stillWaits = true;
            continue;
        }
        const auto act = CaseAct::begin(m_station, session, Act::PrintSlip, application.number);
        if (!act)
            return act.error();
        QCborMap open = slipPayload(slip.key());
        const bool done = *state == Printing::Job::Done;
        if (!done)
            open.insert(u"detail"_s, *state == Printing::Job::Failed ? u"job_failed"_s : u"job_lost"_s);
        const auto told =
            tell(session, *act, done ? eventtype::SlipConfirmed : eventtype::SlipFailed, open, slip.key());
        if (!told)
            return told;
    }
    if (!stillWaits)
        m_waiting.remove(application.id);
    return {};
}

Result<void> SlipService::confirm(const Session &session, const QString &number, const QUuid &slip)
{
    if (slip.isNull())
        return {};
    const auto act = CaseAct::begin(m_station, session, Act::PrintSlip, number);
    if (!act)
        return act.error();
    if (const auto fault = unlessSlip(*act, slip))
        return act->refuse(*fault);
    return tell(session, *act, eventtype::SlipConfirmed, slipPayload(slip), slip);
}

Result<void> SlipService::voidSlip(const Session &session, const QString &number, const QUuid &slip,
                                   const QString &reason)
{
    const auto act = CaseAct::begin(m_station, session, Act::VoidSlip, number);
    if (!act)
        return act.error();
    if (const auto fault = unlessSlip(*act, slip))
        return act->refuse(*fault);
    if (const auto fault = act->unlessReason(reason))
        return act->refuse(*fault);
    QCborMap open = slipPayload(slip);
    open.insert(u"reason"_s, cleanReason(reason));
    return tell(session, *act, eventtype::SlipVoided, open, slip);
}

Result<void> SlipService::declined(const Session &session, const QString &number, const QUuid &slip,
                                   const QString &witness)
{
    const auto act = CaseAct::begin(m_station, session, Act::PrintSlip, number);
    if (!act)
        return act.error();
    if (const auto fault = unlessSlip(*act, slip))
        return act->refuse(*fault);
    if (const auto fault = act->unlessClean(witness))
        return act->refuse(*fault);
    QCborMap open = slipPayload(slip);
    open.insert(u"witness"_s, cleanReason(witness));
    return tell(session, *act, eventtype::SlipDeclined, open, slip);
}

} // namespace powerhall
