// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/posterbatchdialog.h"

#include "models/core/savefile.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "ui/disclosure/tilefields.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

PosterBatchDialog::PosterBatchDialog(const WindowContext &context, const QList<StoredPoster> &posters,
                                     QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_posters(posters)
    , m_size(new QComboBox)
    , m_landscape(new QCheckBox(tr("横版")))
    , m_continued(new QCheckBox(tr("放不下时接第二张")))
    , m_publishedOnly(new QCheckBox(tr("只要公布了的，不要草稿")))
    , m_tiles(new TileFields)
    , m_list(new QLabel)
    , m_cancel(new QPushButton(tr("停下  Esc")))
    , m_bar(new QProgressBar)
    , m_message(new MessageBar)
{
    setObjectName(u"posterBatchDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("全部海报"));
    resize(QSize(scaled(860), scaled(560)).boundedTo(parent ? parent->size() : QSize(1366, 740)));
    for (const SheetFormat &format : sheetFormats())
        m_size->addItem(format.name);
    m_size->setCurrentText(u"A1"_s);
    m_size->setObjectName(u"batchSizeBox"_s);
    m_size->setAccessibleName(tr("幅面"));
    m_landscape->setObjectName(u"batchLandscapeCheck"_s);
    m_continued->setObjectName(u"batchContinuedCheck"_s);
    m_publishedOnly->setObjectName(u"batchPublishedCheck"_s);
    m_tiles->setReprintOffered(false);
    m_cancel->setObjectName(u"batchCancelButton"_s);
    m_bar->setAccessibleName(tr("排好了几张"));
    m_list->setObjectName(u"batchList"_s);
    m_list->setTextFormat(Qt::PlainText);
    m_list->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_list->setMargin(scaled(12));
    build();
    setRunning(false);
    sayWhatComes();
    connect(m_publishedOnly, &QCheckBox::toggled, this, &PosterBatchDialog::sayWhatComes);
    connect(m_cancel, &QPushButton::clicked, &m_job, &PosterJob::cancel);
    connect(&m_job, &PosterJob::progressed, m_bar, &QProgressBar::setValue);
    connect(&m_job, &PosterJob::finished, this, &PosterBatchDialog::finish);
    m_size->setFocus();
}

void PosterBatchDialog::build()
{
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"batchListArea"_s);
    scroll->setAccessibleName(tr("要印的海报"));
    scroll->setWidget(m_list);
    scroll->setWidgetResizable(true);
    m_options = new QWidget;
    auto *side = new QVBoxLayout(m_options);
    side->setContentsMargins(0, 0, 0, 0);
    auto *caption = new QLabel(tr("幅面"));
    caption->setBuddy(m_size);
    for (QWidget *field : std::initializer_list<QWidget *>{caption, m_size, m_landscape, m_continued,
                                                           m_publishedOnly, m_tiles})
        side->addWidget(field);
    side->addStretch();
    QPushButton *print = addButton(side, u"batchPrintButton"_s, tr("打印"), Goal::Print);
    print->setProperty("role", u"main"_s);
    addButton(side, u"batchOneFileButton"_s, tr("存成一份 PDF…"), Goal::OneFile);
    addButton(side, u"batchFileEachButton"_s, tr("每项存一份 PDF…"), Goal::FileEach);
    auto *close = new QPushButton(tr("返回  Esc"));
    close->setObjectName(u"closeBatchButton"_s);
    close->setAutoDefault(false);
    side->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *running = new QHBoxLayout;
    running->addWidget(m_bar, 1);
    running->addWidget(m_cancel);
    auto *left = new QVBoxLayout;
    left->addWidget(scroll, 1);
    left->addLayout(running);
    left->addWidget(m_message);
    m_options->setFixedWidth(scaled(270));
    auto *row = new QHBoxLayout(this);
    row->addLayout(left, 1);
    row->addWidget(m_options);
}

QPushButton *PosterBatchDialog::addButton(QVBoxLayout *side, const QString &name, const QString &text,
                                          Goal goal)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    side->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, goal] { start(goal); });
    return button;
}

