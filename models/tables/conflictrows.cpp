// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/conflictrows.h"

#include "models/tables/synctext.h"
#include "models/tables/words.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

struct Conflicts
{
    Q_DECLARE_TR_FUNCTIONS(Conflicts)
};

QString kindText(const Conflict &conflict)
{
    switch (conflict.kind) {
    case Conflict::Kind::Field:
        return Conflicts::tr("改得不一样：%1").arg(conflictWord(conflict.field));
    case Conflict::Kind::Number:
        return Conflicts::tr("一个编号，两份申请");
    case Conflict::Kind::PartedLine:
        return Conflicts::tr("同一台机器的两份拷贝都用过");
    case Conflict::Kind::Quarantine:
        return Conflicts::tr("用不上的记录：%1").arg(wordText(conflict.reason));
    case Conflict::Kind::Waiting:
        return Conflicts::tr("先放一边的记录：%1").arg(wordText(conflict.reason));
    }
    Q_UNREACHABLE();
}

QString sidesText(const Conflict &conflict)
{
    QStringList desks;
    for (const ConflictSide &side : conflict.sides) {
        if (!side.desk.isEmpty())
            desks.append(side.who.isEmpty() ? side.desk : QString(side.desk + u' ' + side.who));
    }
    return desks.join(u" · "_s);
}

qint64 newestMs(const Conflict &conflict)
{
    qint64 newest = 0;
    for (const ConflictSide &side : conflict.sides)
        newest = std::max(newest, side.whenMs);
    return newest;
}

/// When an act was recorded, and what was claimed beside it.
QString timeText(const ActTime &at)
{
    const QString recorded = momentText(at.recordedMs);
    return at.claimedMs ? Conflicts::tr("%1（自称 %2）").arg(recorded, momentText(*at.claimedMs)) : recorded;
}

/// A key of the application's input (contract 3.1) in words.
QString inputText(const QString &key, const ApplicationInput &input)
{
    const QJsonValue value = toJson(input).value(key);
    if (key == "business"_L1)
        return businessWord(value.toString());
    if (key == "kind"_L1)
        return kindWord(input.kind);
    if (key == "capacity_kw"_L1 && value.isDouble())
        return Conflicts::tr("%1 千瓦").arg(value.toDouble());
    if (key == "nominal_kv"_L1 && value.isDouble())
        return Conflicts::tr("%1 千伏").arg(value.toDouble());
    if (value.isBool())
        return value.toBool() ? Conflicts::tr("是") : Conflicts::tr("否");
    return value.isString() ? wordText(value.toString()) : Conflicts::tr("没有填");
}

/// What of a person one side wrote, masked as everywhere.
QString peopleText(const QString &field, const ConflictSide &side)
{
    if (!side.people)
        return Conflicts::tr("本机打不开这一份密存内容");
    const bool isAgent = field == "agent"_L1;
    const Person person = isAgent ? side.people->agent.value_or(Person()) : side.people->applicant;
    const std::pair<QString, QString> all[] = {{u".name"_s, person.name},
                                               {u".id_number"_s, person.idNumber},
                                               {u".credit_code"_s, person.creditCode},
                                               {u".phone"_s, person.phone}};
    const QJsonArray changed = side.said.value("fields"_L1).toArray();
    const auto shows = [&](const QString &name, const QString &value) {
        return !value.isEmpty() && (changed.isEmpty() || changed.contains(name));
    };
    QStringList texts;
    for (const auto &[name, value] : all) {
        if (shows(field + name, value))
            texts.append(fieldWord(field + name) + u' ' + value);
    }
    const QString address = u"address"_s;
    if (!isAgent && shows(address, side.people->address))
        texts.append(fieldWord(address) + u' ' + side.people->address);
    return texts.isEmpty() ? Conflicts::tr("遮住的部分不同，打开申请可看") : texts.join(u'，');
}

QString documentsText(const Application &application, DocumentState::State wanted, const Profile &profile,
                      const QString &none = {})
{
    QStringList names;
    for (auto document = application.documents.cbegin(); document != application.documents.cend();
         ++document) {
        if (document->state == wanted)
            names.append(profile.documentName(document.key()));
    }
    return names.isEmpty() ? none : names.join(u'、');
}

/// How the application stood, in the lines that a clerk tells a customer by.
QStringList seenLines(const Application &seen, const Profile &profile)
{
    QStringList lines{Conflicts::tr("办到：%1，%2").arg(statusWord(seen.status), outcomeWord(seen.outcome))};
    QStringList stages;
    for (auto end = seen.stageEnds.cbegin(); end != seen.stageEnds.cend(); ++end)
        stages.append(wordText(end.key()));
    if (!stages.isEmpty())
        lines.append(Conflicts::tr("已办环节：%1").arg(stages.join(u'、')));
    const QString owed = documentsText(seen, DocumentState::State::Owed, profile);
    lines.append(owed.isEmpty() ? Conflicts::tr("不欠材料") : Conflicts::tr("还欠：%1").arg(owed));
    if (!seen.suspensions.isEmpty() && !seen.suspensions.last().to.isValid())
        lines.append(Conflicts::tr("已暂停：%1").arg(seen.suspensions.last().reason));
    if (!seen.marketingNumber.isEmpty())
        lines.append(Conflicts::tr("营销系统工单：%1").arg(seen.marketingNumber));
    return lines;
}

} // namespace

QString conflictWord(const QString &field)
{
    const QString word = fieldWord(field);
    if (word != field)
        return word;
    if (field.startsWith("slips."_L1))
        return Conflicts::tr("单据");
    const QString part = field.section(u'.', 1); // documents.title, stages.metering
    return wordText(part.isEmpty() ? field : part);
}

