// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/assessment.h"
#include "models/services/figureservice.h"
#include "models/tables/texttablemodel.h"

namespace powerhall {

/// The quarter's faults, in the sheet's order.
QStringList assessmentColumns();
QList<TextRow> assessmentRows(const AssessmentSheet &sheet, QDate today);
/// 公布 8 次，按时 7 次 · 咨询 3 件 · 问题 2 个，已销号 1 个 · 考核 5000 元.
QString assessmentText(const AssessmentSheet &sheet);

/// Released figures, newest period first, each with what was computed for inside; `id` is the figure's UUID.
struct FigureBeside
{
    ReleasedFigure figure;
    std::optional<QString> computed;
};
QString indicatorText(const QString &indicator);
QStringList figureColumns();
QList<TextRow> figureRows(const QList<FigureBeside> &figures, QDate today);

/// Open capacity by area with the threshold it has reached; `id` is the area.
QString capacityKindText(const QString &kind);
QStringList capacityColumns();
QList<TextRow> capacityRows(const QList<CapacityView> &areas, QDate today);

/// Contacts, masked; `id` is the unit.
QStringList liaisonColumns();
QList<TextRow> liaisonRows(const QList<LiaisonView> &liaisons);

} // namespace powerhall
