// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace powerhall {

namespace {

// Each drawing lives on a grid of 24 × 24 with a line of 1.8.
void drawToday(QPainter &painter)
{
    painter.drawRoundedRect(QRectF(4, 5, 16, 15), 2, 2);
    painter.drawLine(QPointF(4, 10), QPointF(20, 10));
    painter.drawLine(QPointF(8.5, 3), QPointF(8.5, 7));
    painter.drawLine(QPointF(15.5, 3), QPointF(15.5, 7));
    painter.drawPolyline(QPolygonF({{8.5, 14.5}, {11, 17}, {15.5, 12.5}}));
}

void drawIntake(QPainter &painter)
{
    painter.drawPolyline(
        QPolygonF({{13, 3.5}, {6, 3.5}, {6, 20.5}, {18, 20.5}, {18, 8.5}, {13, 3.5}, {13, 8.5}, {18, 8.5}}));
    painter.drawLine(QPointF(12, 11.5), QPointF(12, 17.5));
    painter.drawLine(QPointF(9, 14.5), QPointF(15, 14.5));
}

/// A sheet on a wall, with its pin.
void drawDisclosure(QPainter &painter)
{
    painter.drawRect(QRectF(5, 6.5, 14, 14));
    painter.drawEllipse(QPointF(12, 4.5), 1.6, 1.6);
    for (const double y : {11.0, 14.0, 17.0})
        painter.drawLine(QPointF(8.5, y), QPointF(y > 16 ? 13.0 : 15.5, y));
}

void drawReports(QPainter &painter)
{
    painter.drawPolyline(QPolygonF({{4, 4}, {4, 20}, {20.5, 20}}));
    for (const auto &[x, top] : {std::pair{8.5, 13.0}, std::pair{13.0, 9.5}, std::pair{17.5, 6.0}})
        painter.drawLine(QPointF(x, 17), QPointF(x, top));
}

void drawStation(QPainter &painter)
{
    painter.drawPolyline(QPolygonF({{3.5, 11}, {12, 4}, {20.5, 11}}));
    painter.drawPolyline(QPolygonF({{6, 9.5}, {6, 20}, {18, 20}, {18, 9.5}}));
    painter.drawPolyline(QPolygonF({{13, 9.5}, {10, 14.5}, {14, 14.5}, {11.5, 18}}));
}

void drawSearch(QPainter &painter)
{
    painter.drawEllipse(QPointF(10.5, 10.5), 6, 6);
    painter.drawLine(QPointF(15, 15), QPointF(20, 20));
}

void drawLock(QPainter &painter)
{
    painter.drawRoundedRect(QRectF(5, 11, 14, 9), 2, 2);
    QPainterPath shackle;
    shackle.moveTo(8, 11);
    shackle.lineTo(8, 8);
    shackle.arcTo(QRectF(8, 4, 8, 8), 180, -180);
    shackle.lineTo(16, 11);
    painter.drawPath(shackle);
}

class LineIcon final : public QIconEngine
{
public:
    explicit LineIcon(Symbol symbol)
        : m_symbol(symbol)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Colours &colours = currentColours();
        const bool on = state == QIcon::On && mode != QIcon::Disabled;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 24.0, rect.height() / 24.0);
        painter->setPen(
            QPen(on ? colours.accent : colours.muted, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        draw(*painter);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIcon(m_symbol); }

private:
    void draw(QPainter &painter) const
    {
        switch (m_symbol) {
        case Symbol::Today:
            return drawToday(painter);
        case Symbol::Intake:
            return drawIntake(painter);
        case Symbol::Disclosure:
            return drawDisclosure(painter);
        case Symbol::Reports:
            return drawReports(painter);
        case Symbol::Station:
            return drawStation(painter);
        case Symbol::Search:
            return drawSearch(painter);
        case Symbol::Lock:
            return drawLock(painter);
        }
    }

    Symbol m_symbol;
};

} // namespace

QIcon iconOf(Symbol symbol)
{
    return QIcon(new LineIcon(symbol));
}

} // namespace powerhall
