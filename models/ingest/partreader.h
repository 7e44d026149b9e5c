// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/recordbounds.h"
#include "models/ingest/survey.h"
#include "models/ingest/tablereader.h"
#include "models/ingest/textdecoder.h"

namespace powerhall {

/// Reads one part of a CSV file from front to back and hands its records to a worker in blocks. The part
/// begins with a record; where it ends inside one, `goOn` takes it further.
class PartReader
{
public:
    struct Job
    {
        int file = -1; ///< descriptor, read at given places only: several parts share it
        qint64 fileSize = 0;
        const TableFormat *format = nullptr;
        ReadControl *control = nullptr;
        const Corrections *corrections = nullptr; ///< only for a file read in one part
        std::atomic<bool> *stop = nullptr;        ///< another part failed
    };
    enum class Outcome
    {
        Whole,         ///< the part ends with a record
        InsideRecord,  ///< it ends inside quotes
        Cancelled,     ///< also where `stop` was set
        ReadFailed,    ///< shorter than it was, or an input error
        EncodingDoubt, ///< not the encoding that was guessed from ASCII alone
    };

    PartReader(const Job &job, qint64 begin, qint64 skippedRows, std::unique_ptr<BlockWorker> worker);

    /// Reads on up to the byte `end` of the file.
    Outcome readTo(qint64 end);

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] int systemError() const { return m_systemError; }
    std::unique_ptr<BlockWorker> takeWorker() { return std::move(m_worker); }

    static constexpr size_t BufferSize = 512 * 1024; ///< stays in the second-level cache
    static constexpr size_t LongestRecord =
        1024 * 1024; ///< bytes; a spreadsheet's cell holds at most 32,767 characters

private:
    bool fill(qint64 end);
    bool readRaw(char *into, size_t wanted);
    void makeRoom();
    void takeText(bool lastPiece);
    const char *skipLongRecord(const char *begin, const char *end, bool lastPiece);
    const char *skipHeader(const char *begin, const char *end, bool lastPiece);
    const char *takeWhole(const char *begin, const char *end, bool lastPiece);
    const char *takeRest(const char *begin, const char *end, bool lastPiece);
    void emitBlock(const char *begin, const char *end, qint64 rows, const Survey &survey,
                   std::optional<RejectReason> fault = {});

    Job m_job;
    TextDecoder m_decoder;
    std::unique_ptr<BlockWorker> m_worker;
    std::vector<char> m_text; ///< UTF-8; the first m_size bytes are filled
    std::vector<char> m_raw;  ///< as in the file, where it must be decoded
    size_t m_size = 0;
    size_t m_rawSize = 0;
    qint64 m_at = 0; ///< place in the file
    qint64 m_skipRows = 0;
    qint64 m_rows = 0;
    std::optional<RecordBounds::State>
        m_longRecord; ///< inside a record that was already handed on as too long
    bool m_doubt = false;
    int m_systemError = 0;
};

} // namespace powerhall
