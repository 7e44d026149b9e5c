// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/poster.h"
#include "models/domain/disclosure/profilefigures.h"
#include "models/domain/profile/profilereader.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class ProfileFiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatHoldsOnTheDay_data();
    void tellsWhatHoldsOnTheDay();
    void knowsEveryPathItNames_data();
    void knowsEveryPathItNames();
    void refusesWhatThereIsNot_data();
    void refusesWhatThereIsNot();
    void leavesReportsToTheRegister();
    void givesAPosterBothLines();
};

namespace {

const QDate Today(2026, 11, 20);

Profile profileNamed(const QString &id)
{
    const auto profile = shippedProfile(id);
    if (!profile)
        qFatal("no profile %s", qPrintable(id));
    return *profile;
}

} // namespace

void ProfileFiguresTest::tellsWhatHoldsOnTheDay_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("basis");
    QTest::addRow("stage") << u"chongqing"_s << u"limits/low_resident/metering"_s << u"2"_s
                           << u"CQ21 附件2"_s;
    QTest::addRow("total") << u"chongqing"_s << u"limits/low_resident/total"_s << u"3"_s << u"CQ21 附件2"_s;
    QTest::addRow("hotline") << u"chongqing"_s << u"hotlines/1"_s << u"95598"_s << u"CQ22 三(九)"_s;
    QTest::addRow("regulator") << u"chongqing"_s << u"regulator_lines/1"_s << u"12398"_s << u"CQ22 三(九)"_s;
    QTest::addRow("target") << u"chongqing"_s << u"targets/city_outage_2022"_s << u"0.95"_s
                            << u"CQ21 一(二)"_s;
    QTest::addRow("not stated") << u"huangchuan"_s << u"limits/low_resident/acceptance"_s << u"未规定"_s
                                << u""_s;
    QTest::addRow("enquiry") << u"chongqing"_s << u"enquiry_days"_s << u"3"_s << u"CQ22 四(三)"_s;
}

void ProfileFiguresTest::tellsWhatHoldsOnTheDay()
{
    QFETCH(QString, profile);
    QFETCH(QString, path);
    const auto figure = profileFigure(profileNamed(profile), Today, path);
    QVERIFY(figure);
    QTEST(figure->text, "text");
    QTEST(figure->basis, "basis");
}

void ProfileFiguresTest::knowsEveryPathItNames_data()
{
    QTest::addColumn<QString>("profile");
    for (const QString &id : shippedProfileIds())
        QTest::addRow("%s", qPrintable(id)) << id;
}

void ProfileFiguresTest::knowsEveryPathItNames()
{
    QFETCH(QString, profile);
    const Profile rules = profileNamed(profile);
    const QStringList paths = profileFigurePaths(rules, Today);
    QVERIFY(!paths.isEmpty());
    for (const QString &path : paths) {
        const auto figure = profileFigure(rules, Today, path);
        QVERIFY2(figure, qPrintable(path));
        QVERIFY2(!figure->text.isEmpty(), qPrintable(path));
    }
}

void ProfileFiguresTest::refusesWhatThereIsNot_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"", "limits", "limits/low_resident", "limits/nobody/total", "limits/low_resident/lunch",
          "hotlines/0", "hotlines/2", "hotlines/x", "targets/none", "enquiry_days/1", "accent"})
        QTest::addRow("'%s'", path) << QString::fromLatin1(path);
}

void ProfileFiguresTest::refusesWhatThereIsNot()
{
    QFETCH(QString, path);
    const auto figure = profileFigure(profileNamed(u"chongqing"_s), Today, path);
    QVERIFY(!figure);
    QCOMPARE(figure.error(), (Error{ErrorCode::NotFound, {}, path, {}}));
}

void ProfileFiguresTest::leavesReportsToTheRegister()
{
    const FigureResolver resolver = profileResolver(profileNamed(u"chongqing"_s), Today);
    QVERIFY(resolver({FigureSource::Kind::Profile, {}, u"hotlines/1"_s}));
    QVERIFY(!resolver({FigureSource::Kind::Report, u"r1"_s, u"hotlines/1"_s}));
    QVERIFY(!resolver({FigureSource::Kind::Published, u"p1"_s, {}}));
}

void ProfileFiguresTest::givesAPosterBothLines()
{
    Poster poster;
    takeProfile(poster, profileNamed(u"chongqing"_s), Today);
    QVERIFY(poster.isComplete());
    QCOMPARE(poster.organisation, u"国网重庆市电力公司"_s);
    Poster without;
    takeProfile(without, profileNamed(u"baoshan"_s), Today);
    QVERIFY(!without.isComplete()); // its own line is entered at the hall
}

QTEST_GUILESS_MAIN(ProfileFiguresTest)
#include "tst_profilefigures.moc"
