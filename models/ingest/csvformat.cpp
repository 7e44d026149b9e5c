// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/csvformat.h"

#include "models/domain/ingest/recordbounds.h"
#include "models/domain/ingest/recordscanner.h"
#include "models/ingest/encoding.h"
#include "models/ingest/survey.h"
#include "models/ingest/textdecoder.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qint64 DelimiterRows = 50;
constexpr qint64 DateRows = 5000;
constexpr int ManyColumns = 100000;

/// The beginning of a table as text, its last record perhaps cut off.
struct Beginning
{
    std::string text; ///< with RecordBlock::Padding bytes behind
    size_t size = 0;
    bool whole = false; ///< nothing follows

    [[nodiscard]] RecordBlock block(char delimiter, qint64 mostRows) const;
    /// Nothing but delimiters, blanks and line breaks: no header will come.
    [[nodiscard]] bool isBlank() const { return text.find_first_not_of(" ,;|\t\r\n") >= size; }
};

RecordBlock Beginning::block(char delimiter, qint64 mostRows) const
{
    const char *begin = text.data();
    RecordBounds bounds(begin, begin + size, delimiter, whole);
    RecordBlock block;
    block.columns = ManyColumns;
    block.delimiter = delimiter;
    const char *end = begin;
    while (block.rows < mostRows) {
        const char *next = bounds.next();
        if (next == nullptr)
            break;
        end = next;
        ++block.rows;
    }
    block.bytes = {begin, size_t(end - begin)};
    const Survey survey = surveyOf(begin, end);
    block.clean = !survey.controls && (!survey.wide || isUtf8(begin, end));
    block.plain = block.clean && !survey.quotes && !survey.loneReturns;
    return block;
}

Beginning decoded(std::string_view bytes, const TextDecoder &decoder, bool whole)
{
    Beginning result;
    result.text = decoder.decoded(bytes);
    result.size = result.text.size();
    result.whole = whole;
    result.text.append(RecordBlock::Padding, ' ');
    return result;
}

/// How well a delimiter fits: rows with as many fields as the first, times fields; 0 for one field alone.
qint64 fitOf(const Beginning &beginning, char delimiter)
{
    RecordScanner scanner;
    size_t fields = 0;
    qint64 alike = 0;
    qint64 rows = 0;
    for (scanner.start(beginning.block(delimiter, DelimiterRows)); scanner.next();) {
        const Record &record = scanner.record();
        if (record.isBlank())
            continue;
        if (fields < 2) // a title above the header has no neighbours
            fields = record.fields.size();
        ++rows;
        alike += record.fields.size() == fields ? 1 : 0;
    }
    return fields < 2
               ? 0
               : alike * 1000 / std::max<qint64>(rows, 1) * 1000 + qint64(std::min<size_t>(fields, 999));
}

char delimiterOf(const Beginning &beginning)
{
    char best = ',';
    qint64 bestFit = 0;
    for (const char candidate : {',', '\t', ';', '|'}) {
        if (const qint64 fit = fitOf(beginning, candidate); fit > bestFit) {
            best = candidate;
            bestFit = fit;
        }
    }
    return best;
}

/// Excel's own hint in the first row: sep=;
std::optional<char> hintOf(const Beginning &beginning)
{
    const std::string_view text(beginning.text.data(), beginning.size);
    if (!text.starts_with("sep=") || text.size() < 6 || (text[5] != '\n' && text[5] != '\r'))
        return std::nullopt;
    return text[4];
}

QString textOf(std::string_view field)
{
    return QString::fromUtf8(field.data(), qsizetype(field.size()));
}

/// A line of its own above the header: one field that is filled in, where every table has more columns.
bool isTitle(const Record &record)
{
    return std::count_if(record.fields.begin(), record.fields.end(),
                         [](std::string_view field) { return !trimmed(field).empty(); }) < 2;
}

