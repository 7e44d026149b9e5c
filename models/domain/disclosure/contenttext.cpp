// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/contenttext.h"

#include <QRegularExpression>

#include <optional>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar Escape = u'\\';

const QRegularExpression &numberMark()
{
    static const QRegularExpression mark(u"^\\d{1,3}\\. "_s);
    return mark;
}

QString oneLine(const ContentLine &line)
{
    QString text = notationOf(line);
    return text.replace(u'\n', u' ');
}

/// Whether a line would be taken for something other than a paragraph.
bool isMarked(const QString &line)
{
    static const QStringList marks{u"# "_s, u"## "_s, u"! "_s, u"- "_s, u"☎ "_s};
    if (line.trimmed().isEmpty() || line.startsWith(Escape) || line.startsWith(u'|'))
        return true;
    for (const QString &mark : marks) {
        if (line.startsWith(mark))
            return true;
    }
    return numberMark().match(line).hasMatch();
}

// ---- writing

QString cellText(const ContentLine &line)
{
    QString text = oneLine(line);
    text.replace(u"\\"_s, u"\\\\"_s).replace(u"|"_s, u"\\|"_s);
    if (text == "<"_L1 || text == "^"_L1)
        text.prepend(Escape);
    return text;
}

QString rowText(const QList<ContentCell> &row, const QString &begin)
{
    QStringList cells;
    for (const ContentCell &cell : row) {
        cells.append(cell.above ? u"^"_s : cellText(cell.text));
        for (int further = 1; further < cell.columns; ++further)
            cells.append(u"<"_s);
    }
    return begin + u' ' + cells.join(u" | "_s) + u" |"_s;
}

constexpr struct
{
    ContentTable::Align align;
    const char *word;
} AlignWords[] = {
    {ContentTable::Align::Auto, "auto"},
    {ContentTable::Align::Left, "left"},
    {ContentTable::Align::Centre, "centre"},
    {ContentTable::Align::Right, "right"},
};

QString alignText(const QList<ContentTable::Align> &align)
{
    QStringList words;
    for (const ContentTable::Align one : align) {
        for (const auto &row : AlignWords) {
            if (row.align == one)
                words.append(QLatin1String(row.word));
        }
    }
    return u"|: "_s + words.join(u' ');
}

struct BlockWriter
{
    QStringList operator()(const ContentHeading &heading) const
    {
        return {(heading.level == 1 ? u"# "_s : u"## "_s) + oneLine(heading.text)};
    }
    QStringList operator()(const ContentParagraph &paragraph) const
    {
        const QString text = oneLine(paragraph.text);
        if (paragraph.emphasised)
            return {u"! "_s + text};
        return {isMarked(text) ? Escape + text : text};
    }
    QStringList operator()(const ContentList &list) const
    {
        QStringList lines;
        for (const ContentLine &entry : list.entries)
            lines.append((list.numbered ? QString::number(lines.size() + 1) + u". "_s : u"- "_s) +
                         oneLine(entry));
        return lines;
    }
    QStringList operator()(const ContentTable &table) const
    {
        QStringList lines;
        if (table.align.count(ContentTable::Align::Auto) != table.align.size())
            lines.append(alignText(table.align));
        for (const QList<ContentCell> &row : table.head)
            lines.append(rowText(row, u"|="_s));
        for (const QList<ContentCell> &row : table.rows)
            lines.append(rowText(row, u"|"_s));
        if (!table.note.isEmpty())
            lines.append(u"|* "_s + oneLine(table.note));
        return lines;
    }
    QStringList operator()(const ContentPhones &phones) const
    {
        QStringList lines;
        for (const ContentPhone &phone : phones.lines) {
            QString line = u"☎ "_s + cellText(phone.name) + u" | "_s + cellText(phone.number);
            if (!phone.note.isEmpty())
                line += u" | "_s + cellText(phone.note);
            lines.append(line);
        }
        return lines;
    }
};

// ---- reading

struct RawCell
{
    QString text;
    bool goesOn = false; ///< `<`
    bool above = false;  ///< `^`
};

RawCell rawCell(QString text)
{
    if (text.startsWith(u' '))
        text.remove(0, 1);
    if (text.endsWith(u' '))
        text.chop(1);
    if (text == "<"_L1)
        return {{}, true, false};
    if (text == "^"_L1)
        return {{}, false, true};
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == Escape && i + 1 < text.size())
            ++i;
        plain.append(text.at(i));
    }
    return {plain, false, false};
}

/// Cells between bars; a bar behind `\` is text.
QList<RawCell> rawCells(const QString &line)
{
    QList<RawCell> cells;
    QString cell;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == Escape && i + 1 < line.size()) {
            cell.append(line.mid(i++, 2));
        } else if (line.at(i) == u'|') {
            cells.append(rawCell(cell));
            cell.clear();
        } else {
            cell.append(line.at(i));
        }
    }
    if (!cell.trimmed().isEmpty())
        cells.append(rawCell(cell));
    return cells;
}

