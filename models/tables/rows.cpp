// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/rows.h"

#include "models/core/clock.h"
#include "models/domain/intake/agentpapers.h"
#include "models/tables/words.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct Rows
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::Rows)
};

QString sinceText(qint64 sinceMs, qint64 nowMs)
{
    const qint64 minutes = std::max<qint64>(0, (nowMs - sinceMs) / 60000);
    if (minutes < 60)
        return Rows::tr("已等 %n 分钟", nullptr, static_cast<int>(minutes));
    if (minutes < 24 * 60)
        return Rows::tr("已等 %n 小时", nullptr, static_cast<int>(minutes / 60));
    return Rows::tr("已等 %n 天", nullptr, static_cast<int>(minutes / (24 * 60)));
}

QString whatText(const WaitingItem &item, const Profile &profile)
{
    if (item.what == "whole"_L1)
        return Rows::tr("全过程");
    switch (item.kind) {
    case WaitKind::Owing:
        return Rows::tr("欠 %1").arg(profile.documentName(item.what));
    case WaitKind::NotEntered:
        return Rows::tr("还没录入营销系统");
    case WaitKind::NotPrinted:
        return Rows::tr("%1：%2").arg(slipKindWord(item.what), slipStateWord(item.slip));
    default:
        return profile.document(item.what) ? profile.documentName(item.what)
                                           : profile.stageName(item.what, item.customerClass);
    }
}

QString actOf(const WaitingItem &item, const Profile &profile)
{
    if (item.what == "whole"_L1)
        return u"open"_s;
    switch (item.kind) {
    case WaitKind::Owing:
        return u"supply"_s;
    case WaitKind::NotEntered:
        return u"enter"_s;
    case WaitKind::NotPrinted:
        return u"print"_s;
    default:
        return profile.document(item.what) ? u"supply"_s : u"stage"_s;
    }
}

QString actText(const QString &act)
{
    if (act == "supply"_L1)
        return Rows::tr("收材料");
    if (act == "enter"_L1)
        return Rows::tr("填工单号");
    if (act == "print"_L1)
        return Rows::tr("再打印");
    if (act == "open"_L1)
        return Rows::tr("打开案件");
    return Rows::tr("办环节");
}

QString dueCell(const WaitingItem &item, const RowRules &rules)
{
    if (item.due && item.due->date.isValid())
        return Rows::tr("%1（%2）")
            .arg(dayText(item.due->date, rules.today),
                 daysLeftText(item.workingDaysLeft, item.due->date < rules.today));
    return item.sinceMs > 0 ? sinceText(item.sinceMs, rules.nowMs) : QString();
}

/// What an event's open part says beside its kind.
QString eventDetail(const HistoryEntry &entry, const RowRules &rules)
{
    const auto text = [&entry](QLatin1StringView key) { return entry.open.value(key).toString(); };
    QStringList parts;
    if (const QString document = text("document"_L1); !document.isEmpty())
        parts.append(rules.profile.documentName(document));
    if (const QString stage = text("stage"_L1); !stage.isEmpty())
        parts.append(rules.profile.stageNames.value(stage, wordText(stage)));
    if (const QString kind = text("kind"_L1); !kind.isEmpty())
        parts.append(slipKindWord(kind));
    if (const QString act = text("act"_L1); !act.isEmpty())
        parts.append(wordText(act));
    if (entry.open.value("emergency"_L1).toBool())
        parts.append(Rows::tr("紧急放行"));
    for (const QLatin1StringView key : {"marketing_number"_L1, "printer"_L1, "note"_L1, "witness"_L1})
        parts.append(text(key));
    if (const QString reason = text("reason"_L1); !reason.isEmpty())
        parts.append(Rows::tr("理由：%1").arg(reason));
    if (const qint64 claimed = entry.open.value("claimed_ms"_L1).toInteger(); claimed > 0)
        parts.append(
            Rows::tr("自称发生于 %1：%2").arg(momentText(claimed), wordText(text("claim_reason"_L1))));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString stageDays(const LimitRow &row, const QString &stage)
{
    for (const StageLimit &limit : row.stages) {
        if (limit.stage == stage)
            return limit.days ? QString::number(*limit.days) : Rows::tr("未规定");
    }
    return u"–"_s;
}

/// Stages that any row of the table has, in the order they are first met.
QStringList stagesOf(const Profile &profile)
{
    QStringList stages;
    for (const LimitRow &row : profile.limits) {
        for (const StageLimit &limit : row.stages) {
            if (!stages.contains(limit.stage))
                stages.append(limit.stage);
        }
    }
    // The table reads in the order of work: metering comes last.
    if (stages.removeAll(u"metering"_s) > 0)
        stages.append(u"metering"_s);
    return stages;
}

QString validityText(const Validity &validity)
{
    if (validity.from && validity.until)
        return Rows::tr("%1 至 %2").arg(isoDate(*validity.from), isoDate(*validity.until));
    if (validity.from)
        return Rows::tr("%1 起").arg(isoDate(*validity.from));
    if (validity.until)
        return Rows::tr("至 %1").arg(isoDate(*validity.until));
    return {};
}

} // namespace

