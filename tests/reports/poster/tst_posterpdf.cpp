// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/text.h"
#include "reports/poster/posterpdf.h"
#include "reports/poster/posterprint.h"
#include "tests/support/pdftools.h"
#include "tests/support/sampleposter.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

PosterLayout layoutOf(const Poster &poster, const QString &size, bool landscape = false)
{
    return layOutPoster(poster, {*sheetFormat(size, landscape), true});
}

/// The preview's own painting, at the PDF's resolution.
QImage previewOf(const Page &page, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintInto(painter, page, QRectF({}, QSizeF(size)));
    return image;
}

QByteArray greysOf(const QImage &image, int y)
{
    const QImage row = image.copy(0, y, image.width(), 1).convertToFormat(QImage::Format_Grayscale8);
    return QByteArray(reinterpret_cast<const char *>(row.constBits()), image.width());
}

/// Two painters shade the pixels of an edge differently; what stands elsewhere, or is missing, changes whole
/// cells. The largest difference of the mean grey of any cell.
double largestCellDifference(const QImage &one, const QImage &other, int cell)
{
    double largest = 0;
    for (int top = 0; top + cell <= one.height(); top += cell) {
        QList<int> sums(one.width() / cell, 0);
        for (int y = top; y < top + cell; ++y) {
            const QByteArray a = greysOf(one, y);
            const QByteArray b = greysOf(other, y);
            for (int x = 0; x < sums.size() * cell; ++x)
                sums[x / cell] += uchar(a.at(x)) - uchar(b.at(x));
        }
        for (const int sum : sums)
            largest = qMax(largest, qAbs(double(sum) / (cell * cell)));
    }
    return largest;
}

} // namespace

/// The file on the disk, as programs outside read it.
class PosterPdfTest final : public QObject
{
    Q_OBJECT

private slots:
    void extractsAsTyped_data();
    void extractsAsTyped();
    void hasTheSheetsSize_data();
    void hasTheSheetsSize();
    void embedsItsFontsAndStaysSmall();
    void looksAsThePreviewDoes_data();
    void looksAsThePreviewDoes();
    void isTheSameFileTwice();
    void aBatchIsAllOrNothingAndCanBeEnded();
};

void PosterPdfTest::extractsAsTyped_data()
{
    QTest::addColumn<QString>("content");
    for (const auto &[name, content] : sampleContents()) {
        if (name != u"10000 characters"_s && name != u"one word"_s)
            QTest::addRow("%s", qPrintable(name)) << name;
    }
}

void PosterPdfTest::extractsAsTyped()
{
    QFETCH(QString, content);
    const Poster poster = samplePoster(sampleContent(content));
    const PosterLayout layout = layoutOf(poster, u"A1"_s);
    const auto pdf = posterPdf(poster, layout);
    QVERIFY(pdf);
    const QString text = extractedText(*pdf);
    for (const QString &words : wordsOf(poster.content)) {
        const QString wanted = withoutBlanks(printable(words));
        if (layout.columns == 1)
            QVERIFY2(text.contains(wanted), qPrintable(words));
        else
            QVERIFY2(text.contains(wanted.left(8)), qPrintable(words));
    }
}

void PosterPdfTest::hasTheSheetsSize_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<bool>("landscape");
    for (const SheetFormat &format : sheetFormats()) {
        QTest::addRow("%s", qPrintable(format.name)) << format.name << false;
        QTest::addRow("%s landscape", qPrintable(format.name)) << format.name << true;
    }
}

void PosterPdfTest::hasTheSheetsSize()
{
    QFETCH(QString, size);
    QFETCH(bool, landscape);
    const Poster poster = samplePoster(sampleContent(u"guide"_s));
    const auto pdf = posterPdf(poster, layoutOf(poster, size, landscape));
    QVERIFY(pdf);
    QCOMPARE(pageCount(*pdf), 1);
    const QSizeF wanted = sheetFormat(size, landscape)->points();
    const QImage image = rasterOf(*pdf, 1, 18);
    QVERIFY(qAbs(image.width() - wanted.width() / 4) <= 1.5);
    QVERIFY(qAbs(image.height() - wanted.height() / 4) <= 1.5);
}

