// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pagepacker.h"

#include "reports/pdf/pagecontent.h"
#include "reports/pdf/pdfobjects.h"

#include <QPageSize>

namespace powerhall {

namespace {

constexpr qsizetype WorthAThread = 8; ///< pages

/// Qt knows A4 as 595 x 842 points; asked for by name the box is exact and portrait.
QSize boxOf(const Page &page)
{
    return QPageSize(page.size(), QPageSize::Point, QString(), QPageSize::FuzzyMatch).sizePoints();
}

} // namespace

PagePacker::PagePacker(const QList<Page> &pages, const GlyphLog &log)
    : m_pages(pages)
    , m_log(log)
    , m_packed(static_cast<size_t>(pages.size()))
{
    if (pages.size() >= WorthAThread)
        m_helper = std::thread([this] { work(); });
}

PagePacker::~PagePacker()
{
    if (m_helper.joinable())
        m_helper.join();
}

void PagePacker::work()
{
    for (qsizetype i = m_next++; i < m_pages.size(); i = m_next++) {
        const Page &page = m_pages.at(i);
        const QSize box = boxOf(page);
        m_packed[static_cast<size_t>(i)] = {box, deflated(pageContent(page, box.height(), m_log))};
    }
}

std::vector<PackedPage> PagePacker::finish()
{
    work();
    if (m_helper.joinable())
        m_helper.join();
    return std::move(m_packed);
}

} // namespace powerhall
