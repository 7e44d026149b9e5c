// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profile.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "models/tables/wordtext.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// What people read when something is refused.
class ErrorTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasOneSentence_data();
    void everyCodeHasOneSentence();
    void noTwoCodesShareASentence();
    void namesPlaceDetailAndArguments_data();
    void namesPlaceDetailAndArguments();
    void speaksTheUtilitysOwnWords();
    void wordsEveryEvent();
    void wordsEveryFaultOfARulesFile();
    void wordsEveryReasonOfAFold();
    void leavesMarkersInsideValuesAlone();
};

namespace {

Error full(int code)
{
    return {ErrorCode(code), u"in.json: $.on"_s, u"DETAIL"_s, {u"ARG1"_s, u"ARG2"_s}};
}

} // namespace

void ErrorTextTest::everyCodeHasOneSentence_data()
{
    QTest::addColumn<Error>("error");
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        QTest::addRow("%d full", code) << full(code);
        QTest::addRow("%d bare", code) << Error{ErrorCode(code), {}, {}, {}};
    }
}

void ErrorTextTest::everyCodeHasOneSentence()
{
    QFETCH(Error, error);
    const QString text = errorText(error);
    QVERIFY2(text.endsWith(u'。'), qPrintable(text));
    QVERIFY(!text.contains(u'\n'));
    QVERIFY2(!text.contains(QRegularExpression(u"%[0-9n]"_s)), qPrintable(text));
    QVERIFY(text.startsWith(error.place));
    QCOMPARE(text.contains(QRegularExpression(u"\\p{Han}"_s)), true);
}

void ErrorTextTest::noTwoCodesShareASentence()
{
    QSet<QString> seen;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        seen.insert(errorText(full(code)));
    QCOMPARE(seen.size(), int(ErrorCode::Internal) + 1);
}

void ErrorTextTest::namesPlaceDetailAndArguments_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("text");

    QTest::addRow("type") << Error{ErrorCode::WrongType, u"in.json: $.on"_s, {}, {u"text"_s, u"number"_s}}
                          << u"in.json: $.on：类型不对：应为文字，实为数字；请改正。"_s;
    QTest::addRow("value") << Error{ErrorCode::UnknownValue, u"$.voltage"_s, u"mid"_s, {u"low"_s, u"high"_s}}
                           << u"$.voltage：不认识的值“mid”；可以写：low、high。"_s;
    QTest::addRow("broken")
        << Error{ErrorCode::BrokenJson, u"a.json"_s, u"illegal number"_s, {u"3"_s, u"7"_s}}
        << u"a.json：第 3 行第 7 列不是完整有效的 JSON（illegal number）；请改正后再试。"_s;
    QTest::addRow("owed")
        << Error{ErrorCode::DocumentsOwed, {}, {}, {u"title"_s, u"project_approval"_s}}
        << u"还欠资料：用电地址物权证件、用电工程项目批准文件；请先补齐，紧急情况可由值班长写明原因放行。"_s;
    QTest::addRow("the hub's bundle") << Error{ErrorCode::Refused, {}, u"bundle_for_other"_s, {u"hub"_s}}
                                      << u"这个数据包是给 县中心 的，不是给这里的；没有导入任何内容。"_s;
    QTest::addRow("in a demo hall") << Error{ErrorCode::NotInDemo, {}, u"bundle"_s, {}}
                                    << u"演示厅不可以这样做（用 U 盘交换）；请在正式的数据文件夹里办理。"_s;
    QTest::addRow("role") << Error{ErrorCode::NotPermitted, {}, u"manage_users"_s, {u"clerk"_s}}
                          << u"您的角色（柜台人员）不能“管理用户”；请由有权限的人员办理。"_s;
    QTest::addRow("blocked") << Error{ErrorCode::LoginBlocked, {}, {}, {u"12"_s}}
                             << u"尝试次数过多；请 12 分钟后再试。"_s;
    QTest::addRow("blocked for good")
        << Error{ErrorCode::LoginBlocked, {}, {}, {}} << u"尝试次数过多，账号已锁；请找管理员。"_s;
    QTest::addRow("check digit") << Error{ErrorCode::BadIdNumber, u"id_number"_s, u"check"_s, {u"X"_s}}
                                 << u"id_number：证件号码不对：最后一位应为 X；请对照证件再输入一次。"_s;
    QTest::addRow("birth date") << Error{ErrorCode::BadIdNumber, {}, u"future"_s, {}}
                                << u"证件号码不对：其中的出生日期在今天以后；请对照证件再输入一次。"_s;
    QTest::addRow("line break")
        << Error{ErrorCode::PrintFailed, {}, u"no such\nprinter."_s, {}}
        << u"没有打印成功：no such printer；单据还在待打印队列里，请检查打印机后重打。"_s;
}

