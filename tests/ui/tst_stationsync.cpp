// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/json.h"
#include "models/journal/eventtypes.h"
#include "models/security/crypto.h"
#include "models/security/hubaccess.h"
#include "models/services/arrivals.h"
#include "tests/support/testdevice.h"
#include "tests/ui/windowfixture.h"
#include "ui/station/honestdocument.h"

#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const WindowFixture::Look Enrolled{.enrolled = true};

void openSection(const WindowFixture &hall, const QString &title)
{
    QTest::keyClick(hall.window.get(), Qt::Key_5, Qt::AltModifier);
    auto *sections = hall.find<QListWidget>("stationSections");
    sections->setCurrentItem(sections->findItems(title, Qt::MatchExactly).value(0));
    QCOMPARE(sections->currentItem()->text(), title);
}

/// Where POWERHALL_SHOTS names a folder, what is seen is left there as a picture.
void shoot(const WindowFixture &hall, const QString &name)
{
    QCoreApplication::processEvents();
    const QString folder = qEnvironmentVariable("POWERHALL_SHOTS");
    if (!folder.isEmpty())
        hall.window->grab().save(QDir(folder).filePath(name + u".png"_s));
}

QString textOf(const WindowFixture &hall, const char *name)
{
    return hall.find<QLabel>(name)->text();
}

QString accept(const WindowFixture &hall, const QJsonArray &documents)
{
    const QJsonObject input{
        {u"customer"_s, u"resident"_s},
        {u"kind"_s, u"person"_s},
        {u"voltage"_s, u"low"_s},
        {u"business"_s, u"new"_s},
        {u"documents"_s, documents},
        {u"applicant"_s, QJsonObject{{u"name"_s, u"秦晓岚"_s}, {u"phone"_s, u"13000012345"_s}}},
        {u"address"_s, u"云津县青禾镇梧桐里 12 号"_s}};
    const auto request = parseAcceptRequest(input, hall.station->today());
    const auto accepted = request ? hall.intake->accept(hall.session.value(), *request)
                                  : Result<AcceptedApplication>(request.error());
    if (!accepted)
        qFatal("not accepted: %s %s", qPrintable(wordOf(accepted.error().code)),
               qPrintable(accepted.error().place));
    return accepted->number;
}

/// Both held the same, as an exchange would leave it.
Result<ExchangeReport> agree(Station &station, const Clock &clock)
{
    ExchangeState state = *station.store().exchangeState(u"hub"_s);
    state.agreed = *station.store().heads();
    state.successMs = clock.now().wallMs;
    state.failingSinceMs = 0;
    state.failure.clear();
    if (const auto saved = station.store().saveExchangeState(state); !saved)
        return saved.error();
    ExchangeReport report;
    report.synced = true;
    report.pushed = 3;
    return report;
}

/// As an enrolment file leaves a desk whose county nobody has heard of yet.
void belongToCounty(const WindowFixture &hall)
{
    const QByteArray someKey = makeSealingKeys().publicKey;
    HubAccess access;
    access.place = u"HALL"_s;
    access.placeKey = {access.place, someKey};
    access.above = {{u"COUNTY"_s, someKey}};
    QVERIFY(hall.station->store().putKey(HubAccessId, packHubAccess(access)));
}

} // namespace

/// 站点 as people meet it where several desks work on one truth.
class StationSyncTest final : public QObject
{
    Q_OBJECT

private slots:
    void theSentenceFollowsTheExchange();
    void whatFailedSaysWhyAndTheButtonStays();
    void anExchangeShowsHowFarItIsAndEndsWhenAsked();
    void aButtonThatIsOffSaysWhy();
    void aConflictIsSettledSideBySideAndTheCustomerToldAnew();
    void timeIsProvedAndPrinted();
    void ofAnotherDesksActItSaysWhereItsProofLies();
    void papersForAnUnheardNumberAreTakenAndReceipted();
    void aMachineWithUnsentWorkIsNotHandedOverSilently();
    void aStickIsWrittenAndOneForSomebodyElseChangesNothing();
    void whoCarriesNoBundlesIsToldSo();
    void whatOneMayNotDoSaysWhoseItIs();
};

