// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "models/tables/explanation.h"

#include <QTest>
#include <QTranslator>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const Explanation &explanation)
{
    QStringList texts;
    for (const ExplanationLine &line : explanation.lines)
        texts.append(line.text);
    return texts;
}

ApplicationInput resident(QDate on, const QStringList &documents)
{
    ApplicationInput input;
    input.on = on;
    for (const QString &id : documents)
        input.documents.append({id, DocumentSource::Customer});
    return input;
}

ApplicationInput firm(QDate on)
{
    ApplicationInput input = resident(on, {u"business_licence"_s, u"title"_s, u"project_approval"_s});
    input.customer = Customer::NonResident;
    input.kind = CustomerKind::Enterprise;
    input.voltage = Voltage::High;
    return input;
}

/// A language in which every text stands in guillemets: what lacks them was never asked for.
class GuillemetLanguage final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"«%1»"_s.arg(QString::fromUtf8(source));
    }
};

/// What stands outside all guillemets.
QString untranslated(const QString &text)
{
    QString outside;
    int depth = 0;
    for (const QChar character : text) {
        if (character == u'»')
            --depth;
        if (depth == 0 && character != u'»' && character != u'«')
            outside += character;
        if (character == u'«')
            ++depth;
    }
    return outside;
}

} // namespace

class TestExplanation final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_calendar = WorkingCalendar::shipped(); }
    void tellsEachDay();
    void tellsMakeUpDaysAndHolidays();
    void foldsDaysInARow();
    void tellsSuspensionsWithTheirReason();
    void saysWhenTheYearIsNotAnnounced();
    void saysThatASuspensionIsOpen();
    void aDayOfNoDaysIsTheDayItself();
    void aStageNamesWhatItStartsFrom();
    void saysWhyThereIsNoDate_data();
    void saysWhyThereIsNoDate();
    void tellsADebt();
    void tellsWhichWorkingDayADayOffIsTakenFor();
    void speaksTheLanguageOfTheWindow_data();
    void speaksTheLanguageOfTheWindow();

private:
    Decision rescheduled(const Profile &profile, const ApplicationInput &input, const Progress &progress = {})
    {
        return *reschedule(profile, m_calendar, input, progress);
    }

    WorkingCalendar m_calendar;
};

void TestExplanation::tellsEachDay()
{
    const QDate from(2026, 11, 20);
    const Explanation explanation = explainDueDate(dueDate(m_calendar, from, 2), from, u"受理申请"_s);
    QCOMPARE(textsOf(explanation),
             (QStringList{u"自 2026-11-20（周五）受理申请之日起算，当日不计入"_s,
                          u"2026-11-21（周六）休息日，不计"_s, u"2026-11-22（周日）休息日，不计"_s,
                          u"2026-11-23（周一）第 1 个工作日"_s, u"2026-11-24（周二）第 2 个工作日"_s,
                          u"截止 2026-11-24（周二），当日有效"_s}));
    QCOMPARE(explanation.due, QDate(2026, 11, 24));
    QCOMPARE(explanation.lines.at(4).number, 2);
    QCOMPARE(explanation.lines.at(4).kind, ExplanationLine::Kind::Counted);
}

void TestExplanation::tellsMakeUpDaysAndHolidays()
{
    const QDate from(2026, 9, 30);
    const QStringList texts = textsOf(explainDueDate(dueDate(m_calendar, from, 5), from, u"受理申请"_s));
    QVERIFY(texts.contains(u"2026-10-01（周四）国庆节放假，不计"_s));
    QVERIFY(texts.contains(u"2026-10-10（周六）国庆节调休上班，第 3 个工作日"_s));
    QVERIFY(texts.contains(u"截止 2026-10-13（周二），当日有效"_s)); // E02
    QCOMPARE(texts.size(), 15);                                      // start, 13 days, end
}

void TestExplanation::foldsDaysInARow()
{
    const QDate from(2026, 9, 30);
    const Explanation whole = explainDueDate(dueDate(m_calendar, from, 3), from, u"受理申请"_s);
    const Explanation shorter = folded(whole);
    QCOMPARE(textsOf(shorter), (QStringList{u"自 2026-09-30（周三）受理申请之日起算，当日不计入"_s,
                                            u"2026-10-01（周四）至 2026-10-07（周三）国庆节放假，不计"_s,
                                            u"2026-10-08（周四）至 2026-10-09（周五）第 1 至 2 个工作日"_s,
                                            u"2026-10-10（周六）国庆节调休上班，第 3 个工作日"_s,
                                            u"截止 2026-10-10（周六），当日有效"_s}));
    QCOMPARE(shorter.lines.at(1).until, QDate(2026, 10, 7));
    QCOMPARE(shorter.due, whole.due);
    QCOMPARE(folded(shorter), shorter);
}

