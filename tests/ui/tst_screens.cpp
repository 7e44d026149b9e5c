// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/windowfixture.h"
#include "ui/intake/explanationdialog.h"
#include "ui/widgets/previewdialog.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

/// Where POWERHALL_SHOTS names a folder, every screen is left there as a picture.
void shoot(QWidget &widget, const QString &name)
{
    QCoreApplication::processEvents();
    // A draft may have been saved just now: its note is judged once it has its room.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QString folder = qEnvironmentVariable("POWERHALL_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

/// Labels and buttons whose text needs more room than they have.
QStringList clippedTexts(const QWidget &window)
{
    QStringList clipped;
    const auto judge = [&clipped](const QWidget *widget, const QString &text, const QSize &needed) {
        if (widget->width() < needed.width() || widget->height() < needed.height())
            clipped.append(u"%1 \"%2\" %3x%4 < %5x%6"_s.arg(widget->objectName(), text)
                               .arg(widget->width())
                               .arg(widget->height())
                               .arg(needed.width())
                               .arg(needed.height()));
    };
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty())
            judge(button, button->text(), button->minimumSizeHint().boundedTo(button->sizeHint()));
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() ||
            label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        const QSize needed =
            label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->minimumSizeHint();
        judge(label, label->text(), needed);
    }
    return clipped;
}

/// What is wider than the place it scrolls in where nothing scrolls sideways, and a screen wider than the
/// window.
QStringList cutOff(const QWidget &window)
{
    QStringList wide;
    for (const auto *scroll : window.findChildren<QScrollArea *>()) {
        if (scroll->isVisible() && scroll->widget() &&
            scroll->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            scroll->widget()->width() > scroll->viewport()->width())
            wide.append(u"%1 %2 > %3"_s.arg(scroll->widget()->objectName())
                            .arg(scroll->widget()->width())
                            .arg(scroll->viewport()->width()));
    }
    return wide;
}

bool takesFocus(const QAccessibleInterface &item)
{
    return item.state().focusable && !item.state().invisible;
}

QStringList unnamed(QAccessibleInterface *item)
{
    QStringList names;
    if (!item || !item->isValid())
        return names;
    auto *widget = qobject_cast<QWidget *>(item->object());
    if (widget && takesFocus(*item) && widget->focusPolicy() != Qt::NoFocus &&
        item->text(QAccessible::Name).trimmed().isEmpty())
        names.append(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName());
    if (widget && qobject_cast<QTableView *>(widget))
        return names; // rows are judged by the models' tests
    for (int i = 0; i < item->childCount(); ++i)
        names += unnamed(item->child(i));
    return names;
}

} // namespace

/// Every screen in every size and colour: nothing clipped, everything named, the tab order as one reads.
class ScreensTest final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsClippedAndEverythingIsNamed_data();
    void nothingIsClippedAndEverythingIsNamed();
    void formFitsASmallScreenWithoutScrolling();
    void tabOrderIsReadingOrder();

private:
    void judge(QWidget &widget, const QString &name);
};

void ScreensTest::judge(QWidget &widget, const QString &name)
{
    shoot(widget, name);
    const QStringList cut = cutOff(widget);
    QVERIFY2(cut.isEmpty(), qPrintable(name + u": "_s + cut.join(u"; "_s)));
    const QStringList clipped = clippedTexts(widget);
    QVERIFY2(clipped.isEmpty(), qPrintable(name + u": "_s + clipped.join(u"; "_s)));
    QAccessible::setActive(true);
    const QStringList nameless = unnamed(QAccessible::queryAccessibleInterface(&widget));
    QVERIFY2(nameless.isEmpty(), qPrintable(name + u": "_s + nameless.join(u"; "_s)));
}

void ScreensTest::nothingIsClippedAndEverythingIsNamed_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("colours");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QSize>("window");
    // What 1366×768 less a task bar leaves at 100, 125 and 150 % of the desktop's scale.
    const QSize full(1366, 740);
    QTest::addRow("light") << 0 << int(WindowSettings::Look::Light) << u"chongqing"_s << full;
    QTest::addRow("dark") << 0 << int(WindowSettings::Look::Dark) << u"baoshan"_s << full;
    QTest::addRow("large") << 1 << int(WindowSettings::Look::Light) << u"huangchuan"_s << full;
    QTest::addRow("largest") << 2 << int(WindowSettings::Look::Light) << u"guidong"_s << full;
    QTest::addRow("scale125") << 0 << int(WindowSettings::Look::Light) << u"baoshan"_s << full / 1.25;
    QTest::addRow("scale150") << 0 << int(WindowSettings::Look::Light) << u"baoshan"_s << full / 1.5;
    QTest::addRow("scale150dark") << 0 << int(WindowSettings::Look::Dark) << u"chongqing"_s << full / 1.5;
    QTest::addRow("text150") << 3 << int(WindowSettings::Look::Light) << u"chongqing"_s << full;
}

