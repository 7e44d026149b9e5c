// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/outage.h"

#include "models/core/csvguard.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qint64 MostUsers = 10'000'000; // of one step; more is a slip of the finger
constexpr qsizetype LongestText = 100;
constexpr qsizetype MostSteps = 200;

void checkText(QList<Error> &faults, const QString &field, const QString &text)
{
    if (text.size() > LongestText) {
        faults.append(
            {ErrorCode::TooLong, field, {}, {QString::number(text.size()), QString::number(LongestText)}});
    }
}

void checkStep(QList<Error> &faults, const QString &place, const OutageStep &step, LocalSecond now)
{
    if (step.start <= 0 || step.start > now)
        faults.append({ErrorCode::BadDate, place + u".start"_s, clockText(step.start), {}});
    if (step.end <= step.start || step.end > now)
        faults.append({ErrorCode::BadDate, place + u".end"_s, clockText(step.end), {}});
    const QStringList limits{u"0"_s, QString::number(MostUsers)};
    if (step.users < 0 || step.users > MostUsers)
        faults.append({ErrorCode::BadNumber, place + u".users"_s, QString::number(step.users), limits});
    const bool isStated = step.capacityBefore >= 0 || step.capacityAfter >= 0;
    if (isStated &&
        (step.capacityBefore <= 0 || step.capacityAfter < 0 || step.capacityAfter > step.capacityBefore)) {
        faults.append({ErrorCode::BadNumber,
                       place + u".capacity_after"_s,
                       QString::number(step.capacityAfter),
                       {u"0"_s, QString::number(qMax<qint64>(step.capacityBefore, 0))}});
    }
}

/// A field of our own export: read back unchanged, taken for a formula by no spreadsheet program.
QString csvCell(const QString &text)
{
    QString guarded = csvGuarded(text);
    return u'"' + guarded.replace(u'"', u"\"\""_s) + u'"';
}

QString csvNumber(qint64 number)
{
    return number < 0 ? QString() : QString::number(number);
}

} // namespace

LocalSecond OutageEntry::start() const
{
    const auto first = std::min_element(steps.begin(), steps.end(), [](const auto &left, const auto &right) {
        return left.start < right.start;
    });
    return first == steps.end() ? 0 : first->start;
}

LocalSecond OutageEntry::end() const
{
    const auto last = std::max_element(
        steps.begin(), steps.end(), [](const auto &left, const auto &right) { return left.end < right.end; });
    return last == steps.end() ? 0 : last->end;
}

QList<Error> faultsOf(const OutageEntry &entry, const QStringList &regions, LocalSecond now)
{
    QList<Error> faults;
    if (entry.feeder.isEmpty())
        faults.append({ErrorCode::MissingKey, u"feeder"_s, {}, {}});
    if (!regions.contains(entry.region))
        faults.append({ErrorCode::UnknownValue, u"region"_s, entry.region, regions});
    checkText(faults, u"feeder"_s, entry.feeder);
    checkText(faults, u"transformer"_s, entry.transformer);
    checkText(faults, u"cause"_s, entry.cause);
    if (entry.steps.isEmpty())
        faults.append({ErrorCode::MissingKey, u"steps"_s, {}, {}});
    if (entry.steps.size() > MostSteps) {
        faults.append({ErrorCode::TooLong,
                       u"steps"_s,
                       {},
                       {QString::number(entry.steps.size()), QString::number(MostSteps)}});
    }
    for (qsizetype at = 0; at < entry.steps.size(); ++at)
        checkStep(faults, u"steps[%1]"_s.arg(at), entry.steps.at(at), now);
    return faults;
}

OutageRows::OutageRows(const QList<Outage> &outages)
{
    const auto view = [this](const QString &text) {
        m_texts.append(text.toUtf8());
        return QByteArrayView(m_texts.constLast());
    };
    for (qsizetype at = 0; at < outages.size(); ++at) {
        const Outage &outage = outages.at(at);
        if (outage.isStruck)
            continue;
        Interruption row;
        row.row = at + 1;
        row.event = view(outage.number);
        row.feeder = view(outage.entry.feeder);
        row.transformer = view(outage.entry.transformer);
        row.region = view(outage.entry.region);
        row.cause = view(outage.entry.cause);
        row.category = outage.entry.category;
        for (const OutageStep &step : outage.entry.steps) {
            row.start = step.start;
            row.end = step.end;
            row.users = step.users;
            row.capacityBefore = step.capacityBefore;
            row.capacityAfter = step.capacityAfter;
            m_rows.append(row);
        }
    }
}

QByteArray outagesAsCsv(const QList<Outage> &outages)
{
    QString csv =
        u"事件编号,线路,台区,区域,停电性质,原因,停电时间,恢复时间,停电户数,限电前容量,限电后容量\r\n"_s;
    for (const Outage &outage : outages) {
        if (outage.isStruck)
            continue;
        const OutageEntry &entry = outage.entry;
        for (const OutageStep &step : entry.steps) {
            const QStringList cells{
                csvCell(outage.number),         csvCell(entry.feeder),        csvCell(entry.transformer),
                csvCell(entry.region),          categoryName(entry.category), csvCell(entry.cause),
                clockText(step.start),          clockText(step.end),          QString::number(step.users),
                csvNumber(step.capacityBefore), csvNumber(step.capacityAfter)};
            csv += cells.join(u',') + u"\r\n"_s;
        }
    }
    return csv.toUtf8();
}

QString clockText(LocalSecond second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace powerhall
