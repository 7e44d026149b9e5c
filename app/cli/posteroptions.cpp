// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/posteroptions.h"

#include "models/domain/disclosure/checkcode.h"
#include "reports/pdf/pdffile.h"
#include "reports/poster/posterfonts.h"
#include "reports/poster/posterpdf.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr double ShortestDistance = 0.2; ///< metres
constexpr double LongestDistance = 20;
constexpr double MostOverlap = 60; ///< millimetres

Result<double> decimalOption(const Call &call, const QString &name, double lowest, double highest)
{
    bool read = false;
    const double number = call.option(name).toDouble(&read);
    if (!read || !(number >= lowest && number <= highest))
        return Error{ErrorCode::BadNumber,
                     u"--"_s + name,
                     call.option(name),
                     {QString::number(lowest), QString::number(highest)}};
    return number;
}

Result<PosterOptions> sheetOptions(const Call &call)
{
    const auto format = sheetFormat(call.option(u"size"_s), call.has(u"landscape"_s));
    if (!format)
        return format.error().at(u"--size"_s);
    PosterOptions options{*format, call.has(u"continue"_s)};
    if (!call.has(u"distance"_s))
        return options;
    const auto metres = decimalOption(call, u"distance"_s, ShortestDistance, LongestDistance);
    if (!metres)
        return metres.error();
    options.format.distanceM = *metres;
    return options;
}

Result<TileOptions> tileOptions(const Call &call)
{
    TileOptions options;
    options.paperName = call.option(u"tile"_s).toUpper();
    const auto paper = smallPaper(options.paperName);
    if (!paper)
        return paper.error().at(u"--tile"_s);
    options.paper = *paper;
    if (call.has(u"overlap"_s)) {
        const auto overlap = decimalOption(call, u"overlap"_s, 0, MostOverlap);
        if (!overlap)
            return overlap.error();
        options.overlap = *overlap;
    }
    const auto printer = printerMeasure(call);
    if (!printer)
        return printer.error();
    options.printer = *printer;
    return options;
}

} // namespace

QList<OptionSpec> posterSheetOptions()
{
    return {
        {"size", "SIZE", QT_TRANSLATE_NOOP("Cli", "A4、A3、A2、A1、A0、600x900、900x1200（毫米）"),
         ValueKind::Text, true},
        {"landscape", nullptr, QT_TRANSLATE_NOOP("Cli", "横放"), ValueKind::Flag},
        {"distance", "M", QT_TRANSLATE_NOOP("Cli", "观看距离（米），正文不小于它的二百分之一")},
        {"continue", nullptr, QT_TRANSLATE_NOOP("Cli", "放不下时续到下一张"), ValueKind::Flag},
        {"tile", "PAPER", QT_TRANSLATE_NOOP("Cli", "拼图打印：A4 或 A3，另附拼接图")},
        {"overlap", "MM", QT_TRANSLATE_NOOP("Cli", "拼图的粘贴边（毫米，默认 10）")},
        {"margin", "MM", QT_TRANSLATE_NOOP("Cli", "打印机打不到的边（毫米，默认 5）；或左,上,右,下")},
        {"measured", "WxH", QT_TRANSLATE_NOOP("Cli", "测试页上两条线的实测长度（毫米），例如 149.2x198.7")},
        {"only", "ROW,COL", QT_TRANSLATE_NOOP("Cli", "只打这几张，例如 2,3 或 \"2,3;4,1\"")}};
}

Result<PrinterMeasure> printerMeasure(const Call &call)
{
    PrinterMeasure measure;
    if (call.has(u"margin"_s)) {
        const auto margins = parseMargins(call.option(u"margin"_s));
        if (!margins)
            return margins.error().at(u"--margin"_s);
        measure.margins = *margins;
    }
    if (!call.has(u"measured"_s))
        return measure;
    const auto scaled = withMeasured(measure, call.option(u"measured"_s));
    if (!scaled)
        return scaled.error().at(u"--measured"_s);
    return scaled;
}

Result<PosterPrint> posterPrint(const Call &call)
{
    const auto sheet = sheetOptions(call);
    if (!sheet)
        return sheet.error();
    PosterPrint wish{*sheet, {}, call.option(u"only"_s)};
    if (call.has(u"tile"_s)) {
        const auto tiles = tileOptions(call);
        if (!tiles)
            return tiles.error();
        wish.tiles = *tiles;
        return wish;
    }
    for (const char *name : {"overlap", "margin", "measured", "only"}) {
        if (call.has(QLatin1String(name)))
            return Error{
                ErrorCode::Usage,
                {},
                QCoreApplication::translate("Cli", "--%1 要和 --tile 一起写").arg(QLatin1String(name)),
                {}};
    }
    return wish;
}

QJsonObject factsOf(const QString &out, const Poster &poster, const PrintedPoster &printed)
{
    const PosterLayout &layout = printed.layout;
    return {{u"out"_s, out},
            {u"title"_s, titleOf(poster)},
            {u"draft"_s, poster.isDraft()},
            {u"sheets"_s, layout.sheets.size()},
            {u"pages"_s, printed.pages.size()},
            {u"body_pt"_s, std::round(layout.body * 100) / 100},
            {u"smallest_pt"_s, std::round(layout.smallest * 100) / 100},
            {u"columns"_s, layout.columns},
            {u"code"_s, poster.isDraft() ? QJsonValue() : checkCodeOf(poster.publication, 1)},
            {u"blanks"_s, QJsonArray::fromStringList(blanksOf(poster.content))}};
}

QStringList notesOn(const Poster &poster)
{
    QStringList notes;
    const QStringList blanks = blanksOf(poster.content);
    if (!blanks.isEmpty())
        notes.append(
            QCoreApplication::translate("Cli", "还有空白没有填，算作草稿：%1").arg(blanks.join(u"、"_s)));
    if (poster.basis.isEmpty() && !poster.isDraft())
        notes.append(QCoreApplication::translate(
            "Cli", "没有可以公开的依据，海报上不写：请在草稿里写文号（--source）"));
    const FaceReport faces = faceReport(poster.content);
    if (!faces.standsIn.isEmpty())
        notes.append(
            QCoreApplication::translate("Cli", "没有 %1，用 %2 代替").arg(faces.wanted, faces.standsIn));
    for (auto it = faces.borrowed.cbegin(); it != faces.borrowed.cend(); ++it)
        notes.append(QCoreApplication::translate("Cli", "这些字用 %1 代替：%2").arg(it.key(), it.value()));
    if (!faces.missing.isEmpty())
        notes.append(
            QCoreApplication::translate("Cli", "没有字体能印这些字，印成方框：%1").arg(faces.missing));
    return notes;
}

Error optionFault(const Error &error)
{
    Error fault = error;
    if (fault.place == "tile"_L1 || fault.place == "only"_L1)
        fault.place.prepend("--"_L1);
    return fault;
}

Result<Reply> posterReply(const Call &call, const Poster &poster, const PosterPrint &print)
{
    const auto printed = printedPoster(poster, print);
    if (!printed)
        return optionFault(printed.error());
    const auto pdf = pdfOf(printed->pages, {titleOf(poster), poster.madeMs});
    if (!pdf)
        return pdf.error();
    Reply reply;
    reply.files.insert(u"out"_s, *pdf);
    reply.text = call.option(u"out"_s);
    reply.json = factsOf(reply.text, poster, *printed);
    reply.notes = notesOn(poster);
    return reply;
}

} // namespace powerhall
