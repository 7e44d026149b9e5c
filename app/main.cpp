// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/frontend.h"
#include "app/cli/output.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/windowstart.h"

#include <QApplication>
#include <QCoreApplication>
#include <QGuiApplication>

#include <exception>
#include <memory>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

constexpr int InternalFault = 70;

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

bool isForWindow(const CommandLine &line)
{
    return !line.verb && line.group.isEmpty() && !line.help && !line.version;
}

/// The lightest application object that can do it: start-up is what a script waits for.
std::unique_ptr<QCoreApplication> applicationFor(const Result<CommandLine> &line, int &argc, char **argv)
{
    if (line && isForWindow(*line))
        return std::make_unique<QApplication>(argc, argv);
    if (line && line->paints) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
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
    const auto application = applicationFor(first, argc, argv);
    installLanguage(*application, first ? languageOf(*first) : languageIn(words));
    const auto line = parseCommandLine(words);
    if (!line)
        return refuse(line.error(), asksForJson(words));
    if (line->help || line->version)
        return answerWithoutVerb(*line);
    if (line->verb)
        return runVerb(*line);
    return runWindow(*line, *static_cast<QApplication *>(application.get()));
}

} // namespace

int main(int argc, char *argv[])
{
    // Chinese forms of characters that Japanese shares, whatever the machine's locale.
    qputenv("FC_LANG", "zh-cn");
    captureMessages();
    try {
        return start(argc, argv);
    } catch (const std::exception &fault) {
        diagnose(QString::fromLocal8Bit(fault.what()));
        return InternalFault;
    }
}
