// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/domain/profile/profilesections.h"
#include "models/domain/profile/vocabulary.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

DisclosureDeadline readDeadline(ObjectReader &row, const ProfileContext &context)
{
    const QStringList rules = vocabulary::deadlineRules();
    DisclosureDeadline deadline;
    deadline.item = row.text(u"item"_s, {});
    deadline.rule = rules.value(row.word(u"rule"_s, rules));
    deadline.days = integerWithin(row, u"days"_s, {0, 366});
    deadline.hours = integerWithin(row, u"hours"_s, {1, 8784});
    deadline.channels = row.texts(u"channels"_s);
    deadline.clause = clauseOf(row, context, u"clause"_s);
    const bool needsDays = deadline.rule.contains("days"_L1);
    if (needsDays != deadline.days.has_value())
        row.fail(badSchema(row.path(u"days"_s), needsDays ? u"days_missing"_s : u"days_needless"_s));
    const bool needsHours = deadline.rule.contains("hours"_L1);
    if (needsHours != deadline.hours.has_value())
        row.fail(badSchema(row.path(u"hours"_s), needsHours ? u"days_missing"_s : u"days_needless"_s));
    return deadline;
}

DisclosureCategory readCategory(ObjectReader &row, const ProfileContext &context)
{
    DisclosureCategory category;
    category.id = identifier(row, u"id"_s);
    category.number = integerWithin(row, u"number"_s, {1, 99}).value_or(0);
    category.name = filledText(row, u"name"_s);
    category.contents = row.texts(u"contents"_s);
    category.deadlines = rowsOf<DisclosureDeadline>(
        row, u"deadlines"_s, [&](ObjectReader &deadline) { return readDeadline(deadline, context); });
    category.channels = row.texts(u"channels"_s);
    category.departments = row.texts(u"departments"_s);
    category.clause = clauseOf(row, context, u"clause"_s);
    category.valid = validityOf(row, context, category.clause);
    if (category.number == 0)
        row.fail({ErrorCode::MissingKey, row.path(u"number"_s), {}, {}});
    return category;
}

DisclosureReview readReview(ObjectReader &row, const ProfileContext &context)
{
    DisclosureReview review;
    review.id = identifier(row, u"id"_s);
    review.name = filledText(row, u"name"_s);
    review.by = filledText(row, u"by"_s);
    review.clause = clauseOf(row, context, u"clause"_s);
    review.valid = validityOf(row, context, review.clause);
    return review;
}

OpenMatter readOpenMatter(ObjectReader &row, const ProfileContext &context)
{
    OpenMatter matter;
    matter.id = identifier(row, u"id"_s);
    matter.number = integerWithin(row, u"number"_s, {1, 99}).value_or(0);
    matter.name = filledText(row, u"name"_s);
    matter.forms = row.texts(u"forms"_s);
    matter.clause = clauseOf(row, context, u"clause"_s);
    matter.valid = validityOf(row, context, matter.clause);
    return matter;
}

Target readTarget(ObjectReader &row, const ProfileContext &context)
{
    Target target;
    target.id = identifier(row, u"id"_s);
    target.name = filledText(row, u"name"_s);
    target.scope = row.text(u"scope"_s, {});
    target.value = row.optionalNumber(u"value"_s);
    target.unit = filledText(row, u"unit"_s);
    target.year = integerWithin(row, u"year"_s, {2000, 2200});
    if (row.has(u"measure"_s))
        target.measure = vocabulary::measures().value(row.word(u"measure"_s, vocabulary::measures()));
    if (!target.measure.isEmpty() && !target.value)
        row.fail({ErrorCode::MissingKey, row.path(u"value"_s), {}, {}});
    target.months = integerWithin(row, u"months"_s, {1, 60});
    target.goal = row.boolean(u"goal"_s, false);
    target.clause = clauseOf(row, context, u"clause"_s);
    target.valid = validityOf(row, context, target.clause);
    return target;
}

