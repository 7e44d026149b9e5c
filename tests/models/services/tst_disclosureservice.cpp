// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/disclosureservice.h"

#include "models/domain/disclosure/checkcode.h"
#include "models/journal/eventtypes.h"
#include "models/services/accountservice.h"
#include "models/services/enquiryservice.h"
#include "models/services/figureservice.h"
#include "models/services/inspectionservice.h"
#include "models/services/photostore.h"
#include "models/services/wallservice.h"
#include "models/storage/partners.h"
#include "tests/support/testhall.h"

#include <QSignalSpy>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QString Hall = u"供电营业厅"_s;

Content page(const QString &text)
{
    Content content;
    content.title = u"电价和收费标准"_s;
    content.blocks.append(ContentParagraph{textLine(text), false});
    return content;
}

Content withFigure(const FigureSource &source)
{
    Content content = page(u"指标"_s);
    ContentPart part;
    part.kind = ContentPart::Kind::Figure;
    part.figure = source;
    content.blocks.append(ContentParagraph{{part}, false});
    return content;
}

DraftWish wish(const QString &text, const QString &changedOn)
{
    DraftWish draft;
    draft.content = page(text);
    draft.changedOn = parseDate(changedOn);
    return draft;
}

const NewDisclosureItem Fees{u"fees"_s, u"收费标准"_s, u"tariffs"_s, u"电价和收费标准"_s, u"营销部"_s};

template<typename T>
Error faultOf(const Result<T> &result)
{
    if (result)
        qFatal("went through");
    return result.error();
}

template<typename T>
QString ruleOf(const Result<T> &result)
{
    const Error error = faultOf(result);
    return error.code == ErrorCode::Refused ? error.detail : wordOf(error.code);
}

} // namespace

/// The register in a hall of one utility: drafted, reviewed by three, published, hung, replaced, taken down.
class TestDisclosureService final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsTheStory();
    void reviewsAreByDifferentPeople();
    void refusalNeedsAReasonAndANewDraft();
    void blanksKeepItADraft();
    void findingsWantAnAnswer();
    void differenceIsAgainstWhatHangs();
    void oldWordsComeFromTheJournal();
    void clockIsFedByTheDraft_data();
    void clockIsFedByTheDraft();
    void timesOfADraftGoTogether_data();
    void timesOfADraftGoTogether();
    void channelsTellWhereTheyDiffer();
    void computedReliabilityNeverHangs();
    void remindersAreRaisedOncePerRung();
    void boardsBecomeTasks();
    void checkCodesTellTheTruth();
    void enquiriesAreTimedAndSealed();
    void findingsAreClosedOff();
    void contactsStaySealed();
    void capacityKnowsItsThresholds();
    void quarterIsAssessed();
    void refusalsAreEvents();
    void ownDaysCountWhereNoneAreStated();

private:
    [[nodiscard]] DisclosureService work() const { return DisclosureService(*m_hall->station); }
    [[nodiscard]] Session as(Role role) const { return m_hall->as(role); }
    [[nodiscard]] Session maker() const { return as(Role::DisclosureMaker); }
    /// Drafts (and opens) and passes all three reviews.
    void prepare(const QString &text, const QString &changedOn, bool fresh = false);
    DisclosureView publish(const QString &text, const QString &changedOn, bool fresh = false);
    [[nodiscard]] QByteArray publication() const
    {
        return work().view(maker(), u"fees"_s)->item.published()->publication;
    }

    std::unique_ptr<TestHall> m_hall;
};

void TestDisclosureService::init()
{
    m_hall = std::make_unique<TestHall>(TestHall::Options{.start = u"2026-09-28 09:00"_s});
}

void TestDisclosureService::prepare(const QString &text, const QString &changedOn, bool fresh)
{
    const auto drafted =
        work().draft(maker(), u"fees"_s, wish(text, changedOn), fresh ? std::optional(Fees) : std::nullopt);
    QVERIFY2(drafted, drafted ? "" : qPrintable(drafted.error().detail));
    QVERIFY(work().review(as(Role::ContentReviewer), u"fees"_s, {}, {}));
    QVERIFY(work().review(as(Role::ComplianceReviewer), u"fees"_s, {}, {}));
    QVERIFY(work().review(as(Role::ConfidentialityReviewer), u"fees"_s, {}, {}));
}

DisclosureView TestDisclosureService::publish(const QString &text, const QString &changedOn, bool fresh)
{
    prepare(text, changedOn, fresh);
    return must(work().publish(maker(), u"fees"_s), "publish");
}

