// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/mainwindow.h"

#include "models/services/draftservice.h"
#include "models/services/notifier.h"
#include "models/services/searchservice.h"
#include "models/services/slipservice.h"
#include "models/services/station.h"
#include "models/tables/wordtext.h"
#include "ui/currentsession.h"
#include "ui/intake/casepage.h"
#include "ui/intake/intakepage.h"
#include "ui/mainwindow/draftsbar.h"
#include "ui/mainwindow/rail.h"
#include "ui/mainwindow/searchpopup.h"
#include "ui/mainwindow/signinpage.h"
#include "ui/station/stationpage.h"
#include "ui/today/todaypage.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/slipdesk.h"
#include "ui/widgets/theme.h"
#include "ui/windowsettings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
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
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("PowerHall 供电营业厅"));
    buildScreens();
    buildActions();
    connectServices();
    resize(scaled(1366), scaled(740));
    restoreGeometry(m_context.settings.geometry());
    m_day = m_context.station.today();
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    m_poll.setInterval(PollMs);
    connect(&m_poll, &QTimer::timeout, this, &MainWindow::tick);
    qApp->installEventFilter(this);
    m_signIn->prepare(false);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildScreens()
{
    m_screens = new QStackedWidget;
    m_signIn = new SignInPage(m_context);
    m_screens->addWidget(m_signIn);
    setCentralWidget(m_screens);
    m_rooms = nullptr;
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::enter);
}

void MainWindow::buildRooms()
{
    m_rooms = new QStackedWidget;
    m_rail = new Rail;
    m_drafts = new DraftsBar;
    m_today = new TodayPage(m_context, *m_desk);
    m_intake = new IntakePage(m_context, *m_desk);
    m_station = new StationPage(m_context);
    m_case = new CasePage(m_context, *m_desk);
    for (QWidget *page : std::initializer_list<QWidget *>{m_today, m_intake, m_station, m_case})
        m_rooms->addWidget(page);
    m_rail->addRoom(Today, Symbol::Today, tr("今日"), Qt::ALT | Qt::Key_1);
    m_rail->addRoom(Intake, Symbol::Intake, tr("受理"), Qt::ALT | Qt::Key_2);
    m_rail->addRoom(StationRoom, Symbol::Station, tr("站点"), Qt::ALT | Qt::Key_3);
    m_rail->setDemo(m_context.station.isDemo());

    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
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
    connectPages();
}

void MainWindow::addShortcut(const QKeySequence &keys, void (MainWindow::*act)())
{
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, &commitInput);
    connect(shortcut, &QShortcut::activated, this, [this, act] {
        if (m_context.session.value().isSignedIn())
            (this->*act)();
    });
}

void MainWindow::buildActions()
{
    addShortcut(Qt::Key_F2, &MainWindow::startIntake);
    addShortcut(Qt::Key_F3, &MainWindow::startSearch);
    addShortcut(Qt::CTRL | Qt::Key_K, &MainWindow::startSearch);
    addShortcut(Qt::CTRL | Qt::Key_L, &MainWindow::lock);
    addShortcut(Qt::ALT | Qt::Key_1, &MainWindow::showToday);
    addShortcut(Qt::ALT | Qt::Key_2, &MainWindow::showIntake);
    addShortcut(Qt::ALT | Qt::Key_3, &MainWindow::showStation);
}

void MainWindow::connectPages()
{
    connect(m_rail, &Rail::roomChosen, this, &MainWindow::showRoom);
    connect(m_rail, &Rail::searchChosen, this, &MainWindow::startSearch);
    connect(m_rail, &Rail::lockChosen, this, &MainWindow::lock);
    connect(m_today, &TodayPage::countChanged, this, [this](int count) { m_rail->setCount(Today, count); });
    connect(m_today, &TodayPage::applicationWished, this, &MainWindow::openApplication);
    connect(m_today, &TodayPage::intakeWished, this, &MainWindow::startIntake);
    connect(m_intake, &IntakePage::nextWished, this, &MainWindow::startIntake);
    connect(m_intake, &IntakePage::applicationWished, this, &MainWindow::openApplication);
    connect(m_case, &CasePage::backWished, this, [this] { showRoom(m_roomBeforeCase); });
    connect(m_search, &SearchPopup::chosen, this, &MainWindow::openApplication);
    connect(m_search, &SearchPopup::closed, this, [this] { showRoom(m_rooms->currentIndex()); });
    connect(m_drafts, &DraftsBar::restoreWished, this, &MainWindow::restoreDraft);
    connect(m_drafts, &DraftsBar::discardWished, this, &MainWindow::discardDraft);
}

