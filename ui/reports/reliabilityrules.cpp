// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/reliabilityrules.h"

#include "models/core/text.h"
#include "ui/reports/wrappingfield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestShort = 3600;
constexpr int MostRegions = 100;

FormField *field(const QString &label)
{
    auto *made = new FormField(label);
    made->setLabelWidth(scaled(86));
    return made;
}

std::optional<ReportNumber> numberIn(const LineEdit &edit)
{
    return ReportNumber::fromText(cleanLine(edit.text()));
}

bool isFilled(const LineEdit &edit)
{
    return !cleanLine(edit.text()).isEmpty();
}

} // namespace

ReliabilityRules::ReliabilityRules(const QStringList &regions, QWidget *parent)
    : QWidget(parent)
    , m_ownOutages(new QCheckBox(tr("用本站登记的停电")))
    , m_compare(new QCheckBox(tr("与上期、上年同期和目标比较")))
    , m_denominator(new QComboBox)
    , m_unfold(new QPushButton(tr("更多口径 ▾")))
    , m_more(new QWidget)
    , m_countShort(new QCheckBox(tr("短时停电也计入")))
    , m_shortSeconds(new QSpinBox)
    , m_limitedCounts(new QCheckBox(tr("限电也计次数")))
    , m_regions(new LineEdit(regions.join(u'、')))
    , m_cityRegions(new QSpinBox)
    , m_beta(new QDoubleSpinBox)
    , m_publishedField(field(tr("发布值")))
    , m_asai(new LineEdit)
    , m_saidi(new LineEdit)
    , m_saifi(new LineEdit)
    , m_source(new LineEdit)
{
    m_ownOutages->setObjectName(u"ownOutagesCheck"_s);
    m_compare->setObjectName(u"compareCheck"_s);
    m_compare->setChecked(true);
    m_denominator->setObjectName(u"denominatorChoice"_s);
    m_denominator->addItems({tr("户数按天加权"), tr("户数按期末")});
    m_unfold->setObjectName(u"moreRulesButton"_s);
    m_unfold->setCheckable(true);
    m_denominator->setAccessibleName(tr("户数口径"));
    auto *common = wrappingField(tr("口径"), {m_ownOutages, m_compare, m_denominator, m_unfold});
    buildMore();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(common);
    column->addWidget(m_more);
    m_more->hide();
    connect(m_unfold, &QPushButton::toggled, m_more, &QWidget::setVisible);
    connect(m_ownOutages, &QCheckBox::toggled, this, &ReliabilityRules::ownOutagesToggled);
}

void ReliabilityRules::buildMore()
{
    const ReliabilityOptions defaults;
    m_countShort->setObjectName(u"countShortCheck"_s);
    m_shortSeconds->setObjectName(u"shortSecondsSpin"_s);
    m_shortSeconds->setRange(0, LongestShort);
    m_shortSeconds->setValue(defaults.shortSeconds);
    m_shortSeconds->setPrefix(tr("不超过 "));
    m_shortSeconds->setSuffix(tr(" 秒算短时"));
    m_limitedCounts->setObjectName(u"limitedCountsCheck"_s);
    m_limitedCounts->setChecked(defaults.limitedCounts);
    m_regions->setObjectName(u"regionsEdit"_s);
    m_cityRegions->setObjectName(u"cityRegionsSpin"_s);
    m_cityRegions->setRange(0, MostRegions);
    m_cityRegions->setValue(defaults.cityRegions);
    m_cityRegions->setPrefix(tr("前 "));
    m_cityRegions->setSuffix(tr(" 类算城市"));
    m_beta->setObjectName(u"betaSpin"_s);
    m_beta->setRange(0.1, 10);
    m_beta->setSingleStep(0.1);
    m_beta->setValue(defaults.betaFactor);
    m_beta->setPrefix(tr("重大事件日 "));
    m_beta->setSuffix(u" β"_s);
    m_shortSeconds->setAccessibleName(tr("短时停电的界限，秒"));
    m_beta->setAccessibleName(tr("重大事件日界限里 β 的倍数"));
    auto *outages = wrappingField(tr("停电"), {m_countShort, m_shortSeconds, m_limitedCounts, m_beta});
    auto *regions = field(tr("区域"));
    regions->addEditor(m_regions, 1, tr("区域的各类，用顿号隔开"));
    regions->addEditor(m_cityRegions, 0, tr("前几类算城市"));
    m_asai->setObjectName(u"publishedAsai"_s);
    m_asai->setPlaceholderText(tr("可靠率 %"));
    m_saidi->setObjectName(u"publishedSaidi"_s);
    m_saidi->setPlaceholderText(tr("时/户"));
    m_saifi->setObjectName(u"publishedSaifi"_s);
    m_saifi->setPlaceholderText(tr("次/户"));
    m_source->setObjectName(u"publishedSource"_s);
    m_source->setPlaceholderText(tr("来源；不填就用公示台账里国家能源局发布的"));
    m_publishedField->addEditor(m_asai, 1, tr("发布的供电可靠率，%"));
    m_publishedField->addEditor(m_saidi, 1, tr("发布的平均停电时间，时/户"));
    m_publishedField->addEditor(m_saifi, 1, tr("发布的平均停电次数，次/户"));
    m_publishedField->addEditor(m_source, 3, tr("发布值的来源"));
    auto *column = new QVBoxLayout(m_more);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    for (FormField *one : {outages, regions, m_publishedField})
        column->addWidget(one);
}

ReliabilityOptions ReliabilityRules::options() const
{
    ReliabilityOptions options;
    options.countShort = m_countShort->isChecked();
    options.shortSeconds = m_shortSeconds->value();
    options.limitedCounts = m_limitedCounts->isChecked();
    options.denominator =
        m_denominator->currentIndex() == 0 ? UserDenominator::DayWeighted : UserDenominator::EndOfPeriod;
    QString regions = cleanLine(m_regions->text());
    regions.replace(u'，', u'、').replace(u',', u'、');
    const QStringList names = regions.split(u'、', Qt::SkipEmptyParts);
    if (!names.isEmpty())
        options.regions = names;
    options.cityRegions = m_cityRegions->value();
    options.betaFactor = m_beta->value();
    return options;
}

bool ReliabilityRules::ownOutages() const
{
    return m_ownOutages->isChecked();
}

bool ReliabilityRules::compares() const
{
    return m_compare->isChecked();
}

std::optional<PublishedReliability> ReliabilityRules::published() const
{
    if (!isFilled(*m_asai) && !isFilled(*m_saidi) && !isFilled(*m_saifi))
        return std::nullopt;
    return PublishedReliability{numberIn(*m_asai), numberIn(*m_saidi), numberIn(*m_saifi),
                                cleanLine(m_source->text())};
}

bool ReliabilityRules::isReadable()
{
    for (LineEdit *edit : {m_asai, m_saidi, m_saifi}) {
        if (!isFilled(*edit) || numberIn(*edit))
            continue;
        m_unfold->setChecked(true);
        m_publishedField->setNote(FormField::Weight::Fault,
                                  tr("“%1”不是数；写成 99.967 这样。").arg(edit->text()));
        edit->setFocus();
        return false;
    }
    m_publishedField->clearNote();
    return true;
}

} // namespace powerhall
