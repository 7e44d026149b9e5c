// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/agentpapers.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

QStringList agentPapers(const Profile &profile, QDate on)
{
    QStringList papers;
    for (const QString &id : {u"authorisation"_s, u"agent_identity"_s}) {
        const CatalogueDocument *document = profile.document(id);
        if (document && holdsOn(document->valid, on))
            papers.append(id);
    }
    return papers;
}

QStringList agentPapersMissing(const Profile &profile, QDate on, const QStringList &shown)
{
    QStringList missing = agentPapers(profile, on);
    missing.removeIf([&shown](const QString &paper) { return shown.contains(paper); });
    return missing;
}

} // namespace powerhall
