// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/posterprint.h"

#include "models/domain/disclosure/checkcode.h"
#include "reports/pdf/pdffile.h"
#include "reports/poster/posterpdf.h"
#include "reports/poster/tilepages.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// All tiles of every sheet, each sheet's behind its assembly sheet; or those asked for alone.
Result<QList<Page>> tiledPages(const Poster &poster, const PosterLayout &layout, const PosterPrint &print)
{
    QList<Page> pages;
    for (qsizetype i = 0; i < layout.sheets.size(); ++i) {
        const Page &sheet = layout.sheets.at(i);
        const int number = static_cast<int>(i) + 1;
        const auto tiling = tilingOf(sheet.size(), *print.tiles);
        if (!tiling)
            return tiling.error().at(u"tile"_s);
        const TileCaption caption{titleOf(poster), print.sheet.format.name,
                                  poster.isDraft() ? QString() : checkCodeOf(poster.publication, number),
                                  number, static_cast<int>(layout.sheets.size())};
        const auto some =
            print.only.isEmpty() ? Result<QList<Tile>>(tiling->tiles) : parseTiles(print.only, *tiling);
        if (!some)
            return some.error().at(u"only"_s);
        if (print.only.isEmpty())
            pages.append(assemblyPage(sheet, *tiling, caption));
        pages += tilePages(sheet, *tiling, *some, caption);
    }
    return pages;
}

/// What of a batch does not fit is told at once: every item with its lines over, and all lines and sheets.
void addTo(std::optional<Error> &over, const QString &item, const Error &error)
{
    const QString place = item + u" +"_s + error.args.at(0);
    if (!over) {
        over = error;
        over->place = place;
        return;
    }
    over->place += u'、' + place;
    for (qsizetype i = 0; i < error.args.size(); ++i)
        over->args[i] = QString::number(over->args.at(i).toInt() + error.args.at(i).toInt());
}

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, {}, {}};
}

} // namespace

QString posterFileName(const QString &stem, const PosterPrint &print)
{
    QString name = stem + u'-' + print.sheet.format.name;
    if (print.tiles)
        name += u'-' + print.tiles->paperName;
    return name + u".pdf"_s;
}

Result<PrintedPoster> printedPoster(const Poster &poster, const PosterPrint &print)
{
    const auto layout = posterSheets(poster, print.sheet);
    if (!layout)
        return layout.error();
    const auto pages = print.tiles ? tiledPages(poster, *layout, print) : Result<QList<Page>>(layout->sheets);
    if (!pages)
        return pages.error();
    return PrintedPoster{*layout, *pages};
}

Result<QByteArray> posterFile(const Poster &poster, const PosterPrint &print)
{
    const auto printed = printedPoster(poster, print);
    if (!printed)
        return printed.error();
    return pdfOf(printed->pages, {titleOf(poster), poster.madeMs});
}

Result<QList<PrintedPoster>> printedPosters(const QList<Poster> &posters, const PosterPrint &print,
                                            const BatchWatch &goesOn)
{
    QList<PrintedPoster> all;
    std::optional<Error> over;
    for (qsizetype i = 0; i < posters.size(); ++i) {
        const auto printed = printedPoster(posters.at(i), print);
        if (printed)
            all.append(*printed);
        else if (printed.error().code == ErrorCode::DoesNotFit)
            addTo(over, posters.at(i).item, printed.error());
        else
            return printed.error();
        if (!goesOn(i + 1))
            return cancelled();
    }
    if (over)
        return *over;
    return all;
}

Result<QByteArray> batchFile(const QList<PrintedPoster> &printed, const QString &title, qint64 madeMs)
{
    QList<Page> pages;
    for (const PrintedPoster &one : printed)
        pages += one.pages;
    return pdfOf(pages, {title, madeMs});
}

Result<QList<QByteArray>> batchFiles(const QList<Poster> &posters, const QList<PrintedPoster> &printed,
                                     const BatchWatch &goesOn)
{
    QList<QByteArray> files;
    for (qsizetype i = 0; i < printed.size(); ++i) {
        const auto file = pdfOf(printed.at(i).pages, {titleOf(posters.at(i)), posters.at(i).madeMs});
        if (!file)
            return file.error();
        files.append(*file);
        if (!goesOn(files.size()))
            return cancelled();
    }
    return files;
}

} // namespace powerhall
