// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/csv/csvfile.h"

#include "models/core/csvguard.h"
#include "reports/document/documentwords.h"

#include <QIODevice>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype BufferSize = 1 << 16;

/// Gathers records and hands them on in pieces.
class Records
{
public:
    Records(QIODevice &device, qsizetype fields)
        : m_device(device)
        , m_fields(fields)
    {
        m_buffer = "\xEF\xBB\xBF";
    }

    void text(const QString &text) { field(csvGuarded(text)); }

    /// Digits and dates, which need no guard.
    void field(const QString &text)
    {
        if (m_used++ > 0)
            m_buffer += ',';
        const bool quoted =
            text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
        if (!quoted) {
            m_buffer += text.toUtf8();
            return;
        }
        m_buffer += '"' + QString(text).replace(u"\""_s, u"\"\""_s).toUtf8() + '"';
    }

    void end()
    {
        // A record of one empty field would be an empty line, which readers skip.
        if (m_fields == 1 && m_used <= 1 && (m_buffer.isEmpty() || m_buffer.endsWith('\n')))
            m_buffer += "\"\"";
        for (m_used = qMax<qsizetype>(m_used, 1); m_used < m_fields; ++m_used)
            m_buffer += ',';
        m_buffer += "\r\n";
        m_used = 0;
        if (m_buffer.size() >= BufferSize)
            flush();
    }

    Result<void> finish()
    {
        flush();
        if (m_failed)
            return Error{ErrorCode::FileUnreadable, {}, m_device.errorString(), {}};
        return {};
    }

private:
    void flush()
    {
        m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
        m_buffer.clear();
    }

    QIODevice &m_device;
    qsizetype m_fields;
    QByteArray m_buffer;
    qsizetype m_used = 0;
    bool m_failed = false;
};

void writeRow(Records &records, const Table &table, const Row &row)
{
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Cell &cell = i < row.size() ? row.at(i) : Cell();
        if (const auto *text = std::get_if<QString>(&cell))
            records.text(*text);
        else
            records.field(std::holds_alternative<Missing>(cell) ? QString()
                                                                : table.columns.at(i).textOf(cell));
    }
    records.end();
}

void writeTable(Records &records, const Table &table)
{
    for (const Column &column : table.columns)
        records.text(column.group.isEmpty() ? column.fullHead() : column.group + u' ' + column.fullHead());
    records.end();
    Row row;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        table.rows.read(i, row);
        writeRow(records, table, row);
    }
    for (const Row &total : table.totals)
        writeRow(records, table, total);
}

void writeFacts(Records &records, const QList<Fact> &facts)
{
    for (const Fact &fact : facts) {
        records.text(fact.label);
        if (fact.isNumber)
            records.field(fact.value);
        else
            records.text(fact.value);
        records.text(fact.remark);
        records.end();
    }
}

} // namespace

Result<void> writeCsv(const Document &document, QIODevice &device)
{
    const QList<const Table *> tables = document.tables();
    const bool alone = tables.size() == 1;
    constexpr qsizetype FactFields = 3;
    qsizetype fields = alone ? 1 : FactFields;
    for (const Table *table : tables)
        fields = qMax(fields, table->columns.size());
    Records records(device, fields);
    if (!alone)
        writeFacts(records, factsOf(document));
    for (const Table *table : tables) {
        if (!alone) {
            records.end();
            records.text(table->title);
            records.end();
        }
        writeTable(records, *table);
    }
    return records.finish();
}

} // namespace powerhall
