// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/condition.h"
#include "models/domain/profile/profilereader.h"
#include "models/domain/slips/slipbuilder.h"
#include "tests/support/sampleslip.h"
#include "tests/support/sliptext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

Q_DECLARE_METATYPE(powerhall::SlipSource)

namespace {

const QList<SlipKind> Kinds{SlipKind::Notice,      SlipKind::Receipt,    SlipKind::Owed,
                            SlipKind::NotAccepted, SlipKind::StageReply, SlipKind::HandOver};

Slip built(SlipKind kind, const SlipSource &source)
{
    return buildSlip(kind, source).value_or(Slip{});
}

bool hasBlock(const Slip &slip, const QString &heading)
{
    return std::any_of(slip.blocks.cbegin(), slip.blocks.cend(),
                       [&](const SlipBlock &block) { return block.heading == heading; });
}

} // namespace

/// What each slip must say, on the four utilities' rules.
class SlipBuilderTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noSlipWithoutBothHotlines();
    void noticeCarriesEverything_data();
    void noticeCarriesEverything();
    void noticeNamesEveryDocumentAndHowToBringIt_data() { addCases(); }
    void noticeNamesEveryDocumentAndHowToBringIt();
    void noGoalIsPromisedAndNoInternalSourceQuoted_data() { addCases(); }
    void noGoalIsPromisedAndNoInternalSourceQuoted();
    void everyStepHasItsLimit_data() { addCases(); }
    void everyStepHasItsLimit();
    void everythingMissingIsToldAtOnce_data() { addCases(); }
    void everythingMissingIsToldAtOnce();
    void feesAreTheProfilesAndNoOthers_data() { addCases(); }
    void feesAreTheProfilesAndNoOthers();
    void owedNamesDocumentStageDayAndLeavesSigningFree();
    void replyTellsOfInsideWorksPapersAndInterface();
    void aReachedStageIsToldAsDone();
    void handOverNamesBothAndWhatIsOpen();
    void whatNoSourceStatesIsNotStated();
    void sharedDocumentsAreNotAskedOfTheCustomer();
    void hashIsOfTheWordsNotOfTheCopy();
    void qrHoldsNumberAndHashOnly();
    void hallNotesArePrinted();

private:
    void addCases() const;

    QList<Profile> m_profiles;
};

void SlipBuilderTest::initTestCase()
{
    for (const QString &id : shippedProfileIds()) {
        const auto profile = shippedProfile(id);
        QVERIFY2(profile, qPrintable(id));
        m_profiles.append(*profile);
    }
    QCOMPARE(m_profiles.size(), 4);
    for (Profile &profile : m_profiles)
        sampleCases(profile); // fills in a hotline where none is stated
}

void SlipBuilderTest::addCases() const
{
    QTest::addColumn<SlipSource>("source");
    for (const Profile &profile : m_profiles) {
        Profile copy = profile;
        for (auto [name, source] : sampleCases(copy)) {
            source.profile = &profile;
            QTest::addRow("%s %s", qPrintable(profile.id), qPrintable(name)) << source;
        }
    }
}

void SlipBuilderTest::noSlipWithoutBothHotlines()
{
    const Profile whole = sampleProfile();
    Profile withoutOwn = whole;
    withoutOwn.hotlines.clear();
    Profile withoutRegulator = whole;
    withoutRegulator.regulatorLines.removeFirst();
    Profile emptyOwn = whole;
    emptyOwn.hotlines.first().number = u" "_s;
    for (const SlipKind kind : Kinds) {
        QVERIFY2(buildSlip(kind, sampleSource(whole)), qPrintable(wordOf(kind)));
        for (const Profile *lacking : {&withoutOwn, &withoutRegulator, &emptyOwn}) {
            const auto slip = buildSlip(kind, sampleSource(*lacking));
            QVERIFY2(!slip, qPrintable(wordOf(kind)));
            QCOMPARE(slip.error().code, ErrorCode::HotlineMissing);
        }
    }
}

