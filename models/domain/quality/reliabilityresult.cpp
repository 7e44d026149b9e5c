// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilityresult.h"

#include "models/domain/quality/reliabilityrecheck.h"

#include <algorithm>
#include <numeric>

namespace powerhall {

namespace {

using Tally = ReliabilityTally;

ReliabilityFigures figuresOf(const OutageSums &sums, qint64 userDays, qint64 days)
{
    return {sums, userDays, days};
}

/// Of one count: everything asked of the plan and the tally to make groups.
class Groups
{
public:
    explicit Groups(const Tally &tally)
        : m_tally(tally)
        , m_plan(tally.plan())
        , m_days(m_plan.options().period.days())
        , m_allUsers(m_plan.denominatorOf(m_plan.total()))
    {}

    [[nodiscard]] ReliabilityFigures total() const { return ofAll(m_tally.sums(Tally::Total).front()); }
    [[nodiscard]] QList<ReliabilityGroup> byRegion() const;
    [[nodiscard]] QList<ReliabilityGroup> byFeeder() const;
    [[nodiscard]] QList<ReliabilityGroup> byTransformer() const;
    [[nodiscard]] QList<ReliabilityGroup> byCategory() const;
    [[nodiscard]] QList<ReliabilityGroup> byCause() const;
    [[nodiscard]] QList<ReliabilityGroup> byMonth() const;

private:
    [[nodiscard]] ReliabilityFigures ofAll(const OutageSums &sums) const
    {
        return figuresOf(sums, m_allUsers, m_days);
    }
    [[nodiscard]] ReliabilityGroup regionGroup(const QString &region) const;

    const Tally &m_tally;
    const ReliabilityPlan &m_plan;
    qint64 m_days;
    qint64 m_allUsers;
};

void sortByName(QList<ReliabilityGroup> &groups)
{
    std::sort(groups.begin(), groups.end(), [](const ReliabilityGroup &a, const ReliabilityGroup &b) {
        return std::tie(a.parent, a.key) < std::tie(b.parent, b.key);
    });
}

QStringList textsOf(const NameTable &names)
{
    QStringList texts;
    texts.reserve(names.size());
    for (quint32 id = 0; id < names.size(); ++id)
        texts.append(names.text(id));
    return texts;
}

/// The place of each in their order.
std::vector<quint32> ranksOf(const QStringList &texts)
{
    std::vector<quint32> order(size_t(texts.size()));
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return texts[a] < texts[b]; });
    std::vector<quint32> ranks(order.size());
    for (quint32 rank = 0; rank < order.size(); ++rank)
        ranks[order[rank]] = rank;
    return ranks;
}

ReliabilityGroup Groups::regionGroup(const QString &region) const
{
    const quint32 id = m_tally.regions().find(region.toUtf8());
    const OutageSums sums = id == NameTable::None ? OutageSums() : m_tally.sums(Tally::Region)[id];
    return {region, {}, figuresOf(sums, m_plan.denominatorOf(m_plan.ofRegion(region)), m_days)};
}

QList<ReliabilityGroup> Groups::byRegion() const
{
    QStringList others;
    const QStringList &known = m_plan.options().regions;
    const auto meet = [&](const QString &region) {
        if (!known.contains(region) && !others.contains(region))
            others.append(region);
    };
    for (const QString &region : m_plan.regions())
        meet(region);
    for (quint32 id = 0; id < m_tally.regions().size(); ++id)
        meet(m_tally.regions().text(id));
    std::sort(others.begin(), others.end());

    QList<ReliabilityGroup> groups;
    for (const QString &region : known) {
        const bool met =
            m_plan.regions().contains(region) || m_tally.regions().find(region.toUtf8()) != NameTable::None;
        if (met)
            groups.append(regionGroup(region));
    }
    for (const QString &region : others)
        groups.append(regionGroup(region));
    return groups;
}

QList<ReliabilityGroup> Groups::byFeeder() const
{
    QList<ReliabilityGroup> groups;
    const NameTable &planned = m_plan.feeders();
    for (quint32 id = 0; id < planned.size(); ++id) {
        const quint32 met = m_tally.feeders().find(planned.name(id));
        const OutageSums sums = met == NameTable::None ? OutageSums() : m_tally.sums(Tally::Feeder)[met];
        groups.append(
            {planned.text(id), {}, figuresOf(sums, m_plan.denominatorOf(m_plan.ofFeeder(id)), m_days)});
    }
    for (quint32 id = 0; id < m_tally.feeders().size(); ++id) {
        if (planned.find(m_tally.feeders().name(id)) == NameTable::None)
            groups.append(
                {m_tally.feeders().text(id), {}, figuresOf(m_tally.sums(Tally::Feeder)[id], 0, m_days)});
    }
    sortByName(groups);
    return groups;
}

