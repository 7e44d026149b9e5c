// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/flow.h"

namespace powerhall {

Flow::Flow(QSizeF size, qreal top, qreal bottom, qreal laterTop, std::optional<qreal> laterBottom)
    : m_pages{Page(size)}
    , m_size(size)
    , m_bottom(bottom)
    , m_laterTop(laterTop)
    , m_laterBottom(laterBottom.value_or(bottom))
    , m_y(top)
{}

void Flow::turn()
{
    m_pages.append(Page(m_size));
    m_y = m_laterTop;
    m_bottom = m_laterBottom;
    m_atTop = true;
    if (m_head) {
        m_head->draw(m_pages.last(), m_y);
        m_y += m_head->height;
    }
}

void Flow::add(const QList<Piece> &pieces)
{
    qsizetype i = 0;
    while (i < pieces.size()) {
        qsizetype end = i + 1;
        qreal height = pieces.at(i).height;
        while (end < pieces.size() && pieces.at(end - 1).keepWithNext)
            height += pieces.at(end++).height;
        // A group higher than a page cannot be kept together.
        if (!m_atTop && m_y + height > m_bottom && height <= m_laterBottom - m_laterTop)
            turn();
        for (; i < end; ++i) {
            if (!m_atTop && m_y + pieces.at(i).height > m_bottom)
                turn();
            if (pieces.at(i).draw)
                pieces.at(i).draw(m_pages.last(), m_y);
            m_y += pieces.at(i).height;
            m_atTop = false;
        }
    }
}

void Flow::space(qreal height)
{
    if (!m_atTop)
        m_y += height;
}

} // namespace powerhall
