// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/errortext.h"

#include "models/domain/profile/profile.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString sentence(const Error &error);
    static QString weakPassword(const QString &demand);
    static QString forbiddenRole(const QString &reason);
    static QString brokenTable(const QString &fault);
    static QString list(const QStringList &words) { return words.join(tr("、")); }
    static QString atPlace(const QString &place, const QString &sentence);
};

// In every sentence %1 is the error's detail, %2 and %3 its first two arguments, %4 all of them.
QString ErrorText::sentence(const Error &error)
{
    const bool hasArgs = !error.args.isEmpty();
    switch (error.code) {
    case ErrorCode::FileMissing:
        return tr("找不到文件 %1；请检查路径和文件名。");
    case ErrorCode::FileUnreadable:
        if (error.place.endsWith(".db"_L1)) // a disk that failed while it made sure may have kept it
            return tr("磁盘出错（%1）；刚才这一笔记下了没有还不一定，请先查一查再办，并检查磁盘。");
        return tr("读不了或写不了这个文件（%1）；请检查权限和路径。");
    case ErrorCode::NotUtf8:
        return tr("文件不是 UTF-8 编码（从第 %2 字节起）；若是 GB18030 或 GBK 文件，请另存为 UTF-8 再试。");
    case ErrorCode::BrokenJson:
        return tr("第 %2 行第 %3 列不是完整有效的 JSON（%1）；请改正后再试。");
    case ErrorCode::UnknownKey:
        return hasArgs ? tr("不认识的键；这里还可以写：%4。") : tr("不认识的键；请删去或改正拼写。");
    case ErrorCode::MissingKey:
        return tr("缺少这个必填项；请补上。");
    case ErrorCode::WrongType:
        return tr("类型不对：应为%2，实为%3；请改正。");
    case ErrorCode::UnknownValue:
        return hasArgs ? tr("不认识的值“%1”；可以写：%4。") : tr("不认识的值“%1”；请改正。");
    case ErrorCode::BadDate:
        return hasArgs ? tr("“%1”不对；请写成这样：%4。")
                       : tr("“%1”不是有效的日期或时间；请写成 YYYY-MM-DD 或 YYYY-MM-DD HH:MM，"
                            "而且这一天要存在。");
    case ErrorCode::BadNumber:
        return hasArgs ? tr("“%1”不在允许的范围内；请填 %2 到 %3。") : tr("“%1”不是可用的数；请改正。");
    case ErrorCode::BadCombination:
        return tr("这两项不能并用：%1；请改正其中一项。");
    case ErrorCode::BadIdNumber:
        return hasArgs ? tr("证件号码不对：最后一位应为 %2；请对照证件再输入一次。")
                       : tr("证件号码不对：%1；请对照证件再输入一次。");
    case ErrorCode::BadPhone:
        return tr("电话里只能有数字、空格、+、- 和分机（如 转801）；请改正，没有就留空。");
    case ErrorCode::BadCheckCode:
        return tr("校验码“%2”不对：%1；请对照海报底部再输入一次。");
    case ErrorCode::TooLong:
        return tr("太长：现有 %2，最多 %3；请删减或分成几份。");
    case ErrorCode::BrokenTable:
        return brokenTable(error.detail);
    case ErrorCode::MissingColumns:
        return tr("表头里没有这些列：%4；请补上列名，或手工指定是哪一列。");
    case ErrorCode::DoubledColumn:
        return tr("有两列说的是同一件事：%1；请改名、删去其中一列，或手工指定。");
    case ErrorCode::FileChanged:
        return tr("读的时候文件 %1 变了；没有导入任何内容，请等它写完再读。");
    case ErrorCode::Cancelled:
        return tr("已停下；没有改动任何内容，也没有留下文件。");
    case ErrorCode::BadSchema:
        return hasArgs ? tr("规则文件不合格式：%1（%4）；请向发文件的单位要一份正确的。")
                       : tr("规则文件不合格式：%1；请向发文件的单位要一份正确的。");
    case ErrorCode::NotAccepted:
        return hasArgs ? tr("资料不足，不能受理，还缺：%4；请一次告知客户并打印通知单。")
                       : tr("资料不足，不能受理；请一次告知客户并打印通知单。");
    case ErrorCode::DocumentsOwed:
        return tr("还欠资料：%4；请先补齐，紧急情况可由值班长写明原因放行。");
    case ErrorCode::WrongStage:
        return hasArgs ? tr("现在不能办“%1”；应先办“%2”。")
                       : tr("这件申请没有“%1”这一环节，或已经办过；请核对。");
    case ErrorCode::WrongState:
        if (error.detail == "facts_of_a_closed_case"_L1)
            return tr("案件已经结束，只能更正客户和代办人的姓名、证件、电话、地址，办理的事实不能再改；请从更"
                      "正里去掉"
                      "其他内容。");
        return tr("这件申请现在的状态是“%1”，不能这样办；请先查看它的经过。");
    case ErrorCode::OutsideCatalogue:
        return tr("“%1”不在本单位的目录内，不得向客户要求；请从目录中选。");
    case ErrorCode::HotlineMissing:
        return error.place == "--hotline"_L1
                   ? tr("没有本单位的服务热线，单据不能出；请用这个选项给出号码。")
                   : tr("没有本单位的服务热线，单据不能出；请值班长在“站点 → 本厅设置”里填写，或运行 "
                        "powerhall setting hotline 号码。");
    case ErrorCode::NotPermitted:
        return tr("您的角色（%2）不能“%1”；请由有权限的人员办理。");
    case ErrorCode::LoginRefused:
        return tr("用户名或密码不对，或账号已停用；请再试，或找管理员。");
    case ErrorCode::LoginBlocked:
        return hasArgs ? tr("尝试次数过多；请 %2 分钟后再试。") : tr("尝试次数过多，账号已锁；请找管理员。");
    case ErrorCode::PasswordTooWeak:
        return weakPassword(error.detail);
    case ErrorCode::PasswordExpired:
        return tr("现在的密码只用于这一次或已到期；请先改密码，再办别的事。");
    case ErrorCode::SignedInElsewhere:
        return tr("这个账号从 %3 起在台席 %2 登录着；账号不能共用，请先在那里退出。");
    case ErrorCode::RoleForbidden:
        return forbiddenRole(error.detail);
    case ErrorCode::NotFound:
        return hasArgs ? tr("找不到“%1”；现有：%4。") : tr("找不到“%1”；请核对后再试。");
    case ErrorCode::AlreadyExists:
        return tr("已经有“%1”；没有作任何改动，请换一个。");
    case ErrorCode::OnlyInDemo:
        return tr("只有演示厅可以这样做（%1）；正式数据没有改动。");
    case ErrorCode::NotInDemo:
        return tr("演示厅不可以这样做（%1）；请在正式的数据文件夹里办理。");
    case ErrorCode::ReasonMissing:
        return tr("这样做要写明原因；请补上。");
    case ErrorCode::NotRequired:
        return tr("按规则不需要“%1”，不得多收客户资料；请退还客户。");
    case ErrorCode::FutureClaim:
        return tr("所说的时间 %1 晚于现在，或早于这件事开始的时候；请核对后再填。");
    case ErrorCode::PersonalText:
        return tr("这里写的会明文保存，不要重复客户的姓名、证件号、电话或地址；请改写。");
    case ErrorCode::DoesNotFit:
        return tr(
            "这张纸放不下：多出 %2 行，续页共需 %3 张；请换大一号的纸、删减文字，或用 --continue 续页。");
    case ErrorCode::Refused:
        return error.detail == "bundle_for_other"_L1
                   ? tr("这个数据包是给 %2 的，不是给这里的；没有导入任何内容。")
                   : tr("不能这样做：%1。");
    case ErrorCode::Usage:
        return tr("命令用法不对：%1；用法见 powerhall --help。");
    case ErrorCode::Damaged:
        if (error.detail.startsWith("bundle_"_L1))
            return tr("这个数据包不能用：%1；没有导入任何内容，请重新拷贝，或请对方再导出一份。");
        return tr("数据损坏或被改动过：%1；请先用 powerhall repair 修复（可加 --from "
                  "备份文件），修不好再从备份恢复。");
    case ErrorCode::SchemaTooNew:
        return tr("数据由更新的程序写成（版本 %2，本程序最高到 %3）；请升级程序后再打开。");
    case ErrorCode::Busy:
        return tr("数据正被别的程序占用，5 秒内没有回应；请稍后再试。");
    case ErrorCode::ReadOnly:
        return error.detail.isEmpty() ? tr("写不进去；请检查文件夹和磁盘的写权限。")
                                      : tr("写不进去（%1）；请检查文件夹和磁盘的写权限。");
    case ErrorCode::DiskFull:
        return tr("磁盘满了：%2 还缺 %3 MB；没有作任何改动，请腾出空间再试。");
    case ErrorCode::Locked:
        return tr("还没有登录，客户资料是锁着的；请先登录。");
    case ErrorCode::PrintFailed:
        return tr("没有打印成功：%1；单据还在待打印队列里，请检查打印机后重打。");
    case ErrorCode::HubUnreachable:
        return tr("连不上县中心（%1）；数据都在本机，请检查网络后再试。");
    case ErrorCode::Internal:
        if (error.detail == "window_ended"_L1)
            return tr("窗口在回答之前退出了，这件事可能已经办成；请先查看，没有办成再办一次。");
        return tr("程序自身出错：%1；没有作任何改动，请把运行日志交给维护人员。");
    }
    Q_UNREACHABLE();
}

