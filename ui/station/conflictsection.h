// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/conflictlist.h"
#include "models/services/likelysame.h"
#include "models/tables/texttablemodel.h"
#include "ui/reports/reportjob.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

#include <QTimer>

class QHBoxLayout;
class QLabel;

namespace powerhall {

class MessageBar;
class SlipDesk;
class TextTable;

/// 冲突: what desks did apart, side by side, settled by taking one side; and applications that may be about
/// one person or place, which are sought only while they are in sight: all that is sealed is opened for them.
/// Read beside the window, with a store of its own.
class ConflictSection final : public RoomSection
{
    Q_OBJECT

public:
    ConflictSection(const WindowContext &context, SlipDesk &desk, QWidget *parent = nullptr);

    void reload() override; ///< soon; many calls are one reading
    void forget() override;
    void focusFirst() override;

protected:
    void showEvent(QShowEvent *event) override;

signals:
    void applicationWished(const QString &number);
    void countChanged(int count); ///< fields that wait for somebody's decision

private:
    struct Found
    {
        QList<Conflict> conflicts;
        QList<LikelySame> likely;
    };
    void read();
    void showFound(const Result<Found> &found);
    void showChosen();
    QWidget *cardOf(const Conflict &conflict, const ConflictSide &side, int number);
    void settle(Conflict conflict, ConflictSide side);
    void printAgain();

    WindowContext m_context;
    SlipDesk &m_desk;
    ReportJob m_job;
    QTimer m_soon;
    bool m_again = false;
    Found m_found;
    TextTableModel m_conflicts;
    TextTableModel m_likely;
    TextTable *m_table;
    TextTable *m_likelyTable;
    QLabel *m_hint;
    QWidget *m_sides = nullptr; ///< made anew with every choice
    QHBoxLayout *m_place;
    MessageBar *m_message;
    QString m_toldNumber; ///< whose customer was told otherwise
    QStringList m_toldKinds;
};

} // namespace powerhall
