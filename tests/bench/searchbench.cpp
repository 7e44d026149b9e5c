// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/searchbench.h"

#include "models/domain/search/pinyin.h"
#include "models/domain/search/searchindex.h"
#include "tests/bench/inventedhall.h"
#include "tests/bench/searchpeers.h"

#include <QRandomGenerator>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

constexpr int Limit = 50;
constexpr double GoalMs = 5;

/// Two threads take stretches from the newest, as the reader threads do.
void fill(SearchIndex &index, quint64 people)
{
    constexpr quint64 Stretch = 32'768;
    std::atomic<qint64> next = static_cast<qint64>((people - 1) / Stretch);
    const auto work = [&] {
        PostingsBuilder builder;
        for (qint64 stretch = next--; stretch >= 0; stretch = next--) {
            auto segment = std::make_unique<SearchSegment>();
            const quint64 from = static_cast<quint64>(stretch) * Stretch;
            for (quint64 i = from; i < std::min(people, from + Stretch); ++i) {
                const InventedPerson person = inventedPerson(i);
                segment->append({person.id, person.number, person.name, person.phone, person.idNumber});
            }
            segment->finish(builder);
            index.add(stretch, std::move(segment));
        }
    };
    std::thread other(work);
    work();
    other.join();
}

template<typename Field>
void addParts(std::vector<QueryClass> &classes, const QString &name, quint64 people, int each, int longest,
              const Field &field)
{
    QRandomGenerator random(4711);
    for (int length = 1; length <= longest; ++length) {
        QueryClass parts{u"%1, %2 inside"_s.arg(name).arg(length), {}};
        QueryClass ends{u"%1, last %2"_s.arg(name).arg(length), {}};
        while (parts.texts.size() < static_cast<std::size_t>(each)) {
            const QString text = field(inventedPerson(random.bounded(people)));
            if (text.size() < length)
                continue;
            parts.texts.push_back(text.mid(random.bounded(text.size() - length + 1), length));
            ends.texts.push_back(text.right(length));
        }
        classes.push_back(std::move(parts));
        classes.push_back(std::move(ends));
    }
}

QueryClass ofNobody(int each)
{
    QRandomGenerator random(815);
    QueryClass nobody{u"nobody's digits, 4 to 8"_s, {}};
    for (int i = 0; i < each; ++i) {
        QString text;
        for (int left = random.bounded(4, 9); left > 0; --left)
            text += QString::number(random.bounded(10));
        nobody.texts.push_back(text);
    }
    return nobody;
}

/// What finds hardly anything although all its parts are common.
QueryClass awkward()
{
    return {u"awkward"_s,
            {u"4501032"_s, u"45010300"_s, u"202320"_s, u"2024"_s,    u"0101"_s, u"-"_s,    u"-0"_s,
             u"1-20"_s,    u"-9999"_s,    u"0-0"_s,    u"G"_s,       u"X"_s,    u"MA5"_s,  u"MA"_s,
             u"公司县"_s,  u"司公"_s,     u"县公"_s,   u"有限"_s,    u"公"_s,   u"19"_s,   u"1919"_s,
             u"199019"_s,  u"ZZZZ"_s,     u"OOO"_s,    u"O"_s,       u"UV"_s,   u"GX01"_s, u"GX0101-2"_s,
             u"王王"_s,    u"龘"_s,       u"娜"_s,     u"00000000"_s}};
}

struct Timing
{
    std::vector<double> ms;
    int found = 0;
    double slowest = 0;
    QString slowestText;
};

template<typename Search>
Timing timed(const std::vector<QString> &texts, const Search &search)
{
    Timing timing;
    for (const QString &text : texts) {
        timing.ms.push_back(1000 * threadSecondsOf([&] { timing.found += static_cast<int>(search(text)); }));
        if (timing.ms.back() > timing.slowest) {
            timing.slowest = timing.ms.back();
            timing.slowestText = text;
        }
    }
    return timing;
}

QString besideOf(SqlitePeer &peer, const QueryClass &kind, int found)
{
    constexpr std::size_t FewForLike = 5;
    std::vector<QString> some = kind.texts;
    some.resize(std::min(some.size(), FewForLike));
    const Timing like = timed(some, [&](const QString &text) { return peer.like(text); });
    const Timing trigram = timed(kind.texts, [&](const QString &text) { return peer.trigram(text); });
    return u"LIKE p50 %1; trigram p99 %2%3"_s.arg(quantile(like.ms, 0.5), 0, 'f', 1)
        .arg(quantile(trigram.ms, 0.99), 0, 'f', 1)
        .arg(trigram.found < found / 10 ? u" (blind)"_s : QString());
}

} // namespace

std::vector<QueryClass> queryClasses(quint64 people, int each)
{
    std::vector<QueryClass> classes;
    addParts(classes, u"number"_s, people, each, 8, [](const InventedPerson &p) { return p.number; });
    addParts(classes, u"name"_s, people, each, 4, [](const InventedPerson &p) { return p.name; });
    addParts(classes, u"initials"_s, people, each, 4,
             [](const InventedPerson &p) { return QString::fromLatin1(pinyinInitials(p.name)).toLower(); });
    addParts(classes, u"phone"_s, people, each, 8, [](const InventedPerson &p) { return p.phone; });
    addParts(classes, u"ID number"_s, people, each, 8, [](const InventedPerson &p) { return p.idNumber; });
    classes.push_back(ofNobody(each));
    classes.push_back(awkward());
    return classes;
}

void benchSearch(Report &report, quint64 people, bool withPeers)
{
    report.heading(u"Search among %1 applications, the index alone"_s.arg(people));
    const double before = residentMegabytes();
    SearchIndex index;
    const double fillSeconds = secondsOf([&] { fill(index, people); });
    report.add({u"filled by two threads (people invented on the way)"_s, fillSeconds, u"s"_s});
    report.add({u"memory of the index"_s, residentMegabytes() - before, u"MB"_s});
    report.add({u"peak memory of the process"_s, peakMegabytes(), u"MB"_s, {}, {}, 300});

    const auto classes = queryClasses(people, 300);
    const auto search = [&](const QString &text) { return index.find(text, Limit).size(); };
    std::vector<Timing> ours;
    for (const QueryClass &kind : classes)
        ours.push_back(timed(kind.texts, search));

    std::optional<SqlitePeer> peer;
    if (withPeers) {
        peer.emplace(people);
        report.note(
            u"SQLite filled its table and trigram index in %1 s"_s.arg(peer->fillSeconds(), 0, 'f', 1));
    }
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const QString beside = peer ? u"; "_s + besideOf(*peer, classes[i], ours[i].found) : QString();
        report.add({classes[i].name + u", p99"_s,
                    quantile(ours[i].ms, 0.99),
                    u"ms"_s,
                    u"p50 %1, most %2 for %3"_s.arg(quantile(ours[i].ms, 0.5), 0, 'f', 3)
                            .arg(ours[i].slowest, 0, 'f', 1)
                            .arg(ours[i].slowestText) +
                        beside,
                    {},
                    GoalMs});
    }
}

} // namespace powerhall::bench
