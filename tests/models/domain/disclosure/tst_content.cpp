// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/json.h"
#include "models/domain/disclosure/content.h"

#include <QJsonArray>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class ContentTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfBlock();
    void writesWhatItReads();
    void namesThePathOfAFault_data();
    void namesThePathOfAFault();
    void refusesWhatIsTooLarge_data();
    void refusesWhatIsTooLarge();
    void takesMarkupAsText();
    void listsBlanksOnceAndFillsThem();
    void resolvesFiguresAndSaysWhatTheyRestOn();
    void stopsAtTheFirstFigureThatCannotBeHad();
    void editsALineInNotation_data();
    void editsALineInNotation();
    void hashesEqualWordsEqually();
};

namespace {

const QByteArray Whole = R"({"format": "powerhall-content/1", "title": "电价", "subtitle": "居民生活用电",
  "blocks": [
    {"heading": "一、电价", "level": 2},
    {"paragraph": ["执行", {"figure": {"profile": "limits/low/total_days"}}, "个工作日"], "emphasised": true},
    {"list": ["地址：", {"blank": "营业厅地址"}, "时间"], "numbered": true},
    {"table": {"align": ["left", "auto", "right"],
               "head": [["分类", {"text": "电价", "columns": 2}], [null, "峰", "谷"]],
               "rows": [["居民", "0.52", {"blank": "谷段电价"}], [null, "0.55", ["约 ", {"blank": "谷段电价"}]]],
               "note": "单位：元/千瓦时"}},
    {"phones": [{"name": "供电服务热线", "number": "95598", "note": "24 小时"},
                {"name": "营业厅", "number": {"blank": "营业厅电话"}}]}
  ]})";

Result<Content> read(const QByteArray &json)
{
    const auto object = parseObject(json);
    if (!object)
        return object.error();
    return contentFromJson(*object);
}

QByteArray withBlocks(const QByteArray &blocks)
{
    return R"({"format": "powerhall-content/1", "title": "t", "blocks": [)" + blocks + "]}";
}

Result<Figure> seven(const FigureSource &source)
{
    if (source.kind == FigureSource::Kind::Published)
        return Error{ErrorCode::NotFound, u"x"_s, source.id, {}};
    return Figure{u"7"_s, u"CQ21 附件1"_s};
}

} // namespace

void ContentTest::readsEveryKindOfBlock()
{
    const auto content = read(Whole);
    QVERIFY(content);
    QCOMPARE(content->title, u"电价"_s);
    QCOMPARE(content->subtitle, u"居民生活用电"_s);
    QCOMPARE(content->blocks.size(), 5);
    const auto &paragraph = std::get<ContentParagraph>(content->blocks.at(1));
    QCOMPARE(paragraph.text.at(1).figure,
             (FigureSource{FigureSource::Kind::Profile, {}, u"limits/low/total_days"_s}));
    QVERIFY(paragraph.emphasised);
    const auto &table = std::get<ContentTable>(content->blocks.at(3));
    QCOMPARE(table.columns(), 3);
    QCOMPARE(table.align.at(2), ContentTable::Align::Right);
    QCOMPARE(table.head.at(0).at(1).columns, 2);
    QVERIFY(table.head.at(1).at(0).above);
    QVERIFY(table.rows.at(1).at(0).above);
    const auto &phones = std::get<ContentPhones>(content->blocks.at(4));
    QCOMPARE(plainText(phones.lines.at(1).number), u"【营业厅电话】"_s);
    QCOMPARE(linesOf(*content).at(3), u"执行{{=profile:limits/low/total_days}}个工作日"_s);
    QCOMPARE(linesOf(*content).last(), u"营业厅　【营业厅电话】"_s);
}

void ContentTest::writesWhatItReads()
{
    const auto content = read(Whole);
    QVERIFY(content);
    const auto again = contentFromJson(toJson(*content));
    QVERIFY(again);
    QCOMPARE(*again, *content);
}

