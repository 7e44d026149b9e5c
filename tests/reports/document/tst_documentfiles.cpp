// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/csvguard.h"
#include "reports/csv/csvfile.h"
#include "reports/document/documentfile.h"
#include "reports/document/documentpages.h"
#include "reports/document/documentwords.h"
#include "reports/json/jsonfile.h"
#include "reports/xlsx/xlsxfile.h"
#include "tests/support/pagetext.h"
#include "tests/support/pdftools.h"
#include "tests/support/sampledocument.h"
#include "tests/support/workbookreader.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

template<typename Writer>
QByteArray written(Writer writer, const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writer(document, buffer) ? buffer.data() : QByteArray();
}

/// Records and fields by RFC 4180, as a reader that knows nothing of the writer takes them.
QList<QStringList> recordsOf(const QByteArray &csv)
{
    QList<QStringList> records{{QString()}};
    bool quoted = false;
    const QString text = QString::fromUtf8(csv.mid(3));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text.at(i);
        QString &field = records.last().last();
        if (quoted && sign == u'"' && text.mid(i + 1, 1) == u"\""_s)
            field += text.at(++i);
        else if (sign == u'"')
            quoted = !quoted;
        else if (quoted || (sign != u',' && sign != u'\r' && sign != u'\n'))
            field += sign;
        else if (sign == u',')
            records.last().append(QString());
        else if (sign == u'\n')
            records.append({QString()});
    }
    records.removeLast();
    return records;
}

QList<Row> allRows(const Table &table)
{
    QList<Row> rows;
    for (qsizetype i = 0; i < table.rows.size(); ++i)
        rows.append(table.rows.at(i));
    return rows + table.totals;
}

QString cellName(qsizetype column, qsizetype row)
{
    return QChar(u'A' + ushort(column)) + QString::number(row);
}

const ReadSheet *sheetNamed(const QList<ReadSheet> &sheets, const QString &start)
{
    for (const ReadSheet &sheet : sheets) {
        if (sheet.name.startsWith(start.left(4)))
            return &sheet;
    }
    return nullptr;
}

/// Row of a sheet, from 1, whose first cell bears a table's first head; 0 when there is none.
int headRow(const ReadSheet &sheet, const Table &table)
{
    for (int row = 1; row < 8; ++row) {
        if (sheet.cells.value(u'A' + QString::number(row)).text.startsWith(table.columns.first().head))
            return row;
    }
    return 0;
}

QString faultOf(const ReadCell &cell, const Cell &wanted, const Column &column, bool mayBeEmpty)
{
    if (cell.isFormula)
        return u"a formula"_s;
    if (const auto *number = std::get_if<ReportNumber>(&wanted)) {
        const QString format = column.places > 0 ? u"0."_s + QString(column.places, u'0') : u"0"_s;
        if (!cell.isNumber || cell.number != number->rounded(column.places).toDouble())
            return u"number %1"_s.arg(cell.number, 0, 'g', 17);
        return cell.format == format ? QString() : u"format "_s + cell.format;
    }
    if (const auto *date = std::get_if<QDate>(&wanted))
        return cell.isNumber && cell.number == double(QDate(1899, 12, 30).daysTo(*date)) &&
                       cell.format.startsWith("yyyy"_L1)
                   ? QString()
                   : u"date %1"_s.arg(cell.number);
    if (const auto *time = std::get_if<QDateTime>(&wanted)) {
        const double seconds = double(QDate(1899, 12, 30).startOfDay(Qt::UTC).secsTo(*time));
        return cell.isNumber && qAbs(cell.number * 86400 - seconds) < 0.01 ? QString()
                                                                           : u"time %1"_s.arg(cell.number);
    }
    const QString text = column.textOf(wanted);
    return cell.text == text || (mayBeEmpty && cell.text.isEmpty()) ? QString() : u"text "_s + cell.text;
}

} // namespace

