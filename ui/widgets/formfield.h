// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QHBoxLayout;

namespace powerhall {

/// One row of a form: label, one or more editors side by side, and a line beneath for what is wrong and what
/// to do. The label names every editor of the row for those who cannot see it.
class FormField : public QWidget
{
    Q_OBJECT

public:
    enum class Note
    {
        WhenNeeded, ///< the line appears with its text
        Reserved    ///< its height is kept: nothing jumps while typing
    };

    explicit FormField(const QString &label, Note note = Note::WhenNeeded, QWidget *parent = nullptr);

    void setLabelWidth(int width);
    [[nodiscard]] int labelWidth() const;
    void setRequired(bool required); ///< a red * behind the label
    /// `name` is the accessible name; empty = the label's text.
    void addEditor(QWidget *editor, int stretch = 1, const QString &name = {});

    enum class Weight
    {
        Hint,
        Good,
        Warning,
        Fault
    };
    void setNote(Weight weight, const QString &text);
    void clearNote();
    [[nodiscard]] QString note() const;
    [[nodiscard]] bool hasFault() const { return m_fault; }
    [[nodiscard]] QWidget *editor() const { return m_first; }

private:
    QString m_name;
    QLabel *m_label;
    QHBoxLayout *m_editors;
    QLabel *m_note;
    QWidget *m_first = nullptr;
    bool m_reserved;
    bool m_fault = false;
};

} // namespace powerhall
