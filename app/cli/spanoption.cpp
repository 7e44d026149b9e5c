// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/spanoption.h"

#include "app/cli/reportoutputs.h"
#include "app/cli/values.h"

#include "models/core/clock.h"
#include "models/domain/quality/outagebudget.h"
#include "models/domain/returns/returndue.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Error badSpan(const Call &call, const QString &name)
{
    return {ErrorCode::BadDate, u"--"_s + name, call.option(name), {}};
}

Result<Period> monthOption(const Call &call)
{
    const QDate first = parseDate(call.option(u"month"_s) + u"-01"_s);
    if (!first.isValid())
        return badSpan(call, u"month"_s);
    return Period{first, first.addMonths(1).addDays(-1)};
}

/// 2026H1
Result<Period> halfOption(const Call &call)
{
    const QString text = call.option(u"half"_s);
    const QString half = text.section(u'H', 1);
    const QDate first = parseDate(text.section(u'H', 0, 0) + (half == "1"_L1 ? u"-01-01"_s : u"-07-01"_s));
    if (!first.isValid() || (half != "1"_L1 && half != "2"_L1))
        return badSpan(call, u"half"_s);
    return halfYearOf(first);
}

} // namespace

QList<OptionSpec> spanOptions(const QStringList &names)
{
    static const QMap<QString, OptionSpec> all{
        {u"week"_s, {"week", "DATE", QT_TRANSLATE_NOOP("Cli", "这一天所在的一周，周一到周日")}},
        {u"month"_s, {"month", "MONTH", QT_TRANSLATE_NOOP("Cli", "月份，例如 2026-11")}},
        {u"half"_s, {"half", "HALF", QT_TRANSLATE_NOOP("Cli", "半年，例如 2026H1")}},
        {u"quarter"_s, {"quarter", "QUARTER", QT_TRANSLATE_NOOP("Cli", "季度，例如 2026Q3")}},
        {u"from"_s, {"from", "DATE", QT_TRANSLATE_NOOP("Cli", "代替季度：第一天，YYYY-MM-DD")}},
        {u"to"_s, {"to", "DATE", QT_TRANSLATE_NOOP("Cli", "代替季度：最后一天，YYYY-MM-DD")}},
    };
    QList<OptionSpec> options;
    for (const QString &name : names)
        options.append(all.value(name));
    return options;
}

Result<Period> spanOption(const Call &call, const Period &fallback)
{
    QStringList given;
    for (const QString &name : {u"week"_s, u"month"_s, u"half"_s, u"quarter"_s, u"from"_s}) {
        if (call.has(name))
            given.append(name);
    }
    if (given.isEmpty() && !call.has(u"to"_s))
        return fallback;
    if (given.size() > 1)
        return Error{ErrorCode::Usage, {}, QCoreApplication::translate("Cli", "期间只能用一种写法"), {}};
    if (given.value(0) == "week"_L1) {
        const auto day = dateOption(call, u"week"_s);
        if (!day)
            return day.error();
        return weekOf(*day);
    }
    if (given.value(0) == "month"_L1)
        return monthOption(call);
    if (given.value(0) == "half"_L1)
        return halfOption(call);
    return periodOption(call);
}

} // namespace powerhall
