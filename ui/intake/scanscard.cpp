// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/scanscard.h"

#include "models/core/json.h"
#include "models/services/pageservice.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "models/tables/wordtext.h"
#include "ui/currentsession.h"
#include "ui/intake/pagedialog.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumbnail.h"
#include "ui/windowsettings.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QImage>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QStringList Pictures{u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.pdf"_s};

QIcon iconOf(const QByteArray &thumbnail)
{
    const QImage image = QImage::fromData(thumbnail);
    return image.isNull() ? QIcon() : QIcon(QPixmap::fromImage(image));
}

} // namespace

ScansCard::ScansCard(const WindowContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_list(new QListWidget)
{
    setObjectName(u"scansCard"_s);
    m_list->setObjectName(u"pageList"_s);
    m_list->setAccessibleName(tr("扫描件"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setMovement(QListView::Static);
    m_list->setIconSize(QSize(scaled(54), scaled(72)));
    m_list->setFixedHeight(scaled(124));
    m_list->setSpacing(scaled(4));
    auto *buttons = new QHBoxLayout;
    m_file = addButton(buttons, u"addPageButton"_s, tr("加一页…"), &ScansCard::addFromFile);
    m_folder = addButton(buttons, u"scanFolderButton"_s, tr("收扫描件"), &ScansCard::addFromFolder);
    m_paste = addButton(buttons, u"pastePageButton"_s, tr("粘贴"), &ScansCard::addFromClipboard);
    m_replace = addButton(buttons, u"replacePageButton"_s, tr("换这页…"), &ScansCard::replacePage);
    m_view = addButton(buttons, u"viewPageButton"_s, tr("看原件"), &ScansCard::view);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addLayout(buttons);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, &ScansCard::view);
    connect(m_list, &QListWidget::currentRowChanged, this, &ScansCard::showChosen);
    m_list->hide(); // until there is a page
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ScansCard::lookIntoFolder);
}

QPushButton *ScansCard::addButton(QHBoxLayout *row, const QString &name, const QString &text,
                                  void (ScansCard::*act)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAccessibleName(text);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void ScansCard::showPages(const QString &number, const QString &document, const QString &documentName)
{
    if (number != m_number) {
        m_number = number;
        watchFolder();
    }
    m_document = document;
    const bool may = m_context.session.may(Act::AddPage);
    for (QPushButton *button : {m_file, m_folder, m_paste}) {
        button->setVisible(may);
        button->setEnabled(!document.isEmpty());
        button->setToolTip(document.isEmpty() ? tr("先在上面选一份材料") : tr("加到：%1").arg(documentName));
    }
    m_replace->setVisible(may);
    reload();
    lookIntoFolder();
}

void ScansCard::forget()
{
    m_number.clear();
    m_pages.clear();
    m_list->clear();
    m_list->hide();
}

void ScansCard::showChosen()
{
    m_replace->setEnabled(chosen() && m_context.session.may(Act::AddPage));
    m_view->setEnabled(chosen() && m_context.session.may(Act::RevealPersonalData));
}

void ScansCard::reload()
{
    showChosen();
    PageService service(m_context.station);
    const auto pages = service.pages(m_context.session.value(), m_number);
    if (!pages || *pages == m_pages)
        return;
    m_pages = *pages;
    const int row = m_list->currentRow();
    m_list->clear();
    QMap<QString, int> numbers;
    for (const DocumentPage &page : std::as_const(m_pages)) {
        const QString name = tr("%1 %2").arg(wordText(page.document)).arg(++numbers[page.document]) +
                             (page.doubled ? u" ●"_s : QString());
        auto *item =
            new QListWidgetItem(iconOf(service.thumbnail(m_context.session.value(), page)), name, m_list);
        item->setToolTip(tr("%1，%2%3")
                             .arg(name, momentText(page.addedMs),
                                  page.doubled ? tr("；两台席各换了一次，请核对") : QString()));
    }
    m_list->setVisible(m_list->count() > 0);
    m_list->setCurrentRow(row < m_list->count() ? row : -1);
    showChosen();
}

const DocumentPage *ScansCard::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_pages.size() ? &m_pages.at(row) : nullptr;
}

bool ScansCard::add(const QByteArray &picture)
{
    const auto added =
        PageService(m_context.station)
            .add(m_context.session.value(), m_number, m_document, {picture, thumbnailOf(picture)});
    emit told(added ? tr("已加密保存一页") : errorText(added.error()), added.has_value());
    reload();
    return added.has_value();
}

std::optional<QByteArray> ScansCard::askForFile(const QString &title)
{
    const auto path = m_context.prompts.openFile(this, title, tr("图片 (*.jpg *.jpeg *.png *.pdf)"));
    if (!path)
        return {};
    const auto bytes = readFile(*path);
    if (!bytes) {
        emit told(errorText(bytes.error()), false);
        return {};
    }
    return *bytes;
}

void ScansCard::addFromFile()
{
    if (const auto picture = askForFile(tr("加一页")))
        add(*picture);
}

void ScansCard::addFromClipboard()
{
    const QImage image = QApplication::clipboard()->image();
    if (image.isNull()) {
        emit told(tr("剪贴板里没有图片"), false);
        return;
    }
    QByteArray picture;
    QBuffer buffer(&picture);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    if (add(picture))
        QApplication::clipboard()->clear();
}

void ScansCard::replacePage()
{
    const DocumentPage *page = chosen();
    if (!page)
        return;
    const QUuid id = page->page;
    const auto picture = askForFile(tr("换这页"));
    if (!picture)
        return;
    const auto replaced =
        PageService(m_context.station)
            .replace(m_context.session.value(), m_number, id, {*picture, thumbnailOf(*picture)});
    emit told(replaced ? tr("已换；换下的一页仍留在日志里") : errorText(replaced.error()),
              replaced.has_value());
    reload();
}

void ScansCard::view()
{
    const DocumentPage *page = chosen();
    if (!page)
        return;
    const DocumentPage shown = *page;
    const auto reason =
        m_context.prompts.askText(this, {.name = u"viewPageDialog"_s,
                                         .title = tr("看原件"),
                                         .text = tr("原件是完整的个人信息；谁在何时为什么看，会记下来。"),
                                         .label = tr("原因"),
                                         .yes = tr("看原件"),
                                         .initial = {},
                                         .suggestions = {tr("核对材料"), tr("客户要求")}});
    if (!reason)
        return;
    const auto picture =
        PageService(m_context.station).reveal(m_context.session.value(), m_number, shown.page, *reason);
    if (!picture) {
        emit told(errorText(picture.error()), false);
        return;
    }
    auto *dialog = new PageDialog(wordText(shown.document), *picture, this);
    dialog->show();
}

void ScansCard::watchFolder()
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_knownScans.clear();
    const QString folder = m_context.settings.scanFolder();
    if (folder.isEmpty() || !QDir(folder).exists())
        return;
    m_watcher.addPath(folder);
    const QStringList names = QDir(folder).entryList(Pictures, QDir::Files);
    m_knownScans = QSet<QString>(names.begin(), names.end());
}

