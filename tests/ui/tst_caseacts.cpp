// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "tests/ui/windowfixture.h"
#include "ui/intake/casepage.h"
#include "ui/prompts/dialogprompts.h"
#include "ui/prompts/saidtimeline.h"
#include "ui/widgets/texttable.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

qint64 momentOf(const QString &time)
{
    return parseTime(time).toMSecsSinceEpoch();
}

/// Takes an application that owes its title in, two days before the window's day.
QString owingCase(WindowFixture &hall)
{
    const AcceptRequest request{.input = {.documents = {{.id = u"identity"_s}}},
                                .parties = {.applicant = {.name = u"林初晓"_s, .phone = u"13000000099"_s},
                                            .address = u"云津县青禾镇杏花里 8 号"_s}};
    const auto accepted = hall.intake->accept(hall.session.value(), request);
    return accepted ? accepted->number : QString();
}

/// The claim the last event of a case bears, as its history tells it.
QPair<qint64, QString> lastClaim(WindowFixture &hall, const QString &number)
{
    const auto history = hall.intake->history(hall.session.value(), number);
    const QJsonObject open = history->constLast().open;
    return {open.value("claimed_ms"_L1).toInteger(), open.value("claim_reason"_L1).toString()};
}

} // namespace

/// The acts of an open case: times that are told later, and corrections judged before they are done.
class CaseActsTest final : public QObject
{
    Q_OBJECT

private slots:
    void takesAClaimedTime_data();
    void takesAClaimedTime();
    void claimedTimeIsFoldedAwayUntilWished();
    void claimedTimeNeedsItsReason();
    void enterOnTheWayBackGoesBack();
    void aReachedStageOffersItsReply();
    void everySlipThatSaysSomethingCanBePrinted();
    void noTwoActsHaveTheSameKey();
    void correctionIsJudgedBeforeItIsDone();
    void correctionOfferesEveryField();
    void correctionThatBreaksTheRulesIsToldAtOnce();
    void correctionKeepsWhatTheFormDoesNotShow();
};

void CaseActsTest::takesAClaimedTime_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("dialog");
    QTest::addRow("supply") << u"supplyAct"_s << u"supplyDialog"_s;
    QTest::addRow("advance") << u"stageAct"_s << u"stageDialog"_s;
    QTest::addRow("suspend") << u"suspendAct"_s << u"suspendDialog"_s;
    QTest::addRow("withdraw") << u"withdrawAct"_s << u"withdrawDialog"_s;
}

void CaseActsTest::takesAClaimedTime()
{
    QFETCH(QString, button);
    QFETCH(QString, dialog);
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    const QString number = owingCase(hall);
    hall.clock.advanceTo(u"2026-11-20 16:00"_s);
    hall.window->openApplication(number);
    hall.prompts.choices.insert(u"supplyDialog"_s, 0);
    hall.prompts.confirmed.append(u"stageDialog"_s);
    hall.prompts.texts.insert(u"suspendDialog"_s, u"客户要求暂缓"_s);
    hall.prompts.texts.insert(u"withdrawDialog"_s, u"客户书面要求撤回"_s);
    hall.prompts.saidTimes.insert(dialog,
                                  {.atMs = momentOf(u"2026-11-20 10:15"_s), .reason = u"停网时纸上办的"_s});
    hall.find<QAbstractButton>(button.toLatin1().constData())->click();
    QCOMPARE(hall.prompts.asked, QStringList{dialog});
    const auto [at, reason] = lastClaim(hall, number);
    QCOMPARE(at, momentOf(u"2026-11-20 10:15"_s));
    QCOMPARE(reason, u"停网时纸上办的"_s);
}

