// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/recordscanner.h"
#include "models/domain/quality/outagerecords.h"
#include "models/domain/quality/reliabilityrecheck.h"

#include <functional>
#include <span>

/// What a reading of files does with their records, one object per part of a file.
namespace powerhall {

/// Reads interruptions, many at once where their texts stay where they are.
class OutageWorker : public BlockWorker
{
public:
    explicit OutageWorker(const InterruptionReader &reader)
        : m_reader(&reader)
    {}

    void take(const RecordBlock &block) final
    {
        const size_t atOnce = block.plain ? m_rows.size() : 1;
        size_t rows = 0;
        m_scanner.start(block);
        for (;;) {
            const FieldGrid grid = m_scanner.nextMany(atOnce - rows);
            if (grid.rows > 0)
                rows += m_reader->read(grid, m_rows.data() + rows, m_rejects);
            else if (!m_scanner.next())
                break;
            else if (m_reader->read(m_scanner.record(), m_rows[rows], m_rejects))
                ++rows;
            if (rows == atOnce) {
                takeRows({m_rows.data(), rows}, block.plain);
                rows = 0;
            }
        }
        takeRows({m_rows.data(), rows}, block.plain);
    }
    [[nodiscard]] const RejectList &rejects() const { return m_rejects; }

protected:
    /// `padded`: so is each text of theirs (NameKey::words).
    virtual void takeRows(std::span<const Interruption> rows, bool padded) = 0;

private:
    const InterruptionReader *m_reader;
    RecordScanner m_scanner;
    OutageGridReader::Rows m_rows;
    RejectList m_rejects;
};

/// Adds interruptions up.
class TallyWorker final : public OutageWorker
{
public:
    TallyWorker(const InterruptionReader &reader, const ReliabilityPlan &plan)
        : OutageWorker(reader)
        , m_tally(plan)
    {}
    [[nodiscard]] const ReliabilityTally &tally() const { return m_tally; }

private:
    void takeRows(std::span<const Interruption> rows, bool padded) override { m_tally.add(rows, padded); }

    ReliabilityTally m_tally;
};

/// Reads again what adding up left open.
class RecheckWorker final : public OutageWorker
{
public:
    RecheckWorker(const InterruptionReader &reader, const ReliabilityRecheck &recheck)
        : OutageWorker(reader)
        , m_part(recheck)
    {}
    [[nodiscard]] const ReliabilityRecheck::Part &part() const { return m_part; }

private:
    void takeRows(std::span<const Interruption> rows, bool) override
    {
        for (const Interruption &row : rows)
            m_part.add(row);
    }

    ReliabilityRecheck::Part m_part;
};

/// Hands every row to a function, for short lists and single parts.
template<typename Reader, typename Row>
class EachRowWorker final : public BlockWorker
{
public:
    EachRowWorker(const Reader &reader, std::function<void(const Row &)> act)
        : m_reader(&reader)
        , m_act(std::move(act))
    {}

    void take(const RecordBlock &block) override
    {
        Row row;
        for (m_scanner.start(block); m_scanner.next();) {
            if (m_reader->read(m_scanner.record(), row, m_rejects))
                m_act(row);
        }
    }
    [[nodiscard]] const RejectList &rejects() const { return m_rejects; }

private:
    const Reader *m_reader;
    std::function<void(const Row &)> m_act;
    RecordScanner m_scanner;
    RejectList m_rejects;
};

} // namespace powerhall
