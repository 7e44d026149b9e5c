// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/healthbar.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

namespace powerhall {

using namespace Qt::StringLiterals;

HealthBar::HealthBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
{
    setObjectName(u"healthBar"_s);
    m_text->setObjectName(u"healthText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(6));
    row->addWidget(m_text);
    hide();
}

void HealthBar::showTexts(const QStringList &texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    const Colours &colours = currentColours();
    setStyleSheet(u"#healthBar { background: %1; border: none; } #healthText { color: %2; }"_s.arg(
        colours.ground(Tone::Late).name(), colours.ink(Tone::Late).name()));
    QStringList marked;
    for (const QString &text : texts)
        marked.append(markOf(Tone::Late) + u' ' + text);
    m_text->setText(marked.join(u'\n'));
    setAccessibleName(texts.join(u' '));
    setVisible(!texts.isEmpty());
    if (texts.isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace powerhall
