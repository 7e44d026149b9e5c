// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/ledgerservice.h"
#include "reports/document/document.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QPushButton;

namespace powerhall {

class DocumentView;
class FormDialog;
class MessageBar;
class SpanChoice;

/// The ledger of tasks (工作台账): what was entered here is kept here; what the register, its checks and the
/// returns ask for stands beside it.
class LedgerSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit LedgerSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

private:
    using Change = Result<LedgerTask> (LedgerService::*)(const Session &, const QString &, const QString &);

    void build();
    void openPages();
    void openForm(const LedgerTask *task);
    void take(FormDialog &form, const QString &number, const QMap<QString, QString> &values);
    /// Asks for the one line an act needs and does it to the chosen task.
    void act(Change change, const QString &title, const QString &label, const QString &done);
    void handIn();
    /// The chosen line; nullptr without one, which is told.
    const LedgerLine *chosenLine();
    /// The chosen one of the journal's tasks; nothing, which is told, where another line is chosen.
    const LedgerTask *chosenTask();

    WindowContext m_context;
    LedgerService m_service;
    QList<LedgerTask> m_tasks;
    QList<LedgerLine> m_lines;
    Document m_document;
    SpanChoice *m_span;
    QList<QPushButton *> m_acts; ///< those of who keeps the ledger
    QPushButton *m_handIn;
    QPushButton *m_pages;
    MessageBar *m_message;
    DocumentView *m_view;
};

} // namespace powerhall