/// One document as CSV, JSON and workbook, each read back cell by cell.
class DocumentFilesTest final : public QObject
{
    Q_OBJECT

private slots:
    void csvHoldsEveryCell();
    void aSingleTableIsPlainCsv();
    void guardedTextsComeBack_data();
    void guardedTextsComeBack();
    void noCsvFieldBeginsAFormula();
    void jsonHoldsEveryCell();
    void workbookHoldsEveryCell_data();
    void workbookHoldsEveryCell();
    void workbookChartsReadTheirTable();
    void widthsFitChineseHeads();
    void pdfHoldsEveryCell_data() { workbookHoldsEveryCell_data(); }
    void pdfHoldsEveryCell();
    void pdfRepeatsHeadsAndCutsNoRow();
    void pdfCanLieDown();
    void savesByTheEndingOfTheName();
    void aFolderThatIsNotThereIsNamed();
    void aWorkbookThatCannotBeWrittenLeavesNothing();
};

void DocumentFilesTest::csvHoldsEveryCell()
{
    const Document document = sampleDocument();
    const QByteArray csv = written(writeCsv, document);
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QVERIFY(!QByteArray(csv).replace("\r\n", "").contains('\r'));
    const QList<QStringList> records = recordsOf(csv);
    for (const QStringList &record : records)
        QCOMPARE(record.size(), records.first().size());
    for (const Table *table : document.tables()) {
        qsizetype at = 0;
        while (at < records.size() && csvUnguarded(records.at(at).first()) != table->title)
            ++at;
        QVERIFY2(at < records.size(), qPrintable(table->title));
        at += 2;
        for (const Row &row : allRows(*table)) {
            for (qsizetype i = 0; i < row.size(); ++i) {
                const bool missing = std::holds_alternative<Missing>(row.at(i));
                QCOMPARE(csvUnguarded(records.at(at).at(i)),
                         missing ? QString() : table->columns.at(i).textOf(row.at(i)));
            }
            ++at;
        }
    }
}

void DocumentFilesTest::aSingleTableIsPlainCsv()
{
    Document document;
    Table table{.id = u"t"_s, .title = u"表"_s};
    table.columns = {Column::text(u"a"_s, u"名称"_s), Column::fixed(u"b"_s, u"时间"_s, 2, u"时"_s)};
    table.rows = {{u"甲"_s, ReportNumber::decimal(-5, 2)}, {QString(), Missing{}}};
    document.sections = {{{}, {table}}};
    QCOMPARE(written(writeCsv, document), QByteArray("\xEF\xBB\xBF"
                                                     "名称,时间（时）\r\n甲,-0.05\r\n,\r\n"));
    document.sections = {
        {{},
         {Table{
             .id = u"t"_s, .columns = {Column::text(u"a"_s, u"名称"_s)}, .rows = {{QString()}, {u"乙"_s}}}}}};
    QCOMPARE(written(writeCsv, document), QByteArray("\xEF\xBB\xBF"
                                                     "名称\r\n\"\"\r\n乙\r\n"));
}

void DocumentFilesTest::guardedTextsComeBack_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         awkwardTexts() + QStringList{u"''=x"_s, u"'"_s, u"'a"_s, u"\t=1"_s, u"\r"_s, u" =1"_s})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void DocumentFilesTest::guardedTextsComeBack()
{
    QFETCH(QString, text);
    QCOMPARE(csvUnguarded(csvGuarded(text)), text);
}

void DocumentFilesTest::noCsvFieldBeginsAFormula()
{
    static const QString starts = u"=+@\t\r＝＋－＠"_s;
    for (const QStringList &record : recordsOf(written(writeCsv, sampleDocument()))) {
        for (const QString &field : record) {
            QVERIFY2(field.isEmpty() || !starts.contains(field.front()), qPrintable(field));
            bool number = false;
            field.toDouble(&number);
            QVERIFY2(number || !field.startsWith(u'-'), qPrintable(field));
        }
    }
    QVERIFY(written(writeCsv, sampleDocument()).contains(",'=1+1") ||
            written(writeCsv, sampleDocument()).contains("\n'=1+1"));
}

