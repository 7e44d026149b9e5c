// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/wordtext.h"

#include <QCoreApplication>

namespace powerhall {

namespace {

struct WordRow
{
    const char *word;
    const char *text;
};

constexpr WordRow Words[] = {
    // Stages and milestones.
    {"application", QT_TRANSLATE_NOOP("Word", "提出申请")},
    {"acceptance", QT_TRANSLATE_NOOP("Word", "业务受理")},
    {"plan_reply", QT_TRANSLATE_NOOP("Word", "供电方案答复")},
    {"design_review", QT_TRANSLATE_NOOP("Word", "设计审查")},
    {"mid_inspection", QT_TRANSLATE_NOOP("Word", "中间检查")},
    {"inspection", QT_TRANSLATE_NOOP("Word", "竣工检验")},
    {"metering", QT_TRANSLATE_NOOP("Word", "装表接电")},
    {"site_visit", QT_TRANSLATE_NOOP("Word", "现场勘查")},
    {"customer_papers", QT_TRANSLATE_NOOP("Word", "客户资料齐全")},
    // States of an application.
    {"open", QT_TRANSLATE_NOOP("Word", "办理中")},
    {"closed", QT_TRANSLATE_NOOP("Word", "已办结")},
    {"withdrawn", QT_TRANSLATE_NOOP("Word", "已撤回")},
    {"suspended", QT_TRANSLATE_NOOP("Word", "已暂停")},
    {"not_suspended", QT_TRANSLATE_NOOP("Word", "没有暂停")},
    {"nothing_owed", QT_TRANSLATE_NOOP("Word", "不欠资料")},
    {"owed", QT_TRANSLATE_NOOP("Word", "欠缺")},
    {"supplied", QT_TRANSLATE_NOOP("Word", "已交")},
    {"shared", QT_TRANSLATE_NOOP("Word", "数据共享获取")},
    {"accepted", QT_TRANSLATE_NOOP("Word", "已受理")},
    {"accepted_with_debts", QT_TRANSLATE_NOOP("Word", "容缺受理")},
    {"not_accepted", QT_TRANSLATE_NOOP("Word", "不予受理")},
    // Roles.
    {"clerk", QT_TRANSLATE_NOOP("Word", "柜台人员")},
    {"head", QT_TRANSLATE_NOOP("Word", "值班长")},
    {"inspector", QT_TRANSLATE_NOOP("Word", "检查人员")},
    {"administrator", QT_TRANSLATE_NOOP("Word", "管理员")},
    {"disclosure_maker", QT_TRANSLATE_NOOP("Word", "公示编制人员")},
    {"content_reviewer", QT_TRANSLATE_NOOP("Word", "内容审核人员")},
    {"compliance_reviewer", QT_TRANSLATE_NOOP("Word", "合规审核人员")},
    {"confidentiality_reviewer", QT_TRANSLATE_NOOP("Word", "保密审核人员")},
    {"report_maker", QT_TRANSLATE_NOOP("Word", "报表编制人员")},
    // Acts.
    {"read_applications", QT_TRANSLATE_NOOP("Word", "查看申请")},
    {"reveal_personal_data", QT_TRANSLATE_NOOP("Word", "查看完整个人信息")},
    {"accept", QT_TRANSLATE_NOOP("Word", "受理申请")},
    {"supply", QT_TRANSLATE_NOOP("Word", "补交资料")},
    {"advance", QT_TRANSLATE_NOOP("Word", "办结环节")},
    {"emergency_pass", QT_TRANSLATE_NOOP("Word", "紧急放行")},
    {"suspend", QT_TRANSLATE_NOOP("Word", "暂停办理")},
    {"resume", QT_TRANSLATE_NOOP("Word", "恢复办理")},
    {"withdraw", QT_TRANSLATE_NOOP("Word", "撤回申请")},
    {"correct", QT_TRANSLATE_NOOP("Word", "更正申请")},
    {"enter_elsewhere", QT_TRANSLATE_NOOP("Word", "登记营销系统工单号")},
    {"hand_over", QT_TRANSLATE_NOOP("Word", "移交")},
    {"print", QT_TRANSLATE_NOOP("Word", "打印单据")},
    {"void_slip", QT_TRANSLATE_NOOP("Word", "作废单据")},
    {"import_rules", QT_TRANSLATE_NOOP("Word", "导入规则")},
    {"change_settings", QT_TRANSLATE_NOOP("Word", "更改站点设置")},
    {"manage_users", QT_TRANSLATE_NOOP("Word", "管理用户")},
    {"read_journal", QT_TRANSLATE_NOOP("Word", "查看日志")},
    {"read_disclosure", QT_TRANSLATE_NOOP("Word", "查看公示台账")},
    {"draft_disclosure", QT_TRANSLATE_NOOP("Word", "编制公示内容")},
    {"review_content", QT_TRANSLATE_NOOP("Word", "内容审核")},
    {"review_compliance", QT_TRANSLATE_NOOP("Word", "合规审核")},
    {"review_confidentiality", QT_TRANSLATE_NOOP("Word", "保密审核")},
    {"publish_disclosure", QT_TRANSLATE_NOOP("Word", "公布")},
    {"post_disclosure", QT_TRANSLATE_NOOP("Word", "登记渠道公布")},
    {"withdraw_disclosure", QT_TRANSLATE_NOOP("Word", "撤下公示")},
    {"keep_wall", QT_TRANSLATE_NOOP("Word", "登记上墙")},
    {"answer_enquiry", QT_TRANSLATE_NOOP("Word", "登记和答复咨询")},
    {"record_inspection", QT_TRANSLATE_NOOP("Word", "登记检查")},
    {"close_finding", QT_TRANSLATE_NOOP("Word", "问题销号")},
    {"keep_capacity", QT_TRANSLATE_NOOP("Word", "登记可开放容量")},
    {"release_figure", QT_TRANSLATE_NOOP("Word", "录入已公布指标")},
    {"read_liaisons", QT_TRANSLATE_NOOP("Word", "查看联络员")},
    {"keep_liaisons", QT_TRANSLATE_NOOP("Word", "维护联络员")},
    {"assess_disclosure", QT_TRANSLATE_NOOP("Word", "季度考核")},
    // Where a disclosure item, its draft, a channel or a sheet stands.
    {"fresh", QT_TRANSLATE_NOOP("Word", "最新")},
    {"due", QT_TRANSLATE_NOOP("Word", "该更新")},
    {"overdue", QT_TRANSLATE_NOOP("Word", "超期")},
    {"unknown", QT_TRANSLATE_NOOP("Word", "不明")},
    {"draft", QT_TRANSLATE_NOOP("Word", "草稿")},
    {"refused", QT_TRANSLATE_NOOP("Word", "退回")},
    {"published", QT_TRANSLATE_NOOP("Word", "现行")},
    {"superseded", QT_TRANSLATE_NOOP("Word", "已被取代")},
    {"maker", QT_TRANSLATE_NOOP("Word", "编制人补齐或修改")},
    {"content", QT_TRANSLATE_NOOP("Word", "内容审核")},
    {"compliance", QT_TRANSLATE_NOOP("Word", "合规审核")},
    {"confidentiality", QT_TRANSLATE_NOOP("Word", "保密审核")},
    {"publish", QT_TRANSLATE_NOOP("Word", "公布")},
    {"missing", QT_TRANSLATE_NOOP("Word", "还没有")},
    {"older", QT_TRANSLATE_NOOP("Word", "仍是旧版")},
    {"current", QT_TRANSLATE_NOOP("Word", "现行版本")},
    {"stale", QT_TRANSLATE_NOOP("Word", "该撤下")},
    {"sheet_current", QT_TRANSLATE_NOOP("Word", "现行版本")},
    {"sheet_superseded", QT_TRANSLATE_NOOP("Word", "已被取代")},
    {"sheet_withdrawn", QT_TRANSLATE_NOOP("Word", "已撤下")},
    {"sheet_unknown", QT_TRANSLATE_NOOP("Word", "没有这张海报的记录")},
    {"late_publication", QT_TRANSLATE_NOOP("Word", "公布超期")},
    {"channel_behind", QT_TRANSLATE_NOOP("Word", "渠道未同步")},
    {"late_enquiry", QT_TRANSLATE_NOOP("Word", "咨询答复超期")},
    {"open_finding", QT_TRANSLATE_NOOP("Word", "问题逾期未销号")},
    {"item_overdue", QT_TRANSLATE_NOOP("Word", "公示超期")},
    {"item_due", QT_TRANSLATE_NOOP("Word", "公示该更新")},
    {"enquiry_late", QT_TRANSLATE_NOOP("Word", "咨询超期未答")},
    {"enquiry_open", QT_TRANSLATE_NOOP("Word", "咨询待答")},
    {"sheet_old", QT_TRANSLATE_NOOP("Word", "旧海报待换下")},
    {"finding_open", QT_TRANSLATE_NOOP("Word", "问题待销号")},
    {"review_waits", QT_TRANSLATE_NOOP("Word", "等待审核")},
    {"draft_waits", QT_TRANSLATE_NOOP("Word", "退回待改")},
    {"channel_old", QT_TRANSLATE_NOOP("Word", "渠道待更新")},
    // Why an act of disclosure is refused.
    {"own_draft", QT_TRANSLATE_NOOP("Word", "自己编制的内容要由别人审核")},
    {"reviewed_before", QT_TRANSLATE_NOOP("Word", "三道审核要由不同的人做，您已经审过这一版")},
    {"other_step_first", QT_TRANSLATE_NOOP("Word", "审核要按内容、合规、保密的次序")},
    {"nothing_to_review", QT_TRANSLATE_NOOP("Word", "没有等待审核的版本")},
    {"refused_before", QT_TRANSLATE_NOOP("Word", "这一版已被退回，先改好再审")},
    {"not_reviewed", QT_TRANSLATE_NOOP("Word", "三道审核还没有做完")},
    {"no_draft", QT_TRANSLATE_NOOP("Word", "没有草稿")},
    {"nothing_published", QT_TRANSLATE_NOOP("Word", "还没有公布过")},
    {"blanks_open", QT_TRANSLATE_NOOP("Word", "还有空白没有填，只能算草稿")},
    {"computed_reliability",
     QT_TRANSLATE_NOOP("Word", "自己算出的可靠性指标不能对外公布，只能用国家能源局公布的")},
    {"must_not_be_public", QT_TRANSLATE_NOOP("Word", "里面有不得公布的内容（身份证号码或不公开的文件）")},
    {"up_before_publication", QT_TRANSLATE_NOOP("Word", "上线时间早于公布时间")},
    {"not_up", QT_TRANSLATE_NOOP("Word", "这个渠道上没有它")},
    {"retired", QT_TRANSLATE_NOOP("Word", "这一项已经结束")},
    {"board_removed", QT_TRANSLATE_NOOP("Word", "这块板已经拆除")},
    {"not_on_board", QT_TRANSLATE_NOOP("Word", "这块板上没有它")},
    {"closed_already", QT_TRANSLATE_NOOP("Word", "已经销号")},
    {"voided_already", QT_TRANSLATE_NOOP("Word", "已经作废")},
    {"quarter_not_over", QT_TRANSLATE_NOOP("Word", "这个季度还没有结束")},
    {"read_reports", QT_TRANSLATE_NOOP("Word", "查看报表")},
    {"record_outage", QT_TRANSLATE_NOOP("Word", "登记停电")},
    {"release_report", QT_TRANSLATE_NOOP("Word", "发布报表")},
    // Types of JSON values.
    {"text", QT_TRANSLATE_NOOP("Word", "文字")},
    {"number", QT_TRANSLATE_NOOP("Word", "数字")},
    {"boolean", QT_TRANSLATE_NOOP("Word", "true 或 false")},
    {"list", QT_TRANSLATE_NOOP("Word", "列表")},
    {"object", QT_TRANSLATE_NOOP("Word", "对象")},
    {"nothing", QT_TRANSLATE_NOOP("Word", "空")},
    {"nesting", QT_TRANSLATE_NOOP("Word", "嵌套超过 64 层")},
    // What is wrong with an ID number.
    {"length", QT_TRANSLATE_NOOP("Word", "位数不对")},
    {"character", QT_TRANSLATE_NOOP("Word", "有不会出现的字符")},
    {"format", QT_TRANSLATE_NOOP("Word", "只能是 17 位数字加一位数字或 X")},
    {"date", QT_TRANSLATE_NOOP("Word", "其中的出生日期不存在")},
    {"future", QT_TRANSLATE_NOOP("Word", "其中的出生日期在今天以后")},
    {"check", QT_TRANSLATE_NOOP("Word", "最后一位校验码不符")},
    {"demo", QT_TRANSLATE_NOOP("Word", "演示厅里不能用真实的号码")},
    // What is wrong with a file of rules or holidays.
    {"empty", QT_TRANSLATE_NOOP("Word", "没有内容")},
    {"end_blanks", QT_TRANSLATE_NOOP("Word", "首尾有空格")},
    {"bad_identifier", QT_TRANSLATE_NOOP("Word", "标识只能用字母、数字和下划线")},
    {"bad_colour", QT_TRANSLATE_NOOP("Word", "颜色要写成 #RRGGBB")},
    {"twice", QT_TRANSLATE_NOOP("Word", "重复")},
    {"no_place", QT_TRANSLATE_NOOP("Word", "条款没有写明在来源的哪一处")},
    {"backwards", QT_TRANSLATE_NOOP("Word", "结束早于开始")},
    {"no_document", QT_TRANSLATE_NOOP("Word", "没有列出资料")},
    {"catch_all", QT_TRANSLATE_NOOP("Word", "不得有“其他材料”这类兜底说法")},
    {"stage_order", QT_TRANSLATE_NOOP("Word", "环节次序不对")},
    {"first_start", QT_TRANSLATE_NOOP("Word", "第一个环节从申请起算，其余不得")},
    {"stage_unnamed", QT_TRANSLATE_NOOP("Word", "环节没有名称")},
    {"overlap", QT_TRANSLATE_NOOP("Word", "与同一规则的另一版本日期重叠")},
    {"fee_banned", QT_TRANSLATE_NOOP("Word", "同一费用既允许又禁止")},
    {"days_missing", QT_TRANSLATE_NOOP("Word", "缺少天数")},
    {"days_needless", QT_TRANSLATE_NOOP("Word", "这种期限不带天数")},
    {"uncovered", QT_TRANSLATE_NOOP("Word", "有客户没有对应的规则")},
    {"too_long", QT_TRANSLATE_NOOP("Word", "假期太长")},
    {"outside_year", QT_TRANSLATE_NOOP("Word", "不在本年内")},
    {"no_weekend", QT_TRANSLATE_NOOP("Word", "调休上班日不是周末")},
    {"also_holiday", QT_TRANSLATE_NOOP("Word", "这一天已经是假日")},
    {"no_holiday", QT_TRANSLATE_NOOP("Word", "已公布的年份没有假日")},
    {"year_count", QT_TRANSLATE_NOOP("Word", "年数不对")},
    {"no_stage_reached", QT_TRANSLATE_NOOP("Word", "还没有办结任何环节")},
    // The common documents; a profile names its own.
    {"identity", QT_TRANSLATE_NOOP("Word", "有效身份证件")},
    {"business_licence", QT_TRANSLATE_NOOP("Word", "营业执照")},
    {"organisation_code", QT_TRANSLATE_NOOP("Word", "组织机构代码证")},
    {"title", QT_TRANSLATE_NOOP("Word", "用电地址物权证件")},
    {"project_approval", QT_TRANSLATE_NOOP("Word", "用电工程项目批准文件")},
    {"completion_report", QT_TRANSLATE_NOOP("Word", "工程竣工报告（含竣工图纸）")},
};

} // namespace

QString wordText(const QString &word)
{
    for (const WordRow &row : Words) {
        if (word == QLatin1String(row.word))
            return QCoreApplication::translate("Word", row.text);
    }
    return word;
}

} // namespace powerhall
