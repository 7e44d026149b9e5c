// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/qrmark.h"
#include "reports/slips/slippdf.h"
#include "tests/support/pdftools.h"
#include "tests/support/sampleslip.h"

#include <QPainterPath>
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

/// The code on the paper, read back by another program's reader.
class SlipQrTest final : public QObject
{
    Q_OBJECT

private slots:
    void decodesToNumberAndHash_data();
    void decodesToNumberAndHash();
    void isTwentyMillimetresWide();
};

void SlipQrTest::decodesToNumberAndHash_data()
{
    QTest::addColumn<int>("running");
    QTest::addColumn<int>("dotsPerInch");
    for (const int running : {1, 17, 9999})
        QTest::addRow("%d at 200 dots", running) << running << 200;
    QTest::addRow("a coarse copy") << 3 << 110;
}

void SlipQrTest::decodesToNumberAndHash()
{
    QFETCH(int, running);
    QFETCH(int, dotsPerInch);
    const Profile profile = sampleProfile();
    SlipSource source = sampleSource(profile);
    source.number = u"SA0101-20261120-%1"_s.arg(running, 4, 10, QChar(u'0'));
    const auto slip = buildSlip(SlipKind::Receipt, source);
    QVERIFY(slip);
    const auto pdf = slipPdf(*slip);
    QVERIFY(pdf);
    const QString text = decoded(rasterOf(*pdf, 1, dotsPerInch));
    QCOMPARE(text, source.number + u' ' + QString::fromLatin1(contentHash(*slip).toHex().left(12)));
    for (const QString &personal : {source.parties.applicant.name, source.parties.applicant.idNumber,
                                    source.parties.applicant.phone, source.parties.address})
        QVERIFY(!text.contains(personal));
}

void SlipQrTest::isTwentyMillimetresWide()
{
    const Profile profile = sampleProfile();
    const auto slip = buildSlip(SlipKind::Receipt, sampleSource(profile));
    QVERIFY(slip);
    for (const bool large : {false, true}) {
        qreal width = 0;
        const Page page = slipPages(*slip, SlipOptions{large}).first();
        for (const Page::Mark &mark : page.marks()) {
            if (const auto *code = std::get_if<QrMark>(&mark)) {
                const QrModules modules = qrModules(code->text, code->square);
                width = qMax(width, modules.module * modules.size);
            }
        }
        QVERIFY2(width >= mm(20), qPrintable(QString::number(width / mm(1))));
    }
}

QTEST_MAIN(SlipQrTest)
#include "tst_slipqr.moc"
