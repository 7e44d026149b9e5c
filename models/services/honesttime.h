// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"
#include "models/storage/store.h"

#include <QDate>

#include <functional>

namespace powerhall {

class Station;

/// The hub's word on when it held what, as evidence for an act.
struct TimeWitness
{
    qint64 hubMs = 0; ///< by the hub's clock
    QByteArray hash;
    bool isSigned = false; ///< the county's timer job signs; until then it is the hub's word alone

    bool operator==(const TimeWitness &) const = default;
};

/// A desk's clock was set, or stood still.
struct ClockLeap
{
    qint64 fromMs = 0;
    qint64 toMs = 0;

    bool operator==(const ClockLeap &) const = default;
};

/// Paper that left the desk with an act: its code can be held against the record.
struct PaperWitness
{
    QString kind;       ///< of the slip
    QByteArray content; ///< hash whose beginning is printed on it

    bool operator==(const PaperWitness &) const = default;
};

/// What shows when an act was written down.
struct TimeEvidence
{
    HistoryEntry act; ///< its recorded time is the desk's own clock
    QString number;   ///< of the application, empty for other acts
    QString desk;
    quint64 seq = 0; ///< place in the device's chain
    QByteArray hash;
    std::optional<TimeWitness> before; ///< it names this one, so it is younger
    std::optional<TimeWitness> after;  ///< this one covers it, so it is older
    QList<ClockLeap> leaps;            ///< of the desk's clock between the two
    QList<PaperWitness> papers;        ///< slips of the case made after it and before the next act on it
    /// Written in a part of a line that the hub's word does not cover: a copied or restored disk.
    bool isBeside = false;
    /// Another desk wrote it: the hub's word on its line lies in that desk's folder, not here.
    bool isElsewhere = false;

    /// The desk's own time lies between the two, a minute of difference allowed for.
    [[nodiscard]] bool clockFits() const;
};

/// Of which acts: those of one application, or all of the days. An invalid day = no bound.
struct EvidenceWish
{
    QString number;
    QDate from;
    QDate to;
};

/// Acts of people, oldest first in each line. Needs Act::ReadJournal.
Result<QList<TimeEvidence>> timeEvidence(Station &station, const Session &session, const EvidenceWish &wish);
/// The same without asking who reads, for a thread that has a store of its own.
Result<QList<TimeEvidence>> readTimeEvidence(Store &store, const EvidenceWish &wish,
                                             const std::function<bool()> &goesOn = {});

} // namespace powerhall
