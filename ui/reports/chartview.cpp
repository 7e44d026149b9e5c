// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/chartview.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal ChartPoints = 520; // width of the drawing, whatever its size on the screen

ChartInks windowInks()
{
    const Colours &colours = currentColours();
    return {colours.text, colours.muted, colours.line, colours.sheet};
}

/// 城镇：1.24 时/户
QString nameOf(const Chart &chart, const Table &table, const ChartHit &hit)
{
    const Row row = table.rows.at(hit.row);
    const int label = table.column(chart.labels);
    const int value = table.column(chart.series.at(hit.series).column);
    if (label < 0 || value < 0)
        return {};
    const Column &column = table.columns.at(value);
    return table.columns.at(label).textOf(row.at(label)) + u"："_s + column.textOf(row.at(value)) + u' ' +
           column.unit;
}

} // namespace

ChartView::ChartView(const Chart &chart, const Table &table, int width, QWidget *parent)
    : QWidget(parent)
    , m_page({ChartPoints, chartHeight(chart, table, ChartPoints)})
{
    m_page.add(BoxMark{.box = {QPointF(), m_page.size()}, .fill = windowInks().ground});
    m_hits = drawChart(m_page, {QPointF(), m_page.size()}, chart, table, windowInks());
    for (const ChartHit &hit : std::as_const(m_hits))
        m_names.append(nameOf(chart, table, hit));
    setFixedSize(width, qRound(width * m_page.size().height() / m_page.size().width()));
    setObjectName(chart.id + u"Chart"_s);
    setAccessibleName(chart.title);
    setFocusPolicy(m_hits.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setMouseTracking(true);
}

qreal ChartView::factor() const
{
    return width() / m_page.size().width();
}

QRectF ChartView::boxOf(qsizetype hit) const
{
    const QRectF box = m_hits.at(hit).box;
    return {box.topLeft() * factor(), box.size() * factor()};
}

qsizetype ChartView::hitAt(QPointF pixel) const
{
    for (qsizetype hit = 0; hit < m_hits.size(); ++hit) {
        if (boxOf(hit).contains(pixel))
            return hit;
    }
    return -1;
}

void ChartView::choose(qsizetype hit)
{
    m_chosen = hit;
    setAccessibleDescription(m_names.value(hit));
    setToolTip(m_names.value(hit));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.save();
    painter.scale(factor(), factor());
    powerhall::paint(painter, m_page);
    painter.restore();
    if (!hasFocus())
        return;
    painter.setPen(QPen(currentColours().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    if (m_chosen >= 0)
        painter.drawRect(boxOf(m_chosen).adjusted(-3, -3, 3, 3));
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const qsizetype hit = event->button() == Qt::LeftButton ? hitAt(event->position()) : -1;
    if (hit < 0)
        return;
    choose(hit);
    emit opened(m_hits.at(hit).row);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const qsizetype hit = hitAt(event->position());
    setCursor(hit < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setToolTip(m_names.value(hit));
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool backward = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (forward)
        choose(qMin(m_chosen + 1, m_hits.size() - 1));
    else if (backward)
        choose(qMax(m_chosen - 1, qsizetype(0)));
    else if (enter && event->modifiers() == Qt::NoModifier && m_chosen >= 0)
        emit opened(m_hits.at(m_chosen).row);
    else
        QWidget::keyPressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_chosen < 0)
        choose(0);
}

} // namespace powerhall
