// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sampleposter.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString Sentence =
    u"供电企业应当按照国家有关规定，向社会公开用电业务的办理流程、办理时限、办理环节、申请资料"
    u"等信息，并接受监督。"_s;

ContentHeading heading(const QString &text, int level = 1)
{
    return {level, textLine(text)};
}

ContentParagraph paragraph(const QString &text)
{
    return {textLine(text), false};
}

QList<ContentCell> cells(const QStringList &texts)
{
    QList<ContentCell> row;
    for (const QString &text : texts)
        row.append(ContentCell{textLine(text), 1, text == u"↑"_s});
    for (ContentCell &cell : row) {
        if (cell.above)
            cell.text.clear();
    }
    return row;
}

ContentTable table(const QStringList &head, const QList<QStringList> &rows)
{
    ContentTable table;
    table.align = QList<ContentTable::Align>(head.size(), ContentTable::Align::Auto);
    table.head = {cells(head)};
    for (const QStringList &row : rows)
        table.rows.append(cells(row));
    return table;
}

ContentTable tariffTable()
{
    ContentTable tariffs =
        table({u"↑"_s, u"↑"_s, u"平段"_s, u"峰段"_s, u"谷段"_s, u"↑"_s},
              {{u"居民生活用电"_s, u"不满1千伏"_s, u"0.5200"_s, u"0.72"_s, u"0.31"_s, u"—"_s},
               {u"↑"_s, u"1至10千伏"_s, u"0.5337"_s, u"0.74"_s, u"0.32"_s, u"—"_s},
               {u"一般工商业用电"_s, u"不满1千伏"_s, u"0.5474"_s, u"0.76"_s, u"0.33"_s, u"—"_s},
               {u"↑"_s, u"35千伏"_s, u"0.5611"_s, u"0.78"_s, u"0.34"_s, u"36.5"_s},
               {u"大工业用电"_s, u"110千伏"_s, u"0.5748"_s, u"0.8"_s, u"0.35"_s, u"38"_s}});
    QList<ContentCell> top = cells({u"用电分类"_s, u"电压等级"_s});
    top.append(ContentCell{textLine(u"电度电价（元/千瓦时）"_s), 3, false});
    top.append(ContentCell{textLine(u"基本电价"_s), 1, false});
    tariffs.head.prepend(top);
    tariffs.note = textLine(u"注：分时时段见营业厅公告。"_s);
    return tariffs;
}

ContentTable longTable()
{
    QList<QStringList> rows;
    for (int i = 1; i <= 60; ++i)
        rows.append({QString::number(i), u"第%1区"_s.arg(i), u"居民生活用电"_s,
                     QString::number(0.3 + i * 0.0111, 'f', 4), u"含附加"_s});
    return table({u"序号"_s, u"供电区域"_s, u"用电分类"_s, u"电价"_s, u"备注"_s}, rows);
}

Content guide()
{
    Content content{u"居民客户新装办理须知"_s, u"低压居民"_s, {}};
    content.blocks = {
        ContentParagraph{textLine(u"凭本人有效身份证件即可申请，其余资料可在装表接电前补齐。"_s), true},
        heading(u"办理环节和时限"_s),
        table({u"环节"_s, u"时限（工作日）"_s, u"说明"_s},
              {{u"受理签约"_s, u"1"_s, u"当面或线上受理"_s}, {u"施工接电"_s, u"2"_s, u"上门装表、通电"_s}}),
        heading(u"申请资料"_s),
        ContentList{{textLine(u"有效身份证件"_s), textLine(u"用电地址物权证件"_s), textLine(u"委托书"_s)},
                    true},
        heading(u"联系我们"_s, 2),
        ContentPhones{{{textLine(u"城区营业厅"_s), textLine(u"0000-1234567"_s), textLine(u"8:30–17:30"_s)},
                       {textLine(u"抢修值班"_s), textLine(u"95598"_s), {}}}}};
    return content;
}

Content longText(int paragraphs, int sentences)
{
    Content content{u"用电业务办理指南"_s, {}, {}};
    for (int i = 1; i <= paragraphs; ++i)
        content.blocks += {heading(u"办理事项之%1"_s.arg(i)), paragraph(Sentence.repeated(sentences))};
    return content;
}

} // namespace

QList<std::pair<QString, Content>> sampleContents()
{
    return {
        {u"one line"_s, {u"停电公告"_s, {}, {paragraph(u"今日柜面系统检修，请稍候。"_s)}}},
        {u"title only"_s, {u"营业时间"_s, {}, {}}},
        {u"guide"_s, guide()},
        {u"tariffs"_s,
         {u"电价和收费标准"_s, u"自 2026 年 6 月 1 日起执行"_s, {heading(u"销售电价"_s), tariffTable()}}},
        {u"60 rows"_s, {u"分区电价表"_s, {}, {longTable()}}},
        {u"3000 characters"_s, longText(9, 6)},
        {u"10000 characters"_s, {u"一万字"_s, {}, {paragraph(u"国网电力公示信息，"_s.repeated(1111))}}},
        {u"rare"_s,
         {u"罕用字 㙓 𠮷"_s, {}, {paragraph(u"人名地名：㙓、𠮷、䶮、㛃；℃、m²、½；〔2022〕12 号。"_s)}}},
        {u"markup"_s,
         {u"<h1>标题</h1>"_s, {}, {paragraph(u"<b>甲</b>&amp;<script>alert(1)</script>%1 {{x}}\\n"_s)}}},
        {u"bidi"_s, {u"反向\u202E字"_s, {}, {paragraph(u"甲\u202E乙丙\u202C丁\u2066戊\u2069己\u0007庚"_s)}}},
        {u"one word"_s, {QString(110, u'W'), {}, {paragraph(QString(3000, u'W'))}}},
        {u"long title"_s,
         {u"关于调整本营业厅办理时间和增设自助服务设备的公告"_s.repeated(4), {}, {paragraph(Sentence)}}},
    };
}

Content sampleContent(const QString &name)
{
    for (const auto &[known, content] : sampleContents()) {
        if (known == name)
            return content;
    }
    qFatal("no sample content %s", qPrintable(name));
}

Poster samplePoster(const Content &content)
{
    Poster poster;
    poster.content = content;
    poster.organisation = u"某某供电公司"_s;
    poster.item = u"用电业务有关信息"_s;
    poster.version = 3;
    poster.published = QDate(2026, 11, 20);
    poster.validUntil = QDate(2027, 5, 31);
    poster.basis = u"CQ22 三(二)"_s;
    poster.department = u"营销部"_s;
    poster.ownLines = {SlipLine{u"供电服务热线"_s, u"95598"_s, {}}};
    poster.regulatorLines = {SlipLine{u"能源监管热线"_s, u"12398"_s, {}}, SlipLine{u"12398 App"_s, {}, {}}};
    poster.publication = QCryptographicHash::hash("published", QCryptographicHash::Sha256);
    poster.accent = u"#006569"_s;
    poster.madeMs = 1'795'000'000'000;
    return poster;
}

QStringList wordsOf(const Content &content)
{
    QStringList words;
    for (const QString &line : linesOf(content)) {
        for (const QString &part : line.split(u'　', Qt::SkipEmptyParts))
            words.append(part);
    }
    return words;
}

} // namespace powerhall
