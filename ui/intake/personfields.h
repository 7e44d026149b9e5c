// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/people/parties.h"
#include "ui/widgets/formfield.h"

#include <QDate>
#include <QWidget>

class QComboBox;

namespace powerhall {

class LineEdit;

/// A document that says who somebody is: kind and number. The number of an ID card is judged as it is typed;
/// what is wrong, and which digit would be right, stands below.
class IdentityField final : public QWidget
{
    Q_OBJECT

public:
    /// `demo`: real numbers are refused and invented ones pass, as the station's rule says. `prefix` begins
    /// the object names.
    IdentityField(const QString &label, const QString &prefix, QDate today, bool demo,
                  QWidget *parent = nullptr);

    [[nodiscard]] QString kind() const;
    [[nodiscard]] QString number() const; ///< as it is to be kept
    void setIdentity(const QString &kind, const QString &number);
    [[nodiscard]] bool isBlocked() const; ///< a number that cannot be kept
    [[nodiscard]] FormField *field() const { return m_field; }
    [[nodiscard]] LineEdit *numberEdit() const { return m_number; }
    [[nodiscard]] QComboBox *kindBox() const { return m_kind; }
    void setToday(QDate today);

signals:
    void edited();

private:
    void judge();

    QDate m_today;
    bool m_demo;
    FormField *m_field;
    QComboBox *m_kind;
    LineEdit *m_number;
};

/// A firm's unified credit code: a wrong check character warns and never blocks.
class CreditCodeField final : public QWidget
{
    Q_OBJECT

public:
    explicit CreditCodeField(QWidget *parent = nullptr);

    [[nodiscard]] QString code() const;
    void setCode(const QString &code);
    [[nodiscard]] FormField *field() const { return m_field; }
    [[nodiscard]] LineEdit *edit() const { return m_edit; }

signals:
    void edited();

private:
    void judge();

    FormField *m_field;
    LineEdit *m_edit;
};

} // namespace powerhall
