// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/csvguard.h"
#include "models/domain/quality/period.h"
#include "reports/csv/csvfile.h"
#include "reports/document/documentfile.h"
#include "reports/document/documentpages.h"
#include "reports/json/jsonfile.h"
#include "reports/xlsx/xlsxfile.h"
#include "tests/reports/quality/printedcells.h"
#include "tests/reports/returns/samplereturns.h"
#include "tests/support/pdftools.h"
#include "tests/support/workbookreader.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const Period First{QDate(2026, 1, 1), QDate(2026, 3, 31)};

QList<Outage> sampleOutages()
{
    const LocalSecond start = localSecondOf(QDate(2026, 2, 3)) + 8 * 3600;
    Outage one;
    one.number = u"HC01A-T20260203-001"_s;
    one.entry = {u"城东线"_s, {}, u"农村"_s, OutageCategory::FaultInternal, {}, {{start, start + 7200, 200}}};
    return {one};
}

RevisitRecord noted(int last, RevisitOutcome outcome, const QString &note = {})
{
    RevisitRecord record{.number = sampleNumber(last)};
    record.tries = {{outcome, u"分管副总经理"_s, note, localSecondOf(QDate(2026, 4, 1)) * 1000, {}}};
    return record;
}

Document report(const QString &id)
{
    if (id == "weekly"_L1)
        return weeklyReport(sampleReturn(), {2026, 3, 30});
    if (id == "halfyear"_L1)
        return halfYearReport(sampleReturn(u"guidong"_s), {2026, 4, 1},
                              MicroCost{ReportNumber::fromDouble(100), u"客户回执"_s});
    if (id == "revisits"_L1)
        return revisitReport(sampleReturn(u"baoshan"_s), First, u"2026Q1"_s,
                             {noted(3, RevisitOutcome::Dissatisfied, u"等得久，已说明"_s),
                              noted(5, RevisitOutcome::Unreached)});
    if (id == "stages"_L1)
        return stageReport(sampleReturn(), First);
    if (id == "risk"_L1)
        return riskReport(sampleReturn(), First, sampleOutages());
    return ledgerReport(sampleReturn().head, sampleLedger(), First, {2026, 4, 1});
}

const QStringList AllReports{u"weekly"_s, u"halfyear"_s, u"revisits"_s, u"stages"_s, u"risk"_s, u"ledger"_s};

/// Every text and number of a document as it is printed, table by table.
QMap<QString, QList<QStringList>> cellsOf(const Document &document)
{
    QMap<QString, QList<QStringList>> cells;
    for (const Table *table : document.tables()) {
        QList<Row> rows;
        for (qsizetype i = 0; i < table->rows.size(); ++i)
            rows.append(table->rows.at(i));
        for (const Row &row : rows + table->totals) {
            QStringList texts;
            for (qsizetype i = 0; i < row.size(); ++i) {
                const bool missing = std::holds_alternative<Missing>(row.at(i));
                texts.append(missing ? QString() : table->columns.at(i).textOf(row.at(i)));
            }
            cells[table->id].append(texts);
        }
    }
    return cells;
}

template<typename Writer>
QByteArray written(Writer writer, const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writer(document, buffer) ? buffer.data() : QByteArray();
}

QString textOf(const QJsonValue &value, int places)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', places);
    return value.toString();
}

/// A cell of a workbook as it would be printed.
QString textOf(const ReadCell &cell, const Column &column)
{
    if (!cell.isNumber)
        return cell.text;
    if (column.kind == ColumnKind::Date)
        return QDate(1899, 12, 30).addDays(qint64(cell.number)).toString(Qt::ISODate);
    return QString::number(cell.number, 'f', column.places);
}

