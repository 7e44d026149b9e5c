// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/textscan.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestTextScan final : public QObject
{
    Q_OBJECT

private slots:
    void flagsWhatMustNotHang_data();
    void flagsWhatMustNotHang();
    void leavesPublicLinesAlone_data();
    void leavesPublicLinesAlone();
    void saysWhere();
};

void TestTextScan::flagsWhatMustNotHang_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind");
    QTest::addRow("name, mobile") << u"张三 13800138000"_s << u"person_beside_phone"_s;
    QTest::addRow("label and name") << u"联系人：欧阳小明，电话：023-61234567"_s << u"person_beside_phone"_s;
    QTest::addRow("name after") << u"13800138000（王芳）"_s << u"person_beside_phone"_s;
    QTest::addRow("title") << u"台区经理李师傅 138 0013 8000"_s << u"person_beside_phone"_s;
    QTest::addRow("surname and title") << u"王经理：61234567"_s << u"person_beside_phone"_s;
    QTest::addRow("mobile alone") << u"抢修请拨 13800138000"_s << u"mobile_number"_s;
    QTest::addRow("id number") << u"证号 110105194912310021"_s << u"id_number"_s;
    QTest::addRow("id number with X") << u"11010519491231002X"_s << u"id_number"_s;
    QTest::addRow("internal") << u"内部事项，注意保存"_s << u"internal_mark"_s;
    QTest::addRow("not public") << u"（不公开）"_s << u"internal_mark"_s;
    QTest::addRow("internal source") << u"依据渝电营〔2022〕23号"_s << u"internal_source"_s;
}

void TestTextScan::flagsWhatMustNotHang()
{
    QFETCH(QString, line);
    QFETCH(QString, kind);
    const auto findings = scanText({line}, {u"渝电营〔2022〕23号"_s});
    QVERIFY(!findings.isEmpty());
    QCOMPARE(wordOf(findings.first().kind), kind);
    QVERIFY(!reasonOf(findings.first().kind).isEmpty());
}

void TestTextScan::leavesPublicLinesAlone_data()
{
    QTest::addColumn<QString>("line");
    QTest::addRow("hotlines") << u"供电服务热线 95598，能源监管热线 12398"_s;
    QTest::addRow("hall") << u"江北营业厅　023-61234567"_s;
    QTest::addRow("duty line") << u"值班电话：0376-3901234"_s;
    QTest::addRow("unit") << u"施工单位 023-61234567"_s;
    QTest::addRow("firm code") << u"统一社会信用代码 91500103MA5U00003N"_s;
    QTest::addRow("long number") << u"户号 5001234567890123456789"_s;
    QTest::addRow("date and limit") << u"2026-10-16 起 10 个工作日，电费 0.5283 元"_s;
    QTest::addRow("name without number") << u"值班台区经理：张三"_s;
    QTest::addRow("service line") << u"王芳 95598"_s;
}

void TestTextScan::leavesPublicLinesAlone()
{
    QFETCH(QString, line);
    const auto findings = scanText({line});
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings.first().text));
}

void TestTextScan::saysWhere()
{
    const auto findings = scanText({u"标题"_s, u"请找张三 13800138000 和不公开"_s});
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.at(0).line, 1);
    QCOMPARE(findings.at(1).text, u"不公开"_s);
    QCOMPARE(findings.at(0).kind, ScanFinding::Kind::PersonBesidePhone);
    QCOMPARE(findings.at(1).start, 18);
    QCOMPARE(findings.at(1).length, 3);
}

QTEST_GUILESS_MAIN(TestTextScan)
#include "tst_textscan.moc"
