// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace powerhall {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_first(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_first->setObjectName(u"messageFirstButton"_s);
    m_second->setObjectName(u"messageSecondButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(2), scaled(4), scaled(2));
    row->addWidget(m_text, 1);
    row->addWidget(m_first);
    row->addWidget(m_second);
    setMinimumHeight(scaled(36));
    connect(m_first, &QPushButton::clicked, this, &MessageBar::firstTriggered);
    connect(m_second, &QPushButton::clicked, this, &MessageBar::secondTriggered);
    clear();
}

void MessageBar::showMessage(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(markOf(tone) + u' ' + text);
    setAccessibleName(text);
    setActions({});
    refreshColours();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::setActions(const QString &first, const QString &second)
{
    m_first->setText(first);
    m_first->setVisible(!first.isEmpty());
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
}

void MessageBar::clear()
{
    m_tone = Tone::Plain;
    m_text->clear();
    setAccessibleName({});
    setActions({});
    refreshColours();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::refreshColours()
{
    const Colours &colours = currentColours();
    if (m_text->text().isEmpty()) {
        setStyleSheet(u"#messageBar { background: transparent; border: none; }"_s);
        return;
    }
    setStyleSheet(
        u"#messageBar { background: %1; border: none; border-radius: 4px; } #messageText { color: %2; }"_s
            .arg(colours.ground(m_tone).name(), colours.ink(m_tone).name()));
}

} // namespace powerhall
