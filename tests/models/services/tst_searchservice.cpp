// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/intakeservice.h"
#include "models/services/searchservice.h"
#include "tests/support/testhall.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

QJsonObject resident(const QString &body, const QString &name, const QString &phone)
{
    QJsonObject input = residentInput(body);
    QJsonObject applicant = input.value("applicant"_L1).toObject();
    applicant.insert(u"name"_s, name);
    applicant.insert(u"phone"_s, phone);
    input.insert(u"applicant"_s, applicant);
    return input;
}

QStringList numbersOf(const QList<FoundApplication> &found)
{
    QStringList numbers;
    for (const FoundApplication &one : found)
        numbers.append(one.number);
    return numbers;
}

} // namespace

class SearchServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void findsPeopleOnceSignedIn_data();
    void findsPeopleOnceSignedIn();
    void showsPeopleMasked();
    void tellsItsProgressAndItsEnd();
    void findsWhatIsAcceptedAfterwards();
    void followsACorrection();
    void aStageReachedMovesNobodyForward();
    void findsAnErasedPersonByNumberAlone();
    void clearForgetsAndStaysEmpty();
    void startsAnew();
    void doesNothingWithoutASession();
    void mayBeTakenDownAtAnyTime();

private:
    void startAndWait();

    std::unique_ptr<TestHall> m_hall;
    std::unique_ptr<SearchService> m_search;
    QString m_zhang;
    QString m_zeng;
};

void SearchServiceTest::initTestCase()
{
    m_hall = std::make_unique<TestHall>();
    m_zhang = m_hall->accept(resident(u"50010119900101001"_s, u"张伟"_s, u"13800138000"_s));
    m_zeng = m_hall->accept(resident(u"50010119850607002"_s, u"曾小明"_s, u"13912345678"_s));
}

void SearchServiceTest::init()
{
    m_search = std::make_unique<SearchService>(QDir(m_hall->folder.path()), m_hall->clock);
}

void SearchServiceTest::cleanup()
{
    m_search.reset();
}

void SearchServiceTest::startAndWait()
{
    m_search->start(m_hall->as(Role::Clerk));
    QTRY_VERIFY(m_search->isComplete());
}

void SearchServiceTest::findsPeopleOnceSignedIn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("field");
    QTest::addRow("name") << u"曾"_s << u"name"_s;
    QTest::addRow("initials, the surname's own reading") << u"zxm"_s << u"initials"_s;
    QTest::addRow("phone inside") << u"91234"_s << u"phone"_s;
    QTest::addRow("ID number inside") << u"19850607"_s << u"id"_s;
    QTest::addRow("ID number's end") << idNumber(u"50010119850607002"_s).right(4).toLower() << u"id"_s;
}

void SearchServiceTest::findsPeopleOnceSignedIn()
{
    QFETCH(QString, typed);
    QFETCH(QString, field);
    QVERIFY(m_search->find(typed).isEmpty());
    startAndWait();
    const QList<FoundApplication> found = m_search->find(typed);
    QCOMPARE(numbersOf(found), QStringList{m_zeng});
    QCOMPARE(found.first().field, field);
}

void SearchServiceTest::showsPeopleMasked()
{
    startAndWait();
    const FoundApplication found = m_search->find(m_zeng).first();
    QCOMPARE(found.field, u"number"_s);
    QCOMPARE(found.maskedName, u"曾*明"_s);
    QCOMPARE(found.maskedPhone, u"139****5678"_s);
    QCOMPARE(found.maskedId.left(6), u"500101"_s);
    QVERIFY(found.maskedId.contains(u"********"_s));
}

void SearchServiceTest::tellsItsProgressAndItsEnd()
{
    QSignalSpy progressed(m_search.get(), &SearchService::progressed);
    QSignalSpy completed(m_search.get(), &SearchService::completed);
    QVERIFY(!m_search->isComplete());
    startAndWait();
    QCOMPARE(completed.size(), 1);
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(progressed.last().at(0).toLongLong(), m_search->indexed());
    QVERIFY(m_search->indexed() >= 2);
}

void SearchServiceTest::findsWhatIsAcceptedAfterwards()
{
    startAndWait();
    const qint64 before = m_search->indexed();
    const auto accepted = m_hall->tryAccept(resident(u"50010119700101003"_s, u"单立新"_s, u"15000000000"_s));
    QVERIFY(accepted);
    QVERIFY(m_search->find(u"slx"_s).isEmpty());
    m_search->update(m_hall->as(Role::Clerk), accepted->id);
    QCOMPARE(numbersOf(m_search->find(u"slx"_s)), QStringList{accepted->number});
    QCOMPARE(m_search->indexed(), before + 1);
}

