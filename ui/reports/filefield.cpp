// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/filefield.h"

#include "ui/prompts/prompts.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>

namespace powerhall {

using namespace Qt::StringLiterals;

FileField::FileField(const Wish &wish, Prompts &prompts, QWidget *parent)
    : FormField(wish.label, Note::WhenNeeded, parent)
    , m_wish(wish)
    , m_edit(new LineEdit)
    , m_check(new QPushButton(tr("核对…")))
{
    setLabelWidth(scaled(86));
    setRequired(wish.required);
    setAcceptDrops(true);
    m_edit->setObjectName(wish.name + u"FileEdit"_s);
    m_edit->setPlaceholderText(wish.hint);
    m_edit->setToolTip(wish.hint);
    auto *choose = new QPushButton(tr("选文件…"));
    choose->setObjectName(wish.name + u"FileButton"_s);
    m_check->setObjectName(wish.name + u"CheckButton"_s);
    m_check->setToolTip(tr("看列的对应、前几行和不能算的行，就地改好"));
    m_check->setEnabled(false);
    addEditor(m_edit);
    addEditor(choose, 0, tr("选%1").arg(wish.label));
    addEditor(m_check, 0, tr("核对%1").arg(wish.label));
    connect(m_edit, &LineEdit::textChanged, this, [this] {
        m_check->setEnabled(!path().isEmpty());
        showSettings();
        emit edited();
    });
    connect(m_check, &QPushButton::clicked, this, &FileField::checkWished);
    connect(choose, &QPushButton::clicked, this, [this, &prompts, label = wish.label] {
        const auto path =
            prompts.openFile(this, tr("选%1").arg(label), tr("表格 (*.csv *.xlsx *.txt);;所有文件 (*)"));
        if (path)
            m_edit->setText(*path);
    });
}

QString FileField::path() const
{
    return m_edit->text().trimmed();
}

TableFile FileField::file() const
{
    return m_file.path == path() ? m_file : TableFile{.path = path()};
}

void FileField::setFile(const TableFile &file)
{
    m_file = file;
    m_edit->setText(file.path);
    showSettings();
}

/// What was set by hand stands below the path.
void FileField::showSettings()
{
    const TableFile now = file();
    QStringList words;
    if (!now.byHand.isEmpty())
        words.append(tr("列由手工指定"));
    if (now.options.encoding || now.options.delimiter || now.options.dateOrder)
        words.append(tr("格式由手工指定"));
    if (!now.options.sheet.isEmpty())
        words.append(tr("工作表 %1").arg(now.options.sheet));
    if (!now.options.corrections.isEmpty())
        words.append(tr("更正 %1 格，原文件不动").arg(now.options.corrections.size()));
    setNote(Weight::Hint, words.join(u" · "_s));
}

void FileField::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->urls().size() == 1 && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void FileField::dropEvent(QDropEvent *event)
{
    m_edit->setText(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace powerhall
