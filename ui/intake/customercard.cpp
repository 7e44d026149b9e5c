// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/customercard.h"

#include "models/core/text.h"
#include "models/domain/people/phone.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/intake/personfields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString badPhone()
{
    return errorTextBesideField({ErrorCode::BadPhone, {}, {}, {}});
}

} // namespace

CustomerCard::CustomerCard(QDate today, bool demo, QWidget *parent)
    : QFrame(parent)
    , m_resident(new QRadioButton(tr("居民")))
    , m_nonResident(new QRadioButton(tr("非居民")))
    , m_kind(new QComboBox)
    , m_name(new LineEdit)
    , m_proof(new QStackedWidget)
    , m_identity(new IdentityField(tr("证件"), u"applicant"_s, today, demo))
    , m_creditCode(new CreditCodeField)
    , m_phone(new LineEdit)
    , m_address(new LineEdit)
    , m_hasAgent(new QCheckBox(tr("代办")))
    , m_agentName(new LineEdit)
    , m_agentIdentity(new IdentityField(tr("代办证件"), u"agent"_s, today, demo))
    , m_customerField(new FormField(tr("类别")))
    , m_nameField(new FormField(tr("姓名")))
    , m_phoneField(new FormField(tr("联系电话")))
    , m_addressField(new FormField(tr("用电地址")))
    , m_agentField(new FormField(tr("代办人")))
{
    setProperty("role", u"card"_s);
    m_resident->setObjectName(u"residentButton"_s);
    m_nonResident->setObjectName(u"nonResidentButton"_s);
    m_kind->setObjectName(u"kindBox"_s);
    m_name->setObjectName(u"nameEdit"_s);
    m_phone->setObjectName(u"phoneEdit"_s);
    m_address->setObjectName(u"addressEdit"_s);
    m_hasAgent->setObjectName(u"agentCheck"_s);
    m_agentName->setObjectName(u"agentNameEdit"_s);
    build();
    connectFields();
    m_resident->setChecked(true);
    showCustomer();
}

void CustomerCard::build()
{
    auto *head = new QLabel(tr("客户"));
    head->setFont(headFont());
    m_phone->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhPreferNumbers);
    m_phone->setPlaceholderText(tr("手机或固话，可不填"));
    m_customerField->addEditor(m_resident, 0, tr("居民"));
    m_customerField->addEditor(m_nonResident, 0, tr("非居民"));
    m_customerField->addEditor(m_kind, 1, tr("客户性质"));
    m_nameField->addEditor(m_name);
    m_nameField->setRequired(true);
    m_phoneField->addEditor(m_phone);
    m_addressField->addEditor(m_address);
    m_addressField->setRequired(true);
    m_agentField->addEditor(m_hasAgent, 0, tr("由他人代办"));
    m_agentField->addEditor(m_agentName, 1, tr("代办人姓名"));
    m_proof->addWidget(m_identity);
    m_proof->addWidget(m_creditCode);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    column->setSpacing(scaled(4));
    column->addWidget(head);
    column->addWidget(m_customerField);
    column->addWidget(m_nameField);
    column->addWidget(m_proof);
    column->addWidget(m_phoneField);
    column->addWidget(m_addressField);
    column->addWidget(m_agentField);
    column->addWidget(m_agentIdentity);
    column->addStretch();
    for (FormField *field : fields())
        field->setLabelWidth(scaled(68));
}

void CustomerCard::connectFields()
{
    connect(m_resident, &QRadioButton::toggled, this, &CustomerCard::showCustomer);
    connect(m_hasAgent, &QCheckBox::toggled, this, &CustomerCard::showCustomer);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CustomerCard::edited);
    connect(m_identity, &IdentityField::edited, this, &CustomerCard::edited);
    connect(m_agentIdentity, &IdentityField::edited, this, &CustomerCard::edited);
    connect(m_creditCode, &CreditCodeField::edited, this, &CustomerCard::edited);
    for (LineEdit *line : {m_name, m_phone, m_address, m_agentName})
        connect(line, &QLineEdit::textChanged, this, &CustomerCard::edited);
    connect(m_name, &QLineEdit::textChanged, m_nameField, &FormField::clearNote);
    connect(m_phone, &QLineEdit::textChanged, this, &CustomerCard::judgePhone);
    connect(m_phone, &QLineEdit::editingFinished, this, &CustomerCard::doubtPhone);
    connect(m_address, &QLineEdit::textChanged, m_addressField, &FormField::clearNote);
    connect(m_agentName, &QLineEdit::textChanged, m_agentField, &FormField::clearNote);
}

void CustomerCard::judgePhone()
{
    // What is half typed is not judged, a letter among the digits is.
    const QString typed = cleanLine(m_phone->text());
    constexpr qsizetype Shortest = 3;
    if (typed.size() >= Shortest && !isDiallable(typed))
        m_phoneField->setNote(FormField::Weight::Fault, badPhone());
    else
        m_phoneField->clearNote();
}

void CustomerCard::doubtPhone()
{
    const QString typed = cleanLine(m_phone->text());
    if (isDiallable(typed) && readPhone(typed).kind == PhoneKind::Unknown)
        m_phoneField->setNote(FormField::Weight::Warning, tr("不像手机或带区号的固话；请再核对，仍可受理"));
}

