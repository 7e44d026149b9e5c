// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/disclosuretasks.h"
#include "models/services/figureservice.h"
#include "models/services/inspectionservice.h"
#include "tests/ui/windowfixture.h"
#include "ui/disclosure/photodialog.h"
#include "ui/disclosure/posterbatchdialog.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/texttable.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

/// Where POWERHALL_SHOTS names a folder, every screen is left there as a picture.
void shoot(QWidget &widget, const QString &name)
{
    QCoreApplication::processEvents();
    const QString folder = qEnvironmentVariable("POWERHALL_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

/// The room's parts in the order of its list.
enum Part
{
    Register,
    Matrix,
    Wall,
    Enquiries,
    Inspections,
    Assessment,
    Figures,
    Capacity,
    Liaisons
};

void enter(WindowFixture &hall, const QString &role, Part part)
{
    if (hall.session.value().isSignedIn())
        hall.window->lock();
    hall.signIn(role);
    hall.activate();
    QTest::keyClick(hall.window.get(), Qt::Key_3, Qt::AltModifier);
    hall.find<QListWidget>("disclosureSections")->setCurrentRow(part);
}

void click(const WindowFixture &hall, const char *button)
{
    hall.find<QAbstractButton>(button)->click();
}

bool shows(const WindowFixture &hall, const char *widget)
{
    return hall.find<QWidget>(widget)->isVisibleTo(hall.window.get());
}

const QList<TextRow> &rowsOf(const WindowFixture &hall, const char *table)
{
    return qobject_cast<TextTableModel *>(hall.find<TextTable>(table)->model())->rows();
}

void type(const FormDialog &form, const QString &field, const QString &text)
{
    form.findChild<QLineEdit *>(form.objectName() + u'_' + field)->setText(text);
}

void submit(const FormDialog &form)
{
    form.findChild<QAbstractButton *>(u"yesButton"_s)->click();
}

bool isPdf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-";
}

QString picture(const WindowFixture &hall)
{
    QImage image(1600, 1200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QPainter painter(&image);
    painter.fillRect(300, 200, 1000, 800, Qt::white);
    painter.end();
    const QString path = hall.folder.filePath(u"wall.jpg"_s);
    image.save(path);
    return path;
}

} // namespace

/// What stands around the register: the wall on paper, photos, the quarter's sheet, figures, capacity,
/// contacts, batches, and the way from 今日 into the room.
class DisclosureOversightTest final : public QObject
{
    Q_OBJECT

private slots:
    void tasksOfTodayOpenTheirPlace();
    void theWallIsWalkedWithAListAndPhotos();
    void aFindingIsClosedWithAPhoto();
    void theQuarterIsAssessedPrintedAndSettled();
    void publishedFiguresAreEnteredAndImported();
    void capacityIsStatedByArea();
    void contactsAreMaskedAndShownForAReason();
    void knowledgeIsExportedIntoAFolder();
    void allPostersAreSavedInOneGo();
    void aBatchThatIsEndedLeavesNothing();
    void whoMayNotKeepSeesNoActs();
};

void DisclosureOversightTest::tasksOfTodayOpenTheirPlace()
{
    WindowFixture hall;
    hall.signIn(u"head"_s);
    hall.activate();
    auto *table = hall.find<TextTable>("waitingTable");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    shoot(*hall.window, u"today-tasks"_s);
    const QList<TextRow> rows = rowsOf(hall, "waitingTable");
    struct Leads
    {
        QString word;
        Part part;
        const char *table;
    };
    const Leads leads[] = {{u"item_overdue"_s, Register, "registerTable"},
                           {u"sheet_old"_s, Wall, "wallTable"},
                           {u"enquiry_open"_s, Enquiries, "enquiryTable"},
                           {u"finding_open"_s, Inspections, "inspectionTable"}};
    for (const Leads &lead : leads) {
        const auto row = std::find_if(rows.cbegin(), rows.cend(), [&](const TextRow &one) {
            return one.id.startsWith(lead.word + u'|');
        });
        QVERIFY2(row != rows.cend(), qPrintable(lead.word));
        QTest::keyClick(hall.window.get(), Qt::Key_1, Qt::AltModifier);
        table->choose(row->id);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(hall.find<QListWidget>("disclosureSections")->currentRow(), int(lead.part));
        const TextRow *chosen = hall.find<TextTable>(lead.table)->current();
        QVERIFY2(chosen, lead.table);
        const QString key = row->id.section(u'|', 1, 1);
        QVERIFY2(chosen->id.contains(key), qPrintable(chosen->id + u" for "_s + row->id));
    }
}

void DisclosureOversightTest::theWallIsWalkedWithAListAndPhotos()
{
    WindowFixture hall;
    enter(hall, u"clerk"_s, Wall);
    click(hall, "walkButton");
    auto *list = hall.window->findChild<DocumentDialog *>();
    QVERIFY(list);
    shoot(*list, u"walk"_s);
    hall.prompts.file = hall.folder.filePath(u"walk.csv"_s);
    list->findChild<QAbstractButton *>(u"saveDocumentButton"_s)->click();
    QFile saved(hall.prompts.file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QString csv = QString::fromUtf8(saved.readAll());
    QVERIFY2(csv.indexOf(u"1 号板"_s) >= 0 && csv.indexOf(u"1 号板"_s) < csv.indexOf(u"2 号板"_s),
             qPrintable(csv)); // in the order of the walk
    QVERIFY(csv.contains(u"换成第 2 版"_s));
    hall.settings->setPrinter(u"Hall"_s);
    list->findChild<QAbstractButton *>(u"printDocumentButton"_s)->click();
    QCOMPARE(hall.printing.sent.size(), 1);
    list->close();

    auto *wall = hall.find<TextTable>("wallTable");
    wall->chooseFirst();
    QVERIFY(!shows(hall, "showPhotoButton"));
    hall.prompts.file = picture(hall);
    click(hall, "takePhotoButton");
    QVERIFY2(shows(hall, "showPhotoButton"), qPrintable(hall.message("wallSection")));
    click(hall, "showPhotoButton");
    auto *photo = hall.window->findChild<PhotoDialog *>();
    QVERIFY(photo && !photo->findChild<QLabel *>(u"photo"_s)->pixmap().isNull());
    shoot(*photo, u"photo"_s);
    photo->close();
    hall.prompts.file = hall.folder.filePath(u"walk.csv"_s); // no picture
    click(hall, "takePhotoButton");
    QVERIFY(hall.message("wallSection").contains(u"JPEG"_s));
}

void DisclosureOversightTest::aFindingIsClosedWithAPhoto()
{
    WindowFixture hall;
    enter(hall, u"clerk"_s, Inspections);
    auto *table = hall.find<TextTable>("inspectionTable");
    table->selectRow(1);
    QVERIFY(shows(hall, "closeWithPhotoButton"));
    hall.prompts.file = picture(hall);
    hall.prompts.texts.insert(u"closeFindingDialog"_s, u"已换上现行版本"_s);
    click(hall, "closeWithPhotoButton");
    QCOMPARE(rowsOf(hall, "inspectionTable").at(1).act, u"reopen"_s);
    QVERIFY(shows(hall, "showFindingPhotoButton"));
    click(hall, "showFindingPhotoButton");
    QVERIFY(hall.window->findChild<PhotoDialog *>());
}

void DisclosureOversightTest::theQuarterIsAssessedPrintedAndSettled()
{
    WindowFixture hall;
    enter(hall, u"head"_s, Assessment);
    QVERIFY(hall.find<QLabel>("assessmentCounts")->text().contains(u"公布"_s));
    QVERIFY(!rowsOf(hall, "assessmentTable").isEmpty());
    QVERIFY(!shows(hall, "settleAssessmentButton")); // the quarter still runs
    shoot(*hall.window, u"assessment"_s);
    click(hall, "assessmentSheetButton");
    auto *sheet = hall.window->findChild<DocumentDialog *>();
    QVERIFY(sheet);
    shoot(*sheet, u"assessment-sheet"_s);
    hall.prompts.file = hall.folder.filePath(u"assessment.pdf"_s);
    sheet->findChild<QAbstractButton *>(u"saveDocumentButton"_s)->click();
    QVERIFY(isPdf(hall.prompts.file));
    sheet->close();
    hall.find<QComboBox>("assessmentQuarter")->setCurrentIndex(1);
    QVERIFY(shows(hall, "settleAssessmentButton"));
    hall.prompts.texts.insert(u"settleDialog"_s, u"演示营业厅"_s);
    click(hall, "settleAssessmentButton");
    QVERIFY2(hall.find<QLabel>("assessmentSettled")->text().contains(u"演示营业厅"_s),
             qPrintable(hall.message("assessmentSection")));
}

void DisclosureOversightTest::publishedFiguresAreEnteredAndImported()
{
    WindowFixture hall;
    enter(hall, u"head"_s, Figures);
    click(hall, "enterFigureButton");
    auto *form = hall.window->findChild<FormDialog *>();
    QVERIFY(form);
    type(*form, u"value"_s, u"99.9671"_s);
    submit(*form);
    QVERIFY(form->isVisible()); // no source
    type(*form, u"source"_s, u"国家能源局通报"_s);
    type(*form, u"on"_s, u"2026-13-01"_s);
    submit(*form);
    QVERIFY(form->isVisible());
    shoot(*form, u"figure-form"_s);
    type(*form, u"on"_s, u"2026-11-02"_s);
    submit(*form);
    QVERIFY2(!form->isVisible(), qPrintable(hall.message("figureForm")));
    QCOMPARE(rowsOf(hall, "figureTable").size(), 1);
    QVERIFY(rowsOf(hall, "figureTable").at(0).cells.contains(u"国家能源局通报"_s));
    QFile table(hall.folder.filePath(u"figures.csv"_s));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write(
        u"指标,期间,数值,单位,来源,公布日期\n用户平均停电时间,2026Q3,0.73,时,国家能源局通报,2026-11-02\n"_s
            .toUtf8());
    table.close();
    hall.prompts.file = table.fileName();
    click(hall, "importFiguresButton");
    QVERIFY2(rowsOf(hall, "figureTable").size() == 2, qPrintable(hall.message("figureSection")));
    shoot(*hall.window, u"figures"_s);
    hall.find<TextTable>("figureTable")->chooseFirst();
    hall.prompts.texts.insert(u"voidFigureDialog"_s, u"公布单位更正"_s);
    click(hall, "voidFigureButton");
    QVERIFY(!shows(hall, "voidFigureButton"));
}

void DisclosureOversightTest::capacityIsStatedByArea()
{
    WindowFixture hall;
    enter(hall, u"head"_s, Capacity);
    const qsizetype before = rowsOf(hall, "capacityTable").size();
    QVERIFY(before > 0);
    click(hall, "newCapacityButton");
    auto *form = hall.window->findChild<FormDialog *>();
    QVERIFY(form);
    type(*form, u"area"_s, u"城南一线"_s);
    type(*form, u"spare"_s, u"很多"_s);
    submit(*form);
    QVERIFY(form->isVisible());
    type(*form, u"spare"_s, u"3500"_s);
    type(*form, u"load"_s, u"72.5"_s);
    shoot(*form, u"capacity-form"_s);
    submit(*form);
    QVERIFY2(!form->isVisible(), qPrintable(hall.message("capacityForm")));
    QCOMPARE(rowsOf(hall, "capacityTable").size(), before + 1);
    QCOMPARE(hall.find<TextTable>("capacityTable")->current()->id, u"城南一线"_s);
    shoot(*hall.window, u"capacity"_s);
    click(hall, "capacityListButton");
    auto *list = hall.window->findChild<DocumentDialog *>();
    QVERIFY(list);
    shoot(*list, u"capacity-list"_s);
}

void DisclosureOversightTest::contactsAreMaskedAndShownForAReason()
{
    WindowFixture hall;
    enter(hall, u"head"_s, Liaisons);
    click(hall, "nameLiaisonButton");
    auto *form = hall.window->findChild<FormDialog *>();
    QVERIFY(form);
    type(*form, u"unit"_s, u"青禾供电所"_s);
    type(*form, u"name"_s, u"林初晓"_s);
    type(*form, u"phone"_s, u"13800000000"_s);
    submit(*form);
    QVERIFY2(!form->isVisible(), qPrintable(hall.message("liaisonForm")));
    QCOMPARE(rowsOf(hall, "liaisonTable").size(), 1);
    QVERIFY(!rowsOf(hall, "liaisonTable").at(0).cells.join(u' ').contains(u"13800000000"_s));
    hall.prompts.texts.insert(u"revealLiaisonDialog"_s, u"联系公示更新"_s);
    click(hall, "revealLiaisonButton");
    QVERIFY(hall.find<QLabel>("revealedLiaison")->text().contains(u"13800000000"_s));
    shoot(*hall.window, u"liaisons"_s);
    hall.window->lock();
    QVERIFY(hall.find<QLabel>("revealedLiaison")->text().isEmpty());
    QVERIFY(rowsOf(hall, "liaisonTable").isEmpty());
}

void DisclosureOversightTest::knowledgeIsExportedIntoAFolder()
{
    WindowFixture hall;
    enter(hall, u"clerk"_s, Matrix);
    hall.prompts.folder = hall.folder.filePath(u"knowledge"_s);
    click(hall, "exportKnowledgeButton");
    const QDir folder(hall.prompts.folder);
    QVERIFY2(folder.exists(u"index.html"_s) && folder.exists(u"tariffs.json"_s),
             qPrintable(hall.message("matrixSection")));
}

void DisclosureOversightTest::allPostersAreSavedInOneGo()
{
    WindowFixture hall;
    enter(hall, u"clerk"_s, Register);
    click(hall, "allPostersButton");
    auto *dialog = hall.window->findChild<PosterBatchDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QCheckBox *>(u"batchContinuedCheck"_s)->setChecked(true);
    shoot(*dialog, u"batch"_s);
    hall.prompts.file = hall.folder.filePath(u"all.pdf"_s);
    dialog->findChild<QAbstractButton *>(u"batchOneFileButton"_s)->click();
    shoot(*dialog, u"batch-running"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isPdf(hall.prompts.file), 60'000);
    dialog->findChild<QCheckBox *>(u"batchPublishedCheck"_s)->setChecked(true);
    hall.prompts.folder = hall.folder.filePath(u"each"_s);
    dialog->findChild<QAbstractButton *>(u"batchFileEachButton"_s)->click();
    const QDir folder(hall.prompts.folder);
    QTRY_VERIFY_WITH_TIMEOUT(folder.exists(u"tariffs-A1.pdf"_s), 60'000);
    QVERIFY(!folder.exists(u"promises-A1.pdf"_s)); // a draft
}

void DisclosureOversightTest::aBatchThatIsEndedLeavesNothing()
{
    WindowFixture hall;
    enter(hall, u"clerk"_s, Register);
    click(hall, "allPostersButton");
    auto *dialog = hall.window->findChild<PosterBatchDialog *>();
    QVERIFY(dialog);
    hall.prompts.folder = hall.folder.filePath(u"none"_s);
    dialog->findChild<QAbstractButton *>(u"batchFileEachButton"_s)->click();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog->isVisible()); // the batch ends, not the dialog
    auto *bar = dialog->findChild<QWidget *>(u"batchCancelButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 60'000);
    QVERIFY(!QFile::exists(hall.prompts.folder));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void DisclosureOversightTest::whoMayNotKeepSeesNoActs()
{
    WindowFixture hall;
    enter(hall, u"inspector"_s, Wall);
    for (const char *act : {"putBoardButton", "hangButton", "takePhotoButton"})
        QVERIFY2(!shows(hall, act), act);
    QVERIFY(shows(hall, "walkButton"));
    hall.find<QListWidget>("disclosureSections")->setCurrentRow(Figures);
    QVERIFY(!shows(hall, "enterFigureButton"));
    hall.find<QListWidget>("disclosureSections")->setCurrentRow(Capacity);
    QVERIFY(!shows(hall, "newCapacityButton"));
    hall.find<QListWidget>("disclosureSections")->setCurrentRow(Liaisons);
    QVERIFY(!shows(hall, "nameLiaisonButton"));
    enter(hall, u"clerk"_s, Assessment);
    QVERIFY(!shows(hall, "assessmentSheetButton"));
    QVERIFY(hall.find<QLabel>("assessmentCounts")->text().contains(u"负责人"_s));
}

QTEST_MAIN(DisclosureOversightTest)
#include "tst_disclosureoversight.moc"
