// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "tests/support/testdevice.h"

#include <QCborArray>
#include <QRandomGenerator>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestEvent final : public QObject
{
    Q_OBJECT

private slots:
    void keepsOneByteForm_data();
    void keepsOneByteForm();
    void refusesOtherSpellings_data();
    void refusesOtherSpellings();
    void readsBackWhatItWrote();
    void bytesStayTheSameForEver();
    void refusesEveryShortenedEvent();
    void noFlippedBitReadsAsTheSameEvent();
    void refusesMembersThatDoNotFit_data();
    void refusesMembersThatDoNotFit();
    void readsNewerVersionsAsFarAsItKnows();
};

namespace {

StoredEvent anEvent()
{
    TestDevice device(1);
    return device.write(acceptedEvent(QUuid(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2), u"5301A1-20260302-0001"_s));
}

} // namespace

void TestEvent::keepsOneByteForm_data()
{
    QTest::addColumn<QCborValue>("value");
    QTest::addColumn<QByteArray>("bytes");
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    QTest::addRow("small integer") << QCborValue(23) << hex("17");
    QTest::addRow("one byte") << QCborValue(24) << hex("1818");
    QTest::addRow("negative") << QCborValue(-500) << hex("3901f3");
    QTest::addRow("half float") << QCborValue(1.5) << hex("f93e00");
    QTest::addRow("single float") << QCborValue(100000.5) << hex("fa47c35040");
    QTest::addRow("double") << QCborValue(1.1) << hex("fb3ff199999999999a");
    QTest::addRow("text") << QCborValue(u"电"_s) << hex("63e794b5");
    QTest::addRow("null") << QCborValue(nullptr) << hex("f6");
    // Shorter keys first, then by their bytes (RFC 8949, 4.2.1).
    QTest::addRow("map") << QCborValue(QCborMap{{u"bb"_s, 1}, {u"c"_s, 2}, {u"aa"_s, 3}})
                         << hex("a36163026261610362626201");
}

void TestEvent::keepsOneByteForm()
{
    QFETCH(QCborValue, value);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encodeCanonical(value).toHex(), bytes.toHex());
    const auto back = decodeCanonical(bytes);
    QVERIFY(back);
    QCOMPARE(encodeCanonical(*back), bytes);
}

void TestEvent::refusesOtherSpellings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const char *hex) {
        QTest::addRow("%s", name) << QByteArray::fromHex(hex);
    };
    row("longer integer", "1817");
    row("unsorted keys", "a2616201616102");
    row("a key twice", "a2616101616102");
    row("indefinite array", "9f01ff");
    row("indefinite text", "7f6161ff");
    row("longer float", "fa3fc00000");
    row("not a number", "f97e00");
    row("undefined", "f7");
    row("bytes after the end", "0101");
    row("cut short", "8201");
    row("broken UTF-8", "62c328");
    row("integer beyond 63 bits", "1bffffffffffffffff");
    row("nothing", "");
}

void TestEvent::refusesOtherSpellings()
{
    QFETCH(QByteArray, bytes);
    const auto value = decodeCanonical(bytes);
    QVERIFY(!value);
    QCOMPARE(value.error().code, ErrorCode::Damaged);
}

void TestEvent::readsBackWhatItWrote()
{
    const StoredEvent stored = anEvent();
    const auto back = decodeEvent(stored.bytes);
    QVERIFY(back);
    QCOMPARE(*back, stored.event);
    QCOMPARE(hashOf(stored.bytes), stored.hash);
}

void TestEvent::bytesStayTheSameForEver()
{
    // A change of this hash is a change of the format: old journals would no longer verify.
    Event event;
    event.origin = {QUuid(u"00000001-0002-0003-0405-060708090a0b"_s), 1};
    event.seq = 1;
    event.at = {1'772'000'000'000, 5, QByteArray(16, 'b')};
    event.hybrid = {1'772'000'000'000, 3};
    event.subject = event.origin.device;
    event.type = eventtype::SettingChanged;
    event.open = {{u"value"_s, u"12398"_s}, {u"key"_s, u"hotline"_s}};
    QCOMPARE(encodeEvent(event).toHex(),
             QByteArray("8f015000000001000200030405060708090a0b010140"
                        "40831b0000019c936e3800055062626262626262626262626262626262821b0000019c936e380003"
                        "405000000001000200030405060708090a0b80"
                        "6f73657474696e672e6368616e676564a2636b657967686f746c696e656576616c756565313233393840"
                        "40"));
}

void TestEvent::refusesEveryShortenedEvent()
{
    const QByteArray bytes = anEvent().bytes;
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY(!decodeEvent(bytes.left(length)));
}

void TestEvent::noFlippedBitReadsAsTheSameEvent()
{
    const StoredEvent stored = anEvent();
    for (qsizetype bit = 0; bit < stored.bytes.size() * 8; ++bit) {
        QByteArray flipped = stored.bytes;
        flipped[bit / 8] = char(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        const auto read = decodeEvent(flipped);
        QVERIFY(!read || *read != stored.event);
    }
}

void TestEvent::refusesMembersThatDoNotFit_data()
{
    QTest::addColumn<int>("member");
    QTest::addColumn<QCborValue>("value");
    QTest::addRow("version 0") << 0 << QCborValue(0);
    QTest::addRow("no device") << 1 << QCborValue(QByteArray());
    QTest::addRow("incarnation 0") << 2 << QCborValue(0);
    QTest::addRow("incarnation too large") << 2 << QCborValue(qint64(1) << 33);
    QTest::addRow("number 0") << 3 << QCborValue(0);
    QTest::addRow("number without a hash before") << 3 << QCborValue(2);
    QTest::addRow("hash too short") << 4 << QCborValue(QByteArray(31, 'x'));
    QTest::addRow("clocks") << 6 << QCborValue(QCborArray{1, 2});
    QTest::addRow("counter below 0") << 7 << QCborValue(QCborArray{1, -1});
    QTest::addRow("null UUID spelt out") << 8 << QCborValue(QByteArray(16, '\0'));
    QTest::addRow("parent of a wrong size") << 10 << QCborValue(QCborArray{QByteArray(5, 'x')});
    QTest::addRow("no type") << 11 << QCborValue(QString());
    QTest::addRow("open is no map") << 12 << QCborValue(QCborArray());
    QTest::addRow("sealed is text") << 14 << QCborValue(u"clear"_s);
}

void TestEvent::refusesMembersThatDoNotFit()
{
    QFETCH(int, member);
    QFETCH(QCborValue, value);
    QCborArray array = QCborValue::fromCbor(anEvent().bytes).toArray();
    QVERIFY(decodeEvent(encodeCanonical(array)));
    array[member] = value;
    QVERIFY(!decodeEvent(encodeCanonical(array)));
}

void TestEvent::readsNewerVersionsAsFarAsItKnows()
{
    QCborArray array = QCborValue::fromCbor(anEvent().bytes).toArray();
    array.append(u"something new"_s);
    QVERIFY(!decodeEvent(encodeCanonical(array)));
    array[0] = 2;
    const auto event = decodeEvent(encodeCanonical(array));
    QVERIFY(event);
    QCOMPARE(event->version, 2);
    QCOMPARE(event->type, QString(eventtype::ApplicationAccepted));
}

QTEST_GUILESS_MAIN(TestEvent)
#include "tst_event.moc"
