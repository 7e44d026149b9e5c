// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ingest/tablefile.h"

#include <QStringEncoder>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// How files are written is found out; what is wrong with them is said, with record and field.
class CsvReadingTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsOutHowAFileIsWritten_data();
    void findsOutHowAFileIsWritten();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void rejectsWhatCannotBeRead_data();
    void rejectsWhatCannotBeRead();
    void judgesTheEncodingWhereItFirstShows();
    void oneBadByteDoesNotMakeAnotherEncoding();
    void aRecordThatIsTooLongCostsOneRecord();
    void appliesCorrections();
    void canBeCancelled();
    void seesThatTheFileChanged();
    void keepsMemorySmall();
};

namespace {

QByteArray encoded(const QString &text, const char *encoding, bool mark = false)
{
    QStringEncoder encoder(encoding,
                           mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

const QString Table = u"事件,线路,开始\nE1,城东线,2026/07/01 08:00\nE2,城西线,2026/07/02 08:00\n"_s;

} // namespace

void CsvReadingTest::findsOutHowAFileIsWritten_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<bool>("orderCertain");
    const auto row = [](const char *name, const QByteArray &bytes, TextEncoding encoding,
                        char delimiter = ',', DateOrder order = DateOrder::YearMonthDay,
                        bool certain = true) {
        QTest::newRow(name) << bytes << encoding << delimiter << order << certain;
    };
    row("UTF-8", encoded(Table, "UTF-8"), TextEncoding::Utf8);
    row("UTF-8 with mark", encoded(Table, "UTF-8", true), TextEncoding::Utf8);
    row("GB18030", encoded(Table, "GB18030"), TextEncoding::Gb18030);
    row("UTF-16 LE with mark", "\xFF\xFE" + encoded(Table, "UTF-16LE"), TextEncoding::Utf16Le);
    row("UTF-16 BE with mark", "\xFE\xFF" + encoded(Table, "UTF-16BE"), TextEncoding::Utf16Be);
    row("UTF-16 LE without", encoded(Table, "UTF-16LE"), TextEncoding::Utf16Le);
    row("UTF-16 BE without", encoded(Table, "UTF-16BE"), TextEncoding::Utf16Be);
    row("CRLF", encoded(QString(Table).replace(u"\n"_s, u"\r\n"_s), "UTF-8"), TextEncoding::Utf8);
    row("CR alone", encoded(QString(Table).replace(u"\n"_s, u"\r"_s), "UTF-8"), TextEncoding::Utf8);
    row("blank lines around", "\n , ,\r\n" + encoded(Table, "UTF-8") + "\n,,\n\n", TextEncoding::Utf8);
    row("titles above", encoded(u"\n2026 年第三季度停电明细,,\n填报：供电所\n\n"_s + Table, "UTF-8"),
        TextEncoding::Utf8);
    row("a title above semicolons", encoded(u"明细\n"_s + QString(Table).replace(u","_s, u";"_s), "UTF-8"),
        TextEncoding::Utf8, ';');
    row("semicolon", encoded(QString(Table).replace(u","_s, u";"_s), "UTF-8"), TextEncoding::Utf8, ';');
    row("tab", encoded(QString(Table).replace(u","_s, u"\t"_s), "GB18030"), TextEncoding::Gb18030, '\t');
    row("bar", encoded(QString(Table).replace(u","_s, u"|"_s), "UTF-8"), TextEncoding::Utf8, '|');
    row("bar in GB18030, where it is half of 倈",
        encoded(QString(Table).replace(u","_s, u"|"_s).replace(u'城', u'倈'), "GB18030"),
        TextEncoding::Gb18030, '|');
    row("Excel's hint", "sep=;\r\n" + encoded(QString(Table).replace(u","_s, u";"_s), "UTF-8"),
        TextEncoding::Utf8, ';');
    const auto dated = [](const char *first, const char *second) {
        return encoded(QString(Table)
                           .replace(u"2026/07/01"_s, QString::fromLatin1(first))
                           .replace(u"2026/07/02"_s, QString::fromLatin1(second)),
                       "UTF-8");
    };
    row("day first", dated("1/7/2026", "25/7/2026"), TextEncoding::Utf8, ',', DateOrder::DayMonthYear);
    row("month first", dated("7/25/2026", "7/1/2026"), TextEncoding::Utf8, ',', DateOrder::MonthDayYear);
    row("either", dated("7/1/2026", "7/2/2026"), TextEncoding::Utf8, ',', DateOrder::MonthDayYear, false);
    row("either, dotted", dated("1.7.2026", "2.7.2026"), TextEncoding::Utf8, ',', DateOrder::DayMonthYear,
        false);
    row("both", dated("25/7/2026", "7/25/2026"), TextEncoding::Utf8, ',', DateOrder::MonthDayYear, false);
}

void CsvReadingTest::findsOutHowAFileIsWritten()
{
    QFETCH(QByteArray, bytes);
    const SeenTable seen = TableFile(bytes).read();
    QVERIFY(!seen.error);
    QTEST(seen.format.encoding, "encoding");
    QTEST(seen.format.delimiter, "delimiter");
    QTEST(seen.format.dateOrder, "order");
    QTEST(seen.format.dateOrderCertain, "orderCertain");
    QCOMPARE(seen.format.headings, (QStringList{u"事件"_s, u"线路"_s, u"开始"_s}));
    QCOMPARE(seen.records.size(), 2U);
    QCOMPARE(seen.records[1].row, seen.format.headerRow + 2);
    QCOMPARE(seen.records[1].fields[0], std::string("E2"));
    QVERIFY(seen.records[1].fields[1].ends_with("西线"));
}

void CsvReadingTest::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << u"empty"_s;
    QTest::newRow("only blank lines") << QByteArray("\r\n,,\n \n") << u"empty"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.4\n...") << u"not_a_table"_s;
    QTest::newRow("web page that calls itself .xls")
        << QByteArray("<html><table><tr><td>a</td>") << u"not_a_table"_s;
    QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u"old_workbook"_s;
    QTest::newRow("header's quote open") << QByteArray("a,\"b\n1,2\n") << u"bad_header"_s;
    QTest::newRow("header with text after a quote") << QByteArray("a,\"b\"c\n1,2\n") << u"bad_header"_s;
}

