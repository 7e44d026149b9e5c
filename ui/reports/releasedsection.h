// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/recomputation.h"
#include "models/services/reportservice.h"
#include "models/tables/texttablemodel.h"
#include "reports/quality/reporthead.h"
#include "ui/reports/reportjob.h"
#include "ui/reports/reportoutcome.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QPushButton;

namespace powerhall {

class MessageBar;
class ResultView;
class TextTable;

/// What was released (已发布): every version with its sources and what it changed. Each can be computed again
/// from the very files, to prove that they give the same figures.
class ReleasedSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit ReleasedSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void showReports();
    void recomputeChosen();
    void save();
    [[nodiscard]] ReportHead headOf(const ReleasedReport &report, const ReleasedVersion &version) const;

    struct Proof
    {
        Recomputation computed;
        ReportOutcome outcome;
    };
    static Result<Proof> prove(const ReleasedReport &report, const ReleasedVersion &version,
                               const SourcePaths &paths, const ReportHead &head, ReadControl &control);
    void show(int version, const Result<Proof> &proof);
    void showRows(const QString &table, qsizetype row);

    WindowContext m_context;
    QList<ReleasedReport> m_reports; ///< without options and figures
    ReportJob m_job;
    std::optional<Document> m_document;
    std::function<RowsReader(const QString &, qsizetype)> m_rowsBehind;
    TextTableModel m_model;
    TextTable *m_table;
    QPushButton *m_recompute;
    QPushButton *m_save;
    QPushButton *m_print;
    MessageBar *m_message;
    ResultView *m_result;
};

} // namespace powerhall