QList<ReliabilityGroup> Groups::byTransformer() const
{
    const NameTable &areas = m_tally.areas();
    const QStringList feeders = textsOf(m_tally.feeders());
    QStringList names = textsOf(areas);
    std::vector<quint32> order;
    OutageSums unstated;
    for (quint32 id = 0; id < areas.size(); ++id) {
        if (names[id].isEmpty())
            unstated += m_tally.sums(Tally::Area)[id];
        else
            order.push_back(id);
    }
    const std::vector<quint32> ranks = ranksOf(feeders);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const quint32 rankA = ranks[areas.parent(a)];
        const quint32 rankB = ranks[areas.parent(b)];
        return rankA != rankB ? rankA < rankB : names[a] < names[b];
    });
    QList<ReliabilityGroup> groups;
    groups.reserve(qsizetype(order.size()) + 1);
    for (const quint32 id : order)
        groups.append({names[id], feeders[areas.parent(id)], ofAll(m_tally.sums(Tally::Area)[id])});
    if (unstated.rows > 0)
        groups.append({{}, {}, ofAll(unstated)});
    return groups;
}

QList<ReliabilityGroup> Groups::byCategory() const
{
    QList<ReliabilityGroup> groups;
    for (int i = 0; i < OutageCategories; ++i) {
        const OutageSums &sums = m_tally.sums(Tally::Category)[size_t(i)];
        if (sums.rows > 0)
            groups.append({categoryName(OutageCategory(i)), {}, ofAll(sums)});
    }
    return groups;
}

QList<ReliabilityGroup> Groups::byCause() const
{
    QList<ReliabilityGroup> groups;
    for (quint32 id = 0; id < m_tally.causes().size(); ++id)
        groups.append({m_tally.causes().text(id), {}, ofAll(m_tally.sums(Tally::Cause)[id])});
    sortByName(groups);
    return groups;
}

QList<ReliabilityGroup> Groups::byMonth() const
{
    QList<ReliabilityGroup> groups;
    for (int month = 0; month < m_plan.months().size(); ++month) {
        const Period &period = m_plan.months().at(month);
        groups.append({period.from.toString(QStringLiteral("yyyy-MM")),
                       {},
                       figuresOf(m_tally.sums(Tally::Month)[size_t(month)], m_plan.denominatorOfMonth(month),
                                 period.days())});
    }
    return groups;
}

/// The known regions from one to another, as one: sums and users add, rates follow.
ReliabilityFigures rolledUp(const ReliabilityResult &result, int from, int to)
{
    ReliabilityFigures figures;
    figures.days = result.options.period.days();
    const QStringList names = result.options.regions.mid(from, to - from);
    for (const ReliabilityGroup &group : result.byRegion) {
        if (!names.contains(group.key))
            continue;
        figures.sums += group.figures.sums;
        figures.userDays += group.figures.userDays;
    }
    return figures;
}

} // namespace

ReliabilityResult resultOf(const ReliabilityTally &tally)
{
    const Groups groups(tally);
    ReliabilityResult result;
    result.options = tally.plan().options();
    result.total = groups.total();
    result.byRegion = groups.byRegion();
    result.byFeeder = groups.byFeeder();
    result.byTransformer = groups.byTransformer();
    result.byCategory = groups.byCategory();
    result.byCause = groups.byCause();
    result.byMonth = groups.byMonth();
    result.city = rolledUp(result, 0, result.options.cityRegions);
    result.rural = rolledUp(result, result.options.cityRegions, int(result.options.regions.size()));
    result.usersAtEnd = tally.plan().total().atEnd;
    result.rows = tally.rows();
    result.majorEventDays = majorEventDaysOf(tally, result.total);
    putWarnings(tally, result);
    result.invariants = invariantsOf(result);
    return result;
}

ReliabilityResult reliabilityOf(const ReliabilityOptions &options, const QList<UsersRow> &users,
                                const QList<Interruption> &rows)
{
    const ReliabilityPlan plan(options, users);
    ReliabilityTally tally(plan);
    for (const Interruption &row : rows)
        tally.add(row);
    ReliabilityRecheck recheck(tally);
    while (recheck.isNeeded()) {
        ReliabilityRecheck::Part part(recheck);
        for (const Interruption &row : rows)
            part.add(row);
        recheck.append(part, 0);
        recheck.settle();
    }
    return resultOf(tally);
}

} // namespace powerhall
