// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/accountservice.h"
#include "models/services/backupservice.h"
#include "models/services/draftservice.h"
#include "models/services/journalexport.h"
#include "models/services/pageservice.h"
#include "models/services/personservice.h"
#include "models/services/slipservice.h"
#include "tests/support/testhall.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QStringEncoder>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

class FailingPrinter final : public Printing
{
public:
    Result<QByteArray> render(const Slip &, const Options &) override
    {
        return QByteArray("%PDF-1.7 nothing");
    }
    Result<int> send(const QByteArray &, const QString &, const QString &) override
    {
        return Error{ErrorCode::PrintFailed, {}, u"printer is out of paper"_s, {}};
    }
    Result<Job> state(const QString &, int) override { return Job::Unknown; }
};

QList<QByteArray> codedForms(const QString &text)
{
    QList<QByteArray> forms{text.toUtf8()};
    for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        QStringEncoder encoder(encoding);
        forms.append(encoder.encode(text));
    }
    QStringEncoder national("GB18030");
    if (national.isValid())
        forms.append(national.encode(text));
    return forms;
}

} // namespace

/// What a stolen disk tells: every file of the folder is searched for every personal value that went in.
class TestPlantedData final : public QObject
{
    Q_OBJECT

private slots:
    void theScannerFindsWhatIsThere();
    void noFileHoldsAPersonalValue();

private:
    static void keepPagesEraseAndBackUp(TestHall &hall, const QStringList &numbers, QStringList &planted);
    static QStringList hits(const QString &folder, const QStringList &planted);
};

QStringList TestPlantedData::hits(const QString &folder, const QStringList &planted)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QString &value : planted) {
            for (const QByteArray &form : codedForms(value)) {
                if (bytes.contains(form))
                    found.append(value + u" in "_s + file.fileName());
            }
        }
    }
    return found;
}

