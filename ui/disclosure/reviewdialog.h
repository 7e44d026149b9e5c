// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"

#include <QDialog>

namespace powerhall {

class LineEdit;
class MessageBar;

/// 审核: the draft beside what hangs now, every change marked, and what the scan found. Tells what the
/// reviewer decided; whoever opened it acts.
class ReviewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `step` says what it waits for: 等内容审核.
    ReviewDialog(const QString &item, const QString &step, const DraftReading &reading,
                 QWidget *parent = nullptr);

    void showFault(const QString &text);

signals:
    void passWished(const QString &note);
    void refuseWished(const QString &reason);

private:
    [[nodiscard]] QWidget *makeText(const DraftReading &reading);
    void refuse();

    LineEdit *m_note;
    MessageBar *m_message;
};

/// The comparison as rich text: added words underlined and coloured, removed ones struck out, each line that
/// changed with its mark in front. Everything from outside is escaped.
QString differenceHtml(const DraftReading &reading);

} // namespace powerhall
