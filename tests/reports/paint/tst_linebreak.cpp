// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/linebreak.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

class LineBreakTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTogetherWhatBelongsTogether_data();
    void keepsTogetherWhatBelongsTogether();
    void unitsCoverTheTextWithoutGaps();
};

void LineBreakTest::keepsTogetherWhatBelongsTogether_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("units"); // parted by |
    QTest::addRow("plain") << u"用户"_s << u"用|户"_s;
    QTest::addRow("closing marks stay with what they close") << u"用，户。"_s << u"用，|户。"_s;
    QTest::addRow("opening marks stay with what they open") << u"见（附）"_s << u"见|（附）"_s;
    QTest::addRow("quotes") << u"说“好”。"_s << u"说|“好”。"_s;
    QTest::addRow("number with unit") << u"在5个工作日内"_s << u"在|5个工作日|内"_s;
    QTest::addRow("price") << u"为0.5283 元/千瓦时，48元/千伏安·月起"_s
                           << u"为|0.5283 元/千瓦时，|48元/千伏安·月|起"_s;
    QTest::addRow("number, blank, unit") << u"共 160 kW 以下"_s << u"共| |160 kW| |以|下"_s;
    QTest::addRow("date with weekday")
        << u"到2026年11月25日（周三）止"_s << u"到|2026年11月25日|（周三）|止"_s;
    QTest::addRow("word") << u"网 App 版"_s << u"网| |App| |版"_s;
    QTest::addRow("ellipsis and dash") << u"等……和——甲"_s << u"等……|和——|甲"_s;
    QTest::addRow("file number") << u"〔2021〕113号"_s << u"〔2021〕|113号"_s;
    QTest::addRow("circled number opens") << u"好①先"_s << u"好|①先"_s;
    QTest::addRow("sign stays with its number") << u"为+7%、−10%内"_s << u"为|+7%、|−10%|内"_s;
    QTest::addRow("from number to number") << u"日8:30—17:00止"_s << u"日|8:30—17:00|止"_s;
    QTest::addRow("surrogates stay whole") << u"𠮷用"_s << u"𠮷|用"_s;
    QTest::addRow("combining mark stays") << u"e\u0301用"_s << u"e\u0301|用"_s;
    QTest::addRow("empty") << u""_s << u""_s;
}

void LineBreakTest::keepsTogetherWhatBelongsTogether()
{
    QFETCH(QString, text);
    QFETCH(QString, units);
    QStringList found;
    for (const BreakUnit &unit : breakUnits(text))
        found.append(text.mid(unit.start, unit.length));
    QCOMPARE(found.join(u'|'), units);
}

void LineBreakTest::unitsCoverTheTextWithoutGaps()
{
    const QString text = u"甲（乙）5个工作日 x y，𠮷。"_s.repeated(40);
    qsizetype next = 0;
    for (const BreakUnit &unit : breakUnits(text)) {
        QCOMPARE(unit.start, next);
        next = unit.start + unit.length;
    }
    QCOMPARE(next, text.size());
}

QTEST_GUILESS_MAIN(LineBreakTest)
#include "tst_linebreak.moc"