QStringList conflictColumns()
{
    return {Conflicts::tr("申请编号"), Conflicts::tr("怎么回事"), Conflicts::tr("哪几处"),
            Conflicts::tr("最近")};
}

QList<TextRow> conflictRows(const QList<Conflict> &conflicts, qint64 nowMs)
{
    QList<TextRow> rows;
    for (qsizetype i = 0; i < conflicts.size(); ++i) {
        const Conflict &conflict = conflicts.at(i);
        const qint64 newest = newestMs(conflict);
        rows.append({.cells = {conflict.number, kindText(conflict), sidesText(conflict),
                               newest > 0 ? agoText(newest, nowMs) : QString()},
                     .tone = conflict.kind == Conflict::Kind::Field ? Tone::Late : Tone::Soon,
                     .id = QString::number(i),
                     .act = {}});
    }
    return rows;
}

QString conflictHint(const Conflict &conflict)
{
    switch (conflict.kind) {
    case Conflict::Kind::Field:
        return Conflicts::tr(
            "两处互不知情，都改了这一项。现在显示的是较晚的一个；定下以哪一处为准之前，两个都留着。");
    case Conflict::Kind::Number:
        return Conflicts::tr("两份申请都有效，各办各的；向客户说明时请同时说姓名，不要只报编号。");
    case Conflict::Kind::PartedLine:
        return Conflicts::tr(
            "硬盘被复制过，或从备份恢复过，两份都接着办了。两边写的都算数；发现的那一台已经换了柜台代码。");
    case Conflict::Kind::Quarantine:
        return Conflicts::tr("这条记录在这里用不上，但是留着、也会照样传出去；别的记录不受影响。");
    case Conflict::Kind::Waiting:
        return Conflicts::tr("等它前面的记录到了会自动接上；再同步一次，或导入那个站的 U 盘。");
    }
    Q_UNREACHABLE();
}

QString sideValue(const Conflict &conflict, const ConflictSide &side, const RowRules &rules)
{
    if (conflict.kind != Conflict::Kind::Field || !side.seen)
        return {};
    const Application &seen = *side.seen;
    const QString &field = conflict.field;
    const QString part = field.section(u'.', 1);
    if (field.startsWith("documents."_L1)) {
        const DocumentState state = seen.documents.value(part);
        return documentStateText(state) + u' ' + timeText(state.at);
    }
    if (field.startsWith("stages."_L1)) {
        const StageEnd end = seen.stageEnds.value(part);
        return timeText(end.at) + (end.emergency ? Conflicts::tr("，紧急放行") : QString());
    }
    if (field.startsWith("slips."_L1)) {
        const SlipRecord slip = seen.slips.value(QUuid::fromString(part));
        return slipKindWord(slip.kind) + u' ' + slipStateWord(slip.state);
    }
    if (field == "documents"_L1)
        return documentsText(seen, DocumentState::State::Owed, rules.profile, Conflicts::tr("一件不欠"));
    if (field == "suspension"_L1)
        return side.type == "application.resumed"_L1
                   ? Conflicts::tr("恢复办理")
                   : Conflicts::tr("暂停，%1").arg(side.said.value("reason"_L1).toString());
    if (field == "status"_L1)
        return statusWord(seen.status);
    if (field == "outcome"_L1)
        return outcomeWord(seen.outcome);
    if (field == "marketing_number"_L1)
        return seen.marketingNumber;
    if (field == "clerk"_L1)
        return side.owner;
    if (field == "applicant"_L1 || field == "agent"_L1)
        return peopleText(field, side);
    return inputText(field, seen.input);
}

QStringList sideLines(const Conflict &conflict, const ConflictSide &side, const RowRules &rules)
{
    QStringList lines;
    if (side.whenMs > 0)
        lines.append(Conflicts::tr("%1 · %2 · %3")
                         .arg(side.desk.isEmpty() ? Conflicts::tr("不明的台席") : side.desk,
                              side.who.isEmpty() ? Conflicts::tr("程序") : side.who,
                              momentText(side.whenMs)));
    if (conflict.kind == Conflict::Kind::Field)
        lines.append(
            Conflicts::tr("%1：%2").arg(conflictWord(conflict.field), sideValue(conflict, side, rules)));
    if (!side.type.isEmpty()) {
        const HistoryEntry entry{side.whenMs, side.who, side.type, side.said, side.hasSealed};
        const QStringList cells = eventRows({entry}, rules).first().cells;
        lines.append(QStringList{cells.value(1), cells.value(2)}.join(u' ').trimmed());
    }
    if (side.seen)
        lines += seenLines(*side.seen, rules.profile);
    return lines;
}

QStringList likelyColumns()
{
    return {Conflicts::tr("像什么"), Conflicts::tr("姓名或地址"), Conflicts::tr("申请编号")};
}

QList<TextRow> likelyRows(const QList<LikelySame> &found)
{
    QList<TextRow> rows;
    for (qsizetype i = 0; i < found.size(); ++i) {
        const LikelySame &likely = found.at(i);
        const bool person = likely.kind == LikelySame::Kind::Person;
        rows.append({.cells = {person ? Conflicts::tr("同一个人，两处各登记了一次")
                                      : Conflicts::tr("同一地址，不同的人都在申请"),
                               likely.shown, likely.numbers.join(u'、')},
                     .tone = Tone::Note,
                     .id = QString::number(i),
                     .act = {}});
    }
    return rows;
}

} // namespace powerhall
