// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/applicationjson.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/security/keyring.h"
#include "models/services/conflictlist.h"
#include "models/services/likelysame.h"
#include "models/services/station.h"
#include "models/tables/conflictrows.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString wordOf(Conflict::Kind kind)
{
    switch (kind) {
    case Conflict::Kind::Field:
        return u"field"_s;
    case Conflict::Kind::Number:
        return u"number"_s;
    case Conflict::Kind::PartedLine:
        return u"parted_line"_s;
    case Conflict::Kind::Quarantine:
        return u"quarantine"_s;
    case Conflict::Kind::Waiting:
        return u"waiting"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Conflict &conflict, const ConflictSide &side, const RowRules &rules)
{
    return {{u"event"_s, QString::fromLatin1(side.event.toHex())},
            {u"desk"_s, side.desk},
            {u"user"_s, side.who},
            {u"at"_s, timeOrNull(side.whenMs)},
            {u"type"_s, side.type},
            {u"said"_s, side.said},
            {u"value"_s, sideValue(conflict, side, rules)}};
}

Result<Reply> list(const Call &, Context &context)
{
    const auto conflicts = conflictsOf(*context.station, context.session);
    if (!conflicts)
        return conflicts.error();
    const RowRules rules{.profile = context.station->profile(),
                         .calendar = context.station->calendar(),
                         .today = context.station->today(),
                         .nowMs = context.clock->now().wallMs};
    QJsonArray rows;
    QStringList lines;
    const QList<TextRow> words = conflictRows(*conflicts, rules.nowMs);
    for (qsizetype i = 0; i < conflicts->size(); ++i) {
        const Conflict &conflict = conflicts->at(i);
        QJsonArray sides;
        for (const ConflictSide &side : conflict.sides)
            sides.append(toJson(conflict, side, rules));
        rows.append(QJsonObject{{u"kind"_s, wordOf(conflict.kind)},
                                {u"number"_s, conflict.number},
                                {u"field"_s, conflict.field},
                                {u"reason"_s, conflict.reason},
                                {u"sides"_s, sides}});
        lines.append(words.at(i).cells.join(u"  "_s).trimmed());
        for (const ConflictSide &side : conflict.sides)
            lines.append(u"    "_s + QString::fromLatin1(side.event.toHex().left(12)) + u"  "_s +
                         sideLines(conflict, side, rules).join(u"  "_s));
    }
    Reply reply;
    reply.json = rows;
    reply.text = lines.isEmpty() ? QCoreApplication::translate("Cli", "没有冲突。") : lines.join(u'\n');
    return reply;
}

/// The side whose record begins with what was given; enough of it that there is one.
Result<QByteArray> sideNamed(const QList<Conflict> &conflicts, const Call &call)
{
    const QByteArray given = call.argument(u"RECORD"_s).toLatin1().toLower();
    QList<QByteArray> fitting;
    for (const Conflict &conflict : conflicts) {
        if (conflict.kind != Conflict::Kind::Field || conflict.number != call.argument(u"NUMBER"_s) ||
            conflict.field != call.argument(u"FIELD"_s))
            continue;
        for (const ConflictSide &side : conflict.sides) {
            if (side.event.toHex().startsWith(given))
                fitting.append(side.event);
        }
    }
    if (fitting.size() == 1 && !given.isEmpty())
        return fitting.first();
    return Error{ErrorCode::NotFound, u"RECORD"_s, call.argument(u"RECORD"_s), {}};
}

Result<Reply> settle(const Call &call, Context &context)
{
    const auto conflicts = conflictsOf(*context.station, context.session);
    if (!conflicts)
        return conflicts.error();
    const auto side = sideNamed(*conflicts, call);
    if (!side)
        return side.error();
    const auto settled = settleConflict(*context.station, context.session, call.argument(u"NUMBER"_s),
                                        call.argument(u"FIELD"_s), *side);
    if (!settled)
        return settled.error();
    Reply reply;
    reply.json = QJsonObject{{u"number"_s, call.argument(u"NUMBER"_s)},
                             {u"field"_s, call.argument(u"FIELD"_s)},
                             {u"event"_s, QString::fromLatin1(side->toHex())},
                             {u"reprint"_s, QJsonArray::fromStringList(settled->toldOtherwise)}};
    QStringList lines{QCoreApplication::translate("Cli", "已定下来。")};
    for (const QString &kind : settled->toldOtherwise)
        lines.append(QCoreApplication::translate("Cli", "客户手里的单据写的是另一样，请重打：print %1 %2")
                         .arg(call.argument(u"NUMBER"_s), kind));
    reply.text = lines.join(u'\n');
    return reply;
}

Result<Reply> likely(const Call &, Context &context)
{
    if (const auto permitted = context.station->permit(context.session, Act::ReadApplications); !permitted)
        return permitted.error();
    const auto found = likelySame(*context.store, context.session.keys());
    if (!found)
        return found.error();
    QJsonArray rows;
    QStringList lines;
    for (const LikelySame &one : *found)
        rows.append(
            QJsonObject{{u"kind"_s, one.kind == LikelySame::Kind::Person ? u"person"_s : u"address"_s},
                        {u"numbers"_s, QJsonArray::fromStringList(one.numbers)}});
    for (const TextRow &row : likelyRows(*found))
        lines.append(row.cells.join(u"  "_s));
    Reply reply;
    reply.json = rows;
    reply.text =
        lines.isEmpty() ? QCoreApplication::translate("Cli", "没有看起来重复的申请。") : lines.join(u'\n');
    return reply;
}

} // namespace

QList<Verb> conflictVerbs()
{
    return {{.name = "conflict list",
             .summary = QT_TRANSLATE_NOOP(
                 "Cli", "各台席改得不一样、用不上或先放一边的记录，每一边各是谁、何时、写了什么"),
             .arguments = {},
             .options = {},
             .example = "powerhall conflict list --as head --json",
             .place = Place::ReadsFolder,
             .needsUser = true,
             .run = list},
            {.name = "conflict settle",
             .summary = QT_TRANSLATE_NOOP("Cli", "定下以哪一边为准；另一边的记录仍然留着"),
             .arguments = {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "申请编号")},
                           {"FIELD", QT_TRANSLATE_NOOP("Cli", "哪一项，conflict list 给出")},
                           {"RECORD",
                            QT_TRANSLATE_NOOP("Cli", "那一边的记录，conflict list 给出；写前几位即可")}},
             .options = {},
             .example = "powerhall conflict settle BS01A-20260105-0001 capacity_kw 3f0f6f3a9d21 --as head",
             .place = Place::ActsInFolder,
             .needsUser = true,
             .run = settle},
            {.name = "conflict likely",
             .summary =
                 QT_TRANSLATE_NOOP("Cli", "可能重复的申请：同一个人登记了两次，或一个地址有不同的人在申请"),
             .arguments = {},
             .options = {},
             .example = "powerhall conflict likely --as head",
             .place = Place::ReadsFolder,
             .needsUser = true,
             .run = likely}};
}

} // namespace powerhall
