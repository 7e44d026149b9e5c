// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/text.h"
#include "models/domain/search/pinyin.h"
#include "models/domain/search/searchindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

struct Row
{
    QUuid id;
    QString number;
    QString name;
    QString phone;
    QString idNumber;
};

SearchRow viewOf(const Row &row)
{
    return {row.id, row.number, row.name, row.phone, row.idNumber};
}

std::unique_ptr<SearchSegment> segmentOf(const QList<Row> &rows)
{
    auto segment = std::make_unique<SearchSegment>();
    for (const Row &row : rows)
        segment->append(viewOf(row));
    PostingsBuilder builder;
    segment->finish(builder);
    return segment;
}

Row makeRow(const QString &number, const QString &name, const QString &phone, const QString &idNumber)
{
    return {QUuid::createUuid(), number, name, phone, idNumber};
}

/// Five people who differ in every field; oldest first.
QList<Row> hall()
{
    return {
        makeRow(u"GL01-20260105-0001"_s, u"张伟"_s, u"13800138000"_s, u"110105199001011234"_s),
        makeRow(u"GL01-20260106-0002"_s, u"欧阳明华"_s, u"13912345678"_s, u"45010319851203001X"_s),
        makeRow(u"GL02-20260106-0001"_s, u"单立新"_s, u"0771-5552222"_s, u"E12345678"_s),
        makeRow(u"GL02-20260107-0138"_s, u"明华ABC印刷有限公司"_s, u"18677880099"_s, u"91450100MA5K000000"_s),
        makeRow(u"GL01-20260108-0003"_s, u"𠮷田伟"_s, u"15099998888"_s, u"110105199001015678"_s)};
}

QStringList numbersOf(const QList<SearchHit> &hits)
{
    QStringList numbers;
    for (const SearchHit &hit : hits)
        numbers.append(hit.number);
    return numbers;
}

// The reference: every field of every row compared, everything sorted. Written without looking at how the
// index does it.

int rankIn(const QString &field, const QString &part, bool endCounts)
{
    if (part.isEmpty() || !field.contains(part))
        return 3;
    if (field == part)
        return 0;
    return field.startsWith(part) || (endCounts && field.endsWith(part)) ? 1 : 2;
}

QString capitals(QString text)
{
    for (QChar &c : text)
        c = c.unicode() < 0x80 ? c.toUpper() : c;
    return text;
}

struct Expected
{
    int rank;
    SearchField field;
};

Expected plainRank(const Row &row, const QString &typed)
{
    const QString text = capitals(cleanLine(typed));
    const QString number = QString(text).remove(u' ');
    const QString code = QString(number).remove(u'-');
    const bool plain = std::all_of(number.begin(), number.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    });
    const QString initials = QString::fromLatin1(pinyinInitials(row.name));
    const int ranks[] = {rankIn(capitals(row.number), number, true), rankIn(capitals(row.name), text, false),
                         rankIn(initials, plain ? number : QString(), false),
                         rankIn(capitals(row.phone), code, true), rankIn(capitals(row.idNumber), code, true)};
    const auto best = std::min_element(std::begin(ranks), std::end(ranks));
    return {*best, SearchField(best - std::begin(ranks))};
}

/// `rows` oldest first.
QStringList plainSearch(const QList<Row> &rows, const QString &typed, int limit)
{
    QStringList byRank[3];
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const Expected found = plainRank(*row, typed);
        if (found.rank < 3)
            byRank[found.rank].append(row->id.toString() + u' ' + QString::number(int(found.field)));
    }
    return (byRank[0] + byRank[1] + byRank[2]).mid(0, limit);
}

QStringList indexSearch(const SearchIndex &index, const QString &typed, int limit)
{
    QStringList found;
    for (const SearchHit &hit : index.find(typed, limit))
        found.append(hit.id.toString() + u' ' + QString::number(int(hit.field)));
    return found;
}

