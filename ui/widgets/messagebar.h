// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace powerhall {

/// What happened, told in the page and never in a box: a sentence, and at most two keys to press. Its place
/// is kept while it is empty, so that nothing jumps.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Tone tone, const QString &text);
    /// Buttons stand until the next message; an empty word hides one.
    void setActions(const QString &first, const QString &second = {});
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }
    void refreshColours();

signals:
    void firstTriggered();
    void secondTriggered();

private:
    Tone m_tone = Tone::Plain;
    QLabel *m_text;
    QPushButton *m_first;
    QPushButton *m_second;
};

} // namespace powerhall
