// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"

#include <functional>

namespace powerhall {

class Keyring;
class Station;
class Store;

/// One side of a conflict: who did it, when by that desk's clock, where, and what it says.
struct ConflictSide
{
    QByteArray event; ///< hash; by it one side is chosen
    QString who;
    qint64 whenMs = 0;
    QString desk; ///< code of station and desk
    QString type;
    QJsonObject said; ///< open payload
    bool hasSealed = false;
    /// The application as it stood for whoever did this: with what they knew, and their own act.
    std::optional<Application> seen;
    QString owner; ///< who had the case then; only where that is in dispute
    /// Customer and agent as they stood, masked; only where they are in dispute and can be read here.
    std::optional<Parties> people;
};

/// Something two desks did apart, or that could not be taken in, for a person to look at.
struct Conflict
{
    enum class Kind
    {
        Field,      ///< changed at two desks; settled by choosing
        Number,     ///< one number on two applications; both stay, each side is one of them
        PartedLine, ///< a device's disk was copied or put back and both were used; sides are the first of
                    ///< each
        Quarantine, ///< an event that could not be applied; reason
        Waiting,    ///< an event whose predecessor has not come, or that cannot be read; reason
    };
    Kind kind = Kind::Field;
    QString number; ///< of the application, where it is about one
    QString field;
    QString reason; ///< a word
    QList<ConflictSide> sides;
};

/// Everything of the kind that is here, applications by number, then the rest. Who may read the journal or
/// applications may see it.
Result<QList<Conflict>> conflictsOf(Station &station, const Session &session);
/// The same without asking who reads, for a thread that has a store of its own. `keys` open what was changed
/// of a person. Ends early, with what it has, where `goesOn` says so.
Result<QList<Conflict>> readConflicts(Store &store, const Keyring &keys,
                                      const std::function<bool()> &goesOn = {});

/// What became of a settled field.
struct SettledConflict
{
    ApplicationView view;
    /// Kinds of the slips by which the customer was told otherwise: they get new ones.
    QStringList toldOtherwise;
};

/// Settles a field by taking one side's act once more, knowing the other: an event of its own that names all
/// sides. NotFound where the event is no side of the conflict (any more).
Result<SettledConflict> settleConflict(Station &station, const Session &session, const QString &number,
                                       const QString &field, const QByteArray &chosen);

} // namespace powerhall
