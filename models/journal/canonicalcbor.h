// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QCborValue>

namespace powerhall {

/// The one byte form of a value: deterministic CBOR (RFC 8949, 4.2): definite lengths, shortest integers and
/// floats, map keys in the order of their encoded bytes. Equal values have equal bytes, so hashes can be
/// compared. Undefined and other simple values become null; not-a-number is a bug of the caller.
QByteArray encodeCanonical(const QCborValue &value);

/// Reads exactly one value; refuses every other spelling of it, trailing bytes and broken input (Damaged).
Result<QCborValue> decodeCanonical(const QByteArray &bytes);

} // namespace powerhall