void ContentTest::namesThePathOfAFault_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &blocks, ErrorCode code, const QString &place) {
        QTest::addRow("%s", name) << withBlocks(blocks) << code << place;
    };
    row("no block", "7", ErrorCode::WrongType, u"$.blocks[0]"_s);
    row("unknown block", R"({"picture": "a.png"})", ErrorCode::UnknownKey, u"$.blocks[0].picture"_s);
    row("empty block", "{}", ErrorCode::UnknownKey, u"$.blocks[0]"_s);
    row("two kinds in one", R"({"heading": "a", "paragraph": "b"})", ErrorCode::UnknownKey,
        u"$.blocks[0].paragraph"_s);
    row("empty heading", R"({"heading": " "})", ErrorCode::MissingKey, u"$.blocks[0].heading"_s);
    row("level", R"({"heading": "a", "level": 3})", ErrorCode::BadNumber, u"$.blocks[0].level"_s);
    row("number as text", R"({"list": ["a", 5]})", ErrorCode::WrongType, u"$.blocks[0].list[1]"_s);
    row("empty blank", R"({"list": [{"blank": ""}]})", ErrorCode::BadSchema, u"$.blocks[0].list[0].blank"_s);
    row("figure without path", R"({"paragraph": [{"figure": {"report": "r1"}}]})", ErrorCode::MissingKey,
        u"$.blocks[0].paragraph[0].figure.path"_s);
    row("row too short", R"({"table": {"head": [["a", "b"]], "rows": [["1", "2"], ["3"]]}})",
        ErrorCode::BadNumber, u"$.blocks[0].table.rows[1]"_s);
    row("nothing above", R"({"table": {"rows": [[null, "2"]]}})", ErrorCode::WrongType,
        u"$.blocks[0].table.rows[0][0]"_s);
    row("head without rows", R"({"table": {"head": ["a", "b"], "rows": [["1", "2"]]}})", ErrorCode::WrongType,
        u"$.blocks[0].table.head[0]"_s);
    row("row of nothing", R"({"table": {"rows": [[]]}})", ErrorCode::MissingKey,
        u"$.blocks[0].table.rows[0][0]"_s);
    row("table of nothing", R"({"table": {}})", ErrorCode::MissingKey, u"$.blocks[0].table.rows"_s);
    row("align", R"({"table": {"align": ["middle"], "rows": [["1"]]}})", ErrorCode::UnknownValue,
        u"$.blocks[0].table.align[0]"_s);
    row("phone without number", R"({"phones": [{"name": "a"}]})", ErrorCode::MissingKey,
        u"$.blocks[0].phones[0].number"_s);
    QTest::addRow("format") << QByteArray(R"({"format": "x", "title": "t"})") << ErrorCode::UnknownValue
                            << u"$.format"_s;
}

void ContentTest::namesThePathOfAFault()
{
    QFETCH(QByteArray, json);
    const auto content = read(json);
    QVERIFY(!content);
    QTEST(content.error().code, "code");
    QTEST(content.error().place, "place");
}

void ContentTest::refusesWhatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QByteArray many = R"({"heading": "a"})";
    QTest::addRow("blocks") << withBlocks(QByteArray(many + ",").repeated(500) + many) << u"$.blocks"_s;
    QTest::addRow("line") << withBlocks(R"({"paragraph": ")" + QByteArray(12'001, 'x') + R"("})")
                          << u"$.blocks[0].paragraph"_s;
    const QByteArray long1 = R"({"paragraph": ")" + QByteArray(12'000, 'x') + R"("})";
    QTest::addRow("characters") << withBlocks(QByteArray(long1 + ",").repeated(5) + long1)
                                << u"$.blocks[4].paragraph"_s;
    const QByteArray wide = "[" + QByteArray("\"a\",").repeated(16) + "\"a\"]";
    QTest::addRow("columns") << withBlocks(R"({"table": {"rows": [)" + wide + "]}}")
                             << u"$.blocks[0].table.head"_s;
    const QByteArray rows = QByteArray("[\"a\"],").repeated(1000) + "[\"a\"]";
    QTest::addRow("rows") << withBlocks(R"({"table": {"rows": [)" + rows + "]}}")
                          << u"$.blocks[0].table.rows"_s;
    QTest::addRow("parts") << withBlocks(R"({"paragraph": [)" + QByteArray("\"a\",").repeated(200) +
                                         R"("a"]})")
                           << u"$.blocks[0].paragraph"_s;
}

