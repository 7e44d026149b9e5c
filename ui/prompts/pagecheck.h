// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPageLayout>

class QPrinter;

namespace powerhall {

/// The page every slip is made for: A4, upright.
QPageLayout slipPage();
/// A print dialog may leave another page behind. Sets the asked one again; false where the printer will not.
bool restorePage(QPrinter &printer, const QPageLayout &asked);

} // namespace powerhall
