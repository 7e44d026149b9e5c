// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QMap>

namespace powerhall {

class FormField;
class MessageBar;

/// A few fields filled in at one time. Edits values and tells them; whoever opened it acts, closes it, or
/// says what was refused.
class FormDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QString id;
        QString text;
    };
    struct Field
    {
        QString id;
        QString label;
        QString initial; ///< text, or the id of a choice
        QString hint;    ///< stands below it
        bool required = false;
        QList<Choice> choices = {}; ///< empty = a line of text
    };
    struct Form
    {
        QString name; ///< object name
        QString title;
        QString text; ///< above the fields; may be empty
        QString yes;  ///< the button names the act
        QList<Field> fields;
    };

    FormDialog(const Form &form, QWidget *parent);

    /// Keeps everything typed; `field` is marked and entered where it is one of them.
    void showFault(const QString &text, const QString &field = {});
    [[nodiscard]] QMap<QString, QString> values() const; ///< by field

signals:
    void submitted(const QMap<QString, QString> &values); ///< nothing required is empty

private:
    void addField(class QVBoxLayout *column, const Field &field);
    void submit();

    QList<Field> m_fields;
    QMap<QString, FormField *> m_rows;
    MessageBar *m_message;
};

} // namespace powerhall
