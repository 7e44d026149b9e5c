// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/cbor.h"

namespace powerhall {

QCborValue cborValue(const QByteArray &bytes)
{
    QCborParserError fault;
    QCborValue value = QCborValue::fromCbor(bytes, &fault);
    return fault.error == QCborError::NoError ? value : QCborValue();
}

} // namespace powerhall
