// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompts/dialogprompts.h"

#include "ui/prompts/copydialog.h"
#include "ui/prompts/pagecheck.h"
#include "ui/prompts/saidtimeline.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"

#include <QCompleter>
#include <QDialog>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Frame of every question: text, room for an editor, 返回 and the act.
class QuestionDialog final : public QDialog
{
public:
    QuestionDialog(QWidget *parent, const Prompts::Question &question)
        : QDialog(parent)
        , m_said(question.said)
        , m_body(new QVBoxLayout)
        , m_yes(new QPushButton(question.yes, this))
    {
        setObjectName(question.name);
        setWindowTitle(question.title);
        setMinimumWidth(scaled(460));
        auto *text = new QLabel(question.text, this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        auto *back = new QPushButton(DialogPrompts::tr("返回"), this);
        back->setObjectName(u"backButton"_s);
        back->setAutoDefault(true); // Enter on it goes back, it does not do the act
        m_yes->setObjectName(u"yesButton"_s);
        m_yes->setProperty("role", u"main"_s);
        m_yes->setDefault(true);
        auto *buttons = new QHBoxLayout;
        buttons->addStretch();
        buttons->addWidget(back);
        buttons->addWidget(m_yes);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(16));
        column->setSpacing(scaled(12));
        column->addWidget(text);
        column->addLayout(m_body);
        if (m_said) {
            m_line = new SaidTimeLine(*m_said, this);
            column->addWidget(m_line);
            connect(m_line, &SaidTimeLine::edited, this, &QuestionDialog::refreshYes);
        }
        column->addLayout(buttons);
        connect(back, &QPushButton::clicked, this, &QDialog::reject);
        connect(m_yes, &QPushButton::clicked, this, &QDialog::accept);
    }

    LineEdit *addLine(const QString &label, const QString &initial)
    {
        auto *caption = new QLabel(label, this);
        auto *line = new LineEdit(initial, this);
        line->setAccessibleName(label);
        caption->setBuddy(line);
        m_body->addWidget(caption);
        m_body->addWidget(line);
        return line;
    }
    void add(QWidget *widget) { m_body->addWidget(widget); }
    /// Whether the question itself is answered; the line below it may still hold the act back.
    void setAnswered(bool answered)
    {
        m_answered = answered;
        refreshYes();
    }
    void accept() override
    {
        commitInput();
        if (!m_yes->isEnabled())
            return;
        if (m_line)
            m_line->fill(*m_said);
        QDialog::accept();
    }

private:
    void refreshYes() { m_yes->setEnabled(m_answered && (!m_line || m_line->isComplete())); }

    Prompts::SaidTime *m_said;
    SaidTimeLine *m_line = nullptr;
    bool m_answered = true;
    QVBoxLayout *m_body;
    QPushButton *m_yes;
};

} // namespace

std::optional<QString> DialogPrompts::askText(QWidget *parent, const Question &question)
{
    QuestionDialog dialog(parent, question);
    LineEdit *line = dialog.addLine(question.label, question.initial);
    line->setObjectName(u"answerEdit"_s);
    if (!question.suggestions.isEmpty())
        line->setCompleter(new QCompleter(question.suggestions, line));
    const auto judge = [&dialog, line] { dialog.setAnswered(!line->text().trimmed().isEmpty()); };
    QObject::connect(line, &QLineEdit::textChanged, &dialog, judge);
    judge();
    line->setFocus();
    if (dialog.exec() != QDialog::Accepted || line->text().trimmed().isEmpty())
        return {};
    return line->text().trimmed();
}

std::optional<int> DialogPrompts::askChoice(QWidget *parent, const Question &question)
{
    QuestionDialog dialog(parent, question);
    auto *list = new QListWidget(&dialog);
    list->setObjectName(u"choiceList"_s);
    list->setAccessibleName(question.label);
    for (const QString &text : question.suggestions)
        (new QListWidgetItem(text, list))->setSizeHint({0, scaled(36)});
    list->setCurrentRow(0);
    dialog.add(list);
    QObject::connect(list, &QListWidget::itemActivated, &dialog, [&dialog] { dialog.accept(); });
    list->setFocus();
    if (dialog.exec() != QDialog::Accepted || list->currentRow() < 0)
        return {};
    return list->currentRow();
}

bool DialogPrompts::confirm(QWidget *parent, const Question &question)
{
    QuestionDialog dialog(parent, question);
    return dialog.exec() == QDialog::Accepted;
}

