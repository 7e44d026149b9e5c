// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/reliabilitybench.h"

#include "tests/bench/contest.h"

#include <QDate>
#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

constexpr int Rounds = 5;
constexpr quint64 FewRows = 100'000;
constexpr int Feeders = 800;
constexpr std::array<const char *, 4> Regions{"市中心区", "市区", "城镇", "农村"};
constexpr std::array<const char *, 8> Categories{"故障-内部",         "故障-外部",  "计划-检修",
                                                 "计划-施工",         "临时-检修",  "调电",
                                                 "限电-系统电源不足", "限电-供电网"};

/// Small, quick and the same everywhere.
class Dice
{
public:
    quint32 below(quint32 limit)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return quint32((m_state >> 33) % limit);
    }

private:
    quint64 m_state = 20260701;
};

QByteArray timeText(int second)
{
    const QDate day = QDate(2026, 7, 1).addDays(second / 86400);
    const int clock = second % 86400;
    return u"%1 %2:%3:%4"_s.arg(day.toString(Qt::ISODate))
        .arg(clock / 3600, 2, 10, QChar(u'0'))
        .arg(clock / 60 % 60, 2, 10, QChar(u'0'))
        .arg(clock % 60, 2, 10, QChar(u'0'))
        .toLatin1();
}

} // namespace

void writeOutages(const QString &path, quint64 rows)
{
    QFile file(path);
    if (QFile::exists(path) || !file.open(QIODevice::WriteOnly))
        return;
    file.write("event,feeder,transformer,region,category,start,end,users\n");
    Dice dice;
    QByteArray buffer;
    quint64 event = 0;
    int start = 0;
    for (quint64 row = 0; row < rows; ++row) {
        if (row == 0 || dice.below(5) != 0) {
            ++event;
            start = int(row * 7'900'000 / rows);
        }
        const quint32 feeder = dice.below(Feeders);
        buffer += 'E' + QByteArray::number(event).rightJustified(8, '0') + ",L" +
                  QByteArray::number(feeder).rightJustified(4, '0') + ",T" +
                  QByteArray::number(feeder * 20 + dice.below(20)).rightJustified(6, '0') + ',' +
                  Regions.at(feeder % 4) + ',' + Categories.at(dice.below(8)) + ',' + timeText(start) + ',' +
                  timeText(start + 60 + int(dice.below(20'000))) + ',' +
                  QByteArray::number(1 + dice.below(200)) + '\n';
        if (buffer.size() > 1 << 20) {
            file.write(buffer);
            buffer.clear();
        }
    }
    file.write(buffer);
}

void writeOutageUsers(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("region,feeder,users,from,to\n");
    for (int feeder = 0; feeder < Feeders; ++feeder)
        file.write(QByteArray(Regions.at(size_t(feeder % 4))) + ",L" +
                   QByteArray::number(feeder).rightJustified(4, '0') + ",5000,,\n");
}

QStringList outageReport(const QString &program, const QDir &folder, const QString &events)
{
    return {program,        u"report"_s,  u"reliability"_s,
            u"--quarter"_s, u"2026Q3"_s,  u"--events"_s,
            events,         u"--users"_s, folder.filePath(u"users.csv"_s),
            u"--json"_s};
}

namespace {

/// Sums by region and category with mawk, seconds since the first of July by arithmetic on the fields.
QString mawkScript()
{
    return u"BEGIN{FS=\",\"} NR>1{a=$6;b=$7;"
           "s=((substr(a,6,2)-7)*31+substr(a,9,2))*86400+substr(a,12,2)*3600+substr(a,15,2)*60+substr(a,18,2)"
           ";"
           "e=((substr(b,6,2)-7)*31+substr(b,9,2))*86400+substr(b,12,2)*3600+substr(b,15,2)*60+substr(b,18,2)"
           ";"
           "d=e-s;k=$4 SUBSEP $5;if(d<=180)m[k]+=$8;else{h[k]+=d*$8;n[k]+=$8}}"
           "END{for(k in h)print k,h[k],n[k],m[k]}"_s;
}

} // namespace

void benchReliability(Report &report, const QDir &folder, const QString &program, const QString &duckDb,
                      quint64 rows)
{
    report.heading(u"reliability from an outage list, every check on"_s);
    const QString many = folder.filePath(u"outages-%1.csv"_s.arg(rows));
    const QString few = folder.filePath(u"outages-%1.csv"_s.arg(FewRows));
    writeOutages(many, rows);
    writeOutages(few, FewRows);
    writeOutageUsers(folder.filePath(u"users.csv"_s));
    if (isInstalled(u"mawk"_s)) {
        if (const auto found =
                contest(outageReport(program, folder, few), {u"mawk"_s, mawkScript(), few}, Rounds))
            addFigures(report, *found, u"100,000 rows"_s, u"mawk"_s, 0.5);
        else
            report.note(u"one of the two does not run"_s);
    }
    if (duckDb.isEmpty()) {
        report.note(u"no DuckDB: see --duckdb"_s);
        return;
    }
    const QStringList theirs{
        u"env"_s, u"-C"_s, duckDb, u"node"_s, QStringLiteral(BENCH_SOURCES "/peers/duckdbreliability.mjs"),
        many};
    if (const auto found = contest(outageReport(program, folder, many), theirs, Rounds)) {
        addFigures(report, *found, u"%1 rows"_s.arg(rows), u"DuckDB"_s, 0.2);
        report.add({.what = u"memory"_s, .figure = found->megabytes, .unit = u"MB"_s, .goal = 64});
    }
}

} // namespace powerhall::bench
