// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/outageservice.h"
#include "models/services/returnservice.h"
#include "tests/ui/windowfixture.h"
#include "ui/reports/documentview.h"
#include "ui/reports/ledgersection.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/texttable.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

/// Where POWERHALL_SHOTS names a folder, every screen is left there as a picture.
void shoot(QWidget &widget, const QString &name)
{
    QCoreApplication::processEvents();
    const QString folder = qEnvironmentVariable("POWERHALL_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

void enter(WindowFixture &hall, const QString &role, const QString &section)
{
    if (hall.session.value().isSignedIn())
        hall.window->lock();
    hall.signIn(role);
    hall.activate();
    QTest::keyClick(hall.window.get(), Qt::Key_4, Qt::AltModifier);
    auto *sections = hall.find<QListWidget>("reportsSections");
    const QList<QListWidgetItem *> found = sections->findItems(section, Qt::MatchExactly);
    QVERIFY2(!found.isEmpty(), qPrintable(section));
    sections->setCurrentItem(found.constFirst());
}

void click(const WindowFixture &hall, const char *button)
{
    hall.find<QAbstractButton>(button)->click();
}

QList<TextRow> rowsOf(const WindowFixture &hall, const char *table)
{
    auto *list = hall.find<TextTable>(table);
    return list ? qobject_cast<TextTableModel *>(list->model())->rows() : QList<TextRow>();
}

void choose(const WindowFixture &hall, const char *table, int row)
{
    auto *list = hall.find<TextTable>(table);
    list->setCurrentIndex(list->model()->index(row, 0));
}

void type(const FormDialog &form, const QString &field, const QString &text)
{
    form.findChild<QLineEdit *>(form.objectName() + u'_' + field)->setText(text);
}

void submit(const FormDialog &form)
{
    form.findChild<QAbstractButton *>(u"yesButton"_s)->click();
}

} // namespace

/// The other returns in the window: choose a period, see the figures, open the case, note what came of it.
class TestReturnsRoom final : public QObject
{
    Q_OBJECT

private slots:
    void aListedCaseOpensOnEnter();
    void pagesArePreviewed();
    void aHalfYearIsHandedIn();
    void aRevisitIsNoted();
    void theSampleFollowsItsSeed();
    void aCostNeedsItsSource();
    void theLedgerIsKept();
    void anOutageInStepsIsEnteredByKeysAlone();
    void aBudgetIsSetAndAnOutageReckoned();
    void findingsShowTheirOutages();
    void ctrlEnterListsAnewWhereverTheFocusIs();
    void aPeriodChosenWhileAnotherIsReadIsTheOneShown();
    void whoMayNotActSeesNoActs();
    void nothingStaysWhenLocked();
};

void TestReturnsRoom::aListedCaseOpensOnEnter()
{
    WindowFixture hall({.profile = u"huangchuan"_s});
    enter(hall, u"head"_s, u"高压周报"_s); // lists itself
    QTRY_VERIFY(!rowsOf(hall, "weekly_cases").isEmpty());
    shoot(*hall.window, u"weekly"_s);
    const QString number = rowsOf(hall, "weekly_cases").constFirst().cells.constFirst();
    choose(hall, "weekly_cases", 0);
    QTest::keyClick(hall.find<TextTable>("weekly_cases"), Qt::Key_Return);
    QVERIFY(hall.find<QWidget>("casePage")->isVisible());
    bool told = false;
    for (const QLabel *label : hall.find<QWidget>("casePage")->findChildren<QLabel *>())
        told = told || label->text().contains(number);
    QVERIFY2(told, qPrintable(number));
}

void TestReturnsRoom::pagesArePreviewed()
{
    WindowFixture hall({.profile = u"huangchuan"_s});
    enter(hall, u"head"_s, u"考核风险"_s);
    QTRY_VERIFY(hall.find<QAbstractButton>("riskPagesButton")->isEnabled());
    shoot(*hall.window, u"risk"_s);
    click(hall, "riskPagesButton");
    auto *pages = hall.window->findChild<DocumentDialog *>();
    QVERIFY(pages);
    shoot(*pages, u"risk-pages"_s);
    hall.prompts.file = hall.folder.filePath(u"risk.csv"_s);
    pages->findChild<QAbstractButton *>(u"saveDocumentButton"_s)->click();
    QVERIFY(QFile::exists(hall.prompts.file));
    pages->close();
}

void TestReturnsRoom::ctrlEnterListsAnewWhereverTheFocusIs()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    enter(hall, u"head"_s, u"客户回访"_s);
    const auto firstKey = [&] {
        const QList<TextRow> rows = rowsOf(hall, "revisits_population");
        return rows.isEmpty() ? QString() : rows.constFirst().cells.at(4);
    };
    QTRY_VERIFY(!firstKey().isEmpty());
    for (const char *place : {"reportsSections", "revisitSeed", "revisits_population"}) {
        const QString before = firstKey();
        hall.find<QLineEdit>("revisitSeed")->setText(QLatin1String(place));
        auto *focused = hall.find<QWidget>(place);
        focused->setFocus();
        QTest::keyClick(focused, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(!firstKey().isEmpty() && firstKey() != before, place);
    }
}

void TestReturnsRoom::aPeriodChosenWhileAnotherIsReadIsTheOneShown()
{
    WindowFixture hall({.profile = u"guidong"_s});
    enter(hall, u"head"_s, u"报装半年报"_s);
    auto *span = hall.find<QComboBox>("halfyearSpan");
    for (const int index : {2, 3, 0})
        span->setCurrentIndex(index);
    QTRY_VERIFY(hall.find<QLabel>("halfyearState")->text().contains(u"还没有过完"_s));
}

void TestReturnsRoom::aHalfYearIsHandedIn()
{
    WindowFixture hall({.profile = u"guidong"_s});
    enter(hall, u"head"_s, u"报装半年报"_s);
    hall.find<QComboBox>("halfyearSpan")->setCurrentIndex(1); // the half that is over
    QTRY_VERIFY(hall.find<QAbstractButton>("halfyearHandInButton")->isEnabled());
    QVERIFY(hall.find<QLabel>("halfyearState")->text().contains(u"还没有"_s));
    hall.prompts.texts.insert(u"handInDialog"_s, u"报营销部"_s);
    click(hall, "halfyearHandInButton");
    QTRY_VERIFY(hall.find<QLabel>("halfyearState")->text().contains(u"已报出"_s));
    shoot(*hall.window, u"halfyear"_s);
    const auto handed = ReturnService(*hall.station).handed(hall.session.value());
    QCOMPARE(handed->size(), 1);
    QCOMPARE(handed->constFirst().rule, u"half_year_units_july"_s);
    hall.find<QComboBox>("halfyearSpan")->setCurrentIndex(0);
    QTRY_VERIFY(hall.find<QLabel>("halfyearState")->text().contains(u"还没有过完"_s));
    QVERIFY(!hall.find<QAbstractButton>("halfyearHandInButton")->isEnabled());
}

void TestReturnsRoom::aRevisitIsNoted()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    enter(hall, u"clerk"_s, u"客户回访"_s);
    click(hall, "revisitsComputeButton");
    QTRY_VERIFY(!rowsOf(hall, "revisits_revisits").isEmpty());
    choose(hall, "revisits_revisits", 0);
    click(hall, "revisitsNoteButton");
    auto *form = hall.window->findChild<FormDialog *>();
    QVERIFY(form);
    form->findChild<QComboBox *>(u"revisitForm_outcome"_s)->setCurrentIndex(1); // dissatisfied
    submit(*form);
    QVERIFY2(form->isVisible(), "a dissatisfied customer needs a note");
    type(*form, u"note"_s, u"等得久，已说明"_s);
    shoot(*form, u"revisit-form"_s);
    submit(*form);
    QTRY_COMPARE(rowsOf(hall, "revisits_revisits").constFirst().cells.at(4), u"不满意"_s);
    shoot(*hall.window, u"revisits"_s);
}

