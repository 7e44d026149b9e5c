// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/textscan.h"

#include "models/domain/people/phone.h"

#include <QRegularExpression>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

using Kind = ScanFinding::Kind;

constexpr int NextTo = 8; ///< characters between a name and a number that still read as one entry

/// The hundred most common surnames and some more; without those that are everyday words of notices.
const QString Surnames =
    u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余"
    u"潘杜戴夏钟"
    u"汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪"
    u"翟安颜倪严牛"
    u"温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"_s;
const QStringList DoubleSurnames{u"欧阳"_s, u"上官"_s, u"司马"_s, u"诸葛"_s, u"司徒"_s, u"皇甫"_s, u"东方"_s};

/// Two or three characters of a notice that look like a name and are none.
const QStringList NoNames{
    u"高压"_s, u"高压侧"_s, u"安全"_s,   u"金额"_s,   u"周一"_s, u"周日"_s, u"周末"_s,   u"周五"_s,
    u"方式"_s, u"文件"_s,   u"关于"_s,   u"路段"_s,   u"路口"_s, u"单位"_s, u"单户"_s,   u"成本"_s,
    u"常用"_s, u"任何"_s,   u"强制"_s,   u"单电源"_s, u"解释"_s, u"查询"_s, u"费用"_s,   u"马路"_s,
    u"车站"_s, u"万元"_s,   u"温馨"_s,   u"白天"_s,   u"解决"_s, u"包括"_s, u"向您"_s,   u"查阅"_s,
    u"管理"_s, u"管理部"_s, u"文明"_s,   u"于是"_s,   u"成立"_s, u"施工"_s, u"施工方"_s, u"安装"_s,
    u"项目"_s, u"项目部"_s, u"武装部"_s, u"关闭"_s,   u"阳台"_s, u"安监"_s, u"房产"_s,   u"车辆"_s,
    u"纪委"_s, u"金融"_s,   u"华电"_s,   u"高速"_s,   u"高峰"_s, u"方案"_s, u"何时"_s,   u"向阳"_s};
const QStringList Titles{u"先生"_s, u"女士"_s, u"经理"_s, u"主任"_s, u"师傅"_s, u"同志"_s,
                         u"所长"_s, u"班长"_s, u"主管"_s, u"科长"_s, u"部长"_s, u"专责"_s};
const QStringList Labels{u"联系人"_s,   u"负责人"_s, u"经办人"_s, u"客户经理"_s,
                         u"台区经理"_s, u"值班"_s,   u"姓名"_s};
const QStringList InternalMarks{u"内部事项"_s, u"内部资料"_s, u"内部文件"_s, u"内部使用"_s, u"不公开"_s,
                                u"不予公开"_s, u"注意保密"_s, u"严禁外传"_s, u"机密"_s,     u"绝密"_s};

struct Stretch
{
    qsizetype start;
    qsizetype end;
    QString text;
};

QList<Stretch> stretchesOf(const QString &line, const QRegularExpression &pattern)
{
    QList<Stretch> found;
    auto match = pattern.globalMatch(line);
    while (match.hasNext()) {
        const auto one = match.next();
        found.append({one.capturedStart(), one.capturedEnd(), one.captured()});
    }
    return found;
}

bool isPlainName(const QString &text)
{
    const bool isDouble = std::any_of(DoubleSurnames.cbegin(), DoubleSurnames.cend(),
                                      [&](const QString &surname) { return text.startsWith(surname); });
    if (isDouble)
        return text.size() >= 3 && text.size() <= 4;
    return text.size() >= 2 && text.size() <= 3 && Surnames.contains(text.at(0)) && !NoNames.contains(text);
}

QString withoutTitle(QString text)
{
    for (const QString &title : Titles) {
        if (text.size() > title.size() && text.endsWith(title)) {
            text.chop(title.size());
            return text;
        }
    }
    return text;
}

QString withoutLabel(const QString &text)
{
    for (const QString &label : Labels) {
        if (text.size() > label.size() && text.startsWith(label))
            return text.mid(label.size());
    }
    return text;
}

/// A run of Chinese characters that is a name, with a title or a label grown onto it: 王芳经理, 联系人张三.
bool isName(const QString &run)
{
    const QString text = withoutLabel(run);
    if (isPlainName(text))
        return true;
    const QString bare = withoutTitle(text);
    return bare != text && isPlainName(bare);
}

/// Before a mobile number a sentence may end in a name: 请找张三 13800138000.
bool endsInName(const QString &run)
{
    return isPlainName(run.right(2)) || isPlainName(run.right(3));
}

bool isSurnameWithTitle(const QString &run)
{
    const QString text = withoutLabel(run);
    return std::any_of(Titles.cbegin(), Titles.cend(), [&](const QString &title) {
        return text.size() == title.size() + 1 && text.endsWith(title) && Surnames.contains(text.at(0));
    });
}

