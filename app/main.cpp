// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/frontend.h"
#include "app/cli/output.h"
#include "app/cli/posterfile.h"
#include "app/cli/runner.h"
#include "app/cli/verbgroups.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/words.h"

#include "reports/paint/fontset.h"

#include <QCoreApplication>

#include <dlfcn.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>

// What needs neither a folder nor a window is done here, with a third of the libraries; everything else is
// the desk's, a part of the program that is loaded when it is wanted. A script that prints a thousand sheets
// starts this program a thousand times, and a quarter's figures of one station are computed in less time than
// the desk needs to load.

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace powerhall {

namespace {

Result<Reply> posterAlone(const Call &call, Context &)
{
    return posterOfFile(call);
}

} // namespace

/// In place of the whole table.
const QList<Verb> &allVerbs()
{
    static const QList<Verb> verbs = noticeVerbs() + QList<Verb>{posterVerb(posterAlone), posterTestVerb()} +
                                     reliabilityVerbs() + voltageVerbs();
    return verbs;
}

/// In place of the runner that knows folders.
Result<Reply> run(const Call &call, const QString &)
{
    Context context;
    return call.verb->run(call, context);
}

} // namespace powerhall

namespace {

/// Complete, and in the language the program is written in.
bool isPlain(const CommandLine &line)
{
    const bool speaksChinese = line.language.isEmpty() || line.language == "zh_CN"_L1;
    return line.verb && !line.help && !line.version && speaksChinese && canRunAlone(line);
}

/// The exit status, or nothing where the desk has to do it: nothing was written then.
std::optional<int> runAlone(int argc, char **argv)
{
    const auto line = parseCommandLine(wordsOf(argc, argv));
    if (!line || !isPlain(*line))
        return {};
    captureMessages();
    const QCoreApplication application(argc, argv);
    if (line->paints) {
        (void)FontSet::ofThread();
        if (FontSet::lacksFaces())
            return {};
    }
    installLanguage(*QCoreApplication::instance(), u"zh_CN"_s);
    return runVerb(*line);
}

int runDesk(int argc, char **argv)
{
    const auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path();
    const std::string file = folder / "lib/powerhall/desk.so";
    void *desk = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    using Entry = int (*)(int, char **);
    const auto entry = desk ? reinterpret_cast<Entry>(dlsym(desk, "powerhallDesk")) : nullptr;
    if (!entry) {
        std::fprintf(stderr, "powerhall: %s\n", dlerror());
        return InternalFault;
    }
    return entry(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    // Chinese forms of characters that Japanese shares, whatever the machine's locale.
    qputenv("FC_LANG", "zh-cn");
    try {
        const auto status = runAlone(argc, argv);
        return status ? *status : runDesk(argc, argv);
    } catch (const std::exception &fault) {
        diagnose(QString::fromLocal8Bit(fault.what()));
        return InternalFault;
    }
}
