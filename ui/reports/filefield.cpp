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
    , m_edit(new LineEdit)
{
    setLabelWidth(scaled(86));
    setRequired(wish.required);
    setAcceptDrops(true);
    m_edit->setObjectName(wish.name + u"FileEdit"_s);
    m_edit->setPlaceholderText(wish.hint);
    m_edit->setToolTip(wish.hint);
    auto *choose = new QPushButton(tr("选文件…"));
    choose->setObjectName(wish.name + u"FileButton"_s);
    addEditor(m_edit);
    addEditor(choose, 0, tr("选%1").arg(wish.label));
    connect(m_edit, &LineEdit::textChanged, this, &FileField::edited);
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
