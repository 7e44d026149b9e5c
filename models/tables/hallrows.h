// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/enquiryservice.h"
#include "models/services/inspectionservice.h"
#include "models/services/wallservice.h"
#include "models/tables/texttablemodel.h"

namespace powerhall {

class WorkingCalendar;

Tone toneOf(SheetState state);

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
