// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/partners.h"
#include "models/sync/rescuecopy.h"
#include "tests/support/must.h"
#include "tests/support/testfolder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <zip.h>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// What is left of the outgoing work when the program is not.
class RescueCopyTest final : public QObject
{
    Q_OBJECT

private slots:
    void holdsWhatNobodyElseHas();
    void nothingIsMadeWhereNothingWaits();
    void theNewestFewAreKept();
    void anotherFolderTakesItsBytes();
};

namespace {

QByteArray contentOf(const QString &zipFile, const char *name)
{
    zip_t *zip = zip_open(QFile::encodeName(zipFile).constData(), ZIP_RDONLY, nullptr);
    if (!zip)
        return {};
    QByteArray content(1'000'000, '\0');
    zip_file_t *file = zip_fopen(zip, name, 0);
    content.truncate(file ? qMax(zip_int64_t(0), zip_fread(file, content.data(), 1'000'000)) : 0);
    if (file)
        zip_fclose(file);
    zip_close(zip);
    return content;
}

QList<QJsonObject> eventsIn(const QString &zipFile)
{
    QList<QJsonObject> events;
    for (const QByteArray &line : contentOf(zipFile, "events.jsonl").split('\n')) {
        if (!line.isEmpty())
            events.append(QJsonDocument::fromJson(line).object());
    }
    return events;
}

} // namespace

void RescueCopyTest::holdsWhatNobodyElseHas()
{
    TestFolder folder(1);
    folder.accept();
    ExchangeState state = must(folder.store().exchangeState(HubPartner));
    state.agreed = must(folder.store().heads());
    QVERIFY(folder.store().saveExchangeState(state));
    folder.accept();
    const QString path = must(makeRescueCopy(folder.store(), folder.dir(), HubPartner, 1000));
    QVERIFY(QFile::exists(path));
    const QList<QJsonObject> events = eventsIn(path);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().value(u"type"_s).toString(), u"application.accepted"_s);
    QCOMPARE(events.first().value(u"seq"_s).toInt(), 3);
    QVERIFY(!events.first().value(u"sealed"_s).toString().isEmpty());
    QCOMPARE(contentOf(path, "applications.csv").count('\n'), 3); // headings and both
    QVERIFY(contentOf(path, "README.txt").startsWith("这里是"));
}

void RescueCopyTest::nothingIsMadeWhereNothingWaits()
{
    TestFolder folder(1);
    ExchangeState state = must(folder.store().exchangeState(HubPartner));
    state.agreed = must(folder.store().heads());
    QVERIFY(folder.store().saveExchangeState(state));
    QVERIFY(must(makeRescueCopy(folder.store(), folder.dir(), HubPartner, 1000)).isEmpty());
    QVERIFY(!folder.dir().exists(u"rescue"_s));
}

void RescueCopyTest::theNewestFewAreKept()
{
    TestFolder folder(1);
    for (int i = 1; i <= RescueCopiesKept + 3; ++i)
        must(makeRescueCopy(folder.store(), folder.dir(), HubPartner, qint64(i) * 1000));
    const QStringList left = QDir(folder.file(u"rescue"_s)).entryList(QDir::Files, QDir::Name);
    QCOMPARE(left.size(), RescueCopiesKept);
    QVERIFY(left.first().startsWith(u"0000000000004000"_s));
}

void RescueCopyTest::anotherFolderTakesItsBytes()
{
    TestFolder lost(1);
    const QUuid id = lost.accept();
    const QString path = must(makeRescueCopy(lost.store(), lost.dir(), HubPartner, 1000));
    TestFolder other(2);
    QList<QByteArray> events;
    for (const QJsonObject &event : eventsIn(path))
        events.append(QByteArray::fromBase64(event.value(u"bytes"_s).toString().toLatin1()));
    QCOMPARE(*other.store().import(events), 2);
    QVERIFY(other.store().application(id));
}

QTEST_GUILESS_MAIN(RescueCopyTest)
#include "tst_rescuecopy.moc"
