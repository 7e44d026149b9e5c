// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/rejecteditor.h"

#include "models/tables/rejecttext.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString idOf(const Reject &reject)
{
    return QString::number(reject.row) + u'|' + reject.field;
}

} // namespace

RejectEditor::RejectEditor(TableKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_model({tr("行号"), tr("列"), tr("为什么不能算"), tr("原来的内容")})
    , m_table(new TextTable(m_model, 2, tr("不能算的行")))
    , m_whole(new QLabel)
    , m_more(new QLabel)
    , m_caption(new QLabel)
    , m_edit(new LineEdit)
    , m_correct(new QPushButton(tr("改好这一格  Enter")))
{
    m_table->setObjectName(u"rejectTable"_s);
    m_table->setPlaceholder(tr("没有不能算的行。"));
    m_whole->setObjectName(u"rejectedRow"_s);
    m_whole->setWordWrap(true);
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setProperty("role", u"muted"_s);
    m_more->setProperty("role", u"muted"_s);
    m_edit->setObjectName(u"correctionEdit"_s);
    m_edit->setAccessibleName(tr("改成"));
    m_correct->setObjectName(u"correctButton"_s);
    m_correct->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_caption);
    line->addWidget(m_edit, 1);
    line->addWidget(m_correct);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(8), 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_more);
    column->addWidget(m_whole);
    column->addLayout(line);
    connect(m_table, &TextTable::currentRowChanged, this, &RejectEditor::showChosen);
    connect(m_table, &TextTable::rowActivated, this, [this] {
        m_edit->setFocus();
        m_edit->selectAll();
    });
    connect(m_edit, &LineEdit::returnPressed, this, &RejectEditor::correct);
    connect(m_correct, &QPushButton::clicked, this, &RejectEditor::correct);
}

void RejectEditor::setRejects(const RejectList &rejects, const ColumnMap &columns,
                              const QList<PreviewRow> &records)
{
    m_rejects = rejects.listed();
    m_columns = columns;
    m_records.clear();
    for (const PreviewRow &record : records)
        m_records.insert(record.row, record.fields);
    QList<TextRow> rows;
    for (const Reject &reject : std::as_const(m_rejects))
        rows.append({.cells = {QString::number(reject.row), columnText(m_kind, reject.field),
                               rejectText(reject), reject.value},
                     .tone = Tone::Late,
                     .id = idOf(reject)});
    m_shown.clear();
    m_table->setRows(rows);
    const qint64 more = rejects.count() - m_rejects.size();
    m_more->setVisible(more > 0);
    m_more->setText(tr("还有 %1 行没有列出；先改好这些，再核对就会列出。").arg(more));
    showChosen();
}

void RejectEditor::choose(qint64 row)
{
    const auto found = std::find_if(m_rejects.begin(), m_rejects.end(),
                                    [row](const Reject &reject) { return reject.row == row; });
    if (found != m_rejects.end())
        m_table->selectRow(int(found - m_rejects.begin()));
}

void RejectEditor::focusFirst()
{
    m_table->setFocus();
}

const Reject *RejectEditor::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_rejects.size() ? &m_rejects.at(row) : nullptr;
}

/// −1 where the file has no such field.
int RejectEditor::fieldOf(const Reject &reject) const
{
    if (reject.field.startsWith(u'#'))
        return reject.field.mid(1).toInt() - 1;
    const QList<ColumnSpec> &specs = columnsOf(m_kind);
    for (int column = 0; column < specs.size() && column < m_columns.fields.size(); ++column) {
        if (specs.at(column).name == reject.field)
            return m_columns.fields.at(column);
    }
    return -1;
}

void RejectEditor::showChosen()
{
    const Reject *reject = chosen();
    const int field = reject ? fieldOf(*reject) : -1;
    m_edit->setEnabled(field >= 0);
    m_correct->setEnabled(field >= 0);
    if (!reject) {
        m_whole->clear();
        m_caption->clear();
        m_edit->clear();
        return;
    }
    const QStringList fields = m_records.value(reject->row);
    m_whole->setText(fields.isEmpty()
                         ? QString()
                         : tr("第 %1 行：%2").arg(reject->row).arg(fields.join(u" | "_s).left(400)));
    m_caption->setText(tr("%1 改成").arg(columnText(m_kind, reject->field)));
    if (m_shown == idOf(*reject))
        return;
    m_shown = idOf(*reject);
    m_edit->setText(fields.isEmpty() ? reject->value : fields.value(field));
}

void RejectEditor::correct()
{
    commitInput();
    if (const Reject *reject = chosen(); reject && fieldOf(*reject) >= 0)
        emit corrected(reject->row, fieldOf(*reject), m_edit->text());
}

} // namespace powerhall
