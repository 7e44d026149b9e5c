// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/hallrows.h"

#include "models/tables/words.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct HallRows
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::HallRows)
};

QString versionText(int number)
{
    return HallRows::tr("第 %1 版").arg(number);
}

QString enquiryDueText(const EnquiryView &view, QDate today, const WorkingCalendar &calendar)
{
    if (!view.due)
        return HallRows::tr("没有规定天数");
    return view.enquiry.isOpen() ? dueText(view.due->date, today, calendar) : dayText(view.due->date, today);
}

QString enquiryStateText(const EnquiryView &view)
{
    if (view.enquiry.isOpen())
        return view.late ? HallRows::tr("超期未答") : HallRows::tr("待答");
    return view.late ? HallRows::tr("答复超期") : HallRows::tr("已答");
}

QString sheetWord(SheetState state)
{
    return wordText(u"sheet_"_s + wordOf(state));
}

} // namespace

Tone toneOf(SheetState state)
{
    return state == SheetState::Current ? Tone::Good : state == SheetState::Unknown ? Tone::Soon : Tone::Late;
}

QStringList wallColumns()
{
    return {HallRows::tr("状态"),   HallRows::tr("海报"), HallRows::tr("版本"),    HallRows::tr("挂上时间"),
            HallRows::tr("谁挂的"), HallRows::tr("照片"), HallRows::tr("该做什么")};
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
            rows.append({.cells = {HallRows::tr("空板"), {}, {}, {}, {}, {}, {}},
                         .tone = Tone::Plain,
                         .id = wall.board.id.toString() + u'|',
                         .act = {},
                         .heading = false});
        for (const WallSheet &sheet : wall.sheets) {
            const QString next = sheet.supersededBy > 0 ? HallRows::tr("换成第 %1 版").arg(sheet.supersededBy)
                                 : sheet.mustComeDown() ? HallRows::tr("取下")
                                                        : QString();
            rows.append({.cells = {sheetWord(sheet.state), sheet.title, versionText(sheet.sheet.number),
                                   momentText(sheet.sheet.sinceMs), sheet.by,
                                   sheet.sheet.photo.isEmpty() ? QString() : HallRows::tr("有"), next},
                         .tone = toneOf(sheet.state),
                         .id = wall.board.id.toString() + u'|' + sheet.key,
                         .act = sheet.mustComeDown() ? u"clear"_s : QString(),
                         .heading = false});
        }
    }
    return rows;
}

QString verdictText(const PosterVerdict &verdict)
{
    const QString asOf = verdict.lastExchangeMs
                             ? HallRows::tr("截至 %1 的数据交换").arg(momentText(*verdict.lastExchangeMs))
                             : HallRows::tr("按本厅的记录；还没有和别处交换过数据");
    const QString what = HallRows::tr("“%1”第 %2 版").arg(verdict.title).arg(verdict.number);
    QString standing;
    switch (verdict.state) {
    case SheetState::Current:
        standing = HallRows::tr("%1：现行版本，%2 公布").arg(what, momentText(verdict.publishedMs));
        break;
    case SheetState::Superseded:
        standing = HallRows::tr("%1：%2 已被第 %3 版取代，请换下")
                       .arg(what, momentText(verdict.overMs))
                       .arg(verdict.supersededBy);
        break;
    case SheetState::Withdrawn:
        standing = HallRows::tr("%1：%2 已撤下，请取下").arg(what, momentText(verdict.overMs));
        break;
    case SheetState::Unknown:
        standing = HallRows::tr("这里没有这张海报的记录");
        break;
    }
    return HallRows::tr("%1（%2）").arg(standing, asOf);
}

QStringList enquiryColumns()
{
    return {HallRows::tr("状态"), HallRows::tr("编号"), HallRows::tr("问的什么"), HallRows::tr("最迟哪天"),
            HallRows::tr("答复")};
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

QString inspectionKindText(const QString &kind)
{
    if (kind == "hall"_L1)
        return HallRows::tr("营业厅检查");
    if (kind == "channel"_L1)
        return HallRows::tr("渠道检查");
    return kind == "self"_L1 ? HallRows::tr("自查") : kind;
}

QStringList inspectionColumns()
{
    return {HallRows::tr("状态"), HallRows::tr("问题"), HallRows::tr("责任部门"), HallRows::tr("最迟哪天"),
            HallRows::tr("怎么改好的")};
}

QList<TextRow> inspectionRows(const QList<InspectionRound> &rounds, QDate today,
                              const WorkingCalendar &calendar)
{
    QList<TextRow> rows;
    for (const InspectionRound &round : rounds) {
        const QString begin = round.id.toString() + u'|';
        rows.append(
            {.cells = {inspectionKindText(round.kind),
                       HallRows::tr("%1　%2").arg(round.place, dayText(round.day, today)),
                       {},
                       {},
                       round.findings.isEmpty() ? HallRows::tr("没有问题")
                                                : HallRows::tr("%n 个没销号", nullptr, round.openFindings())},
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
            rows.append({.cells = {late   ? HallRows::tr("逾期未销号")
                                   : open ? HallRows::tr("未销号")
                                          : HallRows::tr("已销号"),
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

} // namespace powerhall
