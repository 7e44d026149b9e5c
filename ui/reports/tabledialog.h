// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/tablefindings.h"
#include "models/tables/texttablemodel.h"
#include "ui/reports/reportjob.h"

#include <QDialog>

class QTabWidget;

namespace powerhall {

class FormatChoice;
class MappingTable;
class MessageBar;
class RejectEditor;
class TextTable;

/// A list before anything of it counts: how it is written, what its columns are taken for, its first rows,
/// every row that cannot count and every doubtful one. What is set or put right here is applied while
/// reading; the file stays as it is.
class TableDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Wish
    {
        QString title; ///< 停电清单
        TableKind kind = TableKind::Events;
        TableFile file;
        TableCheck check; ///< runs beside the window
        qint64 row = 0;   ///< rejected row to begin with; 0 = none
    };
    explicit TableDialog(Wish wish, QWidget *parent = nullptr);

    /// With everything set here.
    [[nodiscard]] const TableFile &file() const { return m_wish.file; }
    [[nodiscard]] const TableFormat &format() const { return m_format; }
    [[nodiscard]] bool isMappedByHand() const { return m_mapped; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void reread();
    void show(const Result<TableLook> &outcome);
    void showFirstRows(const TablePreview &preview);
    void showFindings(const TableLook &look);
    void showCorrections();
    void dropCorrection(const QString &id);

    Wish m_wish;
    TableFormat m_format;
    ReportJob m_job;
    bool m_again = false; ///< something was set while the job ran
    bool m_mapped = false;
    QTabWidget *m_tabs;
    FormatChoice *m_choices;
    MappingTable *m_mapping;
    QWidget *m_firstRows = nullptr;
    RejectEditor *m_rejects;
    TextTableModel m_doubtModel;
    TextTable *m_doubts;
    TextTableModel m_correctionModel;
    TextTable *m_corrections;
    MessageBar *m_message;
};

} // namespace powerhall
