// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/bundle.h"

#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "models/journal/payload.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QByteArray Opening = "PowerHall bundle ";
constexpr int Version = 1;
constexpr qsizetype LongestLine = 400;
constexpr qsizetype SignatureSize = 64;
constexpr qsizetype LongestName = 60;

Error damaged(const QString &what)
{
    return {ErrorCode::Damaged, u"bundle"_s, what};
}

QByteArray bytesOf(const QUuid &id)
{
    return id.isNull() ? QByteArray() : id.toRfc4122();
}

/// `PowerHall bundle 1 device from to size`, names as the hexadecimal of their UTF-8; a line of a text file.
QByteArray lineOf(const Bundle &bundle, qsizetype size)
{
    const QByteArray device = bundle.device.isNull() ? "hub" : bundle.device.toByteArray(QUuid::Id128);
    return Opening + QByteArray::number(Version) + ' ' + device + ' ' + bundle.from.toUtf8().toHex() + ' ' +
           bundle.to.toUtf8().toHex() + ' ' + QByteArray::number(size) + '\n';
}

QCborArray listOf(const QList<QByteArray> &items)
{
    QCborArray array;
    for (const QByteArray &item : items)
        array.append(item);
    return array;
}

/// Sorted, so that a bundle has one form.
QList<QByteArray> sorted(QSet<QByteArray> items)
{
    QList<QByteArray> list = items.values();
    std::sort(list.begin(), list.end());
    return list;
}

QByteArray bodyOf(const Bundle &bundle)
{
    QCborArray checkpoints;
    for (const Checkpoint &checkpoint : bundle.checkpoints) {
        checkpoints.append(QCborArray{bytesOf(checkpoint.origin.device),
                                      qint64(checkpoint.origin.incarnation), qint64(checkpoint.head.seq),
                                      checkpoint.head.hash, checkpoint.signature});
    }
    QCborArray grants;
    for (const KeyGrant &grant : bundle.grants)
        grants.append(QCborArray{bytesOf(grant.keyId), bytesOf(grant.holder), grant.sealedKey});
    QSet<QByteArray> erased;
    for (const QUuid &key : bundle.erased)
        erased.insert(bytesOf(key));
    QCborArray receipts;
    for (const HubReceipt &receipt : bundle.receipts)
        receipts.append(QCborArray{receipt.bytes, receipt.signature});
    QCborMap refused;
    for (auto one = bundle.refused.begin(); one != bundle.refused.end(); ++one)
        refused.insert(QCborValue(one.key()), *one);
    return encodeCanonical(QCborArray{bytesOf(bundle.device), bundle.from, bundle.to, bundle.madeMs,
                                      makeReceipt(0, 0, bundle.holds).bytes, listOf(sorted(bundle.branches)),
                                      listOf(bundle.events), checkpoints, grants, listOf(sorted(erased)),
                                      receipts, refused});
}

struct Parts
{
    BundleLabel label;
    QByteArray sealed;
    QByteArray signedBytes;
    QByteArray signature;
};

Result<QString> nameOf(const QByteArray &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    if (bytes.toHex() != hex || bytes.size() > LongestName)
        return damaged(u"its first line"_s);
    return QString::fromUtf8(bytes);
}

Result<Parts> takeApart(const QByteArray &file)
{
    if (!file.startsWith(Opening))
        return Error{ErrorCode::Damaged, u"bundle"_s, u"not a bundle of this program"_s};
    if (file.size() > LargestBundle)
        return Error{ErrorCode::TooLong,
                     u"bundle"_s,
                     {},
                     {QString::number(file.size()), QString::number(LargestBundle)}};
    const qsizetype end = file.left(LongestLine).indexOf('\n');
    const QList<QByteArray> words = file.left(qMax(end, qsizetype(0))).mid(Opening.size()).split(' ');
    bool isNumber = false;
    const int version = words.value(0).toInt(&isNumber);
    if (isNumber && version > Version)
        return Error{
            ErrorCode::SchemaTooNew, u"bundle"_s, {}, {QString::number(version), QString::number(Version)}};
    if (end < 0 || words.size() != 5 || !isNumber || version != Version)
        return damaged(u"its first line"_s);
    Parts parts;
    const auto from = nameOf(words.at(2));
    const auto to = nameOf(words.at(3));
    if (!from || !to)
        return damaged(u"its first line"_s);
    if (words.at(1) != "hub")
        parts.label.device = QUuid::fromRfc4122(QByteArray::fromHex(words.at(1)));
    parts.label.from = *from;
    parts.label.to = *to;
    const qsizetype size = words.at(4).toLongLong();
    if (size <= 0 || end + 1 + size + SignatureSize != file.size() ||
        (words.at(1) != "hub" && parts.label.device.isNull()))
        return damaged(u"cut or longer than it says"_s);
    parts.sealed = file.mid(end + 1, size);
    parts.signedBytes = file.first(end + 1 + size);
    parts.signature = file.mid(end + 1 + size);
    return parts;
}

Result<QList<QByteArray>> blobsOf(const QCborValue &value)
{
    QList<QByteArray> blobs;
    if (!value.isArray())
        return damaged(u"a list"_s);
    for (const QCborValue &item : value.toArray()) {
        if (!item.isByteArray())
            return damaged(u"a list"_s);
        blobs.append(item.toByteArray());
    }
    return blobs;
}

