// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/slipservice.h"
#include "ui/widgets/theme.h"
#include "ui/windowcontext.h"

#include <QObject>

namespace powerhall {

/// Brings slips to paper for every page alike: makes, asks for a printer the first time, sends, and says in
/// one sentence what became of it. A slip that was not sent stays on 今日.
class SlipDesk final : public QObject
{
    Q_OBJECT

public:
    SlipDesk(const WindowContext &context, QWidget *window);

    struct Report
    {
        bool sent = false;
        Tone tone = Tone::Plain;
        QString sentence;
    };
    Report print(const QString &number, SlipKind kind, bool largePrint);
    /// A slip that belongs to no stored application: a notice before acceptance, a refusal.
    Report printLoose(const Slip &slip, bool largePrint);
    /// The pages as they will come out of the printer, with the printer's choice beside them.
    void preview(const QString &number, SlipKind kind, bool largePrint);
    void previewLoose(const Slip &slip, bool largePrint);
    /// Saves the PDF instead of printing it.
    Report saveLoose(const Slip &slip, bool largePrint);

private:
    [[nodiscard]] std::optional<QString> printer();
    [[nodiscard]] Report failed(const Error &error) const;
    /// It was wished for and did not come to paper: 今日 keeps it.
    [[nodiscard]] Report waiting(const QString &name, const Error &error) const;

    WindowContext m_context;
    QWidget *m_window;
};

} // namespace powerhall
