// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/accountservice.h"
#include "models/services/demo.h"
#include "models/services/draftservice.h"
#include "models/services/exchangeservice.h"
#include "models/services/intakeservice.h"
#include "models/services/searchservice.h"
#include "models/services/slipservice.h"
#include "models/services/station.h"
#include "models/services/worklist.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/fakeprompts.h"
#include "ui/currentsession.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/windowsettings.h"

#include <QSize>
#include <QTemporaryDir>

#include <memory>

namespace powerhall {

/// Prints into a list; can be told to fail.
class FakePrinting final : public Printing
{
public:
    Result<QByteArray> render(const Slip &slip, const Options &options) override;
    Result<int> send(const QByteArray &pdf, const QString &printer, const QString &title) override;
    Result<Job> state(const QString &printer, int job) override;

    QList<Slip> rendered;
    QStringList sent; ///< titles
    bool outOfOrder = false;
};

/// The whole window on a demo hall (or a real one) in a temporary folder, on a clock that the test moves: a
/// Friday morning in November 2026.
class WindowFixture
{
public:
    struct Look
    {
        WindowSettings::TextSize size = WindowSettings::TextSize::Normal;
        WindowSettings::Look colours = WindowSettings::Look::Light;
        QString profile = QStringLiteral("chongqing");
        QSize window = QSize(1366, 740); ///< in the units of the desktop's scale
        bool enrolled = false;           ///< no demo hall but a real, empty one that knows a hub
    };
    WindowFixture();
    explicit WindowFixture(const Look &look);

    [[nodiscard]] DemoUser user(const QString &role) const;
    void activate(); ///< shortcuts only come to the active window
    /// Signs in through the page, as a person would.
    void signIn(const QString &role);
    template<typename T>
    T *find(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString message(const char *page) const; ///< what the page's message bar says
    [[nodiscard]] WindowContext context();

    QTemporaryDir folder;
    FakeClock clock{QStringLiteral("2026-11-20 09:30")};
    DemoHall hall;
    std::unique_ptr<Station> station;
    FakePrompts prompts;
    FakePrinting printing;
    CurrentSession session;
    std::unique_ptr<WindowSettings> settings;
    std::unique_ptr<IntakeService> intake;
    std::unique_ptr<Worklist> worklist;
    std::unique_ptr<SlipService> slips;
    std::unique_ptr<DraftService> drafts;
    std::unique_ptr<AccountService> accounts;
    std::unique_ptr<SearchService> search;
    std::function<Result<ExchangeReport>(const Session &, const ExchangeSteps &)> hub; ///< none: unreachable
    std::unique_ptr<ExchangeService> exchange;
    std::unique_ptr<MainWindow> window;
};

} // namespace powerhall
