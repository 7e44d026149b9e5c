// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/supplycard.h"

#include "models/core/text.h"
#include "models/tables/words.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <cmath>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int NominalKv[] = {10, 20, 35, 110, 220};
constexpr double HighestKw = 1'000'000;

/// The number typed, nothing where there is none; NaN where it is no number.
std::optional<double> kilowatts(const QString &typed)
{
    const QString text = compactCode(typed);
    if (text.isEmpty())
        return {};
    bool read = false;
    const double value = text.toDouble(&read);
    return read && value > 0 && value <= HighestKw ? value : std::nan("");
}

std::optional<bool> answerOf(const QComboBox *box)
{
    const QVariant data = box->currentData();
    return data.isValid() ? std::optional(data.toBool()) : std::nullopt;
}

void setAnswer(QComboBox *box, std::optional<bool> answer)
{
    box->setCurrentIndex(!answer ? 0 : *answer ? 1 : 2);
}

} // namespace

SupplyCard::SupplyCard(QWidget *parent)
    : QFrame(parent)
    , m_business(new QComboBox)
    , m_low(new QRadioButton(tr("低压")))
    , m_high(new QRadioButton(tr("高压")))
    , m_nominal(new QComboBox)
    , m_capacity(new LineEdit)
    , m_supply(new QComboBox)
    , m_town(new QRadioButton(tr("城镇")))
    , m_countryside(new QRadioButton(tr("农村")))
    , m_account(new LineEdit)
    , m_works(new QComboBox)
    , m_site(new QComboBox)
    , m_extended(new QCheckBox(tr("投资界面延伸")))
    , m_important(new QCheckBox(tr("重要客户")))
    , m_capacityField(new FormField(tr("容量")))
{
    setProperty("role", u"card"_s);
    m_business->setObjectName(u"businessBox"_s);
    m_low->setObjectName(u"lowVoltageButton"_s);
    m_high->setObjectName(u"highVoltageButton"_s);
    m_nominal->setObjectName(u"nominalBox"_s);
    m_capacity->setObjectName(u"capacityEdit"_s);
    m_supply->setObjectName(u"supplyBox"_s);
    m_town->setObjectName(u"townButton"_s);
    m_countryside->setObjectName(u"countrysideButton"_s);
    m_account->setObjectName(u"accountEdit"_s);
    m_works->setObjectName(u"worksBox"_s);
    m_site->setObjectName(u"siteBox"_s);
    m_extended->setObjectName(u"extendedCheck"_s);
    m_important->setObjectName(u"importantCheck"_s);
    build();
    setValues({}, {});
    connectFields();
}

void SupplyCard::build()
{
    for (const int kv : NominalKv)
        m_nominal->addItem(tr("%1 千伏").arg(kv), kv);
    m_supply->addItem(tr("单电源"), static_cast<int>(Supply::Single));
    m_supply->addItem(tr("双电源"), static_cast<int>(Supply::Double));
    for (auto [box, unknown, yes, no] :
         {std::tuple{m_works, tr("配套工程未知"), tr("有配套工程"), tr("无配套工程")},
          std::tuple{m_site, tr("现场条件未知"), tr("现场已具备"), tr("现场未具备")}}) {
        box->addItem(unknown);
        box->addItem(yes, true);
        box->addItem(no, false);
    }
    m_capacity->setPlaceholderText(tr("千瓦"));
    m_capacity->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhPreferNumbers);
    m_account->setPlaceholderText(tr("变更用电时填写"));
    m_account->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhPreferNumbers);

    auto *head = new QLabel(tr("用电"));
    head->setFont(headFont());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    column->setSpacing(scaled(4));
    column->addWidget(head);
    auto *business = new FormField(tr("业务"));
    business->addEditor(m_business);
    auto *account = new FormField(tr("用电户号"));
    account->addEditor(m_account);
    auto *voltage = new FormField(tr("电压"));
    voltage->addEditor(m_low, 0, tr("低压，380 伏及以下"));
    voltage->addEditor(m_high, 0, tr("高压，10 千伏及以上"));
    voltage->addEditor(m_nominal, 1, tr("标称电压"));
    m_capacityField->addEditor(m_capacity, 1, tr("用电容量，千瓦"));
    m_capacityField->addEditor(m_supply, 1, tr("电源"));
    auto *region = new FormField(tr("地区"));
    region->addEditor(m_town, 0, tr("城镇"));
    region->addEditor(m_countryside, 1, tr("农村"));
    auto *site = new FormField(tr("工程"));
    site->addEditor(m_works, 1, tr("配套工程"));
    site->addEditor(m_site, 1, tr("现场条件"));
    auto *marks = new FormField(tr("其他"));
    marks->addEditor(m_extended, 0, tr("投资界面延伸"));
    marks->addEditor(m_important, 1, tr("重要客户"));
    for (FormField *field : {business, account, voltage, m_capacityField, region, site, marks}) {
        field->setLabelWidth(scaled(60));
        column->addWidget(field);
    }
    column->addStretch();
    for (auto [first, second] : {std::pair{m_low, m_high}, std::pair{m_town, m_countryside}}) {
        auto *group = new QButtonGroup(this);
        group->addButton(first);
        group->addButton(second);
    }
}

