// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/content.h"

namespace powerhall {

/// Columns as wide as what they hold: none narrower than its widest word, and where room lacks, one limit for
/// all that are wider than it. Room left over is shared out, less of it to columns of numbers. Em.
QList<qreal> sharedWidths(const QList<qreal> &natural, const QList<qreal> &narrowest,
                          const QList<ContentTable::Align> &align, qreal width);

/// A number as tables write it, with sign, thousands and per cent.
bool isTableNumber(const QString &text);
/// A cell where nothing is to be said: empty, or a dash.
bool isTableNil(const QString &text);

} // namespace powerhall
