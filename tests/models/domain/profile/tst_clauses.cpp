// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/clauses.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// How clauses are cited: by key inside, by number on a wall.
class ClausesTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSourceIsNamedOnce();
    void aWallNamesNumbers_data();
    void aWallNamesNumbers();
};

void ClausesTest::aSourceIsNamedOnce()
{
    QCOMPARE(clausesTogether({u"CQ21 1"_s, u"CQ21 附件1"_s, u"CQ22 三(三)"_s}),
             u"CQ21 1、附件1；CQ22 三(三)"_s);
    QCOMPARE(clausesTogether({}), QString());
}

void ClausesTest::aWallNamesNumbers_data()
{
    QTest::addColumn<QStringList>("clauses");
    QTest::addColumn<QString>("shown");
    QTest::addRow("a number for a key") << QStringList{u"AA1 四(五)1"_s} << u"某电〔2021〕1号 四(五)1"_s;
    QTest::addRow("two clauses of one source")
        << QStringList{u"AA1 四(五)1"_s, u"AA1 附件"_s, u"AA1 四(五)1"_s}
        << u"某电〔2021〕1号 四(五)1、附件"_s;
    QTest::addRow("a title where there is no number")
        << QStringList{u"BB2 二(四)"_s} << u"《某方案》 二(四)"_s;
    QTest::addRow("not for publication")
        << QStringList{u"CC3 三(一)"_s, u"AA1 附件"_s} << u"某电〔2021〕1号 附件"_s;
    QTest::addRow("no source") << QStringList{u"ruling"_s, u"station"_s} << QString();
    QTest::addRow("a publication") << QStringList{u"国家能源局通报"_s, u"BB2 二"_s}
                                   << u"国家能源局通报；《某方案》 二"_s;
}

void ClausesTest::aWallNamesNumbers()
{
    QFETCH(QStringList, clauses);
    Profile profile;
    profile.sources = {{u"AA1"_s, u"全面办法"_s, u"某电〔2021〕1号"_s, {}, false},
                       {u"BB2"_s, u"某方案"_s, {}, {}, false},
                       {u"CC3"_s, u"内部文件"_s, u"某电〔2022〕2号"_s, {}, true}};
    QTEST(publicClauses(profile, clauses), "shown");
}

QTEST_APPLESS_MAIN(ClausesTest)
#include "tst_clauses.moc"
