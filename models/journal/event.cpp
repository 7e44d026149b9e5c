// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/event.h"

#include "models/core/cbor.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"

#include <QCborArray>
#include <QCryptographicHash>

#include <limits>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qsizetype HashSize = 32;
constexpr qsizetype MemberCount = 15;
constexpr qsizetype EnvelopeCount = 5; ///< version, device, incarnation, seq, previous
constexpr qsizetype LongestType = 100;
constexpr qsizetype LongestBootId = 64;
constexpr qint64 LatestMs = qint64(1) << 53; ///< far beyond any calendar, far from any overflow

/// A null UUID is the empty byte string, so that each has one spelling.
QCborValue bytesOf(const QUuid &id)
{
    return id.isNull() ? QByteArray() : id.toRfc4122();
}

/// Takes the members of an event's array in order and remembers the first that does not fit.
class MemberReader
{
public:
    explicit MemberReader(QCborArray array)
        : m_array(std::move(array))
    {}

    qint64 integer(const char *name, qint64 lowest, qint64 highest = std::numeric_limits<qint64>::max())
    {
        const QCborValue value = m_array.at(m_next++);
        const qint64 number = value.toInteger(lowest - 1);
        if (!value.isInteger() || number < lowest || number > highest)
            fail(name);
        return number;
    }
    QByteArray bytes(const char *name)
    {
        const QCborValue value = m_array.at(m_next++);
        if (!value.isByteArray())
            fail(name);
        return value.toByteArray();
    }
    QByteArray hash(const char *name)
    {
        const QByteArray value = bytes(name);
        if (!value.isEmpty() && value.size() != HashSize)
            fail(name);
        return value;
    }
    QUuid uuid(const char *name)
    {
        const QByteArray value = bytes(name);
        const QUuid id = QUuid::fromRfc4122(value);
        if (!value.isEmpty() && (value.size() != 16 || id.isNull()))
            fail(name);
        return id;
    }
    QString text(const char *name)
    {
        const QCborValue value = m_array.at(m_next++);
        if (!value.isString())
            fail(name);
        return value.toString();
    }
    QCborValue value() { return m_array.at(m_next++); }

    void fail(const char *name)
    {
        if (m_fault.isEmpty())
            m_fault = u"bad member "_s + QLatin1StringView(name);
    }
    [[nodiscard]] QString fault() const { return m_fault; }

private:
    QCborArray m_array;
    qsizetype m_next = 0;
    QString m_fault;
};

Instant readInstant(MemberReader &reader)
{
    const QCborValue value = reader.value();
    const QCborArray array = value.toArray();
    if (!value.isArray() || array.size() != 3)
        reader.fail("at");
    MemberReader inner(array);
    Instant at;
    at.wallMs = inner.integer("wall", -LatestMs, LatestMs);
    at.monotonicNs = inner.integer("monotonic", 0);
    at.bootId = inner.bytes("boot");
    if (!inner.fault().isEmpty() || at.bootId.size() > LongestBootId)
        reader.fail("at");
    return at;
}

HybridTime readHybrid(MemberReader &reader)
{
    const QCborValue value = reader.value();
    const QCborArray array = value.toArray();
    if (!value.isArray() || array.size() != 2)
        reader.fail("hybrid");
    MemberReader inner(array);
    HybridTime hybrid;
    hybrid.ms = inner.integer("ms", -LatestMs, LatestMs);
    hybrid.counter = quint32(inner.integer("counter", 0, std::numeric_limits<quint32>::max()));
    if (!inner.fault().isEmpty())
        reader.fail("hybrid");
    return hybrid;
}

QList<QByteArray> readParents(MemberReader &reader)
{
    const QCborValue value = reader.value();
    if (!value.isArray())
        reader.fail("parents");
    QList<QByteArray> parents;
    const QCborArray array = value.toArray();
    for (const QCborValue &parent : array) {
        if (!parent.isByteArray() || parent.toByteArray().size() != HashSize)
            reader.fail("parents");
        parents.append(parent.toByteArray());
    }
    return parents;
}

Event readEnvelope(MemberReader &reader)
{
    Event event;
    event.version = int(reader.integer("version", 1, std::numeric_limits<int>::max()));
    event.origin.device = reader.uuid("device");
    event.origin.incarnation = quint32(reader.integer("incarnation", 1, std::numeric_limits<quint32>::max()));
    event.seq = quint64(reader.integer("seq", 1));
    event.previous = reader.hash("previous");
    if (event.origin.device.isNull())
        reader.fail("device");
    if (event.previous.isEmpty() != (event.seq == 1))
        reader.fail("previous");
    return event;
}

Event readEvent(MemberReader &reader)
{
    Event event = readEnvelope(reader);
    event.hubReceipt = reader.hash("hub receipt");
    event.at = readInstant(reader);
    event.hybrid = readHybrid(reader);
    event.actor = reader.uuid("actor");
    event.subject = reader.uuid("subject");
    event.parents = readParents(reader);
    event.type = reader.text("type");
    const QCborValue open = reader.value();
    event.open = open.toMap();
    event.keyId = reader.uuid("key");
    event.sealed = reader.bytes("sealed");
    if (!open.isMap())
        reader.fail("open");
    if (event.type.isEmpty() || event.type.size() > LongestType)
        reader.fail("type");
    return event;
}

} // namespace

QByteArray encodeEvent(const Event &event)
{
    QCborArray parents;
    for (const QByteArray &parent : event.parents)
        parents.append(parent);
    QCborArray array;
    array.append(event.version);
    array.append(bytesOf(event.origin.device));
    array.append(qint64(event.origin.incarnation));
    array.append(qint64(event.seq));
    array.append(event.previous);
    array.append(event.hubReceipt);
    array.append(QCborArray{event.at.wallMs, event.at.monotonicNs, event.at.bootId});
    array.append(QCborArray{event.hybrid.ms, qint64(event.hybrid.counter)});
    array.append(bytesOf(event.actor));
    array.append(bytesOf(event.subject));
    array.append(parents);
    array.append(event.type);
    array.append(event.open);
    array.append(bytesOf(event.keyId));
    array.append(event.sealed);
    return encodeCanonical(array);
}

Result<Event> decodeEvent(const QByteArray &bytes)
{
    const auto value = decodeCanonical(bytes);
    if (!value)
        return value.error();
    const QCborArray array = value->toArray();
    // A newer version may only add members at the end.
    const bool isNewer = array.at(0).toInteger() > Event::CurrentVersion;
    if (array.size() < MemberCount || (array.size() > MemberCount && !isNewer))
        return Error{ErrorCode::Damaged, {}, u"not an event"_s};
    MemberReader reader(array);
    Event event = readEvent(reader);
    if (!reader.fault().isEmpty())
        return Error{ErrorCode::Damaged, {}, reader.fault()};
    return event;
}

Result<Event> decodeForKeeping(const QByteArray &bytes)
{
    auto event = decodeEvent(bytes);
    if (event)
        return event;
    MemberReader reader(firstCborMembers(bytes, EnvelopeCount));
    Event envelope = readEnvelope(reader);
    if (!reader.fault().isEmpty())
        return event;
    envelope.type = eventtype::Unreadable;
    return envelope;
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace powerhall