/// Whether a sheet holds these rows, one below the other, from some row on.
bool holds(const ReadSheet &sheet, const Table &table, const QList<QStringList> &rows)
{
    const auto fits = [&](int from) {
        for (qsizetype r = 0; r < rows.size(); ++r) {
            for (qsizetype c = 0; c < table.columns.size(); ++c) {
                const QString name = QChar(u'A' + ushort(c)) + QString::number(from + r);
                const QString found = textOf(sheet.cells.value(name), table.columns.at(c));
                const QString wanted = rows.at(r).at(c);
                if (found != wanted && !(wanted.isEmpty() && found == table.columns.at(c).missing))
                    return false;
            }
        }
        return true;
    };
    for (int from = 1; from < 12; ++from) {
        if (fits(from))
            return true;
    }
    return false;
}

} // namespace

/// The returns say what was worked out by hand, in every form alike, and name the cases behind each figure.
class ReturnReportsTest final : public QObject
{
    Q_OBJECT

private slots:
    void theWeekByHand();
    void theHalfYearByHand();
    void costIsNotRecorded();
    void theRevisitsByHand();
    void theSampleIsDrawnAgainFromWhatIsPrinted();
    void theStagesByHand();
    void tooEarlyNeedsAFloor();
    void theMoneyByHand();
    void whereNothingIsStatedItSaysSo();
    void theLedgerByHand();
    void everyFigureIsBackedByItsRows();
    void allFormsSayTheSame_data();
    void allFormsSayTheSame();
    void everyRowHasEveryColumn_data() { allFormsSayTheSame_data(); }
    void everyRowHasEveryColumn();
    void nothingAtAllIsAReportToo_data() { allFormsSayTheSame_data(); }
    void nothingAtAllIsAReportToo();
};

void ReturnReportsTest::theWeekByHand()
{
    const Document document = report(u"weekly"_s);
    QCOMPARE(document.period, u"2026-03-30 至 2026-04-05"_s);
    QCOMPARE(figure(document, u"listed"_s), u"3"_s);
    QCOMPARE(figure(document, u"accepted"_s), u"1"_s);
    QCOMPARE(figure(document, u"energised"_s), u"1"_s);
    QCOMPARE(figure(document, u"late"_s), u"1"_s);
    QCOMPARE(figure(document, u"owing"_s), u"1"_s);
    const auto cell = [&](int row, const QString &column) {
        return printed(document, u"cases"_s, row, column);
    };
    QCOMPARE(cell(0, u"number"_s), sampleNumber(1));
    QCOMPARE(cell(0, u"status"_s), u"在途"_s);
    QCOMPARE(cell(0, u"stage"_s), u"供电方案答复"_s);
    QCOMPARE(cell(0, u"due"_s), u"2026-03-27"_s);
    QCOMPARE(cell(0, u"used"_s), u"22"_s); // 3 to 31 March have 21 working days, then the first of April
    QCOMPARE(cell(0, u"left"_s), u"-3"_s); // 30 March, 31 March, 1 April
    QCOMPARE(cell(1, u"number"_s), sampleNumber(3));
    QCOMPARE(cell(1, u"status"_s), u"已送电"_s);
    QCOMPARE(cell(1, u"capacity_kw"_s), u"630.5"_s);
    QCOMPARE(cell(2, u"status"_s), u"中止"_s);
    QCOMPARE(cell(2, u"business"_s), u"增容"_s);
    QCOMPARE(cell(2, u"left"_s), QString());
    QCOMPARE(printed(document, u"by_stage"_s, 0, u"late"_s), u"1"_s);
    QCOMPARE(printed(document, u"by_stage"_s, 1, u"suspended"_s), u"1"_s);
    QVERIFY(document.landscape);
}

