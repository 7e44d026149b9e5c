// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/services/session.h"

#include <QDialog>
#include <QDir>

class QComboBox;
class QRadioButton;
class QStackedWidget;
class QVBoxLayout;

namespace powerhall {

class FormField;
class LineEdit;
class MessageBar;
class Prompts;

/// 第一次使用: makes the data folder, either of a hall of its own or by the county's enrolment file. Under
/// the graded policy three administrators are named, each typing their own password.
class FirstRunDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The clock and the prompts outlive it.
    FirstRunDialog(QDir folder, const Clock &clock, Prompts &prompts, QWidget *parent = nullptr);

private:
    struct Person
    {
        Role role = Role::Administrator;
        QWidget *row = nullptr;
        LineEdit *name = nullptr;
        LineEdit *password = nullptr;
        LineEdit *again = nullptr;
    };
    QWidget *ownHall();
    QWidget *enrolment();
    Person addPerson(QVBoxLayout *column, Role role, const QString &label, const QString &objectName);
    void showPeople();
    void chooseFile();
    void make();
    Result<void> makeOwn();
    Result<void> makeEnrolled();

    QDir m_folder;
    const Clock &m_clock;
    Prompts &m_prompts;
    QRadioButton *m_own;
    QRadioButton *m_enrolled;
    QStackedWidget *m_ways;
    QComboBox *m_profile;
    QComboBox *m_policy;
    LineEdit *m_station;
    LineEdit *m_desk;
    LineEdit *m_file;
    LineEdit *m_passphrase;
    MessageBar *m_message;
    QList<Person> m_people;
};

} // namespace powerhall
