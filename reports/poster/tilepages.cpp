// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/tilepages.h"

#include "reports/poster/postersheet.h"

#include <memory>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QColor Ink{0x12, 0x17, 0x1C};
const QColor Muted{0x4A, 0x55, 0x61};
constexpr qreal Thin = 0.4;         ///< points
constexpr qreal LabelSize = 7.5;    ///< points
constexpr qreal MarkLength = 2.5;   ///< millimetres
constexpr qreal MarkDistance = 0.6; ///< from the window, so that a cut leaves no ink

QString placeOf(const Tile &tile)
{
    return u"行%1列%2"_s.arg(tile.row).arg(tile.column);
}

QString sheetOf(const TileCaption &caption)
{
    return caption.sheets > 1 ? u" 第%1张"_s.arg(caption.sheet) : QString();
}

/// Marks outside the window, on the lines to be cut along.
class CornerMarks
{
public:
    CornerMarks(Page &page, const QRectF &window)
        : m_page(page)
        , m_window(window)
    {}

    void atY(qreal y, bool dashed = false)
    {
        const qreal near = mm(MarkDistance);
        const qreal far = near + mm(MarkLength);
        add({m_window.left() - far, y}, {m_window.left() - near, y}, dashed);
        add({m_window.right() + near, y}, {m_window.right() + far, y}, dashed);
    }
    void atX(qreal x, bool dashed = false)
    {
        const qreal near = mm(MarkDistance);
        const qreal far = near + mm(MarkLength);
        add({x, m_window.top() - far}, {x, m_window.top() - near}, dashed);
        add({x, m_window.bottom() + near}, {x, m_window.bottom() + far}, dashed);
    }

private:
    void add(QPointF from, QPointF to, bool dashed)
    {
        m_page.add(LineMark{QLineF(from, to), Thin, Ink, dashed});
    }

    Page &m_page;
    QRectF m_window;
};

/// Which edges lie below a neighbour.
QString glueText(const Tile &tile, const Tiling &tiling)
{
    QStringList edges;
    if (tile.column < tiling.columns)
        edges.append(u"右边"_s);
    if (tile.row < tiling.rows)
        edges.append(u"下边"_s);
    if (edges.isEmpty())
        return {};
    return u"　粘贴边 "_s + edges.join(u"、"_s) + u" %1 毫米"_s.arg(tiling.options.overlap, 0, 'g', 4);
}

Page tilePage(const std::shared_ptr<const Page> &sheet, const Tiling &tiling, const Tile &tile,
              const TileCaption &caption)
{
    Page page(tiling.paper);
    // Beyond the poster's own edge nothing is shown, not even ink that reaches over it.
    const QRectF part = tile.part & QRectF({}, sheet->size());
    const qreal scaleX = tile.window.width() / tile.part.width();
    const qreal scaleY = tile.window.height() / tile.part.height();
    const QRectF window(tile.window.topLeft(), QSizeF(part.width() * scaleX, part.height() * scaleY));
    page.add(InsetMark{sheet, part, window});
    CornerMarks marks(page, window);
    marks.atX(window.left());
    marks.atX(window.right());
    marks.atY(window.top());
    marks.atY(window.bottom());
    if (tile.column < tiling.columns)
        marks.atX(window.right() - tiling.overlap * scaleX, true);
    if (tile.row < tiling.rows)
        marks.atY(window.bottom() - tiling.overlap * scaleY, true);
    const TextLine place = singleLine(placeOf(tile), {LabelSize * 1.3, Weight::Bold, Ink});
    const qreal baseline = window.bottom() + mm(MarkDistance + MarkLength) + LabelSize;
    const QString words = u"　共%1行%2列"_s.arg(tiling.rows).arg(tiling.columns) + glueText(tile, tiling) +
                          u"　"_s + caption.title + sheetOf(caption) +
                          (caption.code.isEmpty() ? QString() : u"　"_s + caption.code);
    page.text({window.left(), baseline}, place);
    page.text({window.left() + place.width, baseline},
              elidedLine(words, {LabelSize, Weight::Regular, Muted}, tile.window.width() - place.width));
    return page;
}

