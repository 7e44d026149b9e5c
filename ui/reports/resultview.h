// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/reject.h"
#include "models/tables/texttablemodel.h"
#include "ui/reports/reportjob.h"

#include <QTabWidget>

class QVBoxLayout;

namespace powerhall {

class TextTable;

/// A computed report in the window: its pages as they print, its charts live (a click chooses the row behind
/// a bar), its tables, and every rejected row with its reason.
class ResultView final : public QTabWidget
{
    Q_OBJECT

public:
    explicit ResultView(QWidget *parent = nullptr);

    void show(const ReportOutcome &outcome);
    void clear();

private:
    void showPages(const Document &document);
    void showCharts(const Document &document);
    void showTables(const Document &document);
    void showRejects(const ReportOutcome &outcome);
    void openRow(const QString &table, qsizetype row);
    [[nodiscard]] QVBoxLayout *freshTab(const QString &title, const QString &name);

    QMap<QString, TextTable *> m_tables; ///< id → its list
    QWidget *m_tablesTab = nullptr;
};

} // namespace powerhall
