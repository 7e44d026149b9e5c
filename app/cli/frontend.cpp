// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/frontend.h"

#include "app/cli/documentbytes.h"
#include "app/cli/givenpassword.h"
#include "app/cli/help.h"
#include "app/cli/output.h"
#include "app/cli/runner.h"

#include "models/core/json.h"
#include "models/tables/errortext.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// Files the caller wants written: opened before the verb runs, so that a folder that cannot be written
/// refuses the whole act; in place all at once or not at all.
class Outputs
{
public:
    Result<void> open(const QString &option, const QString &path)
    {
        // A device or a pipe would be replaced by the file that is moved into its place.
        if (const QFileInfo there(path); there.exists() && !there.isFile() && !there.isDir())
            return Error{ErrorCode::FileUnreadable, path, u"not a regular file"_s, {}};
        auto file = std::make_unique<QSaveFile>(path);
        if (!file->open(QIODevice::WriteOnly))
            return Error{ErrorCode::FileUnreadable, path, file->errorString(), {}};
        m_files[option] = std::move(file);
        return {};
    }

    Result<void> write(const QMap<QString, QByteArray> &contents)
    {
        for (auto &[option, file] : m_files) {
            if (!contents.contains(option))
                continue;
            const QByteArray &content = contents[option];
            // The disk says that it is full while the bytes go out; of a commit only "unknown" is heard.
            const bool out = file->write(content) == content.size() && file->flush();
            if (!out && file->error() == QFileDevice::ResourceError)
                return diskFull(file->fileName(), content.size());
            if (!out || !file->commit())
                return Error{ErrorCode::FileUnreadable, file->fileName(), file->errorString(), {}};
        }
        return {};
    }

private:
    static Error diskFull(const QString &path, qsizetype bytes)
    {
        constexpr qsizetype Megabyte = 1024 * 1024;
        return Error{ErrorCode::DiskFull, {}, {}, {path, QString::number(bytes / Megabyte + 1)}};
    }

    std::map<QString, std::unique_ptr<QSaveFile>> m_files;
};

Result<QByteArray> readInput(const QString &path)
{
    if (path != "-"_L1)
        return readFile(path);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, input.errorString(), {}};
    return input.readAll();
}

Result<void> takeFile(Call &call, Outputs &outputs, const QString &name, ValueKind kind, QString &path)
{
    if (kind == ValueKind::Path)
        path = QFileInfo(path).absoluteFilePath();
    if (kind == ValueKind::OutputFile || kind == ValueKind::OutputFiles)
        return outputs.open(name, path);
    if (kind != ValueKind::InputFile)
        return {};
    const auto content = readInput(path);
    if (!content)
        return content.error();
    call.inputs.insert(name, *content);
    return {};
}

Result<void> takeFiles(Call &call, Outputs &outputs)
{
    for (const OptionSpec &option : call.verb->options) {
        const QString name = QLatin1String(option.name);
        if (!call.has(name))
            continue;
        QStringList &values = call.options[name];
        for (qsizetype i = 0; i < values.size(); ++i) {
            const auto taken = takeFile(call, outputs, Call::outputName(name, i), option.kind, values[i]);
            if (!taken)
                return taken;
        }
    }
    for (qsizetype i = 0; i < call.arguments.size(); ++i) {
        const ArgumentSpec &argument = call.verb->arguments.at(i);
        const auto taken =
            takeFile(call, outputs, QLatin1String(argument.name), argument.kind, call.arguments[i]);
        if (!taken)
            return taken;
    }
    return {};
}

Call callOf(const CommandLine &line)
{
    Call call;
    call.verb = line.verb;
    call.arguments = line.arguments;
    call.options = line.options;
    call.user = line.user;
    call.password = qEnvironmentVariable("POWERHALL_PASSWORD");
    call.newPassword = qEnvironmentVariable("POWERHALL_NEW_PASSWORD");
    call.secondPassword = qEnvironmentVariable("POWERHALL_SECOND_PASSWORD");
    return call;
}

/// What the verb left to be said when its files are where the caller wants them.
Result<void> sayAfterwards(const Call &call, const QStringList &words, const QString &data)
{
    if (words.isEmpty())
        return {};
    Call next;
    next.verb = verbNamed(words.first());
    next.arguments = words.mid(1);
    next.user = call.user;
    next.password = call.password;
    const auto reply = run(next, data);
    return reply ? Result<void>() : reply.error();
}

int deliver(const Reply &reply, bool json)
{
    for (const QString &note : reply.notes)
        diagnose(note);
    const QByteArray text = reply.text.isEmpty() ? QByteArray() : reply.text.toUtf8() + '\n';
    return (json ? writeJsonOut(reply) : writeOut(text)) ? reply.status : InternalFault;
}

} // namespace

int refuse(const Error &error, bool json)
{
    diagnose(errorText(error));
    if (json)
        writeOut(jsonLine(toJson(error)));
    return exitStatus(error.code);
}

int answerWithoutVerb(const CommandLine &line)
{
    const QString text = line.version           ? u"powerhall " POWERHALL_VERSION ""_s
                         : line.verb            ? helpFor(*line.verb)
                         : line.group.isEmpty() ? helpForAll()
                                                : helpForGroup(line.group);
    return writeOut(text.toUtf8() + '\n') ? 0 : InternalFault;
}

bool canRunAgain(const CommandLine &line)
{
    const Call call = callOf(line);
    const Verb &verb = *line.verb;
    const bool acts = verb.actsWith && call.has(QLatin1String(verb.actsWith));
    const bool reads = call.place() == Place::Nowhere || (call.place() == Place::ReadsFolder && !acts);
    const auto isPath = [](const auto &spec) { return spec.kind == ValueKind::Path; };
    const auto isStandardInput = [](const QStringList &values) { return values.contains("-"_L1); };
    return reads && std::none_of(verb.options.cbegin(), verb.options.cend(), isPath) &&
           std::none_of(verb.arguments.cbegin(), verb.arguments.cend(), isPath) &&
           std::none_of(call.options.cbegin(), call.options.cend(), isStandardInput) &&
           !call.arguments.contains("-"_L1);
}

bool isPlain(const CommandLine &line)
{
    const bool speaksChinese = line.language.isEmpty() || line.language == "zh_CN"_L1;
    return line.verb && !line.help && !line.version && speaksChinese &&
           callOf(line).place() == Place::Nowhere && (!line.paints || canRunAgain(line));
}

std::optional<int> runVerb(const CommandLine &line)
{
    Call call = callOf(line);
    if (call.needsUser() && call.user.isEmpty())
        return refuse({ErrorCode::Usage, {}, u"--as USER"_s, {}}, line.json);
    if (call.needsUser()) {
        if (const auto given = passwordIn(u"POWERHALL_PASSWORD"_s, call.password); !given)
            return refuse(given.error(), line.json);
    }
    Outputs outputs;
    if (const auto taken = takeFiles(call, outputs); !taken)
        return refuse(taken.error(), line.json);
    const auto reply = run(call, line.data);
    if (lacksFaces())
        return {};
    if (!reply)
        return refuse(reply.error(), line.json);
    if (const auto written = outputs.write(reply->files); !written)
        return refuse(written.error(), line.json);
    if (const auto said = sayAfterwards(call, reply->afterwards, line.data); !said)
        return refuse(said.error(), line.json);
    return deliver(*reply, line.json);
}

} // namespace powerhall
