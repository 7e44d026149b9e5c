// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/cellformat.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace powerhall {

namespace {

constexpr double LastDay = 2958465; // 9999-12-31
constexpr qint64 SecondsPerDay = 86400;

bool isPlain(std::string_view number)
{
    size_t digits = 0;
    size_t points = 0;
    for (size_t at = number.starts_with('-') ? 1 : 0; at < number.size(); ++at) {
        digits += number[at] >= '0' && number[at] <= '9' ? 1 : 0;
        points += number[at] == '.' ? 1 : 0;
    }
    return digits > 0 && digits <= 15 && points <= 1 &&
           digits + points + (number.starts_with('-') ? 1 : 0) == number.size();
}

/// Fifteen significant digits: 0.1 + 0.2 is 0.3, as the spreadsheet shows it.
void appendDecimal(std::string &text, double value)
{
    std::array<char, 400> buffer{};
    const int magnitude = value == 0 ? 0 : int(std::floor(std::log10(std::fabs(value))));
    const int decimals = std::min(std::max(14 - magnitude, 0), 60);
    const int size = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
    std::string_view digits(buffer.data(), size_t(size));
    if (decimals > 0) {
        digits = digits.substr(0, digits.find_last_not_of('0') + 1);
        if (digits.ends_with('.'))
            digits.remove_suffix(1);
    }
    text += digits == "-0" ? "0" : digits;
}

/// Year, month and day of a day number since 1970.
struct Civil
{
    explicit Civil(qint64 day)
    {
        // Eras of 400 years that begin in March.
        const qint64 shifted = day + 719468;
        const qint64 era = shifted / 146097;
        const qint64 ofEra = shifted - era * 146097;
        const qint64 yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
        const qint64 ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        const qint64 marchMonth = (5 * ofYear + 2) / 153;
        dayOfMonth = int(ofYear - (153 * marchMonth + 2) / 5 + 1);
        month = int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
        year = int(yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    }
    int year;
    int month;
    int dayOfMonth;
};

template<typename... Values>
void appendPrinted(std::string &text, const char *shape, Values... values)
{
    std::array<char, 64> buffer{};
    const int size = std::snprintf(buffer.data(), buffer.size(), shape, values...);
    text.append(buffer.data(), size_t(size));
}

void appendDay(std::string &text, qint64 serial, bool from1904)
{
    constexpr qint64 Epoch1904 = -24107; // 1904-01-01
    constexpr qint64 Epoch1900 = -25569; // 1899-12-30
    if (!from1904 && serial == 60) {
        text += "1900-02-29"; // Lotus's leap day, kept by Excel: no date
        return;
    }
    const qint64 day = from1904 ? Epoch1904 + serial : Epoch1900 + serial + (serial < 60 ? 1 : 0);
    const Civil civil(day);
    appendPrinted(text, "%04d-%02d-%02d", civil.year, civil.month, civil.dayOfMonth);
}

void appendClock(std::string &text, qint64 seconds)
{
    appendPrinted(text, "%02d:%02d:%02d", int(seconds / 3600), int(seconds / 60 % 60), int(seconds % 60));
}

void appendMoment(std::string &text, double value, CellKind kind, bool from1904)
{
    const auto seconds = qint64(std::llround(value * double(SecondsPerDay)));
    const qint64 day = seconds / SecondsPerDay;
    const qint64 ofDay = seconds % SecondsPerDay;
    if (day == 0 && !from1904) { // no day at all: a time, or a duration below 24 h
        appendClock(text, ofDay);
        return;
    }
    if (kind == CellKind::Time && day < 366) { // durations of some days, [h]:mm
        appendClock(text, seconds);
        return;
    }
    appendDay(text, day, from1904);
    if (kind != CellKind::Date || ofDay != 0) {
        text += ' ';
        appendClock(text, ofDay);
    }
}

/// What a format code consists of besides its literal text.
struct CodeMarks
{
    bool date = false;
    bool time = false;
    bool percent = false;
};

/// Behind [ … ]: colours, conditions and locales mean nothing here, elapsed hours and minutes do.
qsizetype skipBrackets(const QString &code, qsizetype at, CodeMarks &marks)
{
    const qsizetype close = code.indexOf(u']', at);
    if (close < 0)
        return code.size();
    const QString inside = code.mid(at + 1, close - at - 1).toLower();
    const bool elapsed = !inside.isEmpty() && inside.count(inside.front()) == inside.size() &&
                         QStringLiteral("hms").contains(inside.front());
    marks.time = marks.time || elapsed;
    return close;
}

CodeMarks marksOf(const QString &code)
{
    CodeMarks marks;
    bool month = false;
    for (qsizetype at = 0; at < code.size() && code[at] != u';'; ++at) {
        const QChar letter = code[at].toLower();
        if (letter == u'"') {
            const qsizetype close = code.indexOf(u'"', at + 1);
            at = close < 0 ? code.size() : close;
        } else if (letter == u'\\' || letter == u'_' || letter == u'*') {
            ++at;
        } else if (letter == u'[') {
            at = skipBrackets(code, at, marks);
        } else if (letter == u'y' || letter == u'd') {
            marks.date = true;
        } else if (letter == u'h' || letter == u's') {
            marks.time = true;
        } else if (letter == u'm') {
            month = true;
        } else if (letter == u'%') {
            marks.percent = true;
        }
    }
    marks.date = marks.date || (month && !marks.time); // m beside h or s are minutes
    return marks;
}

} // namespace

CellKind builtInKind(int numberFormat)
{
    const auto within = [numberFormat](int first, int last) {
        return numberFormat >= first && numberFormat <= last;
    };
    if (numberFormat == 9 || numberFormat == 10)
        return CellKind::Percent;
    if (numberFormat == 22)
        return CellKind::DateTime;
    if (within(14, 17) || within(27, 31) || numberFormat == 36 || within(50, 54) || within(57, 58))
        return CellKind::Date;
    if (within(18, 21) || within(32, 35) || within(45, 47) || within(55, 56))
        return CellKind::Time;
    return CellKind::Number;
}

CellKind kindOfCode(const QString &code)
{
    if (code.compare(QLatin1String("General"), Qt::CaseInsensitive) == 0)
        return CellKind::Number;
    const CodeMarks marks = marksOf(code);
    if (marks.date)
        return marks.time ? CellKind::DateTime : CellKind::Date;
    if (marks.time)
        return CellKind::Time;
    return marks.percent ? CellKind::Percent : CellKind::Number;
}

void appendNumber(std::string &text, std::string_view number, CellKind kind, bool from1904)
{
    if (kind == CellKind::Number && isPlain(number)) {
        text += number;
        return;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(value)) {
        text += number;
        return;
    }
    const bool isMoment = kind == CellKind::Date || kind == CellKind::Time || kind == CellKind::DateTime;
    if (isMoment && value >= 0 && value < LastDay + 1) {
        appendMoment(text, value, kind, from1904);
        return;
    }
    appendDecimal(text, kind == CellKind::Percent ? value * 100 : value);
    if (kind == CellKind::Percent)
        text += '%';
}

} // namespace powerhall
