// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/frontend.h"
#include "app/cli/output.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/windowstart.h"
#include "app/words.h"

#include "reports/paint/fontset.h"

#include <QApplication>
#include <QCoreApplication>
#include <QGuiApplication>

#include <exception>
#include <memory>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

bool isForWindow(const CommandLine &line)
{
    return !line.verb && line.group.isEmpty() && !line.help && !line.version;
}

/// All the machine's fonts without a screen.
std::unique_ptr<QCoreApplication> printingApplication(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// The two usual faces can be read and what is printed with them may be printed again with more.
bool doesWithFiles(const CommandLine &line)
{
    if (!canRunAgain(line))
        return false;
    (void)FontSet::ofThread();
    return !FontSet::lacksFaces();
}

/// The lightest application object that can do it: start-up is what a script waits for.
std::unique_ptr<QCoreApplication> applicationFor(const Result<CommandLine> &line, int &argc, char **argv)
{
    if (line && isForWindow(*line))
        return std::make_unique<QApplication>(argc, argv);
    auto light = std::make_unique<QCoreApplication>(argc, argv);
    if (!line || !line->paints || doesWithFiles(*line))
        return light;
    light.reset(); // there is one at a time
    return printingApplication(argc, argv);
}

/// The language of a command line that could not be read as a whole.
QString languageIn(const QStringList &words)
{
    const qsizetype option = words.indexOf("--lang"_L1);
    return option < 0 ? u"zh_CN"_s : words.value(option + 1);
}

int start(int argc, char **argv)
{
    const QStringList words = wordsOf(argc, argv);
    // Read twice: the first reading says which application object is needed, and only with one can the faults
    // of the second be worded in the language asked for.
    const auto first = parseCommandLine(words);
    auto application = applicationFor(first, argc, argv);
    installLanguage(*application, first ? languageOf(*first) : languageIn(words));
    const auto line = parseCommandLine(words);
    if (!line)
        return refuse(line.error(), asksForJson(words));
    if (line->help || line->version)
        return answerWithoutVerb(*line);
    if (!line->verb)
        return runWindow(*line, *static_cast<QApplication *>(application.get()));
    if (const auto status = runVerb(*line))
        return *status;
    application.reset();
    application = printingApplication(argc, argv);
    installLanguage(*application, languageOf(*line));
    return runVerb(*line).value_or(InternalFault);
}

} // namespace

/// The whole program. Called by app/main.cpp, which found that it cannot do alone what is asked.
extern "C" Q_DECL_EXPORT int powerhallDesk(int argc, char *argv[])
{
    captureMessages();
    try {
        return start(argc, argv);
    } catch (const std::exception &fault) {
        diagnose(QString::fromLocal8Bit(fault.what()));
        return InternalFault;
    }
}
