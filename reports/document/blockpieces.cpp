// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/blockpieces.h"

#include "reports/chart/chartpicture.h"
#include "reports/document/documentwords.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal Leading = 1.45;
constexpr qreal BoxPadding = 6;
constexpr qreal BoxGap = 6;
constexpr qsizetype MostPerRow = 4;
constexpr qreal LabelSize = 8.5;
constexpr qreal UnitSize = 8.5;

/// Lines of text, a piece each.
QList<Piece> linePieces(const QList<TextLine> &lines, qreal left, qreal leading, bool keep = false)
{
    QList<Piece> pieces;
    for (const TextLine &line : lines) {
        const qreal height = line.size * leading;
        pieces.append(Piece{height,
                            [=](Page &page, qreal top) {
                                page.text({left, baselineIn(top, height, line.size)}, line);
                            },
                            keep});
    }
    return pieces;
}

QColor toneInk(FigureTone tone)
{
    switch (tone) {
    case FigureTone::Good:
        return ink::Good;
    case FigureTone::Soon:
        return ink::Soon;
    case FigureTone::Late:
        return ink::Late;
    case FigureTone::Plain:
        break;
    }
    return ink::Black;
}

/// The mark beside a state's word, so that grey print says it too.
QString toneMark(FigureTone tone)
{
    switch (tone) {
    case FigureTone::Good:
        return u"✓ "_s;
    case FigureTone::Soon:
        return u"◐ "_s;
    case FigureTone::Late:
        return u"● "_s;
    case FigureTone::Plain:
        break;
    }
    return {};
}

/// One key figure laid out for its box.
struct FigureBox
{
    QList<TextLine> label;
    TextLine value;
    TextLine unit;
    QList<TextLine> below;

    FigureBox(const KeyFigure &figure, qreal width, const ReportMetrics &metrics);
    [[nodiscard]] qreal height() const;
    void draw(Page &page, const QRectF &box) const;
};

FigureBox::FigureBox(const KeyFigure &figure, qreal width, const ReportMetrics &metrics)
{
    const qreal room = width - 2 * BoxPadding;
    label = layOut(figure.label, {LabelSize, Weight::Regular, ink::Grey}, room);
    unit = singleLine(figure.unit, {UnitSize, Weight::Regular, ink::Grey});
    const QString text = figureText(figure);
    qreal size = metrics.figure;
    constexpr qreal Least = 9;
    do {
        value = singleLine(text, {size, Weight::Bold, ink::Black});
        size -= 1;
    } while (value.width + unit.width + 3 > room && size >= Least);
    if (!figure.state.isEmpty())
        below += layOut(toneMark(figure.tone) + figure.state, {LabelSize, Weight::Bold, toneInk(figure.tone)},
                        room);
    for (const QString &line : figure.beside)
        below += layOut(line, {metrics.note, Weight::Regular, ink::Grey}, room);
}

qreal linesHeight(const QList<TextLine> &lines)
{
    qreal height = 0;
    for (const TextLine &line : lines)
        height += line.size * Leading;
    return height;
}

qreal FigureBox::height() const
{
    return 2 * BoxPadding + linesHeight(label) + value.size * 1.3 + linesHeight(below);
}

qreal drawLines(Page &page, const QList<TextLine> &lines, qreal left, qreal top)
{
    for (const TextLine &line : lines) {
        page.text({left, baselineIn(top, line.size * Leading, line.size)}, line);
        top += line.size * Leading;
    }
    return top;
}

void FigureBox::draw(Page &page, const QRectF &box) const
{
    page.add(BoxMark{box, 0.6, ink::Hair});
    const qreal left = box.left() + BoxPadding;
    const qreal top = drawLines(page, label, left, box.top() + BoxPadding);
    const qreal baseline = baselineIn(top, value.size * 1.3, value.size);
    page.text({left, baseline}, value);
    page.text({left + value.width + 3, baseline}, unit);
    drawLines(page, below, left, top + value.size * 1.3);
}

/// A label in bold and the words behind it, wrapped under themselves.
QList<Piece> entryPieces(const QString &label, const QString &words, const ReportMetrics &metrics)
{
    const TextStyle bold{metrics.note, Weight::Bold, ink::Black};
    const TextStyle style{metrics.note, Weight::Regular, ink::Black};
    QList<Span> spans;
    if (!label.isEmpty())
        spans.append(Span{label, bold});
    spans.append(Span{words, style});
    return linePieces(layOut(spans, metrics.width()), metrics.left, Leading);
}

} // namespace