void DocumentFilesTest::jsonHoldsEveryCell()
{
    const Document document = sampleDocument();
    const QByteArray bytes = written(writeJson, document);
    QJsonParseError fault;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &fault).object();
    QVERIFY2(fault.error == QJsonParseError::NoError, qPrintable(fault.errorString()));
    for (const Table *table : document.tables()) {
        QJsonArray rows = json[u"tables"_s][table->id].toArray();
        for (const QJsonValue &total : json[u"totals"_s][table->id].toArray())
            rows.append(total);
        const QList<Row> wanted = allRows(*table);
        QCOMPARE(rows.size(), wanted.size());
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            for (qsizetype k = 0; k < table->columns.size(); ++k) {
                const QJsonValue value = rows.at(i)[table->columns.at(k).id];
                const Cell &cell = wanted.at(i).at(k);
                if (const auto *number = std::get_if<ReportNumber>(&cell))
                    QCOMPARE(value.toDouble(), number->rounded(table->columns.at(k).places).toDouble());
                else if (std::holds_alternative<Missing>(cell))
                    QVERIFY(value.isNull());
                else
                    QCOMPARE(value.toString(), table->columns.at(k).textOf(cell));
            }
        }
    }
    QVERIFY(bytes.contains("\"asai1\": 99.9669"));
    QVERIFY(json[u"figures"_s][u"published"_s].isNull());
    QCOMPARE(json[u"sources"_s][0][u"rows"_s].toInt(), 3120);
}

void DocumentFilesTest::workbookHoldsEveryCell_data()
{
    QTest::addColumn<qsizetype>("feeders");
    QTest::addRow("in memory") << qsizetype(12);
    QTest::addRow("streamed") << qsizetype(3000);
    QTest::addRow("no rows") << qsizetype(0);
}

void DocumentFilesTest::workbookHoldsEveryCell()
{
    QFETCH(qsizetype, feeders);
    const Document document = sampleDocument(feeders);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"报告.xlsx"_s);
    QVERIFY(writeXlsx(document, path));
    const QList<ReadSheet> sheets = readWorkbook(path);
    QCOMPARE(sheets.size(), document.tables().size() + 1);
    for (const Table *table : document.tables()) {
        const ReadSheet *sheet = sheetNamed(sheets, table->title);
        QVERIFY2(sheet, qPrintable(table->title));
        qsizetype at = headRow(*sheet, *table);
        QVERIFY(at > 0);
        if (table->rows.size() == 0)
            QCOMPARE(sheet->cells.value(cellName(0, ++at)).text, table->empty);
        for (const Row &row : allRows(*table)) {
            ++at;
            for (qsizetype i = 0; i < row.size(); ++i) {
                const QString name = cellName(i, at);
                const QString fault = faultOf(sheet->cells.value(name), row.at(i), table->columns.at(i),
                                              std::holds_alternative<Missing>(row.at(i)));
                QVERIFY2(fault.isEmpty(), qPrintable(table->id + u' ' + name + u": "_s + fault));
            }
        }
    }
}

void DocumentFilesTest::workbookChartsReadTheirTable()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xlsx"_s);
    QVERIFY(writeXlsx(sampleDocument(), path));
    const QString regions = QString::fromUtf8(workbookPart(path, u"xl/charts/chart1.xml"_s));
    QVERIFY2(regions.contains(u"分区域供电可靠性"_s) && regions.contains(u"$D$5:$D$8"_s),
             qPrintable(regions));
    QVERIFY(regions.contains("trendline"_L1));
    const QString months = QString::fromUtf8(workbookPart(path, u"xl/charts/chart2.xml"_s));
    QVERIFY2(months.contains(u"$B$4:$B$12"_s), qPrintable(months));
    QVERIFY(!workbookPart(path, u"xl/charts/chart3.xml"_s).isEmpty());
    QVERIFY(workbookPart(path, u"xl/charts/chart4.xml"_s).isEmpty());
}

void DocumentFilesTest::widthsFitChineseHeads()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xlsx"_s);
    const Document document = sampleDocument();
    QVERIFY(writeXlsx(document, path));
    const QList<ReadSheet> sheets = readWorkbook(path);
    const Table &feeders = *document.table(u"by_feeder"_s);
    const ReadSheet *sheet = sheetNamed(sheets, feeders.title);
    QVERIFY(sheet);
    // The longest name has 34 signs, most of them Chinese: it may wrap, but no narrower than the limit.
    QVERIFY(sheet->widths.value(1) >= 40);
    QVERIFY(sheet->widths.value(6) >= 12);
    QVERIFY(sheet->widths.value(7) >= 20);
}

