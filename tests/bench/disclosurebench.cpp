// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/disclosurebench.h"

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/journal/eventtypes.h"
#include "models/services/disclosureact.h"
#include "models/services/disclosureservice.h"
#include "models/services/wallservice.h"
#include "tests/bench/inventedfolder.h"
#include "tests/support/must.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

constexpr int Versions = 10'000;
constexpr double GoalMs = 100;
const QStringList Channels{u"企业门户网站"_s, u"网上国网 App"_s, u"95598 网站"_s, u"供电营业厅"_s};

QByteArray page(int number)
{
    Content content;
    content.title = u"公示内容 %1"_s.arg(number);
    for (int i = 0; i < 20; ++i)
        content.blocks.append(
            ContentParagraph{textLine(u"第 %1 条　办理时限、资料和收费以本页为准。"_s.arg(i)), false});
    return bytesOf(content);
}

/// One item with its versions, each drafted, published and up on four channels.
QList<NewEvent> lifeOf(int item, int versions, qint64 nowMs)
{
    const QUuid id = orderedId();
    const auto event = [&id](QLatin1StringView type, const QCborMap &open) {
        return NewEvent{{}, id, type, open, {}, {}};
    };
    QList<NewEvent> events{event(eventtype::ItemOpened, {{u"key"_s, u"item-%1"_s.arg(item)},
                                                         {u"title"_s, u"公示项 %1"_s.arg(item)},
                                                         {u"category"_s, u"company"_s}})};
    for (int number = 1; number <= versions; ++number) {
        const QString version = orderedId().toString(QUuid::WithoutBraces);
        events.append(event(eventtype::VersionDrafted, {{u"version"_s, version},
                                                        {u"number"_s, number},
                                                        {u"content"_s, page(number)},
                                                        {u"changed_on"_s, u"2026-01-05"_s}}));
        events.append(event(eventtype::VersionPublished, {{u"version"_s, version}}));
        for (const QString &channel : Channels)
            events.append(event(eventtype::VersionPosted,
                                {{u"version"_s, version}, {u"channel"_s, channel}, {u"up_ms"_s, nowMs}}));
    }
    return events;
}

std::unique_ptr<Station> hallOf(const QDir &folder, int items, const Clock &clock)
{
    if (folder.exists(u"journal.db"_s))
        return must(Station::open(folder, Store::Access::Write, clock), "open");
    folder.mkpath(u"."_s);
    auto station = must(InventedFolder::found(folder, clock), "found");
    QList<NewEvent> batch;
    for (int item = 0; item < items; ++item) {
        batch += lifeOf(item, Versions / items, clock.now().wallMs);
        if (batch.size() < 2000 && item + 1 < items)
            continue;
        must(station->store().append(batch), "append");
        batch.clear();
        std::fprintf(stderr, "\r%d items made", item + 1);
    }
    std::fputs("\n", stderr);
    return station;
}

void benchList(Report &report, const QDir &folder, int items)
{
    const SystemClock clock;
    const auto station = hallOf(QDir(folder.filePath(u"disclosure-%1"_s.arg(items))), items, clock);
    const DisclosureService service(*station);
    std::vector<double> times;
    qsizetype shown = 0;
    for (int turn = 0; turn < 15; ++turn) {
        times.push_back(1000 * secondsOf([&] {
                            shown = must(service.entries({}), "list").size();
                            must(WallService(*station).walk(), "walk");
                        }));
    }
    report.add(
        {.what = u"register of %1 items, %2 versions each, open (median)"_s.arg(shown).arg(Versions / items),
         .figure = quantile(times, 0.5),
         .unit = u"ms"_s,
         .goal = GoalMs});
}

} // namespace

void benchDisclosure(Report &report, const QDir &folder)
{
    report.heading(u"disclosure"_s);
    benchList(report, folder, 1000);
    benchList(report, folder, Versions);
}

} // namespace powerhall::bench