QList<ContentCell> rowFrom(const QString &line)
{
    QList<ContentCell> row;
    for (const RawCell &raw : rawCells(line)) {
        if (raw.goesOn && !row.isEmpty() && !row.constLast().above)
            ++row.last().columns;
        else
            row.append({.text = lineFromNotation(raw.text), .columns = 1, .above = raw.above});
    }
    return row;
}

int widthOf(const QList<ContentCell> &row)
{
    int width = 0;
    for (const ContentCell &cell : row)
        width += cell.columns;
    return width;
}

QList<ContentTable::Align> alignFrom(const QString &words)
{
    QList<ContentTable::Align> align;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        align.append(ContentTable::Align::Auto);
        for (const auto &row : AlignWords) {
            if (word == QLatin1String(row.word))
                align.last() = row.align;
        }
    }
    return align;
}

/// Every row as wide as the widest: what was typed short ends in empty cells.
void squareUp(ContentTable &table)
{
    int columns = table.columns();
    for (const auto *rows : {&table.head, &table.rows}) {
        for (const QList<ContentCell> &row : *rows)
            columns = std::max(columns, widthOf(row));
    }
    table.align.resize(columns, ContentTable::Align::Auto);
    for (auto *rows : {&table.head, &table.rows}) {
        for (QList<ContentCell> &row : *rows) {
            while (widthOf(row) < columns)
                row.append(ContentCell());
        }
    }
}

/// Reads line by line; what goes on over several lines is the block at the end while it is open.
class BlockReader
{
public:
    void take(const QString &line)
    {
        if (line.trimmed().isEmpty())
            return close();
        if (line.startsWith(Escape))
            return add(ContentParagraph{lineFromNotation(line.mid(1)), false});
        if (line.startsWith(u'|'))
            return takeRow(line);
        if (const auto match = numberMark().match(line); match.hasMatch())
            return takeEntry(line.mid(match.capturedLength()), true);
        if (line.startsWith("- "_L1))
            return takeEntry(line.mid(2), false);
        if (line.startsWith(u"☎ "_s))
            return takePhone(line.mid(2));
        if (line.startsWith("## "_L1))
            return add(ContentHeading{2, lineFromNotation(line.mid(3))});
        if (line.startsWith("# "_L1))
            return add(ContentHeading{1, lineFromNotation(line.mid(2))});
        if (line.startsWith("! "_L1))
            return add(ContentParagraph{lineFromNotation(line.mid(2)), true});
        add(ContentParagraph{lineFromNotation(line), false});
    }
    QList<ContentBlock> finish()
    {
        close();
        return m_blocks;
    }

private:
    void add(const ContentBlock &block)
    {
        close();
        m_blocks.append(block);
    }
    void close()
    {
        if (m_open) {
            if (auto *table = std::get_if<ContentTable>(&m_blocks.last()))
                squareUp(*table);
        }
        m_open = false;
    }
    /// The block that is open, of this type; else a new one.
    template<typename Block>
    Block &open(const Block &fresh)
    {
        if (!m_open || !std::holds_alternative<Block>(m_blocks.constLast())) {
            add(fresh);
            m_open = true;
        }
        return std::get<Block>(m_blocks.last());
    }
    void takeEntry(const QString &text, bool numbered)
    {
        if (m_open) {
            const auto *list = std::get_if<ContentList>(&m_blocks.constLast());
            if (list && list->numbered != numbered)
                close();
        }
        open(ContentList{{}, numbered}).entries.append(lineFromNotation(text));
    }
    void takeRow(const QString &line)
    {
        ContentTable &table = open(ContentTable{});
        if (line.startsWith("|: "_L1))
            table.align = alignFrom(line.mid(3));
        else if (line.startsWith("|* "_L1))
            table.note = lineFromNotation(line.mid(3));
        else if (line.startsWith("|= "_L1))
            table.head.append(rowFrom(line.mid(2)));
        else
            table.rows.append(rowFrom(line.mid(1)));
    }
    void takePhone(const QString &text)
    {
        const QList<RawCell> cells = rawCells(text + u" |"_s);
        const auto part = [&cells](int place) {
            return place < cells.size() ? lineFromNotation(cells.at(place).text) : ContentLine();
        };
        open(ContentPhones{}).lines.append({part(0), part(1), part(2)});
    }

    QList<ContentBlock> m_blocks;
    bool m_open = false;
};

} // namespace

QString textOfBlocks(const QList<ContentBlock> &blocks)
{
    QStringList parts;
    for (const ContentBlock &block : blocks)
        parts.append(std::visit(BlockWriter(), block).join(u'\n'));
    return parts.join(u"\n\n"_s);
}

QList<ContentBlock> blocksFromText(const QString &text)
{
    BlockReader reader;
    for (const QString &line : text.split(u'\n'))
        reader.take(line);
    return reader.finish();
}

} // namespace powerhall
