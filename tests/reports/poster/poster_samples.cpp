// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/json.h"
#include "models/domain/disclosure/profilefigures.h"
#include "models/domain/profile/profilereader.h"
#include "reports/pdf/pdffile.h"
#include "reports/poster/posterpdf.h"
#include "reports/poster/tilepages.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

Result<Poster> publishedPoster(const QString &file, const Profile &profile)
{
    const auto bytes = readFile(file);
    const auto object = bytes ? parseObject(*bytes) : Result<QJsonObject>(bytes.error());
    const auto content = object ? contentFromJson(*object) : Result<Content>(object.error());
    if (!content)
        return content.error();
    const QDate day(2026, 11, 20);
    Poster poster;
    takeProfile(poster, profile, day);
    if (poster.ownLines.isEmpty())
        poster.ownLines = {SlipLine{u"服务热线"_s, u"0875-0000000"_s, {}}};
    const auto live = resolved(*content, profileResolver(profile, day));
    if (!live)
        return live.error();
    poster.content = live->content;
    poster.basis = live->bases.join(u"、"_s);
    poster.item = profile.disclosure.isEmpty() ? content->title : profile.disclosure.first().name;
    poster.version = 3;
    poster.published = day;
    poster.validUntil = QDate(2027, 5, 31);
    poster.department = u"营销部"_s;
    poster.publication = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256);
    return poster;
}

bool save(const QString &path, const Result<QByteArray> &pdf)
{
    QFile file(path);
    return pdf && file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size();
}

} // namespace

/// `poster_samples FOLDER PROFILE SIZE[-L][-T] FILE…`: each content as a published poster of that size, -L
/// landscape, -T as A4 tiles too, to be looked at; with what was found out about it on standard output.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList words = application.arguments();
    const QDir folder(words.value(1));
    const auto profile = shippedProfile(words.value(2));
    const QString size = words.value(3).section(u'-', 0, 0);
    const auto format = sheetFormat(size, words.value(3).contains("-L"_L1));
    if (!profile || !format)
        return 2;
    for (const QString &file : words.mid(4)) {
        const auto poster = publishedPoster(file, *profile);
        if (!poster) {
            qWarning("%s: %s %s", qPrintable(file), qPrintable(poster.error().place),
                     qPrintable(poster.error().detail));
            return 1;
        }
        QElapsedTimer timer;
        timer.start();
        const PosterLayout layout = layOutPoster(*poster, {*format, true});
        const qint64 laidOut = timer.restart();
        const QString path = folder.filePath(QFileInfo(file).baseName() + u'-' + words.value(3));
        if (!save(path + u".pdf"_s, posterPdf(*poster, layout)))
            return 1;
        qInfo("%s %s: body %.1f pt of %.1f at least, %d columns, %lld sheets, %d lines over; %lld + %lld ms",
              qPrintable(file), qPrintable(words.value(3)), layout.body, layout.smallest, layout.columns,
              qint64(layout.sheets.size()), layout.linesOver, laidOut, timer.elapsed());
        if (!words.value(3).contains("-T"_L1))
            continue;
        const auto tiling = tilingOf(format->points(), TileOptions{});
        const TileCaption caption{titleOf(*poster), format->name, {}, 1, 1};
        QList<Page> pages{assemblyPage(layout.sheets.first(), *tiling, caption)};
        pages += tilePages(layout.sheets.first(), *tiling, tiling->tiles, caption);
        pages.append(testPage({210, 297}, u"A4"_s));
        if (!save(path + u"-tiles.pdf"_s, pdfOf(pages, {u"tiles"_s, 0})))
            return 1;
    }
    return 0;
}
