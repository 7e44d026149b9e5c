// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/resultview.h"

#include "models/tables/rejecttext.h"
#include "reports/chart/chartpicture.h"
#include "reports/document/documentpages.h"
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
constexpr qreal ChartPoints = 520;
constexpr qsizetype MostRows = 1000; // of one table in the window; files hold all
constexpr int RowsInSight = 14;

ChartInks windowInks()
{
    const Colours &colours = currentColours();
    return {colours.text, colours.muted, colours.line, colours.sheet};
}

const Chart *chartOf(const DocumentBlock &block)
{
    return std::get_if<Chart>(&block);
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
    m_tables.clear();
    m_tablesTab = nullptr;
    while (count() > 0) {
        QWidget *tab = widget(0);
        removeTab(0);
        delete tab;
    }
}

void ResultView::show(const ReportOutcome &outcome)
{
    clear();
    showPages(outcome.document);
    showCharts(outcome.document);
    showTables(outcome.document);
    showRejects(outcome);
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

void ResultView::showPages(const Document &document)
{
    QVBoxLayout *column = freshTab(tr("报表"), u"reportPages"_s);
    column->setAlignment(Qt::AlignHCenter);
    for (const Page &page : documentPages(document))
        column->addWidget(new SheetWidget(page, scaled(PageWidth)));
}

void ResultView::showCharts(const Document &document)
{
    QVBoxLayout *column = freshTab(tr("图"), u"reportCharts"_s);
    auto *hint = new QLabel(tr("点一根柱或一个点，打开它背后的那一行。"));
    hint->setProperty("role", u"muted"_s);
    column->addWidget(hint);
    for (const Section &section : document.sections) {
        for (const DocumentBlock &block : section.blocks) {
            const Chart *chart = chartOf(block);
            const Table *table = chart ? document.table(chart->table) : nullptr;
            if (!table)
                continue;
            Page page({ChartPoints, chartHeight(*chart, *table, ChartPoints)});
            page.add(BoxMark{.box = {QPointF(), page.size()}, .fill = windowInks().ground});
            const QList<ChartHit> hits =
                drawChart(page, {QPointF(), page.size()}, *chart, *table, windowInks());
            auto *picture = new SheetWidget(page, scaled(ChartWidth));
            picture->setAccessibleName(chart->title);
            connect(picture, &SheetWidget::clicked, this, [this, hits, id = chart->table](QPointF point) {
                for (const ChartHit &hit : hits) {
                    if (hit.box.contains(point))
                        return openRow(id, hit.row);
                }
            });
            column->addWidget(picture);
        }
    }
    column->addStretch();
}

void ResultView::showTables(const Document &document)
{
    QVBoxLayout *column = freshTab(tr("表"), u"reportTables"_s);
    m_tablesTab = currentWidget() ? widget(count() - 1) : nullptr;
    for (const Table *table : document.tables()) {
        auto *title = new QLabel(table->title);
        title->setFont(headFont());
        column->addWidget(title);
        QStringList heads;
        for (const Column &one : table->columns)
            heads.append(one.fullHead());
        auto *model = new TextTableModel(heads, this);
        auto *list = new TextTable(*model, 0, table->title);
        list->setObjectName(table->id + u"Table"_s);
        QList<TextRow> rows;
        for (qsizetype at = 0; at < qMin(table->rows.size(), MostRows); ++at) {
            const Row row = table->rows.at(at);
            TextRow texts{.cells = {}, .id = QString::number(at)};
            for (qsizetype cell = 0; cell < row.size(); ++cell)
                texts.cells.append(table->columns.at(cell).textOf(row.at(cell)));
            rows.append(texts);
        }
        list->setPlaceholder(table->empty);
        list->setRows(rows);
        list->fitHeight(RowsInSight);
        column->addWidget(list);
        if (table->rows.size() > MostRows) {
            column->addWidget(new QLabel(tr("这里只显示前 %1 行，共 %2 行；存成文件就是全部。")
                                             .arg(MostRows)
                                             .arg(table->rows.size())));
        }
        m_tables.insert(table->id, list);
    }
    column->addStretch();
}

void ResultView::showRejects(const ReportOutcome &outcome)
{
    if (outcome.rejectedCount == 0)
        return;
    QVBoxLayout *column = freshTab(tr("没算进去的行 %1").arg(outcome.rejectedCount), u"reportRejects"_s);
    auto *model = new TextTableModel({tr("行号"), tr("列"), tr("为什么没算进去")}, this);
    auto *list = new TextTable(*model, 2, tr("没算进去的行"));
    list->setObjectName(u"rejectTable"_s);
    QList<TextRow> rows;
    for (const Reject &reject : outcome.rejected) {
        rows.append({.cells = {QString::number(reject.row), reject.field, rejectText(reject)},
                     .tone = Tone::Late,
                     .id = QString::number(reject.row) + reject.field});
    }
    list->setRows(rows);
    column->addWidget(list);
}

void ResultView::openRow(const QString &table, qsizetype row)
{
    TextTable *list = m_tables.value(table);
    if (!list || row >= list->model()->rowCount())
        return;
    setCurrentWidget(m_tablesTab);
    list->setCurrentIndex(list->model()->index(int(row), 0));
    list->setFocus();
    qobject_cast<QScrollArea *>(m_tablesTab)->ensureWidgetVisible(list);
}

} // namespace powerhall
