// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/listpopup.h"

#include "ui/widgets/lineedit.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

ListPopup::ListPopup(const Setting &setting, QWidget *parent)
    : QFrame(parent)
    , m_model(setting.columns)
    , m_line(new LineEdit)
    , m_table(new TextTable(m_model, setting.stretched, setting.title))
    , m_state(new QLabel)
{
    setObjectName(setting.name + u"Popup"_s);
    setProperty("role", u"card"_s);
    setAutoFillBackground(true);
    m_line->setObjectName(setting.name + u"Edit"_s);
    m_line->setAccessibleName(setting.title);
    m_line->setPlaceholderText(setting.hint);
    m_line->installEventFilter(this);
    m_table->setObjectName(setting.name + u"Table"_s);
    m_table->installEventFilter(this);
    m_state->setObjectName(setting.name + u"State"_s);
    m_state->setProperty("role", u"muted"_s);
    m_state->setFont(noteFont());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(8));
    column->addWidget(m_line);
    column->addWidget(m_table, 1);
    column->addWidget(m_state);
    connect(m_line, &QLineEdit::textChanged, this, [this] { find(); });
    connect(m_table, &TextTable::rowActivated, this, [this](const TextRow &row) {
        const TextRow chosen = row;
        goBack();
        take(chosen);
    });
    hide();
}

void ListPopup::open()
{
    const int width = std::min(scaled(720), parentWidget()->width() - scaled(40));
    const int height = std::min(scaled(420), parentWidget()->height() - scaled(60));
    setGeometry((parentWidget()->width() - width) / 2, scaled(40), width, height);
    if (QWidget *focus = QApplication::focusWidget(); focus && !isAncestorOf(focus))
        m_before = focus;
    show();
    raise();
    m_line->selectAll();
    m_line->setFocus(Qt::ShortcutFocusReason);
    find();
}

void ListPopup::forget()
{
    m_line->clear();
    m_table->setRows({});
    hide();
}

void ListPopup::goBack()
{
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    else
        emit closed();
}

QString ListPopup::typed() const
{
    return m_line->text().trimmed();
}

void ListPopup::type(const QString &text)
{
    m_line->setText(text);
}

void ListPopup::showRows(const QList<TextRow> &rows)
{
    m_table->setRows(rows);
    // Another question, another best answer; the same one asked again keeps what was chosen.
    if (typed() != m_shownFor)
        m_table->chooseFirst();
    m_shownFor = typed();
}

void ListPopup::tell(const QString &state)
{
    m_state->setText(state);
}

bool ListPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        goBack();
        return true;
    }
    const bool moves = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up;
    const bool enters = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_line && (moves || enters)) {
        commitInput();
        QCoreApplication::sendEvent(m_table, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace powerhall