void StationSyncTest::theSentenceFollowsTheExchange()
{
    WindowFixture hall(Enrolled);
    hall.hub = [&](const Session &session, const ExchangeSteps &steps) {
        return session.isSignedIn() && steps(u"push"_s, 1, 3) ? agree(*hall.station, hall.clock)
                                                              : Result<ExchangeReport>(Error{});
    };
    hall.signIn(u"clerk"_s);
    QVERIFY(textOf(hall, "syncLine").contains(u"待发送"_s));
    QTest::keyClick(hall.window.get(), Qt::Key_F12);
    QTRY_VERIFY(!hall.exchange->isRunning());
    QVERIFY2(textOf(hall, "syncLine").contains(u"已同步"_s), qPrintable(textOf(hall, "syncLine")));
    openSection(hall, u"概况"_s);
    QTRY_VERIFY(textOf(hall, "syncSentence").contains(u"已同步"_s));
    accept(hall, QJsonArray{u"identity"_s});
    QTRY_VERIFY(textOf(hall, "syncSentence").contains(u"待发送"_s));
    auto *button = hall.find<QPushButton>("syncButton");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(textOf(hall, "syncSentence").contains(u"已同步"_s));
    QVERIFY(button->isEnabled());
    shoot(hall, u"sync-agreed"_s);
}

void StationSyncTest::whatFailedSaysWhyAndTheButtonStays()
{
    WindowFixture hall(Enrolled);
    hall.hub = [&](const Session &, const ExchangeSteps &) -> Result<ExchangeReport> {
        ExchangeState state = *hall.station->store().exchangeState(u"hub"_s);
        state.failingSinceMs = hall.clock.now().wallMs - 2 * 3600 * 1000;
        state.failure = u"not_enrolled"_s;
        static_cast<void>(hall.station->store().saveExchangeState(state).has_value());
        return Error{ErrorCode::Refused, {}, u"not_enrolled"_s, {}};
    };
    hall.signIn(u"clerk"_s);
    openSection(hall, u"概况"_s);
    hall.find<QPushButton>("syncButton")->click();
    QTRY_VERIFY(textOf(hall, "syncSentence").contains(u"停用"_s));
    QVERIFY(textOf(hall, "syncSentence").contains(u"2 小时前"_s));
    QVERIFY(hall.find<QPushButton>("syncButton")->isEnabled());
    shoot(hall, u"sync-revoked"_s);
}

void StationSyncTest::anExchangeShowsHowFarItIsAndEndsWhenAsked()
{
    WindowFixture hall(Enrolled);
    bool ended = false;
    hall.hub = [&](const Session &, const ExchangeSteps &steps) -> Result<ExchangeReport> {
        while (steps(u"pull"_s, 120, 480))
            QCoreApplication::processEvents();
        ended = true;
        return Error{ErrorCode::Cancelled, u"sync"_s, {}, {}};
    };
    hall.signIn(u"clerk"_s);
    openSection(hall, u"概况"_s);
    hall.find<QPushButton>("syncButton")->setFocus();
    QTimer::singleShot(200, hall.window.get(), [&] {
        QVERIFY(!hall.find<QPushButton>("syncButton")->isEnabled());
        QVERIFY(!hall.find<QPushButton>("syncButton")->accessibleDescription().isEmpty());
        QVERIFY(textOf(hall, "syncBeside").contains(u"120"_s));
        shoot(hall, u"sync-running"_s);
        auto *cancel = hall.find<QPushButton>("syncCancelButton");
        QVERIFY(cancel->isVisible() && cancel->hasFocus());
        QTest::keyClick(cancel, Qt::Key_Space);
    });
    QTest::keyClick(hall.find<QPushButton>("syncButton"), Qt::Key_Space);
    QTRY_VERIFY(ended);
    QTRY_VERIFY(hall.find<QPushButton>("syncButton")->isEnabled());
    QVERIFY(!hall.find<QPushButton>("syncCancelButton")->isVisible());
}

void StationSyncTest::aButtonThatIsOffSaysWhy()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F12); // brings the page that says why
    auto *button = hall.find<QPushButton>("syncButton");
    QVERIFY(button && button->isVisible() && !button->isEnabled());
    const QString why = textOf(hall, "syncBeside");
    QVERIFY(why.contains(u"演示"_s));
    QCOMPARE(button->toolTip(), why);
    QCOMPARE(button->accessibleDescription(), why);
    shoot(hall, u"sync-demo"_s);
}

