// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/resultview.h"

#include "models/tables/rejecttext.h"
#include "ui/reports/chartview.h"
#include "ui/reports/tablelist.h"
#include "ui/widgets/sheetwidget.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageWidth = 640;
constexpr int ChartWidth = 760;
constexpr int RowsInSight = 14;

QLabel *hintLabel(const QString &text)
{
    auto *hint = new QLabel(text);
    hint->setProperty("role", u"muted"_s);
    hint->setWordWrap(true);
    return hint;
}

} // namespace

ResultView::ResultView(QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName(u"reportResult"_s);
    setDocumentMode(true);
}

void ResultView::clear()
{
    while (count() > 0) {
        QWidget *tab = widget(0);
        removeTab(0);
        delete tab;
    }
}

void ResultView::show(const ReportOutcome &outcome)
{
    clear();
    showPages(outcome);
    showCharts(outcome.document);
    showTables(outcome.document);
    showRejects(outcome);
    showDoubts(outcome);
    QTabWidget::show();
}

QVBoxLayout *ResultView::freshTab(const QString &title, const QString &name)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(scaled(12));
    auto *scroll = new QScrollArea;
    scroll->setObjectName(name);
    scroll->setAccessibleName(title);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    addTab(scroll, title);
    return column;
}

void ResultView::showPages(const ReportOutcome &outcome)
{
    QVBoxLayout *column = freshTab(tr("报表"), u"reportPages"_s);
    column->setAlignment(Qt::AlignHCenter);
    for (const Page &page : outcome.pages)
        column->addWidget(new SheetWidget(page, scaled(PageWidth)));
}

void ResultView::showCharts(const Document &document)
{
    QVBoxLayout *column = freshTab(tr("图"), u"reportCharts"_s);
    column->addWidget(
        hintLabel(tr("点一根柱或一个点，打开清单里它背后的各行；键盘用方向键选，Enter 打开。")));
    for (const Section &section : document.sections) {
        for (const DocumentBlock &block : section.blocks) {
            const Chart *chart = std::get_if<Chart>(&block);
            const Table *table = chart ? document.table(chart->table) : nullptr;
            if (!table)
                continue;
            auto *view = new ChartView(*chart, *table, scaled(ChartWidth));
            connect(view, &ChartView::opened, this,
                    [this, id = chart->table](qsizetype row) { emit rowsWished(id, row); });
            column->addWidget(view);
        }
    }
    column->addStretch();
}

void ResultView::showTables(const Document &document)
{
    QVBoxLayout *column = freshTab(tr("表"), u"reportTables"_s);
    column->addWidget(hintLabel(tr("按 Enter 打开清单里一行或合计背后的各行。")));
    for (const Table *table : document.tables())
        addTable(*table, *column);
    column->addStretch();
}

void ResultView::addTable(const Table &table, QVBoxLayout &column)
{
    auto *title = new QLabel(table.title);
    title->setFont(headFont());
    column.addWidget(title);
    TextTable *list = tableList(table, 0, true, this);
    list->setObjectName(table.id + u"Table"_s);
    list->fitHeight(RowsInSight);
    column.addWidget(list);
    connect(list, &TextTable::rowActivated, this,
            [this, id = table.id](const TextRow &row) { emit rowsWished(id, row.id.toLongLong()); });
    if (table.rows.size() > MostListedRows)
        column.addWidget(hintLabel(tr("这里只显示前 %1 行，共 %2 行；存成文件就是全部。")
                                       .arg(MostListedRows)
                                       .arg(table.rows.size())));
}

void ResultView::showRejects(const ReportOutcome &outcome)
{
    if (outcome.rejectedCount() == 0)
        return;
    QVBoxLayout *column = freshTab(tr("没算进去的行 %1").arg(outcome.rejectedCount()), u"reportRejects"_s);
    column->addWidget(hintLabel(tr("按 Enter 就地改好；原文件不动。")));
    auto *model = new TextTableModel({tr("清单"), tr("行号"), tr("列"), tr("为什么没算进去")}, this);
    auto *list = new TextTable(*model, 3, tr("没算进去的行"));
    list->setObjectName(u"rejectedRowsTable"_s);
    QList<TextRow> rows;
    for (const FileRejects &file : outcome.files) {
        for (const Reject &reject : file.rejected.listed())
            rows.append({.cells = {file.label, QString::number(reject.row),
                                   columnText(file.kind, reject.field), rejectText(reject)},
                         .tone = Tone::Late,
                         .id = u"%1|%2|%3"_s.arg(int(file.kind)).arg(reject.row).arg(reject.field)});
    }
    list->setRows(rows);
    column->addWidget(list);
    connect(list, &TextTable::rowActivated, this, [this](const TextRow &row) {
        emit fixWished(TableKind(row.id.section(u'|', 0, 0).toInt()),
                       row.id.section(u'|', 1, 1).toLongLong());
    });
}

void ResultView::showDoubts(const ReportOutcome &outcome)
{
    if (outcome.warningCount == 0)
        return;
    QVBoxLayout *column = freshTab(tr("提示 %1").arg(outcome.warningCount), u"reportDoubts"_s);
    column->addWidget(hintLabel(tr("这些行都已按规则处理，请核对。")));
    auto *model = new TextTableModel({tr("行号"), tr("对象"), tr("提示")}, this);
    auto *list = new TextTable(*model, 2, tr("提示"));
    list->setObjectName(u"doubtfulRowsTable"_s);
    list->setRows(doubtRows(outcome.warnings));
    column->addWidget(list);
    if (outcome.warningCount > outcome.warnings.size())
        column->addWidget(
            hintLabel(tr("还有 %1 条没有列出。").arg(outcome.warningCount - outcome.warnings.size())));
}

} // namespace powerhall
