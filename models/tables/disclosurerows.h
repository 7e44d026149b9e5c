// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"
#include "models/tables/texttablemodel.h"

namespace powerhall {

class WorkingCalendar;

Tone toneOf(DisclosureClock::State state);
Tone toneOf(ChannelState::Kind kind);

/// The register: state, category, item, due date, version, what the draft waits for; most at stake first
/// within the order of categories. `id` is the item's key.
QStringList registerColumns();
QList<TextRow> registerRows(const QList<DisclosureEntry> &entries, QDate today,
                            const WorkingCalendar &calendar);

/// Where one item stands, as a sentence: 11月25日 周三（还有3个工作日）, why there is no date.
QString clockText(const DisclosureClock &clock, QDate today, const WorkingCalendar &calendar);
/// What a draft waits for, in words; empty = no draft.
QString waitsText(const QString &waitsFor, const QList<DisclosureReview> &steps);

/// Versions, newest first, with their reviews below; `id` is the version's number.
QStringList versionColumns();
QList<TextRow> versionRows(const DisclosureView &view);

/// Where each channel stands, since when and who said so; `id` is the channel.
QStringList channelColumns();
QList<TextRow> channelRows(const DisclosureView &view);

/// Items × channels; a cell says version and day. The first column is the item.
QStringList matrixChannels(const QList<DisclosureEntry> &entries);
QStringList matrixColumns(const QStringList &channels);
QList<TextRow> matrixRows(const QList<DisclosureEntry> &entries, const QStringList &channels);

} // namespace powerhall
