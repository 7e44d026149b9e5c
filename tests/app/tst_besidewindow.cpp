// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Command lines while the real window is open on the same folder.
class BesideWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void actsAreHandedToTheWindow();
    void readsHaveTheirOwnConnection();
    void refusalsComeBackAsTheyAre();
    void aSecondWindowRaisesTheFirst();
    void aKilledWindowLeavesNothingInTheWay();

private:
    std::unique_ptr<DemoFolder> m_hall;
    std::unique_ptr<QProcess> m_window;
};

void BesideWindowTest::init()
{
    m_hall = std::make_unique<DemoFolder>();
    m_window = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"POWERHALL_CLOCK"_s, u"2026-11-20 09:30"_s);
    environment.insert(u"POWERHALL_PASSWORD"_s, m_hall->passwordOf(u"clerk"_s));
    m_window->setProcessEnvironment(environment);
    m_window->start(qEnvironmentVariable("POWERHALL_BINARY"),
                    {u"--data"_s, m_hall->path(), u"--as"_s, m_hall->userOf(u"clerk"_s)});
    QVERIFY(m_window->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_hall->path(u"hall/desk.socket"_s)), 20000);
}

void BesideWindowTest::cleanup()
{
    m_window->kill();
    m_window->waitForFinished();
    m_window.reset();
    m_hall.reset();
}

void BesideWindowTest::actsAreHandedToTheWindow()
{
    const ProgramRun accepted = m_hall->run(u"clerk"_s, {u"accept"_s, u"--input"_s, u"-"_s},
                                            DemoFolder::resident({u"identity"_s}, u"李样本"_s));
    QVERIFY2(accepted.status == 0, qPrintable(accepted.errors.join(u' ')));
    const QString number = accepted.json().object().value(u"number"_s).toString();
    QCOMPARE(m_hall->run(u"clerk"_s, {u"supply"_s, number, u"title"_s}).status, 0);
    const ProgramRun printed =
        m_hall->run(u"clerk"_s, {u"print"_s, number, u"receipt"_s, u"--out"_s, m_hall->path(u"r.pdf"_s)});
    QVERIFY2(printed.status == 0, qPrintable(printed.errors.join(u' ')));
    QVERIFY(QFile::exists(m_hall->path(u"r.pdf"_s)));
    QCOMPARE(m_hall->run({}, {u"backup"_s, u"relative.backup"_s}).status, 0);
    QVERIFY(QFile::exists(m_hall->path(u"relative.backup"_s)));
    QCOMPARE(m_window->state(), QProcess::Running);
}

void BesideWindowTest::readsHaveTheirOwnConnection()
{
    const ProgramRun list = m_hall->run(u"inspector"_s, {u"list"_s});
    QVERIFY2(list.status == 0, qPrintable(list.errors.join(u' ')));
    const QString number = list.json().array().first().toObject().value(u"number"_s).toString();
    const ProgramRun shown = m_hall->run(u"inspector"_s, {u"show"_s, number});
    QVERIFY2(shown.status == 0, qPrintable(shown.errors.join(u' ')));
    QCOMPARE(m_hall->run({}, {u"verify"_s}).status, 0);
}

void BesideWindowTest::refusalsComeBackAsTheyAre()
{
    const ProgramRun wrong =
        m_hall->run(u"clerk"_s, {u"list"_s}, {}, {{u"POWERHALL_PASSWORD"_s, u"not the password"_s}});
    QCOMPARE(wrong.status, 1);
    const ProgramRun refused =
        m_hall->run(u"clerk"_s, {u"accept"_s, u"--input"_s, u"-"_s}, DemoFolder::resident({}, u"李样本"_s));
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.json().object().value(u"missing"_s).toArray().size(), 2);
    QVERIFY(refused.hasOnlyDiagnostics());
}

void BesideWindowTest::aSecondWindowRaisesTheFirst()
{
    const ProgramRun second =
        runProgram({{u"--data"_s, m_hall->path()},
                    {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}, {u"POWERHALL_CLOCK"_s, u"2026-11-20 09:30"_s}},
                    {},
                    {}});
    QCOMPARE(second.status, 0);
    QCOMPARE(m_window->state(), QProcess::Running);
}

void BesideWindowTest::aKilledWindowLeavesNothingInTheWay()
{
    m_window->kill();
    QVERIFY(m_window->waitForFinished());
    const ProgramRun accepted = m_hall->run(u"clerk"_s, {u"accept"_s, u"--input"_s, u"-"_s},
                                            DemoFolder::resident({u"identity"_s}, u"李样本"_s));
    QVERIFY2(accepted.status == 0, qPrintable(accepted.errors.join(u' ')));
}

QTEST_GUILESS_MAIN(BesideWindowTest)
#include "tst_besidewindow.moc"
