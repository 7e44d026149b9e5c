// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/endrequest.h"
#include "app/cli/output.h"
#include "app/cli/posteroptions.h"
#include "app/cli/verbgroups.h"

#include "models/core/savefile.h"
#include "models/services/postersource.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

struct Batch
{
    QStringList keys;
    QList<Poster> posters;
    PosterPrint print;
};

Result<Batch> batchOf(const Call &call, Context &context)
{
    if (call.has(u"out"_s) == call.has(u"folder"_s))
        return Error{ErrorCode::Usage,
                     {},
                     QCoreApplication::translate(
                         "Cli", "写 --out F.pdf（合成一份）或 --folder DIR（每项一份），只写一个"),
                     {}};
    const auto print = posterPrint(call);
    if (!print)
        return print.error();
    const auto stored = storedPosters(*context.station, context.session, call.has(u"published"_s));
    if (!stored)
        return stored.error();
    Batch batch;
    batch.print = *print;
    for (const StoredPoster &one : *stored) {
        batch.keys.append(one.key);
        batch.posters.append(one.poster);
    }
    if (batch.keys.isEmpty())
        return Error{ErrorCode::Refused, {}, u"nothing_published"_s, {}};
    return batch;
}

QStringList fileNames(const Batch &batch)
{
    QStringList names;
    for (const QString &key : batch.keys)
        names.append(posterFileName(key, batch.print));
    return names;
}

Result<Reply> posterAll(const Call &call, Context &context)
{
    const auto batch = batchOf(call, context);
    if (!batch)
        return batch.error();
    const EndRequest interruption;
    const auto goesOn = [&](qsizetype done) {
        diagnose(u"%1/%2 %3"_s.arg(done).arg(batch->keys.size()).arg(batch->posters.at(done - 1).item));
        return !interruption.isAsked();
    };
    const auto printed = printedPosters(batch->posters, batch->print, goesOn);
    if (!printed)
        return optionFault(printed.error());
    Reply reply;
    QStringList paths(batch->keys.size(), call.option(u"out"_s));
    if (call.has(u"folder"_s)) {
        const auto files =
            batchFiles(batch->posters, *printed, [&](qsizetype) { return !interruption.isAsked(); });
        const auto saved =
            files ? saveFiles(QDir(call.option(u"folder"_s)), fileNames(*batch), *files) : files.error();
        if (!saved)
            return saved.error();
        paths = *saved;
        reply.text = paths.join(u'\n');
    } else {
        const QString title = QCoreApplication::translate("Cli", "公示海报");
        const auto pdf = batchFile(*printed, title, batch->posters.first().madeMs);
        if (!pdf)
            return pdf.error();
        reply.files.insert(u"out"_s, *pdf);
        reply.text = call.option(u"out"_s);
    }
    QJsonArray array;
    for (qsizetype i = 0; i < batch->keys.size(); ++i) {
        QJsonObject facts = factsOf(paths.at(i), batch->posters.at(i), printed->at(i));
        facts.insert(u"item"_s, batch->keys.at(i));
        array.append(facts);
        for (const QString &note : notesOn(batch->posters.at(i)))
            reply.notes.append(batch->keys.at(i) + u": "_s + note);
    }
    reply.json = array;
    return reply;
}

QList<OptionSpec> batchOptions()
{
    QList<OptionSpec> options = posterSheetOptions();
    options.removeIf([](const OptionSpec &option) { return QLatin1String(option.name) == "only"_L1; });
    options += QList<OptionSpec>{
        {"published", nullptr, QT_TRANSLATE_NOOP("Cli", "只印公布了的，不印草稿"), ValueKind::Flag},
        {"out", "F.pdf", QT_TRANSLATE_NOOP("Cli", "合成一份 PDF"), ValueKind::OutputFile},
        {"folder", "DIR", QT_TRANSLATE_NOOP("Cli", "每项一份 PDF，写到这个文件夹：tariffs-A0.pdf"),
         ValueKind::Path}};
    return options;
}

} // namespace

QList<Verb> posterBatchVerbs()
{
    return {
        {.name = "poster all",
         .summary = QT_TRANSLATE_NOOP("Cli", "全部公示项的海报，一次印出；Ctrl+C 停下，什么也不留下"),
         .arguments = {},
         .options = batchOptions(),
         .example = "powerhall poster all --size A1 --folder posters --as clerk",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .paints = true,
         .run = posterAll},
    };
}

} // namespace powerhall
