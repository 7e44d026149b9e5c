// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/help.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int NameColumn = 28;

QString said(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString row(const QString &name, const QString &text)
{
    return u"  "_s + name.leftJustified(NameColumn) + u' ' + text + u'\n';
}

QString nameOf(const OptionSpec &option)
{
    const QString name = u"--"_s + QLatin1String(option.name);
    return option.value ? name + u' ' + QLatin1String(option.value) : name;
}

QString useOf(const Verb &verb)
{
    QString use = u"powerhall "_s + QLatin1String(verb.name);
    for (const ArgumentSpec &argument : verb.arguments) {
        const QString name = QLatin1String(argument.name);
        use += u' ' + (argument.required ? name : u'[' + name + u']');
    }
    for (const OptionSpec &option : verb.options) {
        const QString name = nameOf(option);
        use += u' ' + (option.required ? name : u'[' + name + u']');
    }
    return use;
}

constexpr OptionSpec CommonOptions[] = {
    {"data", "DIR", QT_TRANSLATE_NOOP("Cli", "数据文件夹（不写时为 $XDG_DATA_HOME/powerhall）")},
    {"as", "USER", QT_TRANSLATE_NOOP("Cli", "办理人的用户名；密码放在环境变量 POWERHALL_PASSWORD")},
    {"json", nullptr, QT_TRANSLATE_NOOP("Cli", "标准输出只有一个 JSON 值（UTF-8）")},
    {"lang", "LANG", QT_TRANSLATE_NOOP("Cli", "界面语言：zh_CN（默认）或 en")},
    {"help", nullptr, QT_TRANSLATE_NOOP("Cli", "这份说明；写在命令后面时为该命令的说明")},
    {"version", nullptr, QT_TRANSLATE_NOOP("Cli", "版本")},
};

QString commonOptions()
{
    QString text = said(QT_TRANSLATE_NOOP("Cli", "共用选项：")) + u'\n';
    for (const OptionSpec &option : CommonOptions)
        text += row(nameOf(option), said(option.help));
    return text;
}

QString verbRows(const QString &group)
{
    QString text;
    for (const Verb &verb : allVerbs()) {
        const QString name = QLatin1String(verb.name);
        if (group.isEmpty() || name.startsWith(group + u' '))
            text += row(name, said(verb.summary));
    }
    return text;
}

QString whoActs(const Verb &verb)
{
    if (verb.needsUser) {
        const QString user = said(QT_TRANSLATE_NOOP("Cli", "需要 --as USER 和 POWERHALL_PASSWORD。"));
        return verb.aloneWith
                   ? user + said(QT_TRANSLATE_NOOP("Cli", "写 --%1 时不需要用户，也不需要数据文件夹。"))
                                .arg(QLatin1String(verb.aloneWith))
                   : user;
    }
    return verb.place == Place::Nowhere ? said(QT_TRANSLATE_NOOP("Cli", "不需要用户，也不需要数据文件夹。"))
                                        : said(QT_TRANSLATE_NOOP("Cli", "不需要用户。"));
}

} // namespace

QString helpForAll()
{
    return said(QT_TRANSLATE_NOOP("Cli", "用法：powerhall [选项]             打开窗口\n"
                                         "      powerhall 命令 [参数] [选项]")) +
           u"\n\n"_s + said(QT_TRANSLATE_NOOP("Cli", "命令：")) + u'\n' + verbRows({}) + u'\n' +
           commonOptions() + u'\n' +
           said(QT_TRANSLATE_NOOP("Cli",
                                  "日期写 YYYY-MM-DD，时间写 YYYY-MM-DD HH:MM[:SS]（北京时间）。\n"
                                  "退出状态：0 完成；1 规则不允许或输入有误，没有改动；2 用法不对；\n"
                                  "3 数据损坏或被改动；4 忙（5 秒没有回应）；5 连不上县中心；70 程序出错。"));
}

QString helpForGroup(const QString &group)
{
    return said(QT_TRANSLATE_NOOP("Cli", "命令：")) + u'\n' + verbRows(group) + u'\n' +
           said(QT_TRANSLATE_NOOP("Cli", "每个命令后面写 --help 看它的选项和例子。"));
}

QString helpFor(const Verb &verb)
{
    QString text = said(verb.summary) + u"\n\n"_s +
                   said(QT_TRANSLATE_NOOP("Cli", "用法：%1")).arg(useOf(verb)) + u"\n\n"_s;
    for (const ArgumentSpec &argument : verb.arguments)
        text += row(QLatin1String(argument.name), said(argument.help));
    for (const OptionSpec &option : verb.options)
        text += row(nameOf(option), said(option.help));
    return text + u'\n' + commonOptions() + u'\n' + whoActs(verb) + u"\n\n"_s +
           said(QT_TRANSLATE_NOOP("Cli", "例：")) + u"\n  "_s + QString::fromUtf8(verb.example);
}

} // namespace powerhall
