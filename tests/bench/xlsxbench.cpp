// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/xlsxbench.h"

#include "tests/bench/process.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

void benchXlsx(Report &report, const QDir &folder)
{
    constexpr int Rounds = 7;
    const QDir programs(QCoreApplication::applicationDirPath());
    const QString rows = u"100000"_s;
    const QStringList ours{programs.filePath(u"xlsxdocument"_s), folder.filePath(u"document.xlsx"_s), rows};
    const QStringList peer{programs.filePath(u"xlsxpeer"_s), folder.filePath(u"peer.xlsx"_s), rows};
    report.heading(u"workbook of 100,000 rows and 20 columns"_s);
    std::vector<Ran> mine;
    std::vector<Ran> theirs;
    for (int round = 0; round < Rounds; ++round) {
        const auto run = runProgram(ours);
        const auto other = runProgram(peer);
        if (!run || run->status != 0 || !other || other->status != 0) {
            report.note(u"a program of the case does not run"_s);
            return;
        }
        mine.push_back(*run);
        theirs.push_back(*other);
    }
    for (const auto &[what, figure] : {std::pair(u"report document"_s, &Ran::seconds),
                                       std::pair(u"the same, processor time"_s, &Ran::processorSeconds)})
        report.add({what, medianOf(mine, figure), u"s"_s, u"libxlsxwriter, constant memory"_s,
                    medianOf(theirs, figure), 1.05});
    report.add({u"memory"_s, mine.front().megabytes, u"MB"_s, {}, {}, 30});
    report.add({u"memory of the peer"_s, theirs.front().megabytes, u"MB"_s});
}

} // namespace powerhall::bench
