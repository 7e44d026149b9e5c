// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/countybundle.h"

#include "models/storage/durablefile.h"
#include "models/storage/partners.h"
#include "models/sync/broughtevents.h"
#include "models/sync/eventplace.h"
#include "models/sync/exchange.h"
#include "models/sync/hubdatabase.h"
#include "models/sync/postgreshub.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// Where the county keeps what the desks said they hold, one file each.
QDir sticksOf(const QDir &folder)
{
    return QDir(folder.filePath(u"sticks"_s));
}

Error refused(const QString &word)
{
    return {ErrorCode::Refused, {}, word, {}};
}

BundleTrust trustOf(HubDatabase &database, const CountyKeys &keys)
{
    return {[&](const QUuid &device) -> Result<QByteArray> {
                if (device.isNull())
                    return keys.card.signingKey;
                const auto founding = database.foundingOf(device);
                return founding ? Result<QByteArray>(founding->signingKey) : founding.error();
            },
            verifySignature,
            [&](const QString &place, const QByteArray &text, const QByteArray &proof) {
                const SecretKey secret = keys.placeSecrets.value(place);
                return !secret.isEmpty() && keyedHash(secret, text) == proof;
            }};
}

/// Who made it, if the county lets that desk ask.
Result<Founding> makerOf(HubDatabase &database, const Bundle &bundle)
{
    if (bundle.device.isNull())
        return refused(u"bundle_own"_s);
    auto founding = database.foundingOf(bundle.device);
    if (!founding && founding.error().code != ErrorCode::NotFound)
        return founding.error();
    const auto told = founding ? std::optional(*founding) : foundingIn(bundle.events, bundle.device);
    const auto state = database.state();
    if (!state)
        return state.error();
    for (const HubDesk &desk : state->desks) {
        if (told && desk.place == told->place && desk.desk == told->desk && told->place == bundle.from)
            return desk.revokedMs == 0 ? Result<Founding>(*told) : refused(u"revoked"_s);
    }
    return refused(u"not_enrolled"_s);
}

/// Of lines that are not the maker's to bring: what their own devices vouch for.
Result<QList<QByteArray>> vouchedFor(HubDatabase &database, const Bundle &bundle,
                                     const QMap<QByteArray, QString> &refusedEvents)
{
    QHash<QByteArray, QByteArray> events;
    QSet<Origin> lines;
    for (const QByteArray &bytes : bundle.events) {
        const QByteArray hash = hashOf(bytes);
        const auto place = placeOf(bytes);
        if (!place || refusedEvents.value(hash) != "not_yours"_L1)
            continue;
        events.insert(hash, bytes);
        lines.insert(place->origin);
    }
    QList<QByteArray> vouched;
    for (const Checkpoint &checkpoint : bundle.checkpoints) {
        if (!lines.contains(checkpoint.origin))
            continue;
        const auto founding = database.foundingOf(checkpoint.origin.device);
        if (!founding && founding.error().code != ErrorCode::NotFound)
            return founding.error();
        if (founding && verifySignature(founding->signingKey, bytesOf(checkpoint), checkpoint.signature))
            vouched += vouchedPart(checkpoint, events);
    }
    return vouched;
}

/// Inside the transaction.
Result<BundleOutcome> handIn(PostgresHub &hub, HubDatabase &database, const Bundle &bundle)
{
    auto outcome = takeBundle(hub, bundle);
    if (!outcome)
        return outcome;
    Bundle carried;
    const auto vouched = vouchedFor(database, bundle, outcome->refused);
    if (!vouched)
        return vouched.error();
    if (vouched->isEmpty())
        return outcome;
    carried.events = *vouched;
    carried.checkpoints = bundle.checkpoints;
    if (auto done = hub.speakAs(PostgresHub::Speaker::Owner); !done)
        return done.error();
    const auto more = takeBundle(hub, carried);
    if (!more)
        return more;
    for (const QByteArray &bytes : *vouched)
        outcome->refused.remove(hashOf(bytes));
    outcome->refused.insert(more->refused);
    outcome->taken += more->taken;
    return outcome;
}

Result<void> keepAsked(const QDir &folder, const Bundle &bundle, const BundleOutcome &outcome)
{
    Bundle asked;
    asked.device = bundle.device;
    asked.from = bundle.from;
    asked.to = bundle.to;
    asked.madeMs = bundle.madeMs;
    asked.branches = bundle.branches;
    asked.wantedScans = bundle.wantedScans;
    asked.refused = outcome.refused;
    // A line the hub has otherwise comes whole with the answer, as if the desk had said nothing of it.
    for (auto head = bundle.holds.begin(); head != bundle.holds.end(); ++head) {
        if (!outcome.parted.contains(head.key().device))
            asked.holds.insert(head.key(), *head);
    }
    const QDir sticks = sticksOf(folder);
    if (!makePrivateFolder(sticks))
        return Error{ErrorCode::ReadOnly, {}, sticks.path(), {}};
    return writeDurably(sticks.filePath(bundle.device.toString(QUuid::Id128)), packBundle(asked));
}

