// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/cbor.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/fold.h"

#include <QCborArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qsizetype InputSize = 15;
constexpr qsizetype ApplicationSize = 21;

template<typename T>
QCborValue orNull(const std::optional<T> &value)
{
    return value ? QCborValue(*value) : QCborValue(nullptr);
}

std::optional<bool> flagOf(const QCborValue &value)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

std::optional<qint64> numberOf(const QCborValue &value)
{
    return value.isInteger() ? std::optional(value.toInteger()) : std::nullopt;
}

QCborValue bytesOf(const QUuid &id)
{
    return id.isNull() ? QByteArray() : id.toRfc4122();
}

QUuid uuidOf(const QCborValue &value)
{
    return QUuid::fromRfc4122(value.toByteArray());
}

/// Days as numbers; an open end is null.
QCborValue dayOf(QDate date)
{
    return date.isValid() ? QCborValue(date.toJulianDay()) : QCborValue(nullptr);
}

QDate dateOf(const QCborValue &value)
{
    return value.isInteger() ? QDate::fromJulianDay(value.toInteger()) : QDate();
}

QCborArray encode(const ActTime &at)
{
    return {at.recordedMs, orNull(at.claimedMs), at.claimReason};
}

ActTime actTimeOf(const QCborValue &value)
{
    const QCborArray array = value.toArray();
    return {array.at(0).toInteger(), numberOf(array.at(1)), array.at(2).toString()};
}

QCborArray encode(const ApplicationInput &input)
{
    QCborArray documents;
    for (const SuppliedDocument &document : input.documents)
        documents.append(QCborArray{document.id, int(document.source)});
    QCborArray array{dayOf(input.on),    int(input.customer),     int(input.kind),
                     int(input.voltage), int(input.business),     documents,
                     input.nominalKv,    int(input.supply),       orNull(input.capacityKw),
                     int(input.region),  input.interfaceExtended, input.important};
    array.append(orNull(input.supportingWorks));
    array.append(orNull(input.siteReady));
    array.append(orNull(input.threeZero));
    return array;
}

ApplicationInput inputOf(const QCborArray &array)
{
    ApplicationInput input;
    input.on = dateOf(array.at(0));
    input.customer = Customer(array.at(1).toInteger());
    input.kind = CustomerKind(array.at(2).toInteger());
    input.voltage = Voltage(array.at(3).toInteger());
    input.business = Business(array.at(4).toInteger());
    const QCborArray documents = array.at(5).toArray();
    for (const QCborValue &document : documents) {
        const QCborArray pair = document.toArray();
        input.documents.append({pair.at(0).toString(), DocumentSource(pair.at(1).toInteger())});
    }
    input.nominalKv = int(array.at(6).toInteger());
    input.supply = Supply(array.at(7).toInteger());
    if (array.at(8).isDouble() || array.at(8).isInteger())
        input.capacityKw = array.at(8).toDouble();
    input.region = Region(array.at(9).toInteger());
    input.interfaceExtended = array.at(10).toBool();
    input.important = array.at(11).toBool();
    input.supportingWorks = flagOf(array.at(12));
    input.siteReady = flagOf(array.at(13));
    input.threeZero = flagOf(array.at(14));
    return input;
}

QCborArray encodeDocuments(const QMap<QString, DocumentState> &documents)
{
    QCborArray array;
    for (auto document = documents.begin(); document != documents.end(); ++document)
        array.append(QCborArray{document.key(), int(document->state), encode(document->at)});
    return array;
}

QMap<QString, DocumentState> documentsOf(const QCborArray &array)
{
    QMap<QString, DocumentState> documents;
    for (const QCborValue &value : array) {
        const QCborArray entry = value.toArray();
        documents.insert(entry.at(0).toString(),
                         {DocumentState::State(entry.at(1).toInteger()), actTimeOf(entry.at(2))});
    }
    return documents;
}

QCborArray encodeStages(const QMap<QString, StageEnd> &stages)
{
    QCborArray array;
    for (auto stage = stages.begin(); stage != stages.end(); ++stage)
        array.append(QCborArray{stage.key(), encode(stage->at), stage->emergency, stage->reason});
    return array;
}

QMap<QString, StageEnd> stagesOf(const QCborArray &array)
{
    QMap<QString, StageEnd> stages;
    for (const QCborValue &value : array) {
        const QCborArray entry = value.toArray();
        stages.insert(entry.at(0).toString(),
                      {actTimeOf(entry.at(1)), entry.at(2).toBool(), entry.at(3).toString()});
    }
    return stages;
}

QCborArray encodeSuspensions(const QList<Suspension> &suspensions)
{
    QCborArray array;
    for (const Suspension &suspension : suspensions)
        array.append(QCborArray{dayOf(suspension.from), dayOf(suspension.to), suspension.reason});
    return array;
}

