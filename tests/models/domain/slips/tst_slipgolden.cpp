// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/slips/slipbuilder.h"
#include "tests/support/sampleslip.h"
#include "tests/support/sliptext.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Each kind of slip, word for word, of a made-up utility. tests/golden/renew.sh writes the files anew; read
/// what changed before committing it.
class SlipGoldenTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatItSaid_data();
    void saysWhatItSaid();
};

void SlipGoldenTest::saysWhatItSaid_data()
{
    QTest::addColumn<int>("kind");
    for (const SlipKind kind : {SlipKind::Notice, SlipKind::Receipt, SlipKind::Owed, SlipKind::NotAccepted,
                                SlipKind::StageReply, SlipKind::HandOver})
        QTest::addRow("%s", qPrintable(wordOf(kind))) << int(kind);
}

void SlipGoldenTest::saysWhatItSaid()
{
    QFETCH(int, kind);
    const Profile profile = sampleProfile();
    SlipSource source = sampleSource(profile);
    source.handOver = HandOverNote{u"李*"_s, u"王*"_s, u"客户约周五上午"_s, u"metering"_s};
    const auto slip = buildSlip(SlipKind(kind), source);
    QVERIFY(slip);
    const QByteArray text = textOf(*slip).toUtf8();
    QFile file(QStringLiteral(GOLDEN_FOLDER) + u"/slips/"_s + wordOf(SlipKind(kind)) + u".txt"_s);
    if (qEnvironmentVariableIsSet("POWERHALL_RENEW_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
        QSKIP("written anew");
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(file.readAll()));
}

QTEST_GUILESS_MAIN(SlipGoldenTest)
#include "tst_slipgolden.moc"
