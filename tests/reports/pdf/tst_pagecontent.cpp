// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pagecontent.h"
#include "reports/pdf/pdffile.h"
#include "tests/support/pdftools.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

Q_DECLARE_METATYPE(powerhall::Page)

namespace {

constexpr int DotsPerInch = 72; // one dot a point: marks on whole points cover whole dots

Page pageWith(const Page::Mark &mark)
{
    Page page(QSizeF(200, 160));
    page.add(mark);
    return page;
}

QPainterPath ring()
{
    QPainterPath path;
    path.addEllipse(QPointF(90, 80), 60, 50);
    path.addEllipse(QPointF(90, 80), 30, 20);
    return path;
}

QPainterPath overlapping()
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(20, 20, 80, 80);
    path.addRect(60, 60, 80, 80);
    return path;
}

QImage onScreen(const Page &page, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, page);
    return image;
}

/// Dots that are plainly of another colour; what stands on an edge may be a little lighter or darker.
int differing(const QImage &one, const QImage &other)
{
    constexpr int Plain = 90;
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            count += qAbs(a.red() - b.red()) > Plain || qAbs(a.green() - b.green()) > Plain ||
                     qAbs(a.blue() - b.blue()) > Plain;
        }
    }
    return count;
}

int inked(const QImage &image)
{
    QImage empty(image.size(), QImage::Format_RGB32);
    empty.fill(Qt::white);
    return differing(image, empty);
}

} // namespace

/// Screen and file draw the same marks by two ways; here they are laid on each other.
class PageContentTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyMarkLooksTheSameOnScreenAndInAFile_data();
    void everyMarkLooksTheSameOnScreenAndInAFile();
    void statesAreSetOnce();
    void glyphsThatFollowEachOtherNeedNoPlaces();
};

void PageContentTest::everyMarkLooksTheSameOnScreenAndInAFile_data()
{
    const QColor green(0x1E, 0x8E, 0x3E);
    QTest::addColumn<Page>("page");
    QTest::addRow("line") << pageWith(LineMark{QLineF(20, 20, 180, 140), 6, green});
    QTest::addRow("dashes") << pageWith(LineMark{QLineF(20, 80, 180, 80), 6, Qt::black, true});
    QTest::addRow("box") << pageWith(BoxMark{QRectF(20, 30, 140, 90), 4, green});
    QTest::addRow("filled box") << pageWith(BoxMark{QRectF(20, 30, 140, 90), 0, Qt::black, Qt::yellow});
    QTest::addRow("outline over filling") << pageWith(BoxMark{QRectF(20, 30, 140, 90), 8, green, Qt::yellow});
    QTest::addRow("round box") << pageWith(BoxMark{QRectF(20, 30, 140, 90), 4, green, Qt::yellow, 25});
    QTest::addRow("ring") << pageWith(PathMark{ring(), green});
    QTest::addRow("overlapping parts") << pageWith(PathMark{overlapping(), Qt::darkBlue});
    QTest::addRow("code") << pageWith(
        QrMark{u"SA0101-20261120-0001 0123456789ab"_s, QRectF(20, 5, 148, 148)});
    QTest::addRow("text") << pageWith(
        TextMark{QPointF(15, 110), singleLine(u"用户 A1"_s, {42, Weight::Bold, green})});
    Page all(QSizeF(200, 160));
    all.add(BoxMark{QRectF(10, 10, 60, 60), 0, Qt::black, Qt::red});
    all.add(LineMark{QLineF(10, 100, 190, 100), 4, Qt::blue, true});
    all.add(LineMark{QLineF(10, 120, 190, 120), 4, Qt::blue});
    all.add(TextMark{QPointF(80, 60), singleLine(u"户"_s, {50, Weight::Regular, Qt::black})});
    QTest::addRow("one after the other") << all;
}

void PageContentTest::everyMarkLooksTheSameOnScreenAndInAFile()
{
    QFETCH(Page, page);
    const auto pdf = pdfOf({page}, PdfInfo{});
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    const QImage printed = rasterOf(*pdf, 1, DotsPerInch);
    QCOMPARE(printed.size(), page.size().toSize());
    const QImage screen = onScreen(page, printed.size());
    QVERIFY(inked(screen) > 300);
    const int apart = differing(screen, printed);
    QVERIFY2(apart * 40 < inked(screen), qPrintable(u"%1 of %2"_s.arg(apart).arg(inked(screen))));
}

void PageContentTest::statesAreSetOnce()
{
    Page page(QSizeF(100, 100));
    for (int i = 0; i < 3; ++i)
        page.add(LineMark{QLineF(0, i, 50, i), 0.5, Qt::red});
    QCOMPARE(QByteArray::fromStdString(pageContent(page, 100, {})),
             "1 0 0 RG\n0.5 w\n0 100 m\n50 100 l\nS\n0 99 m\n50 99 l\nS\n0 98 m\n50 98 l\nS\n");
}

void PageContentTest::glyphsThatFollowEachOtherNeedNoPlaces()
{
    Page page(QSizeF(100, 100));
    page.text({10, 50}, singleLine(u"甲乙甲"_s, {12, Weight::Regular, Qt::black}));
    GlyphLog log;
    log.add(page);
    const QByteArray codes("\0\1\0\2\0\1", 6);
    const QByteArray expected = "BT\n/F0 12 Tf\n10 50 Td\n[(" + codes + ")]TJ\nET\n";
    QCOMPARE(QByteArray::fromStdString(pageContent(page, 100, log)), expected);
}

QTEST_MAIN(PageContentTest)
#include "tst_pagecontent.moc"
