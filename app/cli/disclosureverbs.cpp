// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurejson.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/services/disclosurestarter.h"
#include "models/services/disclosuretasks.h"
#include "models/services/station.h"
#include "models/tables/explanation.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString keyOf(const Call &call)
{
    return call.argument(u"ITEM"_s);
}

QString dueText(const DisclosureClock &clock)
{
    if (!clock.due)
        return u"–"_s;
    return clock.dueMs == 0 ? isoDate(clock.due->date) : isoTime(clock.dueMs).left(16);
}

QString lineOf(const DisclosureEntry &entry)
{
    const QString version = entry.row.number == 0 ? u"–"_s : u"v"_s + QString::number(entry.row.number);
    QStringList behind;
    for (const ChannelState &channel : entry.channels) {
        if (channel.isAsked && channel.kind != ChannelState::Kind::Current)
            behind.append(channel.channel);
    }
    QStringList words{entry.row.key.leftJustified(18), wordText(wordOf(entry.clock.state)),
                      dueText(entry.clock).leftJustified(10), version, entry.row.title};
    if (!entry.waitsFor.isEmpty())
        words.append(QCoreApplication::translate("Cli", "草稿等：%1").arg(wordText(entry.waitsFor)));
    if (entry.row.number != 0 && !behind.isEmpty())
        words.append(QCoreApplication::translate("Cli", "未同步：%1").arg(behind.join(u'、')));
    return words.join(u"  "_s);
}

Result<Reply> listed(const Call &call, Context &context, const DisclosureService::Filter &filter)
{
    Q_UNUSED(call)
    const auto entries = DisclosureService(*context.station).list(context.session, filter);
    if (!entries)
        return entries.error();
    QJsonArray array;
    QStringList lines;
    for (const DisclosureEntry &entry : *entries) {
        array.append(toJson(entry));
        lines.append(lineOf(entry));
    }
    Reply reply;
    reply.json = array;
    reply.text = lines.join(u'\n');
    return reply;
}

Result<Reply> list(const Call &call, Context &context)
{
    return listed(call, context,
                  {.overdue = call.has(u"overdue"_s),
                   .category = call.option(u"category"_s),
                   .retired = call.has(u"all"_s)});
}

Result<Reply> due(const Call &call, Context &context)
{
    return listed(call, context, {.owed = true, .overdue = call.has(u"overdue"_s)});
}

QString textOf(const DisclosureView &view)
{
    const Explanation why = folded(explain(view.clock, view.item.title));
    QStringList lines{why.headline};
    for (const ExplanationLine &line : why.lines)
        lines.append(u"  "_s + line.text);
    for (const DisclosureVersion &version : view.item.versions) {
        const qint64 at = version.publishedMs != 0 ? version.publishedMs : version.draftedMs;
        lines.append(
            u"v%1  %2  %3"_s.arg(version.number).arg(wordText(wordOf(version.state)), isoTime(at).left(16)));
        if (!version.blanks.isEmpty())
            lines.append(u"  "_s +
                         QCoreApplication::translate("Cli", "待填：%1").arg(version.blanks.join(u'、')));
        if (!version.reason.isEmpty())
            lines.append(u"  "_s + version.reason);
    }
    if (!view.waitsFor.isEmpty())
        lines.append(QCoreApplication::translate("Cli", "草稿等：%1").arg(wordText(view.waitsFor)));
    for (const ChannelState &channel : view.channels) {
        const QString since = channel.upMs == 0 ? QString() : isoTime(channel.upMs).left(16);
        const QString version = channel.number == 0 ? QString() : u"v"_s + QString::number(channel.number);
        lines.append(QStringList{channel.channel, wordText(wordOf(channel.kind)), version, since}
                         .join(u"  "_s)
                         .trimmed());
    }
    return lines.join(u'\n');
}

Result<Reply> shown(const Result<DisclosureView> &view)
{
    if (!view)
        return view.error();
    Reply reply;
    reply.json = toJson(*view);
    reply.text = textOf(*view);
    return reply;
}

Result<Reply> show(const Call &call, Context &context)
{
    const DisclosureService service(*context.station);
    auto reply = shown(service.view(context.session, keyOf(call)));
    if (!reply || !call.has(u"edition"_s))
        return reply;
    const auto number = numberOption(call, u"edition"_s, 1, 1'000'000);
    if (!number)
        return number.error();
    const auto content = service.content(context.session, keyOf(call), *number);
    if (!content)
        return content.error();
    Reply words;
    words.json = toJson(*content);
    words.text = linesOf(*content).join(u'\n');
    return words;
}

QString markOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Same:
        return u"  "_s;
    case DiffLine::Kind::Added:
        return u"+ "_s;
    case DiffLine::Kind::Removed:
        return u"- "_s;
    case DiffLine::Kind::Changed:
        return u"~ "_s;
    }
    Q_UNREACHABLE();
}

