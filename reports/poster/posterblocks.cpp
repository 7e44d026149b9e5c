// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/posterblocks.h"

namespace powerhall {

using namespace Qt::StringLiterals;
namespace em = posterem;

namespace {

constexpr qsizetype MostLinesTogether = 4; ///< of a paragraph that no column breaks

using Ending = PreparedText::Ending;

/// The lines of a text at the size that was tried; made when the first of them is drawn, which most trials
/// never come to.
class LinesWhenDrawn
{
public:
    LinesWhenDrawn(const PreparedText &text, qreal width, qreal body, bool justified)
        : m_text(text)
        , m_width(width / body)
        , m_body(body)
        , m_justified(justified)
    {}

    const TextLine &at(qsizetype index)
    {
        if (m_lines.isEmpty())
            m_lines = m_text.lines(m_width, m_body, m_justified, Ending::NeverLone);
        return m_lines.at(index);
    }

private:
    const PreparedText &m_text;
    qreal m_width;
    qreal m_body;
    bool m_justified;
    QList<TextLine> m_lines;
};

/// A line of text each; a few stay together, of more the first two and the last two. The text must outlive
/// them.
QList<PosterPiece> textPieces(const PreparedText &text, const PosterTrial &trial, qreal left,
                              qreal lineHeight, bool justified)
{
    QList<PosterPiece> pieces;
    const qreal width = trial.width - left;
    const qsizetype count = text.lineCount(width / trial.body, Ending::NeverLone);
    const qreal height = lineHeight * trial.body;
    const auto lines = std::make_shared<LinesWhenDrawn>(text, width, trial.body, justified);
    for (qsizetype i = 0; i < count; ++i) {
        PosterPiece piece;
        piece.height = height;
        piece.keepWithNext = i + 1 < count && (count <= MostLinesTogether || i == 0 || i + 2 == count);
        piece.draw = [lines, i, left, height](PosterSheet &sheet, const PiecePlace &place) {
            const TextLine &line = lines->at(i);
            sheet.ink.text({place.topLeft.x() + left, baselineIn(place.topLeft.y(), height, line.size)},
                           line);
        };
        pieces.append(piece);
    }
    return pieces;
}

/// Draws something of its own beside the first line.
void drawBeside(PosterPiece &piece, std::function<void(PosterSheet &, QPointF)> beside)
{
    piece.draw = [draw = piece.draw, beside = std::move(beside)](PosterSheet &sheet,
                                                                 const PiecePlace &place) {
        beside(sheet, place.topLeft);
        draw(sheet, place);
    };
}

class HeadingBlock final : public PosterBlock
{
public:
    HeadingBlock(const ContentHeading &heading, const PosterMetrics &metrics)
        : m_size(heading.level == 1 ? em::Heading1 : em::Heading2)
        , m_barred(heading.level == 1)
        , m_colour(metrics.accent)
        , m_text(preparedLine(heading.text,
                              {m_size, Weight::Bold, heading.level == 1 ? metrics.accent : metrics.ink},
                              metrics))
    {}

    [[nodiscard]] QList<PosterPiece> pieces(const PosterTrial &trial, int) const override
    {
        const qreal left = m_barred ? 0.62 * trial.body : 0;
        QList<PosterPiece> pieces = textPieces(m_text, trial, left, m_size * em::HeadLeading, false);
        for (PosterPiece &piece : pieces) {
            piece.keepWithNext = true;
            if (!m_barred)
                continue;
            const qreal width = 0.24 * trial.body;
            const qreal height = piece.height;
            drawBeside(piece, [=, colour = m_colour](PosterSheet &sheet, QPointF at) {
                sheet.ground.add(BoxMark{QRectF(at.x(), at.y(), width, height), 0, colour, colour});
            });
        }
        pieces.first().spaceBefore = em::HeadingGap * trial.body * trial.loose;
        return pieces;
    }

private:
    qreal m_size;
    bool m_barred;
    QColor m_colour;
    PreparedText m_text;
};

class ParagraphBlock final : public PosterBlock
{
public:
    ParagraphBlock(const ContentParagraph &paragraph, const PosterMetrics &metrics)
        : m_text(preparedLine(paragraph.text,
                              {1, paragraph.emphasised ? Weight::Bold : Weight::Regular, metrics.ink},
                              metrics))
    {}

