// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/prompts/prompts.h"

#include <QMap>

namespace powerhall {

/// Answers questions as a test laid down, by the question's name, and remembers what was asked. A question
/// nobody laid an answer down for is answered with no.
class FakePrompts final : public Prompts
{
public:
    QMap<QString, QString> texts;
    QMap<QString, int> choices;
    QStringList confirmed; ///< names that are answered with yes
    QString printer;       ///< empty = the person goes back
    QString file;
    QString folder;
    QStringList asked;
    QList<CopyField> copied;
    QMap<QString, SaidTime> saidTimes; ///< by the question's name: the line the person unfolds and fills

    std::optional<QString> askText(QWidget *, const Question &question) override { return text(question); }
    std::optional<int> askChoice(QWidget *, const Question &question) override
    {
        note(question);
        return choices.contains(question.name) ? std::optional(choices.value(question.name)) : std::nullopt;
    }
    bool confirm(QWidget *, const Question &question) override
    {
        note(question);
        return confirmed.contains(question.name);
    }
    std::optional<QString> askWhileCopying(QWidget *, const Question &question,
                                           const QList<CopyField> &fields) override
    {
        copied = fields;
        return text(question);
    }
    std::optional<QString> askNewPassword(QWidget *, const Question &question) override
    {
        return text(question);
    }
    std::optional<QString> askPassword(QWidget *, const Question &question) override
    {
        return text(question);
    }
    std::optional<QString> openFile(QWidget *, const QString &, const QString &) override
    {
        return given(file);
    }
    std::optional<QString> saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return given(file);
    }
    std::optional<QString> chooseFolder(QWidget *, const QString &) override { return given(folder); }
    std::optional<QString> choosePrinter(QWidget *, const QString &) override
    {
        asked.append(QStringLiteral("choosePrinter"));
        return given(printer);
    }

private:
    void note(const Question &question)
    {
        asked.append(question.name);
        if (!question.said || !saidTimes.contains(question.name))
            return;
        question.said->atMs = saidTimes.value(question.name).atMs;
        question.said->reason = saidTimes.value(question.name).reason;
    }
    std::optional<QString> text(const Question &question)
    {
        note(question);
        return given(texts.value(question.name));
    }
    static std::optional<QString> given(const QString &answer)
    {
        return answer.isEmpty() ? std::nullopt : std::optional(answer);
    }
};

} // namespace powerhall
