// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/palettematch.h"

#include "models/domain/search/pinyin.h"

#include <algorithm>
#include <array>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

enum Rank
{
    Beginning,
    InitialsBeginning,
    Inside,
    InitialsInside,
    Place,
    RankCount
};

QString compact(const QString &text)
{
    QString kept = text.toUpper();
    kept.remove(u' ');
    return kept;
}

Rank rankOf(const QString &wanted, const PaletteEntry &entry)
{
    const QString text = compact(entry.command.text);
    const QString initials = QString::fromLatin1(pinyinInitials(entry.command.text));
    if (text.startsWith(wanted))
        return Beginning;
    if (initials.startsWith(wanted))
        return InitialsBeginning;
    if (text.contains(wanted))
        return Inside;
    if (initials.contains(wanted))
        return InitialsInside;
    const QString place = compact(entry.place);
    const bool named =
        place.startsWith(wanted) || QString::fromLatin1(pinyinInitials(entry.place)).startsWith(wanted);
    return named ? Place : RankCount;
}

} // namespace

QList<int> matchingEntries(const QString &typed, const QList<PaletteEntry> &entries)
{
    const QString wanted = compact(typed);
    std::array<QList<int>, RankCount> ranked;
    for (int i = 0; i < entries.size(); ++i) {
        const Rank rank = rankOf(wanted, entries.at(i));
        if (rank != RankCount)
            ranked[rank].append(i);
    }
    QList<int> found;
    for (const QList<int> &places : ranked)
        found += places;
    return found;
}

} // namespace powerhall
