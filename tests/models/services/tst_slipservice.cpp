// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/slipservice.h"

#include "models/journal/eventtypes.h"
#include "models/services/worklist.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// A printing system that does as it is told and remembers what it was given.
class FakePrinting final : public Printing
{
public:
    Result<QByteArray> render(const Slip &slip, const Options &) override
    {
        if (rendersNothing)
            return Error{ErrorCode::PrintFailed, {}, u"no font"_s, {}};
        rendered.append(slip);
        return QByteArray("%PDF " + contentHash(slip));
    }
    Result<int> send(const QByteArray &, const QString &printer, const QString &title) override
    {
        if (printer == u"Rejecting"_s)
            return Error{ErrorCode::PrintFailed, {}, u"not accepting jobs"_s, {}};
        titles.append(title);
        return ++lastJob;
    }
    Result<Job> state(const QString &, int job) override { return states.value(job, Job::Waiting); }

    bool rendersNothing = false;
    int lastJob = 0;
    QMap<int, Job> states;
    QList<Slip> rendered;
    QStringList titles;
};

} // namespace

class TestSlipService final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void askedRenderedSentConfirmed();
    void previewLeavesNoTrace();
    void reprintsAreNumbered();
    void anotherStageOrHandOverIsNoReprint();
    void aRefusedJobStaysInTheQueue();
    void aLostJobStaysInTheQueue();
    void whatCannotBeRenderedFails();
    void whatCannotBeMadeStaysInTheQueue();
    void theNewestPrintStandsForTheEarlier();
    void aSlipOfAClosedCaseStaysInTheQueue();
    void voidNeedsAReasonAndEndsIt();
    void decliningIsNoHindrance();
    void slipsThatWouldSayNothingAreNotMade();
    void handOverNamesBoth();
    void noticeNeedsNoApplication();
    void anotherRunAsksAboutEarlierJobs();

private:
    [[nodiscard]] SlipRecord recordOf(const QUuid &slip) const
    {
        return m_hall->station->store().applicationByNumber(m_number)->slips.value(slip);
    }
    [[nodiscard]] bool waitsForPaper() const
    {
        for (const WaitingItem &item : must(Worklist(*m_hall->station).waiting())) {
            if (item.kind == WaitKind::NotPrinted)
                return true;
        }
        return false;
    }

    std::unique_ptr<TestHall> m_hall;
    FakePrinting m_printing;
    std::unique_ptr<SlipService> m_slips;
    Session m_clerk;
    QString m_number;
};

void TestSlipService::init()
{
    if (!m_hall)
        m_hall = std::make_unique<TestHall>();
    m_printing = {};
    m_slips = std::make_unique<SlipService>(*m_hall->station, m_printing);
    m_clerk = m_hall->as(Role::Clerk);
    for (const ListedApplication &listed : must(Worklist(*m_hall->station).list({})))
        static_cast<void>(IntakeService(*m_hall->station).withdraw(m_clerk, listed.number, u"下一例"_s));
    m_number = m_hall->accept(owingResident());
}

void TestSlipService::askedRenderedSentConfirmed()
{
    const auto made = m_slips->make(m_clerk, m_number, SlipKind::Owed);
    QVERIFY2(made, qPrintable(made ? QString() : wordOf(made.error().code)));
    QCOMPARE(recordOf(made->slip).state, SlipState::Rendered);
    QCOMPARE(recordOf(made->slip).kind, u"owed"_s);
    QCOMPARE(recordOf(made->slip).content, contentHash(made->value));
    QVERIFY(made->value.isComplete());
    QVERIFY(waitsForPaper());
    QVERIFY(m_slips->send(m_clerk, m_number, *made, u"Hall"_s));
    QCOMPARE(recordOf(made->slip).state, SlipState::Sent);
    QCOMPARE(recordOf(made->slip).job, 1);
    QVERIFY(!m_printing.titles.first().contains(u"秦"_s));
    QVERIFY(m_slips->pollJobs(m_clerk));
    QCOMPARE(recordOf(made->slip).state, SlipState::Sent);
    m_printing.states.insert(1, Printing::Job::Done);
    QVERIFY(m_slips->pollJobs(m_clerk));
    QCOMPARE(recordOf(made->slip).state, SlipState::Confirmed);
    QVERIFY(!waitsForPaper());
}

