// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace powerhall {

class LineEdit;
class MessageBar;

/// 写草稿: the words of a version as plain lines (contenttext.h) with what the register must know of it.
/// Edits a value and tells it; whoever opened it saves.
class DraftEditor final : public QDialog
{
    Q_OBJECT

public:
    DraftEditor(const QString &item, const DraftWish &wish, QWidget *parent = nullptr);

    void showFault(const QString &text);

    void reject() override; ///< asks first where something was typed

signals:
    void draftWished(const powerhall::DraftWish &wish);

private:
    LineEdit *addLine(class QGridLayout *grid, int row, int column, const QString &name, const QString &label,
                      const QString &value);
    LineEdit *addDay(class QGridLayout *grid, int row, int column, const QString &name, const QString &label,
                     const std::optional<QDate> &value);
    void countBlanks();
    void save();
    /// What the line says goes into the value; false, with the fault shown, where it is no day or moment.
    [[nodiscard]] bool takeDay(LineEdit *line, std::optional<QDate> &value);
    [[nodiscard]] bool takeMoment(LineEdit *line, qint64 &value);
    [[nodiscard]] Content typedContent() const;
    [[nodiscard]] QString typedState() const;

    DraftWish m_wish;
    QString m_opened; ///< what the fields said when they were filled
    LineEdit *m_title;
    LineEdit *m_subtitle;
    LineEdit *m_source;
    LineEdit *m_changed;
    LineEdit *m_effective;
    LineEdit *m_validUntil;
    LineEdit *m_period;
    LineEdit *m_starts;
    LineEdit *m_ends;
    QPlainTextEdit *m_text;
    QLabel *m_blanks;
    MessageBar *m_message;
    bool m_leaving = false; ///< asked once already
};

} // namespace powerhall
