// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QScreen>
#include <QStyle>
#include <QStyleFactory>

#include <cmath>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct TonePair
{
    const char *ink;
    const char *ground;
};

constexpr TonePair LightTones[] = {
    {"#1F2933", "#FFFFFF"}, {"#B3261E", "#FDECEA"}, {"#8A5A00", "#FFF4DC"},
    {"#5B3A8C", "#F0EAF8"}, {"#1B6E3C", "#E7F4EC"}, {"#1F4E8C", "#E8F0FA"},
};
constexpr TonePair DarkTones[] = {
    {"#E6EAED", "#1B2227"}, {"#F2857D", "#3A2222"}, {"#F2B84B", "#362C18"},
    {"#C3A6F0", "#2D2540"}, {"#7BD19A", "#1D3327"}, {"#8DB8F2", "#1F2D40"},
};

constexpr qreal BodyPoints[] = {10.5, 12.0, 14.0, 15.75};

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

QColor colourOf(const char *hex)
{
    return QColor(QLatin1String(hex));
}

Colours &storedColours()
{
    static Colours colours = coloursOf(false, u"#006569"_s);
    return colours;
}

QFont fontOf(qreal factor, QFont::Weight weight = QFont::Normal)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace

QColor Colours::ink(Tone tone) const
{
    return colourOf((dark ? DarkTones : LightTones)[static_cast<int>(tone)].ink);
}

QColor Colours::ground(Tone tone) const
{
    return colourOf((dark ? DarkTones : LightTones)[static_cast<int>(tone)].ground);
}

QString markOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return u"○"_s;
    case Tone::Late:
        return u"●"_s;
    case Tone::Soon:
        return u"◐"_s;
    case Tone::Early:
        return u"◇"_s;
    case Tone::Good:
        return u"✓"_s;
    case Tone::Note:
        return u"ℹ"_s;
    }
    Q_UNREACHABLE();
}

double contrast(const QColor &first, const QColor &second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor readableOn(QColor colour, const QColor &ground, double ratio)
{
    const bool lighter = luminance(ground) < 0.18;
    for (int step = 0; step < 100 && contrast(colour, ground) < ratio; ++step) {
        const float lightness = colour.lightnessF() + (lighter ? 0.01F : -0.01F);
        colour.setHslF(std::max(0.0F, colour.hslHueF()), colour.hslSaturationF(),
                       std::clamp(lightness, 0.0F, 1.0F));
    }
    return colour;
}

Colours coloursOf(bool dark, const QString &accent)
{
    Colours colours;
    colours.dark = dark;
    colours.page = colourOf(dark ? "#12181C" : "#F5F7F8");
    colours.sheet = colourOf(dark ? "#1B2227" : "#FFFFFF");
    colours.text = colourOf(dark ? "#E6EAED" : "#1F2933");
    colours.muted = colourOf(dark ? "#9FB0BC" : "#52606D");
    colours.line = colourOf(dark ? "#323C43" : "#DDE3E8");
    colours.edge = colourOf(dark ? "#73838F" : "#84909B");
    const QColor wished = QColor::isValidColor(accent) ? QColor(accent) : colourOf("#006569");
    colours.accent = readableOn(wished, colours.sheet, 5.5);
    colours.onAccent = dark ? colours.sheet : QColor(Qt::white);
    colours.selected = colourOf(dark ? "#2A3640" : "#E3ECF3");
    return colours;
}

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) {
        palette.setColor(role, colour);
    };
    set(QPalette::Window, colours.page);
    set(QPalette::WindowText, colours.text);
    set(QPalette::Base, colours.sheet);
    set(QPalette::AlternateBase, colours.page);
    set(QPalette::Text, colours.text);
    set(QPalette::Button, colours.sheet);
    set(QPalette::ButtonText, colours.text);
    set(QPalette::BrightText, colours.ink(Tone::Late));
    set(QPalette::ToolTipBase, colours.text);
    set(QPalette::ToolTipText, colours.sheet);
    set(QPalette::Highlight, colours.accent);
    set(QPalette::HighlightedText, colours.onAccent);
    set(QPalette::Link, colours.accent);
    set(QPalette::LinkVisited, colours.accent);
    set(QPalette::PlaceholderText, colours.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, colours.page);
    palette.setColor(QPalette::Disabled, QPalette::Button, colours.page);
    return palette;
}

