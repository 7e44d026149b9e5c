// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/inspectionservice.h"

#include "models/core/ids.h"
#include "models/core/text.h"
#include "models/domain/disclosure/calendarperiod.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/services/disclosureact.h"
#include "models/services/photostore.h"
#include "models/services/plainwords.h"
#include "models/services/recordlist.h"
#include "models/services/station.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

Result<QList<InspectionRound>> allRounds(const Station &station)
{
    return recordsOf<InspectionRound>(station.store(), recordkind::Inspection, decodeInspection);
}

Result<InspectionRound> roundById(const Station &station, const QUuid &id)
{
    const auto state = station.store().record(recordkind::Inspection, id);
    if (!state)
        return state.error();
    return decodeInspection(*state);
}

Result<InspectionRound> roundWith(const Station &station, const QUuid &finding)
{
    const auto rounds = allRounds(station);
    if (!rounds)
        return rounds.error();
    for (const InspectionRound &round : *rounds) {
        if (round.finding(finding))
            return round;
    }
    return Error{ErrorCode::NotFound, u"finding"_s, textOf(finding), {}};
}

Result<InspectionRound> written(Station &station, const Session &session, const QUuid &round,
                                QLatin1StringView type, const QCborMap &open)
{
    const auto appended = station.store().append({{session.user(), round, type, open, {}, {}}});
    if (!appended)
        return appended.error();
    emit station.notifier().inspectionsChanged();
    return roundById(station, round);
}

template<typename Record>
Result<QList<DisclosureItem>> itemsOf(const Station &station, const QList<Record> &rows)
{
    QList<DisclosureItem> items;
    for (const Record &row : rows) {
        auto item = itemById(station, row.id);
        if (!item)
            return item.error();
        items.append(std::move(*item));
    }
    return items;
}

} // namespace

InspectionService::InspectionService(Station &station)
    : m_station(station)
{}

Result<InspectionRound> InspectionService::hold(const Session &session, const RoundWish &wish)
{
    constexpr Act TheAct = Act::RecordInspection;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const QDate day = wish.day.isValid() ? wish.day : m_station.today();
    const QString place = cleanLine(wish.place);
    if (!inspectionKinds().contains(wish.kind))
        return m_station.refused(session, TheAct,
                                 {ErrorCode::UnknownValue, u"kind"_s, wish.kind, inspectionKinds()});
    if (place.isEmpty())
        return m_station.refused(session, TheAct, {ErrorCode::MissingKey, u"place"_s, {}, {}});
    if (const auto fault = unlessPlain(u"place"_s, place))
        return m_station.refused(session, TheAct, *fault);
    if (day > m_station.today())
        return m_station.refused(session, TheAct, {ErrorCode::FutureClaim, u"on"_s, isoDate(day), {}});
    return written(m_station, session, orderedId(), eventtype::InspectionHeld,
                   {{u"kind"_s, wish.kind}, {u"place"_s, place}, {u"on"_s, isoDate(day)}});
}

Result<InspectionRound> InspectionService::note(const Session &session, const QUuid &round,
                                                const FindingWish &wish)
{
    constexpr Act TheAct = Act::RecordInspection;
    if (const auto permitted = m_station.permit(session, TheAct, round); !permitted)
        return permitted.error();
    const auto known = roundById(m_station, round);
    if (!known)
        return m_station.refused(session, TheAct, known.error());
    if (wish.due.isValid() && wish.due < known->day)
        return m_station.refused(session, TheAct, {ErrorCode::Refused, u"due"_s, u"due_before_round"_s, {}},
                                 round);
    const QString text = cleanLine(wish.text);
    if (text.isEmpty())
        return m_station.refused(session, TheAct, {ErrorCode::MissingKey, u"text"_s, {}, {}}, round);
    if (const auto fault = unlessPlain(u"text"_s, text))
        return m_station.refused(session, TheAct, *fault, round);
    QCborMap open{{u"finding"_s, textOf(orderedId())}, {u"text"_s, text}};
    if (const QString department = cleanLine(wish.department); !department.isEmpty())
        open.insert(u"department"_s, department);
    if (wish.due.isValid())
        open.insert(u"due"_s, isoDate(wish.due));
    if (!wish.item.isEmpty()) {
        const auto item = findItem(m_station, wish.item);
        if (!item)
            return m_station.refused(session, TheAct, item.error(), round);
        open.insert(u"item"_s, textOf(item->id));
    }
    return written(m_station, session, round, eventtype::FindingNoted, open);
}

Result<InspectionRound> InspectionService::close(const Session &session, const QUuid &finding,
                                                 const QString &typed, const QByteArray &photo)
{
    constexpr Act TheAct = Act::CloseFinding;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const auto round = roundWith(m_station, finding);
    if (!round)
        return m_station.refused(session, TheAct, round.error());
    const QString evidence = cleanLine(typed);
    if (!round->finding(finding)->isOpen())
        return m_station.refused(session, TheAct, {ErrorCode::Refused, u"finding"_s, u"closed_already"_s, {}},
                                 round->id);
    if (const auto fault = unlessPlainReason(u"evidence"_s, evidence))
        return m_station.refused(session, TheAct, *fault, round->id);
    QCborMap open{{u"finding"_s, textOf(finding)}, {u"evidence"_s, evidence}};
    if (!photo.isEmpty()) {
        const auto kept = keepPhoto(m_station.folder(), photo);
        if (!kept)
            return m_station.refused(session, TheAct, kept.error(), round->id);
        open.insert(u"photo"_s, *kept);
    }
    return written(m_station, session, round->id, eventtype::FindingClosed, open);
}

