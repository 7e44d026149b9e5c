// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/witness.h"
#include "models/security/keygrant.h"

#include <QSet>

#include <functional>
#include <optional>

namespace powerhall {

/// What goes by stick from a desk to the hub or a neighbour, or back: the same things an exchange moves.
struct Bundle
{
    QUuid device; ///< who made it; null = the hub
    QString from; ///< place of it
    QString to;   ///< place it is for, or `hub`
    qint64 madeMs = 0;
    /// What the maker holds: the answer need not bring it, and what is not in it did not arrive.
    QMap<Origin, Head> holds;
    QSet<QByteArray> branches; ///< and beside those lines
    QList<QByteArray> events;  ///< predecessors first; of branches, too
    QList<Checkpoint> checkpoints;
    QList<KeyGrant> grants;
    QSet<QUuid> erased;
    QList<HubReceipt> receipts;
    QMap<QByteArray, QString> refused;  ///< of what the one it goes to had sent: hash → a word for why
    QMap<QByteArray, QByteArray> scans; ///< contents of documents' pages: SHA-256 → ciphertext
    QSet<QByteArray> wantedScans;       ///< those the maker has heard of and lacks
    /// Shows one who has never met the device that it belongs to its place (memberText under the place's
    /// secret); empty for the hub.
    QByteArray proof;

    bool operator==(const Bundle &) const = default;
};

/// How a device was founded.
struct Founding
{
    QString place;
    QString desk;
    QByteArray signingKey; ///< Ed25519 public key
};
/// As the first of these events that says so tells.
std::optional<Founding> foundingIn(const QList<QByteArray> &events, const QUuid &device);

/// What the proof of a bundle is a keyed hash of.
QByteArray memberText(const QUuid &device, const QByteArray &signingKey);

/// The whole in one form, without seal and signature; and back, Damaged where the bytes are not that form.
QByteArray packBundle(const Bundle &bundle);
Result<Bundle> unpackBundle(const QByteArray &bytes);

/// Largest bundle that is written or read: with all of it in memory the program stays below 256 MB.
constexpr qint64 LargestBundle = 64'000'000;
/// Of it events, scans and grants: leaves room for seals, signatures and all else.
constexpr qint64 MostEventBytes = LargestBundle - 8'000'000;
constexpr qint64 GrantsBytes = 320; ///< of one key: to its place and the county

/// Seals for the one it is for, opens what came for oneself, signs as its maker.
using BundleStep = std::function<Result<QByteArray>(const QByteArray &)>;

/// One file: a readable line that says what it is and for whom, then what is sealed, then the maker's
/// signature over all before it. TooLong over LargestBundle.
Result<QByteArray> writeBundle(const Bundle &bundle, const BundleStep &seal, const BundleStep &sign);

/// A file of at most LargestBundle, read; FileMissing, FileUnreadable, TooLong.
Result<QByteArray> readBundleFile(const QString &path);

/// What a bundle says of itself before anything is opened or believed.
struct BundleLabel
{
    QUuid device;
    QString from;
    QString to;
};
Result<BundleLabel> labelOf(const QByteArray &file);

/// Who may have made it: the signing key of a device (null = the hub); NotFound for one nobody has met. Such
/// a one's key is then that of its founding in the bundle itself, where its proof shows that it belongs to
/// its place: `belongs` is asked with the place, memberText and the proof.
struct BundleTrust
{
    std::function<Result<QByteArray>(const QUuid &device)> keyOf;
    std::function<bool(const QByteArray &key, const QByteArray &message, const QByteArray &signature)> verify;
    std::function<bool(const QString &place, const QByteArray &text, const QByteArray &proof)> belongs = {};
};

/// Whole or not at all. Refused where it is for somebody else (`names` are one's own) or its maker is
/// unknown, Damaged where a byte of it is not as it was signed, SchemaTooNew for a later kind of bundle.
/// Details are words that begin with `bundle_`.
Result<Bundle> readBundle(const QByteArray &file, const QStringList &names, const BundleStep &open,
                          const BundleTrust &trust);

} // namespace powerhall
