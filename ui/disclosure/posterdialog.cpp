// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/posterdialog.h"

#include "models/core/savefile.h"
#include "models/domain/disclosure/checkcode.h"
#include "models/tables/errortext.h"
#include "reports/pdf/pdffile.h"
#include "reports/poster/posterfonts.h"
#include "reports/poster/posterpdf.h"
#include "reports/poster/tilepages.h"
#include "ui/disclosure/tilefields.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheetwidget.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int SheetSide = 620; ///< of the longer side, pixels
constexpr double NearestM = 0.2;
constexpr double FarthestM = 20;

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
    , m_distance(new QDoubleSpinBox)
    , m_tiles(new TileFields)
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
    chooseSize();
    connect(m_version, &QComboBox::currentIndexChanged, this, &PosterDialog::layOut);
    connect(m_size, &QComboBox::currentIndexChanged, this, &PosterDialog::chooseSize);
    connect(m_distance, &QDoubleSpinBox::valueChanged, this, &PosterDialog::layOut);
    for (QCheckBox *box : {m_landscape, m_continued})
        connect(box, &QCheckBox::toggled, this, &PosterDialog::layOut);
    connect(m_tiles, &TileFields::edited, this, &PosterDialog::sayHowItFits);
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
    m_distance->setObjectName(u"posterDistance"_s);
    m_distance->setAccessibleName(tr("从多远看，米"));
    m_distance->setRange(NearestM, FarthestM);
    m_distance->setDecimals(1);
    m_distance->setSingleStep(0.5);
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
    add(tr("从多远看（米）"), m_distance);
    side->addWidget(m_continued);
    side->addWidget(m_tiles);
    auto *test = new QPushButton(tr("打印机测试页"));
    test->setObjectName(u"posterTestPageButton"_s);
    side->addWidget(m_fit);
    side->addStretch();
    side->addWidget(m_message);
    for (QPushButton *button : {m_print, m_save, test, close}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    auto *sideWidget = new QWidget;
    sideWidget->setLayout(side);
    sideWidget->setFixedWidth(scaled(270));
    auto *row = new QHBoxLayout(this);
    row->addWidget(scroll, 1);
    row->addWidget(sideWidget);
    connect(m_save, &QPushButton::clicked, this, &PosterDialog::save);
    connect(m_print, &QPushButton::clicked, this, &PosterDialog::print);
    connect(test, &QPushButton::clicked, this, &PosterDialog::printTestPage);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

const Poster &PosterDialog::poster() const
{
    return m_choices.at(m_version->currentIndex()).poster;
}

std::optional<SheetFormat> PosterDialog::format() const
{
    auto format = sheetFormat(m_size->currentText(), m_landscape->isChecked());
    if (!format)
        return {};
    format->distanceM = m_distance->value();
    return *format;
}

/// Every sheet has a distance it is usually read from.
void PosterDialog::chooseSize()
{
    const auto usual = sheetFormat(m_size->currentText());
    if (!usual)
        return;
    const QSignalBlocker blocker(m_distance);
    m_distance->setValue(usual->distanceM);
    layOut();
}

void PosterDialog::layOut()
{
    const auto sheet = format();
    if (!sheet)
        return;
    m_layout = layOutPoster(poster(), {*sheet, m_continued->isChecked()});
    while (QLayoutItem *item = m_sheets->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Page &page : std::as_const(m_layout.sheets)) {
        const QSizeF shown = page.size().scaled(scaled(SheetSide), scaled(SheetSide), Qt::KeepAspectRatio);
        m_sheets->addWidget(new SheetWidget(page, qRound(shown.width())));
    }
    sayHowItFits();
}

QStringList PosterDialog::tilingText() const
{
    const auto options = m_tiles->options();
    if (!options)
        return {u"● "_s + errorText(options.error())};
    if (!*options || m_layout.sheets.isEmpty())
        return {};
    const auto tiling = tilingOf(m_layout.sheets.constFirst().size(), **options);
    if (!tiling)
        return {u"● "_s + errorText(tiling.error())};
    if (!m_tiles->only().isEmpty()) {
        const auto some = parseTiles(m_tiles->only(), *tiling);
        return {some ? tr("只重打 %n 张，没有拼图说明。", nullptr, static_cast<int>(some->size()))
                     : u"● "_s + errorText(some.error())};
    }
    return {tr("拼成 %1 行 %2 列，另有一张拼图说明。").arg(tiling->rows).arg(tiling->columns)};
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
    if (poster().basis.isEmpty())
        lines.append(tr("◐ 没有可以公开的依据，海报上不写：请在草稿里写文号。"));
    const QStringList tiles = tilingText();
    const bool tilesGood = tiles.isEmpty() || !tiles.constFirst().startsWith(u'●');
    lines += tiles;
    lines.append(facesText(faceReport(poster().content)));
    lines.removeAll(QString());
    m_fit->setText(lines.join(u'\n'));
    m_save->setEnabled(complete && m_layout.fits() && tilesGood);
    m_print->setEnabled(complete && m_layout.fits() && tilesGood);
}

Result<PosterPrint> PosterDialog::wish() const
{
    const auto sheet = format();
    const auto tiles = m_tiles->options();
    if (!sheet || !tiles)
        return sheet ? tiles.error()
                     : Error{ErrorCode::UnknownValue, m_size->accessibleName(), m_size->currentText(), {}};
    return PosterPrint{{*sheet, m_continued->isChecked()}, *tiles, m_tiles->only()};
}

Result<QByteArray> PosterDialog::pdf() const
{
    const auto print = wish();
    return print ? posterFile(poster(), *print) : print.error();
}

void PosterDialog::save()
{
    const auto print = wish();
    if (!print)
        return m_message->showMessage(Tone::Late, errorText(print.error()));
    const std::optional<QString> file = m_context.prompts.saveFile(
        this, tr("保存海报"), posterFileName(m_key, *print), tr("PDF 文件 (*.pdf)"));
    if (!file)
        return;
    const auto bytes = posterFile(poster(), *print);
    const auto saved = bytes ? saveFile(*file, *bytes) : bytes.error();
    m_message->showMessage(saved ? Tone::Good : Tone::Late,
                           saved ? tr("已保存 %1").arg(*file) : errorText(saved.error()));
}

void PosterDialog::print()
{
    printPdf(m_context, pdf(), titleOf(poster()), *m_message, this);
}

void PosterDialog::printTestPage()
{
    const QString name = m_tiles->paperName();
    const auto paper = smallPaper(name);
    if (paper)
        printPdf(m_context, pdfOf({testPage(*paper, name)}, {tr("打印机测试页"), poster().madeMs}),
                 tr("打印机测试页"), *m_message, this);
}

} // namespace powerhall