void ContentTest::refusesWhatIsTooLarge()
{
    QFETCH(QByteArray, json);
    const auto content = read(json);
    QVERIFY(!content);
    QCOMPARE(content.error().code, ErrorCode::TooLong);
    QTEST(content.error().place, "place");
    QCOMPARE(content.error().args.size(), 2);
}

void ContentTest::takesMarkupAsText()
{
    const auto content = read(withBlocks(R"({"paragraph": "<b>{{x}}</b>&amp;"})"));
    QVERIFY(content);
    QCOMPARE(plainText(std::get<ContentParagraph>(content->blocks.first()).text), u"<b>{{x}}</b>&amp;"_s);
    QVERIFY(blanksOf(*content).isEmpty());
}

void ContentTest::listsBlanksOnceAndFillsThem()
{
    const auto content = read(Whole);
    QVERIFY(content);
    QCOMPARE(blanksOf(*content), (QStringList{u"营业厅地址"_s, u"谷段电价"_s, u"营业厅电话"_s}));
    const Content half = filled(*content, {{u"谷段电价"_s, u" 0.3\u202E2 "_s}, {u"营业厅电话"_s, u"  "_s}});
    QCOMPARE(blanksOf(half), (QStringList{u"营业厅地址"_s, u"营业厅电话"_s}));
    const auto &table = std::get<ContentTable>(half.blocks.at(3));
    QCOMPARE(table.rows.at(1).at(2).text, textLine(u"约 0.32"_s));
}

void ContentTest::resolvesFiguresAndSaysWhatTheyRestOn()
{
    const auto content = read(Whole);
    QVERIFY(content);
    QCOMPARE(figuresOf(*content).size(), 1);
    const auto live = resolved(*content, seven);
    QVERIFY(live);
    QCOMPARE(std::get<ContentParagraph>(live->content.blocks.at(1)).text, textLine(u"执行7个工作日"_s));
    QCOMPARE(live->bases, QStringList{u"CQ21 附件1"_s});
    QVERIFY(figuresOf(live->content).isEmpty());
}

void ContentTest::stopsAtTheFirstFigureThatCannotBeHad()
{
    const auto content = read(withBlocks(R"({"list": [{"figure": {"profile": "a"}}]},
        {"paragraph": [{"figure": {"published": "2026Q3", "path": "asai"}}]})"));
    QVERIFY(content);
    const auto live = resolved(*content, seven);
    QVERIFY(!live);
    QCOMPARE(live.error(), (Error{ErrorCode::NotFound, u"{{=published:2026Q3:asai}}"_s, u"2026Q3"_s, {}}));
}

void ContentTest::editsALineInNotation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("marks");
    QTest::addRow("plain") << u"电价 0.52 元"_s << 0;
    QTest::addRow("blank") << u"地址：{{营业厅地址}}。"_s << 1;
    QTest::addRow("figures") << u"{{=profile:a/b}}天，{{=report:r1:classes/A}}％，{{=published:p1}}"_s << 3;
    QTest::addRow("open brace") << u"a {{ b"_s << 0;
    QTest::addRow("empty") << u"{{}} {{ }} {{=}} {{=report:x}} {{=other:a:b}}"_s << 0;
    QTest::addRow("after an empty one") << u"{{}}{{a}}"_s << 1;
}

void ContentTest::editsALineInNotation()
{
    QFETCH(QString, text);
    QFETCH(int, marks);
    const ContentLine line = lineFromNotation(text);
    QCOMPARE(notationOf(line), text);
    const auto found = std::count_if(line.cbegin(), line.cend(), [](const ContentPart &part) {
        return part.kind != ContentPart::Kind::Text;
    });
    QCOMPARE(found, marks);
}

void ContentTest::hashesEqualWordsEqually()
{
    const auto one = read(withBlocks(R"({"paragraph": ["a", "", "b"]})"));
    const auto two = read(withBlocks(R"({"emphasised": false, "paragraph": "ab"})"));
    const auto other = read(withBlocks(R"({"paragraph": "ab", "emphasised": true})"));
    QVERIFY(one && two && other);
    QCOMPARE(contentHash(*one), contentHash(*two));
    QVERIFY(contentHash(*one) != contentHash(*other));
    QCOMPARE(contentHash(*one).size(), 32);
}

QTEST_GUILESS_MAIN(ContentTest)
#include "tst_content.moc"
