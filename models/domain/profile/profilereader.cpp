// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"

#include "models/core/json.h"
#include "models/domain/profile/profilesections.h"
#include "models/domain/profile/vocabulary.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

void readHead(ObjectReader &file, Profile &profile)
{
    static const QRegularExpression colour(u"^#[0-9A-Fa-f]{6}$"_s);
    file.word(u"format"_s, {u"powerhall-profile/1"_s});
    file.text(u"note"_s, {});
    profile.id = identifier(file, u"id"_s);
    profile.version = filledText(file, u"version"_s);
    profile.name = filledText(file, u"name"_s);
    profile.shortName = filledText(file, u"short_name"_s);
    profile.accent = filledText(file, u"accent"_s);
    if (!file.failed() && !colour.match(profile.accent).hasMatch())
        file.fail(badSchema(file.path(u"accent"_s), u"bad_colour"_s, {profile.accent}));
    profile.businesses = wordsOf(file, u"businesses"_s, vocabulary::businesses());
    if (profile.businesses.isEmpty())
        file.fail(badSchema(file.path(u"businesses"_s), u"empty"_s));
}

/// A list a hall cannot work without.
void demand(ObjectReader &file, const QString &key, bool present)
{
    if (!present)
        file.fail(file.contains(key) ? badSchema(file.path(key), u"empty"_s)
                                     : Error{ErrorCode::MissingKey, file.path(key), {}, {}});
}

bool mayConcern(const Condition &when, const QString &business, const QString &customer,
                const QString &voltage)
{
    const auto allows = [](const QStringList &words, const QString &word) {
        return words.isEmpty() || words.contains(word);
    };
    return allows(when.businesses, business) && allows(when.customers, customer) &&
           allows(when.voltages, voltage);
}

/// Nobody the hall serves may fall between the rows.
template<typename Row>
void checkCovers(ObjectReader &file, const QString &key, const QList<Row> &rows, const Profile &profile)
{
    for (const QString &business : profile.businesses) {
        for (const QString &customer : vocabulary::customers()) {
            for (const QString &voltage : vocabulary::voltages()) {
                const bool covered = std::any_of(rows.cbegin(), rows.cend(), [&](const Row &row) {
                    return mayConcern(row.when, business, customer, voltage);
                });
                if (!covered)
                    file.fail(badSchema(file.path(key), u"uncovered"_s, {business, customer, voltage}));
            }
        }
    }
}

void checkWhole(ObjectReader &file, const Profile &profile)
{
    demand(file, u"regulator_lines"_s, !profile.regulatorLines.isEmpty());
    demand(file, u"document_sets"_s, !profile.documentSets.isEmpty());
    demand(file, u"acceptance_rules"_s, !profile.acceptanceRules.isEmpty());
    demand(file, u"limits"_s, !profile.limits.isEmpty());
    demand(file, u"privacy"_s, !profile.privacy.isEmpty());
    checkCovers(file, u"document_sets"_s, profile.documentSets, profile);
    checkCovers(file, u"acceptance_rules"_s, profile.acceptanceRules, profile);
    checkCovers(file, u"limits"_s, profile.limits, profile);
}

} // namespace

Result<Profile> parseProfile(const QByteArray &json)
{
    const auto object = parseObject(json);
    if (!object)
        return object.error();
    ObjectReader file(*object);
    Profile profile;
    ProfileContext context;
    profile.hash = QCryptographicHash::hash(json, QCryptographicHash::Sha256);
    readHead(file, profile);
    readSources(file, profile, context);
    readTexts(file, profile, context);
    readCatalogue(file, profile, context);
    demand(file, u"catalogue"_s, !profile.catalogue.isEmpty());
    readRules(file, profile, context);
    readOversight(file, profile, context);
    checkWhole(file, profile);
    if (const auto done = file.finish(); !done)
        return done.error();
    return profile;
}

QStringList shippedProfileIds()
{
    return {u"chongqing"_s, u"baoshan"_s, u"huangchuan"_s, u"guidong"_s};
}

Result<QByteArray> shippedProfileFile(const QString &id)
{
    if (!shippedProfileIds().contains(id))
        return Error{ErrorCode::NotFound, {}, id, shippedProfileIds()};
    return readFile(u":/powerhall/profiles/"_s + id + u".json"_s);
}

Result<Profile> shippedProfile(const QString &id)
{
    const auto file = shippedProfileFile(id);
    if (!file)
        return file.error();
    return parseProfile(*file);
}

} // namespace powerhall
