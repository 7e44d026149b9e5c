// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// The figures and lists of the sources that are no limits and no documents, written out a second time.
class TestSourceFigures final : public QObject
{
    Q_OBJECT

private slots:
    void linesAreTheSources_data();
    void linesAreTheSources();
    void sourcesMarkedInternal_data();
    void sourcesMarkedInternal();
    void bannedFeesAreTheSources();
    void allowedFeesAreTheSources_data();
    void allowedFeesAreTheSources();
    void waysToPayAreTheSources_data();
    void waysToPayAreTheSources();
    void disclosureIsTheTable();
    void openMattersAreTheAnnex();
    void reviewsAreTheSources();
    void targetsAreTheSources_data();
    void targetsAreTheSources();
    void penaltiesAreTheSources();
    void returnsAreTheSources();
};

namespace {

Profile profileOf(const QString &id)
{
    const auto profile = shippedProfile(id);
    return profile ? *profile : Profile();
}

} // namespace

void TestSourceFigures::linesAreTheSources_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("own");
    QTest::newRow("chongqing") << u"chongqing"_s << QStringList{u"95598"_s};
    QTest::newRow("huangchuan") << u"huangchuan"_s << QStringList{u"95598"_s};
    QTest::newRow("guidong") << u"guidong"_s << QStringList{u"966068"_s};
    QTest::newRow("baoshan states no number") << u"baoshan"_s << QStringList();
}

void TestSourceFigures::linesAreTheSources()
{
    QFETCH(QString, id);
    QFETCH(QStringList, own);
    const Profile profile = profileOf(id);
    QStringList numbers;
    for (const Hotline &line : profile.hotlines)
        numbers.append(line.number);
    QCOMPARE(numbers, own);
    QCOMPARE(profile.regulatorLines.size(), 3);
    QCOMPARE(profile.regulatorLines.at(0).number, u"12398"_s);
    QVERIFY(profile.regulatorLines.at(1).name.contains(u"App"));
    QVERIFY(profile.regulatorLines.at(2).name.contains(u"公众号"));
}

void TestSourceFigures::sourcesMarkedInternal_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("sources");
    QTest::newRow("chongqing") << u"chongqing"_s << u"CQ22 2022-06-09 internal, CQ21 2021-03-04 internal"_s;
    QTest::newRow("huangchuan") << u"huangchuan"_s << u"HC21 2021-11-26 internal"_s;
    QTest::newRow("baoshan") << u"baoshan"_s << u"BS21 2021-07-27 open"_s;
    QTest::newRow("guidong is undated") << u"guidong"_s << u"GD18  open"_s;
}

void TestSourceFigures::sourcesMarkedInternal()
{
    QFETCH(QString, id);
    QFETCH(QString, sources);
    QStringList found;
    const Profile profile = profileOf(id);
    for (const Source &source : profile.sources)
        found.append(source.key + u' ' + source.date + (source.internal ? u" internal"_s : u" open"_s));
    QCOMPARE(found.join(u", "_s), sources);
}

void TestSourceFigures::bannedFeesAreTheSources()
{
    const Profile profile = profileOf(u"chongqing"_s);
    const QStringList names = {u"移表费"_s,
                               u"计量装置赔偿费"_s,
                               u"环境监测费"_s,
                               u"高压电缆介损试验费"_s,
                               u"高压电缆震荡波试验费"_s,
                               u"低压电缆试验费"_s,
                               u"低压计量检测费"_s,
                               u"互感器试验费"_s,
                               u"网络自动化费"_s,
                               u"配电室试验费"_s,
                               u"开闭站集资费"_s,
                               u"调试费"_s,
                               u"保护定值整定计算费"_s,
                               u"带电作业费"_s};
    QCOMPARE(profile.bannedFees, names);
    QCOMPARE(profile.bannedFeesClause, u"CQ21 1"_s);
    QCOMPARE(profile.bannedFeesValid.from, std::optional(QDate(2021, 3, 1)));
}

void TestSourceFigures::allowedFeesAreTheSources_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("clause");
    QTest::newRow("chongqing") << u"chongqing"_s << u"CQ22 三(三)"_s;
    QTest::newRow("huangchuan") << u"huangchuan"_s << u"HC21 二(三)2(2)"_s;
    QTest::newRow("baoshan") << u"baoshan"_s << QString();
    QTest::newRow("guidong") << u"guidong"_s << QString();
}

