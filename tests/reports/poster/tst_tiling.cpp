// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pdffile.h"
#include "reports/poster/posterpdf.h"
#include "reports/poster/tilepages.h"
#include "tests/support/pagetext.h"
#include "tests/support/pdftools.h"
#include "tests/support/sampleposter.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

constexpr int Dots = 72; ///< an inch: one pixel a point, so that tiles cut on whole points compare exactly

Page sheetOf(const QString &content, const QString &size, bool landscape = false)
{
    const auto format = sheetFormat(size, landscape);
    return layOutPoster(samplePoster(sampleContent(content)), {*format, false}).sheets.first();
}

TileOptions optionsWith(double overlap, double margin, const QString &paper = u"A4"_s)
{
    TileOptions options;
    options.overlap = overlap;
    options.printer.margins = QMarginsF(margin, margin, margin, margin);
    if (paper == u"A3"_s) {
        options.paperName = paper;
        options.paper = {297, 420};
    }
    return options;
}

/// Tiles cut out of their sheets along the marks and laid one over the other, as the assembly sheet says.
QImage reassembled(const QByteArray &pdf, const Tiling &tiling, const QSize &size)
{
    QImage whole(size, QImage::Format_RGB32);
    whole.fill(Qt::black);
    QPainter painter(&whole);
    for (int i = 0; i < tiling.tiles.size(); ++i) {
        const Tile &tile = tiling.tiles.at(i);
        const QImage paper = rasterOf(pdf, i + 1, Dots);
        painter.drawImage(tile.part.topLeft().toPoint(), paper, tile.window.toRect());
    }
    return whole;
}

int differingPixels(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const int most =
                qMax(qAbs(qRed(a) - qRed(b)), qMax(qAbs(qGreen(a) - qGreen(b)), qAbs(qBlue(a) - qBlue(b))));
            count += most > 2 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TilingTest final : public QObject
{
    Q_OBJECT

private slots:
    void coversThePosterWithEqualParts_data();
    void coversThePosterWithEqualParts();
    void reassemblesExactly_data();
    void reassemblesExactly();
    void keepsOutOfTheMargins();
    void labelsPlaceAndGlueEdge();
    void printsASingleTileAgain();
    void allowsForThePrintersScale();
    void refusesPaperWithoutRoom_data();
    void refusesPaperWithoutRoom();
    void readsWhatWasMeasured_data();
    void readsWhatWasMeasured();
    void showsEveryTileOnTheAssemblySheet();
    void measuresAPrinter();
};

void TilingTest::coversThePosterWithEqualParts_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<bool>("landscape");
    QTest::addColumn<double>("overlap");
    QTest::addColumn<double>("margin");
    for (const SheetFormat &format : sheetFormats()) {
        for (const bool landscape : {false, true}) {
            for (const double overlap : {0.0, 10.0, 25.0})
                QTest::addRow("%s %d %g", qPrintable(format.name), landscape, overlap)
                    << format.name << landscape << overlap << overlap / 2;
        }
    }
}

void TilingTest::coversThePosterWithEqualParts()
{
    QFETCH(QString, size);
    QFETCH(bool, landscape);
    QFETCH(double, overlap);
    QFETCH(double, margin);
    const QSizeF sheet = sheetFormat(size, landscape)->points();
    const auto tiling = tilingOf(sheet, optionsWith(overlap, margin));
    QVERIFY(tiling);
    QCOMPARE(tiling->tiles.size(), tiling->rows * tiling->columns);
    QRectF covered;
    for (const Tile &tile : tiling->tiles) {
        QCOMPARE(tile.part.size(), tiling->tiles.first().part.size());
        QCOMPARE(tile.part.size(), tile.window.size());
        QVERIFY(tiling->printable.contains(tile.window));
        covered |= tile.part;
        if (const Tile *right = tiling->tile(tile.row, tile.column + 1))
            QCOMPARE(tile.part.right() - right->part.left(), tiling->overlap);
        if (const Tile *below = tiling->tile(tile.row + 1, tile.column))
            QCOMPARE(tile.part.bottom() - below->part.top(), tiling->overlap);
    }
    QVERIFY(qAbs(tiling->overlap - mm(overlap)) <= 0.5);
    QVERIFY(covered.contains(QRectF({}, sheet)));
}

