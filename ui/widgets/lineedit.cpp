// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/lineedit.h"

#include <QApplication>
#include <QInputMethod>
#include <QInputMethodEvent>

namespace powerhall {

void LineEdit::commitPreedit()
{
    if (m_preedit.isEmpty())
        return;
    QGuiApplication::inputMethod()->commit();
    if (m_preedit.isEmpty())
        return;
    // The input method kept it: take the text as it stands.
    QInputMethodEvent event;
    event.setCommitString(m_preedit);
    QCoreApplication::sendEvent(this, &event);
    QGuiApplication::inputMethod()->reset();
}

void LineEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
}

void LineEdit::focusOutEvent(QFocusEvent *event)
{
    commitPreedit();
    QLineEdit::focusOutEvent(event);
}

void commitInput()
{
    if (auto *line = qobject_cast<LineEdit *>(QApplication::focusWidget()))
        line->commitPreedit();
    else
        QGuiApplication::inputMethod()->commit();
}

} // namespace powerhall
