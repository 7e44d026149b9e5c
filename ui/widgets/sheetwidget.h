// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/page.h"

#include <QWidget>

namespace powerhall {

/// One sheet, painted by the painter of the PDF at the width it is given.
class SheetWidget final : public QWidget
{
    Q_OBJECT

public:
    /// `width` in pixels; the height follows.
    SheetWidget(Page page, int width, QWidget *parent = nullptr);

    /// A pixel of the widget as a point of the page.
    [[nodiscard]] QPointF pagePoint(QPointF pixel) const;

signals:
    void clicked(QPointF pagePoint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    Page m_page;
};

} // namespace powerhall
