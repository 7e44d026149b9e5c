// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/tone.h"
#include "ui/windowsettings.h"

#include <QColor>
#include <QPalette>

class QApplication;

namespace powerhall {

/// The colours of one look; every pair of ink and ground has a contrast of 4.5 or more.
struct Colours
{
    bool dark = false;
    QColor page;  ///< ground of the window
    QColor sheet; ///< ground of cards, fields and lists
    QColor text;
    QColor muted;
    QColor line;   ///< hair lines between things
    QColor edge;   ///< of fields, 3:1 on the sheet
    QColor accent; ///< the one main act, focus, the rail's mark
    QColor onAccent;
    QColor selected; ///< ground of a chosen row; text stays text

    [[nodiscard]] QColor ink(Tone tone) const;
    [[nodiscard]] QColor ground(Tone tone) const;
};

/// ● late, ◐ soon, ◇ early, ✓ good, ℹ note.
QString markOf(Tone tone);
double contrast(const QColor &first, const QColor &second); ///< WCAG, 1 … 21
/// The colour made lighter or darker until it stands out from the ground by `ratio`.
QColor readableOn(QColor colour, const QColor &ground, double ratio);

/// `accent` from the profile, #RRGGBB; whatever it is, the result is readable.
Colours coloursOf(bool dark, const QString &accent);
QPalette paletteOf(const Colours &colours);
QString styleSheetOf(const Colours &colours);

/// The look in use. Set by applyTheme, read by whatever paints by itself.
const Colours &currentColours();
/// Fonts, palette and style sheet of the whole program.
void applyTheme(WindowSettings::TextSize size, bool dark, const QString &accent);
/// Whether the machine's own palette is dark (Qt 6.4 cannot be asked).
bool systemIsDark();

QFont bodyFont(WindowSettings::TextSize size);
QFont noteFont();
QFont headFont();
QFont titleFont();
QFont figureFont();
/// Pixels for a length meant at the normal text size: grows with the text.
int scaled(int pixels);

} // namespace powerhall
