// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCborArray>
#include <QCborStreamReader>
#include <QCborValue>

namespace powerhall {

/// The next value, or what there is of it: lastError() of the reader tells. std::bad_alloc where memory ran
/// out: Qt catches that within strings and calls it an unknown error, and sound bytes would be taken for
/// damaged ones.
QCborValue nextCborValue(QCborStreamReader &reader);

/// The one value that these bytes are, undefined where they are none. Qt keeps what it had read of a broken
/// value, a map with a key and no value among it, and looking into that reads beyond its end: so nothing
/// outside this file calls QCborValue::fromCbor.
QCborValue cborValue(const QByteArray &bytes);
/// The whole values an array begins with, at most `count`, whatever comes behind them: what an older program
/// can read of a newer one's words. Empty where the bytes begin no array.
QCborArray firstCborMembers(const QByteArray &bytes, qsizetype count);

} // namespace powerhall
