// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/figureservice.h"
#include "models/services/reportservice.h"
#include "tests/support/filefolder.h"
#include "tests/ui/windowfixture.h"
#include "ui/reports/chartview.h"
#include "ui/reports/reportspage.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/texttable.h"

#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Users = "区域,线路,户数,注册日期,注销日期\n农村,城东线,310,,\n城镇,城西线,940,,\n";
const QByteArray Events = "事件编号,线路,区域,停电性质,停电时间,恢复时间,停电户数\n"
                          "E1,城东线,农村,故障-内部,2026-07-08 14:20,2026-07-08 16:05,86\n"
                          "E2,城西线,城镇,计划-施工,2026-09-18 22:30,夜里,33\n"
                          "E3,城西线,城镇,故障-外部,2026-08-03 19:10,2026-08-03 19:55,120\n";

/// The room as a report maker sees it.
class Desk
{
public:
    Desk()
    {
        hall.signIn(u"head"_s);
        QTest::keyClick(hall.window.get(), Qt::Key_4, Qt::AltModifier);
    }

    QString put(const QString &name, const QByteArray &bytes) const { return lists.put(name, bytes); }
    template<typename T>
    T *find(const char *name) const
    {
        return hall.find<T>(name);
    }
    void choose(const char *field, const QString &path) const { find<LineEdit>(field)->setText(path); }
    void press(const char *button) const { find<QPushButton>(button)->click(); }
    [[nodiscard]] QString message() const { return hall.message("reliabilitySection"); }
    /// The dialog of that name that is open now.
    [[nodiscard]] QDialog *dialog(const char *name) const
    {
        for (QDialog *one : hall.window->findChildren<QDialog *>(QString::fromLatin1(name))) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void compute(const QByteArray &events = Events) const
    {
        choose("eventsFileEdit", put(u"停电.csv"_s, events));
        choose("usersFileEdit", put(u"用户.csv"_s, Users));
        press("reliabilityComputeButton");
    }

    WindowFixture hall;
    FileFolder lists;
};

/// How long the window's loop stood still at a time.
class LoopWatch
{
public:
    LoopWatch()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_clock.restart());
            ++m_turns;
        });
        m_clock.start();
        m_timer.start(1);
    }
    [[nodiscard]] int turns() const { return m_turns; }
    [[nodiscard]] qint64 longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    int m_turns = 0;
};

int rowsOf(const QTableView *table)
{
    return table ? table->model()->rowCount() : -1;
}

QString cellOf(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

} // namespace

/// 报表: reading lists, looking into figures, releasing.
class ReportsRoomTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsRejectedAndDoubtfulRowsApart();
    void aFieldIsPutRightInPlace();
    void columnsAreMappedByHandAndRemembered();
    void showsHowAFileIsWritten();
    void aBarOpensTheRowsBehindIt();
    void aTablesRowOpensThemToo();
    void aTotalOpensEveryRowOfIt();
    void rowsOutsideThePeriodAreToldOnce();
    void anotherComputationDropsTheFormerResult();
    void anEmptyListIsToldAsEmpty();
    void whatIsNotReleasedSaysSo();
    void everyRuleInForceIsSetHere();
    void theRegistersFigureStandsBeside();
    void releasesAndProvesTheSameRows();
    void aSecondReleaseSaysWhatChanged();
    void onlyWhoMayReleaseIsOfferedIt();
    void aLongReadingIsEndedAtOnceAndTheWindowStaysAlive();
};

void ReportsRoomTest::tellsRejectedAndDoubtfulRowsApart()
{
    const Desk desk;
    desk.compute(Events + "E4,城北线,城镇,故障-内部,2026-08-05 10:00,2026-08-05 12:00,7\n");
    QTRY_VERIFY(desk.message().contains(u"有 1 行没算进去"_s));
    const auto *rejects = desk.find<QTableView>("rejectedRowsTable");
    QCOMPARE(rowsOf(rejects), 1);
    QCOMPARE(cellOf(rejects, 0, 1), u"3"_s);
    QCOMPARE(cellOf(rejects, 0, 2), u"恢复时间"_s);
    const auto *doubts = desk.find<QTableView>("doubtfulRowsTable");
    QCOMPARE(rowsOf(doubts), 1);
    QCOMPARE(cellOf(doubts, 0, 0), u"5"_s);
    QVERIFY(cellOf(doubts, 0, 2).contains(u"没有这条线路"_s));
}

