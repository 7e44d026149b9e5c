// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/voltage.h"

#include <QByteArray>

#include <random>

namespace powerhall {

/// One row of an invented list of samples: what it means, and how it is written.
struct InventedSample
{
    QString point;
    QDateTime time;     ///< of the wall clock
    QString volts;      ///< plain digits, or empty
    QByteArray text;    ///< the record as the file has it, without line break
    QString wrongField; ///< where the record cannot be read: in which field
    bool isBlank = false;
};

/// Points, and samples of a few days with everything a real export holds: gaps, zeros, empty values, repeated
/// samples near and far, quotes, line breaks in quotes, full-width digits, other date forms, unknown points,
/// nonsense. The same seed invents the same.
class InventedSamples
{
public:
    InventedSamples(quint32 seed, int rows);

    [[nodiscard]] const QList<MonitorPoint> &points() const { return m_points; }
    [[nodiscard]] const QList<InventedSample> &rows() const { return m_rows; }
    /// The files; `lineBreak` ends each record.
    [[nodiscard]] QByteArray pointFile() const;
    [[nodiscard]] QByteArray sampleFile(const QByteArray &header, const QByteArray &lineBreak) const;

private:
    int below(int limit) { return int(m_random() % quint32(limit)); }
    void inventPoints();
    InventedSample inventRow(int index, int rows);
    void write(InventedSample &sample);
    [[nodiscard]] QString inventVolts(const MonitorPoint &point);

    std::mt19937 m_random;
    QList<MonitorPoint> m_points;
    QList<InventedSample> m_rows;
};

} // namespace powerhall
