// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/canonicalcbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QFloat16>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

void write(QCborStreamWriter &writer, const QCborValue &value);

void writeDouble(QCborStreamWriter &writer, double value)
{
    Q_ASSERT(!std::isnan(value));
    const auto single = static_cast<float>(value);
    const qfloat16 half(single);
    if (static_cast<double>(static_cast<float>(half)) == value)
        writer.append(half);
    else if (static_cast<double>(single) == value)
        writer.append(single);
    else
        writer.append(value);
}

void writeArray(QCborStreamWriter &writer, const QCborArray &array)
{
    writer.startArray(quint64(array.size()));
    for (const QCborValue &element : array)
        write(writer, element);
    writer.endArray();
}

void writeMap(QCborStreamWriter &writer, const QCborMap &map)
{
    struct Entry
    {
        QByteArray key;
        QCborValue name;
        QCborValue value;
    };
    QList<Entry> entries;
    entries.reserve(map.size());
    for (const auto &[key, value] : map)
        entries.append({encodeCanonical(key), key, value});
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.key < b.key; });
    writer.startMap(quint64(entries.size()));
    for (const Entry &entry : std::as_const(entries)) {
        write(writer, entry.name);
        write(writer, entry.value);
    }
    writer.endMap();
}

void write(QCborStreamWriter &writer, const QCborValue &value)
{
    if (value.isTag()) { // UUIDs, dates and addresses are tagged values too
        writer.append(value.tag());
        write(writer, value.taggedValue());
        return;
    }
    switch (value.type()) {
    case QCborValue::Integer:
        writer.append(value.toInteger());
        break;
    case QCborValue::ByteArray:
        writer.append(value.toByteArray());
        break;
    case QCborValue::String:
        writer.append(value.toString());
        break;
    case QCborValue::Array:
        writeArray(writer, value.toArray());
        break;
    case QCborValue::Map:
        writeMap(writer, value.toMap());
        break;
    case QCborValue::False:
    case QCborValue::True:
        writer.append(value.toBool());
        break;
    case QCborValue::Double:
        writeDouble(writer, value.toDouble());
        break;
    default:
        writer.appendNull();
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
    QCborStreamWriter writer(&bytes);
    write(writer, value);
    return bytes;
}

Result<QCborValue> decodeCanonical(const QByteArray &bytes)
{
    QCborStreamReader reader(bytes);
    const QCborValue value = QCborValue::fromCbor(reader);
    if (reader.lastError() != QCborError::NoError)
        return Error{ErrorCode::Damaged, {}, u"not CBOR: "_s + reader.lastError().toString()};
    if (reader.currentOffset() != bytes.size())
        return Error{ErrorCode::Damaged, {}, u"bytes after the end of the value"_s};
    if (!hasOneForm(value) || encodeCanonical(value) != bytes)
        return Error{ErrorCode::Damaged, {}, u"not in canonical form"_s};
    return value;
}

} // namespace powerhall