void TilingTest::reassemblesExactly_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("size");
    QTest::addColumn<bool>("landscape");
    QTest::addColumn<QString>("paper");
    QTest::addRow("A2 on A4") << u"guide"_s << u"A2"_s << false << u"A4"_s;
    QTest::addRow("A2 landscape on A3") << u"tariffs"_s << u"A2"_s << true << u"A3"_s;
    QTest::addRow("board on A4") << u"60 rows"_s << u"600x900"_s << false << u"A4"_s;
}

void TilingTest::reassemblesExactly()
{
    QFETCH(QString, content);
    QFETCH(QString, size);
    QFETCH(bool, landscape);
    QFETCH(QString, paper);
    const Page sheet = sheetOf(content, size, landscape);
    const auto tiling = tilingOf(sheet.size(), optionsWith(10, 5, paper));
    QVERIFY(tiling);
    const auto whole = pdfOf({sheet}, {u"whole"_s, 0});
    const auto tiles = pdfOf(tilePages(sheet, *tiling, tiling->tiles, {u"t"_s, size, {}}), {u"tiles"_s, 0});
    QVERIFY(whole && tiles);
    const QImage expected = rasterOf(*whole, 1, Dots).convertToFormat(QImage::Format_RGB32);
    QVERIFY(!expected.isNull());
    const QImage found = reassembled(*tiles, *tiling, expected.size());
    // The sheet's own edge may end within a pixel; all inside it is the same to the last one.
    const QRect inside = expected.rect().adjusted(0, 0, -2, -2);
    QCOMPARE(differingPixels(found.copy(inside), expected.copy(inside)), 0);
}

void TilingTest::keepsOutOfTheMargins()
{
    const Page sheet = sheetOf(u"guide"_s, u"A3"_s);
    const auto tiling = tilingOf(sheet.size(), optionsWith(12, 9));
    QVERIFY(tiling);
    const auto pdf = pdfOf(tilePages(sheet, *tiling, tiling->tiles, {u"t"_s, u"A3"_s, {}}), {u"tiles"_s, 0});
    QVERIFY(pdf);
    const QImage paper = rasterOf(*pdf, 1, Dots);
    const QRect printable = tiling->printable.toAlignedRect();
    int inked = 0;
    for (int y = 0; y < paper.height(); ++y) {
        for (int x = 0; x < paper.width(); ++x) {
            if (!printable.contains(x, y) && paper.pixel(x, y) != qRgb(255, 255, 255))
                ++inked;
        }
    }
    QCOMPARE(inked, 0);
}

void TilingTest::labelsPlaceAndGlueEdge()
{
    const Page sheet = sheetOf(u"guide"_s, u"A1"_s);
    const auto tiling = tilingOf(sheet.size(), optionsWith(15, 5));
    QVERIFY(tiling && tiling->rows >= 3 && tiling->columns >= 3);
    const TileCaption caption{u"须知 第3版"_s, u"A1"_s, u"K7HM-3RXA-P2V"_s};
    const auto labelOf = [&](int row, int column) {
        const Tile &tile = *tiling->tile(row, column);
        QString words;
        for (const DrawnLine &line : drawnLines(tilePages(sheet, *tiling, {tile}, caption).first()))
            words += line.text;
        return words;
    };
    QVERIFY(labelOf(2, 3).contains(u"行2列3"_s));
    QVERIFY(labelOf(1, 1).contains(u"粘贴边 右边、下边 15 毫米"_s));
    QVERIFY(labelOf(1, 1).contains(u"K7HM-3RXA-P2V"_s));
    QVERIFY(labelOf(2, tiling->columns).contains(u"粘贴边 下边 15 毫米"_s));
    QVERIFY(labelOf(tiling->rows, 1).contains(u"粘贴边 右边 15 毫米"_s));
    QVERIFY(!labelOf(tiling->rows, tiling->columns).contains(u"粘贴边"_s));
}

void TilingTest::printsASingleTileAgain()
{
    const auto tiling = tilingOf(sheetFormat(u"A1"_s)->points(), {});
    QVERIFY(tiling);
    const auto again = parseTiles(u"2,3; 1,1"_s, *tiling);
    QVERIFY(again);
    QCOMPARE(again->size(), 2);
    QCOMPARE(again->at(0).row, 2);
    QCOMPARE(again->at(0).column, 3);
    for (const QString &wrong : {u"0,1"_s, u"99,1"_s, u"2"_s, u"a,b"_s, u""_s}) {
        const auto refused = parseTiles(wrong, *tiling);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadNumber);
    }
}