void TestSourceFigures::allowedFeesAreTheSources()
{
    QFETCH(QString, id);
    QFETCH(QString, clause);
    const QList<Fee> fees = profileOf(id).allowedFees;
    QCOMPARE(fees.size(), clause.isEmpty() ? 0 : 1);
    if (!fees.isEmpty())
        QCOMPARE(fees.first().clause, clause);
}

void TestSourceFigures::waysToPayAreTheSources_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("ways");
    QTest::newRow("chongqing") << u"chongqing"_s << QStringList{u"网上国网"_s, u"电e宝"_s, u"电费网银"_s,
                                                                u"农业银行"_s, u"邮政"_s,  u"自助终端"_s};
    QTest::newRow("guidong") << u"guidong"_s << QStringList{u"银行代扣"_s, u"App"_s};
    QTest::newRow("huangchuan states none") << u"huangchuan"_s << QStringList();
    QTest::newRow("baoshan states none") << u"baoshan"_s << QStringList();
}

void TestSourceFigures::waysToPayAreTheSources()
{
    QFETCH(QString, id);
    QFETCH(QStringList, ways);
    QString said;
    const Profile profile = profileOf(id);
    for (const Statement &way : profile.payments) {
        said += way.text;
        QCOMPARE(way.clause == "ruling"_L1, ways.isEmpty());
    }
    for (const QString &way : ways)
        QVERIFY2(said.contains(way), qPrintable(way));
}

void TestSourceFigures::disclosureIsTheTable()
{
    const auto row = [](const DisclosureCategory &category) {
        QStringList deadlines;
        for (const DisclosureDeadline &deadline : category.deadlines)
            deadlines.append(deadline.rule + (deadline.days ? u" %1"_s.arg(*deadline.days) : QString()));
        return u"%1 %2; %3; %4"_s.arg(QString::number(category.number), deadlines.join(u" + "_s),
                                      QString::number(category.channels.size()),
                                      category.departments.join(u'/'));
    };
    QStringList found;
    const Profile profile = profileOf(u"chongqing"_s);
    for (const DisclosureCategory &category : profile.disclosure)
        found.append(row(category));
    const QString change = u"working_days_after_change 10"_s;
    const QStringList wanted = {
        u"1 "_s + change + u"; 4; 办公室"_s,
        u"2 "_s + change + u"; 4; 营销部"_s,
        u"3 "_s + change + u" + days_before_month_end 3; 4; 营销部"_s,
        u"4 quarterly + "_s + change + u"; 4; 设备部"_s,
        u"5 days_before_start 7 + hours_before_start + at_once; 5; 调控中心/设备部/营销部"_s,
        u"6 working_days_after_approval 3; 1; 营销部/调控中心"_s,
        u"7 "_s + change + u"; 1; 法规部/各相关部门"_s,
        u"8 "_s + change + u"; 4; 营销部"_s,
        u"9 "_s + change + u"; 8; 营销部"_s,
        u"10 "_s + change + u"; 4; 营销部"_s,
        u"11 quarterly; 2; 发展部/设备部"_s,
        u"12 "_s + change + u"; 0; 营销部"_s, // the cell with the channels is lost: not stated
    };
    QCOMPARE(found, wanted);
    const DisclosureCategory &tariffs = profile.disclosure.at(2);
    QCOMPARE(tariffs.deadlines.at(1).channels, (QStringList{u"网上国网 App"_s, u"供电营业厅"_s}));
    // The source says promptly and names no figure: the days and hours ahead are no clause of it.
    for (const DisclosureDeadline &deadline : profile.disclosure.at(4).deadlines)
        QCOMPARE(deadline.clause, deadline.rule == u"at_once"_s ? u"CQ22 三(五)"_s : u"ruling"_s);
}

void TestSourceFigures::openMattersAreTheAnnex()
{
    // Number of forms, and whether the notice is one of them: matters 2 to 7 and 10.
    QStringList found;
    const Profile profile = profileOf(u"chongqing"_s);
    for (const OpenMatter &matter : profile.openMatters) {
        QCOMPARE(matter.clause, u"CQ21 附件3"_s);
        const bool onSlip = matter.forms.contains(u"业务办理告知书"_s);
        found.append(u"%1:%2%3"_s.arg(QString::number(matter.number), QString::number(matter.forms.size()),
                                      onSlip ? u"+"_s : QString()));
    }
    QCOMPARE(found.join(u' '), u"1:3 2:3+ 3:4+ 4:4+ 5:4+ 6:4+ 7:4+ 8:3 9:3 10:3+"_s);
}