Result<InspectionRound> InspectionService::reopen(const Session &session, const QUuid &finding,
                                                  const QString &typed)
{
    constexpr Act TheAct = Act::RecordInspection;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const auto round = roundWith(m_station, finding);
    if (!round)
        return m_station.refused(session, TheAct, round.error());
    const QString reason = cleanLine(typed);
    if (const auto fault = unlessPlainReason(u"reason"_s, reason))
        return m_station.refused(session, TheAct, *fault, round->id);
    return written(m_station, session, round->id, eventtype::FindingReopened,
                   {{u"finding"_s, textOf(finding)}, {u"reason"_s, reason}});
}

Result<QList<InspectionRound>> InspectionService::rounds(const Session &session, bool openOnly) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadDisclosure); !permitted)
        return permitted.error();
    auto rounds = openOnly ? open() : allRounds(m_station);
    if (rounds)
        std::reverse(rounds->begin(), rounds->end());
    return rounds;
}

Result<QList<InspectionRound>> InspectionService::open() const
{
    auto rounds = allRounds(m_station);
    if (rounds)
        rounds->removeIf([](const InspectionRound &round) { return round.openFindings() == 0; });
    return rounds;
}

Result<AssessmentSheet> InspectionService::sheetOf(QDate quarter) const
{
    const auto rows = allRows(m_station);
    if (!rows)
        return rows.error();
    const auto items = itemsOf(m_station, *rows);
    if (!items)
        return items.error();
    const auto enquiries = recordsOf<Enquiry>(m_station.store(), recordkind::Enquiry, decodeEnquiry);
    if (!enquiries)
        return enquiries.error();
    const auto rounds = allRounds(m_station);
    if (!rounds)
        return rounds.error();
    return powerhall::assess(quarterStart(quarter), {.items = *items,
                                                     .enquiries = *enquiries,
                                                     .rounds = *rounds,
                                                     .profile = m_station.profile(),
                                                     .calendar = m_station.calendar(),
                                                     .customs = customsOf(m_station),
                                                     .nowMs = m_station.clock().now().wallMs});
}

Result<AssessmentSheet> InspectionService::assess(const Session &session, QDate quarter) const
{
    if (const auto permitted = m_station.permit(session, Act::AssessDisclosure); !permitted)
        return permitted.error();
    if (quarterStart(quarter) > m_station.today())
        return Error{ErrorCode::FutureClaim, u"quarter"_s, quarterText(quarter), {}};
    return sheetOf(quarter);
}

Result<SettledAssessment> InspectionService::settle(const Session &session, QDate quarter,
                                                    const QString &typed)
{
    constexpr Act TheAct = Act::AssessDisclosure;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    if (quarterStart(quarter).addMonths(MonthsPerQuarter) > m_station.today())
        return m_station.refused(session, TheAct,
                                 {ErrorCode::Refused, u"quarter"_s, u"quarter_not_over"_s, {}});
    const auto sheet = sheetOf(quarter);
    if (!sheet)
        return sheet.error();
    const QString unit = cleanLine(typed).isEmpty() ? m_station.identity().station : cleanLine(typed);
    if (const auto fault = unlessPlain(u"unit"_s, unit))
        return m_station.refused(session, TheAct, *fault);
    const QUuid id = orderedId();
    const QCborMap open{{u"quarter"_s, quarterText(quarter)},
                        {u"unit"_s, unit},
                        {u"sheet"_s, QJsonDocument(toJson(*sheet)).toJson(QJsonDocument::Compact)}};
    if (const auto appended =
            m_station.store().append({{session.user(), id, eventtype::AssessmentMade, open, {}, {}}});
        !appended)
        return appended.error();
    emit m_station.notifier().figuresChanged();
    const auto state = m_station.store().record(recordkind::Assessment, id);
    if (!state)
        return state.error();
    return decodeAssessment(*state);
}

Result<QList<SettledAssessment>> InspectionService::settled(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::AssessDisclosure); !permitted)
        return permitted.error();
    return recordsOf<SettledAssessment>(m_station.store(), recordkind::Assessment, decodeAssessment);
}

QJsonObject toJson(const AssessmentSheet &sheet)
{
    QJsonArray faults;
    for (const AssessedFault &fault : sheet.faults) {
        faults.append(
            QJsonObject{{u"kind"_s, wordOf(fault.kind)},
                        {u"what"_s, fault.what},
                        {u"due"_s, fault.due.isValid() ? QJsonValue(isoDate(fault.due)) : QJsonValue()},
                        {u"working_days_late"_s, fault.workingDaysLate},
                        {u"yuan"_s, fault.yuan ? QJsonValue(*fault.yuan) : QJsonValue()}});
    }
    const auto yuan = sheet.yuan();
    return {{u"quarter"_s, quarterText(sheet.quarter)},
            {u"published"_s, sheet.published},
            {u"published_in_time"_s, sheet.publishedInTime},
            {u"enquiries"_s, sheet.enquiries},
            {u"findings"_s, sheet.findings},
            {u"findings_closed"_s, sheet.findingsClosed},
            {u"yuan"_s, yuan ? QJsonValue(*yuan) : QJsonValue()},
            {u"faults"_s, faults}};
}

} // namespace powerhall
