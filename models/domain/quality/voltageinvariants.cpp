// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/voltage.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// One law, tried on many subjects: it holds until a subject breaks it, and says which was the first.
class Law
{
public:
    explicit Law(const QString &id) { m_check.id = id; }

    void expect(bool holds, const QString &subject, qint64 left, qint64 right)
    {
        if (holds || !m_check.holds)
            return;
        m_check.holds = false;
        m_check.detail = u"%1: %2, %3"_s.arg(subject).arg(left).arg(right);
    }
    void equal(const QString &subject, qint64 left, qint64 right)
    {
        expect(left == right, subject, left, right);
    }
    void equal(const QString &subject, const VoltageMinutes &left, const VoltageMinutes &right)
    {
        equal(subject + u" expected"_s, left.expected, right.expected);
        equal(subject + u" monitored"_s, left.monitored, right.monitored);
        equal(subject + u" within"_s, left.within, right.within);
        equal(subject + u" over"_s, left.over, right.over);
        equal(subject + u" under"_s, left.under, right.under);
    }
    [[nodiscard]] InvariantCheck check() const { return m_check; }

private:
    InvariantCheck m_check;
};

VoltageMinutes sumOf(const QList<VoltageMinutes> &parts)
{
    VoltageMinutes sum;
    for (const VoltageMinutes &part : parts)
        sum += part;
    return sum;
}

InvariantCheck monitoredIsWithinOverUnder(const VoltageResult &result)
{
    Law law(u"monitored_is_within_over_under"_s);
    for (const PointVoltage &point : result.points) {
        const VoltageMinutes &minutes = point.total;
        law.equal(point.point.point, minutes.monitored, minutes.within + minutes.over + minutes.under);
        law.expect(minutes.within >= 0 && minutes.over >= 0 && minutes.under >= 0, point.point.point,
                   minutes.within, minutes.outOfLimits());
    }
    return law.check();
}

InvariantCheck nobodyIsMonitoredTooLong(const VoltageResult &result)
{
    Law law(u"monitored_at_most_expected"_s);
    for (const PointVoltage &point : result.points) {
        law.expect(point.total.monitored <= point.total.expected, point.point.point, point.total.monitored,
                   point.total.expected);
        for (const VoltageMinutes &month : point.months)
            law.expect(month.monitored <= month.expected, point.point.point, month.monitored, month.expected);
    }
    return law.check();
}

InvariantCheck monthsAddUp(const VoltageResult &result)
{
    Law law(u"months_add_up"_s);
    VoltageMinutes whole;
    for (const PointVoltage &point : result.points)
        law.equal(point.point.point, sumOf(point.months), point.total);
    for (const VoltageFigures &month : result.months)
        whole += month.minutes;
    law.equal(u"all"_s, whole, result.total.minutes);
    return law.check();
}

InvariantCheck pointsAddUp(const VoltageResult &result)
{
    Law law(u"points_add_up"_s);
    VoltageMinutes whole;
    for (const PointVoltage &point : result.points)
        whole += point.total;
    law.equal(u"all"_s, whole, result.total.minutes);
    return law.check();
}

InvariantCheck classesAddUp(const VoltageResult &result)
{
    Law law(u"classes_add_up"_s);
    const auto add = [&](const VoltageFigures &figures) {
        VoltageMinutes sum;
        int points = 0;
        for (const ClassVoltage &of : figures.classes) {
            sum += of.minutes;
            points += of.points;
        }
        law.equal(figures.span.name(), sum, figures.minutes);
        law.equal(figures.span.name() + u" points"_s, points, result.points.size());
    };
    add(result.total);
    for (const VoltageFigures &month : result.months)
        add(month);
    return law.check();
}

InvariantCheck recordsAddUp(const VoltageResult &result)
{
    Law law(u"records_add_up"_s);
    const VoltageRecords &of = result.records;
    law.equal(u"all"_s, of.counted + of.noData + of.outside + of.rejected, of.records);
    law.equal(u"slots"_s, of.counted + of.noData, of.slotsFilled);
    law.equal(u"rejected"_s, of.rejected, result.rejected.count());
    if (result.input == VoltageInput::Samples)
        law.equal(u"minutes"_s, of.counted * result.options.intervalMinutes, result.total.minutes.monitored);
    return law.check();
}

} // namespace

QList<InvariantCheck> voltageInvariants(const VoltageResult &result)
{
    return {monitoredIsWithinOverUnder(result),
            nobodyIsMonitoredTooLong(result),
            pointsAddUp(result),
            classesAddUp(result),
            monthsAddUp(result),
            recordsAddUp(result)};
}

} // namespace powerhall
