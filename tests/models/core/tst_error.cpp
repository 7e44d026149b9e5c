// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/error.h"

#include <QSet>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestError final : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasItsOwnWord();
    void exitStatusFollowsTheContract_data();
    void exitStatusFollowsTheContract();
    void placeGrowsFromWithin();
};

void TestError::everyCodeHasItsOwnWord()
{
    QSet<QString> words;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        words.insert(wordOf(ErrorCode(code)));
    QCOMPARE(words.size(), int(ErrorCode::Internal) + 1);
    QCOMPARE(wordOf(ErrorCode::DocumentsOwed), u"documents_owed"_s);
}

void TestError::exitStatusFollowsTheContract_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("rule") << int(ErrorCode::NotAccepted) << 1;
    QTest::newRow("input") << int(ErrorCode::BrokenJson) << 1;
    QTest::newRow("usage") << int(ErrorCode::Usage) << 2;
    QTest::newRow("damage") << int(ErrorCode::Damaged) << 3;
    QTest::newRow("busy") << int(ErrorCode::Busy) << 4;
    QTest::newRow("hub") << int(ErrorCode::HubUnreachable) << 5;
    QTest::newRow("fault") << int(ErrorCode::Internal) << 70;
}

void TestError::exitStatusFollowsTheContract()
{
    QFETCH(int, code);
    QFETCH(int, status);
    QCOMPARE(exitStatus(ErrorCode(code)), status);
}

void TestError::placeGrowsFromWithin()
{
    const Error inner{ErrorCode::MissingKey, u"$.on"_s, {}, {}};
    QCOMPARE(inner.at(u"input.json"_s).place, u"input.json: $.on"_s);
    QCOMPARE((Error{ErrorCode::MissingKey, {}, {}, {}}).at(u"x"_s).place, u"x"_s);
    QCOMPARE((Error{ErrorCode::MissingKey, u"b"_s, {}, {}}).at(u"a"_s).place, u"a/b"_s);
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
