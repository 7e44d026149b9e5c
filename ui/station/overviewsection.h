// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/station.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

#include <memory>

class QLabel;
class QPushButton;
class QThread;

namespace powerhall {

class MessageBar;
class SyncPanel;

/// Who this station is, in one sentence where it stands, and the proof: verify and backup.
class OverviewSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit OverviewSection(const WindowContext &context, QWidget *parent = nullptr);
    ~OverviewSection() override;

    void reload() override;

private:
    void verify();
    void verified();
    void backup();
    void release();

    WindowContext m_context;
    SyncPanel *m_sync;
    QLabel *m_facts;
    MessageBar *m_message;
    QPushButton *m_verify;
    QPushButton *m_backup;
    QPushButton *m_release;
    QLabel *m_releaseWhy; ///< why the machine cannot be handed over by whoever is signed in
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<Result<Verification>> m_result; ///< written by the thread, read here after it ended
};

} // namespace powerhall
