// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/services/accountpolicy.h"
#include "models/services/backupservice.h"
#include "models/services/pageservice.h"
#include "tests/ui/windowfixture.h"
#include "ui/intake/scanscard.h"
#include "ui/mainwindow/clipboardwatch.h"
#include "ui/setup/firstrundialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/thumbnail.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

QByteArray picture(QRgb colour)
{
    QImage image(600, 800, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    return bytes;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QList<Event> journalOf(const Station &station, QLatin1StringView type)
{
    QList<Event> found;
    const QList<QByteArray> events = *station.store().exportAfter({});
    for (const QByteArray &bytes : events) {
        const auto event = decodeEvent(bytes);
        if (event && event->type == type)
            found.append(*event);
    }
    return found;
}

void openSection(const WindowFixture &hall, const QString &title)
{
    QTest::keyClick(hall.window.get(), Qt::Key_5, Qt::AltModifier);
    auto *sections = hall.find<QListWidget>("stationSections");
    const QList<QListWidgetItem *> found = sections->findItems(title, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    sections->setCurrentItem(found.first());
}

} // namespace

/// Accounts, policy, personal data, backups and scans as people meet them in the window.
class StationRoomTest final : public QObject
{
    Q_OBJECT

private slots:
    void aResetPasswordAsksForAnotherAtOnce();
    void lockingWipesKeysClipboardAndTellsWhy();
    void policyIsSavedByWhoMay();
    void whoSawIsShownAndAPersonErased();
    void aBackupIsMadeAndItsAgeShown();
    void whoNeverMadeABackupIsShownWhere();
    void pagesComeFromFileFolderAndClipboard();
    void thumbnailsAreTooSmallToRead();
    void theFirstRunMakesThreeAdministrators();
};

void StationRoomTest::aResetPasswordAsksForAnotherAtOnce()
{
    WindowFixture hall;
    const DemoUser clerk = hall.user(u"clerk"_s);
    const DemoUser admin = hall.user(u"administrator"_s);
    const Session administrator = *hall.station->signIn(admin.user, admin.password);
    QVERIFY(hall.station->changeSetting(administrator, u"password_policy"_s, u"graded"_s));
    QVERIFY(hall.accounts->changePassword(administrator, clerk.user, u"Once#Only1"_s));
    hall.find<QLineEdit>("userEdit")->setText(clerk.user);
    hall.find<QLineEdit>("passwordEdit")->setText(u"Once#Only1"_s);
    hall.find<QPushButton>("signInButton")->click(); // the person goes back
    QVERIFY(!hall.session.value().isSignedIn());
    QVERIFY(hall.prompts.asked.contains(u"firstPasswordDialog"_s));
    hall.prompts.texts.insert(u"firstPasswordDialog"_s, u"Mine#Alone2"_s);
    hall.find<QLineEdit>("passwordEdit")->setText(u"Once#Only1"_s);
    hall.find<QPushButton>("signInButton")->click();
    QVERIFY(hall.session.value().isSignedIn());
    QVERIFY(!hall.session.value().circumstances().mustChangePassword);
    QVERIFY(hall.station->signIn(clerk.user, u"Mine#Alone2"_s));
}

void StationRoomTest::lockingWipesKeysClipboardAndTellsWhy()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QGuiApplication::clipboard()->setText(u"500101199001010010"_s);
    hall.window->lock(u"screen"_s);
    QVERIFY(!hall.session.value().isSignedIn());
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    const QList<Event> left = journalOf(*hall.station, eventtype::SignedOut);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().open.value(u"by"_s).toString(), u"screen"_s);
    ClipboardWatch watch;
    QGuiApplication::clipboard()->setText(u"13800000000"_s);
    watch.forget();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void StationRoomTest::policyIsSavedByWhoMay()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    openSection(hall, u"安全策略"_s);
    QVERIFY(!hall.find<QPushButton>("savePolicyButton")->isVisible());
    QVERIFY(!hall.find<QComboBox>("policyBox")->isEnabled());
    hall.window->lock();
    hall.signIn(u"administrator"_s);
    openSection(hall, u"安全策略"_s);
    auto *preset = hall.find<QComboBox>("policyBox");
    preset->setCurrentIndex(preset->findData(u"nist"_s));
    emit preset->activated(preset->currentIndex());
    QCOMPARE(hall.find<QSpinBox>("idleMinutesBox")->value(), 30);
    hall.find<QSpinBox>("idleMinutesBox")->setValue(12);
    hall.find<QPushButton>("savePolicyButton")->click();
    QCOMPARE(accountPolicy(*hall.station).id, u"nist"_s);
    QCOMPARE(accountPolicy(*hall.station).idleMinutes, 12);
}

