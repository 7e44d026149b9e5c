// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/resultview.h"

#include "models/tables/rejecttext.h"
#include "ui/reports/chartview.h"
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
constexpr qsizetype MostRows = 1000; // of one table in the window; files hold all
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
    column->addWidget(hintLabel(tr("按 Enter 打开清单里一行背后的各行。")));
    for (const Table *table : document.tables())
        addTable(*table, *column);
    column->addStretch();
}

void ResultView::addTable(const Table &table, QVBoxLayout &column)
{
    auto *title = new QLabel(table.title);
    title->setFont(headFont());
    column.addWidget(title);
    QStringList heads;
    for (const Column &one : table.columns)
        heads.append(one.fullHead());
    auto *model = new TextTableModel(heads, this);
    auto *list = new TextTable(*model, 0, table.title);
    list->setObjectName(table.id + u"Table"_s);
    QList<TextRow> rows;
    for (qsizetype at = 0; at < qMin(table.rows.size(), MostRows); ++at) {
        const Row row = table.rows.at(at);
        TextRow texts{.cells = {}, .id = QString::number(at)};
        for (qsizetype cell = 0; cell < row.size(); ++cell)
            texts.cells.append(table.columns.at(cell).textOf(row.at(cell)));
        rows.append(texts);
    }
    list->setPlaceholder(table.empty);
    list->setRows(rows);
    list->fitHeight(RowsInSight);
    column.addWidget(list);
    connect(list, &TextTable::rowActivated, this,
            [this, id = table.id](const TextRow &row) { emit rowsWished(id, row.id.toLongLong()); });
    if (table.rows.size() > MostRows) {
        column.addWidget(hintLabel(
            tr("这里只显示前 %1 行，共 %2 行；存成文件就是全部。").arg(MostRows).arg(table.rows.size())));
    }
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
    column->addWidget(hintLabel(tr("这些行都按规则算进去了，请核对。")));
    auto *model = new TextTableModel({tr("行号"), tr("对象"), tr("提示")}, this);
    auto *list = new TextTable(*model, 2, tr("提示"));
    list->setObjectName(u"doubtfulRowsTable"_s);
    QList<TextRow> rows;
    for (const Warning &warning : outcome.warnings)
        rows.append({.cells = {warning.row > 0 ? QString::number(warning.row) : QString(), warning.subject,
                               doubtText(warning)},
                     .tone = Tone::Soon,
                     .id = QString::number(rows.size())});
    list->setRows(rows);
    column->addWidget(list);
    if (outcome.warningCount > outcome.warnings.size())
        column->addWidget(
            hintLabel(tr("还有 %1 条没有列出。").arg(outcome.warningCount - outcome.warnings.size())));
}

} // namespace powerhall
