// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace powerhall {

/// Words beside the matter itself, in the quiet colour and as plain text, on one line.
QLabel *mutedLabel(const QString &text = {});
/// The same over as many lines as they need.
QLabel *hintLabel(const QString &text = {});
/// What heads a part of a page.
QLabel *headLabel(const QString &text);

} // namespace powerhall
