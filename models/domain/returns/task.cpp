// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/returns/task.h"

#include <algorithm>
#include <tuple>

namespace powerhall {

using namespace Qt::StringLiterals;

QString LedgerTask::lastProgress() const
{
    const auto last = std::find_if(steps.crbegin(), steps.crend(),
                                   [](const Step &step) { return step.kind == "progressed"_L1; });
    return last == steps.crend() ? QString() : last->note;
}

QString wordOf(LedgerLine::Source source)
{
    switch (source) {
    case LedgerLine::Source::Task:
        return u"task"_s;
    case LedgerLine::Source::Finding:
        return u"finding"_s;
    case LedgerLine::Source::Disclosure:
        return u"disclosure"_s;
    case LedgerLine::Source::Return:
        break;
    }
    return u"return"_s;
}

void sortLedger(QList<LedgerLine> &lines, QDate today)
{
    const auto order = [today](const LedgerLine &line) {
        const bool open = !line.done.isValid();
        const int rank = open && line.isLate(today) ? 0 : open ? 1 : 2;
        const qint64 day = line.due.isValid() ? line.due.toJulianDay() : std::numeric_limits<qint64>::max();
        return std::tuple(rank, day, line.source, line.number);
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const LedgerLine &a, const LedgerLine &b) { return order(a) < order(b); });
}

} // namespace powerhall
