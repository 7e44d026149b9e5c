// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"
#include "ui/windowcontext.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace powerhall {

class CasePage;
class DraftsBar;
class IntakePage;
class Rail;
class SearchPopup;
class SignInPage;
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
    void buildRooms();
    void buildActions();
    void connectPages();
    void addShortcut(const QKeySequence &keys, void (MainWindow::*act)());
    void showRoom(int room);
    void startIntake();
    void startSearch();
    void reprint();
    void applyLook();
    void restartIdleTimer();

    WindowContext m_context;
    QStackedWidget *m_screens; ///< sign-in, workplace
    QStackedWidget *m_rooms;
    Rail *m_rail;
    SignInPage *m_signIn;
    DraftsBar *m_drafts;
    TodayPage *m_today;
    IntakePage *m_intake;
    StationPage *m_station;
    CasePage *m_case;
    SearchPopup *m_search;
    QTimer m_idle;
    int m_roomBeforeCase = Today;
};

} // namespace powerhall
