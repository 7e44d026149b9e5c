// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bundlebench.h"
#include "tests/bench/disclosurebench.h"
#include "tests/bench/hubbench.h"
#include "tests/bench/noticebench.h"
#include "tests/bench/posterbench.h"
#include "tests/bench/reliabilitybench.h"
#include "tests/bench/searchbench.h"
#include "tests/bench/startbench.h"
#include "tests/bench/storebench.h"
#include "tests/bench/voltagebench.h"
#include "tests/bench/xlsxbench.h"

#include <QCommandLineParser>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace powerhall::bench;

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Measures PowerHall beside its peers; see tests/bench/README.md."_s);
    parser.addHelpOption();
    parser.addOption({u"people"_s, u"How many applications."_s, u"count"_s, u"1000000"_s});
    parser.addOption({u"folder"_s, u"Where folders are made and kept."_s, u"dir"_s,
                      QDir::temp().filePath(u"powerhall-bench"_s)});
    parser.addOption({u"typst"_s, u"Where typst's package for Node is installed."_s, u"dir"_s});
    parser.addOption({u"duckdb"_s, u"Where DuckDB's package for Node is installed."_s, u"dir"_s});
    parser.addOption({u"pouchdb"_s, u"Where PouchDB and express-pouchdb are installed."_s, u"dir"_s});
    parser.addOption({u"rows"_s, u"How many outage rows."_s, u"count"_s, u"10000000"_s});
    parser.addOption(
        {u"points"_s, u"How many monitoring points, a quarter of minutes each."_s, u"count"_s, u"755"_s});
    parser.addOption({u"no-peers"_s, u"Measures PowerHall alone, where that saves time."_s});
    parser.addPositionalArgument(u"cases"_s,
                                 u"search, unlock, accept, rebuild, notice, batch, poster, "
                                 u"reliability, voltage, start, xlsx, xlsxread, disclosure, bundle, "
                                 "hub; all "
                                 "where none is named."_s);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);

    const quint64 people = parser.value(u"people"_s).toULongLong();
    const QDir folder(parser.value(u"folder"_s));
    folder.mkpath(u"."_s);
    const QString program = QCoreApplication::applicationDirPath() + u"/powerhall"_s;
    const QStringList wanted = parser.positionalArguments();
    const auto isWanted = [&](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };
    Report report;
    if (isWanted(u"unlock"_s)) // first: its memory is the process's
        benchUnlock(report, folder, people);
    if (isWanted(u"notice"_s))
        benchNotice(report, folder, program);
    if (isWanted(u"batch"_s))
        benchBatch(report, folder, parser.value(u"typst"_s));
    if (isWanted(u"xlsx"_s))
        benchXlsx(report, folder);
    if (isWanted(u"xlsxread"_s))
        benchXlsxReading(report, folder, program);
    if (isWanted(u"poster"_s))
        benchPoster(report, folder, program);
    if (isWanted(u"accept"_s))
        benchAccept(report, folder);
    if (isWanted(u"rebuild"_s))
        benchRebuild(report, folder);
    if (isWanted(u"reliability"_s))
        benchReliability(report, folder, program, parser.value(u"duckdb"_s),
                         parser.value(u"rows"_s).toULongLong());
    if (isWanted(u"start"_s))
        benchStart(report, folder, people, program);
    if (isWanted(u"disclosure"_s))
        benchDisclosure(report, folder);
    if (isWanted(u"bundle"_s))
        benchBundle(report, folder);
    if (isWanted(u"hub"_s))
        benchHub(report, parser.value(u"pouchdb"_s));
    if (isWanted(u"search"_s))
        benchSearch(report, people, !parser.isSet(u"no-peers"_s));
    if (isWanted(u"voltage"_s))
        benchVoltage(report, folder, program, parser.value(u"duckdb"_s), parser.value(u"points"_s).toInt());
    report.note(u"%1 goals missed"_s.arg(report.missed()));
    return 0;
}
