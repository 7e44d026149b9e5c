// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"
#include "ui/windowcontext.h"

#include <QDate>
#include <QMainWindow>
#include <QTimer>
#include <QUuid>

class QStackedWidget;

namespace powerhall {

class CasePage;
class DraftsBar;
class IntakePage;
class Rail;
class SearchPopup;
class SignInPage;
class SlipDesk;
struct DraftView;
class StationPage;
class TodayPage;

/// Hosts the rooms behind the rail, the sign-in page and the search. Opens on sign-in; `enter` goes in
/// directly (the demo hall, tests).
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const WindowContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    void enter(const Session &session); ///< as after a successful sign-in
    void lock();                        ///< forgets the keys, keeps what is typed as a draft
    void openApplication(const QString &number);
    void raiseToFront(); ///< for a second start of the program

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Room
    {
        Today,
        Intake,
        StationRoom,
        Case,
        RoomCount
    };
    void buildScreens();
    void buildRooms(); ///< at the first sign-in: the sign-in page is painted without waiting for them
    void buildActions();
    void connectPages();
    void connectServices();
    void goIn(const Session &session);
    void addShortcut(const QKeySequence &keys, void (MainWindow::*act)());
    void showRoom(int room);
    void showToday();
    void showIntake();
    void showStation();
    void startIntake();
    void startSearch();
    void offerDrafts();
    void restoreDraft(const DraftView &draft);
    void discardDraft(const DraftView &draft);
    void refreshRules();
    void applicationChanged(const QUuid &id);
    void tick();
    void pollPrinters();
    void rebuild();
    void restartIdleTimer();

    WindowContext m_context;
    QStackedWidget *m_screens = nullptr; ///< sign-in, workplace
    QStackedWidget *m_rooms = nullptr;   ///< and all below: nothing before the first sign-in
    Rail *m_rail = nullptr;
    SlipDesk *m_desk;
    DraftsBar *m_drafts = nullptr;
    SignInPage *m_signIn = nullptr;
    TodayPage *m_today = nullptr;
    IntakePage *m_intake = nullptr;
    StationPage *m_station = nullptr;
    CasePage *m_case = nullptr;
    SearchPopup *m_search = nullptr;
    QTimer m_idle;
    QTimer m_poll;
    QDate m_day;
    int m_roomBeforeCase = Today;
};

} // namespace powerhall