std::optional<QString> DialogPrompts::askWhileCopying(QWidget *parent, const Question &question,
                                                      const QList<CopyField> &fields)
{
    CopyDialog dialog(question, fields, parent);
    if (dialog.exec() != QDialog::Accepted || dialog.answer().isEmpty())
        return {};
    return dialog.answer();
}

std::optional<QString> DialogPrompts::askNewPassword(QWidget *parent, const Question &question)
{
    QuestionDialog dialog(parent, question);
    LineEdit *first = dialog.addLine(question.label, {});
    LineEdit *second = dialog.addLine(tr("再输入一次"), {});
    auto *fault = new QLabel(&dialog);
    fault->setProperty("role", u"fault"_s);
    dialog.add(fault);
    for (LineEdit *line : {first, second})
        line->setEchoMode(QLineEdit::Password);
    const auto judge = [&dialog, first, second, fault] {
        const bool same = first->text() == second->text();
        fault->setText(same || second->text().isEmpty() ? QString() : tr("两次输入不一致，请再输一次"));
        dialog.setAnswered(same && !first->text().isEmpty());
    };
    QObject::connect(first, &QLineEdit::textChanged, &dialog, judge);
    QObject::connect(second, &QLineEdit::textChanged, &dialog, judge);
    judge();
    first->setFocus();
    if (dialog.exec() != QDialog::Accepted || first->text() != second->text())
        return {};
    return first->text();
}

std::optional<QString> DialogPrompts::askPassword(QWidget *parent, const Question &question)
{
    QuestionDialog dialog(parent, question);
    LineEdit *line = dialog.addLine(question.label, {});
    line->setObjectName(u"answerEdit"_s);
    line->setEchoMode(QLineEdit::Password);
    const auto judge = [&dialog, line] { dialog.setAnswered(!line->text().isEmpty()); };
    QObject::connect(line, &QLineEdit::textChanged, &dialog, judge);
    judge();
    line->setFocus();
    return dialog.exec() == QDialog::Accepted ? std::optional(line->text()) : std::nullopt;
}

std::optional<QString> DialogPrompts::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    const QString file = QFileDialog::getOpenFileName(parent, title, {}, filter);
    return file.isEmpty() ? std::nullopt : std::optional(file);
}

std::optional<QString> DialogPrompts::saveFile(QWidget *parent, const QString &title, const QString &proposal,
                                               const QString &filter)
{
    const QString file = QFileDialog::getSaveFileName(parent, title, proposal, filter);
    return file.isEmpty() ? std::nullopt : std::optional(file);
}

std::optional<QString> DialogPrompts::chooseFolder(QWidget *parent, const QString &title)
{
    const QString folder = QFileDialog::getExistingDirectory(parent, title);
    return folder.isEmpty() ? std::nullopt : std::optional(folder);
}

void DialogPrompts::tellNoPrinter(QWidget *parent)
{
    // Once a run: a hall without a printer accepts all day, and its slips wait on 今日.
    if (std::exchange(m_noPrinterTold, true))
        return;
    confirm(parent, {.name = u"noPrinterDialog"_s,
                     .title = tr("这台电脑还没有打印机"),
                     .text = tr("没有找到打印机，单据先留在“今日”里等着。装好打印机后按 F9 再打；"
                                "也可以打开案件，预览后保存为 PDF。"),
                     .label = {},
                     .yes = tr("知道了"),
                     .initial = {},
                     .suggestions = {}});
}

std::optional<QString> DialogPrompts::choosePrinter(QWidget *parent, const QString &current)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        tellNoPrinter(parent);
        return {};
    }
    QPrinter printer(QPrinter::ScreenResolution);
    if (!current.isEmpty())
        printer.setPrinterName(current);
    const QPageLayout asked = slipPage();
    printer.setPageLayout(asked);
    QPrintDialog dialog(&printer, parent);
    dialog.setOptions(QAbstractPrintDialog::PrintShowPageSize);
    dialog.setWindowTitle(tr("选择打印机"));
    if (dialog.exec() != QDialog::Accepted)
        return {};
    if (!restorePage(printer, asked)) {
        confirm(parent,
                {.name = u"pageMismatchDialog"_s,
                 .title = tr("这台打印机装不下 A4"),
                 .text = tr("打印机“%1”给不出 A4 "
                            "竖向的页面，单据会被裁掉一部分。请换一台打印机，或在打印机里装入 A4 纸。")
                             .arg(printer.printerName()),
                 .label = {},
                 .yes = tr("知道了，换一台"),
                 .initial = {},
                 .suggestions = {}});
        return {};
    }
    return printer.printerName();
}

} // namespace powerhall
