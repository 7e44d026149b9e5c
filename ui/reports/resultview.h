// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/texttablemodel.h"
#include "ui/reports/reportoutcome.h"

#include <QTabWidget>

class QVBoxLayout;

namespace powerhall {

class TextTable;

/// A computed report in the window: its pages as they print, its charts live, its tables, and apart from one
/// another the rows that could not count and those that are doubtful. A bar, a point or a row of a table
/// opens the rows of the list behind it.
class ResultView final : public QTabWidget
{
    Q_OBJECT

public:
    explicit ResultView(QWidget *parent = nullptr);

    void show(const ReportOutcome &outcome);
    void clear();

signals:
    void rowsWished(const QString &table, qsizetype row);  ///< behind a row of a table
    void fixWished(powerhall::TableKind kind, qint64 row); ///< a rejected row is to be put right

private:
    void showPages(const ReportOutcome &outcome);
    void showCharts(const Document &document);
    void showTables(const Document &document);
    void addTable(const Table &table, QVBoxLayout &column);
    void showRejects(const ReportOutcome &outcome);
    void showDoubts(const ReportOutcome &outcome);
    [[nodiscard]] QVBoxLayout *freshTab(const QString &title, const QString &name);
};

} // namespace powerhall
