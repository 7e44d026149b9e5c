// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// A real hall without an application, with one user of each role of the counter and a hub that is not asked.
Result<DemoHall> makeEnrolled(const QDir &data, const Clock &clock, const QString &profile)
{
    const QString password = u"Real#Word9"_s;
    const auto station = Station::create(data, {profile, u"HALL"_s, u"1"_s, u"boss"_s, password}, clock);
    if (!station)
        return station.error();
    const auto boss = (*station)->signIn(u"boss"_s, password);
    if (!boss)
        return boss.error();
    DemoHall hall;
    hall.users.append({u"boss"_s, password, wordOf(Role::Administrator)});
    for (const Role role : {Role::Clerk, Role::Head, Role::Inspector}) {
        const QString name = u"user."_s + wordOf(role);
        if (const auto added = AccountService(**station).add(*boss, name, role, password); !added)
            return added.error();
        hall.users.append({name, password, wordOf(role)});
    }
    if (const auto kept = (*station)->store().putKey(HubAccessId, packHubAccess(HubAccess{})); !kept)
        return kept.error();
    return hall;
}

} // namespace

Result<QByteArray> FakePrinting::render(const Slip &slip, const Options &)
{
    rendered.append(slip);
    return QByteArray("%PDF-1.7 " + contentHash(slip).toHex());
}

Result<int> FakePrinting::send(const QByteArray &, const QString &, const QString &title)
{
    if (outOfOrder)
        return Error{ErrorCode::PrintFailed, {}, u"out of paper"_s};
    sent.append(title);
    return static_cast<int>(sent.size());
}

Result<Printing::Job> FakePrinting::state(const QString &, int)
{
    return outOfOrder ? Job::Failed : Job::Done;
}

WindowFixture::WindowFixture()
    : WindowFixture(Look())
{}

WindowFixture::WindowFixture(const Look &look)
{
    const QDir data(folder.path());
    Result<DemoHall> filled =
        look.enrolled ? makeEnrolled(data, clock, look.profile) : fillDemo(data, clock, look.profile);
    if (!filled)
        qFatal("no demo hall: %s", qPrintable(filled.error().place + u' ' + filled.error().detail));
    hall = *filled;
    Result<std::unique_ptr<Station>> opened = Station::open(data, Store::Access::Write, clock);
    if (!opened)
        qFatal("no station: %s", qPrintable(opened.error().detail));
    station = std::move(*opened);
    settings = std::make_unique<WindowSettings>(folder.filePath(u"window.ini"_s));
    settings->setTextSize(look.size);
    settings->setLook(look.colours);
    intake = std::make_unique<IntakeService>(*station);
    worklist = std::make_unique<Worklist>(*station);
    slips = std::make_unique<SlipService>(*station, printing);
    drafts = std::make_unique<DraftService>(*station);
    accounts = std::make_unique<AccountService>(*station);
    search = std::make_unique<SearchService>(data, clock);
    exchange = std::make_unique<ExchangeService>(
        *station, [this](Station &, const Session &who, const ExchangeSteps &steps) {
            return hub ? hub(who, steps)
                       : Result<ExchangeReport>(Error{ErrorCode::HubUnreachable, {}, u"down"_s, {}});
        });
    prompts.printer = u"Hall"_s;
    window = std::make_unique<MainWindow>(context());
    window->resize(look.window);
    window->show();
    activate();
}

WindowContext WindowFixture::context()
{
    return {.station = *station,
            .intake = *intake,
            .worklist = *worklist,
            .slips = *slips,
            .printing = printing,
            .drafts = *drafts,
            .accounts = *accounts,
            .search = *search,
            .exchange = *exchange,
            .prompts = prompts,
            .settings = *settings,
            .session = session};
}

QString WindowFixture::message(const char *page) const
{
    const auto *label = find<QWidget>(page)->findChild<QLabel *>(u"messageText"_s);
    return label ? label->text() : QString();
}

void WindowFixture::activate()
{
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qWarning("the window is not active: shortcuts will not come through");
}

DemoUser WindowFixture::user(const QString &role) const
{
    for (const DemoUser &user : hall.users) {
        if (user.role == role)
            return user;
    }
    return {};
}

void WindowFixture::signIn(const QString &role)
{
    const DemoUser who = user(role);
    find<QLineEdit>("userEdit")->setText(who.user);
    find<QLineEdit>("passwordEdit")->setText(who.password);
    find<QPushButton>("signInButton")->click();
    if (!session.value().isSignedIn())
        qWarning("not signed in: %s", qPrintable(message("signInPage")));
}

} // namespace powerhall
