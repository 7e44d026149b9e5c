// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/explanationdialog.h"

#include "models/tables/rows.h"
#include "models/tables/words.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

ExplanationDialog::ExplanationDialog(const Decision &decision, const Profile &profile,
                                     const Progress &progress, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_decision(decision)
    , m_profile(profile)
    , m_progress(progress)
    , m_today(today)
    , m_days(explanationColumns())
    , m_table(new TextTable(m_days, 1, tr("逐日计算")))
    , m_stages(new QListWidget)
    , m_sentence(new QLabel)
    , m_debts(new QLabel)
{
    setObjectName(u"explanationDialog"_s);
    setWindowTitle(tr("为什么是这一天"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(scaled(760), scaled(520));
    m_stages->setObjectName(u"explainedStages"_s);
    m_stages->setAccessibleName(tr("环节"));
    m_stages->setFixedWidth(scaled(190));
    for (const StagePlan &stage : m_decision.stages)
        (new QListWidgetItem(m_profile.stageName(stage.stage, m_decision.customerClass), m_stages))
            ->setSizeHint({0, scaled(36)});
    m_table->setObjectName(u"countedDaysTable"_s);
    m_table->setPlaceholder(tr("没有要数的日子"));
    for (QLabel *label : {m_sentence, m_debts}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_sentence->setObjectName(u"explanationText"_s);
    m_debts->setProperty("role", u"muted"_s);
    auto *close = new QPushButton(tr("返回  Esc"));
    close->setObjectName(u"closeExplanationButton"_s);
    auto *right = new QVBoxLayout;
    right->addWidget(m_sentence);
    right->addWidget(m_table, 1);
    right->addWidget(m_debts);
    right->addWidget(close, 0, Qt::AlignRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    row->setSpacing(scaled(16));
    row->addWidget(m_stages);
    row->addLayout(right, 1);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_stages, &QListWidget::currentRowChanged, this, &ExplanationDialog::showStage);
    m_stages->setCurrentRow(0);
}

QString ExplanationDialog::sentenceFor(const Explanation &explanation) const
{
    QStringList sentences{explanation.headline};
    for (const ExplanationLine &line : explanation.lines) {
        const bool said = explanation.headline.endsWith(line.text);
        if (!line.day.isValid() && !said)
            sentences.append(line.text);
    }
    QString text;
    for (const QString &sentence : std::as_const(sentences))
        text += tr("%1。").arg(sentence);
    return text.trimmed();
}

void ExplanationDialog::showStage(int row)
{
    if (row < 0 || row >= m_decision.stages.size()) {
        m_sentence->setText(tr("这类业务没有规定环节时限。"));
        return;
    }
    const StagePlan &stage = m_decision.stages.at(row);
    const Explanation explanation = explainStage(m_profile, m_decision, stage.stage, m_progress);
    m_sentence->setText(sentenceFor(explanation));
    m_table->setRows(explanationRows(explanation, m_today));
    QStringList debts;
    for (const MissingDocument &missing : m_decision.missing) {
        if (missing.dueBefore == stage.stage)
            debts.append(tr("%1（依据 %2）")
                             .arg(m_profile.documentName(missing.document), clauseText(missing.clause)));
    }
    m_debts->setText(debts.isEmpty() ? QString() : tr("最迟这一天补齐：%1").arg(debts.join(tr("、"))));
}

} // namespace powerhall
