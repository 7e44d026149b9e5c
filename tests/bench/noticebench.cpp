// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/noticebench.h"

#include "models/domain/profile/profilereader.h"
#include "models/domain/slips/slipbuilder.h"
#include "reports/slips/slippdf.h"
#include "tests/bench/process.h"
#include "tests/support/sampleslip.h"

#include <QFile>
#include <QProcess>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

const QString Input = u"{\"on\": \"2026-11-20\", \"customer\": \"non_resident\", \"kind\": \"enterprise\", "
                      u"\"voltage\": \"high\", "
                      "\"business\": \"new\", \"capacity_kw\": 630, \"documents\": [\"business_licence\"]}"_s;

bool save(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

/// What stands on a PDF, for the peers to set.
QString textOf(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

double median(const std::vector<Ran> &runs)
{
    std::vector<double> seconds;
    for (const Ran &run : runs)
        seconds.push_back(run.seconds);
    return quantile(seconds, 0.5);
}

double typstSeconds(const QDir &folder, const QString &typst, const QString &text, int count)
{
    const QString file = folder.filePath(u"notice.txt"_s);
    if (typst.isEmpty() || !save(file, text.toUtf8()))
        return 0;
    QProcess node;
    node.setWorkingDirectory(typst);
    node.start(u"node"_s, {QStringLiteral(BENCH_SOURCES "/peers/typstbatch.mjs"), file,
                           QString::number(count), folder.filePath(u"typst.pdf"_s)});
    node.waitForFinished(120'000);
    return node.readAllStandardOutput().trimmed().toDouble();
}

} // namespace

void benchNotice(Report &report, const QDir &folder, const QString &program)
{
    constexpr int Rounds = 15;
    const QString input = folder.filePath(u"notice.json"_s);
    const QString pdf = folder.filePath(u"notice.pdf"_s);
    const QString html = folder.filePath(u"notice.html"_s);
    const QStringList ours{program,      u"notice"_s, u"--profile"_s, u"chongqing"_s,
                           u"--input"_s, input,       u"--out"_s,     pdf};
    report.heading(u"One notification, process start to PDF"_s);
    const auto first = save(input, Input.toUtf8()) ? runProgram(ours) : std::nullopt;
    if (!first || first->status != 0) {
        report.note(u"%1 notice does not run (status %2)"_s.arg(program).arg(first ? first->status : -1));
        return;
    }
    save(html,
         u"<meta charset=utf-8><pre style=\"font: 10pt 'Noto Sans CJK SC'; white-space: pre-wrap\">%1</pre>"_s
             .arg(textOf(pdf).toHtmlEscaped())
             .toUtf8());
    const bool hasPeer = isInstalled(u"wkhtmltopdf"_s);
    std::vector<Ran> mine;
    std::vector<Ran> theirs;
    for (int round = 0; round < Rounds; ++round) {
        mine.push_back(*runProgram(ours));
        if (hasPeer)
            theirs.push_back(
                *runProgram({u"wkhtmltopdf"_s, u"-q"_s, u"--disable-javascript"_s, u"--javascript-delay"_s,
                             u"0"_s, html, folder.filePath(u"peer.pdf"_s)}));
    }
    report.add({u"powerhall notice"_s, median(mine), u"s"_s, u"wkhtmltopdf"_s,
                hasPeer ? std::optional(median(theirs)) : std::nullopt, 1});
    report.add({u"memory"_s, mine.front().megabytes, u"MB"_s, hasPeer ? u"wkhtmltopdf"_s : QString(),
                hasPeer ? std::optional(theirs.front().megabytes) : std::nullopt});
}

void benchBatch(Report &report, const QDir &folder, const QString &typst)
{
    constexpr int Count = 1000;
    Profile profile = sampleProfile();
    const auto cases = sampleCases(profile);
    QList<Slip> slips;
    for (int i = 0; i < Count; ++i) {
        const auto slip = buildSlip(SlipKind::Notice, cases.at(i % cases.size()).second);
        if (slip)
            slips.append(*slip);
    }
    report.heading(u"%1 notifications"_s.arg(slips.size()));
    QByteArray pdf;
    const double seconds = secondsOf([&] {
        const auto made = slipsPdf(slips);
        pdf = made ? *made : QByteArray();
    });
    const QString single = folder.filePath(u"single.pdf"_s);
    const auto one = slipPdf(slips.first());
    save(single, one ? *one : QByteArray());
    const double peer = typstSeconds(folder, typst, textOf(single), Count);
    report.add({u"one PDF, one set of fonts"_s, seconds, u"s"_s, u"typst, one document"_s,
                peer > 0 ? std::optional(peer) : std::nullopt, 0.25});
    report.add({u"size"_s, double(pdf.size()) / 1e6, u"MB"_s});
    const double files = secondsOf([&] { (void)slipFiles(slips); });
    report.add({u"as a file each"_s, files, u"s"_s});
}

} // namespace powerhall::bench