/// Invented rows from few characters, so that everything meets everything.
class RandomHall
{
public:
    explicit RandomHall(quint32 seed)
        : m_random(seed)
    {}

    QString pick(const QString &letters, int least, int most)
    {
        QString text;
        for (int left = m_random.bounded(least, most + 1); left > 0; --left)
            text += letters.at(m_random.bounded(letters.size()));
        return text;
    }

    QString number()
    {
        switch (m_random.bounded(20)) {
        case 0:
            return pick(u"01-A"_s, 0, 6);
        case 1:
            return pick(u"0123"_s, 1, 4);
        default:
            return u"g%1-2026010%2-%3"_s.arg(m_random.bounded(1, 3))
                .arg(m_random.bounded(1, 5))
                .arg(m_random.bounded(400), 4, 10, QLatin1Char('0'));
        }
    }

    Row row()
    {
        const QString name = m_random.bounded(10) == 0
                                 ? pick(u"公司有限A厂单b 2"_s, 0, 9)
                                 : pick(u"王李单曾"_s, 1, 1) + pick(u"伟明华立𠮷"_s, 0, 2);
        return makeRow(number(), cleanLine(name), pick(u"13"_s, 1, 1) + pick(u"0123456789"_s, 6, 10),
                       m_random.bounded(8) == 0
                           ? pick(u"E0123"_s, 0, 3)
                           : u"4501031985"_s + pick(u"01"_s, 4, 4) + pick(u"0123456789X"_s, 4, 4));
    }

    /// A part of some field, or anything.
    QString query(const QList<Row> &rows)
    {
        const Row &row = rows.at(m_random.bounded(rows.size()));
        const QString fields[] = {
            row.number, row.name,     QString::fromLatin1(pinyinInitials(row.name)).toLower(),
            row.phone,  row.idNumber, pick(u"0123-王李ZW"_s, 1, 3)};
        const QString &field = fields[m_random.bounded(6)];
        const int length = m_random.bounded(1, 10);
        return field.mid(m_random.bounded(qMax<qsizetype>(1, field.size() - length + 1)), length);
    }

    QRandomGenerator &random() { return m_random; }

private:
    QRandomGenerator m_random;
};

} // namespace

class SearchIndexTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsEachFieldByAnyPart_data();
    void findsEachFieldByAnyPart();
    void namesTheFieldThatFits_data();
    void namesTheFieldThatFits();
    void putsWholeFieldsBeforeBeginningsBeforePartsInside();
    void putsNewerFirstAmongEquals();
    void stopsAtTheLimit();
    void findsNothing_data();
    void findsNothing();
    void keepsTextAsItWasWritten();
    void answersWithWhatItHasSoFar();
    void putReplacesTheRowWithTheSameId();
    void anUnchangedRowKeepsItsPlace();
    void removeTakesARowAway();
    void aLaterSegmentDoesNotBringBackWhatWasReplaced();
    void putManyTimesKeepsOneRowEach();
    void clearForgetsEverything();
    void staysSoundUnderHostileText_data();
    void staysSoundUnderHostileText();
    void equalsThePlainSearch_data();
    void equalsThePlainSearch();
    void equalsThePlainSearchInOneBigSegment();
    void mayBeAskedWhileSegmentsArrive();
};

