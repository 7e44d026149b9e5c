// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/disclosurerows.h"

#include "models/tables/words.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct DisclosureRows
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::DisclosureRows)
};

QString versionText(int number)
{
    return number > 0 ? DisclosureRows::tr("第 %1 版").arg(number) : u"—"_s;
}

/// The word of a clock's cause, for a row without a date.
QString causeText(DisclosureClock::Cause cause)
{
    using Cause = DisclosureClock::Cause;
    switch (cause) {
    case Cause::Covered:
        return DisclosureRows::tr("没有要更新的");
    case Cause::Pending:
        return DisclosureRows::tr("有变动还没公布");
    case Cause::PeriodOpen:
        return DisclosureRows::tr("本期还没公布");
    case Cause::Expired:
        return DisclosureRows::tr("已过有效期");
    case Cause::BeforeStart:
        return DisclosureRows::tr("要提前公布");
    case Cause::Over:
        return DisclosureRows::tr("已经结束");
    case Cause::ChangeUnknown:
        return DisclosureRows::tr("没登记变动日，算不出期限");
    case Cause::StartUnknown:
        return DisclosureRows::tr("没写停电开始时间，算不出期限");
    case Cause::NoRule:
        return DisclosureRows::tr("规定没有给出期限");
    }
    Q_UNREACHABLE();
}

/// ✓ 第 2 版 11月20日 10:42 · ● 仍是旧版 第 1 版 …
QString cellText(const ChannelState &state)
{
    const QString shown = versionText(state.number);
    switch (state.kind) {
    case ChannelState::Kind::Missing:
        return state.isAsked ? u"● "_s + DisclosureRows::tr("缺") : QString();
    case ChannelState::Kind::Older:
        return u"● "_s + DisclosureRows::tr("旧 %1").arg(shown);
    case ChannelState::Kind::Stale:
        return u"● "_s + DisclosureRows::tr("该撤 %1").arg(shown);
    case ChannelState::Kind::Current:
        return (state.otherDay ? u"◐ "_s : u"✓ "_s) + shown + u' ' +
               momentText(state.upMs).section(u' ', 0, 0);
    }
    Q_UNREACHABLE();
}

QString markWord(const ReviewMark &mark)
{
    return mark.passed ? DisclosureRows::tr("%1通过").arg(wordText(mark.step))
                       : DisclosureRows::tr("%1退回").arg(wordText(mark.step));
}

/// Who reviewed, and what they said.
QString reviewNote(const QString &person, const QString &reason)
{
    QStringList parts{person, reason};
    parts.removeAll(QString());
    return parts.join(u"："_s);
}

Tone toneOf(DisclosureVersion::State state)
{
    switch (state) {
    case DisclosureVersion::State::Published:
        return Tone::Good;
    case DisclosureVersion::State::Draft:
        return Tone::Note;
    case DisclosureVersion::State::Refused:
        return Tone::Soon;
    default:
        return Tone::Plain;
    }
}

} // namespace

Tone toneOf(DisclosureClock::State state)
{
    switch (state) {
    case DisclosureClock::State::Fresh:
        return Tone::Good;
    case DisclosureClock::State::Due:
        return Tone::Soon;
    case DisclosureClock::State::Overdue:
        return Tone::Late;
    case DisclosureClock::State::Unknown:
        return Tone::Note;
    }
    Q_UNREACHABLE();
}

Tone toneOf(ChannelState::Kind kind)
{
    return kind == ChannelState::Kind::Current   ? Tone::Good
           : kind == ChannelState::Kind::Missing ? Tone::Soon
                                                 : Tone::Late;
}

QString clockText(const DisclosureClock &clock, QDate today, const WorkingCalendar &calendar)
{
    if (!clock.due)
        return causeText(clock.cause);
    if (clock.dueMs > 0)
        return DisclosureRows::tr("最迟 %1").arg(momentText(clock.dueMs));
    return dueText(clock.due->date, today, calendar);
}

QString waitsText(const QString &waitsFor, const QList<DisclosureReview> &steps)
{
    for (const DisclosureReview &step : steps) {
        if (step.id == waitsFor)
            return DisclosureRows::tr("等%1").arg(wordText(step.id));
    }
    return waitsFor.isEmpty() ? QString() : DisclosureRows::tr("等%1").arg(wordText(waitsFor));
}

QStringList registerColumns()
{
    return {DisclosureRows::tr("状态"),     DisclosureRows::tr("类别"), DisclosureRows::tr("公示项"),
            DisclosureRows::tr("最迟哪天"), DisclosureRows::tr("现行"), DisclosureRows::tr("草稿")};
}

