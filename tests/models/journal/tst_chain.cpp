// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "tests/support/testdevice.h"

#include <QTest>

using namespace powerhall;

class TestChain final : public QObject
{
    Q_OBJECT

private slots:
    void followsEachOriginByItself();
    void noticesAMissingEvent();
    void noticesAChangedEvent();
    void headsHashDoesNotDependOnOrder();
};

namespace {

NewEvent anything()
{
    return newEvent(QUuid(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), eventtype::SignedIn);
}

} // namespace

void TestChain::followsEachOriginByItself()
{
    TestDevice a(1);
    TestDevice b(2);
    ChainCheck check;
    for (int i = 0; i < 3; ++i) {
        for (TestDevice *device : {&a, &b}) {
            const StoredEvent stored = device->write(anything());
            QVERIFY(check.add(stored.event, stored.hash));
        }
    }
    QCOMPARE(check.heads().value(a.origin()).seq, 3U);
    QCOMPARE(check.heads().size(), 2);
}

void TestChain::noticesAMissingEvent()
{
    TestDevice device(1);
    const StoredEvent first = device.write(anything());
    device.write(anything());
    const StoredEvent third = device.write(anything());
    ChainCheck check;
    QVERIFY(check.add(first.event, first.hash));
    QCOMPARE(check.add(third.event, third.hash).error().code, ErrorCode::Damaged);
}

void TestChain::noticesAChangedEvent()
{
    TestDevice device(1);
    StoredEvent first = device.write(anything());
    const StoredEvent second = device.write(anything());
    first.event.type = eventtype::SignInFailed;
    ChainCheck check;
    QVERIFY(check.add(first.event, hashOf(encodeEvent(first.event))));
    QCOMPARE(check.add(second.event, second.hash).error().code, ErrorCode::Damaged);
}

void TestChain::headsHashDoesNotDependOnOrder()
{
    TestDevice a(1);
    TestDevice b(2);
    const StoredEvent ofA = a.write(anything());
    const StoredEvent ofB = b.write(anything());
    ChainCheck forth;
    ChainCheck back;
    QVERIFY(forth.add(ofA.event, ofA.hash) && forth.add(ofB.event, ofB.hash));
    QVERIFY(back.add(ofB.event, ofB.hash) && back.add(ofA.event, ofA.hash));
    QCOMPARE(hashOfHeads(forth.heads()), hashOfHeads(back.heads()));
    QVERIFY(hashOfHeads(forth.heads()) != hashOfHeads(QMap<Origin, Head>()));
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
