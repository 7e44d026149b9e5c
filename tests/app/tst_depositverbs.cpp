// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QString Unheard = u"OTHER1-20261118-0007"_s;

QString errorOf(const ProgramRun &run)
{
    return run.json().object().value(u"error"_s).toObject().value(u"code"_s).toString();
}

} // namespace

/// `deposit`: papers for a number the desk has not heard of, as a script takes and lists them.
class DepositVerbsTest final : public QObject
{
    Q_OBJECT

private slots:
    void papersAreTakenReceiptedAndListed();
    void whatCannotBeTakenLeavesNothing_data();
    void whatCannotBeTakenLeavesNothing();

private:
    DemoFolder m_hall;
};

void DepositVerbsTest::papersAreTakenReceiptedAndListed()
{
    const QString receipt = m_hall.path(u"receipt.pdf"_s);
    const ProgramRun taken = m_hall.run(
        u"clerk"_s, {u"deposit"_s, u"take"_s, Unheard.toLower(), u"title,identity"_s, u"--out"_s, receipt});
    QCOMPARE(taken.status, 0);
    QVERIFY(taken.hasOnlyDiagnostics());
    QCOMPARE(taken.errors.size(), 1); // another station's: where the papers must go
    const QJsonObject deposit = taken.json().object();
    QCOMPARE(deposit.value(u"number"_s).toString(), Unheard);
    QCOMPARE(deposit.value(u"documents"_s).toArray(), QJsonArray({u"title"_s, u"identity"_s}));
    QCOMPARE(deposit.value(u"path"_s).toString(), u"hand"_s);
    QFile pdf(receipt);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5).startsWith("%PDF-"));

    const ProgramRun listed = m_hall.run(u"inspector"_s, {u"deposit"_s, u"list"_s});
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.json().array().size(), 1);
    QCOMPARE(listed.json().array().first().toObject(), deposit);
}

void DepositVerbsTest::whatCannotBeTakenLeavesNothing_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");
    QTest::addRow("no number") << u"clerk"_s << QStringList{u"7"_s, u"title"_s} << u"bad_number"_s;
    QTest::addRow("no such paper") << u"clerk"_s << QStringList{Unheard, u"poem"_s} << u"outside_catalogue"_s;
    QTest::addRow("who may not") << u"inspector"_s << QStringList{Unheard, u"title"_s} << u"not_permitted"_s;
}

void DepositVerbsTest::whatCannotBeTakenLeavesNothing()
{
    QFETCH(const QString, role);
    QFETCH(const QStringList, words);
    QFETCH(const QString, code);
    const QString receipt = m_hall.path(u"refused.pdf"_s);
    const QJsonArray before = m_hall.run(u"head"_s, {u"deposit"_s, u"list"_s}).json().array();
    const ProgramRun refused =
        m_hall.run(role, QStringList{u"deposit"_s, u"take"_s} + words + QStringList{u"--out"_s, receipt});
    QCOMPARE(refused.status, 1);
    QCOMPARE(errorOf(refused), code);
    QVERIFY(!QFile::exists(receipt));
    QCOMPARE(m_hall.run(u"head"_s, {u"deposit"_s, u"list"_s}).json().array(), before);
}

QTEST_GUILESS_MAIN(DepositVerbsTest)
#include "tst_depositverbs.moc"
