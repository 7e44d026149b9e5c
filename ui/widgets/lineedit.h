// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace powerhall {

/// A line that never loses what an input method is still composing: it takes the preedit as text before
/// focus, shortcut or keypad Enter moves on, also where the input method itself does not (ibus 1321).
class LineEdit : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    void commitPreedit();
    [[nodiscard]] bool isComposing() const { return !m_preedit.isEmpty(); }

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_preedit;
};

/// Commits whatever the focused widget is composing. Every shortcut and Enter calls it first.
void commitInput();

} // namespace powerhall
