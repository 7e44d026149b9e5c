// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/poster.h"

#include "models/core/clock.h"
#include "models/domain/disclosure/checkcode.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

bool anyWithNumber(const QList<SlipLine> &lines)
{
    return std::any_of(lines.cbegin(), lines.cend(),
                       [](const SlipLine &line) { return !line.number.trimmed().isEmpty(); });
}

} // namespace

bool Poster::isDraft() const
{
    return draft || publication.size() < CheckCode::PrefixBytes || version < 1 || !published ||
           !blanksOf(content).isEmpty();
}

bool Poster::isComplete() const
{
    const bool regulator = std::any_of(regulatorLines.cbegin(), regulatorLines.cend(),
                                       [](const SlipLine &line) { return line.number == "12398"_L1; });
    return regulator && anyWithNumber(ownLines);
}

QString qrTextOf(const Poster &poster, int sheet)
{
    if (poster.isDraft())
        return {};
    return poster.organisation + u'\n' + poster.item + u' ' + u"第%1版"_s.arg(poster.version) + u' ' +
           isoDate(*poster.published) + u"发布\n校验码 "_s + checkCodeOf(poster.publication, sheet);
}

} // namespace powerhall
