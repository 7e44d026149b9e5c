// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/inspectionround.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

const Finding *InspectionRound::finding(const QUuid &findingId) const
{
    const auto found = std::find_if(findings.cbegin(), findings.cend(),
                                    [&](const Finding &one) { return one.id == findingId; });
    return found == findings.cend() ? nullptr : &*found;
}

int InspectionRound::openFindings() const
{
    return int(
        std::count_if(findings.cbegin(), findings.cend(), [](const Finding &one) { return one.isOpen(); }));
}

QStringList inspectionKinds()
{
    return {u"hall"_s, u"channel"_s, u"self"_s};
}

} // namespace powerhall
