// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/applicationinput.h"
#include "models/domain/people/parties.h"

#include <QDate>
#include <QFrame>

class QCheckBox;
class QComboBox;
class QRadioButton;
class QStackedWidget;

namespace powerhall {

class CreditCodeField;
class FormField;
class IdentityField;
class LineEdit;

/// Left half of the form: who applies, who acts for them, where.
class CustomerCard final : public QFrame
{
    Q_OBJECT

public:
    CustomerCard(QDate today, bool demo, QWidget *parent = nullptr);

    [[nodiscard]] Customer customer() const;
    [[nodiscard]] CustomerKind kind() const;
    [[nodiscard]] Parties parties() const; ///< account number aside
    void setValues(Customer customer, CustomerKind kind, const Parties &parties);
    [[nodiscard]] bool hasAgent() const;
    /// Marks what keeps the application from being accepted; the first such field, or nothing.
    QWidget *judge();
    void clearFaults();
    /// A case that is over: the person may be put right, what kind of customer they are may not.
    void fixCustomer();
    void setToday(QDate today); ///< birth dates are judged by it
    [[nodiscard]] QWidget *firstField() const;
    [[nodiscard]] QList<FormField *> fields() const;

signals:
    void edited();

private:
    void build();
    void connectFields();
    void showCustomer();
    void judgePhone();
    void doubtPhone();

    QRadioButton *m_resident;
    QRadioButton *m_nonResident;
    QComboBox *m_kind;
    LineEdit *m_name;
    QStackedWidget *m_proof; ///< identity of a resident, credit code of a firm
    IdentityField *m_identity;
    CreditCodeField *m_creditCode;
    LineEdit *m_phone;
    LineEdit *m_address;
    QCheckBox *m_hasAgent;
    LineEdit *m_agentName;
    IdentityField *m_agentIdentity;
    FormField *m_customerField;
    FormField *m_nameField;
    FormField *m_phoneField;
    FormField *m_addressField;
    FormField *m_agentField;
    bool m_fixed = false;
};

} // namespace powerhall
