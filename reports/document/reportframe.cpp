// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/reportframe.h"

#include "reports/document/documentwords.h"
#include "reports/paint/watermark.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal MarkLine = 15;
constexpr qreal FieldLine = 15;
constexpr qreal FootLine = 12;

} // namespace

ReportFrame::ReportFrame(const Document &document, const ReportMetrics &metrics)
    : m_document(document)
    , m_metrics(metrics)
    , m_title(layOut(document.title, {metrics.title, Weight::Bold, ink::Black}, metrics.width()))
{
    layOutFields();
    m_top = metrics.top + MarkLine + metrics.title * 1.5 * qreal(m_title.size()) + 6 +
            FieldLine * qreal(m_fields.size()) + metrics.gap;
    m_laterTop = metrics.top + MarkLine + 8;
    m_bottom = metrics.page.height() - metrics.bottom - FootLine - 6;
}

/// Unit on the left, period in the middle, number on the right; further fields below, three a row. A field
/// too long for its third takes a row of its own.
void ReportFrame::layOutFields()
{
    const TextStyle style{m_metrics.body, Weight::Regular, ink::Black};
    QList<FormLine> fields{{u"填报单位"_s, m_document.unit}, {u"报告期"_s, m_document.period}};
    if (!m_document.number.isEmpty())
        fields.append({u"报表编号"_s, m_document.number});
    fields += m_document.heads;
    if (const QString release = releaseText(m_document); !release.isEmpty())
        fields.append({u"版本"_s, release});
    constexpr qsizetype PerRow = 3;
    const qreal third = m_metrics.width() / PerRow - 6;
    QList<TextLine> row;
    const auto finishRow = [&] {
        if (!row.isEmpty())
            m_fields.append(std::exchange(row, {}));
    };
    for (const FormLine &field : fields) {
        const QString words = field.label + u'：' + field.value;
        const TextLine line = singleLine(words, style);
        if (line.width <= third) {
            row.append(line);
            if (row.size() == PerRow)
                finishRow();
            continue;
        }
        finishRow();
        for (const TextLine &part : layOut(words, style, m_metrics.width()))
            m_fields.append({part});
    }
    finishRow();
}

qreal ReportFrame::drawMarks(Page &page) const
{
    const TextStyle style{9, Weight::Bold, ink::Black};
    const QStringList words = markWords(m_document.marks);
    qreal right = m_metrics.page.width() - m_metrics.right;
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        const TextLine line = singleLine(words.at(i), style);
        const QRectF box(right - line.width - 8, m_metrics.top, line.width + 8, MarkLine - 1);
        page.add(BoxMark{box, 0.8, ink::Black});
        page.text({box.x() + 4, baselineIn(box.y(), box.height(), style.size)}, line);
        right = box.x() - 5;
    }
    return right;
}

void ReportFrame::drawHead(Page &page) const
{
    drawMarks(page);
    qreal y = m_metrics.top + MarkLine;
    const qreal middle = m_metrics.page.width() / 2;
    for (const TextLine &line : m_title) {
        page.textCentred({middle, baselineIn(y, m_metrics.title * 1.5, m_metrics.title)}, line);
        y += m_metrics.title * 1.5;
    }
    y += 6;
    for (const QList<TextLine> &row : m_fields) {
        const qreal baseline = baselineIn(y, FieldLine, m_metrics.body);
        page.text({m_metrics.left, baseline}, row.first());
        if (row.size() == 3)
            page.textCentred({middle, baseline}, row.at(1));
        if (row.size() > 1)
            page.textRight({m_metrics.page.width() - m_metrics.right, baseline}, row.last());
        y += FieldLine;
    }
    page.add(LineMark{QLineF(m_metrics.left, y + 1, m_metrics.page.width() - m_metrics.right, y + 1), 1.2,
                      ink::Black});
}

void ReportFrame::drawLaterHead(Page &page) const
{
    const qreal right = drawMarks(page);
    const TextStyle style{m_metrics.body - 1, Weight::Regular, ink::Grey};
    const QString words = m_document.title + u"（续）　"_s + m_document.unit + u'　' + m_document.period;
    page.text({m_metrics.left, baselineIn(m_metrics.top, MarkLine - 1, style.size)},
              elidedLine(words, style, right - m_metrics.left - 6));
    const qreal rule = m_metrics.top + MarkLine + 1;
    page.add(LineMark{QLineF(m_metrics.left, rule, m_metrics.page.width() - m_metrics.right, rule), 0.6,
                      ink::Grey});
}

void ReportFrame::drawFoot(Page &page, int number, int count) const
{
    const TextStyle style{m_metrics.note, Weight::Regular, ink::Grey};
    const qreal baseline =
        baselineIn(m_metrics.page.height() - m_metrics.bottom - FootLine, FootLine, style.size);
    const TextLine pages = singleLine(u"第 %1 页 共 %2 页"_s.arg(number).arg(count), style);
    page.textRight({m_metrics.page.width() - m_metrics.right, baseline}, pages);
    page.text({m_metrics.left, baseline},
              elidedLine(madeText(m_document), style, m_metrics.width() - pages.width - 12));
}

void ReportFrame::draw(Page &page, int number, int count) const
{
    if (m_document.marks.demo || m_document.marks.draft)
        page.add(watermark(m_document.marks.demo ? u"演示"_s : u"草稿"_s, m_metrics.page));
    if (number == 1)
        drawHead(page);
    else
        drawLaterHead(page);
    drawFoot(page, number, count);
}

} // namespace powerhall
