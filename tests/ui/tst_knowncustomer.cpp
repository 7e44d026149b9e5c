// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/windowfixture.h"
#include "ui/intake/intakepage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

// Invented: the check digits fail, as a demo hall demands.
const QString Number = u"500101199003070010"_s;
const QString Code = u"91530500MA6K000001"_s;

AcceptRequest resident()
{
    return {.input = {.documents = {{.id = u"identity"_s}}},
            .parties = {.applicant = {.name = u"林初晓"_s,
                                      .idKind = u"id_card"_s,
                                      .idNumber = Number,
                                      .phone = u"13000000099"_s},
                        .address = u"云津县青禾镇杏花里 8 号"_s}};
}

AcceptRequest firm()
{
    return {.input = {.customer = Customer::NonResident,
                      .kind = CustomerKind::Enterprise,
                      .documents = {{.id = u"business_licence"_s}}},
            .parties = {.applicant = {.name = u"云津青禾茶厂"_s, .creditCode = Code},
                        .address = u"云津县青禾镇 3 号"_s}};
}

int reveals(WindowFixture &hall, const QString &number)
{
    int count = 0;
    const auto history = hall.intake->history(hall.session.value(), number); // must outlive the loop
    for (const HistoryEntry &entry : *history)
        count += entry.type == "data.revealed"_L1;
    return count;
}

} // namespace

/// Who came before is offered, masked, and taken over with one key and an event; and who acts for another is
/// asked for the papers of an agent.
class KnownCustomerTest final : public QObject
{
    Q_OBJECT

private slots:
    void isOfferedMaskedAndTakenWithOneKey();
    void firmIsKnownByItsCreditCode();
    void whatIsTypedStays();
    void aStrangerIsNotOffered();
    void anAgentIsAskedForTheirPapers();
    void anAgentsPapersHoldNothingUp();
};

void KnownCustomerTest::isOfferedMaskedAndTakenWithOneKey()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    const auto before = hall.intake->accept(hall.session.value(), resident());
    QVERIFY(before);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    hall.find<QLineEdit>("applicantIdNumberEdit")->setText(Number);
    const QString offer = hall.message("intakePage");
    QVERIFY2(offer.contains(u"林*晓"_s) && !offer.contains(u"林初晓"_s) && !offer.contains(u"13000000099"_s),
             qPrintable(offer));
    QCOMPARE(reveals(hall, before->number), 0);
    QVERIFY(hall.find<QLineEdit>("nameEdit")->text().isEmpty());

    QTest::keyClick(hall.window.get(), Qt::Key_F8);
    QCOMPARE(hall.find<QLineEdit>("nameEdit")->text(), u"林初晓"_s);
    QCOMPARE(hall.find<QLineEdit>("phoneEdit")->text(), u"13000000099"_s);
    QCOMPARE(hall.find<QLineEdit>("addressEdit")->text(), u"云津县青禾镇杏花里 8 号"_s);
    QCOMPARE(hall.find<QLineEdit>("applicantIdNumberEdit")->text(), Number);
    QCOMPARE(reveals(hall, before->number), 1);
    QTest::keyClick(hall.window.get(), Qt::Key_F8); // taken once
    QCOMPARE(reveals(hall, before->number), 1);
}

void KnownCustomerTest::firmIsKnownByItsCreditCode()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    QVERIFY(hall.intake->accept(hall.session.value(), firm()));
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    hall.find<QAbstractButton>("nonResidentButton")->click();
    hall.find<QLineEdit>("creditCodeEdit")->setText(Code);
    QVERIFY2(!hall.message("intakePage").isEmpty(), "no offer");
    hall.find<QAbstractButton>("messageFirstButton");
    QTest::keyClick(hall.window.get(), Qt::Key_F8);
    QCOMPARE(hall.find<QLineEdit>("nameEdit")->text(), u"云津青禾茶厂"_s);
}

void KnownCustomerTest::whatIsTypedStays()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    QVERIFY(hall.intake->accept(hall.session.value(), resident()));
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    hall.find<QLineEdit>("phoneEdit")->setText(u"13000000011"_s);
    hall.find<QLineEdit>("applicantIdNumberEdit")->setText(Number);
    QTest::keyClick(hall.window.get(), Qt::Key_F8);
    QCOMPARE(hall.find<QLineEdit>("phoneEdit")->text(), u"13000000011"_s);
    QCOMPARE(hall.find<QLineEdit>("nameEdit")->text(), u"林初晓"_s);
}

void KnownCustomerTest::aStrangerIsNotOffered()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    hall.find<QLineEdit>("applicantIdNumberEdit")->setText(Number);
    QCOMPARE(hall.message("intakePage"), QString());
    QTest::keyClick(hall.window.get(), Qt::Key_F8);
    QVERIFY(hall.find<QLineEdit>("nameEdit")->text().isEmpty());
}

void KnownCustomerTest::anAgentIsAskedForTheirPapers()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    QVERIFY(!hall.find<QWidget>("documentCheck_authorisation"));
    hall.find<QAbstractButton>("agentCheck")->click();
    auto *authorisation = hall.find<QAbstractButton>("documentCheck_authorisation");
    QVERIFY(authorisation);
    QTRY_VERIFY(authorisation->isVisible());
    QVERIFY(hall.find<QWidget>("documentCheck_agent_identity"));
    authorisation->click();
    const AcceptRequest request = hall.find<IntakePage>("intakePage")->request();
    QVERIFY(request.input.has(u"authorisation"_s));
    hall.find<QAbstractButton>("agentCheck")->click();
    QVERIFY(!hall.find<IntakePage>("intakePage")->request().input.has(u"authorisation"_s));
}

void KnownCustomerTest::anAgentsPapersHoldNothingUp()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    AcceptRequest request = resident();
    request.parties.agent = Person{.name = u"苏晚晴"_s};
    const auto accepted = hall.intake->accept(hall.session.value(), request);
    QVERIFY(accepted);
    QCOMPARE(accepted->decision.outcome, Outcome::AcceptedWithDebts);
    QCOMPARE(accepted->decision.missing.size(), 1); // the title, and nothing of the agent's
    const Session &clerk = hall.session.value();
    QVERIFY(hall.intake->reachStage(clerk, accepted->number, u"acceptance"_s));
    const auto slip = hall.slips->preview(clerk, accepted->number, SlipKind::Receipt);
    QString told;
    for (const SlipBlock &block : slip->blocks) {
        if (block.heading == u"代办"_s)
            told = block.lines.join(u' ');
    }
    QVERIFY2(told.contains(u"授权委托书"_s) && told.contains(u"代办人有效身份证件"_s), qPrintable(told));
    QVERIFY(hall.intake->supply(clerk, accepted->number, {.id = u"authorisation"_s}));
    QVERIFY(hall.intake->supply(clerk, accepted->number, {.id = u"agent_identity"_s}));
    const auto after = hall.slips->preview(clerk, accepted->number, SlipKind::Receipt);
    bool shown = false;
    for (const SlipBlock &block : after->blocks)
        shown = shown || (block.heading == u"代办"_s && block.lines.join(u' ').contains(u"已出示"_s));
    QVERIFY(shown);
}

QTEST_MAIN(KnownCustomerTest)
#include "tst_knowncustomer.moc"
