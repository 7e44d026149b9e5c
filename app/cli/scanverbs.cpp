// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replies.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/services/pageservice.h"
#include "models/services/station.h"
#include "models/tables/wordtext.h"
#include "ui/widgets/thumbnail.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

Result<QUuid> pageOf(const QString &text)
{
    const QUuid page = QUuid::fromString(text);
    if (page.isNull())
        return Error{ErrorCode::UnknownValue, u"page"_s, text, {}};
    return page;
}

Result<Reply> add(const Call &call, Context &context)
{
    const QString number = numberOf(call);
    const QByteArray picture = call.inputs.value(u"FILE"_s);
    const NewPage page{picture, thumbnailOf(picture)};
    PageService pages(*context.station);
    const auto added = pages.add(context.session, number, call.argument(u"DOCUMENT"_s), page);
    if (!added)
        return added.error();
    Reply reply;
    reply.text = textOf(*added);
    reply.json = QJsonObject{{u"number"_s, number}, {u"page"_s, textOf(*added)}};
    return reply;
}

Result<Reply> replace(const Call &call, Context &context)
{
    const auto page = pageOf(call.argument(u"PAGE"_s));
    if (!page)
        return page.error();
    const QString number = numberOf(call);
    const QByteArray picture = call.inputs.value(u"FILE"_s);
    const auto replaced = PageService(*context.station)
                              .replace(context.session, number, *page, {picture, thumbnailOf(picture)});
    if (!replaced)
        return replaced.error();
    Reply reply;
    reply.text = textOf(*page);
    reply.json = QJsonObject{{u"number"_s, number}, {u"page"_s, textOf(*page)}};
    return reply;
}

Result<Reply> list(const Call &call, Context &context)
{
    const auto pages = PageService(*context.station).pages(context.session, numberOf(call));
    if (!pages)
        return pages.error();
    return listReply(*pages, [](const DocumentPage &page) -> ReplyRow {
        return {QJsonObject{{u"page"_s, textOf(page.page)},
                            {u"document"_s, page.document},
                            {u"media"_s, page.media},
                            {u"bytes"_s, page.bytes},
                            {u"at"_s, isoTime(page.addedMs)},
                            {u"content"_s, QString::fromLatin1(page.content.toHex())},
                            {u"replaced"_s, page.before.size()},
                            {u"conflict"_s, page.doubled}},
                textOf(page.page) + u"  "_s + wordText(page.document) + u"  "_s + isoTime(page.addedMs)};
    });
}

Result<Reply> exported(const Call &call, Context &context)
{
    const auto page = pageOf(call.argument(u"PAGE"_s));
    if (!page)
        return page.error();
    const QString number = numberOf(call);
    const auto picture =
        PageService(*context.station).reveal(context.session, number, *page, call.option(u"reason"_s));
    if (!picture)
        return picture.error();
    Reply reply;
    reply.files.insert(u"out"_s, *picture);
    reply.text = call.option(u"out"_s);
    reply.json =
        QJsonObject{{u"number"_s, number}, {u"page"_s, textOf(*page)}, {u"out"_s, call.option(u"out"_s)}};
    return reply;
}

const ArgumentSpec Page{"PAGE", QT_TRANSLATE_NOOP("Cli", "页的编号，scan list 会列出")};
const ArgumentSpec Picture{"FILE", QT_TRANSLATE_NOOP("Cli", "JPEG、PNG 或 PDF，最大 20 MB"),
                           ValueKind::InputFile};

Verb scanVerb(const char *name, const char *summary, const QList<ArgumentSpec> &arguments,
              const char *example, Place place, Result<Reply> (*run)(const Call &, Context &))
{
    return {.name = name,
            .summary = summary,
            .arguments = arguments,
            .options = {},
            .example = example,
            .place = place,
            .needsUser = true,
            .run = run};
}

} // namespace

QList<Verb> scanVerbs()
{
    Verb exportVerb =
        scanVerb("scan export", QT_TRANSLATE_NOOP("Cli", "取出一页原件；要写明原因，并记入日志"),
                 {applicationArgument(), Page},
                 "powerhall scan export BS01A-20260105-0001 0b0f… --reason 核对 --out page.jpg --as clerk",
                 Place::ActsInFolder, exported);
    exportVerb.options = {
        {"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "原因，不写个人信息"), ValueKind::Text, true},
        {"out", "FILE", QT_TRANSLATE_NOOP("Cli", "输出文件"), ValueKind::OutputFile, true}};
    return {scanVerb("scan add", QT_TRANSLATE_NOOP("Cli", "给一份资料加一页扫描件或照片，打印页的编号"),
                     {applicationArgument(),
                      {"DOCUMENT", QT_TRANSLATE_NOOP("Cli", "资料：identity、title …")},
                      Picture},
                     "powerhall scan add BS01A-20260105-0001 identity front.jpg --as clerk",
                     Place::ActsInFolder, add),
            scanVerb("scan replace", QT_TRANSLATE_NOOP("Cli", "换掉一页；换下的仍留在日志里"),
                     {applicationArgument(), Page, Picture},
                     "powerhall scan replace BS01A-20260105-0001 0b0f… front.jpg --as clerk",
                     Place::ActsInFolder, replace),
            scanVerb("scan list", QT_TRANSLATE_NOOP("Cli", "列出一份申请的各页"), {applicationArgument()},
                     "powerhall scan list BS01A-20260105-0001 --as clerk", Place::ReadsFolder, list),
            exportVerb};
}

} // namespace powerhall