void StationRoomTest::whoSawIsShownAndAPersonErased()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    const QString number = hall.hall.applications.constLast();
    QVERIFY(hall.intake->reveal(hall.session.value(), number, u"核对"_s));
    QVERIFY(hall.intake->withdraw(hall.session.value(), number, u"不办了"_s));
    hall.window->lock();
    hall.signIn(u"administrator"_s);
    openSection(hall, u"个人信息"_s);
    hall.find<QLineEdit>("personNumberEdit")->setText(number);
    hall.find<QPushButton>("seenButton")->click();
    auto *seen = hall.find<QTableView>("seenTable");
    QVERIFY(seen->model()->rowCount() >= 2);
    hall.prompts.file = hall.folder.filePath(u"seen.pdf"_s);
    hall.find<QPushButton>("saveSeenButton")->click();
    QVERIFY(QFileInfo(hall.prompts.file).size() > 0);
    hall.prompts.texts.insert(u"erasePersonDialog"_s, u"本人要求"_s);
    hall.find<QPushButton>("erasePersonButton")->click();
    QCOMPARE(journalOf(*hall.station, eventtype::PersonErased).size(), 1);
    hall.window->lock();
    QCOMPARE(seen->model()->rowCount(), 0);
}

void StationRoomTest::aBackupIsMadeAndItsAgeShown()
{
    WindowFixture hall;
    hall.signIn(u"administrator"_s);
    openSection(hall, u"备份"_s);
    const QTemporaryDir stick;
    hall.find<QLineEdit>("backupFolderEdit")->setText(stick.path());
    hall.find<QPushButton>("saveBackupButton")->click();
    QVERIFY(hall.find<QPushButton>("backupNowButton")->isEnabled());
    hall.find<QPushButton>("backupNowButton")->click();
    QVERIFY(BackupService(*hall.station).state().newestMs > 0);
    QCOMPARE(QDir(stick.path()).entryList({u"*.journal"_s}).size(), 1);
    QCOMPARE(QDir(stick.path()).entryList({u"*.keys"_s}).size(), 1);
}

void StationRoomTest::whoNeverMadeABackupIsShownWhere()
{
    WindowFixture hall({.enrolled = true}); // a real hall
    hall.signIn(u"clerk"_s);
    const QList<MessageBar *> bars = hall.find<QWidget>("todayPage")->findChildren<MessageBar *>();
    const auto reminder = std::find_if(bars.cbegin(), bars.cend(), [](const MessageBar *bar) {
        return bar->text().contains(u"还没有备份过"_s);
    });
    QVERIFY(reminder != bars.cend());
    QTRY_VERIFY(hall.find<QPushButton>("startIntakeButton")->hasFocus()); // nothing waits: the next customer
    (*reminder)->findChild<QPushButton *>(u"messageFirstButton"_s)->click();
    QVERIFY(hall.find<QLineEdit>("backupFolderEdit")->isVisible());
    QVERIFY(hall.find<QLabel>("stationFacts")->text().contains(u"还没有备份过"_s));
    QVERIFY(backupWhole(hall.station->store(), hall.clock, hall.folder.filePath(u"whole.backup"_s)));
    QTest::keyClick(hall.window.get(), Qt::Key_1, Qt::AltModifier);
    hall.window->lock();
    hall.signIn(u"clerk"_s);
    QVERIFY((*reminder)->text().isEmpty());
    QVERIFY(hall.find<QLabel>("stationFacts")->text().contains(u"最近一次备份：2026-11-20 09:3"_s));
}

