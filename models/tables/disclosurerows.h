// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"
#include "models/services/enquiryservice.h"
#include "models/services/inspectionservice.h"
#include "models/services/wallservice.h"
#include "models/tables/texttablemodel.h"

namespace powerhall {

class WorkingCalendar;

Tone toneOf(DisclosureClock::State state);
Tone toneOf(ChannelState::Kind kind);
Tone toneOf(SheetState state);

/// The register: state, category, item, due date, version, what the draft waits for; most at stake first
/// within the order of categories. `id` is the item's key.
QStringList registerColumns();
QList<TextRow> registerRows(const QList<DisclosureEntry> &entries, QDate today,
                            const WorkingCalendar &calendar);

/// Where one item stands, as a sentence: 11月25日 周三（还有3个工作日）, why there is no date.
QString clockText(const DisclosureClock &clock, QDate today, const WorkingCalendar &calendar);
/// What a draft waits for, in words; empty = no draft.
QString waitsText(const QString &waitsFor, const QList<DisclosureReview> &steps);

/// Why it is due on its day, one line for each day.
QStringList reasonColumns();
QList<TextRow> reasonRows(const Explanation &why, QDate today);

/// Versions, newest first, with their reviews below; `id` is the version's number.
QStringList versionColumns();
QList<TextRow> versionRows(const DisclosureView &view);

/// Where each channel stands; `id` is the channel.
QStringList channelColumns();
QList<TextRow> channelRows(const QList<ChannelState> &channels);

/// Items × channels; a cell says version and day. The first column is the item.
QStringList matrixChannels(const QList<DisclosureEntry> &entries);
QStringList matrixColumns(const QStringList &channels);
QList<TextRow> matrixRows(const QList<DisclosureEntry> &entries, const QStringList &channels);

/// Enquiries, open ones first; `id` is the number.
QStringList enquiryColumns();
QList<TextRow> enquiryRows(const QList<EnquiryView> &enquiries, QDate today, const WorkingCalendar &calendar);

/// The wall, board by board in the order of a walk; `id` is board|key, `act` is clear where a sheet must come
/// down.
QStringList wallColumns();
QList<TextRow> wallRows(const QList<WallBoard> &boards);

/// Rounds, newest first, with their findings below; `id` is round|finding, `act` close or reopen.
QString inspectionKindText(const QString &kind);
QStringList inspectionColumns();
QList<TextRow> inspectionRows(const QList<InspectionRound> &rounds, QDate today,
                              const WorkingCalendar &calendar);

/// What a check code says of its poster, as a sentence.
QString verdictText(const PosterVerdict &verdict);

} // namespace powerhall
