// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/outagenotes.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

QString wordOf(OutageDoubt doubt)
{
    switch (doubt) {
    case OutageDoubt::OutsidePeriod:
        return u"outside_period"_s;
    case OutageDoubt::UsersAboveFeeder:
        return u"users_above_feeder"_s;
    case OutageDoubt::EnteredTwice:
        return u"entered_twice"_s;
    case OutageDoubt::Overlap:
        return u"overlap"_s;
    case OutageDoubt::CapacityGrew:
        return u"capacity_grew"_s;
    case OutageDoubt::CapacityIncomplete:
        return u"capacity_incomplete"_s;
    case OutageDoubt::UnknownRegion:
        return u"unknown_region"_s;
    case OutageDoubt::UnknownFeeder:
        return u"unknown_feeder"_s;
    case OutageDoubt::EndFigureDiffers:
        return u"end_figure_differs"_s;
    case OutageDoubt::NoUsers:
        return u"no_users"_s;
    }
    Q_UNREACHABLE();
}

void OutageNotes::insert(OutageDoubt doubt, const std::vector<OutageNote> &notes)
{
    Kind &kind = m_kinds[size_t(doubt)];
    kind.count += qint64(notes.size());
    kind.first.insert(kind.first.end(), notes.begin(), notes.end());
    std::stable_sort(kind.first.begin(), kind.first.end(),
                     [](const OutageNote &a, const OutageNote &b) { return a.row < b.row; });
    if (qsizetype(kind.first.size()) > WarningsListed)
        kind.first.resize(size_t(WarningsListed));
}

void OutageNotes::append(OutageDoubt doubt, const std::vector<OutageNote> &notes, qint64 count)
{
    Kind &kind = m_kinds[size_t(doubt)];
    kind.count += count;
    for (const OutageNote &note : notes) {
        if (qsizetype(kind.first.size()) == WarningsListed)
            break;
        kind.first.push_back(note);
    }
}

} // namespace powerhall