void SearchServiceTest::followsACorrection()
{
    const auto accepted = m_hall->tryAccept(resident(u"50010119600101004"_s, u"仇英"_s, u"15100000000"_s));
    QVERIFY(accepted);
    startAndWait();
    QCOMPARE(m_search->find(u"仇英"_s).size(), 1);
    IntakeService intake(*m_hall->station);
    const QJsonObject changes{{u"applicant"_s, QJsonObject{{u"name"_s, u"裘英"_s}}}};
    const auto corrected = intake.correct(m_hall->as(Role::Clerk), accepted->number, {changes, u"写错"_s});
    QVERIFY2(corrected,
             qPrintable(corrected ? QString() : corrected.error().place + corrected.error().detail));
    m_search->update(m_hall->as(Role::Clerk), accepted->id);
    QVERIFY(m_search->find(u"仇英"_s).isEmpty());
    QCOMPARE(numbersOf(m_search->find(u"裘英"_s)), QStringList{accepted->number});
}

void SearchServiceTest::aStageReachedMovesNobodyForward()
{
    const auto first = m_hall->tryAccept(resident(u"50010119610101005"_s, u"逄甲"_s, u"15200000001"_s));
    const auto second = m_hall->tryAccept(resident(u"50010119620101006"_s, u"逄乙"_s, u"15200000002"_s));
    QVERIFY(first && second);
    startAndWait();
    const QStringList newestFirst{second->number, first->number};
    QCOMPARE(numbersOf(m_search->find(u"逄"_s)), newestFirst);
    m_search->update(m_hall->as(Role::Clerk), first->id);
    QCOMPARE(numbersOf(m_search->find(u"逄"_s)), newestFirst);
}

void SearchServiceTest::findsAnErasedPersonByNumberAlone()
{
    const auto accepted = m_hall->tryAccept(resident(u"50010119630101007"_s, u"佴丙"_s, u"15300000000"_s));
    QVERIFY(accepted);
    const auto application = m_hall->station->store().application(accepted->id);
    QVERIFY(application);
    startAndWait();
    QCOMPARE(m_search->find(u"佴"_s).size(), 1);
    QVERIFY(m_hall->station->store().destroyKey(application->keyId));
    m_search->update(m_hall->as(Role::Clerk), accepted->id);
    QVERIFY(m_search->find(u"佴"_s).isEmpty());
    QCOMPARE(m_search->find(accepted->number).size(), 1);
    startAndWait();
    QVERIFY(m_search->find(u"佴"_s).isEmpty());
    QCOMPARE(m_search->find(accepted->number).first().maskedName, QString());
}

void SearchServiceTest::clearForgetsAndStaysEmpty()
{
    startAndWait();
    m_search->clear();
    QVERIFY(!m_search->isComplete());
    QCOMPARE(m_search->indexed(), 0);
    QVERIFY(m_search->find(u"张"_s).isEmpty());
    m_search->update(m_hall->as(Role::Clerk), QUuid::createUuid());
    QCoreApplication::processEvents();
    QVERIFY(!m_search->isComplete());
    QCOMPARE(m_search->indexed(), 0);
}

void SearchServiceTest::startsAnew()
{
    startAndWait();
    const qint64 once = m_search->indexed();
    startAndWait();
    QCOMPARE(m_search->indexed(), once);
    QCOMPARE(m_search->find(u"张伟"_s).size(), 1);
}

void SearchServiceTest::doesNothingWithoutASession()
{
    m_search->start(Session());
    QCoreApplication::processEvents();
    QVERIFY(!m_search->isComplete());
    m_search->update(Session(), QUuid::createUuid());
    QCOMPARE(m_search->indexed(), 0);
}

void SearchServiceTest::mayBeTakenDownAtAnyTime()
{
    for (int i = 0; i < 20; ++i) {
        SearchService search(QDir(m_hall->folder.path()), m_hall->clock);
        QSignalSpy completed(&search, &SearchService::completed);
        search.start(m_hall->as(Role::Clerk));
        if (i % 2 == 0)
            search.clear();
        QVERIFY(completed.size() <= 1);
    }
}

QTEST_GUILESS_MAIN(SearchServiceTest)
#include "tst_searchservice.moc"