void SearchIndexTest::findsEachFieldByAnyPart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("numbers");

    const QString zhang = u"GL01-20260105-0001"_s;
    const QString ouyang = u"GL01-20260106-0002"_s;
    const QString shan = u"GL02-20260106-0001"_s;
    const QString firm = u"GL02-20260107-0138"_s;
    const QString ji = u"GL01-20260108-0003"_s;
    const auto row = [](const char *what, const char16_t *typed, const QStringList &numbers) {
        QTest::addRow("%s", what) << QString::fromUtf16(typed) << numbers;
    };
    row("whole number", u"GL01-20260106-0002", {ouyang});
    row("number in small letters", u"gl02-20260106-0001", {shan});
    row("number's sequence", u"0138", {firm, zhang});
    row("across the last hyphen", u"7-01", {firm});
    row("a hyphen and the sequence", u"-0001", {shan, zhang});
    row("a hyphen alone", u"-", {ji, firm, shan, ouyang, zhang});
    row("number's head", u"GL02-20260107-", {firm});
    row("number with blanks", u" GL02 20260107", {});
    row("desk", u"GL02", {firm, shan});
    row("date", u"20260106", {shan, ouyang});
    row("one Chinese character", u"伟", {ji, zhang});
    row("surname", u"单", {shan});
    row("two Chinese characters", u"明华", {firm, ouyang});
    row("whole name", u"张伟", {zhang});
    row("four Chinese characters", u"有限公司", {firm});
    row("character beyond the basic plane", u"𠮷", {ji});
    row("Latin in a name", u"abc", {firm});
    row("Latin and Chinese in a name", u"华Abc印", {firm});
    row("initials of two", u"zw", {zhang});
    row("initials, capitals", u"OYMH", {ouyang});
    row("initials inside", u"ymh", {ouyang});
    row("initials by the surname's own reading", u"slx", {shan});
    row("one letter", u"x", {ouyang, firm, shan});
    row("phone whole", u"13912345678", {ouyang});
    row("phone inside", u"99988", {ji});
    row("phone with blanks", u"139 1234 5678", {ouyang});
    row("phone in full width", u"１３９１２", {ouyang});
    row("phone's last digits", u"8000", {zhang});
    row("ID number's last digits", u"001x", {ouyang});
    row("ID number's day of birth", u"19900101", {ji, zhang});
    row("passport", u"E1234", {shan});
    row("credit code", u"ma5k", {firm});
}

void SearchIndexTest::findsEachFieldByAnyPart()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, numbers);
    SearchIndex index;
    index.add(0, segmentOf(hall()));
    QCOMPARE(numbersOf(index.find(typed, 50)), numbers);

    SearchIndex oneByOne;
    for (const Row &row : hall())
        oneByOne.put(viewOf(row));
    QCOMPARE(numbersOf(oneByOne.find(typed, 50)), numbers);
}

void SearchIndexTest::namesTheFieldThatFits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<SearchField>("field");
    QTest::addRow("number") << u"GL02-20260107-0138"_s << SearchField::Number;
    QTest::addRow("name") << u"欧阳"_s << SearchField::Name;
    QTest::addRow("initials") << u"OY"_s << SearchField::Initials;
    QTest::addRow("phone") << u"1391234"_s << SearchField::Phone;
    QTest::addRow("ID number") << u"001X"_s << SearchField::IdNumber;
}

void SearchIndexTest::namesTheFieldThatFits()
{
    QFETCH(QString, typed);
    QFETCH(SearchField, field);
    SearchIndex index;
    index.add(0, segmentOf(hall()));
    const QList<SearchHit> hits = index.find(typed, 50);
    QVERIFY(!hits.isEmpty());
    QCOMPARE(hits.first().field, field);
}

void SearchIndexTest::putsWholeFieldsBeforeBeginningsBeforePartsInside()
{
    const QList<Row> rows{
        makeRow(u"A-1"_s, u"王明"_s, u"1"_s, {}), makeRow(u"A-2"_s, u"王明华"_s, u"1"_s, {}),
        makeRow(u"A-3"_s, u"小王明"_s, u"1"_s, {}), makeRow(u"A-4"_s, u"王明亮"_s, u"1"_s, {})};
    SearchIndex index;
    index.add(0, segmentOf(rows));
    QCOMPARE(numbersOf(index.find(u"王明"_s, 50)), QStringList({u"A-1"_s, u"A-4"_s, u"A-2"_s, u"A-3"_s}));
    QCOMPARE(numbersOf(index.find(u"王明"_s, 2)), QStringList({u"A-1"_s, u"A-4"_s}));
}

