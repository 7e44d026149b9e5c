// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/slipdesk.h"
#include "ui/windowcontext.h"

#include <QCoreApplication>

namespace powerhall {

/// The later acts on an application: asks what an act needs, lets the service act, says in one sentence what
/// became of it. An answer of nothing means the person went back.
class CaseActs final
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::CaseActs)

public:
    using Report = std::optional<SlipDesk::Report>;

    CaseActs(const WindowContext &context, SlipDesk &desk, QWidget *window);

    Report supply(const QString &number, const QString &document);
    Report reachStage(const QString &number, const QString &stage);
    Report chooseStage(const ApplicationView &view); ///< the stage under way or a milestone
    Report passInEmergency(const ApplicationView &view);
    Report suspend(const QString &number);
    Report resume(const QString &number);
    Report withdraw(const QString &number);
    Report handOver(const QString &number);
    Report enterElsewhere(const QString &number);
    Report voidSlip(const QString &number, const QUuid &slip);
    Report declined(const QString &number, const QUuid &slip);
    Report printAgain(const QString &number, const QString &slipKind);
    Report printOther(const QString &number); ///< of the kinds that have something to say now
    /// In clear, with the reason the person gave.
    std::optional<Result<Parties>> reveal(const QString &number);

private:
    [[nodiscard]] std::optional<QString> askReason(const QString &name, const QString &title,
                                                   const QString &text, const QString &yes,
                                                   const QStringList &suggestions,
                                                   Prompts::SaidTime *said = nullptr) const;
    /// What a claimed time may be for this case; `reasonAsked` where the question asks for a reason anyway.
    [[nodiscard]] Prompts::SaidTime saidTime(const QString &number, bool reasonAsked) const;
    [[nodiscard]] Report told(const Result<ApplicationView> &result, const QString &done) const;
    [[nodiscard]] Report told(const Result<void> &result, const QString &done) const;
    [[nodiscard]] QString stageName(const QString &number, const QString &stage) const;

    WindowContext m_context;
    SlipDesk &m_desk;
    QWidget *m_window;
};

/// The kind of slip a word names; Receipt for an unknown one.
SlipKind slipKindOf(const QString &word);

} // namespace powerhall