void StationRoomTest::pagesComeFromFileFolderAndClipboard()
{
    WindowFixture hall;
    const QTemporaryDir scanner;
    hall.settings->setScanFolder(scanner.path());
    write(scanner.filePath(u"yesterday.jpg"_s), picture(Qt::red));
    hall.signIn(u"clerk"_s);
    const QString number = hall.hall.applications.constLast();
    hall.window->openApplication(number);
    auto *documents = hall.find<QTableView>("documentTable");
    QVERIFY(documents->model()->rowCount() > 0);
    documents->setCurrentIndex(documents->model()->index(0, 0));
    auto *list = hall.find<QListWidget>("pageList");
    const QString file = hall.folder.filePath(u"front.jpg"_s);
    write(file, picture(Qt::blue));
    hall.prompts.file = file;
    hall.find<QPushButton>("addPageButton")->click();
    QCOMPARE(list->count(), 1);
    QVERIFY(!list->item(0)->icon().isNull());
    write(scanner.filePath(u"new.jpg"_s), picture(Qt::green));
    hall.prompts.confirmed.append(u"deleteScansDialog"_s);
    hall.find<QPushButton>("scanFolderButton")->click();
    QCOMPARE(list->count(), 2);
    QCOMPARE(QDir(scanner.path()).entryList(QDir::Files), QStringList{u"yesterday.jpg"_s});
    QGuiApplication::clipboard()->setImage(QImage::fromData(picture(Qt::black)));
    hall.find<QPushButton>("pastePageButton")->click();
    QCOMPARE(list->count(), 3);
    list->setCurrentRow(0);
    hall.find<QPushButton>("replacePageButton")->click();
    QCOMPARE(list->count(), 3);
    const auto pages = PageService(*hall.station).pages(hall.session.value(), number);
    QCOMPARE(pages->first().before.size(), 1);
    list->setCurrentRow(0);
    hall.prompts.texts.insert(u"viewPageDialog"_s, u"核对材料"_s);
    hall.find<QPushButton>("viewPageButton")->click();
    auto *dialog = hall.window->findChild<QWidget *>(u"pageDialog"_s);
    QVERIFY(dialog);
    const QPointer<QWidget> shown(dialog);
    hall.window->lock();
    QTRY_VERIFY(!shown || !shown->isVisible());
    QCOMPARE(list->count(), 0);
}

void StationRoomTest::thumbnailsAreTooSmallToRead()
{
    const QByteArray small = thumbnailOf(picture(Qt::blue));
    const QImage image = QImage::fromData(small);
    QVERIFY(!image.isNull());
    QVERIFY(image.width() <= 72 && image.height() <= 96);
    QVERIFY(small.size() <= PageService::LargestThumbnail);
    QVERIFY(thumbnailOf("no picture").isEmpty());
    QVERIFY(thumbnailOf({}).isEmpty());
}

void StationRoomTest::theFirstRunMakesThreeAdministrators()
{
    const QTemporaryDir folder;
    const FakeClock clock(u"2026-03-02 09:00"_s);
    FakePrompts prompts;
    FirstRunDialog dialog(QDir(folder.filePath(u"hall"_s)), clock, prompts);
    const auto fill = [&dialog](const QString &name, const QString &text) {
        dialog.findChild<QLineEdit *>(name)->setText(text);
    };
    fill(u"stationCodeEdit"_s, u"CQ01"_s);
    fill(u"deskCodeEdit"_s, u"A"_s);
    for (const QString &who : {u"system"_s, u"security"_s, u"audit"_s}) {
        fill(who + u"NameEdit"_s, who);
        fill(who + u"PasswordEdit"_s, u"Own#Word99"_s);
        fill(who + u"AgainEdit"_s, u"Own#Word98"_s);
    }
    dialog.findChild<QPushButton *>(u"makeHallButton"_s)->click();
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    for (const QString &who : {u"system"_s, u"security"_s, u"audit"_s})
        fill(who + u"AgainEdit"_s, u"Own#Word99"_s);
    dialog.findChild<QPushButton *>(u"makeHallButton"_s)->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const auto station = Station::open(QDir(folder.filePath(u"hall"_s)), Store::Access::Read, clock);
    QVERIFY(station);
    QCOMPARE((*station)->store().users()->size(), 3);
}

QTEST_MAIN(StationRoomTest)
#include "tst_stationroom.moc"
