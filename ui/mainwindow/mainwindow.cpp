// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/mainwindow.h"

#include "models/services/accountpolicy.h"
#include "models/services/draftservice.h"
#include "models/services/exchangeservice.h"
#include "models/services/folderhealth.h"
#include "models/services/notifier.h"
#include "models/services/searchservice.h"
#include "models/services/slipservice.h"
#include "models/services/station.h"
#include "models/tables/healthtext.h"
#include "models/tables/wordtext.h"
#include "ui/currentsession.h"
#include "ui/intake/casepage.h"
#include "ui/intake/intakepage.h"
#include "ui/mainwindow/clipboardwatch.h"
#include "ui/mainwindow/dailybackup.h"
#include "ui/mainwindow/draftsbar.h"
#include "ui/mainwindow/healthbar.h"
#include "ui/mainwindow/palette.h"
#include "ui/mainwindow/rail.h"
#include "ui/mainwindow/rooms.h"
#include "ui/mainwindow/roomtable.h"
#include "ui/mainwindow/searchpopup.h"
#include "ui/mainwindow/signinpage.h"
#include "ui/room.h"
#include "ui/station/stationpage.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/slipdesk.h"
#include "ui/widgets/theme.h"
#include "ui/windowsettings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int PollMs = 5000;

/// The look comes before the first widget: widgets take their sizes from its font.
const WindowContext &withLook(const WindowContext &context)
{
    const WindowSettings::Look look = context.settings.look();
    const bool dark =
        look == WindowSettings::Look::Dark || (look == WindowSettings::Look::System && systemIsDark());
    applyTheme(context.settings.textSize(), dark, context.station.profile().accent);
    return context;
}

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel;
}

} // namespace

MainWindow::MainWindow(const WindowContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(withLook(context))
    , m_desk(new SlipDesk(context, this))
    , m_clipboard(new ClipboardWatch(this))
    , m_backup(new DailyBackup(context.station, this))
{
    setObjectName(u"mainWindow"_s);
    buildScreens();
    buildActions();
    connectServices();
    // Never larger than the screen, however large the type: what does not fit side by side goes below.
    resize(QSize(scaled(1366), scaled(740)).boundedTo(screen()->availableSize()));
    restoreGeometry(m_context.settings.geometry());
    m_day = m_context.station.today();
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] { lock(u"idle"_s); });
    m_poll.setInterval(PollMs);
    connect(&m_poll, &QTimer::timeout, this, &MainWindow::tick);
    m_anew.setSingleShot(true);
    m_anew.setInterval(0);
    connect(&m_anew, &QTimer::timeout, this, &MainWindow::rebuild);
    qApp->installEventFilter(this);
    m_signIn->prepare(false);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildScreens()
{
    setWindowTitle(tr("PowerHall 供电营业厅"));
    m_screens = new QStackedWidget;
    m_signIn = new SignInPage(m_context);
    m_screens->addWidget(m_signIn);
    setCentralWidget(m_screens);
    m_screens->show(); // at once: what is hidden takes no focus
    m_rooms = nullptr;
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::enter);
}

void MainWindow::buildRooms()
{
    m_rooms = new Rooms(m_context, *m_desk);
    m_rail = new Rail;
    m_drafts = new DraftsBar;
    m_health = new HealthBar;
    for (const RoomEntry &entry : roomTable()) {
        if (!entry.keys.isEmpty())
            m_rail->addRoom(indexOfRoom(entry.id), entry);
    }
    m_rail->setDemo(m_context.station.isDemo());

    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_health);
    middle->addWidget(m_drafts);
    middle->addWidget(m_rooms, 1);
    auto *workplace = new QWidget;
    auto *row = new QHBoxLayout(workplace);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(middle, 1);
    m_screens->addWidget(workplace);
    m_search = new SearchPopup(m_context.search, workplace);
    m_palette = new Palette(workplace);
    connectPages();
}

