// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/preview.h"
#include "models/tables/texttablemodel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace powerhall {

class LineEdit;
class TextTable;

/// Every rejected row with its number, field and reason, the whole row below, and a line to put the field
/// right in place.
class RejectEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit RejectEditor(TableKind kind, QWidget *parent = nullptr);

    /// `records`: the rows themselves, as far as they are at hand.
    void setRejects(const RejectList &rejects, const ColumnMap &columns, const QList<PreviewRow> &records);
    void choose(qint64 row);
    void focusFirst();

signals:
    /// Field number `field` of a record is to hold another text.
    void corrected(qint64 row, int field, const QString &text);

private:
    void showChosen();
    void correct();
    [[nodiscard]] const Reject *chosen() const;
    [[nodiscard]] int fieldOf(const Reject &reject) const;

    TableKind m_kind;
    QList<Reject> m_rejects;
    ColumnMap m_columns;
    QMap<qint64, QStringList> m_records;
    TextTableModel m_model;
    TextTable *m_table;
    QLabel *m_whole;
    QLabel *m_more;
    QLabel *m_caption;
    LineEdit *m_edit;
    QPushButton *m_correct;
    QString m_shown; ///< id of the row whose text stands in the line
};

} // namespace powerhall
