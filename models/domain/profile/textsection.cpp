// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilesections.h"
#include "models/domain/profile/vocabulary.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

Source readSource(ObjectReader &row)
{
    Source source;
    source.key = filledText(row, u"key"_s);
    source.title = filledText(row, u"title"_s);
    source.number = row.text(u"number"_s, {});
    source.date = row.text(u"date"_s, {});
    source.internal = row.boolean(u"internal"_s, false);
    if (!source.date.isEmpty())
        row.date(u"date"_s);
    if (source.key.contains(u' ') || source.key == "ruling"_L1)
        row.fail(badSchema(row.path(u"key"_s), u"bad_identifier"_s, {source.key}));
    return source;
}

/// A line without a number is an app or an account, and only the regulator has such.
Hotline readHotline(ObjectReader &row, const ProfileContext &context)
{
    Hotline line;
    line.number = row.text(u"number"_s, {});
    line.name = filledText(row, u"name"_s);
    line.clause = clauseOf(row, context, u"clause"_s);
    line.valid = validityOf(row, context, line.clause);
    return line;
}

Fee readFee(ObjectReader &row, const ProfileContext &context)
{
    Fee fee;
    fee.name = filledText(row, u"name"_s);
    fee.when = filledText(row, u"when"_s);
    fee.basis = filledText(row, u"basis"_s);
    fee.clause = clauseOf(row, context, u"clause"_s);
    fee.valid = validityOf(row, context, fee.clause);
    return fee;
}

Statement readStatement(ObjectReader &row, const ProfileContext &context)
{
    Statement statement;
    statement.text = filledText(row, u"text"_s);
    statement.clause = clauseOf(row, context, u"clause"_s);
    statement.goal = row.boolean(u"goal"_s, false);
    statement.when = conditionOf(row);
    statement.valid = validityOf(row, context, statement.clause);
    return statement;
}

RevisitRule readRevisitRule(ObjectReader &row, const ProfileContext &context)
{
    RevisitRule rule;
    rule.text = filledText(row, u"text"_s);
    rule.clause = clauseOf(row, context, u"clause"_s);
    rule.groups = wordsOf(row, u"groups"_s, {u"high"_s, u"low_non_resident"_s, u"low_resident"_s});
    rule.cases = wordsOf(row, u"cases"_s,
                         {u"too_short"_s, u"late"_s, u"suspended"_s, u"zero_use"_s, u"not_extended"_s});
    rule.share = integerWithin(row, u"share"_s, {1, 100});
    rule.goal = row.boolean(u"goal"_s, false);
    rule.valid = validityOf(row, context, rule.clause);
    return rule;
}

/// An object of word → text, every one of `needed` and none beyond `allowed`.
QMap<QString, QString> readWords(ObjectReader &file, const QString &key, const QStringList &allowed,
                                 const QStringList &needed)
{
    ObjectReader words(file.object(key), file.path(key));
    QMap<QString, QString> result;
    for (const QString &word : allowed) {
        if (needed.contains(word) || words.contains(word))
            result.insert(word, filledText(words, word));
    }
    if (const auto done = words.finish(); !done)
        file.fail(done.error());
    return result;
}

void readFees(ObjectReader &file, Profile &profile, const ProfileContext &context)
{
    ObjectReader fees(file.object(u"fees"_s), file.path(u"fees"_s));
    profile.allowedFees =
        rowsOf<Fee>(fees, u"allowed"_s, [&](ObjectReader &row) { return readFee(row, context); });
    profile.bannedFees = fees.texts(u"banned"_s);
    if (!profile.bannedFees.isEmpty() || fees.contains(u"banned_clause"_s))
        profile.bannedFeesClause = clauseOf(fees, context, u"banned_clause"_s);
    profile.bannedFeesValid.from = fees.optionalDate(u"banned_from"_s);
    profile.bannedFeesValid.first = true;
    profile.feeStatements = rowsOf<Statement>(fees, u"statements"_s,
                                              [&](ObjectReader &row) { return readStatement(row, context); });
    for (const Fee &fee : std::as_const(profile.allowedFees)) {
        if (profile.bannedFees.contains(fee.name))
            fees.fail(badSchema(fees.path(u"allowed"_s), u"fee_banned"_s, {fee.name}));
    }
    if (const auto done = fees.finish(); !done)
        file.fail(done.error());
}

void fillRetention(ObjectReader &file, Profile &profile)
{
    profile.retentionDays = integerWithin(file, u"retention_days"_s, {1, 36500});
    const QString mark = u"{retention_days}"_s;
    for (Statement &statement : profile.privacy) {
        if (!statement.text.contains(mark))
            continue;
        if (!profile.retentionDays)
            file.fail({ErrorCode::MissingKey, file.path(u"retention_days"_s), {}, {}});
        statement.text.replace(mark, QString::number(profile.retentionDays.value_or(0)));
    }
}

} // namespace

void readSources(ObjectReader &file, Profile &profile, ProfileContext &context)
{
    profile.sources = rowsOf<Source>(file, u"sources"_s, readSource);
    for (qsizetype i = 0; i < profile.sources.size(); ++i) {
        const Source &source = profile.sources.at(i);
        if (context.sources.contains(source.key))
            file.fail(badSchema(entryPath(file.path(u"sources"_s), i) + u".key"_s, u"twice"_s, {source.key}));
        const QDate date = QDate::fromString(source.date, Qt::ISODate);
        context.sources.insert(source.key, date.isValid() ? std::optional(date) : std::nullopt);
    }
    if (profile.sources.isEmpty())
        file.fail(badSchema(file.path(u"sources"_s), u"empty"_s));
}

void readTexts(ObjectReader &file, Profile &profile, const ProfileContext &context)
{
    const auto hotline = [&](ObjectReader &row) { return readHotline(row, context); };
    const auto statements = [&](const QString &key) {
        return rowsOf<Statement>(file, key, [&](ObjectReader &row) { return readStatement(row, context); });
    };
    profile.hotlines = rowsOf<Hotline>(file, u"hotlines"_s, hotline);
    for (qsizetype i = 0; i < profile.hotlines.size(); ++i) {
        if (profile.hotlines.at(i).number.isEmpty())
            file.fail({ErrorCode::MissingKey, entryPath(file.path(u"hotlines"_s), i) + u".number"_s, {}, {}});
    }
    profile.regulatorLines = rowsOf<Hotline>(file, u"regulator_lines"_s, hotline);
    profile.stageNames = readWords(file, u"stage_names"_s, vocabulary::stages(), {});
    profile.words = readWords(file, u"words"_s, vocabulary::spoken(), vocabulary::spoken());
    readFees(file, profile, context);
    profile.payments = statements(u"payments"_s);
    profile.tariffs = statements(u"tariffs"_s);
    profile.capacity = statements(u"capacity"_s);
    profile.investment = statements(u"investment"_s);
    profile.rights = statements(u"rights"_s);
    profile.process = statements(u"process"_s);
    profile.planReply = statements(u"plan_reply"_s);
    profile.privacy = statements(u"privacy"_s);
    profile.revisits = rowsOf<RevisitRule>(file, u"revisits"_s,
                                           [&](ObjectReader &row) { return readRevisitRule(row, context); });
    fillRetention(file, profile);
}

} // namespace powerhall
