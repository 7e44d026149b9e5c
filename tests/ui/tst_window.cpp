// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/windowfixture.h"
#include "ui/intake/intakepage.h"
#include "ui/intake/outcomepanel.h"
#include "ui/widgets/statebadge.h"
#include "ui/widgets/texttable.h"

#include <QAbstractButton>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

// Invented: its check digit fails, as a demo hall demands.
const QString InventedNumber = u"500101199003070010"_s;

const TextRow *rowFor(const TextTableModel &model, const QString &id)
{
    const int row = model.rowOf(id);
    return row < 0 ? nullptr : &model.rows().at(row);
}

TextTableModel &modelOf(const WindowFixture &hall, const char *table)
{
    return *qobject_cast<TextTableModel *>(hall.find<TextTable>(table)->model());
}

/// Types into whatever has the focus and counts.
class Typist
{
public:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++strokes;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// What an input method, a card reader or ten fingers bring: told as text, counted one a character.
    void text(const QString &text)
    {
        strokes += static_cast<int>(text.size());
        if (text.at(0).unicode() < 128) {
            QTest::keyClicks(QApplication::focusWidget(), text);
            return;
        }
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    int strokes = 0;
};

} // namespace

/// The whole window driven as a person would.
class WindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void refusesAWrongPasswordInline();
    void servesOneCustomerFromGreetingToDebtPaid();
    void servesACustomerByKeyboardAlone();
    void inputMethodTextIsNeverLost_data();
    void inputMethodTextIsNeverLost();
    void idNumberIsJudgedAsItIsTyped();
    void unfinishedFormComesBackAfterLocking();
    void draftIsOnTheDiskWithinTwoSeconds();
    void failedPrintStaysOnToday();
    void inspectorSeesNoActs();
};

void WindowTest::refusesAWrongPasswordInline()
{
    WindowFixture hall;
    hall.find<QLineEdit>("userEdit")->setText(u"clerk"_s);
    hall.find<QLineEdit>("passwordEdit")->setText(u"wrong"_s);
    hall.find<QAbstractButton>("signInButton")->click();
    QVERIFY(!hall.session.value().isSignedIn());
    QVERIFY(!hall.message("signInPage").isEmpty());
    QVERIFY(hall.find<QLineEdit>("passwordEdit")->text().isEmpty());
}

void WindowTest::servesOneCustomerFromGreetingToDebtPaid()
{
    WindowFixture hall({.profile = u"baoshan"_s}); // where the debt is the customer's
    hall.signIn(u"clerk"_s);
    QVERIFY(hall.session.value().isSignedIn());
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    hall.find<QLineEdit>("nameEdit")->setText(u"林初晓"_s);
    hall.find<QLineEdit>("applicantIdNumberEdit")->setText(InventedNumber);
    hall.find<QLineEdit>("addressEdit")->setText(u"云津县青禾镇杏花里 8 号"_s);
    QVERIFY(hall.find<StateBadge>("outcomeHeadline")->text().contains(u"不能受理"_s));
    hall.find<QAbstractButton>("documentCheck_identity")->click();
    QCOMPARE(hall.find<StateBadge>("outcomeHeadline")->text(), u"◐ 可受理，欠 1 件"_s);

    hall.find<QAbstractButton>("acceptButton")->click();
    auto *page = hall.find<IntakePage>("intakePage");
    const QString number = page->acceptedNumber();
    QVERIFY2(!number.isEmpty(), qPrintable(hall.message("intakePage")));
    QCOMPARE(hall.printing.sent.size(), 1);
    QVERIFY(hall.printing.rendered.constLast().number == number);
    QVERIFY(hall.message("intakePage").contains(number));

    // 今日 lists the debt; its next act takes the document.
    TextTableModel &waiting = modelOf(hall, "waitingTable");
    const QString debt = number + u"|title"_s;
    QTRY_VERIFY(rowFor(waiting, debt));
    QCOMPARE(rowFor(waiting, debt)->act, u"supply"_s);
    hall.prompts.choices.insert(u"supplyDialog"_s, 0);
    auto *table = hall.find<TextTable>("waitingTable");
    table->selectRow(waiting.rowOf(debt));
    emit table->rowActivated(TextRow(*rowFor(waiting, debt)));
    QTRY_VERIFY(!rowFor(waiting, debt));

    hall.window->openApplication(number);
    hall.prompts.confirmed.append(u"stageDialog"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F5);
    QTRY_VERIFY(hall.prompts.asked.contains(u"stageDialog"_s));
    const Result<ApplicationView> view = hall.intake->view(hall.session.value(), number);
    QVERIFY(view);
    QVERIFY2(
        view->application.stageEnds.contains(u"acceptance"_s),
        qPrintable(hall.message("casePage") + u" asked: "_s + hall.prompts.asked.join(u' ') + view->stage));
}

