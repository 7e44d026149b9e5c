// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/knowncustomer.h"

#include "models/core/clock.h"
#include "models/services/station.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype CardLength = 18; ///< of an ID card's number and of a credit code
constexpr qsizetype ShortestOther = 6;

QPair<QString, QString> documentOf(const Person &person)
{
    if (person.creditCode.size() == CardLength)
        return {u"credit_code"_s, person.creditCode};
    const qsizetype enough = person.idKind == "id_card"_L1 ? CardLength : ShortestOther;
    if (person.idNumber.size() < enough)
        return {};
    return {person.idKind, person.idNumber};
}

void fill(QString &typed, const QString &known)
{
    if (typed.isEmpty())
        typed = known;
}

} // namespace

KnownCustomer::KnownCustomer(const WindowContext &context)
    : m_context(context)
{}

bool KnownCustomer::look(const Person &typed)
{
    const auto [kind, number] = documentOf(typed);
    const QString wanted = kind + u' ' + number;
    if (wanted == m_looked)
        return false;
    m_looked = wanted;
    const bool had = m_known.has_value();
    m_known.reset();
    if (!number.isEmpty()) {
        if (const auto known = m_context.intake.samePerson(m_context.session.value(), kind, number))
            m_known = *known;
    }
    return had || m_known.has_value();
}

QString KnownCustomer::offer() const
{
    if (!m_known || !m_context.session.may(Act::RevealPersonalData))
        return {};
    const Parties &masked = m_known->masked;
    QStringList parts{masked.applicant.name, masked.applicant.phone, masked.address};
    parts.removeAll(QString());
    return tr("来过的客户：%1，%2 办过%3")
        .arg(parts.join(u" · "_s),
             dayText(localDate(m_known->application.accepted.recordedMs), m_context.station.today()),
             businessWord(m_known->application.input.business));
}

Result<Parties> KnownCustomer::takeInto(const Parties &typed)
{
    if (!m_known)
        return typed;
    const Result<Parties> known =
        m_context.intake.reveal(m_context.session.value(), m_known->application.number, tr("带入受理单"));
    if (!known)
        return known;
    m_known.reset();
    Parties filled = typed;
    fill(filled.applicant.name, known->applicant.name);
    fill(filled.applicant.phone, known->applicant.phone);
    fill(filled.address, known->address);
    fill(filled.accountNumber, known->accountNumber);
    return filled;
}

void KnownCustomer::forget()
{
    m_looked.clear();
    m_known.reset();
}

} // namespace powerhall