void TestDisclosureService::tellsTheStory()
{
    QSignalSpy changed(&m_hall->station->notifier(), &Notifier::disclosureChanged);
    const auto drafted = work().draft(maker(), u"fees"_s, wish(u"高可靠性供电费"_s, u"2026-09-28"_s), Fees);
    QVERIFY(drafted);
    QCOMPARE(drafted->waitsFor, u"content"_s);
    QCOMPARE(drafted->clock.state, DisclosureClock::State::Due);
    QCOMPARE(drafted->clock.due->date, QDate(2026, 10, 16));
    QCOMPARE(drafted->category, 3);
    QCOMPARE(ruleOf(work().publish(maker(), u"fees"_s)), u"not_reviewed"_s);
    QCOMPARE(ruleOf(work().review(as(Role::ComplianceReviewer), u"fees"_s, u"compliance"_s, {})),
             u"other_step_first"_s);
    QVERIFY(work().review(as(Role::ContentReviewer), u"fees"_s, u"content"_s, {}));
    QVERIFY(work().review(as(Role::ComplianceReviewer), u"fees"_s, u"compliance"_s, {}));
    QCOMPARE(work().review(as(Role::ConfidentialityReviewer), u"fees"_s, {}, {})->waitsFor, u"publish"_s);
    const auto published = work().publish(maker(), u"fees"_s);
    QVERIFY(published);
    QCOMPARE(published->item.published()->number, 1);
    QCOMPARE(published->clock.state, DisclosureClock::State::Fresh);
    QCOMPARE(changed.count(), 5);
    const auto posted = work().post(as(Role::Clerk), u"fees"_s, Hall, 0);
    QCOMPARE(posted->channels.at(3).kind, ChannelState::Kind::Current);
    QCOMPARE(posted->channels.at(0).kind, ChannelState::Kind::Missing);
    m_hall->reopen();
    const auto entries = work().list(as(Role::Inspector), {});
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().row.number, 1);
    QCOMPARE(entries->first().categoryName, u"执行的电价和收费标准"_s);
    QVERIFY(work().withdraw(maker(), u"fees"_s, u"数字有误"_s));
    QCOMPARE(work().view(maker(), u"fees"_s)->channels.at(3).kind, ChannelState::Kind::Stale);
}

void TestDisclosureService::reviewsAreByDifferentPeople()
{
    QVERIFY(work().draft(as(Role::Head), u"fees"_s, wish(u"一"_s, u"2026-09-28"_s), Fees));
    // The head may review content, but not their own words.
    QCOMPARE(ruleOf(work().review(as(Role::Head), u"fees"_s, {}, {})), u"own_draft"_s);
    QVERIFY(work().review(as(Role::ContentReviewer), u"fees"_s, {}, {}));
    QCOMPARE(ruleOf(work().review(as(Role::ContentReviewer), u"fees"_s, u"compliance"_s, {})),
             u"not_permitted"_s);
    // The same person in another role is still the same person.
    const Session reviewer = as(Role::ContentReviewer);
    QVERIFY(AccountService(*m_hall->station)
                .changeRole(as(Role::Administrator), TestHall::userName(Role::ContentReviewer),
                            Role::ComplianceReviewer));
    QCOMPARE(ruleOf(work().review(reviewer, u"fees"_s, u"compliance"_s, {})), u"reviewed_before"_s);
    QVERIFY(work().review(as(Role::ComplianceReviewer), u"fees"_s, u"compliance"_s, {}));
}

void TestDisclosureService::refusalNeedsAReasonAndANewDraft()
{
    QVERIFY(work().draft(maker(), u"fees"_s, wish(u"一"_s, u"2026-09-28"_s), Fees));
    QCOMPARE(ruleOf(work().refuse(as(Role::ContentReviewer), u"fees"_s, {}, u" "_s)), u"reason_missing"_s);
    QCOMPARE(ruleOf(work().refuse(as(Role::ContentReviewer), u"fees"_s, {}, u"问张三 13800138000"_s)),
             u"personal_text"_s);
    const auto refused = work().refuse(as(Role::ContentReviewer), u"fees"_s, {}, u"金额与文件不符"_s);
    QCOMPARE(refused->waitsFor, u"maker"_s);
    QCOMPARE(refused->item.draft()->reason, u"金额与文件不符"_s);
    QCOMPARE(ruleOf(work().review(as(Role::ComplianceReviewer), u"fees"_s, u"compliance"_s, {})),
             u"refused_before"_s);
    const auto again = work().draft(maker(), u"fees"_s, wish(u"二"_s, u"2026-09-28"_s));
    QCOMPARE(again->item.versions.size(), 1);
    QCOMPARE(again->waitsFor, u"content"_s);
}