void TilingTest::allowsForThePrintersScale()
{
    TileOptions options;
    options.printer = *withMeasured({}, u"148.5x198"_s); // prints 1 % too small
    const auto tiling = tilingOf(sheetFormat(u"A2"_s)->points(), options);
    QVERIFY(tiling);
    for (const Tile &tile : tiling->tiles) {
        QVERIFY(qAbs(tile.window.width() * 0.99 - tile.part.width()) < 1e-6);
        QVERIFY(qAbs(tile.window.height() * 0.99 - tile.part.height()) < 1e-6);
        QVERIFY(tiling->printable.contains(tile.window));
    }
}

void TilingTest::refusesPaperWithoutRoom_data()
{
    QTest::addColumn<double>("overlap");
    QTest::addColumn<double>("margin");
    QTest::addRow("overlap negative") << -1.0 << 5.0;
    QTest::addRow("overlap of a hand") << 61.0 << 5.0;
    QTest::addRow("margins meet") << 50.0 << 60.0;
}

void TilingTest::refusesPaperWithoutRoom()
{
    QFETCH(double, overlap);
    QFETCH(double, margin);
    const auto refused = tilingOf(sheetFormat(u"A0"_s)->points(), optionsWith(overlap, margin));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadCombination);
}

void TilingTest::readsWhatWasMeasured_data()
{
    QTest::addColumn<QString>("margins");
    QTest::addColumn<QString>("lengths");
    QTest::addColumn<bool>("good");
    QTest::addRow("one margin") << u"5"_s << u"150x200"_s << true;
    QTest::addRow("four margins") << u"4,5,4,12.7"_s << u"149.2x198.7"_s << true;
    QTest::addRow("three margins") << u"4,5,4"_s << u"150x200"_s << false;
    QTest::addRow("negative") << u"-1"_s << u"150x200"_s << false;
    QTest::addRow("words") << u"wide"_s << u"150x200"_s << false;
    QTest::addRow("half size") << u"5"_s << u"75x100"_s << false;
    QTest::addRow("one length") << u"5"_s << u"150"_s << false;
    QTest::addRow("not a number") << u"nan"_s << u"150x200"_s << false;
}

void TilingTest::readsWhatWasMeasured()
{
    QFETCH(QString, margins);
    QFETCH(QString, lengths);
    QFETCH(bool, good);
    QCOMPARE(parseMargins(margins).has_value() && withMeasured({}, lengths).has_value(), good);
}

void TilingTest::showsEveryTileOnTheAssemblySheet()
{
    const Page sheet = sheetOf(u"tariffs"_s, u"A1"_s);
    const auto tiling = tilingOf(sheet.size(), {});
    QVERIFY(tiling);
    const Page page = assemblyPage(sheet, *tiling, {u"电价 第3版"_s, u"A1"_s, {}});
    QString words;
    for (const DrawnLine &line : drawnLines(page)) {
        words += line.text + u'\n';
        QVERIFY(tiling->printable.contains(line.box) || page.size() != tiling->paper);
    }
    for (const Tile &tile : tiling->tiles)
        QVERIFY(words.contains(u"行%1列%2\n"_s.arg(tile.row).arg(tile.column)));
    QVERIFY(words.contains(u"594 × 841 毫米"_s));
}

void TilingTest::measuresAPrinter()
{
    const Page page = testPage({210, 297}, u"A4"_s);
    QList<QLineF> lines;
    for (const Page::Mark &mark : page.marks()) {
        if (const auto *line = std::get_if<LineMark>(&mark))
            lines.append(line->line);
    }
    const auto count = [&](qreal length) {
        return std::count_if(lines.cbegin(), lines.cend(),
                             [&](const QLineF &line) { return qAbs(line.length() - mm(length)) < 0.01; });
    };
    QCOMPARE(count(TestWidth), 1);
    QCOMPARE(count(TestHeight), 1);
    // Four rulers of 31 strokes, the first on the very edge of the paper.
    const auto onEdge = std::count_if(lines.cbegin(), lines.cend(), [&](const QLineF &line) {
        return line.x1() == 0 || line.y1() == 0 || line.x1() == page.size().width() ||
               line.y1() == page.size().height();
    });
    QCOMPARE(onEdge, 4);
}

QTEST_MAIN(TilingTest)
#include "tst_tiling.moc"
