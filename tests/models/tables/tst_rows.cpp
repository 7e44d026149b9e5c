// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "models/tables/rows.h"
#include "models/tables/words.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

/// A model as a person would read it: one line a row, cells parted by bars.
QString printed(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        lines.append(cells.join(u" | "_s));
    }
    return lines.join(u'\n');
}

QString printed(const QStringList &columns, const QList<TextRow> &rows)
{
    TextTableModel model(columns);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows);
    return printed(model);
}

} // namespace

/// What the lists say, compared as text.
class RowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void waitingIsGroupedAndCounted();
    void waitingSaysWhatIsLeftOut();
    void headingsCannotBeChosen();
    void documentsShowDebtsFirst();
    void slipsShowTheNewestFirst();
    void eventsShowTheNewestFirst();
    void usersAndHitsReadAsWritten();
    void limitsShowTheSourcesTable();
    void daysExplainThemselves();
    void datesAreToldAsPeopleSayThem();

private:
    [[nodiscard]] RowRules rules() const
    {
        return {*m_profile, m_calendar, QDate(2026, 11, 20), 1'795'138'200'000};
    }

    std::optional<Profile> m_profile;
    WorkingCalendar m_calendar = WorkingCalendar::shipped();
};

void RowsTest::initTestCase()
{
    Result<Profile> profile = shippedProfile(u"chongqing"_s);
    QVERIFY(profile);
    m_profile = *profile;
}

void RowsTest::waitingIsGroupedAndCounted()
{
    const QList<WaitingItem> items{
        {.kind = WaitKind::Late,
         .number = u"A-1"_s,
         .stage = u"metering"_s,
         .due = DueDate{.date = QDate(2026, 11, 18)},
         .what = u"metering"_s,
         .workingDaysLeft = -2,
         .yuanAtRisk = 30000},
        {.kind = WaitKind::Owing,
         .number = u"A-2"_s,
         .stage = u"acceptance"_s,
         .due = DueDate{.date = QDate(2026, 11, 24)},
         .what = u"title"_s,
         .workingDaysLeft = 2},
        {.kind = WaitKind::NotEntered, .number = u"A-3"_s, .sinceMs = rules().nowMs - 7'200'000}};
    const QList<TextRow> rows = waitingRows(items, rules(), 10);
    QCOMPARE(printed(waitingColumns(), rows),
             u"逾期  1 件 |  |  |  | \n"
             "A-1 | %1 · 考核 30000 元 | 11月18日 周三（已超2个工作日） | %1 | 办环节\n"
             "欠件  1 件 |  |  |  | \n"
             "A-2 | 欠 %2 | 11月24日 周二（还有2个工作日） | %3 | 收材料\n"
             "未录入  1 件 |  |  |  | \n"
             "A-3 | 还没录入营销系统 | 已等 2 小时 |  | 填工单号"_s.arg(
                 m_profile->stageName(u"metering"_s), m_profile->documentName(u"title"_s),
                 m_profile->stageName(u"acceptance"_s)));
    QCOMPARE(rows.at(1).tone, Tone::Late);
    QCOMPARE(rows.at(3).act, u"supply"_s);
}

void RowsTest::waitingSaysWhatIsLeftOut()
{
    const QList<WaitingItem> items(5, {.kind = WaitKind::NotEntered, .number = u"A-1"_s});
    const QList<TextRow> rows = waitingRows(items, rules(), 3);
    QCOMPARE(rows.size(), 5);
    QVERIFY(rows.constLast().heading);
    QVERIFY(rows.constLast().cells.constFirst().contains(u"还有 2 件"_s));
}

void RowsTest::headingsCannotBeChosen()
{
    TextTableModel model(waitingColumns());
    model.setRows({{.cells = {u"逾期"_s}, .id = {}, .act = {}, .heading = true},
                   {.cells = {u"A-1"_s}, .id = u"A-1"_s, .act = {}}});
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(1, 0)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.rowOf(u"A-1"_s), 1);
    QCOMPARE(model.rowOf(QString()), -1);
}

void RowsTest::documentsShowDebtsFirst()
{
    ApplicationView view;
    view.application.documents.insert(u"identity"_s, {.state = DocumentState::State::Supplied});
    view.application.documents.insert(u"title"_s, {.state = DocumentState::State::Owed});
    view.decision.missing.append(
        {.document = u"title"_s, .dueBefore = u"metering"_s, .due = QDate(2026, 11, 24)});
    QCOMPARE(printed(documentColumns(), documentRows(view, rules())),
             u"欠 | %1 | 11月24日 周二（还有2个工作日）\n已收 | %2 | "_s.arg(
                 m_profile->documentName(u"title"_s), m_profile->documentName(u"identity"_s)));
}

