// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>
#include <cstring>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// A program that is killed in the middle loses nothing it has acknowledged and leaves no lock behind.
class TestKill final : public QObject
{
    Q_OBJECT

private slots:
    void nothingAcknowledgedIsLost();
};

namespace {

constexpr int Kills = 12;

/// The child: accepts applications until it is killed, tells each number once it is safe.
int writeForEver(const QString &folder)
{
    TestClock clock;
    const auto store = Store::open(QDir(folder), Store::Access::Write, clock);
    if (!store)
        return 1;
    while (true) {
        clock.pass(1000);
        const QUuid draft = QUuid::createUuid();
        const QString number = (*store)->nextNumber(QDate(2026, 3, 2)).value_or({});
        if (!(*store)->saveDraft({draft, u"intake"_s, u"nameEdit"_s, 1, draft, "sealed"}))
            return 1;
        if (!(*store)->append({acceptedEvent(QUuid::createUuid(), number)}, draft))
            return 1;
        std::puts(qPrintable(number));
        std::fflush(stdout);
    }
}

} // namespace

void TestKill::nothingAcknowledgedIsLost()
{
    TestFolder folder;
    folder.close();
    QRandomGenerator random(3);
    qsizetype acknowledged = 0;
    for (int i = 0; i < Kills; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--write"_s, folder.dir().path()});
        QVERIFY(child.waitForReadyRead(20'000)); // it has written at least once
        QTest::qWait(int(random.bounded(80)));
        child.kill();
        QVERIFY(child.waitForFinished());
        QVERIFY(folder.open());
        const QList<QByteArray> told = child.readAll().split('\n');
        for (qsizetype at = 0; at + 1 < told.size(); ++at) { // the last may be half a line
            ++acknowledged;
            QVERIFY(folder.store().applicationByNumber(QString::fromLatin1(told.at(at))));
        }
        QCOMPARE(folder.store().verify()->firstFault, QString());
        QVERIFY(folder.store().drafts()->size() <= i + 1); // at most the one under way
        folder.close();
    }
    QVERIFY(acknowledged >= Kills);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "--write") == 0)
        return writeForEver(QString::fromLocal8Bit(argv[2]));
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
