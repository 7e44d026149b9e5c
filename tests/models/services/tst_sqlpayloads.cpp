// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/text.h"
#include "models/services/draftservice.h"
#include "models/storage/connection.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// SQL in every text that a person can type: it is kept, found and shown as the text it is, and no table
/// knows of it.
class TestSqlPayloads final : public QObject
{
    Q_OBJECT

private slots:
    void areTextsLikeAnyOther();
    void askForNothing();
    void theConnectionTakesNoOrders_data();
    void theConnectionTakesNoOrders();
};

namespace {

/// 200 and a few: each way out of a literal, before each thing one would want to do.
QStringList payloads()
{
    const QStringList ways{u"'"_s,  u"\""_s,  u"`"_s,  u"')"_s,  u"'))"_s, u"\")"_s, u"];"_s,
                           u"';"_s, u"\";"_s, u"''"_s, u"\\'"_s, u"%'"_s,  u"' "_s,  u"'\u00A0"_s,
                           u"＇"_s, u"’"_s,   u"?1"_s, u":x"_s,  u"@x"_s,  u"$x"_s,  u"'||"_s};
    const QStringList deeds{u"DROP TABLE event--"_s,
                            u"; DELETE FROM application; --"_s,
                            u" OR '1'='1"_s,
                            u" UNION SELECT wrapped FROM wrapped_key--"_s,
                            u"; ATTACH '/tmp/x' AS x; --"_s,
                            u"; UPDATE user SET role='administrator'; --"_s,
                            u" AND load_extension('x')--"_s,
                            u"/**/OR/**/1=1#"_s,
                            u"; PRAGMA writable_schema=1; --"_s,
                            u"|| randomblob(1000000000) ||"_s};
    QStringList all;
    for (const QString &way : ways) {
        for (const QString &deed : deeds)
            all.append(way + deed);
    }
    return all;
}

QString schemaOf(const TestHall &hall)
{
    const auto reader =
        Connection::open({hall.folder.filePath(u"journal.db"_s), ConnectionOptions::Mode::Read});
    return *(*reader)->ask("SELECT group_concat(type || name || sql) FROM sqlite_schema");
}

} // namespace

void TestSqlPayloads::areTextsLikeAnyOther()
{
    TestHall hall;
    IntakeService intake(*hall.station);
    DraftService drafts(*hall.station);
    const Session clerk = hall.as(Role::Clerk);
    const Session head = hall.as(Role::Head);
    const QString schema = schemaOf(hall);
    const QStringList texts = payloads();
    QVERIFY(texts.size() >= 200);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString &text = texts.at(i);
        QJsonObject input = owingResident(QString::number(50010119900101001 + i));
        QJsonObject applicant = input.value("applicant"_L1).toObject();
        applicant.insert(u"name"_s, text);
        input.insert(u"applicant"_s, applicant);
        input.insert(u"address"_s, text);
        const DraftView draft{QUuid::createUuid(), text, text, 0, input};
        QVERIFY(drafts.save(clerk, draft));
        const auto accepted = hall.tryAccept(input);
        QVERIFY2(accepted, qPrintable(text));
        const auto parties = intake.reveal(clerk, accepted->number, u"核对"_s);
        QVERIFY(parties);
        QCOMPARE(parties->applicant.name, cleanLine(text));
        QCOMPARE(parties->address, cleanLine(text));
        (void)intake.enteredElsewhere(clerk, accepted->number, text);
        (void)intake.suspend(clerk, accepted->number, text);
        (void)intake.handOver(clerk, accepted->number, text, text);
        (void)hall.station->changeSetting(head, u"hall_name"_s, text);
        QVERIFY(drafts.discard(clerk, draft.id));
    }
    QCOMPARE(schemaOf(hall), schema);
    const Verification found = *hall.station->store().verify();
    QCOMPARE(found.firstFault, QString());
    QCOMPARE(hall.station->store().applications(false, 0, -1)->size(), texts.size());
    QCOMPARE(hall.station->setting(u"hall_name"_s), cleanLine(texts.last()));
}

void TestSqlPayloads::askForNothing()
{
    TestHall hall;
    IntakeService intake(*hall.station);
    const Session clerk = hall.as(Role::Clerk);
    const QString number = hall.accept(owingResident());
    const qsizetype events = hall.journal().size();
    for (const QString &text : payloads()) {
        QCOMPARE(intake.view(clerk, text).error().code, ErrorCode::NotFound);
        QVERIFY(!intake.supply(clerk, number, {text}));
        QVERIFY(!intake.reachStage(clerk, number, text));
        QVERIFY(!hall.station->changeSetting(hall.as(Role::Head), text, text));
        QVERIFY(!hall.station->store().applicationByNumber(text));
        QVERIFY(!hall.station->store().profileFile(text) ||
                hall.station->store().profileFile(text)->isEmpty());
        QVERIFY(hall.station->store().records(text)->isEmpty());
    }
    QVERIFY(hall.journal().size() > events); // every refusal is an event, and nothing else happened
    QCOMPARE(hall.station->store().applications(false, 0, -1)->size(), 1);
    QCOMPARE(hall.station->store().verify()->firstFault, QString());
}

void TestSqlPayloads::theConnectionTakesNoOrders_data()
{
    QTest::addColumn<QByteArray>("order");
    QTest::addRow("loading an extension") << QByteArray("SELECT load_extension('x')");
    QTest::addRow("writing the schema")
        << QByteArray("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = '' WHERE name = 'event'");
    QTest::addRow("changing an event") << QByteArray("UPDATE event SET bytes = x'00'");
    QTest::addRow("deleting an event") << QByteArray("DELETE FROM event");
}

void TestSqlPayloads::theConnectionTakesNoOrders()
{
    QFETCH(QByteArray, order);
    TestHall hall;
    hall.station.reset();
    const auto writer =
        Connection::open({hall.folder.filePath(u"journal.db"_s), ConnectionOptions::Mode::Write});
    QVERIFY(writer);
    QVERIFY(!(*writer)->exec(order));
    QCOMPARE(*(*writer)->ask("PRAGMA trusted_schema"), u"0"_s);
}

QTEST_GUILESS_MAIN(TestSqlPayloads)
#include "tst_sqlpayloads.moc"