void ReportsRoomTest::aFieldIsPutRightInPlace()
{
    const Desk desk;
    desk.compute();
    QTRY_COMPARE(rowsOf(desk.find<QTableView>("rejectedRowsTable")), 1);
    auto *rejects = desk.find<QTableView>("rejectedRowsTable");
    rejects->setFocus();
    rejects->selectRow(0);
    QTest::keyClick(rejects, Qt::Key_Return);
    QTRY_VERIFY(desk.dialog("tableDialog"));
    const QDialog *dialog = desk.dialog("tableDialog");
    auto *edit = dialog->findChild<LineEdit *>(u"correctionEdit"_s);
    QTRY_COMPARE(edit->text(), u"夜里"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"rejectedRow"_s)->text().contains(u"E2 | 城西线"_s));
    edit->setText(u"2026-09-19 05:00"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(rowsOf(dialog->findChild<QTableView *>(u"rejectTable"_s)), 0);
    QCOMPARE(rowsOf(dialog->findChild<QTableView *>(u"correctionTable"_s)), 1);
    dialog->findChild<QPushButton *>(u"useTableButton"_s)->click();
    desk.press("reliabilityComputeButton");
    QTRY_VERIFY(desk.message().contains(u"每一行都算进去了"_s));
    const auto *corrections = desk.find<QTableView>("correctionsTable");
    QCOMPARE(rowsOf(corrections), 1);
    QCOMPARE(cellOf(corrections, 0, 3), u"2026-09-19 05:00"_s);
    QFile list(desk.lists.path(u"停电.csv"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QCOMPARE(list.readAll(), Events); // as it was
}

void ReportsRoomTest::columnsAreMappedByHandAndRemembered()
{
    const Desk desk;
    QByteArray odd = Events;
    odd.replace("停电时间", "断电").replace("停电户数", "影响");
    odd.replace("夜里", "2026-09-19 05:00");
    desk.compute(odd);
    QTRY_VERIFY(desk.message().contains(u"表头里没有这些列"_s));
    desk.press("eventsCheckButton");
    QTRY_VERIFY(desk.dialog("tableDialog"));
    QDialog *dialog = desk.dialog("tableDialog");
    const auto choice = [&](int heading) {
        return dialog->findChild<QComboBox *>(u"columnChoice%1"_s.arg(heading));
    };
    QTRY_VERIFY(choice(4));
    for (const auto &[heading, column] : {std::pair(4, u"start"_s), std::pair(6, u"users"_s)}) {
        choice(heading)->setCurrentIndex(choice(heading)->findData(column));
        emit choice(heading)->activated(choice(heading)->currentIndex());
    }
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"messageText"_s)->text().contains(u"3 行都能算"_s));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    desk.press("reliabilityComputeButton");
    QTRY_VERIFY(desk.message().contains(u"每一行都算进去了"_s));
    // The next quarter's list of the same source needs no hand.
    desk.choose("eventsFileEdit", desk.put(u"下一季.csv"_s, odd));
    desk.press("reliabilityComputeButton");
    QTRY_VERIFY(desk.message().contains(u"每一行都算进去了"_s));
}

void ReportsRoomTest::showsHowAFileIsWritten()
{
    const Desk desk;
    QByteArray semicolons = Events;
    semicolons.replace(',', ';');
    desk.compute(semicolons);
    desk.press("eventsCheckButton");
    QTRY_VERIFY(desk.dialog("tableDialog"));
    const QDialog *dialog = desk.dialog("tableDialog");
    auto *delimiter = dialog->findChild<QComboBox *>(u"delimiterChoice"_s);
    QTRY_COMPARE(delimiter->currentText(), u"自动：分号"_s);
    QCOMPARE(dialog->findChild<QComboBox *>(u"encodingChoice"_s)->currentText(), u"自动：UTF-8"_s);
    QCOMPARE(dialog->findChild<QComboBox *>(u"dateOrderChoice"_s)->currentText(), u"自动：年月日"_s);
    const auto *rows = dialog->findChild<QTableView *>(u"firstRowsTable"_s);
    QTRY_COMPARE(rowsOf(rows), 3);
    QCOMPARE(cellOf(rows, 0, 0), u"2"_s);
    QCOMPARE(cellOf(rows, 0, 2), u"城东线"_s);
    delimiter->setCurrentIndex(delimiter->findData(u"comma"_s));
    emit delimiter->activated(delimiter->currentIndex());
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"messageText"_s)->text().contains(u"表头里没有这些列"_s));
}

