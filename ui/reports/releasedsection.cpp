// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/releasedsection.h"

#include "models/core/clock.h"
#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/rows.h"
#include "ui/currentsession.h"
#include "ui/reporthead.h"
#include "ui/reports/figureoutcome.h"
#include "ui/reports/jobbar.h"
#include "ui/reports/reportsaving.h"
#include "ui/reports/resultview.h"
#include "ui/reports/rowsdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsInSight = 6;
constexpr int ResultHeight = 260;

} // namespace

ReleasedSection::ReleasedSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_model(releasedColumns())
    , m_table(new TextTable(m_model, 5, tr("已发布的报表")))
    , m_recompute(new QPushButton(tr("重算核对  Enter")))
    , m_save(new QPushButton(tr("存成文件…")))
    , m_print(new QPushButton(tr("打印…")))
    , m_message(new MessageBar)
    , m_result(new ResultView)
{
    setObjectName(u"releasedSection"_s);
    m_table->setObjectName(u"releasedTable"_s);
    m_table->setPlaceholder(tr("还没有发布过报表；在“供电可靠性”或“电压合格率”里算好后发布。"));
    m_recompute->setObjectName(u"recomputeButton"_s);
    m_recompute->setProperty("role", u"main"_s);
    m_recompute->setToolTip(tr("用当时的文件重新计算，逐个数与发布的核对"));
    m_save->setObjectName(u"saveReleasedButton"_s);
    m_print->setObjectName(u"printReleasedButton"_s);
    build();
    connect(m_table, &TextTable::rowActivated, this, &ReleasedSection::recomputeChosen);
    connect(m_recompute, &QPushButton::clicked, this, &ReleasedSection::recomputeChosen);
    connect(m_save, &QPushButton::clicked, this, &ReleasedSection::save);
    connect(m_print, &QPushButton::clicked, this,
            [this] { printReport(*m_document, m_job, m_context, *m_message); });
    connect(m_result, &ResultView::rowsWished, this, &ReleasedSection::showRows);
    connect(&m_context.station.notifier(), &Notifier::reportsChanged, this, &ReleasedSection::showReports);
}

void ReleasedSection::build()
{
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_recompute);
    acts->addWidget(m_save);
    acts->addWidget(m_print);
    acts->addWidget(new JobBar(m_job, u"released"_s), 1);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(m_table);
    column->addLayout(acts);
    column->addWidget(m_message);
    m_result->setMinimumHeight(scaled(ResultHeight));
    m_result->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    column->addWidget(m_result, 1);
    column->addStretch(0);
    m_result->hide();
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    m_table->fitHeight(RowsInSight);
}

void ReleasedSection::reload()
{
    showReports();
}

void ReleasedSection::forget()
{
    m_job.cancel();
    m_reports.clear();
    m_table->setRows({});
    m_document.reset();
    m_rowsBehind = {};
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    m_result->clear();
    m_result->hide();
    m_message->clear();
}

void ReleasedSection::focusFirst()
{
    m_table->setFocus();
}

void ReleasedSection::showReports()
{
    if (!m_context.session.may(Act::ReadReports))
        return;
    const auto reports = ReportService(m_context.station).list(m_context.session.value());
    if (!reports) {
        m_message->showMessage(Tone::Late, errorText(reports.error()));
        return;
    }
    m_reports = *reports;
    m_table->setRows(releasedRows(m_reports));
    m_table->fitHeight(RowsInSight);
    m_recompute->setEnabled(!m_reports.isEmpty());
}

ReportHead ReleasedSection::headOf(const ReleasedReport &report, const ReleasedVersion &version) const
{
    ReportHead head = reportHead(m_context);
    head.number = reportNumber(m_context.station, report.kind, report.period);
    head.filledBy.clear();
    head.handedIn = localDate(version.releasedMs);
    head.madeMs = version.releasedMs;
    return head;
}

/// From the release's own files, beside the window.
Result<ReleasedSection::Proof> ReleasedSection::prove(const ReleasedReport &report,
                                                      const ReleasedVersion &version,
                                                      const SourcePaths &paths, const ReportHead &head,
                                                      ReadControl &control)
{
    const auto computed = recompute(report.kind, version, paths, &control);
    if (!computed)
        return computed.error();
    const auto outcome =
        computed->voltage
            ? voltageOutcome(computed->voltageFiles, *computed->voltage, head, {}, control)
            : reliabilityOutcome(computed->reliabilityFiles, *computed->reliability, head, {}, control);
    if (!outcome)
        return outcome.error();
    return Proof{*computed, asReleased(*outcome, report, version.number)};
}

void ReleasedSection::recomputeChosen()
{
    const TextRow *row = m_table->current();
    if (!row || m_job.isRunning())
        return;
    const ReleasedReport &summary = m_reports.at(row->id.section(u'|', 0, 0).toInt());
    const int number = row->id.section(u'|', 1, 1).toInt();
    const auto report =
        ReportService(m_context.station).view(m_context.session.value(), summary.kind, summary.period);
    if (!report) {
        m_message->showMessage(Tone::Late, errorText(report.error()));
        return;
    }
    const ReleasedVersion version = report->versions.value(number);
    const auto paths = sourcePathsOf(version, m_context.station.folder());
    if (!paths) {
        m_message->showMessage(Tone::Late,
                               tr("%1；这份没有留副本，用命令行 report recompute 给出当时的文件。")
                                   .arg(errorText(paths.error())));
        return;
    }
    m_message->clear();
    m_job.run<Proof>([report = *report, version, paths = *paths, head = headOf(*report, version)](
                         ReadControl &control) { return prove(report, version, paths, head, control); },
                     [this, edition = version.number](const Result<Proof> &proof) { show(edition, proof); });
}

void ReleasedSection::show(int version, const Result<Proof> &proof)
{
    if (!proof) {
        m_message->showMessage(proof.error().code == ErrorCode::Cancelled ? Tone::Plain : Tone::Late,
                               errorText(proof.error()));
        return;
    }
    if (!m_context.session.value().isSignedIn()) // locked meanwhile
        return;
    m_document = proof->outcome.document;
    m_rowsBehind = proof->outcome.rowsBehind;
    m_save->setEnabled(true);
    m_print->setEnabled(true);
    m_result->show(proof->outcome);
    const Recomputation &computed = proof->computed;
    if (computed.isSame())
        m_message->showMessage(Tone::Good,
                               tr("第 %1 版：同样的文件、同样的行，每个数都与发布的相同。").arg(version));
    else
        m_message->showMessage(Tone::Late, tr("第 %1 版：文件相同，但有 %2 个数不同（%3）；公式版本 %4。")
                                               .arg(version)
                                               .arg(computed.differenceCount)
                                               .arg(computed.differences.join(u'、'), computed.formulaNow));
}

void ReleasedSection::showRows(const QString &table, qsizetype row)
{
    const RowsReader read = m_rowsBehind && !m_job.isRunning() ? m_rowsBehind(table, row) : RowsReader();
    if (!read)
        return;
    m_job.run<RowsBehind>(read, [this](const Result<RowsBehind> &behind) {
        if (behind)
            (new RowsDialog(*behind, this))->open();
        else
            m_message->showMessage(Tone::Late, errorText(behind.error()));
    });
}

void ReleasedSection::save()
{
    const QString proposal =
        tr("%1-%2-第%3版.pdf").arg(m_document->title, m_document->period).arg(m_document->version);
    saveReport(*m_document, proposal, m_job, m_context.prompts, *m_message);
}

void ReleasedSection::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_job.isRunning())
        m_job.cancel();
    else
        RoomSection::keyPressEvent(event);
}

} // namespace powerhall
