// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/tilefields.h"

#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

TileFields::TileFields(QWidget *parent)
    : QWidget(parent)
    , m_paper(new QComboBox)
    , m_details(new QWidget)
{
    m_paper->setObjectName(u"posterPaperBox"_s);
    m_paper->setAccessibleName(tr("用什么纸打"));
    m_paper->addItem(tr("整张打印"));
    for (const QString &paper : smallPapers())
        m_paper->addItem(tr("拼成：%1 纸").arg(paper), paper);
    auto *caption = new QLabel(tr("用什么纸打"));
    caption->setBuddy(m_paper);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(scaled(2));
    m_only = addLine(u"posterOnlyEdit"_s, tr("只重打这几张（行,列）"), tr("不填为全部；如 2,3;4,1"));
    m_onlyLabel = m_details->findChild<QLabel *>(u"posterOnlyEditLabel"_s);
    m_overlap = addLine(u"posterOverlapEdit"_s, tr("粘贴边（毫米）"), u"10"_s);
    m_margin = addLine(u"posterMarginEdit"_s, tr("打印机打不到的边（毫米）"), tr("5，或 左,上,右,下"));
    m_measured = addLine(u"posterMeasuredEdit"_s, tr("测试页两条线实测（毫米）"), u"150x200"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(caption);
    column->addWidget(m_paper);
    column->addWidget(m_details);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &TileFields::showFields);
    showFields();
}

LineEdit *TileFields::addLine(const QString &name, const QString &label, const QString &placeholder)
{
    auto *edit = new LineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setPlaceholderText(placeholder);
    auto *caption = new QLabel(label);
    caption->setObjectName(name + u"Label"_s);
    caption->setBuddy(edit);
    m_details->layout()->addWidget(caption);
    m_details->layout()->addWidget(edit);
    connect(edit, &LineEdit::textChanged, this, &TileFields::edited);
    return edit;
}

void TileFields::showFields()
{
    m_details->setVisible(isTiled());
    emit edited();
}

void TileFields::setReprintOffered(bool offered)
{
    m_only->setVisible(offered);
    m_onlyLabel->setVisible(offered);
}

bool TileFields::isTiled() const
{
    return m_paper->currentIndex() > 0;
}

QString TileFields::paperName() const
{
    return isTiled() ? m_paper->currentData().toString() : smallPapers().constFirst();
}

QString TileFields::only() const
{
    return isTiled() ? m_only->text().trimmed() : QString();
}

Result<std::optional<TileOptions>> TileFields::options() const
{
    if (!isTiled())
        return std::optional<TileOptions>();
    TileOptions options;
    options.paperName = paperName();
    const auto paper = smallPaper(options.paperName);
    if (!paper)
        return paper.error();
    options.paper = *paper;
    if (const QString overlap = m_overlap->text().trimmed(); !overlap.isEmpty()) {
        bool good = false;
        options.overlap = overlap.toDouble(&good);
        if (!good)
            return Error{ErrorCode::BadNumber, m_overlap->accessibleName(), overlap, {u"0"_s, u"60"_s}};
    }
    if (const QString margin = m_margin->text().trimmed(); !margin.isEmpty()) {
        const auto margins = parseMargins(margin);
        if (!margins)
            return margins.error().at(m_margin->accessibleName());
        options.printer.margins = *margins;
    }
    if (const QString measured = m_measured->text().trimmed(); !measured.isEmpty()) {
        const auto printer = withMeasured(options.printer, measured);
        if (!printer)
            return printer.error().at(m_measured->accessibleName());
        options.printer = *printer;
    }
    return std::optional(options);
}

} // namespace powerhall
