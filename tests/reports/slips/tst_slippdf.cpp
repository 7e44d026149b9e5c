// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "reports/slips/slippdf.h"
#include "tests/support/pagetext.h"
#include "tests/support/pdftools.h"
#include "tests/support/sampleslip.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

Q_DECLARE_METATYPE(powerhall::Slip)

namespace {

const QList<SlipKind> Kinds{SlipKind::Notice,      SlipKind::Receipt,    SlipKind::Owed,
                            SlipKind::NotAccepted, SlipKind::StageReply, SlipKind::HandOver};

Slip sample(SlipKind kind)
{
    const Profile profile = sampleProfile();
    return buildSlip(kind, sampleSource(profile)).value_or(Slip{});
}

QString sorted(QString text)
{
    std::sort(text.begin(), text.end());
    return text;
}

/// All that was drawn, without blanks, page after page.
QString drawnText(const QList<Page> &pages)
{
    QString text;
    for (const Page &page : pages) {
        for (const DrawnLine &line : drawnLines(page))
            text += line.text;
    }
    return withoutBlanks(text);
}

QString outsideThePage(const Page &page)
{
    const QRectF sheet(QPointF(mm(10), mm(8)),
                       QPointF(page.size().width() - mm(10), page.size().height() - mm(6)));
    for (const DrawnLine &line : drawnLines(page)) {
        if (!sheet.contains(line.box))
            return line.text.left(40);
    }
    return {};
}

constexpr qreal SmallestReadable = 8; ///< points

qreal smallest(const Page &page)
{
    qreal size = SmallestReadable * 10;
    for (const DrawnLine &line : drawnLines(page))
        size = qMin(size, line.size);
    return size;
}

/// Words drawn over other words.
QString overlapping(const Page &page)
{
    const QList<DrawnLine> lines = drawnLines(page);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (qsizetype k = i + 1; k < lines.size(); ++k) {
            const QRectF shared = lines.at(i).box & lines.at(k).box;
            if (shared.width() > 1 && shared.height() > lines.at(i).size * 0.2)
                return lines.at(i).text.left(30) + u" / "_s + lines.at(k).text.left(30);
        }
    }
    return {};
}

double meanDifference(const QImage &one, const QImage &other)
{
    const QSize size = one.size() / 6;
    const QImage a = one.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_Grayscale8);
    const QImage b = other.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_Grayscale8);
    double sum = 0;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            sum += std::abs(a.constScanLine(y)[x] - b.constScanLine(y)[x]);
    }
    return sum / (size.width() * size.height());
}

} // namespace

class SlipPdfTest final : public QObject
{
    Q_OBJECT

private slots:
    void everySlipIsWholeOnItsPages_data();
    void everySlipIsWholeOnItsPages();
    void textExtractsAsDrawn_data();
    void textExtractsAsDrawn();
    void outcomeStandsInTheUpperThird_data() { addKinds(); }
    void outcomeStandsInTheUpperThird();
    void bothHotlinesAreTheSameSizeOnEveryPage_data() { addKinds(); }
    void bothHotlinesAreTheSameSizeOnEveryPage();
    void oneSetOfPagesForEachCopyMark();
    void reprintAndDemoSaySo();
    void largePrintIsLarge();
    void slipWithoutRegulatorIsRefused();
    void hostileTextBreaksNothing_data();
    void hostileTextBreaksNothing();
    void manySlipsShareTheirFonts();
    void screenAndPdfShowTheSame();

private:
    static void addKinds();
};

void SlipPdfTest::addKinds()
{
    QTest::addColumn<Slip>("slip");
    for (const SlipKind kind : Kinds)
        QTest::addRow("%s", qPrintable(wordOf(kind))) << sample(kind);
}