void TestSlipService::previewLeavesNoTrace()
{
    const qsizetype before = m_hall->journal().size();
    const auto slip = m_slips->preview(m_clerk, m_number, SlipKind::Receipt);
    QVERIFY(slip);
    QCOMPARE(slip->number, m_number);
    QCOMPARE(m_hall->journal().size(), before);
}

void TestSlipService::reprintsAreNumbered()
{
    QCOMPARE(m_slips->make(m_clerk, m_number, SlipKind::Receipt)->value.copyNumber, 1);
    QCOMPARE(m_slips->make(m_clerk, m_number, SlipKind::Receipt)->value.copyNumber, 2);
    QCOMPARE(m_slips->make(m_clerk, m_number, SlipKind::Owed)->value.copyNumber, 1);
}

void TestSlipService::anotherStageOrHandOverIsNoReprint()
{
    IntakeService intake(*m_hall->station);
    const auto copy = [this](SlipKind kind) {
        return must(m_slips->make(m_clerk, m_number, kind), "slip").value.copyNumber;
    };
    QVERIFY(intake.reachStage(m_clerk, m_number, u"acceptance"_s));
    QCOMPARE(copy(SlipKind::StageReply), 1);
    QCOMPARE(copy(SlipKind::StageReply), 2);
    QVERIFY(intake.supply(m_clerk, m_number, {.id = u"title"_s}));
    QVERIFY(intake.reachStage(m_clerk, m_number, u"metering"_s));
    QCOMPARE(copy(SlipKind::StageReply), 1);

    m_number = m_hall->accept(owingResident());
    const QString head = TestHall::userName(Role::Head);
    QVERIFY(intake.handOver(m_clerk, m_number, head, u"下班交接"_s));
    QCOMPARE(copy(SlipKind::HandOver), 1);
    QCOMPARE(copy(SlipKind::HandOver), 2);
    QVERIFY(intake.handOver(m_hall->as(Role::Head), m_number, TestHall::userName(Role::Clerk), u"上班"_s));
    QCOMPARE(copy(SlipKind::HandOver), 1);
    m_slips.reset();
    m_hall.reset(); // its slips still wait for paper
}

void TestSlipService::aRefusedJobStaysInTheQueue()
{
    const auto made = m_slips->make(m_clerk, m_number, SlipKind::Receipt);
    const auto sent = m_slips->send(m_clerk, m_number, *made, u"Rejecting"_s);
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::PrintFailed);
    QCOMPARE(recordOf(made->slip).state, SlipState::Failed);
    QCOMPARE(recordOf(made->slip).detail, u"not accepting jobs"_s);
    QVERIFY(waitsForPaper());
    QVERIFY(m_slips->send(m_clerk, m_number, *made, u"Hall"_s));
    QCOMPARE(recordOf(made->slip).state, SlipState::Sent);
}

void TestSlipService::aLostJobStaysInTheQueue()
{
    const auto made = m_slips->make(m_clerk, m_number, SlipKind::Receipt);
    QVERIFY(m_slips->send(m_clerk, m_number, *made, u"Hall"_s));
    m_printing.states.insert(1, Printing::Job::Unknown);
    QVERIFY(m_slips->pollJobs(m_clerk));
    QCOMPARE(recordOf(made->slip).state, SlipState::Failed);
    QVERIFY(waitsForPaper());
    QVERIFY(m_slips->confirm(m_clerk, m_number, made->slip)); // the clerk has it in hand
    QCOMPARE(recordOf(made->slip).state, SlipState::Confirmed);
}

