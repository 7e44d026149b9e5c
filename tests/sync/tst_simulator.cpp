// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/simulation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

int numberOf(const QCommandLineParser &parser, const QString &name)
{
    return parser.value(name).toInt();
}

/// Runs seeds from the first on until one fails, which is named and can be played again alone.
int runAll(Simulation::Kind kind, quint32 first, int count)
{
    const QString store = kind == Simulation::Kind::Memory ? u"memory"_s : u"sqlite"_s;
    int failed = 0;
    for (int i = 0; i < count; ++i) {
        const quint32 seed = first + quint32(i);
        const QString fault = Simulation(seed, kind).run();
        if (fault.isEmpty())
            continue;
        ++failed;
        out() << "seed=" << seed << " store=" << store << ": " << fault << Qt::endl;
    }
    out() << "seeds=" << first << ".." << first + quint32(count) - 1 << " store=" << store << ": "
          << count - failed << " passed, " << failed << " failed" << Qt::endl;
    return failed;
}

} // namespace

/// Schedules of desks, hub and sticks: `--memory N`, `--sqlite N` from `--first` on; `--seed S --store KIND`
/// plays one again.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"memory"_s, u"schedules over stores in memory"_s, u"n"_s, u"2000"_s},
                       {u"sqlite"_s, u"schedules over real stores"_s, u"n"_s, u"200"_s},
                       {u"first"_s, u"first seed"_s, u"seed"_s, u"1"_s},
                       {u"seed"_s, u"one seed alone"_s, u"seed"_s},
                       {u"store"_s, u"of it: memory or sqlite"_s, u"kind"_s, u"memory"_s}});
    parser.addHelpOption();
    parser.process(application);
    if (parser.isSet(u"seed"_s)) {
        const auto kind =
            parser.value(u"store"_s) == u"sqlite"_s ? Simulation::Kind::Sqlite : Simulation::Kind::Memory;
        return runAll(kind, parser.value(u"seed"_s).toUInt(), 1) == 0 ? 0 : 1;
    }
    const quint32 first = parser.value(u"first"_s).toUInt();
    int failed = runAll(Simulation::Kind::Memory, first, numberOf(parser, u"memory"_s));
    failed += runAll(Simulation::Kind::Sqlite, first, numberOf(parser, u"sqlite"_s));
    return failed == 0 ? 0 : 1;
}
