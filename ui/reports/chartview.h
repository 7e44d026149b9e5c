// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/chart/chartpicture.h"

#include <QWidget>

namespace powerhall {

/// A live chart: a click on a bar or point, or the arrow keys and Enter, opens what is behind it.
class ChartView final : public QWidget
{
    Q_OBJECT

public:
    /// Drawn at the width it is given, in the colours of the window.
    ChartView(const Chart &chart, const Table &table, int width, QWidget *parent = nullptr);

    [[nodiscard]] const QList<ChartHit> &hits() const { return m_hits; }
    [[nodiscard]] QRectF boxOf(qsizetype hit) const; ///< pixels

signals:
    void opened(qsizetype row); ///< of the table

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] qreal factor() const;
    [[nodiscard]] qsizetype hitAt(QPointF pixel) const; ///< −1 = none
    void choose(qsizetype hit);

    Page m_page;
    QList<ChartHit> m_hits;
    QStringList m_names; ///< of the hits, for those who cannot see them
    qsizetype m_chosen = -1;
};

} // namespace powerhall
