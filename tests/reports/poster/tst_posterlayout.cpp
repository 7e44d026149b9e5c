// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/text.h"
#include "models/domain/disclosure/checkcode.h"
#include "reports/poster/posterpdf.h"
#include "tests/support/pagetext.h"
#include "tests/support/sampleposter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

QString squeezed(const QString &text)
{
    QString plain = printable(text);
    plain.remove(u' ');
    return plain;
}

QString everythingOn(const QList<Page> &pages)
{
    QString text;
    for (const Page &page : pages) {
        for (const DrawnLine &line : drawnLines(page))
            text += squeezed(line.text);
    }
    return text;
}

const DrawnLine *lineWith(const QList<DrawnLine> &lines, const QString &text)
{
    const auto found =
        std::find_if(lines.cbegin(), lines.cend(), [&](const DrawnLine &line) { return line.text == text; });
    return found == lines.cend() ? nullptr : &*found;
}

PosterOptions optionsFor(const QString &size, bool landscape = false, bool continued = false)
{
    const auto format = sheetFormat(size, landscape);
    return {format.value_or(SheetFormat{}), continued};
}

/// Every content on a small and a large sheet, upright and turned; every sheet with two of them.
void addFormats()
{
    const auto add = [](const QString &size, bool landscape, const QString &name) {
        QTest::addRow("%s%s %s", qPrintable(size), landscape ? " landscape" : "", qPrintable(name))
            << size << landscape << name;
    };
    for (const auto &[name, content] : sampleContents()) {
        add(u"A4"_s, false, name);
        add(u"A0"_s, true, name);
    }
    for (const SheetFormat &format : sheetFormats()) {
        add(format.name, true, u"guide"_s);
        add(format.name, false, u"tariffs"_s);
    }
}

/// Blocks to try where the largest type is.
Content sentences(int count)
{
    const QString sentence = u"办理时限自申请之日的次日起算，法定休假日不计。"_s;
    return {u"办理时限"_s, {}, {ContentParagraph{textLine(sentence.repeated(count)), false}}};
}

} // namespace

class PosterLayoutTest final : public QObject
{
    Q_OBJECT

private slots:
    void fillsEverySheet_data();
    void fillsEverySheet();
    void growsTypeToTheLargestThatFits();
    void neverGoesBelowWhatCanBeRead_data();
    void neverGoesBelowWhatCanBeRead();
    void saysHowManyLinesAreOver();
    void repeatsTheHeadOfATableOnTheNextSheet();
    void keepsAShortTableInOnePiece_data();
    void keepsAShortTableInOnePiece();
    void printsBothHotlinesInOneSize_data();
    void printsBothHotlinesInOneSize();
    void printsNothingWithoutBothHotlines();
    void keepsChineseRulesAtLineEnds();
    void alignsNumbersAtTheirPoint();
    void marksADraftAndGivesItNoCode();
    void givesEachSheetItsOwnCode();
    void knowsTheSheets();
};

void PosterLayoutTest::fillsEverySheet_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<bool>("landscape");
    QTest::addColumn<QString>("content");
    addFormats();
}

void PosterLayoutTest::fillsEverySheet()
{
    QFETCH(QString, size);
    QFETCH(bool, landscape);
    QFETCH(QString, content);
    const Poster poster = samplePoster(sampleContent(content));
    const PosterLayout layout = layOutPoster(poster, optionsFor(size, landscape, true));
    QVERIFY(layout.fits());
    QVERIFY(layout.body >= layout.smallest);
    const QRectF sheet({}, layout.sheets.first().size());
    for (const Page &page : layout.sheets) {
        for (const DrawnLine &line : drawnLines(page))
            QVERIFY2(sheet.adjusted(-0.5, -0.5, 0.5, 0.5).contains(line.box), qPrintable(line.text));
    }
    // Paragraphs may stand on two sheets: their beginnings and ends are looked for.
    const QString shown = everythingOn(layout.sheets);
    for (const QString &words : wordsOf(poster.content)) {
        const QString wanted = squeezed(words);
        QVERIFY2(shown.contains(wanted.left(4)), qPrintable(words.left(40)));
        QVERIFY2(shown.contains(wanted.right(3)), qPrintable(words.right(40)));
    }
}

void PosterLayoutTest::growsTypeToTheLargestThatFits()
{
    const PosterOptions options = optionsFor(u"A3"_s);
    qreal before = 1e9;
    for (const int count : {1, 3, 6, 10, 16, 24}) {
        const PosterLayout layout = layOutPoster(samplePoster(sentences(count)), options);
        QVERIFY(layout.fits());
        QVERIFY2(layout.body <= before, qPrintable(QString::number(count)));
        before = layout.body;
    }
    const PosterLayout few = layOutPoster(samplePoster(sentences(1)), options);
    QVERIFY(few.body > 3 * before);
}

