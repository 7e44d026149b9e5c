// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/windowfixture.h"
#include "ui/mainwindow/palettematch.h"
#include "ui/mainwindow/roomtable.h"
#include "ui/widgets/texttable.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

QList<PaletteEntry> entriesNamed(const QStringList &names)
{
    QList<PaletteEntry> entries;
    for (const QString &name : names)
        entries.append(
            PaletteEntry{.command = {.text = name.section(u'@', 0, 0)}, .place = name.section(u'@', 1)});
    return entries;
}

QStringList offered(const WindowFixture &hall)
{
    QStringList texts;
    const auto *model = qobject_cast<TextTableModel *>(hall.find<TextTable>("paletteTable")->model());
    for (const TextRow &row : model->rows())
        texts.append(row.cells.constFirst());
    return texts;
}

void ask(const WindowFixture &hall, const QString &text)
{
    QTest::keyClick(hall.window.get(), Qt::Key_K, Qt::ControlModifier);
    hall.find<QLineEdit>("paletteEdit")->setText(text);
}

void take(const WindowFixture &hall)
{
    QTest::keyClick(hall.find<QLineEdit>("paletteEdit"), Qt::Key_Return);
}

} // namespace

/// Ctrl+K: what a typed text may mean, and that it is done.
class PaletteTest final : public QObject
{
    Q_OBJECT

private slots:
    void ranksWhatWasTyped_data();
    void ranksWhatWasTyped();
    void everyRoomAndGlobalActIsOffered();
    void doesAVerbOfTheOpenCase();
    void offersOnlyWhatThePersonMayDo();
    void opensASectionOfTheStation();
    void givesUnknownTextToTheSearch();
    void choosesTheBestAsOneTypes();
    void goesBackToTheFieldItWasCalledFrom();
};

void PaletteTest::ranksWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("wanted");
    // 0 收材料, 1 再收一次材料, 2 查找, 3 Take document, 4 用户 in 站点
    QTest::addRow("nothing typed offers all in order") << QString() << QList{0, 1, 2, 3, 4};
    QTest::addRow("beginning before inside") << u"收"_s << QList{0, 1};
    QTest::addRow("initials") << u"scl"_s << QList{0};
    QTest::addRow("initials in capitals") << u"SCL"_s << QList{0};
    QTest::addRow("inside the initials") << u"cl"_s << QList{0, 1};
    QTest::addRow("Latin, any case, blanks apart") << u"take doc"_s << QList{3};
    QTest::addRow("place") << u"站点"_s << QList{4};
    QTest::addRow("initials of the place") << u"zd"_s << QList{4};
    QTest::addRow("no such thing") << u"qqq"_s << QList<int>();
}

void PaletteTest::ranksWhatWasTyped()
{
    QFETCH(QString, typed);
    QFETCH(QList<int>, wanted);
    const QList<PaletteEntry> entries =
        entriesNamed({u"收材料"_s, u"再收一次材料"_s, u"查找"_s, u"Take document"_s, u"用户@站点"_s});
    QCOMPARE(matchingEntries(typed, entries), wanted);
}

void PaletteTest::everyRoomAndGlobalActIsOffered()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    ask(hall, {});
    const QStringList texts = offered(hall);
    for (const RoomEntry &room : roomTable()) {
        if (!room.keys.isEmpty())
            QVERIFY2(texts.contains(titleOf(room)), qPrintable(titleOf(room)));
    }
    for (const QString &act : {u"接待下一位"_s, u"查找"_s, u"锁屏"_s, u"概况"_s, u"备份…"_s})
        QVERIFY2(texts.contains(act), qPrintable(act));
}

void PaletteTest::doesAVerbOfTheOpenCase()
{
    WindowFixture hall({.profile = u"baoshan"_s});
    hall.signIn(u"clerk"_s);
    QString open;
    for (const QString &number : hall.hall.applications) {
        const Result<ApplicationView> view = hall.intake->view(hall.session.value(), number);
        if (view && view->application.status == Application::Status::Open &&
            view->application.suspensions.isEmpty())
            open = number;
    }
    QVERIFY(!open.isEmpty());
    hall.window->openApplication(open);
    hall.prompts.texts.insert(u"suspendDialog"_s, u"客户要求暂缓"_s);
    ask(hall, u"zzjs"_s); // 中止计时
    QCOMPARE(offered(hall).constFirst(), u"中止计时"_s);
    take(hall);
    QVERIFY(hall.prompts.asked.contains(u"suspendDialog"_s));
    QCOMPARE(hall.intake->view(hall.session.value(), open)->application.suspensions.size(), 1);
}

void PaletteTest::offersOnlyWhatThePersonMayDo()
{
    WindowFixture hall;
    hall.signIn(u"inspector"_s);
    hall.window->openApplication(hall.hall.applications.constFirst());
    ask(hall, {});
    QVERIFY(offered(hall).contains(u"查看完整信息"_s));
    for (const QString &act : {u"撤回申请"_s, u"更正"_s, u"添加用户"_s})
        QVERIFY2(!offered(hall).contains(act), qPrintable(act));
}

void PaletteTest::opensASectionOfTheStation()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    ask(hall, u"规则与"_s);
    take(hall);
    auto *sections = hall.find<QListWidget>("stationSections");
    QVERIFY(sections->isVisible());
    QCOMPARE(sections->currentItem()->text(), u"规则与日历"_s);
}

void PaletteTest::givesUnknownTextToTheSearch()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    ask(hall, u"0001"_s);
    take(hall);
    QVERIFY(hall.find<QWidget>("searchPopup")->isVisible());
    QVERIFY(!hall.find<QWidget>("palettePopup")->isVisible());
    QCOMPARE(hall.find<QLineEdit>("searchEdit")->text(), u"0001"_s);
}

void PaletteTest::choosesTheBestAsOneTypes()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    ask(hall, {});
    auto *table = hall.find<TextTable>("paletteTable");
    for (const QString &typed : {u"s"_s, u"sp"_s, u"s"_s, u"d"_s}) { // 锁屏 and others
        hall.find<QLineEdit>("paletteEdit")->setText(typed);
        QCOMPARE(table->current()->cells.constFirst(), offered(hall).constFirst());
    }
    // The search below chooses anew, too.
    QTest::keyClick(hall.window.get(), Qt::Key_F3);
    auto *found = hall.find<TextTable>("searchTable");
    const auto &rows = qobject_cast<TextTableModel *>(found->model())->rows();
    for (const QString &typed : {u"2"_s, u"20"_s, u"202611"_s}) {
        hall.find<QLineEdit>("searchEdit")->setText(typed);
        QTRY_VERIFY(!rows.isEmpty());
        QTRY_COMPARE(found->current()->id, rows.constFirst().id);
    }
}

void PaletteTest::goesBackToTheFieldItWasCalledFrom()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    auto *phone = hall.find<QLineEdit>("phoneEdit");
    phone->setFocus();
    ask(hall, u"大字"_s);
    take(hall);
    QVERIFY(hall.find<QAbstractButton>("largeSlipCheck")->isChecked());
    QCOMPARE(QApplication::focusWidget(), phone);
    ask(hall, {});
    QTest::keyClick(hall.find<QLineEdit>("paletteEdit"), Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), phone);
}

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
