// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/slips/slipframe.h"

#include "models/core/clock.h"
#include "reports/paint/qrmark.h"
#include "reports/paint/watermark.h"
#include "reports/slips/slipparts.h"

#include <QDateTime>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal Padding = 7;
constexpr qreal SmallestHotline = 12;
constexpr qsizetype MostDeskLines = 2;

qreal heightOf(const QList<TextLine> &lines)
{
    qreal height = 0;
    for (const TextLine &line : lines)
        height += line.size * 1.3;
    return height;
}

qreal drawLines(Page &page, const QList<TextLine> &lines, QPointF topLeft)
{
    for (const TextLine &line : lines) {
        page.text({topLeft.x(), baselineIn(topLeft.y(), line.size * 1.3, line.size)}, line);
        topLeft.ry() += line.size * 1.3;
    }
    return topLeft.y();
}

/// A name and its number on one baseline.
qreal drawBeside(Page &page, const QList<TextLine> &name, const QList<TextLine> &number, QPointF topLeft)
{
    if (name.isEmpty() || number.isEmpty())
        return topLeft.y();
    const qreal size = number.first().size;
    page.text({topLeft.x(), baselineIn(topLeft.y(), size * 1.3, size)}, name.first());
    return drawLines(page, number, {topLeft.x() + name.first().width + name.first().size, topLeft.y()});
}

} // namespace

SlipFrame::SlipFrame(const Slip &slip, const SlipMetrics &metrics)
    : m_slip(slip)
    , m_metrics(metrics)
{
    const qreal titleWidth = metrics.width() - (slip.qr.isEmpty() ? 0 : metrics.qr + mm(4));
    m_title = layOut(slip.title, {metrics.title, Weight::Bold, ink::Black}, titleWidth);
    const qreal headLine = metrics.head * 1.5;
    const QString number = slip.number.isEmpty() ? QString() : u"受理编号 "_s + slip.number;
    const TextStyle small{metrics.head, Weight::Regular, ink::Black};
    if (!number.isEmpty())
        m_number.append(elidedLine(number, small, titleWidth));
    const QList<TextLine> desk = layOut(slip.desk.join(u"　"_s), small, titleWidth);
    // The hall's own words; a name that long is cut, so that it cannot push the outcome off its place.
    m_number += desk.size() <= MostDeskLines ? desk : desk.mid(0, MostDeskLines);
    const qreal words = metrics.top + headLine + heightOf(m_title) + heightOf(m_number);
    m_top = qMax(words, slip.qr.isEmpty() ? 0 : metrics.top + metrics.qr) + 6;
    m_laterTop = metrics.top + headLine + 8;
    layOutHotlines();
    m_bottom = metrics.page.height() - metrics.bottom - metrics.foot * 1.6 - m_hotlineHeight - metrics.gap;
    m_laterBottom = metrics.page.height() - metrics.bottom - metrics.foot * 1.6 -
                    metrics.line(laterNumberSize()) - metrics.gap;
}

QList<SlipFrame::Line> SlipFrame::linesAt(qreal size) const
{
    // App and account of the regulator have no number; they stand as notes below 12398.
    QList<SlipLine> numbered;
    QStringList channels;
    for (const SlipLine &line : m_slip.ownLines + m_slip.regulatorLines) {
        if (line.number.isEmpty())
            channels.append(line.name);
        else
            numbered.append(line);
    }
    if (!numbered.isEmpty() && !channels.isEmpty())
        numbered.last().note = (QStringList{numbered.last().note} + channels).join(u"　"_s).trimmed();
    const qreal width = m_metrics.width() / qMax<qreal>(1, static_cast<qreal>(numbered.size())) - 2 * Padding;
    QList<Line> lines;
    for (const SlipLine &line : std::as_const(numbered)) {
        const bool beside = m_metrics.hotlineBeside;
        const QList<TextLine> name = layOut(line.name, {m_metrics.body, Weight::Regular, ink::Black}, width);
        const qreal taken = beside && !name.isEmpty() ? name.first().width + m_metrics.body : 0;
        lines.append(Line{name, layOut(line.number, {size, Weight::Bold, ink::Black}, width - taken),
                          line.note.isEmpty()
                              ? QList<TextLine>{}
                              : layOut(line.note, {m_metrics.note, Weight::Regular, ink::Grey}, width)});
    }
    return lines;
}

void SlipFrame::layOutHotlines()
{
    // All numbers share one size; it gives way together until each stands on one line.
    for (qreal size = m_metrics.hotline; size >= SmallestHotline; size -= 1) {
        m_lines = linesAt(size);
        const bool single = std::all_of(m_lines.cbegin(), m_lines.cend(),
                                        [](const Line &line) { return line.number.size() == 1; });
        if (single)
            break;
    }
    for (const Line &line : std::as_const(m_lines)) {
        const qreal name = m_metrics.hotlineBeside ? 0 : heightOf(line.name);
        const qreal height = name + heightOf(line.number) + heightOf(line.note);
        m_hotlineHeight = qMax(m_hotlineHeight, height + Padding);
    }
}

qreal SlipFrame::drawMarks(Page &page, const QString &copyMark, qreal right) const
{
    QStringList words;
    if (m_slip.demo)
        words.append(u"演示 · 不作凭据"_s);
    if (m_slip.copyNumber > 1)
        words.append(u"补打 第%1次打印"_s.arg(m_slip.copyNumber));
    if (!copyMark.isEmpty())
        words.append(copyMark);
    const TextStyle style{m_metrics.head, Weight::Bold, ink::Black};
    const qreal height = m_metrics.head * 1.5;
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        const TextLine line = singleLine(words.at(i), style);
        const QRectF box(right - line.width - 8, m_metrics.top, line.width + 8, height);
        page.add(BoxMark{box, 0.8, ink::Black});
        page.text({box.x() + 4, baselineIn(box.y(), height, style.size)}, line);
        right = box.x() - 5;
    }
    return right;
}

