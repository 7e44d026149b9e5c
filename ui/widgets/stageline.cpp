// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/stageline.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace powerhall {

using namespace Qt::StringLiterals;

StageLine::StageLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"stageLine"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageLine::setStops(const QList<Stop> &stops)
{
    m_stops = stops;
    QStringList words;
    for (const Stop &stop : stops)
        words.append(QString(stop.name + u' ' + stop.day));
    setAccessibleName(tr("环节：%1").arg(words.join(u'，')));
    updateGeometry();
    update();
}

QSize StageLine::sizeHint() const
{
    return {scaled(400), scaled(30) + 2 * QFontMetrics(font()).height() + scaled(8)};
}

void StageLine::paintEvent(QPaintEvent *)
{
    if (m_stops.isEmpty())
        return;
    const Colours &colours = currentColours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal step = width() / static_cast<qreal>(m_stops.size());
    const qreal y = scaled(16);
    const qreal radius = scaled(9);
    for (int i = 0; i < m_stops.size(); ++i) {
        const Stop &stop = m_stops.at(i);
        const qreal x = step * (i + 0.5);
        if (i > 0) {
            painter.setPen(QPen(stop.reached || stop.underWay ? colours.accent : colours.edge, 2));
            painter.drawLine(QPointF(x - step + radius, y), QPointF(x - radius, y));
        }
        painter.setPen(QPen(stop.reached || stop.underWay ? colours.accent : colours.edge, 2));
        painter.setBrush(stop.reached ? colours.accent : colours.sheet);
        painter.drawEllipse(QPointF(x, y), radius, radius);
        if (stop.reached) {
            painter.setPen(QPen(colours.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QPolygonF({{x - radius * 0.45, y},
                                            {x - radius * 0.1, y + radius * 0.4},
                                            {x + radius * 0.5, y - radius * 0.4}}));
        }
        const int height = QFontMetrics(font()).height();
        QRectF box(x - step / 2 + 2, y + radius + scaled(4), step - 4, height);
        QFont name = font();
        name.setWeight(stop.underWay ? QFont::DemiBold : QFont::Normal);
        painter.setFont(name);
        painter.setPen(stop.reached || stop.underWay ? colours.text : colours.muted);
        painter.drawText(box, Qt::AlignCenter,
                         QFontMetrics(name).elidedText(stop.name, Qt::ElideRight, qFloor(box.width())));
        box.translate(0, height);
        painter.setFont(noteFont());
        painter.setPen(stop.tone == Tone::Plain ? colours.muted
                                                : readableOn(colours.ink(stop.tone), colours.page, 4.5));
        const QString day =
            stop.tone == Tone::Plain ? stop.day : QString(markOf(stop.tone) + u' ' + stop.day);
        painter.drawText(box, Qt::AlignCenter,
                         QFontMetrics(noteFont()).elidedText(day, Qt::ElideRight, qFloor(box.width())));
    }
}

} // namespace powerhall
