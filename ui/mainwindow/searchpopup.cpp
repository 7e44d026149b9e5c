// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/searchpopup.h"

#include "models/tables/rows.h"

namespace powerhall {

using namespace Qt::StringLiterals;

SearchPopup::SearchPopup(SearchService &search, QWidget *parent)
    : ListPopup({.name = u"search"_s,
                 .title = tr("查找"),
                 .hint = tr("编号、姓名、拼音首字母、电话、证件后几位"),
                 .columns = foundColumns()},
                parent)
    , m_search(search)
{
    connect(&m_search, &SearchService::progressed, this, &SearchPopup::showProgress);
    connect(&m_search, &SearchService::completed, this, &SearchPopup::find);
}

void SearchPopup::openWith(const QString &text)
{
    type(text);
    open();
}

void SearchPopup::find()
{
    if (!isVisible())
        return;
    const QString text = typed();
    showRows(text.isEmpty() ? QList<TextRow>() : foundRows(m_search.find(text)));
    showProgress();
}

void SearchPopup::take(const TextRow &row)
{
    emit chosen(row.id);
}

void SearchPopup::showProgress()
{
    if (!isVisible())
        return;
    const QString building =
        m_search.isComplete() ? QString() : tr("索引还在建，已收 %1 件；").arg(m_search.indexed());
    if (typed().isEmpty())
        tell(building + tr("↓ 选择，Enter 打开，Esc 关上"));
    else if (rowCount() == 0)
        tell(building + tr("没有找到。换个说法：编号末四位、姓、拼音首字母、电话后四位"));
    else
        tell(building + tr("%n 件，Enter 打开", nullptr, rowCount()));
}

} // namespace powerhall
