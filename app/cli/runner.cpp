// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/runner.h"

#include "app/cli/folder.h"
#include "app/link/linkclient.h"
#include "app/printing.h"

#include "models/services/folderhealth.h"
#include "models/services/station.h"
#include "models/sync/countykeys.h"
#include "models/tables/healthtext.h"

#include <QCoreApplication>
#include <QThread>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int LongestWaitMs = 5000;
constexpr unsigned long BetweenTriesMs = 40;

bool writes(const Call &call)
{
    return call.verb->place == Place::ActsInFolder || call.verb->place == Place::MendsFolder ||
           call.verb->place == Place::RepairsFolder ||
           (call.verb->actsWith && call.has(QLatin1String(call.verb->actsWith)));
}

/// Deadlines beside a doubtful clock bear its mark.
void noteClock(Result<Reply> &reply, const Station &station)
{
    const auto health = healthOf(station);
    if (reply && health && health->clock)
        reply->notes.append(clockText(*health->clock));
}

/// Without a station only the store can be asked: for a folder whose rules cannot be read any more.
Result<Reply> mend(const Call &call, const QDir &folder)
{
    const auto open = openStore(folder, Store::Access::Write);
    if (!open)
        return open.error();
    Context context;
    context.folder = folder;
    context.clock = open->clock.get();
    context.store = open->store.get();
    return call.verb->run(call, context);
}

/// A folder too damaged to open is an answer of a check, not a failure of it.
Result<Reply> check(const Call &call, const QDir &folder)
{
    const auto open = openStore(folder, Store::Access::Read);
    if (!open && open.error().code != ErrorCode::Damaged)
        return open.error();
    Context context;
    context.folder = folder;
    if (open) {
        context.clock = open->clock.get();
        context.store = open->store.get();
    } else {
        context.fault = open.error();
    }
    return call.verb->run(call, context);
}

Result<Reply> actHere(const Call &call, const QDir &folder)
{
    if (call.verb && call.verb->place == Place::MendsFolder)
        return mend(call, folder);
    if (call.verb && call.verb->place == Place::RepairsFolder) {
        Context context;
        context.folder = folder;
        return call.verb->run(call, context);
    }
    auto open = openStation(folder, Store::Access::Write);
    // Where nothing can be written, what needs no writing is still done: a copy of a slip.
    if (!open && open.error().code == ErrorCode::ReadOnly)
        open = openStation(folder, Store::Access::Read);
    if (!open)
        return open.error();
    SlipPrinting printing;
    return perform(call, *open->station, printing);
}

/// Hands the act to the window of the folder, or does it here where there is none; waits for whoever writes.
Result<Reply> act(const Call &call, const QDir &folder)
{
    const QDeadlineTimer deadline(LongestWaitMs);
    for (;;) {
        const auto window = LinkClient::tryConnect(folder, deadline);
        if (!window)
            return window.error();
        auto reply = *window ? (*window)->perform(call) : actHere(call, folder);
        // A window may end while it is asked. What it had not taken it has not done, and a sign-in changes
        // nothing: both are tried again. An act that it had taken may be done.
        const bool lost = *window && !(*window)->wasAnswered() && (!call.verb || !(*window)->wasTaken());
        const bool held = !*window && !reply && reply.error().code == ErrorCode::Busy;
        if (!lost && !held)
            return reply;
        if (deadline.hasExpired())
            return Error{ErrorCode::Busy, {}, u"window"_s, {}};
        QThread::msleep(BetweenTriesMs);
    }
}

Result<Reply> read(const Call &call, const QDir &folder)
{
    const auto open = openStation(folder, Store::Access::Read);
    if (!open)
        return open.error();
    Context context;
    context.folder = folder;
    context.clock = open->clock.get();
    context.station = open->station.get();
    context.store = &open->station->store();
    bool isNoted = true;
    if (call.needsUser()) {
        // Tries are counted in the journal, so whoever may write it judges them.
        open->station->setSignInWitness([&](const QString &user, const QString &password) -> Result<void> {
            Call tried;
            tried.user = user;
            tried.password = password;
            const auto judged = act(tried, folder);
            isNoted = judged.has_value();
            return judged ? Result<void>() : judged.error();
        });
        const auto session = open->station->signIn(call.user, call.password);
        if (!session)
            return session.error();
        context.session = *session;
    }
    auto reply = call.verb->run(call, context);
    noteClock(reply, *open->station);
    if (reply && !isNoted)
        reply->notes.append(
            QCoreApplication::translate("Cli", "日志现在写不进去，这次登录没有记下；读取照常"));
    return reply;
}

QStringList entriesOf(const QDir &folder)
{
    return folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// A hall half made for want of room goes again, so that the same command can be given once more.
void takeBack(const QDir &folder, bool wasThere)
{
    for (const QString &name : entriesOf(folder))
        QFile::remove(folder.filePath(name));
    if (!wasThere)
        QDir().rmdir(folder.path());
}

Result<Reply> make(const Call &call, const QDir &folder)
{
    const bool wasThere = folder.exists();
    const bool wasEmpty = entriesOf(folder).isEmpty();
    const bool demo = QLatin1String(call.verb->name) == "demo"_L1;
    const auto clock = clockFor(demo);
    if (!clock)
        return clock.error();
    Context context;
    context.folder = folder;
    context.clock = clock->get();
    auto reply = call.verb->run(call, context);
    if (!reply && reply.error().code == ErrorCode::DiskFull && wasEmpty)
        takeBack(folder, wasThere);
    return reply;
}

} // namespace

Result<Reply> perform(const Call &call, Station &station, Printing &printing)
{
    Context context;
    context.folder = station.folder();
    context.clock = &station.clock();
    context.station = &station;
    context.store = &station.store();
    context.printing = &printing;
    if (!call.verb || call.needsUser()) {
        const auto session = station.signIn(call.user, call.password);
        if (!session)
            return session.error();
        context.session = *session;
    }
    if (!call.verb)
        return Reply{};
    auto reply = call.verb->run(call, context);
    noteClock(reply, station);
    station.signOut(context.session);
    return reply;
}

Result<Reply> run(const Call &call, const QString &data)
{
    const QDir folder = dataFolder(data);
    if (call.verb->servesCounty && holdsCountyKeys(folder))
        return make(call, folder);
    switch (call.place()) {
    case Place::Nowhere: {
        Context context;
        return call.verb->run(call, context);
    }
    case Place::NewFolder:
    case Place::CountyFolder:
        return make(call, folder);
    case Place::ReadsFolder:
        return writes(call) ? act(call, folder) : read(call, folder);
    case Place::ChecksFolder:
        return check(call, folder);
    case Place::ActsInFolder:
    case Place::MendsFolder:
    case Place::RepairsFolder:
        return act(call, folder);
    }
    Q_UNREACHABLE();
}

QDir dataFolder(const QString &asked)
{
    if (!asked.isEmpty())
        return QDir(asked);
    const QString base = qEnvironmentVariable("XDG_DATA_HOME", QDir::homePath() + u"/.local/share"_s);
    return QDir(base + u"/powerhall"_s);
}

} // namespace powerhall