void MainWindow::addShortcut(const QKeySequence &keys, const std::function<void()> &act)
{
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, &commitInput);
    connect(shortcut, &QShortcut::activated, this, [this, act] {
        if (m_context.session.value().isSignedIn())
            act();
    });
}

void MainWindow::buildActions()
{
    addShortcut(Qt::Key_F2, [this] { startIntake(); });
    addShortcut(Qt::Key_F3, [this] { startSearch(); });
    addShortcut(Qt::Key_F12, [this] { startSync(); });
    addShortcut(Qt::CTRL | Qt::Key_K, [this] { openPalette(); });
    addShortcut(Qt::CTRL | Qt::Key_L, [this] { lock(); });
    for (const RoomEntry &entry : roomTable()) {
        if (!entry.keys.isEmpty())
            addShortcut(entry.keys, [this, room = indexOfRoom(entry.id)] { showRoom(room); });
    }
}

void MainWindow::connectPages()
{
    connect(m_rail, &Rail::roomChosen, this, &MainWindow::showRoom);
    connect(m_rail, &Rail::searchChosen, this, &MainWindow::startSearch);
    connect(m_rail, &Rail::lockChosen, this, [this] { lock(); });
    connect(m_rooms, &Rooms::roomMade, this, [this](int room, Room *page) { connectRoom(room, *page); });
    connect(m_search, &SearchPopup::chosen, this, &MainWindow::openApplication);
    for (const ListPopup *popup : std::initializer_list<ListPopup *>{m_search, m_palette})
        connect(popup, &ListPopup::closed, this, [this] { showRoom(m_rooms->current()); });
    connect(m_palette, &Palette::searchWished, m_search, &SearchPopup::openWith);
    connect(m_palette, &Palette::chosen, this, [](const PaletteEntry &entry) { entry.command.run(); });
    connect(m_drafts, &DraftsBar::restoreWished, this, &MainWindow::restoreDraft);
    connect(m_drafts, &DraftsBar::discardWished, this, &MainWindow::discardDraft);
}

void MainWindow::connectRoom(int room, Room &page)
{
    connect(&page, &Room::countChanged, this, [this, room](int count) { m_rail->setCount(room, count); });
    connect(&page, &Room::applicationWished, this, &MainWindow::openApplication);
    connect(&page, &Room::intakeWished, this, &MainWindow::startIntake);
    connect(&page, &Room::placeWished, this, [this](const QString &id, const QString &place) {
        const int there = indexOfRoom(QLatin1String(id.toLatin1()));
        showRoom(there);
        m_rooms->at(there).openPlace(place);
    });
    connect(&page, &Room::backWished, this, [this] { showRoom(m_roomBeforeCase); });
    page.reload();
}

void MainWindow::connectServices()
{
    connect(&m_context.settings, &WindowSettings::lookChanged, this, [this] { m_anew.start(); });
    const Notifier &notifier = m_context.station.notifier();
    connect(&notifier, &Notifier::rulesChanged, this, &MainWindow::refreshRules);
    connect(&notifier, &Notifier::applicationChanged, this, &MainWindow::applicationChanged);
    connect(m_backup, &DailyBackup::finished, this, [this] {
        if (m_rooms && m_context.session.value().isSignedIn())
            m_rooms->at(0).reload(); // its reminder may go
    });
}

void MainWindow::enter(const Session &session)
{
    m_context.session.set(session);
    m_context.search.start(session);
    goIn(session);
    offerDrafts();
    showRoom(0);
    restartIdleTimer();
    m_poll.start();
}

void MainWindow::goIn(const Session &session)
{
    if (!m_rooms)
        buildRooms();
    m_rail->setUser(session.name(), wordText(wordOf(session.role())));
    for (Room *page : m_rooms->made())
        page->reload();
    lookAtFolder();
    m_screens->setCurrentIndex(1);
}

