// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/preview.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace powerhall {

/// The headings of a file, what stands below them, and the column each is taken for; a person may choose
/// another.
class MappingTable final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingTable(TableKind kind, QWidget *parent = nullptr);

    void setPreview(const TablePreview &preview, const HandMapping &byHand);
    /// Every heading with its column, as it stands.
    [[nodiscard]] HandMapping mapping() const;

signals:
    void edited();

private:
    void makeRows(const QStringList &headings);
    void choose(int row);
    void showMissing();

    TableKind m_kind;
    QStringList m_headings;
    QGridLayout *m_grid;
    QLabel *m_missing;
    struct Line
    {
        QLabel *heading;
        QLabel *sample;
        QComboBox *choice;
    };
    QList<Line> m_lines; ///< one for each heading
};

} // namespace powerhall