void TestSourceFigures::reviewsAreTheSources()
{
    const Profile profile = profileOf(u"chongqing"_s);
    QStringList found;
    for (const DisclosureReview &review : profile.reviews)
        found.append(review.name + u' ' + review.by);
    QCOMPARE(found, (QStringList{u"内容审核 形成信息的部门"_s, u"合规审核 法规部"_s, u"保密审核 办公室"_s}));
    QCOMPARE(profile.enquiryDays, std::optional(3));
    QCOMPARE(profile.enquiryClause, u"CQ22 四(三)"_s);
}

void TestSourceFigures::targetsAreTheSources_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("figures");
    QTest::newRow("chongqing") << u"chongqing"_s << u"0.98 0.95 0.94 8 95 99"_s;
    QTest::newRow("baoshan") << u"baoshan"_s << u"2 5 9 15 8 10 20 25 15 50 70 160 80"_s;
    QTest::newRow("huangchuan") << u"huangchuan"_s << u"- 100 100 3 300 5"_s;
    QTest::newRow("guidong") << u"guidong"_s << QString();
}

void TestSourceFigures::targetsAreTheSources()
{
    QFETCH(QString, id);
    QFETCH(QString, figures);
    QStringList found;
    const Profile profile = profileOf(id);
    for (const Target &target : profile.targets)
        found.append(target.value ? QString::number(*target.value) : u"-"_s);
    QCOMPARE(found.join(u' '), figures);
}

void TestSourceFigures::penaltiesAreTheSources()
{
    const QMap<QString, int> yuan = {{u"off_system"_s, 50000},
                                     {u"designated_firm"_s, 50000},
                                     {u"illegal_fee"_s, 50000},
                                     {u"added_step"_s, 50000},
                                     {u"late"_s, 30000},
                                     {u"too_short"_s, 30000},
                                     {u"appointment_late"_s, 5000},
                                     {u"irregular_batch"_s, 30000},
                                     {u"reliability_fee_wrong"_s, 20000},
                                     {u"open_over_a_year"_s, 20000},
                                     {u"wrong_interface"_s, 30000},
                                     {u"complaint"_s, 25000},
                                     {u"opinion_founded"_s, 30000},
                                     {u"opinion_unfounded"_s, 2000},
                                     {u"quality_check_founded"_s, 30000},
                                     {u"quality_check_unfounded"_s, 2000},
                                     {u"line_fault"_s, 2000},
                                     {u"line_trips_above"_s, 5000},
                                     {u"customer_hours_above"_s, 2000},
                                     {u"area_outage"_s, 50},
                                     {u"area_outages_above"_s, 200},
                                     {u"needless_outage"_s, 10000}};
    QMap<QString, int> found;
    const Profile profile = profileOf(u"huangchuan"_s);
    for (const Penalty &penalty : profile.penalties)
        found.insert(penalty.id, penalty.yuan.value_or(-1));
    QCOMPARE(found, yuan);
    for (const QString &id : {u"chongqing"_s, u"baoshan"_s, u"guidong"_s})
        QVERIFY2(profileOf(id).penalties.isEmpty(), "no figure is stated there");
}

void TestSourceFigures::returnsAreTheSources()
{
    QStringList due;
    const Profile profile = profileOf(u"guidong"_s);
    for (const Return &entry : profile.returns)
        due.append(entry.due);
    const QStringList wanted = {
        u"每年 1 月 10 日前"_s,
        u"每年 1 月 15 日前"_s,
        u"每年 7 月 10 日前"_s,
        u"每年 7 月 15 日前"_s,
        u"2018 年 6 月 8 日、8 月 8 日、10 月 8 日、11 月 18 日前"_s,
        u"2018 年 6 月 10 日、8 月 10 日、10 月 10 日、11 月 20 日前"_s,
        u"报公司 2018 年 7 月 20 日前，报监管局 7 月 31 日前"_s,
        u"2018 年 8 月 5 日前"_s,
    };
    QCOMPARE(due, wanted);
    QCOMPARE(profileOf(u"huangchuan"_s).returns.first().due, u"每周"_s);
    const QList<RevisitRule> revisits = profileOf(u"baoshan"_s).revisits;
    QCOMPARE(revisits.size(), 3);
    QCOMPARE(revisits.at(1).share, 100);
    QCOMPARE(revisits.at(2).share, 3);
    QCOMPARE(profileOf(u"chongqing"_s).revisits.at(1).share, std::optional<int>());
}

QTEST_GUILESS_MAIN(TestSourceFigures)
#include "tst_sourcefigures.moc"