void StationSyncTest::aConflictIsSettledSideBySideAndTheCustomerToldAnew()
{
    WindowFixture hall(Enrolled);
    hall.signIn(u"head"_s);
    const QString number = accept(hall, QJsonArray{u"identity"_s});
    const QUuid id = hall.station->store().applicationByNumber(number)->id;
    const QList<StoredEvent> known = *hall.station->store().eventsOf(id);
    QVERIFY(hall.intake->suspend(hall.session.value(), number, u"客户出门"_s));
    QVERIFY(hall.slips->make(hall.session.value(), number, SlipKind::Receipt));
    TestDevice other(9);
    other.wallMs = hall.clock.now().wallMs + 60'000;
    const StoredEvent there =
        other.write(newEvent(id, eventtype::Suspended, {{u"reason"_s, u"工程停工"_s}}), known);
    QVERIFY(hall.station->store().import({there.bytes}));
    QVERIFY(noticeArrivals(*hall.station));
    openSection(hall, u"冲突"_s);
    auto *table = hall.find<QTableView>("conflictTable");
    emit hall.exchange->changed();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTRY_VERIFY(hall.find<QWidget>("conflictSide_2"));
    shoot(hall, u"conflict"_s);
    QString theirs;
    for (int side : {1, 2}) {
        auto *card = hall.find<QWidget>(side == 1 ? "conflictSide_1" : "conflictSide_2");
        for (const auto *label : card->findChildren<QLabel *>()) {
            if (label->text() == u"暂停与恢复：暂停，工程停工"_s)
                theirs = u"settleButton_%1"_s.arg(side);
        }
    }
    QVERIFY(!theirs.isEmpty());
    hall.prompts.confirmed.append(u"settleDialog"_s);
    auto *take = hall.window->findChild<QPushButton *>(theirs);
    take->setFocus();
    QTest::keyClick(take, Qt::Key_Space);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    shoot(hall, u"conflict-settled"_s);
    const auto settled = hall.station->store().application(id);
    QVERIFY(settled->conflicts.isEmpty());
    QCOMPARE(settled->suspensions.last().reason, u"工程停工"_s);
    const auto printed = hall.printing.sent.size();
    auto *again = hall.find<QWidget>("conflictTable")
                      ->parentWidget()
                      ->findChild<QPushButton *>(u"messageFirstButton"_s);
    QVERIFY(again && again->isVisible());
    again->click();
    QCOMPARE(hall.printing.sent.size(), printed + 1);
}

