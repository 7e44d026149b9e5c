// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/cbor.h"
#include "models/core/clock.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/journal/recordcodec.h"
#include "models/journal/recordsteps.h"

using namespace Qt::StringLiterals;

namespace powerhall {

using namespace recordcodec;

namespace {

using Steps = RecordSteps<Enquiry>;
using RoundSteps = RecordSteps<InspectionRound>;

constexpr qsizetype EnquirySize = 12;
constexpr qsizetype RoundSize = 8;
constexpr qsizetype FindingSize = 9;

const QString BadPayload = u"bad_payload"_s;

QString receive(Steps &at)
{
    if (at.record)
        return u"received_already"_s;
    if (at.text("number"_L1).isEmpty() || at.text("question"_L1).isEmpty())
        return BadPayload;
    at.record = Enquiry{.id = at.event().subject,
                        .number = at.text("number"_L1),
                        .category = at.text("category"_L1),
                        .question = at.text("question"_L1),
                        .receivedMs = at.event().at.wallMs,
                        .receivedBy = at.event().actor,
                        .keyId = at.event().keyId,
                        .sealed = at.event().sealed};
    return {};
}

/// Answered once for the clock; a later answer corrects the words.
QString answer(Steps &at)
{
    const QString words = at.text("answer"_L1);
    if (words.isEmpty())
        return BadPayload;
    Enquiry &enquiry = *at.record;
    if (enquiry.isOpen()) {
        enquiry.answeredMs = at.event().at.wallMs;
        enquiry.answeredBy = at.event().actor;
    }
    enquiry.answer = words;
    at.wrote(u"answer"_s, words.toUtf8());
    return {};
}

QByteArray encode(const Enquiry &enquiry)
{
    QCborArray array{ofId(enquiry.id),   enquiry.number,           enquiry.category,    enquiry.question,
                     enquiry.receivedMs, ofId(enquiry.receivedBy), ofId(enquiry.keyId), enquiry.sealed};
    array.append(enquiry.answer);
    array.append(enquiry.answeredMs);
    array.append(ofId(enquiry.answeredBy));
    array.append(ofTexts(enquiry.conflicts));
    return encodeCanonical(array);
}

QString hold(RoundSteps &at)
{
    if (at.record)
        return u"held_already"_s;
    const QDate day = at.day("on"_L1);
    if (!day.isValid() || at.text("place"_L1).isEmpty())
        return BadPayload;
    at.record = InspectionRound{.id = at.event().subject,
                                .kind = at.text("kind"_L1),
                                .place = at.text("place"_L1),
                                .day = day,
                                .by = at.event().actor,
                                .recordedMs = at.event().at.wallMs};
    return {};
}

QString note(RoundSteps &at)
{
    const QDate due = at.day("due"_L1);
    Finding finding{.id = at.id("finding"_L1),
                    .text = at.text("text"_L1),
                    .department = at.text("department"_L1),
                    .item = at.id("item"_L1)};
    if (due.isValid())
        finding.due = due;
    if (finding.id.isNull() || finding.text.isEmpty())
        return BadPayload;
    if (at.record->finding(finding.id))
        return u"noted_already"_s;
    at.record->findings.append(finding);
    return {};
}

Finding *findingAt(RoundSteps &at)
{
    const QUuid id = at.id("finding"_L1);
    for (Finding &finding : at.record->findings) {
        if (finding.id == id)
            return &finding;
    }
    return nullptr;
}

QString closeFinding(RoundSteps &at)
{
    Finding *finding = findingAt(at);
    if (!finding)
        return u"unknown_finding"_s;
    if (at.text("evidence"_L1).isEmpty())
        return BadPayload;
    finding->evidence = at.text("evidence"_L1);
    finding->photo = at.bytes("photo"_L1);
    finding->closedMs = at.event().at.wallMs;
    finding->closedBy = at.event().actor;
    at.wrote(u"finding."_s + finding->id.toString(QUuid::WithoutBraces), finding->evidence.toUtf8());
    return {};
}

QString reopenFinding(RoundSteps &at)
{
    Finding *finding = findingAt(at);
    if (!finding)
        return u"unknown_finding"_s;
    finding->closedMs = 0;
    finding->closedBy = {};
    at.wrote(u"finding."_s + finding->id.toString(QUuid::WithoutBraces), {});
    return {};
}

QCborArray encode(const Finding &finding)
{
    return {ofId(finding.id), finding.text,  finding.department, ofDay(finding.due),    ofId(finding.item),
            finding.evidence, finding.photo, finding.closedMs,   ofId(finding.closedBy)};
}

Finding findingOf(const QCborArray &at)
{
    return {idOf(at.at(0)),          at.at(1).toString(),  at.at(2).toString(),
            optionalDayOf(at.at(3)), idOf(at.at(4)),       at.at(5).toString(),
            at.at(6).toByteArray(),  at.at(7).toInteger(), idOf(at.at(8))};
}

QByteArray encode(const InspectionRound &round)
{
    QCborArray findings;
    for (const Finding &finding : round.findings)
        findings.append(encode(finding));
    return encodeCanonical(QCborArray{ofId(round.id), round.kind, round.place, ofDay(round.day),
                                      ofId(round.by), round.recordedMs, findings, ofTexts(round.conflicts)});
}

template<typename Record>
FoldedRecord folded(const RecordSteps<Record> &at, const QString &order)
{
    FoldedRecord result{{}, at.quarantined};
    if (at.record) {
        const QByteArray state = encode(*at.record);
        result.state = RecordState{order, state, state};
    }
    return result;
}

} // namespace

FoldedRecord foldEnquiry(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, Steps::Step> steps{
        {eventtype::EnquiryReceived, receive},
        {eventtype::EnquiryAnswered, answer},
    };
    Steps at(ordered);
    at.run(steps, eventtype::EnquiryReceived);
    return folded(at, at.record ? isoTime(at.record->receivedMs) : QString());
}

Result<Enquiry> decodeEnquiry(const QByteArray &state)
{
    const QCborArray at = cborValue(state).toArray();
    if (at.size() != EnquirySize)
        return damagedRecord("enquiry");
    return Enquiry{.id = idOf(at.at(0)),
                   .number = at.at(1).toString(),
                   .category = at.at(2).toString(),
                   .question = at.at(3).toString(),
                   .receivedMs = at.at(4).toInteger(),
                   .receivedBy = idOf(at.at(5)),
                   .keyId = idOf(at.at(6)),
                   .sealed = at.at(7).toByteArray(),
                   .answer = at.at(8).toString(),
                   .answeredMs = at.at(9).toInteger(),
                   .answeredBy = idOf(at.at(10)),
                   .conflicts = textsOf(at.at(11))};
}

FoldedRecord foldInspection(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, RoundSteps::Step> steps{
        {eventtype::InspectionHeld, hold},
        {eventtype::FindingNoted, note},
        {eventtype::FindingClosed, closeFinding},
        {eventtype::FindingReopened, reopenFinding},
    };
    RoundSteps at(ordered);
    at.run(steps, eventtype::InspectionHeld);
    return folded(at, at.record ? isoDate(at.record->day) : QString());
}

Result<InspectionRound> decodeInspection(const QByteArray &state)
{
    const QCborArray at = cborValue(state).toArray();
    if (at.size() != RoundSize)
        return damagedRecord("inspection");
    InspectionRound round{.id = idOf(at.at(0)),
                          .kind = at.at(1).toString(),
                          .place = at.at(2).toString(),
                          .day = dayOf(at.at(3)),
                          .by = idOf(at.at(4)),
                          .recordedMs = at.at(5).toInteger(),
                          .conflicts = textsOf(at.at(7))};
    for (const QCborValue &finding : at.at(6).toArray()) {
        if (finding.toArray().size() != FindingSize)
            return damagedRecord("inspection");
        round.findings.append(findingOf(finding.toArray()));
    }
    return round;
}

} // namespace powerhall
