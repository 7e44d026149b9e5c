// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace powerhall {

/// Who applies, as written on the application. Personal data: lives in memory while someone is signed in, is
/// sealed before it is stored, and never enters a log, an error or an open payload.
struct Person
{
    QString name;
    QString idKind; ///< id_card · passport · military · household · residence_permit · …, empty = none shown
    QString idNumber;
    QString creditCode; ///< of a firm (GB 32100)
    QString phone;

    bool operator==(const Person &) const = default;
};

/// Applicant, the agent who acts for them (代办), where the power is used.
struct Parties
{
    Person applicant;
    std::optional<Person> agent;
    QString address;
    QString accountNumber; ///< 用电户号, for changes of an existing supply

    bool operator==(const Parties &) const = default;
};

} // namespace powerhall