void TestReturnsRoom::theSampleFollowsItsSeed()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    enter(hall, u"head"_s, u"客户回访"_s);
    const auto keyOf = [&](const QString &seed) {
        hall.find<QLineEdit>("revisitSeed")->setText(seed);
        const int before = int(rowsOf(hall, "revisits_population").size());
        click(hall, "revisitsComputeButton");
        QTest::qWait(50);
        const QList<TextRow> rows = rowsOf(hall, "revisits_population");
        return rows.isEmpty() ? QString::number(before) : rows.constFirst().cells.at(4);
    };
    keyOf(u"甲"_s);
    QTRY_VERIFY(hall.find<QAbstractButton>("revisitsPagesButton")->isEnabled());
    QTRY_VERIFY(!rowsOf(hall, "revisits_population").isEmpty());
    const QString first = rowsOf(hall, "revisits_population").constFirst().cells.at(4);
    QTRY_VERIFY(keyOf(u"乙"_s) != first);
    QTRY_COMPARE(keyOf(u"甲"_s), first);
}

void TestReturnsRoom::aCostNeedsItsSource()
{
    WindowFixture hall({.profile = u"guidong"_s});
    enter(hall, u"head"_s, u"报装半年报"_s);
    hall.find<QLineEdit>("microCost")->setText(u"12.5"_s);
    click(hall, "halfyearComputeButton");
    QVERIFY(hall.find<QLineEdit>("microCostSource")->hasFocus());
    hall.find<QLineEdit>("microCost")->setText(u"-1"_s);
    click(hall, "halfyearComputeButton");
    QVERIFY(hall.find<QLineEdit>("microCost")->hasFocus());
}