void CsvReadingTest::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, bytes);
    const SeenTable seen = TableFile(bytes).read();
    QVERIFY(seen.error.has_value());
    QCOMPARE(seen.error->code, ErrorCode::BrokenTable);
    QTEST(seen.error->detail, "fault");
    QCOMPARE(detectFormat(u"/nowhere/at/all.csv"_s).error().code, ErrorCode::FileMissing);
}

void CsvReadingTest::rejectsWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &text, const QString &fault) {
        QTest::newRow(name) << text << fault;
    };
    row("fine", "1,2,3", {});
    row("too few fields are empty ones", "1,2", {});
    row("empty fields too many", "1,2,3,, ,", {});
    row("quote inside a bare field", "1,2\"x\"y,3", {});
    row("blank behind a closing quote", "1,\"2\" ,3", {});
    row("line break in quotes", "1,\"2\n2\",3", {});
    row("too many fields", "1,2,3,4", u"too_many_fields#3"_s);
    row("text behind a closing quote", "1,\"2\"x,3", u"text_after_quote#1"_s);
    row("second quoted text", "\"1\" \"2\",2,3", u"text_after_quote#0"_s);
    row("NUL", QByteArray("1,2,\0", 5), u"control_character#2"_s);
    row("escape character", "1,\x1B[31m,3", u"control_character#1"_s);
    row("cut off character", "\xE5\x86,2,3", u"invalid_text#0"_s);
    row("surrogate", "1,\xED\xA0\x80,3", u"invalid_text#1"_s);
    row("overlong", "1,2,\xC0\xAF", u"invalid_text#2"_s);
    row("beyond Unicode", "1,\xF4\x90\x80\x80,3", u"invalid_text#1"_s);
    row("a lone continuation", "1,2,\xBD", u"invalid_text#2"_s);
    row("a true U+FFFD", "1,2,\xEF\xBF\xBD", {});
}

