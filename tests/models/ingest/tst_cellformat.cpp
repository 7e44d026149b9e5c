// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/cellformat.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

Q_DECLARE_METATYPE(powerhall::CellKind)

/// Number formats of spreadsheets, and the numbers as text.
class CellFormatTest final : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheKindOfAFormatCode_data();
    void knowsTheKindOfAFormatCode();
    void knowsTheBuiltInFormats();
    void writesNumbersAsText_data();
    void writesNumbersAsText();
};

void CellFormatTest::knowsTheKindOfAFormatCode_data()
{
    QTest::addColumn<CellKind>("kind");
    const auto row = [](const char *code, CellKind kind) { QTest::newRow(code) << kind; };
    row("General", CellKind::Number);
    row("0.00", CellKind::Number);
    row("0.00E+00", CellKind::Number);
    row("#,##0\" days\"", CellKind::Number);
    row("[Red]#,##0.0;[Blue]-#,##0.0", CellKind::Number);
    row("[$¥-804]#,##0.00", CellKind::Number);
    row("0_d", CellKind::Number);
    row("0\\h", CellKind::Number);
    row("0.00%", CellKind::Percent);
    row("yyyy-mm-dd", CellKind::Date);
    row("YYYY/M/D", CellKind::Date);
    row("yyyy\"年\"m\"月\"d\"日\"", CellKind::Date);
    row("[$-804]yyyy\"年\"m\"月\"d\"日\";@", CellKind::Date);
    row("mmm-yy", CellKind::Date);
    row("m/d", CellKind::Date);
    row("mmmm", CellKind::Date);
    row("yyyy-mm-dd hh:mm:ss", CellKind::DateTime);
    row("yyyy/m/d\\ h:mm", CellKind::DateTime);
    row("[$-409]m/d/yy h:mm AM/PM;@", CellKind::DateTime);
    row("h:mm", CellKind::Time);
    row("[h]:mm:ss", CellKind::Time);
    row("mm:ss.0", CellKind::Time);
    row("上午/下午h\"时\"mm\"分\"", CellKind::Time);
    row("[mm]", CellKind::Time);
    row("\"unclosed yyyy", CellKind::Number);
}

void CellFormatTest::knowsTheKindOfAFormatCode()
{
    QTEST(kindOfCode(QString::fromUtf8(QTest::currentDataTag())), "kind");
}

void CellFormatTest::knowsTheBuiltInFormats()
{
    QCOMPARE(builtInKind(0), CellKind::Number);
    QCOMPARE(builtInKind(4), CellKind::Number);
    QCOMPARE(builtInKind(10), CellKind::Percent);
    QCOMPARE(builtInKind(14), CellKind::Date);
    QCOMPARE(builtInKind(20), CellKind::Time);
    QCOMPARE(builtInKind(22), CellKind::DateTime);
    QCOMPARE(builtInKind(31), CellKind::Date);
    QCOMPARE(builtInKind(49), CellKind::Number);
    QCOMPARE(builtInKind(57), CellKind::Date);
}

void CellFormatTest::writesNumbersAsText_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<CellKind>("kind");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *number, CellKind kind, const char *text, bool from1904 = false) {
        QTest::addRow("%s %d %d", number, int(kind), int(from1904))
            << QByteArray(number) << kind << from1904 << QByteArray(text);
    };
    row("235.4", CellKind::Number, "235.4");
    row("0", CellKind::Number, "0");
    row("-7.50", CellKind::Number, "-7.50");
    row("0.30000000000000004", CellKind::Number, "0.3");
    row("45.300000000000004", CellKind::Number, "45.3");
    row("1E+3", CellKind::Number, "1000");
    row("1.5E-7", CellKind::Number, "0.00000015");
    row("1.2345678901234568E+17", CellKind::Number, "123456789012345680");
    row("not a number", CellKind::Number, "not a number");
    row("", CellKind::Date, "");
    row("1e999", CellKind::Number, "1e999");
    row("0.9998", CellKind::Percent, "99.98%");
    row("0.07", CellKind::Percent, "7%");
    row("46204", CellKind::Date, "2026-07-01");
    row("46204", CellKind::DateTime, "2026-07-01 00:00:00");
    row("46204.333333333336", CellKind::DateTime, "2026-07-01 08:00:00");
    row("46204.33333333", CellKind::Date, "2026-07-01 08:00:00");
    row("46204.999999", CellKind::DateTime, "2026-07-02 00:00:00");
    row("46204.99998842593", CellKind::DateTime, "2026-07-01 23:59:59");
    row("0.25", CellKind::Time, "06:00:00");
    row("1.5", CellKind::Time, "36:00:00");
    row("46204.25", CellKind::Time, "2026-07-01 06:00:00");
    row("1", CellKind::Date, "1900-01-01");
    row("59", CellKind::Date, "1900-02-28");
    row("60", CellKind::Date, "1900-02-29");
    row("61", CellKind::Date, "1900-03-01");
    row("2958465", CellKind::Date, "9999-12-31");
    row("2958466", CellKind::Date, "2958466");
    row("-1", CellKind::Date, "-1");
    row("0", CellKind::Date, "1904-01-01", true);
    row("44742", CellKind::Date, "2026-07-01", true);
    row("60", CellKind::Date, "1904-03-01", true);
}

void CellFormatTest::writesNumbersAsText()
{
    QFETCH(QByteArray, number);
    QFETCH(CellKind, kind);
    QFETCH(bool, from1904);
    std::string text;
    appendNumber(text, number.toStdString(), kind, from1904);
    QTEST(QByteArray::fromStdString(text), "text");
}

QTEST_GUILESS_MAIN(CellFormatTest)
#include "tst_cellformat.moc"
