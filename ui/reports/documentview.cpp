// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/documentview.h"

#include "reports/document/documentwords.h"
#include "ui/reports/tablelist.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/statebadge.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsInSight = 12;

Tone toneOf(FigureTone tone)
{
    switch (tone) {
    case FigureTone::Good:
        return Tone::Good;
    case FigureTone::Soon:
        return Tone::Soon;
    case FigureTone::Late:
        return Tone::Late;
    case FigureTone::Plain:
        break;
    }
    return Tone::Plain;
}

QWidget *figureCard(const KeyFigure &figure)
{
    auto *card = new QWidget;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, scaled(24), 0);
    column->setSpacing(scaled(2));
    auto *label = new QLabel(figure.label);
    label->setProperty("role", u"muted"_s);
    auto *value = new QLabel(figureText(figure) + u' ' + figure.unit);
    value->setObjectName(figure.id + u"Figure"_s);
    value->setFont(headFont());
    column->addWidget(label);
    column->addWidget(value);
    if (!figure.state.isEmpty()) {
        auto *state = new StateBadge;
        state->setState(toneOf(figure.tone), figure.state);
        column->addWidget(state, 0, Qt::AlignLeft);
    }
    column->addStretch();
    return card;
}

/// The column that takes the room left: the last of words.
int stretchedColumn(const Table &table)
{
    int stretched = 0;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (table.columns.at(i).kind == ColumnKind::Text)
            stretched = int(i);
    }
    return stretched;
}

} // namespace

DocumentView::DocumentView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void DocumentView::clear()
{
    m_lists.clear();
    m_document = {};
    if (!m_content)
        return;
    // One of its lists may be at work on a key: it goes when that is over, and is out of the way already.
    m_content->hide();
    m_content->setParent(nullptr);
    m_content->deleteLater();
    m_content = nullptr;
}

void DocumentView::show(const Document &document)
{
    clear();
    m_document = document;
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    for (const Section &section : m_document.sections) {
        for (const DocumentBlock &block : section.blocks) {
            if (const auto *figures = std::get_if<QList<KeyFigure>>(&block))
                addFigures(*column, *figures);
            else if (const auto *table = std::get_if<Table>(&block))
                addTable(*column, *table);
        }
    }
    column->addStretch();
    layout()->addWidget(m_content);
}

void DocumentView::addFigures(QVBoxLayout &column, const QList<KeyFigure> &figures)
{
    auto *line = new QWidget;
    auto *flow = new FlowLayout(line, scaled(8));
    for (const KeyFigure &figure : figures)
        flow->addWidget(figureCard(figure));
    column.addWidget(line);
}

void DocumentView::addTable(QVBoxLayout &column, const Table &table)
{
    auto *title = new QLabel(table.title);
    title->setFont(headFont());
    column.addWidget(title);
    TextTable *list = tableList(table, stretchedColumn(table), false, m_content);
    list->setObjectName(m_name + table.id);
    list->fitHeight(RowsInSight);
    column.addWidget(list);
    if (table.rows.size() > MostListedRows)
        column.addWidget(new QLabel(tr("这里只显示前 %1 行，共 %2 行；存成文件就是全部。")
                                        .arg(MostListedRows)
                                        .arg(table.rows.size())));
    connect(list, &TextTable::rowActivated, this,
            [this, id = table.id](const TextRow &row) { activate(id, row.id.toLongLong()); });
    connect(list, &TextTable::currentRowChanged, this, &DocumentView::chosenChanged);
    m_lists.insert(table.id, list);
}

void DocumentView::activate(const QString &table, qsizetype row)
{
    const Table *found = m_document.table(table);
    const int column = found ? found->column(u"number"_s) : -1;
    if (column >= 0 && table != "tasks"_L1)
        emit caseWished(found->columns.at(column).textOf(found->rows.at(row).at(column)));
    else
        emit rowActivated(table, row);
}

QString DocumentView::chosen(const QString &table, const QString &column) const
{
    const Table *found = m_document.table(table);
    const TextTable *list = m_lists.value(table);
    const TextRow *row = list ? list->current() : nullptr;
    const int at = found ? found->column(column) : -1;
    return row && at >= 0 ? row->cells.value(at) : QString();
}

qsizetype DocumentView::chosenRow(const QString &table) const
{
    const TextTable *list = m_lists.value(table);
    const TextRow *row = list ? list->current() : nullptr;
    return row ? row->id.toLongLong() : -1;
}

void DocumentView::focusTable(const QString &table)
{
    if (TextTable *list = m_lists.value(table)) {
        list->chooseFirst();
        list->setFocus();
    }
}

} // namespace powerhall
