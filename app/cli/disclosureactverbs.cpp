// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurereply.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/services/station.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// A day of a draft, if it is given; a fault names the option.
Result<std::optional<QDate>> optionalDay(const Call &call, const QString &name)
{
    if (!call.has(name))
        return std::optional<QDate>();
    const auto day = dateOption(call, name);
    if (!day)
        return day.error();
    return std::optional(*day);
}

/// The file's content, or that of the draft or of what hangs, with blanks filled.
Result<Content> draftContent(const Call &call, Context &context)
{
    Result<Content> content = Content();
    if (call.has(u"input"_s)) {
        const auto object = objectInput(call, u"input"_s);
        if (!object)
            return object.error();
        content = contentFromJson(*object);
        if (!content)
            return inFile(call, u"input"_s, content.error());
    } else {
        const DisclosureService service(*context.station);
        const auto view = service.view(context.session, itemOf(call));
        if (!view)
            return view.error();
        const DisclosureVersion *base = view->item.draft() ? view->item.draft() : view->item.published();
        if (!base)
            return Error{ErrorCode::Usage, {}, u"--input FILE"_s, {}};
        content = service.content(context.session, itemOf(call), base->number);
        if (!content)
            return content;
    }
    QMap<QString, QString> values;
    if (call.has(u"fill"_s)) {
        const auto object = objectInput(call, u"fill"_s);
        if (!object)
            return object.error();
        for (auto value = object->begin(); value != object->end(); ++value)
            values.insert(value.key(), value->toString());
    }
    return filled(*content, values);
}

Result<DraftWish> draftWish(const Call &call, Context &context)
{
    const auto content = draftContent(call, context);
    if (!content)
        return content.error();
    DraftWish wish;
    wish.content = *content;
    wish.source = call.option(u"source"_s);
    wish.department = call.option(u"department"_s);
    wish.period = call.option(u"period"_s);
    for (const auto &[name, day] :
         {std::pair{u"changed"_s, &wish.changedOn}, std::pair{u"effective"_s, &wish.effective},
          std::pair{u"valid-until"_s, &wish.validUntil}}) {
        const auto read = optionalDay(call, name);
        if (!read)
            return read.error();
        *day = *read;
    }
    for (const auto &[name, time] :
         {std::pair{u"starts"_s, &wish.startsMs}, std::pair{u"ends"_s, &wish.endsMs}}) {
        const auto read = timeOption(call, name);
        if (!read)
            return read.error();
        *time = *read;
    }
    return wish;
}

Result<Reply> draft(const Call &call, Context &context)
{
    const auto wish = draftWish(call, context);
    if (!wish)
        return wish.error();
    std::optional<NewDisclosureItem> fresh;
    if (call.has(u"category"_s)) {
        fresh = NewDisclosureItem{itemOf(call), call.option(u"title"_s, wish->content.title),
                                  call.option(u"category"_s), call.option(u"matter"_s),
                                  call.option(u"department"_s)};
    }
    return itemReply(DisclosureService(*context.station).draft(context.session, itemOf(call), *wish, fresh));
}

Result<Reply> changed(const Call &call, Context &context)
{
    const auto day = dateOption(call, u"on"_s);
    if (!day)
        return day.error();
    return itemReply(DisclosureService(*context.station)
                         .factChanged(context.session, itemOf(call), *day, call.option(u"note"_s)));
}

Result<Reply> review(const Call &call, Context &context)
{
    DisclosureService service(*context.station);
    const QString step = call.option(u"step"_s);
    if (call.has(u"refuse"_s))
        return itemReply(service.refuse(context.session, itemOf(call), step, call.option(u"refuse"_s)));
    return itemReply(service.review(context.session, itemOf(call), step, call.option(u"note"_s)));
}

Result<Reply> publish(const Call &call, Context &context)
{
    return itemReply(DisclosureService(*context.station).publish(context.session, itemOf(call)));
}

Result<Reply> posted(const Call &call, Context &context)
{
    const auto at = timeOption(call, u"at"_s);
    if (!at)
        return at.error();
    DisclosureService service(*context.station);
    const QString channel = call.option(u"channel"_s);
    return itemReply(call.has(u"down"_s) ? service.takeDown(context.session, itemOf(call), channel, *at)
                                         : service.post(context.session, itemOf(call), channel, *at));
}

Result<Reply> withdraw(const Call &call, Context &context)
{
    return itemReply(DisclosureService(*context.station)
                         .withdraw(context.session, itemOf(call), call.option(u"reason"_s)));
}

Result<Reply> retire(const Call &call, Context &context)
{
    return itemReply(
        DisclosureService(*context.station).retire(context.session, itemOf(call), call.option(u"reason"_s)));
}

