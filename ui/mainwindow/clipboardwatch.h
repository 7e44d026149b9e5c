// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace powerhall {

/// What is copied in this program may be a person's: it leaves the clipboard after half a minute, and at once
/// when the window locks. What another program put there stays.
class ClipboardWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr int KeptMs = 30'000;

    explicit ClipboardWatch(QObject *parent = nullptr);
    ~ClipboardWatch() override;

    void forget(); ///< now

private:
    void noticed();

    QString m_ours;
    QTimer m_timer;
};

} // namespace powerhall
