// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/rowsdialog.h"

#include "models/tables/texttablemodel.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

RowsDialog::RowsDialog(const RowsBehind &behind, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"rowsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 · 清单里的各行").arg(behind.title));
    resize(QSize(scaled(1180), scaled(560)).boundedTo(parent ? parent->window()->size() : QSize(1366, 768)));
    auto *head = new QLabel(tr("%1 · 来自 %2，共 %3 行").arg(behind.title, behind.file).arg(behind.count));
    head->setFont(headFont());
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    auto *model = new TextTableModel(behind.heads, this);
    model->setProperty("figures", QVariant::fromValue(behind.figures));
    auto *table = new TextTable(*model, int(behind.heads.size()) - 1, tr("清单里的各行"));
    table->setObjectName(u"sourceRowsTable"_s);
    table->setPlaceholder(tr("这个数背后没有行。"));
    QList<TextRow> rows;
    for (const QStringList &cells : behind.rows)
        rows.append({.cells = cells, .id = cells.constFirst()});
    table->setRows(rows);
    auto *sum = new QLabel(behind.count > behind.rows.size()
                               ? tr("%1（这里列出前 %2 行）").arg(behind.sum).arg(behind.rows.size())
                               : behind.sum);
    sum->setObjectName(u"sourceRowsSum"_s);
    sum->setWordWrap(true);
    auto *close = new QPushButton(tr("返回  Esc"));
    close->setObjectName(u"closeRowsButton"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(sum, 1);
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->addWidget(head);
    column->addWidget(table, 1);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    table->setFocus();
}

} // namespace powerhall