void TestReturnsRoom::theLedgerIsKept()
{
    WindowFixture hall({.profile = u"chongqing"_s});
    enter(hall, u"head"_s, u"工作台账"_s);
    click(hall, "newTaskButton");
    auto *form = hall.window->findChild<FormDialog *>();
    type(*form, u"text"_s, u"压缩办电时间"_s);
    type(*form, u"department"_s, u"营销部"_s);
    type(*form, u"due"_s, u"下周"_s);
    submit(*form);
    QVERIFY2(form->isVisible(), "a day must be a date");
    type(*form, u"due"_s, u"2026-11-10"_s);
    shoot(*form, u"task-form"_s);
    submit(*form);
    const QList<TextRow> rows = rowsOf(hall, "ledger_tasks");
    const auto task = std::find_if(rows.cbegin(), rows.cend(),
                                   [](const TextRow &row) { return row.cells.at(2) == u"压缩办电时间"_s; });
    QVERIFY(task != rows.cend());
    QVERIFY(task->cells.at(7).contains(u"超期"_s));
    shoot(*hall.window, u"ledger"_s);
    choose(hall, "ledger_tasks", int(task - rows.cbegin()));
    hall.prompts.texts.insert(u"taskDialog"_s, u"验收通过"_s);
    click(hall, "closeTaskButton");
    bool closed = false;
    for (const TextRow &row : rowsOf(hall, "ledger_tasks"))
        closed = closed || (row.cells.at(2) == u"压缩办电时间"_s && row.cells.at(8) == u"验收通过"_s);
    // It is done and its day lies in the quarter: it stays on the list.
    QVERIFY(closed);
}

void TestReturnsRoom::anOutageInStepsIsEnteredByKeysAlone()
{
    WindowFixture hall({.profile = u"huangchuan"_s});
    enter(hall, u"head"_s, u"停电登记"_s);
    hall.find<QWidget>("outageSection")->findChild<QLineEdit *>(u"outageFeeder"_s)->setFocus();
    const auto press = [](int key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), with);
    };
    const auto type = [&](const QString &text) {
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY2(field, qPrintable(text));
        field->insert(text);
        press(Qt::Key_Return);
    };
    type(u"城东线"_s);
    type(u"1号台区"_s);
    press(Qt::Key_Return); // region
    press(Qt::Key_Return); // category
    type(u"雷击"_s);
    for (const auto &[end, users] : {std::pair(u"10:05"_s, u"40"_s), std::pair(u"9:20"_s, u"12"_s)}) {
        type(u"11-3 8:30"_s);
        type(end);
        type(users);
        type({});
        type({}); // the last field of a step: on to the next, made when it is wanted
    }
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto outages = OutageService(*hall.station).list(hall.session.value());
    QVERIFY(outages);
    QCOMPARE(outages->size(), 1);
    const OutageEntry entry = outages->constFirst().entry;
    QCOMPARE(entry.feeder, u"城东线"_s);
    QCOMPARE(entry.transformer, u"1号台区"_s);
    QCOMPARE(entry.cause, u"雷击"_s);
    QCOMPARE(entry.steps.size(), 2);
    QCOMPARE(entry.steps.at(1).users, 12);
    QCOMPARE(entry.steps.at(1).end - entry.steps.at(1).start, 50 * 60);
}

