// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// The real program on a disk of its own: full in the middle of every act, and one that takes nothing at all.
/// Disks are file systems in memory that a name space of its own may mount; where that is not allowed the
/// tests say so and are left out.
class TestHardDisk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aFullDiskRefusesWholeActs_data();
    void aFullDiskRefusesWholeActs();
    void aDiskThatTakesNothingIsRead_data();
    void aDiskThatTakesNothingIsRead();

private:
    /// What a script beside this file says, line by line; its status last.
    [[nodiscard]] QStringList told(const QString &script, const QMap<QString, QString> &settings) const;
    void put(const QString &name, const QByteArray &content) const;

    std::unique_ptr<DemoFolder> m_demo;
};

namespace {

const char Poster[] =
    R"({"format": "powerhall-content/1", "title": "电价", "blocks": [{"paragraph": "一"}]})";

} // namespace

void TestHardDisk::put(const QString &name, const QByteArray &content) const
{
    QFile file(m_demo->path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestHardDisk::initTestCase()
{
    if (QProcess::execute(u"unshare"_s, {u"-rm"_s, u"true"_s}) != 0)
        QSKIP("this machine allows no name space of one's own (unshare -rm), so there is no disk to fill");
    m_demo = std::make_unique<DemoFolder>();
    QCOMPARE(m_demo->made().status, 0);
    put(u"input.json"_s, DemoFolder::resident({u"identity"_s, u"title"_s}, u"秦样本"_s));
    put(u"poster.json"_s, Poster);
}

QStringList TestHardDisk::told(const QString &script, const QMap<QString, QString> &settings) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"POWERHALL_CLOCK"_s, u"2026-11-20 10:00"_s);
    environment.insert(u"HALL"_s, m_demo->path());
    environment.insert(u"CLERK"_s, m_demo->userOf(u"clerk"_s));
    environment.insert(u"CLERK_PASSWORD"_s, m_demo->passwordOf(u"clerk"_s));
    environment.insert(u"INPUT_FILE"_s, m_demo->path(u"input.json"_s));
    environment.insert(u"POSTER_FILE"_s, m_demo->path(u"poster.json"_s));
    environment.insert(u"COPY_FILE"_s, m_demo->path(u"copy.pdf"_s));
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        environment.insert(setting.key(), setting.value());
    QProcess shell;
    shell.setProcessEnvironment(environment);
    shell.start(u"unshare"_s, {u"-rm"_s, u"sh"_s, QStringLiteral(SCRIPT_FOLDER "/") + script});
    if (!shell.waitForFinished(120'000))
        shell.kill();
    QStringList lines = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    lines.append(u"status %1"_s.arg(shell.exitCode()));
    return lines;
}

void TestHardDisk::aFullDiskRefusesWholeActs_data()
{
    QTest::addColumn<int>("kilobytes");
    QTest::addColumn<int>("left");
    for (const int left : {0, 30, 120, 300})
        QTest::addRow("%d KB left of 1 MB", left) << 1024 << left;
    QTest::addRow("60 KB left of 2 MB") << 2048 << 60;
    QTest::addRow("20 KB left of 4 MB") << 4096 << 20;
}

void TestHardDisk::aFullDiskRefusesWholeActs()
{
    QFETCH(int, kilobytes);
    QFETCH(int, left);
    const QStringList lines = told(u"fulldisk.sh"_s, {{u"DISK_KB"_s, QString::number(kilobytes)},
                                                      {u"LEFT_KB"_s, QString::number(left)}});
    const QByteArray all = lines.join(u'\n').toUtf8();
    QVERIFY2(lines.contains(u"status 0"_s), all.constData());
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        QVERIFY2(words.at(0) != "LEFT"_L1 && words.at(0) != "HALF"_L1, all.constData());
        // Refused: with the path and how much is missing, and never as damage or a fault of the program.
        if (words.value(1) == "1"_L1 && words.at(0) != "accepted"_L1)
            QVERIFY2(line.contains(" MB"_L1) && line.contains(u'/'), qPrintable(line));
        QVERIFY2(words.value(1) != "3"_L1 && words.value(1) != "70"_L1, qPrintable(line));
    }
    QVERIFY2(all.contains("\nafter 0 ") && all.contains("\nsound 0 "), all.constData());
    QVERIFY2(all.contains("list 0 ") && all.contains("verify 0 "), all.constData()); // reading goes on
    const QStringList sums = lines.at(lines.size() - 2).split(u' ');
    QCOMPARE(sums.at(1), sums.at(3)); // acknowledged, and no more
}

void TestHardDisk::aDiskThatTakesNothingIsRead_data()
{
    QTest::addColumn<bool>("dirty");
    QTest::addRow("left in order") << false;
    QTest::addRow("left by a killed window") << true;
}

void TestHardDisk::aDiskThatTakesNothingIsRead()
{
    QFETCH(bool, dirty);
    const int before = int(m_demo->run(u"clerk"_s, {u"list"_s}).out.count("\"number\""));
    const QStringList lines = told(u"readonlydisk.sh"_s, {{u"DIRTY"_s, dirty ? u"yes"_s : QString()}});
    const QByteArray all = lines.join(u'\n').toUtf8();
    QVERIFY2(lines.contains(u"listed %1"_s.arg(before + int(dirty))), all.constData());
    for (const QString &good : {u"show 0"_s, u"print 0"_s, u"verify 0"_s, u"accept 1"_s, u"window open"_s})
        QVERIFY2(lines.contains(good), all.constData());
    QFile copy(m_demo->path(u"copy.pdf"_s));
    QVERIFY(copy.open(QIODevice::ReadOnly) && copy.readAll().startsWith("%PDF-"));
}

QTEST_GUILESS_MAIN(TestHardDisk)
#include "tst_harddisk.moc"
