// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ingest/tablefile.h"
#include "tests/models/ingest/workbookfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Workbooks of many writers, and what is wrong with some.
class XlsxReadingTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfCell();
    void readsWhatLazyWritersLeaveOut();
    void rowNumbersAreTheSpreadsheets();
    void passesOverTitles();
    void readsANamedSheet();
    void skipsHiddenSheets();
    void countsDatesFrom1904();
    void keepsDelimitersQuotesAndLineBreaks();
    void refusesWhatIsNoWorkbook_data();
    void refusesWhatIsNoWorkbook();
    void refusesBombs();
    void refusesEndlessCells();
    void appliesCorrectionsAndCanBeCancelled();
    void readsManyRowsInBlocks();
};

namespace {

SeenTable seenIn(const WorkbookFile &workbook, const ReadOptions &options = {})
{
    return TableFile(workbook.bytes(), u"table.xlsx"_s).read(options);
}

std::vector<std::string> fieldsOf(const SeenTable &table, size_t record)
{
    return record < table.records.size() ? table.records[record].fields : std::vector<std::string>{};
}

using Fields = std::vector<std::string>;

const QByteArray Header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" "
                          "t=\"inlineStr\"><is><t>b</t></is></c></row>";

} // namespace

void XlsxReadingTest::readsEveryKindOfCell()
{
    WorkbookFile book;
    book.texts =
        "<si><t>甲</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">农 </t></r><r><t>村</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>nóng</t></rPh><phoneticPr fontId=\"1\"/></si><si><t/></si>";
    book.formats = "<numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d\\ h:mm\"/><numFmt numFmtId=\"165\" "
                   "formatCode=\"0.00%\"/>";
    book.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"14\"/>";
    book.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"J1\" t=\"str\"><v>末</v></c></row>"
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>235.4</v></c><c r=\"C2\" "
        "s=\"1\"><v>46204.336805555555</v></c>"
        "<c r=\"D2\" s=\"2\"><v>0.9998</v></c><c r=\"E2\" s=\"3\"><v>46204</v></c><c r=\"F2\" "
        "t=\"b\"><v>1</v></c>"
        "<c r=\"G2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"H2\" "
        "t=\"str\"><f>A1&amp;\"x\"</f><v>甲x</v></c>"
        "<c r=\"I2\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>no</t></rPh></is></c><c "
        "r=\"J2\" t=\"s\"><v>2</v></c></row>";
    const SeenTable seen = seenIn(book);
    QVERIFY(!seen.error);
    QCOMPARE(seen.format.type, FileType::Xlsx);
    QCOMPARE(seen.format.headings.first(), u"甲"_s);
    QCOMPARE(seen.format.headings.last(), u"末"_s);
    QCOMPARE(fieldsOf(seen, 0), (Fields{"农 村", "235.4", "2026-07-01 08:05:00", "99.98%", "2026-07-01",
                                        "TRUE", "#DIV/0!", "甲x", "inline", ""}));
}

void XlsxReadingTest::readsWhatLazyWritersLeaveOut()
{
    WorkbookFile book; // neither r on rows nor on cells, empty cells with a style only, no shared texts
    book.rows = "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c><c "
                "t=\"inlineStr\"><is><t>c</t></is></c></row>"
                "<row><c><v>1</v></c><c s=\"0\"/><c><v>3</v></c></row><row/><row><c "
                "r=\"B4\"><v>2</v></c><c><v>3</v></c></row>";
    book.further[u"xl/_rels/workbook.xml.rels"_s] =
        "<Relationships><Relationship Id=\"rId1\" "
        "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" "
        "Target=\"./worksheets/../worksheets/sheet1.xml\"/></Relationships>";
    const SeenTable seen = seenIn(book);
    QVERIFY(!seen.error);
    QCOMPARE(seen.records.size(), 2U);
    QCOMPARE(seen.records[0], (SeenRecord{2, {"1", "", "3"}, {}}));
    QCOMPARE(seen.records[1], (SeenRecord{4, {"", "2", "3"}, {}}));
}

