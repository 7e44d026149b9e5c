// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/statebadge.h"

#include <QPainter>

namespace powerhall {

using namespace Qt::StringLiterals;

StateBadge::StateBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::setState(Tone tone, const QString &word)
{
    if (tone == m_tone && word == m_word)
        return;
    m_tone = tone;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QString StateBadge::text() const
{
    return m_word.isEmpty() ? QString() : QString(markOf(m_tone) + u' ' + m_word);
}

void StateBadge::setHeadline(bool headline)
{
    m_headline = headline;
    setSizePolicy(headline ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateGeometry();
}

QSize StateBadge::sizeHint() const
{
    const QFontMetrics metrics(paintFont());
    const int margin = m_headline ? scaled(12) : scaled(8);
    const int height = m_headline ? scaled(40) : metrics.height() + scaled(4);
    return {metrics.horizontalAdvance(text()) + 2 * margin, m_word.isEmpty() ? 0 : height};
}

void StateBadge::paintEvent(QPaintEvent *)
{
    if (m_word.isEmpty())
        return;
    const Colours &colours = currentColours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_tone == Tone::Plain ? colours.page : colours.ground(m_tone));
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setFont(paintFont());
    painter.setPen(m_tone == Tone::Plain ? colours.muted : colours.ink(m_tone));
    const int margin = m_headline ? scaled(12) : scaled(8);
    painter.drawText(rect().adjusted(margin, 0, -margin / 2, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

QFont StateBadge::paintFont() const
{
    return m_headline ? headFont() : noteFont();
}

} // namespace powerhall
