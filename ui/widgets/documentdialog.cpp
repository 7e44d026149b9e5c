// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/documentdialog.h"

#include "models/services/slipservice.h"
#include "models/tables/errortext.h"
#include "reports/document/documentfile.h"
#include "reports/document/documentpages.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheetwidget.h"
#include "ui/widgets/theme.h"
#include "ui/windowsettings.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int SheetWidth = 620;

} // namespace

DocumentDialog::DocumentDialog(const WindowContext &context, Document document, const QString &file,
                               QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_document(std::move(document))
    , m_file(file)
    , m_message(new MessageBar)
{
    setObjectName(u"documentDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_document.title);
    resize(QSize(scaled(960), scaled(690)).boundedTo(parent ? parent->window()->size() : QSize(1366, 740)));
    build();
}

void DocumentDialog::build()
{
    auto *sheets = new QWidget;
    auto *pages = new QVBoxLayout(sheets);
    pages->setAlignment(Qt::AlignHCenter);
    pages->setSpacing(scaled(16));
    for (const Page &page : documentPages(m_document))
        pages->addWidget(new SheetWidget(page, scaled(SheetWidth)));
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"documentSheets"_s);
    scroll->setAccessibleName(tr("页面"));
    scroll->setWidget(sheets);
    scroll->setWidgetResizable(true);
    auto *print = new QPushButton(tr("打印  Ctrl+P"));
    print->setObjectName(u"printDocumentButton"_s);
    print->setProperty("role", u"main"_s);
    print->setShortcut(QKeySequence::Print);
    auto *save = new QPushButton(tr("存成文件…"));
    save->setObjectName(u"saveDocumentButton"_s);
    auto *close = new QPushButton(tr("返回  Esc"));
    close->setObjectName(u"closeDocumentButton"_s);
    auto *side = new QVBoxLayout;
    side->addWidget(print);
    side->addWidget(save);
    side->addStretch();
    side->addWidget(m_message);
    side->addWidget(close);
    for (QPushButton *button : {print, save, close})
        button->setAutoDefault(false);
    auto *sideWidget = new QWidget;
    sideWidget->setLayout(side);
    sideWidget->setFixedWidth(scaled(250));
    auto *row = new QHBoxLayout(this);
    row->addWidget(scroll, 1);
    row->addWidget(sideWidget);
    connect(print, &QPushButton::clicked, this, &DocumentDialog::print);
    connect(save, &QPushButton::clicked, this, &DocumentDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    print->setFocus();
}

void DocumentDialog::print()
{
    printPdf(m_context, documentPdf(m_document), m_document.title, *m_message, this);
}

void DocumentDialog::save()
{
    const auto path =
        m_context.prompts.saveFile(this, tr("存成文件"), m_file + u".pdf"_s,
                                   tr("PDF (*.pdf);;工作簿 (*.xlsx);;CSV (*.csv);;JSON (*.json)"));
    if (!path)
        return;
    const auto saved = saveDocument(m_document, *path);
    m_message->showMessage(saved ? Tone::Good : Tone::Late,
                           saved ? tr("已存到 %1").arg(*path) : errorText(saved.error()));
}

void printPdf(const WindowContext &context, const Result<QByteArray> &pdf, const QString &title,
              MessageBar &message, QWidget *parent)
{
    if (!pdf)
        return message.showMessage(Tone::Late, errorText(pdf.error()));
    QString printer = context.settings.printer();
    if (printer.isEmpty())
        printer = context.prompts.choosePrinter(parent, printer).value_or(QString());
    if (printer.isEmpty())
        return;
    const auto job = context.printing.send(*pdf, printer, title);
    message.showMessage(job ? Tone::Good : Tone::Late,
                        job ? DocumentDialog::tr("已交给打印机 %1").arg(printer) : errorText(job.error()));
}

} // namespace powerhall
