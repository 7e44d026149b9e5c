// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/tables/explanation.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

QDate day(const char *text)
{
    return parseDate(QLatin1String(text));
}

DisclosureDeadline rule(const char *name, int days)
{
    DisclosureDeadline deadline;
    deadline.rule = QLatin1String(name);
    deadline.days = days;
    deadline.clause = u"CQ22 三(一)"_s;
    return deadline;
}

DisclosureClock read(const ClockFacts &facts, const DisclosureDeadline *deadline, const char *now)
{
    return disclosureClock(facts, deadline, WorkingCalendar::shipped(), {},
                           parseTime(QLatin1String(now)).toMSecsSinceEpoch());
}

} // namespace

/// Why an item of the register is due when it is, said in the language of the window.
class TestClockExplanation final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsNotKnown();
    void saysThatTheSourceStatesNoLimit();
    void explainsEveryDay();
    void explainsTheMonthDay();
};

void TestClockExplanation::saysWhatIsNotKnown()
{
    const DisclosureDeadline deadline = rule("working_days_after_change", 10);
    const DisclosureClock clock = read({.opened = day("2026-11-20")}, &deadline, "2026-11-20 10:00");
    QCOMPARE(explain(clock, u"企业基本情况"_s).headline,
             u"企业基本情况：还没有公布过，也没有登记事实在哪一天变化，时限无从起算"_s);
}

void TestClockExplanation::saysThatTheSourceStatesNoLimit()
{
    const ClockFacts facts{.opened = day("2026-11-20"), .pendingChange = day("2026-11-20")};
    const DisclosureClock clock = read(facts, nullptr, "2027-03-20 10:00");
    QVERIFY(explain(clock, u"电价"_s).headline.contains(u"没有写明"_s));
}

void TestClockExplanation::explainsEveryDay()
{
    const ClockFacts facts{.opened = day("2026-09-28"), .pendingChange = day("2026-09-28")};
    const DisclosureDeadline deadline = rule("working_days_after_change", 10);
    const Explanation why = explain(read(facts, &deadline, "2026-10-09 10:00"), u"收费标准"_s);
    QCOMPARE(why.due, day("2026-10-16"));
    QString all;
    int counted = 0;
    for (const ExplanationLine &line : why.lines) {
        all += line.text + u'\n';
        counted += line.kind == ExplanationLine::Kind::Counted ? 1 : 0;
    }
    QCOMPARE(counted, 10);
    QVERIFY2(all.contains(u"2026-10-10（周六）国庆节调休上班，第 5 个工作日"_s), qPrintable(all));
    QVERIFY2(all.contains(u"2026-10-01（周四）国庆节放假，不计"_s), qPrintable(all));
    QVERIFY2(all.contains(u"依据：CQ22 三(一)"_s), qPrintable(all));
}

void TestClockExplanation::explainsTheMonthDay()
{
    const ClockFacts facts{
        .opened = day("2026-06-01"), .published = day("2026-05-20"), .period = u"2026-06"_s};
    const DisclosureDeadline deadline = rule("days_before_month_end", 3);
    const Explanation why = explain(read(facts, &deadline, "2026-06-20 10:00"), u"代理购电价格"_s);
    QString all;
    for (const ExplanationLine &line : why.lines)
        all += line.text + u'\n';
    QVERIFY2(all.contains(u"2026-06-27（周六）休息日，提前到前一个工作日"_s), qPrintable(all));
    QVERIFY2(all.contains(u"2026-06-26（周五） 截止"_s), qPrintable(all));
}

QTEST_GUILESS_MAIN(TestClockExplanation)
#include "tst_clockexplanation.moc"
