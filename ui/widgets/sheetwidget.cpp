// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sheetwidget.h"

#include <QMouseEvent>
#include <QPainter>

namespace powerhall {

SheetWidget::SheetWidget(Page page, int width, QWidget *parent)
    : QWidget(parent)
    , m_page(std::move(page))
{
    setFixedSize(width, qRound(width * m_page.size().height() / m_page.size().width()));
}

QPointF SheetWidget::pagePoint(QPointF pixel) const
{
    return pixel * (m_page.size().width() / width());
}

void SheetWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(rect(), Qt::white);
    const qreal factor = width() / m_page.size().width();
    painter.scale(factor, factor);
    powerhall::paint(painter, m_page);
}

void SheetWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit clicked(pagePoint(event->position()));
}

} // namespace powerhall
