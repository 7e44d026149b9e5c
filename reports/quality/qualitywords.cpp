// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/quality/qualitywords.h"

#include <QMap>

namespace powerhall {

using namespace Qt::StringLiterals;

QString fieldText(const QString &field)
{
    static const QMap<QString, QString> words{
        {u"event"_s, u"事件编号"_s},
        {u"feeder"_s, u"线路"_s},
        {u"transformer"_s, u"台区"_s},
        {u"region"_s, u"区域"_s},
        {u"category"_s, u"停电性质"_s},
        {u"cause"_s, u"原因"_s},
        {u"start"_s, u"停电时间"_s},
        {u"end"_s, u"恢复时间"_s},
        {u"users"_s, u"户数"_s},
        {u"capacity_before"_s, u"限电前容量"_s},
        {u"capacity_after"_s, u"限电后容量"_s},
        {u"from"_s, u"注册日期"_s},
        {u"to"_s, u"注销日期"_s},
        {u"point"_s, u"监测点"_s},
        {u"name"_s, u"名称"_s},
        {u"class"_s, u"类别"_s},
        {u"nominal"_s, u"标称电压"_s},
        {u"upper"_s, u"上限"_s},
        {u"lower"_s, u"下限"_s},
        {u"time"_s, u"时间"_s},
        {u"volts"_s, u"电压"_s},
        {u"date"_s, u"日期"_s},
        {u"monitored"_s, u"监测分钟"_s},
        {u"over"_s, u"超上限分钟"_s},
        {u"under"_s, u"超下限分钟"_s},
        {u"rate"_s, u"合格率"_s},
        {u"saidi_minutes"_s, u"户均停电分钟"_s},
    };
    return words.value(field, field);
}

QString reasonText(RejectReason reason)
{
    switch (reason) {
    case RejectReason::QuoteNotClosed:
        return u"引号没有结束"_s;
    case RejectReason::TextAfterQuote:
        return u"引号后面还有文字"_s;
    case RejectReason::InvalidText:
        return u"不是该文件编码的文字"_s;
    case RejectReason::ControlCharacter:
        return u"含控制字符"_s;
    case RejectReason::RecordTooLong:
        return u"一行过长"_s;
    case RejectReason::TooManyFields:
        return u"列数多于表头"_s;
    case RejectReason::FormulaError:
        return u"电子表格的错误值"_s;
    case RejectReason::Missing:
        return u"必填而为空"_s;
    case RejectReason::BadDate:
        return u"不是日期"_s;
    case RejectReason::BadTime:
        return u"不是时间"_s;
    case RejectReason::BadNumber:
        return u"不是数"_s;
    case RejectReason::NotWhole:
        return u"不是整数"_s;
    case RejectReason::Negative:
        return u"小于 0"_s;
    case RejectReason::OutOfRange:
        return u"超出范围"_s;
    case RejectReason::UnknownWord:
        return u"不是规定的用语"_s;
    case RejectReason::UnknownKey:
        return u"另一份文件里没有"_s;
    case RejectReason::Duplicate:
        return u"与前面的行重复"_s;
    case RejectReason::EndNotAfterStart:
        return u"恢复时间不晚于停电时间"_s;
    case RejectReason::Contradiction:
        return u"几项互相矛盾"_s;
    }
    return {};
}

namespace {

/// Sentence of each doubt; %1 and %2 are its arguments.
const QMap<QString, QString> &warningTexts()
{
    static const QMap<QString, QString> texts{
        {u"outside_period"_s, u"时间完全在报告期之外，不计入"_s},
        {u"users_above_feeder"_s, u"停电户数 %1 多于线路户数 %2"_s},
        {u"entered_twice"_s, u"与第 %1 行内容相同，可能重复录入"_s},
        {u"overlap"_s, u"与第 %1 行时间重叠"_s},
        {u"capacity_grew"_s, u"限电后容量大于限电前容量"_s},
        {u"capacity_incomplete"_s, u"限电容量只填了一项"_s},
        {u"unknown_region"_s, u"不是已知的区域"_s},
        {u"unknown_feeder"_s, u"用户台账里没有这条线路"_s},
        {u"end_figure_differs"_s, u"期末户数 %1 与按日加权户数 %2 不同"_s},
        {u"no_users"_s, u"没有用户数，不能计算率"_s},
        {u"interval_longer"_s, u"样本间隔约 %1 分钟，比设定的长"_s},
        {u"point_without_data"_s, u"本期没有数据"_s},
        {u"maybe_kilovolts"_s, u"有 %1 个样本小得像以千伏填报"_s},
        {u"rate_differs"_s, u"填报的合格率 %1 与分钟数算出的 %2% 不符"_s},
    };
    return texts;
}

} // namespace

QString warningText(const Warning &warning)
{
    QString text = warningTexts().value(warning.kind, warning.kind);
    for (qsizetype i = 0; i < warning.args.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), warning.args.at(i));
    return text;
}

QString warningKindText(const QString &kind)
{
    static const QMap<QString, QString> words{
        {u"outside_period"_s, u"在报告期之外"_s},     {u"users_above_feeder"_s, u"户数多于线路户数"_s},
        {u"entered_twice"_s, u"可能重复录入"_s},      {u"overlap"_s, u"时间重叠"_s},
        {u"capacity_grew"_s, u"限电后容量变大"_s},    {u"capacity_incomplete"_s, u"限电容量不全"_s},
        {u"unknown_region"_s, u"未知区域"_s},         {u"unknown_feeder"_s, u"未知线路"_s},
        {u"end_figure_differs"_s, u"期末户数不同"_s}, {u"no_users"_s, u"没有用户数"_s},
        {u"interval_longer"_s, u"样本间隔偏长"_s},    {u"point_without_data"_s, u"监测点无数据"_s},
        {u"maybe_kilovolts"_s, u"可能以千伏填报"_s},  {u"rate_differs"_s, u"合格率与分钟数不符"_s},
    };
    return words.value(kind, kind);
}

QString invariantText(const QString &id)
{
    static const QMap<QString, QString> words{
        {u"regions_add_up"_s, u"各区域之和等于全口径"_s},
        {u"feeders_add_up"_s, u"各线路之和等于全口径"_s},
        {u"transformers_add_up"_s, u"各台区之和等于全口径"_s},
        {u"categories_add_up"_s, u"各停电性质之和等于全口径"_s},
        {u"causes_add_up"_s, u"各原因之和等于全口径"_s},
        {u"months_add_up"_s, u"各月之和等于报告期"_s},
        {u"users_of_regions_add_up"_s, u"各区域户数之和等于全部户数"_s},
        {u"users_of_feeders_add_up"_s, u"各线路户数之和等于全部户数"_s},
        {u"saidi_is_caidi_times_saifi"_s, u"平均停电时间＝每次停电时间×平均停电次数"_s},
        {u"rates_within_bounds"_s, u"各项率在 0 到 100 之间"_s},
        {u"one_customer_system"_s, u"单用户系统的停电时间即其自身停电时间"_s},
        {u"no_outage_gives_100"_s, u"没有停电时可靠率为 100%"_s},
        {u"monitored_is_within_over_under"_s, u"监测时间＝合格＋超上限＋超下限"_s},
        {u"monitored_at_most_expected"_s, u"监测时间不超过应监测时间"_s},
        {u"points_add_up"_s, u"各监测点之和等于合计"_s},
        {u"classes_add_up"_s, u"各类别之和等于合计"_s},
        {u"records_add_up"_s, u"各类记录数之和等于总记录数"_s},
    };
    return words.value(id, id);
}

} // namespace powerhall
