// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/linebreak.h"
#include "reports/paint/paragraph.h"

namespace powerhall {

/// A paragraph taken apart once and broken for any width: for a sheet whose type size is still being sought.
/// Sizes and widths are in one unit of the caller's choice; lines are made by scaling. Every character is
/// made fit to draw first (printable()), and one that still is wider than the line stands alone on it.
class PreparedText
{
public:
    PreparedText() = default;
    explicit PreparedText(const QList<Span> &spans);

    /// How the end of a paragraph may look.
    enum class Ending
    {
        AsItFalls,
        NeverLone ///< a character alone on the last line is joined by the one before it (孤字)
    };

    [[nodiscard]] bool isEmpty() const { return m_characters.isEmpty(); }
    /// An empty paragraph has one line.
    [[nodiscard]] qsizetype lineCount(qreal width, Ending ending = Ending::AsItFalls) const;
    [[nodiscard]] QList<TextLine> lines(qreal width, qreal scale = 1, bool justified = false,
                                        Ending ending = Ending::AsItFalls) const;
    [[nodiscard]] qreal naturalWidth() const { return m_sums.isEmpty() ? 0 : m_sums.last(); }
    /// Of the widest stretch that should not be broken.
    [[nodiscard]] qreal widestUnit() const;

private:
    struct Character
    {
        Glyph glyph;
        int style = 0;
    };
    /// Positions of one line, without the blanks at its ends.
    struct Range
    {
        qsizetype from = 0;
        qsizetype to = 0;
        qsizetype lastUnit = 0; ///< index of the unit it ends with
    };

    void append(const Span &span);
    [[nodiscard]] QList<Range> broken(qreal width, Ending ending) const;
    void placeInPieces(const BreakUnit &unit, qsizetype index, qreal width, QList<Range> &ranges) const;
    void joinLone(QList<Range> &ranges, qreal width) const;
    [[nodiscard]] qsizetype trimmedEnd(const Range &range) const;
    [[nodiscard]] qreal widthOf(qsizetype from, qsizetype to) const
    {
        return m_sums.at(to) - m_sums.at(from);
    }
    [[nodiscard]] TextLine lineOf(const Range &range, qreal scale, qreal justifiedTo) const;

    QString m_text;
    QList<Character> m_characters; ///< per UTF-16 position; low surrogates have glyph index 0
    QList<qreal> m_sums;           ///< width up to each position
    QList<TextStyle> m_styles;
    QList<BreakUnit> m_units;
    QList<qsizetype> m_ends; ///< of characters a person counts
};

} // namespace powerhall