void ErrorTextTest::namesPlaceDetailAndArguments()
{
    QFETCH(Error, error);
    QFETCH(QString, text);
    QCOMPARE(errorText(error), text);
}

void ErrorTextTest::speaksTheUtilitysOwnWords()
{
    Profile rules;
    CatalogueDocument title;
    title.id = u"title"_s;
    title.name = u"房屋产权证"_s;
    rules.catalogue.append(title);
    rules.stageNames.insert(u"metering"_s, u"送电"_s);
    QCOMPARE(errorText({ErrorCode::DocumentsOwed, {}, {}, {u"title"_s}}, &rules),
             u"还欠资料：房屋产权证；请先补齐，紧急情况可由值班长写明原因放行。"_s);
    QCOMPARE(errorText({ErrorCode::WrongStage, {}, u"metering"_s, {u"plan_reply"_s}}, &rules),
             u"现在不能办“送电”；应先办“供电方案答复”。"_s);
}

/// A history shows no event by its name in the journal.
void ErrorTextTest::wordsEveryEvent()
{
    QFile header(QStringLiteral(SOURCE_FOLDER) + u"/models/journal/eventtypes.h"_s);
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression type(u"\"([a-z_]+\\.[a-z_]+)\""_s);
    int count = 0;
    for (auto found = type.globalMatch(QString::fromUtf8(header.readAll())); found.hasNext(); ++count) {
        const QString name = found.next().captured(1);
        QVERIFY2(eventWord(name) != name, qPrintable(name));
    }
    QVERIFY(count > 70);
}

void ErrorTextTest::wordsEveryFaultOfARulesFile()
{
    for (const QString &fault :
         {u"empty"_s,         u"end_blanks"_s,    u"bad_identifier"_s, u"bad_colour"_s,   u"twice"_s,
          u"no_place"_s,      u"backwards"_s,     u"no_document"_s,    u"catch_all"_s,    u"stage_order"_s,
          u"first_start"_s,   u"stage_unnamed"_s, u"overlap"_s,        u"fee_banned"_s,   u"days_missing"_s,
          u"days_needless"_s, u"uncovered"_s,     u"too_long"_s,       u"outside_year"_s, u"no_weekend"_s,
          u"also_holiday"_s,  u"no_holiday"_s,    u"year_count"_s}) {
        QVERIFY2(wordText(fault) != fault, qPrintable(fault));
    }
    QCOMPARE(errorText({ErrorCode::BadSchema, u"$.limits[0]"_s, u"stage_order"_s, {u"metering"_s}}),
             u"$.limits[0]：规则文件不合格式：环节次序不对（装表接电）；请向发文件的单位要一份正确的。"_s);
}

/// Every word that a fold gives back or keeps for that, in its source.
void ErrorTextTest::wordsEveryReasonOfAFold()
{
    const QRegularExpression given(
        uR"~((return|const QString \w+ =|\?|:)[^"]*"([a-z]+(_[a-z]+)+)"(_s;|\)|_s$|_s :))~"_s);
    QSet<QString> reasons{u"waits"_s, u"unreadable"_s};
    const QDir folds(QStringLiteral(SOURCE_FOLDER "/models/journal"));
    const QStringList files =
        folds.entryList({u"*fold.cpp"_s, u"*folds.cpp"_s, u"recordsteps.h"_s}, QDir::Files);
    for (const QString &name : files) {
        QFile file(folds.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            const auto word = given.match(line);
            if (word.hasMatch() && !line.contains("damagedRecord"_L1))
                reasons.insert(word.captured(2));
        }
    }
    QVERIFY(reasons.size() > 30);
    for (const QString &reason : std::as_const(reasons))
        QVERIFY2(wordText(reason) != reason, qPrintable(reason));
}

void ErrorTextTest::leavesMarkersInsideValuesAlone()
{
    QCOMPARE(errorText({ErrorCode::UnknownValue, {}, u"%2%4"_s, {u"%1"_s}}),
             u"不认识的值“%2%4”；可以写：%1。"_s);
    QCOMPARE(wordText(u"no such word"_s), u"no such word"_s);
}

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_errortext.moc"
