// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reporttext.h"

#include "app/cli/reportoutputs.h"

#include "models/core/json.h"
#include "reports/document/documentwords.h"
#include "reports/json/jsonfile.h"

#include <QBuffer>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qsizetype MostRows = 50;

QString lineOf(const Table &table, const Row &row)
{
    QStringList cells;
    for (qsizetype i = 0; i < row.size(); ++i)
        cells.append(table.columns.at(i).textOf(row.at(i)));
    return cells.join(u"  "_s).trimmed();
}

QStringList linesOf(const Table &table)
{
    QStringList heads;
    for (const Column &column : table.columns)
        heads.append(column.fullHead());
    QStringList lines{QString(), table.title, heads.join(u"  "_s)};
    if (table.rows.size() == 0)
        lines.last() = table.empty;
    for (qsizetype i = 0; i < qMin(table.rows.size(), MostRows); ++i)
        lines.append(lineOf(table, table.rows.at(i)));
    if (table.rows.size() > MostRows)
        lines.append(
            QCoreApplication::translate("Cli", "共 %1 行，其余见 --out 的文件").arg(table.rows.size()));
    for (const Row &total : table.totals)
        lines.append(lineOf(table, total));
    return lines;
}

} // namespace

QString textOf(const Document &document)
{
    QStringList lines{document.title + u"  "_s + document.period};
    for (const Section &section : document.sections) {
        for (const DocumentBlock &block : section.blocks) {
            if (const auto *figures = std::get_if<QList<KeyFigure>>(&block)) {
                for (const KeyFigure &figure : *figures)
                    lines.append(figure.label + u"  "_s + figureText(figure) + u' ' + figure.unit);
            } else if (const auto *table = std::get_if<Table>(&block)) {
                lines += linesOf(*table);
            }
        }
    }
    return lines.join(u'\n');
}

Result<QJsonObject> jsonOf(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const auto written = writeJson(document, buffer); !written)
        return written.error();
    return parseObject(buffer.data());
}

Result<Reply> documentReply(const Call &call, const Document &document)
{
    const auto json = jsonOf(document);
    if (!json)
        return json.error();
    const auto files = reportFiles(call, *json, [&] { return document; });
    if (!files)
        return files.error();
    Reply reply;
    reply.json = *json;
    reply.text = textOf(document);
    reply.files = *files;
    return reply;
}

} // namespace powerhall
