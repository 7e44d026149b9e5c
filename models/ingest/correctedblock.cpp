// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/correctedblock.h"

#include "models/domain/ingest/recordscanner.h"
#include "models/ingest/survey.h"

namespace powerhall {

namespace {

/// A record that could not be read stays what it is, unless the very field that was at fault is corrected.
bool isMended(const Record &record, const Corrections &corrections, qint64 number)
{
    return !record.fault || corrections.contains({number, int(record.faultField)});
}

void appendRecord(std::string &text, const Record &record, const Corrections &corrections, qint64 number,
                  char delimiter)
{
    for (int field = 0; field < int(record.fields.size()); ++field) {
        if (field > 0)
            text += delimiter;
        const auto corrected = corrections.constFind({number, field});
        appendField(text, corrected == corrections.cend() ? record.at(field) : corrected->toStdString(),
                    delimiter);
    }
    // Cells that the record is too short to have.
    for (auto further = corrections.lowerBound({number, int(record.fields.size())});
         further != corrections.cend() && further.key().first == number; ++further) {
        if (further.key().second == int(record.fields.size()))
            appendField(text += delimiter, further->toStdString(), delimiter);
    }
    text += '\n';
}

/// Hands on a text made here.
void handText(std::string &text, RecordBlock block, qint64 firstRow, BlockWorker &worker)
{
    if (text.empty())
        return;
    const size_t size = text.size();
    text.append(RecordBlock::Padding, '\n');
    const Survey survey = surveyOf(text.data(), text.data() + size);
    block.bytes = {text.data(), size};
    block.rows = block.rows - (firstRow - block.firstRow);
    block.firstRow = firstRow;
    block.clean = !survey.controls && (!survey.wide || isUtf8(text.data(), text.data() + size));
    block.plain = block.clean && !survey.quotes && !survey.loneReturns;
    block.ascii = block.plain && !survey.wide;
    block.fault.reset();
    worker.take(block);
}

} // namespace

void appendField(std::string &text, std::string_view field, char delimiter)
{
    const char special[] = {'"', '\n', '\r', delimiter};
    if (field.find_first_of(std::string_view(special, sizeof special)) == field.npos) {
        text += field;
        return;
    }
    text += '"';
    for (const char character : field) {
        if (character == '"')
            text += '"';
        text += character;
    }
    text += '"';
}

void handCorrected(const RecordBlock &block, const Corrections &corrections, qint64 firstRecord,
                   BlockWorker &worker)
{
    const qint64 first = firstRecord + block.firstRow;
    const auto next = corrections.lowerBound({first, 0});
    if (next == corrections.cend() || next.key().first >= first + block.rows) {
        worker.take(block);
        return;
    }
    // Record by record: those that stay unreadable are handed on alone, as they are.
    RecordScanner scanner;
    for (scanner.start(block); scanner.next();) {
        const Record &record = scanner.record();
        const qint64 number = firstRecord + record.row;
        RecordBlock single = block;
        single.firstRow = record.row;
        single.rows = 1;
        const auto corrected = corrections.lowerBound({number, 0});
        const bool touched = corrected != corrections.cend() && corrected.key().first == number;
        if (record.fault && !(touched && isMended(record, corrections, number))) {
            single.bytes = scanner.recordBytes();
            single.plain = single.ascii = false;
            worker.take(single);
            continue;
        }
        std::string text;
        appendRecord(text, record, corrections, number, block.delimiter);
        handText(text, single, record.row, worker);
    }
}

} // namespace powerhall