void TestSlipService::whatCannotBeRenderedFails()
{
    m_printing.rendersNothing = true;
    QCOMPARE(m_slips->make(m_clerk, m_number, SlipKind::Receipt).error().code, ErrorCode::PrintFailed);
    QCOMPARE(m_hall->journal().last().type, QString(eventtype::SlipFailed));
    QVERIFY(waitsForPaper());
}

void TestSlipService::whatCannotBeMadeStaysInTheQueue()
{
    TestHall hall({.profile = u"baoshan"_s});
    QVERIFY(hall.station->changeSetting(hall.as(Role::Head), u"hotline"_s, {}));
    SlipService slips(*hall.station, m_printing);
    const QString number = hall.accept(residentInput());
    const auto queued = [&hall] {
        QList<WaitingItem> items = must(Worklist(*hall.station).waiting());
        items.removeIf([](const WaitingItem &item) { return item.kind != WaitKind::NotPrinted; });
        return items;
    };
    const Session clerk = hall.as(Role::Clerk);
    QCOMPARE(slips.make(clerk, number, SlipKind::Receipt).error().code, ErrorCode::HotlineMissing);
    QCOMPARE(queued().size(), 1);
    QCOMPARE(queued().constFirst().what, u"receipt"_s);
    QCOMPARE(queued().constFirst().slip, SlipState::Failed);
    QCOMPARE(queued().constFirst().slipDetail, u"hotline_missing"_s);
    QVERIFY(hall.station->changeSetting(hall.as(Role::Head), u"hotline"_s, u"0875-1111111"_s));
    const auto made = slips.make(clerk, number, SlipKind::Receipt);
    QVERIFY(made);
    QVERIFY(slips.confirm(clerk, number, made->slip));
    QVERIFY(queued().isEmpty());
}

void TestSlipService::theNewestPrintStandsForTheEarlier()
{
    const auto first = m_slips->make(m_clerk, m_number, SlipKind::Receipt);
    QVERIFY(!m_slips->send(m_clerk, m_number, *first, u"Rejecting"_s));
    const auto again = m_slips->make(m_clerk, m_number, SlipKind::Receipt);
    const auto other = m_slips->make(m_clerk, m_number, SlipKind::Owed);
    const auto waiting = [&] {
        return slipsNotPrinted(*m_hall->station->store().applicationByNumber(m_number)).size();
    };
    QCOMPARE(waiting(), 2);
    QVERIFY(m_slips->confirm(m_clerk, m_number, again->slip));
    QCOMPARE(waiting(), 1);
    QVERIFY(m_slips->voidSlip(m_clerk, m_number, other->slip, u"客户不要"_s));
    QCOMPARE(waiting(), 0);
}

void TestSlipService::aSlipOfAClosedCaseStaysInTheQueue()
{
    IntakeService intake(*m_hall->station);
    QVERIFY(intake.supply(m_clerk, m_number, {u"title"_s}));
    QVERIFY(intake.reachStage(m_clerk, m_number, u"acceptance"_s));
    QVERIFY(intake.reachStage(m_clerk, m_number, u"metering"_s));
    QVERIFY(intake.enteredElsewhere(m_clerk, m_number, u"YX20260001"_s));
    const auto made = m_slips->make(m_clerk, m_number, SlipKind::StageReply);
    QVERIFY(made);
    QVERIFY(waitsForPaper());
    QVERIFY(m_slips->confirm(m_clerk, m_number, made->slip));
    QVERIFY(!waitsForPaper());
}

