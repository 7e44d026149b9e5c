// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/returnservice.h"
#include "ui/reports/reportjob.h"
#include "ui/reports/returnmaking.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QLabel;
class QPushButton;

namespace powerhall {

class DocumentView;
class FormDialog;
class LineEdit;
class MessageBar;
class SpanChoice;

/// One of the returns from the journal: its period above, its figures and lists below; Enter opens a case.
/// Cases are read beside the window.
class ReturnSection final : public RoomSection
{
    Q_OBJECT

public:
    ReturnSection(const WindowContext &context, ReturnKind kind, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;
    void confirm() override { compute(); }

signals:
    void applicationWished(const QString &number);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *fields();
    void compute();
    void computeFirst();
    void showOutcome(const Result<Document> &made);
    void showState();
    void openPages();
    void handIn();
    void openRevisit();
    void noteRevisit(FormDialog &form, const QString &number, const QMap<QString, QString> &values);
    /// Nothing where the cost typed is none; that is told.
    [[nodiscard]] std::optional<ReturnWish> wish();
    [[nodiscard]] QString rule() const;

    WindowContext m_context;
    ReturnKind m_kind;
    ReturnService m_service;
    ReportJob m_job;
    std::optional<Document> m_document;
    Period m_period; ///< of the document
    SpanChoice *m_span;
    LineEdit *m_seed = nullptr;
    LineEdit *m_cost = nullptr;
    LineEdit *m_costSource = nullptr;
    QPushButton *m_compute;
    QPushButton *m_pages;
    QPushButton *m_handIn;
    QPushButton *m_revisit;
    QLabel *m_state;
    MessageBar *m_message;
    DocumentView *m_view;
};

} // namespace powerhall
