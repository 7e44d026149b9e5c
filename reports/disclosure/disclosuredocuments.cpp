// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/disclosure/disclosuredocuments.h"

#include "models/domain/disclosure/calendarperiod.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QString Tick = u"□"_s; ///< ticked by hand on the walk

Cell wholeOf(const std::optional<int> &number)
{
    return number ? Cell(ReportNumber::whole(*number)) : Cell(Missing());
}

QString standingOf(const WalkedSheet &sheet)
{
    if (!sheet.mustComeDown)
        return u"现行版本"_s;
    return sheet.supersededBy > 0 ? u"换成第 %1 版"_s.arg(sheet.supersededBy) : u"取下"_s;
}

QString boardText(const WalkedBoard &board)
{
    return board.widthMm > 0 ? u"%1（%2×%3 毫米）"_s.arg(board.label).arg(board.widthMm).arg(board.heightMm)
                             : board.label;
}

/// One line of what is on a board; an empty board has a line of its own.
Row rowOf(const WalkedBoard &board, const WalkedSheet *sheet)
{
    Row row{boardText(board)};
    if (sheet)
        row << sheet->title << u"第 %1 版"_s.arg(sheet->number) << Cell(sheet->since) << sheet->code
            << standingOf(*sheet);
    else
        row << u"（空板）"_s << Cell() << Cell() << Cell() << Cell();
    return row << Tick << Cell();
}

Table wallOf(const QString &hall, const QList<const WalkedBoard *> &boards)
{
    Table table{.id = u"wall"_s, .title = hall};
    table.columns = {Column::text(u"board"_s, u"公示板"_s), Column::text(u"poster"_s, u"应挂的海报"_s),
                     Column::text(u"version"_s, u"版本"_s), Column::date(u"since"_s, u"挂上日期"_s),
                     Column::text(u"code"_s, u"校验码"_s),  Column::text(u"standing"_s, u"应当怎样"_s),
                     Column::text(u"seen"_s, u"相符"_s),    Column::text(u"note"_s, u"发现的问题"_s)};
    QList<Row> rows;
    for (const WalkedBoard *board : boards) {
        if (board->sheets.isEmpty())
            rows.append(rowOf(*board, nullptr));
        for (const WalkedSheet &sheet : board->sheets)
            rows.append(rowOf(*board, &sheet));
    }
    table.rows = Rows(rows);
    return table;
}

QString faultWord(AssessedFault::Kind kind)
{
    switch (kind) {
    case AssessedFault::Kind::LatePublication:
        return u"公布超期"_s;
    case AssessedFault::Kind::Overdue:
        return u"到期未公布"_s;
    case AssessedFault::Kind::ChannelBehind:
        return u"渠道未同步"_s;
    case AssessedFault::Kind::LateEnquiry:
        return u"咨询答复超期"_s;
    case AssessedFault::Kind::OpenFinding:
        return u"问题逾期未销号"_s;
    }
    Q_UNREACHABLE();
}

KeyFigure countOf(const QString &id, const QString &label, int count, const QString &unit,
                  FigureTone tone = FigureTone::Plain)
{
    return {.id = id, .label = label, .value = ReportNumber::whole(count), .unit = unit, .tone = tone};
}

QString kindWord(const QString &kind)
{
    if (kind == "network"_L1)
        return u"电网网格"_s;
    return kind == "transformer"_L1 ? u"配电台区"_s : u"变电站或线路"_s;
}

} // namespace

Document walkRoundDocument(const ReportHead &head, QDate day, const QList<WalkedBoard> &boards)
{
    Document document = documentOf(head, u"walk"_s, u"上墙公示巡查单"_s, day.toString(u"yyyy年M月d日"_s));
    document.landscape = true;
    document.feet = {{u"巡查人"_s, {}}, {u"巡查时间"_s, {}}, {u"被查单位"_s, {}}};
    int old = 0;
    QStringList halls;
    for (const WalkedBoard &board : boards) {
        if (!halls.contains(board.hall))
            halls.append(board.hall);
        old += static_cast<int>(std::count_if(board.sheets.cbegin(), board.sheets.cend(),
                                              [](const WalkedSheet &sheet) { return sheet.mustComeDown; }));
    }
    Section section;
    section.blocks.append(
        Paragraph{u"按板的次序走。海报和清单相符的，在“相符”里打勾；不相符、破损、看不清的，写在最后一栏。"
                  "海报下角的校验码可以当场核对。"_s +
                      (old > 0 ? u"有 %1 张要换下或取下。"_s.arg(old) : QString()),
                  true});
    for (const QString &hall : std::as_const(halls)) {
        QList<const WalkedBoard *> here;
        for (const WalkedBoard &board : boards) {
            if (board.hall == hall)
                here.append(&board);
        }
        section.blocks.append(wallOf(hall, here));
    }
    if (boards.isEmpty())
        section.blocks.append(Paragraph{u"还没有登记公示板。"_s});
    document.sections.append(section);
    return document;
}

