// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pdffile.h"

#include "models/core/clock.h"
#include "reports/paint/glyphlog.h"
#include "reports/pdf/pagepacker.h"
#include "reports/pdf/pdffont.h"
#include "reports/pdf/pdfobjects.h"

#include <QDateTime>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct Packed
{
    std::vector<PackedPage> pages;
    std::vector<PackedFont> fonts;
};

Packed packed(const QList<Page> &pages)
{
    GlyphLog log;
    for (const Page &page : pages)
        log.add(page);
    PagePacker packer(pages, log);
    auto fonts = packedFonts(log);
    return {packer.finish(), std::move(fonts)};
}

/// The fonts by the names that pages call them.
int addResources(PdfObjects &objects, const std::vector<PackedFont> &fonts)
{
    std::string named;
    for (size_t i = 0; i < fonts.size(); ++i)
        named += "/F" + std::to_string(i) + ' ' + PdfObjects::reference(addFont(objects, fonts[i])) + ' ';
    return objects.add("<< /Font << " + named + ">> >>");
}

int addPage(PdfObjects &objects, const PackedPage &page, int tree, int resources)
{
    const int content = objects.addDeflated({}, page.content);
    return objects.add("<< /Type /Page /Parent " + PdfObjects::reference(tree) + " /MediaBox [0 0 " +
                       std::to_string(page.box.width()) + ' ' + std::to_string(page.box.height()) +
                       "] /Resources " + PdfObjects::reference(resources) + " /Contents " +
                       PdfObjects::reference(content) + " >>");
}

int addInfo(PdfObjects &objects, const PdfInfo &info)
{
    const QByteArray made = localTime(info.madeMs).toString(u"yyyyMMddHHmmss"_s).toLatin1();
    return objects.add("<< /Title " + PdfObjects::text(info.title) +
                       " /Producer (PowerHall " POWERHALL_VERSION ") /CreationDate (D:" + made.toStdString() +
                       "+08'00') >>");
}

/// `count` pages from `first` on, with all the fonts.
QByteArray fileOf(const Packed &packed, size_t first, size_t count, const PdfInfo &info)
{
    PdfObjects objects;
    const int tree = objects.reserve();
    const int root = objects.add("<< /Type /Catalog /Pages " + PdfObjects::reference(tree) +
                                 " /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>");
    const int resources = addResources(objects, packed.fonts);
    std::string kids;
    for (size_t i = first; i < first + count; ++i)
        kids += PdfObjects::reference(addPage(objects, packed.pages[i], tree, resources)) + ' ';
    objects.set(tree, "<< /Type /Pages /Count " + std::to_string(count) + " /Kids [" + kids + "] >>");
    return objects.file(root, addInfo(objects, info));
}

} // namespace

Result<QByteArray> pdfOf(const QList<Page> &pages, const PdfInfo &info)
{
    const auto files = pdfsOf(pages, {static_cast<int>(pages.size())}, info);
    return files ? Result<QByteArray>(files->first()) : files.error();
}

Result<QList<QByteArray>> pdfsOf(const QList<Page> &pages, const QList<int> &counts, const PdfInfo &info)
{
    if (pages.isEmpty())
        return Error{ErrorCode::Internal, u"pdfsOf"_s, u"no pages"_s, {}};
    const Packed all = packed(pages);
    QList<QByteArray> files;
    size_t first = 0;
    for (const int count : counts) {
        files.append(fileOf(all, first, static_cast<size_t>(count), info));
        first += static_cast<size_t>(count);
    }
    return files;
}

} // namespace powerhall
