// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/cbor.h"

#include <limits>
#include <new>

namespace powerhall {

namespace {

constexpr int OutOfMemory = std::numeric_limits<int>::min(); ///< CborErrorOutOfMemory, nameless in QCborError

} // namespace

QCborValue nextCborValue(QCborStreamReader &reader)
{
    QCborValue value = QCborValue::fromCbor(reader);
    if (int(reader.lastError().c) == OutOfMemory)
        throw std::bad_alloc();
    return value;
}

QCborValue cborValue(const QByteArray &bytes)
{
    QCborStreamReader reader(bytes);
    QCborValue value = nextCborValue(reader);
    return reader.lastError() == QCborError::NoError ? value : QCborValue();
}

QCborArray firstCborMembers(const QByteArray &bytes, qsizetype count)
{
    QCborArray members;
    QCborStreamReader reader(bytes);
    if (!reader.isArray() || !reader.enterContainer())
        return members;
    while (members.size() < count && reader.hasNext()) {
        const QCborValue member = nextCborValue(reader);
        if (reader.lastError() != QCborError::NoError)
            break;
        members.append(member);
    }
    return members;
}

} // namespace powerhall
