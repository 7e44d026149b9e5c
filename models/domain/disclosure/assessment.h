// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/disclosureclock.h"
#include "models/domain/disclosure/enquiry.h"
#include "models/domain/disclosure/inspectionround.h"
#include "models/domain/disclosure/item.h"

namespace powerhall {

/// Something of a quarter that counts against a unit.
struct AssessedFault
{
    enum class Kind
    {
        LatePublication, ///< came out after its last day
        Overdue,         ///< should have come out in the quarter and has not
        ChannelBehind,   ///< a channel missing or showing an old version at the end
        LateEnquiry,     ///< answered, or still open, after its last day
        OpenFinding      ///< not closed off by its day
    };
    Kind kind = Kind::Overdue;
    QString what;            ///< item, enquiry or finding, as people call it
    QDate due;               ///< invalid where there is none
    int workingDaysLate = 0; ///< 0 where it is not counted in days
    std::optional<int> yuan; ///< of the profile's penalties; nothing = none stated

    bool operator==(const AssessedFault &) const = default;
};
QString wordOf(AssessedFault::Kind kind); ///< late_publication · overdue · channel_behind …

/// Quarterly assessment of disclosure (季度考核). Counts what happened; adds money only where the profile has
/// a penalty of that name.
struct AssessmentSheet
{
    QDate quarter; ///< first day
    int published = 0;
    int publishedInTime = 0;
    int enquiries = 0;
    int findings = 0;
    int findingsClosed = 0;
    QList<AssessedFault> faults; ///< in the order of their kinds, then of what they are about

    [[nodiscard]] std::optional<int> yuan() const; ///< sum of the stated ones
    bool operator==(const AssessmentSheet &) const = default;
};

/// What is assessed and by which rules. References must outlive the call.
struct AssessmentSource
{
    const QList<DisclosureItem> &items;
    const QList<Enquiry> &enquiries;
    const QList<InspectionRound> &rounds;
    const Profile &profile;
    const WorkingCalendar &calendar;
    DisclosureCustoms customs;
    qint64 nowMs = 0; ///< a running quarter is assessed as it stands now
};
AssessmentSheet assess(QDate quarter, const AssessmentSource &source);

/// A sheet as it was settled: kept for good.
struct SettledAssessment
{
    QUuid id;
    QString quarter;
    QString unit;
    QByteArray sheet; ///< JSON
    QUuid by;
    qint64 atMs = 0;
    QStringList conflicts;

    bool operator==(const SettledAssessment &) const = default;
};

} // namespace powerhall