QList<TextRow> registerRows(const QList<DisclosureEntry> &entries, QDate today,
                            const WorkingCalendar &calendar)
{
    QList<TextRow> rows;
    for (const DisclosureEntry &entry : entries) {
        const QString category =
            entry.category > 0 ? QString::number(entry.category) : DisclosureRows::tr("旧目录");
        rows.append({.cells = {wordText(wordOf(entry.clock.state)), category, entry.row.title,
                               clockText(entry.clock, today, calendar), versionText(entry.row.number),
                               waitsText(entry.waitsFor, {})},
                     .tone = toneOf(entry.clock.state),
                     .id = entry.row.key,
                     .act = {},
                     .heading = false});
    }
    return rows;
}

QStringList versionColumns()
{
    return {DisclosureRows::tr("版本"), DisclosureRows::tr("时间"), DisclosureRows::tr("说明")};
}

QList<TextRow> versionRows(const DisclosureView &view)
{
    QList<TextRow> rows;
    for (auto version = view.item.versions.crbegin(); version != view.item.versions.crend(); ++version) {
        const qint64 moment = version->publishedMs > 0 ? version->publishedMs : version->draftedMs;
        QStringList notes;
        if (!version->source.isEmpty())
            notes.append(version->source);
        if (version->supersededBy > 0)
            notes.append(DisclosureRows::tr("被第 %1 版取代").arg(version->supersededBy));
        if (!version->blanks.isEmpty())
            notes.append(DisclosureRows::tr("还有 %n 处空白", nullptr, int(version->blanks.size())));
        if (!version->reason.isEmpty())
            notes.append(version->reason);
        rows.append({.cells = {versionText(version->number) + u' ' + wordText(wordOf(version->state)),
                               momentText(moment), notes.join(u"；"_s)},
                     .tone = toneOf(version->state),
                     .id = QString::number(version->number),
                     .act = {},
                     .heading = false});
        for (const ReviewMark &mark : version->reviews)
            rows.append({.cells = {markWord(mark), momentText(mark.atMs),
                                   reviewNote(view.people.value(mark.by), mark.reason)},
                         .tone = mark.passed ? Tone::Good : Tone::Soon,
                         .id = QString::number(version->number) + u'|' + mark.step,
                         .act = {},
                         .heading = false});
    }
    return rows;
}

QStringList channelColumns()
{
    return {DisclosureRows::tr("渠道"), DisclosureRows::tr("状态"), DisclosureRows::tr("上线时间"),
            DisclosureRows::tr("谁登记的")};
}

QList<TextRow> channelRows(const DisclosureView &view)
{
    QList<TextRow> rows;
    for (const ChannelState &state : view.channels) {
        const bool up = state.kind != ChannelState::Kind::Missing;
        const bool older = state.kind == ChannelState::Kind::Older;
        rows.append({.cells = {state.channel,
                               older ? DisclosureRows::tr("仍是第 %1 版").arg(state.number)
                                     : wordText(wordOf(state.kind)),
                               up ? momentText(state.upMs) : QString(), view.postedBy.value(state.channel)},
                     .tone = state.kind == ChannelState::Kind::Current && state.otherDay ? Tone::Soon
                                                                                         : toneOf(state.kind),
                     .id = state.channel,
                     .act = {},
                     .heading = false});
    }
    return rows;
}

QStringList matrixChannels(const QList<DisclosureEntry> &entries)
{
    QStringList channels;
    for (const DisclosureEntry &entry : entries) {
        for (const ChannelState &state : entry.channels) {
            if (!channels.contains(state.channel))
                channels.append(state.channel);
        }
    }
    return channels;
}

QStringList matrixColumns(const QStringList &channels)
{
    return QStringList{DisclosureRows::tr("公示项"), DisclosureRows::tr("现行")} + channels;
}

QList<TextRow> matrixRows(const QList<DisclosureEntry> &entries, const QStringList &channels)
{
    QList<TextRow> rows;
    for (const DisclosureEntry &entry : entries) {
        QStringList cells{entry.row.title, versionText(entry.row.number)};
        Tone worst = Tone::Good;
        for (const QString &channel : channels) {
            const auto state =
                std::find_if(entry.channels.cbegin(), entry.channels.cend(),
                             [&channel](const ChannelState &one) { return one.channel == channel; });
            if (state == entry.channels.cend()) {
                cells.append(QString());
                continue;
            }
            const bool owed = entry.row.number > 0 || state->kind == ChannelState::Kind::Stale;
            cells.append(owed ? cellText(*state) : u"—"_s);
            if (owed && state->isAsked && state->kind != ChannelState::Kind::Current)
                worst = Tone::Late;
            else if (owed && state->otherDay && worst == Tone::Good)
                worst = Tone::Soon;
        }
        rows.append({.cells = cells,
                     .tone = entry.row.number > 0 || worst == Tone::Late ? worst : Tone::Plain,
                     .id = entry.row.key,
                     .act = {},
                     .heading = false});
    }
    return rows;
}

} // namespace powerhall