void PosterLayoutTest::neverGoesBelowWhatCanBeRead_data()
{
    QTest::addColumn<double>("metres");
    QTest::addRow("near") << 0.5;
    QTest::addRow("as usual") << 2.0;
    QTest::addRow("far") << 6.0;
}

void PosterLayoutTest::neverGoesBelowWhatCanBeRead()
{
    QFETCH(double, metres);
    PosterOptions options = optionsFor(u"A1"_s, false, true);
    options.format.distanceM = metres;
    const PosterLayout layout = layOutPoster(samplePoster(sampleContent(u"3000 characters"_s)), options);
    QVERIFY(layout.fits());
    // A Chinese character is 0.92 of its type size high.
    QVERIFY(layout.body * 0.92 >= mm(metres * 1000 / 200) - 0.001);
    qreal smallestBody = 1e9;
    for (const DrawnLine &line : drawnLines(layout.sheets.first())) {
        if (line.text.contains(u"供电企业应当"_s))
            smallestBody = qMin(smallestBody, line.size);
    }
    QCOMPARE(smallestBody, layout.body);
}

void PosterLayoutTest::saysHowManyLinesAreOver()
{
    const Poster poster = samplePoster(sampleContent(u"10000 characters"_s));
    const auto refused = posterSheets(poster, optionsFor(u"A4"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DoesNotFit);
    QVERIFY(refused.error().args.at(0).toInt() > 50);
    QVERIFY(refused.error().args.at(1).toInt() > 2);
    const auto continued = posterSheets(poster, optionsFor(u"A4"_s, false, true));
    QVERIFY(continued);
    QCOMPARE(continued->sheets.size(), refused.error().args.at(1).toInt());
}

void PosterLayoutTest::repeatsTheHeadOfATableOnTheNextSheet()
{
    PosterOptions options = optionsFor(u"A3"_s, false, true);
    options.format.distanceM = 1.8;
    const PosterLayout layout = layOutPoster(samplePoster(sampleContent(u"60 rows"_s)), options);
    QVERIFY(layout.sheets.size() > 1);
    for (const Page &page : layout.sheets) {
        const QList<DrawnLine> lines = drawnLines(page);
        const DrawnLine *head = lineWith(lines, u"供电区域"_s);
        QVERIFY(head);
        for (const DrawnLine &line : lines) {
            if (line.text.startsWith(u"第"_s) && line.text.endsWith(u"区"_s))
                QVERIFY(line.box.top() > head->box.top());
        }
    }
}

void PosterLayoutTest::keepsAShortTableInOnePiece_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<bool>("landscape");
    for (const SheetFormat &format : sheetFormats()) {
        QTest::addRow("%s", qPrintable(format.name)) << format.name << false;
        QTest::addRow("%s landscape", qPrintable(format.name)) << format.name << true;
    }
}

void PosterLayoutTest::keepsAShortTableInOnePiece()
{
    QFETCH(QString, size);
    QFETCH(bool, landscape);
    const auto cell = [](const QString &text) { return ContentCell{textLine(text)}; };
    ContentTable table;
    table.align = {ContentTable::Align::Left, ContentTable::Align::Left};
    table.head = {{cell(u"项目"_s), cell(u"内容"_s)}};
    for (const QString &name : {u"企业名称"_s, u"企业性质"_s, u"办公地址"_s, u"联系电话"_s, u"许可证"_s})
        table.rows.append({cell(name), cell(u"示例供电公司"_s)});
    const Content content{u"供电企业基本情况"_s, {}, {table}};
    const PosterLayout layout = layOutPoster(samplePoster(content), optionsFor(size, landscape));
    QVERIFY(layout.fits());
    const QList<DrawnLine> lines = drawnLines(layout.sheets.first());
    const auto heads = std::count_if(lines.cbegin(), lines.cend(),
                                     [](const DrawnLine &line) { return line.text == u"项目"_s; });
    QCOMPARE(heads, 1); // parted over columns it would be said again
}

void PosterLayoutTest::printsBothHotlinesInOneSize_data()
{
    QTest::addColumn<QString>("own");
    QTest::addRow("short") << u"95598"_s;
    QTest::addRow("long") << u"0000-1234567、0000-7654321"_s;
}

void PosterLayoutTest::printsBothHotlinesInOneSize()
{
    QFETCH(QString, own);
    Poster poster = samplePoster(sampleContent(u"guide"_s));
    poster.content.blocks.removeLast();
    poster.ownLines.first().number = own;
    for (const SheetFormat &format : sheetFormats()) {
        const QList<DrawnLine> lines = drawnLines(layOutPoster(poster, {format, true}).sheets.first());
        const DrawnLine *mine = lineWith(lines, own);
        const DrawnLine *regulator = lineWith(lines, u"12398"_s);
        QVERIFY(mine && regulator);
        QCOMPARE(mine->size, regulator->size);
    }
}

