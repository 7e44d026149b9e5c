// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/qualitysection.h"

#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/reporthead.h"
#include "ui/reports/figureoutcome.h"
#include "ui/reports/filefield.h"
#include "ui/reports/jobbar.h"
#include "ui/reports/periodchoice.h"
#include "ui/reports/reportsaving.h"
#include "ui/reports/resultview.h"
#include "ui/reports/rowsdialog.h"
#include "ui/reports/tabledialog.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"
#include "ui/windowsettings.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int ResultHeight = 260;

} // namespace

QualitySection::QualitySection(const WindowContext &context, const QString &name, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_name(name)
    , m_options(new QVBoxLayout)
    , m_period(new PeriodChoice(name, context.station.today()))
    , m_compute(new QPushButton(tr("计算  Ctrl+Enter")))
    , m_save(new QPushButton(tr("存成文件…")))
    , m_print(new QPushButton(tr("打印…")))
    , m_release(new QPushButton(tr("发布…")))
    , m_message(new MessageBar)
    , m_result(new ResultView)
{
    setObjectName(name + u"Section"_s);
    m_compute->setObjectName(name + u"ComputeButton"_s);
    m_compute->setProperty("role", u"main"_s);
    m_save->setObjectName(name + u"SaveButton"_s);
    m_print->setObjectName(name + u"PrintButton"_s);
    m_release->setObjectName(name + u"ReleaseButton"_s);
    m_release->setToolTip(tr("冻结数字、口径和来源；报告期从此锁定，再发布就是更正"));
    build();
    setRunning(false);
    connect(&m_job, &ReportJob::started, this, [this] { setRunning(true); });
    connect(&m_job, &ReportJob::ended, this, [this] { setRunning(false); });
    connect(m_compute, &QPushButton::clicked, this, &QualitySection::compute);
    connect(m_save, &QPushButton::clicked, this, &QualitySection::save);
    connect(m_print, &QPushButton::clicked, this, &QualitySection::print);
    connect(m_release, &QPushButton::clicked, this, &QualitySection::release);
    connect(m_result, &ResultView::rowsWished, this, &QualitySection::showRows);
    connect(m_result, &ResultView::fixWished, this, &QualitySection::fix);
}

void QualitySection::build()
{
    m_options->setSpacing(scaled(6));
    m_options->addWidget(m_period);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_compute);
    acts->addWidget(m_save);
    acts->addWidget(m_print);
    acts->addWidget(m_release);
    acts->addWidget(new JobBar(m_job, m_name), 1);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(m_options);
    column->addLayout(acts);
    column->addWidget(m_message);
    // Its own bars scroll it, not the page's.
    m_result->setMinimumHeight(scaled(ResultHeight));
    m_result->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    column->addWidget(m_result, 1);
    column->addStretch(0); // below the fields while there is no result
    m_result->hide();
}

void QualitySection::addOption(QWidget *option)
{
    m_options->addWidget(option);
}

void QualitySection::addFile(FileField *file)
{
    m_files.append(file);
    addOption(file);
    connect(file, &FileField::checkWished, this, [this, file] { checkFile(*file); });
}

Period QualitySection::period() const
{
    return m_period->period();
}

ReportHead QualitySection::head() const
{
    ReportHead head = reportHead(m_context);
    head.number = reportNumber(m_context.station, m_name, period());
    head.version = 0;
    return head;
}

MappingMemory QualitySection::mappings() const
{
    return m_context.settings.columnMappings();
}

void QualitySection::reload()
{
    m_compute->setEnabled(m_context.session.may(Act::ReadReports));
    setRunning(m_job.isRunning());
}

void QualitySection::forget()
{
    m_job.cancel();
    dropResult();
    setRunning(m_job.isRunning());
    m_message->clear();
}

void QualitySection::dropResult()
{
    m_outcome.reset();
    m_result->clear();
    m_result->hide();
}

void QualitySection::focusFirst()
{
    m_period->setFocus();
}

