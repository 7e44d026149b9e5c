// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/tablepreview.h"
#include "tests/models/ingest/tablefile.h"
#include "tests/models/ingest/workbookfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// What a person sees before anything counts.
class TablePreviewTest final : public QObject
{
    Q_OBJECT

private slots:
    void showsFormatColumnsAndFirstRows();
    void showsWhatIsMissing();
    void takesWhatWasSetByHand();
    void showsRowsThatCannotBeRead();
    void previewsAWorkbook();
};

void TablePreviewTest::showsFormatColumnsAndFirstRows()
{
    const TableFile file("监测点;时间;电压;备注\n" +
                         QByteArray("D-001;25/7/2026 08:00;220,1;x\n\n").repeated(100000));
    const auto preview = readPreview(file.path(), TableKind::Samples, {}, {}, 3);
    QVERIFY(preview);
    QCOMPARE(preview->format.delimiter, ';');
    QCOMPARE(preview->format.dateOrder, DateOrder::DayMonthYear);
    QCOMPARE(preview->columns->unknown, QStringList{u"备注"_s});
    QCOMPARE(preview->rows.size(), 3);
    QCOMPARE(preview->rows[2].row, 6);
    QCOMPARE(preview->rows[2].fields, (QStringList{u"D-001"_s, u"25/7/2026 08:00"_s, u"220,1"_s, u"x"_s}));
}

void TablePreviewTest::showsWhatIsMissing()
{
    const TableFile file("监测点,时间\nD-001,2026-07-01 08:00\n");
    const auto shown = readPreview(file.path(), TableKind::Samples);
    QVERIFY(shown);
    QVERIFY(!shown->columns);
    QCOMPARE(shown->columnsFault->args, QStringList{u"volts（电压）"_s});
    QCOMPARE(shown->rows.size(), 1);
}

void TablePreviewTest::takesWhatWasSetByHand()
{
    const TableFile file("point,time,A相\nD-001,2026-07-01 08:00,22O\n");
    ReadOptions options;
    options.corrections = {{{2, 2}, u"220"_s}};
    const auto preview = readPreview(file.path(), TableKind::Samples, options, {{u"A相"_s, u"volts"_s}});
    QVERIFY(preview && preview->columns);
    QCOMPARE(preview->columns->of(SampleColumn::Volts), 2);
    QCOMPARE(preview->rows[0].fields[2], u"220"_s);
}

void TablePreviewTest::showsRowsThatCannotBeRead()
{
    const TableFile file("point,time,volts\nD-001,\"x\"y,1\nD-002,2026-07-01 08:00,1\n");
    const auto preview = readPreview(file.path(), TableKind::Samples);
    QVERIFY(preview);
    QCOMPARE(preview->rows[0].fault, std::optional(RejectReason::TextAfterQuote));
    QCOMPARE(preview->rows[0].faultField, 1);
    QVERIFY(!preview->rows[1].fault);
}

void TablePreviewTest::previewsAWorkbook()
{
    WorkbookFile book;
    book.rows = "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>日期</v></c><c r=\"B3\" "
                "t=\"str\"><v>saidi_minutes</v></c></row>"
                "<row r=\"5\"><c r=\"A5\" t=\"str\"><v>2026-07-01</v></c><c r=\"B5\"><v>1.5</v></c></row>";
    const TableFile file(book.bytes(), u"history.xlsx"_s);
    const auto preview = readPreview(file.path(), TableKind::History);
    QVERIFY(preview && preview->columns);
    QCOMPARE(preview->format.type, FileType::Xlsx);
    QCOMPARE(preview->rows.size(), 1);
    QCOMPARE(preview->rows[0].row, 5);
    QCOMPARE(preview->rows[0].fields, (QStringList{u"2026-07-01"_s, u"1.5"_s}));
}

QTEST_GUILESS_MAIN(TablePreviewTest)
#include "tst_tablepreview.moc"
