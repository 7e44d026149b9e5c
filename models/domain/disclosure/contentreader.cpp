// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/json.h"
#include "models/domain/disclosure/content.h"
#include "models/domain/profile/rowreader.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;
namespace limits = contentlimits;

namespace {

Error tooLong(const QString &path, qsizetype found, int most)
{
    return {ErrorCode::TooLong, path, {}, {QString::number(found), QString::number(most)}};
}

/// Reads the blocks of one content; the first fault is kept, and nothing is read after it.
class BlocksReader
{
public:
    QList<ContentBlock> blocks(const QJsonArray &array, const QString &path);
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }
    void fail(const Error &error);
    /// Counts towards the whole content's limit.
    void count(const QString &text, int most, const QString &path);

private:
    ContentBlock block(const QJsonObject &object, const QString &path);
    ContentBlock heading(ObjectReader &reader);
    ContentBlock paragraph(ObjectReader &reader);
    ContentBlock list(ObjectReader &reader);
    ContentBlock phones(ObjectReader &reader);
    ContentPhone phone(const QJsonValue &value, const QString &path);
    ContentBlock table(ObjectReader &outer);
    QList<QList<ContentCell>> rows(const QJsonArray &array, const QString &path, int columns, int most);
    QList<ContentCell> row(const QJsonArray &array, const QString &path, int columns, bool first);
    ContentCell cell(const QJsonValue &value, const QString &path);
    ContentCell wideCell(const QJsonObject &object, const QString &path);
    QList<ContentTable::Align> align(ObjectReader &reader, const QJsonArray &head, const QJsonArray &rows);

    ContentLine line(const QJsonValue &value, const QString &path);
    ContentPart part(const QJsonValue &value, const QString &path);
    ContentPart figure(const QJsonObject &object, const QString &path);
    ContentPart mark(const QJsonObject &object, const QString &path);
    /// A line that must say something.
    ContentLine filledLine(const QJsonValue &value, const QString &path);
    bool mayHold(const QJsonArray &array, int most, const QString &path);
    void finish(ObjectReader &reader);

    std::optional<Error> m_fault;
    qsizetype m_characters = 0;
};

void BlocksReader::fail(const Error &error)
{
    if (!m_fault)
        m_fault = error;
}

void BlocksReader::finish(ObjectReader &reader)
{
    if (const auto done = reader.finish(); !done)
        fail(done.error());
}

void BlocksReader::count(const QString &text, int most, const QString &path)
{
    m_characters += text.size();
    if (text.size() > most)
        fail(tooLong(path, text.size(), most));
    else if (m_characters > limits::MostCharacters)
        fail(tooLong(path, m_characters, limits::MostCharacters));
}

bool BlocksReader::mayHold(const QJsonArray &array, int most, const QString &path)
{
    if (array.size() > most)
        fail(tooLong(path, array.size(), most));
    return !m_fault;
}

ContentPart BlocksReader::figure(const QJsonObject &object, const QString &path)
{
    ObjectReader reader(object, path);
    ContentPart part;
    part.kind = ContentPart::Kind::Figure;
    if (reader.contains(u"profile"_s)) {
        part.figure.path = filledText(reader, u"profile"_s);
    } else {
        const bool report = reader.contains(u"report"_s);
        part.figure.kind = report ? FigureSource::Kind::Report : FigureSource::Kind::Published;
        part.figure.id = filledText(reader, report ? u"report"_s : u"published"_s);
        part.figure.path = report ? filledText(reader, u"path"_s) : reader.text(u"path"_s, {});
    }
    finish(reader);
    count(part.figure.id + part.figure.path, limits::LongestTitle, path);
    return part;
}

ContentPart BlocksReader::mark(const QJsonObject &object, const QString &path)
{
    ObjectReader reader(object, path);
    ContentPart part;
    if (reader.contains(u"figure"_s)) {
        part = figure(reader.object(u"figure"_s), reader.path(u"figure"_s));
    } else {
        part.kind = ContentPart::Kind::Blank;
        part.text = filledText(reader, u"blank"_s);
        count(part.text, limits::LongestTitle, reader.path(u"blank"_s));
    }
    finish(reader);
    return part;
}

ContentPart BlocksReader::part(const QJsonValue &value, const QString &path)
{
    if (value.isObject())
        return mark(value.toObject(), path);
    if (!value.isString())
        fail({ErrorCode::WrongType, path, {}, {u"text"_s, typeName(value)}});
    count(value.toString(), limits::LongestLine, path);
    return {ContentPart::Kind::Text, value.toString(), {}};
}

ContentLine BlocksReader::line(const QJsonValue &value, const QString &path)
{
    if (!value.isArray()) {
        const ContentPart only = part(value, path);
        return only.kind == ContentPart::Kind::Text && only.text.isEmpty() ? ContentLine{}
                                                                           : ContentLine{only};
    }
    ContentLine line;
    const QJsonArray parts = value.toArray();
    if (!mayHold(parts, limits::MostParts, path))
        return line;
    for (qsizetype i = 0; i < parts.size() && !m_fault; ++i) {
        const ContentPart read = part(parts.at(i), entryPath(path, i));
        const bool text = read.kind == ContentPart::Kind::Text;
        // Equal contents are equal values: no empty stretch, no two texts side by side.
        if (text && read.text.isEmpty())
            continue;
        if (text && !line.isEmpty() && line.last().kind == ContentPart::Kind::Text)
            line.last().text += read.text;
        else
            line.append(read);
    }
    return line;
}

