// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/checkcode.h"
#include "reports/poster/posterpdf.h"
#include "tests/support/pdftools.h"
#include "tests/support/sampleposter.h"

#include <QTest>

#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

QString decoded(const QImage &image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.bytesPerLine()));
    const ZXing::Result result = ZXing::ReadBarcode(
        view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true));
    return QString::fromStdWString(result.text());
}

} // namespace

/// The code on the wall, read back by another program's reader.
class PosterQrTest final : public QObject
{
    Q_OBJECT

private slots:
    void namesThePublication_data();
    void namesThePublication();
};

void PosterQrTest::namesThePublication_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<int>("dotsPerInch");
    QTest::addRow("A4") << u"A4"_s << 200;
    QTest::addRow("A0 from a small picture") << u"A0"_s << 40;
}

void PosterQrTest::namesThePublication()
{
    QFETCH(QString, size);
    QFETCH(int, dotsPerInch);
    const Poster poster = samplePoster(sampleContent(u"guide"_s));
    const auto layout = posterSheets(poster, {*sheetFormat(size), false});
    QVERIFY(layout);
    const auto pdf = posterPdf(poster, *layout);
    QVERIFY(pdf);
    const QString text = decoded(rasterOf(*pdf, 1, dotsPerInch));
    QCOMPARE(text, qrTextOf(poster, 1));
    const auto code = parseCheckCode(text);
    QVERIFY(code);
    QCOMPARE(code->prefix, poster.publication.left(CheckCode::PrefixBytes));
}

QTEST_MAIN(PosterQrTest)
#include "tst_posterqr.moc"