void XlsxReadingTest::rowNumbersAreTheSpreadsheets()
{
    WorkbookFile book;
    book.rows = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t> </t></is></c></row>"
                "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"7\"><c "
                "r=\"A7\"><v>7</v></c></row>"
                "<row r=\"100000\"><c r=\"A100000\"><v>8</v></c></row>";
    const SeenTable seen = seenIn(book);
    QCOMPARE(seen.format.headerRow, 3);
    QCOMPARE(seen.records.size(), 2U);
    QCOMPARE(seen.records[0].row, 7);
    QCOMPARE(seen.records[1].row, 100000);
    QCOMPARE(seen.rows, 99997);
}

void XlsxReadingTest::passesOverTitles()
{
    WorkbookFile book;
    book.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>明细</t></is></c><c r=\"B1\"/></row>"
        "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>填报：供电所</t></is></c></row>"
        "<row r=\"4\"><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>"
        "<row r=\"5\"><c><v>1</v></c><c><v>2</v></c></row>";
    const SeenTable seen = seenIn(book);
    QCOMPARE(seen.format.headings, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(seen.format.headerRow, 4);
    QCOMPARE(seen.records.size(), 1U);
    QCOMPARE(seen.records[0].row, 5);
}

void XlsxReadingTest::readsANamedSheet()
{
    WorkbookFile book;
    book.rows = Header;
    book.furtherSheets = "<sheet name=\"表二\" sheetId=\"2\" r:id=\"rId2\"/>";
    ReadOptions options;
    options.sheet = u"表二"_s;
    const SeenTable seen = seenIn(book, options);
    QCOMPARE(seen.format.sheets, (QStringList{u"表一"_s, u"表二"_s}));
    QCOMPARE(seen.format.headings, QStringList{u"zwei"_s});
    QCOMPARE(fieldsOf(seen, 0), Fields{"2"});
    options.sheet = u"表三"_s;
    const auto missing = seenIn(book, options).error;
    QCOMPARE(missing->detail, u"sheet_missing"_s);
    QCOMPARE(missing->args, (QStringList{u"表一"_s, u"表二"_s}));
}

void XlsxReadingTest::skipsHiddenSheets()
{
    WorkbookFile book;
    book.rows = Header;
    book.firstSheetState = "state=\"hidden\"";
    QCOMPARE(seenIn(book).format.headings.size(), 2);
    book.furtherSheets = "<sheet name=\"表二\" sheetId=\"2\" r:id=\"rId2\"/>";
    QCOMPARE(seenIn(book).format.headings, QStringList{u"zwei"_s});
}

void XlsxReadingTest::countsDatesFrom1904()
{
    WorkbookFile book;
    book.properties = "date1904=\"1\"";
    book.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"22\"/>";
    book.rows = Header + "<row><c s=\"1\"><v>44742.5</v></c><c><v>1</v></c></row>";
    QCOMPARE(fieldsOf(seenIn(book), 0), (Fields{"2026-07-01 12:00:00", "1"}));
}

void XlsxReadingTest::keepsDelimitersQuotesAndLineBreaks()
{
    WorkbookFile book;
    book.rows = Header + "<row><c t=\"inlineStr\"><is><t>a,\"b\"&#10;c_x000D_d</t></is></c><c "
                         "t=\"inlineStr\"><is><t>_x005F_x41_ _xZZZZ_</t></is></c></row>"
                         "<row><c t=\"inlineStr\"><is><t>x_x0001_y</t></is></c></row>";
    const SeenTable seen = seenIn(book);
    QCOMPARE(fieldsOf(seen, 0), (Fields{"a,\"b\"\nc\rd", "_x41_ _xZZZZ_"}));
    QCOMPARE(seen.records[1].fault, u"control_character#0"_s);
}

void XlsxReadingTest::refusesWhatIsNoWorkbook_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &bytes,
                        const QString &fault = u"not_a_workbook"_s) {
        QTest::newRow(name) << bytes << fault;
    };
    WorkbookFile good;
    good.rows = Header + "<row><c><v>1</v></c></row>";
    row("cut off", good.bytes().left(good.bytes().size() / 2));
    row("another ZIP file", zipped({{u"readme.txt"_s, "hello"}}));
    WorkbookFile book = good;
    book.further[u"xl/worksheets/sheet1.xml"_s] = "<worksheet><sheetData><row><c><v>1</v></c></row>";
    row("sheet cut off", book.bytes());
    book.further[u"xl/worksheets/sheet1.xml"_s] =
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b "
        "\"&a;&a;\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>";
    row("entities", book.bytes());
    book = good;
    book.rows += "<row r=\"1\"><c><v>1</v></c></row>";
    row("rows out of order", book.bytes());
    book.rows = "<row r=\"1048577\"><c><v>1</v></c></row>";
    row("beyond the last row", book.bytes());
    book.rows = "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>";
    row("beyond the last column", book.bytes());
    book.rows = "<row r=\"1\"><c t=\"s\"><v>1</v></c></row>";
    book.texts = "<si><t>a</t></si>";
    row("a shared text that is not there", book.bytes());
    book.texts.clear();
    book.rows.clear();
    row("no rows", book.bytes(), u"empty"_s);
    book = good;
    book.further[u"xl/workbook.xml"_s] = "<workbook><sheets/></workbook>";
    row("no sheets", book.bytes());
}

