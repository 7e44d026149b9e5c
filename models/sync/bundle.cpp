// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/bundle.h"

#include "models/core/cbor.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "models/journal/payload.h"
#include "models/sync/eventplace.h"

#include <QCborArray>
#include <QCborMap>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QByteArray Opening = "PowerHall bundle ";
constexpr int Version = 1;
constexpr qsizetype LongestLine = 400;
constexpr qsizetype SignatureSize = 64;
constexpr qsizetype LongestName = 60;

/// Words that models/tables/wordtext.cpp knows.
Error damaged(const QString &word)
{
    return {ErrorCode::Damaged, {}, word};
}

Error tooLong(qint64 size)
{
    return {ErrorCode::TooLong, {}, {}, {QString::number(size), QString::number(LargestBundle)}};
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

/// Sorted, so that a bundle has one form.
QList<QByteArray> sorted(QSet<QByteArray> items)
{
    QList<QByteArray> list = items.values();
    std::sort(list.begin(), list.end());
    return list;
}

// A bundle can be large, so its body is written and compared a piece at a time, and the two lists that make
// it large are read one item at a time: nothing but the bundle itself is held beside the bytes.

constexpr qsizetype Members = 15;
constexpr qsizetype EventsAt = 6;
constexpr qsizetype ScansAt = 12;

/// Takes the next bytes of a body.
using Put = std::function<void(QByteArrayView)>;

enum class Kind : quint8
{
    Bytes = 2,
    List = 4
};

/// What a list or a byte string begins with: the form of its length as a number, marked as another kind
/// (RFC 8949, 3).
QByteArray headOf(Kind kind, qsizetype size)
{
    QByteArray head = encodeCanonical(qint64(size));
    head[0] = char(quint8(head.at(0)) | quint8(quint8(kind) << 5));
    return head;
}

void putList(const QList<QByteArray> &items, const Put &put)
{
    put(headOf(Kind::List, items.size()));
    for (const QByteArray &item : items) {
        put(headOf(Kind::Bytes, item.size()));
        put(item);
    }
}

void pack(const Bundle &bundle, const Put &put)
{
    const auto putValue = [&put](const QCborValue &value) { put(encodeCanonical(value)); };
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
    put(headOf(Kind::List, Members));
    putValue(bytesOf(bundle.device));
    putValue(bundle.from);
    putValue(bundle.to);
    putValue(bundle.madeMs);
    putValue(makeReceipt(0, 0, bundle.holds).bytes);
    putList(sorted(bundle.branches), put);
    putList(bundle.events, put);
    putValue(checkpoints);
    putValue(grants);
    putList(sorted(erased), put);
    putValue(receipts);
    putValue(refused);
    putList(bundle.scans.values(), put);
    putList(sorted(bundle.wantedScans), put);
    putValue(bundle.proof);
}

bool isPacked(const Bundle &bundle, const QByteArray &bytes)
{
    qsizetype at = 0;
    bool isSame = true;
    pack(bundle, [&](QByteArrayView piece) {
        isSame = isSame && at + piece.size() <= bytes.size() &&
                 QByteArrayView(bytes).sliced(at, piece.size()) == piece;
        at += piece.size();
    });
    return isSame && at == bytes.size();
}

} // namespace

QByteArray packBundle(const Bundle &bundle)
{
    qsizetype size = 0;
    pack(bundle, [&size](QByteArrayView piece) { size += piece.size(); });
    QByteArray packed;
    packed.reserve(size);
    pack(bundle, [&packed](QByteArrayView piece) { packed.append(piece); });
    return packed;
}

namespace {

/// Of a file, which it does not outlive.
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
        return damaged(u"bundle_line"_s);
    return QString::fromUtf8(bytes);
}

