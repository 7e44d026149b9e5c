// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bundlebench.h"

#include "models/core/clock.h"
#include "models/journal/eventtypes.h"
#include "models/security/crypto.h"
#include "models/storage/store.h"
#include "models/sync/bundleexchange.h"
#include "tests/support/must.h"
#include "tests/support/testdevice.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

constexpr quint32 Applications = 25'000;
constexpr int EventsEach = 4;
constexpr int Rounds = 3;
constexpr double GoalSeconds = 10;
constexpr double GoalMegabytes = 256;

std::unique_ptr<Store> emptyStore(const QDir &folder, const QString &desk, const Clock &clock)
{
    QDir(folder).removeRecursively();
    return must(
        Store::create(folder,
                      {{QUuid::createUuid(), 1}, u"BS01"_s, desk, u"baoshan"_s, false, QByteArray(32, 'k')},
                      clock),
        "create");
}

/// What a desk wrote in a long time without a network, and the grants that go with it.
void fill(Store &store)
{
    TestDevice device(1);
    QList<QByteArray> events;
    QList<KeyGrant> grants;
    for (quint32 i = 0; i < Applications; ++i) {
        const QUuid id(i, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        NewEvent accepted = acceptedEvent(id, u"BS01A-20261120-%1"_s.arg(i));
        accepted.keyId = QUuid(i, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
        accepted.sealed = QByteArray(300, char(i));
        events.append(device.write(accepted).bytes);
        events.append(
            device.write(newEvent(id, eventtype::HandedOver, {{u"to"_s, u"zhou"_s}, {u"note"_s, QString()}}))
                .bytes);
        events.append(device.write(newEvent(id, eventtype::Suspended, {{u"reason"_s, u"site"_s}})).bytes);
        events.append(device.write(newEvent(id, eventtype::Resumed, {{u"reason"_s, u"ready"_s}})).bytes);
        for (const int holder : {1, 2})
            grants.append({accepted.keyId, QUuid(quint32(holder), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3),
                           QByteArray(97, char(i))});
    }
    must(store.import(events), "import");
    must(store.putGrants(grants), "grants");
}

} // namespace

void benchBundle(Report &report, const QDir &folder)
{
    const SystemClock clock;
    const SealingKeys place = makeSealingKeys();
    const SigningKeys signing = makeSigningKeys();
    const BundleTrust trust{[&](const QUuid &) { return Result<QByteArray>(signing.publicKey); },
                            verifySignature};
    report.heading(u"a bundle of %1 events out and in"_s.arg(Applications * EventsEach));
    const auto from = emptyStore(folder.filePath(u"bundle-from"_s), u"A"_s, clock);
    fill(*from);
    std::vector<double> out;
    std::vector<double> in;
    qsizetype size = 0;
    double memoryOut = 0;
    double memoryIn = 0;
    for (int round = 0; round < Rounds; ++round) {
        const auto to = emptyStore(folder.filePath(u"bundle-to"_s), u"B"_s, clock);
        QByteArray file;
        bool moreLeft = false;
        forgetPeak();
        out.push_back(secondsOf([&] {
            const Bundle bundle =
                must(bundleFor(*from, {u"BS01"_s, u"BS01"_s, {to->origin().device}, clock.now().wallMs},
                               &moreLeft),
                     "make");
            file = must(
                writeBundle(
                    bundle, [&](const QByteArray &plain) { return sealTo(place.publicKey, plain); },
                    [&](const QByteArray &message) { return Result<QByteArray>(sign(signing, message)); }),
                "write");
        }));
        memoryOut = std::max(memoryOut, peakMegabytes());
        int taken = 0;
        forgetPeak();
        in.push_back(secondsOf([&] {
            const Bundle bundle = must(
                readBundle(
                    file, {u"BS01"_s}, [&](const QByteArray &box) { return openSealed(place, box); }, trust),
                "read");
            taken = must(takeBundle(*to, bundle, {}, trust, clock.now().wallMs), "take").taken;
        }));
        memoryIn = std::max(memoryIn, peakMegabytes());
        if (moreLeft || taken < int(Applications) * EventsEach)
            std::abort();
        size = file.size();
    }
    const double outSeconds = quantile(out, 0.5);
    const double inSeconds = quantile(in, 0.5);
    report.note(u"%1 MB"_s.arg(size / 1'000'000));
    report.add({u"out: made, sealed, signed"_s, outSeconds, u"s"_s});
    report.add({u"in: opened, taken, folded"_s, inSeconds, u"s"_s});
    report.add({u"out and in"_s, outSeconds + inSeconds, u"s"_s, {}, {}, GoalSeconds});
    report.add({u"out: peak memory of the process"_s, memoryOut, u"MB"_s, {}, {}, GoalMegabytes});
    report.add({u"in: peak memory of the process"_s, memoryIn, u"MB"_s, {}, {}, GoalMegabytes});
}

} // namespace powerhall::bench