void WindowTest::servesACustomerByKeyboardAlone()
{
    WindowFixture hall;
    hall.settings->setPrinter(u"Hall"_s);
    hall.signIn(u"clerk"_s);
    Typist typist;
    typist.key(Qt::Key_F2);
    typist.key(Qt::Key_Return); // a resident
    typist.text(u"林初晓"_s);
    typist.key(Qt::Key_Return);
    typist.key(Qt::Key_Return); // an ID card
    typist.text(InventedNumber);
    typist.key(Qt::Key_Enter);
    typist.text(u"13000000099"_s);
    typist.key(Qt::Key_Enter);
    typist.text(u"青禾镇杏花里"_s);
    typist.key(Qt::Key_D, Qt::AltModifier); // to the documents
    typist.key(Qt::Key_Space);
    const int keys = typist.strokes;
    typist.key(Qt::Key_Return, Qt::ControlModifier);
    auto *page = hall.find<IntakePage>("intakePage");
    QVERIFY2(!page->acceptedNumber().isEmpty(), qPrintable(hall.message("intakePage")));
    QCOMPARE(hall.printing.sent.size(), 1);
    // 38 of them are the customer's own words; the program asks for nine more.
    QCOMPARE(keys + 1 - 38, 9);
    typist.key(Qt::Key_Return); // the focus stands on 下一位
    QVERIFY(page->acceptedNumber().isEmpty());
    QVERIFY(hall.find<QLineEdit>("nameEdit")->text().isEmpty());
}

void WindowTest::inputMethodTextIsNeverLost_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addRow("Tab") << int(Qt::Key_Tab) << int(Qt::NoModifier);
    QTest::addRow("Return") << int(Qt::Key_Return) << int(Qt::NoModifier);
    QTest::addRow("keypad Enter") << int(Qt::Key_Enter) << int(Qt::KeypadModifier);
    QTest::addRow("F3") << int(Qt::Key_F3) << int(Qt::NoModifier);
    QTest::addRow("F9") << int(Qt::Key_F9) << int(Qt::NoModifier);
    QTest::addRow("Ctrl+Enter") << int(Qt::Key_Return) << int(Qt::ControlModifier);
    QTest::addRow("Alt+1") << int(Qt::Key_1) << int(Qt::AltModifier);
}

void WindowTest::inputMethodTextIsNeverLost()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    auto *name = hall.find<QLineEdit>("nameEdit");
    name->setFocus();
    QInputMethodEvent composing(u"林初"_s, {});
    QCoreApplication::sendEvent(name, &composing);
    QVERIFY(name->text().isEmpty());
    QTest::keyClick(name, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(name->text(), u"林初"_s);
}

void WindowTest::idNumberIsJudgedAsItIsTyped()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    auto *number = hall.find<QLineEdit>("applicantIdNumberEdit");
    number->setText(u"5001011990"_s);
    QVERIFY(number->accessibleDescription().contains(u"10"_s));
    number->setText(u"500101199002300010"_s); // no 30th of February
    QVERIFY(number->accessibleDescription().contains(u"日期"_s));
    QCOMPARE(number->property("fault").toString(), u"true"_s);
    number->setText(InventedNumber);
    QCOMPARE(number->property("fault").toString(), QString());
}

