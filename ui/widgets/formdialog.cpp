// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/formdialog.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int FormWidth = 520;
constexpr int LabelWidth = 130;

} // namespace

FormDialog::FormDialog(const Form &form, QWidget *parent)
    : QDialog(parent)
    , m_fields(form.fields)
    , m_message(new MessageBar)
{
    setObjectName(form.name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(form.title);
    setMinimumWidth(scaled(FormWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(16));
    column->setSpacing(scaled(8));
    if (!form.text.isEmpty()) {
        auto *text = new QLabel(form.text);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    for (const Field &field : m_fields)
        addField(column, field);
    column->addWidget(m_message);
    auto *back = new QPushButton(tr("返回  Esc"));
    back->setObjectName(u"backButton"_s);
    back->setAutoDefault(true); // Enter on it goes back, it does not do the act
    auto *yes = new QPushButton(form.yes);
    yes->setObjectName(u"yesButton"_s);
    yes->setProperty("role", u"main"_s);
    yes->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(back);
    buttons->addWidget(yes);
    column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &FormDialog::submit);
    if (!m_fields.isEmpty())
        m_rows.value(m_fields.constFirst().id)->editor()->setFocus();
}

void FormDialog::addField(QVBoxLayout *column, const Field &field)
{
    auto *row = new FormField(field.label);
    row->setLabelWidth(scaled(LabelWidth));
    row->setRequired(field.required);
    const QString name = objectName() + u'_' + field.id;
    if (field.choices.isEmpty()) {
        auto *edit = new LineEdit(field.initial);
        edit->setObjectName(name);
        row->addEditor(edit);
    } else {
        auto *box = new QComboBox;
        box->setObjectName(name);
        for (const Choice &choice : field.choices)
            box->addItem(choice.text, choice.id);
        box->setCurrentIndex(qMax(0, box->findData(field.initial)));
        row->addEditor(box);
    }
    if (!field.hint.isEmpty())
        row->setNote(FormField::Weight::Hint, field.hint);
    m_rows.insert(field.id, row);
    column->addWidget(row);
}

QMap<QString, QString> FormDialog::values() const
{
    QMap<QString, QString> values;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const auto *box = qobject_cast<QComboBox *>((*row)->editor());
        values.insert(row.key(), box ? box->currentData().toString()
                                     : static_cast<LineEdit *>((*row)->editor())->text().trimmed());
    }
    return values;
}

void FormDialog::showFault(const QString &text, const QString &field)
{
    m_message->showMessage(Tone::Late, text);
    if (FormField *row = m_rows.value(field))
        row->editor()->setFocus();
}

void FormDialog::submit()
{
    commitInput();
    const QMap<QString, QString> typed = values();
    for (const Field &field : std::as_const(m_fields)) {
        if (field.required && typed.value(field.id).isEmpty())
            return showFault(tr("“%1”还没有填").arg(field.label), field.id);
    }
    emit submitted(typed);
}

} // namespace powerhall
