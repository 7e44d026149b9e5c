// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestShippedProfiles final : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refusesAnUnknownUtility();
};

void TestShippedProfiles::parses_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : shippedProfileIds())
        QTest::newRow(qPrintable(id)) << id;
}

void TestShippedProfiles::parses()
{
    QFETCH(QString, id);
    const auto profile = shippedProfile(id);
    QVERIFY2(profile.has_value(),
             qPrintable(profile ? QString() : profile.error().place + u' ' + profile.error().detail));
    QCOMPARE(profile->id, id);
    QCOMPARE(profile->hash.size(), 32);
}

void TestShippedProfiles::refusesAnUnknownUtility()
{
    const auto profile = shippedProfile(u"kunming"_s);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NotFound);
    QCOMPARE(profile.error().args, shippedProfileIds());
}

QTEST_GUILESS_MAIN(TestShippedProfiles)
#include "tst_shippedprofiles.moc"
