// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/rail.h"

#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int LowestButton = 36;
constexpr int HighestButton = 70;
constexpr int RoomyIcon = 24;
constexpr int TightIcon = 16;

} // namespace

Rail::Rail(QWidget *parent)
    : QFrame(parent)
    , m_rooms(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
    , m_user(new QLabel(this))
    , m_demo(new QLabel(tr("演示"), this))
{
    setObjectName(u"rail"_s);
    setProperty("role", u"rail"_s);
    m_rooms->setSpacing(2);
    m_user->setProperty("role", u"muted"_s);
    m_demo->setObjectName(u"demoMark"_s);
    for (QLabel *label : {m_user, m_demo}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setFont(noteFont());
        label->setTextFormat(Qt::PlainText);
    }
    m_demo->setProperty("role", u"warning"_s);
    m_demo->hide();
    QToolButton *search = makeButton(Symbol::Search, tr("查找"), tr("查找（F3）"));
    search->setObjectName(u"searchButton"_s);
    QToolButton *lock = makeButton(Symbol::Lock, tr("锁屏"), tr("锁屏（Ctrl+L）"));
    lock->setObjectName(u"lockButton"_s);
    connect(search, &QToolButton::clicked, this, &Rail::searchChosen);
    connect(lock, &QToolButton::clicked, this, &Rail::lockChosen);
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::roomChosen);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(4), 0, scaled(4));
    column->setSpacing(2);
    column->addLayout(m_rooms);
    column->addStretch();
    column->addWidget(m_demo);
    column->addWidget(search);
    column->addWidget(lock);
    column->addWidget(m_user);
    setFixedWidth(scaled(76));
}

void Rail::addRoom(int room, const RoomEntry &entry)
{
    const QString word = titleOf(entry);
    QToolButton *button = makeButton(entry.symbol, word,
                                     tr("%1（%2）").arg(word, entry.keys.toString(QKeySequence::NativeText)));
    button->setObjectName(u"roomButton_%1"_s.arg(entry.id));
    button->setCheckable(true);
    m_words.insert(room, word);
    m_group->addButton(button, room);
    m_rooms->addWidget(button);
}

void Rail::setCurrent(int room)
{
    if (QAbstractButton *button = m_group->button(room)) {
        button->setChecked(true);
        return;
    }
    // A page that is no room of its own: none is marked.
    m_group->setExclusive(false);
    if (QAbstractButton *checked = m_group->checkedButton())
        checked->setChecked(false);
    m_group->setExclusive(true);
}

void Rail::setCount(int room, int count)
{
    QAbstractButton *button = m_group->button(room);
    if (!button)
        return;
    const QString shown = count > 999 ? u"999+"_s : QString::number(count);
    button->setText(count > 0 ? QString(m_words.value(room) + u' ' + shown) : m_words.value(room));
    button->setAccessibleName(count > 0 ? tr("%1，%n 件待办", nullptr, count).arg(m_words.value(room))
                                        : m_words.value(room));
}

void Rail::setUser(const QString &name, const QString &role)
{
    m_user->setText(name.isEmpty() ? QString() : QString(name + u'\n' + role));
}

void Rail::setDemo(bool demo)
{
    m_demo->setVisible(demo);
}

int Rail::besideButtons() const
{
    const int labels = m_user->sizeHint().height() + (m_demo->isHidden() ? 0 : m_demo->sizeHint().height());
    return labels + scaled(8) + 2 * static_cast<int>(m_buttons.size() + 4);
}

QSize Rail::minimumSizeHint() const
{
    return {QFrame::minimumSizeHint().width(),
            besideButtons() + scaled(LowestButton) * static_cast<int>(m_buttons.size())};
}

void Rail::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // All rooms stay in reach on a low screen: the buttons give way before anything is cut off, their icons
    // first.
    const int each = (height() - besideButtons()) / static_cast<int>(m_buttons.size());
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({scaled(RoomyIcon), scaled(RoomyIcon)});
        if (button->sizeHint().height() > each)
            button->setIconSize({scaled(TightIcon), scaled(TightIcon)});
        if (button->sizeHint().height() > each)
            button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFixedHeight(std::clamp(each, scaled(LowestButton), scaled(HighestButton)));
    }
}

QToolButton *Rail::makeButton(Symbol symbol, const QString &word, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setProperty("role", u"rail"_s);
    button->setIcon(iconOf(symbol));
    button->setIconSize({scaled(RoomyIcon), scaled(RoomyIcon)});
    button->setText(word);
    button->setAccessibleName(word);
    button->setToolTip(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFixedHeight(scaled(HighestButton));
    m_buttons.append(button);
    return button;
}

} // namespace powerhall
