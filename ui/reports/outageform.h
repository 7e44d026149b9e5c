// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outage.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace powerhall {

class FormField;
class LineEdit;

/// One line of an outage: from when to when how many users were without supply. Times are typed short: 8:30
/// is on the day of the line before.
class OutageStepLine final : public QWidget
{
    Q_OBJECT

public:
    explicit OutageStepLine(int number, QWidget *parent = nullptr);

    /// What stands in the fields; nothing typed in any of them = an empty line. `near` is what short times
    /// are read beside; what cannot be read is 0, what is no number −1.
    [[nodiscard]] OutageStep step(LocalSecond near) const;
    void setStep(const OutageStep &step);
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] LineEdit *first() const { return m_start; }
    [[nodiscard]] LineEdit *last() const { return m_after; }
    [[nodiscard]] QList<LineEdit *> editors() const { return {m_start, m_end, m_users, m_before, m_after}; }
    /// start, end, users, capacity_after
    [[nodiscard]] QWidget *editorOf(const QString &field) const;

signals:
    void edited();

private:
    LineEdit *addEdit(const QString &name, const QString &accessible, int width);

    int m_number;
    LineEdit *m_start;
    LineEdit *m_end;
    LineEdit *m_users;
    LineEdit *m_before;
    LineEdit *m_after;
};

/// The form of one outage; gives and takes values, acts on nothing. Enter goes to the next field, and from
/// the end of a step that says something to the next step, made where there is none.
class OutageForm final : public QWidget
{
    Q_OBJECT

public:
    explicit OutageForm(QWidget *parent = nullptr);

    [[nodiscard]] OutageEntry entry(LocalSecond now) const;
    void setEntry(const OutageEntry &entry);
    void setCategory(OutageCategory category);
    void clear(); ///< keeps feeder and region: the next outage is often nearby
    [[nodiscard]] bool isEmpty() const;
    /// Feeders and areas entered before, offered while typing.
    void setKnown(const QStringList &feeders, const QStringList &transformers);
    /// Says beneath each field what is wrong; nothing wrong clears them. `focus`: the first faulty one.
    void showFaults(const QList<Error> &faults, bool focus);
    void focusFirst();

signals:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    static QWidget *stepHeads();
    void addLine();
    void enterPressed();
    [[nodiscard]] FormField *fieldOf(const QString &place) const;

    FormField *m_feederField;
    FormField *m_regionField;
    FormField *m_causeField;
    LineEdit *m_feeder;
    LineEdit *m_transformer;
    QComboBox *m_region;
    QComboBox *m_category;
    LineEdit *m_cause;
    QVBoxLayout *m_lines;
    QList<OutageStepLine *> m_steps;
    QLabel *m_stepFault;
};

} // namespace powerhall
