// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/json/jsonfile.h"

#include "models/core/clock.h"
#include "reports/document/documentwords.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype BufferSize = 1 << 16;

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/// A number keeps the digits it is printed with: 99.9600 is JSON too, and a double never comes between.
QByteArray valueOf(const Column &column, const Cell &cell)
{
    if (std::holds_alternative<std::monostate>(cell) || std::holds_alternative<Missing>(cell))
        return "null";
    if (std::holds_alternative<ReportNumber>(cell))
        return column.textOf(cell).toLatin1();
    return quoted(column.textOf(cell));
}

/// Writes one object by hand, row by row, so that a long table need not be in memory twice.
class JsonText
{
public:
    explicit JsonText(QIODevice &device)
        : m_device(device)
    {}

    void text(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            member(key, quoted(value));
    }
    void member(const char *key, const QByteArray &value)
    {
        m_buffer += m_first ? "{\n" : ",\n";
        m_first = false;
        m_buffer += '"' + QByteArray(key) + "\": " + value;
    }
    void append(const QByteArray &bytes)
    {
        m_buffer += bytes;
        if (m_buffer.size() >= BufferSize)
            flush();
    }
    Result<void> finish()
    {
        m_buffer += "\n}\n";
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
    QByteArray m_buffer;
    bool m_first = true;
    bool m_failed = false;
};

QByteArray rowText(const Table &table, const Row &row)
{
    QByteArray text = "{";
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns.at(i);
        text += (i > 0 ? ", " : "") + quoted(column.id) + ": " +
                valueOf(column, i < row.size() ? row.at(i) : Cell());
    }
    return text + "}";
}

QByteArray figuresText(const Document &document)
{
    QByteArray text;
    for (const Section &section : document.sections) {
        for (const DocumentBlock &block : section.blocks) {
            const auto *figures = std::get_if<QList<KeyFigure>>(&block);
            for (qsizetype i = 0; figures && i < figures->size(); ++i) {
                const KeyFigure &figure = figures->at(i);
                const Column column{.kind = ColumnKind::Number, .places = figure.places};
                text +=
                    (text.isEmpty() ? "" : ", ") + quoted(figure.id) + ": " + valueOf(column, figure.value);
            }
        }
    }
    return '{' + text + '}';
}

void writeTables(JsonText &json, const Document &document)
{
    json.member("tables", "{");
    bool firstTable = true;
    Row row;
    for (const Table *table : document.tables()) {
        json.append((firstTable ? "\n  " : ",\n  ") + quoted(table->id) + ": [");
        firstTable = false;
        for (qsizetype i = 0; i < table->rows.size(); ++i) {
            table->rows.read(i, row);
            json.append((i > 0 ? ",\n    " : "\n    ") + rowText(*table, row));
        }
        json.append("]");
    }
    json.append("}");
    json.member("totals", "{");
    firstTable = true;
    for (const Table *table : document.tables()) {
        if (table->totals.isEmpty())
            continue;
        json.append((firstTable ? "\n  " : ",\n  ") + quoted(table->id) + ": [");
        firstTable = false;
        for (qsizetype i = 0; i < table->totals.size(); ++i)
            json.append((i > 0 ? ", " : "") + rowText(*table, table->totals.at(i)));
        json.append("]");
    }
    json.append("}");
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

void writeOrigins(JsonText &json, const Document &document)
{
    QJsonArray rules;
    for (const DocumentRule &rule : document.rules)
        rules.append(
            QJsonObject{{u"text"_s, rule.text}, {u"value"_s, rule.value}, {u"clause"_s, rule.clause}});
    json.member("rules", compact(rules));
    QJsonArray sources;
    for (const ReportSource &source : document.sources)
        sources.append(QJsonObject{{u"role"_s, source.role},
                                   {u"file"_s, source.file},
                                   {u"sha256"_s, source.sha256},
                                   {u"rows"_s, source.rows},
                                   {u"rejected"_s, source.rejected},
                                   {u"warnings"_s, source.warnings}});
    json.member("sources", compact(sources));
}

} // namespace

Result<void> writeJson(const Document &document, QIODevice &device)
{
    JsonText json(device);
    json.text("report", document.id);
    json.text("title", document.title);
    json.text("number", document.number);
    json.text("unit", document.unit);
    json.text("period", document.period);
    json.member("marks", compact(QJsonArray::fromStringList(markWords(document.marks))));
    json.member("figures", figuresText(document));
    writeTables(json, document);
    writeOrigins(json, document);
    json.text("formula", document.formula);
    json.member("version", QByteArray::number(document.version));
    json.text("correction", document.correction);
    json.text("made_at", isoTime(document.madeMs));
    return json.finish();
}

} // namespace powerhall
