// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>

namespace powerhall {

/// Where a figure is taken from when the sheet is made, so that it is never typed twice.
struct FigureSource
{
    enum class Kind
    {
        Profile, ///< a value of the utility's profile; `path` as profileFigure() knows it
        Report,  ///< a figure of a released report of the utility's own (voltage rate); `id` names the report
        Published ///< a figure an authority has published, entered with its source (reliability); `id` its
                  ///< entry
    };
    Kind kind = Kind::Profile;
    QString id;   ///< empty for Profile
    QString path; ///< words joined by `/`; may be empty for Published

    bool operator==(const FigureSource &) const = default;
};

/// What a figure says today, and what it rests on.
struct Figure
{
    QString text;  ///< as it is printed, without its unit
    QString basis; ///< clause, report or publication; may be empty

    bool operator==(const Figure &) const = default;
};
using FigureResolver = std::function<Result<Figure>(const FigureSource &)>;

/// A stretch of a line.
struct ContentPart
{
    enum class Kind
    {
        Text,
        Figure, ///< taken live; `text` is empty
        Blank   ///< to be filled by the hall (营业厅地址); `text` is its label
    };
    Kind kind = Kind::Text;
    QString text;
    FigureSource figure;

    bool operator==(const ContentPart &) const = default;
};
/// Plain text, never markup. At most LongestLine characters.
using ContentLine = QList<ContentPart>;

struct ContentHeading
{
    int level = 1; ///< 1 or 2
    ContentLine text;

    bool operator==(const ContentHeading &) const = default;
};
struct ContentParagraph
{
    ContentLine text;
    bool emphasised = false;

    bool operator==(const ContentParagraph &) const = default;
};
struct ContentList
{
    QList<ContentLine> entries;
    bool numbered = false;

    bool operator==(const ContentList &) const = default;
};

struct ContentCell
{
    ContentLine text;
    int columns = 1;    ///< of the table that it stands across
    bool above = false; ///< one cell with the one above it (null in JSON)

    bool operator==(const ContentCell &) const = default;
};
struct ContentTable
{
    enum class Align
    {
        Auto, ///< right where the column holds numbers, else left
        Left,
        Centre,
        Right
    };
    QList<Align> align;             ///< one for each column
    QList<QList<ContentCell>> head; ///< one row or more; repeated where the table goes on
    QList<QList<ContentCell>> rows;
    ContentLine note; ///< small, below it; may be empty

    [[nodiscard]] int columns() const { return static_cast<int>(align.size()); }
    bool operator==(const ContentTable &) const = default;
};

struct ContentPhone
{
    ContentLine name;
    ContentLine number; ///< may hold a blank or a figure
    ContentLine note;   ///< hours; may be empty

    bool operator==(const ContentPhone &) const = default;
};
struct ContentPhones
{
    QList<ContentPhone> lines;

    bool operator==(const ContentPhones &) const = default;
};

using ContentBlock = std::variant<ContentHeading, ContentParagraph, ContentList, ContentTable, ContentPhones>;

/// What one version of a disclosure item says (公示内容): the same on every channel, poster, web page and
/// knowledge base. Says nothing of who published it and when: that is the register's.
struct Content
{
    QString title;
    QString subtitle; ///< one line below the title; may be empty
    QList<ContentBlock> blocks;

    bool operator==(const Content &) const = default;
};

/// Limits against files that were made to do harm. Characters are UTF-16 units.
namespace contentlimits {
constexpr int LongestTitle = 120;
constexpr int LongestLine = 12'000;
constexpr int MostParts = 200; ///< of a line
constexpr int MostBlocks = 500;
constexpr int MostEntries = 500; ///< of a list, of phone lines
constexpr int MostColumns = 16;
constexpr int MostHeadRows = 4;
constexpr int MostRows = 1000;         ///< of a table
constexpr int MostCharacters = 60'000; ///< of the whole content
} // namespace contentlimits

/// Reads `{"format": "powerhall-content/1", "title", "subtitle", "blocks": […]}` strictly. A line is a text
/// or a list of texts, `{"blank": label}`, `{"figure": {"profile": path}}`, `{"figure": {"report": id,
/// "path"}}`,
/// `{"figure": {"published": id, "path"}}`. A block is one of
///   `{"heading": line, "level": 2}`                      `{"paragraph": line, "emphasised": true}`
///   `{"list": [line], "numbered": true}`                 `{"phones": [{"name", "number", "note"}]}`
///   `{"table": {"align": ["left"], "head": [[cell]], "rows": [[cell]], "note": line}}`
/// where a cell is a line, `{"text": line, "columns": 2}` or null (joined with the cell above). Faults name
/// the path (`$.blocks[2].table.rows[4]`).
Result<Content> contentFromJson(const QJsonObject &object, const QString &path = QStringLiteral("$"));
/// contentFromJson() of it gives the content back; keys that say nothing are left out.
QJsonObject toJson(const Content &content);
/// SHA-256 of the content, 32 bytes: equal for equal content on every machine.
QByteArray contentHash(const Content &content);

/// Labels of the blanks still open, in order of reading, each once. A sheet with one counts as a draft.
QStringList blanksOf(const Content &content);
/// Figures it takes live, in order of reading, each once.
QList<FigureSource> figuresOf(const Content &content);
/// With blanks filled by label; a label that is not in the map stays open. Values are cleaned (cleanLine).
Content filled(const Content &content, const QMap<QString, QString> &values);

struct ResolvedContent
{
    Content content;   ///< without live figures
    QStringList bases; ///< what the figures rest on, in order of reading, each once
};
/// Live figures replaced by what they say today. The first that cannot be had is the error; its place is the
/// figure's notation.
Result<ResolvedContent> resolved(const Content &content, const FigureResolver &resolver);

/// The words line by line, for searching, comparing and scanning: cells of a row joined by `　`, blanks as
/// 【label】, live figures in the notation below.
QStringList linesOf(const Content &content);

/// A line as an editor shows and takes it: `{{label}}` a blank, `{{=profile:path}}`, `{{=report:id:path}}`,
/// `{{=published:id:path}}` a figure; what is no such mark is text.
QString notationOf(const ContentLine &line);
ContentLine lineFromNotation(const QString &text);
/// Text alone, blanks as 【label】.
QString plainText(const ContentLine &line);
ContentLine textLine(const QString &text);

} // namespace powerhall
