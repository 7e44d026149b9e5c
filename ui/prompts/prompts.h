// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace powerhall {

/// Every question that stops the person: asked here and nowhere else, so that a test can answer. An empty
/// optional means the person said no; that is not an error.
class Prompts
{
public:
    virtual ~Prompts() = default;

    /// When something is said to have happened: a folded line under a question, so that a time told later
    /// stands beside the recorded one. Untouched, it stays empty.
    struct SaidTime
    {
        qint64 earliestMs = 0;   ///< nothing before the case began
        qint64 latestMs = 0;     ///< nor after now
        bool needsReason = true; ///< the question itself asks for none
        std::optional<qint64> atMs;
        QString reason;
    };

    struct Question
    {
        QString name;  ///< object name, for tests and screen readers' order
        QString title; ///< names the act: 撤回申请
        QString text;  ///< what will happen and to what
        QString label; ///< of the line to fill
        QString yes;   ///< the button names the act, never 确定
        QString initial;
        QStringList suggestions;  ///< offered, not demanded
        SaidTime *said = nullptr; ///< filled in where the person unfolds the line; null = no such line
    };

    /// One line of text, never empty.
    virtual std::optional<QString> askText(QWidget *parent, const Question &question) = 0;
    /// One of the question's suggestions; its index.
    virtual std::optional<int> askChoice(QWidget *parent, const Question &question) = 0;
    /// For what cannot be taken back.
    virtual bool confirm(QWidget *parent, const Question &question) = 0;
    /// Fields to copy into another program, and the line it answered with.
    struct CopyField
    {
        QString label;
        QString value;
    };
    virtual std::optional<QString> askWhileCopying(QWidget *parent, const Question &question,
                                                   const QList<CopyField> &fields) = 0;
    /// A new password, typed twice.
    virtual std::optional<QString> askNewPassword(QWidget *parent, const Question &question) = 0;
    /// The password of whoever stands beside: once, not shown.
    virtual std::optional<QString> askPassword(QWidget *parent, const Question &question) = 0;
    virtual std::optional<QString> openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual std::optional<QString> saveFile(QWidget *parent, const QString &title, const QString &proposal,
                                            const QString &filter) = 0;
    /// A folder to write into; it may be a new one.
    virtual std::optional<QString> chooseFolder(QWidget *parent, const QString &title) = 0;
    /// The name of a printer, from the system's print dialog.
    virtual std::optional<QString> choosePrinter(QWidget *parent, const QString &current) = 0;
};

} // namespace powerhall
