// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/json.h"
#include "models/domain/calendar/statutorydays.h"
#include "models/domain/calendar/workingdays.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int FirstYear = 2000;
constexpr int LastYear = 2200;
constexpr int MostYears = 100;
constexpr int LongestHoliday = 31; ///< days: a longer span is a slip of the pen

/// `detail` is a word that models/tables/wordtext.cpp says in the reader's language.
Error broken(const QString &place, const QString &detail)
{
    return {ErrorCode::BadSchema, place, detail, {}};
}

/// A table speaks of its own year, and of the December before it (New Year 2023 began on 2022-12-31).
bool belongsTo(QDate day, int year)
{
    return day.year() == year || (day.year() == year - 1 && day.month() == 12);
}

QString entryPath(const QString &list, qsizetype index)
{
    return list % u'[' % QString::number(index) % u']';
}

QString nonEmpty(ObjectReader &reader, const QString &key)
{
    const QString written = reader.text(key);
    if (!reader.failed() && written.trimmed().isEmpty())
        reader.fail(broken(reader.path(key), u"empty"_s));
    return written;
}

/// Objects of a list, each with its path; fails the outer reader for anything else.
QList<ObjectReader> entriesOf(ObjectReader &outer, const QString &key)
{
    QList<ObjectReader> result;
    const QJsonArray entries = outer.array(key);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString path = entryPath(outer.path(key), i);
        if (!entries.at(i).isObject())
            outer.fail({ErrorCode::WrongType, path, {}, {u"object"_s, u"other"_s}});
        else
            result.append(ObjectReader(entries.at(i).toObject(), path));
    }
    return result;
}

Result<void> readOff(ObjectReader &entry, YearTable &table)
{
    const QDate from = entry.date(u"from"_s);
    const QDate to = entry.date(u"to"_s);
    const QString name = nonEmpty(entry, u"name"_s);
    if (const auto read = entry.finish(); !read)
        return read.error();
    if (to < from)
        return broken(entry.path(u"to"_s), u"backwards"_s);
    if (from.daysTo(to) >= LongestHoliday)
        return broken(entry.path(u"to"_s), u"too_long"_s);
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        if (!belongsTo(day, table.year))
            return broken(entry.path(u"from"_s), u"outside_year"_s);
        if (table.off.contains(day))
            return broken(entry.path(u"from"_s), u"also_holiday"_s);
        table.off.insert(day, name);
    }
    return {};
}

Result<void> readMakeUp(ObjectReader &entry, YearTable &table)
{
    const QDate day = entry.date(u"date"_s);
    const QString name = nonEmpty(entry, u"name"_s);
    if (const auto read = entry.finish(); !read)
        return read.error();
    const QString place = entry.path(u"date"_s);
    if (!belongsTo(day, table.year))
        return broken(place, u"outside_year"_s);
    if (day.dayOfWeek() < Qt::Saturday)
        return broken(place, u"no_weekend"_s);
    if (table.off.contains(day) || !statutoryDayName(day).isEmpty())
        return broken(place, u"also_holiday"_s);
    if (table.makeUp.contains(day))
        return broken(place, u"twice"_s);
    table.makeUp.insert(day, name);
    return {};
}

Result<YearTable> readYear(ObjectReader &reader)
{
    YearTable table;
    table.year = reader.optionalInteger(u"year"_s).value_or(0);
    table.source = nonEmpty(reader, u"source"_s);
    table.provisional = reader.boolean(u"provisional"_s, false);
    QList<ObjectReader> off = entriesOf(reader, u"off"_s);
    QList<ObjectReader> makeUp = entriesOf(reader, u"make_up"_s);
    if (const auto read = reader.finish(); !read)
        return read.error();
    if (table.year < FirstYear || table.year > LastYear)
        return Error{ErrorCode::BadNumber,
                     reader.path(u"year"_s),
                     QString::number(table.year),
                     {QString::number(FirstYear), QString::number(LastYear)}};
    for (ObjectReader &entry : off) {
        if (const auto read = readOff(entry, table); !read)
            return read.error();
    }
    for (ObjectReader &entry : makeUp) {
        if (const auto read = readMakeUp(entry, table); !read)
            return read.error();
    }
    // A year's file that was published empty, ahead of its notice, must not pass for an announced one.
    if (!table.provisional && table.off.isEmpty())
        return broken(reader.path(u"off"_s), u"no_holiday"_s);
    return table;
}

} // namespace

Result<QList<YearTable>> WorkingCalendar::parse(const QByteArray &json)
{
    const auto object = parseObject(json);
    if (!object)
        return object.error();
    ObjectReader reader(*object);
    reader.word(u"format"_s, {u"powerhall-calendar/1"_s});
    QList<ObjectReader> entries = entriesOf(reader, u"years"_s);
    if (const auto read = reader.finish(); !read)
        return read.error();
    if (entries.isEmpty() || entries.size() > MostYears)
        return broken(u"$.years"_s, u"year_count"_s);
    QList<YearTable> result;
    QSet<int> seen;
    for (ObjectReader &entry : entries) {
        const auto table = readYear(entry);
        if (!table)
            return table.error();
        if (seen.contains(table->year))
            return broken(entry.path(u"year"_s), u"twice"_s);
        seen.insert(table->year);
        result.append(*table);
    }
    return result;
}

WorkingCalendar WorkingCalendar::shipped()
{
    static const WorkingCalendar calendar = [] {
        QList<YearTable> years;
        const QDir folder(u":/powerhall/calendar"_s);
        for (const QString &file : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            const auto bytes = readFile(folder.filePath(file));
            const auto tables = bytes ? parse(*bytes) : Result<QList<YearTable>>(bytes.error());
            if (!tables)
                qFatal("shipped calendar %s is broken at %s", qUtf8Printable(file),
                       qUtf8Printable(tables.error().place));
            years.append(*tables);
        }
        return WorkingCalendar(years);
    }();
    return calendar;
}

} // namespace powerhall
