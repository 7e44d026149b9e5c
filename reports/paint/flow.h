// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/page.h"

#include <QList>

#include <functional>
#include <optional>

namespace powerhall {

/// The smallest thing that stays on one page: a line, a table row's line, a step. Draws itself below `top`.
struct Piece
{
    qreal height = 0; ///< points
    std::function<void(Page &page, qreal top)> draw;
    bool keepWithNext = false; ///< not the last on a page
};

/// Fills pages from top to bottom with pieces. Knows the room between head and foot, not what they hold.
class Flow
{
public:
    /// `laterBottom` of the pages after the first; none = the same.
    Flow(QSizeF size, qreal top, qreal bottom, qreal laterTop, std::optional<qreal> laterBottom = {});

    void add(const QList<Piece> &pieces);
    void space(qreal height); ///< none at the top of a page
    /// What stands at the top of every page begun from now on, as a table's heads do; none = nothing.
    void repeat(std::optional<Piece> head) { m_head = std::move(head); }
    void turn(); ///< begins a page
    [[nodiscard]] qreal left() const { return m_bottom - m_y; }
    [[nodiscard]] QList<Page> &pages() { return m_pages; }

private:
    QList<Page> m_pages;
    QSizeF m_size;
    qreal m_bottom;
    qreal m_laterTop;
    qreal m_laterBottom;
    qreal m_y;
    bool m_atTop = true;
    std::optional<Piece> m_head;
};

} // namespace powerhall
