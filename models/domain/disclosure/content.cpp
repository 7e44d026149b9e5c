// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/content.h"

#include "models/core/text.h"

#include <utility>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Calls `visit(line)` for every line of the blocks, in order of reading. `Blocks` may be const.
template<typename Visit>
struct LineVisitor
{
    Visit &visit;

    template<typename Block>
    void operator()(Block &block)
    {
        using Kind = std::remove_cv_t<Block>;
        if constexpr (std::is_same_v<Kind, ContentHeading> || std::is_same_v<Kind, ContentParagraph>) {
            visit(block.text);
        } else if constexpr (std::is_same_v<Kind, ContentList>) {
            for (auto &entry : block.entries)
                visit(entry);
        } else if constexpr (std::is_same_v<Kind, ContentTable>) {
            rows(block.head);
            rows(block.rows);
            visit(block.note);
        } else {
            for (auto &phone : block.lines) {
                visit(phone.name);
                visit(phone.number);
                visit(phone.note);
            }
        }
    }

    template<typename Rows>
    void rows(Rows &rows)
    {
        for (auto &row : rows) {
            for (auto &cell : row)
                visit(cell.text);
        }
    }
};

template<typename Blocks, typename Visit>
void forEachLine(Blocks &blocks, Visit visit)
{
    for (auto &block : blocks)
        std::visit(LineVisitor<Visit>{visit}, block);
}

/// Stretches of text side by side become one, so that equal words are equal values.
ContentLine joined(const ContentLine &line)
{
    ContentLine result;
    for (const ContentPart &part : line) {
        const bool text = part.kind == ContentPart::Kind::Text;
        if (text && part.text.isEmpty())
            continue;
        if (text && !result.isEmpty() && result.last().kind == ContentPart::Kind::Text)
            result.last().text += part.text;
        else
            result.append(part);
    }
    return result;
}

QString notationOf(const FigureSource &source)
{
    switch (source.kind) {
    case FigureSource::Kind::Profile:
        return u"{{=profile:"_s + source.path + u"}}"_s;
    case FigureSource::Kind::Report:
        return u"{{=report:"_s + source.id + u':' + source.path + u"}}"_s;
    case FigureSource::Kind::Published:
        break;
    }
    return u"{{=published:"_s + source.id + (source.path.isEmpty() ? QString() : u':' + source.path) +
           u"}}"_s;
}

/// What stands between the braces; nothing for what is no mark.
std::optional<ContentPart> markOf(const QString &inside)
{
    if (inside.trimmed().isEmpty())
        return {};
    if (!inside.startsWith(u'='))
        return ContentPart{ContentPart::Kind::Blank, inside.trimmed(), {}};
    const QString kind = inside.mid(1).section(u':', 0, 0);
    const QString rest = inside.section(u':', 1);
    ContentPart part{ContentPart::Kind::Figure, {}, {}};
    if (kind == "profile"_L1) {
        part.figure = {FigureSource::Kind::Profile, {}, rest};
        return rest.isEmpty() ? std::nullopt : std::optional(part);
    }
    const bool report = kind == "report"_L1;
    part.figure = {report ? FigureSource::Kind::Report : FigureSource::Kind::Published,
                   rest.section(u':', 0, 0), rest.section(u':', 1)};
    const bool known = report ? !part.figure.path.isEmpty() : kind == "published"_L1;
    return known && !part.figure.id.isEmpty() ? std::optional(part) : std::nullopt;
}

struct LineLister
{
    QStringList &lines;

    void operator()(const ContentHeading &heading) const { add(notationless(heading.text)); }
    void operator()(const ContentParagraph &paragraph) const { add(notationless(paragraph.text)); }
    void operator()(const ContentList &list) const
    {
        for (const ContentLine &entry : list.entries)
            add(notationless(entry));
    }
    void operator()(const ContentTable &table) const
    {
        for (const auto &row : table.head + table.rows) {
            QStringList cells;
            for (const ContentCell &cell : row)
                cells.append(notationless(cell.text));
            lines.append(cells.join(u'　'));
        }
        add(notationless(table.note));
    }
    void operator()(const ContentPhones &phones) const
    {
        for (const ContentPhone &phone : phones.lines) {
            QStringList cells{notationless(phone.name), notationless(phone.number), notationless(phone.note)};
            cells.removeAll(QString());
            lines.append(cells.join(u'　'));
        }
    }