Result<Parts> takeApart(const QByteArray &file)
{
    if (!file.startsWith(Opening))
        return damaged(u"bundle_none"_s);
    if (file.size() > LargestBundle)
        return tooLong(file.size());
    const qsizetype end = file.left(LongestLine).indexOf('\n');
    const QList<QByteArray> words = file.left(qMax(end, qsizetype(0))).mid(Opening.size()).split(' ');
    bool isNumber = false;
    const int version = words.value(0).toInt(&isNumber);
    if (isNumber && version > Version)
        return Error{ErrorCode::SchemaTooNew, {}, {}, {QString::number(version), QString::number(Version)}};
    if (end < 0 || words.size() != 5 || !isNumber || version != Version)
        return damaged(u"bundle_line"_s);
    Parts parts;
    const auto from = nameOf(words.at(2));
    const auto to = nameOf(words.at(3));
    if (!from || !to)
        return damaged(u"bundle_line"_s);
    if (words.at(1) != "hub")
        parts.label.device = QUuid::fromRfc4122(QByteArray::fromHex(words.at(1)));
    parts.label.from = *from;
    parts.label.to = *to;
    const qsizetype size = words.at(4).toLongLong();
    if (size <= 0 || end + 1 + size + SignatureSize != file.size() ||
        (words.at(1) != "hub" && parts.label.device.isNull()))
        return damaged(u"bundle_cut"_s);
    parts.sealed = QByteArray::fromRawData(file.constData() + end + 1, size);
    parts.signedBytes = QByteArray::fromRawData(file.constData(), end + 1 + size);
    parts.signature = file.mid(end + 1 + size);
    return parts;
}

Result<QList<QByteArray>> blobsOf(const QCborValue &value)
{
    QList<QByteArray> blobs;
    if (!value.isArray())
        return damaged(u"bundle_body"_s);
    for (const QCborValue &item : value.toArray()) {
        if (!item.isByteArray())
            return damaged(u"bundle_body"_s);
        blobs.append(item.toByteArray());
    }
    return blobs;
}

/// The list of byte strings that comes next, none where it is something else.
std::optional<QList<QByteArray>> nextBlobs(QCborStreamReader &reader)
{
    QList<QByteArray> blobs;
    if (!reader.isArray() || !reader.enterContainer())
        return std::nullopt;
    while (reader.hasNext()) {
        const QCborValue blob = nextCborValue(reader);
        if (!blob.isByteArray() || reader.lastError() != QCborError::NoError)
            return std::nullopt;
        blobs.append(blob.toByteArray());
    }
    if (!reader.leaveContainer())
        return std::nullopt;
    return blobs;
}

/// The members of a body, without the two large lists, which go into the bundle. Empty where the bytes are
/// something else.
QCborArray membersOf(const QByteArray &bytes, Bundle &bundle)
{
    QCborArray members;
    QCborStreamReader reader(bytes);
    if (!reader.isArray() || !reader.enterContainer())
        return {};
    while (reader.hasNext() && members.size() < Members) {
        if (members.size() == EventsAt || members.size() == ScansAt) {
            const auto blobs = nextBlobs(reader);
            if (!blobs)
                return {};
            if (members.size() == EventsAt)
                bundle.events = *blobs;
            for (const QByteArray &scan : members.size() == ScansAt ? *blobs : QList<QByteArray>())
                bundle.scans.insert(hashOf(scan), scan);
            members.append(QCborValue());
            continue;
        }
        const QCborValue member = nextCborValue(reader);
        if (reader.lastError() != QCborError::NoError)
            return {};
        members.append(member);
    }
    return members;
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
            return damaged(u"bundle_body"_s);
        receipt->signature = value.toArray().at(1).toByteArray();
        bundle.receipts.append(*receipt);
    }
    const QCborMap refused = body.at(11).toMap();
    for (const auto &one : refused)
        bundle.refused.insert(one.first.toByteArray(), one.second.toString());
    return {};
}

} // namespace

