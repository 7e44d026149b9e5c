// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/posterpdf.h"

#include "reports/pdf/pdffile.h"

namespace powerhall {

using namespace Qt::StringLiterals;

QString titleOf(const Poster &poster)
{
    return poster.isDraft() ? poster.content.title + u" 草稿"_s
                            : poster.content.title + u" 第%1版"_s.arg(poster.version);
}

Result<PosterLayout> posterSheets(const Poster &poster, const PosterOptions &options)
{
    if (!poster.isComplete())
        return Error{ErrorCode::HotlineMissing, u"poster"_s, poster.item, {}};
    PosterLayout layout = layOutPoster(poster, options);
    if (layout.fits())
        return layout;
    return Error{ErrorCode::DoesNotFit,
                 options.format.name,
                 {},
                 {QString::number(layout.linesOver), QString::number(layout.sheetsNeeded)}};
}

Result<QByteArray> posterPdf(const Poster &poster, const PosterLayout &layout)
{
    return pdfOf(layout.sheets, {titleOf(poster), poster.madeMs});
}

} // namespace powerhall
