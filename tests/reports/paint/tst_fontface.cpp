// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/fontset.h"
#include "reports/paint/paragraph.h"

#include <QGuiApplication>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QString Words = u"一次性告知 用户 Abc 123 ℃ ① 㙓 𠮷，（全角）"_s;

struct Drawn
{
    Glyph glyph;
    QPainterPath outline; ///< thousandths of an em
};

std::vector<Drawn> drawn(const QString &text)
{
    std::vector<Drawn> all;
    FontSet &set = FontSet::ofThread();
    for (const uint code : text.toUcs4()) {
        for (const Weight weight : {Weight::Regular, Weight::Bold}) {
            const Glyph glyph = set.glyph(code, weight);
            all.push_back({glyph, set.outline(glyph.face, glyph.index, 1000)});
        }
    }
    return all;
}

bool lieTogether(const QPainterPath &one, const QPainterPath &other)
{
    bool together = one.elementCount() == other.elementCount();
    for (int i = 0; together && i < one.elementCount(); ++i) {
        const QPointF apart = QPointF(one.elementAt(i)) - QPointF(other.elementAt(i));
        together = one.elementAt(i).type == other.elementAt(i).type && apart.manhattanLength() <= 2;
    }
    return together;
}

} // namespace

/// A command line prints with the two faces read from their files, a window with what the machine's font
/// service gives: the same letters must come of both, to a thousandth of their size (a half is rounded either
/// way).
class FontFaceTest final : public QObject
{
    Q_OBJECT

private slots:
    void bothWaysDrawTheSame();
    void filesAreEnoughForChinese();
    void whatTheFilesLackIsNoticed();
    void aSetOfItsOwnForEachApplication();
};

void FontFaceTest::bothWaysDrawTheSame()
{
    int count = 0;
    std::vector<Drawn> fromFiles;
    {
        const QCoreApplication light(count, nullptr);
        fromFiles = drawn(Words);
        QVERIFY(!FontSet::lacksFaces());
    }
    const QGuiApplication whole(count, nullptr);
    const std::vector<Drawn> fromMachine = drawn(Words);
    QCOMPARE(fromFiles.size(), fromMachine.size());
    for (size_t i = 0; i < fromFiles.size(); ++i) {
        QCOMPARE(fromFiles.at(i).glyph.index, fromMachine.at(i).glyph.index);
        QCOMPARE(fromFiles.at(i).glyph.advance, fromMachine.at(i).glyph.advance);
        QVERIFY2(lieTogether(fromFiles.at(i).outline, fromMachine.at(i).outline),
                 qPrintable(QString::number(i)));
    }
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
