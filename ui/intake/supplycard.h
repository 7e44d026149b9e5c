// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/applicationinput.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace powerhall {

class FormField;
class LineEdit;

/// Right half of the form: what supply is asked for. Everything has a usual value, so that most applications
/// need no key here.
class SupplyCard final : public QFrame
{
    Q_OBJECT

public:
    explicit SupplyCard(QWidget *parent = nullptr);

    /// The businesses the utility serves (contract words), in its order.
    void setBusinesses(const QStringList &businesses);
    void apply(ApplicationInput &input) const; ///< writes the fields of this card
    [[nodiscard]] QString accountNumber() const;
    void setValues(const ApplicationInput &input, const QString &accountNumber);
    QWidget *judge();
    [[nodiscard]] QWidget *lastField() const;

signals:
    void edited();

private:
    void build();
    void connectFields();
    void showVoltage();

    QComboBox *m_business;
    QRadioButton *m_low;
    QRadioButton *m_high;
    QComboBox *m_nominal;
    LineEdit *m_capacity;
    QComboBox *m_supply;
    QRadioButton *m_town;
    QRadioButton *m_countryside;
    LineEdit *m_account;
    QComboBox *m_works;
    QComboBox *m_site;
    QCheckBox *m_extended;
    QCheckBox *m_important;
    FormField *m_capacityField;
};

} // namespace powerhall
