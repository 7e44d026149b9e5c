// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/services/inventedsamples.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QDateTime First(QDate(2026, 6, 29), QTime(0, 0), Qt::UTC); // two days before the period

QString fullWidth(const QString &text)
{
    QString wide;
    for (const QChar character : text)
        wide += character.unicode() > 0x20 && character.unicode() < 0x7F ? QChar(character.unicode() + 0xFEE0)
                                                                         : character;
    return wide;
}

} // namespace

InventedSamples::InventedSamples(quint32 seed, int rows)
    : m_random(seed)
{
    inventPoints();
    for (int i = 0; i < rows; ++i)
        m_rows.append(inventRow(i, rows));
}

void InventedSamples::inventPoints()
{
    const struct
    {
        const char16_t *name;
        PointClass pointClass;
        qint64 nominal;
    } kinds[] = {{u"A-1", PointClass::A, 10'000'000},
                 {u"B-专线-35kV", PointClass::B, 35'000'000},
                 {u"C-7", PointClass::C, 10'000'000},
                 {u"D-0001", PointClass::D, 220'000},
                 {u"D-a rather long number of a point", PointClass::D, 380'000},
                 {u"D-0002", PointClass::D, 220'000},
                 {u"C-silent", PointClass::C, 20'000'000}};
    for (const auto &kind : kinds) {
        MonitorPoint point;
        point.point = QString::fromUtf16(kind.name);
        point.pointClass = kind.pointClass;
        point.nominalMv = kind.nominal;
        const auto standard = standardLimits(kind.nominal);
        point.limits = standard.value_or(VoltageLimits{34'000'000, 37'000'500});
        point.hasStandardLimits = standard.has_value();
        m_points.append(point);
    }
}

QString InventedSamples::inventVolts(const MonitorPoint &point)
{
    const int kind = below(40);
    if (kind == 0)
        return {};
    if (kind == 1)
        return u"0"_s;
    const qint64 span = (point.limits.upperMv - point.limits.lowerMv) / 100;
    qint64 mv = kind == 2   ? point.limits.upperMv + below(3) - 1
                : kind == 3 ? point.limits.lowerMv + below(3) - 1
                            : point.limits.lowerMv + span * (below(110) - 5) + below(1000);
    QString text = QString::number(mv / 1000) + u'.' + QString::number(mv % 1000).rightJustified(3, u'0');
    if (kind > 8) // mostly one decimal, as meters write
        text.chop(2);
    if (kind > 36)
        text = text.section(u'.', 0, 0);
    return text;
}

InventedSample InventedSamples::inventRow(int index, int rows)
{
    // Time goes on through the file; one row in twenty repeats any other minute.
    constexpr int Days = 96;
    const qint64 minutes = qint64(Days) * 1440 * (below(20) == 0 ? below(rows) : index) / rows;
    InventedSample sample;
    const MonitorPoint &point = m_points.at(below(int(m_points.size()) - 1));
    sample.point = point.point;
    sample.time = First.addSecs(minutes * 60 + below(3) * 20);
    sample.volts = inventVolts(point);
    write(sample);
    return sample;
}

void InventedSamples::write(InventedSample &sample)
{
    QString point = sample.point;
    QString time = sample.time.toString(below(3) == 0 ? u"yyyy-MM-dd HH:mm:ss"_s : u"yyyy-MM-dd HH:mm"_s);
    if (!time.contains(u":00:"_s) && time.size() == 16)
        sample.time = sample.time.addSecs(-sample.time.time().second());
    QString volts = sample.volts;
    switch (below(200)) {
    case 0:
        time = sample.time.toString(u"yyyy/M/d H:mm:ss"_s);
        break;
    case 1:
        volts = fullWidth(volts);
        break;
    case 2:
        point = u'"' + point + u'"';
        time = u'"' + time + u'"';
        break;
    case 3:
        point = u'"' + point + u"\n\""_s; // a line break in quotes is a blank at the end
        break;
    case 4:
        point = u"  "_s + point + u' ';
        break;
    case 5:
        point = u"nobody's point"_s;
        sample.wrongField = u"point"_s;
        break;
    case 6:
        time = u"2026-13-01 00:00"_s;
        sample.wrongField = u"time"_s;
        break;
    case 7:
        volts = u"about 220"_s;
        sample.wrongField = u"volts"_s;
        break;
    case 8:
        volts = u"-220.0"_s;
        sample.wrongField = u"volts"_s;
        break;
    case 9:
        sample.isBlank = true;
        sample.text = below(2) == 0 ? "" : " , ,";
        return;
    case 10:
        time.replace(u' ', u'T');
        break;
    default:
        break;
    }
    sample.text = (point + u',' + time + u',' + volts).toUtf8();
}

QByteArray InventedSamples::pointFile() const
{
    QString text = u"监测点,名称,类别,标称电压,上限,下限\n"_s;
    for (const MonitorPoint &point : m_points) {
        const auto volts = [&](qint64 mv) {
            return point.hasStandardLimits ? QString() : QString::number(double(mv) / 1000, 'f', 3);
        };
        text += point.point + u",某处,"_s + wordOf(point.pointClass) + u',' +
                QString::number(point.nominalMv / 1000) + u',' + volts(point.limits.upperMv) + u',' +
                volts(point.limits.lowerMv) + u'\n';
    }
    return text.toUtf8();
}

QByteArray InventedSamples::sampleFile(const QByteArray &header, const QByteArray &lineBreak) const
{
    QByteArray file = header + lineBreak;
    for (const InventedSample &sample : m_rows)
        file += sample.text + lineBreak;
    return file;
}

} // namespace powerhall
