// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/poster/tiling.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace powerhall {

class LineEdit;

/// On what paper a poster is printed; where that is smaller than the sheet, what the printer was measured to
/// do (test page), how wide the glued edge is, and which tiles are printed again.
class TileFields final : public QWidget
{
    Q_OBJECT

public:
    explicit TileFields(QWidget *parent = nullptr);

    [[nodiscard]] bool isTiled() const;
    [[nodiscard]] QString paperName() const; ///< A4 where it is not tiled
    /// What stands in the fields; a fault's place is the label of its field.
    [[nodiscard]] Result<std::optional<TileOptions>> options() const;
    [[nodiscard]] QString only() const;   ///< tiles as parseTiles reads them; empty = all
    void setReprintOffered(bool offered); ///< a batch prints all tiles or none

signals:
    void edited();

private:
    LineEdit *addLine(const QString &name, const QString &label, const QString &placeholder);
    void showFields();

    QComboBox *m_paper;
    QWidget *m_details;
    LineEdit *m_overlap;
    LineEdit *m_margin;
    LineEdit *m_measured;
    LineEdit *m_only;
    QLabel *m_onlyLabel = nullptr;
};

} // namespace powerhall
