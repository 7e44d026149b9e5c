// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/shippedrules.h"

#include "models/domain/profile/profilereader.h"
#include "models/journal/eventtypes.h"
#include "models/services/stationprivate.h"

namespace powerhall {

using namespace Qt::StringLiterals;

Result<ShippedRules> shippedRules(const QString &profileId)
{
    const Result<QByteArray> file = shippedProfileFile(profileId);
    if (!file)
        return file.error();
    const Result<Profile> profile = parseProfile(*file);
    if (!profile)
        return profile.error();
    return ShippedRules{*profile, *file};
}

NewEvent importedEvent(const ShippedRules &rules)
{
    const Profile &profile = rules.profile;
    return {{},
            subjectOf(u"profile "_s + profile.id),
            eventtype::ProfileImported,
            {{u"id"_s, profile.id}, {u"version"_s, profile.version}, {u"file"_s, rules.file}},
            {},
            {}};
}

} // namespace powerhall
