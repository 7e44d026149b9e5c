// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/windowfixture.h"
#include "ui/intake/intakepage.h"
#include "ui/mainwindow/rooms.h"
#include "ui/mainwindow/roomtable.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

/// A language in which every text stands in guillemets: what lacks them was not asked for anew.
class MarkedLanguage final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"«%1»"_s.arg(QString::fromUtf8(source));
    }
};

class Spoken final
{
public:
    Spoken() { QCoreApplication::installTranslator(&m_language); }
    ~Spoken() { QCoreApplication::removeTranslator(&m_language); }

private:
    MarkedLanguage m_language;
};

bool isMarked(const QString &text)
{
    return text.contains(u'«');
}

QStringList plainButtons(const QWidget &window)
{
    QStringList plain;
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        // The names of documents and languages are no texts of the program.
        const bool given = button->objectName().startsWith("documentCheck_"_L1);
        if (button->isVisible() && !button->text().isEmpty() && !given && !isMarked(button->text()))
            plain.append(button->objectName() + u' ' + button->text());
    }
    return plain;
}

} // namespace

/// Another language is spoken at once, and nobody loses their place.
class LanguageChangeTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyRoomSpeaksItAtOnce();
    void signInPageSpeaksItAtOnce();
    void keepsTheFormTheFieldAndTheDraft();
    void keepsAnAcceptedCaseInFront();
    void keepsTheOpenCase();
    void tellsThatAnotherLanguageWasChosen();
};

void LanguageChangeTest::everyRoomSpeaksItAtOnce()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QVERIFY(!plainButtons(*hall.window).isEmpty());
    const Spoken spoken;
    QTRY_VERIFY(isMarked(hall.window->windowTitle()));
    for (const RoomEntry &room : roomTable()) {
        if (room.keys.isEmpty())
            hall.window->openApplication(hall.hall.applications.constFirst());
        else
            hall.find<QAbstractButton>(qPrintable(u"roomButton_%1"_s.arg(room.id)))->click();
        QCOMPARE(plainButtons(*hall.window), QStringList());
    }
}

void LanguageChangeTest::signInPageSpeaksItAtOnce()
{
    WindowFixture hall;
    const Spoken spoken;
    QTRY_VERIFY(isMarked(hall.find<QAbstractButton>("signInButton")->text()));
    QVERIFY(!hall.session.value().isSignedIn());
}

void LanguageChangeTest::keepsTheFormTheFieldAndTheDraft()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    hall.find<QLineEdit>("nameEdit")->setText(u"林初晓"_s);
    hall.find<QAbstractButton>("documentCheck_identity")->click();
    hall.find<QLineEdit>("phoneEdit")->setFocus();
    const Spoken spoken;
    QTRY_VERIFY(isMarked(hall.window->windowTitle()));
    QCOMPARE(hall.find<QLineEdit>("nameEdit")->text(), u"林初晓"_s);
    QVERIFY(hall.find<QAbstractButton>("documentCheck_identity")->isChecked());
    QCOMPARE(QApplication::focusWidget(), hall.find<QLineEdit>("phoneEdit"));
    // The form goes on with its own draft: nothing is offered back, and only one is on the disk.
    QVERIFY(!hall.find<QWidget>("draftsBar")->isVisible());
    hall.find<IntakePage>("intakePage")->keepDraft();
    QCOMPARE(hall.drafts->all(hall.session.value())->size(), 1);
}

void LanguageChangeTest::keepsAnAcceptedCaseInFront()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    hall.find<QLineEdit>("nameEdit")->setText(u"林初晓"_s);
    hall.find<QLineEdit>("addressEdit")->setText(u"云津县青禾镇杏花里 8 号"_s);
    hall.find<QAbstractButton>("documentCheck_identity")->click();
    hall.find<QAbstractButton>("acceptButton")->click();
    const QString number = hall.find<IntakePage>("intakePage")->acceptedNumber();
    QVERIFY(!number.isEmpty());
    const Spoken spoken;
    QTRY_VERIFY(isMarked(hall.window->windowTitle()));
    QCOMPARE(hall.find<IntakePage>("intakePage")->acceptedNumber(), number);
    QVERIFY(!hall.find<QLineEdit>("nameEdit")->isEnabled());
    QTest::keyClick(hall.window.get(), Qt::Key_F9);
    QCOMPARE(hall.printing.sent.size(), 2);
}

void LanguageChangeTest::keepsTheOpenCase()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    const QString number = hall.hall.applications.constLast();
    hall.window->openApplication(number);
    const Spoken spoken;
    QTRY_VERIFY(isMarked(hall.window->windowTitle()));
    QVERIFY(hall.find<QWidget>("casePage")->isVisible());
    QCOMPARE(hall.find<QLabel>("caseTitle")->text(), number);
}

void LanguageChangeTest::tellsThatAnotherLanguageWasChosen()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_5, Qt::AltModifier);
    hall.find<QListWidget>("stationSections")->setCurrentRow(4);
    QStringList told;
    connect(hall.settings.get(), &WindowSettings::languageChanged, this,
            [&told](const QString &language) { told.append(language); });
    auto *box = hall.find<QComboBox>("languageBox");
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(told, QStringList{u"en"_s});
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(told, (QStringList{u"en"_s, u"zh_CN"_s}));
}

QTEST_MAIN(LanguageChangeTest)
#include "tst_languagechange.moc"
