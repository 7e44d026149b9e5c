// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/reviewdialog.h"

#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString runHtml(const DiffRun &run)
{
    const Colours &colours = currentColours();
    const QString text = run.text.toHtmlEscaped();
    if (run.kind == DiffRun::Kind::Added)
        return u"<span style=\"background:%1; color:%2; text-decoration:underline\">%3</span>"_s.arg(
            colours.ground(Tone::Good).name(), colours.ink(Tone::Good).name(), text);
    if (run.kind == DiffRun::Kind::Removed)
        return u"<span style=\"background:%1; color:%2; text-decoration:line-through\">%3</span>"_s.arg(
            colours.ground(Tone::Late).name(), colours.ink(Tone::Late).name(), text);
    return text;
}

QString markOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Same:
        return u"　"_s;
    case DiffLine::Kind::Added:
        return u"＋"_s;
    case DiffLine::Kind::Removed:
        return u"－"_s;
    case DiffLine::Kind::Changed:
        return u"≠"_s;
    }
    Q_UNREACHABLE();
}

QString lineHtml(const DiffLine &line)
{
    QString html = markOf(line.kind) + u' ';
    for (const DiffRun &run : line.runs)
        html += runHtml(run);
    return u"<p style=\"margin:2px 0; white-space:pre-wrap\">%1</p>"_s.arg(html);
}

QString summary(const DraftReading &reading)
{
    if (reading.against == 0)
        return ReviewDialog::tr("从没公布过，全文都是新的。");
    const auto changed =
        std::count_if(reading.difference.cbegin(), reading.difference.cend(),
                      [](const DiffLine &line) { return line.kind != DiffLine::Kind::Same; });
    if (changed == 0)
        return ReviewDialog::tr("和第 %1 版一字不差。").arg(reading.against);
    return ReviewDialog::tr("和第 %1 版相比，%n 行有改动：＋ 加的，－ 删的，≠ 改的。", nullptr, int(changed))
        .arg(reading.against);
}

} // namespace

QString differenceHtml(const DraftReading &reading)
{
    QString html;
    for (const DiffLine &line : reading.difference)
        html += lineHtml(line);
    return html;
}

ReviewDialog::ReviewDialog(const QString &item, const QString &step, const DraftReading &reading,
                           QWidget *parent)
    : QDialog(parent)
    , m_note(new LineEdit)
    , m_message(new MessageBar)
{
    setObjectName(u"reviewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("审核 · %1").arg(item));
    resize(QSize(scaled(980), scaled(660)).boundedTo(parent ? parent->size() : QSize(1366, 740)));
    auto *head =
        new QLabel(tr("%1第 %2 版草稿，%3。").arg(item).arg(reading.number).arg(step) + summary(reading));
    head->setObjectName(u"reviewSummary"_s);
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    m_note->setObjectName(u"reviewNoteEdit"_s);
    m_note->setAccessibleName(tr("审核意见"));
    m_note->setPlaceholderText(reading.findings.isEmpty()
                                   ? tr("审核意见；退回时必须写清要改什么")
                                   : tr("扫描查出了可疑内容：通过也要写明为什么可以公布"));
    auto *pass = new QPushButton(tr("通过"));
    pass->setObjectName(u"passButton"_s);
    pass->setProperty("role", u"main"_s);
    auto *refuse = new QPushButton(tr("退回"));
    refuse->setObjectName(u"refuseButton"_s);
    auto *back = new QPushButton(tr("返回  Esc"));
    back->setObjectName(u"closeReviewButton"_s);
    for (QPushButton *button : {pass, refuse, back})
        button->setAutoDefault(false);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_note, 1);
    acts->addWidget(refuse);
    acts->addWidget(pass);
    acts->addWidget(back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(head);
    column->addWidget(makeText(reading), 1);
    column->addWidget(m_message);
    column->addLayout(acts);
    connect(pass, &QPushButton::clicked, this, [this] {
        commitInput();
        emit passWished(m_note->text().trimmed());
    });
    connect(refuse, &QPushButton::clicked, this, &ReviewDialog::refuse);
    connect(back, &QPushButton::clicked, this, &QDialog::close);
    m_note->setFocus();
}

QWidget *ReviewDialog::makeText(const DraftReading &reading)
{
    auto *text = new QTextBrowser;
    text->setObjectName(u"differenceText"_s);
    text->setAccessibleName(tr("草稿和现行版本的差别"));
    text->setOpenLinks(false);
    text->setHtml(differenceHtml(reading));
    auto *findings = new QListWidget;
    findings->setObjectName(u"scanFindings"_s);
    findings->setAccessibleName(tr("扫描查出的内容"));
    findings->setWordWrap(true);
    findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ScanFinding &finding : reading.findings)
        findings->addItem(
            u"● "_s + tr("第 %1 行 %2：%3").arg(finding.line + 1).arg(finding.text, reasonOf(finding.kind)));
    for (const QString &blank : reading.blanks)
        findings->addItem(u"◐ "_s + tr("空白没填：%1").arg(blank));
    if (findings->count() == 0)
        findings->addItem(u"✓ "_s + tr("没有查出姓名电话、身份证号码和内部事项"));
    auto *title = new QLabel(tr("扫描结果"));
    title->setProperty("role", u"muted"_s);
    auto *side = new QVBoxLayout;
    side->addWidget(title);
    side->addWidget(findings, 1);
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(12));
    row->addWidget(text, 5);
    row->addLayout(side, 2);
    return widget;
}

void ReviewDialog::refuse()
{
    commitInput();
    const QString reason = m_note->text().trimmed();
    if (reason.isEmpty()) {
        m_note->setFocus();
        return showFault(tr("退回要写理由：编制人才知道改什么"));
    }
    emit refuseWished(reason);
}

void ReviewDialog::showFault(const QString &text)
{
    m_message->showMessage(Tone::Late, text);
}

} // namespace powerhall