void SlipPdfTest::everySlipIsWholeOnItsPages_data()
{
    QTest::addColumn<Slip>("slip");
    QTest::addColumn<bool>("large");
    for (const QString &id : shippedProfileIds()) {
        auto profile = shippedProfile(id);
        QVERIFY(profile);
        for (const auto &[name, source] : sampleCases(*profile)) {
            for (const SlipKind kind : Kinds) {
                for (const bool large : {false, true})
                    QTest::addRow("%s %s %s%s", qPrintable(id), qPrintable(name), qPrintable(wordOf(kind)),
                                  large ? " large" : "")
                        << buildSlip(kind, source).value_or(Slip{}) << large;
            }
        }
    }
}

void SlipPdfTest::everySlipIsWholeOnItsPages()
{
    QFETCH(Slip, slip);
    QFETCH(bool, large);
    const QList<Page> pages = slipPages(slip, SlipOptions{large});
    const qsizetype sheets = pages.size() / qMax<qsizetype>(1, slip.copies.size());
    QVERIFY2(sheets <= (large ? 3 : 2), qPrintable(QString::number(sheets)));
    // What the customer takes home is one sheet, and nothing on it is smaller than can be read.
    if (!large &&
        (slip.kind == SlipKind::Notice || slip.kind == SlipKind::Receipt || slip.kind == SlipKind::Owed))
        QCOMPARE(sheets, 1);
    for (const Page &page : pages) {
        QVERIFY2(smallest(page) >= SmallestReadable, qPrintable(QString::number(smallest(page))));
        QVERIFY2(outsideThePage(page).isEmpty(), qPrintable(outsideThePage(page)));
        QVERIFY2(overlapping(page).isEmpty(), qPrintable(overlapping(page)));
    }
    const QString drawn = drawnText(pages);
    for (const QString &line : slip.summary + QStringList{slip.headline})
        QVERIFY2(drawn.contains(withoutBlanks(line)), qPrintable(line));
    for (const SlipBlock &block : slip.blocks) {
        for (const QStringList &row : block.rows)
            QVERIFY2(drawn.contains(withoutBlanks(row.first()).left(4)), qPrintable(row.first()));
    }
    // Nobody signs on a page that says nothing.
    if (!slip.signatures.isEmpty()) {
        QVERIFY(!slip.blocks.last().lines.isEmpty());
        const QString end = withoutBlanks(slip.blocks.last().lines.last()).right(4);
        QVERIFY2(drawnText({pages.last()}).contains(end), qPrintable(end));
    }
}

void SlipPdfTest::textExtractsAsDrawn_data()
{
    QTest::addColumn<Slip>("slip");
    auto profile = shippedProfile(u"chongqing"_s);
    QVERIFY(profile);
    const auto cases = sampleCases(*profile);
    QTest::addRow("resident's notice") << buildSlip(SlipKind::Notice, cases.at(0).second).value_or(Slip{});
    QTest::addRow("firm's reply") << buildSlip(SlipKind::StageReply, cases.at(2).second).value_or(Slip{});
    SlipSource source = cases.at(0).second;
    source.parties.applicant.name = u"𠮷野·用户 <b>ＡＢ</b> Ｚ9"_s;
    QTest::addRow("a name of rare characters") << buildSlip(SlipKind::Receipt, source).value_or(Slip{});
}

void SlipPdfTest::textExtractsAsDrawn()
{
    QFETCH(Slip, slip);
    const QList<Page> pages = slipPages(slip);
    const auto pdf = slipPdf(slip);
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    const QString extracted = extractedText(*pdf);
    QCOMPARE(sorted(extracted), sorted(drawnText(pages)));
    for (const Page &page : pages) {
        for (const DrawnLine &line : drawnLines(page))
            QVERIFY2(extracted.contains(withoutBlanks(line.text)), qPrintable(line.text));
    }
}

void SlipPdfTest::outcomeStandsInTheUpperThird()
{
    QFETCH(Slip, slip);
    const QList<DrawnLine> lines = drawnLines(slipPages(slip).first());
    for (const QString &wanted : slip.summary + QStringList{slip.headline}) {
        const auto found = std::find_if(lines.cbegin(), lines.cend(), [&](const DrawnLine &line) {
            return wanted.startsWith(line.text) && line.text.size() > 3;
        });
        QVERIFY2(found != lines.cend(), qPrintable(wanted));
        QVERIFY2(found->size >= 14, qPrintable(wanted));
        QVERIFY2(found->box.bottom() <= mm(99), qPrintable(wanted));
    }
}

