// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/ids.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace powerhall;

class IdsTest final : public QObject
{
    Q_OBJECT

private slots:
    void areNeverMetTwice();
    void carryVersionVariantAndTime();
    void riseWithTime();
};

void IdsTest::areNeverMetTwice()
{
    QSet<QUuid> seen;
    for (int i = 0; i < 20'000; ++i)
        seen.insert(orderedId());
    QCOMPARE(seen.size(), 20'000);
}

void IdsTest::carryVersionVariantAndTime()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QByteArray bytes = orderedId().toRfc4122();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    const qint64 ms = bytes.left(6).toHex().toLongLong(nullptr, 16);
    QVERIFY(ms >= before && ms <= after);
    QCOMPARE(uchar(bytes.at(6)) >> 4, 7);
    QCOMPARE(uchar(bytes.at(8)) >> 6, 2);
}

void IdsTest::riseWithTime()
{
    const QUuid first = orderedId();
    QTest::qSleep(3);
    QVERIFY(first.toRfc4122() < orderedId().toRfc4122());
}

QTEST_GUILESS_MAIN(IdsTest)
#include "tst_ids.moc"
