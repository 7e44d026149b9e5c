// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/posterdialog.h"

#include "models/domain/disclosure/checkcode.h"
#include "models/services/slipservice.h"
#include "models/tables/errortext.h"
#include "reports/pdf/pdffile.h"
#include "reports/poster/posterfonts.h"
#include "reports/poster/posterpdf.h"
#include "reports/poster/tilepages.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowsettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// One sheet in small, painted by the painter of the PDF.
class PosterView final : public QWidget
{
public:
    PosterView(Page page, int side, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_page(std::move(page))
    {
        const QSizeF size = m_page.size().scaled(side, side, Qt::KeepAspectRatio);
        setFixedSize(size.toSize());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.fillRect(rect(), Qt::white);
        const qreal factor = width() / m_page.size().width();
        painter.scale(factor, factor);
        powerhall::paint(painter, m_page);
    }

private:
    Page m_page;
};

struct SmallPaper
{
    const char *name;
    QSizeF millimetres;
};
constexpr SmallPaper SmallPapers[] = {{"A4", {210, 297}}, {"A3", {297, 420}}};

QComboBox *makeBox(const QString &name, const QString &label, const QStringList &texts)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->addItems(texts);
    return box;
}

QString facesText(const FaceReport &faces)
{
    QStringList notes;
    if (!faces.standsIn.isEmpty())
        notes.append(PosterDialog::tr("没有 %1，用 %2 代替").arg(faces.wanted, faces.standsIn));
    for (auto face = faces.borrowed.cbegin(); face != faces.borrowed.cend(); ++face)
        notes.append(PosterDialog::tr("这些字用 %1 代替：%2").arg(face.key(), face.value()));
    if (!faces.missing.isEmpty())
        notes.append(PosterDialog::tr("没有字体能印这些字：%1").arg(faces.missing));
    return notes.join(u'\n');
}

} // namespace

