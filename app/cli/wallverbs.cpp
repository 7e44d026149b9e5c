// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurejson.h"
#include "app/cli/disclosurereply.h"
#include "app/cli/replies.h"
#include "app/cli/reportoutputs.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/services/station.h"
#include "models/tables/wordtext.h"
#include "reports/disclosure/disclosuredocuments.h"
#include "ui/reporthead.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString lineOf(const WallBoard &wall)
{
    QStringList lines{wall.board.hall + u"  "_s + wall.board.label};
    for (const WallSheet &sheet : wall.sheets) {
        const QString line = u"  %1 v%2  %3"_s.arg(sheet.title)
                                 .arg(sheet.sheet.number)
                                 .arg(wordText(u"sheet_"_s + wordOf(sheet.state)));
        lines.append(sheet.mustComeDown()
                         ? QString(line + u"  ← "_s + QCoreApplication::translate("Cli", "换下"))
                         : line);
    }
    return lines.join(u'\n');
}

ReplyRow rowOf(const WallBoard &wall)
{
    return {toJson(wall), lineOf(wall)};
}

Result<Reply> boards(const Call &call, Context &context)
{
    const auto wall = WallService(*context.station).boards(context.session);
    if (!wall)
        return wall.error();
    return withFiles(listReply(*wall, rowOf), call, [&] {
        return walkRoundDocument(reportHead(*context.station, context.session), context.station->today(),
                                 walkedBoards(*wall));
    });
}

Result<int> sideOption(const Call &call, const QString &name)
{
    return call.has(name) ? numberOption(call, name, 1, 20'000) : Result<int>(0);
}

Result<Reply> board(const Call &call, Context &context)
{
    WallService service(*context.station);
    const QString label = call.argument(u"BOARD"_s);
    Result<WallBoard> wall = Error{ErrorCode::Usage, {}, u"--hang, --clear, --remove"_s, {}};
    if (call.has(u"remove"_s)) {
        if (const auto removed = service.removeBoard(context.session, label); !removed)
            return removed.error();
        return replyOf({QJsonObject{{u"board"_s, label}, {u"removed"_s, true}}, label});
    }
    if (call.has(u"hang"_s)) {
        const auto since = timeOption(call, u"since"_s);
        if (!since)
            return since.error();
        wall = service.hang(context.session, label, call.option(u"hang"_s), *since,
                            call.inputs.value(u"photo"_s));
    } else if (call.has(u"clear"_s)) {
        wall = service.clear(context.session, label, call.option(u"clear"_s));
    } else {
        const auto width = sideOption(call, u"width"_s);
        const auto height = sideOption(call, u"height"_s);
        if (!width || !height)
            return width ? height.error() : width.error();
        wall = service.putBoard(context.session, {call.option(u"hall"_s), label, *width, *height});
    }
    return replyOf(wall, rowOf);
}

QString lineOf(const PosterVerdict &verdict)
{
    const QString state = wordText(u"sheet_"_s + wordOf(verdict.state));
    QStringList words{state};
    if (verdict.number != 0)
        words.append(u"%1 v%2"_s.arg(verdict.title).arg(verdict.number));
    if (verdict.overMs != 0)
        words.append(isoDate(localDate(verdict.overMs)));
    if (verdict.supersededBy != 0)
        words.append(QCoreApplication::translate("Cli", "由第 %1 版取代").arg(verdict.supersededBy));
    words.append(
        verdict.lastExchangeMs
            ? QCoreApplication::translate("Cli", "截至 %1 的交换").arg(isoTime(*verdict.lastExchangeMs))
            : QCoreApplication::translate("Cli", "按本机记录，还没有与外面交换过"));
    return words.join(u"  "_s);
}

Result<Reply> checkPosterCode(const Call &call, Context &context)
{
    if (!context.store)
        return *context.fault;
    const auto verdict = checkPoster(*context.store, call.argument(u"CODE"_s));
    return replyOf(verdict, [](const PosterVerdict &said) { return ReplyRow{toJson(said), lineOf(said)}; });
}

const OptionSpec Photo{"photo", "FILE", QT_TRANSLATE_NOOP("Cli", "照片（JPEG 或 PNG）"),
                       ValueKind::InputFile};

} // namespace

QList<Verb> wallVerbs()
{
    return {
        withOutOption(disclosureVerb(
            "disclosure boards", QT_TRANSLATE_NOOP("Cli", "上墙登记：按巡查次序，哪块板上是什么，哪张该换下"),
            {}, {}, "powerhall disclosure boards --out walk.pdf --as inspector", Place::ReadsFolder, boards)),
        disclosureVerb("disclosure board", QT_TRANSLATE_NOOP("Cli", "登记一块板，或在它上面张贴、换下"),
                       {{"BOARD", QT_TRANSLATE_NOOP("Cli", "板的名称，或 厅/名称")}},
                       {{"hall", "NAME", QT_TRANSLATE_NOOP("Cli", "营业厅，不给时为本厅")},
                        {"width", "MM", QT_TRANSLATE_NOOP("Cli", "宽，毫米")},
                        {"height", "MM", QT_TRANSLATE_NOOP("Cli", "高，毫米")},
                        {"hang", "ITEM", QT_TRANSLATE_NOOP("Cli", "贴上一项的现行版本")},
                        {"since", "TIME", QT_TRANSLATE_NOOP("Cli", "时间，YYYY-MM-DD HH:MM；不给时为现在")},
                        Photo,
                        {"clear", "ITEM", QT_TRANSLATE_NOOP("Cli", "换下一项")},
                        {"remove", nullptr, QT_TRANSLATE_NOOP("Cli", "这块板已拆除"), ValueKind::Flag}},
                       "powerhall disclosure board 1号板 --hang tariffs --as clerk", Place::ActsInFolder,
                       board),
        disclosureVerb("poster check", QT_TRANSLATE_NOOP("Cli", "印着这个校验码的海报还是不是现行版本"),
                       {{"CODE", QT_TRANSLATE_NOOP("Cli", "海报底部的校验码，或二维码里的全部文字")}}, {},
                       "powerhall poster check K7HM-3RXA-P2V --data hall --json", Place::ChecksFolder,
                       checkPosterCode),
    };
}

} // namespace powerhall
