// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/witness.h"
#include "models/security/keygrant.h"

#include <QSet>

#include <functional>

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
    QMap<QByteArray, QString> refused; ///< of what the one it goes to had sent: hash → a word for why

    bool operator==(const Bundle &) const = default;
};

/// Largest bundle that is written or read: with all of it in memory the program stays below 256 MB.
constexpr qint64 LargestBundle = 64'000'000;

/// Seals for the one it is for, opens what came for oneself, signs as its maker.
using BundleStep = std::function<Result<QByteArray>(const QByteArray &)>;

/// One file: a readable line that says what it is and for whom, then what is sealed, then the maker's
/// signature over all before it. TooLong over LargestBundle.
Result<QByteArray> writeBundle(const Bundle &bundle, const BundleStep &seal, const BundleStep &sign);

/// What a bundle says of itself before anything is opened or believed.
struct BundleLabel
{
    QUuid device;
    QString from;
    QString to;
};
Result<BundleLabel> labelOf(const QByteArray &file);

/// Who may have made it: the signing key of a device (null = the hub); NotFound for one nobody has met. Such
/// a one's key is then that of its founding in the bundle itself, where `mayFound` says so.
struct BundleTrust
{
    std::function<Result<QByteArray>(const QUuid &device)> keyOf;
    std::function<bool(const QByteArray &key, const QByteArray &message, const QByteArray &signature)> verify;
    bool mayFound = false;
};

/// Whole or not at all. Refused where it is for somebody else (`names` are one's own) or its maker is
/// unknown, Damaged where a byte of it is not as it was signed, SchemaTooNew for a later kind of bundle.
Result<Bundle> readBundle(const QByteArray &file, const QStringList &names, const BundleStep &open,
                          const BundleTrust &trust);

} // namespace powerhall