/// The record the headings stand in: the first that is not empty; titles above it are passed over where
/// anything else follows. Nothing where there is none.
std::optional<qint64> headerOf(const RecordBlock &block, bool hinted)
{
    RecordScanner scanner;
    std::optional<qint64> first;
    int titles = 0;
    for (scanner.start(block); titles <= MostTitles && scanner.next();) {
        const Record &record = scanner.record();
        if (record.isBlank() || (hinted && record.row == 0))
            continue;
        if (record.fault || !isTitle(record))
            return record.row;
        first = first.value_or(record.row);
        ++titles;
    }
    return first;
}

/// Fills in header row and date order.
Result<TableFormat> withHeader(TableFormat format, const Beginning &beginning, bool hinted,
                               const ReadOptions &options)
{
    const RecordBlock block = beginning.block(format.delimiter, DateRows);
    const auto header = headerOf(block, hinted);
    if (!header)
        return Error{ErrorCode::BrokenTable, {}, beginning.isBlank() ? u"empty"_s : u"bad_header"_s, {}};
    RecordScanner scanner;
    scanner.start(block);
    while (scanner.next() && scanner.record().row < *header)
        continue;
    if (scanner.record().fault)
        return Error{ErrorCode::BrokenTable, {}, u"bad_header"_s, {}};
    format.headerRow = *header + 1;
    for (const std::string_view field : scanner.record().fields)
        format.headings += textOf(field);
    DateOrderGuess guess;
    while (scanner.next()) {
        for (const std::string_view field : scanner.record().fields)
            guess.look(field);
    }
    format.dateOrder = options.dateOrder.value_or(guess.order());
    format.dateOrderCertain = options.dateOrder.has_value() || guess.isCertain();
    return format;
}

} // namespace

/// Counts fields that begin 1/7/2026 or 01.07.2026.
void DateOrderGuess::look(std::string_view field)
{
    const std::string_view text = trimmed(field);
    std::array<int, 3> numbers{};
    std::array<int, 3> digits{};
    size_t part = 0;
    char separator = '\0';
    for (const char character : text) {
        if (character >= '0' && character <= '9') {
            if (++digits[part] > 4)
                return;
            numbers[part] = numbers[part] * 10 + (character - '0');
        } else if (part < 2 && (character == '/' || character == '.' || character == '-') &&
                   (separator == '\0' || separator == character)) {
            separator = character;
            ++part;
        } else if (part == 2 && (character == ' ' || character == 'T')) {
            break;
        } else {
            return;
        }
    }
    const bool isDate = part == 2 && digits[0] >= 1 && digits[0] <= 2 && digits[1] >= 1 && digits[1] <= 2 &&
                        (digits[2] == 4 || (digits[2] == 2 && separator == '/'));
    if (!isDate)
        return;
    if (numbers[0] > 12)
        ++m_dayFirst;
    else if (numbers[1] > 12)
        ++m_monthFirst;
    else
        ++m_either;
    m_dotted += separator == '.' ? 1 : 0;
}

DateOrder DateOrderGuess::order() const
{
    if (m_dayFirst + m_monthFirst + m_either == 0)
        return DateOrder::YearMonthDay;
    if (m_dayFirst != m_monthFirst)
        return m_dayFirst > m_monthFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    return m_dotted > 0 ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
}

bool DateOrderGuess::isCertain() const
{
    return m_dayFirst + m_monthFirst + m_either == 0 || (m_dayFirst > 0) != (m_monthFirst > 0);
}

Result<TableFormat> csvFormatOf(std::string_view beginning, qint64 size, const ReadOptions &options)
{
    const SeenEncoding seen = encodingOf(beginning);
    TableFormat format;
    format.size = size;
    format.byteOrderMark = seen.byteOrderMark > 0;
    format.encoding = options.encoding.value_or(seen.encoding);
    format.encodingCertain = options.encoding.has_value() || seen.certain;
    // A mark says what the file is, and is no text in any other encoding.
    if (format.byteOrderMark)
        format.encoding = seen.encoding;
    const bool whole = qint64(beginning.size()) >= size;
    const Beginning text =
        decoded(beginning.substr(size_t(seen.byteOrderMark)), TextDecoder(format.encoding), whole);
    const auto hint = hintOf(text);
    format.delimiter = options.delimiter.value_or(hint ? *hint : delimiterOf(text));
    return withHeader(format, text, hint.has_value(), options);
}

} // namespace powerhall
