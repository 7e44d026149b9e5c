// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/rescuecopy.h"
#include "tests/support/must.h"
#include "tests/support/olderversion.h"
#include "tests/support/testfolder.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// What an older program left is copied out before this one changes a byte of it.
class UpgradeRescueTest final : public QObject
{
    Q_OBJECT

private slots:
    void anOlderFolderIsCopiedAndLeftAsItIs();
    void aFolderOfThisVersionAndNoFolderNeedNone();
};

void UpgradeRescueTest::anOlderFolderIsCopiedAndLeftAsItIs()
{
    TestFolder folder(1);
    folder.accept();
    folder.close();
    makeJournalVersion(1, folder.file(u"journal.db"_s));
    QFile journal(folder.file(u"journal.db"_s));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    const QByteArray before = journal.readAll();
    const QString copy = must(rescueBeforeUpgrade(folder.dir(), u"hub"_s, 1000));
    QVERIFY(QFile::exists(copy));
    QVERIFY(QFileInfo(copy).size() > 0);
    journal.seek(0);
    QCOMPARE(journal.readAll(), before);
}

void UpgradeRescueTest::aFolderOfThisVersionAndNoFolderNeedNone()
{
    TestFolder folder(1);
    folder.accept();
    QVERIFY(must(rescueBeforeUpgrade(folder.dir(), u"hub"_s, 1000)).isEmpty());
    const QTemporaryDir nothing;
    QVERIFY(must(rescueBeforeUpgrade(QDir(nothing.path()), u"hub"_s, 1000)).isEmpty());
    QVERIFY(!folder.dir().exists(u"rescue"_s));
}

QTEST_GUILESS_MAIN(UpgradeRescueTest)
#include "tst_upgraderescue.moc"
