// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/interruption.h"

#include <QUuid>

namespace powerhall {

/// Users that lost supply together and got it back together: one line under an outage (分步复电).
struct OutageStep
{
    LocalSecond start = 0;
    LocalSecond end = 0;        ///< after start
    qint64 users = 0;           ///< medium-voltage users
    qint64 capacityBefore = -1; ///< of limited supply without interruption, kW; both or none, -1 = not stated
    qint64 capacityAfter = -1;

    bool operator==(const OutageStep &) const = default;
};

/// An outage as a person enters it at the desk (停电台账). No personal data.
struct OutageEntry
{
    QString feeder;
    QString transformer; ///< may be empty
    QString region;
    OutageCategory category = OutageCategory::FaultInternal;
    QString cause; ///< may be empty
    QList<OutageStep> steps;

    [[nodiscard]] LocalSecond start() const; ///< of the first step; 0 without one
    [[nodiscard]] LocalSecond end() const;   ///< of the last
    bool operator==(const OutageEntry &) const = default;
};

/// What keeps an entry from being kept, all of it at one time: place = the field (`feeder`, `steps[1].end`).
/// `regions` are the classes that may be named; `now` on the same clock as the steps.
QList<Error> faultsOf(const OutageEntry &entry, const QStringList &regions, LocalSecond now);

/// An outage of the journal: entered, corrected as a whole, struck. Nothing is ever overwritten; the events
/// hold every earlier version.
struct Outage
{
    struct Change
    {
        qint64 recordedMs = 0;
        QUuid actor;
        QString reason; ///< empty for the first

        bool operator==(const Change &) const = default;
    };

    QUuid id;
    QString number; ///< label that counts as the event's id in lists
    OutageEntry entry;
    bool isStruck = false; ///< taken out of every figure, with a reason
    QList<Change> changes; ///< entered first
    QStringList conflicts; ///< `entry`, `struck`: set apart from each other by two desks

    bool operator==(const Outage &) const = default;
};

/// Texts of outages in UTF-8, for rows that only view them.
class OutageRows
{
public:
    /// Of those not struck, in their order; the row number is the place of the outage in the list + 1.
    explicit OutageRows(const QList<Outage> &outages);

    [[nodiscard]] const QList<Interruption> &rows() const { return m_rows; }

private:
    QList<QByteArray> m_texts;
    QList<Interruption> m_rows;
};

/// The journal's outages as the CSV of contract section 4: what is kept beside a released report.
QByteArray outagesAsCsv(const QList<Outage> &outages);

/// 2026-07-01 08:00:00 on the clock of the figures.
QString clockText(LocalSecond second);

} // namespace powerhall
