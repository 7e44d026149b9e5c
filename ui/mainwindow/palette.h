// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/mainwindow/listpopup.h"
#include "ui/mainwindow/palettematch.h"

namespace powerhall {

/// Ctrl+K: every act open to the person now, by its name or its pinyin initials; Enter does it. What it does
/// not know it hands to the search.
class Palette final : public ListPopup
{
    Q_OBJECT

public:
    explicit Palette(QWidget *parent);

    void offer(const QList<PaletteEntry> &entries); ///< opens with them
    void forget() override;

signals:
    void chosen(const powerhall::PaletteEntry &entry);
    void searchWished(const QString &text);

protected:
    void find() override;
    void take(const TextRow &row) override;

private:
    QList<PaletteEntry> m_entries;
};

} // namespace powerhall