QString ErrorText::brokenTable(const QString &fault)
{
    if (fault == "empty"_L1)
        return tr("文件是空的，连表头也没有；请换一个文件。");
    if (fault == "bad_header"_L1)
        return tr("表头这一行读不了（引号没有配对，或有无效字符）；请改正第一行。");
    if (fault == "old_workbook"_L1)
        return tr("这是旧式的 .xls 或加了密码的工作簿；请另存为不带密码的 .xlsx 或 CSV。");
    if (fault == "not_a_workbook"_L1)
        return tr("这不是完整的 .xlsx 工作簿；请用表格软件打开后重新另存。");
    if (fault == "sheet_missing"_L1)
        return tr("工作簿里没有这个工作表；请换一个工作表名。");
    if (fault == "too_large"_L1)
        return tr("工作簿解开后大得不合常理，为安全起见没有读；请另存为 CSV 再导入。");
    if (fault == "not_a_table"_L1)
        return tr("这不是 CSV 或 XLSX 表格；请换一个文件。");
    return tr("表格文件读不了：%1。");
}

QString ErrorText::weakPassword(const QString &demand)
{
    if (demand == "length"_L1)
        return tr("密码太短；至少要 %2 个字符。");
    if (demand == "kinds"_L1)
        return tr("密码太简单；小写、大写、数字、符号四类中至少要有 %2 类。");
    if (demand == "user_name"_L1)
        return tr("密码里不能有用户名；请换一个。");
    if (demand == "same"_L1)
        return tr("新密码和现在的一样；请换一个。");
    if (demand == "common"_L1)
        return tr("这个密码太常见，别人一猜就中；请换一个。");
    return tr("密码不够安全（%1）；请换一个。");
}

