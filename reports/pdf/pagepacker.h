// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/glyphlog.h"
#include "reports/paint/page.h"

#include <QSize>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace powerhall {

/// A page as it goes into a PDF.
struct PackedPage
{
    QSize box;           ///< points
    std::string content; ///< operators, deflated
};

/// Writes and deflates the contents of pages; where there are many, with a thread of its own from the start,
/// so that whoever made it can do something else before asking for them. Pages and log must outlive it.
class PagePacker
{
public:
    PagePacker(const QList<Page> &pages, const GlyphLog &log);
    ~PagePacker();
    Q_DISABLE_COPY_MOVE(PagePacker)

    /// Lends a hand and waits for the last page.
    std::vector<PackedPage> finish();

private:
    void work();

    const QList<Page> &m_pages;
    const GlyphLog &m_log;
    std::vector<PackedPage> m_packed;
    std::atomic<qsizetype> m_next = 0;
    std::thread m_helper;
};

} // namespace powerhall
