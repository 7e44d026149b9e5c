// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"
#include "ui/windowcontext.h"

#include <QDate>
#include <QMainWindow>
#include <QTimer>
#include <QUuid>

#include <functional>

class QStackedWidget;

namespace powerhall {

class ClipboardWatch;
class DailyBackup;
class DraftsBar;
class HealthBar;
class Palette;
class Rail;
class Room;
class Rooms;
class SearchPopup;
class SignInPage;
class SlipDesk;
struct DraftView;
struct PaletteEntry;

/// Hosts the rooms behind the rail, the sign-in page and the search. Opens on sign-in; `enter` goes in
/// directly (the demo hall, tests). Knows the rooms by the table alone, save for the three acts that reach
/// into one from anywhere: the next customer, a draft, a case.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const WindowContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    void enter(const Session &session); ///< as after a successful sign-in
    /// Forgets the keys, keeps what is typed as a draft. `by` = person · idle · screen.
    void lock(const QString &by = QStringLiteral("person"));
    void openApplication(const QString &number);
    void raiseToFront(); ///< for a second start of the program

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildScreens();
    void buildRooms(); ///< at the first sign-in: the sign-in page is painted without waiting for them
    void buildActions();
    void connectPages();
    void connectRoom(int room, Room &page);
    void connectServices();
    void goIn(const Session &session);
    void addShortcut(const QKeySequence &keys, const std::function<void()> &act);
    void showRoom(int room);
    void startIntake();
    void startSearch();
    void startSync();
    void openPalette();
    [[nodiscard]] QList<PaletteEntry> roomEntries(int room, bool everywhereOnly);
    [[nodiscard]] QList<PaletteEntry> windowEntries();
    void offerDrafts();
    void restoreDraft(const DraftView &draft);
    void discardDraft(const DraftView &draft);
    void refreshRules();
    void applicationChanged(const QUuid &id);
    void tick();
    void pollPrinters();
    void lookAtFolder();
    void rebuild();
    void restartIdleTimer();

    WindowContext m_context;
    QStackedWidget *m_screens = nullptr; ///< sign-in, workplace
    Rooms *m_rooms = nullptr;            ///< and all below: nothing before the first sign-in
    Rail *m_rail = nullptr;
    SlipDesk *m_desk;
    ClipboardWatch *m_clipboard;
    DailyBackup *m_backup;
    DraftsBar *m_drafts = nullptr;
    HealthBar *m_health = nullptr;
    SignInPage *m_signIn = nullptr;
    SearchPopup *m_search = nullptr;
    Palette *m_palette = nullptr;
    QTimer m_idle;
    QTimer m_poll;
    QDate m_day;
    QTimer m_anew; ///< another look or language: many changes are one making
    int m_roomBeforeCase = 0;
};

} // namespace powerhall
