// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/tabledialog.h"

#include "models/domain/quality/warningruns.h"
#include "models/tables/errortext.h"
#include "models/tables/rejecttext.h"
#include "ui/reports/formatchoice.h"
#include "ui/reports/jobbar.h"
#include "ui/reports/mappingtable.h"
#include "ui/reports/rejecteditor.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

enum Tab
{
    MappingTab,
    FirstRowsTab,
    RejectsTab,
    DoubtsTab,
    CorrectionsTab
};

QString cellId(qint64 row, int field)
{
    return u"%1|%2"_s.arg(row).arg(field);
}

} // namespace

TableDialog::TableDialog(Wish wish, QWidget *parent)
    : QDialog(parent)
    , m_wish(std::move(wish))
    , m_tabs(new QTabWidget)
    , m_choices(new FormatChoice)
    , m_mapping(new MappingTable(m_wish.kind))
    , m_rejects(new RejectEditor(m_wish.kind))
    , m_doubtModel({tr("行号"), tr("对象"), tr("提示")})
    , m_doubts(new TextTable(m_doubtModel, 2, tr("提示")))
    , m_correctionModel({tr("行号"), tr("列"), tr("改成")})
    , m_corrections(new TextTable(m_correctionModel, 2, tr("改好的格")))
    , m_message(new MessageBar)
{
    setObjectName(u"tableDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("核对%1 · %2").arg(m_wish.title, QFileInfo(m_wish.file.path).fileName()));
    resize(QSize(scaled(980), scaled(640)).boundedTo(parent ? parent->window()->size() : QSize(1366, 768)));
    m_tabs->setObjectName(u"tableTabs"_s);
    m_doubts->setObjectName(u"doubtTable"_s);
    m_doubts->setPlaceholder(tr("没有提示。"));
    m_corrections->setObjectName(u"correctionTable"_s);
    m_corrections->setPlaceholder(tr("还没有改过；在“不能算的行”里改。"));
    build();
    connect(m_choices, &FormatChoice::edited, this, [this] {
        m_choices->apply(m_wish.file.options);
        reread();
    });
    connect(m_mapping, &MappingTable::edited, this, [this] {
        m_wish.file.byHand = m_mapping->mapping();
        m_mapped = true;
        reread();
    });
    connect(m_rejects, &RejectEditor::corrected, this, [this](qint64 row, int field, const QString &text) {
        m_wish.file.options.corrections.insert({row, field}, text);
        reread();
    });
    connect(m_corrections, &TextTable::rowActivated, this,
            [this](const TextRow &row) { dropCorrection(row.id); });
    reread();
}

void TableDialog::build()
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_mapping);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_firstRows = new QWidget;
    (new QVBoxLayout(m_firstRows))->setContentsMargins(0, scaled(8), 0, 0);
    auto *corrections = new QWidget;
    auto *correctionColumn = new QVBoxLayout(corrections);
    correctionColumn->setContentsMargins(0, scaled(8), 0, 0);
    auto *hint = new QLabel(tr("原文件不动；更正只在读取时套用，并写进报表。按 Enter 撤掉一处更正。"));
    hint->setWordWrap(true);
    hint->setProperty("role", u"muted"_s);
    correctionColumn->addWidget(hint);
    correctionColumn->addWidget(m_corrections, 1);
    m_tabs->addTab(scroll, tr("列的对应"));
    m_tabs->addTab(m_firstRows, tr("前 %1 行").arg(PreviewedRows));
    m_tabs->addTab(m_rejects, tr("不能算的行"));
    m_tabs->addTab(m_doubts, tr("提示"));
    m_tabs->addTab(corrections, tr("已更正"));
    auto *use = new QPushButton(tr("就这样用  Ctrl+Enter"));
    use->setObjectName(u"useTableButton"_s);
    use->setProperty("role", u"main"_s);
    use->setAutoDefault(false);
    auto *back = new QPushButton(tr("返回  Esc"));
    back->setObjectName(u"leaveTableButton"_s);
    back->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new JobBar(m_job, u"table"_s), 1);
    foot->addStretch();
    foot->addWidget(back);
    foot->addWidget(use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(m_choices);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_message);
    column->addLayout(foot);
    connect(use, &QPushButton::clicked, this, &QDialog::accept);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
}