void ReturnReportsTest::theHalfYearByHand()
{
    const Document document = report(u"halfyear"_s);
    QCOMPARE(document.period, u"2026年上半年"_s);
    QCOMPARE(printed(document, u"high"_s, 0, u"users"_s), u"1"_s);
    QCOMPARE(printed(document, u"high"_s, 0, u"capacity_kw"_s), u"630.5"_s);
    QCOMPARE(printed(document, u"high"_s, 1, u"users"_s), u"1"_s);
    QCOMPARE(printed(document, u"high"_s, 1, u"capacity_kw"_s), u"0.0"_s);
    QCOMPARE(printed(document, u"high"_s, 2, u"users"_s), u"2"_s);
    QCOMPARE(printed(document, u"micro"_s, 0, u"users"_s), u"3"_s);
    QCOMPARE(printed(document, u"micro"_s, 0, u"mean_days"_s), u"4.33"_s);      // (3 + 4 + 6) ÷ 3
    QCOMPARE(printed(document, u"micro"_s, 0, u"mean_documents"_s), u"2.33"_s); // (2 + 2 + 3) ÷ 3
    QCOMPARE(printed(document, u"micro"_s, 0, u"mean_steps"_s), u"2.00"_s);
    QCOMPARE(printed(document, u"micro"_s, 0, u"mean_cost"_s), u"33.33"_s); // 100 ÷ 3
    QCOMPARE(figure(document, u"micro_days"_s), u"4.33"_s);
    QString rules;
    for (const DocumentRule &rule : document.rules)
        rules += rule.value + rule.clause;
    for (const QString &words : {u"每年 7 月 10 日前"_s, u"每年 1 月 15 日前"_s, u"GD18 三(三)"_s})
        QVERIFY2(rules.contains(words), qPrintable(words));
}

void ReturnReportsTest::costIsNotRecorded()
{
    const Document document = halfYearReport(sampleReturn(u"guidong"_s), {2026, 4, 1});
    QCOMPARE(printed(document, u"micro"_s, 0, u"mean_cost"_s), u"未登记"_s);
    const Document nobody =
        halfYearReport(sampleReturn(u"guidong"_s), {2025, 4, 1}, MicroCost{ReportNumber::whole(5), u"x"_s});
    QCOMPARE(printed(nobody, u"micro"_s, 0, u"mean_cost"_s), u"未登记"_s);
    QCOMPARE(printed(nobody, u"micro"_s, 0, u"mean_days"_s), u"—"_s);
}

void ReturnReportsTest::theRevisitsByHand()
{
    const Document document = report(u"revisits"_s);
    // High: both energised ones, one of them late, the other suspended. Micro: all 3. Residents: 3 of 100.
    QCOMPARE(figure(document, u"wanted"_s), u"8"_s);
    QCOMPARE(figure(document, u"done"_s), u"1"_s); // nobody answered at the other
    QCOMPARE(figure(document, u"left"_s), u"7"_s);
    QCOMPARE(figure(document, u"dissatisfied"_s), u"1"_s);
    QCOMPARE(printed(document, u"groups"_s, 0, u"cases"_s), u"2"_s);
    QCOMPARE(printed(document, u"groups"_s, 0, u"share"_s), u"100"_s);
    QCOMPARE(printed(document, u"groups"_s, 2, u"chosen"_s), u"3"_s);
    QCOMPARE(printed(document, u"groups"_s, 2, u"share"_s), u"3"_s);
    QCOMPARE(printed(document, u"revisits"_s, 0, u"number"_s), sampleNumber(3));
    QCOMPARE(printed(document, u"revisits"_s, 0, u"reason"_s), u"超期"_s);
    QCOMPARE(printed(document, u"revisits"_s, 0, u"outcome"_s), u"不满意"_s);
    QCOMPARE(printed(document, u"revisits"_s, 1, u"reason"_s), u"中止过"_s);
    QCOMPARE(printed(document, u"revisits"_s, 1, u"asked"_s), u"未回访"_s);
}