void SlipBuilderTest::noticeCarriesEverything_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QStringList>("words"); // each must stand on every notice of the utility
    QTest::addRow("own line") << u"chongqing"_s << QStringList{u"95598"_s, u"12398"_s};
    QTest::addRow("own line elsewhere") << u"guidong"_s << QStringList{u"966068"_s, u"12398"_s};
    QTest::addRow("own line entered by the hall")
        << u"baoshan"_s << QStringList{u"0900-7654321"_s, u"12398"_s};
    for (const QString &id : {u"chongqing"_s, u"baoshan"_s, u"huangchuan"_s, u"guidong"_s}) {
        QTest::addRow("%s regulator's app and account", qPrintable(id))
            << id << QStringList{u"App"_s, u"微信"_s};
        QTest::addRow("%s timetable", qPrintable(id)) << id << QStringList{u"用电时刻表"_s, u"下一步："_s};
        QTest::addRow("%s limits", qPrintable(id)) << id << QStringList{u"各环节合计"_s, u"全过程"_s};
        QTest::addRow("%s documents", qPrintable(id)) << id << QStringList{u"材料清单"_s, u"清单以外"_s};
        QTest::addRow("%s fees, tariffs, paying", qPrintable(id))
            << id << QStringList{u"## 收费"_s, u"## 电价"_s, u"## 交费方式"_s};
        QTest::addRow("%s open capacity", qPrintable(id)) << id << QStringList{u"## 可开放容量"_s};
        QTest::addRow("%s free choice of firms", qPrintable(id))
            << id << QStringList{u"设计、施工、设备供应单位由您自己选"_s, u"指定"_s};
        QTest::addRow("%s privacy", qPrintable(id))
            << id << QStringList{u"## 个人信息"_s, u"180 天"_s, u"加密"_s};
        QTest::addRow("%s working days", qPrintable(id))
            << id << QStringList{u"放假调休"_s, u"起算当日不计"_s};
    }
    QTest::addRow("banned fees") << u"chongqing"_s
                                 << QStringList{u"移表费"_s, u"互感器试验费"_s, u"带电作业费"_s,
                                                u"不得收取"_s};
    QTest::addRow("zero service fee") << u"huangchuan"_s << QStringList{u"零服务费"_s, u"高可靠性供电费"_s};
}

void SlipBuilderTest::noticeCarriesEverything()
{
    QFETCH(QString, profile);
    QFETCH(QStringList, words);
    for (const Profile &one : m_profiles) {
        if (one.id != profile)
            continue;
        Profile copy = one;
        for (const auto &[name, source] : sampleCases(copy)) {
            const QString text = textOf(built(SlipKind::Notice, source));
            for (const QString &word : words)
                QVERIFY2(text.contains(word), qPrintable(name + u": "_s + word + u'\n' + text));
        }
    }
}

void SlipBuilderTest::noticeNamesEveryDocumentAndHowToBringIt()
{
    QFETCH(SlipSource, source);
    const QString text = textOf(built(SlipKind::Notice, source));
    for (const QString &document : source.decision.required)
        QVERIFY2(text.contains(source.profile->documentName(document)), qPrintable(document));
    for (const MissingDocument &missing : source.decision.missing) {
        const CatalogueDocument *entry = source.profile->document(missing.document);
        QVERIFY(entry);
        if (missing.source == DocumentSource::Shared) // off the customer's list
            continue;
        for (const QString &form : entry->forms)
            QVERIFY2(text.contains(form), qPrintable(form));
        QVERIFY2(text.contains(entry->hint.chopped(1)), qPrintable(entry->hint));
    }
}

void SlipBuilderTest::noGoalIsPromisedAndNoInternalSourceQuoted()
{
    QFETCH(SlipSource, source);
    const Profile &profile = *source.profile;
    for (const SlipKind kind : Kinds) {
        const QString text = textOf(built(kind, source));
        for (const auto *statements :
             {&profile.process, &profile.rights, &profile.investment, &profile.feeStatements,
              &profile.payments, &profile.capacity, &profile.planReply}) {
            for (const Statement &statement : *statements)
                QVERIFY2(!statement.goal || !text.contains(statement.text), qPrintable(statement.text));
        }
        for (const Source &from : profile.sources) {
            if (from.internal)
                QVERIFY2(!text.contains(from.number) && !text.contains(from.title), qPrintable(from.key));
        }
        QVERIFY2(!text.contains(u"ruling"_s) && !text.contains(u'{'), qPrintable(text));
    }
}

void SlipBuilderTest::everyStepHasItsLimit()
{
    QFETCH(SlipSource, source);
    const Slip slip = built(SlipKind::Notice, source);
    const auto steps = std::find_if(slip.blocks.cbegin(), slip.blocks.cend(), [](const SlipBlock &block) {
        return block.kind == SlipBlock::Kind::Steps;
    });
    QVERIFY(steps != slip.blocks.cend());
    QCOMPARE(steps->rows.size(), source.decision.stages.size());
    for (qsizetype i = 0; i < steps->rows.size(); ++i) {
        const StagePlan &stage = source.decision.stages.at(i);
        const QString days = stage.days ? u"%1个工作日"_s.arg(*stage.days) : u"未规定"_s;
        QCOMPARE(steps->rows.at(i).value(1), days);
        QCOMPARE(steps->rows.at(i).value(2).isEmpty(), !stage.due || !stage.due->date.isValid());
        if (stage.due && stage.due->date.isValid())
            QVERIFY(steps->rows.at(i).value(2).contains(slipDate(stage.due->date)));
    }
}

