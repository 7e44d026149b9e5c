// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/worklist.h"
#include "models/tables/texttablemodel.h"
#include "ui/intake/caseacts.h"
#include "ui/room.h"
#include "ui/today/worklistreader.h"
#include "ui/windowcontext.h"

#include <QTimer>

class QLabel;
class QStackedWidget;

namespace powerhall {

class MessageBar;
class TextTable;

/// 今日: one list of what waits, most at stake first; Enter does the row's next act, the space key opens the
/// case.
class TodayPage final : public Room
{
    Q_OBJECT

public:
    static constexpr QLatin1String Id{"today"};

    TodayPage(const WindowContext &context, SlipDesk &desk, QWidget *parent = nullptr);

    void reload() override; ///< soon; many calls are one reading
    void beginDay() override { reload(); }
    void focusFirst() override; ///< the list
    [[nodiscard]] QList<Command> commands() override;
    [[nodiscard]] int count() const { return m_count; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *emptyState();
    void showWork(const WaitingWork &work);
    void showFailure(const Error &error);
    void showDetail();
    void activate(const TextRow &row);
    void openChosen();
    void printWaiting();
    void printReply();
    void remindOfBackup();
    void showSync();

    WindowContext m_context;
    CaseActs m_acts;
    TextTableModel m_model;
    WorklistReader m_reader;
    QTimer m_soon;
    QLabel *m_title;
    QLabel *m_sync; ///< how it stands with the county, in few words
    QLabel *m_detail;
    MessageBar *m_message;
    MessageBar *m_reminder; ///< of the backup
    TextTable *m_table;
    QStackedWidget *m_states;
    QString m_replied; ///< the application whose stage was reached last
    int m_count = 0;
};

} // namespace powerhall
