// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/searchbench.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace powerhall::bench;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures PowerHall beside its peers; see tests/bench/README.md."_s);
    parser.addHelpOption();
    parser.addOption({u"people"_s, u"How many applications."_s, u"count"_s, u"1000000"_s});
    parser.addOption({u"no-peers"_s, u"Measures PowerHall alone."_s});
    parser.addPositionalArgument(u"cases"_s, u"search; all where none is named."_s);
    parser.process(application);

    const quint64 people = parser.value(u"people"_s).toULongLong();
    const QStringList wanted = parser.positionalArguments();
    const auto isWanted = [&](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };
    Report report;
    if (isWanted(u"search"_s))
        benchSearch(report, people, !parser.isSet(u"no-peers"_s));
    return 0;
}
