// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilityresult.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString areaName(const ReliabilityTally &tally, quint32 id)
{
    const QString transformer = tally.areas().text(id);
    const QString feeder = tally.feeders().text(tally.areas().parent(id));
    return transformer.isEmpty() ? feeder : feeder + u' ' + transformer;
}

Warning warningOf(const ReliabilityTally &tally, OutageDoubt doubt, const OutageNote &note)
{
    Warning warning{note.row, wordOf(doubt), {}, {}};
    switch (doubt) {
    case OutageDoubt::EnteredTwice:
    case OutageDoubt::Overlap:
        warning.subject = areaName(tally, note.subject);
        warning.args = {QString::number(note.other)};
        break;
    case OutageDoubt::UsersAboveFeeder:
        warning.subject = tally.feeders().text(note.subject);
        warning.args = {QString::number(note.other), QString::number(note.figure)};
        break;
    default:
        break;
    }
    return warning;
}

void putNotes(const ReliabilityTally &tally, ReliabilityResult &result)
{
    const OutageNotes notes = tally.notes();
    for (int i = 0; i < OutageDoubts; ++i) {
        const auto doubt = OutageDoubt(i);
        for (const OutageNote &note : notes.of(doubt))
            result.warnings.append(warningOf(tally, doubt, note));
        if (notes.count(doubt) > 0)
            result.warningCounts.insert(wordOf(doubt), notes.count(doubt));
    }
}

void putList(ReliabilityResult &result, OutageDoubt doubt, QList<Warning> warnings)
{
    if (warnings.isEmpty())
        return;
    result.warningCounts.insert(wordOf(doubt), warnings.size());
    std::sort(warnings.begin(), warnings.end(),
              [](const Warning &a, const Warning &b) { return a.row < b.row; });
    result.warnings.append(warnings.first(std::min(warnings.size(), WarningsListed)));
}

/// Names the users file or the known classes do not have, each once, where it is met first.
void putUnknownNames(const ReliabilityTally &tally, ReliabilityResult &result)
{
    QList<Warning> regions;
    for (quint32 id = 0; id < tally.regions().size(); ++id) {
        const QString name = tally.regions().text(id);
        if (!result.options.regions.contains(name))
            regions.append({tally.firstRowOfRegion(id), wordOf(OutageDoubt::UnknownRegion), name, {}});
    }
    QList<Warning> feeders;
    for (quint32 id = 0; id < tally.feeders().size(); ++id) {
        if (tally.plan().feeders().find(tally.feeders().name(id)) == NameTable::None)
            feeders.append({tally.firstRowOfFeeder(id),
                            wordOf(OutageDoubt::UnknownFeeder),
                            tally.feeders().text(id),
                            {}});
    }
    putList(result, OutageDoubt::UnknownRegion, regions);
    putList(result, OutageDoubt::UnknownFeeder, feeders);
}

} // namespace

void putWarnings(const ReliabilityTally &tally, ReliabilityResult &result)
{
    putNotes(tally, result);
    result.clashesCut = tally.clashesCut();
    putUnknownNames(tally, result);
    const UserCount &users = tally.plan().total();
    const qint64 days = result.options.period.days();
    if (users.userDays == 0)
        putList(result, OutageDoubt::NoUsers, {{0, wordOf(OutageDoubt::NoUsers), {}, {}}});
    else if (users.atEnd * days != users.userDays)
        putList(result, OutageDoubt::EndFigureDiffers,
                {{0,
                  wordOf(OutageDoubt::EndFigureDiffers),
                  {},
                  {QString::number(users.atEnd),
                   QString::number(Ratio{users.userDays, days}.toDouble(), 'f', 4)}}});
}

} // namespace powerhall