Penalty readPenalty(ObjectReader &row, const ProfileContext &context)
{
    Penalty penalty;
    penalty.id = identifier(row, u"id"_s);
    penalty.name = filledText(row, u"name"_s);
    penalty.yuan = integerWithin(row, u"yuan"_s, {0, 100'000'000});
    penalty.unit = filledText(row, u"unit"_s);
    penalty.clause = clauseOf(row, context, u"clause"_s);
    penalty.valid = validityOf(row, context, penalty.clause);
    return penalty;
}

/// 01-10 … of any year but for leap days, or nothing.
QStringList readYearly(ObjectReader &row)
{
    QStringList days = row.texts(u"days"_s);
    for (const QString &day : std::as_const(days)) {
        if (!parseDate(u"2025-"_s + day).isValid())
            row.fail({ErrorCode::BadDate, row.path(u"days"_s), day, {}});
    }
    return days;
}

QList<QDate> readDates(ObjectReader &row)
{
    QList<QDate> dates;
    for (const QString &text : row.texts(u"dates"_s)) {
        dates.append(parseDate(text));
        if (!dates.last().isValid())
            row.fail({ErrorCode::BadDate, row.path(u"dates"_s), text, {}});
    }
    return dates;
}

Return readReturn(ObjectReader &row, const ProfileContext &context)
{
    Return entry;
    entry.id = identifier(row, u"id"_s);
    entry.name = filledText(row, u"name"_s);
    entry.due = filledText(row, u"due"_s);
    entry.recipient = row.text(u"recipient"_s, {});
    const QStringList reports = vocabulary::returnReports();
    if (row.has(u"report"_s))
        entry.report = reports.value(row.word(u"report"_s, reports));
    const QStringList levels{u"unit"_s, u"company"_s};
    if (row.has(u"by"_s))
        entry.by = levels.value(row.word(u"by"_s, levels));
    entry.yearly = readYearly(row);
    entry.dates = readDates(row);
    const QStringList spans{u"week"_s, u"quarter"_s};
    if (row.has(u"every"_s))
        entry.every = spans.value(row.word(u"every"_s, spans));
    entry.clause = clauseOf(row, context, u"clause"_s);
    entry.valid = validityOf(row, context, entry.clause);
    return entry;
}

} // namespace

void readOversight(ObjectReader &file, Profile &profile, const ProfileContext &context)
{
    const auto with = [&](auto read) {
        return [read, &context](ObjectReader &row) { return read(row, context); };
    };
    profile.disclosure = rowsOf<DisclosureCategory>(file, u"disclosure"_s, with(readCategory));
    settleVersions(file, u"disclosure"_s, profile.disclosure,
                   [](const DisclosureCategory &a, const DisclosureCategory &b) { return a.id == b.id; });
    profile.reviews = rowsOf<DisclosureReview>(file, u"reviews"_s, with(readReview));
    checkUnique(file, u"reviews"_s, profile.reviews);
    profile.openMatters = rowsOf<OpenMatter>(file, u"open_matters"_s, with(readOpenMatter));
    checkUnique(file, u"open_matters"_s, profile.openMatters);
    profile.enquiryDays = integerWithin(file, u"enquiry_days"_s, {0, 366});
    if (profile.enquiryDays || file.contains(u"enquiry_clause"_s))
        profile.enquiryClause = clauseOf(file, context, u"enquiry_clause"_s);
    profile.targets = rowsOf<Target>(file, u"targets"_s, with(readTarget));
    checkUnique(file, u"targets"_s, profile.targets);
    profile.outageRegions = file.texts(u"outage_regions"_s);
    if (!profile.outageRegions.isEmpty() || file.contains(u"outage_regions_clause"_s))
        profile.outageRegionsClause = clauseOf(file, context, u"outage_regions_clause"_s);
    profile.penalties = rowsOf<Penalty>(file, u"penalties"_s, with(readPenalty));
    checkUnique(file, u"penalties"_s, profile.penalties);
    profile.returns = rowsOf<Return>(file, u"returns"_s, with(readReturn));
    checkUnique(file, u"returns"_s, profile.returns);
}

} // namespace powerhall