qreal putLines(Page &page, const QStringList &texts, const TextStyle &style, QPointF at, qreal width)
{
    constexpr qreal Leading = 1.45;
    for (const QString &text : texts) {
        for (const TextLine &line : layOut(text, style, width)) {
            page.text({at.x(), baselineIn(at.y(), style.size * Leading, style.size)}, line);
            at.ry() += style.size * Leading;
        }
    }
    return at.y();
}

QStringList instructions(const Tiling &tiling)
{
    return {
        u"1. 打印时选“实际大小”（100%），不要选“适合页面”。"_s,
        u"2. 每张按角线裁去左边和上边；最右一列再裁右边，最下一行再裁下边。"_s,
        u"3. 从行1列1开始，逐行向右：后一张压住前一张的粘贴边（%1 毫米，虚线角标以外），图文对齐后粘牢。"_s
            .arg(tiling.options.overlap, 0, 'g', 4),
        u"4. 各行拼好后自上而下粘合，下一行压住上一行的粘贴边。"_s,
        u"5. 坏了一张，可按行列单独重打（--only 行,列）。"_s};
}

/// A ruler that counts from an edge of the paper inwards, so that the first stroke printed tells the margin.
void addRuler(Page &page, QPointF origin, QPointF inwards, const QString &name)
{
    constexpr int Length = 30; ///< millimetres
    const QPointF across(inwards.y(), inwards.x());
    for (int at = 0; at <= Length; ++at) {
        const qreal length = at % 10 == 0 ? 7 : at % 5 == 0 ? 5 : 3;
        const QPointF from = origin + inwards * mm(at);
        page.add(LineMark{QLineF(from, from + across * mm(length)), Thin, Ink});
        if (at > 0 && at % 5 == 0) {
            const TextLine number = singleLine(QString::number(at), {6.5, Weight::Regular, Ink});
            const QPointF middle = from + across * mm(length + 2.5);
            page.textCentred({middle.x(), middle.y() + 2.3}, number);
        }
    }
    const TextLine label = singleLine(name, {9, Weight::Bold, Ink});
    const QPointF end = origin + inwards * mm(Length + 5) + across * mm(4);
    page.textCentred({end.x(), end.y() + 3}, label);
}

} // namespace

QList<Page> tilePages(const Page &sheet, const Tiling &tiling, const QList<Tile> &tiles,
                      const TileCaption &caption)
{
    const auto shared = std::make_shared<const Page>(sheet);
    QList<Page> pages;
    for (const Tile &tile : tiles)
        pages.append(tilePage(shared, tiling, tile, caption));
    return pages;
}