void TestSlipService::voidNeedsAReasonAndEndsIt()
{
    const auto made = m_slips->make(m_clerk, m_number, SlipKind::Receipt);
    QCOMPARE(m_slips->voidSlip(m_clerk, m_number, made->slip, {}).error().code, ErrorCode::ReasonMissing);
    QVERIFY(m_slips->voidSlip(m_clerk, m_number, made->slip, u"纸张卡住"_s));
    QCOMPARE(recordOf(made->slip).state, SlipState::Voided);
    QCOMPARE(m_slips->confirm(m_clerk, m_number, made->slip).error().code, ErrorCode::WrongState);
    QCOMPARE(m_slips->confirm(m_clerk, m_number, QUuid::createUuid()).error().code, ErrorCode::NotFound);
    QVERIFY(!waitsForPaper());
}

void TestSlipService::decliningIsNoHindrance()
{
    const auto made = m_slips->make(m_clerk, m_number, SlipKind::Owed);
    QVERIFY(m_slips->declined(m_clerk, m_number, made->slip, u"值班长在场"_s));
    QVERIFY(recordOf(made->slip).declined);
    QCOMPARE(recordOf(made->slip).witness, u"值班长在场"_s);
    QVERIFY(IntakeService(*m_hall->station).reachStage(m_clerk, m_number, u"acceptance"_s));
}

void TestSlipService::slipsThatWouldSayNothingAreNotMade()
{
    IntakeService intake(*m_hall->station);
    QCOMPARE(m_slips->make(m_clerk, m_number, SlipKind::StageReply).error().code, ErrorCode::WrongState);
    QCOMPARE(m_slips->make(m_clerk, m_number, SlipKind::HandOver).error().code, ErrorCode::WrongState);
    QCOMPARE(m_slips->make(m_clerk, m_number, SlipKind::NotAccepted).error().code, ErrorCode::WrongState);
    QVERIFY(intake.supply(m_clerk, m_number, {u"title"_s}));
    QCOMPARE(m_slips->make(m_clerk, m_number, SlipKind::Owed).error().code, ErrorCode::WrongState);
    QVERIFY(intake.reachStage(m_clerk, m_number, u"acceptance"_s));
    QVERIFY(m_slips->make(m_clerk, m_number, SlipKind::StageReply));
}

void TestSlipService::handOverNamesBoth()
{
    IntakeService intake(*m_hall->station);
    QVERIFY(intake.handOver(m_clerk, m_number, TestHall::userName(Role::Head), u"周三勘查"_s));
    const auto made = m_slips->make(m_clerk, m_number, SlipKind::HandOver);
    QVERIFY(made);
    QVERIFY(made->value.headline.contains(TestHall::userName(Role::Clerk)));
    QVERIFY(made->value.headline.contains(TestHall::userName(Role::Head)));
}

void TestSlipService::noticeNeedsNoApplication()
{
    const auto request = parseAcceptRequest(owingResident(), m_hall->station->today());
    const auto notice = m_slips->notice(request->input);
    QVERIFY(notice);
    QVERIFY(notice->number.isEmpty());
    QVERIFY(notice->isComplete());
    TestHall baoshan({.profile = u"baoshan"_s});
    QVERIFY(baoshan.station->changeSetting(baoshan.as(Role::Head), u"hotline"_s, {}));
    const SlipService slips(*baoshan.station, m_printing);
    QCOMPARE(slips.notice(request->input).error().code, ErrorCode::HotlineMissing);
    QVERIFY(slips.notice(request->input, u"0875-1111111"_s));
}

void TestSlipService::anotherRunAsksAboutEarlierJobs()
{
    const auto made = m_slips->make(m_clerk, m_number, SlipKind::Receipt);
    QVERIFY(m_slips->send(m_clerk, m_number, *made, u"Hall"_s));
    m_printing.states.insert(1, Printing::Job::Done);
    SlipService later(*m_hall->station, m_printing);
    QVERIFY(later.pollJobs(m_clerk));
    QCOMPARE(recordOf(made->slip).state, SlipState::Confirmed);
}

QTEST_GUILESS_MAIN(TestSlipService)
#include "tst_slipservice.moc"
