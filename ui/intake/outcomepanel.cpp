// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/outcomepanel.h"

#include "ui/intake/outcometext.h"
#include "ui/widgets/statebadge.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QTextDocumentFragment>

namespace powerhall {

using namespace Qt::StringLiterals;

OutcomePanel::OutcomePanel(QWidget *parent)
    : QFrame(parent)
    , m_headline(new StateBadge)
    , m_reason(new QLabel)
    , m_accept(new QPushButton(tr("受理并打印  Ctrl+Enter")))
    , m_notice(new QPushButton(tr("打印告知单  Ctrl+T")))
    , m_why(new QPushButton(tr("为什么？  F1")))
{
    setProperty("role", u"panel"_s);
    m_headline->setObjectName(u"outcomeHeadline"_s);
    m_headline->setHeadline(true);
    m_reason->setObjectName(u"outcomeReason"_s);
    m_reason->setWordWrap(true);
    m_accept->setObjectName(u"acceptButton"_s);
    m_accept->setProperty("role", u"main"_s);
    m_notice->setObjectName(u"noticeButton"_s);
    m_why->setObjectName(u"whyButton"_s);

    auto *body = new QWidget;
    m_sections = new QBoxLayout(QBoxLayout::TopToBottom, body);
    m_sections->setContentsMargins(0, 0, scaled(8), 0);
    m_sections->setSpacing(scaled(4));
    const auto part = [this](int stretch) {
        auto *column = new QVBoxLayout;
        column->setSpacing(scaled(4));
        m_sections->addLayout(column, stretch);
        return column;
    };
    QVBoxLayout *papers = part(0);
    m_missing = addSection(papers, u"missingText"_s, tr("材料"));
    QVBoxLayout *times = part(0);
    m_stages = addSection(times, u"stagesText"_s, tr("时限"));
    QVBoxLayout *rest = part(1);
    m_fees = addSection(rest, u"feesText"_s, tr("收费"));
    m_lines = addSection(rest, u"hotlineText"_s, tr("服务与投诉"));
    for (QVBoxLayout *column : {papers, times, rest})
        column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);

    auto *second = new QHBoxLayout;
    second->addWidget(m_notice, 1);
    second->addWidget(m_why, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(m_headline);
    column->addWidget(m_reason);
    column->addWidget(scroll, 1);
    column->addWidget(m_accept);
    column->addLayout(second);
    connect(m_accept, &QPushButton::clicked, this, &OutcomePanel::acceptWished);
    connect(m_notice, &QPushButton::clicked, this, &OutcomePanel::noticeWished);
    connect(m_why, &QPushButton::clicked, this, &OutcomePanel::whyWished);
}

QLabel *OutcomePanel::addSection(QVBoxLayout *column, const QString &name, const QString &title)
{
    auto *head = new QLabel(title);
    head->setProperty("role", u"muted"_s);
    head->setFont(noteFont());
    auto *rule = new QFrame;
    rule->setProperty("role", u"rule"_s);
    auto *text = new QLabel;
    text->setObjectName(name);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop);
    column->addWidget(head);
    column->addWidget(rule);
    column->addWidget(text);
    column->addSpacing(scaled(4));
    return text;
}

void OutcomePanel::showDecision(const Decision &decision, const View &view)
{
    m_headline->setState(OutcomeText::toneOf(decision.outcome), OutcomeText::headline(decision));
    m_reason->setText(OutcomeText::reason(decision));
    m_missing->setText(OutcomeText::missing(decision, view));
    m_stages->setText(OutcomeText::stages(decision, view));
    m_fees->setText(OutcomeText::fees(view));
    m_lines->setText(OutcomeText::hotlines(view.profile));
    setButtons(decision);
}

void OutcomePanel::setButtons(const Decision &decision)
{
    m_accept->setText(decision.outcome == Outcome::NotAccepted ? tr("打印不予受理单  Ctrl+Enter")
                                                               : tr("受理并打印  Ctrl+Enter"));
    for (QPushButton *button : {m_accept, m_notice, m_why})
        button->setEnabled(true);
}

void OutcomePanel::showFault(const QString &sentence)
{
    m_headline->setState(Tone::Late, tr("这样填，规则判不了"));
    m_reason->setText(sentence);
    for (QLabel *label : {m_missing, m_stages})
        label->clear();
    for (QPushButton *button : {m_accept, m_notice, m_why})
        button->setEnabled(false);
}

void OutcomePanel::showAccepted(const QString &number)
{
    m_headline->setState(Tone::Good, tr("已受理 %1").arg(number));
    m_reason->setText(tr("已保存。F2 接待下一位，F9 再打一份回执。"));
    m_accept->setEnabled(false);
}

void OutcomePanel::setBelow(bool below)
{
    if (property("below").toBool() == below)
        return;
    setProperty("below", below);
    style()->unpolish(this);
    style()->polish(this);
    // Beside the form one section under the other; below it there is width for three side by side.
    m_sections->setDirection(below ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_sections->setSpacing(scaled(below ? 16 : 4));
    for (int part = 0; part < m_sections->count(); ++part)
        m_sections->setStretch(part, below || part + 1 == m_sections->count() ? 1 : 0);
}

QList<QWidget *> OutcomePanel::acts() const
{
    return {m_accept, m_notice, m_why};
}

QString OutcomePanel::text() const
{
    QStringList parts{m_headline->text(), m_reason->text()};
    for (const QLabel *label : {m_missing, m_stages, m_fees, m_lines})
        parts.append(QTextDocumentFragment::fromHtml(label->text()).toPlainText());
    return parts.join(u'\n');
}

} // namespace powerhall
