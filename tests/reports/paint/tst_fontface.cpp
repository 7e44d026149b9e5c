// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pdffile.h"

#include <QGuiApplication>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QString Words = u"一次性告知 用户 Abc 123 ℃ ① 㙓 𠮷，（全角）"_s;

Page pageWith(const QString &text)
{
    Page page(QSizeF(600, 200));
    page.text({20, 60}, singleLine(text, {12, Weight::Regular, Qt::black}));
    page.text({20, 120}, singleLine(text, {24, Weight::Bold, Qt::darkGreen}));
    return page;
}

} // namespace

/// A command line prints with the two faces read from their files, a window with what the machine's font
/// service gives: the same sheet must come of both.
class FontFaceTest final : public QObject
{
    Q_OBJECT

private slots:
    void bothWaysGiveTheSameBytes();
    void filesAreEnoughForChinese();
    void whatTheFilesLackIsNoticed();
    void aSetOfItsOwnForEachApplication();
};

void FontFaceTest::bothWaysGiveTheSameBytes()
{
    int count = 0;
    QByteArray fromFiles;
    {
        const QCoreApplication light(count, nullptr);
        const auto pdf = pdfOf({pageWith(Words)}, {u"t"_s, 0});
        QVERIFY(pdf);
        QVERIFY(!FontSet::lacksFaces());
        fromFiles = *pdf;
    }
    const QGuiApplication whole(count, nullptr);
    const auto pdf = pdfOf({pageWith(Words)}, {u"t"_s, 0});
    QVERIFY(pdf);
    QCOMPARE(fromFiles.size(), pdf->size());
    QVERIFY(fromFiles == *pdf);
}

void FontFaceTest::filesAreEnoughForChinese()
{
    int count = 0;
    const QCoreApplication light(count, nullptr);
    FontSet &fonts = FontSet::ofThread();
    QCOMPARE(fonts.face(0).family(), u"Noto Sans CJK SC"_s);
    QCOMPARE(fonts.face(0).style(), u"Regular"_s);
    QCOMPARE(fonts.face(1).style(), u"Bold"_s);
    for (char32_t code = 0x4E00; code < 0x9FA6; ++code) {
        const Glyph glyph = fonts.glyph(code, Weight::Regular);
        QCOMPARE(glyph.shown, code);
        QCOMPARE(glyph.advance, 1.0);
    }
    QVERIFY(!FontSet::lacksFaces());
    QVERIFY(!fonts.outline(0, fonts.glyph(U'户', Weight::Regular).index, 10).isEmpty());
}

void FontFaceTest::whatTheFilesLackIsNoticed()
{
    int count = 0;
    const QCoreApplication light(count, nullptr);
    QCOMPARE(FontSet::ofThread().glyph(U'א', Weight::Regular).shown, char32_t(0x25A1));
    QVERIFY(FontSet::lacksFaces());
}

void FontFaceTest::aSetOfItsOwnForEachApplication()
{
    int count = 0;
    int serial = 0;
    {
        const QCoreApplication light(count, nullptr);
        (void)FontSet::ofThread().glyph(U'א', Weight::Regular);
        (void)singleLine(u"户א"_s, {12, Weight::Regular, Qt::black}); // is kept with its glyphs
        serial = FontSet::ofThread().serial();
    }
    QVERIFY(!FontSet::lacksFaces());
    const QGuiApplication whole(count, nullptr);
    QVERIFY(FontSet::ofThread().serial() != serial);
    const Glyph glyph = FontSet::ofThread().glyph(U'א', Weight::Regular);
    const TextLine line = singleLine(u"户א"_s, {12, Weight::Regular, Qt::black});
    QCOMPARE(line.runs.last().codes.last(), glyph.shown);
    QCOMPARE(line.runs.last().face, glyph.face);
    QVERIFY(!FontSet::lacksFaces());
}

QTEST_APPLESS_MAIN(FontFaceTest)
#include "tst_fontface.moc"