void TestExplanation::tellsSuspensionsWithTheirReason()
{
    const QDate from(2026, 11, 20);
    const QList<Suspension> suspensions{{QDate(2026, 11, 23), QDate(2026, 11, 24), u"客户外出"_s}};
    const Explanation explanation =
        explainDueDate(dueDate(m_calendar, from, 2, suspensions), from, u"受理申请"_s, suspensions);
    QCOMPARE(explanation.due, QDate(2026, 11, 25));
    QVERIFY(textsOf(explanation).contains(u"2026-11-24（周二）办理暂停（客户外出），不计"_s));
}

void TestExplanation::saysWhenTheYearIsNotAnnounced()
{
    const QDate from(2026, 12, 25);
    const Explanation explanation = explainDueDate(dueDate(m_calendar, from, 10), from, u"受理申请"_s); // E06
    QVERIFY(explanation.provisional);
    QCOMPARE(explanation.due, QDate(2027, 1, 11));
    QVERIFY(textsOf(explanation).contains(u"暂定：经过的年份放假安排尚未公布，公布后重新计算"_s));
}

void TestExplanation::saysThatASuspensionIsOpen()
{
    const QDate from(2026, 11, 20);
    const QList<Suspension> suspensions{{QDate(2026, 11, 23), QDate(), u"客户外出"_s}};
    const Explanation explanation =
        explainDueDate(dueDate(m_calendar, from, 2, suspensions), from, u"受理申请"_s, suspensions);
    QVERIFY(!explanation.due.isValid());
    QCOMPARE(explanation.headline, u"办理暂停中，恢复后重新计算"_s);
}

void TestExplanation::aDayOfNoDaysIsTheDayItself()
{
    const QDate from(2026, 11, 20);
    const Explanation explanation = explainDueDate(dueDate(m_calendar, from, 0), from, u"受理申请"_s);
    QCOMPARE(explanation.due, from);
    QCOMPARE(explanation.lines.size(), 2);
}

void TestExplanation::aStageNamesWhatItStartsFrom()
{
    const auto profile = shippedProfile(u"baoshan"_s);
    QVERIFY(profile);
    const ApplicationInput input = resident(QDate(2026, 11, 20), {u"identity"_s, u"title"_s});
    const Explanation planned = explainStage(*profile, rescheduled(*profile, input), u"metering"_s);
    QCOMPARE(planned.headline, u"装表接电：2026-11-24（周二）截止"_s);
    QCOMPARE(planned.lines.constFirst().text, u"自 2026-11-23（周一）“业务受理”应办结之日起算，当日不计入"_s);
    QCOMPARE(planned.lines.constLast().text, u"依据：BS21 附件"_s);

    const Progress ended{.stageEnds = {{u"acceptance"_s, QDate(2026, 11, 20)}}};
    const Explanation later =
        explainStage(*profile, rescheduled(*profile, input, ended), u"metering"_s, ended);
    QCOMPARE(later.lines.constFirst().text, u"自 2026-11-20（周五）“业务受理”办结之日起算，当日不计入"_s);
    QCOMPARE(later.due, QDate(2026, 11, 23));

    const Progress filed{.customerPapers = {QDate(2026, 12, 1)}};
    const ApplicationInput high = firm(QDate(2026, 11, 20));
    const Explanation papers =
        explainStage(*profile, rescheduled(*profile, high, filed), u"metering"_s, filed);
    QCOMPARE(papers.lines.constFirst().text, u"自 2026-12-01（周二）客户资料齐全之日起算，当日不计入"_s);
}

void TestExplanation::saysWhyThereIsNoDate_data()
{
    QTest::addColumn<QString>("utility");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<bool>("refused");
    QTest::addColumn<QString>("reason");
    QTest::newRow("not accepted") << u"baoshan"_s << u"acceptance"_s << true << u"尚未受理，不起算"_s;
    QTest::newRow("not stated") << u"huangchuan"_s << u"acceptance"_s << false << u"时限未规定"_s;
    QTest::newRow("visit to come") << u"huangchuan"_s << u"plan_reply"_s << false
                                   << u"自现场勘查完成之日起 5 个工作日，勘查尚未完成"_s;
    QTest::newRow("papers to come") << u"baoshan"_s << u"metering"_s << false
                                    << u"自客户资料齐全之日起 10 个工作日，资料尚未报齐"_s;
    QTest::newRow("the stage before has no date")
        << u"huangchuan"_s << u"metering"_s << false
        << u"自“竣工验收”办结之日起 3 个工作日，其办结日尚不能确定"_s;
}

void TestExplanation::saysWhyThereIsNoDate()
{
    QFETCH(QString, utility);
    QFETCH(QString, stage);
    QFETCH(bool, refused);
    const auto profile = shippedProfile(utility);
    QVERIFY(profile);
    ApplicationInput input = firm(QDate(2026, 11, 20));
    if (refused)
        input.documents.clear();
    const Explanation explanation = explainStage(*profile, rescheduled(*profile, input), stage);
    QVERIFY(!explanation.due.isValid());
    QCOMPARE(explanation.lines.constFirst().kind, ExplanationLine::Kind::Reason);
    QTEST(explanation.lines.constFirst().text, "reason");
    QVERIFY(explanation.headline.endsWith(explanation.lines.constFirst().text));
}