void CaseActsTest::claimedTimeIsFoldedAwayUntilWished()
{
    const qint64 now = momentOf(u"2026-11-20 16:00"_s);
    Prompts::SaidTime said{.earliestMs = momentOf(u"2026-11-18 09:00"_s), .latestMs = now};
    SaidTimeLine line(said);
    QVERIFY(line.isComplete());
    line.fill(said);
    QVERIFY(!said.atMs);
    line.findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(!line.isComplete()); // says no reason yet
    auto *time = line.findChild<QDateTimeEdit *>();
    // The hall's own hours, whatever zone the machine stands in.
    QCOMPARE(time->text(), u"2026-11-20 16:00"_s);
    QCOMPARE(time->minimumDateTime().toString(u"yyyy-MM-dd HH:mm"_s), u"2026-11-18 09:00"_s);
    time->setDateTime(QDateTime(QDate(2026, 11, 19), QTime(11, 5), Qt::UTC));
    line.findChild<QLineEdit *>(u"saidReasonEdit"_s)->setText(u"客户补述"_s);
    QVERIFY(line.isComplete());
    line.fill(said);
    QCOMPARE(said.atMs.value_or(0), momentOf(u"2026-11-19 11:05"_s));
    QCOMPARE(said.reason, u"客户补述"_s);
}

void CaseActsTest::claimedTimeNeedsItsReason()
{
    DialogPrompts prompts;
    Prompts::SaidTime said{.earliestMs = momentOf(u"2026-11-18 09:00"_s),
                           .latestMs = momentOf(u"2026-11-20 16:00"_s)};
    QList<bool> enabled;
    QTimer::singleShot(0, this, [&enabled] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        auto *yes = dialog->findChild<QAbstractButton *>(u"yesButton"_s);
        enabled.append(yes->isEnabled());
        dialog->findChild<QCheckBox *>(u"saidTimeCheck"_s)->setChecked(true);
        enabled.append(yes->isEnabled());
        dialog->findChild<QLineEdit *>(u"saidReasonEdit"_s)->setText(u"客户补述"_s);
        enabled.append(yes->isEnabled());
        yes->click();
    });
    const bool said_yes = prompts.confirm(nullptr, {.name = u"stageDialog"_s,
                                                    .title = u"办环节"_s,
                                                    .text = u"装表接电做完了？"_s,
                                                    .yes = u"已完成"_s,
                                                    .said = &said});
    QVERIFY(said_yes);
    QCOMPARE(enabled, (QList{true, false, true}));
    QVERIFY(said.atMs.has_value());
}

void CaseActsTest::enterOnTheWayBackGoesBack()
{
    DialogPrompts prompts;
    for (const auto &[button, agreed] : {std::pair("backButton", false), std::pair("yesButton", true)}) {
        QTimer::singleShot(0, this, [button = button] {
            auto *dialog = QApplication::activeModalWidget();
            auto *focused = dialog->findChild<QAbstractButton *>(QLatin1String(button));
            focused->setFocus();
            QTest::keyClick(focused, Qt::Key_Return);
        });
        QCOMPARE(prompts.confirm(nullptr, {.name = u"releaseDialog"_s,
                                           .title = u"发布报表"_s,
                                           .text = u"从此冻结。"_s,
                                           .yes = u"发布"_s}),
                 agreed);
    }
}

void CaseActsTest::aReachedStageOffersItsReply()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.settings->setPrinter(u"Hall"_s);
    hall.signIn(u"clerk"_s);
    const QString number = owingCase(hall);
    hall.prompts.confirmed.append(u"stageDialog"_s);
    hall.window->openApplication(number);
    auto *page = hall.find<QWidget>("casePage");
    auto *offer = page->findChild<QAbstractButton *>(u"messageFirstButton"_s);
    QVERIFY(!offer->isVisible());
    hall.find<QAbstractButton>("stageAct")->click();
    QVERIFY(offer->isVisible());
    offer->click();
    QCOMPARE(hall.printing.rendered.constLast().kind, SlipKind::StageReply);
    hall.find<QAbstractButton>("stageAct")->click(); // refused: the title is owed
    QVERIFY(!offer->isVisible());
    // From 今日 as well.
    const QString another = owingCase(hall);
    QTest::keyClick(hall.window.get(), Qt::Key_1, Qt::AltModifier);
    auto *table = hall.find<TextTable>("waitingTable");
    auto &rows = *qobject_cast<TextTableModel *>(table->model());
    const QString row = another + u"|acceptance"_s;
    QTRY_VERIFY(rows.rowOf(row) >= 0);
    table->choose(row);
    QTest::keyClick(table, Qt::Key_Return);
    for (auto *button :
         hall.find<QWidget>("todayPage")->findChildren<QAbstractButton *>(u"messageFirstButton"_s)) {
        if (button->isVisible())
            button->click();
    }
    QCOMPARE(hall.printing.rendered.constLast().kind, SlipKind::StageReply);
    QCOMPARE(hall.printing.rendered.constLast().number, another);
}

