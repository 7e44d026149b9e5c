// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/formatchoice.h"

#include "models/domain/ingest/formatwords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Texts of the words of formatwords.h, in their order.
QStringList encodingTexts()
{
    return {u"UTF-8"_s, u"UTF-16 LE"_s, u"UTF-16 BE"_s, u"GB18030"_s};
}

/// The finding first, then everything it may be set to.
void fill(QComboBox &choice, const QString &found, const QStringList &texts, const QStringList &words,
          const QString &set)
{
    choice.clear();
    choice.addItem(found, QString());
    for (qsizetype i = 0; i < texts.size(); ++i)
        choice.addItem(texts.at(i), words.at(i));
    choice.setCurrentIndex(qMax(0, choice.findData(set)));
}

} // namespace

FormatChoice::FormatChoice(QWidget *parent)
    : QWidget(parent)
    , m_type(new QLabel)
{
    auto *flow = new FlowLayout(this, scaled(12));
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_type);
    m_encoding = addChoice(tr("编码"), u"encodingChoice"_s);
    m_delimiter = addChoice(tr("分隔符"), u"delimiterChoice"_s);
    m_sheet = addChoice(tr("工作表"), u"sheetChoice"_s);
    m_dateOrder = addChoice(tr("日期次序"), u"dateOrderChoice"_s);
}

QComboBox *FormatChoice::addChoice(const QString &label, const QString &name)
{
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    auto *caption = new QLabel(label);
    caption->setProperty("role", u"muted"_s);
    auto *choice = new QComboBox;
    choice->setObjectName(name);
    choice->setAccessibleName(label);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(caption);
    row->addWidget(choice);
    layout()->addWidget(pair);
    connect(choice, &QComboBox::activated, this, &FormatChoice::edited);
    return choice;
}

void FormatChoice::setFormat(const TableFormat &format, const ReadOptions &options)
{
    const bool isCsv = format.type == FileType::Csv;
    m_type->setText(isCsv ? u"CSV"_s : u"XLSX"_s);
    m_encoding->parentWidget()->setVisible(isCsv);
    m_delimiter->parentWidget()->setVisible(isCsv);
    m_sheet->parentWidget()->setVisible(!isCsv);
    const QStringList delimiters{tr("逗号"), tr("分号"), tr("制表符"), tr("竖线")};
    const QStringList orders{tr("年月日"), tr("日月年"), tr("月日年")};
    const auto found = [](const QString &text) { return tr("自动：%1").arg(text); };
    fill(*m_encoding,
         found(encodingTexts().at(int(format.encoding)) + (format.byteOrderMark ? u" BOM"_s : QString())),
         encodingTexts(), encodingWords(), options.encoding ? wordOf(*options.encoding) : QString());
    const qsizetype delimiter = delimiterWords().indexOf(delimiterWord(format.delimiter));
    fill(*m_delimiter, found(delimiter < 0 ? delimiterWord(format.delimiter) : delimiters.at(delimiter)),
         delimiters, delimiterWords(), options.delimiter ? delimiterWord(*options.delimiter) : QString());
    const QString order = orders.at(int(format.dateOrder));
    fill(*m_dateOrder, found(format.dateOrderCertain ? order : tr("%1，说不准").arg(order)), orders,
         dateOrderWords(), options.dateOrder ? wordOf(*options.dateOrder) : QString());
    fill(*m_sheet, tr("第一个：%1").arg(format.sheets.value(0)), format.sheets, format.sheets, options.sheet);
}

void FormatChoice::apply(ReadOptions &options) const
{
    options.encoding = encodingOf(m_encoding->currentData().toString());
    options.delimiter = delimiterOf(m_delimiter->currentData().toString());
    options.dateOrder = dateOrderOf(m_dateOrder->currentData().toString());
    options.sheet = m_sheet->currentData().toString();
}

} // namespace powerhall