PosterDialog::PosterDialog(const WindowContext &context, const QString &key, const QList<Choice> &choices,
                           QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_key(key)
    , m_choices(choices)
    , m_version(makeBox(u"posterVersionBox"_s, tr("版本"), {}))
    , m_size(makeBox(u"posterSizeBox"_s, tr("幅面"), {}))
    , m_paper(makeBox(u"posterPaperBox"_s, tr("用什么纸打"),
                      {tr("整张打印"), tr("拼成：A4 纸"), tr("拼成：A3 纸")}))
    , m_landscape(new QCheckBox(tr("横版")))
    , m_continued(new QCheckBox(tr("放不下时接第二张")))
    , m_fit(new QLabel)
    , m_save(new QPushButton(tr("保存为 PDF…")))
    , m_print(new QPushButton(tr("打印  Ctrl+P")))
    , m_message(new MessageBar)
{
    setObjectName(u"posterDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("海报 · %1").arg(choices.constFirst().poster.item));
    resize(QSize(scaled(980), scaled(690)).boundedTo(parent ? parent->size() : QSize(1366, 740)));
    for (const Choice &choice : m_choices)
        m_version->addItem(choice.name);
    for (const SheetFormat &format : sheetFormats())
        m_size->addItem(format.name);
    m_size->setCurrentText(u"A1"_s);
    build();
    layOut();
    for (QComboBox *box : {m_version, m_size})
        connect(box, &QComboBox::currentIndexChanged, this, &PosterDialog::layOut);
    for (QCheckBox *box : {m_landscape, m_continued})
        connect(box, &QCheckBox::toggled, this, &PosterDialog::layOut);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PosterDialog::sayHowItFits);
    m_size->setFocus();
}

void PosterDialog::build()
{
    auto *sheets = new QWidget;
    m_sheets = new QVBoxLayout(sheets);
    m_sheets->setAlignment(Qt::AlignCenter);
    m_sheets->setSpacing(scaled(16));
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"posterSheets"_s);
    scroll->setAccessibleName(tr("海报页面"));
    scroll->setWidget(sheets);
    scroll->setWidgetResizable(true);
    m_landscape->setObjectName(u"posterLandscapeCheck"_s);
    m_continued->setObjectName(u"posterContinuedCheck"_s);
    m_fit->setObjectName(u"posterFit"_s);
    m_fit->setWordWrap(true);
    m_fit->setTextFormat(Qt::PlainText);
    m_save->setObjectName(u"savePosterButton"_s);
    m_print->setObjectName(u"printPosterButton"_s);
    m_print->setProperty("role", u"main"_s);
    m_print->setShortcut(QKeySequence::Print);
    auto *close = new QPushButton(tr("返回  Esc"));
    close->setObjectName(u"closePosterButton"_s);
    for (QPushButton *button : {m_save, m_print, close})
        button->setAutoDefault(false);
    auto *side = new QVBoxLayout;
    const auto add = [side](const QString &label, QWidget *editor) {
        auto *caption = new QLabel(label);
        caption->setBuddy(editor);
        side->addWidget(caption);
        side->addWidget(editor);
    };
    add(tr("版本"), m_version);
    add(tr("幅面"), m_size);
    side->addWidget(m_landscape);
    add(tr("用什么纸打"), m_paper);
    side->addWidget(m_continued);
    side->addWidget(m_fit);
    side->addStretch();
    side->addWidget(m_message);
    for (QPushButton *button : {m_print, m_save, close})
        side->addWidget(button);
    auto *sideWidget = new QWidget;
    sideWidget->setLayout(side);
    sideWidget->setFixedWidth(scaled(270));
    auto *row = new QHBoxLayout(this);
    row->addWidget(scroll, 1);
    row->addWidget(sideWidget);
    connect(m_save, &QPushButton::clicked, this, &PosterDialog::save);
    connect(m_print, &QPushButton::clicked, this, &PosterDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

const Poster &PosterDialog::poster() const
{
    return m_choices.at(m_version->currentIndex()).poster;
}

bool PosterDialog::isTiled() const
{
    return m_paper->currentIndex() > 0;
}

void PosterDialog::layOut()
{
    const auto format = sheetFormat(m_size->currentText(), m_landscape->isChecked());
    if (!format)
        return;
    m_layout = layOutPoster(poster(), {*format, m_continued->isChecked()});
    while (QLayoutItem *item = m_sheets->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Page &page : std::as_const(m_layout.sheets))
        m_sheets->addWidget(new PosterView(page, scaled(620)));
    sayHowItFits();
}

void PosterDialog::sayHowItFits()
{
    QStringList lines;
    const bool complete = poster().isComplete();
    if (!complete)
        lines.append(tr("● 没有本单位热线或 12398，不能打印。请在站点设置里补上热线。"));
    if (!m_layout.fits())
        lines.append(tr("● 放不下：还多出 %n 行。换大一号的幅面，或接第二张。", nullptr, m_layout.linesOver));
    else
        lines.append(tr("✓ 放得下：正文 %1 磅，看得清的下限 %2 磅，共 %3 张。")
                         .arg(m_layout.body, 0, 'f', 1)
                         .arg(m_layout.smallest, 0, 'f', 1)
                         .arg(m_layout.sheets.size()));
    if (poster().isDraft())
        lines.append(tr("◐ 草稿：打出来有“草稿”字样，没有校验码。"));
    else
        lines.append(tr("校验码 %1").arg(checkCodeOf(poster().publication, 1)));
    if (isTiled() && !m_layout.sheets.isEmpty()) {
        const SmallPaper &paper = SmallPapers[m_paper->currentIndex() - 1];
        TileOptions options;
        options.paperName = QLatin1String(paper.name);
        options.paper = paper.millimetres;
        const auto tiling = tilingOf(m_layout.sheets.constFirst().size(), options);
        lines.append(tiling
                         ? tr("拼成 %1 行 %2 列，另有一张拼图说明。").arg(tiling->rows).arg(tiling->columns)
                         : errorText(tiling.error()));
    }
    lines.append(facesText(faceReport(poster().content)));
    lines.removeAll(QString());
    m_fit->setText(lines.join(u'\n'));
    m_save->setEnabled(complete && m_layout.fits());
    m_print->setEnabled(complete && m_layout.fits());
}

Result<QByteArray> PosterDialog::pdf() const
{
    const auto format = sheetFormat(m_size->currentText(), m_landscape->isChecked());
    if (!format)
        return format.error();
    const auto layout = posterSheets(poster(), {*format, m_continued->isChecked()});
    if (!layout)
        return layout.error();
    if (!isTiled())
        return posterPdf(poster(), *layout);
    const SmallPaper &paper = SmallPapers[m_paper->currentIndex() - 1];
    TileOptions options;
    options.paperName = QLatin1String(paper.name);
    options.paper = paper.millimetres;
    QList<Page> pages;
    for (int i = 0; i < layout->sheets.size(); ++i) {
        const Page &sheet = layout->sheets.at(i);
        const auto tiling = tilingOf(sheet.size(), options);
        if (!tiling)
            return tiling.error();
        const TileCaption caption{titleOf(poster()), format->name,
                                  poster().isDraft() ? QString() : checkCodeOf(poster().publication, i + 1),
                                  i + 1, static_cast<int>(layout->sheets.size())};
        pages.append(assemblyPage(sheet, *tiling, caption));
        pages += tilePages(sheet, *tiling, tiling->tiles, caption);
    }
    return pdfOf(pages, {titleOf(poster()), poster().madeMs});
}

void PosterDialog::save()
{
    const std::optional<QString> file = m_context.prompts.saveFile(
        this, tr("保存海报"), u"%1-%2.pdf"_s.arg(m_key, m_size->currentText()), tr("PDF 文件 (*.pdf)"));
    if (!file)
        return;
    const auto bytes = pdf();
    if (!bytes) {
        m_message->showMessage(Tone::Late, errorText(bytes.error()));
        return;
    }
    QSaveFile out(*file);
    if (out.open(QIODevice::WriteOnly) && out.write(*bytes) == bytes->size() && out.commit())
        m_message->showMessage(Tone::Good, tr("已保存 %1").arg(*file));
    else
        m_message->showMessage(Tone::Late, tr("没能写入 %1：%2").arg(*file, out.errorString()));
}

void PosterDialog::print()
{
    QString printer = m_context.settings.printer();
    if (printer.isEmpty())
        printer = m_context.prompts.choosePrinter(this, printer).value_or(QString());
    if (printer.isEmpty())
        return;
    const auto bytes = pdf();
    if (!bytes) {
        m_message->showMessage(Tone::Late, errorText(bytes.error()));
        return;
    }
    const auto job = m_context.printing.send(*bytes, printer, titleOf(poster()));
    if (job)
        m_message->showMessage(Tone::Good, tr("已交给打印机 %1").arg(printer));
    else
        m_message->showMessage(Tone::Late, errorText(job.error()));
}

} // namespace powerhall