ContentLine BlocksReader::filledLine(const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        fail({ErrorCode::MissingKey, path, {}, {}});
    ContentLine read = line(value, path);
    if (plainText(read).trimmed().isEmpty() && figuresOf({{}, {}, {ContentParagraph{read, false}}}).isEmpty())
        fail({ErrorCode::MissingKey, path, {}, {}});
    return read;
}

ContentBlock BlocksReader::heading(ObjectReader &reader)
{
    ContentHeading heading;
    heading.text = filledLine(reader.value(u"heading"_s), reader.path(u"heading"_s));
    heading.level = reader.contains(u"level"_s) ? integerWithin(reader, u"level"_s, {1, 2}).value_or(1) : 1;
    return heading;
}

ContentBlock BlocksReader::paragraph(ObjectReader &reader)
{
    ContentParagraph paragraph;
    paragraph.text = filledLine(reader.value(u"paragraph"_s), reader.path(u"paragraph"_s));
    paragraph.emphasised = reader.boolean(u"emphasised"_s, false);
    return paragraph;
}

ContentBlock BlocksReader::list(ObjectReader &reader)
{
    ContentList list;
    const QString path = reader.path(u"list"_s);
    const QJsonArray entries = reader.array(u"list"_s);
    list.numbered = reader.boolean(u"numbered"_s, false);
    if (!mayHold(entries, limits::MostEntries, path))
        return list;
    for (qsizetype i = 0; i < entries.size() && !m_fault; ++i)
        list.entries.append(filledLine(entries.at(i), entryPath(path, i)));
    return list;
}

ContentPhone BlocksReader::phone(const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        fail({ErrorCode::WrongType, path, {}, {u"object"_s, typeName(value)}});
    ObjectReader reader(value.toObject(), path);
    ContentPhone phone;
    phone.name = filledLine(reader.value(u"name"_s), reader.path(u"name"_s));
    phone.number = filledLine(reader.value(u"number"_s), reader.path(u"number"_s));
    if (reader.has(u"note"_s))
        phone.note = line(reader.value(u"note"_s), reader.path(u"note"_s));
    finish(reader);
    return phone;
}

ContentBlock BlocksReader::phones(ObjectReader &reader)
{
    ContentPhones phones;
    const QString path = reader.path(u"phones"_s);
    const QJsonArray entries = reader.array(u"phones"_s);
    if (!mayHold(entries, limits::MostEntries, path))
        return phones;
    for (qsizetype i = 0; i < entries.size() && !m_fault; ++i)
        phones.lines.append(phone(entries.at(i), entryPath(path, i)));
    return phones;
}

ContentCell BlocksReader::wideCell(const QJsonObject &object, const QString &path)
{
    ObjectReader reader(object, path);
    ContentCell cell;
    cell.text = line(reader.value(u"text"_s), reader.path(u"text"_s));
    cell.columns = integerWithin(reader, u"columns"_s, {1, limits::MostColumns}).value_or(1);
    finish(reader);
    return cell;
}

ContentCell BlocksReader::cell(const QJsonValue &value, const QString &path)
{
    ContentCell cell;
    if (value.isNull())
        cell.above = true;
    else if (value.isObject() && value.toObject().contains(u"text"_s))
        return wideCell(value.toObject(), path);
    else if (value.isObject())
        cell.text = {mark(value.toObject(), path)};
    else
        cell.text = line(value, path);
    return cell;
}

QList<ContentCell> BlocksReader::row(const QJsonArray &array, const QString &path, int columns, bool first)
{
    QList<ContentCell> cells;
    if (!mayHold(array, limits::MostColumns, path))
        return cells;
    int wide = 0;
    for (qsizetype i = 0; i < array.size() && !m_fault; ++i) {
        cells.append(cell(array.at(i), entryPath(path, i)));
        wide += cells.last().columns;
        if (first && cells.last().above)
            fail({ErrorCode::WrongType, entryPath(path, i), {}, {u"text"_s, u"null"_s}});
    }
    if (wide != columns) {
        const QString wanted = QString::number(columns);
        fail({ErrorCode::BadNumber, path, QString::number(wide), {wanted, wanted}});
    }
    return cells;
}

QList<QList<ContentCell>> BlocksReader::rows(const QJsonArray &array, const QString &path, int columns,
                                             int most)
{
    QList<QList<ContentCell>> rows;
    if (!mayHold(array, most, path))
        return rows;
    for (qsizetype i = 0; i < array.size() && !m_fault; ++i) {
        const QString place = entryPath(path, i);
        if (!array.at(i).isArray())
            fail({ErrorCode::WrongType, place, {}, {u"list"_s, typeName(array.at(i))}});
        rows.append(row(array.at(i).toArray(), place, columns, i == 0));
    }
    return rows;
}