Tone toneOf(WaitKind kind)
{
    switch (kind) {
    case WaitKind::Late:
        return Tone::Late;
    case WaitKind::DueToday:
    case WaitKind::DueSoon:
    case WaitKind::Owing:
        return Tone::Soon;
    case WaitKind::TooEarly:
        return Tone::Early;
    case WaitKind::NotEntered:
    case WaitKind::NotPrinted:
        return Tone::Note;
    }
    Q_UNREACHABLE();
}

QStringList waitingColumns()
{
    return {Rows::tr("编号"), Rows::tr("什么事"), Rows::tr("期限"), Rows::tr("在哪个环节"),
            Rows::tr("按 Enter")};
}

QList<TextRow> waitingRows(const QList<WaitingItem> &items, const RowRules &rules, int limit)
{
    QMap<WaitKind, int> counts;
    for (const WaitingItem &item : items)
        ++counts[item.kind];
    QList<TextRow> rows;
    std::optional<WaitKind> group;
    int shown = 0;
    for (const WaitingItem &item : items) {
        if (shown == limit)
            break;
        if (group != item.kind) {
            group = item.kind;
            rows.append(
                {.cells = {Rows::tr("%1  %n 件", nullptr, counts.value(item.kind)).arg(waitWord(item.kind))},
                 .tone = toneOf(item.kind),
                 .id = {},
                 .act = {},
                 .heading = true});
        }
        QString what = whatText(item, rules.profile);
        if (item.yuanAtRisk > 0)
            what += Rows::tr(" · 考核 %1 元").arg(item.yuanAtRisk);
        const QString act = actOf(item, rules.profile);
        rows.append(
            {.cells = {item.number, what, dueCell(item, rules),
                       item.stage.isEmpty() ? QString()
                                            : rules.profile.stageName(item.stage, item.customerClass),
                       actText(act)},
             .tone = toneOf(item.kind),
             .id = item.number + u'|' + item.what,
             .act = act,
             .heading = false,
             .hint = item.kind == WaitKind::NotPrinted ? slipHint(item.slip, item.slipDetail) : QString()});
        ++shown;
    }
    if (items.size() > shown)
        rows.append(
            {.cells = {Rows::tr("还有 %n 件，先办上面的", nullptr, static_cast<int>(items.size()) - shown)},
             .tone = Tone::Plain,
             .id = {},
             .act = {},
             .heading = true});
    return rows;
}

QString documentStateText(const DocumentState &state)
{
    switch (state.state) {
    case DocumentState::State::Owed:
        return Rows::tr("欠");
    case DocumentState::State::Supplied:
        return Rows::tr("已收");
    case DocumentState::State::Shared:
        return Rows::tr("共享取得");
    }
    Q_UNREACHABLE();
}

QStringList documentColumns()
{
    return {Rows::tr("状态"), Rows::tr("材料"), Rows::tr("时间")};
}