void ReturnReportsTest::theSampleIsDrawnAgainFromWhatIsPrinted()
{
    const Document document = report(u"revisits"_s);
    const Table *population = document.table(u"population"_s);
    QCOMPARE(population->rows.size(), 100);
    QStringList byHand;
    QList<QPair<QString, QString>> keys;
    for (int last = 8; last <= 107; ++last) {
        const QString text = u"2026Q1\n"_s + sampleNumber(last);
        keys.append(
            {QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex()),
             sampleNumber(last)});
    }
    std::sort(keys.begin(), keys.end());
    for (int i = 0; i < 3; ++i)
        byHand.append(keys.at(i).second);
    QStringList drawn;
    for (int row = 0; row < 100; ++row) {
        QCOMPARE(printed(document, u"population"_s, row, u"number"_s), keys.at(row).second);
        QCOMPARE(printed(document, u"population"_s, row, u"key"_s), keys.at(row).first.left(16));
        if (!printed(document, u"population"_s, row, u"drawn"_s).isEmpty())
            drawn.append(printed(document, u"population"_s, row, u"number"_s));
    }
    QCOMPARE(drawn, byHand);
    QCOMPARE(document.heads.first().value, u"2026Q1"_s);
    QVERIFY(written(writeJson, document).contains("2026Q1"));
}

void ReturnReportsTest::theStagesByHand()
{
    const Document document = report(u"stages"_s);
    QCOMPARE(figure(document, u"ended"_s), u"9"_s); // 1 acceptance, 2 of 0003, 2 each of three micro
    QCOMPARE(figure(document, u"late"_s), u"1"_s);
    QCOMPARE(figure(document, u"open_late"_s), u"1"_s);
    const auto row = [&](const QString &name) {
        for (int i = 0; i < 10; ++i) {
            if (printed(document, u"stages"_s, i, u"stage"_s) == name)
                return i;
        }
        return -1;
    };
    const int metering = row(u"低压非居民 装表接电"_s);
    QCOMPARE(printed(document, u"stages"_s, metering, u"ended"_s), u"3"_s);
    QCOMPARE(printed(document, u"stages"_s, metering, u"mean_days"_s), u"4.33"_s);
    QCOMPARE(printed(document, u"stages"_s, metering, u"longest"_s), u"6"_s);
    QCOMPARE(printed(document, u"stages"_s, metering, u"in_time_rate"_s), u"100.00"_s);
    QCOMPARE(printed(document, u"stages"_s, metering, u"claimed"_s), u"1"_s);
    QCOMPARE(printed(document, u"stages"_s, row(u"高压 竣工检验"_s), u"in_time_rate"_s), u"0.00"_s);
    QCOMPARE(printed(document, u"stages"_s, row(u"高压 业务受理"_s), u"in_time_rate"_s), u"—"_s);
    QCOMPARE(document.table(u"late_stages"_s)->rows.size(), 2);
    QCOMPARE(printed(document, u"late_stages"_s, 0, u"number"_s), sampleNumber(1));
    QCOMPARE(printed(document, u"late_stages"_s, 0, u"days_late"_s), u"3"_s);
    QCOMPARE(printed(document, u"late_stages"_s, 0, u"ended"_s), u"未办结"_s);
    QCOMPARE(printed(document, u"late_stages"_s, 1, u"days_late"_s), u"2"_s); // 27 and 30 March
    QCOMPARE(printed(document, u"claimed"_s, 0, u"stages"_s), u"装表接电"_s);
}

void ReturnReportsTest::tooEarlyNeedsAFloor()
{
    ReturnInput input = sampleReturn();
    QCOMPARE(stageReport(input, First).table(u"too_early"_s)->rows.size(), 0);
    QVERIFY(stageReport(input, First).table(u"too_early"_s)->empty.contains(u"不判断"_s));
    input.profile.floorDays = 2;
    input.cases[7].tooShort = true;
    const Document document = stageReport(input, First);
    QCOMPARE(printed(document, u"too_early"_s, 0, u"number"_s), sampleNumber(8));
    QCOMPARE(printed(document, u"too_early"_s, 0, u"floor"_s), u"2"_s);
    QCOMPARE(figure(document, u"too_early"_s), u"1"_s);
}

