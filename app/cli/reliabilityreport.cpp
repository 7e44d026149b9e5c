// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reliabilityreport.h"

#include "app/cli/rejectnotes.h"
#include "app/cli/reportoutputs.h"

#include "models/core/clock.h"
#include "models/domain/quality/reliabilityjson.h"
#include "models/domain/quality/warningruns.h"
#include "models/services/opentable.h"
#include "reports/quality/sourcereading.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// Rejects of a further list stand behind those of the outages and say of which list they are.
void addRejects(QJsonObject &json, const QString &list, const RejectList &rejected)
{
    QJsonArray rows = json.value("rejected"_L1).toArray();
    for (const Reject &reject : rejected.listed()) {
        if (rows.size() >= RejectList::Listed)
            break;
        QJsonObject row = toJson(reject);
        row.insert(u"list"_s, list);
        rows.append(row);
    }
    json.insert(u"rejected"_s, rows);
    json.insert(u"rejected_count"_s, json.value("rejected_count"_L1).toInteger() + rejected.count());
}

/// Only the released figures are public; ours stand beside them with the difference.
QJsonObject publishedJson(const PublishedReliability &published, const ReliabilityFigures &ours)
{
    QJsonObject json{{u"source"_s, published.source}};
    const auto put = [&](const QString &key, const std::optional<ReportNumber> &released,
                         const std::optional<Ratio> &computed) {
        if (!released)
            return;
        json.insert(key, released->toDouble());
        if (computed)
            json.insert(key + u"_difference"_s, computed->toDouble() - released->toDouble());
    };
    put(u"asai1"_s, published.asai1, ours.asai1());
    put(u"saidi_hours"_s, published.saidiHours, ours.saidiHours());
    put(u"saifi"_s, published.saifi, ours.saifi());
    return json;
}

QJsonObject comparisonJson(const ReliabilityCase &found)
{
    QJsonObject json;
    const ReliabilityResult &now = found.reading.result;
    const auto put = [&](const QString &key, const std::optional<ReliabilityResult> &earlier) {
        const auto compared = earlier ? comparedWith(*earlier, now) : std::nullopt;
        json.insert(key, compared ? QJsonValue(toJson(*compared)) : QJsonValue());
    };
    put(u"before"_s, found.beside->before);
    put(u"year_before"_s, found.beside->yearBefore);
    QJsonArray targets;
    for (const TargetVerdict &verdict : found.verdicts())
        targets.append(toJson(verdict));
    json.insert(u"targets"_s, targets);
    return json;
}

QString line(const QString &label, const std::optional<Ratio> &value, int places, const QString &unit)
{
    return label + u"  "_s +
           (value ? ReportNumber::ratio(value->numerator, value->denominator).rounded(places).text() + u' ' +
                        unit
                  : u"—"_s);
}

std::optional<ReliabilityFigures> totalOf(const std::optional<ReliabilityResult> &result)
{
    if (!result || result->total.sums.rows == 0)
        return std::nullopt;
    return result->total;
}

/// `taken`: rows that were read and not rejected.
void addSource(QList<ReportSource> &sources, const QString &role, const QString &path, qint64 taken,
               qint64 rejected)
{
    if (path.isEmpty())
        return;
    auto source = sourceOf(role, path);
    if (!source)
        return;
    source->rows = taken + rejected;
    source->rejected = rejected;
    sources.append(*source);
}

} // namespace

QList<TargetVerdict> ReliabilityCase::verdicts() const
{
    return profile && beside ? beside->verdicts(*profile, reading.result) : QList<TargetVerdict>();
}

Result<PublishedReliability> publishedOf(const QString &text)
{
    PublishedReliability published;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString key = part.left(equals).trimmed();
        const QString value = part.mid(equals + 1).trimmed();
        std::optional<ReportNumber> *target = key == "asai1"_L1         ? &published.asai1
                                              : key == "saidi_hours"_L1 ? &published.saidiHours
                                              : key == "saifi"_L1       ? &published.saifi
                                                                        : nullptr;
        if (equals > 0 && key == "source"_L1) {
            published.source = value;
            continue;
        }
        if (equals < 1 || !target)
            return Error{ErrorCode::UnknownValue,
                         u"--published"_s,
                         part,
                         {u"asai1"_s, u"saidi_hours"_s, u"saifi"_s, u"source"_s}};
        *target = ReportNumber::fromText(value);
        if (!*target)
            return Error{ErrorCode::BadNumber, u"--published"_s, value, {}};
    }
    return published;
}

QJsonObject jsonOf(const ReliabilityCase &found)
{
    const ReliabilityReading &reading = found.reading;
    QJsonObject json = toJsonWithoutLongLists(reading.result, reading.rejected);
    addRejects(json, u"users"_s, reading.rejectedUsers);
    addRejects(json, u"history"_s, reading.rejectedHistory);
    if (found.beside)
        json.insert(u"comparison"_s, comparisonJson(found));
    if (found.published)
        json.insert(u"published"_s, publishedJson(*found.published, reading.result.total));
    if (!found.watchLists.isEmpty()) {
        QJsonArray lists;
        for (const WatchList &list : found.watchLists)
            lists.append(toJson(list));
        json.insert(u"watch_lists"_s, lists);
    }
    return json;
}

