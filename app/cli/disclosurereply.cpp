// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurereply.h"

#include "app/cli/disclosurejson.h"

#include "models/core/clock.h"
#include "models/tables/explanation.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

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

} // namespace

ArgumentSpec itemArgument()
{
    return {"ITEM", QT_TRANSLATE_NOOP("Cli", "公示项：简称，或类别序号（1—12）")};
}

QString itemOf(const Call &call)
{
    return call.argument(u"ITEM"_s);
}

Result<Reply> itemReply(const Result<DisclosureView> &view)
{
    if (!view)
        return view.error();
    Reply reply;
    reply.json = toJson(*view);
    reply.text = textOf(*view);
    return reply;
}

Result<qint64> timeOption(const Call &call, const QString &name)
{
    if (!call.has(name))
        return 0;
    const QString written = call.option(name);
    const QDateTime time = parseTime(written);
    if (!time.isValid())
        return Error{ErrorCode::BadDate, u"--"_s + name, written, {}};
    return time.toMSecsSinceEpoch();
}

Verb disclosureVerb(const char *name, const char *summary, const QList<ArgumentSpec> &arguments,
                    const QList<OptionSpec> &options, const char *example, Place place,
                    Result<Reply> (*run)(const Call &, Context &))
{
    return {.name = name,
            .summary = summary,
            .arguments = arguments,
            .options = options,
            .example = example,
            .place = place,
            .needsUser = place != Place::ChecksFolder,
            .run = run};
}

} // namespace powerhall
