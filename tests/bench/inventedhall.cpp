// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/inventedhall.h"

#include <QDate>

#include <array>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

constexpr quint64 Desks = 4;
constexpr quint64 ADay = 250;

/// Surnames by falling share; an index drawn as the smaller of two is common at the front.
const QString Surnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武单区仇解查"_s;
const QString Given =
    u"伟芳娜秀英敏静丽军磊洋勇艳杰涛超霞平刚桂兰明红玲娟鑫宇浩俊博文慧婷雪琳晨嘉欣怡佳琪瑶梓涵子轩泽铭睿思远天翔志国庆春夏秋冬东西南北梅荷菊竹松柏青绿紫晓小大中少长生福禄寿喜财宝发贵荣华昌盛兴旺隆昊皓淼焱森琛珂璇璐莹萍莉蓉莲薇茜婧妍姝媛倩洁颖燕凤霖霄震雷云雨露霜冰海江河湖波浪源泉清淑贞贤惠德仁义礼智信忠孝廉勤俭温良恭谦和善诚朴质强健壮康泰安宁定邦治民立新建设伦理圣洪亮光辉耀晖晴朗阳月星辰"_s;
const std::array Trades{u"商贸"_s, u"建筑工程"_s, u"食品"_s, u"机械制造"_s,
                        u"物流"_s, u"农业发展"_s, u"餐饮"_s, u"电子科技"_s};
const std::array Regions{u"450103"_s, u"450107"_s, u"450122"_s, u"431381"_s, u"532901"_s, u"500112"_s};
const std::array Prefixes{u"130"_s, u"131"_s, u"135"_s, u"136"_s, u"137"_s, u"138"_s, u"139"_s,
                          u"150"_s, u"151"_s, u"152"_s, u"158"_s, u"159"_s, u"177"_s, u"180"_s,
                          u"186"_s, u"187"_s, u"188"_s, u"189"_s, u"198"_s, u"199"_s};

/// SplitMix64: the n-th number of a stream without walking it.
class Stream
{
public:
    explicit Stream(quint64 seed)
        : m_state(seed * 0x9e3779b97f4a7c15ULL)
    {}
    quint64 next()
    {
        quint64 z = m_state += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    int below(qsizetype limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }

private:
    quint64 m_state;
};

QString padded(quint64 value, int width)
{
    return QString::number(value).rightJustified(width, u'0');
}

QString personName(Stream &stream)
{
    QString name = Surnames.at(qMin(stream.below(Surnames.size()), stream.below(Surnames.size())));
    name += Given.at(stream.below(Given.size()));
    if (stream.below(10) < 7)
        name += Given.at(stream.below(Given.size()));
    return name;
}

QString firmName(Stream &stream)
{
    QString name = u"某县"_s;
    name += Given.at(stream.below(Given.size()));
    name += Given.at(stream.below(Given.size()));
    return name + Trades.at(static_cast<std::size_t>(stream.below(Trades.size()))) + u"有限公司"_s;
}

QString wrongIdNumber(Stream &stream)
{
    const QDate birth = QDate(1940, 1, 1).addDays(stream.below(25'000));
    QString digits = Regions.at(static_cast<std::size_t>(qMin(stream.below(6), stream.below(6)))) +
                     birth.toString(u"yyyyMMdd"_s) + padded(static_cast<quint64>(stream.below(1000)), 3);
    constexpr std::array Weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < Weights.size(); ++i)
        sum += digits.at(static_cast<qsizetype>(i)).digitValue() * Weights[i];
    const QString checks = u"10X98765432"_s;
    return digits + checks.at((sum + 1 + stream.below(10)) % 11); // never the right one
}

} // namespace

InventedPerson inventedPerson(quint64 index)
{
    Stream stream(index + 1);
    InventedPerson person;
    // Ids rise with time, as the program's do.
    const quint64 low = stream.next();
    person.id =
        QUuid(static_cast<uint>(0x01900000 + (index >> 16)), static_cast<ushort>(index), 0x7000,
              static_cast<uchar>((low >> 56 & 0x3f) | 0x80), static_cast<uchar>(low >> 48),
              static_cast<uchar>(low >> 40), static_cast<uchar>(low >> 32), static_cast<uchar>(low >> 24),
              static_cast<uchar>(low >> 16), static_cast<uchar>(low >> 8), static_cast<uchar>(low));
    const quint64 day = index / (Desks * ADay);
    person.number =
        u"GX01%1-%2-%3"_s.arg(padded(index % Desks + 1, 2),
                              QDate(2023, 1, 3).addDays(static_cast<qint64>(day)).toString(u"yyyyMMdd"_s),
                              padded(index / Desks % ADay + 1, 4));
    person.isFirm = stream.below(20) == 0;
    person.name = person.isFirm ? firmName(stream) : personName(stream);
    person.phone = Prefixes.at(static_cast<std::size_t>(stream.below(Prefixes.size()))) +
                   padded(stream.next() % 100'000'000, 8);
    person.idNumber =
        person.isFirm ? u"91450100MA5"_s + padded(stream.next() % 10'000'000, 7) : wrongIdNumber(stream);
    return person;
}

} // namespace powerhall::bench
