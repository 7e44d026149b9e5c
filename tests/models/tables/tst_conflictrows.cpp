// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "models/tables/conflictrows.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// What each side of a conflict made of the field, in words.
class ConflictRowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachSideNamesTheFieldAndItsValue_data();
    void eachSideNamesTheFieldAndItsValue();
    void whatIsSealedIsShownMaskedOrSaidToBeClosed();
    void aConflictAboutNoFieldHasNoValue();
};

namespace {

constexpr qint64 Nine = 1'795'138'200'000; // 2026-11-20 09:30

RowRules rules()
{
    static const Profile profile = *shippedProfile(u"chongqing"_s);
    static const WorkingCalendar calendar = WorkingCalendar::shipped();
    return {profile, calendar, QDate(2026, 11, 20), Nine};
}

Conflict about(const QString &field)
{
    return {Conflict::Kind::Field, u"BS01A-20261120-0001"_s, field, {}, {}};
}

/// One side after which everything of the case is as the table expects it.
ConflictSide side(const QString &type, const QJsonObject &said)
{
    Application seen;
    seen.input.capacityKw = 12.5;
    seen.input.business = Business::Transfer;
    seen.input.region = Region::Countryside;
    seen.status = Application::Status::Withdrawn;
    seen.outcome = Outcome::AcceptedWithDebts;
    seen.marketingNumber = u"GD-7"_s;
    seen.documents.insert(u"title"_s, {DocumentState::State::Shared, {Nine, {}, {}}});
    seen.documents.insert(u"identity"_s, {});
    seen.stageEnds.insert(u"metering"_s, {{Nine, Nine - 3'600'000, u"停电"_s}, true, {}});
    ConflictSide one;
    one.type = type;
    one.said = said;
    one.seen = seen;
    one.owner = u"wang"_s;
    return one;
}

} // namespace

void ConflictRowsTest::eachSideNamesTheFieldAndItsValue_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("line");
    const QString corrected = u"application.corrected"_s;
    QTest::addRow("capacity") << u"capacity_kw"_s << corrected << u"用电容量：12.5 千瓦"_s;
    QTest::addRow("business") << u"business"_s << corrected << u"业务：过户"_s;
    QTest::addRow("region") << u"region"_s << corrected << u"地区：农村"_s;
    QTest::addRow("flag") << u"important"_s << corrected << u"重要客户：否"_s;
    QTest::addRow("not filled in") << u"site_ready"_s << corrected << u"现场条件：没有填"_s;
    QTest::addRow("outcome") << u"outcome"_s << corrected << u"受理结论：容缺受理"_s;
    QTest::addRow("documents") << u"documents"_s << corrected << u"材料：有效身份证件"_s;
    QTest::addRow("document") << u"documents.title"_s << u"application.document_supplied"_s
                              << u"用电地址物权证件：共享取得 11月20日 09:30"_s;
    QTest::addRow("stage, claimed and in emergency")
        << u"stages.metering"_s << u"application.stage_reached"_s << u"（自称 "_s;
    QTest::addRow("suspended") << u"suspension"_s << u"application.suspended"_s
                               << u"暂停与恢复：暂停，客户出门"_s;
    QTest::addRow("resumed") << u"suspension"_s << u"application.resumed"_s << u"暂停与恢复：恢复办理"_s;
    QTest::addRow("status") << u"status"_s << u"application.withdrawn"_s << u"办理状态：已撤回"_s;
    QTest::addRow("order number") << u"marketing_number"_s << u"application.entered"_s
                                  << u"营销系统工单号：GD-7"_s;
    QTest::addRow("owner") << u"clerk"_s << u"application.handed_over"_s << u"经办人：wang"_s;
}

void ConflictRowsTest::eachSideNamesTheFieldAndItsValue()
{
    QFETCH(const QString, field);
    QFETCH(const QString, type);
    QFETCH(const QString, line);
    const ConflictSide one = side(type, {{u"reason"_s, u"客户出门"_s}});
    const QStringList lines = sideLines(about(field), one, rules());
    QVERIFY2(lines.join(u'\n').contains(line), qPrintable(lines.join(u'\n')));
}

void ConflictRowsTest::whatIsSealedIsShownMaskedOrSaidToBeClosed()
{
    ConflictSide one = side(u"application.corrected"_s, {{u"fields"_s, QJsonArray{u"applicant.phone"_s}}});
    QVERIFY(sideValue(about(u"applicant"_s), one, rules()).contains(u"打不开"_s));
    one.people = Parties{{u"秦*岚"_s, {}, {}, {}, u"130****2345"_s}, {}, u"青禾镇***"_s, {}};
    QCOMPARE(sideValue(about(u"applicant"_s), one, rules()), u"联系电话 130****2345"_s);
    one.said = {};
    QCOMPARE(sideValue(about(u"applicant"_s), one, rules()),
             u"姓名 秦*岚，联系电话 130****2345，用电地址 青禾镇***"_s);
}

void ConflictRowsTest::aConflictAboutNoFieldHasNoValue()
{
    Conflict parted;
    parted.kind = Conflict::Kind::PartedLine;
    QCOMPARE(sideValue(parted, side(u"session.signed_in"_s, {}), rules()), QString());
}

QTEST_GUILESS_MAIN(ConflictRowsTest)
#include "tst_conflictrows.moc"
