// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/mappingtable.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int SampleRows = 2;

} // namespace

MappingTable::MappingTable(TableKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_grid(new QGridLayout(this))
    , m_missing(new QLabel)
{
    m_missing->setObjectName(u"missingColumns"_s);
    m_missing->setWordWrap(true);
    m_grid->setHorizontalSpacing(scaled(16));
    m_grid->setVerticalSpacing(scaled(6));
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_missing, 0, 0, 1, 3);
    m_grid->addWidget(mutedLabel(tr("文件里的表头")), 1, 0);
    m_grid->addWidget(mutedLabel(tr("下面的内容")), 1, 1);
    m_grid->addWidget(mutedLabel(tr("当作哪一列")), 1, 2);
}

void MappingTable::makeRows(const QStringList &headings)
{
    if (headings == m_headings)
        return;
    m_headings = headings;
    for (const Line &line : std::as_const(m_lines)) {
        delete line.heading;
        delete line.sample;
        delete line.choice;
    }
    m_lines.clear();
    for (int row = 0; row < headings.size(); ++row) {
        auto *heading = new QLabel(headings.at(row));
        heading->setTextFormat(Qt::PlainText);
        auto *sample = mutedLabel();
        auto *choice = new QComboBox;
        choice->setObjectName(u"columnChoice%1"_s.arg(row));
        choice->setAccessibleName(tr("“%1”当作哪一列").arg(headings.at(row)));
        choice->addItem(tr("（不读）"), QString());
        for (const ColumnSpec &column : columnsOf(m_kind))
            choice->addItem(column.chinese + u"  "_s + column.name + (column.required ? u" *"_s : QString()),
                            column.name);
        m_grid->addWidget(heading, row + 2, 0);
        m_grid->addWidget(sample, row + 2, 1);
        m_grid->addWidget(choice, row + 2, 2);
        m_lines.append({heading, sample, choice});
        connect(choice, &QComboBox::activated, this, [this, row] { choose(row); });
    }
    m_grid->setRowStretch(int(headings.size()) + 2, 1);
}

void MappingTable::setPreview(const TablePreview &preview, const HandMapping &byHand)
{
    makeRows(preview.format.headings);
    const QStringList names = columnNamesOf(m_kind, m_headings, byHand);
    for (int row = 0; row < m_lines.size(); ++row) {
        QComboBox *choice = m_lines.at(row).choice;
        choice->setCurrentIndex(choice->findData(names.at(row)));
        QStringList samples;
        for (const PreviewRow &first : preview.rows.mid(0, SampleRows))
            samples.append(first.fields.value(row).simplified().left(24));
        m_lines.at(row).sample->setText(samples.join(u"、"_s));
    }
    showMissing();
}

HandMapping MappingTable::mapping() const
{
    HandMapping mapping;
    for (int row = 0; row < m_lines.size(); ++row)
        mapping.insert(m_headings.at(row), m_lines.at(row).choice->currentData().toString());
    return mapping;
}

/// A column is one field only: whoever had it before is not read any more.
void MappingTable::choose(int row)
{
    const QString chosen = m_lines.at(row).choice->currentData().toString();
    for (int other = 0; other < m_lines.size() && !chosen.isEmpty(); ++other) {
        QComboBox *choice = m_lines.at(other).choice;
        if (other != row && choice->currentData().toString() == chosen)
            choice->setCurrentIndex(0);
    }
    showMissing();
    emit edited();
}

void MappingTable::showMissing()
{
    QStringList missing;
    const HandMapping now = mapping();
    for (const ColumnSpec &column : columnsOf(m_kind)) {
        if (column.required && !now.values().contains(column.name))
            missing.append(column.chinese + u' ' + column.name);
    }
    m_missing->setText(missing.isEmpty() ? tr("带 * 的列都有了。")
                                         : tr("还缺：%1。请在右边指定是哪一列。").arg(missing.join(u"、"_s)));
}

} // namespace powerhall