/// What a reviewer reads: the draft against what hangs, and what the scan found.
Result<Reply> read(const Call &call, Context &context)
{
    const auto reading = DisclosureService(*context.station).readDraft(context.session, keyOf(call));
    if (!reading)
        return reading.error();
    Reply reply;
    reply.json = toJson(*reading);
    QStringList lines;
    for (const DiffLine &line : reading->difference) {
        if (line.kind == DiffLine::Kind::Changed)
            lines.append(u"- "_s + line.before());
        lines.append((line.kind == DiffLine::Kind::Changed ? u"+ "_s : markOf(line.kind)) +
                     (line.kind == DiffLine::Kind::Removed ? line.before() : line.after()));
    }
    for (const ScanFinding &finding : reading->findings)
        lines.append(QCoreApplication::translate("Cli", "第 %1 行：%2")
                         .arg(finding.line + 1)
                         .arg(reasonOf(finding.kind)));
    reply.text = lines.join(u'\n');
    return reply;
}

/// Optional days and times of a draft; a fault names the option.
Result<std::optional<QDate>> optionalDay(const Call &call, const QString &name)
{
    if (!call.has(name))
        return std::optional<QDate>();
    const auto day = dateOption(call, name);
    if (!day)
        return day.error();
    return std::optional(*day);
}

Result<qint64> optionalTime(const Call &call, const QString &name)
{
    if (!call.has(name))
        return 0;
    const QString written = call.option(name);
    const QDateTime time = parseTime(written);
    if (!time.isValid())
        return Error{ErrorCode::BadDate, u"--"_s + name, written, {}};
    return time.toMSecsSinceEpoch();
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
        const auto view = service.view(context.session, keyOf(call));
        if (!view)
            return view.error();
        const DisclosureVersion *base = view->item.draft() ? view->item.draft() : view->item.published();
        if (!base)
            return Error{ErrorCode::Usage, {}, u"--input FILE"_s, {}};
        content = service.content(context.session, keyOf(call), base->number);
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
        const auto read = optionalTime(call, name);
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
        fresh = NewDisclosureItem{keyOf(call), call.option(u"title"_s, wish->content.title),
                                  call.option(u"category"_s), call.option(u"matter"_s),
                                  call.option(u"department"_s)};
    }
    return shown(DisclosureService(*context.station).draft(context.session, keyOf(call), *wish, fresh));
}

Result<Reply> changed(const Call &call, Context &context)
{
    const auto day = dateOption(call, u"on"_s);
    if (!day)
        return day.error();
    return shown(DisclosureService(*context.station)
                     .factChanged(context.session, keyOf(call), *day, call.option(u"note"_s)));
}

Result<Reply> review(const Call &call, Context &context)
{
    DisclosureService service(*context.station);
    const QString step = call.option(u"step"_s);
    if (call.has(u"refuse"_s))
        return shown(service.refuse(context.session, keyOf(call), step, call.option(u"refuse"_s)));
    return shown(service.review(context.session, keyOf(call), step, call.option(u"note"_s)));
}

Result<Reply> publish(const Call &call, Context &context)
{
    return shown(DisclosureService(*context.station).publish(context.session, keyOf(call)));
}

Result<Reply> posted(const Call &call, Context &context)
{
    const auto at = optionalTime(call, u"at"_s);
    if (!at)
        return at.error();
    DisclosureService service(*context.station);
    const QString channel = call.option(u"channel"_s);
    return shown(call.has(u"down"_s) ? service.takeDown(context.session, keyOf(call), channel, *at)
                                     : service.post(context.session, keyOf(call), channel, *at));
}

Result<Reply> withdraw(const Call &call, Context &context)
{
    return shown(
        DisclosureService(*context.station).withdraw(context.session, keyOf(call), call.option(u"reason"_s)));
}

Result<Reply> retire(const Call &call, Context &context)
{
    return shown(
        DisclosureService(*context.station).retire(context.session, keyOf(call), call.option(u"reason"_s)));
}

Result<Reply> remind(const Call &, Context &context)
{
    const auto raised = DisclosureService(*context.station).raiseReminders();
    if (!raised)
        return raised.error();
    QJsonArray array;
    QStringList lines;
    for (const RaisedReminder &one : *raised) {
        array.append(QJsonObject{{u"item"_s, one.key}, {u"rung"_s, one.rung}, {u"due"_s, isoDate(one.due)}});
        lines.append(one.key + u"  "_s + isoDate(one.due) + u"  "_s + one.title);
    }
    Reply reply;
    reply.json = array;
    reply.text = lines.join(u'\n');
    return reply;
}

Result<Reply> tasks(const Call &call, Context &context)
{
    const auto all = disclosureTasks(*context.station, context.session, call.has(u"all"_s));
    if (!all)
        return all.error();
    QJsonArray array;
    QStringList lines;
    for (const DisclosureTask &task : *all) {
        const QString due = task.due.isValid() ? isoDate(task.due) : QString();
        array.append(QJsonObject{{u"task"_s, wordOf(task.kind)},
                                 {u"key"_s, task.key},
                                 {u"title"_s, task.title},
                                 {u"what"_s, task.what.isEmpty() ? QJsonValue() : QJsonValue(task.what)},
                                 {u"due"_s, due.isEmpty() ? QJsonValue() : QJsonValue(due)}});
        lines.append(
            QStringList{wordText(wordOf(task.kind)), due, task.title, wordText(task.what)}.join(u"  "_s));
    }
    Reply reply;
    reply.json = array;
    reply.text = lines.join(u'\n');
    return reply;
}

