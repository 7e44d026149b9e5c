// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/values.h"

#include "models/core/clock.h"
#include "models/core/json.h"
#include "models/domain/people/phone.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

QString numberOf(const Call &call)
{
    return call.argument(u"NUMBER"_s);
}

ArgumentSpec applicationArgument()
{
    return {"NUMBER", QT_TRANSLATE_NOOP("Cli", "申请编号")};
}

Result<QDate> dateOption(const Call &call, const QString &name)
{
    const QString written = call.option(name);
    const QDate date = parseDate(written);
    if (!date.isValid())
        return Error{ErrorCode::BadDate, u"--"_s + name, written, {}};
    return date;
}

QJsonValue timeOrNull(qint64 ms)
{
    return ms > 0 ? QJsonValue(isoTime(ms)) : QJsonValue();
}

Result<QString> hotlineOption(const Call &call)
{
    const QString written = call.option(u"hotline"_s);
    if (call.has(u"hotline"_s) && !isDiallable(written))
        return Error{ErrorCode::BadPhone, u"--hotline"_s, written, {}};
    return written;
}

Result<int> numberOption(const Call &call, const QString &name, int lowest, int highest)
{
    const QString written = call.option(name);
    bool read = false;
    const int number = written.toInt(&read);
    if (!read || number < lowest || number > highest)
        return Error{ErrorCode::BadNumber,
                     u"--"_s + name,
                     written,
                     {QString::number(lowest), QString::number(highest)}};
    return number;
}

Error inFile(const Call &call, const QString &name, const Error &error)
{
    const QString file = call.option(name, call.argument(name));
    return error.at(file == "-"_L1 ? QCoreApplication::translate("Cli", "标准输入") : file);
}

Result<void> takeNumber(const Call &call, const QString &name, int lowest, int highest, int &number)
{
    if (!call.has(name))
        return {};
    const auto given = numberOption(call, name, lowest, highest);
    if (!given)
        return given.error();
    number = *given;
    return {};
}

Result<std::optional<double>> decimalOption(const Call &call, const QString &name, int above, int highest)
{
    if (!call.has(name))
        return std::optional<double>();
    bool isNumber = false;
    const double given = call.option(name).toDouble(&isNumber);
    if (!isNumber || !(given > above && given <= highest))
        return Error{ErrorCode::BadNumber,
                     u"--"_s + name,
                     call.option(name),
                     {QString::number(above), QString::number(highest)}};
    return std::optional(given);
}

Result<QJsonObject> objectInput(const Call &call, const QString &name)
{
    auto object = parseObject(call.inputs.value(name));
    if (!object)
        return inFile(call, name, object.error());
    return object;
}

Result<Claim> claimOf(const Call &call)
{
    Claim claim;
    claim.reason = call.option(u"reason"_s);
    if (!call.has(u"claimed"_s))
        return claim;
    const QString written = call.option(u"claimed"_s);
    const QDateTime time = parseTime(written);
    if (!time.isValid())
        return Error{ErrorCode::BadDate, u"--claimed"_s, written, {}};
    if (claim.reason.isEmpty())
        return Error{ErrorCode::ReasonMissing, u"--reason"_s, {}, {}};
    claim.atMs = time.toMSecsSinceEpoch();
    return claim;
}

} // namespace powerhall