Verb itemAct(const char *name, const char *summary, const QList<OptionSpec> &options, const char *example,
             Result<Reply> (*run)(const Call &, Context &))
{
    return disclosureVerb(name, summary, {itemArgument()}, options, example, Place::ActsInFolder, run);
}

} // namespace

QList<Verb> disclosureActVerbs()
{
    const OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "原因，不写个人信息"), ValueKind::Text,
                            true};
    return {
        itemAct("disclosure draft", QT_TRANSLATE_NOOP("Cli", "编制一版；给出 --category 时新建公示项"),
                {{"input", "FILE", QT_TRANSLATE_NOOP("Cli", "公示内容（JSON）；不给时沿用草稿或现行版本"),
                  ValueKind::InputFile},
                 {"fill", "FILE", QT_TRANSLATE_NOOP("Cli", "填空白（JSON：空白的名称和文字）"),
                  ValueKind::InputFile},
                 {"changed", "DATE", QT_TRANSLATE_NOOP("Cli", "事实变化或政府批复的日期，时限从这天起算")},
                 {"period", "PERIOD", QT_TRANSLATE_NOOP("Cli", "所属月份或季度：2026-12、2026Q4")},
                 {"starts", "TIME", QT_TRANSLATE_NOOP("Cli", "停电开始时间，YYYY-MM-DD HH:MM")},
                 {"ends", "TIME", QT_TRANSLATE_NOOP("Cli", "停电结束时间，YYYY-MM-DD HH:MM")},
                 {"effective", "DATE", QT_TRANSLATE_NOOP("Cli", "生效日期")},
                 {"valid-until", "DATE", QT_TRANSLATE_NOOP("Cli", "有效期到哪一天")},
                 {"source", "TEXT", QT_TRANSLATE_NOOP("Cli", "依据的文号")},
                 {"department", "TEXT", QT_TRANSLATE_NOOP("Cli", "责任部门")},
                 {"category", "ID", QT_TRANSLATE_NOOP("Cli", "新建时：类别")},
                 {"matter", "TEXT", QT_TRANSLATE_NOOP("Cli", "新建时：类别中的哪一种时限")},
                 {"title", "TEXT", QT_TRANSLATE_NOOP("Cli", "新建时：名称")}},
                "powerhall disclosure draft tariffs --input content.json --changed 2026-09-28 --as maker",
                draft),
        itemAct("disclosure changed", QT_TRANSLATE_NOOP("Cli", "登记事实在哪一天变化：时限从这天起算"),
                {{"on", "DATE", QT_TRANSLATE_NOOP("Cli", "事实变化的日期"), ValueKind::Text, true},
                 {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "说明，不写个人信息")}},
                "powerhall disclosure changed tariffs --on 2026-09-28 --note 新文件下发 --as head", changed),
        itemAct("disclosure review",
                QT_TRANSLATE_NOOP("Cli", "审核等着的一道：内容、合规、保密，由不同的人做"),
                {{"step", "STEP",
                  QT_TRANSLATE_NOOP("Cli", "content、compliance、confidentiality；不给时为下一道")},
                 {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "说明；扫描有发现时必填")},
                 {"refuse", "TEXT", QT_TRANSLATE_NOOP("Cli", "退回，写明原因")}},
                "powerhall disclosure review tariffs --step content --as content", review),
        itemAct("disclosure publish", QT_TRANSLATE_NOOP("Cli", "三道审核通过后公布"), {},
                "powerhall disclosure publish tariffs --as maker", publish),
        itemAct("disclosure posted", QT_TRANSLATE_NOOP("Cli", "登记一个渠道何时换上现行版本，或何时撤下"),
                {{"channel", "NAME", QT_TRANSLATE_NOOP("Cli", "渠道名称"), ValueKind::Text, true},
                 {"at", "TIME", QT_TRANSLATE_NOOP("Cli", "时间，YYYY-MM-DD HH:MM；不给时为现在")},
                 {"down", nullptr, QT_TRANSLATE_NOOP("Cli", "撤下"), ValueKind::Flag}},
                "powerhall disclosure posted tariffs --channel 供电营业厅 --as clerk", posted),
        itemAct("disclosure withdraw", QT_TRANSLATE_NOOP("Cli", "撤下现行版本；没有公布过时撤掉草稿"),
                {reason}, "powerhall disclosure withdraw tariffs --reason 数字有误 --as maker", withdraw),
        itemAct("disclosure retire", QT_TRANSLATE_NOOP("Cli", "这一项不再需要公示"), {reason},
                "powerhall disclosure retire outages --reason 停电已结束 --as head", retire),
    };
}

} // namespace powerhall