Result<Bundle> unpackBundle(const QByteArray &bytes)
{
    Bundle bundle;
    const QCborArray body = membersOf(bytes, bundle);
    if (body.size() < Members)
        return damaged(u"bundle_body"_s);
    bundle.device = QUuid::fromRfc4122(body.at(0).toByteArray());
    bundle.from = body.at(1).toString();
    bundle.to = body.at(2).toString();
    bundle.madeMs = body.at(3).toInteger();
    const auto holds = readReceipt(body.at(4).toByteArray());
    const auto branches = blobsOf(body.at(5));
    const auto erased = blobsOf(body.at(9));
    const auto wantedScans = blobsOf(body.at(13));
    if (!holds || !branches || !erased || !wantedScans)
        return damaged(u"bundle_body"_s);
    bundle.holds = holds->heads;
    bundle.branches = QSet<QByteArray>(branches->begin(), branches->end());
    for (const QByteArray &key : *erased)
        bundle.erased.insert(QUuid::fromRfc4122(key));
    bundle.wantedScans = QSet<QByteArray>(wantedScans->begin(), wantedScans->end());
    bundle.proof = body.at(14).toByteArray();
    if (auto done = readWitnesses(body, bundle); !done)
        return done.error();
    if (!isPacked(bundle, bytes))
        return damaged(u"bundle_body"_s);
    return bundle;
}

namespace {

Error unknownMaker()
{
    return {ErrorCode::Refused, {}, u"bundle_unknown_maker"_s};
}

} // namespace

std::optional<Founding> foundingIn(const QList<QByteArray> &events, const QUuid &device)
{
    for (const QByteArray &bytes : events) {
        const auto place = placeOf(bytes);
        if (!place || place->origin.device != device)
            continue;
        const auto event = decodeEvent(bytes);
        if (event && event->type == eventtype::StationFounded && event->subject == device)
            return Founding{textAt(event->open, "station"_L1), textAt(event->open, "desk"_L1),
                            bytesAt(event->open, "signing_key"_L1)};
    }
    return {};
}

QByteArray memberText(const QUuid &device, const QByteArray &signingKey)
{
    return "powerhall member" + bytesOf(device) + signingKey;
}

Result<QByteArray> readBundleFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::FileMissing, {}, path, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
    const QByteArray bytes = file.read(LargestBundle + 1);
    return bytes.size() > LargestBundle ? Result<QByteArray>(tooLong(file.size())) : bytes;
}

Result<QByteArray> writeBundle(const Bundle &bundle, const BundleStep &seal, const BundleStep &sign)
{
    const auto sealed = seal(packBundle(bundle));
    if (!sealed)
        return sealed;
    QByteArray file = lineOf(bundle, sealed->size());
    const qsizetype size = file.size() + sealed->size() + SignatureSize;
    if (size > LargestBundle)
        return tooLong(size);
    file.reserve(size);
    file += *sealed;
    const auto signature = sign(hashOf(file));
    if (!signature)
        return signature;
    if (signature->size() != SignatureSize)
        return Error{ErrorCode::Internal, {}, u"signature of another size"_s};
    file += *signature;
    return file;
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
        return Error{ErrorCode::Refused, {}, u"bundle_for_other"_s, {parts->label.to}};
    const auto key = trust.keyOf(parts->label.device);
    const bool isNew = !key && key.error().code == ErrorCode::NotFound;
    if (!key && !isNew)
        return key.error();
    if (isNew && !trust.belongs)
        return unknownMaker();
    const QByteArray message = hashOf(parts->signedBytes);
    if (!isNew && !trust.verify(*key, message, parts->signature))
        return damaged(u"bundle_signature"_s);
    const auto body = open(parts->sealed);
    if (!body)
        return damaged(u"bundle_closed"_s);
    const auto bundle = unpackBundle(*body);
    if (!bundle)
        return bundle;
    if (bundle->device != parts->label.device || bundle->from != parts->label.from ||
        bundle->to != parts->label.to)
        return damaged(u"bundle_line"_s);
    if (!isNew)
        return bundle;
    const auto founding = foundingIn(bundle->events, bundle->device);
    if (!founding || founding->place != bundle->from ||
        !trust.belongs(founding->place, memberText(bundle->device, founding->signingKey), bundle->proof))
        return unknownMaker();
    if (!trust.verify(founding->signingKey, message, parts->signature))
        return damaged(u"bundle_signature"_s);
    return bundle;
}

} // namespace powerhall
