// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/services/disclosureservice.h"
#include "tests/models/services/servicedoors.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// Renders nothing, prints nothing: only leave is asked here.
class NoPrinting final : public Printing
{
public:
    Result<QByteArray> render(const Slip &, const Options &) override { return QByteArray("pdf"); }
    Result<int> send(const QByteArray &, const QString &, const QString &) override { return 1; }
    Result<Job> state(const QString &, int) override { return Job::Waiting; }
};

} // namespace

/// Every service function against every role, and against nobody: what the table of acts forbids is refused
/// below the window and leaves an event.
class TestRoleMatrix final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyDoorAsksTheTable_data();
    void everyDoorAsksTheTable();
    void everyActHasADoor();
    void nobodyGetsIn_data();
    void nobodyGetsIn();

private:
    QList<Door> allDoors()
    {
        const DoorPlace at{*m_hall->station, m_printing, m_number};
        return caseDoors(at) + stationDoors(at) + disclosureDoors(at) + overseenDoors(at) + reportDoors(at) +
               returnDoors(at);
    }
    [[nodiscard]] QList<Event> refusals() const { return m_hall->journal(eventtype::ActRefused); }

    std::unique_ptr<TestHall> m_hall;
    QString m_number;
    NoPrinting m_printing;
};

void TestRoleMatrix::initTestCase()
{
    m_hall = std::make_unique<TestHall>();
    m_number = m_hall->accept(owingResident());
    const NewDisclosureItem company{u"company"_s, u"企业基本情况"_s, u"company"_s, {}, {}};
    const auto opened = DisclosureService(*m_hall->station).open(m_hall->as(Role::Head), company);
    QVERIFY(opened);
}

void TestRoleMatrix::everyDoorAsksTheTable_data()
{
    QTest::addColumn<int>("door");
    QTest::addColumn<int>("role");
    const QList<Door> all = allDoors();
    for (int door = 0; door < all.size(); ++door) {
        for (const Role role : allRoles())
            QTest::addRow("%s as %s", all.at(door).name, qPrintable(wordOf(role))) << door << int(role);
    }
}

void TestRoleMatrix::everyDoorAsksTheTable()
{
    QFETCH(int, door);
    QFETCH(int, role);
    const Door tried = allDoors().at(door);
    const Session who = m_hall->as(Role(role));
    const qsizetype before = refusals().size();
    const auto fault = tried.enter(who);
    if (mayDo(Role(role), tried.act)) {
        QVERIFY(!fault || (fault->code != ErrorCode::NotPermitted && fault->code != ErrorCode::Locked));
        return;
    }
    QVERIFY(fault);
    QCOMPARE(fault->code, ErrorCode::NotPermitted);
    const QList<Event> after = refusals();
    QCOMPARE(after.size(), before + 1);
    QCOMPARE(after.last().actor, who.user());
    QCOMPARE(after.last().open.value(u"act"_s).toString(), wordOf(tried.act));
    QCOMPARE(after.last().open.value(u"code"_s).toString(), u"not_permitted"_s);
}

void TestRoleMatrix::everyActHasADoor()
{
    QSet<Act> tried;
    for (const Door &door : allDoors())
        tried.insert(door.act);
    QCOMPARE(tried.size(), allActs().size());
}

void TestRoleMatrix::nobodyGetsIn_data()
{
    QTest::addColumn<int>("door");
    const QList<Door> all = allDoors();
    for (int door = 0; door < all.size(); ++door)
        QTest::newRow(all.at(door).name) << door;
}

void TestRoleMatrix::nobodyGetsIn()
{
    QFETCH(int, door);
    const qsizetype before = refusals().size();
    const auto fault = allDoors().at(door).enter(Session());
    QVERIFY(fault);
    QCOMPARE(fault->code, ErrorCode::Locked);
    QCOMPARE(refusals().size(), before + 1);
}

QTEST_GUILESS_MAIN(TestRoleMatrix)
#include "tst_rolematrix.moc"