Page assemblyPage(const Page &sheet, const Tiling &tiling, const TileCaption &caption)
{
    // The paper turned as the poster is, whatever way the tiles are fed: the picture gets the most of it.
    const bool turned = tiling.isLandscape() != (sheet.size().width() > sheet.size().height());
    const QSizeF paper = turned ? tiling.paper.transposed() : tiling.paper;
    const QMarginsF margins = tiling.options.printer.margins * PointsPerMm;
    Page page(paper);
    const QRectF room = QRectF({}, paper).marginsRemoved(margins).adjusted(mm(8), mm(6), -mm(8), -mm(6));
    const TextStyle body{10.5, Weight::Regular, Ink};
    qreal y = putLines(page, {u"拼接图　"_s + caption.title + sheetOf(caption)}, {15, Weight::Bold, Ink},
                       room.topLeft(), room.width());
    const QString size = u"成品 %1　%2 × %3 毫米　共 %4 张 %5（%6 行 %7 列，%8放）"_s.arg(caption.format)
                             .arg(qRound(sheet.size().width() / PointsPerMm))
                             .arg(qRound(sheet.size().height() / PointsPerMm))
                             .arg(tiling.tiles.size())
                             .arg(tiling.options.paperName)
                             .arg(tiling.rows)
                             .arg(tiling.columns)
                             .arg(tiling.isLandscape() ? u"横"_s : u"竖"_s);
    y = putLines(page, {size}, body, {room.x(), y + 4}, room.width());
    y = putLines(page, instructions(tiling), body, {room.x(), y + 6}, room.width()) + 10;
    const QSizeF small = sheet.size().scaled(room.width(), room.bottom() - y, Qt::KeepAspectRatio);
    const qreal scale = small.width() / sheet.size().width();
    const QRectF picture(QPointF(room.center().x() - small.width() / 2, y), small);
    page.add(InsetMark{std::make_shared<const Page>(sheet), QRectF({}, sheet.size()), picture});
    page.add(BoxMark{picture, 0.8, Ink});
    for (const Tile &tile : tiling.tiles) {
        const QRectF part = tile.part & QRectF({}, sheet.size());
        const QRectF cell(picture.topLeft() + part.topLeft() * scale, part.size() * scale);
        page.add(BoxMark{cell, 0.6, QColor(0xB3, 0x26, 0x1E)});
        const qreal size8 = qMin(cell.width() / 6, 11.0);
        const TextLine place = singleLine(placeOf(tile), {size8, Weight::Bold, QColor(0xB3, 0x26, 0x1E)});
        const QRectF plate(cell.center().x() - place.width * 0.6, cell.center().y() - size8 * 0.75,
                           place.width * 1.2, size8 * 1.5);
        page.add(BoxMark{plate, 0, Qt::white, Qt::white});
        page.textCentred({cell.center().x(), cell.center().y() + size8 * 0.38}, place);
    }
    return page;
}

Page testPage(const QSizeF &paper, const QString &paperName)
{
    const QSizeF size = paper * PointsPerMm;
    Page page(size);
    const QPointF middle(size.width() / 2, size.height() / 2);
    addRuler(page, {0, middle.y()}, {1, 0}, u"左"_s);
    addRuler(page, {size.width(), middle.y()}, {-1, 0}, u"右"_s);
    addRuler(page, {middle.x(), 0}, {0, 1}, u"上"_s);
    addRuler(page, {middle.x(), size.height()}, {0, -1}, u"下"_s);
    // The two lines of known length, ends marked.
    const QPointF corner(middle.x() - mm(TestWidth) / 2, middle.y() - mm(TestHeight) / 2);
    const QLineF across(corner, corner + QPointF(mm(TestWidth), 0));
    const QLineF down(corner, corner + QPointF(0, mm(TestHeight)));
    for (const QLineF &line : {across, down}) {
        const bool flat = line.dy() == 0;
        const QPointF tick = flat ? QPointF(0, mm(3)) : QPointF(mm(3), 0);
        page.add(LineMark{line, 0.8, Ink});
        page.add(LineMark{QLineF(line.p1() - tick, line.p1() + tick), 0.8, Ink});
        page.add(LineMark{QLineF(line.p2() - tick, line.p2() + tick), 0.8, Ink});
    }
    const QPointF words(corner.x() + mm(38), corner.y() + mm(48));
    const qreal width = mm(TestWidth - 70);
    const qreal below =
        putLines(page, {u"打印机测试页　"_s + paperName}, {16, Weight::Bold, Ink}, words, width);
    putLines(page,
             {u"打印时选“实际大小”（100%）。"_s,
              u"1. 左、上、右、下四把尺从纸边量起：各读出印得出的第一条刻线，就是打不到的边（毫米）。"_s,
              u"　 填入“打印边距”，或写 --margin 左,上,右,下。"_s,
              u"2. 用尺量左上角两条线：横线应为 %1 毫米，竖线应为 %2 毫米。"_s.arg(TestWidth).arg(TestHeight),
              u"　 填入“实测长度”，或写 --measured 横x竖，例如 --measured 149.2x198.7。"_s},
             {11, Weight::Regular, Ink}, {words.x(), below + 8}, width);
    return page;
}

} // namespace powerhall
