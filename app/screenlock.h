// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace powerhall {

/// Tells when the desktop locks its screen or the machine goes to sleep, by what the session's screen saver
/// and logind announce on D-Bus. Where neither is there nothing is told, and the idle lock alone counts.
class ScreenLock final : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLock(QObject *parent = nullptr);

signals:
    void locked();

private slots:
    void activeChanged(bool active); ///< org.freedesktop.ScreenSaver and its kin
    void lockAsked();                ///< logind: loginctl lock-session
    void goesToSleep(bool before);   ///< logind: suspend, hibernate
};

} // namespace powerhall