QList<Piece> titlePieces(const QString &title, const ReportMetrics &metrics)
{
    QList<Piece> pieces =
        linePieces(layOut(title, {metrics.section, Weight::Bold, ink::Black}, metrics.width() - 8),
                   metrics.left + 8, 1.7, true);
    if (pieces.isEmpty())
        return pieces;
    // A bar before the words marks where a section begins.
    const auto words = pieces.first().draw;
    pieces.first().draw = [=, size = metrics.section, left = metrics.left](Page &page, qreal top) {
        page.add(BoxMark{QRectF(left, top + size * 0.35, 3, size), 0, ink::Black, ink::Black});
        words(page, top);
    };
    return pieces;
}

QList<Piece> paragraphPieces(const Paragraph &paragraph, const ReportMetrics &metrics)
{
    const TextStyle style{paragraph.note ? metrics.note : metrics.body, Weight::Regular,
                          paragraph.note ? ink::Grey : ink::Black};
    return linePieces(layOut(paragraph.text, style, metrics.width(), true), metrics.left, 1.55);
}

QList<Piece> figurePieces(const QList<KeyFigure> &figures, const ReportMetrics &metrics)
{
    QList<Piece> pieces;
    const qsizetype rows = (figures.size() + MostPerRow - 1) / MostPerRow;
    const qsizetype perRow = rows > 0 ? (figures.size() + rows - 1) / rows : 1;
    const qreal width = (metrics.width() - BoxGap * qreal(perRow - 1)) / qreal(perRow);
    for (qsizetype from = 0; from < figures.size(); from += perRow) {
        QList<FigureBox> boxes;
        qreal height = 0;
        for (qsizetype i = from; i < qMin(figures.size(), from + perRow); ++i) {
            boxes.append(FigureBox(figures.at(i), width, metrics));
            height = qMax(height, boxes.last().height());
        }
        pieces.append(Piece{height + BoxGap, [=, left = metrics.left](Page &page, qreal top) {
                                for (qsizetype i = 0; i < boxes.size(); ++i)
                                    boxes.at(i).draw(
                                        page, QRectF(left + (width + BoxGap) * qreal(i), top, width, height));
                            }});
    }
    return pieces;
}

QList<Piece> chartPieces(const Chart &chart, const Table &table, const ReportMetrics &metrics)
{
    const qreal most = metrics.page.height() * 0.7;
    const qreal height = qMin(chartHeight(chart, table, metrics.width()), most);
    return {Piece{height, [=, &table](Page &page, qreal top) {
                      const QRectF box(metrics.left, top, metrics.width(), height);
                      page.add(BoxMark{box, 0.5, ink::Hair});
                      drawChart(page, box, chart, table);
                  }}};
}

QList<QList<Piece>> originPieces(const Document &document, const ReportMetrics &metrics,
                                 const std::function<QString(const QString &title)> &numbered)
{
    QList<QList<Piece>> parts;
    if (!document.rules.isEmpty())
        parts.append(titlePieces(numbered(u"计算规则与选项"_s), metrics));
    for (const DocumentRule &rule : document.rules)
        parts.last() += entryPieces(rule.text + u'：', ruleText(rule).mid(rule.text.size() + 1), metrics);
    if (!document.sources.isEmpty())
        parts.append(titlePieces(numbered(u"数据来源"_s), metrics));
    for (const ReportSource &source : document.sources) {
        QList<Piece> lines =
            entryPieces(source.role + u'：', sourceText(source).mid(source.role.size() + 1), metrics);
        if (!source.sha256.isEmpty())
            lines += entryPieces({}, u"SHA-256 "_s + source.sha256, metrics);
        // A file and its hash stand on one page.
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            lines[i].keepWithNext = true;
        parts.last() += lines;
    }
    return parts;
}

QList<Piece> footPieces(const Document &document, const ReportMetrics &metrics)
{
    if (document.feet.isEmpty())
        return {};
    const qreal cell = metrics.width() / qreal(document.feet.size());
    const TextStyle style{metrics.body, Weight::Regular, ink::Black};
    constexpr qreal Height = 30;
    return {
        Piece{Height, [=, feet = document.feet, left = metrics.left](Page &page, qreal top) {
                  qreal x = left;
                  for (const FormLine &field : feet) {
                      const qreal baseline = top + Height - 8;
                      const TextLine line = elidedLine(field.label + u'：' + field.value, style, cell - 6);
                      page.text({x, baseline}, line);
                      if (field.value.isEmpty())
                          page.add(LineMark{QLineF(x + line.width, baseline + 2, x + cell - 10, baseline + 2),
                                            0.5, ink::Grey});
                      x += cell;
                  }
              }}};
}

} // namespace powerhall
