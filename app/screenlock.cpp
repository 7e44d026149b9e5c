// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screenlock.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace powerhall {

ScreenLock::ScreenLock(QObject *parent)
    : QObject(parent)
{
    // Any sender, any path: desktops differ in both, the signals' names are the same.
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const QString &saver :
         {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"org.mate.ScreenSaver"_s,
          u"org.cinnamon.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s})
        session.connect({}, {}, saver, u"ActiveChanged"_s, this, SLOT(activeChanged(bool)));
    QDBusConnection system = QDBusConnection::systemBus();
    system.connect({}, {}, u"org.freedesktop.login1.Session"_s, u"Lock"_s, this, SLOT(lockAsked()));
    system.connect({}, {}, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                   SLOT(goesToSleep(bool)));
}

void ScreenLock::activeChanged(bool active)
{
    if (active)
        emit locked();
}

void ScreenLock::lockAsked()
{
    emit locked();
}

void ScreenLock::goesToSleep(bool before)
{
    if (before)
        emit locked();
}

} // namespace powerhall