QString styleSheetOf(const Colours &colours)
{
    // Only what a palette cannot say: cards, fields with a visible focus, the one main button, the rail.
    QString sheet = uR"(
        QFrame[role="card"] { background: @sheet; border: 1px solid @line; border-radius: 6px; }
        QFrame[role="rail"] { background: @sheet; border: none; border-right: 1px solid @line; }
        QFrame[role="panel"] { background: @sheet; border: none; border-left: 1px solid @line; }
        QFrame[role="panel"][below="true"] { border-left: none; border-top: 1px solid @line; }
        QFrame[role="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
        QLabel[role="muted"] { color: @muted; }
        QLabel[role="fault"] { color: @late; }
        QLabel[role="warning"] { color: @soon; }
        QLabel[role="good"] { color: @good; }
        QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit {
            background: @sheet; color: @text; border: 1px solid @edge; border-radius: 4px;
            padding: 0px 8px; min-height: @rowpx; selection-background-color: @accent; selection-color: @onaccent; }
        QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { background: @page; color: @muted; border-color: @line; }
        QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 0px 7px; }
        QLineEdit[fault="true"] { border: 2px solid @late; padding: 0px 7px; }
        QLineEdit[fault="warning"] { border: 2px solid @soon; padding: 0px 7px; }
        QComboBox::drop-down { border: none; width: 20px; }
        QComboBox::down-arrow { image: url(:/powerhall/icons/@arrow.svg); width: 12px; height: 12px; }
        QAbstractSpinBox { padding-right: 20px; }
        QAbstractSpinBox:focus { padding-right: 19px; }
        QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; border: none;
            background: transparent; width: 20px; }
        QAbstractSpinBox::up-button { subcontrol-position: top right; }
        QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
        QAbstractSpinBox::up-arrow { image: url(:/powerhall/icons/@up.svg); width: 10px; height: 10px; }
        QAbstractSpinBox::down-arrow { image: url(:/powerhall/icons/@arrow.svg); width: 10px; height: 10px; }
        QComboBox QAbstractItemView { background: @sheet; color: @text; border: 1px solid @edge;
            selection-background-color: @selected; selection-color: @text; outline: none; padding: 2px; }
        QPushButton { background: @sheet; color: @text; border: 1px solid @edge; border-radius: 4px;
            padding: 0px 14px; min-height: @rowpx; }
        QPushButton:hover { background: @selected; }
        QPushButton:focus { border: 2px solid @accent; padding: 0px 13px; }
        QPushButton:disabled { color: @muted; background: @page; border-color: @line; }
        QPushButton[role="main"] { background: @accent; color: @onaccent; border: 1px solid @accent; font-weight: bold; }
        QPushButton[role="main"]:focus { border: 2px solid @text; }
        QPushButton[role="main"]:disabled { background: @page; color: @muted; border: 1px solid @line; }
        QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 0px 4px;
            min-height: 22px; text-align: left; }
        QPushButton[role="link"]:focus { border: 1px solid @accent; }
        QToolButton[role="rail"] { background: transparent; color: @muted; border: none; border-left: 3px solid transparent;
            padding: 8px 2px; }
        QToolButton[role="rail"]:hover { background: @selected; color: @text; }
        QToolButton[role="rail"]:checked { color: @accent; border-left: 3px solid @accent; background: @page; font-weight: bold; }
        QToolButton[role="rail"]:focus { border: 2px solid @accent; }
        QTableView, QListView, QTreeView { background: @sheet; alternate-background-color: @page; color: @text; border: 1px solid @line;
            border-radius: 6px; gridline-color: @line; outline: none;
            selection-background-color: @selected; selection-color: @text; }
        QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid @accent; }
        QFrame#searchPopup { border: 1px solid @edge; }
        QListView::item { padding: 0px 8px; border-left: 3px solid transparent; }
        QListView::item:selected { background: @selected; color: @text; border-left: 3px solid @accent; }
        QHeaderView::section { background: @page; color: @muted; border: none; border-bottom: 1px solid @line;
            padding: 4px 8px; }
        QTableCornerButton::section { background: @page; border: none; }
        QCheckBox, QRadioButton { spacing: 6px; color: @text; background: transparent; padding: 2px; border: 1px solid transparent;
            border-radius: 3px; }
        QCheckBox:focus, QRadioButton:focus { border: 1px solid @accent; }
        QCheckBox:disabled, QRadioButton:disabled { color: @muted; }
        QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; }
        QCheckBox::indicator { border: 1px solid @edge; border-radius: 3px; background: @sheet; }
        QCheckBox::indicator:checked { image: url(:/powerhall/icons/@check.svg); background: @accent; border-color: @accent; }
        QRadioButton::indicator { border: 1px solid @edge; border-radius: 9px; background: @sheet; }
        QRadioButton::indicator:checked { border: 5px solid @accent; width: 8px; height: 8px; }
        QScrollArea { background: transparent; border: none; }
        QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
        QScrollBar::handle:vertical { background: @edge; border-radius: 5px; min-height: 28px; }
        QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
        QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
        QScrollBar::handle:horizontal { background: @edge; border-radius: 5px; min-width: 28px; }
        QToolTip { background: @text; color: @sheet; border: none; padding: 4px 6px; }
        QProgressBar { border: 1px solid @line; border-radius: 4px; background: @sheet; color: @text; text-align: center; }
        QProgressBar::chunk { background: @selected; }
    )"_s;
    const QList<std::pair<QString, QString>> words{
        {u"@selected"_s, colours.selected.name()},
        {u"@onaccent"_s, colours.onAccent.name()},
        {u"@accent"_s, colours.accent.name()},
        {u"@sheet"_s, colours.sheet.name()},
        {u"@page"_s, colours.page.name()},
        {u"@text"_s, colours.text.name()},
        {u"@muted"_s, colours.muted.name()},
        {u"@line"_s, colours.line.name()},
        {u"@edge"_s, colours.edge.name()},
        {u"@late"_s, colours.ink(Tone::Late).name()},
        {u"@soon"_s, colours.ink(Tone::Soon).name()},
        {u"@good"_s, colours.ink(Tone::Good).name()},
        {u"@rowpx"_s, QString::number(scaled(28)) + u"px"_s},
        {u"@up"_s, colours.dark ? u"up-dark"_s : u"up-light"_s},
        {u"@arrow"_s, colours.dark ? u"arrow-dark"_s : u"arrow-light"_s},
        {u"@check"_s, colours.dark ? u"check-dark"_s : u"check-light"_s},
    };
    for (const auto &[word, value] : words)
        sheet.replace(word, value);
    return sheet;
}

