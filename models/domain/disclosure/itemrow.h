// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/item.h"

namespace powerhall {

/// What a list of the register shows and reckons with: one item without its history, kept as the summary of
/// its record, so that ten thousand versions are listed without reading one.
struct DisclosureRow
{
    QUuid id;
    QString key;
    QString title;
    QString category;
    QString matter;
    QString department;
    ClockFacts facts;
    int number = 0; ///< of the published version; 0 = none
    qint64 publishedMs = 0;
    int draftNumber = 0; ///< 0 = no draft
    bool draftRefused = false;
    int blanks = 0;            ///< still open in the draft
    QStringList passedSteps;   ///< reviews the draft has passed
    QList<ChannelState> shown; ///< every channel it ever went up on
    QByteArray publications;   ///< first PublicationPrefix bytes of each publication's event, in a row
    bool hasConflict = false;

    static constexpr int PublicationPrefix = 5;
    bool operator==(const DisclosureRow &) const = default;
};

DisclosureRow rowOf(const DisclosureItem &item);
/// Whether one of its versions was published by an event whose hash begins so.
bool hasPublication(const DisclosureRow &row, const QByteArray &prefix);

} // namespace powerhall
