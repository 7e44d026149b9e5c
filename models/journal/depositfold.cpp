// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/canonicalcbor.h"
#include "models/journal/depositrecord.h"
#include "models/journal/eventtypes.h"
#include "models/journal/recordcodec.h"
#include "models/journal/recordsteps.h"

using namespace Qt::StringLiterals;

namespace powerhall {

using namespace recordcodec;

namespace {

using Deposits = RecordSteps<Deposit>;

constexpr qsizetype DepositSize = 11;

const QString BadPayload = u"bad_payload"_s;

QList<SuppliedDocument> documentsOf(const QCborArray &list)
{
    QList<SuppliedDocument> documents;
    for (const QCborValue &entry : list) {
        const QCborArray one = entry.toArray();
        const bool shared = one.at(1).toString() == wordOf(DocumentSource::Shared);
        if (!one.at(0).toString().isEmpty())
            documents.append(
                {one.at(0).toString(), shared ? DocumentSource::Shared : DocumentSource::Customer});
    }
    return documents;
}

QCborArray ofDocuments(const QList<SuppliedDocument> &documents)
{
    QCborArray list;
    for (const SuppliedDocument &document : documents)
        list.append(QCborArray{document.id, wordOf(document.source)});
    return list;
}

QString take(Deposits &at)
{
    const QList<SuppliedDocument> documents = documentsOf(at.event().open.value("documents"_L1).toArray());
    if (at.record)
        return u"already_begun"_s;
    if (at.text("number"_L1).isEmpty() || documents.isEmpty())
        return BadPayload;
    at.record = Deposit{.id = at.event().subject,
                        .number = at.text("number"_L1),
                        .documents = documents,
                        .receipt = at.bytes("content"_L1),
                        .takenMs = at.event().at.wallMs,
                        .clerk = at.event().actor,
                        .device = at.event().origin.device};
    return {};
}

QString join(Deposits &at)
{
    const QUuid application = at.id("application"_L1);
    if (application.isNull())
        return BadPayload;
    at.record->application = application;
    at.record->surplus = textsOf(at.event().open.value("surplus"_L1));
    at.record->joinedMs = at.event().at.wallMs;
    at.wrote(u"application"_s, application.toRfc4122());
    return {};
}

QByteArray encode(const Deposit &deposit)
{
    return encodeCanonical(
        QCborArray{ofId(deposit.id), deposit.number, ofDocuments(deposit.documents), deposit.receipt,
                   deposit.takenMs, ofId(deposit.clerk), ofId(deposit.device), ofId(deposit.application),
                   ofTexts(deposit.surplus), deposit.joinedMs, ofTexts(deposit.conflicts)});
}

} // namespace

FoldedRecord foldDeposit(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, Deposits::Step> steps{{eventtype::DepositTaken, take},
                                                      {eventtype::DepositJoined, join}};
    return foldBySteps<Deposit>(
        ordered, steps, eventtype::DepositTaken, [](const Deposit &deposit) { return deposit.number; },
        encode);
}

Result<Deposit> decodeDeposit(const QByteArray &state)
{
    const auto value = decodeCanonical(state);
    const QCborArray at = value ? value->toArray() : QCborArray();
    if (at.size() != DepositSize)
        return damagedRecord("deposit");
    return Deposit{.id = idOf(at.at(0)),
                   .number = at.at(1).toString(),
                   .documents = documentsOf(at.at(2).toArray()),
                   .receipt = at.at(3).toByteArray(),
                   .takenMs = at.at(4).toInteger(),
                   .clerk = idOf(at.at(5)),
                   .device = idOf(at.at(6)),
                   .application = idOf(at.at(7)),
                   .surplus = textsOf(at.at(8)),
                   .joinedMs = at.at(9).toInteger(),
                   .conflicts = textsOf(at.at(10))};
}

} // namespace powerhall