    void add(const QString &line) const
    {
        if (!line.isEmpty())
            lines.append(line);
    }

    static QString notationless(const ContentLine &line)
    {
        QString text;
        for (const ContentPart &part : line) {
            text += part.kind == ContentPart::Kind::Figure ? notationOf(part.figure)
                                                           : plainText(ContentLine{part});
        }
        return text;
    }
};

} // namespace

QStringList blanksOf(const Content &content)
{
    QStringList labels;
    forEachLine(content.blocks, [&](const ContentLine &line) {
        for (const ContentPart &part : line) {
            if (part.kind == ContentPart::Kind::Blank && !labels.contains(part.text))
                labels.append(part.text);
        }
    });
    return labels;
}

QList<FigureSource> figuresOf(const Content &content)
{
    QList<FigureSource> figures;
    forEachLine(content.blocks, [&](const ContentLine &line) {
        for (const ContentPart &part : line) {
            if (part.kind == ContentPart::Kind::Figure && !figures.contains(part.figure))
                figures.append(part.figure);
        }
    });
    return figures;
}

Content filled(const Content &content, const QMap<QString, QString> &values)
{
    Content result = content;
    forEachLine(result.blocks, [&](ContentLine &line) {
        for (ContentPart &part : line) {
            const QString value = printable(values.value(part.text)).trimmed();
            if (part.kind == ContentPart::Kind::Blank && !value.isEmpty())
                part = {ContentPart::Kind::Text, value, {}};
        }
        line = joined(line);
    });
    return result;
}

Result<ResolvedContent> resolved(const Content &content, const FigureResolver &resolver)
{
    ResolvedContent result{content, {}};
    std::optional<Error> fault;
    forEachLine(result.content.blocks, [&](ContentLine &line) {
        for (ContentPart &part : line) {
            if (part.kind != ContentPart::Kind::Figure || fault)
                continue;
            const auto figure = resolver(part.figure);
            if (!figure) {
                fault = figure.error();
                fault->place = notationOf(part.figure);
                continue;
            }
            if (!figure->basis.isEmpty() && !result.bases.contains(figure->basis))
                result.bases.append(figure->basis);
            part = {ContentPart::Kind::Text, figure->text, {}};
        }
        line = joined(line);
    });
    if (fault)
        return *fault;
    return result;
}

QStringList linesOf(const Content &content)
{
    QStringList lines{content.title};
    if (!content.subtitle.isEmpty())
        lines.append(content.subtitle);
    for (const ContentBlock &block : content.blocks)
        std::visit(LineLister{lines}, block);
    return lines;
}

QString notationOf(const ContentLine &line)
{
    QString text;
    for (const ContentPart &part : line) {
        if (part.kind == ContentPart::Kind::Blank)
            text += u"{{"_s + part.text + u"}}"_s;
        else
            text += part.kind == ContentPart::Kind::Figure ? notationOf(part.figure) : part.text;
    }
    return text;
}

ContentLine lineFromNotation(const QString &text)
{
    ContentLine line;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf("{{"_L1, at);
        const qsizetype close = open < 0 ? -1 : text.indexOf("}}"_L1, open + 2);
        if (close < 0)
            break;
        const auto mark = markOf(text.mid(open + 2, close - open - 2));
        const qsizetype textEnd = mark ? open : close + 2;
        line.append({ContentPart::Kind::Text, text.mid(at, textEnd - at), {}});
        if (mark)
            line.append(*mark);
        at = close + 2;
    }
    line.append({ContentPart::Kind::Text, text.mid(at), {}});
    return joined(line);
}

QString plainText(const ContentLine &line)
{
    QString text;
    for (const ContentPart &part : line)
        text += part.kind == ContentPart::Kind::Blank ? u"【"_s + part.text + u"】"_s : part.text;
    return text;
}

ContentLine textLine(const QString &text)
{
    return text.isEmpty() ? ContentLine{} : ContentLine{{ContentPart::Kind::Text, text, {}}};
}

} // namespace powerhall
