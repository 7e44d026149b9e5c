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

QString enquiryDueText(const EnquiryView &view, QDate today, const WorkingCalendar &calendar)
{
    if (!view.due)
        return DisclosureRows::tr("没有规定天数");
    return view.enquiry.isOpen() ? dueText(view.due->date, today, calendar) : dayText(view.due->date, today);
}

QString enquiryStateText(const EnquiryView &view)
{
    if (view.enquiry.isOpen())
        return view.late ? DisclosureRows::tr("超期未答") : DisclosureRows::tr("待答");
    return view.late ? DisclosureRows::tr("答复超期") : DisclosureRows::tr("已答");
}

QString sheetWord(SheetState state)
{
    return wordText(u"sheet_"_s + wordOf(state));
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

Tone toneOf(SheetState state)
{
    return state == SheetState::Current ? Tone::Good : state == SheetState::Unknown ? Tone::Soon : Tone::Late;
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

QStringList reasonColumns()
{
    return {DisclosureRows::tr("日子"), DisclosureRows::tr("怎么算")};
}

QList<TextRow> reasonRows(const Explanation &why, QDate today)
{
    QList<TextRow> rows;
    for (const ExplanationLine &line : why.lines) {
        QString day = line.day.isValid() ? dayText(line.day, today) : QString();
        if (line.until.isValid())
            day = DisclosureRows::tr("%1 至 %2").arg(day, dayText(line.until, today));
        const bool counts =
            line.kind == ExplanationLine::Kind::Counted || line.kind == ExplanationLine::Kind::Due;
        rows.append({.cells = {day, line.day.isValid() && !line.why.isEmpty() ? line.why : line.text},
                     .tone = line.kind == ExplanationLine::Kind::Due ? Tone::Soon
                             : counts                                ? Tone::Good
                                                                     : Tone::Plain,
                     .id = QString::number(rows.size()),
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
            rows.append({.cells = {markWord(mark), momentText(mark.atMs), mark.reason},
                         .tone = mark.passed ? Tone::Good : Tone::Soon,
                         .id = QString::number(version->number) + u'|' + mark.step,
                         .act = {},
                         .heading = false});
    }
    return rows;
}

QStringList channelColumns()
{
    return {DisclosureRows::tr("渠道"), DisclosureRows::tr("状态"), DisclosureRows::tr("上线时间")};
}

QList<TextRow> channelRows(const QList<ChannelState> &channels)
{
    QList<TextRow> rows;
    for (const ChannelState &state : channels) {
        const bool up = state.kind != ChannelState::Kind::Missing;
        const QString stands = wordText(wordOf(state.kind));
        rows.append({.cells = {state.channel, up ? versionText(state.number) + u' ' + stands : stands,
                               up ? momentText(state.upMs) : QString()},
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

QStringList enquiryColumns()
{
    return {DisclosureRows::tr("状态"), DisclosureRows::tr("编号"), DisclosureRows::tr("问的什么"),
            DisclosureRows::tr("最迟哪天"), DisclosureRows::tr("答复")};
}

QList<TextRow> enquiryRows(const QList<EnquiryView> &enquiries, QDate today, const WorkingCalendar &calendar)
{
    QList<TextRow> rows;
    for (const EnquiryView &view : enquiries) {
        const bool open = view.enquiry.isOpen();
        rows.append({.cells = {enquiryStateText(view), view.enquiry.number, view.enquiry.question,
                               enquiryDueText(view, today, calendar), view.enquiry.answer},
                     .tone = view.late ? Tone::Late
                             : open    ? Tone::Soon
                                       : Tone::Good,
                     .id = view.enquiry.number,
                     .act = open ? u"answer"_s : QString(),
                     .heading = false});
    }
    return rows;
}

QStringList wallColumns()
{
    return {DisclosureRows::tr("状态"), DisclosureRows::tr("海报"), DisclosureRows::tr("版本"),
            DisclosureRows::tr("挂上时间"), DisclosureRows::tr("该做什么")};
}

QList<TextRow> wallRows(const QList<WallBoard> &boards)
{
    QList<TextRow> rows;
    for (const WallBoard &wall : boards) {
        const QString size = wall.board.widthMm > 0
                                 ? u"  %1×%2 mm"_s.arg(wall.board.widthMm).arg(wall.board.heightMm)
                                 : QString();
        rows.append({.cells = {wall.board.hall + u" · "_s + wall.board.label + size},
                     .tone = Tone::Plain,
                     .id = {},
                     .act = {},
                     .heading = true});
        if (wall.sheets.isEmpty())
            rows.append({.cells = {DisclosureRows::tr("空板"), {}, {}, {}, {}},
                         .tone = Tone::Plain,
                         .id = wall.board.id.toString() + u'|',
                         .act = {},
                         .heading = false});
        for (const WallSheet &sheet : wall.sheets) {
            const QString next = sheet.supersededBy > 0
                                     ? DisclosureRows::tr("换成第 %1 版").arg(sheet.supersededBy)
                                 : sheet.mustComeDown() ? DisclosureRows::tr("取下")
                                                        : QString();
            rows.append({.cells = {sheetWord(sheet.state), sheet.title, versionText(sheet.sheet.number),
                                   momentText(sheet.sheet.sinceMs), next},
                         .tone = toneOf(sheet.state),
                         .id = wall.board.id.toString() + u'|' + sheet.key,
                         .act = sheet.mustComeDown() ? u"clear"_s : QString(),
                         .heading = false});
        }
    }
    return rows;
}

QString inspectionKindText(const QString &kind)
{
    if (kind == "hall"_L1)
        return DisclosureRows::tr("营业厅检查");
    if (kind == "channel"_L1)
        return DisclosureRows::tr("渠道检查");
    return kind == "self"_L1 ? DisclosureRows::tr("自查") : kind;
}

QStringList inspectionColumns()
{
    return {DisclosureRows::tr("状态"), DisclosureRows::tr("问题"), DisclosureRows::tr("责任部门"),
            DisclosureRows::tr("最迟哪天"), DisclosureRows::tr("怎么改好的")};
}

QList<TextRow> inspectionRows(const QList<InspectionRound> &rounds, QDate today,
                              const WorkingCalendar &calendar)
{
    QList<TextRow> rows;
    for (const InspectionRound &round : rounds) {
        const QString begin = round.id.toString() + u'|';
        rows.append({.cells = {inspectionKindText(round.kind),
                               DisclosureRows::tr("%1　%2").arg(round.place, dayText(round.day, today)),
                               {},
                               {},
                               round.findings.isEmpty()
                                   ? DisclosureRows::tr("没有问题")
                                   : DisclosureRows::tr("%n 个没销号", nullptr, round.openFindings())},
                     .tone = round.openFindings() > 0 ? Tone::Soon : Tone::Good,
                     .id = begin,
                     .act = {},
                     .heading = false});
        for (const Finding &finding : round.findings) {
            const bool open = finding.isOpen();
            const bool late = open && finding.due && *finding.due < today;
            const QString due = !finding.due ? QString()
                                : open       ? dueText(*finding.due, today, calendar)
                                             : dayText(*finding.due, today);
            rows.append({.cells = {late   ? DisclosureRows::tr("逾期未销号")
                                   : open ? DisclosureRows::tr("未销号")
                                          : DisclosureRows::tr("已销号"),
                                   finding.text, finding.department, due, finding.evidence},
                         .tone = late   ? Tone::Late
                                 : open ? Tone::Soon
                                        : Tone::Good,
                         .id = begin + finding.id.toString(),
                         .act = open ? u"close"_s : u"reopen"_s,
                         .heading = false});
        }
    }
    return rows;
}

QString verdictText(const PosterVerdict &verdict)
{
    const QString asOf =
        verdict.lastExchangeMs
            ? DisclosureRows::tr("截至 %1 的数据交换").arg(momentText(*verdict.lastExchangeMs))
            : DisclosureRows::tr("按本厅的记录；还没有和别处交换过数据");
    const QString what = DisclosureRows::tr("“%1”第 %2 版").arg(verdict.title).arg(verdict.number);
    QString standing;
    switch (verdict.state) {
    case SheetState::Current:
        standing = DisclosureRows::tr("%1：现行版本，%2 公布").arg(what, momentText(verdict.publishedMs));
        break;
    case SheetState::Superseded:
        standing = DisclosureRows::tr("%1：%2 已被第 %3 版取代，请换下")
                       .arg(what, momentText(verdict.overMs))
                       .arg(verdict.supersededBy);
        break;
    case SheetState::Withdrawn:
        standing = DisclosureRows::tr("%1：%2 已撤下，请取下").arg(what, momentText(verdict.overMs));
        break;
    case SheetState::Unknown:
        standing = DisclosureRows::tr("这里没有这张海报的记录");
        break;
    }
    return DisclosureRows::tr("%1（%2）").arg(standing, asOf);
}

} // namespace powerhall
