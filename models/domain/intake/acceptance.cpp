// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/acceptance.h"

#include "models/domain/intake/condition.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QString AcceptanceStage = u"acceptance"_s;

bool isSupplied(const AnyOf &group, const ApplicationInput &input)
{
    return std::any_of(group.cbegin(), group.cend(), [&](const QString &id) { return input.has(id); });
}

QString namedOne(const AnyOf &group, const ApplicationInput &input)
{
    const auto found =
        std::find_if(group.cbegin(), group.cend(), [&](const QString &id) { return input.has(id); });
    return found == group.cend() ? group.value(0) : *found;
}

/// A group of the full set is needed at once where one of its documents is enough to be accepted.
bool isEnough(const AnyOf &group, const QList<AnyOf> &enough)
{
    return std::any_of(enough.cbegin(), enough.cend(), [&](const AnyOf &wanted) {
        return std::any_of(wanted.cbegin(), wanted.cend(),
                           [&](const QString &id) { return group.contains(id); });
    });
}

/// The rule as it applies here; without one in the profile nothing less than the full set is accepted.
AcceptanceRule ruleFor(const Profile &profile, const ApplicationInput &input, std::optional<bool> threeZero,
                       const DocumentSet &set)
{
    const auto *found = firstRow(profile.acceptanceRules, input.on, [&](const AcceptanceRule &row) {
        return matchesLimits(row.when, input, threeZero);
    });
    if (found)
        return *found;
    AcceptanceRule all;
    all.fullSet = true;
    all.clause = set.clause;
    return all;
}

MissingDocument missingOf(const AnyOf &group, const AcceptanceRule &rule)
{
    MissingDocument missing;
    missing.document = group.value(0);
    missing.anyOf = group.size() > 1 ? group : AnyOf();
    missing.clause = rule.clause;
    if (rule.fullSet || isEnough(group, rule.enough)) {
        missing.dueBefore = AcceptanceStage;
    } else {
        missing.dueBefore = rule.restDueBefore;
        missing.source = rule.restShared ? DocumentSource::Shared : DocumentSource::Customer;
    }
    return missing;
}

Outcome outcomeOf(const QList<MissingDocument> &missing)
{
    if (missing.isEmpty())
        return Outcome::Accepted;
    const bool refused = std::any_of(missing.cbegin(), missing.cend(), [](const MissingDocument &document) {
        return document.dueBefore == AcceptanceStage;
    });
    return refused ? Outcome::NotAccepted : Outcome::AcceptedWithDebts;
}

Result<void> checkCatalogue(const Profile &profile, const ApplicationInput &input)
{
    for (int i = 0; i < input.documents.size(); ++i) {
        const QString &id = input.documents.at(i).id;
        if (!profile.document(id)) {
            const QString place = u"$.documents["_s % QString::number(i) % u']';
            return Error{ErrorCode::OutsideCatalogue, place, id, {}};
        }
    }
    return {};
}

} // namespace

Result<Acceptance> judgeDocuments(const Profile &profile, const ApplicationInput &input,
                                  std::optional<bool> threeZero)
{
    if (const auto known = checkCatalogue(profile, input); !known)
        return known.error();
    const auto *set = firstRow(profile.documentSets, input.on,
                               [&](const DocumentSet &row) { return matches(row.when, input, threeZero); });
    if (!set) {
        return Error{ErrorCode::UnknownValue, u"$.business"_s, wordOf(input.business), profile.businesses};
    }
    const AcceptanceRule rule = ruleFor(profile, input, threeZero, *set);
    Acceptance result;
    result.clauses.append(rule.clause);
    for (const AnyOf &group : set->documents) {
        result.required.append(namedOne(group, input));
        if (!isSupplied(group, input))
            result.missing.append(missingOf(group, rule));
    }
    result.outcome = outcomeOf(result.missing);
    return result;
}

} // namespace powerhall