/// The row stands between good ones, among them text that shows the encoding; they are never harmed.
void CsvReadingTest::rejectsWhatCannotBeRead()
{
    QFETCH(QByteArray, row);
    for (const QByteArray &lineBreak : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
        const QByteArray text =
            "甲,乙,丙" + lineBreak + "农村,城镇,市区" + lineBreak + row + lineBreak + "x,y,z";
        const SeenTable seen = TableFile(text).read();
        QVERIFY(!seen.error);
        QCOMPARE(seen.records.size(), 3U);
        QTEST(seen.records[1].fault, "fault");
        QCOMPARE(seen.records[1].row, 3);
        QCOMPARE(seen.records[2], (SeenRecord{4, {"x", "y", "z"}, {}}));
    }
    const SeenTable open = TableFile("a,b,c\n1,2,3\n1,\"2,3\n4,5,6\n").read();
    QCOMPARE(open.records.size(), 2U);
    QCOMPARE(open.records[1].fault, u"quote_not_closed#1"_s);
    QCOMPARE(open.records[1].row, 3);
}

/// Half a megabyte of ASCII and more, then Chinese: only that tells GB 18030 from UTF-8, whoever meets it
/// first.
void CsvReadingTest::judgesTheEncodingWhereItFirstShows()
{
    for (const char *encoding : {"UTF-8", "GB18030"}) {
        QString text = u"event,feeder\n"_s;
        for (int row = 0; row < 60000; ++row)
            text += u"E%1,F1234\n"_s.arg(row);
        text += u"E,城东线\n"_s + u"E,F1\n"_s.repeated(70000) + u"E,城西线"_s;
        const TableFile file(encoded(text, encoding));
        for (const int threads : {1, 2, 5}) {
            ReadOptions options;
            options.threads = threads;
            const SeenTable seen = file.read(options);
            QVERIFY(!seen.error);
            QVERIFY(!seen.format.encodingCertain);
            QCOMPARE(seen.encoding,
                     qstrcmp(encoding, "UTF-8") == 0 ? TextEncoding::Utf8 : TextEncoding::Gb18030);
            QCOMPARE(seen.records[60000].fields[1], std::string("城东线"));
            QCOMPARE(seen.records.back(), (SeenRecord{130003, {"E", "城西线"}, {}}));
        }
    }
}

void CsvReadingTest::oneBadByteDoesNotMakeAnotherEncoding()
{
    const SeenTable utf8 = TableFile("区域,线路\n农村,a\xE5\x86\n市区,b\n城镇,c\n").read();
    QCOMPARE(utf8.encoding, TextEncoding::Utf8);
    QCOMPARE(utf8.records[0].fault, u"invalid_text#1"_s);
    QCOMPARE(utf8.records[2].fields[0], std::string("城镇"));
    const SeenTable gb =
        TableFile(encoded(u"区域,线路\n农村,a\n市区,b\n城镇,"_s, "GB18030") + "\xC5,\n").read();
    QCOMPARE(gb.encoding, TextEncoding::Gb18030);
    QCOMPARE(gb.records[1].fields[0], std::string("市区"));
    QCOMPARE(gb.records[2].fault, u"invalid_text#1"_s);
}

