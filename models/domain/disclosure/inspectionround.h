// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace powerhall {

/// Something an inspection found wrong; closed off (销号) with evidence.
struct Finding
{
    QUuid id;
    QString text;
    QString department; ///< that puts it right
    std::optional<QDate> due;
    QUuid item; ///< of disclosure it is about; null = none
    QString evidence;
    QByteArray photo; ///< SHA-256 of a picture kept beside the journal; empty = none
    qint64 closedMs = 0;
    QUuid closedBy;

    [[nodiscard]] bool isOpen() const { return closedMs == 0; }
    bool operator==(const Finding &) const = default;
};

/// A look at a hall or a channel (检查): what was looked at, when, by whom, what was found.
struct InspectionRound
{
    QUuid id;
    QString kind;  ///< hall · channel · self
    QString place; ///< the hall or the channel
    QDate day;
    QUuid by;
    qint64 recordedMs = 0;
    QList<Finding> findings;
    QStringList conflicts;

    [[nodiscard]] const Finding *finding(const QUuid &findingId) const;
    [[nodiscard]] int openFindings() const;
    bool operator==(const InspectionRound &) const = default;
};

QStringList inspectionKinds();

} // namespace powerhall
