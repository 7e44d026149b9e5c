// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/deskprogram.h"

#include "app/cli/runner.h"
#include "app/hublink.h"
#include "app/language.h"
#include "app/logging.h"

using namespace Qt::StringLiterals;

namespace powerhall {

DeskProgram::DeskProgram(OpenStation open)
    : m_open(std::move(open))
    , m_intake(*m_open.station)
    , m_worklist(*m_open.station)
    , m_slips(*m_open.station, m_printing)
    , m_drafts(*m_open.station)
    , m_accounts(*m_open.station)
    , m_search(m_open.station->folder(), *m_open.clock)
    , m_exchange(*m_open.station,
                 [](Station &station, const Session &session, const ExchangeSteps &steps) {
                     return exchangeWithHub(station, session, {}, steps);
                 })
    , m_settings(settingsFile(m_open.station->folder()))
    , m_window(std::make_unique<MainWindow>(WindowContext{.station = *m_open.station,
                                                          .intake = m_intake,
                                                          .worklist = m_worklist,
                                                          .slips = m_slips,
                                                          .printing = m_printing,
                                                          .drafts = m_drafts,
                                                          .accounts = m_accounts,
                                                          .search = m_search,
                                                          .exchange = m_exchange,
                                                          .prompts = m_prompts,
                                                          .settings = m_settings,
                                                          .session = m_session}))
    , m_link([this](const Call &call) { return perform(call, *m_open.station, m_printing); })
{
    QObject::connect(&m_settings, &WindowSettings::languageChanged, m_window.get(),
                     [](const QString &language) { installLanguage(*qApp, language); });
    QObject::connect(&m_screenLock, &ScreenLock::locked, m_window.get(),
                     [window = m_window.get()] { window->lock(u"screen"_s); });
    QObject::connect(&m_link, &LinkServer::raiseAsked, m_window.get(), &MainWindow::raiseToFront);
}

DeskProgram::~DeskProgram() = default;

Result<void> DeskProgram::listen()
{
    return m_link.listen(m_open.station->folder());
}

Result<void> DeskProgram::enter(const QString &user, const QString &password)
{
    const auto session = m_open.station->signIn(user, password, Seat::Desk);
    if (!session)
        return session.error();
    m_window->enter(*session);
    return {};
}

void DeskProgram::show()
{
    qCInfo(appLog) << "The window opens.";
    m_window->show();
}

QString settingsFile(const QDir &folder)
{
    return folder.filePath(u"settings.ini"_s);
}

} // namespace powerhall
