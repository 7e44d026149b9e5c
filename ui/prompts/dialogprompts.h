// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/prompts/prompts.h"

#include <QCoreApplication>

namespace powerhall {

/// The questions as dialogs.
class DialogPrompts final : public Prompts
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::DialogPrompts)

public:
    std::optional<QString> askText(QWidget *parent, const Question &question) override;
    std::optional<int> askChoice(QWidget *parent, const Question &question) override;
    bool confirm(QWidget *parent, const Question &question) override;
    std::optional<QString> askWhileCopying(QWidget *parent, const Question &question,
                                           const QList<CopyField> &fields) override;
    std::optional<QString> askNewPassword(QWidget *parent, const Question &question) override;
    std::optional<QString> askPassword(QWidget *parent, const Question &question) override;
    std::optional<QString> openFile(QWidget *parent, const QString &title, const QString &filter) override;
    std::optional<QString> saveFile(QWidget *parent, const QString &title, const QString &proposal,
                                    const QString &filter) override;
    std::optional<QString> chooseFolder(QWidget *parent, const QString &title) override;
    std::optional<QString> choosePrinter(QWidget *parent, const QString &current) override;

private:
    void tellNoPrinter(QWidget *parent);

    bool m_noPrinterTold = false;
};

} // namespace powerhall