QString ErrorText::forbiddenRole(const QString &reason)
{
    if (reason == "administrators_apart"_L1)
        return tr("系统、安全、审计三员已经分设；不能再设一人全管的管理员，请在三员中选一个角色。");
    if (reason == "not_held_above"_L1)
        return tr("这个角色只能由本站的人员担任；请选本站的人，或换一个角色。");
    return tr("没有这样的上级单位；请按入网文件里的代码填写。");
}

QString ErrorText::atPlace(const QString &place, const QString &sentence)
{
    //: %1 is a file, a path in a file or a field; %2 a whole sentence
    return tr("%1：%2").arg(place, sentence);
}

/// The word for people: the utility's own where the rules know it.
QString named(const QString &word, const Profile *rules)
{
    if (rules && rules->document(word))
        return rules->documentName(word);
    if (rules && rules->stageNames.contains(word))
        return rules->stageName(word);
    return wordText(word);
}

/// Codes whose detail or arguments are words the caller must type as they are, not read as prose.
bool keepsWords(ErrorCode code)
{
    return code == ErrorCode::UnknownKey || code == ErrorCode::UnknownValue || code == ErrorCode::NotFound ||
           code == ErrorCode::FileMissing || code == ErrorCode::AlreadyExists ||
           code == ErrorCode::BadCombination;
}

/// Replaces %1 … %4 in one pass, so that a marker inside an argument stays as it is.
QString filled(const QString &sentence, const QStringList &values)
{
    QString result;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool marker = sentence.at(i) == u'%' && i + 1 < sentence.size();
        const int number = marker ? sentence.at(i + 1).digitValue() : -1;
        if (number < 1 || number > values.size()) {
            result += sentence.at(i);
            continue;
        }
        result += values.at(number - 1);
        ++i;
    }
    return result;
}

/// One line, without a full stop that the sentence adds itself.
QString oneLine(QString text)
{
    text = text.simplified();
    while (text.endsWith(u'.') || text.endsWith(u'。'))
        text.chop(1);
    constexpr qsizetype Longest = 400; // what somebody gave may be a whole book
    return text.size() > Longest ? text.left(Longest) + u'…' : text;
}

} // namespace

QString errorTextBesideField(const Error &error, const Profile *rules)
{
    const bool raw = keepsWords(error.code);
    QStringList args;
    for (const QString &arg : error.args)
        args.append(oneLine(raw ? arg : named(arg, rules)));
    const QString detail = oneLine(raw ? error.detail : named(error.detail, rules));
    return filled(ErrorText::sentence(error), {detail, args.value(0), args.value(1), ErrorText::list(args)});
}

QString errorText(const Error &error, const Profile *rules)
{
    const QString sentence = errorTextBesideField(error, rules);
    return error.place.isEmpty() ? sentence : ErrorText::atPlace(oneLine(error.place), sentence);
}

} // namespace powerhall
