// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "reports/pdf/pdffile.h"
#include "tests/support/pdftools.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QSizeF A4(mm(210), mm(297));

/// One page with a line of text each, far enough apart to be lines to a reader.
QList<Page> pageOf(const QStringList &lines, Weight weight = Weight::Regular)
{
    Page page(A4);
    qreal y = 60;
    for (const QString &line : lines) {
        page.text({50, y}, singleLine(line, {12, weight, Qt::black}));
        y += 24;
    }
    return {page};
}

PdfInfo info()
{
    return PdfInfo{u"用户 𠮷"_s, parseTime(u"2026-11-20 10:42"_s).toMSecsSinceEpoch()};
}

} // namespace

/// What a customer copies out of a slip is what was written, character for character, without normalising.
class PdfTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void extractsAsWritten_data();
    void extractsAsWritten();
    void mixedPagesAndWeightsKeepTheirOwnMaps();
    void everyFontIsEmbedded();
    void theSamePagesGiveTheSameBytes();
    void titleAndDateAreTheSlips();
    void manyGlyphsNeedManyBlocks();
    void filesOfTheirOwnHoldTheirOwnPages();
    void filesAreWellFormed();
};

void PdfTextTest::extractsAsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("radicals that Qt writes for unified characters") << u"用户 身份证 奖学金 二生 立竹 米羊"_s;
    QTest::addRow("more of them")
        << u"一乙 人入 力又 口土 大女 子寸 小工 干广 心手 文方 日月 木水 火牛 玉瓦 田白 目石"_s;
    QTest::addRow("more again") << u"老耳 肉自 舟色 虫血 行衣 西见 角言 谷豆 走足 身车 里金 长门 青非 面革"_s;
    QTest::addRow("and more") << u"音页 风飞 食首 香马 骨高 鬼鱼 鸟鹿 麻黄 黑鼎 鼓鼠 鼻齐 齿龙 龟"_s;
    QTest::addRow("supplementary") << u"𠮷野 𬱖"_s;
    QTest::addRow("supplementary before and after others") << u"𠮷一𠮷二𬱖三"_s;
    QTest::addRow("full width") << u"ＡＢＣ１２３（全角）［］　｛｝！？"_s.replace(u'　', u' ');
    QTest::addRow("ASCII") << u"!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~"_s;
    QTest::addRow("letters") << u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"_s;
    QTest::addRow("punctuation") << u"。，、；：？！“”‘’《》〈〉【】〔2021〕……——·～℃％№"_s;
    QTest::addRow("blanks") << u"a b c 甲 乙 丙"_s;
    QTest::addRow("number and unit") << u"160 kW，10 千伏，5个工作日，2026年11月25日（周三）"_s;
    QTest::addRow("rare in names") << u"㙓䶮喆堃淼犇翀彧頔"_s;
    QTest::addRow("circled") << u"①②③⑩⑳"_s;
    QTest::addRow("Latin with marks") << u"àéîõü ñ ç Ā ǎ"_s;
}

void PdfTextTest::extractsAsWritten()
{
    QFETCH(QString, text);
    for (const Weight weight : {Weight::Regular, Weight::Bold}) {
        const auto pdf = pdfOf(pageOf({text}, weight), info());
        QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
        QCOMPARE(extractedLines(*pdf).join(u'|'), text);
    }
}

void PdfTextTest::mixedPagesAndWeightsKeepTheirOwnMaps()
{
    QList<Page> pages = pageOf({u"用户甲"_s, u"金额 123"_s}) + pageOf({u"乙用户𠮷"_s}, Weight::Bold) +
                        pageOf({u"丙 𠮷 用"_s});
    const auto pdf = pdfOf(pages, info());
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    QCOMPARE(extractedLines(*pdf).join(u'|'), u"用户甲|金额 123|乙用户𠮷|丙 𠮷 用"_s);
}

void PdfTextTest::everyFontIsEmbedded()
{
    const auto pdf = pdfOf(pageOf({u"用户 Abc"_s}) + pageOf({u"用户"_s}, Weight::Bold), info());
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    const QStringList rows = fontRows(*pdf);
    QCOMPARE(rows.size(), 2);
    for (const QString &row : rows) {
        QVERIFY2(row.contains(u"Identity-H       yes"_s), qPrintable(row));
        QVERIFY2(row.contains(u"CJK"_s), qPrintable(row));
    }
}

void PdfTextTest::theSamePagesGiveTheSameBytes()
{
    const auto first = pdfOf(pageOf({u"用户 一"_s}), info());
    QTest::qWait(1100); // the time of writing would differ by now
    const auto second = pdfOf(pageOf({u"用户 一"_s}), info());
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
    const auto other = pdfOf(pageOf({u"用户 二"_s}), info());
    QVERIFY(other && *other != *first);
}

void PdfTextTest::titleAndDateAreTheSlips()
{
    const auto pdf = pdfOf(pageOf({u"用户"_s}), info());
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    const QString about = documentInfo(*pdf);
    QVERIFY2(about.contains(u"用户 𠮷"_s), qPrintable(about));
    QVERIFY2(about.contains(u"2026-11-20T10:42:00+08"_s), qPrintable(about));
    QCOMPARE(pageCount(*pdf), 1);
}

void PdfTextTest::manyGlyphsNeedManyBlocks()
{
    QStringList lines;
    for (char16_t code = 0x4E00; code < 0x4E00 + 900; code += 30) {
        QString line;
        for (char16_t i = 0; i < 30; ++i)
            line += QChar(static_cast<char16_t>(code + i));
        lines.append(line);
    }
    const auto pdf = pdfOf(pageOf(lines), info());
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    QCOMPARE(extractedLines(*pdf), lines);
}

void PdfTextTest::filesOfTheirOwnHoldTheirOwnPages()
{
    const auto files =
        pdfsOf(pageOf({u"甲用"_s}) + pageOf({u"乙户"_s}) + pageOf({u"丙金"_s}), {1, 2}, info());
    QVERIFY(files);
    QCOMPARE(files->size(), 2);
    QCOMPARE(extractedLines(files->at(0)).join(u'|'), u"甲用"_s);
    QCOMPARE(extractedLines(files->at(1)).join(u'|'), u"乙户|丙金"_s);
}

void PdfTextTest::filesAreWellFormed()
{
    const auto files =
        pdfsOf(pageOf({u"用户 (a\\b) 𠮷"_s}, Weight::Bold) + pageOf({u"金额"_s}), {1, 1}, info());
    QVERIFY(files);
    for (const QByteArray &file : *files)
        QCOMPARE(faultsOf(file), QString());
    QVERIFY(!faultsOf(files->first().chopped(300)).isEmpty()); // it would say so
}

QTEST_MAIN(PdfTextTest)
#include "tst_pdftext.moc"