void XlsxReadingTest::refusesWhatIsNoWorkbook()
{
    QFETCH(QByteArray, bytes);
    const SeenTable seen = TableFile(bytes, u"table.xlsx"_s).read();
    QVERIFY(seen.error.has_value());
    QCOMPARE(seen.error->code, ErrorCode::BrokenTable);
    QTEST(seen.error->detail, "fault");
}

/// A hundred megabytes of blanks packed into a hundred kilobytes.
void XlsxReadingTest::refusesBombs()
{
    WorkbookFile book;
    book.rows = Header + QByteArray(100 * 1024 * 1024, ' ');
    const QByteArray bytes = book.bytes();
    QVERIFY(bytes.size() < 200 * 1024);
    const SeenTable seen = TableFile(bytes, u"bomb.xlsx"_s).read();
    QVERIFY(seen.error.has_value());
    QCOMPARE(seen.error->detail, u"too_large"_s);
}

void XlsxReadingTest::refusesEndlessCells()
{
    WorkbookFile book;
    QByteArray text(2 * 1024 * 1024, ' ');
    for (char &character : text)
        character = char('a' + (&character - text.data()) % 23);
    book.rows = Header + "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    QCOMPARE(seenIn(book).error.value_or(Error()).detail, u"too_large"_s);
    book.rows = Header + QByteArray("<row>").repeated(400'000);
    QCOMPARE(seenIn(book).error.value_or(Error()).detail, u"too_large"_s);
}

void XlsxReadingTest::appliesCorrectionsAndCanBeCancelled()
{
    WorkbookFile book;
    book.rows = Header + "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>";
    const TableFile file(book.bytes(), u"table.xlsx"_s);
    ReadOptions options;
    options.corrections = {{{2, 1}, u"zwei"_s}, {{3, 1}, u"vier"_s}};
    const SeenTable seen = file.read(options);
    QCOMPARE(fieldsOf(seen, 0), (Fields{"1", "zwei"}));
    QCOMPARE(fieldsOf(seen, 1), (Fields{"3", "vier"}));
    ReadControl control;
    control.cancelled = true;
    QCOMPARE(file.read({}, &control).error->code, ErrorCode::Cancelled);
}

void XlsxReadingTest::readsManyRowsInBlocks()
{
    WorkbookFile book;
    book.rows = Header;
    for (int row = 2; row < 30002; ++row)
        book.rows += "<row r=\"" + QByteArray::number(row) + "\"><c><v>" + QByteArray::number(row) +
                     "</v></c><c t=\"inlineStr\"><is><t>线路</t></is></c></row>";
    const SeenTable seen = seenIn(book);
    QCOMPARE(seen.records.size(), 30000U);
    QVERIFY(seen.allPlain);
    for (size_t record = 0; record < seen.records.size(); ++record)
        QCOMPARE(seen.records[record].fields[0], std::to_string(record + 2));
    QCOMPARE(seen.records.back().row, 30001);
}

QTEST_GUILESS_MAIN(XlsxReadingTest)
#include "tst_xlsxreading.moc"