void SlipFrame::drawHead(Page &page, const QString &copyMark) const
{
    const qreal edge =
        m_metrics.page.width() - m_metrics.right - (m_slip.qr.isEmpty() ? 0 : m_metrics.qr + mm(2));
    const qreal right = drawMarks(page, copyMark, edge);
    const qreal headLine = m_metrics.head * 1.5;
    const TextStyle utility{m_metrics.head + 0.5, Weight::Regular, ink::Black};
    page.text({m_metrics.left, baselineIn(m_metrics.top, headLine, utility.size)},
              elidedLine(m_slip.utility, utility, right - m_metrics.left - 6));
    const qreal below = drawLines(page, m_title, {m_metrics.left, m_metrics.top + headLine});
    drawLines(page, m_number, {m_metrics.left, below});
    if (!m_slip.qr.isEmpty()) {
        const QRectF square(m_metrics.page.width() - m_metrics.right - m_metrics.qr, m_metrics.top,
                            m_metrics.qr, m_metrics.qr);
        page.add(QrMark{m_slip.qr, square});
    }
}

void SlipFrame::drawLaterHead(Page &page, const QString &copyMark) const
{
    const qreal right = drawMarks(page, copyMark, m_metrics.page.width() - m_metrics.right);
    const qreal headLine = m_metrics.head * 1.5;
    const TextStyle style{m_metrics.head, Weight::Regular, ink::Black};
    const QString words = (m_slip.number.isEmpty() ? QString() : m_slip.number + u"　"_s) + m_slip.title;
    page.text({m_metrics.left, baselineIn(m_metrics.top, headLine, style.size)},
              elidedLine(words + u"（续）"_s, style, right - m_metrics.left - 6));
}

void SlipFrame::drawHotlines(Page &page) const
{
    if (m_lines.isEmpty())
        return;
    const qreal top = m_bottom + m_metrics.gap;
    const QRectF box(m_metrics.left, top, m_metrics.width(), m_hotlineHeight);
    page.add(BoxMark{box, 1.2, ink::Black});
    const qreal cell = box.width() / static_cast<qreal>(m_lines.size());
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const qreal x = box.x() + cell * static_cast<qreal>(i);
        if (i > 0)
            page.add(LineMark{QLineF(x, top, x, top + m_hotlineHeight), 0.6, ink::Black});
        QPointF at(x + Padding, top + Padding / 2);
        if (m_metrics.hotlineBeside)
            at.setY(drawBeside(page, m_lines.at(i).name, m_lines.at(i).number, at));
        else
            at.setY(drawLines(page, m_lines.at(i).number, {at.x(), drawLines(page, m_lines.at(i).name, at)}));
        drawLines(page, m_lines.at(i).note, at);
    }
}

void SlipFrame::drawLaterHotlines(Page &page) const
{
    const qreal size = laterNumberSize();
    const qreal height = m_metrics.line(size);
    const qreal top = m_laterBottom + m_metrics.gap;
    page.add(LineMark{QLineF(m_metrics.left, top, m_metrics.left + m_metrics.width(), top), 0.6, ink::Black});
    const qreal baseline = baselineIn(top, height, size);
    const qreal cell = m_metrics.width() / static_cast<qreal>(qMax<qsizetype>(1, m_lines.size()));
    qreal left = m_metrics.left;
    for (const SlipLine &line : m_slip.ownLines + m_slip.regulatorLines) {
        if (line.number.isEmpty())
            continue;
        const TextLine number = singleLine(line.number, {size, Weight::Bold, ink::Black});
        const TextLine name = elidedLine(line.name, {m_metrics.body, Weight::Regular, ink::Black},
                                         cell - number.width - 2 * m_metrics.body);
        page.text({left, baseline}, name);
        page.text({left + name.width + m_metrics.body, baseline}, number);
        left += cell;
    }
}

void SlipFrame::drawFoot(Page &page, int number, int count) const
{
    const TextStyle style{m_metrics.foot, Weight::Regular, ink::Grey};
    const qreal height = m_metrics.foot * 1.6;
    const qreal baseline =
        baselineIn(m_metrics.page.height() - m_metrics.bottom - height + 2, height, style.size);
    const TextLine pages = singleLine(u"第 %1 页 共 %2 页"_s.arg(number).arg(count), style);
    page.textRight({m_metrics.page.width() - m_metrics.right, baseline}, pages);
    QString words = u"打印 "_s + localTime(m_slip.madeMs).toString(u"yyyy-MM-dd HH:mm"_s);
    if (!m_slip.slipId.isEmpty())
        words += u"　单据 "_s + m_slip.slipId;
    words += u"　规则 "_s + m_slip.ruleVersion;
    page.text({m_metrics.left, baseline}, elidedLine(words, style, m_metrics.width() - pages.width - 12));
}

void SlipFrame::draw(Page &page, const QString &copyMark, int number, int count) const
{
    if (m_slip.demo)
        page.add(watermark(u"演示"_s, m_metrics.page));
    if (number == 1)
        drawHead(page, copyMark);
    else
        drawLaterHead(page, copyMark);
    if (number == 1)
        drawHotlines(page);
    else
        drawLaterHotlines(page);
    drawFoot(page, number, count);
}

} // namespace powerhall
