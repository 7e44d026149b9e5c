// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/figurerows.h"

#include "models/domain/quality/outageeffect.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

Ratio FigureRow::customerHours() const
{
    return {units, OutageSums::UnitsPerSecond * 3600};
}

FigureRows::FigureRows(const ReliabilityOptions &options, FigureQuery query)
    : m_options(options)
    , m_query(std::move(query))
    , m_key(m_query.key.toUtf8())
    , m_parent(m_query.parent.toUtf8())
    , m_months(options.period.months())
    , m_begin(options.period.begin())
{
    if (m_query.of != FigureQuery::Of::Month)
        return;
    m_months.removeIf(
        [this](const Period &month) { return month.from.toString(u"yyyy-MM"_s) != m_query.key; });
    // A month's own row began in it; what came over its edge gives hours only.
    m_begin = m_months.isEmpty() ? options.period.end() : m_months.first().begin();
}

bool FigureRows::matches(const Interruption &row) const
{
    switch (m_query.of) {
    case FigureQuery::Of::Total:
    case FigureQuery::Of::Month:
        return true;
    case FigureQuery::Of::Region:
        return row.region == m_key;
    case FigureQuery::Of::Feeder:
        return row.feeder == m_key;
    case FigureQuery::Of::Transformer:
        return row.transformer == m_key && (m_key.isEmpty() || row.feeder == m_parent);
    case FigureQuery::Of::Category:
        return categoryName(row.category) == m_query.key;
    case FigureQuery::Of::Cause:
        return row.cause == m_key;
    }
    Q_UNREACHABLE();
}

Wide FigureRows::unitsIn(const Interruption &row, const Period &span) const
{
    const LocalSecond from = std::max(row.start, span.begin());
    const LocalSecond to = std::min(row.end, span.end());
    return from < to ? unitsOf(row, to - from) : Wide(0);
}

void FigureRows::add(const Interruption &row)
{
    if (m_months.isEmpty() || row.end <= m_months.first().begin() || row.start >= m_months.last().end() ||
        !matches(row))
        return;
    OutageEffect effect = effectOf(m_options, m_begin, row);
    const bool startsHere = row.start >= m_months.first().begin();
    // Month by month, as the count does: equivalent time is rounded in each.
    for (const Period &month : std::as_const(m_months))
        effect.units += effect.sustained ? unitsIn(row, month) : Wide(0);
    if (!effect.sustained && m_query.of == FigureQuery::Of::Month && !startsHere &&
        row.start >= m_options.period.begin())
        return; // a short one belongs to the month it began in
    ++m_sums.rows;
    m_sums.units += effect.units;
    m_sums.externalUnits += effect.external ? effect.units : Wide(0);
    m_sums.shortageUnits += effect.shortage ? effect.units : Wide(0);
    m_sums.interruptions += effect.interruptions;
    m_sums.shortUsers += effect.shortUsers;
    if (m_rows.size() >= Listed)
        return;
    m_rows.append({row.row, QString::fromUtf8(row.event), QString::fromUtf8(row.feeder),
                   QString::fromUtf8(row.transformer), QString::fromUtf8(row.region),
                   QString::fromUtf8(row.cause), row.category, row.start, row.end, row.users, effect.units,
                   effect.interruptions, !effect.sustained});
}

} // namespace powerhall
