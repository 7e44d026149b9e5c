// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/contenttext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

ContentCell cell(const QString &text, int columns = 1)
{
    return {.text = lineFromNotation(text), .columns = columns, .above = false};
}

ContentCell above()
{
    return {.text = {}, .columns = 1, .above = true};
}

/// Every kind of block, with what would be mistaken for a mark.
QList<ContentBlock> everything()
{
    ContentTable table;
    table.align = {ContentTable::Align::Left, ContentTable::Align::Auto, ContentTable::Align::Right};
    table.head = {{cell(u"用电类别"_s), cell(u"电价（元/千瓦时）"_s, 2)},
                  {above(), cell(u"不满 1 千伏"_s), cell(u"10 千伏"_s)}};
    table.rows = {{cell(u"居民"_s), cell(u"0.52"_s), cell({})},
                  {cell(u"一 | 二"_s), cell(u"<"_s), cell(u"C:\\电价"_s)}};
    table.note = textLine(u"单位：元"_s);
    return {ContentHeading{1, textLine(u"收费标准"_s)},
            ContentHeading{2, textLine(u"电价"_s)},
            ContentParagraph{lineFromNotation(u"本厅在{{营业厅地址}}，电话见下。"_s), false},
            ContentParagraph{textLine(u"不另外收费"_s), true},
            ContentParagraph{textLine(u"# 不是标题"_s), false},
            ContentParagraph{textLine(u"2. 不是条目"_s), false},
            ContentList{{textLine(u"身份证"_s), textLine(u"产权证"_s)}, false},
            ContentList{{textLine(u"申请"_s), textLine(u"装表"_s)}, true},
            ContentList{{textLine(u"又一列"_s)}, true},
            table,
            ContentTable{{ContentTable::Align::Auto}, {}, {{cell(u"独一格"_s)}}, {}},
            ContentPhones{{{textLine(u"服务热线"_s), lineFromNotation(u"{{热线}}"_s), textLine(u"24 小时"_s)},
                           {textLine(u"监管热线"_s), textLine(u"12398"_s), {}}}}};
}

} // namespace

class ContentTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsShownIsTakenBackAsItWas();
    void readsWhatAPersonTypes_data();
    void readsWhatAPersonTypes();
    void shortRowsAreFilledUp();
    void takesAnything();
};

void ContentTextTest::whatIsShownIsTakenBackAsItWas()
{
    const QList<ContentBlock> blocks = everything();
    const QString text = textOfBlocks(blocks);
    QCOMPARE(blocksFromText(text).size(), blocks.size());
    QCOMPARE(textOfBlocks(blocksFromText(text)), text);
    for (int i = 0; i < blocks.size(); ++i)
        QVERIFY2(blocksFromText(text).at(i) == blocks.at(i), qPrintable(QString::number(i)));
    // What can be edited so can be kept.
    QVERIFY(contentFromJson(toJson(Content{u"收费标准"_s, {}, blocksFromText(text)})));
}

void ContentTextTest::readsWhatAPersonTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<ContentBlock>>("blocks");
    const auto text = [](const QString &words) { return textLine(words); };
    QTest::newRow("nothing") << u"  \n\n"_s << QList<ContentBlock>();
    QTest::newRow("a heading and two paragraphs")
        << u"# 营业时间\n周一至周五\n周末照常"_s
        << QList<ContentBlock>{ContentHeading{1, text(u"营业时间"_s)},
                               ContentParagraph{text(u"周一至周五"_s), false},
                               ContentParagraph{text(u"周末照常"_s), false}};
    QTest::newRow("a table without blanks around its bars")
        << u"|甲|乙|"_s
        << QList<ContentBlock>{ContentTable{{ContentTable::Align::Auto, ContentTable::Align::Auto},
                                            {},
                                            {{cell(u"甲"_s), cell(u"乙"_s)}},
                                            {}}};
    QTest::newRow("a list of points goes over into numbers")
        << u"- 甲\n1. 乙"_s
        << QList<ContentBlock>{ContentList{{text(u"甲"_s)}, false}, ContentList{{text(u"乙"_s)}, true}};
    QTest::newRow("a telephone line without a note")
        << u"☎ 抢修 | 023-12345678"_s
        << QList<ContentBlock>{ContentPhones{{{text(u"抢修"_s), text(u"023-12345678"_s), {}}}}};
}

void ContentTextTest::readsWhatAPersonTypes()
{
    QFETCH(QString, typed);
    QFETCH(QList<ContentBlock>, blocks);
    QVERIFY(blocksFromText(typed) == blocks);
}

void ContentTextTest::shortRowsAreFilledUp()
{
    const QList<ContentBlock> blocks = blocksFromText(u"|= 甲 | 乙 | 丙 |\n| 一 |"_s);
    QCOMPARE(blocks.size(), 1);
    const auto table = std::get<ContentTable>(blocks.constFirst());
    QCOMPARE(table.columns(), 3);
    QCOMPARE(table.rows.constFirst().size(), 3);
}

void ContentTextTest::takesAnything()
{
    for (const QString &typed :
         {u"|"_s, u"|="_s, u"| < | ^ |"_s, u"\\"_s, u"☎ "_s, u"1. "_s, u"|: \n|* \n|= "_s})
        QVERIFY(blocksFromText(typed).size() <= 3);
}

QTEST_GUILESS_MAIN(ContentTextTest)
#include "tst_contenttext.moc"
