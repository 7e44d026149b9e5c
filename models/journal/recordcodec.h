// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

#include <QCborArray>
#include <QCborValue>
#include <QDate>
#include <QStringList>
#include <QUuid>

#include <optional>

/// How the states of records are written: arrays by position, UUIDs as bytes, days as numbers, absent as
/// null.
namespace powerhall::recordcodec {

inline QCborValue ofId(const QUuid &id)
{
    return id.isNull() ? QByteArray() : id.toRfc4122();
}

inline QUuid idOf(const QCborValue &value)
{
    return QUuid::fromRfc4122(value.toByteArray());
}

inline QCborValue ofDay(QDate day)
{
    return day.isValid() ? QCborValue(day.toJulianDay()) : QCborValue(nullptr);
}

inline QDate dayOf(const QCborValue &value)
{
    return value.isInteger() ? QDate::fromJulianDay(value.toInteger()) : QDate();
}

inline QCborValue ofDay(const std::optional<QDate> &day)
{
    return ofDay(day.value_or(QDate()));
}

inline std::optional<QDate> optionalDayOf(const QCborValue &value)
{
    const QDate day = dayOf(value);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

inline QCborValue ofNumber(const std::optional<int> &number)
{
    return number ? QCborValue(*number) : QCborValue(nullptr);
}

inline std::optional<int> optionalNumberOf(const QCborValue &value)
{
    return value.isInteger() ? std::optional(int(value.toInteger())) : std::nullopt;
}

inline QCborValue ofTexts(const QStringList &texts)
{
    return QCborArray::fromStringList(texts);
}

inline QStringList textsOf(const QCborValue &value)
{
    QStringList texts;
    for (const QCborValue &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

inline Error damagedRecord(const char *kind)
{
    return {ErrorCode::Damaged, {}, QLatin1String("record of kind ") + QLatin1String(kind), {}};
}

} // namespace powerhall::recordcodec
