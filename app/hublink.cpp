// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/hublink.h"

#include "app/hubbeside.h"

#include "models/security/keyring.h"
#include "models/services/bundleservice.h"
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
                          ContentStore &contents)
{
    ExchangeContext context;
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

} // namespace

Result<ExchangeReport> exchangeWithHub(Station &station, const Session &session, const QString &url)
{
    static bool underWay = false; // one window, one thread
    if (station.isDemo())
        return Error{ErrorCode::NotInDemo, {}, u"sync"_s, {}};
    if (underWay)
        return Error{ErrorCode::Busy, {}, u"sync"_s, {}};
    const auto known = knownOf(station, url);
    if (!known)
        return known.error();
    const auto rescued =
        makeRescueCopy(station.store(), station.folder(), HubPartner, station.clock().now().wallMs);
    if (!rescued)
        return rescued.error();
    const StationIdentity identity = station.identity();
    PostgresHub hub(known->address, {identity.origin.device, identity.station});
    HubBeside beside(hub);
    ContentStore contents(station.folder());
    const bool hasWindow = qobject_cast<QGuiApplication *>(QCoreApplication::instance()) != nullptr;
    underWay = true;
    auto report = Exchange(station.store(), hasWindow ? static_cast<Hub &>(beside) : hub,
                           contextOf(station, session, *known, contents))
                      .run();
    underWay = false;
    if (report && report->pulled > 0)
        tellOfExchange(station.notifier());
    return report;
}

} // namespace powerhall
