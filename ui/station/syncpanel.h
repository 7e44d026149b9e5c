// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/windowcontext.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace powerhall {

class MessageBar;

/// Where the station stands with its county in one sentence, and the button that exchanges. Where it cannot
/// be pressed, the reason stands beside it.
class SyncPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SyncPanel(const WindowContext &context, QWidget *parent = nullptr);

    void reload(); ///< soon; many calls are one reading

private:
    void refresh();
    void begin();
    void showStep(const QString &step, qint64 done, qint64 total);
    void showEnd();

    WindowContext m_context;
    QLabel *m_sentence;
    QPushButton *m_sync;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
    QLabel *m_beside; ///< why the button is off, or what is going on
    MessageBar *m_message;
    QTimer m_soon;
    QTimer m_ages; ///< "5 minutes ago" grows old
    bool m_wasRunning = false;
};

} // namespace powerhall
