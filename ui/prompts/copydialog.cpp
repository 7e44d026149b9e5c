// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompts/copydialog.h"

#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

CopyDialog::CopyDialog(const Prompts::Question &question, const QList<Prompts::CopyField> &fields,
                       QWidget *parent)
    : QDialog(parent)
    , m_fields(new QGridLayout)
    , m_answer(new LineEdit(question.initial))
{
    setObjectName(question.name);
    setWindowTitle(question.title);
    setMinimumWidth(scaled(520));
    auto *text = new QLabel(question.text);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *caption = new QLabel(question.label);
    m_answer->setObjectName(u"answerEdit"_s);
    m_answer->setAccessibleName(question.label);
    caption->setBuddy(m_answer);
    auto *back = new QPushButton(tr("返回"));
    back->setAutoDefault(true); // Enter on it goes back, it does not do the act
    auto *done = new QPushButton(question.yes);
    done->setObjectName(u"yesButton"_s);
    done->setProperty("role", u"main"_s);
    done->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(back);
    buttons->addWidget(done);
    m_fields->setColumnStretch(1, 1);
    m_fields->setHorizontalSpacing(scaled(12));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(16));
    column->addWidget(text);
    column->addLayout(m_fields);
    for (const Prompts::CopyField &field : fields)
        addField(field);
    column->addWidget(caption);
    column->addWidget(m_answer);
    column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(done, &QPushButton::clicked, this, [this] {
        commitInput();
        accept();
    });
    m_answer->setFocus();
}

CopyDialog::~CopyDialog()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!m_copied.isEmpty() && clipboard->text() == m_copied)
        clipboard->clear();
}

QString CopyDialog::answer() const
{
    return m_answer->text().trimmed();
}

void CopyDialog::addField(const Prompts::CopyField &field)
{
    if (field.value.isEmpty())
        return;
    const int number = ++m_count;
    auto *label = new QLabel(field.label);
    label->setProperty("role", u"muted"_s);
    auto *value = new QLabel(field.value);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *button = new QPushButton(number <= 9 ? tr("复制  Alt+%1").arg(number) : tr("复制"));
    button->setObjectName(u"copyButton%1"_s.arg(number));
    button->setAccessibleName(tr("复制%1").arg(field.label));
    button->setAutoDefault(false);
    if (number <= 9)
        button->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)));
    m_fields->addWidget(label, number, 0);
    m_fields->addWidget(value, number, 1);
    m_fields->addWidget(button, number, 2);
    connect(button, &QPushButton::clicked, this, [this, text = field.value] { copy(text); });
}

void CopyDialog::copy(const QString &value)
{
    QGuiApplication::clipboard()->setText(value);
    m_copied = value;
}

} // namespace powerhall