void SearchIndexTest::putsNewerFirstAmongEquals()
{
    SearchIndex index;
    const auto one = [](const QString &number) { return makeRow(number, u"王明"_s, {}, {}); };
    index.add(200, segmentOf({one(u"B-1"_s), one(u"B-2"_s)}));
    index.add(100, segmentOf({one(u"A-1"_s), one(u"A-2"_s)}));
    index.put(viewOf(one(u"C-1"_s)));
    index.add(150, segmentOf({one(u"AB-1"_s)}));
    QCOMPARE(numbersOf(index.find(u"王"_s, 50)),
             QStringList({u"C-1"_s, u"B-2"_s, u"B-1"_s, u"AB-1"_s, u"A-2"_s, u"A-1"_s}));
}

void SearchIndexTest::stopsAtTheLimit()
{
    QList<Row> rows;
    for (int i = 0; i < 3000; ++i)
        rows.append(makeRow(u"A-%1"_s.arg(i, 4, 10, QLatin1Char('0')), u"王明"_s, u"13800138000"_s, {}));
    SearchIndex index;
    index.add(0, segmentOf(rows));
    QCOMPARE(index.find(u"王"_s, 50).size(), 50);
    QCOMPARE(index.find(u"王"_s, 50).first().number, u"A-2999"_s);
    QCOMPARE(index.find(u"13800"_s, 1).size(), 1);
    QVERIFY(index.find(u"王"_s, 0).isEmpty());
    QCOMPARE(index.find(u"王明"_s, 10'000).size(), 3000);
}

void SearchIndexTest::findsNothing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addRow("nothing typed") << QString();
    QTest::addRow("blanks") << u"   \t"_s;
    QTest::addRow("absent character") << u"龘"_s;
    QTest::addRow("absent digits") << u"4711471"_s;
    QTest::addRow("longer than the field") << u"张伟张伟"_s;
    QTest::addRow("right characters, wrong order") << u"伟张"_s;
    QTest::addRow("pattern characters") << u"%"_s;
    QTest::addRow("half of a pair") << QString(QChar(0xd842));
}

void SearchIndexTest::findsNothing()
{
    QFETCH(QString, typed);
    SearchIndex index;
    QVERIFY(index.find(typed, 50).isEmpty());
    index.add(0, segmentOf(hall()));
    QVERIFY(index.find(typed, 50).isEmpty());
}

void SearchIndexTest::keepsTextAsItWasWritten()
{
    SearchIndex index;
    index.put(viewOf(makeRow(u"gl-2026-0001"_s, u"abc公司"_s, u"123"_s, u"1x"_s)));
    const SearchHit hit = index.find(u"ABC"_s, 50).first();
    QCOMPARE(hit.number, u"gl-2026-0001"_s);
    QCOMPARE(hit.name, u"abc公司"_s);
    QCOMPARE(hit.phone, u"123"_s);
    QCOMPARE(hit.idNumber, u"1X"_s);
}

void SearchIndexTest::answersWithWhatItHasSoFar()
{
    SearchIndex index;
    QCOMPARE(index.size(), 0);
    index.add(1, segmentOf(hall().mid(3)));
    QCOMPARE(index.size(), 2);
    QVERIFY(index.find(u"张伟"_s, 50).isEmpty());
    QCOMPARE(index.find(u"𠮷"_s, 50).size(), 1);
    index.add(0, segmentOf(hall().mid(0, 3)));
    QCOMPARE(index.size(), 5);
    QCOMPARE(index.find(u"张伟"_s, 50).size(), 1);
}

void SearchIndexTest::putReplacesTheRowWithTheSameId()
{
    SearchIndex index;
    const QList<Row> rows = hall();
    index.add(0, segmentOf(rows));
    Row changed = rows.at(0);
    changed.name = u"赵六"_s;
    index.put(viewOf(changed));
    QCOMPARE(index.size(), 5);
    QVERIFY(index.find(u"张伟"_s, 50).isEmpty());
    QCOMPARE(numbersOf(index.find(u"zl"_s, 50)), QStringList{changed.number});
    changed.name = u"钱七"_s;
    index.put(viewOf(changed));
    QCOMPARE(index.size(), 5);
    QVERIFY(index.find(u"赵"_s, 50).isEmpty());
    QCOMPARE(index.find(u"钱七"_s, 50).size(), 1);
}

void SearchIndexTest::anUnchangedRowKeepsItsPlace()
{
    SearchIndex index;
    const QList<Row> rows = hall();
    index.add(0, segmentOf(rows));
    const QStringList before = numbersOf(index.find(u"GL01"_s, 50));
    index.put(viewOf(rows.first()));
    QCOMPARE(numbersOf(index.find(u"GL01"_s, 50)), before);
    QCOMPARE(index.size(), 5);
}

void SearchIndexTest::removeTakesARowAway()
{
    SearchIndex index;
    const QList<Row> rows = hall();
    index.remove(rows.at(1).id);
    index.add(0, segmentOf(rows));
    index.remove(rows.at(0).id);
    index.remove(QUuid::createUuid());
    QCOMPARE(index.size(), 3);
    QVERIFY(index.find(u"张伟"_s, 50).isEmpty());
    QVERIFY(index.find(u"欧阳"_s, 50).isEmpty());
}

void SearchIndexTest::aLaterSegmentDoesNotBringBackWhatWasReplaced()
{
    SearchIndex index;
    const QList<Row> rows = hall();
    Row changed = rows.at(0);
    changed.name = u"赵六"_s;
    index.put(viewOf(changed));
    index.add(0, segmentOf(rows));
    QCOMPARE(index.size(), 5);
    QVERIFY(index.find(u"张伟"_s, 50).isEmpty());
    QCOMPARE(index.find(u"赵六"_s, 50).size(), 1);
}

void SearchIndexTest::putManyTimesKeepsOneRowEach()
{
    SearchIndex index;
    RandomHall hall(7);
    QList<Row> rows;
    for (int i = 0; i < 1500; ++i)
        rows.append(hall.row());
    for (int round = 0; round < 2; ++round) {
        for (const Row &row : rows)
            index.put(viewOf(row));
    }
    QCOMPARE(index.size(), 1500);
    for (int i = 0; i < 50; ++i) {
        const QString typed = hall.query(rows);
        QCOMPARE(indexSearch(index, typed, 50), plainSearch(rows, typed, 50));
    }
}

void SearchIndexTest::clearForgetsEverything()
{
    SearchIndex index;
    index.add(0, segmentOf(hall()));
    index.put(viewOf(hall().first()));
    index.clear();
    QCOMPARE(index.size(), 0);
    QVERIFY(index.find(u"张"_s, 50).isEmpty());
    index.put(viewOf(hall().first()));
    QCOMPARE(index.find(u"张"_s, 50).size(), 1);
}

void SearchIndexTest::staysSoundUnderHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("10,000 characters") << QString(10'000, u'龘');
    QTest::addRow("control characters") << u"\x01\x02\x7f\0x"_s;
    QTest::addRow("unpaired surrogates") << QString(QChar(0xdc00)) + QChar(0xd800);
    QTest::addRow("bidi") << u"\u202e王\u2066"_s;
    QTest::addRow("private use") << QString(QChar(0xe000)) + QChar(0xf8ff);
    QTest::addRow("hyphens") << u"-----"_s;
    QTest::addRow("empty") << QString();
    QTest::addRow("emoji") << u"👨‍👩‍👧"_s;
}

void SearchIndexTest::staysSoundUnderHostileText()
{
    QFETCH(QString, text);
    SearchIndex index;
    QList<Row> rows = hall();
    rows.append(makeRow(text, text, text, text));
    index.add(0, segmentOf(rows));
    index.put(viewOf(makeRow(text, text, text, text)));
    QVERIFY(index.find(text, 50).size() <= 7);
    QVERIFY(index.find(text + text + u"王"_s, 50).size() <= 7);
    QCOMPARE(numbersOf(index.find(u"GL01-20260106-0002"_s, 50)), QStringList{u"GL01-20260106-0002"_s});
    QCOMPARE(index.size(), 7);
}

void SearchIndexTest::equalsThePlainSearch_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("segments");
    QTest::addColumn<int>("rowsEach");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("small segments, seed %u", seed) << seed << 8 << 40;
    QTest::addRow("middling segments") << 11U << 3 << 700;
    QTest::addRow("dense segments") << 12U << 2 << 2600;
}