void MainWindow::lock(const QString &by)
{
    if (!m_context.session.value().isSignedIn())
        return;
    m_poll.stop();
    m_idle.stop();
    for (Room *page : m_rooms->made())
        page->keepDraft();
    for (QWidget *dialog : QApplication::topLevelWidgets()) {
        if (dialog != this && dialog->isVisible() &&
            isAncestorOf(dialog->parentWidget() ? dialog->parentWidget() : dialog))
            dialog->close();
    }
    m_search->forget();
    m_palette->forget();
    for (Room *page : m_rooms->made())
        page->forget();
    m_context.search.clear();
    m_clipboard->forget();
    Session leaving = m_context.session.value();
    m_context.session.clear(); // the last copy wipes the keys
    m_context.station.signOut(leaving, by);
    m_screens->setCurrentIndex(0);
    m_signIn->prepare(true);
}

void MainWindow::offerDrafts()
{
    const Result<QList<DraftView>> drafts = m_context.drafts.all(m_context.session.value());
    if (!drafts)
        return;
    QList<DraftView> sorted = *drafts;
    sorted.removeIf([being = m_rooms->page<IntakePage>().draft()](const DraftView &draft) {
        return draft.id == being; // in the form already
    });
    std::sort(sorted.begin(), sorted.end(),
              [](const DraftView &a, const DraftView &b) { return a.savedMs > b.savedMs; });
    m_drafts->offer(sorted);
}

void MainWindow::restoreDraft(const DraftView &draft)
{
    const int intake = indexOfRoom(IntakePage::Id);
    m_rooms->bringToFront(intake);
    m_rail->setCurrent(intake);
    m_rooms->page<IntakePage>().restore(draft);
}

void MainWindow::discardDraft(const DraftView &draft)
{
    // A draft that cannot be removed is offered again next time: nothing is lost by leaving it.
    static_cast<void>(m_context.drafts.discard(m_context.session.value(), draft.id).has_value());
}

void MainWindow::showRoom(int room)
{
    m_search->hide();
    m_palette->hide();
    const int cases = indexOfRoom(CasePage::Id);
    if (room != cases && m_rooms->current() == cases)
        m_rooms->at(cases).forget();
    m_rooms->bringToFront(room);
    m_rail->setCurrent(room);
    m_rooms->at(room).focusFirst();
}

void MainWindow::startIntake()
{
    showRoom(indexOfRoom(IntakePage::Id));
    m_rooms->page<IntakePage>().startNew();
}

void MainWindow::startSync()
{
    // Where none can begin, the page says why.
    if (const auto begun = m_context.exchange.start(m_context.session.value()); !begun)
        showRoom(indexOfRoom(StationPage::Id));
}

void MainWindow::startSearch()
{
    m_palette->hide();
    m_search->open();
}

QList<PaletteEntry> MainWindow::roomEntries(int room, bool everywhereOnly)
{
    QList<PaletteEntry> entries;
    const QString place = titleOf(roomTable()[static_cast<size_t>(room)]);
    for (const Command &command : m_rooms->at(room).commands()) {
        if (everywhereOnly && !command.everywhere)
            continue;
        Command there = command;
        there.run = [this, room, run = command.run] {
            if (m_rooms->current() != room)
                showRoom(room);
            run();
        };
        entries.append(PaletteEntry{there, place});
    }
    return entries;
}

QList<PaletteEntry> MainWindow::windowEntries()
{
    QList<PaletteEntry> entries;
    const auto add = [&entries](const QString &text, const QKeySequence &keys,
                                const std::function<void()> &run) {
        entries.append(PaletteEntry{.command = {.text = text, .keys = keys, .run = run}});
    };
    for (const RoomEntry &entry : roomTable()) {
        if (!entry.keys.isEmpty())
            add(titleOf(entry), entry.keys, [this, room = indexOfRoom(entry.id)] { showRoom(room); });
    }
    add(tr("接待下一位"), Qt::Key_F2, [this] { startIntake(); });
    add(tr("查找"), Qt::Key_F3, [this] { startSearch(); });
    add(tr("与县中心同步"), Qt::Key_F12, [this] { startSync(); });
    add(tr("锁屏"), Qt::CTRL | Qt::Key_L, [this] { lock(); });
    return entries;
}