void SlipPdfTest::bothHotlinesAreTheSameSizeOnEveryPage()
{
    QFETCH(Slip, slip);
    for (const bool large : {false, true}) {
        for (const Page &page : slipPages(slip, SlipOptions{large})) {
            QList<qreal> sizes;
            QList<qreal> baselines;
            for (const DrawnLine &line : drawnLines(page)) {
                if (line.text == u"12398"_s || line.text == slip.ownLines.first().number) {
                    sizes.append(line.size);
                    baselines.append(line.box.bottom());
                }
            }
            QCOMPARE(sizes.size(), 2);
            QCOMPARE(sizes.first(), sizes.last());
            QCOMPARE(baselines.first(), baselines.last());
            QVERIFY(sizes.first() >= 14);
        }
    }
}

void SlipPdfTest::oneSetOfPagesForEachCopyMark()
{
    const Slip slip = sample(SlipKind::Receipt);
    const QList<Page> pages = slipPages(slip);
    QCOMPARE(pages.size(), 2);
    QVERIFY(drawnText({pages.first()}).contains(u"客户联"_s));
    QVERIFY(!drawnText({pages.first()}).contains(u"存根联"_s));
    QVERIFY(drawnText({pages.last()}).contains(u"存根联"_s));
    const auto pdf = slipPdf(slip);
    QVERIFY(pdf);
    QCOMPARE(pageCount(*pdf), 2);
}

void SlipPdfTest::reprintAndDemoSaySo()
{
    Slip slip = sample(SlipKind::Receipt);
    QVERIFY(!drawnText(slipPages(slip)).contains(u"补打"_s));
    QVERIFY(!drawnText(slipPages(slip)).contains(u"演示"_s));
    slip.copyNumber = 3;
    slip.demo = true;
    for (const Page &page : slipPages(slip)) {
        QVERIFY(drawnText({page}).contains(u"补打第3次打印"_s));
        QVERIFY(drawnText({page}).contains(u"演示"_s));
    }
}

void SlipPdfTest::largePrintIsLarge()
{
    Slip slip = sample(SlipKind::Owed);
    const qsizetype filed = slipPages(slip).size() / slip.copies.size();
    const qsizetype both = slipPages(slip, SlipOptions{true}).size();
    slip.copies = QStringList{slip.copies.first()};
    // The hall's own copy keeps the usual size.
    QCOMPARE(both, slipPages(slip, SlipOptions{true}).size() + filed);
    int small = 0;
    for (const Page &page : slipPages(slip, SlipOptions{true})) {
        for (const DrawnLine &line : drawnLines(page)) {
            QVERIFY2(line.size >= 12, qPrintable(line.text));
            small += line.size < 18 ? 1 : 0;
        }
    }
    QVERIFY2(small < 60, qPrintable(QString::number(small))); // heads of columns, clauses, foot
}

void SlipPdfTest::slipWithoutRegulatorIsRefused()
{
    for (const SlipKind kind : Kinds) {
        Slip slip = sample(kind);
        slip.regulatorLines.removeFirst();
        const auto pdf = slipPdf(slip);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, ErrorCode::HotlineMissing);
        QVERIFY(!slipsPdf({sample(kind), slip}));
    }
}

