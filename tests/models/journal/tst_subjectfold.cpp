// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/journal/subjectfold.h"
#include "tests/support/testdevice.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestSubjectFold final : public QObject
{
    Q_OBJECT

private slots:
    void foundsAStationAndRenamesItsDesk();
    void followsAUser();
    void laterByCauseRanksHigherWhateverTheClock();
    void quarantinesWhatCannotBeApplied_data();
    void quarantinesWhatCannotBeApplied();
    void auditEventsChangeNothing();
    void anyOrderGivesTheSameBytes();
};

namespace {

const QUuid Subject(u"50000000-0000-4000-8000-000000000005"_s);

StoredEvent tell(TestDevice &device, QList<StoredEvent> &events, QLatin1StringView type, const QCborMap &open)
{
    events.append(device.write(newEvent(Subject, type, open), events));
    return events.last();
}

QCborMap setting(const QString &value)
{
    return {{u"key"_s, u"hotline"_s}, {u"value"_s, value}};
}

} // namespace

void TestSubjectFold::foundsAStationAndRenamesItsDesk()
{
    TestDevice device(1);
    QList<StoredEvent> events;
    tell(device, events, eventtype::StationFounded,
         {{u"station"_s, u"5301"_s},
          {u"desk"_s, u"A1"_s},
          {u"profile"_s, u"baoshan"_s},
          {u"demo"_s, true},
          {u"signing_key"_s, QByteArray(32, 'k')}});
    const FoldedStation founded{u"5301"_s, u"baoshan"_s, true, QByteArray(32, 'k'), {{1, u"A1"_s}}};
    QCOMPARE(foldSubject(events).station, founded);
    tell(device, events, eventtype::IncarnationBegun, {{u"incarnation"_s, 3}, {u"desk"_s, u"A1R3"_s}});
    QCOMPARE(foldSubject(events).station->desks, (QMap<quint32, QString>{{1, u"A1"_s}, {3, u"A1R3"_s}}));
}

void TestSubjectFold::followsAUser()
{
    TestDevice device(1);
    QList<StoredEvent> events;
    tell(device, events, eventtype::UserAdded, {{u"name"_s, u"clerk"_s}, {u"role"_s, u"clerk"_s}});
    tell(device, events, eventtype::UserRoleChanged, {{u"role"_s, u"head"_s}});
    tell(device, events, eventtype::UserDisabled, {});
    QCOMPARE(foldSubject(events).user, (FoldedUser{u"clerk"_s, u"head"_s, true}));
}

void TestSubjectFold::laterByCauseRanksHigherWhateverTheClock()
{
    TestDevice ahead(1);
    TestDevice right(2);
    ahead.wallMs += 315'000'000'000; // ten years
    QList<StoredEvent> events;
    const HybridTime first = tell(ahead, events, eventtype::SettingChanged, setting(u"old"_s)).event.hybrid;
    tell(right, events, eventtype::SettingChanged, setting(u"new"_s));
    QVERIFY(events.last().event.hybrid < first);
    const RankedSetting hotline = foldSubject(events).settings.value(u"hotline"_s);
    QCOMPARE(hotline.value, u"new"_s);
    QVERIFY(hotline.rank > first);
}

void TestSubjectFold::quarantinesWhatCannotBeApplied_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QCborMap>("open");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, QLatin1StringView type, const QCborMap &open,
                        const QString &reason) {
        QTest::addRow("%s", name) << QString(type) << open << reason;
    };
    row("unknown type", QLatin1StringView("meter.read"), {}, u"unknown_type"_s);
    row("nobody disabled", eventtype::UserDisabled, {}, u"unknown_user"_s);
    row("user without a role", eventtype::UserAdded, {{u"name"_s, u"x"_s}}, u"bad_payload"_s);
    row("incarnation of nothing", eventtype::IncarnationBegun, {{u"incarnation"_s, 2}}, u"not_founded_yet"_s);
    row("setting without a key", eventtype::SettingChanged, {{u"value"_s, u"x"_s}}, u"bad_payload"_s);
    row("profile without a file", eventtype::ProfileImported, {{u"id"_s, u"x"_s}}, u"bad_payload"_s);
    row("calendar without a file", eventtype::CalendarImported, {}, u"bad_payload"_s);
}

void TestSubjectFold::quarantinesWhatCannotBeApplied()
{
    QFETCH(QString, type);
    QFETCH(QCborMap, open);
    QFETCH(QString, reason);
    TestDevice device(1);
    NewEvent bad = newEvent(Subject, eventtype::SignedIn, open);
    bad.type = type;
    const StoredEvent stored = device.write(bad);
    FoldedSubject expected;
    expected.quarantined = {{stored.hash, reason}};
    QCOMPARE(foldSubject({stored}), expected);
}

void TestSubjectFold::auditEventsChangeNothing()
{
    TestDevice device(1);
    QList<StoredEvent> events;
    for (const QLatin1StringView type : {eventtype::SignedIn, eventtype::SignInFailed, eventtype::ActRefused,
                                         eventtype::DataRevealed, eventtype::ClockJumped})
        tell(device, events, type, {});
    QVERIFY(foldSubject(events).isEmpty());
}

void TestSubjectFold::anyOrderGivesTheSameBytes()
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        QRandomGenerator random(seed);
        TestDevice a(1);
        TestDevice b(2);
        QList<StoredEvent> all;
        QList<StoredEvent> ofA;
        QList<StoredEvent> ofB;
        for (int i = 0; i < 12; ++i) {
            const bool isA = random.bounded(2) == 0;
            QList<StoredEvent> &known = isA ? ofA : ofB;
            if (random.bounded(3) == 0)
                known = all;
            const QString value = QString::number(random.bounded(100));
            all.append(
                (isA ? a : b).write(newEvent(Subject, eventtype::SettingChanged, setting(value)), known));
            known.append(all.last());
        }
        const QByteArray expected = encodeSubject(foldSubject(all));
        std::shuffle(all.begin(), all.end(), random);
        QCOMPARE(encodeSubject(foldSubject(all)), expected);
    }
}

QTEST_GUILESS_MAIN(TestSubjectFold)
#include "tst_subjectfold.moc"