void MainWindow::openPalette()
{
    m_search->hide();
    const int here = m_rooms->current();
    QList<PaletteEntry> entries = roomEntries(here, false) + windowEntries();
    for (const RoomEntry &entry : roomTable()) {
        const int room = indexOfRoom(entry.id);
        if (room != here && !entry.keys.isEmpty())
            entries += roomEntries(room, true);
    }
    m_palette->offer(entries);
}

void MainWindow::openApplication(const QString &number)
{
    const int cases = indexOfRoom(CasePage::Id);
    if (m_rooms->current() != cases)
        m_roomBeforeCase = m_rooms->current();
    m_rooms->bringToFront(cases);
    m_rail->setCurrent(cases);
    m_rooms->page<CasePage>().showApplication(number);
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::refreshRules()
{
    withLook(m_context);
    m_signIn->refreshRules();
    if (!m_rooms)
        return;
    for (Room *page : m_rooms->made())
        page->refreshRules();
}

void MainWindow::applicationChanged(const QUuid &id)
{
    m_context.slips.watch(id);
    if (m_context.session.value().isSignedIn())
        m_context.search.update(m_context.session.value(), id);
}

void MainWindow::tick()
{
    if (const QDate today = m_context.station.today(); today != m_day) {
        // Left running over midnight: due today is another list now, and forms are judged by the new day.
        m_day = today;
        for (Room *page : m_rooms->made())
            page->beginDay();
    }
    pollPrinters();
    m_backup->look();
    // What is left of granting and taking in keys, a tenth of a second at a time; a fault waits for the next.
    static_cast<void>(m_context.station.tendGrants(m_context.session.value()).has_value());
    lookAtFolder();
}

void MainWindow::lookAtFolder()
{
    // Where even this cannot be read, the act that needs it will say so.
    if (const auto health = healthOf(m_context.station))
        m_health->showTexts(healthTexts(*health));
}

void MainWindow::pollPrinters()
{
    // What went wrong shows on 今日 through the events this writes.
    static_cast<void>(m_context.slips.pollJobs(m_context.session.value()).has_value());
}

void MainWindow::rebuild()
{
    // Widgets take their sizes from the font and their texts from the language when they are made, so another
    // one of either makes them anew; where the person stood is carried over.
    const Session session = m_context.session.value();
    QMap<int, QVariant> standing;
    const int room = m_rooms ? m_rooms->current() : 0;
    const QWidget *focus = QApplication::focusWidget();
    const QString field = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    if (session.isSignedIn()) {
        for (Room *page : m_rooms->made())
            page->keepDraft();
        standing = m_rooms->standing();
    }
    m_rooms = nullptr;
    const std::unique_ptr<QWidget> before(takeCentralWidget());
    withLook(m_context);
    buildScreens();
    if (!session.isSignedIn())
        return m_signIn->prepare(false);
    goIn(session);
    m_rooms->restoreStanding(standing);
    offerDrafts();
    showRoom(room);
    if (auto *again = field.isEmpty() ? nullptr : m_rooms->at(room).findChild<QWidget *>(field))
        again->setFocus(Qt::OtherFocusReason);
}

void MainWindow::restartIdleTimer()
{
    // The person may lock sooner than the policy says, never later.
    const int own = m_context.settings.lockMinutes();
    const int most = accountPolicy(m_context.station).idleMinutes;
    const int minutes = own > 0 ? std::min(own, most) : most;
    if (minutes > 0 && m_context.session.value().isSignedIn())
        m_idle.start(minutes * 60 * 1000);
    else
        m_idle.stop();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type()))
        restartIdleTimer();
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_anew.start();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_rooms && m_context.session.value().isSignedIn()) {
        for (Room *page : m_rooms->made())
            page->keepDraft();
    }
    m_context.exchange.cancel();
    m_context.settings.setGeometry(saveGeometry());
    if (Session leaving = m_context.session.value(); leaving.isSignedIn()) {
        m_context.session.clear();
        m_context.station.signOut(leaving);
    }
    event->accept();
}

} // namespace powerhall