QList<Suspension> suspensionsOf(const QCborArray &array)
{
    QList<Suspension> suspensions;
    for (const QCborValue &value : array) {
        const QCborArray entry = value.toArray();
        suspensions.append({dateOf(entry.at(0)), dateOf(entry.at(1)), entry.at(2).toString()});
    }
    return suspensions;
}

QCborArray encodeSlips(const QMap<QUuid, SlipRecord> &slips)
{
    QCborArray array;
    for (auto slip = slips.begin(); slip != slips.end(); ++slip) {
        QCborArray entry{bytesOf(slip.key()), slip->kind,        slip->copy,
                         int(slip->state),    slip->requestedMs, slip->content};
        for (const QCborValue &more :
             {QCborValue(slip->printer), QCborValue(slip->job), QCborValue(slip->detail),
              QCborValue(slip->declined), QCborValue(slip->witness)})
            entry.append(more);
        array.append(entry);
    }
    return array;
}

QMap<QUuid, SlipRecord> slipsOf(const QCborArray &array)
{
    QMap<QUuid, SlipRecord> slips;
    for (const QCborValue &value : array) {
        const QCborArray entry = value.toArray();
        SlipRecord slip;
        slip.kind = entry.at(1).toString();
        slip.copy = int(entry.at(2).toInteger());
        slip.state = SlipState(entry.at(3).toInteger());
        slip.requestedMs = entry.at(4).toInteger();
        slip.content = entry.at(5).toByteArray();
        slip.printer = entry.at(6).toString();
        slip.job = int(entry.at(7).toInteger());
        slip.detail = entry.at(8).toString();
        slip.declined = entry.at(9).toBool();
        slip.witness = entry.at(10).toString();
        slips.insert(uuidOf(entry.at(0)), slip);
    }
    return slips;
}

QCborArray encodeNotes(const QMap<QString, QString> &notes)
{
    QCborArray array;
    for (auto note = notes.begin(); note != notes.end(); ++note)
        array.append(QCborArray{note.key(), note.value()});
    return array;
}

QMap<QString, QString> notesOf(const QCborArray &array)
{
    QMap<QString, QString> notes;
    for (const QCborValue &value : array)
        notes.insert(value.toArray().at(0).toString(), value.toArray().at(1).toString());
    return notes;
}

} // namespace

QByteArray encodeApplication(const Application &application)
{
    QCborArray array{
        bytesOf(application.id),    application.number,           application.profileId,
        application.profileHash,    encode(application.input),    int(application.outcome),
        int(application.status),    encode(application.accepted), bytesOf(application.clerk),
        bytesOf(application.keyId), application.sealed,           bytesOf(application.agentKeyId),
        application.agentSealed};
    array.append(encodeDocuments(application.documents));
    array.append(encodeStages(application.stageEnds));
    array.append(encodeSuspensions(application.suspensions));
    array.append(application.marketingNumber);
    array.append(orNull(application.enteredMs));
    array.append(encodeSlips(application.slips));
    array.append(encodeNotes(application.notes));
    array.append(QCborArray::fromStringList(application.conflicts));
    return encodeCanonical(array);
}

Result<Application> decodeApplication(const QByteArray &bytes)
{
    const QCborValue value = cborValue(bytes);
    const QCborArray array = value.toArray();
    if (array.size() != ApplicationSize || array.at(4).toArray().size() != InputSize)
        return Error{ErrorCode::Damaged, {}, u"not a folded application"_s};
    Application application;
    application.id = uuidOf(array.at(0));
    application.number = array.at(1).toString();
    application.profileId = array.at(2).toString();
    application.profileHash = array.at(3).toByteArray();
    application.input = inputOf(array.at(4).toArray());
    application.outcome = Outcome(array.at(5).toInteger());
    application.status = Application::Status(array.at(6).toInteger());
    application.accepted = actTimeOf(array.at(7));
    application.clerk = uuidOf(array.at(8));
    application.keyId = uuidOf(array.at(9));
    application.sealed = array.at(10).toByteArray();
    application.agentKeyId = uuidOf(array.at(11));
    application.agentSealed = array.at(12).toByteArray();
    application.documents = documentsOf(array.at(13).toArray());
    application.stageEnds = stagesOf(array.at(14).toArray());
    application.suspensions = suspensionsOf(array.at(15).toArray());
    application.marketingNumber = array.at(16).toString();
    application.enteredMs = numberOf(array.at(17));
    application.slips = slipsOf(array.at(18).toArray());
    application.notes = notesOf(array.at(19).toArray());
    const QCborArray conflicts = array.at(20).toArray();
    for (const QCborValue &field : conflicts)
        application.conflicts.append(field.toString());
    // What is not exactly what would be written is not trusted: a flipped bit must not become a wrong slip.
    if (encodeApplication(application) != bytes)
        return Error{ErrorCode::Damaged, {}, u"not a folded application"_s};
    return application;
}

} // namespace powerhall