const Colours &currentColours()
{
    return storedColours();
}

void applyTheme(WindowSettings::TextSize size, bool dark, const QString &accent)
{
    storedColours() = coloursOf(dark, accent);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(bodyFont(size));
    QApplication::setPalette(paletteOf(storedColours()));
    qApp->setStyleSheet(styleSheetOf(storedColours()));
}

bool systemIsDark()
{
    return luminance(QApplication::style()->standardPalette().color(QPalette::Window)) < 0.18;
}

QFont bodyFont(WindowSettings::TextSize size)
{
    // Named in full: without a Chinese locale the system would pick another country's forms.
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"WenQuanYi Micro Hei"_s, u"sans-serif"_s});
    font.setPointSizeF(BodyPoints[static_cast<int>(size)]);
    return font;
}

QFont noteFont()
{
    return fontOf(9.0 / 10.5);
}

QFont headFont()
{
    return fontOf(12.0 / 10.5, QFont::DemiBold);
}

QFont titleFont()
{
    return fontOf(16.0 / 10.5, QFont::DemiBold);
}

QFont figureFont()
{
    return fontOf(1.0);
}

int scaled(int pixels)
{
    // Desktops enlarge text by the dots they say an inch has: what stands around it grows along.
    constexpr qreal UsualDots = 96;
    const QScreen *screen = QGuiApplication::primaryScreen();
    const qreal dots = screen ? screen->logicalDotsPerInchY() / UsualDots : 1;
    return qRound(pixels * dots * QApplication::font().pointSizeF() / BodyPoints[0]);
}

} // namespace powerhall
