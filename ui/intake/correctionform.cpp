// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/correctionform.h"

#include "models/domain/intake/agentpapers.h"
#include "models/services/partyrules.h"
#include "models/services/station.h"
#include "ui/intake/customercard.h"
#include "ui/intake/documentscard.h"
#include "ui/intake/supplycard.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// {key: new value} of what differs, objects field by field; `gone` stands for what is no longer there.
QJsonObject difference(const QJsonObject &before, const QJsonObject &after, const QJsonValue &gone)
{
    QJsonObject changed;
    for (auto field = after.begin(); field != after.end(); ++field) {
        const QJsonValue old = before.value(field.key());
        if (field->isObject()) {
            const QJsonObject inner = difference(old.toObject(), field->toObject(), QString());
            if (!inner.isEmpty())
                changed.insert(field.key(), inner);
        } else if (old != *field) {
            changed.insert(field.key(), *field);
        }
    }
    for (auto field = before.begin(); field != before.end(); ++field) {
        if (!after.contains(field.key()) && !field->isObject())
            changed.insert(field.key(), gone);
    }
    return changed;
}

} // namespace

CorrectionForm::CorrectionForm(const WindowContext &context, const Profile &profile,
                               const Application &application, const Parties &parties, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_profile(profile)
    , m_stored(application.input)
    , m_customer(new CustomerCard(context.station.today(), context.station.isDemo()))
    , m_supply(new SupplyCard)
    , m_documents(new DocumentsCard)
    , m_threeZero(new QComboBox)
{
    build();
    m_stored.documents = progressOf(application).supplied;
    m_customer->setValues(m_stored.customer, m_stored.kind, parties);
    m_supply->setBusinesses(profile.businesses);
    m_supply->setValues(m_stored, parties.accountNumber);
    m_documents->setSupplied(m_stored.documents);
    m_threeZero->setCurrentIndex(!m_stored.threeZero ? 0 : *m_stored.threeZero ? 1 : 2);
    offerDocuments();
    if (application.status != Application::Status::Open)
        fixFacts();
    // What the cards make of the stored values: only what a person changes after this is a correction.
    m_shownInput = input();
    m_shownParties = this->parties();
    const auto changed = [this] {
        offerDocuments();
        emit edited();
    };
    connect(m_customer, &CustomerCard::edited, this, changed);
    connect(m_supply, &SupplyCard::edited, this, changed);
    connect(m_threeZero, &QComboBox::currentIndexChanged, this, changed);
    connect(m_documents, &DocumentsCard::edited, this, &CorrectionForm::edited);
}

void CorrectionForm::build()
{
    m_threeZero->setObjectName(u"threeZeroBox"_s);
    m_threeZero->addItems({tr("按规定判断"), tr("是三零客户"), tr("不是三零客户")});
    auto *threeZero = new FormField(tr("三零"));
    threeZero->setLabelWidth(scaled(60));
    threeZero->addEditor(m_threeZero, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(scaled(4));
    right->addWidget(m_supply, 1);
    right->addWidget(threeZero);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(scaled(8));
    cards->addWidget(m_customer, 11);
    cards->addLayout(right, 10);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(cards);
    column->addWidget(m_documents);
    column->addStretch();
}

void CorrectionForm::fixFacts()
{
    m_customer->fixCustomer();
    for (QWidget *part : std::initializer_list<QWidget *>{m_supply, m_documents, m_threeZero})
        part->setEnabled(false);
}

ApplicationInput CorrectionForm::input() const
{
    ApplicationInput input = m_stored;
    input.customer = m_customer->customer();
    input.kind = m_customer->kind();
    m_supply->apply(input);
    input.threeZero.reset();
    if (m_threeZero->currentIndex() > 0)
        input.threeZero = m_threeZero->currentIndex() == 1;
    return input;
}

Parties CorrectionForm::parties() const
{
    Parties parties = m_customer->parties();
    parties.accountNumber = m_supply->accountNumber();
    return parties;
}

void CorrectionForm::offerDocuments()
{
    ApplicationInput bare = input();
    bare.documents.clear();
    const Result<Decision> all = decide(m_profile, m_context.station.calendar(), bare);
    if (!all)
        return;
    m_documents->offer(documentGroups(*all), m_profile,
                       m_customer->hasAgent() ? agentPapers(m_profile, bare.on) : QStringList());
    ApplicationInput asked = bare;
    asked.documents = m_documents->supplied();
    if (const Result<Decision> now = decide(m_profile, m_context.station.calendar(), asked))
        m_documents->showDecision(*now, m_profile);
}

QJsonObject CorrectionForm::changes() const
{
    QJsonObject before = toJson(m_shownInput);
    QJsonObject after = toJson(input());
    for (QJsonObject *object : {&before, &after})
        object->remove(u"documents"_s);
    QJsonObject changes = difference(before, after, QJsonValue());
    const QJsonObject people = difference(toJson(m_shownParties), toJson(parties()), QString());
    for (auto field = people.begin(); field != people.end(); ++field)
        changes.insert(field.key(), *field);
    QJsonArray brought;
    for (const SuppliedDocument &document : m_documents->supplied()) {
        if (!m_stored.has(document.id))
            brought.append(QJsonObject{{u"document"_s, document.id}, {u"source"_s, wordOf(document.source)}});
    }
    if (!brought.isEmpty())
        changes.insert(u"documents"_s, brought);
    return changes;
}

bool CorrectionForm::judge()
{
    QWidget *first = m_customer->judge();
    QWidget *second = m_supply->judge();
    if (QWidget *wrong = first ? first : second)
        wrong->setFocus(Qt::TabFocusReason);
    return !first && !second;
}

void CorrectionForm::focusFirst()
{
    m_customer->firstField()->setFocus(Qt::TabFocusReason);
}

} // namespace powerhall
