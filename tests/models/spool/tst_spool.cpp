// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/spool/spool.h"
#include "tests/models/spool/privatecups.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QByteArray Pdf = "%PDF-1.4\n% what a printer is given\n%%EOF\n";

} // namespace

/// Against a printing system of its own; skipped, never failed, where none can run.
class SpoolTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsItsPrinters();
    void sendsAndFollowsAJobToItsEnd();
    void neverTakesAnotherPrinter_data();
    void neverTakesAnotherPrinter();
    void aRejectingPrinterSaysSo();
    void aPausedPrinterKeepsTheJobWaiting();
    void aCancelledJobHasFailed();
    void anUnknownJobIsUnknown();
    void withoutAServerItFails();

private:
    JobState settled(const QString &printer, int job) const;

    PrivateCups m_cups;
};

void SpoolTest::initTestCase()
{
    if (!m_cups.start())
        QSKIP(qPrintable(m_cups.whyNot()));
    for (const QString &queue : {u"Front"_s, u"Paused"_s, u"Rejecting"_s})
        QVERIFY(m_cups.addQueue(queue));
    QVERIFY(m_cups.run(u"lpadmin"_s, {u"-d"_s, u"Front"_s}));
    QVERIFY(m_cups.run(u"cupsdisable"_s, {u"-r"_s, u"out of paper"_s, u"Paused"_s}));
    QVERIFY(m_cups.run(u"cupsreject"_s, {u"Rejecting"_s}));
}

/// The state once it no longer moves, or after ten seconds.
JobState SpoolTest::settled(const QString &printer, int job) const
{
    const Spool spool(m_cups.server());
    JobState state = JobState::Unknown;
    for (int i = 0; i < 100; ++i) {
        state = spool.state(printer, job).value_or(JobState::Unknown);
        if (state != JobState::Waiting && state != JobState::Printing)
            break;
        QTest::qWait(100);
    }
    return state;
}

void SpoolTest::listsItsPrinters()
{
    const auto printers = Spool(m_cups.server()).printers();
    QVERIFY(printers);
    QStringList found;
    for (const Printer &printer : *printers) {
        found.append(printer.name + (printer.isDefault ? u" default"_s : QString()) +
                     (printer.stopped ? u" stopped"_s : QString()) +
                     (printer.accepting ? QString() : u" rejecting"_s));
    }
    found.sort();
    QCOMPARE(found.join(u", "_s), u"Front default, Paused stopped, Rejecting rejecting"_s);
}

void SpoolTest::sendsAndFollowsAJobToItsEnd()
{
    const auto job = Spool(m_cups.server()).send(Pdf, u"Front"_s, u"受理回执 SA0101-20261120-0001"_s);
    QVERIFY2(job, qPrintable(job ? QString() : job.error().detail));
    QVERIFY(*job > 0);
    QCOMPARE(settled(u"Front"_s, *job), JobState::Done);
    QFile paper(m_cups.paperOf(u"Front"_s));
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QCOMPARE(paper.readAll(), Pdf);
}

void SpoolTest::neverTakesAnotherPrinter_data()
{
    QTest::addColumn<QString>("printer");
    QTest::addRow("one that is not there") << u"Nonexistent"_s;
    QTest::addRow("no name") << u""_s;
    QTest::addRow("another case") << u"fronT "_s;
}

void SpoolTest::neverTakesAnotherPrinter()
{
    QFETCH(QString, printer);
    const auto job = Spool(m_cups.server()).send(Pdf, printer, u"x"_s);
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::PrintFailed);
    QVERIFY(!job.error().detail.isEmpty());
}

void SpoolTest::aRejectingPrinterSaysSo()
{
    const auto job = Spool(m_cups.server()).send(Pdf, u"Rejecting"_s, u"x"_s);
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::PrintFailed);
    QVERIFY(!job.error().detail.isEmpty());
}

void SpoolTest::aPausedPrinterKeepsTheJobWaiting()
{
    const Spool spool(m_cups.server());
    const auto job = spool.send(Pdf, u"Paused"_s, u"x"_s);
    QVERIFY(job);
    const auto state = spool.state(u"Paused"_s, *job);
    QVERIFY(state);
    QCOMPARE(*state, JobState::Waiting);
}

void SpoolTest::aCancelledJobHasFailed()
{
    const Spool spool(m_cups.server());
    const auto job = spool.send(Pdf, u"Paused"_s, u"x"_s);
    QVERIFY(job);
    QVERIFY(spool.cancel(u"Paused"_s, *job));
    QCOMPARE(settled(u"Paused"_s, *job), JobState::Failed);
}

void SpoolTest::anUnknownJobIsUnknown()
{
    const auto state = Spool(m_cups.server()).state(u"Front"_s, 999999);
    QVERIFY(state);
    QCOMPARE(*state, JobState::Unknown);
}

void SpoolTest::withoutAServerItFails()
{
    const Spool nowhere(u"127.0.0.1:9"_s);
    const auto job = nowhere.send(Pdf, u"Front"_s, u"x"_s);
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::PrintFailed);
    QVERIFY(!nowhere.printers());
}

QTEST_GUILESS_MAIN(SpoolTest)
#include "tst_spool.moc"
