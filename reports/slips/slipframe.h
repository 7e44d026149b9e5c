// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/slips/slip.h"
#include "reports/paint/page.h"
#include "reports/slips/slipmetrics.h"

namespace powerhall {

/// What stands around the words of a slip on each of its pages: head, QR code, hotlines, foot, watermark.
class SlipFrame
{
public:
    SlipFrame(const Slip &slip, const SlipMetrics &metrics);

    [[nodiscard]] qreal top() const { return m_top; }           ///< of the words on page 1
    [[nodiscard]] qreal laterTop() const { return m_laterTop; } ///< on the pages after it
    [[nodiscard]] qreal bottom() const { return m_bottom; }     ///< on page 1
    [[nodiscard]] qreal laterBottom() const { return m_laterBottom; }

    void draw(Page &page, const QString &copyMark, int number, int count) const;

private:
    static constexpr qreal LeastHotline = 14; ///< read from a distance, on every page

    void drawHead(Page &page, const QString &copyMark) const;
    void drawLaterHead(Page &page, const QString &copyMark) const;
    void drawHotlines(Page &page) const;
    /// The same lines and size for both, on one line, where the box stands on page 1.
    void drawLaterHotlines(Page &page) const;
    [[nodiscard]] qreal laterNumberSize() const { return qMax(LeastHotline, m_metrics.body); }
    void drawFoot(Page &page, int number, int count) const;
    /// Copy mark, reprint and demo, side by side up to `right`; where they begin.
    qreal drawMarks(Page &page, const QString &copyMark, qreal right) const;

    /// One service line as it will stand in the box.
    struct Line
    {
        QList<TextLine> name;
        QList<TextLine> number;
        QList<TextLine> note;
    };
    [[nodiscard]] QList<Line> linesAt(qreal size) const;
    void layOutHotlines();

    const Slip &m_slip;
    SlipMetrics m_metrics;
    QList<TextLine> m_title;
    QList<TextLine> m_number; ///< number, when, where, by whom
    QList<Line> m_lines;
    qreal m_hotlineHeight = 0;
    qreal m_top = 0;
    qreal m_laterTop = 0;
    qreal m_bottom = 0;
    qreal m_laterBottom = 0;
};

} // namespace powerhall
