// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outage.h"
#include "models/domain/quality/releasedreport.h"
#include "models/services/intakeservice.h"
#include "models/services/searchservice.h"
#include "models/services/station.h"
#include "models/services/worklist.h"
#include "models/tables/explanation.h"
#include "models/tables/texttablemodel.h"

namespace powerhall {

/// What dates and names in rows are told by.
struct RowRules
{
    const Profile &profile;
    const WorkingCalendar &calendar;
    QDate today;
    qint64 nowMs = 0;
};

Tone toneOf(WaitKind kind);

/// 今日: what waits, under one heading for each reason, most at stake first. `act` is supply, stage, enter,
/// print or open; `id` is number|what|slip.
QStringList waitingColumns();
QList<TextRow> waitingRows(const QList<WaitingItem> &items, const RowRules &rules, int limit);

/// Documents of one application: state, name, by when.
QString documentStateText(const DocumentState &state); ///< 欠 · 已收 · 共享取得
QStringList documentColumns();
QList<TextRow> documentRows(const ApplicationView &view, const RowRules &rules);

/// Slips of one application, newest first; `id` is the slip's UUID.
QStringList slipColumns();
QList<TextRow> slipRows(const Application &application);

/// What happened to one application, newest first.
QStringList eventColumns();
QList<TextRow> eventRows(const QList<HistoryEntry> &history, const RowRules &rules);

/// The days on the way to a due date, each with why it counts or does not (为什么).
QStringList explanationColumns();
QList<TextRow> explanationRows(const Explanation &explanation, QDate today);

QStringList userColumns();
/// `ownPlace` stands where a user belongs to no other.
QList<TextRow> userRows(const QList<UserRow> &users, const QString &ownPlace);

/// Hits of a search, masked; `id` is the number.
QStringList foundColumns();
QList<TextRow> foundRows(const QList<FoundApplication> &found);

/// Rows of one utility's table of limits, as its source has it.
QStringList limitColumns(const Profile &profile);
QList<TextRow> limitRows(const Profile &profile, QDate today);

/// The document catalogue and, in the last column, the clause.
QStringList catalogueColumns();
QList<TextRow> catalogueRows(const Profile &profile);

/// Years of the working calendar: announced or provisional, days off, make-up days.
QStringList calendarColumns();
QList<TextRow> calendarRows(const WorkingCalendar &calendar);

/// Outages of the desk, as given; `id` is the number.
QStringList outageColumns();
QList<TextRow> outageRows(const QList<Outage> &outages);

/// Released reports, the latest period and version first; `id` is index of the report|index of the version.
QStringList releasedColumns();
QList<TextRow> releasedRows(const QList<ReleasedReport> &reports);

} // namespace powerhall