void QualitySection::confirm()
{
    if (m_compute->isEnabled())
        compute();
}

void QualitySection::tellMissing(QWidget *editor, const QString &text)
{
    m_message->showMessage(Tone::Late, text);
    editor->setFocus();
}

void QualitySection::setRunning(bool running)
{
    m_compute->setVisible(!running);
    m_save->setVisible(!running);
    m_print->setVisible(!running);
    m_release->setVisible(!running);
    m_save->setEnabled(m_outcome != nullptr);
    m_print->setEnabled(m_outcome != nullptr);
    m_release->setEnabled(m_outcome != nullptr && m_context.session.may(Act::ReleaseReport));
}

void QualitySection::compute()
{
    if (m_job.isRunning())
        return;
    commitInput();
    if (!period().isValid()) {
        tellMissing(m_period, tr("报告期的两个日期要写成 2026-07-01 这样，后一个不早于前一个。"));
        return;
    }
    const auto wanted = work();
    if (!wanted)
        return;
    dropResult(); // it is of other files or rules than those above from now on
    m_message->clear();
    m_job.run<ReportOutcome>(*wanted, [this](const Result<ReportOutcome> &outcome) { showOutcome(outcome); });
}

void QualitySection::showOutcome(const Result<ReportOutcome> &outcome)
{
    if (!outcome) {
        m_message->showMessage(outcome.error().code == ErrorCode::Cancelled ? Tone::Plain : Tone::Late,
                               errorText(outcome.error()));
        return;
    }
    if (!m_context.session.value().isSignedIn()) // locked meanwhile
        return;
    m_outcome = std::make_shared<ReportOutcome>(*outcome);
    setRunning(false);
    m_result->show(*m_outcome);
    if (m_outcome->rejectedCount() > 0)
        m_message->showMessage(
            Tone::Soon,
            tr("算好了；有 %1 行没算进去，见“没算进去的行”，可以就地改好。").arg(m_outcome->rejectedCount()));
    else if (m_outcome->isEmpty())
        m_message->showMessage(Tone::Soon, tr("清单里没有一行在这个报告期内；请核对报告期和文件。"));
    else
        m_message->showMessage(Tone::Good, tr("算好了，每一行都算进去了。"));
}

void QualitySection::showRows(const QString &table, qsizetype row)
{
    const RowsReader read =
        m_outcome && !m_job.isRunning() ? m_outcome->rowsBehind(table, row) : RowsReader();
    if (!read) {
        m_message->showMessage(Tone::Plain, tr("这一行背后没有清单的行。"));
        return;
    }
    m_job.run<RowsBehind>(read, [this](const Result<RowsBehind> &behind) {
        if (behind)
            (new RowsDialog(*behind, this))->open();
        else
            m_message->showMessage(Tone::Late, errorText(behind.error()));
    });
}

void QualitySection::checkFile(FileField &file, qint64 row)
{
    const TableDialog::Wish wish{file.label(), file.kind(), recalled(file.file(), mappings()),
                                 checkOf(file.kind()), row};
    auto *dialog = new TableDialog(wish, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, &file] {
        file.setFile(dialog->file());
        if (dialog->isMappedByHand())
            m_context.settings.rememberColumns(fingerprintOf(dialog->format().headings),
                                               dialog->file().byHand);
        m_message->showMessage(Tone::Plain, tr("记下了；按“计算”就照这样读。"));
    });
    dialog->open();
}

void QualitySection::fix(TableKind kind, qint64 row)
{
    for (FileField *file : std::as_const(m_files)) {
        if (file->kind() == kind && !file->path().isEmpty())
            return checkFile(*file, row);
    }
    m_message->showMessage(Tone::Plain, tr("这份清单来自停电登记，请在那里更正。"));
}

void QualitySection::save()
{
    saveReport(m_outcome->document, m_outcome->document.title + u'-' + period().name() + u".pdf"_s, m_job,
               m_context.prompts, *m_message);
}

void QualitySection::print()
{
    printReport(m_outcome->document, m_job, m_context, *m_message);
}

