// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/rowreader.h"

#include "models/domain/profile/vocabulary.h"

#include <QRegularExpression>

namespace powerhall {

using namespace Qt::StringLiterals;

Error badSchema(const QString &place, const QString &fault, const QStringList &about)
{
    return {ErrorCode::BadSchema, place, fault, about};
}

QString entryPath(const QString &list, qsizetype index)
{
    return list % u'[' % QString::number(index) % u']';
}

QString filledText(ObjectReader &row, const QString &key)
{
    const QString written = row.text(key);
    if (!row.failed() && written.trimmed() != written)
        row.fail(badSchema(row.path(key), u"end_blanks"_s));
    if (!row.failed() && written.isEmpty())
        row.fail(badSchema(row.path(key), u"empty"_s));
    return written;
}

QString identifier(ObjectReader &row, const QString &key)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9_]{0,63}$"_s);
    const QString written = filledText(row, key);
    if (!row.failed() && !form.match(written).hasMatch())
        row.fail(badSchema(row.path(key), u"bad_identifier"_s, {written}));
    return written;
}

std::optional<int> integerWithin(ObjectReader &row, const QString &key, NumberRange range)
{
    const auto number = row.optionalInteger(key);
    if (number && (*number < range.lowest || *number > range.highest))
        row.fail({ErrorCode::BadNumber,
                  row.path(key),
                  QString::number(*number),
                  {QString::number(range.lowest), QString::number(range.highest)}});
    return number;
}

QStringList wordsOf(ObjectReader &row, const QString &key, const QStringList &allowed)
{
    const QStringList words = row.texts(key);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!allowed.contains(words.at(i)))
            row.fail({ErrorCode::UnknownValue, entryPath(row.path(key), i), words.at(i), allowed});
        else if (words.indexOf(words.at(i)) < i)
            row.fail(badSchema(entryPath(row.path(key), i), u"twice"_s, {words.at(i)}));
    }
    return words;
}

QString clauseOf(ObjectReader &row, const ProfileContext &context, const QString &key)
{
    const QString clause = filledText(row, key);
    if (row.failed() || clause == "ruling"_L1)
        return clause;
    const QString source = clause.section(u' ', 0, 0);
    if (!context.sources.contains(source))
        row.fail({ErrorCode::UnknownValue, row.path(key), clause, context.sources.keys()});
    else if (clause.section(u' ', 1).trimmed().isEmpty())
        row.fail(badSchema(row.path(key), u"no_place"_s, {clause}));
    return clause;
}

Validity validityOf(ObjectReader &row, const ProfileContext &context, const QString &clause)
{
    Validity valid;
    valid.from = row.optionalDate(u"from"_s);
    valid.until = row.optionalDate(u"until"_s);
    if (valid.from && valid.until && *valid.until < *valid.from)
        row.fail(badSchema(row.path(u"until"_s), u"backwards"_s));
    if (valid.from)
        return valid;
    valid.first = true;
    const auto sourceDate = context.sources.value(clause.section(u' ', 0, 0));
    if (sourceDate && (!valid.until || *sourceDate <= *valid.until))
        valid.from = sourceDate;
    return valid;
}

Condition conditionOf(ObjectReader &row)
{
    ObjectReader when(row.object(u"when"_s), row.path(u"when"_s));
    Condition condition;
    condition.customers = wordsOf(when, u"customers"_s, vocabulary::customers());
    condition.kinds = wordsOf(when, u"kinds"_s, vocabulary::kinds());
    condition.voltages = wordsOf(when, u"voltages"_s, vocabulary::voltages());
    condition.businesses = wordsOf(when, u"businesses"_s, vocabulary::businesses());
    condition.supplies = wordsOf(when, u"supplies"_s, vocabulary::supplies());
    condition.regions = wordsOf(when, u"regions"_s, vocabulary::regions());
    condition.threeZero = when.optionalBoolean(u"three_zero"_s);
    condition.interfaceExtended = when.optionalBoolean(u"interface_extended"_s);
    condition.important = when.optionalBoolean(u"important"_s);
    condition.supportingWorks = when.optionalBoolean(u"supporting_works"_s);
    condition.siteReady = when.optionalBoolean(u"site_ready"_s);
    condition.upToKw = when.optionalNumber(u"up_to_kw"_s);
    condition.nominalKv = integerWithin(when, u"nominal_kv"_s, {1, 1000});
    condition.nominalKvAbove = integerWithin(when, u"nominal_kv_above"_s, {1, 1000});
    if (condition.upToKw && *condition.upToKw <= 0)
        when.fail({ErrorCode::BadNumber, when.path(u"up_to_kw"_s), QString::number(*condition.upToKw), {}});
    if (const auto done = when.finish(); !done)
        row.fail(done.error());
    return condition;
}

AnyOf anyOfWithin(ObjectReader &row, const QJsonValue &value, const QString &path,
                  const ProfileContext &context)
{
    AnyOf group;
    if (!value.isArray() || value.toArray().isEmpty()) {
        row.fail(badSchema(path, u"no_document"_s));
        return group;
    }
    for (const QJsonValue &entry : value.toArray()) {
        if (!context.catalogue.contains(entry.toString()))
            row.fail({ErrorCode::UnknownValue, path, entry.toString(), context.catalogue});
        group.append(entry.toString());
    }
    return group;
}

QList<AnyOf> documentsOf(ObjectReader &row, const QString &key, const ProfileContext &context)
{
    QList<AnyOf> groups;
    const QJsonArray entries = row.array(key);
    for (qsizetype i = 0; i < entries.size(); ++i)
        groups.append(anyOfWithin(row, entries.at(i), entryPath(row.path(key), i), context));
    return groups;
}

} // namespace powerhall
