// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reportoutputs.h"

#include "app/cli/documentbytes.h"
#include "app/cli/values.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QByteArray jsonBytes(const QJsonValue &json, const JsonMembers &members)
{
    if (!members)
        return (json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject())).toJson();
    QByteArray bytes;
    writeJson(json.toObject(), members, QJsonDocument::Indented,
              [&](QByteArrayView piece) { bytes.append(piece); });
    return bytes;
}

} // namespace

Result<QMap<QString, QByteArray>> reportFiles(const Call &call, const QJsonValue &json,
                                              const std::function<Document()> &document,
                                              const JsonMembers &members)
{
    std::optional<Document> made;
    const auto once = [&]() -> const Document & {
        if (!made)
            made = document();
        return *made;
    };
    QMap<QString, QByteArray> files;
    const QStringList paths = call.options.value(u"out"_s);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString suffix = QFileInfo(paths.at(i)).suffix().toLower();
        if (!QStringList{u"json"_s, u"csv"_s, u"xlsx"_s, u"pdf"_s}.contains(suffix))
            return Error{ErrorCode::Usage,
                         {},
                         QCoreApplication::translate("Cli", "--out 要以 .json、.csv、.xlsx 或 .pdf 结尾：%1")
                             .arg(paths.at(i)),
                         {}};
        const auto bytes = suffix == "json"_L1 ? Result<QByteArray>(jsonBytes(json, members))
                                               : documentBytes(suffix, once());
        if (!bytes)
            return bytes.error();
        files.insert(Call::outputName(u"out"_s, i), *bytes);
    }
    return files;
}

Result<Reply> withFiles(Reply reply, const Call &call, const std::function<Document()> &document)
{
    const auto files = reportFiles(call, reply.json, document);
    if (!files)
        return files.error();
    reply.files = *files;
    return reply;
}

Verb withOutOption(Verb verb)
{
    verb.options.append({"out", "FILE",
                         QT_TRANSLATE_NOOP("Cli", "写成 .pdf、.xlsx、.csv 或 .json，可以写几次"),
                         ValueKind::OutputFiles});
    verb.paints = true;
    return verb;
}

Result<ReportSource> sourceOf(const QString &role, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&file);
    ReportSource source;
    source.role = role;
    source.file = QFileInfo(path).fileName();
    source.sha256 = QString::fromLatin1(hash.result().toHex());
    return source;
}

Result<Period> periodOption(const Call &call)
{
    const bool bySpan = call.has(u"from"_s) && call.has(u"to"_s);
    const bool partly = call.has(u"from"_s) || call.has(u"to"_s);
    if (call.has(u"quarter"_s) == partly || partly != bySpan)
        return Error{ErrorCode::Usage,
                     {},
                     QCoreApplication::translate("Cli", "写 --quarter，或者 --from 和 --to"),
                     {}};
    if (!partly) {
        const auto quarter = parseQuarter(call.option(u"quarter"_s));
        return quarter ? quarter : Result<Period>(quarter.error().at(u"--quarter"_s));
    }
    const auto from = dateOption(call, u"from"_s);
    if (!from)
        return from.error();
    const auto to = dateOption(call, u"to"_s);
    if (!to)
        return to.error();
    const Period period{*from, *to};
    if (!period.isValid() || period.days() > 3660)
        return Error{ErrorCode::BadDate, u"--to"_s, call.option(u"to"_s), {}};
    return period;
}

} // namespace powerhall
