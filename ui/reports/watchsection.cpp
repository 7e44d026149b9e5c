// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/watchsection.h"

#include "models/services/notifier.h"
#include "models/services/placeoutages.h"
#include "models/services/station.h"
#include "models/tables/budgetrows.h"
#include "models/tables/errortext.h"
#include "reports/returns/watchreport.h"
#include "ui/currentsession.h"
#include "ui/reporthead.h"
#include "ui/reports/returnmaking.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/spanchoice.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

WatchSection::WatchSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_findingModel(watchColumns())
    , m_behindModel(watchedColumns())
    , m_span(new SpanChoice(SpanChoice::Span::Quarter, context.station.today()))
    , m_pages(new QPushButton(tr("预览、打印、存文件…")))
    , m_findings(new TextTable(m_findingModel, 1, tr("越过预警线的")))
    , m_behind(new TextTable(m_behindModel, 0, tr("背后的停电")))
    , m_behindHead(new QLabel)
    , m_message(new MessageBar)
{
    setObjectName(u"watchSection"_s);
    m_span->setObjectName(u"watchSpan"_s);
    m_pages->setObjectName(u"watchPagesButton"_s);
    m_findings->setObjectName(u"watchTable"_s);
    m_behind->setObjectName(u"watchedTable"_s);
    m_behind->setPlaceholder(tr("选一行，这里列出它背后的每一次停电。"));
    build();
    connect(m_span, &QComboBox::currentIndexChanged, this, &WatchSection::read);
    connect(m_pages, &QPushButton::clicked, this, &WatchSection::openPages);
    connect(m_findings, &TextTable::currentRowChanged, this, &WatchSection::showBehind);
    connect(m_findings, &TextTable::rowActivated, this, [this] { m_behind->setFocus(); });
    const Notifier &notifier = context.station.notifier();
    connect(&notifier, &Notifier::outagesChanged, this, &WatchSection::reload);
    connect(&notifier, &Notifier::reportsChanged, this, &WatchSection::reload);
    connect(&notifier, &Notifier::rulesChanged, this, &WatchSection::reload);
}

void WatchSection::build()
{
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_span);
    acts->addWidget(m_pages);
    acts->addStretch();
    auto *hint = new QLabel(tr("由本站登记的停电和已发布的可靠性报表所用的停电清单算出，每次停电只算一次。"));
    hint->setProperty("role", u"muted"_s);
    hint->setWordWrap(true);
    m_behindHead->setFont(headFont());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(acts);
    column->addWidget(hint);
    column->addWidget(m_message);
    column->addWidget(m_findings, 3);
    column->addWidget(m_behindHead);
    column->addWidget(m_behind, 2);
}

void WatchSection::reload()
{
    if (isVisible())
        read();
}

void WatchSection::showEvent(QShowEvent *event)
{
    RoomSection::showEvent(event);
    read();
}

/// Imported lists may be long: they are read beside the window.
void WatchSection::read()
{
    if (!m_context.session.may(Act::ReadReports))
        return forget();
    const auto outages = placeOutages(m_context.station, m_context.session.value());
    if (!outages) {
        m_message->showMessage(Tone::Late, errorText(outages.error()));
        return;
    }
    const Period period = m_span->period();
    m_job.run<QList<WatchList>>(
        [outages = *outages, period, rules = watchRulesOf(m_context.station.profile(), period.to)](
            ReadControl &control) { return watchListsOf(outages, period, rules, &control); },
        [this, missing = outages->missing](const Result<QList<WatchList>> &lists) {
            showLists(lists, missing);
        });
}

void WatchSection::showLists(const Result<QList<WatchList>> &lists, const QStringList &missing)
{
    if (!m_context.session.value().isSignedIn()) // locked meanwhile
        return;
    m_message->clear();
    if (!lists) {
        m_message->showMessage(Tone::Late, errorText(lists.error()));
        return;
    }
    if (!missing.isEmpty())
        m_message->showMessage(Tone::Soon, missingListsText(missing));
    m_lists = *lists;
    m_findings->setRows(watchRows(m_lists));
    m_pages->setEnabled(true);
    showBehind();
}

void WatchSection::forget()
{
    m_job.cancel();
    m_lists.clear();
    m_findings->setRows({});
    m_behind->setRows({});
    m_behindHead->clear();
    m_pages->setEnabled(false);
    m_message->clear();
}

void WatchSection::focusFirst()
{
    m_findings->chooseFirst();
    m_findings->setFocus();
}

void WatchSection::showBehind()
{
    const TextRow *row = m_findings->current();
    const int list = row ? row->id.section(u'|', 0, 0).toInt() : -1;
    const int at = row ? row->id.section(u'|', 1).toInt() : -1;
    if (!row || row->id.isEmpty() || list >= m_lists.size() || at >= m_lists.at(list).entries.size()) {
        m_behindHead->clear();
        m_behind->setRows({});
        return;
    }
    const WatchEntry &entry = m_lists.at(list).entries.at(at);
    m_behindHead->setText(tr("%1 %2 背后的停电").arg(entry.feeder, entry.transformer));
    m_behind->setRows(watchedRows(entry));
}

void WatchSection::openPages()
{
    const ReportHead head = reportHead(m_context.station, m_context.session.value());
    const Document document = watchReport(head, m_lists, m_span->period());
    (new DocumentDialog(m_context, document, document.title + u'-' + document.period, window()))->show();
}

} // namespace powerhall
