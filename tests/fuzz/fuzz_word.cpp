// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Any bytes as what a person types or a table's cell holds: each reader of single values says what it is, or
/// that it is none.
#include "models/core/clock.h"
#include "models/core/csvguard.h"
#include "models/core/text.h"
#include "models/domain/disclosure/checkcode.h"
#include "models/domain/ingest/values.h"
#include "models/domain/people/creditcode.h"
#include "models/domain/people/idnumber.h"
#include "models/domain/people/masking.h"
#include "models/domain/people/phone.h"
#include "models/domain/quality/period.h"

#include <cstdlib>

using namespace powerhall;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const std::string_view cell(reinterpret_cast<const char *>(data), size);
    for (const DateOrder order :
         {DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear}) {
        (void)parseTime(cell, order);
        (void)parseDay(cell, order);
    }
    (void)parseWhole(cell);
    (void)parseMilli(cell);
    (void)parsePercentMilli(cell);
    (void)isDecimal(cell);

    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (csvUnguarded(csvGuarded(typed)) != typed)
        std::abort();
    const QString line = cleanLine(typed);
    if (cleanLine(line) != line)
        std::abort();
    (void)printable(typed);
    (void)characterCount(typed);
    if (const auto code = parseCheckCode(typed)) {
        if (parseCheckCode(checkCodeOf(code->prefix, code->sheet)).value_or({}) != *code)
            std::abort();
    }
    (void)checkIdNumber(typed, QDate(2026, 11, 20));
    (void)idNumberFrom15(typed);
    (void)checkCreditCode(typed);
    (void)readPhone(typed);
    for (const MaskingStep step : {MaskingStep::Usual, MaskingStep::Strict}) {
        (void)maskedName(typed, step);
        (void)maskedIdNumber(typed, step);
        (void)maskedPhone(typed, step);
        (void)maskedAddress(typed, step);
    }
    (void)maskedAccountNumber(typed);
    (void)powerhall::parseDate(typed);
    (void)powerhall::parseTime(typed);
    (void)parseQuarter(typed);
    return 0;
}