Result<void> readWitnesses(const QCborArray &body, Bundle &bundle)
{
    for (const QCborValue &value : body.at(7).toArray()) {
        const QCborArray one = value.toArray();
        bundle.checkpoints.append(
            {{QUuid::fromRfc4122(one.at(0).toByteArray()), quint32(one.at(1).toInteger())},
             {quint64(one.at(2).toInteger()), one.at(3).toByteArray()},
             one.at(4).toByteArray()});
    }
    for (const QCborValue &value : body.at(8).toArray()) {
        const QCborArray one = value.toArray();
        bundle.grants.append({QUuid::fromRfc4122(one.at(0).toByteArray()),
                              QUuid::fromRfc4122(one.at(1).toByteArray()), one.at(2).toByteArray()});
    }
    for (const QCborValue &value : body.at(10).toArray()) {
        auto receipt = readReceipt(value.toArray().at(0).toByteArray());
        if (!receipt)
            return damaged(u"a receipt"_s);
        receipt->signature = value.toArray().at(1).toByteArray();
        bundle.receipts.append(*receipt);
    }
    const QCborMap refused = body.at(11).toMap();
    for (const auto &one : refused)
        bundle.refused.insert(one.first.toByteArray(), one.second.toString());
    return {};
}

Result<Bundle> readBody(const QByteArray &bytes)
{
    const auto value = decodeCanonical(bytes);
    const QCborArray body = value ? value->toArray() : QCborArray();
    if (body.size() < 12)
        return damaged(u"what is sealed in it"_s);
    Bundle bundle;
    bundle.device = QUuid::fromRfc4122(body.at(0).toByteArray());
    bundle.from = body.at(1).toString();
    bundle.to = body.at(2).toString();
    bundle.madeMs = body.at(3).toInteger();
    const auto holds = readReceipt(body.at(4).toByteArray());
    const auto branches = blobsOf(body.at(5));
    const auto events = blobsOf(body.at(6));
    const auto erased = blobsOf(body.at(9));
    if (!holds || !branches || !events || !erased)
        return damaged(u"what is sealed in it"_s);
    bundle.holds = holds->heads;
    bundle.branches = QSet<QByteArray>(branches->begin(), branches->end());
    bundle.events = *events;
    for (const QByteArray &key : *erased)
        bundle.erased.insert(QUuid::fromRfc4122(key));
    if (auto done = readWitnesses(body, bundle); !done)
        return done.error();
    if (bodyOf(bundle) != bytes)
        return damaged(u"what is sealed in it"_s);
    return bundle;
}

/// The key a device was founded with, as its founding in the bundle says.
QByteArray foundingKey(const Bundle &bundle)
{
    for (const QByteArray &bytes : bundle.events) {
        const auto event = decodeEvent(bytes);
        if (event && event->origin.device == bundle.device && event->type == eventtype::StationFounded &&
            event->subject == bundle.device && textAt(event->open, "station"_L1) == bundle.from)
            return bytesAt(event->open, "signing_key"_L1);
    }
    return {};
}

} // namespace

Result<QByteArray> writeBundle(const Bundle &bundle, const BundleStep &seal, const BundleStep &sign)
{
    const auto sealed = seal(bodyOf(bundle));
    if (!sealed)
        return sealed;
    QByteArray file = lineOf(bundle, sealed->size()) + *sealed;
    if (file.size() + SignatureSize > LargestBundle)
        return Error{ErrorCode::TooLong,
                     u"bundle"_s,
                     {},
                     {QString::number(file.size()), QString::number(LargestBundle)}};
    const auto signature = sign(hashOf(file));
    if (!signature)
        return signature;
    if (signature->size() != SignatureSize)
        return Error{ErrorCode::Internal, u"bundle"_s, u"signature of another size"_s};
    return QByteArray(file + *signature);
}

Result<BundleLabel> labelOf(const QByteArray &file)
{
    const auto parts = takeApart(file);
    if (!parts)
        return parts.error();
    return parts->label;
}

Result<Bundle> readBundle(const QByteArray &file, const QStringList &names, const BundleStep &open,
                          const BundleTrust &trust)
{
    const auto parts = takeApart(file);
    if (!parts)
        return parts.error();
    if (!names.contains(parts->label.to))
        return Error{ErrorCode::Refused, u"bundle"_s, u"for somebody else: "_s + parts->label.to};
    const auto key = trust.keyOf(parts->label.device);
    const bool isNew = !key && key.error().code == ErrorCode::NotFound;
    if (!key && !isNew)
        return key.error();
    if (isNew && !trust.mayFound)
        return Error{ErrorCode::Refused, u"bundle"_s, u"from a device nobody here has met"_s};
    const QByteArray message = hashOf(parts->signedBytes);
    if (!isNew && !trust.verify(*key, message, parts->signature))
        return damaged(u"its signature does not fit"_s);
    const auto body = open(parts->sealed);
    if (!body)
        return damaged(u"it cannot be opened"_s);
    const auto bundle = readBody(*body);
    if (!bundle)
        return bundle;
    if (bundle->device != parts->label.device || bundle->from != parts->label.from ||
        bundle->to != parts->label.to)
        return damaged(u"its first line"_s);
    if (isNew && !trust.verify(foundingKey(*bundle), message, parts->signature))
        return damaged(u"its signature does not fit"_s);
    return bundle;
}

} // namespace powerhall
