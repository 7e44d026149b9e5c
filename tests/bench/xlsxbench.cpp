// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/xlsxbench.h"

#include "tests/bench/contest.h"
#include "tests/bench/reliabilitybench.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

/// LibreOffice with a profile of its own: what the person at this machine has set does not count.
QStringList office(const QDir &folder, const QStringList &further)
{
    return QStringList{u"soffice"_s, u"-env:UserInstallation=file://"_s + folder.filePath(u"soffice"_s),
                       u"--headless"_s} +
           further;
}

} // namespace

void benchXlsxReading(Report &report, const QDir &folder, const QString &program)
{
    constexpr int Rounds = 5;
    constexpr quint64 Rows = 62'500; // of eight cells
    report.heading(u"figures from a workbook of 500,000 cells, as LibreOffice saves it"_s);
    if (!isInstalled(u"soffice"_s)) {
        report.note(u"no LibreOffice: install libreoffice-calc-nogui"_s);
        return;
    }
    const QString csv = folder.filePath(u"outages-%1.csv"_s.arg(Rows));
    const QString book = folder.filePath(u"outages-%1.xlsx"_s.arg(Rows));
    const QString users = folder.filePath(u"users.csv"_s);
    writeOutages(csv, Rows);
    writeOutageUsers(users);
    if (!QFile::exists(book)) // separator, quote, UTF-8
        runProgram(office(folder, {u"--infilter=CSV:44,34,76"_s, u"--convert-to"_s, u"xlsx"_s, u"--outdir"_s,
                                   folder.path(), csv}));
    const QStringList theirs =
        office(folder, {u"--convert-to"_s, u"csv"_s, u"--outdir"_s, folder.filePath(u"converted"_s), book});
    const auto found = contest(outageReport(program, folder, book), theirs, Rounds);
    if (!found) {
        report.note(u"one of the two does not run"_s);
        return;
    }
    addFigures(report, *found, u"report reliability"_s, u"LibreOffice to CSV"_s, 0.7);
    report.add({u"memory"_s, found->megabytes, u"MB"_s});
    report.add({u"memory of the peer"_s, found->theirs.front().megabytes, u"MB"_s});
}

void benchXlsx(Report &report, const QDir &folder)
{
    constexpr int Rounds = 7;
    const QDir programs(QCoreApplication::applicationDirPath());
    const QString rows = u"100000"_s;
    const QStringList ours{programs.filePath(u"xlsxdocument"_s), folder.filePath(u"document.xlsx"_s), rows};
    const QStringList peer{programs.filePath(u"xlsxpeer"_s), folder.filePath(u"peer.xlsx"_s), rows};
    report.heading(u"workbook of 100,000 rows and 20 columns"_s);
    const auto found = contest(ours, peer, Rounds);
    if (!found) {
        report.note(u"a program of the case does not run"_s);
        return;
    }
    addFigures(report, *found, u"report document"_s, u"libxlsxwriter, constant memory"_s, 1.05);
    report.add({u"memory"_s, found->megabytes, u"MB"_s, {}, {}, 30});
    report.add({u"memory of the peer"_s, found->theirs.front().megabytes, u"MB"_s});
}

} // namespace powerhall::bench
