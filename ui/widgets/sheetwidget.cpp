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
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Qt::white);
    paintInto(painter, m_page, rect()); // as the PDF and paper will have it
}

void SheetWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit clicked(pagePoint(event->position()));
}

} // namespace powerhall
