// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/people/masking.h"

#include "models/domain/people/phone.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Surnames of two characters (复姓) that are in use.
constexpr QStringView DoubleSurnames =
    u"欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 "
    u"太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 "
    u"漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘 东门 "
    u"西门 第五 达奚 褚师 纳兰 完颜 叶赫 那拉";

/// What a person counts as characters, so that 𠮷 is one and never cut in half.
QStringList charactersOf(const QString &text)
{
    QStringList characters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to != -1; to = finder.toNextBoundary()) {
        characters.append(text.mid(from, to - from));
        from = to;
    }
    return characters;
}

QString stars(qsizetype count)
{
    return QString(qMax<qsizetype>(0, count), u'*');
}

/// The first and last characters in clear, the rest as stars; all stars where nothing would be left to hide.
QString keepEnds(const QString &text, qsizetype first, qsizetype last)
{
    if (text.size() <= first + last)
        return stars(text.size());
    return text.left(first) + stars(text.size() - first - last) + text.right(last);
}

bool hasDoubleSurname(const QStringList &characters)
{
    return characters.size() > 2 && DoubleSurnames.contains(characters.first(2).join(QString()));
}

/// Province, city, district and town one after the other, each optional. A name inside may hold no digit and
/// no word of a street; 小区 and its like are no districts.
const QRegularExpression &divisions()
{
    static const QRegularExpression pattern(
        u"^(?<city>(?:[^0-9省市县区]{2,8}?(?:省|自治区|特别行政区))?(?:[^0-9省市县区镇乡路街巷号栋]{1,9}?(?:"
        u"市|自治"
        u"州|州|地区|盟))?)"
        u"(?<district>(?:[^0-9省镇乡路街巷号栋]{1,9}?(?:市区|(?<![小社园院厂校营片景矿库])区|县|旗|市))?)"
        u"(?<town>(?:[^0-9路街巷号栋村]{1,8}?(?:镇|乡|街道|苏木))?)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

} // namespace

QString maskedName(const QString &name, MaskingStep step)
{
    const QStringList characters = charactersOf(name);
    const qsizetype count = characters.size();
    if (count <= 1)
        return name;
    if (step == MaskingStep::Strict) {
        const qsizetype kept = hasDoubleSurname(characters) ? 2 : 1;
        return characters.first(kept).join(QString()) + stars(count - kept);
    }
    if (count == 2)
        return characters.first() + u'*';
    return characters.first() + stars(count - 2) + characters.last();
}

QString maskedIdNumber(const QString &number, MaskingStep step)
{
    if (step == MaskingStep::Strict)
        return keepEnds(number, 1, 1);
    return number.size() >= 15 ? keepEnds(number, 6, 4) : keepEnds(number, 1, 2);
}

QString maskedPhone(const QString &typed, MaskingStep step)
{
    const Phone phone = readPhone(typed);
    const QString area = phone.area.isEmpty() ? QString() : QString(phone.area + u'-');
    if (phone.kind == PhoneKind::Service)
        return phone.text();
    if (step == MaskingStep::Strict)
        return area + keepEnds(phone.number, 0, 2);
    if (phone.kind == PhoneKind::Mobile)
        return keepEnds(phone.number, 3, 4);
    return area + keepEnds(phone.number, 0, phone.number.size() > 6 ? 4 : 2);
}

QString maskedAddress(const QString &address, MaskingStep step)
{
    if (address.isEmpty())
        return {};
    const auto match = divisions().match(address);
    QString kept = match.captured(u"city"_s) + match.captured(u"district"_s);
    if (step == MaskingStep::Usual)
        kept += match.captured(u"town"_s);
    return kept.size() == address.size() ? kept : QString(kept + u"***"_s);
}

QString maskedAccountNumber(const QString &number)
{
    return keepEnds(number, 0, 4);
}

Person masked(const Person &person, MaskingStep step)
{
    Person result = person;
    result.name = maskedName(person.name, step);
    result.idNumber = maskedIdNumber(person.idNumber, step);
    result.creditCode = maskedIdNumber(person.creditCode, step);
    result.phone = maskedPhone(person.phone, step);
    return result;
}

Parties masked(const Parties &parties, MaskingStep step)
{
    Parties result = parties;
    result.applicant = masked(parties.applicant, step);
    if (parties.agent)
        result.agent = masked(*parties.agent, step);
    result.address = maskedAddress(parties.address, step);
    result.accountNumber = maskedAccountNumber(parties.accountNumber);
    return result;
}

} // namespace powerhall
