// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/draftservice.h"

#include "tests/support/testhall.h"

#include <QSignalSpy>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestDraftService final : public QObject
{
    Q_OBJECT

private slots:
    void offersBackWhatStoodThere();
    void leavesWithTheActItBecomes();
    void staysWhereTheActIsRefused();
    void savesOverItself();
};

namespace {

DraftView formOf(const QJsonObject &content)
{
    return {QUuid::createUuid(), u"intake"_s, u"addressEdit"_s, 0, content};
}

} // namespace

void TestDraftService::offersBackWhatStoodThere()
{
    TestHall hall;
    const DraftView typed = formOf(residentInput());
    QVERIFY(DraftService(*hall.station).save(hall.as(Role::Clerk), typed));
    const qint64 saved = hall.clock.now().wallMs;
    hall.reopen();
    const auto offered = DraftService(*hall.station).all(hall.as(Role::Clerk));
    QVERIFY(offered);
    QCOMPARE(offered->size(), 1);
    QCOMPARE(offered->first().id, typed.id);
    QCOMPARE(offered->first().form, typed.form);
    QCOMPARE(offered->first().field, typed.field);
    QCOMPARE(offered->first().savedMs, saved);
    QCOMPARE(offered->first().content, typed.content);
}

void TestDraftService::leavesWithTheActItBecomes()
{
    TestHall hall;
    const DraftView typed = formOf(residentInput());
    DraftService drafts(*hall.station);
    QVERIFY(drafts.save(hall.as(Role::Clerk), typed));
    const QSignalSpy told(&hall.station->notifier(), &Notifier::draftsChanged);
    const auto request = parseAcceptRequest(residentInput(), hall.station->today());
    QVERIFY(IntakeService(*hall.station).accept(hall.as(Role::Clerk), *request, typed.id));
    QVERIFY(drafts.all(hall.as(Role::Clerk))->isEmpty());
    QCOMPARE(told.size(), 1);
}

void TestDraftService::staysWhereTheActIsRefused()
{
    TestHall hall;
    QJsonObject input = residentInput();
    input.insert(u"applicant"_s, QJsonObject());
    const DraftView typed = formOf(input);
    DraftService drafts(*hall.station);
    QVERIFY(drafts.save(hall.as(Role::Clerk), typed));
    const auto request = parseAcceptRequest(input, hall.station->today());
    QVERIFY(!IntakeService(*hall.station).accept(hall.as(Role::Clerk), *request, typed.id));
    QCOMPARE(drafts.all(hall.as(Role::Clerk))->size(), 1);
    QVERIFY(drafts.discard(hall.as(Role::Clerk), typed.id));
    QVERIFY(drafts.all(hall.as(Role::Clerk))->isEmpty());
}

void TestDraftService::savesOverItself()
{
    TestHall hall;
    DraftView typed = formOf(residentInput());
    DraftService drafts(*hall.station);
    QVERIFY(drafts.save(hall.as(Role::Clerk), typed));
    typed.field = u"phoneEdit"_s;
    typed.content.insert(u"address"_s, u"别处"_s);
    QVERIFY(drafts.save(hall.as(Role::Clerk), typed));
    const auto offered = drafts.all(hall.as(Role::Clerk));
    QCOMPARE(offered->size(), 1);
    QCOMPARE(offered->first().field, u"phoneEdit"_s);
    QCOMPARE(offered->first().content, typed.content);
}

QTEST_GUILESS_MAIN(TestDraftService)
#include "tst_draftservice.moc"
