// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/json.h"
#include "models/domain/profile/profile.h"

#include <QJsonArray>

/// What the sections of a profile file share: rows, clauses, dates, conditions. Faults go to the ObjectReader
/// they are found in, so that reading stays a flat list of fields.
namespace powerhall {

/// What is known of the file while its later sections are read.
struct ProfileContext
{
    QMap<QString, std::optional<QDate>> sources; ///< key → date, nothing where undated
    QStringList catalogue;                       ///< ids of documents
};

/// A number in a file, both ends allowed.
struct NumberRange
{
    int lowest;
    int highest;
};

/// `fault` is a word that models/tables/wordtext.cpp says in the reader's language, `about` what it is about.
Error badSchema(const QString &place, const QString &fault, const QStringList &about = {});
QString entryPath(const QString &list, qsizetype index);

/// Required text that says something.
QString filledText(ObjectReader &row, const QString &key);
/// A lower-case identifier: letters, digits, underscores.
QString identifier(ObjectReader &row, const QString &key);
std::optional<int> integerWithin(ObjectReader &row, const QString &key, NumberRange range);
/// Words of a fixed list; may be absent.
QStringList wordsOf(ObjectReader &row, const QString &key, const QStringList &allowed);

/// Required: `ruling`, or the key of a listed source, a blank and the place in it.
QString clauseOf(ObjectReader &row, const ProfileContext &context, const QString &key);
/// from, until: without `from` the date of the clause's source counts, and the row also judges the past.
Validity validityOf(ObjectReader &row, const ProfileContext &context, const QString &clause);
/// The optional object `when`.
Condition conditionOf(ObjectReader &row);
/// A list of groups of document ids, each id of the catalogue.
QList<AnyOf> documentsOf(ObjectReader &row, const QString &key, const ProfileContext &context);
/// One group of document ids that serve for each other.
AnyOf anyOfWithin(ObjectReader &row, const QJsonValue &value, const QString &path,
                  const ProfileContext &context);

/// The rows of a list, each read by `read(ObjectReader &)`. Every row may carry a `note` for human readers.
template<typename Row, typename Read>
QList<Row> rowsOf(ObjectReader &outer, const QString &key, Read read)
{
    QList<Row> rows;
    const QJsonArray entries = outer.array(key);
    for (qsizetype i = 0; i < entries.size() && !outer.failed(); ++i) {
        const QString path = entryPath(outer.path(key), i);
        if (!entries.at(i).isObject()) {
            outer.fail({ErrorCode::WrongType, path, {}, {QStringLiteral("object"), QStringLiteral("other")}});
            continue;
        }
        ObjectReader row(entries.at(i).toObject(), path);
        row.text(QStringLiteral("note"), {});
        rows.append(read(row));
        if (const auto done = row.finish(); !done)
            outer.fail(done.error());
    }
    return rows;
}

/// Fails the reader where two rows bear one id.
template<typename Row>
void checkUnique(ObjectReader &outer, const QString &key, const QList<Row> &rows)
{
    QStringList seen;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (seen.contains(rows.at(i).id))
            outer.fail(
                badSchema(entryPath(outer.path(key), i) + u".id", QStringLiteral("twice"), {rows.at(i).id}));
        seen.append(rows.at(i).id);
    }
}

/// Marks the earliest version of each rule and fails the reader where two versions hold on one day. Rows are
/// versions of one rule where `sameRule(a, b)`.
template<typename Row, typename SameRule>
void settleVersions(ObjectReader &outer, const QString &key, QList<Row> &rows, SameRule sameRule)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        Validity &valid = rows[i].valid;
        valid.first = true;
        for (qsizetype j = 0; j < rows.size(); ++j) {
            const Validity &other = rows.at(j).valid;
            if (i == j || !sameRule(rows.at(i), rows.at(j)))
                continue;
            const bool otherIsEarlier = valid.from && (!other.from || *other.from < *valid.from);
            valid.first = valid.first && !otherIsEarlier;
            const bool apart = (valid.until && other.from && *valid.until < *other.from) ||
                               (other.until && valid.from && *other.until < *valid.from);
            if (j < i && !apart)
                outer.fail(badSchema(entryPath(outer.path(key), i), QStringLiteral("overlap"),
                                     {entryPath(outer.path(key), j)}));
        }
    }
}

/// The same but for the threshold: a later version may raise it.
inline bool sameBesidesThreshold(Condition a, Condition b)
{
    a.upToKw.reset();
    b.upToKw.reset();
    return a == b;
}

} // namespace powerhall
