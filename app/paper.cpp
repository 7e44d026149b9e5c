// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/documentbytes.h"
#include "app/cli/frontend.h"
#include "app/cli/posterfile.h"
#include "app/cli/runner.h"
#include "app/cli/verbgroups.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/programparts.h"
#include "app/words.h"

#include "models/core/shortrun.h"
#include "reports/paint/fontset.h"

#include <QCoreApplication>

// What prints and needs neither a folder nor a window, with a third of the libraries: a script that prints a
// thousand sheets starts this program a thousand times.

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

/// The exit status, or NotMine where the desk has to do it: nothing was written then.
extern "C" Q_DECL_EXPORT int powerhallPaper(int argc, char *argv[])
{
    const auto line = parseCommandLine(wordsOf(argc, argv));
    if (!line || !isPlain(*line))
        return NotMine;
    prepareMemoryForShortRun();
    captureMessages();
    const QCoreApplication application(argc, argv);
    if (line->paints) {
        (void)FontSet::ofThread();
        if (lacksFaces())
            return NotMine;
    }
    installLanguage(*QCoreApplication::instance(), u"zh_CN"_s);
    return runVerb(*line).value_or(NotMine);
}