void SlipPdfTest::hostileTextBreaksNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown"); // a stretch of it as it must be read
    QTest::addRow("markup") << u"<b>粗</b><img src=x>&lt;\\textbf{x}"_s << u"<b>粗</b><img"_s;
    QTest::addRow("bidi") << u"甲\u202E乙丙\u2066丁\u2069"_s << u"甲乙丙丁"_s;
    QTest::addRow("line breaks") << u"甲\n乙\r\n丙\u2028丁\t戊"_s << u"甲乙"_s;
    QTest::addRow("private use") << u"甲\uE000\uF8FF乙\U000F0000"_s << u"甲□□乙□"_s;
    QTest::addRow("10,000 characters") << QString(10000, u'国') << QString(12, u'国');
    QTest::addRow("10,000 letters") << QString(10000, u'W') << QString(12, u'W');
    QTest::addRow("10,000 closing marks") << QString(10000, u'。') << QString(5, u'。');
    QTest::addRow("other scripts") << u"ئۇيغۇر བོད་ཡིག ᠮᠣᠩᠭᠣᠯ עברית ไทย 한국"_s << u"한국"_s;
    QTest::addRow("combining pile") << u"e\u0301"_s + QString(200, QChar(0x0301)) << u"e"_s;
    QTest::addRow("pictures") << u"甲😀👨‍👩‍👧乙"_s << u"甲"_s;
    QTest::addRow("control characters") << u"甲\u0000\u0007\u001B乙"_s << u"甲"_s;
    QTest::addRow("half a pair") << u"甲"_s + QChar(0xD842) + u"乙"_s << u"甲乙"_s;
}

void SlipPdfTest::hostileTextBreaksNothing()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const Profile profile = sampleProfile();
    SlipSource source = sampleSource(profile);
    source.parties.applicant.name = text;
    source.parties.address = text;
    source.clerk = text;
    const auto slip = buildSlip(SlipKind::Receipt, source);
    QVERIFY(slip);
    for (const bool large : {false, true}) {
        const QList<Page> pages = slipPages(*slip, SlipOptions{large});
        for (const Page &page : pages) {
            QVERIFY2(outsideThePage(page).isEmpty(), qPrintable(outsideThePage(page)));
            QVERIFY(drawnText({page}).contains(u"12398"_s));
        }
        QVERIFY2(drawnText(pages).contains(withoutBlanks(shown)), qPrintable(drawnText(pages).left(400)));
    }
    const auto pdf = slipPdf(*slip);
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    QVERIFY(extractedText(*pdf).contains(u"用电业务受理回执"_s));
}

void SlipPdfTest::manySlipsShareTheirFonts()
{
    QList<Slip> slips;
    for (int i = 0; i < 20; ++i) {
        const Profile profile = sampleProfile();
        SlipSource source = sampleSource(profile);
        source.number = u"SA0101-20261120-%1"_s.arg(i, 4, 10, QChar(u'0'));
        slips.append(buildSlip(SlipKind::Owed, source).value_or(Slip{}));
    }
    const auto together = slipsPdf(slips);
    QVERIFY(together);
    QCOMPARE(pageCount(*together), 40);
    QCOMPARE(fontRows(*together).size(), 2);
    const auto files = slipFiles(slips);
    QVERIFY(files);
    QCOMPARE(files->size(), slips.size());
    QCOMPARE(pageCount(files->at(7)), 2);
    QVERIFY(extractedText(files->at(7)).contains(u"SA0101-20261120-0007"_s));
    QVERIFY(!extractedText(files->at(7)).contains(u"SA0101-20261120-0006"_s));
}

void SlipPdfTest::screenAndPdfShowTheSame()
{
    constexpr int DotsPerInch = 144;
    const Slip slip = sample(SlipKind::Notice);
    const auto pdf = slipPdf(slip);
    QVERIFY(pdf);
    const QImage printed = rasterOf(*pdf, 1, DotsPerInch);
    QVERIFY(!printed.isNull());
    const Page page = slipPages(slip).first();
    QImage screen(printed.size(), QImage::Format_RGB32);
    screen.fill(Qt::white);
    QPainter painter(&screen);
    painter.scale(DotsPerInch / 72.0, DotsPerInch / 72.0);
    paint(painter, page);
    painter.end();
    const double difference = meanDifference(screen, printed);
    QVERIFY2(difference < 4, qPrintable(QString::number(difference)));
    QImage empty(printed.size(), QImage::Format_RGB32);
    empty.fill(Qt::white);
    QVERIFY(meanDifference(empty, printed) > 8); // what telling them apart looks like
}

QTEST_MAIN(SlipPdfTest)
#include "tst_slippdf.moc"
