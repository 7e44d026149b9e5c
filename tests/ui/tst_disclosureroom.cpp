// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/checkcode.h"
#include "models/services/disclosureservice.h"
#include "models/services/wallservice.h"
#include "tests/ui/windowfixture.h"
#include "ui/disclosure/drafteditor.h"
#include "ui/disclosure/posterdialog.h"
#include "ui/disclosure/reviewdialog.h"
#include "ui/widgets/statebadge.h"
#include "ui/widgets/texttable.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBrowser>

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

/// The room as one person sees it.
class Visit
{
public:
    Visit(WindowFixture &hall, const QString &role)
        : m_hall(hall)
    {
        if (hall.session.value().isSignedIn())
            hall.window->lock();
        hall.signIn(role);
        hall.activate();
        QTest::keyClick(hall.window.get(), Qt::Key_3, Qt::AltModifier);
    }

    [[nodiscard]] bool choose(const QString &key) const
    {
        auto *table = m_hall.find<TextTable>("registerTable");
        const int row = qobject_cast<TextTableModel *>(table->model())->rowOf(key);
        table->selectRow(row);
        return row >= 0;
    }
    void click(const char *button) const { m_hall.find<QAbstractButton>(button)->click(); }
    [[nodiscard]] bool shows(const char *button) const
    {
        return m_hall.find<QWidget>(button)->isVisibleTo(m_hall.window.get());
    }
    [[nodiscard]] QString state() const { return m_hall.find<StateBadge>("itemState")->text(); }
    [[nodiscard]] DisclosureView view(const QString &key) const
    {
        const auto view = DisclosureService(*m_hall.station).view(m_hall.session.value(), key);
        return view ? *view : DisclosureView();
    }

private:
    WindowFixture &m_hall;
};

const QString Item = u"company"_s; // published, its facts changed since: overdue in the demo hall
const QString NewLine = u"周末和节假日照常营业"_s;

void pass(WindowFixture &hall, const Visit &visit, const QString &note)
{
    QVERIFY(visit.choose(Item));
    QVERIFY(visit.shows("reviewButton"));
    visit.click("reviewButton");
    auto *dialog = hall.window->findChild<ReviewDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QTextBrowser *>(u"differenceText"_s)->toPlainText().contains(NewLine));
    shoot(*dialog, u"review"_s);
    dialog->findChild<QLineEdit *>(u"reviewNoteEdit"_s)->setText(note);
    dialog->findChild<QAbstractButton *>(u"passButton"_s)->click();
    QVERIFY(!dialog->isVisible());
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
}

} // namespace

/// 公示 driven as its people would: maker, three reviewers, the counter.
class DisclosureRoomTest final : public QObject
{
    Q_OBJECT

private slots:
    void wordsGoFromDraftOverThreeReviewsToTheChannels();
    void refusalGoesBackToItsMakerWithAReason();
    void draftWithAWrongDayIsNotSaved();
    void posterSaysWhetherItFitsAndIsSaved();
    void codeOfAPosterIsAnsweredInASentence();
    void everySectionIsFilled();
    void channelsOfAnItemAreNamedInFull();
    void lockedNothingReadableStays();
};

void DisclosureRoomTest::wordsGoFromDraftOverThreeReviewsToTheChannels()
{
    WindowFixture hall;
    {
        const Visit maker(hall, u"disclosure_maker"_s);
        QVERIFY(maker.choose(Item));
        QVERIFY(maker.state().contains(u"超期"_s));
        QVERIFY(!maker.shows("reviewButton"));
        shoot(*hall.window, u"register-maker"_s);
        maker.click("draftButton");
        auto *editor = hall.window->findChild<DraftEditor *>();
        QVERIFY(editor);
        auto *text = editor->findChild<QPlainTextEdit *>(u"contentTextEdit"_s);
        text->appendPlainText(u"\n! "_s + NewLine);
        shoot(*editor, u"draft"_s);
        editor->findChild<QAbstractButton *>(u"saveDraftButton"_s)->click();
        QVERIFY2(!editor->isVisible(), qPrintable(hall.message("draftEditor")));
        QCOMPARE(maker.view(Item).waitsFor, u"content"_s);
    }
    for (const QString &role :
         {u"content_reviewer"_s, u"compliance_reviewer"_s, u"confidentiality_reviewer"_s}) {
        const Visit reviewer(hall, role);
        pass(hall, reviewer, u"已核对"_s);
        QVERIFY(reviewer.choose(Item));
        QVERIFY2(!reviewer.shows("reviewButton"), qPrintable(role)); // nobody passes two
        QVERIFY(!reviewer.shows("publishButton"));
    }
    const Visit maker(hall, u"disclosure_maker"_s);
    QVERIFY(maker.choose(Item));
    QVERIFY(maker.shows("publishButton"));
    hall.prompts.confirmed.append(u"publishDialog"_s);
    maker.click("publishButton");
    QVERIFY(maker.view(Item).item.published());
    QCOMPARE(maker.view(Item).item.published()->number, 2);
    QVERIFY(maker.state().contains(u"最新"_s));
    hall.prompts.choices.insert(u"postDialog"_s, 0);
    maker.click("postButton");
    const QList<ChannelState> channels = maker.view(Item).channels;
    QVERIFY(std::any_of(channels.cbegin(), channels.cend(), [](const ChannelState &state) {
        return state.kind == ChannelState::Kind::Current && state.number == 2;
    }));
    shoot(*hall.window, u"register-posted"_s);
}