Result<QList<Bundle>> askedFor(const QDir &folder, const QString &place)
{
    QList<Bundle> all;
    const QDir sticks = sticksOf(folder);
    for (const QString &name : sticks.entryList(QDir::Files, QDir::Name)) {
        QFile file(sticks.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable, file.fileName(), file.errorString(), {}};
        const auto asked = unpackBundle(file.readAll());
        if (!asked)
            return asked.error().at(file.fileName());
        if (asked->from == place)
            all.append(*asked);
    }
    return all;
}

/// As one desk that holds what all of them do.
Bundle together(const QList<Bundle> &all)
{
    Bundle one = all.value(0);
    for (const Bundle &other : all) {
        one.branches &= other.branches;
        one.wantedScans += other.wantedScans;
        one.refused.insert(other.refused);
        const auto heads = one.holds;
        for (auto head = heads.begin(); head != heads.end(); ++head) {
            const Head there = other.holds.value(head.key());
            if (there.seq == 0)
                one.holds.remove(head.key());
            else if (there.seq < head->seq)
                one.holds.insert(head.key(), there);
        }
    }
    return one;
}

/// The hub's word for each desk, signed at once.
Result<QList<HubReceipt>> receiptsFor(const CountyPost &post, const QString &place,
                                      const QList<Bundle> &desks)
{
    QList<HubReceipt> receipts;
    for (const Bundle &desk : desks) {
        PostgresHub hub(post.hub, {desk.device, place});
        auto pushed = hub.push({});
        if (!pushed)
            return pushed.error();
        pushed->receipt.signature =
            sign({post.keys.card.signingKey, post.keys.signingSecret}, pushed->receipt.bytes);
        receipts.append(pushed->receipt);
    }
    return receipts;
}

} // namespace

Result<CountyTaken> takeAtCounty(const CountyPost &post, const QByteArray &file)
{
    const auto database = HubDatabase::open(post.hub);
    if (!database)
        return database.error();
    if (auto current = (*database)->checkCurrent(); !current)
        return current.error();
    const CountyCard &card = post.keys.card;
    const SealingKeys own{post.keys.placePublicKeys.value(card.county),
                          post.keys.placeSecrets.value(card.county)};
    const auto bundle = readBundle(
        file, {HubPartner, card.county}, [&](const QByteArray &box) { return openSealed(own, box); },
        trustOf(**database, post.keys));
    if (!bundle)
        return bundle.error();
    const auto maker = makerOf(**database, *bundle);
    if (!maker)
        return maker.error();
    PostgresHub hub(post.hub, {bundle->device, maker->place});
    BundleOutcome outcome;
    const auto done = hub.together(PostgresHub::Speaker::Station, [&]() -> Result<void> {
        const auto taken = handIn(hub, **database, *bundle);
        if (!taken)
            return taken.error();
        outcome = *taken;
        return {};
    });
    if (!done)
        return done.error();
    if (auto kept = keepAsked(post.folder, *bundle, outcome); !kept)
        return kept.error();
    return CountyTaken{maker->place, maker->desk, bundle->madeMs, outcome};
}

Result<CountyAnswer> answerAtCounty(const CountyPost &post, const QString &place)
{
    const QByteArray placeKey = post.keys.placePublicKeys.value(place);
    if (placeKey.isEmpty())
        return Error{ErrorCode::UnknownValue, {}, place, post.keys.placePublicKeys.keys()};
    const auto desks = askedFor(post.folder, place);
    if (!desks)
        return desks.error();
    PostgresHub hub(post.hub, {QUuid(), place});
    const Bundle asked = together(*desks);
    BundleOutcome outcome;
    outcome.refused = asked.refused;
    auto answer = answerFor(hub, asked, outcome, place, post.keys.card.county, {holderOf(placeKey)});
    if (!answer)
        return answer.error();
    const auto receipts = receiptsFor(post, place, *desks);
    if (!receipts)
        return receipts.error();
    answer->receipts = *receipts;
    const auto file = writeBundle(
        *answer, [&](const QByteArray &plain) { return sealTo(placeKey, plain); },
        [&](const QByteArray &message) {
            return Result<QByteArray>(sign({post.keys.card.signingKey, post.keys.signingSecret}, message));
        });
    if (!file)
        return file.error();
    return CountyAnswer{*file, int(answer->events.size()), int(answer->scans.size()), int(receipts->size())};
}

} // namespace powerhall
