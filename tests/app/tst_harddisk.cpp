// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"

#include <QDirIterator>
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
    void aDiskThatTakesNothingIsRead();

private:
    /// A shell script in a name space of its own, on a fresh disk of so many KB at $DISK with the demo hall
    /// in $DISK/hall; `call ROLE VERB …` runs the program as the first user of the role.
    [[nodiscard]] QByteArray onDisk(int kilobytes, const QByteArray &script) const;

    std::unique_ptr<DemoFolder> m_demo;
};

namespace {

QByteArray words(const QString &text)
{
    return "'" + text.toUtf8().replace("'", "'\\''") + "'";
}

} // namespace

void TestHardDisk::initTestCase()
{
    if (QProcess::execute(u"unshare"_s, {u"-rm"_s, u"true"_s}) != 0)
        QSKIP("this machine allows no name space of one's own (unshare -rm), so no disk to fill");
    m_demo = std::make_unique<DemoFolder>();
    QCOMPARE(m_demo->made().status, 0);
}

QByteArray TestHardDisk::onDisk(int kilobytes, const QByteArray &script) const
{
    QByteArray all =
        "set -u\nDISK=$(mktemp -d)\nmount -t tmpfs -o size=" + QByteArray::number(kilobytes) +
        "k none $DISK || exit 99\ncp -r " + words(m_demo->path()) +
        " $DISK/hall || exit 98\nexport POWERHALL_CLOCK='2026-11-20 10:00'\ncall() {\n  case $1 in\n";
    for (const QString &role : {u"clerk"_s, u"head"_s, u"inspector"_s})
        all += "  " + role.toUtf8() + ") u=" + words(m_demo->userOf(role)) +
               "; p=" + words(m_demo->passwordOf(role)) + ";;\n";
    all += "  esac\n  shift\n  POWERHALL_PASSWORD=$p \"$POWERHALL_BINARY\" \"$@\" --data $DISK/hall --as "
           "$u\n}\n" +
           script;
    QProcess shell;
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-c"_s, QString::fromUtf8(all)});
    if (!shell.waitForFinished(230'000))
        shell.kill();
    return shell.readAll() + "status " + QByteArray::number(shell.exitCode());
}

void TestHardDisk::aFullDiskRefusesWholeActs_data()
{
    QTest::addColumn<int>("kilobytes");
    QTest::addColumn<int>("left"); ///< KB that the filler leaves
    for (const int left : {0, 8, 40, 120, 300})
        QTest::addRow("%d KB left of 1 MB", left) << 1024 << left;
    QTest::addRow("20 KB left of 4 MB") << 4096 << 20;
}

void TestHardDisk::aFullDiskRefusesWholeActs()
{
    QFETCH(int, kilobytes);
    QFETCH(int, left);
    const QByteArray input = DemoFolder::resident({u"identity"_s, u"title"_s}, u"秦晓岚"_s);
    const QByteArray script =
        QByteArray(R"(
printf '%s' "$INPUT" > /tmp/powerhall-input.$$
fill() { dd if=/dev/zero of=$DISK/filler bs=1k count=100000 2>/dev/null; truncate -s -LEFTk $DISK/filler; }
fill
accepted=0; refused=0
for i in 1 2 3 4 5 6; do
  line=$(call clerk accept --input /tmp/powerhall-input.$$ 2>&1); status=$?
  if [ $status -eq 0 ]; then accepted=$((accepted + 1)); else refused=$((refused + 1)); echo "accept $status $line"; fi
done
for act in 'backup $DISK/hall.backup' 'verify'; do
  line=$(eval "\"\$POWERHALL_BINARY\" $act --data \$DISK/hall" 2>&1); echo "$act $? $line"
done
number=$(call clerk list 2>/dev/null | grep -o '[A-Z0-9]*-[0-9]*-[0-9]*' | head -1)
line=$(call clerk print "$number" notice --out $DISK/notice.pdf 2>&1); echo "print $? $line"
echo "list $(call inspector list > /dev/null 2>&1; echo $?)"[-e $DISK / notice.pdf] &&
                       [!-s $DISK / notice.pdf] &&echo "EMPTY PDF" ls $DISK $DISK / hall |
                           grep - E 'part|tmp|\.pdf\.' &&echo "LEFTOVERS" rm $DISK / filler line =
                       $(call clerk accept-- input / tmp / powerhall - input.$$ 2 > &1) &&accepted =
                           $((accepted + 1)) && echo "after: done" ||
                           echo "after: $line"
                                "$POWERHALL_BINARY" verify-- data $DISK /
                               hall ||
                           echo "DAMAGED" echo "accepted $accepted refused $refused listed $(call clerk list "
                                               "--json 2>/dev/null | grep -o '" number "' | wc -l)" rm -
                               f / tmp / powerhall - input.$$) ").replace(" LEFT ", QByteArray::number(left));
        qputenv("INPUT", input);
    const QByteArray before =
        onDisk(4096, "echo \"listed $(call clerk list --json 2>/dev/null | grep -o '\"number\"' | wc -l)\"");
    const QByteArray told = onDisk(kilobytes, script);
    const auto number = [](const QByteArray &text, const QByteArray &word) {
        const qsizetype at = text.indexOf(word + ' ');
        return at < 0 ? -1 : text.mid(at + word.size() + 1).split('\n').first().split(' ').first().toInt();
    };
    qInfo("%s", told.constData());
    QVERIFY(told.endsWith("status 0"));
    for (const char *bad : {"DAMAGED", "LEFTOVERS", "EMPTY PDF"})
        QVERIFY2(!told.contains(bad), told.constData());
    QVERIFY2(told.contains("after: done"), told.constData());
    QCOMPARE(number(told, "listed") - number(before, "listed"), number(told, "accepted"));
    for (const QByteArray &line : told.split('\n')) {
        if (!line.startsWith("accept 1") && !line.startsWith("backup $DISK/hall.backup 1"))
            continue;
        QVERIFY2(line.contains("MB") && line.contains('/'), line.constData()); // path and how much is missing
    }
    QVERIFY(!told.contains("accept 70") && !told.contains("accept 3"));
}

void TestHardDisk::aDiskThatTakesNothingIsRead()
{
    const QByteArray told =
        onDisk(4096, R"(
mount -o remount,ro $DISK || exit 97
number=$(call clerk list 2>/dev/null | grep -o '[A-Z0-9]*-[0-9]*-[0-9]*' | head -1)
echo "show $(call clerk show "$number" > /dev/null 2>&1; echo $?)" echo "print $(call clerk print " $number
                     " notice --out /tmp/powerhall-notice.$$ > /dev/null 2>&1; echo $?)" echo
                     "pages $(head -c 5 /tmp/powerhall-notice.$$)" rm -
                         f / tmp / powerhall -
                         notice.$$ echo "verify $(" $POWERHALL_BINARY
                                        " verify --data $DISK/hall > /dev/null 2>&1; echo $?)" echo
                                        "withdraw $(call clerk withdraw " $number
                                        " --reason x 2>&1; echo $?)" timeout -
                         s KILL 20 "$POWERHALL_BINARY" --data $DISK / hall &window = $ !sleep 3;
               kill - 0 $window && echo "window open"; kill - 9 $window) ");
        qInfo("%s", told.constData());
    for (const char *good : {"show 0", "print 0", "pages %PDF-", "verify 0", "window open"})
        QVERIFY2(told.contains(good), good);
    QVERIFY(!told.contains("withdraw 0"));
}

QTEST_GUILESS_MAIN(TestHardDisk)
#include "tst_harddisk.moc"
