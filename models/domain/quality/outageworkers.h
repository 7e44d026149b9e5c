// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/recordscanner.h"
#include "models/domain/quality/outagerecords.h"
#include "models/domain/quality/reliabilityrecheck.h"

/// What a reading of files does with their records, one object per part of a file.
namespace powerhall {

/// Reads rows with a reader and keeps what is rejected; `Row` and `Reader` belong together.
template<typename Reader, typename Row>
class RecordWorker : public BlockWorker
{
public:
    explicit RecordWorker(const Reader &reader)
        : m_reader(&reader)
    {}

    void take(const RecordBlock &block) final
    {
        Row row;
        for (m_scanner.start(block); m_scanner.next();) {
            if (m_reader->read(m_scanner.record(), row, m_rejects))
                takeRow(row);
        }
    }
    [[nodiscard]] const RejectList &rejects() const { return m_rejects; }

protected:
    virtual void takeRow(const Row &row) = 0;

private:
    const Reader *m_reader;
    RecordScanner m_scanner;
    RejectList m_rejects;
};

/// Adds interruptions up, many at once where their texts stay where they are.
class TallyWorker final : public BlockWorker
{
public:
    TallyWorker(const InterruptionReader &reader, const ReliabilityPlan &plan)
        : m_reader(&reader)
        , m_tally(plan)
    {}

    void take(const RecordBlock &block) override
    {
        const size_t atOnce = block.plain ? m_rows.size() : 1;
        size_t rows = 0;
        for (m_scanner.start(block); m_scanner.next();) {
            if (m_reader->read(m_scanner.record(), m_rows[rows], m_rejects) && ++rows == atOnce) {
                m_tally.add({m_rows.data(), rows}, block.plain);
                rows = 0;
            }
        }
        m_tally.add({m_rows.data(), rows}, block.plain);
    }
    [[nodiscard]] const ReliabilityTally &tally() const { return m_tally; }
    [[nodiscard]] const RejectList &rejects() const { return m_rejects; }

private:
    const InterruptionReader *m_reader;
    RecordScanner m_scanner;
    std::array<Interruption, ReliabilityTally::RowsAtOnce> m_rows;
    ReliabilityTally m_tally;
    RejectList m_rejects;
};

/// Reads again what adding up left open.
class RecheckWorker final : public RecordWorker<InterruptionReader, Interruption>
{
public:
    RecheckWorker(const InterruptionReader &reader, const ReliabilityRecheck &recheck)
        : RecordWorker(reader)
        , m_part(recheck)
    {}
    [[nodiscard]] const ReliabilityRecheck::Part &part() const { return m_part; }

private:
    void takeRow(const Interruption &row) override { m_part.add(row); }
    ReliabilityRecheck::Part m_part;
};

/// Hands every row to a function, for short lists and single parts.
template<typename Reader, typename Row>
class EachRowWorker final : public RecordWorker<Reader, Row>
{
public:
    EachRowWorker(const Reader &reader, std::function<void(const Row &)> act)
        : RecordWorker<Reader, Row>(reader)
        , m_act(std::move(act))
    {}

private:
    void takeRow(const Row &row) override { m_act(row); }
    std::function<void(const Row &)> m_act;
};

} // namespace powerhall
