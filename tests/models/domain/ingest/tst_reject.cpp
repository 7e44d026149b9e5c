// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/reject.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

class RejectTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyReasonHasItsOwnWord();
    void listsTheFirstThousandAndCountsAll();
    void joinsPartsAsIfTheyHadBeenOne();
    void showsWhatStoodThere();
};

void RejectTest::everyReasonHasItsOwnWord()
{
    QSet<QString> words;
    for (int reason = 0; reason <= int(RejectReason::Contradiction); ++reason)
        words.insert(wordOf(RejectReason(reason)));
    QCOMPARE(words.size(), int(RejectReason::Contradiction) + 1);
    QCOMPARE(wordOf(RejectReason::EndNotAfterStart), u"end_not_after_start"_s);
    QCOMPARE(wordOf(RejectReason::Missing), u"missing"_s);
}

void RejectTest::listsTheFirstThousandAndCountsAll()
{
    RejectList list;
    for (qint64 row = 0; row < 1500; ++row)
        list.add(row, u"end"_s, RejectReason::BadTime);
    QCOMPARE(list.count(), 1500);
    QCOMPARE(list.listed().size(), 1000);
    QCOMPARE(list.listed().last().row, 999);
}

void RejectTest::joinsPartsAsIfTheyHadBeenOne()
{
    RejectList whole;
    for (qint64 row = 0; row < 1300; ++row)
        whole.add(row + 2, u"users"_s, RejectReason::NotWhole, "1.5");
    for (const qint64 cut : {0, 1, 700, 999, 1000, 1299, 1300}) {
        RejectList first;
        RejectList second;
        for (qint64 row = 0; row < 1300; ++row)
            (row < cut ? first : second)
                .add(row < cut ? row : row - cut, u"users"_s, RejectReason::NotWhole, "1.5");
        RejectList joined;
        joined.append(first, 2);
        joined.append(second, 2 + cut);
        QVERIFY(joined == whole);
    }
}

void RejectTest::showsWhatStoodThere()
{
    RejectList list;
    list.add(1, u"end"_s, RejectReason::BadTime, std::string(500, 'x'));
    list.add(2, u"end"_s, RejectReason::InvalidText, "a\xFF\nb");
    list.add(3, u"users"_s, RejectReason::BadNumber, "#DIV/0!");
    list.add(4, u"users"_s, RejectReason::BadNumber, "#12");
    QCOMPARE(list.listed()[0].value, QString(80, u'x'));
    QCOMPARE(list.listed()[1].value, u"a\uFFFD b"_s);
    QCOMPARE(list.listed()[2].reason, RejectReason::FormulaError);
    QCOMPARE(list.listed()[3].reason, RejectReason::BadNumber);
}

QTEST_GUILESS_MAIN(RejectTest)
#include "tst_reject.moc"
