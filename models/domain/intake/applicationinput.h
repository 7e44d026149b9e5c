// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace powerhall {

enum class Customer
{
    Resident,
    NonResident
};
enum class CustomerKind
{
    Person,
    Enterprise,
    MicroEnterprise,
    IndividualBusiness,
    FarmCooperative
};
enum class Voltage
{
    Low,
    High
}; ///< 380 V and below · 10 kV and above
enum class Business
{
    New,
    Increase,
    Reduce,
    Suspend,
    Transfer,
    Rename,
    ChangeClass,
    Temporary,
    Close
};
enum class Supply
{
    Single,
    Double
};
enum class Region
{
    Town,
    Countryside
};
/// Where a document came from: the customer brought it, or government data sharing gave it (数据共享).
enum class DocumentSource
{
    Customer,
    Shared
};

/// The words of the contract (3.1) for each value, in the order of the enums above.
QString wordOf(Customer value);
QString wordOf(CustomerKind value);
QString wordOf(Voltage value);
QString wordOf(Business value);
QString wordOf(Supply value);
QString wordOf(Region value);
QString wordOf(DocumentSource value);

struct SuppliedDocument
{
    QString id; ///< of the profile's catalogue
    DocumentSource source = DocumentSource::Customer;

    bool operator==(const SuppliedDocument &) const = default;
};

/// What the rules are asked about: the input of `decide` (contract 3.1), no personal data.
struct ApplicationInput
{
    QDate on;
    Customer customer = Customer::Resident;
    CustomerKind kind = CustomerKind::Person;
    Voltage voltage = Voltage::Low;
    Business business = Business::New;
    QList<SuppliedDocument> documents;
    int nominalKv = 10;
    Supply supply = Supply::Single;
    std::optional<double> capacityKw;
    Region region = Region::Town;
    bool interfaceExtended = false;      ///< 投资界面延伸
    bool important = false;              ///< 重要客户
    std::optional<bool> supportingWorks; ///< 配套工程, nothing = not known
    std::optional<bool> siteReady;
    std::optional<bool> threeZero; ///< 三零, nothing = derived

    [[nodiscard]] bool has(const QString &document) const;
    bool operator==(const ApplicationInput &) const = default;
};

/// Reads contract 3.1. Unknown keys and values are errors that name them. `on` is required unless
/// `defaultOn` is valid (accept: the act's own day counts, and a given `on` is then an unknown key).
/// Document ids are checked against the catalogue by decide(), not here.
Result<ApplicationInput> parseApplicationInput(const QJsonObject &object, QDate defaultOn = {});
/// The same from a reader that has more keys to take (accept). The caller finishes it.
ApplicationInput readApplicationInput(class ObjectReader &reader, QDate defaultOn);
QJsonObject toJson(const ApplicationInput &input);

} // namespace powerhall
