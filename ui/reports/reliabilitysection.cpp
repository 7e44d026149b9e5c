// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/reliabilitysection.h"

#include "models/services/outageservice.h"
#include "models/services/reliabilityreading.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "reports/quality/reliabilityreport.h"
#include "ui/currentsession.h"
#include "ui/reports/filefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QTemporaryFile>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// The report of what was read; on the job's thread.
Result<ReportOutcome> outcomeOf(const ReliabilityFiles &files, const ReliabilityOptions &options,
                                ReportHead head, ReadControl &control)
{
    const auto reading = readReliability(options, files, &control);
    if (!reading)
        return reading.error();
    for (const auto &[role, path] :
         {std::pair(u"停电事件清单"_s, files.events.path), std::pair(u"用户数"_s, files.users.path),
          std::pair(u"历年每日停电"_s, files.history.path)}) {
        if (path.isEmpty())
            continue;
        auto source = figureSourceOf(role, path);
        if (!source)
            return source.error();
        head.sources.append(*source);
    }
    head.sources.first().rows = reading->result.rows;
    head.sources.first().rejected = reading->rejected.count();
    ReportOutcome outcome;
    outcome.rejected =
        reading->rejected.listed() + reading->rejectedUsers.listed() + reading->rejectedHistory.listed();
    outcome.rejectedCount =
        reading->rejected.count() + reading->rejectedUsers.count() + reading->rejectedHistory.count();
    ReliabilityReportInput input{.head = head, .result = reading->result};
    input.rejected = outcome.rejected;
    input.rejectedCount = outcome.rejectedCount;
    outcome.document = reliabilityReport(input);
    return outcome;
}

/// The desk's outages as the list of the contract, in a file that goes with the work.
std::shared_ptr<QTemporaryFile> listOf(const QList<Outage> &outages)
{
    auto file = std::make_shared<QTemporaryFile>(QDir::tempPath() + u"/XXXXXX.csv"_s);
    if (!file->open() || file->write(outagesAsCsv(outages)) < 0 || !file->flush())
        return {};
    return file;
}

} // namespace

ReliabilitySection::ReliabilitySection(const WindowContext &context, QWidget *parent)
    : QualitySection(context, u"reliability"_s, parent)
    , m_events(new FileField({.name = u"events"_s,
                              .label = tr("停电清单"),
                              .hint = tr("事件编号、线路、区域、停电性质、停电时间、恢复时间、停电户数")},
                             context.prompts))
    , m_users(new FileField(
          {.name = u"users"_s, .label = tr("用户数"), .hint = tr("区域、线路、户数、注册日期、注销日期")},
          context.prompts))
    , m_history(new FileField({.name = u"history"_s,
                               .label = tr("历年每日"),
                               .hint = tr("可不填；有三到五年每日的，另算不含重大事件日的指标"),
                               .required = false},
                              context.prompts))
    , m_ownOutages(new QCheckBox(tr("用本站登记的停电")))
    , m_countShort(new QCheckBox(tr("3 分钟及以下的也计入")))
    , m_denominator(new QComboBox)
{
    m_ownOutages->setObjectName(u"ownOutagesCheck"_s);
    m_countShort->setObjectName(u"countShortCheck"_s);
    m_denominator->setObjectName(u"denominatorChoice"_s);
    m_denominator->addItems({tr("户数按天加权"), tr("户数按期末")});
    auto *options = new FormField(tr("口径"));
    options->setLabelWidth(scaled(86));
    options->addEditor(m_ownOutages, 0, m_ownOutages->text());
    options->addEditor(m_countShort, 0, m_countShort->text());
    options->addEditor(m_denominator, 0, tr("户数口径"));
    for (QWidget *option : {static_cast<QWidget *>(m_events), static_cast<QWidget *>(m_users),
                            static_cast<QWidget *>(m_history), static_cast<QWidget *>(options)})
        addOption(option);
    connect(m_ownOutages, &QCheckBox::toggled, m_events, &QWidget::setDisabled);
}

std::optional<ReportJob::Work> ReliabilitySection::work()
{
    const bool own = m_ownOutages->isChecked();
    if ((m_events->path().isEmpty() && !own) || m_users->path().isEmpty()) {
        FileField *missing = m_events->path().isEmpty() && !own ? m_events : m_users;
        tellMissing(missing->editor(), tr("还缺一个文件：先选停电清单（或用本站登记的停电）和用户数。"));
        return {};
    }
    ReliabilityFiles files;
    files.events.path = m_events->path();
    files.users.path = m_users->path();
    files.history.path = m_history->path();
    ReliabilityOptions options;
    options.period = period();
    options.countShort = m_countShort->isChecked();
    options.denominator =
        m_denominator->currentIndex() == 0 ? UserDenominator::DayWeighted : UserDenominator::EndOfPeriod;
    std::shared_ptr<QTemporaryFile> list;
    if (own) {
        const auto outages = OutageService(context().station).list(context().session.value(), options.period);
        list = outages ? listOf(*outages) : nullptr;
        if (!list) {
            tellMissing(m_ownOutages,
                        outages ? tr("临时文件写不了；请清理磁盘。") : errorText(outages.error()));
            return {};
        }
        files.events.path = list->fileName();
    }
    return [files, options, made = head(), list](ReadControl &control) {
        return outcomeOf(files, options, made, control);
    };
}

} // namespace powerhall
