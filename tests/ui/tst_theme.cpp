// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/theme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Contrast of everything that is written on anything.
class ThemeTest final : public QObject
{
    Q_OBJECT

private slots:
    void contrastAgreesWithTheDefinition();
    void everyInkIsReadableOnItsGround_data();
    void everyInkIsReadableOnItsGround();
    void everyStateHasItsOwnMark();
};

void ThemeTest::contrastAgreesWithTheDefinition()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrast(QColor(u"#1F2933"_s), Qt::white) - 14.8) < 0.2);
}

void ThemeTest::everyInkIsReadableOnItsGround_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("accent");
    for (const QString &accent :
         {u"#006569"_s, u"#003C78"_s, u"#FFEE00"_s, u"#000000"_s, u"#FFFFFF"_s, u"nonsense"_s}) {
        QTest::addRow("light %s", qPrintable(accent)) << false << accent;
        QTest::addRow("dark %s", qPrintable(accent)) << true << accent;
    }
}

void ThemeTest::everyInkIsReadableOnItsGround()
{
    QFETCH(bool, dark);
    QFETCH(QString, accent);
    const Colours colours = coloursOf(dark, accent);
    const QColor grounds[] = {colours.page, colours.sheet, colours.selected};
    for (const QColor &ground : grounds) {
        QVERIFY(contrast(colours.text, ground) >= 4.5);
        QVERIFY(contrast(colours.muted, ground) >= 4.5);
    }
    QVERIFY(contrast(colours.onAccent, colours.accent) >= 4.5);
    QVERIFY(contrast(colours.accent, colours.page) >= 4.5);
    QVERIFY(contrast(colours.edge, colours.sheet) >= 3.0);
    for (const Tone tone : {Tone::Plain, Tone::Late, Tone::Soon, Tone::Early, Tone::Good, Tone::Note}) {
        QVERIFY2(contrast(colours.ink(tone), colours.ground(tone)) >= 4.5, qPrintable(markOf(tone)));
        for (const QColor &ground : grounds)
            QVERIFY2(contrast(colours.ink(tone), ground) >= 4.5, qPrintable(markOf(tone)));
    }
    const QPalette palette = paletteOf(colours);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window},       {QPalette::Text, QPalette::Base},
        {QPalette::ButtonText, QPalette::Button},       {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},      {QPalette::Link, QPalette::Base}};
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const auto &[ink, ground] : pairs)
            QVERIFY2(contrast(palette.color(group, ink), palette.color(group, ground)) >= 4.5,
                     qPrintable(u"%1/%2"_s.arg(ink).arg(ground)));
    }
}

void ThemeTest::everyStateHasItsOwnMark()
{
    QStringList marks;
    for (const Tone tone : {Tone::Plain, Tone::Late, Tone::Soon, Tone::Early, Tone::Good, Tone::Note})
        marks.append(markOf(tone));
    marks.removeDuplicates();
    QCOMPARE(marks.size(), 6);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
