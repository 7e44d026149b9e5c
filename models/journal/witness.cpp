// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/witness.h"

#include "models/journal/canonicalcbor.h"

#include <QCborArray>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qsizetype HashSize = 32;

QCborArray arrayOf(const Origin &origin, const Head &head)
{
    return {origin.device.toRfc4122(), qint64(origin.incarnation), qint64(head.seq), head.hash};
}

/// Nothing where it is no line's head.
std::optional<std::pair<Origin, Head>> headOf(const QCborValue &value)
{
    const QCborArray array = value.toArray();
    const QUuid device = QUuid::fromRfc4122(array.at(0).toByteArray());
    const qint64 incarnation = array.at(1).toInteger();
    const qint64 seq = array.at(2).toInteger();
    const QByteArray hash = array.at(3).toByteArray();
    if (array.size() != 4 || device.isNull() || incarnation < 1 ||
        incarnation > std::numeric_limits<quint32>::max() || seq < 1 || hash.size() != HashSize)
        return std::nullopt;
    return std::pair{Origin{device, quint32(incarnation)}, Head{quint64(seq), hash}};
}

} // namespace

QByteArray bytesOf(const Checkpoint &checkpoint)
{
    QCborArray said = arrayOf(checkpoint.origin, checkpoint.head);
    said.prepend(u"checkpoint"_s);
    return encodeCanonical(said);
}

HubReceipt makeReceipt(qint64 epoch, qint64 hubMs, const QMap<Origin, Head> &heads)
{
    QMap<std::pair<QByteArray, quint32>, QCborArray> sorted; // by bytes, which is how databases sort them
    for (auto head = heads.begin(); head != heads.end(); ++head)
        sorted.insert({head.key().device.toRfc4122(), head.key().incarnation}, arrayOf(head.key(), *head));
    QCborArray lines;
    for (const QCborArray &line : std::as_const(sorted))
        lines.append(line);
    HubReceipt receipt{epoch, hubMs, heads, {}, {}, {}};
    receipt.bytes = encodeCanonical(QCborArray{u"receipt"_s, epoch, hubMs, lines});
    receipt.hash = hashOf(receipt.bytes);
    return receipt;
}

Result<HubReceipt> readReceipt(const QByteArray &bytes)
{
    const auto value = decodeCanonical(bytes);
    if (!value)
        return value.error();
    const QCborArray array = value->toArray();
    const QCborArray lines = array.at(3).toArray();
    QMap<Origin, Head> heads;
    for (const QCborValue &line : lines) {
        if (const auto head = headOf(line))
            heads.insert(head->first, head->second);
    }
    const HubReceipt receipt = makeReceipt(array.at(1).toInteger(), array.at(2).toInteger(), heads);
    if (receipt.bytes != bytes)
        return Error{ErrorCode::Damaged, {}, u"not a hub's receipt"_s};
    return receipt;
}

} // namespace powerhall
