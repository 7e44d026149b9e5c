// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sampleslip.h"

#include "models/core/clock.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Statement statement(const QString &text, const QString &clause, bool goal = false)
{
    Statement made;
    made.text = text;
    made.clause = clause;
    made.goal = goal;
    return made;
}

CatalogueDocument document(const QString &id, const QString &name, const QStringList &forms,
                           const QString &hint)
{
    CatalogueDocument made;
    made.id = id;
    made.name = name;
    made.forms = forms;
    made.hint = hint;
    made.clause = u"SA20 三"_s;
    return made;
}

} // namespace

Profile sampleProfile()
{
    Profile profile;
    profile.id = u"sample"_s;
    profile.version = u"2026.1"_s;
    profile.name = u"样例供电公司"_s;
    profile.shortName = u"样例"_s;
    profile.hash = QByteArray(32, '\x5a');
    profile.sources = {Source{u"SA20"_s, u"样例办法"_s, u"样供〔2020〕1号"_s, u"2020-01-01"_s, false},
                       Source{u"SB21"_s, u"样例内部办法"_s, u"样内〔2021〕2号"_s, u"2021-01-01"_s, true}};
    profile.hotlines = {Hotline{u"0900-1234567"_s, u"样例供电服务热线"_s, u"SA20 九"_s, {}}};
    profile.regulatorLines = {Hotline{u"12398"_s, u"能源监管热线"_s, u"SA20 九"_s, {}},
                              Hotline{QString(), u"12398能源监管热线 App"_s, u"SA20 九"_s, {}},
                              Hotline{QString(), u"12398能源监管热线 微信公众号"_s, u"SA20 九"_s, {}}};
    profile.stageNames = {{u"acceptance"_s, u"业务受理"_s},
                          {u"plan_reply"_s, u"供电方案答复"_s},
                          {u"metering"_s, u"装表接电"_s}};
    profile.catalogue = {document(u"identity"_s, u"有效身份证件"_s, {u"居民身份证"_s, u"户口簿"_s, u"护照"_s},
                                  u"出示原件，窗口拍照留存"_s),
                         document(u"title"_s, u"用电地址物权证件"_s,
                                  {u"不动产权证"_s, u"宅基地使用证"_s, u"购房合同"_s},
                                  u"原件或加盖公章的复印件"_s)};
    profile.feeStatements = {statement(u"办理本业务零服务费"_s, u"SA20 五"_s)};
    profile.allowedFees = {Fee{u"高可靠性供电费"_s, u"双电源客户"_s, u"政府定价"_s, u"SA20 五"_s, {}}};
    profile.bannedFees = {u"移表费"_s, u"调试费"_s};
    profile.bannedFeesClause = u"SB21 1"_s;
    profile.payments = {statement(u"银行代扣、手机应用、营业厅自助终端"_s, u"SA20 六"_s)};
    profile.tariffs = {statement(u"执行政府核定的电价，现行电价表在营业厅公示"_s, u"SA20 六"_s)};
    profile.capacity = {statement(u"可开放容量每季度在营业厅公布"_s, u"SA20 七"_s)};
    profile.investment = {statement(u"电表及以上由供电企业投资"_s, u"SA20 四"_s)};
    profile.process = {statement(u"先受理，后装表接电，共两个环节"_s, u"SA20 二"_s),
                       statement(u"力争一天办成"_s, u"SB21 3"_s, true)};
    profile.planReply = {statement(u"内部工程由您自己实施"_s, u"SA20 八"_s)};
    profile.rights = {statement(u"设计、施工、供货单位由您自主选择"_s, u"SA20 八"_s)};
    profile.retentionDays = 180;
    profile.accent = u"#006569"_s;
    return profile;
}

SlipSource sampleSource(const Profile &profile)
{
    SlipSource source;
    source.profile = &profile;
    source.input.on = QDate(2026, 11, 20);
    source.input.documents = {SuppliedDocument{u"identity"_s, DocumentSource::Customer}};
    source.decision.outcome = Outcome::AcceptedWithDebts;
    source.decision.required = {u"identity"_s, u"title"_s};
    MissingDocument title;
    title.document = u"title"_s;
    title.dueBefore = u"metering"_s;
    title.due = QDate(2026, 11, 24);
    title.clause = u"SA20 三"_s;
    source.decision.missing = {title};
    source.decision.stages = {
        StagePlan{u"acceptance"_s, 1, u"application"_s, DueDate{QDate(2026, 11, 23), false, {}},
                  u"SA20 一"_s},
        StagePlan{u"metering"_s, 1, u"previous"_s, DueDate{QDate(2026, 11, 24), false, {}}, u"SA20 一"_s}};
    source.decision.totalDays = 2;
    source.decision.wholeDays = 2;
    source.decision.wholeAverageDays = 2;
    source.decision.clauses = {u"SA20 一"_s, u"SA20 三"_s};
    source.parties.applicant = Person{u"张*"_s, u"id_card"_s, u"530***********001X"_s, {}, u"139****0001"_s};
    source.parties.address = u"样例市样例路**号"_s;
    source.number = u"SA0101-20261120-0001"_s;
    source.acceptedMs = parseTime(u"2026-11-20 10:42"_s).toMSecsSinceEpoch();
    source.madeMs = source.acceptedMs;
    source.clerk = u"李*（1号窗口）"_s;
    source.hall.name = u"样例营业厅"_s;
    source.handOver = HandOverNote{u"李*"_s, u"王*"_s, u"客户约好周五上午勘查"_s, u"acceptance"_s};
    return source;
}

QList<std::pair<QString, SlipSource>> sampleCases(Profile &profile)
{
    if (profile.hotlines.isEmpty())
        profile.hotlines = {Hotline{u"0900-7654321"_s, u"供电服务电话"_s, {}, {}}};
    ApplicationInput resident;
    resident.on = QDate(2026, 11, 20);
    resident.documents = {SuppliedDocument{u"identity"_s, DocumentSource::Customer}};
    resident.capacityKw = 8;
    ApplicationInput micro = resident;
    micro.customer = Customer::NonResident;
    micro.kind = CustomerKind::MicroEnterprise;
    micro.documents = {};
    micro.capacityKw = 100;
    ApplicationInput firm = micro;
    firm.kind = CustomerKind::Enterprise;
    firm.voltage = Voltage::High;
    firm.nominalKv = 35;
    firm.supply = Supply::Double;
    firm.capacityKw = 4000;
    firm.important = true;
    firm.interfaceExtended = true;
    firm.supportingWorks = true;
    firm.documents = {SuppliedDocument{u"business_licence"_s, DocumentSource::Customer}};
    const std::pair<QString, ApplicationInput> inputs[] = {
        {u"resident"_s, resident}, {u"micro"_s, micro}, {u"firm"_s, firm}};
    QList<std::pair<QString, SlipSource>> cases;
    for (const auto &[name, input] : inputs) {
        SlipSource source = sampleSource(profile);
        source.input = input;
        source.decision = decide(profile, WorkingCalendar::shipped(), input).value_or(Decision{});
        source.demo = name == u"micro"_s;
        source.copyNumber = name == u"firm"_s ? 2 : 1;
        cases.append({name, source});
    }
    return cases;
}

} // namespace powerhall