void TestDisclosureService::blanksKeepItADraft()
{
    DraftWish draft = wish(u"一"_s, u"2026-09-28"_s);
    ContentPart blank;
    blank.kind = ContentPart::Kind::Blank;
    blank.text = u"营业厅地址"_s;
    draft.content.blocks.append(ContentParagraph{{blank}, false});
    const auto drafted = work().draft(maker(), u"fees"_s, draft, Fees);
    QCOMPARE(drafted->waitsFor, u"maker"_s);
    QCOMPARE(drafted->item.draft()->blanks, QStringList{u"营业厅地址"_s});
    QCOMPARE(ruleOf(work().review(as(Role::ContentReviewer), u"fees"_s, {}, {})), u"blanks_open"_s);
    QCOMPARE(ruleOf(work().publish(maker(), u"fees"_s)), u"blanks_open"_s);
    draft.content = filled(draft.content, {{u"营业厅地址"_s, u"人民路 1 号"_s}});
    QCOMPARE(work().draft(maker(), u"fees"_s, draft)->waitsFor, u"content"_s);
}

void TestDisclosureService::findingsWantAnAnswer()
{
    QVERIFY(work().draft(maker(), u"fees"_s, wish(u"客户经理王芳 023-61234567"_s, u"2026-09-28"_s), Fees));
    QCOMPARE(work().readDraft(as(Role::ConfidentialityReviewer), u"fees"_s)->findings.size(), 1);
    QVERIFY(work().review(as(Role::ContentReviewer), u"fees"_s, {}, {}));
    QVERIFY(work().review(as(Role::ComplianceReviewer), u"fees"_s, {}, {}));
    QCOMPARE(ruleOf(work().review(as(Role::ConfidentialityReviewer), u"fees"_s, {}, {})),
             u"reason_missing"_s);
    QVERIFY(work().review(as(Role::ConfidentialityReviewer), u"fees"_s, {}, u"本人同意公示"_s));
    QVERIFY(work().draft(maker(), u"fees"_s, wish(u"证号 110105194912310021"_s, u"2026-09-28"_s)));
    QCOMPARE(ruleOf(work().review(as(Role::ContentReviewer), u"fees"_s, {}, u"看过"_s)),
             u"must_not_be_public"_s);
    DraftWish quoting = wish(u"一"_s, u"2026-09-28"_s);
    quoting.source = u"渝电营〔2022〕23号"_s;
    QCOMPARE(ruleOf(work().draft(maker(), u"fees"_s, quoting)), u"must_not_be_public"_s);
}

void TestDisclosureService::differenceIsAgainstWhatHangs()
{
    publish(u"每户 100 元"_s, u"2026-09-28"_s, true);
    QVERIFY(work().draft(maker(), u"fees"_s, wish(u"每户 120 元"_s, u"2026-09-28"_s)));
    const auto reading = work().readDraft(as(Role::ContentReviewer), u"fees"_s);
    QCOMPARE(reading->number, 2);
    QCOMPARE(reading->against, 1);
    const DiffLine &line = reading->difference.last();
    QCOMPARE(line.kind, DiffLine::Kind::Changed);
    QCOMPARE(line.before(), u"每户 100 元"_s);
    QCOMPARE(line.after(), u"每户 120 元"_s);
    // A reviewer reads what will hang, not where it is taken from.
    DraftWish live = wish({}, u"2026-09-28"_s);
    live.content.blocks = {ContentParagraph{lineFromNotation(u"请拨打{{=profile:regulator_lines/1}}"_s)}};
    QVERIFY(work().draft(maker(), u"fees"_s, live));
    QCOMPARE(work().readDraft(as(Role::ContentReviewer), u"fees"_s)->difference.last().after(),
             u"请拨打12398"_s);
}

void TestDisclosureService::oldWordsComeFromTheJournal()
{
    publish(u"每户 100 元"_s, u"2026-09-28"_s, true);
    publish(u"每户 120 元"_s, u"2026-09-28"_s);
    const auto first = work().content(as(Role::Inspector), u"fees"_s, 1);
    QVERIFY(first);
    QCOMPARE(*first, page(u"每户 100 元"_s));
    QCOMPARE(faultOf(work().content(as(Role::Inspector), u"fees"_s, 7)).code, ErrorCode::NotFound);
}

