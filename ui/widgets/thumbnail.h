// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace powerhall {

/// A picture made so small that nothing in it can be read (at most 72×96), as JPEG; empty where it is no
/// picture Qt reads. Any thread.
QByteArray thumbnailOf(const QByteArray &picture);

} // namespace powerhall
