// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/documentbytes.h"
#include "app/cli/frontend.h"
#include "app/cli/output.h"
#include "app/cli/runner.h"
#include "app/cli/verbgroups.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/programparts.h"
#include "app/words.h"

#include "models/core/error.h"
#include "models/core/shortrun.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <dlfcn.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>

// Figures from files are computed here: a quarter of one station takes less time than the libraries that draw
// need to load.

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace powerhall {

/// In place of the whole table.
const QList<Verb> &allVerbs()
{
    static const QList<Verb> verbs = reliabilityVerbs() + voltageVerbs();
    return verbs;
}

/// In place of the runner that knows folders.
Result<Reply> run(const Call &call, const QString &)
{
    Context context;
    return call.verb->run(call, context);
}

/// In place of what draws; nothing of it is asked for here.
Result<QByteArray> documentBytes(const QString &suffix, const Document &)
{
    qFatal("%s is not made in this part of the program", qPrintable(suffix));
}

bool lacksFaces()
{
    return false;
}

} // namespace powerhall

namespace {

bool asksForJsonOnly(const CommandLine &line)
{
    const QStringList files = line.options.value(u"out"_s);
    return std::all_of(files.cbegin(), files.cend(), [](const QString &file) {
        return QFileInfo(file).suffix().compare("json"_L1, Qt::CaseInsensitive) == 0;
    });
}

int computeFigures(int argc, char **argv)
{
    const auto line = parseCommandLine(wordsOf(argc, argv));
    if (!line || !isPlain(*line) || !asksForJsonOnly(*line))
        return NotMine;
    prepareMemoryForShortRun();
    captureMessages();
    const QCoreApplication application(argc, argv);
    installLanguage(*QCoreApplication::instance(), u"zh_CN"_s);
    return runVerb(*line).value_or(NotMine);
}

int runPart(const char *file, const char *name, int argc, char **argv)
{
    const auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path();
    void *part = dlopen((folder / "lib/powerhall" / file).c_str(), RTLD_NOW | RTLD_LOCAL);
    using Entry = int (*)(int, char **);
    const auto entry = part ? reinterpret_cast<Entry>(dlsym(part, name)) : nullptr;
    if (!entry) {
        std::fprintf(stderr, "powerhall: %s\n", dlerror());
        return InternalFault;
    }
    return entry(argc, argv);
}

int run(int argc, char **argv)
{
    if (const int status = computeFigures(argc, argv); status != NotMine)
        return status;
    if (const int status = runPart("paper.so", "powerhallPaper", argc, argv); status != NotMine)
        return status;
    return runPart("desk.so", "powerhallDesk", argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    // Chinese forms of characters that Japanese shares, whatever the machine's locale.
    qputenv("FC_LANG", "zh-cn");
    try {
        return run(argc, argv);
    } catch (const std::exception &fault) {
        diagnose(QString::fromLocal8Bit(fault.what()));
        return InternalFault;
    }
}