void PosterPdfTest::embedsItsFontsAndStaysSmall()
{
    const Poster poster = samplePoster(sampleContent(u"3000 characters"_s));
    const auto pdf = posterPdf(poster, layoutOf(poster, u"A0"_s));
    QVERIFY(pdf);
    QVERIFY2(pdf->size() < 200'000, qPrintable(QString::number(pdf->size())));
    const QStringList fonts = fontRows(*pdf);
    QVERIFY(!fonts.isEmpty());
    for (const QString &row : fonts)
        QVERIFY2(row.contains(u" yes yes yes "_s), qPrintable(row)); // embedded, subset, text map
}

void PosterPdfTest::looksAsThePreviewDoes_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("size");
    QTest::addColumn<bool>("landscape");
    QTest::addRow("guide A4") << u"guide"_s << u"A4"_s << false;
    QTest::addRow("tariffs A4 landscape") << u"tariffs"_s << u"A4"_s << true;
    QTest::addRow("60 rows A4") << u"60 rows"_s << u"A4"_s << false;
    QTest::addRow("rare A4") << u"rare"_s << u"A4"_s << false;
}

void PosterPdfTest::looksAsThePreviewDoes()
{
    QFETCH(QString, content);
    QFETCH(QString, size);
    QFETCH(bool, landscape);
    Poster poster = samplePoster(sampleContent(content));
    poster.draft = content == u"tariffs"_s;
    const PosterLayout layout = layoutOf(poster, size, landscape);
    const auto pdf = posterPdf(poster, layout);
    QVERIFY(pdf);
    const QImage paper = rasterOf(*pdf, 1, 200).convertToFormat(QImage::Format_RGB32);
    const QImage preview = previewOf(layout.sheets.first(), paper.size());
    // A stroke of a character fills a cell of 24 pixels by a third and more; edges by a few greys.
    const double difference = largestCellDifference(paper, preview, 24);
    QVERIFY2(difference < 20, qPrintable(QString::number(difference)));
    // What it would be if a line were missing:
    QImage spoilt = preview;
    QPainter(&spoilt).fillRect(QRect(spoilt.width() / 8, spoilt.height() / 16, 80, 80), Qt::white);
    QVERIFY(largestCellDifference(paper, spoilt, 24) > 40);
}

void PosterPdfTest::isTheSameFileTwice()
{
    const Poster poster = samplePoster(sampleContent(u"tariffs"_s));
    const auto one = posterPdf(poster, layoutOf(poster, u"A2"_s));
    const auto two = posterPdf(poster, layoutOf(poster, u"A2"_s));
    QVERIFY(one && two);
    QCOMPARE(*one, *two);
}

void PosterPdfTest::aBatchIsAllOrNothingAndCanBeEnded()
{
    const QList<Poster> posters{samplePoster(sampleContent(u"one line"_s)),
                                samplePoster(sampleContent(u"guide"_s)),
                                samplePoster(sampleContent(u"3000 characters"_s))};
    const PosterPrint onA0{{*sheetFormat(u"A0"_s), true}, {}, {}};
    QList<qsizetype> told;
    const auto printed = printedPosters(posters, onA0, [&](qsizetype done) {
        told.append(done);
        return true;
    });
    QVERIFY(printed);
    QCOMPARE(told, (QList<qsizetype>{1, 2, 3}));
    const auto whole = batchFile(*printed, u"batch"_s, 0);
    const auto each = batchFiles(posters, *printed, [](qsizetype) { return true; });
    QVERIFY(whole && each);
    QCOMPARE(each->size(), posters.size());
    QCOMPARE(each->first(), *posterFile(posters.first(), onA0)); // alone or in a batch, the same file

    const auto ended = printedPosters(posters, onA0, [](qsizetype done) { return done < 2; });
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, ErrorCode::Cancelled);
    const PosterPrint onA4{{*sheetFormat(u"A4"_s), false}, {}, {}};
    const auto tooMuch = printedPosters(posters, onA4, [](qsizetype) { return true; });
    QVERIFY(!tooMuch);
    QCOMPARE(tooMuch.error().code, ErrorCode::DoesNotFit);
    QVERIFY(tooMuch.error().place.startsWith(posters.last().item)); // which one
    const QString over = tooMuch.error().args.first();

    // Not one after the other: whoever mends the first has heard of them all.
    const auto both = printedPosters({posters.last(), posters.first(), posters.last()}, onA4,
                                     [](qsizetype) { return true; });
    const QString named = posters.last().item + u" +"_s + over;
    QCOMPARE(both.error().place, named + u'、' + named);
    QCOMPARE(both.error().args.first(), QString::number(2 * over.toInt()));
}

QTEST_MAIN(PosterPdfTest)
#include "tst_posterpdf.moc"
