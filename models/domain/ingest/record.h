// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/reject.h"

#include <optional>
#include <span>
#include <string_view>

namespace powerhall {

/// One record of a table: its fields as spans of UTF-8, quotes taken off, blanks kept. Valid until the next
/// record is asked for.
struct Record
{
    qint64 row = 0; ///< counted as RecordBlock::firstRow counts
    std::span<const std::string_view> fields;
    std::optional<RejectReason> fault =
        {};                   ///< the record cannot be read: reject it, whatever the fields hold
    qsizetype faultField = 0; ///< index of the field where the fault is
    bool padded = false; ///< at least RecordBlock::Padding bytes behind the begin of each field may be read

    /// The field of a column; empty where the record is shorter or the column is absent (below 0).
    [[nodiscard]] std::string_view at(int column) const
    {
        return static_cast<size_t>(column) < fields.size() ? fields[static_cast<size_t>(column)]
                                                           : std::string_view();
    }
    /// No field holds anything but blanks: an empty line, or the rest of a deleted row. Neither counted nor
    /// rejected.
    [[nodiscard]] bool isBlank() const;
};

/// Some whole records of a table, as they stand in the file, converted to UTF-8. A spreadsheet's rows come in
/// the same form. At least `RecordBlock::Padding` bytes behind the end may be read (they hold anything).
struct RecordBlock
{
    static constexpr size_t Padding = 64;

    std::string_view bytes;
    /// Row of the first record, counted from 0 at the start of this worker's part: the part's `firstRow`
    /// makes it the record number (header = 1) once all parts are done.
    qint64 firstRow = 0;
    qint64 rows = 0; ///< how many records (empty lines included)
    /// No control character but tab and line breaks, and all bytes are valid UTF-8.
    bool clean = false;
    /// Clean, no quote, and every line break is LF or CRLF: splitting at delimiter and LF is exact. The last
    /// record of a file may lack its line break.
    bool plain = false;
    bool ascii = false; ///< plain, and no byte above 127
    /// The block is the beginning of one record that cannot be read whole; RecordScanner hands it on as such.
    std::optional<RejectReason> fault = {};
    char delimiter = ',';
    /// Columns of the header: more fields than that (but for empty ones) are a fault of the record.
    int columns = 0;
};

/// Takes the blocks of one part of a file, in order, on one thread. What it found is asked of it afterwards.
class BlockWorker
{
public:
    BlockWorker() = default;
    virtual ~BlockWorker() = default;
    BlockWorker(const BlockWorker &) = delete;
    BlockWorker &operator=(const BlockWorker &) = delete;

    virtual void take(const RecordBlock &block) = 0;
};

} // namespace powerhall