void ReturnReportsTest::theMoneyByHand()
{
    const Document document = report(u"risk"_s);
    // Late: 0001 and 0003. Entered later: 0006. One line fault of 400 customer-hours: 2 000 + 2 000.
    QCOMPARE(figure(document, u"case_total"_s), u"110000"_s);
    QCOMPARE(figure(document, u"outage_total"_s), u"4000"_s);
    QCOMPARE(figure(document, u"total"_s), u"114000"_s);
    QStringList cases;
    for (int i = 0; i < document.table(u"risk_cases"_s)->rows.size(); ++i)
        cases.append(printed(document, u"risk_cases"_s, i, u"number"_s));
    QCOMPARE(cases, (QStringList{sampleNumber(6), sampleNumber(1), sampleNumber(3)}));
    QVERIFY(printed(document, u"risk_outages"_s, 0, u"outage"_s).contains(u"HC01A-T20260203-001"_s));
    QVERIFY(document.table(u"not_counted"_s)->rows.size() > 5);
    QVERIFY(document.marks.internal);
}

void ReturnReportsTest::whereNothingIsStatedItSaysSo()
{
    const Document document = riskReport(sampleReturn(u"baoshan"_s), First, sampleOutages());
    QCOMPARE(figure(document, u"total"_s), u"0"_s);
    const auto pdf = documentPdf(document);
    QVERIFY(extractedText(*pdf).contains(u"没有规定考核金额"_s));
}

void ReturnReportsTest::theLedgerByHand()
{
    const Document document = report(u"ledger"_s);
    QCOMPARE(figure(document, u"all"_s), u"4"_s);
    QCOMPARE(figure(document, u"open"_s), u"3"_s);
    QCOMPARE(figure(document, u"late"_s), u"2"_s);
    QCOMPARE(printed(document, u"tasks"_s, 0, u"number"_s), u"HC01A-R20260105-001"_s);
    QCOMPARE(printed(document, u"tasks"_s, 0, u"state"_s), u"● 超期未完成"_s);
    QCOMPARE(printed(document, u"tasks"_s, 2, u"state"_s), u"未完成"_s);
    QCOMPARE(printed(document, u"tasks"_s, 3, u"state"_s), u"已完成"_s); // on its last day: in time
    QCOMPARE(printed(document, u"by_department"_s, 0, u"department"_s), u"营销部"_s);
    QCOMPARE(printed(document, u"by_department"_s, 0, u"all"_s), u"2"_s);
    QCOMPARE(printed(document, u"by_department"_s, 0, u"late"_s), u"1"_s);
    QCOMPARE(printed(document, u"by_department"_s, 3, u"all"_s), u"4"_s);
}

/// Counts stand for rows that are printed: who doubts one can count them.
void ReturnReportsTest::everyFigureIsBackedByItsRows()
{
    const auto rows = [](const Document &document, const QString &table) {
        return QString::number(document.table(table)->rows.size());
    };
    const Document weekly = report(u"weekly"_s);
    QCOMPARE(figure(weekly, u"listed"_s), rows(weekly, u"cases"_s));
    const Document half = report(u"halfyear"_s);
    QCOMPARE(figure(half, u"high"_s), rows(half, u"high_cases"_s));
    QCOMPARE(figure(half, u"micro"_s), rows(half, u"micro_cases"_s));
    const Document revisits = report(u"revisits"_s);
    QCOMPARE(figure(revisits, u"wanted"_s), rows(revisits, u"revisits"_s));
    const Document stages = report(u"stages"_s);
    QCOMPARE(figure(stages, u"late"_s).toInt() + figure(stages, u"open_late"_s).toInt(),
             rows(stages, u"late_stages"_s).toInt());
    const Document risk = report(u"risk"_s);
    qint64 sum = 0;
    for (const QString &table : {u"risk_cases"_s, u"risk_outages"_s}) {
        for (int i = 0; i < risk.table(table)->rows.size(); ++i)
            sum += printed(risk, table, i, u"yuan"_s).toLongLong();
    }
    QCOMPARE(QString::number(sum), figure(risk, u"total"_s));
    const Document ledger = report(u"ledger"_s);
    QCOMPARE(figure(ledger, u"all"_s), rows(ledger, u"tasks"_s));
}