QList<TextRow> documentRows(const ApplicationView &view, const RowRules &rules)
{
    QList<TextRow> rows;
    for (auto entry = view.application.documents.cbegin(); entry != view.application.documents.cend();
         ++entry) {
        const bool owed = entry->state == DocumentState::State::Owed;
        QString when = owed || entry->at.recordedMs == 0 ? QString() : momentText(entry->at.recordedMs);
        for (const MissingDocument &missing : view.decision.missing) {
            if (!owed || (missing.document != entry.key() && !missing.anyOf.contains(entry.key())))
                continue;
            when = missing.due ? dueText(*missing.due, rules.today, rules.calendar)
                               : Rows::tr("%1前").arg(
                                     rules.profile.stageName(missing.dueBefore, view.decision.customerClass));
        }
        rows.append({.cells = {documentStateText(*entry), rules.profile.documentName(entry.key()), when},
                     .tone = owed ? Tone::Soon : Tone::Good,
                     .id = entry.key(),
                     .act = owed ? u"supply"_s : QString(),
                     .heading = false});
    }
    const QStringList agents =
        view.application.agentKeyId.isNull()
            ? QStringList()
            : agentPapersMissing(rules.profile, view.application.input.on, view.application.documents.keys());
    for (const QString &paper : agents)
        rows.append({.cells = {Rows::tr("请出示"), rules.profile.documentName(paper), Rows::tr("代办人")},
                     .tone = Tone::Soon,
                     .id = paper,
                     .act = u"supply"_s,
                     .heading = false});
    // What is owed stands first.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const TextRow &a, const TextRow &b) { return a.act > b.act; });
    return rows;
}

QStringList slipColumns()
{
    return {Rows::tr("状态"), Rows::tr("单据"), Rows::tr("第几份"), Rows::tr("时间"), Rows::tr("说明")};
}