void TestPlantedData::theScannerFindsWhatIsThere()
{
    const QTemporaryDir folder;
    for (const QByteArray &form : codedForms(u"秦晓岚"_s)) {
        QFile file(folder.filePath(u"x"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("before" + form + "after");
        file.close();
        QCOMPARE(hits(folder.path(), {u"秦晓岚"_s, u"柳一舟"_s}).size(), 1);
    }
}

/// Scans, the journal as it is exported, an erased person, and the backups a stick would get.
void TestPlantedData::keepPagesEraseAndBackUp(TestHall &hall, const QStringList &numbers,
                                              QStringList &planted)
{
    const Session clerk = hall.as(Role::Clerk);
    const Session admin = hall.as(Role::Administrator);
    const QString picture = u"bild-eines-ausweises-5150"_s;
    const QString thumbnail = u"kleines-bild-5151"_s;
    PageService pages(*hall.station);
    const NewPage page{"\xff\xd8\xff" + picture.toUtf8(), "\xff\xd8\xff" + thumbnail.toUtf8()};
    const auto added = pages.add(clerk, numbers.at(7), u"identity"_s, page);
    QVERIFY(added);
    QVERIFY(pages.replace(clerk, numbers.at(7), *added, page));
    QVERIFY(pages.reveal(clerk, numbers.at(7), *added, u"核对"_s));
    planted += {picture, thumbnail};
    QVERIFY(IntakeService(*hall.station).withdraw(clerk, numbers.at(8), u"不办了"_s));
    QVERIFY(!PersonService(*hall.station).erase(admin, numbers.at(8), planted.at(8 * 7 + 5)));
    QVERIFY(PersonService(*hall.station).erase(admin, numbers.at(8), u"本人要求"_s));
    QVERIFY(PersonService(*hall.station).seen(admin, numbers.at(7)));
    QFile exported(hall.folder.filePath(u"journal.csv"_s));
    QVERIFY(exported.open(QIODevice::WriteOnly));
    exported.write(*exportJournal(*hall.station, admin, {}, {}));
    exported.close();
    QVERIFY(QDir(hall.folder.path()).mkpath(u"stick"_s));
    QVERIFY(hall.station->changeSetting(admin, u"backup_folder"_s, hall.folder.filePath(u"stick"_s)));
    QVERIFY(BackupService(*hall.station).make());
}

void TestPlantedData::noFileHoldsAPersonalValue()
{
    TestHall hall;
    IntakeService intake(*hall.station);
    DraftService drafts(*hall.station);
    const Session clerk = hall.as(Role::Clerk);
    QStringList planted;
    QStringList numbers;
    for (int i = 0; i < 50; ++i) {
        const QString body = u"500101199001%1%2"_s.arg(1 + i % 28, 2, 10, QChar(u'0')).arg(100 + i, 3);
        QJsonObject input = owingResident(body);
        const QString name = u"秦晓"_s + QChar(0x4E10 + 7 * i);
        const QString agent = u"柳小"_s + QChar(0x5E10 + 7 * i);
        const QString phone = u"130%1"_s.arg(73'219'000 + i * 137);
        const QString address = u"云津县青禾镇梧桐里 %1 号院"_s.arg(1000 + i);
        const QString account = QString::number(5'731'940'000 + i * 91);
        input.insert(u"applicant"_s, QJsonObject{{u"name"_s, name},
                                                 {u"id_kind"_s, u"id_card"_s},
                                                 {u"id_number"_s, idNumber(body)},
                                                 {u"phone"_s, phone}});
        input.insert(u"agent"_s, QJsonObject{{u"name"_s, agent},
                                             {u"id_kind"_s, u"passport"_s},
                                             {u"id_number"_s, u"PX%1"_s.arg(60'000 + i)}});
        input.insert(u"address"_s, address);
        input.insert(u"account_number"_s, account);
        planted += {name, agent, phone, address, account, idNumber(body), u"PX%1"_s.arg(60'000 + i)};
        const DraftView draft{QUuid::createUuid(), u"intake"_s, u"address"_s, 0, input};
        QVERIFY(drafts.save(clerk, draft));
        const auto accepted = intake.accept(clerk, *parseAcceptRequest(input, hall.station->today()),
                                            i % 2 ? draft.id : QUuid());
        QVERIFY(accepted);
        numbers.append(accepted->number);
    }
    // Every act once, with and without success, and wrong fields filled with personal data.
    FailingPrinter printing;
    SlipService slips(*hall.station, printing);
    QVERIFY(intake.reveal(clerk, numbers.at(0), u"核对"_s));
    QVERIFY(intake.samePerson(clerk, u"id_card"_s, planted.at(5)));
    QVERIFY(intake.correct(clerk, numbers.at(1),
                           {{{u"applicant"_s, QJsonObject{{u"phone"_s, u"13099999321"_s}}}}, u"电话有误"_s}));
    planted.append(u"13099999321"_s);
    const auto made = slips.make(clerk, numbers.at(2), SlipKind::Receipt);
    QVERIFY(made);
    QVERIFY(!slips.send(clerk, numbers.at(2), *made, u"printer"_s));
    QVERIFY(!intake.suspend(clerk, numbers.at(3), u"等 "_s + planted.at(0) + u" 和 "_s + planted.at(21)));
    QVERIFY(!intake.supply(clerk, numbers.at(4), {planted.at(5)}));
    QVERIFY(!intake.reachStage(clerk, numbers.at(5), planted.at(5)));
    QVERIFY(!intake.view(clerk, planted.at(5)));
    QVERIFY(!intake.handOver(clerk, numbers.at(6), planted.at(0), {}));
    QVERIFY(!intake.enteredElsewhere(clerk, numbers.at(0), planted.at(5)));
    QVERIFY(!hall.station->signIn(planted.at(5), u"Geheim#4711"_s));
    QVERIFY(!hall.station->signIn(u"Geheim#4711"_s, planted.at(5)));
    QVERIFY(!AccountService(*hall.station)
                 .add(hall.as(Role::Administrator), planted.at(0) + u' ', Role::Clerk, u"x"_s));
    planted += {u"Geheim#4711"_s};
    keepPagesEraseAndBackUp(hall, numbers, planted);
    for (const Role role : allRoles())
        planted.append(TestHall::password(role));

    const QString backup = hall.folder.filePath(u"backup.powerhall"_s);
    QVERIFY(hall.station->store().backup(backup));
    const QStringList open = hits(hall.folder.path(), planted);
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
    hall.reopen();
    hall.station.reset();
    const QStringList closed = hits(hall.folder.path(), planted);
    QVERIFY2(closed.isEmpty(), qPrintable(closed.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestPlantedData)
#include "tst_planteddata.moc"
