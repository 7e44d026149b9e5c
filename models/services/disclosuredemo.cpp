// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/disclosuredemo.h"

#include "models/domain/disclosure/calendarperiod.h"
#include "models/services/disclosureact.h"
#include "models/services/disclosurestarter.h"
#include "models/services/enquiryservice.h"
#include "models/services/figureservice.h"
#include "models/services/inspectionservice.h"
#include "models/services/station.h"
#include "models/services/wallservice.h"

#include <memory>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QString Hall = u"供电营业厅"_s;

/// What the invented hall writes into the blanks; a label that is not here is filled with a plain word.
const QMap<QString, QString> &invented()
{
    static const QMap<QString, QString> values{
        {u"企业性质"_s, u"有限责任公司（国有控股）"_s},
        {u"办公地址"_s, u"演示市和平路 100 号"_s},
        {u"办公电话"_s, u"见营业厅公示"_s},
        {u"许可证编号"_s, u"0000000-00000"_s},
        {u"营业厅名称"_s, u"演示营业厅"_s},
        {u"营业厅地址"_s, u"演示市和平路 100 号一楼"_s},
        {u"营业时间"_s, u"每日 8:30—17:00"_s},
        {u"营业厅电话"_s, u"见服务电话"_s},
        {u"资质查询渠道"_s, u"营业厅自助查询机"_s},
        {u"居民生活电价"_s, u"0.5200"_s},
        {u"农业生产电价"_s, u"0.4800"_s},
        {u"工商业电价（不满 1 千伏）"_s, u"0.6900"_s},
        {u"工商业电价（1 至 10 千伏）"_s, u"0.6700"_s},
        {u"电价文号"_s, u"演示文件"_s},
        {u"电价执行日期"_s, u"2026-01-01"_s},
        {u"第一处可开放容量"_s, u"12000"_s},
        {u"第二处可开放容量"_s, u"3500"_s},
        {u"代理购电电量"_s, u"8600"_s},
        {u"代理购电价格"_s, u"0.4312"_s},
        {u"平均上网电价"_s, u"0.3920"_s},
        {u"系统运行费用折价"_s, u"0.0215"_s},
    };
    return values;
}

Content filledIn(const Content &content)
{
    QMap<QString, QString> values;
    for (const QString &label : blanksOf(content))
        values.insert(label, invented().value(label, u"演示"_s + label));
    return filled(content, values);
}

template<typename T>
Result<void> outcomeOf(const Result<T> &result)
{
    return result ? Result<void>() : result.error();
}

/// Tells the register's story: which sheet came out when.
class RegisterTeller
{
public:
    explicit RegisterTeller(const DisclosureDemo &demo)
        : m_demo(demo)
        , m_work(demo.station)
    {}

    Result<void> begin() const { return outcomeOf(loadStarterItems(m_demo.station)); }

    Result<void> draft(const QString &key, QDate changed, const QString &period) const
    {
        const auto item = findItem(m_demo.station, key);
        if (!item)
            return {}; // not every utility has it
        const DisclosureVersion *before = item->draft() ? item->draft() : item->published();
        const auto content = before ? contentOf(before->content) : Error{ErrorCode::NotFound, key, {}, {}};
        if (!content)
            return content.error();
        DraftWish wish;
        wish.content = filledIn(*content);
        wish.changedOn = changed;
        wish.period = period;
        return outcomeOf(m_work.draft(who(u"maker"_s), key, wish));
    }

    Result<void> review(const QString &key, int steps) const
    {
        if (!has(key))
            return {};
        const QStringList people{u"content"_s, u"compliance"_s, u"secrecy"_s};
        for (int i = 0; i < steps; ++i) {
            if (const auto reviewed = m_work.review(who(people.at(i)), key, {}, u"已核对"_s); !reviewed)
                return reviewed.error();
        }
        return {};
    }

    Result<void> publish(const QString &key) const
    {
        return has(key) ? outcomeOf(m_work.publish(who(u"maker"_s), key)) : Result<void>();
    }

    /// Up on the first `count` channels asked for, the hall always among them.
    Result<void> post(const QString &key, int count) const
    {
        if (!has(key))
            return {};
        const auto view = m_work.view(who(u"clerk"_s), key);
        if (!view)
            return view.error();
        QStringList channels{Hall};
        for (const ChannelState &channel : view->channels) {
            if (!channels.contains(channel.channel) && channels.size() < count)
                channels.append(channel.channel);
        }
        for (const QString &channel : std::as_const(channels)) {
            if (const auto posted = m_work.post(who(u"clerk"_s), key, channel, 0); !posted)
                return posted.error();
        }
        return {};
    }

    Result<void> changed(const QString &key, QDate day, const QString &note) const
    {
        return outcomeOf(m_work.factChanged(who(u"head"_s), key, day, note));
    }

    Result<void> refuse(const QString &key, const QString &reason) const
    {
        return outcomeOf(m_work.refuse(who(u"compliance"_s), key, {}, reason));
    }