void StationSyncTest::timeIsProvedAndPrinted()
{
    WindowFixture hall(Enrolled);
    hall.signIn(u"head"_s);
    const QString number = accept(hall, QJsonArray{u"identity"_s});
    openSection(hall, u"时间证据"_s);
    hall.find<QLineEdit>("evidenceNumberEdit")->setText(number);
    QTest::keyClick(hall.find<QLineEdit>("evidenceNumberEdit"), Qt::Key_Return);
    auto *table = hall.find<QTableView>("evidenceTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(textOf(hall, "evidenceProof").contains(u"还没有与县中心交换过"_s));
    shoot(hall, u"proof"_s);
    QVERIFY(hall.find<QPushButton>("printEvidenceButton")->isEnabled());
    hall.find<QPushButton>("printEvidenceButton")->click();
    QTRY_VERIFY(QApplication::activeModalWidget() || hall.window->findChild<QDialog *>());
}

void StationSyncTest::ofAnotherDesksActItSaysWhereItsProofLies()
{
    TimeEvidence evidence;
    evidence.desk = u"BS01A"_s;
    evidence.isElsewhere = true;
    const QString said = proofSentences(evidence, Voice::Paper).join(QString());
    QVERIFY2(said.contains(u"BS01A"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"还没有与县中心交换过"_s), qPrintable(said));
}

void StationSyncTest::papersForAnUnheardNumberAreTakenAndReceipted()
{
    WindowFixture hall(Enrolled);
    belongToCounty(hall);
    hall.signIn(u"clerk"_s);
    openSection(hall, u"代收"_s);
    hall.find<QLineEdit>("depositNumberEdit")->setText(u"other1-20261118-0007"_s);
    hall.find<QPushButton>("takeDepositButton")->click();
    QCOMPARE(hall.printing.sent.size(), 0); // nothing ticked
    auto *paper = hall.find<QCheckBox>("deposit_title");
    paper->setFocus();
    QTest::keyClick(paper, Qt::Key_Space);
    hall.find<QPushButton>("takeDepositButton")->click();
    QCOMPARE(hall.find<QTableView>("depositTable")->model()->rowCount(), 1);
    QCOMPARE(hall.printing.sent.size(), 1);
    QCOMPARE(hall.printing.rendered.last().kind, SlipKind::Deposit);
    QVERIFY(hall.find<QLineEdit>("depositNumberEdit")->text().isEmpty());
    QVERIFY(textOf(hall, "depositPath").contains(u"送到那个站点"_s));
    QVERIFY(hall.find<QLabel>("depositPath")->isVisible());
    shoot(hall, u"deposit"_s);
    hall.window->lock();
    QCOMPARE(hall.find<QTableView>("depositTable")->model()->rowCount(), 0);
}

void StationSyncTest::aMachineWithUnsentWorkIsNotHandedOverSilently()
{
    WindowFixture hall(Enrolled);
    hall.signIn(u"head"_s);
    accept(hall, {u"identity"_s});
    openSection(hall, u"概况"_s);
    hall.find<QPushButton>("releaseButton")->click(); // the person goes back
    QVERIFY(hall.prompts.asked.contains(u"releaseDialog"_s));
    QVERIFY(!QDir(hall.folder.path()).exists(u"rescue"_s));
    hall.prompts.texts.insert(u"releaseDialog"_s, u"机器要坏"_s);
    hall.find<QPushButton>("releaseButton")->click();
    QCOMPARE(QDir(hall.folder.filePath(u"rescue"_s)).entryList({u"*.zip"_s}).size(), 1);
}

void StationSyncTest::aStickIsWrittenAndOneForSomebodyElseChangesNothing()
{
    WindowFixture hall(Enrolled);
    belongToCounty(hall);
    hall.signIn(u"clerk"_s);
    accept(hall, {u"identity"_s});
    openSection(hall, u"U 盘"_s);
    hall.find<QPushButton>("exportBundleButton")->click(); // the person goes back
    hall.prompts.file = hall.folder.filePath(u"stick.bundle"_s);
    QVERIFY(!QFile::exists(hall.prompts.file));
    hall.find<QPushButton>("exportBundleButton")->click();
    QVERIFY(QFileInfo(hall.prompts.file).size() > 0);
    QVERIFY(textOf(hall, "bundleTold").contains(u"抄件"_s));
    shoot(hall, u"bundle-out"_s);
    const QByteArray before = hall.station->store().verify()->projection;
    hall.find<QPushButton>("importBundleButton")->click(); // it is for the hub, not for this desk
    QCOMPARE(hall.station->store().verify()->projection, before);
    QVERIFY(textOf(hall, "bundleTold").isEmpty());
    shoot(hall, u"bundle-in"_s);
}

void StationSyncTest::whoCarriesNoBundlesIsToldSo()
{
    WindowFixture hall(Enrolled);
    hall.signIn(u"inspector"_s);
    openSection(hall, u"U 盘"_s);
    for (const char *name : {"exportBundleButton", "importBundleButton"}) {
        QVERIFY(!hall.find<QPushButton>(name)->isEnabled());
        QVERIFY(hall.find<QPushButton>(name)->toolTip().contains(u"检查人员"_s));
    }
    QVERIFY(textOf(hall, "exportBundleWhy").contains(u"检查人员"_s));
}

void StationSyncTest::whatOneMayNotDoSaysWhoseItIs()
{
    WindowFixture hall(Enrolled);
    hall.signIn(u"inspector"_s);
    openSection(hall, u"概况"_s);
    QVERIFY(!hall.find<QPushButton>("releaseButton")->isEnabled());
    QCOMPARE(textOf(hall, "releaseWhy"), u"交机由值班长或管理员办"_s);
    openSection(hall, u"代收"_s);
    QVERIFY(!hall.find<QPushButton>("takeDepositButton")->isEnabled());
    QCOMPARE(textOf(hall, "takeDepositWhy"), u"由柜台人员或值班长收件"_s);
    openSection(hall, u"安全策略"_s);
    QVERIFY(hall.find<QLabel>("policyWhy")->isVisible());
    openSection(hall, u"备份"_s);
    QVERIFY(!hall.find<QPushButton>("backupNowButton")->isEnabled());
    QCOMPARE(textOf(hall, "backupNowWhy"), u"备份到哪里由值班长或管理员定"_s);
}

QTEST_MAIN(StationSyncTest)
#include "tst_stationsync.moc"
