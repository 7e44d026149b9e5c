// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "tests/support/powercutvfs.h"
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QRandomGenerator>
#include <QTest>

#include <sqlite3.h>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// What a disk does to the store when the power goes, when it is full, when it breaks.
class TestPowerCut final : public QObject
{
    Q_OBJECT

private slots:
    void acknowledgedWorkSurvivesEveryCut();
    void theCutsWouldCatchALazySetting();
    void eachActIsWholeOrRefused_data();
    void eachActIsWholeOrRefused();
};

namespace {

/// The longer run of the label slow sets the variable.
int cutsWanted()
{
    const int wanted = qEnvironmentVariableIntValue("POWERHALL_CUTS");
    return wanted > 0 ? wanted : 500;
}

constexpr int LazyCuts = 60;

/// One act of the counter: a draft, a key, then the acceptance that needs the one and removes the other.
struct Act
{
    QUuid subject = QUuid::createUuid();
    QUuid keyId = QUuid::createUuid();
    QUuid draft = QUuid::createUuid();
    bool draftSaved = false;
    bool keySaved = false;
    bool accepted = false;

    void perform(Store &store, const QString &number)
    {
        NewEvent event = acceptedEvent(subject, number);
        event.keyId = keyId;
        const NewEvent slip =
            newEvent(subject, eventtype::SlipRequested,
                     {{u"slip"_s, draft.toString(QUuid::WithoutBraces)}, {u"kind"_s, u"receipt"_s}});
        draftSaved = store.saveDraft({draft, u"intake"_s, u"nameEdit"_s, 1, keyId, "sealed"}).has_value();
        keySaved = draftSaved && store.putKey(keyId, "wrapped").has_value();
        accepted = keySaved && store.append({event, slip}, draft).has_value();
    }
};

struct Tally
{
    int cuts = 0;
    int acknowledged = 0;
    int lost = 0;
    int corrupt = 0;
    int halves = 0;
};

bool holdsDraft(Store &store, const QUuid &id)
{
    const auto drafts = store.drafts();
    return drafts &&
           std::any_of(drafts->begin(), drafts->end(), [&](const Draft &each) { return each.id == id; });
}

/// Events, projection, draft of an act tell the same: all of it happened or nothing.
bool isWhole(Store &store, const Act &act)
{
    const auto events = store.eventsOf(act.subject);
    const bool happened = events && !events->isEmpty();
    if (happened && events->size() != 2)
        return false;
    if (store.application(act.subject).has_value() != happened)
        return false;
    if (happened && holdsDraft(store, act.draft))
        return false;
    return !happened || store.key(act.keyId).has_value();
}

bool isLost(Store &store, const Act &act)
{
    if (act.accepted)
        return !store.application(act.subject);
    return (act.keySaved && !store.key(act.keyId)) ||
           (act.draftSaved && !act.keySaved && !holdsDraft(store, act.draft));
}

/// A folder on the disk that can be cut, with a few applications in it.
class Bench
{
public:
    explicit Bench(const QByteArray &synchronous)
        : m_folder(1, {PowerCutVfs::name(), synchronous, 20, 1000})
    {
        for (int i = 0; i < 3; ++i)
            m_folder.accept();
        m_folder.close();
        m_image = m_vfs.image();
    }

    PowerCutVfs &vfs() { return m_vfs; }
    TestFolder &folder() { return m_folder; }
    void reset()
    {
        m_folder.close();
        m_vfs.reset(m_image);
    }

    void cutOnce(quint32 seed, Tally &tally)
    {
        QRandomGenerator random(seed);
        reset();
        m_vfs.cutAt(1 + random.bounded(220), seed);
        QList<Act> acts;
        if (m_folder.open()) {
            for (int i = 0; !m_vfs.isOff(); ++i) {
                acts.append(Act());
                acts.last().perform(m_folder.store(), u"cut-%1"_s.arg(i));
            }
        }
        m_folder.close();
        m_vfs.powerOn();
        check(acts, tally);
    }

private:
    void check(const QList<Act> &acts, Tally &tally)
    {
        ++tally.cuts;
        const auto opened = m_folder.open();
        const auto found = opened ? m_folder.store().verify() : opened.error();
        if (!found || !found->firstFault.isEmpty()) {
            ++tally.corrupt;
            return;
        }
        for (const Act &act : acts) {
            tally.acknowledged += int(act.accepted);
            tally.lost += int(isLost(m_folder.store(), act));
            tally.halves += int(!isWhole(m_folder.store(), act));
        }
    }

    PowerCutVfs m_vfs;
    TestFolder m_folder;
    PowerCutVfs::Image m_image;
};

} // namespace

void TestPowerCut::acknowledgedWorkSurvivesEveryCut()
{
    Bench bench("FULL");
    Tally tally;
    const int cuts = cutsWanted();
    for (quint32 seed = 1; seed <= quint32(cuts); ++seed) {
        bench.cutOnce(seed, tally);
        QVERIFY2(tally.lost == 0 && tally.corrupt == 0 && tally.halves == 0,
                 qPrintable(u"seed %1"_s.arg(seed)));
    }
    QCOMPARE(tally.cuts, cuts);
    QVERIFY(tally.acknowledged > cuts);
    qInfo("%d cuts, %d acts acknowledged, %d lost", tally.cuts, tally.acknowledged, tally.lost);
}

void TestPowerCut::theCutsWouldCatchALazySetting()
{
    Bench bench("NORMAL");
    Tally tally;
    for (quint32 seed = 1; seed <= LazyCuts; ++seed)
        bench.cutOnce(seed, tally);
    qInfo("%d cuts, %d acts acknowledged, %d lost", tally.cuts, tally.acknowledged, tally.lost);
    QVERIFY(tally.lost > 0);
    QCOMPARE(tally.corrupt, 0); // lost, but consistent: nobody would notice
}

void TestPowerCut::eachActIsWholeOrRefused_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("forEver");
    QTest::addRow("disk full for a moment") << SQLITE_FULL << false;
    QTest::addRow("disk full") << SQLITE_FULL << true;
    QTest::addRow("a write fails") << int(SQLITE_IOERR_WRITE) << false;
    QTest::addRow("every write fails") << int(SQLITE_IOERR_WRITE) << true;
}

void TestPowerCut::eachActIsWholeOrRefused()
{
    QFETCH(int, code);
    QFETCH(bool, forEver);
    Bench bench("FULL");
    int refused = 0;
    for (qint64 operation = 1;; ++operation) {
        bench.reset();
        QVERIFY(bench.folder().open());
        Store &store = bench.folder().store();
        const qint64 before = bench.vfs().operations();
        bench.vfs().failAt(before + operation, code, forEver);
        Act act;
        act.perform(store, u"fault"_s);
        const bool wasReached = bench.vfs().operations() >= before + operation;
        bench.vfs().failNoMore();

        QVERIFY2(isWhole(store, act), qPrintable(u"operation %1"_s.arg(operation)));
        QCOMPARE(store.application(act.subject).has_value(), act.accepted);
        refused += int(!act.accepted);
        Act next;
        next.perform(store, u"after"_s);
        QVERIFY2(next.accepted, qPrintable(u"operation %1"_s.arg(operation)));
        QVERIFY(bench.folder().open());
        QCOMPARE(bench.folder().store().verify()->firstFault, QString());
        QVERIFY(!isLost(bench.folder().store(), act) && !isLost(bench.folder().store(), next));
        if (!wasReached)
            break;
    }
    QVERIFY(refused > 10);
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
