// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/partreader.h"

#include "models/ingest/correctedblock.h"

#include <errno.h>
#include <unistd.h>

#include <cstring>

namespace powerhall {

namespace {

constexpr size_t RawSize = PartReader::BufferSize / 2;
constexpr qsizetype LongRecordShown = 4096;

} // namespace

PartReader::PartReader(const Job &job, qint64 begin, qint64 skippedRows, std::unique_ptr<BlockWorker> worker)
    : m_job(job)
    , m_decoder(job.format->encoding)
    , m_worker(std::move(worker))
    , m_at(begin)
    , m_skipRows(skippedRows)
{}

PartReader::Outcome PartReader::readTo(qint64 end)
{
    while (m_at < end) {
        const bool cancelled =
            m_job.control != nullptr && m_job.control->cancelled.load(std::memory_order_relaxed);
        if (cancelled || (m_job.stop != nullptr && m_job.stop->load(std::memory_order_relaxed)))
            return Outcome::Cancelled;
        const qint64 before = m_at;
        if (!fill(end))
            return Outcome::ReadFailed;
        takeText(m_at == m_job.fileSize);
        if (m_doubt)
            return Outcome::EncodingDoubt;
        if (m_job.control != nullptr)
            m_job.control->done.fetch_add(m_at - before, std::memory_order_relaxed);
    }
    return m_size == 0 && !m_longRecord ? Outcome::Whole : Outcome::InsideRecord;
}

/// Room for as much text as one step reads, behind what is left of the last.
void PartReader::makeRoom()
{
    const size_t least = m_decoder.isNeeded() ? TextDecoder::mostBytes(RawSize) : BufferSize / 2;
    if (m_text.size() < m_size + least + RecordBlock::Padding)
        m_text.resize(m_size + std::max(least, BufferSize) + RecordBlock::Padding);
    if (m_decoder.isNeeded())
        m_raw.resize(RawSize);
}

bool PartReader::readRaw(char *into, size_t wanted)
{
    while (wanted > 0) {
        const ssize_t got = ::pread(m_job.file, into, wanted, m_at);
        if (got <= 0) {
            if (got < 0 && errno == EINTR)
                continue;
            m_systemError = got < 0 ? errno : 0;
            return false;
        }
        into += got;
        m_at += got;
        wanted -= size_t(got);
    }
    return true;
}

bool PartReader::fill(qint64 end)
{
    makeRoom();
    if (!m_decoder.isNeeded()) {
        const size_t wanted = std::min(m_text.size() - m_size - RecordBlock::Padding, size_t(end - m_at));
        if (!readRaw(m_text.data() + m_size, wanted))
            return false;
        m_size += wanted;
        return true;
    }
    const size_t wanted = std::min(m_raw.size() - m_rawSize, size_t(end - m_at));
    if (!readRaw(m_raw.data() + m_rawSize, wanted))
        return false;
    m_rawSize += wanted;
    char *out = m_text.data() + m_size;
    const size_t used = m_decoder.decode({m_raw.data(), m_rawSize}, m_at == m_job.fileSize, out);
    m_size = size_t(out - m_text.data());
    m_rawSize -= used;
    std::memmove(m_raw.data(), m_raw.data() + used, m_rawSize);
    return true;
}

void PartReader::takeText(bool lastPiece)
{
    const char *at = m_text.data();
    const char *end = at + m_size;
    // What follows is not known yet: a CR at the end is taken for half a CRLF until it is.
    std::memset(m_text.data() + m_size, lastPiece ? ' ' : '\n', RecordBlock::Padding);
    at = skipLongRecord(at, end, lastPiece);
    if (!m_longRecord)
        at = skipHeader(at, end, lastPiece);
    if (!m_longRecord && m_skipRows == 0)
        at = takeWhole(at, end, lastPiece);
    m_size = size_t(end - at);
    std::memmove(m_text.data(), at, m_size);
}

const char *PartReader::skipLongRecord(const char *begin, const char *end, bool lastPiece)
{
    if (!m_longRecord)
        return begin;
    RecordBounds bounds(begin, end, m_job.format->delimiter, lastPiece, *m_longRecord);
    if (const char *next = bounds.next()) {
        m_longRecord.reset();
        return next;
    }
    m_longRecord = bounds.state();
    return lastPiece ? end : bounds.stoppedAt();
}

const char *PartReader::skipHeader(const char *begin, const char *end, bool lastPiece)
{
    RecordBounds bounds(begin, end, m_job.format->delimiter, lastPiece);
    for (; m_skipRows > 0; --m_skipRows) {
        const char *next = bounds.next();
        if (next == nullptr)
            break;
        begin = next;
    }
    return begin;
}

/// Hands on the whole records; returns where what is left begins.
const char *PartReader::takeWhole(const char *begin, const char *end, bool lastPiece)
{
    const Survey survey = surveyOf(begin, end);
    if (!survey.quotes && !survey.loneReturns) {
        const bool openEnd = lastPiece && end != begin && end[-1] != '\n';
        const void *last = lastPiece ? nullptr : ::memrchr(begin, '\n', size_t(end - begin));
        const char *whole = lastPiece ? end : last != nullptr ? static_cast<const char *>(last) + 1 : begin;
        emitBlock(begin, whole, survey.lineFeeds + (openEnd ? 1 : 0), survey);
        return takeRest(whole, end, lastPiece);
    }
    RecordBounds bounds(begin, end, m_job.format->delimiter, lastPiece);
    const char *whole = begin;
    qint64 rows = 0;
    for (const char *next = bounds.next(); next != nullptr; next = bounds.next()) {
        whole = next;
        ++rows;
    }
    emitBlock(begin, whole, rows, survey);
    return takeRest(whole, end, lastPiece);
}

/// What is left of the piece: the beginning of a record, which waits for more, is too long to wait, or never
/// ends. Returns where the text begins that has to be seen again.
const char *PartReader::takeRest(const char *begin, const char *end, bool lastPiece)
{
    const bool isLong = size_t(end - begin) > LongestRecord;
    if (begin == end || (!isLong && !lastPiece))
        return begin;
    Survey unclean;
    unclean.quotes = unclean.controls = true;
    const char *shown = isLong ? begin + LongRecordShown : end;
    emitBlock(begin, shown, 1, unclean, isLong ? RejectReason::RecordTooLong : RejectReason::QuoteNotClosed);
    RecordBounds bounds(begin, end, m_job.format->delimiter, lastPiece);
    bounds.next();
    if (!lastPiece)
        m_longRecord = bounds.state();
    return lastPiece ? end : bounds.stoppedAt();
}

void PartReader::emitBlock(const char *begin, const char *end, qint64 rows, const Survey &survey,
                           std::optional<RejectReason> fault)
{
    if (rows == 0 || m_doubt)
        return;
    const TableFormat &format = *m_job.format;
    const bool isValid = !survey.wide || isUtf8(begin, end);
    if (!isValid && format.encoding == TextEncoding::Utf8 && !format.encodingCertain) {
        m_doubt = true;
        return;
    }
    RecordBlock block{{begin, size_t(end - begin)}, m_rows, rows};
    block.clean = !survey.controls && isValid;
    block.plain = block.clean && !survey.quotes && !survey.loneReturns;
    block.ascii = block.plain && !survey.wide;
    block.fault = fault;
    block.delimiter = format.delimiter;
    block.columns = int(format.headings.size());
    m_rows += rows;
    if (m_job.control != nullptr)
        m_job.control->records.fetch_add(rows, std::memory_order_relaxed);
    if (m_job.corrections == nullptr || m_job.corrections->isEmpty())
        m_worker->take(block);
    else
        handCorrected(block, *m_job.corrections, format.headerRow + 1, *m_worker);
}

} // namespace powerhall