void CustomerCard::showCustomer()
{
    const bool resident = m_resident->isChecked();
    const int kept = m_kind->currentData().toInt();
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        const QList<CustomerKind> kinds =
            resident ? QList{CustomerKind::Person}
                     : QList{CustomerKind::Enterprise, CustomerKind::MicroEnterprise,
                             CustomerKind::IndividualBusiness, CustomerKind::FarmCooperative};
        for (const CustomerKind entry : kinds)
            m_kind->addItem(kindWord(entry), static_cast<int>(entry));
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(kept)));
    }
    m_kind->setEnabled(!resident && !m_fixed);
    m_proof->setCurrentIndex(resident ? 0 : 1);
    // What is not shown takes no part in the tab order either.
    m_identity->setEnabled(resident);
    m_creditCode->setEnabled(!resident);
    m_agentName->setEnabled(m_hasAgent->isChecked());
    m_agentIdentity->setEnabled(m_hasAgent->isChecked());
    emit edited();
}

Customer CustomerCard::customer() const
{
    return m_resident->isChecked() ? Customer::Resident : Customer::NonResident;
}

CustomerKind CustomerCard::kind() const
{
    return static_cast<CustomerKind>(m_kind->currentData().toInt());
}

bool CustomerCard::hasAgent() const
{
    return m_hasAgent->isChecked();
}

Parties CustomerCard::parties() const
{
    Parties parties;
    parties.applicant.name = cleanLine(m_name->text());
    parties.applicant.phone = readPhone(m_phone->text()).text();
    parties.address = cleanLine(m_address->text());
    if (customer() == Customer::NonResident) {
        parties.applicant.creditCode = m_creditCode->code();
    } else if (!m_identity->number().isEmpty()) {
        parties.applicant.idKind = m_identity->kind();
        parties.applicant.idNumber = m_identity->number();
    }
    if (hasAgent()) {
        Person agent;
        agent.name = cleanLine(m_agentName->text());
        if (!m_agentIdentity->number().isEmpty()) {
            agent.idKind = m_agentIdentity->kind();
            agent.idNumber = m_agentIdentity->number();
        }
        parties.agent = agent;
    }
    return parties;
}

void CustomerCard::setValues(Customer customer, CustomerKind kind, const Parties &parties)
{
    const QSignalBlocker quiet(this);
    (customer == Customer::Resident ? m_resident : m_nonResident)->setChecked(true);
    showCustomer();
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(kind))));
    m_name->setText(parties.applicant.name);
    m_phone->setText(parties.applicant.phone);
    m_address->setText(parties.address);
    m_identity->setIdentity(parties.applicant.idKind, parties.applicant.idNumber);
    m_creditCode->setCode(parties.applicant.creditCode);
    const Person agent = parties.agent.value_or(Person());
    m_hasAgent->setChecked(parties.agent.has_value());
    m_agentName->setText(agent.name);
    m_agentIdentity->setIdentity(agent.idKind, agent.idNumber);
    clearFaults();
}

QWidget *CustomerCard::judge()
{
    QWidget *first = nullptr;
    const auto demand = [&first](bool fulfilled, FormField *field, QWidget *editor, const QString &text) {
        if (fulfilled)
            return;
        if (!field->hasFault())
            field->setNote(FormField::Weight::Fault, text);
        if (!first)
            first = editor;
    };
    demand(!cleanLine(m_name->text()).isEmpty(), m_nameField, m_name, tr("请填写客户姓名或单位名称"));
    demand(customer() != Customer::Resident || !m_identity->isBlocked(), m_identity->field(),
           m_identity->numberEdit(), tr("身份证号不足 18 位，请补全；客户没带证件就清空"));
    const QString phone = cleanLine(m_phone->text());
    demand(phone.isEmpty() || isDiallable(phone), m_phoneField, m_phone, badPhone());
    demand(!cleanLine(m_address->text()).isEmpty(), m_addressField, m_address, tr("请填写用电地址"));
    demand(!hasAgent() || !cleanLine(m_agentName->text()).isEmpty(), m_agentField, m_agentName,
           tr("请填写代办人姓名，或取消“代办”"));
    demand(!hasAgent() || !m_agentIdentity->isBlocked(), m_agentIdentity->field(),
           m_agentIdentity->numberEdit(), tr("身份证号不足 18 位，请补全"));
    return first;
}

void CustomerCard::fixCustomer()
{
    m_fixed = true;
    m_resident->setEnabled(false);
    m_nonResident->setEnabled(false);
    m_kind->setEnabled(false);
}

void CustomerCard::clearFaults()
{
    for (FormField *field : {m_nameField, m_addressField, m_agentField})
        field->clearNote();
}

void CustomerCard::setToday(QDate today)
{
    m_identity->setToday(today);
    m_agentIdentity->setToday(today);
}

QWidget *CustomerCard::firstField() const
{
    if (m_fixed)
        return m_name;
    return m_resident->isChecked() ? m_resident : m_nonResident;
}

QList<FormField *> CustomerCard::fields() const
{
    return {m_customerField, m_nameField,    m_identity->field(), m_creditCode->field(),
            m_phoneField,    m_addressField, m_agentField,        m_agentIdentity->field()};
}

} // namespace powerhall
