// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCborValue>

namespace powerhall {

/// The one value that these bytes are, undefined where they are none. Qt keeps what it had read of a broken
/// value, a map with a key and no value among it, and looking into that reads beyond its end: so nothing else
/// in the program calls QCborValue::fromCbor.
QCborValue cborValue(const QByteArray &bytes);

} // namespace powerhall
