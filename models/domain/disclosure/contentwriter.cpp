// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/content.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const FigureSource &source)
{
    switch (source.kind) {
    case FigureSource::Kind::Profile:
        return {{u"profile"_s, source.path}};
    case FigureSource::Kind::Report:
        return {{u"report"_s, source.id}, {u"path"_s, source.path}};
    case FigureSource::Kind::Published:
        break;
    }
    QJsonObject object{{u"published"_s, source.id}};
    if (!source.path.isEmpty())
        object.insert(u"path"_s, source.path);
    return object;
}

QJsonValue toJson(const ContentPart &part)
{
    switch (part.kind) {
    case ContentPart::Kind::Text:
        return part.text;
    case ContentPart::Kind::Figure:
        return QJsonObject{{u"figure"_s, toJson(part.figure)}};
    case ContentPart::Kind::Blank:
        break;
    }
    return QJsonObject{{u"blank"_s, part.text}};
}

QJsonValue toJson(const ContentLine &line)
{
    if (line.isEmpty())
        return QString();
    if (line.size() == 1 && line.first().kind == ContentPart::Kind::Text)
        return line.first().text;
    QJsonArray parts;
    for (const ContentPart &part : line)
        parts.append(toJson(part));
    return parts;
}

QJsonValue toJson(const ContentCell &cell)
{
    if (cell.above && cell.columns == 1)
        return QJsonValue::Null;
    if (cell.columns > 1)
        return QJsonObject{{u"text"_s, toJson(cell.text)}, {u"columns"_s, cell.columns}};
    return toJson(cell.text);
}

QJsonArray toJson(const QList<QList<ContentCell>> &rows)
{
    QJsonArray array;
    for (const QList<ContentCell> &row : rows) {
        QJsonArray cells;
        for (const ContentCell &cell : row)
            cells.append(toJson(cell));
        array.append(cells);
    }
    return array;
}

struct BlockWriter
{
    QJsonObject operator()(const ContentHeading &heading) const
    {
        QJsonObject object{{u"heading"_s, toJson(heading.text)}};
        if (heading.level != 1)
            object.insert(u"level"_s, heading.level);
        return object;
    }

    QJsonObject operator()(const ContentParagraph &paragraph) const
    {
        QJsonObject object{{u"paragraph"_s, toJson(paragraph.text)}};
        if (paragraph.emphasised)
            object.insert(u"emphasised"_s, true);
        return object;
    }

    QJsonObject operator()(const ContentList &list) const
    {
        QJsonArray entries;
        for (const ContentLine &entry : list.entries)
            entries.append(toJson(entry));
        QJsonObject object{{u"list"_s, entries}};
        if (list.numbered)
            object.insert(u"numbered"_s, true);
        return object;
    }

    QJsonObject operator()(const ContentTable &table) const
    {
        static const QStringList Words{u"auto"_s, u"left"_s, u"centre"_s, u"right"_s};
        QJsonObject object;
        const bool aligned = std::any_of(table.align.cbegin(), table.align.cend(),
                                         [](auto align) { return align != ContentTable::Align::Auto; });
        if (aligned) {
            QJsonArray align;
            for (const ContentTable::Align one : table.align)
                align.append(Words.at(static_cast<int>(one)));
            object.insert(u"align"_s, align);
        }
        if (!table.head.isEmpty())
            object.insert(u"head"_s, toJson(table.head));
        if (!table.rows.isEmpty())
            object.insert(u"rows"_s, toJson(table.rows));
        if (!table.note.isEmpty())
            object.insert(u"note"_s, toJson(table.note));
        return {{u"table"_s, object}};
    }

    QJsonObject operator()(const ContentPhones &phones) const
    {
        QJsonArray lines;
        for (const ContentPhone &phone : phones.lines) {
            QJsonObject line{{u"name"_s, toJson(phone.name)}, {u"number"_s, toJson(phone.number)}};
            if (!phone.note.isEmpty())
                line.insert(u"note"_s, toJson(phone.note));
            lines.append(line);
        }
        return {{u"phones"_s, lines}};
    }
};

} // namespace

QJsonObject toJson(const Content &content)
{
    QJsonArray blocks;
    for (const ContentBlock &block : content.blocks)
        blocks.append(std::visit(BlockWriter{}, block));
    QJsonObject object{
        {u"format"_s, u"powerhall-content/1"_s}, {u"title"_s, content.title}, {u"blocks"_s, blocks}};
    if (!content.subtitle.isEmpty())
        object.insert(u"subtitle"_s, content.subtitle);
    return object;
}

QByteArray contentHash(const Content &content)
{
    const QByteArray bytes = QJsonDocument(toJson(content)).toJson(QJsonDocument::Compact);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace powerhall