void SlipBuilderTest::everythingMissingIsToldAtOnce()
{
    QFETCH(SlipSource, source);
    for (const SlipKind kind : {SlipKind::Notice, SlipKind::Receipt, SlipKind::Owed, SlipKind::NotAccepted}) {
        const QString head = built(kind, source).summary.join(u'\n');
        for (const MissingDocument &missing : source.decision.missing) {
            const QString name = source.profile->documentName(missing.document);
            QVERIFY2(head.contains(name), qPrintable(wordOf(kind) + u": "_s + name + u" in "_s + head));
            if (missing.due && missing.source == DocumentSource::Customer)
                QVERIFY2(head.contains(slipDate(*missing.due)), qPrintable(head));
        }
    }
}

void SlipBuilderTest::feesAreTheProfilesAndNoOthers()
{
    QFETCH(SlipSource, source);
    const Slip slip = built(SlipKind::Notice, source);
    QString fees;
    for (const SlipBlock &block : slip.blocks) {
        if (block.heading == u"收费"_s)
            fees = block.lines.join(u'\n');
    }
    QVERIFY(!fees.isEmpty());
    for (const Fee &fee : source.profile->allowedFees)
        QVERIFY2(fees.contains(fee.name), qPrintable(fees));
    for (const QString &banned : source.profile->bannedFees)
        QVERIFY2(fees.indexOf(banned) > fees.indexOf(u"不得收取"_s), qPrintable(fees));
    if (source.profile->allowedFees.isEmpty())
        QVERIFY2(fees.contains(u"未规定"_s), qPrintable(fees));
}

void SlipBuilderTest::owedNamesDocumentStageDayAndLeavesSigningFree()
{
    const Profile profile = sampleProfile();
    const Slip slip = built(SlipKind::Owed, sampleSource(profile));
    QCOMPARE(slip.headline, u"已受理，还欠 1 件材料"_s);
    QCOMPARE(slip.summary.first(), u"装表接电前补交：用电地址物权证件，最迟 2026年11月24日（周二）"_s);
    const QString text = textOf(slip);
    for (const QString &words : {u"不动产权证"_s, u"怎样补交"_s, u"可以不签，不影响办理"_s, u"不是承诺书"_s})
        QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY(slip.acknowledgement);
    QCOMPARE(slip.copies.join(u' '), u"客户联 存根联"_s);
}

void SlipBuilderTest::replyTellsOfInsideWorksPapersAndInterface()
{
    for (const Profile &profile : m_profiles) {
        Profile copy = profile;
        const auto cases = sampleCases(copy);
        const auto &[name, source] = cases.last(); // high voltage, interface extended, supporting works
        const QString text = textOf(built(SlipKind::StageReply, source));
        QVERIFY2(text.contains(u"内部工程"_s), qPrintable(profile.id + text));
        QVERIFY2(text.contains(u"竣工报告"_s), qPrintable(profile.id + text));
        QVERIFY2(text.contains(u"投资界面延伸"_s), qPrintable(profile.id + text));
        QVERIFY2(text.contains(u"下一步："_s), qPrintable(profile.id + text));
    }
}

void SlipBuilderTest::aReachedStageIsToldAsDone()
{
    const Profile profile = sampleProfile();
    SlipSource source = sampleSource(profile);
    const QString first = source.decision.stages.constFirst().stage;
    source.stageEnds.insert(first, QDate(2026, 3, 2));
    const Slip slip = built(SlipKind::StageReply, source);
    const auto steps = std::find_if(slip.blocks.cbegin(), slip.blocks.cend(), [](const SlipBlock &block) {
        return block.kind == SlipBlock::Kind::Steps;
    });
    QVERIFY(steps != slip.blocks.cend());
    QCOMPARE(steps->rows.constFirst().mid(1),
             (QStringList{u"已办结"_s, u"2026年3月2日（周一）"_s, QString()}));
    QVERIFY(steps->rows.constLast().at(2).startsWith(u"最迟"_s)); // the one still to come
}