void RowsTest::slipsShowTheNewestFirst()
{
    Application application;
    application.slips.insert(QUuid::createUuid(), {.kind = u"receipt"_s,
                                                   .copy = 1,
                                                   .state = SlipState::Confirmed,
                                                   .requestedMs = 1'795'138'200'000,
                                                   .printer = u"P"_s});
    application.slips.insert(QUuid::createUuid(), {.kind = u"receipt"_s,
                                                   .copy = 2,
                                                   .state = SlipState::Failed,
                                                   .requestedMs = 1'795'138'260'000,
                                                   .detail = u"没纸"_s});
    QCOMPARE(printed(slipColumns(), slipRows(application)),
             u"打印失败 | 受理回执 | 2 | 11月20日 09:31 | 没打成：没纸；再打印一次\n"
             "已打印 | 受理回执 | 1 | 11月20日 09:30 | P"_s);
}

void RowsTest::eventsShowTheNewestFirst()
{
    const QList<HistoryEntry> history{
        {.recordedMs = 1'795'138'200'000, .user = u"a"_s, .type = u"application.accepted"_s},
        {.recordedMs = 1'795'138'260'000,
         .user = u"b"_s,
         .type = u"application.document_supplied"_s,
         .open = {{u"document"_s, u"title"_s},
                  {u"claimed_ms"_s, qint64(1'795'138'200'000)},
                  {u"claim_reason"_s, u"断网"_s}}},
        {.recordedMs = 1'795'138'320'000,
         .user = {},
         .type = u"act.refused"_s,
         .open = {{u"act"_s, u"withdraw"_s}}}};
    const QList<TextRow> rows = eventRows(history, rules());
    QCOMPARE(printed(eventColumns(), rows),
             u"11月20日 09:32 | 办理被拒 | 撤回申请 | 程序\n"
             "11月20日 09:31 | 补交材料 | %1 · 自称发生于 11月20日 09:30：断网 | b\n"
             "11月20日 09:30 | 受理 |  | a"_s.arg(m_profile->documentName(u"title"_s)));
    QCOMPARE(rows.constFirst().tone, Tone::Late);
}

void RowsTest::usersAndHitsReadAsWritten()
{
    QCOMPARE(printed(userColumns(),
                     userRows({{.name = u"a"_s, .role = u"clerk"_s},
                               {.name = u"b"_s, .role = u"head"_s, .disabled = true, .place = u"C"_s}},
                              u"S"_s)),
             u"在用 | a | 柜台人员 | S\n已停用 | b | 值班长 | C"_s);
    QCOMPARE(printed(foundColumns(), foundRows({{.number = u"A-1"_s,
                                                 .maskedName = u"林*晓"_s,
                                                 .maskedPhone = u"130****0099"_s,
                                                 .maskedId = u"x"_s}})),
             u"A-1 | 林*晓 | 130****0099 | x"_s);
}

void RowsTest::limitsShowTheSourcesTable()
{
    const QList<TextRow> rows = limitRows(*m_profile, QDate(2026, 11, 20));
    QCOMPARE(limitColumns(*m_profile).size(), rows.constFirst().cells.size());
    // Low-voltage residents: one day to accept, two to connect, three in all.
    const QStringList &resident = rows.constFirst().cells;
    QCOMPARE(resident.at(1), u"1"_s);
    QCOMPARE(resident.at(resident.size() - 4), u"2"_s);
    QCOMPARE(resident.at(resident.size() - 3), u"3"_s);
    for (const TextRow &row : rows)
        QVERIFY2(!row.cells.constLast().isEmpty(), qPrintable(row.cells.constFirst()));
}

void RowsTest::daysExplainThemselves()
{
    const QDate from(2026, 2, 13);
    const Explanation why = explainDueDate(dueDate(m_calendar, from, 2), from, u"受理申请"_s);
    const QString text = printed(explanationColumns(), explanationRows(why, from));
    QVERIFY2(text.startsWith(u"2月13日 周五 | 受理申请之日起算，当日不计入"_s), qPrintable(text));
    QVERIFY2(text.contains(u"2月14日 周六 | 春节调休上班，第 1 个工作日"_s), qPrintable(text));
    QVERIFY2(text.contains(u"2月15日 周日 | 春节放假，不计"_s), qPrintable(text));
    QVERIFY2(text.endsWith(u"截止，当日有效"_s), qPrintable(text));
}

void RowsTest::datesAreToldAsPeopleSayThem()
{
    const QDate today(2026, 11, 20);
    QCOMPARE(dueText(QDate(2026, 11, 25), today, m_calendar), u"11月25日 周三（还有3个工作日）"_s);
    QCOMPARE(dueText(today, today, m_calendar), u"11月20日 周五（今天到期）"_s);
    QCOMPARE(dayText(QDate(2027, 1, 4), today), u"2027年1月4日 周一"_s);
}

QTEST_GUILESS_MAIN(RowsTest)
#include "tst_rows.moc"
