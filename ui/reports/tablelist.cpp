// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/tablelist.h"

#include "ui/widgets/texttable.h"

namespace powerhall {

namespace {

TextRow listed(const Table &table, const Row &row, qsizetype number)
{
    TextRow texts{.cells = {}, .id = QString::number(number)};
    for (qsizetype cell = 0; cell < row.size(); ++cell)
        texts.cells.append(table.columns.at(cell).textOf(row.at(cell)));
    return texts;
}

} // namespace

TextTable *tableList(const Table &table, int stretched, bool withTotals, QWidget *parent)
{
    QStringList heads;
    QList<int> figures;
    for (const Column &column : table.columns) {
        if (column.kind == ColumnKind::Number)
            figures.append(int(heads.size()));
        heads.append(column.fullHead());
    }
    auto *model = new TextTableModel(heads, parent);
    model->setProperty("figures", QVariant::fromValue(figures));
    auto *list = new TextTable(*model, stretched, table.title);
    QList<TextRow> rows;
    for (qsizetype at = 0; at < qMin(table.rows.size(), MostListedRows); ++at)
        rows.append(listed(table, table.rows.at(at), at));
    for (qsizetype at = 0; withTotals && at < table.totals.size(); ++at)
        rows.append(listed(table, table.totals.at(at), table.rows.size() + at));
    list->setPlaceholder(table.empty);
    list->setRows(rows);
    return list;
}

} // namespace powerhall
