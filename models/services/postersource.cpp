// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/postersource.h"

#include "models/core/clock.h"
#include "models/domain/disclosure/profilefigures.h"
#include "models/domain/profile/clauses.h"
#include "models/services/disclosureact.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// What the version names, then what its figures rest on.
QString basisOf(const Profile &profile, const DisclosureVersion &version, const QStringList &bases)
{
    const QString clauses = publicClauses(profile, bases);
    if (version.source.isEmpty() || clauses.contains(version.source))
        return clauses;
    return clauses.isEmpty() ? version.source : version.source + u'；' + clauses;
}

} // namespace

Result<Poster> posterOf(const Station &station, const DisclosureItem &item, const DisclosureVersion &version)
{
    const auto content = contentFromJournal(station, item, version);
    if (!content)
        return content.error();
    const auto live = resolved(*content, figureResolver(station));
    if (!live)
        return live.error();
    Poster poster;
    poster.content = live->content;
    takeProfile(poster, station.profile(), station.today());
    if (const QString hall = station.setting(u"hall_name"_s); !hall.isEmpty())
        poster.organisation += u'　' + hall;
    poster.item = item.title;
    poster.validUntil = version.validUntil;
    poster.basis = basisOf(station.profile(), version, live->bases);
    poster.department = version.department;
    const bool hangs = version.state == DisclosureVersion::State::Published;
    if (hangs) {
        poster.version = version.number;
        poster.published = localDate(version.publishedMs);
        poster.publication = version.publication;
    }
    poster.draft = !hangs;
    poster.demo = station.isDemo();
    poster.madeMs = station.clock().now().wallMs;
    return poster;
}

Result<StoredPoster> storedPoster(Station &station, const Session &session, const QString &key, bool draft)
{
    const auto act = DisclosureAct::begin(station, session, Act::ReadDisclosure, key);
    if (!act)
        return act.error();
    const DisclosureItem &item = act->item();
    const DisclosureVersion *version = draft || !item.published() ? item.draft() : item.published();
    if (!version)
        return act->refuse(draft ? u"no_draft"_s : u"nothing_published"_s);
    const auto poster = posterOf(station, item, *version);
    if (!poster)
        return poster.error();
    return StoredPoster{item.key, *poster};
}

Result<QList<StoredPoster>> storedPosters(Station &station, const Session &session, bool publishedOnly)
{
    const auto entries = DisclosureService(station).list(session, {});
    if (!entries)
        return entries.error();
    QList<StoredPoster> posters;
    for (const DisclosureEntry &entry : *entries) {
        const auto item = itemById(station, entry.row.id);
        if (!item)
            return item.error();
        const DisclosureVersion *version =
            item->published() || publishedOnly ? item->published() : item->draft();
        if (!version)
            continue;
        const auto poster = posterOf(station, *item, *version);
        if (!poster)
            return poster.error().at(item->key);
        posters.append({item->key, *poster});
    }
    return posters;
}

} // namespace powerhall
