// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/clauses.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

QString clausesTogether(const QStringList &clauses)
{
    QString text;
    QString source;
    for (const QString &clause : clauses) {
        const QString key = clause.section(u' ', 0, 0);
        if (key == source)
            text += u'、' + clause.section(u' ', 1);
        else
            text += (text.isEmpty() ? QString() : u"；"_s) + clause;
        source = key;
    }
    return text;
}

QString publicClauses(const Profile &profile, const QStringList &clauses)
{
    QStringList shown;
    for (const QString &clause : clauses) {
        if (clause == "ruling"_L1 || clause == "station"_L1)
            continue;
        const auto source =
            std::find_if(profile.sources.cbegin(), profile.sources.cend(),
                         [&](const Source &one) { return clause.startsWith(one.key + u' '); });
        if (source == profile.sources.cend())
            shown.append(clause);
        else if (!source->internal)
            shown.append((source->number.isEmpty() ? u'《' + source->title + u'》' : source->number) +
                         clause.mid(source->key.size()));
    }
    shown.removeDuplicates();
    return clausesTogether(shown);
}

} // namespace powerhall
