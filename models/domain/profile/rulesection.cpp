// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilesections.h"
#include "models/domain/profile/vocabulary.h"

#include <QSet>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr NumberRange Days{0, 3650};

CatalogueDocument readDocument(ObjectReader &row, const ProfileContext &context)
{
    CatalogueDocument document;
    document.id = identifier(row, u"id"_s);
    document.name = filledText(row, u"name"_s);
    document.forms = row.texts(u"forms"_s);
    document.hint = row.text(u"hint"_s, {});
    document.clause = clauseOf(row, context, u"clause"_s);
    if (!document.forms.isEmpty() || !document.hint.isEmpty() || row.contains(u"forms_clause"_s))
        document.formsClause = clauseOf(row, context, u"forms_clause"_s);
    document.valid = validityOf(row, context, document.clause);
    // 其他材料 opens the list for whatever somebody thinks of: a catalogue names every document.
    if (document.name.contains(u"其他"_s) || document.name.contains(u"有关材料"_s))
        row.fail(badSchema(row.path(u"name"_s), u"catch_all"_s, {document.name}));
    return document;
}

DocumentSet readDocumentSet(ObjectReader &row, const ProfileContext &context)
{
    DocumentSet set;
    set.when = conditionOf(row);
    set.documents = documentsOf(row, u"documents"_s, context);
    set.clause = clauseOf(row, context, u"clause"_s);
    set.valid = validityOf(row, context, set.clause);
    if (set.documents.isEmpty())
        row.fail(badSchema(row.path(u"documents"_s), u"no_document"_s));
    return set;
}

StageDocument readStageDocument(ObjectReader &row, const ProfileContext &context)
{
    StageDocument document;
    document.stage = vocabulary::stages().value(row.word(u"stage"_s, vocabulary::stages()));
    document.when = conditionOf(row);
    document.documents = anyOfWithin(row, row.value(u"documents"_s), row.path(u"documents"_s), context);
    document.clause = clauseOf(row, context, u"clause"_s);
    document.valid = validityOf(row, context, document.clause);
    return document;
}

AcceptanceRule readAcceptanceRule(ObjectReader &row, const ProfileContext &context)
{
    AcceptanceRule rule;
    rule.when = conditionOf(row);
    rule.fullSet = row.boolean(u"full_set"_s, false);
    rule.clause = clauseOf(row, context, u"clause"_s);
    rule.valid = validityOf(row, context, rule.clause);
    if (rule.fullSet)
        return rule;
    rule.enough = documentsOf(row, u"enough"_s, context);
    rule.restDueBefore = vocabulary::stages().value(row.word(u"rest_due_before"_s, vocabulary::stages()));
    rule.restShared = row.boolean(u"rest_shared"_s, false);
    if (rule.enough.isEmpty())
        row.fail(badSchema(row.path(u"enough"_s), u"no_document"_s));
    return rule;
}

ThreeZeroRule readThreeZero(ObjectReader &row, const ProfileContext &context)
{
    ThreeZeroRule rule;
    rule.when = conditionOf(row);
    rule.clause = clauseOf(row, context, u"clause"_s);
    rule.valid = validityOf(row, context, rule.clause);
    if (!rule.when.upToKw)
        row.fail({ErrorCode::MissingKey, row.path(u"when"_s) + u".up_to_kw"_s, {}, {}});
    return rule;
}

StageLimit readStage(ObjectReader &row, const ProfileContext &context)
{
    StageLimit limit;
    limit.stage = vocabulary::stages().value(row.word(u"stage"_s, vocabulary::stages()));
    limit.name = row.text(u"name"_s, {});
    limit.days = integerWithin(row, u"days"_s, Days);
    limit.starts = vocabulary::starts().value(row.word(u"starts"_s, vocabulary::starts()));
    limit.clause = clauseOf(row, context, u"clause"_s);
    if (!row.contains(u"days"_s)) // null is an answer, a forgotten key is none
        row.fail({ErrorCode::MissingKey, row.path(u"days"_s), {}, {}});
    return limit;
}

void checkStageOrder(ObjectReader &row, const QList<StageLimit> &stages)
{
    const QStringList order = vocabulary::stages();
    for (qsizetype i = 0; i < stages.size(); ++i) {
        const QString path = entryPath(row.path(u"stages"_s), i);
        if (i > 0 && order.indexOf(stages.at(i).stage) <= order.indexOf(stages.at(i - 1).stage))
            row.fail(badSchema(path + u".stage"_s, u"stage_order"_s, {stages.at(i).stage}));
        if ((i == 0) != (stages.at(i).starts == "application"_L1))
            row.fail(badSchema(path + u".starts"_s, u"first_start"_s));
    }
    if (stages.isEmpty())
        row.fail(badSchema(row.path(u"stages"_s), u"empty"_s));
}