QList<StoredPoster> PosterBatchDialog::chosen() const
{
    QList<StoredPoster> chosen = m_posters;
    if (m_publishedOnly->isChecked())
        chosen.removeIf([](const StoredPoster &one) { return one.poster.isDraft(); });
    return chosen;
}

void PosterBatchDialog::sayWhatComes()
{
    QStringList lines;
    for (const StoredPoster &one : chosen())
        lines.append(one.poster.isDraft()
                         ? tr("◐ %1　草稿").arg(one.poster.item)
                         : tr("✓ %1　第 %2 版").arg(one.poster.item).arg(one.poster.version));
    m_list->setText(lines.isEmpty() ? tr("还没有公布过的公示项") : lines.join(u'\n'));
}

Result<PosterPrint> PosterBatchDialog::wish() const
{
    const auto format = sheetFormat(m_size->currentText(), m_landscape->isChecked());
    if (!format)
        return format.error();
    const auto tiles = m_tiles->options();
    if (!tiles)
        return tiles.error();
    return PosterPrint{{*format, m_continued->isChecked()}, *tiles, {}};
}

void PosterBatchDialog::start(Goal goal)
{
    const QList<StoredPoster> wanted = chosen();
    const auto print = wish();
    if (m_job.isRunning() || wanted.isEmpty())
        return;
    if (!print)
        return m_message->showMessage(Tone::Late, errorText(print.error()));
    PosterJob::Wish job{
        {}, *print, goal == Goal::FileEach, tr("公示海报"), wanted.constFirst().poster.madeMs};
    m_names.clear();
    for (const StoredPoster &one : wanted) {
        job.posters.append(one.poster);
        m_names.append(posterFileName(one.key, *print));
    }
    if (goal != Goal::Print) {
        const auto target = goal == Goal::OneFile
                                ? m_context.prompts.saveFile(this, tr("保存海报"),
                                                             posterFileName(u"posters"_s, *print),
                                                             tr("PDF 文件 (*.pdf)"))
                                : m_context.prompts.chooseFolder(this, tr("存到哪个文件夹？"));
        if (!target)
            return;
        m_target = *target;
    }
    m_goal = goal;
    m_message->clear();
    m_bar->setRange(0, static_cast<int>(job.posters.size()));
    m_bar->setValue(0);
    setRunning(true);
    m_job.start(job);
}

void PosterBatchDialog::setRunning(bool running)
{
    m_options->setEnabled(!running);
    m_bar->setVisible(running);
    m_cancel->setVisible(running);
    if (running)
        m_cancel->setFocus();
}

void PosterBatchDialog::finish(const Result<QList<QByteArray>> &files)
{
    setRunning(false);
    m_size->setFocus();
    if (!files) {
        const bool cancelled = files.error().code == ErrorCode::Cancelled;
        return m_message->showMessage(cancelled ? Tone::Plain : Tone::Late,
                                      cancelled ? tr("停下了，什么也没有存") : errorText(files.error()));
    }
    if (m_goal == Goal::Print)
        return printPdf(m_context, files->constFirst(), tr("公示海报"), *m_message, this);
    const auto saved = m_goal == Goal::OneFile ? saveFile(m_target, files->constFirst()) : Result<void>();
    const auto each = m_goal == Goal::FileEach ? saveFiles(QDir(m_target), m_names, *files)
                                               : Result<QStringList>(QStringList());
    if (!saved || !each)
        return m_message->showMessage(Tone::Late, errorText(saved ? each.error() : saved.error()));
    m_message->showMessage(Tone::Good,
                           tr("%n 张海报已存到 %1", nullptr, static_cast<int>(m_names.size())).arg(m_target));
}

void PosterBatchDialog::reject()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

} // namespace powerhall