/// Lines of a hall are public; what may belong to a person is a mobile or a landline.
QList<Stretch> personalPhones(const QString &line)
{
    static const QRegularExpression pattern(
        u"(?<![0-9])(?:\\+?86[- ]?)?(?:1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|0[0-9]{2,3}[- ]?[0-9]{7,8}|[2-8][0-9]{6,7})(?![0-9])"_s);
    return stretchesOf(line, pattern);
}

bool isMobile(const QString &text)
{
    return readPhone(text).kind == PhoneKind::Mobile;
}

class LineScanner
{
public:
    LineScanner(const QString &line, int number, QList<ScanFinding> &findings)
        : m_line(line)
        , m_number(number)
        , m_findings(findings)
    {}

    void scan(const QStringList &internalSources)
    {
        idNumbers();
        phones();
        for (const QString &mark : InternalMarks)
            marks(mark, Kind::InternalMark);
        for (const QString &source : internalSources) {
            if (!source.isEmpty())
                marks(source, Kind::InternalSource);
        }
    }

private:
    void add(Kind kind, qsizetype start, qsizetype end)
    {
        m_findings.append({kind, m_number, int(start), int(end - start), m_line.mid(start, end - start)});
    }

    void idNumbers()
    {
        static const QRegularExpression pattern(
            u"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])"_s);
        for (const Stretch &number : stretchesOf(m_line, pattern))
            add(Kind::IdNumber, number.start, number.end);
    }

    void phones()
    {
        static const QRegularExpression han(u"\\p{Han}+"_s);
        const QList<Stretch> runs = stretchesOf(m_line, han);
        for (const Stretch &phone : personalPhones(m_line)) {
            const auto name = std::find_if(runs.cbegin(), runs.cend(), [&](const Stretch &run) {
                const qsizetype gap = run.end <= phone.start ? phone.start - run.end : run.start - phone.end;
                const bool named = isName(run.text) || isSurnameWithTitle(run.text) ||
                                   (isMobile(phone.text) && run.end <= phone.start && endsInName(run.text));
                return gap >= 0 && gap <= NextTo && named && nothingBetween(runs, run, phone);
            });
            if (name != runs.cend())
                add(Kind::PersonBesidePhone, std::min(name->start, phone.start),
                    std::max(name->end, phone.end));
            else if (isMobile(phone.text))
                add(Kind::MobileNumber, phone.start, phone.end);
        }
    }

    /// Between a name and its number may stand 电话 and the like, but no other words.
    static bool nothingBetween(const QList<Stretch> &runs, const Stretch &name, const Stretch &phone)
    {
        static const QStringList labels{u"电话"_s,     u"手机"_s, u"联系电话"_s,
                                        u"联系方式"_s, u"微信"_s, u"号码"_s};
        return std::none_of(runs.cbegin(), runs.cend(), [&](const Stretch &run) {
            const bool between = (run.start >= name.end && run.end <= phone.start) ||
                                 (run.start >= phone.end && run.end <= name.start);
            return between && !labels.contains(run.text);
        });
    }

    void marks(const QString &mark, Kind kind)
    {
        for (qsizetype at = m_line.indexOf(mark); at >= 0; at = m_line.indexOf(mark, at + mark.size()))
            add(kind, at, at + mark.size());
    }

    const QString &m_line;
    int m_number;
    QList<ScanFinding> &m_findings;
};

} // namespace

QList<ScanFinding> scanText(const QStringList &lines, const QStringList &internalSources)
{
    QList<ScanFinding> findings;
    for (int i = 0; i < int(lines.size()); ++i)
        LineScanner(lines.at(i), i, findings).scan(internalSources);
    std::stable_sort(findings.begin(), findings.end(), [](const ScanFinding &left, const ScanFinding &right) {
        return left.line == right.line ? left.start < right.start : left.line < right.line;
    });
    return findings;
}

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::PersonBesidePhone:
        return u"person_beside_phone"_s;
    case Kind::MobileNumber:
        return u"mobile_number"_s;
    case Kind::IdNumber:
        return u"id_number"_s;
    case Kind::InternalMark:
        return u"internal_mark"_s;
    case Kind::InternalSource:
        return u"internal_source"_s;
    }
    Q_UNREACHABLE();
}

QString reasonOf(Kind kind)
{
    switch (kind) {
    case Kind::PersonBesidePhone:
        return u"姓名与电话写在一起：对外公布前确认本人同意，或者只写岗位和值班电话"_s;
    case Kind::MobileNumber:
        return u"像是个人手机号：对外公布的应是单位电话"_s;
    case Kind::IdNumber:
        return u"像是身份证号码：不得公布"_s;
    case Kind::InternalMark:
        return u"有内部或不公开的字样：先确认可以公开"_s;
    case Kind::InternalSource:
        return u"引用了标明不公开的文件：只能写依据，不能引用"_s;
    }
    Q_UNREACHABLE();
}

} // namespace powerhall
