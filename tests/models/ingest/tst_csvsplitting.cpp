// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ingest/tablefile.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Random tables, cut into any number of parts and over every buffer's edge, give the records that the
/// simplest reading gives.
class CsvSplittingTest final : public QObject
{
    Q_OBJECT

private slots:
    void anyCutGivesTheSameRecords();
    void buffersJoinWithoutASeam_data();
    void buffersJoinWithoutASeam();
    void aCutInsideQuotesIsMended();
};

namespace {

using Random = QRandomGenerator;

std::string randomField(Random &random)
{
    static const std::vector<std::string> pieces{"a",    "农村", "1",    " ",    ",", ";", "\n",
                                                 "\r\n", "\r",   "\"\"", "x\"y", "",  "𠮷"};
    std::string text;
    for (int count = random.bounded(4); count > 0; --count)
        text += pieces[random.bounded(quint32(pieces.size()))];
    return text;
}

/// Mostly well-formed, sometimes not: fields quoted or bare, any line break, blank lines, text behind a
/// closing quote.
std::string randomTable(Random &random, int rows)
{
    static const std::vector<std::string> breaks{"\n", "\r\n", "\r"};
    std::string text = "one,two,three\n";
    for (int row = 0; row < rows; ++row) {
        for (int field = random.bounded(4); field >= 0; --field) {
            const bool quoted = random.bounded(3) == 0;
            text += quoted ? '"' + randomField(random) + '"' : randomField(random);
            if (quoted && random.bounded(12) == 0)
                text += random.bounded(2) == 0 ? " " : "tail";
            if (field > 0)
                text += ',';
        }
        text += breaks[random.bounded(quint32(breaks.size()))];
    }
    if (random.bounded(2) == 0)
        text.pop_back();
    return text;
}

/// The records behind the header, without what the header's number of columns adds.
std::vector<SeenRecord> expectedOf(const std::string &text, size_t columns)
{
    auto records = splitSimply(text, ',');
    records.erase(records.begin());
    for (SeenRecord &record : records) {
        for (size_t field = columns; field < record.fields.size() && record.fault.isEmpty(); ++field) {
            if (record.fields[field].find_first_not_of(" \t") != std::string::npos)
                record.fault = u"too_many_fields#"_s + QString::number(field);
        }
    }
    return records;
}

QString shown(const std::vector<SeenRecord> &records)
{
    QStringList lines;
    for (const SeenRecord &record : records) {
        QStringList fields;
        for (const std::string &field : record.fields)
            fields += QString::fromStdString(field).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
        lines += QString::number(record.row) + u": "_s + fields.join(u'|') + u' ' + record.fault;
    }
    return lines.join(u'\n');
}

} // namespace

void CsvSplittingTest::anyCutGivesTheSameRecords()
{
    Random random(20260701);
    for (int round = 0; round < 60; ++round) {
        const std::string text = randomTable(random, 2 + random.bounded(12));
        const auto expected = expectedOf(text, 3);
        const TableFile file(QByteArray::fromStdString(text));
        ReadOptions options;
        options.delimiter = ',';
        options.smallestPart = 1;
        for (options.threads = 1; options.threads < 24; options.threads += 1 + options.threads / 4) {
            const SeenTable seen = file.read(options);
            QVERIFY2(!seen.error, text.c_str());
            QVERIFY2(seen.records == expected,
                     qPrintable(QString::number(options.threads) + u" parts of\n"_s +
                                QString::fromStdString(text) + u"\nread\n"_s + shown(seen.records) +
                                u"\nexpected\n"_s + shown(expected)));
        }
    }
}

void CsvSplittingTest::buffersJoinWithoutASeam_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("quoted");
    for (const char *encoding : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
        for (const bool quoted : {false, true})
            QTest::addRow("%s %s", encoding, quoted ? "quoted" : "bare")
                << QString::fromLatin1(encoding) << quoted;
    }
}

/// Characters of every length, over more than half a megabyte, from three starting places: each falls over
/// some edge.
void CsvSplittingTest::buffersJoinWithoutASeam()
{
    QFETCH(QString, encoding);
    QFETCH(bool, quoted);
    QStringEncoder encoder(encoding.toLatin1().constData());
    QVERIFY(encoder.isValid());
    for (int shift = 0; shift < 3; ++shift) {
        QString text = QString(shift, u'x') + u"一,二,三\n"_s;
        Random random(quint32(shift + 1));
        std::vector<SeenRecord> expected;
        for (int row = 0; row < 20000; ++row) {
            const QString name = u"𠮷农村é"_s.left(2 + random.bounded(4)).append(u"䶮㐂"_s);
            const QString second = quoted ? u"a,\n\"\"b"_s : QString::number(random.generate());
            text += name + u',' + (quoted ? u'"' + second + u'"' : second) + u",ok\r\n"_s;
            expected.push_back(
                {row + 2,
                 {name.toStdString(), QString(second).replace(u"\"\""_s, u"\""_s).toStdString(), "ok"},
                 {}});
        }
        const TableFile file(encoder.encode(text));
        for (const int threads : {1, 3}) {
            ReadOptions options;
            options.threads = threads;
            const SeenTable seen = file.read(options);
            QVERIFY(!seen.error);
            QCOMPARE(seen.format.encoding, seen.encoding);
            QCOMPARE(seen.format.delimiter, ',');
            QCOMPARE(seen.rows, 20000);
            QVERIFY(seen.parts > 1 || threads == 1 || quoted);
            QCOMPARE(seen.allPlain, !quoted);
            QVERIFY(seen.records == expected);
        }
    }
}

/// One quoted field as long as half the file: wherever it is cut, the cut lies inside.
void CsvSplittingTest::aCutInsideQuotesIsMended()
{
    QByteArray text = "one,two\n";
    for (int row = 0; row < 1000; ++row)
        text += "a,b\n";
    text += "a,\"";
    for (int line = 0; line < 100000; ++line)
        text += "x,y\n";
    text += "\"\nlast,row";
    const TableFile file(text);
    ReadOptions options;
    options.smallestPart = 1;
    for (options.threads = 1; options.threads < 9; ++options.threads) {
        const SeenTable seen = file.read(options);
        QVERIFY(!seen.error);
        QCOMPARE(seen.rows, 1002);
        QCOMPARE(seen.records[1000].fields[1].size(), 400000U);
        QCOMPARE(seen.records.back(), (SeenRecord{1003, {"last", "row"}, {}}));
    }
}

QTEST_GUILESS_MAIN(CsvSplittingTest)
#include "tst_csvsplitting.moc"