void DisclosureRoomTest::refusalGoesBackToItsMakerWithAReason()
{
    WindowFixture hall;
    const Visit reviewer(hall, u"compliance_reviewer"_s);
    QVERIFY(reviewer.choose(u"works_market"_s)); // its content is reviewed already
    QVERIFY(reviewer.shows("reviewButton"));
    reviewer.click("reviewButton");
    auto *dialog = hall.window->findChild<ReviewDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QAbstractButton *>(u"refuseButton"_s)->click();
    QVERIFY(dialog->isVisible()); // a reason is missing
    dialog->findChild<QLineEdit *>(u"reviewNoteEdit"_s)->setText(u"验收标准要写全称"_s);
    dialog->findChild<QAbstractButton *>(u"refuseButton"_s)->click();
    QVERIFY(!dialog->isVisible());
    const DisclosureView view = reviewer.view(u"works_market"_s);
    QCOMPARE(view.item.draft()->state, DisclosureVersion::State::Refused);
    QCOMPARE(view.item.draft()->reason, u"验收标准要写全称"_s);
    QCOMPARE(view.waitsFor, u"maker"_s);
}

void DisclosureRoomTest::draftWithAWrongDayIsNotSaved()
{
    WindowFixture hall;
    const Visit maker(hall, u"disclosure_maker"_s);
    QVERIFY(maker.choose(Item));
    maker.click("draftButton");
    auto *editor = hall.window->findChild<DraftEditor *>();
    editor->findChild<QLineEdit *>(u"contentChangedEdit"_s)->setText(u"2026-02-30"_s);
    editor->findChild<QAbstractButton *>(u"saveDraftButton"_s)->click();
    QVERIFY(editor->isVisible());
    QVERIFY(hall.message("draftEditor").contains(u"2026-02-30"_s));
    QVERIFY(!maker.view(Item).item.draft());
    editor->reject(); // typed words are not thrown away at the first Esc
    QVERIFY(editor->isVisible());
    editor->reject();
    QVERIFY(!editor->isVisible());
}

