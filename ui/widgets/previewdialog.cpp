// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/previewdialog.h"

#include "reports/slips/sliplayout.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheetwidget.h"
#include "ui/windowsettings.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int SheetWidth = 560;

} // namespace

PreviewDialog::PreviewDialog(const Slip &slip, bool largePrint, const WindowContext &context, QWidget *parent)
    : QDialog(parent)
    , m_slip(slip)
    , m_context(context)
    , m_large(new QCheckBox(tr("大字版（18 磅）")))
    , m_printer(new QLabel)
    , m_message(new MessageBar)
{
    setObjectName(u"previewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("预览 · %1").arg(slip.title));
    resize(QSize(scaled(900), scaled(680)).boundedTo(parent ? parent->window()->size() : QSize(1366, 768)));
    m_large->setObjectName(u"largePrintCheck"_s);
    m_large->setChecked(largePrint);
    build();
    layOut();
    showPrinter();
    connect(m_large, &QCheckBox::toggled, this, &PreviewDialog::layOut);
}

void PreviewDialog::build()
{
    auto *sheets = new QWidget;
    m_sheets = new QVBoxLayout(sheets);
    m_sheets->setAlignment(Qt::AlignHCenter);
    m_sheets->setSpacing(scaled(16));
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"sheetsArea"_s);
    scroll->setAccessibleName(tr("单据页面"));
    scroll->setWidget(sheets);
    scroll->setWidgetResizable(true);
    auto *print = new QPushButton(tr("打印  Ctrl+P"));
    print->setObjectName(u"printButton"_s);
    print->setProperty("role", u"main"_s);
    print->setShortcut(QKeySequence::Print);
    auto *other = new QPushButton(tr("换打印机…"));
    other->setObjectName(u"otherPrinterButton"_s);
    auto *save = new QPushButton(tr("保存为 PDF…"));
    save->setObjectName(u"savePdfButton"_s);
    auto *close = new QPushButton(tr("返回  Esc"));
    close->setObjectName(u"closePreviewButton"_s);
    m_printer->setWordWrap(true);
    m_printer->setTextFormat(Qt::PlainText);
    auto *side = new QVBoxLayout;
    side->addWidget(print);
    side->addWidget(m_large);
    side->addWidget(m_printer);
    side->addWidget(other);
    side->addWidget(save);
    side->addStretch();
    side->addWidget(m_message);
    side->addWidget(close);
    auto *sideWidget = new QWidget;
    sideWidget->setLayout(side);
    sideWidget->setFixedWidth(scaled(250));
    auto *row = new QHBoxLayout(this);
    row->addWidget(scroll, 1);
    row->addWidget(sideWidget);
    connect(print, &QPushButton::clicked, this, [this] { emit printWished(m_large->isChecked()); });
    connect(save, &QPushButton::clicked, this, [this] { emit saveWished(m_slip, m_large->isChecked()); });
    connect(other, &QPushButton::clicked, this, &PreviewDialog::chooseOtherPrinter);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    print->setFocus();
}

void PreviewDialog::layOut()
{
    while (QLayoutItem *item = m_sheets->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QList<Page> pages = slipPages(m_slip, {.largePrint = m_large->isChecked()});
    m_pageCount = static_cast<int>(pages.size());
    for (const Page &page : pages)
        m_sheets->addWidget(new SheetWidget(page, scaled(SheetWidth)));
}

void PreviewDialog::chooseOtherPrinter()
{
    const std::optional<QString> chosen = m_context.prompts.choosePrinter(this, m_context.settings.printer());
    if (chosen)
        m_context.settings.setPrinter(*chosen);
    showPrinter();
}

void PreviewDialog::showPrinter()
{
    const QString name = m_context.settings.printer();
    m_printer->setText(name.isEmpty() ? tr("还没选打印机，按“打印”时会问") : tr("打印机：%1").arg(name));
}

void PreviewDialog::showReport(const SlipDesk::Report &report)
{
    m_message->showMessage(report.tone, report.sentence);
    showPrinter();
}

} // namespace powerhall