void WindowTest::unfinishedFormComesBackAfterLocking()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    hall.find<QLineEdit>("nameEdit")->setText(u"林初晓"_s);
    hall.find<QLineEdit>("phoneEdit")->setFocus();
    hall.window->lock();
    QVERIFY(!hall.session.value().isSignedIn());
    QVERIFY(hall.find<QLineEdit>("nameEdit")->text().isEmpty());

    hall.signIn(u"clerk"_s);
    auto *bar = hall.find<QWidget>("draftsBar");
    QVERIFY(bar->isVisible());
    const QString offered = hall.find<QLabel>("draftText")->text();
    QVERIFY2(offered.contains(u"林*晓"_s) && offered.contains(u"新装"_s) &&
                 offered.contains(u"11月20日 09:30"_s),
             qPrintable(offered));
    hall.find<QAbstractButton>("restoreDraftButton")->click();
    QCOMPARE(hall.find<QLineEdit>("nameEdit")->text(), u"林初晓"_s);
    QVERIFY(!bar->isVisible());
}

void WindowTest::draftIsOnTheDiskWithinTwoSeconds()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    QTest::keyClicks(hall.find<QLineEdit>("addressEdit"), u"xinghuali"_s);
    const auto kept = [&hall] {
        const Result<QList<DraftView>> drafts = hall.drafts->all(hall.session.value());
        return drafts && drafts->size() == 1 &&
               drafts->constFirst().content.value("address"_L1) == u"xinghuali"_s;
    };
    QVERIFY(QTest::qWaitFor(kept, 2000));
}

void WindowTest::failedPrintStaysOnToday()
{
    WindowFixture hall;
    hall.printing.outOfOrder = true;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    hall.find<QLineEdit>("nameEdit")->setText(u"林初晓"_s);
    hall.find<QLineEdit>("applicantIdNumberEdit")->setText(InventedNumber);
    hall.find<QLineEdit>("addressEdit")->setText(u"云津县青禾镇杏花里 8 号"_s);
    hall.find<QAbstractButton>("documentCheck_identity")->click();
    hall.find<QAbstractButton>("documentCheck_title")->click();
    hall.find<QAbstractButton>("acceptButton")->click();
    const QString number = hall.find<IntakePage>("intakePage")->acceptedNumber();
    QVERIFY(!number.isEmpty());
    const QString unprinted = number + u"|receipt"_s;
    TextTableModel &waiting = modelOf(hall, "waitingTable");
    QTRY_VERIFY(rowFor(waiting, unprinted));
    hall.printing.outOfOrder = false;
    QTest::keyClick(hall.window.get(), Qt::Key_F9);
    QCOMPARE(hall.printing.sent.size(), 1);
    // One key on 今日, wherever the choice stands.
    hall.printing.outOfOrder = true;
    QTest::keyClick(hall.window.get(), Qt::Key_F9);
    hall.printing.outOfOrder = false;
    QTest::keyClick(hall.window.get(), Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(rowFor(waiting, unprinted));
    QTest::keyClick(hall.find<TextTable>("waitingTable"), Qt::Key_F9);
    QCOMPARE(hall.printing.sent.size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(!rowFor(waiting, unprinted), 20'000); // the printer is asked every 5 s
}

void WindowTest::inspectorSeesNoActs()
{
    WindowFixture hall;
    hall.signIn(u"inspector"_s);
    hall.window->openApplication(hall.hall.applications.constFirst());
    for (const char *act : {"supplyAct", "stageAct", "withdrawAct", "emergencyAct", "handOverAct", "voidAct"})
        QVERIFY2(!hall.find<QWidget>(act)->isVisible(), act);
    QVERIFY(hall.find<QWidget>("revealAct")->isVisible());
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
