// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/texttable.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// A table gives one column the room that is left, but never squeezes its words away.
class TextTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void theStretchedColumnKeepsItsWords_data();
    void theStretchedColumnKeepsItsWords();
};

void TextTableTest::theStretchedColumnKeepsItsWords_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("scrolls");
    QTest::addRow("room enough") << 900 << false;
    QTest::addRow("hardly any room") << 240 << true;
}

void TextTableTest::theStretchedColumnKeepsItsWords()
{
    QFETCH(const int, width);
    QFETCH(const bool, scrolls);
    TextTableModel model({u"编号"_s, u"看了什么"_s, u"原因"_s});
    TextTable table(model, 1, u"表"_s);
    table.resize(width, 200);
    table.show();
    const int words = table.fontMetrics().horizontalAdvance(u"看了什么"_s);
    QVERIFY(table.columnWidth(1) > words); // before it has rows, too
    table.setRows({{.cells = {u"BS01A-20260105-0001"_s, u"电话"_s, u"核对"_s}}});
    QVERIFY(table.columnWidth(1) > words);
    QCOMPARE(table.horizontalScrollBar()->maximum() > 0, scrolls);
    table.resize(scrolls ? 900 : 240, 200); // and the other way round
    QVERIFY(table.columnWidth(1) > words);
    QCOMPARE(table.horizontalScrollBar()->maximum() > 0, !scrolls);
}

QTEST_MAIN(TextTableTest)
#include "tst_texttable.moc"