void ScreensTest::nothingIsClippedAndEverythingIsNamed()
{
    QFETCH(int, size);
    QFETCH(int, colours);
    QFETCH(QString, profile);
    QFETCH(QSize, window);
    const QString look = QLatin1String(QTest::currentDataTag());
    WindowFixture hall({.size = WindowSettings::TextSize(size),
                        .colours = WindowSettings::Look(colours),
                        .profile = profile,
                        .window = window});
    MainWindow &main = *hall.window;
    QCOMPARE(main.size(), window);
    judge(main, look + u"-signin"_s);
    hall.find<QLineEdit>("userEdit")->setText(u"nobody"_s);
    hall.find<QAbstractButton>("signInButton")->click();
    judge(main, look + u"-signin-refused"_s);
    hall.signIn(u"clerk"_s);
    auto *table = hall.find<QTableView>("waitingTable");
    QTRY_VERIFY2(table->model()->rowCount() > 0, qPrintable(hall.message("todayPage")));
    judge(main, look + u"-today"_s);

    QTest::keyClick(&main, Qt::Key_F2);
    hall.find<QLineEdit>("nameEdit")->setText(u"林初晓"_s);
    hall.find<QLineEdit>("applicantIdNumberEdit")->setText(u"500101199001010010"_s);
    hall.find<QLineEdit>("addressEdit")->setText(u"云津县青禾镇杏花里 8 号"_s);
    judge(main, look + u"-intake-refused"_s);
    hall.find<QAbstractButton>("documentCheck_identity")->click();
    judge(main, look + u"-intake-owing"_s);
    QTest::keyClick(&main, Qt::Key_F1);
    auto *why = main.findChild<ExplanationDialog *>();
    QVERIFY(why);
    judge(*why, look + u"-why"_s);
    why->close();
    hall.activate();
    QTest::keyClick(&main, Qt::Key_P, Qt::ControlModifier);
    auto *preview = main.findChild<PreviewDialog *>();
    QVERIFY(preview);
    judge(*preview, look + u"-preview"_s);
    preview->close();
    hall.activate();
    QTest::keyClick(&main, Qt::Key_F3);
    QTest::keyClicks(hall.find<QLineEdit>("searchEdit"), u"2026"_s);
    judge(main, look + u"-search"_s);
    QTest::keyClick(hall.find<QLineEdit>("searchEdit"), Qt::Key_Escape);
    main.openApplication(hall.hall.applications.constLast());
    judge(main, look + u"-case"_s);
    hall.find<QAbstractButton>("correctAct")->click();
    auto *correction = hall.find<QDialog>("correctionDialog");
    QVERIFY(correction);
    correction->findChild<QAbstractButton *>(u"agentCheck"_s)->click();
    correction->findChild<QAbstractButton *>(u"saidTimeCheck"_s)->click();
    judge(*correction, look + u"-correction"_s);
    correction->close();
    hall.activate();
    QTest::keyClick(&main, Qt::Key_K, Qt::ControlModifier);
    judge(main, look + u"-palette"_s);
    QTest::keyClick(hall.find<QLineEdit>("paletteEdit"), Qt::Key_Escape);
    QTest::keyClick(&main, Qt::Key_3, Qt::AltModifier);
    auto *parts = hall.find<QListWidget>("disclosureSections");
    for (int row = 0; row < parts->count(); ++row) {
        parts->setCurrentRow(row);
        judge(main, look + u"-disclosure%1"_s.arg(row));
    }
    QTest::keyClick(&main, Qt::Key_5, Qt::AltModifier);
    auto *sections = hall.find<QListWidget>("stationSections");
    for (int row = 0; row < sections->count(); ++row) {
        sections->setCurrentRow(row);
        judge(main, look + u"-station%1"_s.arg(row));
    }
    main.lock();
    judge(main, look + u"-locked"_s);
}

void ScreensTest::formFitsASmallScreenWithoutScrolling()
{
    WindowFixture hall;
    hall.window->resize(1366, 728); // 768 less a task bar
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    auto *page = hall.find<QWidget>("intakePage");
    QCoreApplication::processEvents();
    for (const char *name : {"nameEdit", "importantCheck", "acceptButton", "outcomeHeadline"}) {
        auto *widget = hall.find<QWidget>(name);
        QVERIFY2(widget->isVisible(), name);
        const QRect place(widget->mapTo(page, QPoint()), widget->size());
        QVERIFY2(page->rect().contains(place), name);
    }
    for (QWidget *box : page->findChildren<QWidget *>()) {
        if (box->isVisible() && box->objectName().startsWith("documentCheck_"_L1))
            QVERIFY2(page->rect().contains(QRect(box->mapTo(page, QPoint()), box->size())),
                     qPrintable(box->objectName()));
    }
}

void ScreensTest::tabOrderIsReadingOrder()
{
    WindowFixture hall;
    hall.signIn(u"clerk"_s);
    QTest::keyClick(hall.window.get(), Qt::Key_F2);
    // Down the left card, down the right card, then the documents, then the acts.
    const QStringList wanted{u"residentButton"_s,
                             u"nameEdit"_s,
                             u"applicantIdKindBox"_s,
                             u"applicantIdNumberEdit"_s,
                             u"phoneEdit"_s,
                             u"addressEdit"_s,
                             u"agentCheck"_s,
                             u"businessBox"_s,
                             u"lowVoltageButton"_s,
                             u"capacityEdit"_s,
                             u"townButton"_s,
                             u"worksBox"_s,
                             u"siteBox"_s,
                             u"extendedCheck"_s,
                             u"importantCheck"_s,
                             u"documentCheck_identity"_s,
                             u"sharedCheck_identity"_s,
                             u"documentCheck_title"_s,
                             u"sharedCheck_title"_s,
                             u"acceptButton"_s,
                             u"noticeButton"_s,
                             u"whyButton"_s};
    QStringList met;
    auto *first = hall.find<QWidget>("residentButton");
    first->setFocus();
    for (int i = 0; i < wanted.size(); ++i) {
        met.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(met, wanted);
}

QTEST_MAIN(ScreensTest)
#include "tst_screens.moc"
