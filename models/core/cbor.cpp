// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/cbor.h"

#include <QCborStreamReader>

namespace powerhall {

QCborValue cborValue(const QByteArray &bytes)
{
    QCborParserError fault;
    QCborValue value = QCborValue::fromCbor(bytes, &fault);
    return fault.error == QCborError::NoError ? value : QCborValue();
}

QCborArray firstCborMembers(const QByteArray &bytes, qsizetype count)
{
    QCborArray members;
    QCborStreamReader reader(bytes);
    if (!reader.isArray() || !reader.enterContainer())
        return members;
    while (members.size() < count && reader.hasNext()) {
        const QCborValue member = QCborValue::fromCbor(reader);
        if (reader.lastError() != QCborError::NoError)
            break;
        members.append(member);
    }
    return members;
}

} // namespace powerhall