QStringList ScansCard::freshScans() const
{
    const QString folder = m_context.settings.scanFolder();
    QStringList fresh;
    if (folder.isEmpty())
        return fresh;
    for (const QString &name : QDir(folder).entryList(Pictures, QDir::Files, QDir::Time | QDir::Reversed)) {
        if (!m_knownScans.contains(name))
            fresh.append(QDir(folder).filePath(name));
    }
    return fresh;
}

void ScansCard::lookIntoFolder()
{
    const qsizetype count = freshScans().size();
    m_folder->setText(count > 0 ? tr("收扫描件（%1）").arg(count) : tr("收扫描件"));
    m_folder->setProperty("role", count > 0 ? u"main"_s : QString());
}

void ScansCard::addFromFolder()
{
    if (m_context.settings.scanFolder().isEmpty()) {
        emit told(tr("先在“站点 → 外观与打印”里写明扫描仪存到哪个文件夹"), false);
        return;
    }
    const QStringList fresh = freshScans();
    if (fresh.isEmpty()) {
        emit told(tr("扫描夹里没有新的；扫描后这里会亮"), false);
        return;
    }
    QStringList kept;
    for (const QString &path : fresh) {
        const auto picture = readFile(path);
        if (!picture || !add(*picture))
            continue;
        kept.append(path);
        m_knownScans.insert(QFileInfo(path).fileName());
    }
    if (!kept.isEmpty() &&
        m_context.prompts.confirm(this, {.name = u"deleteScansDialog"_s,
                                         .title = tr("收扫描件"),
                                         .text = tr("%n 页已加密保存。扫描夹里的原图没有加密，现在删掉吗？",
                                                    nullptr, static_cast<int>(kept.size())),
                                         .label = {},
                                         .yes = tr("删掉原图"),
                                         .initial = {},
                                         .suggestions = {}})) {
        for (const QString &path : std::as_const(kept))
            QFile::remove(path);
    }
    lookIntoFolder();
}

} // namespace powerhall
