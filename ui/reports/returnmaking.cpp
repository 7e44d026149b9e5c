// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/returnmaking.h"

namespace powerhall {

using namespace Qt::StringLiterals;

QString wordOf(ReturnKind kind)
{
    switch (kind) {
    case ReturnKind::Weekly:
        return u"weekly"_s;
    case ReturnKind::HalfYear:
        return u"halfyear"_s;
    case ReturnKind::Revisits:
        return u"revisits"_s;
    case ReturnKind::Stages:
        return u"stages"_s;
    case ReturnKind::Risk:
        break;
    }
    return u"risk"_s;
}

Document returnDocument(const ReturnWish &wish, const ReturnBook &book, const WorkingCalendar &calendar,
                        ReportHead head)
{
    // The journal itself grows with every act; the cases as they were counted are what can be shown again.
    head.sources.append({.role = u"业务日志中的申请"_s,
                         .file = u"journal.db"_s,
                         .sha256 = QString::fromLatin1(book.casesHash.toHex()),
                         .rows = book.cases.size()});
    const ReturnInput input{head, book.cases, book.profile, calendar, book.today};
    switch (wish.kind) {
    case ReturnKind::Weekly:
        return weeklyReport(input, wish.period.from);
    case ReturnKind::HalfYear:
        return halfYearReport(input, wish.period.from, wish.cost);
    case ReturnKind::Revisits:
        return revisitReport(input, wish.period, wish.seed.isEmpty() ? wish.period.name() : wish.seed,
                             book.revisits);
    case ReturnKind::Stages:
        return stageReport(input, wish.period);
    case ReturnKind::Risk:
        break;
    }
    return riskReport(input, wish.period, book.outages);
}

} // namespace powerhall