void TestDisclosureService::clockIsFedByTheDraft_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("matter");
    QTest::addColumn<QString>("fault");
    QTest::addRow("change") << u"company"_s << QString() << u"missing_key changed_on"_s;
    QTest::addRow("approval") << u"curtailment"_s << QString() << u"missing_key changed_on"_s;
    QTest::addRow("month") << u"tariffs"_s << u"下月代理购电电量和价格"_s << u"bad_date period"_s;
    QTest::addRow("planned outage") << u"outages"_s << u"计划检修停电"_s << u"missing_key starts"_s;
    QTest::addRow("temporary outage") << u"outages"_s << u"临时检修停电"_s << u"missing_key starts"_s;
    QTest::addRow("unknown matter") << u"outages"_s << QString() << u"unknown_value matter"_s;
    QTest::addRow("unknown category") << u"weather"_s << QString() << u"unknown_value category"_s;
}

void TestDisclosureService::clockIsFedByTheDraft()
{
    QFETCH(QString, category);
    QFETCH(QString, matter);
    QFETCH(QString, fault);
    DraftWish draft;
    draft.content = page(u"一"_s);
    const NewDisclosureItem item{{}, u"题"_s, category, matter, {}};
    const Error error = faultOf(work().draft(maker(), u"a-new-one"_s, draft, item));
    QCOMPARE(wordOf(error.code) + u' ' + error.place, fault);
}

void TestDisclosureService::timesOfADraftGoTogether_data()
{
    QTest::addColumn<qint64>("endsMs");
    QTest::addColumn<QString>("validUntil");
    QTest::addColumn<QString>("rule");
    const qint64 start = parseTime(u"2026-10-20 08:00"_s).toMSecsSinceEpoch();
    QTest::addRow("ends before it starts") << start - 3'600'000 << QString() << u"ends_before_start"_s;
    QTest::addRow("valid no more") << start + 3'600'000 << u"2026-09-01"_s << u"valid_no_more"_s;
}

void TestDisclosureService::timesOfADraftGoTogether()
{
    QFETCH(qint64, endsMs);
    QFETCH(QString, validUntil);
    QFETCH(QString, rule);
    DraftWish draft = wish(u"一"_s, {});
    draft.startsMs = parseTime(u"2026-10-20 08:00"_s).toMSecsSinceEpoch();
    draft.endsMs = endsMs;
    if (!validUntil.isEmpty())
        draft.validUntil = parseDate(validUntil);
    const NewDisclosureItem item{{}, u"题"_s, u"outages"_s, u"计划检修停电"_s, {}};
    QCOMPARE(ruleOf(work().draft(maker(), u"a-new-one"_s, draft, item)), rule);
}