    Result<void> board(const QString &label, const QStringList &keys) const
    {
        WallService wall(m_demo.station);
        if (const auto put = wall.putBoard(who(u"clerk"_s), {{}, label, 900, 1200}); !put)
            return put.error();
        for (const QString &key : keys) {
            if (const auto hung = wall.hang(who(u"clerk"_s), label, key, 0); !hung)
                return hung.error();
        }
        return {};
    }

    Result<void> enquire() const
    {
        EnquiryService enquiries(m_demo.station);
        const ContactDetails caller{u"演示来电人"_s, u"见演示登记"_s, {}};
        return outcomeOf(enquiries.receive(who(u"clerk"_s),
                                           {u"tariffs"_s, u"新的收费标准从哪一天开始执行"_s, caller, {}}));
    }

    Result<void> answerAtOnce() const
    {
        EnquiryService enquiries(m_demo.station);
        return outcomeOf(enquiries.receive(
            who(u"clerk"_s),
            {u"channels"_s, u"周末能不能到营业厅办理"_s, {}, u"周末照常营业，时间见公示栏"_s}));
    }

    Result<void> inspect(QDate due) const
    {
        InspectionService rounds(m_demo.station);
        const auto round = rounds.hold(who(u"inspector"_s), {u"hall"_s, m_demo.station.setting(u"hall_name"_s), {}});
        if (!round)
            return round.error();
        const auto noted = rounds.note(who(u"inspector"_s), round->id,
                                       {u"2 号板上的收费标准是上一版"_s, u"营销部"_s, due, {}});
        return outcomeOf(noted);
    }

    Result<void> capacity() const
    {
        OpenCapacity area{.area = u"演示变电站 10 千伏一线"_s,
                          .kind = u"equipment"_s,
                          .capacityKva = 20000,
                          .spareKva = 3500,
                          .loadPercent = 72.5};
        return outcomeOf(FigureService(m_demo.station).state(who(u"head"_s), area));
    }

private:
    [[nodiscard]] Session who(const QString &name) const { return m_demo.sessions.value(name); }

    /// Some utilities have fewer sheets to tell of.
    [[nodiscard]] bool has(const QString &key) const { return findItem(m_demo.station, key).has_value(); }

    DisclosureDemo m_demo;
    mutable DisclosureService m_work;
};

} // namespace

QList<DemoMoment> disclosureMoments(const DisclosureDemo &demo)
{
    const auto teller = std::make_shared<RegisterTeller>(demo);
    const auto back = demo.workingDaysBack;
    QList<DemoMoment> moments;
    const auto at = [&](int days, const QString &time, std::function<Result<void>()> act) {
        moments.append({back(days), time, std::move(act)});
    };
    const auto out = [&](int days, const QString &key, int changedBefore, int channels,
                         const QString &period = {}) {
        const QDate changed = back(days + changedBefore);
        at(days, u"09:10"_s, [=] { return teller->draft(key, changed, period); });
        at(days, u"10:20"_s, [=] { return teller->review(key, 3); });
        at(days, u"11:00"_s, [=] { return teller->publish(key); });
        at(days, u"11:30"_s, [=] { return teller->post(key, channels); });
    };
    at(29, u"08:40"_s, [=] { return teller->begin(); });
    out(28, u"complaint_lines"_s, 3, 8);
    out(27, u"business"_s, 4, 4);
    out(26, u"tariffs"_s, 5, 4);
    out(25, u"company"_s, 2, 3);
    out(24, u"works_market"_s, 6, 4);
    out(23, u"open_capacity"_s, 5, 2);
    out(22, u"channels"_s, 1, 2);
    const QDate month = monthStart(back(20)).addMonths(1);
    out(20, u"purchase-price"_s, 1, 2, monthText(month));
    at(19, u"14:00"_s, [=] { return teller->board(u"1 号板"_s, {u"complaint_lines"_s, u"business"_s}); });
    at(19, u"14:20"_s, [=] { return teller->board(u"2 号板"_s, {u"tariffs"_s, u"company"_s}); });
    out(12, u"tariffs"_s, 3, 1); // the other channels and board 2 still show the first
    at(14, u"09:00"_s, [=] {
        return teller->changed(u"company"_s, back(15),
                               u"营业时间调整"_s); // overdue where ten days are the limit
    });
    at(4, u"09:00"_s, [=] { return teller->changed(u"works_market"_s, back(5), u"验收标准更新"_s); });
    at(4, u"09:40"_s, [=] { return teller->draft(u"works_market"_s, back(5), {}); });
    at(3, u"10:00"_s, [=] { return teller->review(u"works_market"_s, 1); });
    at(5, u"09:00"_s, [=] { return teller->draft(u"promises"_s, back(6), {}); });
    at(5, u"15:00"_s, [=] { return teller->review(u"promises"_s, 1); });
    at(4, u"15:00"_s, [=] { return teller->refuse(u"promises"_s, u"承诺全文要用现行版本"_s); });
    at(3, u"11:00"_s, [=] { return teller->capacity(); });
    at(2, u"10:30"_s, [=] { return teller->enquire(); });
    at(2, u"10:50"_s, [=] { return teller->answerAtOnce(); });
    at(1, u"15:30"_s, [=] { return teller->inspect(back(0)); });
    return moments;
}

} // namespace powerhall