void ReturnReportsTest::allFormsSayTheSame_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : AllReports)
        QTest::addRow("%s", qPrintable(id)) << id;
}

void ReturnReportsTest::allFormsSayTheSame()
{
    QFETCH(QString, id);
    const Document document = report(id);
    const auto cells = cellsOf(document);
    const QJsonObject json = QJsonDocument::fromJson(written(writeJson, document)).object();
    const QString csv = QString::fromUtf8(written(writeCsv, document));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"r.xlsx"_s);
    QVERIFY(writeXlsx(document, path));
    const QList<ReadSheet> sheets = readWorkbook(path);
    const auto pdf = documentPdf(document);
    QVERIFY(pdf);
    const QString text = extractedText(*pdf).remove(u' ').remove(u'\n');
    for (const Table *table : document.tables()) {
        const QList<QStringList> rows = cells.value(table->id);
        const QJsonArray inJson = json.value(u"tables"_s).toObject().value(table->id).toArray();
        QCOMPARE(inJson.size(), table->rows.size());
        for (qsizetype r = 0; r < inJson.size(); ++r) {
            for (qsizetype c = 0; c < table->columns.size(); ++c) {
                const Column &column = table->columns.at(c);
                QCOMPARE(textOf(inJson.at(r).toObject().value(column.id), column.places), rows.at(r).at(c));
            }
        }
        for (const QStringList &row : rows) {
            for (const QString &cell : row) {
                QVERIFY2(csv.contains(cell) || csv.contains(u"'"_s + cell), qPrintable(cell));
                QVERIFY2(text.contains(QString(cell).remove(u' ')), qPrintable(table->id + u": "_s + cell));
            }
        }
        const bool found = std::any_of(sheets.cbegin(), sheets.cend(),
                                       [&](const ReadSheet &sheet) { return holds(sheet, *table, rows); });
        QVERIFY2(found, qPrintable(table->id));
    }
}

void ReturnReportsTest::everyRowHasEveryColumn()
{
    QFETCH(QString, id);
    const Document document = report(id);
    QSet<QString> ids;
    for (const Table *table : document.tables()) {
        QVERIFY2(!ids.contains(table->id), qPrintable(table->id));
        ids.insert(table->id);
        for (qsizetype i = 0; i < table->rows.size(); ++i)
            QCOMPARE(table->rows.at(i).size(), table->columns.size());
        for (const Row &total : table->totals)
            QCOMPARE(total.size(), table->columns.size());
    }
    QVERIFY(!document.rules.isEmpty());
    QCOMPARE(document.formula, QString::fromLatin1(ReturnFormula));
}

void ReturnReportsTest::nothingAtAllIsAReportToo()
{
    QFETCH(QString, id);
    ReturnInput input = sampleReturn(u"guidong"_s);
    input.cases.clear();
    const QMap<QString, Document> empty{
        {u"weekly"_s, weeklyReport(input, {2026, 3, 30})},
        {u"halfyear"_s, halfYearReport(input, {2026, 4, 1})},
        {u"revisits"_s, revisitReport(input, First, u"x"_s, {})},
        {u"stages"_s, stageReport(input, First)},
        {u"risk"_s, riskReport(input, First, {})},
        {u"ledger"_s, ledgerReport(input.head, {}, First, input.today)},
    };
    const auto pdf = documentPdf(empty.value(id));
    QVERIFY(pdf);
    QVERIFY(!extractedText(*pdf).contains(u"nan"_s));
}

QTEST_MAIN(ReturnReportsTest)
#include "tst_returnreports.moc"
