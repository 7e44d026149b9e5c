// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include <QByteArray>
#include <QDir>

namespace powerhall {

// What goes between a command line and the open window that holds the data folder: one frame there, one back.
// A frame is its length (4 bytes, big-endian) and that many bytes of CBOR. The window speaks first, one byte,
// when its event loop is free, and one byte more when it has the whole call and is about to perform it;
// before that nothing was done and whoever asked may ask again.

inline constexpr char LinkReady = 'R';
inline constexpr char LinkTaken = 'T';
inline constexpr qint64 LargestFrame = 256LL * 1024 * 1024;

/// Where the window of a data folder listens: a socket in the folder that only its owner may enter, or, where
/// that path is too long for a socket, one under a private folder of the user.
QString linkPath(const QDir &folder);

QByteArray encodeCall(const Call &call);
/// NotFound for a verb this program does not have.
Result<Call> decodeCall(const QByteArray &bytes);
QByteArray encodeReply(const Result<Reply> &reply);
Result<Reply> decodeReply(const QByteArray &bytes);

QByteArray framed(const QByteArray &bytes);
/// Takes one whole frame off the front of a buffer; nothing while it is not all there.
std::optional<QByteArray> takeFrame(QByteArray &buffer);

} // namespace powerhall
