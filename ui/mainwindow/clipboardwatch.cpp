// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/clipboardwatch.h"

#include <QApplication>
#include <QClipboard>

namespace powerhall {

ClipboardWatch::ClipboardWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(KeptMs);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardWatch::forget);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &ClipboardWatch::noticed);
}

ClipboardWatch::~ClipboardWatch()
{
    forget();
}

void ClipboardWatch::noticed()
{
    if (!QApplication::activeWindow()) // copied in another program
        return;
    m_ours = QApplication::clipboard()->text();
    if (!m_ours.isEmpty())
        m_timer.start();
}

void ClipboardWatch::forget()
{
    m_timer.stop();
    QClipboard *clipboard = QApplication::clipboard();
    if (!m_ours.isEmpty() && clipboard->text() == m_ours)
        clipboard->clear();
    m_ours.clear();
}

} // namespace powerhall