void DisclosureRoomTest::posterSaysWhetherItFitsAndIsSaved()
{
    WindowFixture hall;
    const Visit clerk(hall, u"clerk"_s);
    QVERIFY(clerk.choose(u"tariffs"_s));
    clerk.click("posterButton");
    auto *dialog = hall.window->findChild<PosterDialog *>();
    QVERIFY(dialog);
    const auto fit = [dialog] { return dialog->findChild<QLabel *>(u"posterFit"_s)->text(); };
    QVERIFY2(fit().contains(u"✓ 放得下"_s), qPrintable(fit()));
    shoot(*dialog, u"poster"_s);
    hall.prompts.file = hall.folder.filePath(u"poster.pdf"_s);
    dialog->findChild<QAbstractButton *>(u"savePosterButton"_s)->click();
    QFile whole(hall.prompts.file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QVERIFY(whole.read(5) == "%PDF-");
    whole.close();
    dialog->findChild<QComboBox *>(u"posterPaperBox"_s)->setCurrentIndex(1);
    QVERIFY2(fit().contains(u"行"_s) && fit().contains(u"列"_s), qPrintable(fit()));
    hall.settings->setPrinter(u"Hall"_s);
    dialog->findChild<QAbstractButton *>(u"printPosterButton"_s)->click();
    QCOMPARE(hall.printing.sent.size(), 1);
}

void DisclosureRoomTest::codeOfAPosterIsAnsweredInASentence()
{
    WindowFixture hall;
    const Visit clerk(hall, u"clerk"_s);
    hall.prompts.texts.insert(u"checkCodeDialog"_s, u"不是校验码"_s);
    clerk.click("checkCodeButton");
    QVERIFY(!hall.message("registerSection").isEmpty());
    const DisclosureView tariffs = clerk.view(u"tariffs"_s);
    hall.prompts.texts.insert(u"checkCodeDialog"_s, checkCodeOf(tariffs.item.versions.at(0).publication, 1));
    clerk.click("checkCodeButton");
    QVERIFY2(hall.message("registerSection").contains(u"已被第 2 版取代"_s),
             qPrintable(hall.message("registerSection")));
}

/// On the narrowest window at 100 %, and where all is half as large again.
void DisclosureRoomTest::channelsOfAnItemAreNamedInFull()
{
    WindowFixture hall;
    const Visit clerk(hall, u"clerk"_s);
    QVERIFY(clerk.choose(Item));
    auto *channels = hall.find<TextTable>("itemChannelTable");
    auto *reasons = hall.find<QPlainTextEdit>("itemReasonText");
    QVERIFY(!reasons->toPlainText().isEmpty());
    for (const QSize &size : {QSize(1366, 740), QSize(910, 500)}) {
        hall.window->resize(size);
        QCoreApplication::processEvents();
        const QFontMetrics metrics(channels->font());
        for (int row = 0; row < channels->model()->rowCount(); ++row) {
            const QString name = channels->model()->index(row, 0).data().toString();
            QVERIFY2(metrics.horizontalAdvance(name) < channels->columnWidth(0), qPrintable(name));
        }
        QVERIFY(channels->columnViewportPosition(3) < channels->viewport()->width());
        const bool below = channels->mapTo(hall.window.get(), QPoint()).y() >
                           reasons->mapTo(hall.window.get(), QPoint(0, reasons->height())).y();
        QCOMPARE(below, size.width() < 1000);
    }
}

void DisclosureRoomTest::everySectionIsFilled()
{
    WindowFixture hall;
    const Visit clerk(hall, u"clerk"_s);
    auto *sections = hall.find<QListWidget>("disclosureSections");
    const char *tables[] = {"registerTable", "matrixTable", "wallTable", "enquiryTable", "inspectionTable"};
    for (int i = 0; i < 5; ++i) {
        sections->setCurrentRow(i);
        QVERIFY2(hall.find<TextTable>(tables[i])->model()->rowCount() > 0, tables[i]);
        shoot(*hall.window, u"section%1"_s.arg(i));
    }
    // The demo hall's second board bears what was superseded: taken down, it is gone from the list.
    auto *wall = hall.find<TextTable>("wallTable");
    auto *model = qobject_cast<TextTableModel *>(wall->model());
    const QList<TextRow> rows = model->rows();
    const auto old =
        std::find_if(rows.cbegin(), rows.cend(), [](const TextRow &row) { return row.act == "clear"_L1; });
    QVERIFY(old != rows.cend());
    wall->selectRow(model->rowOf(old->id));
    hall.prompts.confirmed.append(u"clearSheetDialog"_s);
    clerk.click("clearSheetButton");
    QCOMPARE(model->rowOf(old->id), -1);
    // An open enquiry is answered.
    auto *enquiries = hall.find<TextTable>("enquiryTable");
    enquiries->chooseFirst();
    QCOMPARE(enquiries->current()->act, u"answer"_s);
    const QString number = enquiries->current()->id;
    hall.prompts.texts.insert(u"answerDialog"_s, u"从下月一日起执行"_s);
    clerk.click("answerEnquiryButton");
    auto *asked = qobject_cast<TextTableModel *>(enquiries->model());
    QCOMPARE(asked->rows().at(asked->rowOf(number)).cells.at(4), u"从下月一日起执行"_s);
    // A finding is closed off with what was done about it.
    auto *findings = hall.find<TextTable>("inspectionTable");
    auto *found = qobject_cast<TextTableModel *>(findings->model());
    QCOMPARE(found->rows().at(1).act, u"close"_s);
    findings->selectRow(1);
    hall.prompts.texts.insert(u"closeFindingDialog"_s, u"已换上现行版本"_s);
    clerk.click("closeFindingButton");
    QCOMPARE(found->rows().at(1).act, u"reopen"_s);
    QCOMPARE(found->rows().at(1).cells.at(4), u"已换上现行版本"_s);
}

void DisclosureRoomTest::lockedNothingReadableStays()
{
    WindowFixture hall;
    const Visit clerk(hall, u"clerk"_s);
    QVERIFY(clerk.choose(Item));
    hall.window->lock();
    for (const char *table :
         {"registerTable", "matrixTable", "wallTable", "enquiryTable", "itemVersionTable"})
        QCOMPARE(hall.find<TextTable>(table)->model()->rowCount(), 0);
    QVERIFY(!hall.find<QLabel>("itemTitle")->text().contains(u"版"_s));
}

QTEST_MAIN(DisclosureRoomTest)
#include "tst_disclosureroom.moc"
