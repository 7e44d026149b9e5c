// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"
#include "ui/intake/correctionform.h"
#include "ui/prompts/prompts.h"
#include "ui/windowcontext.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace powerhall {

class LineEdit;
class MessageBar;
class SaidTimeLine;
class StateBadge;

/// 更正: the whole application as it was taken, to be written over where it is wrong. Says what would change
/// and what the rules make of it before anything is done; asks why. The old values stay in the journal.
class CorrectionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `parties` in clear: whoever opens this has been let see them.
    CorrectionDialog(const WindowContext &context, const ApplicationView &view, const Parties &parties,
                     QWidget *parent);

signals:
    void corrected(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void judge();
    void correct();
    void showJudgement(const IntakeService::CorrectionView &after);

    WindowContext m_context;
    ApplicationView m_view;
    Profile m_profile;
    Prompts::SaidTime m_saidTime;
    CorrectionForm *m_form;
    StateBadge *m_outcome;
    QLabel *m_changed;
    QLabel *m_after;
    LineEdit *m_reason;
    SaidTimeLine *m_said;
    MessageBar *m_message;
    QPushButton *m_correct;
    bool m_possible = false;
};

} // namespace powerhall