void TestDisclosureService::channelsTellWhereTheyDiffer()
{
    publish(u"一"_s, u"2026-09-28"_s, true);
    QVERIFY(work().post(maker(), u"fees"_s, u"企业门户网站"_s, 0));
    QVERIFY(work().post(maker(), u"fees"_s, Hall, 0));
    m_hall->clock.advance(24 * 3600);
    QVERIFY(work().post(maker(), u"fees"_s, u"95598 网站"_s, 0));
    publish(u"二"_s, u"2026-09-28"_s);
    const auto posted = work().post(maker(), u"fees"_s, Hall, 0);
    QCOMPARE(posted->channels.at(0).kind, ChannelState::Kind::Older);
    QCOMPARE(posted->channels.at(0).number, 1);
    QCOMPARE(posted->channels.at(1).kind, ChannelState::Kind::Missing);
    QCOMPARE(posted->channels.at(3).number, 2);
    QCOMPARE(ruleOf(work().post(maker(), u"fees"_s, Hall, m_hall->clock.now().wallMs + 60'000)),
             u"future_claim"_s);
    QCOMPARE(ruleOf(work().post(maker(), u"fees"_s, Hall, m_hall->clock.now().wallMs - 3 * 24 * 3'600'000LL)),
             u"up_before_publication"_s);
    QVERIFY(work().takeDown(maker(), u"fees"_s, Hall, 0));
    QCOMPARE(ruleOf(work().takeDown(maker(), u"fees"_s, Hall, 0)), u"not_up"_s);
    QVERIFY(work().post(maker(), u"fees"_s, Hall, 0));
    QCOMPARE(ruleOf(work().takeDown(maker(), u"fees"_s, Hall, m_hall->clock.now().wallMs - 24 * 3'600'000LL)),
             u"down_before_up"_s);
}

void TestDisclosureService::computedReliabilityNeverHangs()
{
    FigureService figures(*m_hall->station);
    FigureService::FigureWish released{u"reliability_rate"_s,
                                       u"全市"_s,
                                       u"2026Q2"_s,
                                       u"99.9669"_s,
                                       u"%"_s,
                                       {},
                                       u"国家能源局 2026 年二季度通报"_s,
                                       QDate(2026, 8, 20)};
    FigureService::FigureWish own = released;
    own.origin = u"own"_s;
    QCOMPARE(ruleOf(figures.release(maker(), own)), u"computed_reliability"_s);
    DraftWish draft = wish({}, u"2026-09-28"_s);
    draft.content = withFigure({FigureSource::Kind::Report, u"reliability-2026Q2"_s, u"total/asai1"_s});
    QCOMPARE(ruleOf(work().draft(maker(), u"fees"_s, draft, Fees)), u"computed_reliability"_s);
    draft.content = withFigure({FigureSource::Kind::Published, u"reliability_rate/2026Q2/全市"_s, {}});
    QCOMPARE(ruleOf(work().draft(maker(), u"fees"_s, draft, Fees)), u"not_found"_s);
    const auto entered = figures.release(maker(), released);
    QVERIFY(entered);
    QVERIFY(work().draft(maker(), u"fees"_s, draft, Fees));
    const auto words = resolved(draft.content, figureResolver(*m_hall->station));
    QVERIFY(linesOf(words->content).contains(u"99.9669"_s));
    QCOMPARE(words->bases, QStringList{released.source});
    QVERIFY(work().review(as(Role::ContentReviewer), u"fees"_s, {}, {}));
    QVERIFY(work().review(as(Role::ComplianceReviewer), u"fees"_s, {}, {}));
    QVERIFY(work().review(as(Role::ConfidentialityReviewer), u"fees"_s, {}, {}));
    // Taken back before it was hung: the sheet cannot go out.
    QVERIFY(figures.voidFigure(maker(), entered->id, u"录错"_s));
    QCOMPARE(ruleOf(work().publish(maker(), u"fees"_s)), u"not_found"_s);
}

void TestDisclosureService::remindersAreRaisedOncePerRung()
{
    QVERIFY(work().draft(maker(), u"fees"_s, wish(u"一"_s, u"2026-09-28"_s), Fees));
    QCOMPARE(work().raiseReminders()->size(), 0);
    m_hall->clock.advance(12 * 24 * 3600); // 2026-10-10, a Saturday that is worked: five working days left
    const auto week = work().raiseReminders();
    QCOMPARE(week->size(), 1);
    QCOMPARE(week->first().rung, u"week"_s);
    QCOMPARE(week->first().due, QDate(2026, 10, 16));
    QCOMPARE(work().raiseReminders()->size(), 0);
    m_hall->clock.advance(10 * 24 * 3600);
    QCOMPARE(work().raiseReminders()->first().rung, u"overdue"_s);
    QCOMPARE(work().raiseReminders()->size(), 0);
    QCOMPARE(m_hall->journal(eventtype::Reminded).size(), 2);
}

void TestDisclosureService::boardsBecomeTasks()
{
    WallService wall(*m_hall->station);
    publish(u"一"_s, u"2026-09-28"_s, true);
    QVERIFY(wall.putBoard(as(Role::Clerk), {{}, u"10号板"_s, 900, 1200}));
    QVERIFY(wall.putBoard(as(Role::Clerk), {{}, u"2号板"_s, 600, 900}));
    const QByteArray picture = "\xff\xd8\xff picture";
    QCOMPARE(ruleOf(wall.hang(as(Role::Clerk), u"2号板"_s, u"fees"_s, 0, "text")), u"unknown_value"_s);
    QCOMPARE(ruleOf(wall.hang(as(Role::Clerk), u"2号板"_s, u"fees"_s,
                              m_hall->clock.now().wallMs - 24 * 3'600'000LL)),
             u"up_before_publication"_s); // nobody can have hung it then
    const auto hung = wall.hang(as(Role::Clerk), u"2号板"_s, u"fees"_s, 0, picture);
    QCOMPARE(hung->sheets.first().state, SheetState::Current);
    QCOMPARE(photo(m_hall->station->folder(), hung->board.sheets.first().photo).value(), picture);
    const QByteArray later = "\xff\xd8\xff later picture";
    m_hall->clock.advance(3600);
    const auto pictured = wall.photograph(as(Role::Head), u"2号板"_s, u"fees"_s, later);
    const HungSheet &still = pictured->board.sheets.first();
    QCOMPARE(photo(m_hall->station->folder(), still.photo).value(), later);
    QCOMPARE(still.sinceMs, hung->board.sheets.first().sinceMs);
    QCOMPARE(still.by, hung->board.sheets.first().by); // who posted it
    QCOMPARE(ruleOf(wall.photograph(as(Role::Clerk), u"10号板"_s, u"fees"_s, later)), u"not_on_board"_s);
    publish(u"二"_s, u"2026-09-28"_s);
    const auto walked = wall.boards(as(Role::Inspector));
    QCOMPARE(walked->first().board.label, u"2号板"_s);
    const WallSheet &old = walked->first().sheets.first();
    QVERIFY(old.mustComeDown());
    QCOMPARE(old.state, SheetState::Superseded);
    QCOMPARE(old.supersededBy, 2);
    QVERIFY(wall.hang(as(Role::Clerk), u"2号板"_s, u"fees"_s, 0));
    QVERIFY(!wall.boards(as(Role::Inspector))->first().sheets.first().mustComeDown());
    QVERIFY(work().withdraw(maker(), u"fees"_s, u"有误"_s));
    QCOMPARE(wall.boards(as(Role::Inspector))->first().sheets.first().state, SheetState::Withdrawn);
    QVERIFY(wall.clear(as(Role::Clerk), u"2号板"_s, u"fees"_s));
    QCOMPARE(ruleOf(wall.clear(as(Role::Clerk), u"2号板"_s, u"fees"_s)), u"not_on_board"_s);
    QVERIFY(wall.removeBoard(as(Role::Head), u"10号板"_s));
    QCOMPARE(wall.boards(as(Role::Inspector))->size(), 1);
}

void TestDisclosureService::checkCodesTellTheTruth()
{
    publish(u"一"_s, u"2026-09-28"_s, true);
    const QString first = checkCodeOf(publication(), 2);
    Store &store = m_hall->station->store();
    PosterVerdict verdict = must(checkPoster(store, first), "check");
    QCOMPARE(verdict.state, SheetState::Current);
    QCOMPARE(verdict.number, 1);
    QCOMPARE(verdict.sheet, 2);
    QVERIFY(!verdict.lastExchangeMs);
    ExchangeState exchanged = must(store.exchangeState(HubPartner), "state");
    exchanged.successMs = 1'790'000'000'000;
    QVERIFY(store.saveExchangeState(exchanged));
    publish(u"二"_s, u"2026-09-28"_s);
    verdict = must(checkPoster(store, first), "check");
    QCOMPARE(verdict.state, SheetState::Superseded);
    QCOMPARE(verdict.supersededBy, 2);
    QCOMPARE(verdict.lastExchangeMs, std::optional(exchanged.successMs));
    QCOMPARE(localDate(verdict.overMs), QDate(2026, 9, 28));
    QVERIFY(work().withdraw(maker(), u"fees"_s, u"有误"_s));
    QCOMPARE(checkPoster(store, first)->state, SheetState::Superseded);
    QCOMPARE(checkPoster(store, checkCodeOf(QByteArray(32, 'x'), 1))->state, SheetState::Unknown);
    QString mistyped = first;
    mistyped[0] = mistyped.at(0) == u'K' ? u'H' : u'K';
    QCOMPARE(faultOf(checkPoster(store, mistyped)).code, ErrorCode::BadCheckCode);
}

void TestDisclosureService::enquiriesAreTimedAndSealed()
{
    EnquiryService enquiries(*m_hall->station);
    const ContactDetails caller{u"钱多多"_s, u"13900000000"_s, {}};
    QCOMPARE(ruleOf(enquiries.receive(as(Role::Clerk), {{}, u"钱多多问电价"_s, caller, {}})),
             u"personal_text"_s);
    QCOMPARE(ruleOf(enquiries.receive(as(Role::Clerk), {u"weather"_s, u"问电价"_s, caller, {}})),
             u"unknown_value"_s);
    const auto asked = enquiries.receive(as(Role::Clerk), {u"tariffs"_s, u"电价何时更新"_s, caller, {}});
    QVERIFY(asked);
    QCOMPARE(asked->masked.phone, u"139****0000"_s);
    // 9-29, 9-30, then the first working day after the holiday.
    QCOMPARE(asked->due->date, QDate(2026, 10, 8));
    QCOMPARE(asked->workingDaysLeft, 3);
    QVERIFY(!asked->late);
    const auto atOnce = enquiries.receive(as(Role::Clerk), {{}, u"营业时间"_s, {}, u"每日八时半到十七时"_s});
    QVERIFY(!atOnce->enquiry.isOpen());
    QVERIFY(atOnce->enquiry.number != asked->enquiry.number);
    for (const Event &event : m_hall->journal())
        QVERIFY(!encodeEvent(event).contains("13900000000") &&
                !encodeEvent(event).contains(caller.name.toUtf8()));
    m_hall->clock.advance(11 * 24 * 3600);
    QVERIFY(enquiries.open()->first().late);
    QCOMPARE(ruleOf(enquiries.reveal(as(Role::Clerk), asked->enquiry.number, {})), u"reason_missing"_s);
    QCOMPARE(enquiries.reveal(as(Role::Clerk), asked->enquiry.number, u"回电"_s)->phone, caller.phone);
    QCOMPARE(m_hall->journal(eventtype::DataRevealed).size(), 1);
    QVERIFY(enquiries.answer(as(Role::Clerk), asked->enquiry.number, u"下周更新"_s));
    QCOMPARE(enquiries.open()->size(), 0);
    QVERIFY(enquiries.list(as(Role::Head), false)->first().enquiry.answeredMs > 0);
}

void TestDisclosureService::findingsAreClosedOff()
{
    InspectionService rounds(*m_hall->station);
    publish(u"一"_s, u"2026-09-28"_s, true);
    const auto round = rounds.hold(as(Role::Inspector), {u"hall"_s, u"江北营业厅"_s, {}});
    QVERIFY(round);
    QCOMPARE(ruleOf(rounds.note(as(Role::Inspector), round->id,
                                {u"收费标准没有上墙"_s, u"营销部"_s, QDate(2026, 9, 27), u"fees"_s})),
             u"due_before_round"_s);
    const auto noted = rounds.note(as(Role::Inspector), round->id,
                                   {u"收费标准没有上墙"_s, u"营销部"_s, QDate(2026, 9, 30), u"fees"_s});
    QCOMPARE(noted->openFindings(), 1);
    const QUuid finding = noted->findings.first().id;
    QCOMPARE(ruleOf(rounds.close(as(Role::Clerk), finding, {})), u"reason_missing"_s);
    QVERIFY(rounds.close(as(Role::Clerk), finding, u"已张贴"_s));
    QCOMPARE(ruleOf(rounds.close(as(Role::Clerk), finding, u"已张贴"_s)), u"closed_already"_s);
    QCOMPARE(rounds.open()->size(), 0);
    QVERIFY(rounds.reopen(as(Role::Inspector), finding, u"又被遮挡"_s));
    QCOMPARE(rounds.rounds(as(Role::Clerk), true)->size(), 1);
}

void TestDisclosureService::contactsStaySealed()
{
    FigureService figures(*m_hall->station);
    const ContactDetails contact{u"赵联络"_s, u"13911112222"_s, u"zhao@example.invalid"_s};
    const auto named = figures.name(as(Role::Head), u"江北供电所"_s, contact);
    QVERIFY(named);
    QCOMPARE(named->masked.phone, u"139****2222"_s);
    for (const Event &event : m_hall->journal())
        QVERIFY(!encodeEvent(event).contains("13911112222"));
    QCOMPARE(figures.revealLiaison(as(Role::Head), u"江北供电所"_s, u"联系"_s)->email, contact.email);
    QVERIFY(figures.name(as(Role::Head), u"江北供电所"_s, {u"钱新人"_s, {}, {}}));
    QCOMPARE(figures.liaisons(as(Role::Inspector))->size(), 1);
    QVERIFY(figures.removeLiaison(as(Role::Head), u"江北供电所"_s));
    QCOMPARE(figures.liaisons(as(Role::Inspector))->size(), 0);
}

void TestDisclosureService::capacityKnowsItsThresholds()
{
    TestHall hall(TestHall::Options{.profile = u"baoshan"_s, .start = u"2026-09-28 09:00"_s});
    FigureService figures(*hall.station);
    OpenCapacity area{.area = u"城南一线"_s, .kind = u"equipment"_s, .loadPercent = 70.0};
    const auto must70 = figures.state(hall.as(Role::Head), area);
    QVERIFY(must70);
    QCOMPARE(must70->reached.size(), 2);
    QCOMPARE(must70->reached.last().id, u"load_must_start"_s);
    area.loadPercent = 49.9;
    area.loadAfterPercent = 80.1;
    const auto later = figures.state(hall.as(Role::Head), area);
    QCOMPARE(later->reached.size(), 1);
    QCOMPARE(later->reached.first().id, u"load_after"_s);
    QCOMPARE(figures.capacities(hall.as(Role::Clerk))->size(), 1);
    OpenCapacity network{.area = u"城南网格"_s, .kind = u"network"_s, .spareKva = 159};
    QCOMPARE(figures.state(hall.as(Role::Head), network)->reached.first().id, u"spare_capacity"_s);
    network.spareKva = 160;
    QVERIFY(figures.state(hall.as(Role::Head), network)->reached.isEmpty());
    area.kind = u"weather"_s;
    QCOMPARE(ruleOf(figures.state(hall.as(Role::Head), area)), u"unknown_value"_s);
}

void TestDisclosureService::quarterIsAssessed()
{
    InspectionService rounds(*m_hall->station);
    QVERIFY(work().draft(maker(), u"fees"_s, wish(u"一"_s, u"2026-09-28"_s), Fees));
    QVERIFY(work().factChanged(as(Role::Head), u"fees"_s, QDate(2026, 9, 28), {}));
    m_hall->clock.advance(21 * 24 * 3600); // 2026-10-19, one working day after 10-16
    publish(u"一改"_s, u"2026-10-12"_s);   // a later day stated does not make it punctual
    EnquiryService enquiries(*m_hall->station);
    QVERIFY(enquiries.receive(as(Role::Clerk), {{}, u"电价何时更新"_s, {}, {}}));
    QCOMPARE(ruleOf(rounds.settle(as(Role::Head), QDate(2026, 10, 1), {})), u"quarter_not_over"_s);
    QCOMPARE(ruleOf(rounds.assess(as(Role::Inspector), QDate(2027, 1, 1))), u"future_claim"_s);
    m_hall->clock.advance(80 * 24 * 3600);
    const auto sheet = rounds.assess(as(Role::Inspector), QDate(2026, 10, 1));
    QVERIFY(sheet);
    QCOMPARE(sheet->published, 1);
    QCOMPARE(sheet->publishedInTime, 0);
    QStringList kinds;
    for (const AssessedFault &fault : sheet->faults)
        kinds.append(wordOf(fault.kind));
    QCOMPARE(kinds.first(), u"late_publication"_s);
    QCOMPARE(sheet->faults.first().workingDaysLate, 1);
    QVERIFY(kinds.contains(u"late_enquiry"_s));
    QCOMPARE(kinds.count(u"channel_behind"_s), 4);
    QVERIFY(!sheet->yuan()); // no source states a penalty for disclosure
    QVERIFY(rounds.settle(as(Role::Head), QDate(2026, 10, 1), {}));
    QCOMPARE(rounds.settled(as(Role::Inspector))->first().quarter, u"2026Q4"_s);
}

void TestDisclosureService::refusalsAreEvents()
{
    QVERIFY(work().draft(maker(), u"fees"_s, wish(u"一"_s, u"2026-09-28"_s), Fees));
    QCOMPARE(ruleOf(work().publish(maker(), u"fees"_s)), u"not_reviewed"_s);
    QCOMPARE(ruleOf(work().publish(maker(), u"no-such"_s)), u"not_found"_s);
    QCOMPARE(ruleOf(work().draft(maker(), u"fees"_s, wish(u"一"_s, u"2026-09-28"_s), Fees)),
             u"already_exists"_s);
    const QList<Event> refused = m_hall->journal(eventtype::ActRefused);
    QCOMPARE(refused.size(), 3);
    QCOMPARE(refused.first().open.value(u"act"_s).toString(), u"publish_disclosure"_s);
    QVERIFY(refused.first().open.value(u"detail"_s).toString().contains(u"not_reviewed"_s));
    QVERIFY(m_hall->station->store().quarantined()->isEmpty());
}

void TestDisclosureService::ownDaysCountWhereNoneAreStated()
{
    TestHall hall(TestHall::Options{.profile = u"guidong"_s, .start = u"2026-09-28 09:00"_s});
    DisclosureService service(*hall.station);
    const NewDisclosureItem item{{}, u"企业基本情况"_s, u"company"_s, {}, {}};
    const auto drafted =
        service.draft(hall.as(Role::Head), u"company"_s, wish(u"一"_s, u"2026-09-28"_s), item);
    QVERIFY(!drafted->clock.due);
    QCOMPARE(drafted->clock.state, DisclosureClock::State::Due);
    QVERIFY(hall.station->changeSetting(hall.as(Role::Head), u"disclosure_days"_s, u"10"_s));
    const auto own = service.view(hall.as(Role::Head), u"company"_s);
    QCOMPARE(own->clock.due->date, QDate(2026, 10, 16));
    QCOMPARE(own->clock.clause, u"station"_s);
}

QTEST_GUILESS_MAIN(TestDisclosureService)
#include "tst_disclosureservice.moc"
