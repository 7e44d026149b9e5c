// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/voltagesection.h"

#include "models/services/voltagereading.h"
#include "reports/quality/voltagereport.h"
#include "ui/reports/filefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// The report of what was read; on the job's thread.
Result<ReportOutcome> outcomeOf(const VoltageFiles &files, const VoltageOptions &options, ReportHead head,
                                ReadControl &control)
{
    const auto result = readVoltage(files, options, &control);
    if (!result)
        return result.error();
    const bool daily = files.input == VoltageInput::DailyStatistics;
    for (const auto &[role, path] : {std::pair(u"监测点"_s, files.points.path),
                                     std::pair(daily ? u"日统计"_s : u"电压采样"_s, files.samples.path)}) {
        auto source = figureSourceOf(role, path);
        if (!source)
            return source.error();
        head.sources.append(*source);
    }
    head.sources.last().rows = result->records.records;
    head.sources.last().rejected = result->rejected.count();
    ReportOutcome outcome;
    outcome.rejected = result->rejectedPoints.listed() + result->rejected.listed();
    outcome.rejectedCount = result->rejectedPoints.count() + result->rejected.count();
    outcome.document = voltageReport({head, *result, {}, {}});
    return outcome;
}

} // namespace

VoltageSection::VoltageSection(const WindowContext &context, QWidget *parent)
    : QualitySection(context, u"voltage"_s, parent)
    , m_points(new FileField({.name = u"points"_s,
                              .label = tr("监测点清单"),
                              .hint = tr("监测点、名称、类别、标称电压、上限、下限")},
                             context.prompts))
    , m_samples(new FileField(
          {.name = u"samples"_s,
           .label = tr("电压记录"),
           .hint = tr("采样：监测点、时间、电压；日统计：监测点、日期、监测/超上限/超下限分钟")},
          context.prompts))
    , m_input(new QComboBox)
    , m_interval(new QSpinBox)
    , m_classRate(new QComboBox)
{
    m_input->setObjectName(u"voltageInput"_s);
    m_input->addItems({tr("电压采样"), tr("日统计")});
    m_interval->setObjectName(u"voltageInterval"_s);
    m_interval->setRange(1, 60);
    m_interval->setSuffix(tr(" 分钟一个采样"));
    m_classRate->setObjectName(u"voltageClassRate"_s);
    m_classRate->addItems({tr("类合格率按各点平均"), tr("类合格率按监测时间")});
    auto *options = new FormField(tr("口径"));
    options->setLabelWidth(scaled(86));
    options->addEditor(m_input, 0, tr("记录的种类"));
    options->addEditor(m_interval, 0, tr("采样间隔"));
    options->addEditor(m_classRate, 0, tr("类合格率怎么算"));
    for (QWidget *option : {static_cast<QWidget *>(m_points), static_cast<QWidget *>(m_samples),
                            static_cast<QWidget *>(options)})
        addOption(option);
    connect(m_input, &QComboBox::currentIndexChanged, this,
            [this](int input) { m_interval->setEnabled(input == 0); });
}

std::optional<ReportJob::Work> VoltageSection::work()
{
    if (m_points->path().isEmpty() || m_samples->path().isEmpty()) {
        FileField *missing = m_points->path().isEmpty() ? m_points : m_samples;
        tellMissing(missing->editor(), tr("还缺一个文件：先选监测点清单和电压记录。"));
        return {};
    }
    VoltageFiles files;
    files.points.path = m_points->path();
    files.samples.path = m_samples->path();
    files.input = m_input->currentIndex() == 0 ? VoltageInput::Samples : VoltageInput::DailyStatistics;
    VoltageOptions options;
    options.period = period();
    options.intervalMinutes = m_interval->value();
    options.classRate = m_classRate->currentIndex() == 0 ? ClassRate::Mean : ClassRate::Time;
    ReportHead made = head();
    made.marks.internal = false; // voltage rates are the utility's own, published after review
    return [files, options, made](ReadControl &control) { return outcomeOf(files, options, made, control); };
}

} // namespace powerhall
