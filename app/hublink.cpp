// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/hublink.h"

#include "app/hubbeside.h"

#include "models/security/keyring.h"
#include "models/services/arrivals.h"
#include "models/services/depositservice.h"
#include "models/services/station.h"
#include "models/storage/contentstore.h"
#include "models/storage/partners.h"
#include "models/sync/postgreshub.h"
#include "models/sync/rescuecopy.h"

#include <QGuiApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// Events in one transaction beside a window: it must not be seen to stop.
constexpr int WindowBatch = 100;

/// What is known of the hub before it is asked.
struct Known
{
    HubAddress address;
    QByteArray signingKey;
    QSet<QUuid> holders;
};

/// libpq wants the authority's certificate as a file; it is no secret.
Result<QString> certificateFile(const QDir &folder, const QByteArray &certificate)
{
    if (certificate.isEmpty())
        return QString();
    QSaveFile file(folder.filePath(u"hub-authority.pem"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(certificate) != certificate.size() || !file.commit())
        return Error{ErrorCode::ReadOnly, {}, file.fileName(), {}};
    return file.fileName();
}

Result<Known> byEnrolment(Station &station)
{
    const auto access = station.hubAccess();
    if (!access && access.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::Refused, {}, u"no_enrolment"_s, {}};
    if (!access)
        return access.error();
    const auto address = parseHubUrl(access->url);
    if (!address)
        return address.error();
    const auto file = certificateFile(station.folder(), access->certificate);
    if (!file)
        return file.error();
    return Known{withLogin(*address, access->password, *file),
                 access->signingKey,
                 {holderOf(access->placeKey.publicKey)}};
}

Result<Known> knownOf(Station &station, const QString &url)
{
    if (url.isEmpty())
        return byEnrolment(station);
    const auto address = parseHubUrl(url);
    if (!address)
        return address.error().at(u"--hub"_s);
    return Known{*address, {}, {}};
}

ExchangeContext contextOf(Station &station, const Session &session, const Known &known,
                          ContentStore &contents, const ExchangeSteps &goesOn)
{
    ExchangeContext context;
    context.goesOn = goesOn;
    context.partner = HubPartner;
    context.hubKey = known.signingKey;
    context.holders = known.holders;
    context.contents = &contents;
    context.nowMs = [&station] { return station.clock().now().wallMs; };
    context.verify = verifySignature;
    if (session.isSignedIn())
        context.sign = [session](const QByteArray &message) { return session.keys().signMessage(message); };
    return context;
}

/// Whatever goes wrong in the exchange, what waits can be read without the program. Where there is no room
/// even for that, the exchange is the best rescue there is.
void rescue(const QDir &folder, const Clock &clock)
{
    const auto store = Store::open(folder, Store::Access::Read, clock);
    if (store)
        (void)makeRescueCopy(**store, folder, HubPartner, clock.now().wallMs);
}

} // namespace

Result<ExchangeReport> exchangeWithHub(Station &station, const Session &session, const QString &url,
                                       const ExchangeSteps &goesOn)
{
    static bool underWay = false; // one window, one thread
    if (station.isDemo())
        return Error{ErrorCode::NotInDemo, {}, u"sync"_s, {}};
    if (underWay)
        return Error{ErrorCode::Busy, {}, u"sync"_s, {}};
    const auto known = knownOf(station, url);
    if (!known)
        return known.error();
    const StationIdentity identity = station.identity();
    const bool hasWindow = qobject_cast<QGuiApplication *>(QCoreApplication::instance()) != nullptr;
    ContentStore contents(station.folder());
    ExchangeContext context = contextOf(station, session, *known, contents, goesOn);
    if (hasWindow)
        context.batchEvents = WindowBatch;
    PostgresHub hub(known->address, {identity.origin.device, identity.station});
    HubBeside beside(hub);
    underWay = true;
    const auto copy = [folder = station.folder(), &clock = station.clock()] { rescue(folder, clock); };
    hasWindow ? runBeside(copy) : copy();
    Exchange exchange(station.store(), hasWindow ? static_cast<Hub &>(beside) : hub, std::move(context));
    auto report = exchange.run();
    underWay = false;
    // Also where it was cut: what came until then is here. Deposits are looked at every time, for one that
    // was cut before they were joined.
    if (exchange.report().pulled > 0) {
        if (const auto noticed = noticeArrivals(station); !noticed)
            return noticed.error();
    } else if (const auto joined = joinDeposits(station); !joined) {
        return joined.error();
    }
    return report;
}

} // namespace powerhall
