// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/domain/calendar/workingdays.h"
#include "models/services/station.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int LongestSpan = 3650;

QString wordOf(DayKind kind)
{
    switch (kind) {
    case DayKind::Working:
        return u"working"_s;
    case DayKind::Weekend:
        return u"weekend"_s;
    case DayKind::Holiday:
        return u"holiday"_s;
    case DayKind::MakeUp:
        return u"make_up"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray toJson(const QList<CountedDay> &days)
{
    QJsonArray result;
    for (const CountedDay &day : days) {
        result.append(QJsonObject{{u"day"_s, isoDate(day.day)},
                                  {u"kind"_s, wordOf(day.kind)},
                                  {u"name"_s, day.name},
                                  {u"number"_s, day.number > 0 ? QJsonValue(day.number) : QJsonValue()}});
    }
    return result;
}

QString explained(const CountedDay &day)
{
    const QString number = day.number > 0 ? QString::number(day.number) : u"–"_s;
    const QString kind = day.kind == DayKind::Working   ? QCoreApplication::translate("Cli", "工作日")
                         : day.kind == DayKind::Weekend ? QCoreApplication::translate("Cli", "周末")
                         : day.kind == DayKind::Holiday ? QCoreApplication::translate("Cli", "放假")
                                                        : QCoreApplication::translate("Cli", "调休上班");
    return isoDate(day.day) + u"  "_s + number.rightJustified(3) + u"  "_s + kind +
           (day.name.isEmpty() ? QString() : u' ' + day.name);
}

Result<Reply> due(const Call &call, Context &)
{
    const auto from = dateOption(call, u"from"_s);
    if (!from)
        return from.error();
    const auto days = numberOption(call, u"days"_s, 0, LongestSpan);
    if (!days)
        return days.error();
    const DueDate found = dueDate(WorkingCalendar::shipped(), *from, *days);

    Reply reply;
    reply.text = isoDate(found.date);
    if (call.has(u"explain"_s)) {
        for (const CountedDay &day : found.days)
            reply.text += u'\n' + explained(day);
    }
    if (found.provisional)
        reply.notes.append(QCoreApplication::translate(
            "Cli", "暂定：其中有的年份国务院还没有公布放假安排，只按周末和法定节日推算。"));
    reply.json = QJsonObject{{u"from"_s, isoDate(*from)},
                             {u"days"_s, *days},
                             {u"due"_s, isoDate(found.date)},
                             {u"provisional"_s, found.provisional},
                             {u"counted"_s, toJson(found.days)}};
    return reply;
}

Result<Reply> import(const Call &call, Context &context)
{
    const auto moved = context.station->importCalendar(context.session, call.inputs.value(u"FILE"_s));
    if (!moved)
        return inFile(call, u"FILE"_s, moved.error());
    QJsonArray rows;
    QStringList lines{
        QCoreApplication::translate("Cli", "已导入；%n 个在办时限变动：", nullptr, int(moved->size()))};
    for (const MovedDeadline &deadline : *moved) {
        rows.append(QJsonObject{{u"number"_s, deadline.number},
                                {u"what"_s, deadline.what},
                                {u"from"_s, isoDate(deadline.from)},
                                {u"to"_s, isoDate(deadline.to)}});
        lines.append(u"  "_s + deadline.number + u"  "_s + wordText(deadline.what) + u"  "_s +
                     isoDate(deadline.from) + u" → "_s + isoDate(deadline.to));
    }
    Reply reply;
    reply.json = QJsonObject{{u"moved"_s, rows}};
    reply.text = lines.join(u'\n');
    return reply;
}

} // namespace

QList<Verb> calendarVerbs()
{
    return {
        {.name = "calendar due",
         .summary = QT_TRANSLATE_NOOP("Cli", "某日之后第 N 个工作日（当日不计）"),
         .arguments = {},
         .options = {{"from", "DATE", QT_TRANSLATE_NOOP("Cli", "从哪一天起，YYYY-MM-DD；这一天不计"),
                      ValueKind::Text, true},
                     {"days", "N", QT_TRANSLATE_NOOP("Cli", "工作日数，0 到 3650"), ValueKind::Text, true},
                     {"explain", nullptr, QT_TRANSLATE_NOOP("Cli", "列出经过的每一天，说明计不计"),
                      ValueKind::Flag}},
         .example = "powerhall calendar due --from 2026-09-30 --days 5 --explain",
         .place = Place::Nowhere,
         .run = due},
        {.name = "calendar import",
         .summary = QT_TRANSLATE_NOOP("Cli", "导入国务院放假安排，列出变动的在办时限"),
         .arguments = {{"FILE", QT_TRANSLATE_NOOP("Cli", "放假安排文件（powerhall-calendar/1）"),
                        ValueKind::InputFile}},
         .options = {},
         .example = "powerhall calendar import 2027.json --as head",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = import},
    };
}

} // namespace powerhall
