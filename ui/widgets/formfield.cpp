// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/formfield.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int ShortestEntry = 4; ///< characters of a box that has to give way

QString roleOf(FormField::Weight weight)
{
    switch (weight) {
    case FormField::Weight::Hint:
        return u"muted"_s;
    case FormField::Weight::Good:
        return u"good"_s;
    case FormField::Weight::Warning:
        return u"warning"_s;
    case FormField::Weight::Fault:
        return u"fault"_s;
    }
    Q_UNREACHABLE();
}

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

FormField::FormField(const QString &label, Note note, QWidget *parent)
    : QWidget(parent)
    , m_name(label)
    , m_label(new QLabel(label, this))
    , m_editors(new QHBoxLayout)
    , m_note(new QLabel(this))
    , m_reserved(note == Note::Reserved)
{
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_label->setProperty("role", u"muted"_s);
    m_note->setFont(noteFont());
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(!m_reserved);
    m_note->setVisible(m_reserved);
    m_editors->setSpacing(scaled(8));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(1);
    grid->addWidget(m_label, 0, 0);
    grid->addLayout(m_editors, 0, 1);
    grid->addWidget(m_note, 1, 1);
    grid->setColumnStretch(1, 1);
}

void FormField::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

int FormField::labelWidth() const
{
    return m_label->sizeHint().width();
}

void FormField::setRequired(bool required)
{
    const QString star = u"<span style='color:%1'>*</span> "_s.arg(currentColours().ink(Tone::Late).name());
    m_label->setText(required ? QString(star + m_name.toHtmlEscaped()) : m_name);
}

void FormField::addEditor(QWidget *editor, int stretch, const QString &name)
{
    editor->setAccessibleName(name.isEmpty() ? m_name : name);
    if (auto *box = qobject_cast<QComboBox *>(editor); box && stretch > 0) {
        // It takes what room there is: its longest entry must not push a form off a small screen.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(ShortestEntry);
    }
    m_editors->addWidget(editor, stretch);
    if (!m_first) {
        m_first = editor;
        m_label->setBuddy(editor);
    }
}

void FormField::setNote(Weight weight, const QString &text)
{
    m_fault = weight == Weight::Fault && !text.isEmpty();
    m_note->setText(text);
    m_note->setProperty("role", roleOf(weight));
    repolish(m_note);
    m_note->setVisible(m_reserved || !text.isEmpty());
    for (int i = 0; i < m_editors->count(); ++i) {
        auto *line = qobject_cast<QLineEdit *>(m_editors->itemAt(i)->widget());
        if (!line)
            continue;
        const bool warned = weight == Weight::Warning && !text.isEmpty();
        line->setProperty("fault", m_fault ? u"true"_s : warned ? u"warning"_s : QString());
        line->setAccessibleDescription(text);
        repolish(line);
    }
}

void FormField::clearNote()
{
    setNote(Weight::Hint, {});
}

QString FormField::note() const
{
    return m_note->text();
}

} // namespace powerhall