int columnsIn(const QJsonArray &row)
{
    int columns = 0;
    for (const QJsonValue &cell : row) {
        const int wide = cell.toObject().value(u"columns"_s).toInt(1);
        columns += std::clamp(wide, 1, limits::MostColumns);
    }
    return columns;
}

QList<ContentTable::Align> BlocksReader::align(ObjectReader &reader, const QJsonArray &head,
                                               const QJsonArray &rows)
{
    static const QStringList Words{u"auto"_s, u"left"_s, u"centre"_s, u"right"_s};
    const int columns = columnsIn((head.isEmpty() ? rows : head).at(0).toArray());
    QList<ContentTable::Align> aligns(columns, ContentTable::Align::Auto);
    const QStringList words = reader.texts(u"align"_s);
    if (!words.isEmpty() && words.size() != columns) {
        const QString wanted = QString::number(columns);
        fail(
            {ErrorCode::BadNumber, reader.path(u"align"_s), QString::number(words.size()), {wanted, wanted}});
        return aligns;
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype known = Words.indexOf(words.at(i));
        if (known < 0)
            fail({ErrorCode::UnknownValue, entryPath(reader.path(u"align"_s), i), words.at(i), Words});
        else
            aligns[i] = static_cast<ContentTable::Align>(known);
    }
    return aligns;
}

ContentBlock BlocksReader::table(ObjectReader &outer)
{
    const QJsonObject object = outer.object(u"table"_s);
    ObjectReader reader(object, outer.path(u"table"_s));
    ContentTable table;
    const QJsonArray head = reader.array(u"head"_s);
    const QJsonArray body = reader.array(u"rows"_s);
    if (head.isEmpty() && body.isEmpty())
        fail({ErrorCode::MissingKey, reader.path(u"rows"_s), {}, {}});
    table.align = align(reader, head, body);
    if (table.columns() > limits::MostColumns)
        fail(tooLong(reader.path(u"head"_s), table.columns(), limits::MostColumns));
    table.head = rows(head, reader.path(u"head"_s), table.columns(), limits::MostHeadRows);
    table.rows = rows(body, reader.path(u"rows"_s), table.columns(), limits::MostRows);
    if (table.columns() == 0)
        fail({ErrorCode::MissingKey, reader.path(u"rows"_s) + u"[0][0]"_s, {}, {}});
    if (reader.has(u"note"_s))
        table.note = line(reader.value(u"note"_s), reader.path(u"note"_s));
    finish(reader);
    return table;
}

ContentBlock BlocksReader::block(const QJsonObject &object, const QString &path)
{
    static constexpr struct
    {
        const char *key;
        ContentBlock (BlocksReader::*read)(ObjectReader &);
    } Kinds[] = {{"heading", &BlocksReader::heading},
                 {"paragraph", &BlocksReader::paragraph},
                 {"list", &BlocksReader::list},
                 {"table", &BlocksReader::table},
                 {"phones", &BlocksReader::phones}};
    ObjectReader reader(object, path);
    for (const auto &kind : Kinds) {
        if (!reader.contains(QLatin1String(kind.key)))
            continue;
        ContentBlock read = (this->*kind.read)(reader);
        finish(reader);
        return read;
    }
    QStringList keys;
    for (const auto &kind : Kinds)
        keys.append(QLatin1String(kind.key));
    const QString key = object.keys().value(0);
    fail({ErrorCode::UnknownKey, key.isEmpty() ? path : reader.path(key), key, keys});
    return ContentParagraph{};
}

QList<ContentBlock> BlocksReader::blocks(const QJsonArray &array, const QString &path)
{
    QList<ContentBlock> blocks;
    if (!mayHold(array, limits::MostBlocks, path))
        return blocks;
    for (qsizetype i = 0; i < array.size() && !m_fault; ++i) {
        if (!array.at(i).isObject())
            fail({ErrorCode::WrongType, entryPath(path, i), {}, {u"object"_s, typeName(array.at(i))}});
        blocks.append(block(array.at(i).toObject(), entryPath(path, i)));
    }
    return blocks;
}

} // namespace

Result<Content> contentFromJson(const QJsonObject &object, const QString &path)
{
    ObjectReader reader(object, path);
    BlocksReader blocks;
    Content content;
    reader.word(u"format"_s, {u"powerhall-content/1"_s});
    content.title = filledText(reader, u"title"_s);
    content.subtitle = reader.text(u"subtitle"_s, {});
    const QJsonArray array = reader.array(u"blocks"_s);
    if (const auto done = reader.finish(); !done)
        return done.error();
    blocks.count(content.title, limits::LongestTitle, reader.path(u"title"_s));
    blocks.count(content.subtitle, limits::LongestTitle, reader.path(u"subtitle"_s));
    content.blocks = blocks.blocks(array, reader.path(u"blocks"_s));
    if (blocks.fault())
        return *blocks.fault();
    return content;
}

} // namespace powerhall
