// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUuid>

namespace powerhall {

/// Row of the keys' file that holds where the journal stood at the last wrong sign-in: {4 incarnation, 8 seq,
/// 32 hash}. A journal that lost that event was cut to forget the try. A restore forgets the row: an older
/// journal may come with newer keys.
inline const QUuid LastTryRow(0x3c9e5d10u, 0x7b42, 0x4a8d, 0x91, 0xee, 0x70, 0x68, 0x74, 0x72, 0x79, 0x30);

} // namespace powerhall