void QualitySection::release()
{
    if (!m_outcome || m_job.isRunning())
        return;
    if (!m_outcome->isLawful) {
        m_message->showMessage(Tone::Late, tr("自检不符，不能发布；请看报表末尾的自检表。"));
        return;
    }
    if (const auto changes = askForRelease())
        releaseNow(*changes);
}

std::optional<QString> QualitySection::askForRelease()
{
    const ReleaseWish &wish = m_outcome->wish;
    const auto before =
        ReportService(m_context.station).view(m_context.session.value(), wish.kind, wish.period);
    const QString rejects =
        m_outcome->rejectedCount() > 0
            ? tr("还有 %1 行没算进去，发布就是认可不计它们。").arg(m_outcome->rejectedCount())
            : QString();
    if (before) {
        return m_context.prompts.askText(
            this, {.name = u"releaseChangesDialog"_s,
                   .title = tr("发布更正版"),
                   .text = tr("%1 已经发布到第 %2 版。这是更正：新的一版替代它，旧版留着。%3")
                               .arg(m_outcome->document.period)
                               .arg(before->newest().number)
                               .arg(rejects),
                   .label = tr("改了什么、为什么"),
                   .yes = tr("发布第 %1 版").arg(before->newest().number + 1),
                   .initial = {},
                   .suggestions = {}});
    }
    const bool agreed = m_context.prompts.confirm(
        this, {.name = u"releaseDialog"_s,
               .title = tr("发布报表"),
               .text = tr("%1 的数字、口径和来源清单从此冻结，报告期锁定；以后只能发布更正版。%2")
                           .arg(m_outcome->document.period, rejects),
               .label = {},
               .yes = tr("发布"),
               .initial = {},
               .suggestions = {}});
    return agreed ? std::optional(QString()) : std::nullopt;
}

/// Copies of the lists first, beside the window; then the event, all at once.
void QualitySection::releaseNow(const QString &changes)
{
    using Copies = std::shared_ptr<DatasetCopies>;
    m_message->clear();
    m_job.run<Copies>([folder = m_context.station.folder(), files = m_outcome->datasets](
                          ReadControl &control) { return DatasetCopies::make(folder, files, &control); },
                      [this, changes](const Result<Copies> &copies) {
                          if (copies)
                              finishRelease(*copies, changes);
                          else
                              m_message->showMessage(Tone::Late, errorText(copies.error()));
                      });
}

void QualitySection::finishRelease(const std::shared_ptr<DatasetCopies> &copies, const QString &changes)
{
    const QList<ReportSource> &computed = m_outcome->document.sources;
    for (qsizetype i = 0; i < computed.size(); ++i) {
        const QString kept = QString::fromLatin1(copies->sources().at(i).sha256.toHex());
        if (kept == computed.at(i).sha256)
            continue;
        m_message->showMessage(Tone::Late,
                               tr("%1 在计算之后变了，没有发布；请重新计算。").arg(computed.at(i).file));
        return;
    }
    ReleaseWish wish = m_outcome->wish;
    wish.sources = copies->sources();
    wish.changes = changes;
    const auto report = ReportService(m_context.station).release(m_context.session.value(), wish);
    if (!report) {
        m_message->showMessage(Tone::Late, errorText(report.error()));
        return;
    }
    copies->keep();
    const int number = report->newest().number;
    m_job.run<ReportOutcome>(
        [outcome = *m_outcome, released = *report, number](ReadControl &) -> Result<ReportOutcome> {
            return asReleased(outcome, released, number);
        },
        [this, number](const Result<ReportOutcome> &outcome) {
            if (outcome)
                showOutcome(outcome);
            m_message->showMessage(Tone::Good,
                                   tr("已发布，第 %1 版；来源清单的副本已留存，见“已发布”。").arg(number));
        });
}

void QualitySection::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_job.isRunning())
        m_job.cancel();
    else
        RoomSection::keyPressEvent(event);
}

} // namespace powerhall
