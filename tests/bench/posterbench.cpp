// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/posterbench.h"

#include "models/services/disclosurestarter.h"
#include "reports/poster/posterprint.h"
#include "tests/bench/process.h"
#include "tests/support/sampleposter.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

constexpr int Rounds = 15;

bool save(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

/// The same words for the peer: title, and a row or a paragraph for each line.
QByteArray htmlOf(const Content &content)
{
    QString html =
        u"<meta charset=utf-8><style>body { font: 40pt 'Noto Sans CJK SC' } h1 { font-size: 180pt; "
        "color: white; background: #006569 } td { border-bottom: 1px solid #aaa }</style>"_s;
    html += u"<h1>"_s + content.title.toHtmlEscaped() + u"</h1><table>"_s;
    for (const QString &line : linesOf(content).mid(1)) {
        html += u"<tr>"_s;
        for (const QString &cell : line.split(u'　'))
            html += u"<td>"_s + cell.toHtmlEscaped() + u"</td>"_s;
        html += u"</tr>"_s;
    }
    return html.toUtf8();
}

double median(const std::vector<Ran> &runs)
{
    std::vector<double> seconds;
    for (const Ran &run : runs)
        seconds.push_back(run.seconds);
    return quantile(seconds, 0.5);
}

struct Commands
{
    QStringList poster;
    QStringList tiles;
    QStringList peer;
};

void compareProcesses(Report &report, const QString &name, const Commands &commands)
{
    std::vector<Ran> poster;
    std::vector<Ran> tiles;
    std::vector<Ran> peer;
    for (int round = 0; round < Rounds; ++round) {
        poster.push_back(*runProgram(commands.poster));
        tiles.push_back(*runProgram(commands.tiles));
        if (!commands.peer.isEmpty())
            peer.push_back(*runProgram(commands.peer));
    }
    const bool compared = !peer.empty();
    report.add({u"A0, %1"_s.arg(name), median(poster), u"s"_s, compared ? u"wkhtmltopdf"_s : QString(),
                compared ? std::optional(median(peer)) : std::nullopt, 0.5});
    report.add({u"memory"_s, poster.front().megabytes, u"MB"_s, compared ? u"wkhtmltopdf"_s : QString(),
                compared ? std::optional(peer.front().megabytes) : std::nullopt});
    report.add({u"its tiles on A4"_s, median(tiles), u"s"_s, u"the poster itself"_s, median(poster), 3});
}

/// The sheets of a profile as posters, in a running program.
QList<Poster> posters()
{
    QList<Poster> posters;
    const auto starters = starterItems(u"chongqing"_s);
    for (const StarterItem &starter : starters ? *starters : QList<StarterItem>())
        posters.append(samplePoster(starter.content));
    return posters;
}

PosterPrint onA0()
{
    return {{*sheetFormat(u"A0"_s), true}, {}, {}};
}

double secondsAlone(const Poster &poster)
{
    return secondsOf([&] { (void)posterFile(poster, onA0()); });
}

double secondsInOneBatch(const QList<Poster> &posters)
{
    return secondsOf([&] {
        const auto printed = printedPosters(posters, onA0(), [](qsizetype) { return true; });
        if (printed)
            (void)batchFile(*printed, u"batch"_s, 0);
    });
}

void compareBatch(Report &report)
{
    const QList<Poster> all = posters();
    if (all.isEmpty())
        return;
    (void)secondsAlone(all.first()); // what the first alone has to do: fonts
    std::vector<double> alone;
    std::vector<double> batch;
    for (int round = 0; round < Rounds; ++round) {
        double sum = 0;
        for (const Poster &poster : all)
            sum += secondsAlone(poster);
        alone.push_back(sum);
        batch.push_back(secondsInOneBatch(all));
    }
    report.add({u"%1 sheets of a profile in one batch, A0"_s.arg(all.size()), quantile(batch, 0.5), u"s"_s,
                u"each alone, without start-up"_s, quantile(alone, 0.5), 2});
}

} // namespace

void benchPoster(Report &report, const QDir &folder, const QString &program)
{
    report.heading(u"A wall poster, process start to PDF"_s);
    for (const QString &name : {u"guide"_s, u"60 rows"_s, u"3000 characters"_s}) {
        const Content content = sampleContent(name);
        const QString input = folder.filePath(u"poster.json"_s);
        const QString pdf = folder.filePath(u"poster.pdf"_s);
        const QString html = folder.filePath(u"poster.html"_s);
        Commands commands;
        commands.poster = {program,         u"poster"_s,    u"--input"_s, input,
                           u"--profile"_s,  u"chongqing"_s, u"--size"_s,  u"A0"_s,
                           u"--continue"_s, u"--out"_s,     pdf};
        commands.tiles = commands.poster;
        commands.tiles.last() = folder.filePath(u"tiles.pdf"_s);
        commands.tiles += {u"--tile"_s, u"A4"_s};
        if (isInstalled(u"wkhtmltopdf"_s))
            commands.peer = {u"wkhtmltopdf"_s,
                             u"-q"_s,
                             u"--disable-javascript"_s,
                             u"--javascript-delay"_s,
                             u"0"_s,
                             u"--page-size"_s,
                             u"A0"_s,
                             html,
                             folder.filePath(u"peer.pdf"_s)};
        const bool saved =
            save(input, QJsonDocument(toJson(content)).toJson()) && save(html, htmlOf(content));
        const auto first = saved ? runProgram(commands.poster) : std::nullopt;
        if (!first || first->status != 0) {
            report.note(u"%1 poster does not run (status %2)"_s.arg(program).arg(first ? first->status : -1));
            return;
        }
        compareProcesses(report, name, commands);
        report.add({u"size, font included"_s, double(QFileInfo(pdf).size()) / 1000, u"KB"_s, {}, {}, 200});
    }
    compareBatch(report);
}

} // namespace powerhall::bench