void CaseActsTest::everySlipThatSaysSomethingCanBePrinted()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.settings->setPrinter(u"Hall"_s);
    hall.signIn(u"clerk"_s);
    hall.window->openApplication(owingCase(hall));
    hall.activate();
    for (const auto &[choice, kind] :
         {std::pair(0, SlipKind::Notice), std::pair(1, SlipKind::Receipt), std::pair(2, SlipKind::Owed)}) {
        hall.prompts.choices.insert(u"printOtherDialog"_s, choice);
        QTest::keyClick(hall.window.get(), Qt::Key_F9, Qt::ShiftModifier);
        const auto &rendered = hall.printing.rendered;
        QTRY_VERIFY(!rendered.isEmpty() && rendered.constLast().kind == kind); // a key shows the press first
    }
}

void CaseActsTest::noTwoActsHaveTheSameKey()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    hall.window->openApplication(owingCase(hall));
    QStringList keys;
    for (const auto *button : hall.find<QWidget>("casePage")->findChildren<QAbstractButton *>()) {
        if (!button->shortcut().isEmpty())
            keys.append(button->shortcut().toString());
    }
    for (const auto *shortcut : hall.window->findChildren<QShortcut *>()) {
        if (shortcut->context() == Qt::WindowShortcut || shortcut->context() == Qt::ApplicationShortcut)
            keys.append(shortcut->key().toString());
    }
    QVERIFY(keys.contains(u"Shift+F9"_s));
    const qsizetype all = keys.size();
    keys.removeDuplicates();
    QCOMPARE(keys.size(), all);
}

void CaseActsTest::correctionIsJudgedBeforeItIsDone()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    const QString number = owingCase(hall);
    hall.window->openApplication(number);
    hall.find<QAbstractButton>("correctAct")->click();
    auto *dialog = hall.find<QDialog>("correctionDialog");
    QVERIFY(dialog);
    auto *correct = dialog->findChild<QAbstractButton *>(u"correctButton"_s);
    QVERIFY(!correct->isEnabled());
    QCOMPARE(dialog->findChild<QLineEdit *>(u"nameEdit"_s)->text(), u"林初晓"_s);
    dialog->findChild<QLineEdit *>(u"phoneEdit"_s)->setText(u"13000000011"_s);
    dialog->findChild<QAbstractButton *>(u"extendedCheck"_s)->click();
    const QString changes = dialog->findChild<QLabel *>(u"correctionChanges"_s)->text();
    QVERIFY2(changes.contains(u"联系电话"_s) && changes.contains(u"投资界面延伸"_s), qPrintable(changes));
    QVERIFY(!correct->isEnabled()); // no reason yet
    const auto before = hall.intake->view(hall.session.value(), number);
    QVERIFY(!before->application.input.interfaceExtended);
    dialog->findChild<QLineEdit *>(u"correctionReasonEdit"_s)->setText(u"录入有误"_s);
    QVERIFY(correct->isEnabled());
    correct->click();
    QTRY_VERIFY(!hall.find<QDialog>("correctionDialog"));
    const auto after = hall.intake->view(hall.session.value(), number);
    QVERIFY(after->application.input.interfaceExtended);
    QCOMPARE(after->application.notes.value(u"corrected"_s), u"录入有误"_s);
    QCOMPARE(hall.intake->reveal(hall.session.value(), number, u"核对"_s)->applicant.phone, u"13000000011"_s);
}