void PosterLayoutTest::printsNothingWithoutBothHotlines()
{
    Poster poster = samplePoster(sampleContent(u"guide"_s));
    poster.regulatorLines.first().number = u"12345"_s;
    const auto refused = posterSheets(poster, optionsFor(u"A4"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::HotlineMissing);
    poster = samplePoster(sampleContent(u"guide"_s));
    poster.ownLines.clear();
    QVERIFY(!posterSheets(poster, optionsFor(u"A4"_s)));
}

void PosterLayoutTest::keepsChineseRulesAtLineEnds()
{
    const QString closing = u"，。、；：？！）》〕”"_s;
    const QString opening = u"（《〔“"_s;
    const QString text =
        u"（一）依据《电力法》〔2022〕12号文件，受理1个工作日、接电2个工作日；“三零”服务免费！"_s;
    Content content{u"规则"_s, {}, {ContentParagraph{textLine(text.repeated(12)), false}}};
    for (const SheetFormat &format : sheetFormats()) {
        const PosterLayout layout = layOutPoster(samplePoster(content), {format, true});
        for (const DrawnLine &line : drawnLines(layout.sheets.first())) {
            QVERIFY2(!closing.contains(line.text.front()), qPrintable(line.text));
            QVERIFY2(!opening.contains(line.text.back()), qPrintable(line.text));
            QVERIFY2(!line.text.back().isDigit() || line.size != layout.body, qPrintable(line.text));
        }
    }
}

void PosterLayoutTest::alignsNumbersAtTheirPoint()
{
    const PosterLayout layout = layOutPoster(samplePoster(sampleContent(u"tariffs"_s)), optionsFor(u"A3"_s));
    const QList<DrawnLine> lines = drawnLines(layout.sheets.first());
    const DrawnLine *wide = lineWith(lines, u"36.5"_s);
    const DrawnLine *whole = lineWith(lines, u"38"_s);
    QVERIFY(wide && whole);
    QCOMPARE(wide->size, whole->size);
    QVERIFY(qAbs(wide->box.left() - whole->box.left()) < 0.01); // two digits before the point each
    QVERIFY(wide->box.right() > whole->box.right());
}

void PosterLayoutTest::marksADraftAndGivesItNoCode()
{
    Poster poster = samplePoster(sampleContent(u"guide"_s));
    const auto words = [&] { return everythingOn(layOutPoster(poster, optionsFor(u"A4"_s)).sheets); };
    const auto paths = [&] {
        const QList<Page> pages = layOutPoster(poster, optionsFor(u"A4"_s)).sheets;
        return std::count_if(
            pages.first().marks().cbegin(), pages.first().marks().cend(), [&](const auto &mark) {
                const auto *path = std::get_if<PathMark>(&mark);
                return path && path->path.boundingRect().width() > pages.first().size().width() / 3;
            });
    };
    QVERIFY(words().contains(u"校验码"_s));
    QCOMPARE(paths(), 0);
    poster.draft = true;
    QVERIFY(!words().contains(u"校验码"_s));
    QVERIFY(words().contains(u"草稿"_s));
    QCOMPARE(paths(), 1); // 草稿 across the sheet, as outlines
    poster.draft = false;
    poster.content.blocks.append(ContentParagraph{{{ContentPart::Kind::Blank, u"地址"_s, {}}}, false});
    QVERIFY(words().contains(u"【地址】"_s));
    QVERIFY(!words().contains(u"校验码"_s));
    poster = samplePoster(sampleContent(u"guide"_s));
    poster.demo = true;
    QVERIFY(words().contains(u"不作凭据"_s));
    QCOMPARE(paths(), 1);
}

void PosterLayoutTest::givesEachSheetItsOwnCode()
{
    const Poster poster = samplePoster(sampleContent(u"10000 characters"_s));
    const PosterLayout layout = layOutPoster(poster, optionsFor(u"A3"_s, false, true));
    QVERIFY(layout.sheets.size() > 1);
    for (int i = 0; i < layout.sheets.size(); ++i) {
        const QString text = everythingOn({layout.sheets.at(i)});
        QVERIFY(text.contains(checkCodeOf(poster.publication, i + 1)));
        QVERIFY(text.contains(u"第%1张共%2张"_s.arg(i + 1).arg(layout.sheets.size())));
    }
}

void PosterLayoutTest::knowsTheSheets()
{
    QCOMPARE(sheetFormat(u"a0"_s)->millimetres, QSizeF(841, 1189));
    QCOMPARE(sheetFormat(u"900×1200"_s, true)->millimetres, QSizeF(1200, 900));
    const auto unknown = sheetFormat(u"A5"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::UnknownValue);
    QVERIFY(unknown.error().args.contains(u"600x900"_s));
}

QTEST_MAIN(PosterLayoutTest)
#include "tst_posterlayout.moc"
