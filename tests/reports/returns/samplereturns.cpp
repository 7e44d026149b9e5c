// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/reports/returns/samplereturns.h"

#include "models/core/clock.h"
#include "models/domain/profile/profilereader.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

ReturnCase made(int last, CaseGroup group, QDate accepted)
{
    ReturnCase one{.number = sampleNumber(last), .group = group, .accepted = accepted};
    one.input.voltage = group == CaseGroup::High ? Voltage::High : Voltage::Low;
    one.input.customer = group == CaseGroup::LowResident ? Customer::Resident : Customer::NonResident;
    one.input.kind = group == CaseGroup::LowResident ? CustomerKind::Person : CustomerKind::Enterprise;
    one.documents = 3;
    return one;
}

void energise(ReturnCase &one, QDate day, int workingDays)
{
    one.status = Application::Status::Closed;
    one.energised = day;
    one.workingDays = workingDays;
}

CaseStage stage(const QString &id, const QString &name, QDate started, std::optional<QDate> due,
                std::optional<QDate> ended, std::optional<int> used = {})
{
    return {.stage = id,
            .name = name,
            .started = started,
            .limitDays = 5,
            .due = due,
            .ended = ended,
            .workingDays = used};
}

QList<ReturnCase> highCases()
{
    ReturnCase late = made(1, CaseGroup::High, {2026, 3, 2});
    late.input.capacityKw = 800;
    late.stages = {stage(u"acceptance"_s, u"业务受理"_s, {2026, 3, 2}, {}, QDate(2026, 3, 2), 0),
                   stage(u"plan_reply"_s, u"供电方案答复"_s, {2026, 3, 20}, QDate(2026, 3, 27), {})};
    late.stage = u"供电方案答复"_s;
    late.owed = 2;
    ReturnCase resting = made(2, CaseGroup::High, {2026, 3, 31});
    resting.input.business = Business::Increase;
    resting.stages = {stage(u"acceptance"_s, u"业务受理"_s, {2026, 3, 31}, {}, {})};
    resting.stage = u"业务受理"_s;
    resting.suspended = resting.isSuspendedNow = true;
    resting.suspensions = {{QDate(2026, 3, 31), {}, u"客户要求"_s}};
    ReturnCase fresh = made(3, CaseGroup::High, {2026, 3, 2});
    fresh.input.capacityKw = 630.5;
    fresh.stages = {
        stage(u"inspection"_s, u"竣工检验"_s, {2026, 3, 23}, QDate(2026, 3, 26), QDate(2026, 3, 30), 5),
        stage(u"metering"_s, u"装表接电"_s, {2026, 3, 30}, QDate(2026, 4, 2), QDate(2026, 3, 31), 1)};
    energise(fresh, {2026, 3, 31}, 21);
    ReturnCase grown = made(4, CaseGroup::High, {2025, 12, 1});
    grown.input.business = Business::Increase;
    grown.suspended = true;
    energise(grown, {2026, 1, 15}, 30);
    return {late, resting, fresh, grown};
}

QList<ReturnCase> microCases()
{
    QList<ReturnCase> cases;
    const int days[] = {3, 4, 6};
    for (int i = 0; i < 3; ++i) {
        ReturnCase one = made(5 + i, CaseGroup::LowNonResident, {2026, 2, 2});
        one.input.kind = CustomerKind::MicroEnterprise;
        one.documents = i == 2 ? 3 : 2;
        one.stages = {
            stage(u"acceptance"_s, u"业务受理"_s, {2026, 2, 2}, QDate(2026, 2, 3), QDate(2026, 2, 2), 0),
            stage(u"metering"_s, u"装表接电"_s, {2026, 2, 2}, QDate(2026, 2, 9),
                  QDate(2026, 2, 2).addDays(days[i]), days[i])};
        energise(one, QDate(2026, 2, 2).addDays(days[i]), days[i]);
        cases.append(one);
    }
    cases[1].claimed = cases[1].stages[1].claimed = true;
    return cases;
}

} // namespace

QString sampleNumber(int last)
{
    return u"HC01A-20260302-%1"_s.arg(last, 4, 10, QChar(u'0'));
}

ReturnInput sampleReturn(const QString &profileId)
{
    const auto profile = shippedProfile(profileId);
    ReturnInput input;
    input.profile = profile ? *profile : Profile();
    input.calendar = WorkingCalendar::shipped();
    input.today = QDate(2026, 4, 1);
    input.head.unit = u"示例供电所"_s;
    input.head.filledBy = u"示例填表人"_s;
    input.head.handedIn = input.today;
    input.head.madeMs = parseTime(u"2026-04-01 09:00"_s).toMSecsSinceEpoch();
    input.head.sources = {{u"业务日志中的申请"_s, u"journal.db"_s, QString(64, u'a'), 107, 0, 0}};
    input.cases = highCases() + microCases();
    for (int i = 8; i <= 107; ++i) {
        ReturnCase one = made(i, CaseGroup::LowResident, {2026, 3, 2});
        energise(one, {2026, 3, 3}, 1);
        input.cases.append(one);
    }
    return input;
}

QList<LedgerLine> sampleLedger()
{
    using From = LedgerLine::Source;
    QList<LedgerLine> lines{
        {From::Task,
         u"HC01A-R20260105-001"_s,
         u"压缩办电时间"_s,
         u"并行办理"_s,
         u"营销部"_s,
         QDate(2026, 3, 20),
         {},
         u"已完成一半"_s,
         u"工作方案"_s},
        {From::Finding,
         u"2026-03-10"_s,
         u"公示栏缺电价表"_s,
         u"青禾厅"_s,
         u"青禾厅"_s,
         QDate(2026, 3, 31),
         {},
         {},
         {}},
        {From::Return,
         u"2026-03-23..2026-03-29"_s,
         u"高压业扩进度报表"_s,
         u"公司领导"_s,
         {},
         QDate(2026, 4, 5),
         {},
         {},
         u"HC21 二(八)"_s},
        {From::Task,
         u"HC01A-R20260105-002"_s,
         u"更新服务承诺"_s,
         {},
         u"营销部"_s,
         QDate(2026, 3, 15),
         QDate(2026, 3, 15),
         u"已张贴"_s,
         {}},
    };
    sortLedger(lines, {2026, 4, 1});
    return lines;
}

} // namespace powerhall
