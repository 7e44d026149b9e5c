// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/reliabilitybeside.h"
#include "reports/quality/reliabilityreport.h"

#include <QJsonObject>

namespace powerhall {

/// Everything `report reliability` found, before it is put into any form.
struct ReliabilityCase
{
    std::optional<Profile> profile;
    ReliabilityFiles files;
    ReliabilityReading reading;
    std::optional<ReliabilityBeside> beside; ///< --compare
    QList<WatchList> watchLists;             ///< --watch
    std::optional<PublishedReliability> published;

    [[nodiscard]] qint64 rejects() const
    {
        return reading.rejected.count() + reading.rejectedUsers.count() + reading.rejectedHistory.count();
    }
    [[nodiscard]] QList<TargetVerdict> verdicts() const;
};

/// "asai1=99.967,saidi_hours=0.73,saifi=0.2,source=…": what was released, entered by hand.
Result<PublishedReliability> publishedOf(const QString &text);

/// But for the transformers, which come as members of their own.
QJsonObject jsonOf(const ReliabilityCase &found);
/// The main figures for a terminal.
QString textOf(const ReliabilityCase &found);
/// One line each of what was rejected, doubtful or broken.
QStringList notesOf(const ReliabilityCase &found, bool rejectsAccepted);
Document documentOf(const ReliabilityCase &found);

} // namespace powerhall