LimitRow readLimitRow(ObjectReader &row, const ProfileContext &context)
{
    LimitRow limits;
    limits.id = identifier(row, u"id"_s);
    limits.name = filledText(row, u"name"_s);
    limits.when = conditionOf(row);
    limits.stages =
        rowsOf<StageLimit>(row, u"stages"_s, [&](ObjectReader &stage) { return readStage(stage, context); });
    limits.totalDays = integerWithin(row, u"total_days"_s, Days);
    if (limits.totalDays || row.contains(u"total_clause"_s))
        limits.totalClause = clauseOf(row, context, u"total_clause"_s);
    checkStageOrder(row, limits.stages);
    const QString clause = limits.totalClause.isEmpty() && !limits.stages.isEmpty()
                               ? limits.stages.first().clause
                               : limits.totalClause;
    limits.valid = validityOf(row, context, clause);
    return limits;
}

WholeLimit readWholeLimit(ObjectReader &row, const ProfileContext &context)
{
    WholeLimit limit;
    limit.when = conditionOf(row);
    limit.days = integerWithin(row, u"days"_s, Days);
    limit.average = row.boolean(u"average"_s, false);
    limit.clause = clauseOf(row, context, u"clause"_s);
    limit.valid = validityOf(row, context, limit.clause);
    if (!row.contains(u"days"_s))
        row.fail({ErrorCode::MissingKey, row.path(u"days"_s), {}, {}});
    return limit;
}

HolidayStartRule readHolidayStart(ObjectReader &row, const ProfileContext &context)
{
    HolidayStartRule rule;
    const QStringList words = vocabulary::holidayStarts();
    rule.nextWorkingDay = words.value(row.word(u"counts_from"_s, words)) == "next_working_day"_L1;
    rule.clause = clauseOf(row, context, u"clause"_s);
    rule.valid = validityOf(row, context, rule.clause);
    return rule;
}

template<typename Row>
bool sameCondition(const Row &a, const Row &b)
{
    return sameBesidesThreshold(a.when, b.when);
}

void checkStagesNamed(ObjectReader &file, const Profile &profile)
{
    for (qsizetype i = 0; i < profile.limits.size(); ++i) {
        for (const StageLimit &limit : profile.limits.at(i).stages) {
            if (!profile.stageNames.contains(limit.stage))
                file.fail(badSchema(entryPath(file.path(u"limits"_s), i), u"stage_unnamed"_s, {limit.stage}));
        }
    }
}

} // namespace

void readCatalogue(ObjectReader &file, Profile &profile, ProfileContext &context)
{
    const QString key = u"catalogue"_s;
    profile.catalogue =
        rowsOf<CatalogueDocument>(file, key, [&](ObjectReader &row) { return readDocument(row, context); });
    checkUnique(file, key, profile.catalogue);
    for (const CatalogueDocument &document : std::as_const(profile.catalogue))
        context.catalogue.append(document.id);
}

void readRules(ObjectReader &file, Profile &profile, const ProfileContext &context)
{
    const auto with = [&](auto read) {
        return [read, &context](ObjectReader &row) { return read(row, context); };
    };
    profile.documentSets = rowsOf<DocumentSet>(file, u"document_sets"_s, with(readDocumentSet));
    settleVersions(file, u"document_sets"_s, profile.documentSets, sameCondition<DocumentSet>);
    profile.stageDocuments = rowsOf<StageDocument>(file, u"stage_documents"_s, with(readStageDocument));
    settleVersions(file, u"stage_documents"_s, profile.stageDocuments,
                   [](const StageDocument &a, const StageDocument &b) {
                       return sameCondition(a, b) && a.stage == b.stage && a.documents == b.documents;
                   });
    profile.acceptanceRules = rowsOf<AcceptanceRule>(file, u"acceptance_rules"_s, with(readAcceptanceRule));
    settleVersions(file, u"acceptance_rules"_s, profile.acceptanceRules, sameCondition<AcceptanceRule>);
    profile.threeZero = rowsOf<ThreeZeroRule>(file, u"three_zero"_s, with(readThreeZero));
    settleVersions(file, u"three_zero"_s, profile.threeZero, sameCondition<ThreeZeroRule>);
    profile.limits = rowsOf<LimitRow>(file, u"limits"_s, with(readLimitRow));
    settleVersions(file, u"limits"_s, profile.limits, sameCondition<LimitRow>);
    checkUnique(file, u"limits"_s, profile.limits);
    checkStagesNamed(file, profile);
    profile.wholeLimits = rowsOf<WholeLimit>(file, u"whole_limits"_s, with(readWholeLimit));
    settleVersions(file, u"whole_limits"_s, profile.wholeLimits,
                   [](const WholeLimit &a, const WholeLimit &b) {
                       return sameCondition(a, b) && a.average == b.average;
                   });
    profile.holidayStarts = rowsOf<HolidayStartRule>(file, u"holiday_starts"_s, with(readHolidayStart));
    settleVersions(file, u"holiday_starts"_s, profile.holidayStarts,
                   [](const HolidayStartRule &, const HolidayStartRule &) { return true; });
    profile.floorDays = integerWithin(file, u"floor_days"_s, Days);
}

} // namespace powerhall