void SupplyCard::connectFields()
{
    connect(m_low, &QRadioButton::toggled, this, &SupplyCard::showVoltage);
    connect(m_business, &QComboBox::currentIndexChanged, this, &SupplyCard::showVoltage);
    connect(m_town, &QRadioButton::toggled, this, &SupplyCard::edited);
    for (QComboBox *box : {m_nominal, m_supply, m_works, m_site})
        connect(box, &QComboBox::currentIndexChanged, this, &SupplyCard::edited);
    for (QCheckBox *box : {m_extended, m_important})
        connect(box, &QCheckBox::toggled, this, &SupplyCard::edited);
    for (LineEdit *line : {m_capacity, m_account})
        connect(line, &QLineEdit::textChanged, this, &SupplyCard::edited);
    connect(m_capacity, &QLineEdit::textChanged, m_capacityField, &FormField::clearNote);
}

void SupplyCard::setBusinesses(const QStringList &businesses)
{
    const QString kept = m_business->currentData().toString();
    const QSignalBlocker quiet(m_business);
    m_business->clear();
    for (const QString &business : businesses)
        m_business->addItem(businessWord(business), business);
    m_business->setCurrentIndex(std::max(0, m_business->findData(kept)));
    showVoltage();
}

void SupplyCard::showVoltage()
{
    const bool high = m_high->isChecked();
    m_nominal->setEnabled(high);
    m_supply->setEnabled(high);
    m_account->setEnabled(m_business->currentData().toString() != wordOf(Business::New));
    emit edited();
}

void SupplyCard::apply(ApplicationInput &input) const
{
    for (int value = 0; value <= static_cast<int>(Business::Close); ++value) {
        if (wordOf(static_cast<Business>(value)) == m_business->currentData().toString())
            input.business = static_cast<Business>(value);
    }
    input.voltage = m_high->isChecked() ? Voltage::High : Voltage::Low;
    const bool high = input.voltage == Voltage::High;
    input.nominalKv = high ? m_nominal->currentData().toInt() : NominalKv[0];
    input.supply = high ? static_cast<Supply>(m_supply->currentData().toInt()) : Supply::Single;
    const std::optional<double> typed = kilowatts(m_capacity->text());
    input.capacityKw = typed && !std::isnan(*typed) ? typed : std::nullopt;
    input.region = m_town->isChecked() ? Region::Town : Region::Countryside;
    input.supportingWorks = answerOf(m_works);
    input.siteReady = answerOf(m_site);
    input.interfaceExtended = m_extended->isChecked();
    input.important = m_important->isChecked();
}

QString SupplyCard::accountNumber() const
{
    return m_account->isEnabled() ? compactCode(m_account->text()) : QString();
}

void SupplyCard::setValues(const ApplicationInput &input, const QString &accountNumber)
{
    const QSignalBlocker quiet(this);
    m_business->setCurrentIndex(std::max(0, m_business->findData(wordOf(input.business))));
    (input.voltage == Voltage::High ? m_high : m_low)->setChecked(true);
    m_nominal->setCurrentIndex(std::max(0, m_nominal->findData(input.nominalKv)));
    m_supply->setCurrentIndex(static_cast<int>(input.supply));
    m_capacity->setText(input.capacityKw ? QString::number(*input.capacityKw, 'g', 12) : QString());
    (input.region == Region::Town ? m_town : m_countryside)->setChecked(true);
    m_account->setText(accountNumber);
    setAnswer(m_works, input.supportingWorks);
    setAnswer(m_site, input.siteReady);
    m_extended->setChecked(input.interfaceExtended);
    m_important->setChecked(input.important);
    m_capacityField->clearNote();
    showVoltage();
}

QWidget *SupplyCard::judge()
{
    const std::optional<double> typed = kilowatts(m_capacity->text());
    if (!typed || !std::isnan(*typed))
        return nullptr;
    m_capacityField->setNote(FormField::Weight::Fault, tr("请填写千瓦数，例如 8 或 160；不知道就留空"));
    return m_capacity;
}

QWidget *SupplyCard::lastField() const
{
    return m_important;
}

} // namespace powerhall