void MainWindow::connectServices()
{
    // Queued: the page that changes the look is itself made anew.
    connect(&m_context.settings, &WindowSettings::lookChanged, this, &MainWindow::rebuild,
            Qt::QueuedConnection);
    const Notifier &notifier = m_context.station.notifier();
    connect(&notifier, &Notifier::rulesChanged, this, &MainWindow::refreshRules);
    connect(&notifier, &Notifier::applicationChanged, this, &MainWindow::applicationChanged);
}

void MainWindow::enter(const Session &session)
{
    m_context.session.set(session);
    m_context.search.start(session);
    goIn(session);
    showRoom(Today);
    restartIdleTimer();
    m_poll.start();
}

void MainWindow::goIn(const Session &session)
{
    if (!m_rooms)
        buildRooms();
    m_rail->setUser(session.name(), wordText(wordOf(session.role())));
    m_station->reload();
    m_today->reload();
    m_intake->startNew();
    m_screens->setCurrentIndex(1);
    offerDrafts();
}

void MainWindow::lock()
{
    if (!m_context.session.value().isSignedIn())
        return;
    m_intake->saveDraftNow();
    m_poll.stop();
    m_idle.stop();
    for (QWidget *dialog : QApplication::topLevelWidgets()) {
        if (dialog != this && dialog->isVisible() &&
            isAncestorOf(dialog->parentWidget() ? dialog->parentWidget() : dialog))
            dialog->close();
    }
    m_search->forget();
    m_case->closeCase();
    m_context.search.clear();
    m_intake->forget();
    m_context.session.clear();
    m_screens->setCurrentIndex(0);
    m_signIn->prepare(true);
}

void MainWindow::offerDrafts()
{
    const Result<QList<DraftView>> drafts = m_context.drafts.all(m_context.session.value());
    if (!drafts)
        return;
    QList<DraftView> sorted = *drafts;
    std::sort(sorted.begin(), sorted.end(),
              [](const DraftView &a, const DraftView &b) { return a.savedMs > b.savedMs; });
    m_drafts->offer(sorted);
}

void MainWindow::restoreDraft(const DraftView &draft)
{
    m_intake->restore(draft);
    m_rooms->setCurrentIndex(Intake);
    m_rail->setCurrent(Intake);
}

void MainWindow::discardDraft(const DraftView &draft)
{
    // A draft that cannot be removed is offered again next time: nothing is lost by leaving it.
    static_cast<void>(m_context.drafts.discard(m_context.session.value(), draft.id).has_value());
}

void MainWindow::showRoom(int room)
{
    m_search->hide();
    if (room != Case)
        m_case->closeCase();
    m_rooms->setCurrentIndex(room);
    m_rail->setCurrent(room);
    if (room == Today)
        m_today->focusList();
    else if (room == Intake)
        m_intake->focusForm();
}

void MainWindow::showToday()
{
    showRoom(Today);
}

void MainWindow::showIntake()
{
    showRoom(Intake);
}

void MainWindow::showStation()
{
    showRoom(StationRoom);
}

void MainWindow::startIntake()
{
    showRoom(Intake);
    m_intake->startNew();
}

void MainWindow::startSearch()
{
    m_search->open();
}

void MainWindow::openApplication(const QString &number)
{
    if (m_rooms->currentIndex() != Case)
        m_roomBeforeCase = m_rooms->currentIndex();
    m_rooms->setCurrentIndex(Case);
    m_rail->setCurrent(Case);
    m_case->showApplication(number);
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
    m_intake->refreshRules();
    m_station->reload();
}

void MainWindow::applicationChanged(const QUuid &id)
{
    if (!m_context.session.value().isSignedIn())
        return;
    m_context.search.update(m_context.session.value(), id);
    if (m_rooms->currentIndex() == Case)
        m_case->reload();
}

void MainWindow::tick()
{
    if (const QDate today = m_context.station.today(); today != m_day) {
        // Left running over midnight: due today is another list now, and the form is judged by the new day.
        m_day = today;
        m_today->reload();
        m_intake->refreshDay();
    }
    pollPrinters();
}

void MainWindow::pollPrinters()
{
    // What went wrong shows on 今日 through the events this writes.
    static_cast<void>(m_context.slips.pollJobs(m_context.session.value()).has_value());
}

void MainWindow::rebuild()
{
    // Widgets take their sizes from the font when they are made, so another look makes them anew.
    if (m_rooms)
        m_intake->saveDraftNow();
    withLook(m_context);
    const Session session = m_context.session.value();
    buildScreens();
    if (!session.isSignedIn())
        return m_signIn->prepare(false);
    goIn(session);
    showRoom(StationRoom);
}

void MainWindow::restartIdleTimer()
{
    const int minutes = m_context.settings.lockMinutes();
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_rooms)
        m_intake->saveDraftNow();
    m_context.settings.setGeometry(saveGeometry());
    event->accept();
}

} // namespace powerhall
