// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/canonicalcbor.h"

#include "models/core/cbor.h"

#include <QCborMap>
#include <QFloat16>
#include <QtCore/QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

// Written by hand: QCborStreamWriter sends every byte through a QIODevice, which took a third of the time an
// act needs. What Qt reads back is compared with it, so neither can err alone.

enum class Major : quint8
{
    Unsigned = 0,
    Negative = 1,
    Bytes = 2,
    Text = 3,
    Array = 4,
    Map = 5,
    Tag = 6,
    Simple = 7
};

constexpr quint8 OneByte = 24; ///< the number follows in 1 byte; 25, 26, 27: in 2, 4, 8
constexpr quint64 False = 20;
constexpr quint64 True = 21;
constexpr quint64 Null = 22;

void write(QByteArray &bytes, const QCborValue &value);

template<typename Number>
void writeNumber(QByteArray &bytes, Major major, quint8 size, Number number)
{
    bytes.append(char(quint8(quint8(major) << 5) | size));
    const Number big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void writeHead(QByteArray &bytes, Major major, quint64 number)
{
    if (number < OneByte)
        bytes.append(char(quint8(quint8(major) << 5) | quint8(number)));
    else if (number <= std::numeric_limits<quint8>::max())
        writeNumber(bytes, major, OneByte, quint8(number));
    else if (number <= std::numeric_limits<quint16>::max())
        writeNumber(bytes, major, OneByte + 1, quint16(number));
    else if (number <= std::numeric_limits<quint32>::max())
        writeNumber(bytes, major, OneByte + 2, quint32(number));
    else
        writeNumber(bytes, major, OneByte + 3, number);
}

void writeDouble(QByteArray &bytes, double value)
{
    Q_ASSERT(!std::isnan(value));
    const auto single = static_cast<float>(value);
    const qfloat16 half(single);
    if (static_cast<double>(static_cast<float>(half)) == value)
        writeNumber(bytes, Major::Simple, OneByte + 1, std::bit_cast<quint16>(half));
    else if (static_cast<double>(single) == value)
        writeNumber(bytes, Major::Simple, OneByte + 2, std::bit_cast<quint32>(single));
    else
        writeNumber(bytes, Major::Simple, OneByte + 3, std::bit_cast<quint64>(value));
}

void writeBlock(QByteArray &bytes, Major major, const QByteArray &block)
{
    writeHead(bytes, major, quint64(block.size()));
    bytes.append(block);
}

void writeInteger(QByteArray &bytes, qint64 value)
{
    if (value < 0)
        writeHead(bytes, Major::Negative, ~quint64(value)); // −1 − value
    else
        writeHead(bytes, Major::Unsigned, quint64(value));
}

void writeArray(QByteArray &bytes, const QCborArray &array)
{
    writeHead(bytes, Major::Array, quint64(array.size()));
    for (const QCborValue &element : array)
        write(bytes, element);
}

void writeMap(QByteArray &bytes, const QCborMap &map)
{
    QList<std::pair<QByteArray, QCborValue>> entries;
    entries.reserve(map.size());
    for (const auto &[key, value] : map)
        entries.append({encodeCanonical(key), value});
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    writeHead(bytes, Major::Map, quint64(entries.size()));
    for (const auto &[key, value] : std::as_const(entries)) {
        bytes.append(key);
        write(bytes, value);
    }
}

void write(QByteArray &bytes, const QCborValue &value)
{
    if (value.isTag()) { // UUIDs, dates and addresses are tagged values too
        writeHead(bytes, Major::Tag, quint64(value.tag()));
        write(bytes, value.taggedValue());
        return;
    }
    switch (value.type()) {
    case QCborValue::Integer:
        writeInteger(bytes, value.toInteger());
        break;
    case QCborValue::ByteArray:
        writeBlock(bytes, Major::Bytes, value.toByteArray());
        break;
    case QCborValue::String:
        writeBlock(bytes, Major::Text, value.toString().toUtf8());
        break;
    case QCborValue::Array:
        writeArray(bytes, value.toArray());
        break;
    case QCborValue::Map:
        writeMap(bytes, value.toMap());
        break;
    case QCborValue::False:
    case QCborValue::True:
        writeHead(bytes, Major::Simple, value.toBool() ? True : False);
        break;
    case QCborValue::Double:
        writeDouble(bytes, value.toDouble());
        break;
    default:
        writeHead(bytes, Major::Simple, Null);
        break;
    }
}

bool hasOneForm(const QCborValue &value);

bool hasOneForm(const QCborMap &map)
{
    QCborValue last(QCborValue::Invalid);
    for (const auto &[key, value] : map) {
        const QCborValue name = key;
        if (name == last || !hasOneForm(name) || !hasOneForm(value))
            return false;
        last = name;
    }
    return true;
}

/// What encoding again does not show: not-a-number has many spellings, and Qt keeps a key that comes twice
/// (side by side, as keys are sorted).
bool hasOneForm(const QCborValue &value)
{
    if (value.isDouble())
        return !std::isnan(value.toDouble());
    if (value.isTag())
        return hasOneForm(value.taggedValue());
    if (value.isMap())
        return hasOneForm(value.toMap());
    const QCborArray array = value.toArray();
    return std::all_of(array.begin(), array.end(), [](const QCborValue &each) { return hasOneForm(each); });
}

} // namespace

QByteArray encodeCanonical(const QCborValue &value)
{
    QByteArray bytes;
    write(bytes, value);
    return bytes;
}

Result<QCborValue> decodeCanonical(const QByteArray &bytes)
{
    QCborStreamReader reader(bytes);
    const QCborValue value = nextCborValue(reader);
    if (reader.lastError() != QCborError::NoError)
        return Error{ErrorCode::Damaged, {}, u"not CBOR: "_s + reader.lastError().toString()};
    if (reader.currentOffset() != bytes.size())
        return Error{ErrorCode::Damaged, {}, u"bytes after the end of the value"_s};
    if (!hasOneForm(value) || encodeCanonical(value) != bytes)
        return Error{ErrorCode::Damaged, {}, u"not in canonical form"_s};
    return value;
}

} // namespace powerhall
