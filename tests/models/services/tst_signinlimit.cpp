// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/signinlimit.h"

#include "models/journal/eventtypes.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestSignInLimit final : public QObject
{
    Q_OBJECT

private slots:
    void blocksByProvenTime_data();
    void blocksByProvenTime();
    void hundredInARowBlockForGood();
    void countsSinceTheLastSuccess();
    void triesWhileBlockedDoNotCount();
    void triesAtOtherDesksDoNotCount();
};

namespace {

constexpr qint64 Minute = 60'000'000'000;
const QByteArray Boot(16, 'b');
const QByteArray EarlierBoot(16, 'a');
const Origin Desk{QUuid::createUuid(), 1};

QList<Instant> tries(const QList<qint64> &minutes, const QByteArray &boot = Boot)
{
    QList<Instant> result;
    for (const qint64 minute : minutes)
        result.append({minute * 60'000, minute * Minute, boot});
    return result;
}

StoredEvent told(quint64 seq, QLatin1StringView type, const QString &reason = {}, const Origin &origin = Desk)
{
    StoredEvent stored;
    stored.event.origin = origin;
    stored.event.seq = seq;
    stored.event.type = type;
    stored.event.at.monotonicNs = qint64(seq);
    if (!reason.isEmpty())
        stored.event.open.insert(u"reason"_s, reason);
    return stored;
}

} // namespace

void TestSignInLimit::blocksByProvenTime_data()
{
    QTest::addColumn<QList<Instant>>("failed");
    QTest::addColumn<qint64>("wallMinute");
    QTest::addColumn<qint64>("bootMinute");
    QTest::addColumn<int>("wait"); ///< -1 = may try
    QTest::newRow("four tries") << tries({10, 11, 12, 13}) << 14LL << 14LL << -1;
    QTest::newRow("five in four minutes") << tries({10, 11, 12, 13, 14}) << 14LL << 14LL << 11;
    QTest::newRow("five over an hour") << tries({10, 25, 40, 55, 70}) << 71LL << 71LL << -1;
    QTest::newRow("window of the newest five") << tries({1, 2, 30, 31, 32, 33, 34}) << 35LL << 35LL << 10;
    QTest::newRow("window over") << tries({10, 11, 12, 13, 14}) << 25LL << 25LL << -1;
    QTest::newRow("one second before") << tries({10, 11, 12, 13, 14}) << 24LL << 24LL << 1;
    QTest::newRow("wall clock turned on") << tries({10, 11, 12, 13, 14}) << 9000LL << 15LL << 10;
    QTest::newRow("wall clock turned back") << tries({10, 11, 12, 13, 14}) << -9000LL << 25LL << -1;
    QTest::newRow("booted and turned on") << tries({10, 11, 12, 13, 14}, EarlierBoot) << 9000LL << 1LL << 14;
    QTest::newRow("booted long ago") << tries({10, 11, 12, 13, 14}, EarlierBoot) << 9000LL << 15LL << -1;
}

void TestSignInLimit::blocksByProvenTime()
{
    QFETCH(QList<Instant>, failed);
    QFETCH(qint64, wallMinute);
    QFETCH(qint64, bootMinute);
    QFETCH(int, wait);
    const Instant now{wallMinute * 60'000, bootMinute * Minute, Boot};
    QCOMPARE(minutesBlocked({}, failed, now).value_or(-1), wait);
}

void TestSignInLimit::hundredInARowBlockForGood()
{
    QList<qint64> minutes;
    for (qint64 i = 0; i < 99; ++i)
        minutes.append(i * 20);
    const Instant late{0, 1'000'000 * Minute, Boot};
    QCOMPARE(minutesBlocked({}, tries(minutes), late), std::nullopt);
    minutes.append(99 * 20);
    QCOMPARE(minutesBlocked({}, tries(minutes), late), 0);
}

void TestSignInLimit::countsSinceTheLastSuccess()
{
    const auto failed = eventtype::SignInFailed;
    QCOMPARE(failedTries({told(1, failed, u"password"_s), told(2, failed, u"password"_s)}, Desk).size(), 2);
    QCOMPARE(failedTries({told(1, failed, u"password"_s), told(2, eventtype::SignedIn),
                          told(3, failed, u"password"_s)},
                         Desk)
                 .size(),
             1);
    QCOMPARE(
        failedTries({told(2, eventtype::UserPasswordChanged), told(1, failed, u"password"_s)}, Desk).size(),
        0);
}

void TestSignInLimit::triesWhileBlockedDoNotCount()
{
    const auto failed = eventtype::SignInFailed;
    QCOMPARE(failedTries({told(1, failed, u"unknown"_s), told(2, failed, u"blocked"_s)}, Desk).size(), 1);
}

void TestSignInLimit::triesAtOtherDesksDoNotCount()
{
    const auto failed = eventtype::SignInFailed;
    QVERIFY(failedTries({told(1, failed, u"password"_s, {QUuid::createUuid(), 1})}, Desk).isEmpty());
    QCOMPARE(failedTries({told(1, failed, u"password"_s, {Desk.device, 2})}, Desk).size(), 1);
}

QTEST_GUILESS_MAIN(TestSignInLimit)
#include "tst_signinlimit.moc"