void CaseActsTest::correctionOfferesEveryField()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    hall.window->openApplication(owingCase(hall));
    hall.find<QAbstractButton>("correctAct")->click();
    auto *dialog = hall.find<QDialog>("correctionDialog");
    QVERIFY(dialog);
    for (const char *field : {"residentButton",
                              "kindBox",
                              "nameEdit",
                              "applicantIdKindBox",
                              "applicantIdNumberEdit",
                              "creditCodeEdit",
                              "phoneEdit",
                              "addressEdit",
                              "agentCheck",
                              "agentNameEdit",
                              "agentIdKindBox",
                              "agentIdNumberEdit",
                              "businessBox",
                              "accountEdit",
                              "lowVoltageButton",
                              "nominalBox",
                              "capacityEdit",
                              "supplyBox",
                              "townButton",
                              "worksBox",
                              "siteBox",
                              "extendedCheck",
                              "importantCheck",
                              "threeZeroBox",
                              "documentCheck_title"})
        QVERIFY2(dialog->findChild<QWidget *>(QLatin1String(field)), field);
}

void CaseActsTest::correctionThatBreaksTheRulesIsToldAtOnce()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    const QString number = owingCase(hall);
    hall.window->openApplication(number);
    hall.find<QAbstractButton>("correctAct")->click();
    auto *dialog = hall.find<QDialog>("correctionDialog");
    dialog->findChild<QLineEdit *>(u"correctionReasonEdit"_s)->setText(u"录入有误"_s);
    dialog->findChild<QAbstractButton *>(u"nonResidentButton"_s)->click(); // needs a licence
    QVERIFY(!dialog->findChild<QAbstractButton *>(u"correctButton"_s)->isEnabled());
    // The licence comes with the correction.
    dialog->findChild<QAbstractButton *>(u"documentCheck_business_licence"_s)->click();
    auto *correct = dialog->findChild<QAbstractButton *>(u"correctButton"_s);
    QVERIFY2(correct->isEnabled(), qPrintable(dialog->findChild<QLabel *>(u"correctionChanges"_s)->text()));
    correct->click();
    const auto after = hall.intake->view(hall.session.value(), number);
    QCOMPARE(after->application.input.customer, Customer::NonResident);
    QVERIFY(after->application.documents.contains(u"business_licence"_s));
}

void CaseActsTest::correctionKeepsWhatTheFormDoesNotShow()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    // A firm that also showed its owner's passport: the form has no field for that.
    const AcceptRequest request{
        .input = {.customer = Customer::NonResident,
                  .kind = CustomerKind::Enterprise,
                  .documents = {{.id = u"business_licence"_s}}},
        .parties = {
            .applicant = {.name = u"云津青禾茶厂"_s, .idKind = u"passport"_s, .idNumber = u"E00000001"_s},
            .address = u"云津县青禾镇 3 号"_s}};
    const auto accepted = hall.intake->accept(hall.session.value(), request);
    QVERIFY(accepted);
    hall.window->openApplication(accepted->number);
    hall.find<QAbstractButton>("correctAct")->click();
    auto *dialog = hall.find<QDialog>("correctionDialog");
    dialog->findChild<QLineEdit *>(u"addressEdit"_s)->setText(u"云津县青禾镇 5 号"_s);
    dialog->findChild<QLineEdit *>(u"correctionReasonEdit"_s)->setText(u"录入有误"_s);
    dialog->findChild<QAbstractButton *>(u"correctButton"_s)->click();
    const auto parties = hall.intake->reveal(hall.session.value(), accepted->number, u"核对"_s);
    QCOMPARE(parties->address, u"云津县青禾镇 5 号"_s);
    QCOMPARE(parties->applicant.idNumber, u"E00000001"_s);
}

QTEST_MAIN(CaseActsTest)
#include "tst_caseacts.moc"
