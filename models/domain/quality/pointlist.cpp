// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/pointlist.h"

#include "models/core/text.h"
#include "models/domain/ingest/values.h"
#include "models/domain/quality/fieldname.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qint64 HighestMv = 2'000'000'000; ///< 2,000 kV: no line has more

QString cleanText(std::string_view text)
{
    return cleanLine(QString::fromUtf8(text.data(), qsizetype(text.size())));
}

/// A, a, A类.
std::optional<PointClass> classOf(std::string_view text)
{
    QString word = cleanText(text);
    if (word.size() > 1 && word.endsWith(u'类'))
        word.chop(1);
    return pointClassOf(word.trimmed());
}

/// 10000, 220V, 10kV: as many millivolts, cut off where they are no whole ones.
std::optional<Milli> voltsOf(std::string_view text)
{
    QString word = cleanText(text);
    qint64 factor = 1;
    if (word.endsWith(u'V', Qt::CaseInsensitive)) {
        word.chop(1);
        if (word.endsWith(u'k', Qt::CaseInsensitive)) {
            word.chop(1);
            factor = 1000;
        }
    }
    const QByteArray number = word.trimmed().toUtf8();
    auto milli = parseMilli({number.constData(), size_t(number.size())});
    if (milli && qAbs(milli->value) > HighestMv)
        return std::nullopt;
    if (milli)
        milli->value *= factor;
    return milli;
}

} // namespace

PointWorker::PointWorker(const ColumnMap &columns)
    : m_columns(columns)
{}

void PointWorker::take(const RecordBlock &block)
{
    for (m_scanner.start(block); m_scanner.next();)
        takeRecord(m_scanner.record());
}

void PointWorker::takeRecord(const Record &record)
{
    if (record.fault) {
        m_rejected.add(record.row, fieldName(m_columns, record.faultField), *record.fault);
        return;
    }
    if (record.isBlank())
        return;
    auto read = pointOf(record);
    if (const auto *fault = std::get_if<Fault>(&read)) {
        m_rejected.add(record.row, columnsOf(TableKind::Points).at(int(fault->column)).name, fault->reason,
                       field(record, fault->column));
        return;
    }
    auto &point = std::get<MonitorPoint>(read);
    m_numbers.insert(point.point);
    m_points.append(std::move(point));
}

std::string_view PointWorker::field(const Record &record, PointColumn column) const
{
    return trimmed(record.at(m_columns.of(column)));
}

std::variant<MonitorPoint, PointWorker::Fault> PointWorker::pointOf(const Record &record) const
{
    MonitorPoint point;
    point.point = cleanText(field(record, PointColumn::Point));
    point.name = cleanText(field(record, PointColumn::Name));
    if (point.point.isEmpty())
        return Fault{PointColumn::Point, RejectReason::Missing};
    if (m_numbers.contains(point.point))
        return Fault{PointColumn::Point, RejectReason::Duplicate};
    const auto pointClass = classOf(field(record, PointColumn::Class));
    if (!pointClass)
        return Fault{PointColumn::Class, field(record, PointColumn::Class).empty()
                                             ? RejectReason::Missing
                                             : RejectReason::UnknownWord};
    point.pointClass = *pointClass;
    const auto nominal = voltsOf(field(record, PointColumn::Nominal));
    if (!nominal)
        return Fault{PointColumn::Nominal, field(record, PointColumn::Nominal).empty()
                                               ? RejectReason::Missing
                                               : RejectReason::BadNumber};
    if (nominal->value <= 0 || nominal->value > HighestMv)
        return Fault{PointColumn::Nominal, RejectReason::OutOfRange};
    point.nominalMv = nominal->value;
    if (const auto fault = setLimits(point, record))
        return *fault;
    return point;
}

std::optional<PointWorker::Fault> PointWorker::setLimits(MonitorPoint &point, const Record &record) const
{
    const auto standard = standardLimits(point.nominalMv);
    const auto limitOf = [&](PointColumn column, qint64 standardMv, bool upwards,
                             qint64 &limit) -> std::optional<Fault> {
        const std::string_view text = field(record, column);
        if (text.empty()) {
            limit = standardMv;
            point.hasStandardLimits = true;
            return standard ? std::nullopt : std::optional(Fault{column, RejectReason::Missing});
        }
        const auto given = voltsOf(text);
        if (!given)
            return Fault{column, RejectReason::BadNumber};
        // Whole millivolts that are within: the lower limit is rounded up, the upper one cut off.
        limit = given->value + (upwards && !given->exact ? 1 : 0);
        return limit > 0 && limit <= HighestMv ? std::nullopt
                                               : std::optional(Fault{column, RejectReason::OutOfRange});
    };
    if (const auto fault =
            limitOf(PointColumn::Upper, standard ? standard->upperMv : 0, false, point.limits.upperMv))
        return fault;
    if (const auto fault =
            limitOf(PointColumn::Lower, standard ? standard->lowerMv : 0, true, point.limits.lowerMv))
        return fault;
    if (point.limits.lowerMv >= point.limits.upperMv)
        return Fault{PointColumn::Lower, RejectReason::Contradiction};
    return std::nullopt;
}

} // namespace powerhall