Document assessmentDocument(const ReportHead &head, const AssessmentSheet &sheet)
{
    const QString quarter =
        u"%1年第%2季度"_s.arg(sheet.quarter.year()).arg((sheet.quarter.month() - 1) / MonthsPerQuarter + 1);
    Document document = documentOf(head, u"assessment"_s, u"信息公开季度考核表"_s, quarter);
    const int late = sheet.published - sheet.publishedInTime;
    const int open = sheet.findings - sheet.findingsClosed;
    Section section;
    section.blocks.append(QList<KeyFigure>{
        countOf(u"published"_s, u"公布"_s, sheet.published, u"次"_s),
        countOf(u"late"_s, u"其中超期"_s, late, u"次"_s, late > 0 ? FigureTone::Late : FigureTone::Good),
        countOf(u"enquiries"_s, u"受理咨询"_s, sheet.enquiries, u"件"_s),
        countOf(u"open_findings"_s, u"未销号问题"_s, open, u"个"_s,
                open > 0 ? FigureTone::Soon : FigureTone::Good)});
    Table table{.id = u"faults"_s, .title = u"考核事项"_s};
    table.columns = {Column::text(u"kind"_s, u"事项"_s), Column::text(u"what"_s, u"具体内容"_s),
                     Column::date(u"due"_s, u"最迟日期"_s),
                     Column::whole(u"days_late"_s, u"超期"_s, u"个工作日"_s),
                     Column::whole(u"yuan"_s, u"考核金额"_s, u"元"_s)};
    QList<Row> rows;
    for (const AssessedFault &fault : sheet.faults)
        rows.append(Row{
            faultWord(fault.kind), fault.what, fault.due.isValid() ? Cell(fault.due) : Cell(Missing()),
            fault.workingDaysLate > 0 ? Cell(ReportNumber::whole(fault.workingDaysLate)) : Cell(Missing()),
            wholeOf(fault.yuan)});
    table.rows = Rows(rows);
    table.empty = u"本季度没有考核事项"_s;
    if (const auto yuan = sheet.yuan())
        table.totals.append(Row{u"合计"_s, Cell(), Cell(), Cell(), ReportNumber::whole(*yuan)});
    else
        table.notes.append(u"考核金额只在本单位的规定写明时计算。"_s);
    section.blocks.append(table);
    document.sections.append(section);
    return document;
}

Document capacityDocument(const ReportHead &head, QDate day, const QList<StatedCapacity> &areas)
{
    Document document =
        documentOf(head, u"capacity"_s, u"可开放容量一览表"_s, day.toString(u"yyyy年M月d日"_s));
    document.landscape = true;
    Table table{.id = u"areas"_s, .title = {}};
    table.columns = {Column::text(u"area"_s, u"区域"_s),
                     Column::text(u"kind"_s, u"类别"_s),
                     Column::whole(u"capacity"_s, u"容量"_s, u"千伏安"_s),
                     Column::whole(u"spare"_s, u"可开放"_s, u"千伏安"_s),
                     Column::fixed(u"load"_s, u"最高负载率"_s, 1, u"%"_s),
                     Column::fixed(u"load_after"_s, u"接入后预计"_s, 1, u"%"_s),
                     Column::text(u"reached"_s, u"到了哪道线"_s),
                     Column::text(u"constraint"_s, u"受限原因"_s),
                     Column::date(u"day"_s, u"数据日期"_s)};
    QList<Row> rows;
    const auto percent = [](const std::optional<double> &value) {
        constexpr int Tenths = 10;
        return value ? Cell(ReportNumber::ratio(qRound64(*value * Tenths), Tenths)) : Cell(Missing());
    };
    for (const StatedCapacity &one : areas)
        rows.append(Row{one.area.area, kindWord(one.area.kind), wholeOf(one.area.capacityKva),
                        wholeOf(one.area.spareKva), percent(one.area.loadPercent),
                        percent(one.area.loadAfterPercent), one.reached.join(u'；'), one.area.constraint,
                        Cell(one.area.day)});
    table.rows = Rows(rows);
    table.empty = u"还没有登记区域"_s;
    Section section;
    section.blocks.append(table);
    document.sections.append(section);
    return document;
}

} // namespace powerhall
