// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/poster.h"
#include "reports/poster/postermetrics.h"
#include "reports/poster/postersheet.h"

namespace powerhall {

/// What stands around the words of a poster on each of its sheets: the band with the title, the service
/// lines, what the sheet is and rests on, the code, the watermark.
class PosterFrame
{
public:
    /// `sheets`: how many there will be; each tells its number. `density`: share of their usual size that
    /// title and service lines have.
    PosterFrame(const Poster &poster, const PosterMetrics &metrics, int sheets, qreal density);

    /// The room for words, points from the top left corner of the sheet.
    [[nodiscard]] QRectF room() const;
    [[nodiscard]] qreal titleSize() const { return m_titleSize; }
    void draw(PosterSheet &sheet, int number) const;

private:
    /// One service line as it stands in its cell.
    struct Line
    {
        QList<TextLine> name;
        QList<TextLine> number;
        QList<TextLine> note;
        [[nodiscard]] qreal height() const;
    };

    void layOutTitle();
    void layOutHotlines();
    [[nodiscard]] QList<Line> linesAt(qreal size, qreal width) const;
    /// 版本, 发布 … with its words; on one line where it fits.
    struct Fact
    {
        QPointF at; ///< from the top left corner of the facts
        TextLine line;
    };
    void layOutFacts();
    void addFact(const QString &name, const QString &text);
    [[nodiscard]] qreal codeSide() const { return (m_density < 1 ? 12.5 : 15) * m_metrics.unit(); }
    [[nodiscard]] qreal leftWidth() const { return m_metrics.width() - codeSide() - 3 * m_metrics.unit(); }
    /// On wide sheets the facts stand beside the service lines, else below them.
    [[nodiscard]] bool isWide() const { return leftWidth() > 100 * m_metrics.unit(); }
    [[nodiscard]] qreal panelWidth() const { return isWide() ? leftWidth() * 0.56 : leftWidth(); }
    [[nodiscard]] QRectF factsArea() const; ///< from the top of the foot; height of what it holds
    [[nodiscard]] qreal panelHeight() const;
    void drawHead(PosterSheet &sheet, int number) const;
    void drawHotlines(PosterSheet &sheet, qreal top) const;
    void drawCode(PosterSheet &sheet, qreal top, int number) const;
    void drawDraftBox(PosterSheet &sheet, const QRectF &box) const;
    void drawWatermark(PosterSheet &sheet) const;

    const Poster &m_poster;
    const PosterMetrics &m_metrics;
    int m_sheets;
    qreal m_density;
    bool m_draft;
    qreal m_titleSize = 0;
    QList<TextLine> m_title;
    QList<TextLine> m_subtitle;
    QList<Fact> m_facts;
    QPointF m_nextFact;
    QList<QList<Line>> m_hotlines; ///< rows of the panel
    qreal m_headHeight = 0;
    qreal m_footTop = 0;
};

} // namespace powerhall