/// Whatever was set: everything shown is read anew.
void TableDialog::reread()
{
    showCorrections();
    if (m_job.isRunning()) {
        m_again = true;
        m_job.cancel();
        return;
    }
    m_job.run<TableLook>(
        [wish = m_wish](ReadControl &control) { return lookAt(wish.file, wish.kind, wish.check, control); },
        [this](const Result<TableLook> &outcome) {
            if (std::exchange(m_again, false))
                reread();
            else
                show(outcome);
        });
}

void TableDialog::show(const Result<TableLook> &outcome)
{
    if (!outcome) {
        m_message->showMessage(Tone::Late, errorText(outcome.error()));
        return;
    }
    m_format = outcome->preview.format;
    m_choices->setFormat(m_format, m_wish.file.options);
    m_mapping->setPreview(outcome->preview, m_wish.file.byHand);
    showFirstRows(outcome->preview);
    if (outcome->preview.columnsFault) {
        m_tabs->setCurrentIndex(MappingTab);
        m_message->showMessage(Tone::Late, errorText(*outcome->preview.columnsFault));
    } else if (!outcome->findings) {
        m_message->showMessage(Tone::Late, errorText(outcome->findings.error()));
    } else {
        showFindings(*outcome);
    }
}

void TableDialog::showFirstRows(const TablePreview &preview)
{
    QStringList heads{tr("行号")};
    for (const QString &heading : preview.format.headings)
        heads.append(heading);
    QLayout *place = m_firstRows->layout();
    while (QLayoutItem *item = place->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *model = new TextTableModel(heads, m_firstRows);
    auto *table = new TextTable(*model, int(heads.size()) - 1, tr("前 %1 行").arg(PreviewedRows));
    table->setObjectName(u"firstRowsTable"_s);
    QList<TextRow> rows;
    for (const PreviewRow &row : preview.rows) {
        TextRow shown{.cells = {QString::number(row.row)}, .id = QString::number(row.row)};
        for (qsizetype field = 0; field < preview.format.headings.size(); ++field)
            shown.cells.append(row.fields.value(field).simplified());
        shown.tone = row.fault ? Tone::Late : Tone::Plain;
        rows.append(shown);
    }
    table->setRows(rows);
    place->addWidget(table);
}

void TableDialog::showFindings(const TableLook &look)
{
    const TableFindings &findings = *look.findings;
    m_rejects->setRejects(findings.rejected, look.preview.columns.value_or(ColumnMap()), look.rejectedRows);
    if (const qint64 row = std::exchange(m_wish.row, 0); row > 0) {
        m_rejects->choose(row);
        m_tabs->setCurrentIndex(RejectsTab);
    }
    m_doubts->setRows(doubtRows(findings.warnings));
    m_tabs->setTabText(RejectsTab, tr("不能算的行 %1").arg(findings.rejected.count()));
    m_tabs->setTabText(DoubtsTab, tr("提示 %1").arg(warningsInAll(findings.warningCounts)));
    if (findings.rejected.count() > 0)
        m_message->showMessage(Tone::Soon, tr("%1 行能算，%2 行不能算；还什么都没有计入。")
                                               .arg(findings.taken)
                                               .arg(findings.rejected.count()));
    else
        m_message->showMessage(Tone::Good, tr("%1 行都能算；还什么都没有计入。").arg(findings.taken));
}

void TableDialog::showCorrections()
{
    QList<TextRow> rows;
    const Corrections &corrections = m_wish.file.options.corrections;
    for (auto cell = corrections.cbegin(); cell != corrections.cend(); ++cell)
        rows.append({.cells = {QString::number(cell.key().first), m_format.headings.value(cell.key().second),
                               cell.value()},
                     .id = cellId(cell.key().first, cell.key().second)});
    m_corrections->setRows(rows);
    m_tabs->setTabText(CorrectionsTab, tr("已更正 %1").arg(rows.size()));
}

void TableDialog::dropCorrection(const QString &id)
{
    Corrections &corrections = m_wish.file.options.corrections;
    for (auto cell = corrections.begin(); cell != corrections.end(); ++cell) {
        if (cellId(cell.key().first, cell.key().second) == id) {
            corrections.erase(cell);
            break;
        }
    }
    reread();
}

void TableDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        commitInput();
        accept();
    } else if (event->key() == Qt::Key_Escape && m_job.isRunning()) {
        m_job.cancel();
    } else {
        QDialog::keyPressEvent(event);
    }
}

} // namespace powerhall