QList<TextRow> slipRows(const Application &application)
{
    QList<std::pair<qint64, TextRow>> found;
    for (auto slip = application.slips.cbegin(); slip != application.slips.cend(); ++slip) {
        const bool bad = slip->state == SlipState::Failed;
        const bool done = slip->state == SlipState::Confirmed;
        QString note = bad ? slipHint(slip->state, slip->detail) : slip->detail;
        if (slip->declined)
            note = Rows::tr("客户未签字，见证人 %1").arg(slip->witness);
        else if (note.isEmpty())
            note = slip->printer;
        found.append({slip->requestedMs,
                      {.cells = {slipStateWord(slip->state), slipKindWord(slip->kind),
                                 QString::number(slip->copy), momentText(slip->requestedMs), note},
                       .tone = bad    ? Tone::Late
                               : done ? Tone::Good
                                      : Tone::Plain,
                       .id = slip.key().toString(QUuid::WithoutBraces),
                       .act = slip->kind,
                       .heading = false}});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<TextRow> rows;
    for (const auto &[when, row] : found)
        rows.append(row);
    return rows;
}

QStringList eventColumns()
{
    return {Rows::tr("时间"), Rows::tr("做了什么"), Rows::tr("详情"), Rows::tr("经办")};
}

QList<TextRow> eventRows(const QList<HistoryEntry> &history, const RowRules &rules)
{
    QList<TextRow> rows;
    for (const HistoryEntry &entry : history)
        rows.prepend(
            {.cells = {momentText(entry.recordedMs), eventWord(entry.type), eventDetail(entry, rules),
                       entry.user.isEmpty() ? Rows::tr("程序") : entry.user},
             .tone = entry.type == "act.refused"_L1 ? Tone::Late : Tone::Plain,
             .id = QString::number(entry.recordedMs) + entry.type,
             .act = {},
             .heading = false});
    return rows;
}

QStringList explanationColumns()
{
    return {Rows::tr("日期"), Rows::tr("怎么算")};
}

QList<TextRow> explanationRows(const Explanation &explanation, QDate today)
{
    QList<TextRow> rows;
    for (const ExplanationLine &line : explanation.lines) {
        if (!line.day.isValid())
            continue;
        const bool counts = line.kind == ExplanationLine::Kind::Counted;
        rows.append({.cells = {dayText(line.day, today), line.why},
                     .tone = counts                                    ? Tone::Good
                             : line.kind == ExplanationLine::Kind::Due ? Tone::Soon
                                                                       : Tone::Plain,
                     .id = isoDate(line.day),
                     .act = {},
                     .heading = false});
    }
    return rows;
}

QStringList userColumns()
{
    return {Rows::tr("状态"), Rows::tr("用户名"), Rows::tr("角色"), Rows::tr("单位")};
}

QList<TextRow> userRows(const QList<UserRow> &users, const QString &ownPlace)
{
    QList<TextRow> rows;
    for (const UserRow &user : users)
        rows.append({.cells = {user.disabled ? Rows::tr("已停用") : Rows::tr("在用"), user.name,
                               wordText(user.role), user.place.isEmpty() ? ownPlace : user.place},
                     .tone = user.disabled ? Tone::Plain : Tone::Good,
                     .id = user.name,
                     .act = {},
                     .heading = false});
    return rows;
}

QStringList foundColumns()
{
    return {Rows::tr("编号"), Rows::tr("客户"), Rows::tr("电话"), Rows::tr("证件")};
}

QList<TextRow> foundRows(const QList<FoundApplication> &found)
{
    QList<TextRow> rows;
    for (const FoundApplication &hit : found)
        rows.append({.cells = {hit.number, hit.maskedName, hit.maskedPhone, hit.maskedId},
                     .tone = Tone::Plain,
                     .id = hit.number,
                     .act = {},
                     .heading = false});
    return rows;
}

QStringList limitColumns(const Profile &profile)
{
    QStringList columns{Rows::tr("客户类别")};
    for (const QString &stage : stagesOf(profile))
        columns.append(profile.stageName(stage));
    return columns << Rows::tr("合计") << Rows::tr("生效") << Rows::tr("依据");
}

QList<TextRow> limitRows(const Profile &profile, QDate today)
{
    QList<TextRow> rows;
    for (const LimitRow &row : profile.limits) {
        TextRow text;
        text.cells.append(row.name);
        for (const QString &stage : stagesOf(profile))
            text.cells.append(stageDays(row, stage));
        text.cells.append(row.totalDays ? QString::number(*row.totalDays) : Rows::tr("未规定"));
        text.cells.append(validityText(row.valid));
        QStringList clauses{clauseText(row.totalClause)};
        for (const StageLimit &limit : row.stages)
            clauses.append(clauseText(limit.clause));
        clauses.removeAll(QString());
        clauses.removeDuplicates();
        text.cells.append(clauses.join(u"；"_s));
        text.tone = holdsOn(row.valid, today) ? Tone::Good : Tone::Plain;
        text.id = row.id;
        rows.append(text);
    }
    return rows;
}

QStringList catalogueColumns()
{
    return {Rows::tr("材料"), Rows::tr("哪些证件算数"), Rows::tr("依据")};
}

QList<TextRow> catalogueRows(const Profile &profile)
{
    QList<TextRow> rows;
    for (const CatalogueDocument &document : profile.catalogue)
        rows.append({.cells = {document.name, document.forms.join(u'、'), clauseText(document.clause)},
                     .tone = Tone::Plain,
                     .id = document.id,
                     .act = {},
                     .heading = false});
    return rows;
}

QStringList calendarColumns()
{
    return {Rows::tr("年份"), Rows::tr("放假天数"), Rows::tr("调休上班"), Rows::tr("来源")};
}

QList<TextRow> calendarRows(const WorkingCalendar &calendar)
{
    QList<TextRow> rows;
    for (const YearTable &year : calendar.years()) {
        QStringList makeUp;
        for (const QDate &day : year.makeUp.keys())
            makeUp.append(Rows::tr("%1月%2日").arg(day.month()).arg(day.day()));
        rows.append({.cells = {QString::number(year.year), QString::number(year.off.size()),
                               makeUp.isEmpty() ? u"–"_s : makeUp.join(u'、'),
                               year.provisional ? Rows::tr("未公布，暂按法定节日推算") : year.source},
                     .tone = year.provisional ? Tone::Soon : Tone::Good,
                     .id = QString::number(year.year),
                     .act = {},
                     .heading = false});
    }
    return rows;
}

} // namespace powerhall
