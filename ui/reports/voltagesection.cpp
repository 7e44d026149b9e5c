// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/voltagesection.h"

#include "ui/reports/figureoutcome.h"
#include "ui/reports/filefield.h"
#include "ui/reports/wrappingfield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int LastMonthStart = 28;
constexpr int MostWorstPoints = 1000;
constexpr int DayMinutes = 1440;

/// Everything the work needs, as values: it runs beside the window.
struct Asked
{
    VoltageFiles files;
    VoltageOptions options;
    ReportHead head;
    MappingMemory mappings;
    bool compares = false;
};

Result<ReportOutcome> computed(Asked asked, ReadControl &control)
{
    asked.files.points = recalled(asked.files.points, asked.mappings);
    asked.files.samples = recalled(asked.files.samples, asked.mappings);
    const auto result = readVoltage(asked.files, asked.options, &control);
    if (!result)
        return result.error();
    VoltageBeside beside;
    if (asked.compares) {
        const auto earlier = readVoltageBeside(asked.files, asked.options, &control);
        if (!earlier)
            return earlier.error();
        beside = *earlier;
    }
    return voltageOutcome(asked.files, *result, asked.head, beside, control);
}

Result<TableFindings> checkedSamples(VoltageFiles files, const TableFile &samples,
                                     const VoltageOptions &options, ReadControl &control)
{
    files.samples = samples;
    const auto result = readVoltage(files, options, &control);
    if (!result)
        return result.error();
    return TableFindings{result->records.counted, result->rejected, result->warnings, result->warningCounts};
}

} // namespace

VoltageSection::VoltageSection(const WindowContext &context, QWidget *parent)
    : QualitySection(context, u"voltage"_s, parent)
    , m_points(new FileField({.name = u"points"_s,
                              .label = tr("监测点清单"),
                              .hint = tr("监测点、名称、类别、标称电压、上限、下限"),
                              .kind = TableKind::Points},
                             context.prompts))
    , m_samples(
          new FileField({.name = u"samples"_s,
                         .label = tr("电压记录"),
                         .hint = tr("采样：监测点、时间、电压；日统计：监测点、日期、监测/超上限/超下限分钟"),
                         .kind = TableKind::Samples},
                        context.prompts))
    , m_input(new QComboBox)
    , m_interval(new QSpinBox)
    , m_classRate(new QComboBox)
    , m_compare(new QCheckBox(tr("与上期、上年同期比较")))
    , m_monthStart(new QSpinBox)
    , m_worst(new QSpinBox)
    , m_target(new QDoubleSpinBox)
{
    addFile(m_points);
    addFile(m_samples);
    buildRules();
}

void VoltageSection::buildRules()
{
    const VoltageOptions defaults;
    m_input->setObjectName(u"voltageInput"_s);
    m_input->addItems({tr("电压采样"), tr("日统计")});
    m_interval->setObjectName(u"voltageInterval"_s);
    m_interval->setRange(1, DayMinutes);
    m_interval->setSuffix(tr(" 分钟一个采样"));
    m_classRate->setObjectName(u"voltageClassRate"_s);
    m_classRate->addItems({tr("类合格率按各点平均"), tr("类合格率按监测时间")});
    m_compare->setObjectName(u"voltageCompare"_s);
    m_monthStart->setObjectName(u"voltageMonthStart"_s);
    m_monthStart->setRange(1, LastMonthStart);
    m_monthStart->setPrefix(tr("每月从 "));
    m_monthStart->setSuffix(tr(" 日算起"));
    m_worst->setObjectName(u"voltageWorst"_s);
    m_worst->setRange(0, MostWorstPoints);
    m_worst->setValue(defaults.worstPoints);
    m_worst->setPrefix(tr("列出最差 "));
    m_worst->setSuffix(tr(" 个点"));
    m_target->setObjectName(u"voltageTarget"_s);
    m_target->setRange(0, 100);
    m_target->setDecimals(3);
    m_target->setSpecialValueText(tr("没有目标")); // at 0
    m_target->setPrefix(tr("目标 "));
    m_target->setSuffix(u" %"_s);
    m_input->setAccessibleName(tr("记录的种类"));
    m_interval->setAccessibleName(tr("采样间隔"));
    m_classRate->setAccessibleName(tr("类合格率怎么算"));
    m_monthStart->setAccessibleName(tr("每月从几日算起"));
    m_worst->setAccessibleName(tr("列出多少个最差的监测点"));
    m_target->setAccessibleName(tr("对照的目标，%"));
    addOption(wrappingField(tr("口径"),
                            {m_input, m_interval, m_classRate, m_compare, m_monthStart, m_worst, m_target}));
    connect(m_input, &QComboBox::currentIndexChanged, this, [this](int input) {
        m_interval->setEnabled(input == 0);
        m_samples->setKind(input == 0 ? TableKind::Samples : TableKind::DailyStatistics);
    });
}

VoltageFiles VoltageSection::files() const
{
    return {m_points->file(), m_samples->file(),
            m_input->currentIndex() == 0 ? VoltageInput::Samples : VoltageInput::DailyStatistics};
}

VoltageOptions VoltageSection::options() const
{
    VoltageOptions options;
    options.period = period();
    options.intervalMinutes = m_interval->value();
    options.classRate = m_classRate->currentIndex() == 0 ? ClassRate::Mean : ClassRate::Time;
    options.monthStartDay = m_monthStart->value();
    options.worstPoints = m_worst->value();
    if (m_target->value() > 0)
        options.targetPercent = m_target->value();
    return options;
}

TableCheck VoltageSection::checkOf(TableKind kind)
{
    if (kind == TableKind::Points)
        return [](const TableFile &file, ReadControl &control) { return checkPoints(file, &control); };
    VoltageFiles asked = files();
    asked.points = recalled(asked.points, mappings());
    return [asked, options = options()](const TableFile &file, ReadControl &control) {
        return checkedSamples(asked, file, options, control);
    };
}

std::optional<QualitySection::Work> VoltageSection::work()
{
    if (m_points->path().isEmpty() || m_samples->path().isEmpty()) {
        FileField *missing = m_points->path().isEmpty() ? m_points : m_samples;
        tellMissing(missing->editor(), tr("还缺一个文件：先选监测点清单和电压记录。"));
        return {};
    }
    if (DayMinutes % m_interval->value() != 0) {
        tellMissing(m_interval, tr("采样间隔要能把一天分成整份，例如 1、5、15、30、60 分钟。"));
        return {};
    }
    Asked asked{files(), options(), head(), mappings(), m_compare->isChecked()};
    asked.head.marks.internal = false; // voltage rates are the utility's own, published after review
    return [asked](ReadControl &control) { return computed(asked, control); };
}

} // namespace powerhall
