// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/palette.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QString SearchRow = u"search"_s;

} // namespace

Palette::Palette(QWidget *parent)
    : ListPopup({.name = u"palette"_s,
                 .title = tr("办什么"),
                 .hint = tr("要办的事，或它的拼音首字母：收材料 = scl"),
                 .columns = {tr("办什么"), tr("在哪里"), tr("按键")}},
                parent)
{}

void Palette::offer(const QList<PaletteEntry> &entries)
{
    m_entries = entries;
    type({});
    open();
}

void Palette::forget()
{
    m_entries.clear();
    ListPopup::forget();
}

void Palette::find()
{
    if (!isVisible())
        return;
    QList<TextRow> rows;
    for (const int place : matchingEntries(typed(), m_entries)) {
        const PaletteEntry &entry = m_entries.at(place);
        rows.append({.cells = {entry.command.text, entry.place,
                               entry.command.keys.toString(QKeySequence::NativeText)},
                     .id = QString::number(place)});
    }
    if (!typed().isEmpty())
        rows.append({.cells = {tr("查找“%1”").arg(typed()), {}, u"F3"_s}, .id = SearchRow});
    showRows(rows);
    tell(tr("↓ 选择，Enter 就办，Esc 关上"));
}

void Palette::take(const TextRow &row)
{
    if (row.id == SearchRow)
        return emit searchWished(typed());
    emit chosen(m_entries.at(row.id.toInt()));
}

} // namespace powerhall
