// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/canonicalcbor.h"
#include "models/journal/witness.h"

#include <QCborArray>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestWitness final : public QObject
{
    Q_OBJECT

private slots:
    void aReceiptReadsBackAsItWasMade();
    void aReceiptOfNothingIsOne();
    void headsRunInTheOrderOfTheirBytes();
    void whatIsNoReceiptIsRefused();
    void aCheckpointsBytesSayLineAndHead();
};

namespace {

/// The first byte decides, whatever QUuid's own order says of its variant.
Origin originOf(char first, char rest, quint32 incarnation)
{
    QByteArray bytes(16, rest);
    bytes[0] = first;
    return {QUuid::fromRfc4122(bytes), incarnation};
}

const Origin Low = originOf('\x01', '\xff', 2);
const Origin High = originOf('\x02', '\x01', 1);

HubReceipt sample()
{
    return makeReceipt(3, 1'772'000'000'000,
                       {{High, {7, QByteArray(32, 'h')}}, {Low, {1, QByteArray(32, 'l')}}});
}

} // namespace

void TestWitness::aReceiptReadsBackAsItWasMade()
{
    const HubReceipt made = sample();
    const auto read = readReceipt(made.bytes);
    QVERIFY(read);
    QVERIFY(*read == made);
    QCOMPARE(read->hash, hashOf(made.bytes));
    QCOMPARE(read->heads.size(), 2);
}

void TestWitness::aReceiptOfNothingIsOne()
{
    QVERIFY(readReceipt(makeReceipt(1, 0, {}).bytes));
}

void TestWitness::headsRunInTheOrderOfTheirBytes()
{
    const QCborArray lines = decodeCanonical(sample().bytes)->toArray().at(3).toArray();
    QCOMPARE(lines.at(0).toArray().at(0).toByteArray(), Low.device.toRfc4122());
    QCOMPARE(lines.at(1).toArray().at(0).toByteArray(), High.device.toRfc4122());
}

void TestWitness::whatIsNoReceiptIsRefused()
{
    const QCborArray good = decodeCanonical(sample().bytes)->toArray();
    QCborArray swapped = good;
    swapped[3] = QCborArray{good.at(3).toArray().at(1), good.at(3).toArray().at(0)};
    QCborArray longer = good;
    longer.append(1);
    QCborArray headless = good;
    headless[3] = QCborArray{QCborArray{1, 2, 3, 4}};
    QCborArray named = good;
    named[0] = u"checkpoint"_s;
    for (const QCborArray &bad : {swapped, longer, headless, named, QCborArray()})
        QCOMPARE(readReceipt(encodeCanonical(bad)).error().code, ErrorCode::Damaged);
    QCOMPARE(readReceipt("no").error().code, ErrorCode::Damaged);
}

void TestWitness::aCheckpointsBytesSayLineAndHead()
{
    const Checkpoint checkpoint{Low, {5, QByteArray(32, 'x')}, "signature"};
    const QCborArray said{u"checkpoint"_s, Low.device.toRfc4122(), 2, 5, QByteArray(32, 'x')};
    QCOMPARE(bytesOf(checkpoint), encodeCanonical(said));
}

QTEST_GUILESS_MAIN(TestWitness)
#include "tst_witness.moc"
