// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/folder.h"
#include "app/link/linkserver.h"
#include "app/printing.h"
#include "app/screenlock.h"

#include "models/services/accountservice.h"
#include "models/services/draftservice.h"
#include "models/services/exchangeservice.h"
#include "models/services/intakeservice.h"
#include "models/services/searchservice.h"
#include "models/services/slipservice.h"
#include "models/services/worklist.h"
#include "ui/currentsession.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/prompts/dialogprompts.h"
#include "ui/windowsettings.h"

#include <memory>

namespace powerhall {

/// The window on one data folder with everything it stands on, made from below and ended in reverse.
class DeskProgram final
{
    Q_DISABLE_COPY_MOVE(DeskProgram)

public:
    /// Takes the folder's write lock over with the station.
    explicit DeskProgram(OpenStation open);
    ~DeskProgram();

    /// Listens for command lines; ReadOnly where that is impossible.
    Result<void> listen();
    /// Unlocks the window as a user whose password is at hand.
    Result<void> enter(const QString &user, const QString &password);
    void show();

private:
    OpenStation m_open;
    SlipPrinting m_printing;
    IntakeService m_intake;
    Worklist m_worklist;
    SlipService m_slips;
    DraftService m_drafts;
    AccountService m_accounts;
    SearchService m_search;
    ExchangeService m_exchange;
    DialogPrompts m_prompts;
    WindowSettings m_settings;
    CurrentSession m_session;
    std::unique_ptr<MainWindow> m_window;
    LinkServer m_link;
    ScreenLock m_screenLock;
};

/// Where a folder's window keeps its look, language and printer.
QString settingsFile(const QDir &folder);

} // namespace powerhall