    [[nodiscard]] QList<PosterPiece> pieces(const PosterTrial &trial, int) const override
    {
        QList<PosterPiece> pieces = textPieces(m_text, trial, 0, trial.leading, true);
        pieces.first().spaceBefore = em::BlockGap * trial.body * trial.loose;
        return pieces;
    }
    [[nodiscard]] qreal natural() const override { return m_text.naturalWidth(); }
    [[nodiscard]] bool isProse() const override { return true; }

private:
    PreparedText m_text;
};

class ListBlock final : public PosterBlock
{
public:
    ListBlock(const ContentList &list, const PosterMetrics &metrics)
        : m_metrics(metrics)
    {
        const TextStyle style{1, Weight::Regular, metrics.ink};
        const TextStyle number{1, Weight::Bold, metrics.accent};
        for (const ContentLine &entry : list.entries) {
            m_entries.append(preparedLine(entry, style, metrics));
            if (list.numbered) {
                m_numbers.append(PreparedText({Span{QString::number(m_entries.size()) + u'.', number}}));
                m_indent = qMax(m_indent, m_numbers.last().naturalWidth() + 0.4);
            }
        }
    }

    [[nodiscard]] QList<PosterPiece> pieces(const PosterTrial &trial, int) const override
    {
        QList<PosterPiece> pieces;
        for (qsizetype i = 0; i < m_entries.size(); ++i) {
            QList<PosterPiece> entry =
                textPieces(m_entries.at(i), trial, m_indent * trial.body, trial.leading, true);
            entry.first().spaceBefore = (i == 0 ? em::BlockGap : em::EntryGap) * trial.body * trial.loose;
            addMark(entry.first(), i, trial);
            // The first two entries stay together, as the lines of a paragraph do.
            entry.last().keepWithNext = i == 0 && m_entries.size() > 1;
            pieces += entry;
        }
        return pieces;
    }
    [[nodiscard]] qreal natural() const override
    {
        qreal widest = 0;
        for (const PreparedText &entry : m_entries)
            widest = qMax(widest, entry.naturalWidth());
        return widest + m_indent;
    }
    [[nodiscard]] bool isProse() const override { return true; }

private:
    void addMark(PosterPiece &piece, qsizetype index, const PosterTrial &trial) const
    {
        const qreal height = piece.height;
        if (!m_numbers.isEmpty()) {
            const TextLine line = m_numbers.at(index).lines(100, trial.body).first();
            drawBeside(piece, [=](PosterSheet &sheet, QPointF at) {
                sheet.ink.text({at.x(), baselineIn(at.y(), height, line.size)}, line);
            });
            return;
        }
        const qreal side = 0.3 * trial.body;
        drawBeside(piece, [=, colour = m_metrics.accent](PosterSheet &sheet, QPointF at) {
            const QRectF dot(at.x() + 0.28 * trial.body, at.y() + (height - side) / 2, side, side);
            sheet.ink.add(BoxMark{dot, 0, colour, colour});
        });
    }

    const PosterMetrics &m_metrics;
    QList<PreparedText> m_entries;
    QList<PreparedText> m_numbers;
    qreal m_indent = 1.1; ///< em
};

class PhonesBlock final : public PosterBlock
{
public:
    PhonesBlock(const ContentPhones &phones, const PosterMetrics &metrics)
        : m_hair(metrics.hair)
    {
        for (const ContentPhone &phone : phones.lines) {
            Row row;
            row.name = preparedLine(phone.name, {1, Weight::Regular, metrics.ink}, metrics);
            row.number = preparedLine(phone.number, {em::PhoneNumber, Weight::Bold, metrics.accent}, metrics);
            row.note = preparedLine(phone.note, {em::Note, Weight::Regular, metrics.muted}, metrics);
            m_name = qMax(m_name, row.name.naturalWidth());
            m_number = qMax(m_number, row.number.naturalWidth());
            m_note = qMax(m_note, row.note.naturalWidth());
            m_rows.append(row);
        }
    }

    [[nodiscard]] QList<PosterPiece> pieces(const PosterTrial &trial, int) const override
    {
        QList<PosterPiece> pieces;
        for (const Row &row : m_rows)
            pieces.append(piece(row, trial));
        if (!pieces.isEmpty())
            pieces.first().spaceBefore = em::BlockGap * trial.body * trial.loose;
        return pieces;
    }
    [[nodiscard]] qreal narrowest() const override { return qMin(m_number, 20.0); }
    [[nodiscard]] qreal natural() const override { return m_name + m_number + m_note + 2 * Gap; }

private:
    struct Row
    {
        PreparedText name;
        PreparedText number;
        PreparedText note;
    };
    static constexpr qreal Gap = 1.2;