void TestExplanation::tellsADebt()
{
    const auto profile = shippedProfile(u"baoshan"_s);
    QVERIFY(profile);
    const Decision decision = rescheduled(*profile, resident(QDate(2026, 11, 20), {u"identity"_s}));
    const Explanation owed = explainDebt(*profile, decision, decision.missing.constFirst());
    QCOMPARE(owed.headline, u"用电地址物权证件：在“装表接电”截止前由客户补交，最迟 2026-11-24（周二）"_s);
    QCOMPARE(owed.due, QDate(2026, 11, 24));
    QCOMPARE(owed.lines.constLast().text, u"依据：BS21 四(二)4"_s);

    const Decision refused = rescheduled(*profile, firm(QDate(2026, 11, 20)));
    QVERIFY(refused.missing.isEmpty());
    ApplicationInput input = firm(QDate(2026, 11, 20));
    input.documents.clear();
    const Decision lacking = rescheduled(*profile, input);
    const Explanation licence = explainDebt(*profile, lacking, lacking.missing.constFirst());
    QCOMPARE(licence.headline, u"营业执照或组织机构代码证：受理必需，带齐后即可受理"_s);
}

void TestExplanation::tellsWhichWorkingDayADayOffIsTakenFor()
{
    auto profile = shippedProfile(u"baoshan"_s);
    QVERIFY(profile);
    profile->holidayStarts = {{true, u"ruling"_s, {}}};
    const ApplicationInput input = resident(QDate(2026, 10, 3), {u"identity"_s, u"title"_s}); // E05
    const Explanation first = explainStage(*profile, rescheduled(*profile, input), u"acceptance"_s);
    QCOMPARE(textsOf(first).mid(0, 3),
             (QStringList{u"2026-10-03（周六）休息日申请，视为 2026-10-08（周四） 受理"_s,
                          u"自 2026-10-08（周四）受理申请之日起算，当日不计入"_s,
                          u"2026-10-09（周五）第 1 个工作日"_s}));
    QCOMPARE(first.lines.constFirst().kind, ExplanationLine::Kind::Applied);
    // What was done on the day off itself counts no earlier either; what comes later names its own start.
    const Progress ended{.stageEnds = {{u"acceptance"_s, QDate(2026, 10, 3)}}};
    const Explanation second =
        explainStage(*profile, rescheduled(*profile, input, ended), u"metering"_s, ended);
    QCOMPARE(textsOf(second).mid(0, 2), textsOf(first).mid(0, 2));
    const Explanation planned = explainStage(*profile, rescheduled(*profile, input), u"metering"_s);
    QCOMPARE(planned.lines.constFirst().text, u"自 2026-10-09（周五）“业务受理”应办结之日起算，当日不计入"_s);
}

void TestExplanation::speaksTheLanguageOfTheWindow_data()
{
    QTest::addColumn<QString>("utility");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<bool>("refused");
    QTest::newRow("weekend") << u"baoshan"_s << QDate(2026, 11, 20) << false;
    QTest::newRow("holiday and make-up days") << u"chongqing"_s << QDate(2026, 9, 30) << false;
    QTest::newRow("year not announced") << u"baoshan"_s << QDate(2026, 12, 30) << false;
    QTest::newRow("nothing stated") << u"guidong"_s << QDate(2026, 11, 20) << false;
    QTest::newRow("events still to come") << u"huangchuan"_s << QDate(2026, 11, 20) << false;
    QTest::newRow("not accepted") << u"baoshan"_s << QDate(2026, 11, 20) << true;
}

void TestExplanation::speaksTheLanguageOfTheWindow()
{
    QFETCH(QString, utility);
    QFETCH(QDate, on);
    QFETCH(bool, refused);
    auto profile = shippedProfile(utility);
    QVERIFY(profile);
    profile->holidayStarts = {{true, u"ruling"_s, {}}};
    ApplicationInput input = firm(on);
    if (refused)
        input.documents.clear();
    const Decision decision = rescheduled(*profile, input);
    GuillemetLanguage language;
    QCoreApplication::installTranslator(&language);
    QList<Explanation> all;
    for (const StagePlan &plan : decision.stages) {
        all.append(explainStage(*profile, decision, plan.stage));
        all.append(folded(all.constLast()));
    }
    for (const MissingDocument &missing : decision.missing)
        all.append(explainDebt(*profile, decision, missing));
    QCoreApplication::removeTranslator(&language);
    QVERIFY(!all.isEmpty());
    for (const Explanation &explanation : std::as_const(all)) {
        for (const QString &text : textsOf(explanation) + QStringList{explanation.headline}) {
            QVERIFY2(text.contains(u'«'), qPrintable(text));
            QCOMPARE(untranslated(text), QString());
        }
    }
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