QString textOf(const ReliabilityCase &found)
{
    const ReliabilityFigures &total = found.reading.result.total;
    const QStringList lines{
        say(QT_TRANSLATE_NOOP("Cli", "供电可靠性（内部计算，非发布指标）")) + u"  "_s +
            found.reading.result.options.period.name(),
        line(say(QT_TRANSLATE_NOOP("Cli", "用户数")), total.users(), 4, say(QT_TRANSLATE_NOOP("Cli", "户"))),
        line(say(QT_TRANSLATE_NOOP("Cli", "停电时户数")), total.customerHours(), 2,
             say(QT_TRANSLATE_NOOP("Cli", "时户"))),
        line(say(QT_TRANSLATE_NOOP("Cli", "停电户次")), Ratio{total.sums.interruptions, 1}, 0,
             say(QT_TRANSLATE_NOOP("Cli", "户次"))),
        line(say(QT_TRANSLATE_NOOP("Cli", "户均停电时间 SAIDI")), total.saidiHours(), 2,
             say(QT_TRANSLATE_NOOP("Cli", "小时/户"))),
        line(say(QT_TRANSLATE_NOOP("Cli", "户均停电次数 SAIFI")), total.saifi(), 2,
             say(QT_TRANSLATE_NOOP("Cli", "次/户"))),
        line(say(QT_TRANSLATE_NOOP("Cli", "每次平均停电时间 CAIDI")), total.caidiHours(), 2,
             say(QT_TRANSLATE_NOOP("Cli", "小时/次"))),
        line(say(QT_TRANSLATE_NOOP("Cli", "供电可靠率 ASAI-1")), total.asai1(), 4, u"%"_s),
        line(say(QT_TRANSLATE_NOOP("Cli", "不计外部影响 ASAI-2")), total.asai2(), 4, u"%"_s),
        line(say(QT_TRANSLATE_NOOP("Cli", "不计系统电源不足限电 ASAI-3")), total.asai3(), 4, u"%"_s),
        line(say(QT_TRANSLATE_NOOP("Cli", "短时停电次数 MAIFI")), total.maifi(), 2,
             say(QT_TRANSLATE_NOOP("Cli", "次/户"))),
    };
    return lines.join(u'\n');
}

QStringList notesOf(const ReliabilityCase &found, bool rejectsAccepted)
{
    const ReliabilityReading &reading = found.reading;
    QStringList notes = rejectNotes({{found.files.events.path, TableKind::Events, reading.rejected},
                                     {found.files.users.path, TableKind::Users, reading.rejectedUsers},
                                     {found.files.history.path, TableKind::History, reading.rejectedHistory}},
                                    rejectsAccepted);
    for (const InvariantCheck &check : reading.result.invariants) {
        if (!check.holds)
            notes.append(say(QT_TRANSLATE_NOOP("Cli", "自检不符：%1 %2")).arg(check.id, check.detail));
    }
    return notes;
}

Document documentOf(const ReliabilityCase &found)
{
    const ReliabilityReading &reading = found.reading;
    ReliabilityReportInput input;
    input.head.unit = found.profile ? found.profile->name : QString();
    input.head.marks.internal = true;
    input.head.madeMs = SystemClock().now().wallMs;
    input.head.version = 0;
    addSource(input.head.sources, u"停电清单"_s, found.files.events.path, reading.result.rows,
              reading.rejected.count());
    if (!input.head.sources.isEmpty())
        input.head.sources.first().warnings = warningsInAll(reading.result.warningCounts);
    addSource(input.head.sources, u"用户数"_s, found.files.users.path, reading.userRows,
              reading.rejectedUsers.count());
    addSource(input.head.sources, u"历史日停电"_s, found.files.history.path,
              reading.result.options.history.size(), reading.rejectedHistory.count());
    const QList<std::tuple<QString, TableKind, const TableFile *>> files{
        {u"停电清单"_s, TableKind::Events, &found.files.events},
        {u"用户数"_s, TableKind::Users, &found.files.users},
        {u"历史日停电"_s, TableKind::History, &found.files.history}};
    for (const auto &[role, kind, file] : files) {
        for (const NamedCorrection &cell : namedCorrections(*file))
            input.head.corrections.append({role, cell.row, cell.field, cell.value});
    }
    input.result = reading.result;
    input.rejected = reading.rejected.listed();
    input.rejectedCount = reading.rejected.count();
    if (found.beside) {
        input.before = totalOf(found.beside->before);
        input.yearBefore = totalOf(found.beside->yearBefore);
    }
    input.published = found.published;
    input.verdicts = found.verdicts();
    input.watchLists = found.watchLists;
    Document document = reliabilityReport(input);
    for (const auto &[role, kind, file] : files) {
        if (file->path.isEmpty())
            continue;
        if (const auto opened = openTable(*file, kind))
            document.rules.append(readingRule(role, opened->format, kind, file->byHand));
    }
    return document;
}

} // namespace powerhall