    /// Name, number and note side by side where they have room, else below one another.
    [[nodiscard]] PosterPiece piece(const Row &row, const PosterTrial &trial) const
    {
        const qreal width = trial.width / trial.body;
        const bool beside = m_name + Gap + m_number <= width;
        const bool noteBeside = beside && m_name + m_number + m_note + 2 * Gap <= width;
        const QList<TextLine> name = row.name.lines(beside ? m_name : width, trial.body);
        const QList<TextLine> number = row.number.lines(beside ? m_number : width, trial.body);
        const QList<TextLine> note =
            row.note.isEmpty() ? QList<TextLine>{} : row.note.lines(noteBeside ? m_note : width, trial.body);
        const qreal body = trial.body;
        const qreal padding = em::RowPadding * body * trial.loose;
        const qreal numberHeight = em::PhoneNumber * em::HeadLeading * body;
        const qreal nameHeight = beside ? numberHeight : trial.leading * body;
        const qreal noteHeight = noteBeside ? numberHeight : em::Note * trial.leading * body;
        PosterPiece piece;
        const qreal nameBlock = beside ? 0 : nameHeight * static_cast<qreal>(name.size());
        const qreal numberBlock = numberHeight * static_cast<qreal>(number.size());
        const qreal noteBlock = noteBeside ? 0 : noteHeight * static_cast<qreal>(note.size());
        piece.height = nameBlock + numberBlock + noteBlock + 2 * padding;
        piece.lines =
            static_cast<int>((beside ? 0 : name.size()) + number.size() + (noteBeside ? 0 : note.size()));
        const qreal numberLeft = beside ? (m_name + Gap) * body : 0;
        const qreal noteLeft = noteBeside ? (m_name + m_number + 2 * Gap) * body : 0;
        piece.draw = [=, hair = m_hair, columnWidth = trial.width](PosterSheet &sheet,
                                                                   const PiecePlace &place) {
            const QPointF at = place.topLeft;
            const auto put = [&](const QList<TextLine> &lines, qreal left, qreal top, qreal height) {
                for (const TextLine &line : lines) {
                    sheet.ink.text({at.x() + left, baselineIn(top, height, line.size)}, line);
                    top += height;
                }
            };
            put(name, 0, at.y() + padding, nameHeight);
            put(number, numberLeft, at.y() + padding + nameBlock, numberHeight);
            put(note, noteLeft, at.y() + padding + (noteBeside ? 0 : nameBlock + numberBlock), noteHeight);
            const qreal bottom = at.y() + piece.height;
            sheet.ink.add(LineMark{QLineF(at.x(), bottom, at.x() + columnWidth, bottom), body * 0.03, hair});
        };
        return piece;
    }

    QColor m_hair;
    QList<Row> m_rows;
    qreal m_name = 0; ///< widths of the three columns, em
    qreal m_number = 0;
    qreal m_note = 0;
};

struct BlockMaker
{
    const PosterMetrics &metrics;

    std::unique_ptr<PosterBlock> operator()(const ContentHeading &heading) const
    {
        return std::make_unique<HeadingBlock>(heading, metrics);
    }
    std::unique_ptr<PosterBlock> operator()(const ContentParagraph &paragraph) const
    {
        return std::make_unique<ParagraphBlock>(paragraph, metrics);
    }
    std::unique_ptr<PosterBlock> operator()(const ContentList &list) const
    {
        return std::make_unique<ListBlock>(list, metrics);
    }
    std::unique_ptr<PosterBlock> operator()(const ContentTable &table) const
    {
        return tableBlock(table, metrics);
    }
    std::unique_ptr<PosterBlock> operator()(const ContentPhones &phones) const
    {
        return std::make_unique<PhonesBlock>(phones, metrics);
    }
};

} // namespace

PreparedText preparedLine(const ContentLine &line, const TextStyle &style, const PosterMetrics &metrics)
{
    QList<Span> spans;
    for (const ContentPart &part : line) {
        Span span{plainText(ContentLine{part}), style};
        if (part.kind == ContentPart::Kind::Blank)
            span.style.colour = metrics.open;
        spans.append(span);
    }
    if (spans.isEmpty())
        spans.append(Span{{}, style});
    return PreparedText(spans);
}

PosterBlocks posterBlocks(const Content &content, const PosterMetrics &metrics)
{
    PosterBlocks blocks;
    for (const ContentBlock &block : content.blocks)
        blocks.push_back(std::visit(BlockMaker{metrics}, block));
    return blocks;
}

} // namespace powerhall