/// For folders made before there was a register.
Result<Reply> starter(const Call &, Context &context)
{
    if (const auto allowed = context.station->permit(context.session, Act::DraftDisclosure); !allowed)
        return allowed.error();
    const auto opened = loadStarterItems(*context.station);
    if (!opened)
        return opened.error();
    Reply reply;
    reply.json = QJsonObject{{u"opened"_s, *opened}};
    reply.text = QCoreApplication::translate("Cli", "建立了 %n 项公示底稿", nullptr, *opened);
    return reply;
}

const ArgumentSpec Item{"ITEM", QT_TRANSLATE_NOOP("Cli", "公示项：简称，或类别序号（1—12）")};
const OptionSpec Reason{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "原因，不写个人信息"), ValueKind::Text,
                        true};

Verb itemAct(const char *name, const char *summary, const QList<OptionSpec> &options, const char *example,
             Result<Reply> (*run)(const Call &, Context &))
{
    return {.name = name,
            .summary = summary,
            .arguments = {Item},
            .options = options,
            .example = example,
            .place = Place::ActsInFolder,
            .needsUser = true,
            .run = run};
}

Verb registerRead(const char *name, const char *summary, const QList<ArgumentSpec> &arguments,
                  const QList<OptionSpec> &options, const char *example,
                  Result<Reply> (*run)(const Call &, Context &))
{
    return {.name = name,
            .summary = summary,
            .arguments = arguments,
            .options = options,
            .example = example,
            .place = Place::ReadsFolder,
            .needsUser = true,
            .run = run};
}

QList<Verb> readingVerbs()
{
    const OptionSpec overdue{"overdue", nullptr, QT_TRANSLATE_NOOP("Cli", "已经超期的"), ValueKind::Flag};
    return {
        registerRead("disclosure list", QT_TRANSLATE_NOOP("Cli", "公示台账：每一项的时限、版本和渠道"), {},
                     {{"category", "ID", QT_TRANSLATE_NOOP("Cli", "只列一类，如 tariffs")},
                      overdue,
                      {"all", nullptr, QT_TRANSLATE_NOOP("Cli", "连同已经结束的"), ValueKind::Flag}},
                     "powerhall disclosure list --as head --json", list),
        registerRead("disclosure due", QT_TRANSLATE_NOOP("Cli", "现在该更新和已经超期的公示项"), {},
                     {overdue}, "powerhall disclosure due --as head --json", due),
        registerRead("disclosure tasks",
                     QT_TRANSLATE_NOOP("Cli", "我该办的：到期、审核、咨询、换下旧海报、未同步的渠道"), {},
                     {{"all", nullptr, QT_TRANSLATE_NOOP("Cli", "连同别人该办的"), ValueKind::Flag}},
                     "powerhall disclosure tasks --as clerk --json", tasks),
        registerRead("disclosure show", QT_TRANSLATE_NOOP("Cli", "一个公示项的时限由来、版本、审核和渠道"),
                     {Item}, {{"edition", "N", QT_TRANSLATE_NOOP("Cli", "改为显示第 N 版的内容")}},
                     "powerhall disclosure show tariffs --as head --json", show),
        registerRead("disclosure read",
                     QT_TRANSLATE_NOOP("Cli", "审核人看的：草稿与现行版本的差别和扫描结果"), {Item}, {},
                     "powerhall disclosure read tariffs --as content --json", read),
    };
}

QList<Verb> makingVerbs()
{
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
                {Reason}, "powerhall disclosure withdraw tariffs --reason 数字有误 --as maker", withdraw),
        itemAct("disclosure retire", QT_TRANSLATE_NOOP("Cli", "这一项不再需要公示"), {Reason},
                "powerhall disclosure retire outages --reason 停电已结束 --as head", retire),
    };
}

} // namespace

QList<Verb> disclosureVerbs()
{
    const auto stationAct = [](const char *name, const char *summary, const char *example,
                               Result<Reply> (*run)(const Call &, Context &)) {
        Verb verb = itemAct(name, summary, {}, example, run);
        verb.arguments.clear();
        return verb;
    };
    return readingVerbs() + makingVerbs() +
           QList<Verb>{
               stationAct("disclosure remind",
                          QT_TRANSLATE_NOOP("Cli", "把快到期的记一次提醒，每一档只记一次"),
                          "powerhall disclosure remind --as head --json", remind),
               stationAct("disclosure starter", QT_TRANSLATE_NOOP("Cli", "补上本单位还没有的公示底稿"),
                          "powerhall disclosure starter --as head", starter),
           };
}

} // namespace powerhall