void DocumentFilesTest::pdfHoldsEveryCell()
{
    QFETCH(qsizetype, feeders);
    const Document document = sampleDocument(feeders);
    const auto pdf = documentPdf(document);
    QVERIFY(pdf);
    // In order of drawing, blanks left out: what pages put between two cells is skipped.
    const QString text = extractedText(*pdf);
    for (const Table *table : document.tables()) {
        qsizetype at = text.indexOf(withoutBlanks(table->title));
        QVERIFY2(at >= 0, qPrintable(table->title));
        for (const Row &row : allRows(*table)) {
            for (qsizetype i = 0; i < row.size(); ++i) {
                const QString words = withoutBlanks(table->columns.at(i).textOf(row.at(i)));
                const qsizetype found = text.indexOf(words, at);
                constexpr qsizetype PageBreak = 400; // characters of foot, head and repeated heads
                QVERIFY2(found >= 0 && found - at < PageBreak, qPrintable(table->id + u": "_s + words));
                at = found + words.size();
            }
        }
    }
    for (const ReportSource &source : document.sources)
        QVERIFY(text.contains(source.sha256));
    QVERIFY(text.contains(u"第1页共%1页"_s.arg(pageCount(*pdf))));
}

void DocumentFilesTest::pdfRepeatsHeadsAndCutsNoRow()
{
    const Document document = sampleDocument(300);
    const QList<Page> pages = documentPages(document);
    QVERIFY(pages.size() > 5);
    for (const Page &page : pages) {
        const QList<DrawnLine> lines = drawnLines(page);
        QStringList words;
        for (const DrawnLine &line : lines) {
            words.append(line.text);
            QVERIFY2(QRectF(QPointF(), page.size()).contains(line.box), qPrintable(line.text));
        }
        // A page with rows of the long table bears its heads above them.
        const bool hasRows = words.count(u"农村"_s) > 4;
        if (hasRows)
            QVERIFY(words.indexOf(u"线路"_s) >= 0 && words.indexOf(u"线路"_s) < words.indexOf(u"农村"_s));
    }
}

void DocumentFilesTest::pdfCanLieDown()
{
    Document document = sampleDocument();
    document.landscape = true;
    const auto pdf = documentPdf(document);
    QVERIFY(pdf);
    const QImage page = rasterOf(*pdf, 1, 40);
    QVERIFY(page.width() > page.height());
}

void DocumentFilesTest::savesByTheEndingOfTheName()
{
    QTemporaryDir folder;
    const QList<QPair<QString, QByteArray>> starts{
        {u"a.pdf"_s, "%PDF-"}, {u"a.XLSX"_s, "PK"}, {u"a.csv"_s, "\xEF\xBB\xBF"}, {u"a.json"_s, "{"}};
    for (const auto &[name, start] : starts) {
        QVERIFY(saveDocument(sampleDocument(), folder.filePath(name)));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().startsWith(start), qPrintable(name));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 4);
    const auto other = saveDocument(sampleDocument(), folder.filePath(u"a.docx"_s));
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Usage);
}

void DocumentFilesTest::aFolderThatIsNotThereIsNamed()
{
    QTemporaryDir folder;
    for (const QString &name : {u"missing/a.pdf"_s, u"missing/a.xlsx"_s, u"missing/a.csv"_s}) {
        const auto result = saveDocument(sampleDocument(), folder.filePath(name));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileUnreadable);
        QCOMPARE(result.error().place, folder.filePath(name));
    }
}

void DocumentFilesTest::aWorkbookThatCannotBeWrittenLeavesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"missing/a.xlsx"_s);
    const auto result = writeXlsx(sampleDocument(), path);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileUnreadable);
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(DocumentFilesTest)
#include "tst_documentfiles.moc"
