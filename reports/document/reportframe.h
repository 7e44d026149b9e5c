// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"
#include "reports/document/reportmetrics.h"

namespace powerhall {

/// What stands around a report's content: the head of an official form on the first page, a short one on
/// the others, foot and watermark.
class ReportFrame
{
public:
    ReportFrame(const Document &document, const ReportMetrics &metrics);

    [[nodiscard]] qreal top() const { return m_top; }
    [[nodiscard]] qreal laterTop() const { return m_laterTop; }
    [[nodiscard]] qreal bottom() const { return m_bottom; }
    void draw(Page &page, int number, int count) const;

private:
    void drawHead(Page &page) const;
    void drawLaterHead(Page &page) const;
    void drawFoot(Page &page, int number, int count) const;
    qreal drawMarks(Page &page) const; ///< where they begin
    void layOutFields();

    const Document &m_document;
    ReportMetrics m_metrics;
    QList<TextLine> m_title;
    QList<QList<TextLine>> m_fields; ///< rows of the head's fields, side by side
    qreal m_top = 0;
    qreal m_laterTop = 0;
    qreal m_bottom = 0;
};

} // namespace powerhall
