// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/assessment.h"

#include "models/core/clock.h"
#include "models/domain/disclosure/calendarperiod.h"

#include <algorithm>
#include <tuple>

namespace powerhall {

using namespace Qt::StringLiterals;
using Kind = AssessedFault::Kind;

namespace {

constexpr struct
{
    Kind kind;
    const char *word;
    const char *penalty; ///< id in the profile
} Kinds[] = {
    {Kind::LatePublication, "late_publication", "disclosure_late"},
    {Kind::Overdue, "overdue", "disclosure_missing"},
    {Kind::ChannelBehind, "channel_behind", "disclosure_channel"},
    {Kind::LateEnquiry, "late_enquiry", "enquiry_late"},
    {Kind::OpenFinding, "open_finding", "finding_open"},
};

/// The version with the earliest change it speaks of that nothing before it did: a later day stated with the
/// draft does not shorten what was overdue.
DisclosureVersion answering(const DisclosureItem &item, DisclosureVersion version)
{
    if (!version.changedOn)
        return version;
    QDate covered;
    for (const DisclosureVersion &other : item.versions) {
        const bool before = other.publishedMs != 0 && other.publishedMs < version.publishedMs;
        if (before && other.changedOn && (!covered.isValid() || *other.changedOn > covered))
            covered = *other.changedOn;
    }
    const QDate stated = *version.changedOn;
    for (const FactChange &change : item.changes) {
        const bool open = !covered.isValid() || change.day > covered;
        if (open && change.day <= stated && change.day < *version.changedOn)
            version.changedOn = change.day;
    }
    return version;
}

/// Goes through everything once and notes what is wrong.
class Assessor
{
public:
    Assessor(QDate quarter, const AssessmentSource &source)
        : m_source(source)
        , m_end(quarter.addMonths(MonthsPerQuarter).addDays(-1))
    {
        m_sheet.quarter = quarter;
        const QDate today = localDate(source.nowMs);
        m_lastDay = std::min(m_end, today);
        // The end of the quarter, or now while it runs.
        m_atMs = m_end < today ? parseTime(isoDate(m_end.addDays(1)) + u" 00:00"_s).toMSecsSinceEpoch() - 1
                               : source.nowMs;
    }

    AssessmentSheet assess()
    {
        for (const DisclosureItem &item : m_source.items)
            addItem(item);
        for (const Enquiry &enquiry : m_source.enquiries)
            addEnquiry(enquiry);
        for (const InspectionRound &round : m_source.rounds)
            addRound(round);
        std::stable_sort(m_sheet.faults.begin(), m_sheet.faults.end(),
                         [](const AssessedFault &left, const AssessedFault &right) {
                             return std::tie(left.kind, left.what) < std::tie(right.kind, right.what);
                         });
        return m_sheet;
    }

private:
    [[nodiscard]] bool isWithin(QDate day) const { return day >= m_sheet.quarter && day <= m_lastDay; }

    void add(Kind kind, const QString &what, QDate due, int late)
    {
        m_sheet.faults.append({kind, what, due, late, yuanOf(kind)});
    }

    [[nodiscard]] std::optional<int> yuanOf(Kind kind) const
    {
        const QString id = QLatin1String(Kinds[int(kind)].penalty);
        for (const Penalty &penalty : m_source.profile.penalties) {
            if (penalty.id == id && holdsOn(penalty.valid, m_lastDay))
                return penalty.yuan;
        }
        return {};
    }

    void addItem(const DisclosureItem &item)
    {
        const DisclosureCategory *category = categoryOn(m_source.profile, item.category, m_lastDay);
        const DisclosureDeadline *deadline = category ? deadlineOf(*category, item.matter) : nullptr;
        for (const DisclosureVersion &version : item.versions) {
            if (version.publishedMs != 0 && isWithin(localDate(version.publishedMs)))
                addPublication(item, version, deadline);
        }
        if (!category || localDate(item.openedMs) > m_lastDay)
            return;
        // What has come out since is judged where it came out: only what still lacks counts as overdue.
        const DisclosureClock clock =
            disclosureClock(clockFactsOf(item), deadline, m_source.calendar, m_source.customs, m_atMs);
        if (clock.state == DisclosureClock::State::Overdue && clock.due && isWithin(clock.due->date))
            add(Kind::Overdue, item.title, clock.due->date,
                workingDaysBetween(m_source.calendar, clock.due->date, m_lastDay));
        for (const ChannelState &channel : channelStates(item, channelsOf(*category, item.matter))) {
            const bool behind = channel.isAsked && channel.kind != ChannelState::Kind::Current;
            if (behind && item.published())
                add(Kind::ChannelBehind, item.title + u'：' + channel.channel, {}, 0);
        }
    }

    void addPublication(const DisclosureItem &item, const DisclosureVersion &version,
                        const DisclosureDeadline *deadline)
    {
        ++m_sheet.published;
        const auto late = deadline ? workingDaysLate(answering(item, version), *deadline, m_source.calendar,
                                                     m_source.customs)
                                   : std::nullopt;
        if (late.value_or(0) == 0)
            ++m_sheet.publishedInTime;
        else
            add(Kind::LatePublication, item.title + u" 第 %1 版"_s.arg(version.number), {}, *late);
    }

    void addEnquiry(const Enquiry &enquiry)
    {
        if (!isWithin(localDate(enquiry.receivedMs)))
            return;
        ++m_sheet.enquiries;
        const auto due = enquiryDue(enquiry, m_source.profile.enquiryDays, m_source.calendar);
        const QDate today = localDate(m_source.nowMs);
        if (!isLate(enquiry, due, today))
            return;
        const QDate answered = enquiry.isOpen() ? today : localDate(enquiry.answeredMs);
        add(Kind::LateEnquiry, enquiry.number, due->date,
            workingDaysBetween(m_source.calendar, due->date, answered));
    }

    void addRound(const InspectionRound &round)
    {
        if (!isWithin(round.day))
            return;
        for (const Finding &finding : round.findings) {
            ++m_sheet.findings;
            if (!finding.isOpen())
                ++m_sheet.findingsClosed;
            const QDate closed = finding.isOpen() ? m_lastDay : localDate(finding.closedMs);
            if (finding.due && closed > *finding.due)
                add(Kind::OpenFinding, finding.text, *finding.due,
                    workingDaysBetween(m_source.calendar, *finding.due, closed));
        }
    }

    const AssessmentSource &m_source;
    QDate m_end;
    QDate m_lastDay;
    qint64 m_atMs = 0;
    AssessmentSheet m_sheet;
};

} // namespace

QString wordOf(Kind kind)
{
    return QLatin1String(Kinds[int(kind)].word);
}

std::optional<int> AssessmentSheet::yuan() const
{
    std::optional<int> sum;
    for (const AssessedFault &fault : faults) {
        if (fault.yuan)
            sum = sum.value_or(0) + *fault.yuan;
    }
    return sum;
}

AssessmentSheet assess(QDate quarter, const AssessmentSource &source)
{
    return Assessor(quarter, source).assess();
}

} // namespace powerhall