void TestReturnsRoom::aBudgetIsSetAndAnOutageReckoned()
{
    WindowFixture hall({.profile = u"huangchuan"_s});
    enter(hall, u"head"_s, u"停电预算"_s);
    QVERIFY(rowsOf(hall, "budgetTable").isEmpty());
    click(hall, "setBudgetButton");
    auto *form = hall.window->findChild<FormDialog *>();
    type(*form, u"hours"_s, u"3650"_s);
    type(*form, u"months"_s, u"1,2"_s);
    type(*form, u"basis"_s, u"年度计划"_s);
    submit(*form);
    QVERIFY2(form->isVisible(), "two months are no year");
    type(*form, u"months"_s, {});
    submit(*form);
    QTRY_COMPARE(rowsOf(hall, "budgetTable").size(), 14);
    auto *section = hall.find<QWidget>("budgetSection");
    const auto field = [&](const QString &name) { return section->findChild<QLineEdit *>(name); };
    field(u"stepStart0"_s)->setText(u"2026-12-02 08:00"_s);
    field(u"stepEnd0"_s)->setText(u"2026-12-02 12:00"_s);
    field(u"stepUsers0"_s)->setText(u"80"_s);
    click(hall, "reckonCostButton");
    QCOMPARE(rowsOf(hall, "costTable").size(), 3);
    shoot(*hall.window, u"budget"_s);
    QString told;
    for (const QLabel *label : section->findChildren<QLabel *>())
        told += label->text();
    QVERIFY2(told.contains(u"320.00 时户，超出预算"_s), qPrintable(told));
    QVERIFY(told.contains(u"300 时户"_s));
    QVERIFY(OutageService(*hall.station).list(hall.session.value())->isEmpty());
}

void TestReturnsRoom::findingsShowTheirOutages()
{
    WindowFixture hall({.profile = u"huangchuan"_s});
    enter(hall, u"head"_s, u"停电预警"_s);
    OutageService outages(*hall.station);
    for (int day = 2; day <= 4; ++day) {
        const LocalSecond start = localSecondOf(QDate(2026, 11, day)) + 8 * 3600;
        QVERIFY(outages.enter(hall.session.value(), {u"城东线"_s,
                                                     u"1号台区"_s,
                                                     u"农村"_s,
                                                     OutageCategory::FaultInternal,
                                                     {},
                                                     {{start, start + 3600, 10}}}));
    }
    const auto finding = [&] {
        const QList<TextRow> rows = rowsOf(hall, "watchTable");
        const auto found = std::find_if(rows.cbegin(), rows.cend(), [](const TextRow &row) {
            return !row.heading && row.cells.constFirst() == u"城东线"_s;
        });
        return found == rows.cend() ? -1 : int(found - rows.cbegin());
    };
    QTRY_VERIFY(finding() >= 0); // three trips reach the warning line of 3
    const TextRow heading = rowsOf(hall, "watchTable").constFirst();
    QVERIFY(heading.heading);
    QVERIFY(heading.cells.constFirst().contains(u"HC21"_s));
    choose(hall, "watchTable", finding());
    QCOMPARE(rowsOf(hall, "watchedTable").size(), 3);
    shoot(*hall.window, u"watch"_s);
}

void TestReturnsRoom::whoMayNotActSeesNoActs()
{
    WindowFixture hall({.profile = u"huangchuan"_s});
    enter(hall, u"inspector"_s, u"工作台账"_s);
    QVERIFY(!hall.find<QAbstractButton>("newTaskButton")->isVisibleTo(hall.window.get()));
    QVERIFY(!hall.find<QAbstractButton>("setBudgetButton")->isVisibleTo(hall.window.get()));
    hall.find<QListWidget>("reportsSections")
        ->setCurrentItem(hall.find<QListWidget>("reportsSections")
                             ->findItems(u"客户回访"_s, Qt::MatchExactly)
                             .constFirst());
    click(hall, "revisitsComputeButton");
    QTRY_VERIFY(hall.find<QAbstractButton>("revisitsPagesButton")->isEnabled());
    QVERIFY(!hall.find<QAbstractButton>("revisitsNoteButton")->isEnabled());
}

void TestReturnsRoom::nothingStaysWhenLocked()
{
    WindowFixture hall({.profile = u"huangchuan"_s});
    enter(hall, u"head"_s, u"高压周报"_s); // lists itself
    QTRY_VERIFY(!rowsOf(hall, "weekly_cases").isEmpty());
    hall.window->lock();
    QVERIFY(!hall.find<TextTable>("weekly_cases"));
    QVERIFY(!hall.find<QAbstractButton>("weeklyPagesButton")->isEnabled());
}

QTEST_MAIN(TestReturnsRoom)
#include "tst_returnsroom.moc"