void SlipBuilderTest::handOverNamesBothAndWhatIsOpen()
{
    const Profile profile = sampleProfile();
    SlipSource source = sampleSource(profile);
    source.handOver = HandOverNote{u"李*"_s, u"王*"_s, u"客户约周五"_s, u"metering"_s};
    const Slip slip = built(SlipKind::HandOver, source);
    const QString text = textOf(slip);
    for (const QString &words :
         {u"李* 移交 王*"_s, u"当前环节：装表接电"_s, u"用电地址物权证件"_s, u"客户约周五"_s})
        QVERIFY2(text.contains(words), qPrintable(text));
    QCOMPARE(slip.signatures.join(u' '), u"移交人 接收人 日期"_s);
    QVERIFY(!slip.acknowledgement);
}

void SlipBuilderTest::whatNoSourceStatesIsNotStated()
{
    const Profile profile = sampleProfile();
    SlipSource source = sampleSource(profile);
    source.decision.totalDays.reset();
    source.decision.wholeDays.reset();
    source.decision.wholeAverageDays.reset();
    source.decision.stages.last().days.reset();
    source.decision.stages.last().due.reset();
    const QString text = textOf(built(SlipKind::Notice, source));
    QVERIFY2(text.contains(u"各环节合计：未规定"_s), qPrintable(text));
    QVERIFY2(text.contains(u"从申请到通电全过程：未规定"_s), qPrintable(text));
    QVERIFY2(text.contains(u"装表接电 | 未规定"_s), qPrintable(text));
    QVERIFY(!text.contains(u"全过程平均"_s));
}

void SlipBuilderTest::sharedDocumentsAreNotAskedOfTheCustomer()
{
    const Profile profile = sampleProfile();
    SlipSource source = sampleSource(profile);
    source.decision.missing.first().source = DocumentSource::Shared;
    const Slip slip = built(SlipKind::Notice, source);
    QCOMPARE(slip.headline, u"材料已齐，可以受理"_s);
    QCOMPARE(slip.summary.first(), u"由数据共享取得，不用您带：用电地址物权证件"_s);
    for (const SlipBlock &block : slip.blocks) {
        for (const QStringList &row : block.rows)
            QVERIFY2(!row.contains(u"用电地址物权证件"_s), qPrintable(row.join(u'|')));
    }
    QVERIFY(textOf(slip).contains(u"不用您带的：用电地址物权证件"_s));
}

void SlipBuilderTest::hashIsOfTheWordsNotOfTheCopy()
{
    const Profile profile = sampleProfile();
    SlipSource source = sampleSource(profile);
    const Slip first = built(SlipKind::Receipt, source);
    source.copyNumber = 3;
    const Slip reprint = built(SlipKind::Receipt, source);
    QCOMPARE(contentHash(reprint), contentHash(first));
    QCOMPARE(reprint.copyNumber, 3);
    source.clerk = u"别人"_s;
    QVERIFY(contentHash(built(SlipKind::Receipt, source)) != contentHash(first));
    QVERIFY(contentHash(built(SlipKind::Owed, source)) != contentHash(built(SlipKind::Receipt, source)));
}

void SlipBuilderTest::qrHoldsNumberAndHashOnly()
{
    const Profile profile = sampleProfile();
    SlipSource source = sampleSource(profile);
    const Slip slip = built(SlipKind::Receipt, source);
    QCOMPARE(slip.qr, source.number + u' ' + QString::fromLatin1(contentHash(slip).toHex().left(12)));
    source.number.clear();
    const Slip notice = built(SlipKind::Notice, source);
    QVERIFY2(notice.qr.startsWith(u"- "_s) && notice.qr.size() == 14, qPrintable(notice.qr));
    QVERIFY(notice.copies.isEmpty());
}

void SlipBuilderTest::hallNotesArePrinted()
{
    const Profile profile = sampleProfile();
    SlipSource source = sampleSource(profile);
    source.hall.tariffPlace = u"大厅东墙"_s;
    source.hall.payments = u"本厅收现金"_s;
    source.hall.capacityPlace = u"大厅西墙"_s;
    const Slip slip = built(SlipKind::Notice, source);
    const QString text = textOf(slip);
    for (const QString &words : {u"大厅东墙"_s, u"本厅收现金"_s, u"大厅西墙"_s})
        QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY(hasBlock(slip, u"交费方式"_s));
}

QTEST_GUILESS_MAIN(SlipBuilderTest)
#include "tst_slipbuilder.moc"