void ReportsRoomTest::aBarOpensTheRowsBehindIt()
{
    const Desk desk;
    desk.compute();
    QTRY_VERIFY(desk.find<ChartView>("region_saidiChart"));
    auto *result = desk.find<QTabWidget>("reportResult");
    result->setCurrentIndex(1);
    auto *chart = desk.find<ChartView>("region_saidiChart");
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right); // the regions with users: 城镇, 农村
    QVERIFY(chart->accessibleDescription().startsWith(u"农村"_s));
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_VERIFY(desk.dialog("rowsDialog"));
    const auto *rows = desk.dialog("rowsDialog")->findChild<QTableView *>(u"sourceRowsTable"_s);
    QCOMPARE(rowsOf(rows), 1);
    QCOMPARE(cellOf(rows, 0, 0), u"2"_s);
    QCOMPARE(cellOf(rows, 0, 4), u"150.50"_s);
    QVERIFY(desk.dialog("rowsDialog")
                ->findChild<QLabel *>(u"sourceRowsSum"_s)
                ->text()
                .contains(u"150.50 时户"_s));
    QTest::keyClick(desk.dialog("rowsDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!desk.dialog("rowsDialog"));
    QTest::mouseClick(chart, Qt::LeftButton, Qt::NoModifier, chart->boxOf(0).center().toPoint());
    QTRY_VERIFY(desk.dialog("rowsDialog"));
    QVERIFY(desk.dialog("rowsDialog")->windowTitle().startsWith(u"城镇"_s));
}

void ReportsRoomTest::aTablesRowOpensThemToo()
{
    const Desk desk;
    desk.compute();
    QTRY_VERIFY(desk.find<TextTable>("by_categoryTable"));
    auto *table = desk.find<TextTable>("by_categoryTable");
    table->selectRow(1);
    const QString category = cellOf(table, 1, 0);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(desk.dialog("rowsDialog"));
    QVERIFY(desk.dialog("rowsDialog")->windowTitle().startsWith(category));
}

void ReportsRoomTest::aTotalOpensEveryRowOfIt()
{
    const Desk desk;
    desk.compute();
    QTRY_VERIFY(desk.find<TextTable>("by_categoryTable"));
    auto *table = desk.find<TextTable>("by_categoryTable");
    table->selectRow(rowsOf(table) - 1);
    QCOMPARE(cellOf(table, rowsOf(table) - 1, 0), u"合计"_s);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(desk.dialog("rowsDialog"));
    const auto *rows = desk.dialog("rowsDialog")->findChild<QTableView *>(u"sourceRowsTable"_s);
    QCOMPARE(rowsOf(rows), 2);
    QVERIFY(desk.dialog("rowsDialog")
                ->findChild<QLabel *>(u"sourceRowsSum"_s)
                ->text()
                .contains(u"240.50 时户"_s)); // 86 users for 1:45, 120 for 0:45
}

void ReportsRoomTest::rowsOutsideThePeriodAreToldOnce()
{
    const Desk desk;
    QByteArray earlier;
    for (const char *day : {"01", "02", "03"})
        earlier +=
            QByteArray("E9,城西线,城镇,故障-内部,2025-03-%1 10:00,2025-03-%1 12:00,7\n").replace("%1", day);
    desk.compute(Events + earlier);
    QTRY_VERIFY(desk.find<QTableView>("doubtfulRowsTable"));
    const auto *doubts = desk.find<QTableView>("doubtfulRowsTable");
    QCOMPARE(rowsOf(doubts), 1);
    QCOMPARE(cellOf(doubts, 0, 0), u"5–7（3 行）"_s);
}

void ReportsRoomTest::anotherComputationDropsTheFormerResult()
{
    const Desk desk;
    const auto *result = desk.find<QWidget>("reliabilitySection")->findChild<QTabWidget *>(u"reportResult"_s);
    desk.compute();
    QTRY_VERIFY(desk.find<QPushButton>("reliabilityReleaseButton")->isEnabled());
    QVERIFY(result->isVisible());
    desk.choose("eventsFileEdit", desk.lists.path(u"没有.csv"_s));
    desk.press("reliabilityComputeButton");
    QTRY_VERIFY(desk.message().contains(u"没有.csv"_s));
    QVERIFY(!result->isVisible());
    QVERIFY(!desk.find<QPushButton>("reliabilityReleaseButton")->isEnabled());
    QVERIFY(!desk.find<QPushButton>("reliabilitySaveButton")->isEnabled());
}

void ReportsRoomTest::anEmptyListIsToldAsEmpty()
{
    const Desk desk;
    desk.compute(Events.left(Events.indexOf('\n') + 1));
    QTRY_VERIFY(desk.message().contains(u"没有一行在这个报告期内"_s));
}

void ReportsRoomTest::whatIsNotReleasedSaysSo()
{
    Desk desk;
    desk.hall.prompts.confirmed = {u"releaseDialog"_s};
    const QString file = desk.lists.path(u"报表.csv"_s);
    desk.hall.prompts.file = file;
    const auto saved = [&] {
        desk.press("reliabilitySaveButton");
        QFile sheet(file);
        [&] { QTRY_VERIFY(desk.message().contains(u"报表.csv"_s)); }();
        return sheet.open(QIODevice::ReadOnly) ? QString::fromUtf8(sheet.readAll()) : QString();
    };
    desk.compute();
    QTRY_VERIFY(desk.find<QPushButton>("reliabilityReleaseButton")->isEnabled());
    QVERIFY(saved().contains(u"未发布"_s));
    desk.press("reliabilityReleaseButton");
    QTRY_VERIFY(desk.message().contains(u"已发布，第 1 版"_s));
    const QString released = saved();
    QVERIFY(!released.contains(u"未发布"_s));
    QVERIFY(released.contains(u"第 1 版"_s));
    QVERIFY(released.contains(u"-KK-2026Q3"_s));
}

void ReportsRoomTest::everyRuleInForceIsSetHere()
{
    const Desk desk;
    desk.press("moreRulesButton");
    desk.find<QSpinBox>("shortSecondsSpin")->setValue(3600);
    desk.find<LineEdit>("publishedAsai")->setText(u"99.9"_s);
    desk.compute();
    QTRY_VERIFY(desk.find<QTableView>("publishedTable"));
    QCOMPARE(cellOf(desk.find<QTableView>("publishedTable"), 1, 1), u"99.9000"_s);
    // 45 minutes are short now.
    QCOMPARE(cellOf(desk.find<QTableView>("by_regionTable"), 0, 2), u"0"_s);
    desk.find<LineEdit>("publishedAsai")->setText(u"很高"_s);
    desk.press("reliabilityComputeButton");
    QVERIFY(desk.find<LineEdit>("publishedAsai")->accessibleDescription().contains(u"不是数"_s));
}

void ReportsRoomTest::theRegistersFigureStandsBeside()
{
    const Desk desk;
    QVERIFY(FigureService(*desk.hall.station)
                .release(desk.hall.session.value(), {.indicator = u"reliability_rate"_s,
                                                     .scope = u"全市"_s,
                                                     .period = u"2026Q3"_s,
                                                     .value = u"99.95"_s,
                                                     .unit = u"%"_s,
                                                     .origin = {},
                                                     .source = u"国家能源局通报"_s,
                                                     .on = QDate(2026, 11, 2)}));
    desk.compute();
    QTRY_VERIFY(desk.find<QTableView>("publishedTable"));
    QCOMPARE(cellOf(desk.find<QTableView>("publishedTable"), 1, 1), u"99.9500"_s);
    QCOMPARE(cellOf(desk.find<QTableView>("publishedTable"), 1, 2), u"—"_s);
    // What is typed goes first.
    desk.find<LineEdit>("publishedAsai")->setText(u"99.9"_s);
    desk.press("reliabilityComputeButton");
    QTRY_VERIFY(desk.find<QTableView>("publishedTable"));
    QCOMPARE(cellOf(desk.find<QTableView>("publishedTable"), 1, 1), u"99.9000"_s);
}

void ReportsRoomTest::releasesAndProvesTheSameRows()
{
    Desk desk;
    desk.hall.prompts.confirmed = {u"releaseDialog"_s};
    desk.compute();
    QTRY_VERIFY(desk.find<QPushButton>("reliabilityReleaseButton")->isEnabled());
    desk.press("reliabilityReleaseButton");
    QTRY_VERIFY(desk.message().contains(u"已发布，第 1 版"_s));
    QVERIFY(QFile::remove(desk.lists.path(u"停电.csv"_s)));
    const auto *table = desk.find<TextTable>("releasedTable");
    QCOMPARE(rowsOf(table), 1);
    QCOMPARE(cellOf(table, 0, 1), u"2026Q3"_s);
    desk.press("recomputeButton");
    QTRY_VERIFY(desk.hall.message("releasedSection").contains(u"每个数都与发布的相同"_s));
}

void ReportsRoomTest::aSecondReleaseSaysWhatChanged()
{
    Desk desk;
    desk.hall.prompts.confirmed = {u"releaseDialog"_s};
    desk.compute();
    QTRY_VERIFY(desk.find<QPushButton>("reliabilityReleaseButton")->isEnabled());
    desk.press("reliabilityReleaseButton");
    QTRY_VERIFY(desk.message().contains(u"已发布，第 1 版"_s));
    QTRY_VERIFY(desk.find<QPushButton>("reliabilityReleaseButton")->isVisible());
    desk.press("reliabilityReleaseButton"); // nothing said: nothing done
    QCOMPARE(desk.hall.prompts.asked.last(), u"releaseChangesDialog"_s);
    desk.hall.prompts.texts.insert(u"releaseChangesDialog"_s, u"补录 E2 的恢复时间"_s);
    desk.press("reliabilityReleaseButton");
    QTRY_VERIFY(desk.message().contains(u"已发布，第 2 版"_s));
    const auto report = ReportService(*desk.hall.station)
                            .view(desk.hall.session.value(), u"reliability"_s, *parseQuarter(u"2026Q3"_s));
    QCOMPARE(report->versions.size(), 2);
    QCOMPARE(report->newest().changes, u"补录 E2 的恢复时间"_s);
    QCOMPARE(rowsOf(desk.find<TextTable>("releasedTable")), 2);
}

void ReportsRoomTest::onlyWhoMayReleaseIsOfferedIt()
{
    WindowFixture hall;
    hall.signIn(u"inspector"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_4, Qt::AltModifier);
    QVERIFY(hall.find<QPushButton>("reliabilityComputeButton")->isEnabled());
    QVERIFY(!hall.find<QPushButton>("reliabilityReleaseButton")->isEnabled());
}

void ReportsRoomTest::aLongReadingIsEndedAtOnceAndTheWindowStaysAlive()
{
    const Desk desk;
    QByteArray many = Events.left(Events.indexOf('\n') + 1);
    const QByteArray row = "E%1,城东线,农村,故障-内部,2026-07-08 14:20,2026-07-08 16:05,86\n";
    for (int i = 0; many.size() < 60'000'000; ++i)
        many += QByteArray(row).replace("%1", QByteArray::number(i));
    desk.compute(many);
    auto *cancel = desk.find<QPushButton>("reliabilityCancelButton");
    QVERIFY(cancel->isVisible());
    LoopWatch watch;
    QTRY_VERIFY(watch.turns() > 5);
    QVERIFY2(cancel->isVisible(), "the reading was over too soon to tell");
    QElapsedTimer clock;
    clock.start();
    cancel->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.message().contains(u"已停下"_s), 5000);
    qInfo("the window stood still for %lld ms at most, the reading ended after %lld ms", watch.longestMs(),
          clock.elapsed());
    QVERIFY(!desk.find<QPushButton>("reliabilitySaveButton")->isEnabled());
    QVERIFY(!QDir(desk.hall.station->folder().filePath(u"datasets"_s)).exists());
}

QTEST_MAIN(ReportsRoomTest)
#include "tst_reportsroom.moc"