void SearchIndexTest::equalsThePlainSearch()
{
    QFETCH(quint32, seed);
    QFETCH(int, segments);
    QFETCH(int, rowsEach);
    RandomHall hall(seed);
    SearchIndex index;
    QList<Row> all;
    for (int i = 0; i < segments; ++i) {
        QList<Row> rows;
        for (int k = 0; k < rowsEach; ++k)
            rows.append(hall.row());
        index.add(i, segmentOf(rows));
        all += rows;
    }
    for (int i = 0; i < 40; ++i) {
        Row changed = hall.row();
        changed.id = all.at(hall.random().bounded(all.size())).id;
        index.put(viewOf(changed));
        all.removeIf([&](const Row &row) { return row.id == changed.id; });
        all.append(changed);
    }
    for (int i = 0; i < 150; ++i) {
        const QString typed = hall.query(all);
        const int limit = hall.random().bounded(3) == 0 ? hall.random().bounded(1, 10) : 50;
        const QStringList found = indexSearch(index, typed, limit);
        const QStringList expected = plainSearch(all, typed, limit);
        QVERIFY2(found == expected, qPrintable(u"«%1», first %2"_s.arg(typed).arg(limit)));
    }
}

void SearchIndexTest::equalsThePlainSearchInOneBigSegment()
{
    RandomHall hall(99);
    QList<Row> rows;
    for (int i = 0; i < 6000; ++i)
        rows.append(hall.row());
    SearchIndex index;
    index.add(0, segmentOf(rows));
    const QStringList hard{u"1"_s,   u"9"_s,    u"x"_s,     u"-"_s,         u"-0"_s,   u"0-0"_s,
                           u"45"_s,  u"4501"_s, u"985"_s,   u"W"_s,         u"wl"_s,   u"王"_s,
                           u"伟"_s,  u"王伟"_s, u"司"_s,    u"01"_s,        u"2026"_s, u"g"_s,
                           u"01-"_s, u"19"_s,   u"-2026"_s, u"0103198501"_s};
    for (const QString &typed : hard) {
        for (const int limit : {3, 50})
            QVERIFY2(indexSearch(index, typed, limit) == plainSearch(rows, typed, limit), qPrintable(typed));
    }
}

void SearchIndexTest::mayBeAskedWhileSegmentsArrive()
{
    SearchIndex index;
    std::atomic<bool> done = false;
    std::thread reader([&] {
        RandomHall hall(5);
        for (int i = 0; i < 40; ++i) {
            QList<Row> rows;
            for (int k = 0; k < 20; ++k)
                rows.append(hall.row());
            index.add(i % 7, segmentOf(rows));
        }
        done = true;
    });
    while (!done) {
        QVERIFY(index.find(u"1"_s, 50).size() <= 50);
        index.put(viewOf(hall().first()));
    }
    reader.join();
    QVERIFY(index.size() >= 801);
    QCOMPARE(index.find(u"1"_s, 50).size(), 50);
}

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "tst_searchindex.moc"
