// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/slips/slipwords.h"

#include "models/domain/slips/slipbuilder.h"

#include <QMap>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Stands in where a profile names no word of its own.
const QMap<QString, QString> &generalWords()
{
    static const QMap<QString, QString> words{{u"resident"_s, u"居民"_s},
                                              {u"non_resident"_s, u"非居民"_s},
                                              {u"person"_s, u"个人"_s},
                                              {u"enterprise"_s, u"企业"_s},
                                              {u"micro_enterprise"_s, u"小微企业"_s},
                                              {u"individual_business"_s, u"个体工商户"_s},
                                              {u"farm_cooperative"_s, u"农民专业合作社"_s},
                                              {u"low"_s, u"低压"_s},
                                              {u"high"_s, u"高压"_s},
                                              {u"new"_s, u"新装"_s},
                                              {u"increase"_s, u"增容"_s},
                                              {u"reduce"_s, u"减容"_s},
                                              {u"suspend"_s, u"暂停"_s},
                                              {u"transfer"_s, u"过户"_s},
                                              {u"rename"_s, u"更名"_s},
                                              {u"change_class"_s, u"改类"_s},
                                              {u"temporary"_s, u"临时用电"_s},
                                              {u"close"_s, u"销户"_s},
                                              {u"single"_s, u"单电源"_s},
                                              {u"double"_s, u"双电源"_s},
                                              {u"application"_s, u"自申请次日起"_s},
                                              {u"previous"_s, u"接上一环节"_s},
                                              {u"site_visit"_s, u"自现场勘查次日起"_s},
                                              {u"customer_papers"_s, u"自报送资料齐全次日起"_s},
                                              {u"town"_s, u"城镇"_s},
                                              {u"countryside"_s, u"农村"_s}};
    return words;
}

QString weekday(QDate date)
{
    static const QString days = u"一二三四五六日"_s;
    return u"周"_s + days.at(date.dayOfWeek() - 1);
}

} // namespace

QString slipDate(QDate date)
{
    return u"%1年%2月%3日（%4）"_s.arg(date.year()).arg(date.month()).arg(date.day()).arg(weekday(date));
}

QString slipWord(const Profile &profile, const QString &contractWord)
{
    const auto own = profile.words.constFind(contractWord);
    return own != profile.words.cend() ? *own : generalWords().value(contractWord, contractWord);
}

QString slipDays(const std::optional<int> &days)
{
    if (!days)
        return u"未规定"_s;
    return *days == 0 ? u"当日"_s : u"%1个工作日"_s.arg(*days);
}

QString slipStart(const Profile &profile, const StagePlan &stage)
{
    return slipWord(profile, stage.starts);
}

QString slipStage(const Profile &profile, const Decision &decision, const QString &stage)
{
    for (const LimitRow &row : profile.limits) {
        if (row.id != decision.customerClass)
            continue;
        for (const StageLimit &limit : row.stages) {
            if (limit.stage == stage && !limit.name.isEmpty())
                return limit.name;
        }
    }
    return profile.stageName(stage);
}

QString slipDue(const std::optional<QDate> &due, bool provisional)
{
    if (!due || !due->isValid())
        return {};
    return u"最迟 "_s + slipDate(*due) + (provisional ? u"（暂定）"_s : QString());
}

QString slipBefore(const Profile &profile, const Decision &decision, const QString &stage)
{
    return stage == u"acceptance"_s ? u"受理前"_s : slipStage(profile, decision, stage) + u"前"_s;
}

QString slipDocuments(const Profile &profile, const MissingDocument &missing)
{
    if (missing.anyOf.isEmpty())
        return profile.documentName(missing.document);
    QStringList names;
    for (const QString &document : missing.anyOf)
        names.append(profile.documentName(document));
    return names.join(u" 或 "_s);
}

QString slipBusiness(const Profile &profile, const ApplicationInput &input)
{
    return slipWord(profile, wordOf(input.business));
}

QString slipCustomer(const Profile &profile, const ApplicationInput &input)
{
    QString text = slipWord(profile, wordOf(input.customer));
    if (input.customer == Customer::NonResident)
        text += u"（%1）"_s.arg(slipWord(profile, wordOf(input.kind)));
    return input.important ? text + u"，重要客户"_s : text;
}

QString slipVoltage(const Profile &profile, const ApplicationInput &input)
{
    QStringList parts{slipWord(profile, wordOf(input.voltage))};
    if (input.voltage == Voltage::High) {
        parts.append(u"%1千伏"_s.arg(input.nominalKv));
        parts.append(slipWord(profile, wordOf(input.supply)));
    }
    if (input.capacityKw)
        parts.append(u"%1千瓦"_s.arg(*input.capacityKw));
    return parts.join(u" "_s);
}

} // namespace powerhall