void CsvReadingTest::aRecordThatIsTooLongCostsOneRecord()
{
    const QByteArray longText = QByteArray(5 * 512 * 1024, 'x');
    for (const int threads : {1, 2, 4}) {
        ReadOptions options;
        options.threads = threads;
        const SeenTable bare = TableFile("a,b\n1,2\n" + longText + ",3\n4,5\n").read(options);
        QCOMPARE(bare.records.size(), 3U);
        QCOMPARE(bare.records[1].fault, u"record_too_long#0"_s);
        QCOMPARE(bare.records[2], (SeenRecord{4, {"4", "5"}, {}}));
        const QByteArray lines = QByteArray("x,y\n").repeated(300000);
        const SeenTable quoted =
            TableFile("a,b\n1,2\n6,\"" + lines + "\"\"" + lines + "\"\n4,5").read(options);
        QCOMPARE(quoted.records.size(), 3U);
        QCOMPARE(quoted.records[1].fault, u"record_too_long#1"_s);
        QCOMPARE(quoted.records[2], (SeenRecord{4, {"4", "5"}, {}}));
        const SeenTable open = TableFile("a,b\n1,2\n6,\"" + lines).read(options);
        QCOMPARE(open.records.size(), 2U);
        QCOMPARE(open.records[1].fault, u"record_too_long#1"_s);
    }
}

void CsvReadingTest::appliesCorrections()
{
    const TableFile file("a,b,c\n1,2,3\n\n4,\"5\"x,6\n7,8\n9,\"x\ny\",0\n");
    ReadOptions options;
    options.corrections = {
        {{2, 1}, u"zwei"_s}, {{4, 1}, u"five, \"5\"\nlines"_s}, {{5, 2}, u"neu"_s}, {{6, 0}, u"neun"_s}};
    const SeenTable seen = file.read(options);
    QCOMPARE(seen.records.size(), 4U);
    QCOMPARE(seen.records[0], (SeenRecord{2, {"1", "zwei", "3"}, {}}));
    QCOMPARE(seen.records[1], (SeenRecord{4, {"4", "five, \"5\"\nlines", "6"}, {}}));
    QCOMPARE(seen.records[2], (SeenRecord{5, {"7", "8", "neu"}, {}}));
    QCOMPARE(seen.records[3], (SeenRecord{6, {"neun", "x\ny", "0"}, {}}));
    // Mending another field of an unreadable record leaves it unreadable.
    options.corrections = {{{4, 0}, u"vier"_s}};
    QCOMPARE(file.read(options).records[1].fault, u"text_after_quote#1"_s);
}

void CsvReadingTest::canBeCancelled()
{
    const TableFile file("a,b\n" + QByteArray("1,2\n").repeated(200000));
    ReadControl control;
    control.cancelled = true;
    QCOMPARE(file.read({}, &control).error->code, ErrorCode::Cancelled);
    control.cancelled = false;
    const SeenTable seen = file.read({}, &control);
    QCOMPARE(seen.rows, 200000);
    QCOMPARE(control.done.load(), control.total.load());
    QCOMPARE(control.total.load(), seen.format.size);
}

void CsvReadingTest::seesThatTheFileChanged()
{
    const TableFile file("a,b\n1,2\n");
    const auto format = detectFormat(file.path());
    QFile grown(file.path());
    QVERIFY(grown.open(QIODevice::Append) && grown.write("3,4\n") == 4);
    grown.close();
    const auto reading = readTable(file.path(), *format, [] { return std::unique_ptr<BlockWorker>(); });
    QCOMPARE(reading ? ErrorCode::Internal : reading.error().code, ErrorCode::FileChanged);
}

/// The workers see blocks of bounded size, whatever the file's.
void CsvReadingTest::keepsMemorySmall()
{
    class Widest final : public BlockWorker
    {
    public:
        void take(const RecordBlock &block) override { widest = std::max(widest, block.bytes.size()); }
        size_t widest = 0;
    };
    const TableFile file("a,b\n" + QByteArray("12345678901234567890,\"2\"\n").repeated(100000));
    const auto format = detectFormat(file.path());
    const auto reading = readTable(file.path(), *format, [] { return std::make_unique<Widest>(); });
    QVERIFY(reading);
    for (const ReadPart &part : reading->parts)
        QVERIFY(static_cast<const Widest &>(*part.worker).widest <= 1024 * 1024);
}

QTEST_GUILESS_MAIN(CsvReadingTest)
#include "tst_csvreading.moc"
