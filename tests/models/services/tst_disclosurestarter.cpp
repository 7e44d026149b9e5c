// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/disclosurestarter.h"

#include "models/domain/disclosure/profilefigures.h"
#include "models/domain/disclosure/textscan.h"
#include "models/domain/profile/profilereader.h"
#include "models/services/disclosureact.h"
#include "tests/support/testhall.h"

#include <QRegularExpression>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// The sheets the program ships: every category of every utility, no figure typed twice, nothing internal.
class TestDisclosureStarter final : public QObject
{
    Q_OBJECT

private slots:
    void everyUtilityHasItsTwelve_data();
    void everyUtilityHasItsTwelve();
    void sheetsSayWhatMayBeSaid_data() { everyUtilityHasItsTwelve_data(); }
    void sheetsSayWhatMayBeSaid();
    void loadsOnce();
};

void TestDisclosureStarter::everyUtilityHasItsTwelve_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : shippedProfileIds())
        QTest::newRow(qPrintable(id)) << id;
}

void TestDisclosureStarter::everyUtilityHasItsTwelve()
{
    QFETCH(QString, id);
    const Profile profile = must(shippedProfile(id));
    const QList<StarterItem> items = must(starterItems(id));
    QSet<QString> categories;
    QSet<QString> keys;
    for (const StarterItem &starter : items) {
        const DisclosureCategory *category = categoryOn(profile, starter.item.category, QDate(2026, 11, 20));
        QVERIFY2(category, qPrintable(starter.item.category));
        QVERIFY(category->deadlines.isEmpty() || deadlineOf(*category, starter.item.matter));
        categories.insert(starter.item.category);
        keys.insert(starter.item.key);
    }
    QCOMPARE(categories.size(), 12);
    QCOMPARE(keys.size(), items.size());
}

void TestDisclosureStarter::sheetsSayWhatMayBeSaid()
{
    QFETCH(QString, id);
    Profile profile = must(shippedProfile(id));
    if (profile.hotlines.isEmpty())
        profile.hotlines.append({u"0000"_s, u"电话"_s, u"station"_s, {}});
    static const QRegularExpression typedLimit(u"[0-9]+ ?个工作日|[0-9] ?小时内"_s);
    for (const StarterItem &starter : must(starterItems(id))) {
        const auto live = resolved(starter.content, profileResolver(profile, QDate(2026, 11, 20)));
        QVERIFY2(live, live ? "" : qPrintable(live.error().place));
        const QStringList words = linesOf(starter.content);
        QVERIFY(scanText(words, internalSources(profile)).isEmpty());
        const bool ownTimes = words.join(u'\n').contains(typedLimit);
        QVERIFY2(!ownTimes, qPrintable(starter.item.key)); // limits are taken live
        QVERIFY(words.join(u'\n').contains(u"能源监管热线"_s));
        QCOMPARE(contentFromJson(toJson(starter.content)).value(), starter.content);
    }
}

void TestDisclosureStarter::loadsOnce()
{
    const TestHall hall;
    QCOMPARE(loadStarterItems(*hall.station).value(), 14);
    QCOMPARE(loadStarterItems(*hall.station).value(), 0);
    const auto rows = must(allRows(*hall.station));
    QCOMPARE(rows.size(), 14);
    for (const DisclosureRow &row : rows) {
        QCOMPARE(row.number, 0);
        QCOMPARE(row.draftNumber, 1);
        const bool complete = row.key == u"complaint_lines"_s || row.key == u"business"_s;
        QCOMPARE(row.blanks == 0, complete);
    }
}

QTEST_GUILESS_MAIN(TestDisclosureStarter)
#include "tst_disclosurestarter.moc"
