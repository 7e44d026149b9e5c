// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/journal/pages.h"
#include "models/services/pageservice.h"
#include "models/services/personservice.h"
#include "models/storage/contentstore.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

NewPage picture(const QByteArray &mark)
{
    return {QByteArray("\xff\xd8\xff\xe0 PICTURE ") + mark, QByteArray("\xff\xd8\xff small ") + mark};
}

} // namespace

class TestPageService final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsPagesSealedAndInOrder();
    void replacingOnePageKeepsTheOneBefore();
    void twoDesksThatReplaceApartAreShown();
    void revealingAsksAReasonAndIsAnEvent();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void anErasedPersonsPagesStayShut();

private:
    std::unique_ptr<TestHall> m_hall;
    QString m_number;
};

void TestPageService::init()
{
    m_hall = std::make_unique<TestHall>();
    m_number = m_hall->accept(residentInput());
}

void TestPageService::keepsPagesSealedAndInOrder()
{
    PageService service(*m_hall->station);
    const Session clerk = m_hall->as(Role::Clerk);
    QVERIFY(service.add(clerk, m_number, u"identity"_s, picture("front")));
    QVERIFY(service.add(clerk, m_number, u"identity"_s, picture("back")));
    const auto pages = service.pages(clerk, m_number);
    QVERIFY(pages);
    QCOMPARE(pages->size(), 2);
    QCOMPARE(pages->first().media, u"image/jpeg"_s);
    QCOMPARE(service.thumbnail(clerk, pages->first()), picture("front").thumbnail);
    QCOMPARE(service.thumbnail(clerk, pages->last()), picture("back").thumbnail);
    QVERIFY(service.thumbnail(Session(), pages->first()).isEmpty());
    const ContentStore contents(m_hall->station->folder());
    for (const DocumentPage &page : *pages)
        QVERIFY(!contents.get(page.content)->contains("PICTURE"));
    QVERIFY(m_hall->station->store().verify()->firstFault.isEmpty());
    QVERIFY(m_hall->station->store().quarantined()->isEmpty());
}

void TestPageService::replacingOnePageKeepsTheOneBefore()
{
    PageService service(*m_hall->station);
    const Session clerk = m_hall->as(Role::Clerk);
    const QUuid page = *service.add(clerk, m_number, u"identity"_s, picture("blurred"));
    const QByteArray before = service.pages(clerk, m_number)->first().content;
    QVERIFY(service.replace(clerk, m_number, page, picture("sharp")));
    const DocumentPage now = service.pages(clerk, m_number)->first();
    QCOMPARE(now.page, page);
    QCOMPARE(now.before, QList<QByteArray>{before});
    QVERIFY(!now.doubled);
    QVERIFY(ContentStore(m_hall->station->folder()).has(before));
    QCOMPARE(*service.reveal(clerk, m_number, page, u"核对"_s), picture("sharp").picture);
    QCOMPARE(service.replace(clerk, m_number, QUuid::createUuid(), picture("x")).error().code,
             ErrorCode::NotFound);
}

void TestPageService::twoDesksThatReplaceApartAreShown()
{
    const auto event = [](QLatin1StringView type, const QByteArray &content, const QByteArray &replaces,
                          const QList<QByteArray> &parents, qint64 ms) {
        Event made;
        made.type = type;
        made.parents = parents;
        made.hybrid.ms = ms;
        made.open = {{u"page"_s, u"00000000-0000-4000-8000-000000000001"_s}, {u"content"_s, content}};
        if (!replaces.isEmpty())
            made.open.insert(u"replaces"_s, replaces);
        return StoredEvent{made, {}, content};
    };
    const StoredEvent added = event(eventtype::PageAdded, "a", {}, {}, 1);
    const StoredEvent one = event(eventtype::PageReplaced, "b", "a", {"a"}, 2);
    const StoredEvent two = event(eventtype::PageReplaced, "c", "a", {"a"}, 3);
    QList<StoredEvent> events{two, one, added};
    const QList<DocumentPage> pages = pagesOf(events);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().content, QByteArray("c"));
    QVERIFY(pages.first().doubled);
    std::reverse(events.begin(), events.end());
    QCOMPARE(pagesOf(events), pages);
}

void TestPageService::revealingAsksAReasonAndIsAnEvent()
{
    PageService service(*m_hall->station);
    const Session clerk = m_hall->as(Role::Clerk);
    const QUuid page = *service.add(clerk, m_number, u"identity"_s, picture("front"));
    QCOMPARE(service.reveal(clerk, m_number, page, {}).error().code, ErrorCode::ReasonMissing);
    QVERIFY(service.reveal(m_hall->as(Role::Inspector), m_number, page, u"抽查"_s));
    const auto seen = PersonService(*m_hall->station).seen(m_hall->as(Role::Head), m_number);
    QCOMPARE(seen->last().fields, QStringList{u"pages.identity"_s});
    QCOMPARE(seen->last().user, TestHall::userName(Role::Inspector));
}

void TestPageService::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("document");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QByteArray() << u"identity"_s << ErrorCode::UnknownValue;
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF")
                               << u"identity"_s << ErrorCode::UnknownValue;
    QTest::newRow("too large") << "\xff\xd8\xff" + QByteArray(PageService::LargestPicture, 'x')
                               << u"identity"_s << ErrorCode::TooLong;
    QTest::newRow("no such document") << picture("x").picture << u"passbook"_s << ErrorCode::OutsideCatalogue;
}

void TestPageService::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, document);
    QFETCH(ErrorCode, code);
    PageService service(*m_hall->station);
    const auto added = service.add(m_hall->as(Role::Clerk), m_number, document, {bytes, {}});
    QCOMPARE(added.error().code, code);
    QVERIFY(service.pages(m_hall->as(Role::Clerk), m_number)->isEmpty());
    QVERIFY(ContentStore(m_hall->station->folder()).list().isEmpty());
}

void TestPageService::anErasedPersonsPagesStayShut()
{
    PageService service(*m_hall->station);
    const Session clerk = m_hall->as(Role::Clerk);
    const QUuid page = *service.add(clerk, m_number, u"identity"_s, picture("front"));
    QVERIFY(IntakeService(*m_hall->station).withdraw(clerk, m_number, u"不办了"_s));
    QVERIFY(PersonService(*m_hall->station).erase(m_hall->as(Role::Administrator), m_number, u"本人要求"_s));
    QVERIFY(!service.reveal(clerk, m_number, page, u"核对"_s));
    QVERIFY(service.thumbnail(clerk, service.pages(clerk, m_number)->first()).isEmpty());
}

QTEST_GUILESS_MAIN(TestPageService)
#include "tst_pageservice.moc"
