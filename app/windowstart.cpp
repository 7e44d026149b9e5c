// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/windowstart.h"

#include "app/cli/frontend.h"
#include "app/cli/runner.h"
#include "app/deskprogram.h"
#include "app/link/linkclient.h"
#include "app/logging.h"

#include "models/tables/errortext.h"
#include "ui/prompts/dialogprompts.h"
#include "ui/setup/firstrundialog.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMessageBox>
#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int LongestWaitMs = 5000;
constexpr unsigned long BetweenTriesMs = 40;

/// Whether somebody sits in front of it.
bool isWatched()
{
    return QGuiApplication::platformName() != "offscreen"_L1;
}

/// 第一次使用: nothing is there yet.
bool makeFirst(const QDir &folder)
{
    const SystemClock clock;
    DialogPrompts prompts;
    applyTheme(WindowSettings::TextSize::Normal, systemIsDark(), {});
    return FirstRunDialog(folder, clock, prompts).exec() == QDialog::Accepted;
}

/// The folder, or nothing where an open window was brought to the front.
Result<std::optional<OpenStation>> takeFolder(const QDir &folder)
{
    const QDeadlineTimer deadline(LongestWaitMs);
    for (;;) {
        const auto window = LinkClient::tryConnect(folder, deadline);
        if (!window)
            return window.error();
        if (*window) {
            const auto raised = (*window)->perform(Call{});
            return raised ? Result<std::optional<OpenStation>>(std::nullopt) : raised.error();
        }
        auto open = openStation(folder, Store::Access::Write);
        if (!open && open.error().code == ErrorCode::ReadOnly)
            open = openStation(folder, Store::Access::Read); // reads and prints; a bar says so
        if (open)
            return std::optional<OpenStation>(std::move(*open));
        if (open.error().code == ErrorCode::NotFound && isWatched()) {
            if (!makeFirst(folder))
                return std::optional<OpenStation>(std::nullopt);
            continue;
        }
        if (open.error().code != ErrorCode::Busy || deadline.hasExpired())
            return open.error();
        QThread::msleep(BetweenTriesMs);
    }
}

int tellAndRefuse(const Error &error)
{
    if (isWatched())
        QMessageBox::critical(nullptr, QCoreApplication::translate("Cli", "PowerHall 打不开"),
                              errorText(error));
    return refuse(error, false);
}

} // namespace

QString languageOf(const CommandLine &line)
{
    if (!line.language.isEmpty() || line.verb)
        return line.language.isEmpty() ? u"zh_CN"_s : line.language;
    return WindowSettings(settingsFile(dataFolder(line.data))).language();
}

int runWindow(const CommandLine &line, QApplication &application)
{
    application.setApplicationName(u"powerhall"_s);
    application.setApplicationVersion(u"" POWERHALL_VERSION ""_s);
    QGuiApplication::setDesktopFileName(u"powerhall"_s);
    const QDir folder = dataFolder(line.data);
    auto open = takeFolder(folder);
    if (!open)
        return tellAndRefuse(open.error());
    if (!*open)
        return 0;
    startLog(folder);
    DeskProgram program(std::move(**open));
    if (const auto listening = program.listen(); !listening)
        qCWarning(appLog) << "Command lines cannot reach this window:" << listening.error().detail;
    if (!line.user.isEmpty()) {
        const auto entered = program.enter(line.user, qEnvironmentVariable("POWERHALL_PASSWORD"));
        if (!entered)
            return tellAndRefuse(entered.error());
    }
    program.show();
    return application.exec();
}

} // namespace powerhall
