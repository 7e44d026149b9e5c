// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/tone.h"

#include <QWidget>

namespace powerhall {

/// The steps of an application as a line of stations: reached, under way, to come, with the day under each.
class StageLine final : public QWidget
{
    Q_OBJECT

public:
    struct Stop
    {
        QString name;
        QString day;
        bool reached = false;
        bool underWay = false;
        Tone tone = Tone::Plain;
    };

    explicit StageLine(QWidget *parent = nullptr);
    void setStops(const QList<Stop> &stops);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Stop> m_stops;
};

} // namespace powerhall
