// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/watchlist.h"
#include "models/tables/texttablemodel.h"
#include "ui/reports/reportjob.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QLabel;
class QPushButton;

namespace powerhall {

class MessageBar;
class SpanChoice;
class TextTable;

/// The watch lists (预警): each threshold of the profile with its clause, what passed it beneath, and the
/// outages behind the chosen finding beside it. From the outages entered at the desk.
class WatchSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit WatchSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void read();
    void showLists(const Result<QList<WatchList>> &lists, const QStringList &missing);
    void showBehind();
    void openPages();

    WindowContext m_context;
    ReportJob m_job;
    QList<WatchList> m_lists;
    TextTableModel m_findingModel;
    TextTableModel m_behindModel;
    SpanChoice *m_span;
    QPushButton *m_pages;
    TextTable *m_findings;
    TextTable *m_behind;
    QLabel *m_behindHead;
    MessageBar *m_message;
};

} // namespace powerhall
