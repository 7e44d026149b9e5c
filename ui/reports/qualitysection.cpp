// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/qualitysection.h"

#include "models/services/reportservice.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "reports/document/documentfile.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/reporthead.h"
#include "ui/reports/quarterbox.h"
#include "ui/reports/resultview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int ResultHeight = 260;
constexpr qint64 Megabyte = 1'000'000;

} // namespace

Result<ReportSource> figureSourceOf(const QString &role, const QString &path)
{
    const auto hash = hashOfFile(path);
    if (!hash)
        return hash.error();
    return ReportSource{role, QFileInfo(path).fileName(), QString::fromLatin1(hash->toHex())};
}

QualitySection::QualitySection(const WindowContext &context, const QString &name, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_name(name)
    , m_options(new QVBoxLayout)
    , m_period(new QComboBox)
    , m_compute(new QPushButton(tr("计算  Ctrl+Enter")))
    , m_cancel(new QPushButton(tr("停下  Esc")))
    , m_save(new QPushButton(tr("存成文件…")))
    , m_bar(new QProgressBar)
    , m_progress(new QLabel)
    , m_message(new MessageBar)
    , m_result(new ResultView)
{
    setObjectName(name + u"Section"_s);
    m_period->setObjectName(name + u"Period"_s);
    m_period->setAccessibleName(tr("报告期"));
    m_compute->setObjectName(name + u"ComputeButton"_s);
    m_compute->setProperty("role", u"main"_s);
    m_cancel->setObjectName(name + u"CancelButton"_s);
    m_save->setObjectName(name + u"SaveButton"_s);
    m_bar->setAccessibleName(tr("读取进度"));
    build();
    fillQuarters(*m_period, m_context.station.today(), FirstQuarter::LastWhole);
    setRunning(false);
    m_save->setEnabled(false);
    connect(m_compute, &QPushButton::clicked, this, &QualitySection::compute);
    connect(m_cancel, &QPushButton::clicked, &m_job, &ReportJob::cancel);
    connect(m_save, &QPushButton::clicked, this, &QualitySection::save);
    connect(&m_job, &ReportJob::progressed, this, &QualitySection::showProgress);
    connect(&m_job, &ReportJob::finished, this, &QualitySection::showOutcome);
}

void QualitySection::build()
{
    m_options->setSpacing(scaled(6));
    m_options->addWidget(m_period, 0, Qt::AlignLeft);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_compute);
    acts->addWidget(m_cancel);
    acts->addWidget(m_save);
    acts->addWidget(m_bar, 1);
    acts->addWidget(m_progress);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(m_options);
    column->addLayout(acts);
    column->addWidget(m_message);
    m_result->setMinimumHeight(scaled(ResultHeight)); // its own bars scroll it, not the page's
    column->addWidget(m_result, 1);
    column->addStretch(0); // below the fields while there is no result
    m_result->hide();
}

void QualitySection::addOption(QWidget *option)
{
    m_options->addWidget(option);
}

Period QualitySection::period() const
{
    return parseQuarter(m_period->currentData().toString()).value_or(Period());
}

ReportHead QualitySection::head() const
{
    return reportHead(m_context);
}

void QualitySection::reload()
{
    m_compute->setEnabled(m_context.session.may(Act::ReadReports));
}

void QualitySection::forget()
{
    m_job.cancel();
    m_document.reset();
    m_result->clear();
    m_result->hide();
    m_save->setEnabled(false);
    m_message->clear();
}

void QualitySection::focusFirst()
{
    m_period->setFocus();
}

void QualitySection::tellMissing(QWidget *editor, const QString &text)
{
    m_message->showMessage(Tone::Late, text);
    editor->setFocus();
}

void QualitySection::compute()
{
    if (m_job.isRunning())
        return;
    const auto wanted = work();
    if (!wanted)
        return;
    m_message->clear();
    m_progress->setText(tr("正在读…"));
    m_bar->setRange(0, 0);
    setRunning(true);
    m_job.start(*wanted);
}

void QualitySection::setRunning(bool running)
{
    m_compute->setVisible(!running);
    m_save->setVisible(!running);
    m_cancel->setVisible(running);
    m_bar->setVisible(running);
    m_progress->setVisible(running);
}

void QualitySection::showProgress(qint64 done, qint64 total, qint64 bytesPerSecond, int secondsLeft)
{
    if (total <= 0)
        return;
    m_bar->setRange(0, 1000);
    m_bar->setValue(int(done * 1000 / total));
    QString text = tr("%1 / %2 MB").arg(done / Megabyte).arg(total / Megabyte);
    if (bytesPerSecond > 0)
        text += tr(" · 每秒 %1 MB · 还要 %2 秒").arg(bytesPerSecond / Megabyte).arg(secondsLeft);
    m_progress->setText(text);
}

void QualitySection::showOutcome(const Result<ReportOutcome> &outcome)
{
    setRunning(false);
    if (!outcome) {
        m_message->showMessage(outcome.error().code == ErrorCode::Cancelled ? Tone::Plain : Tone::Late,
                               errorText(outcome.error()));
        return;
    }
    m_document = outcome->document;
    m_save->setEnabled(true);
    m_result->show(*outcome);
    if (outcome->rejectedCount > 0)
        m_message->showMessage(
            Tone::Soon, tr("算好了；有 %1 行没算进去，见“没算进去的行”。").arg(outcome->rejectedCount));
    else
        m_message->showMessage(Tone::Good, tr("算好了，每一行都算进去了。"));
}

void QualitySection::save()
{
    const QString proposal = m_document->title + u'-' + period().name() + u".pdf"_s;
    const auto path = m_context.prompts.saveFile(
        this, tr("存成文件"), proposal, tr("PDF (*.pdf);;工作簿 (*.xlsx);;CSV (*.csv);;JSON (*.json)"));
    if (!path)
        return;
    const auto saved = saveDocument(*m_document, *path);
    m_message->showMessage(saved ? Tone::Good : Tone::Late,
                           saved ? tr("已存到 %1").arg(*path) : errorText(saved.error()));
}

void QualitySection::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        compute();
    else if (event->key() == Qt::Key_Escape && m_job.isRunning())
        m_job.cancel();
    else
        RoomSection::keyPressEvent(event);
}

} // namespace powerhall
