// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/applicationinput.h"

#include "models/core/clock.h"
#include "models/core/json.h"
#include "models/domain/intake/applicationwords.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array NominalKilovolts = {10, 20, 35, 110, 220};
constexpr int DefaultKilovolts = NominalKilovolts.front();
constexpr double SmallestKilowatts = 0.001;
constexpr double LargestKilowatts = 10'000'000; ///< more than any customer: a slip of the finger

QString pairText(const QString &firstKey, const QString &first, const QString &secondKey,
                 const QString &second)
{
    return firstKey % u' ' % first % u", "_s % secondKey % u' ' % second;
}

SuppliedDocument readDocument(ObjectReader &reader, const QJsonValue &entry, const QString &path)
{
    if (entry.isString())
        return {entry.toString(), DocumentSource::Customer};
    if (!entry.isObject()) {
        reader.fail({ErrorCode::WrongType, path, {}, {u"text"_s, typeName(entry)}});
        return {};
    }
    ObjectReader inner(entry.toObject(), path);
    SuppliedDocument document;
    document.id = inner.text(u"document"_s);
    document.source = DocumentSource(inner.word(u"source"_s, sourceWords(), int(DocumentSource::Customer)));
    if (const auto read = inner.finish(); !read)
        reader.fail(read.error());
    return document;
}

/// A document named twice is one document; the first naming counts.
QList<SuppliedDocument> readDocuments(ObjectReader &reader)
{
    const QString key = u"documents"_s;
    if (!reader.contains(key))
        reader.fail({ErrorCode::MissingKey, reader.path(key), {}, {}});
    QList<SuppliedDocument> documents;
    const QJsonArray entries = reader.array(key);
    for (int i = 0; i < entries.size(); ++i) {
        const QString path = reader.path(key) % u'[' % QString::number(i) % u']';
        const SuppliedDocument document = readDocument(reader, entries.at(i), path);
        const bool known =
            std::any_of(documents.cbegin(), documents.cend(),
                        [&](const SuppliedDocument &earlier) { return earlier.id == document.id; });
        if (!known)
            documents.append(document);
    }
    return documents;
}

int readNominalKv(ObjectReader &reader)
{
    const QString key = u"nominal_kv"_s;
    const auto number = reader.optionalNumber(key);
    if (!number)
        return DefaultKilovolts;
    const auto found = std::find_if(NominalKilovolts.cbegin(), NominalKilovolts.cend(),
                                    [&](int allowed) { return double(allowed) == *number; });
    if (found != NominalKilovolts.cend())
        return *found;
    QStringList allowed;
    for (const int kilovolts : NominalKilovolts)
        allowed.append(QString::number(kilovolts));
    reader.fail({ErrorCode::UnknownValue, reader.path(key), QString::number(*number), allowed});
    return DefaultKilovolts;
}

std::optional<double> readCapacity(ObjectReader &reader)
{
    const QString key = u"capacity_kw"_s;
    const auto capacity = reader.optionalNumber(key);
    if (capacity && !(*capacity >= SmallestKilowatts && *capacity <= LargestKilowatts)) {
        const QStringList limits{QString::number(SmallestKilowatts),
                                 QString::number(LargestKilowatts, 'f', 0)};
        reader.fail({ErrorCode::BadNumber, reader.path(key), QString::number(*capacity), limits});
    }
    return capacity;
}

/// Residents are persons, and only they are; two supplies and more than 10 kV are for high voltage.
void judgePairs(ObjectReader &reader, const ApplicationInput &input)
{
    if ((input.customer == Customer::Resident) != (input.kind == CustomerKind::Person)) {
        reader.fail({ErrorCode::BadCombination,
                     reader.path(u"kind"_s),
                     pairText(u"customer"_s, wordOf(input.customer), u"kind"_s, wordOf(input.kind)),
                     {}});
    }
    if (input.voltage == Voltage::High)
        return;
    const QString low = wordOf(Voltage::Low);
    if (input.nominalKv != DefaultKilovolts) {
        const QString kilovolts = QString::number(input.nominalKv);
        reader.fail({ErrorCode::BadCombination,
                     reader.path(u"nominal_kv"_s),
                     pairText(u"voltage"_s, low, u"nominal_kv"_s, kilovolts),
                     {}});
    }
    if (input.supply != Supply::Single) {
        reader.fail({ErrorCode::BadCombination,
                     reader.path(u"supply"_s),
                     pairText(u"voltage"_s, low, u"supply"_s, wordOf(input.supply)),
                     {}});
    }
}

QJsonArray documentsJson(const QList<SuppliedDocument> &documents)
{
    QJsonArray array;
    for (const SuppliedDocument &document : documents) {
        if (document.source == DocumentSource::Customer)
            array.append(document.id);
        else
            array.append(QJsonObject{{u"document"_s, document.id}, {u"source"_s, wordOf(document.source)}});
    }
    return array;
}

} // namespace

bool ApplicationInput::has(const QString &document) const
{
    return std::any_of(documents.cbegin(), documents.cend(),
                       [&](const SuppliedDocument &supplied) { return supplied.id == document; });
}

ApplicationInput readApplicationInput(ObjectReader &reader, QDate defaultOn)
{
    ApplicationInput input;
    input.on = defaultOn.isValid() ? defaultOn : reader.date(u"on"_s);
    input.customer = Customer(reader.word(u"customer"_s, customerWords()));
    input.kind = CustomerKind(reader.word(u"kind"_s, kindWords()));
    input.voltage = Voltage(reader.word(u"voltage"_s, voltageWords()));
    input.business = Business(reader.word(u"business"_s, businessWords()));
    input.documents = readDocuments(reader);
    input.nominalKv = readNominalKv(reader);
    input.supply = Supply(reader.word(u"supply"_s, supplyWords(), int(Supply::Single)));
    input.capacityKw = readCapacity(reader);
    input.region = Region(reader.word(u"region"_s, regionWords(), int(Region::Town)));
    input.interfaceExtended = reader.boolean(u"interface_extended"_s, false);
    input.important = reader.boolean(u"important"_s, false);
    input.supportingWorks = reader.optionalBoolean(u"supporting_works"_s);
    input.siteReady = reader.optionalBoolean(u"site_ready"_s);
    input.threeZero = reader.optionalBoolean(u"three_zero"_s);
    judgePairs(reader, input);
    return input;
}

Result<ApplicationInput> parseApplicationInput(const QJsonObject &object, QDate defaultOn)
{
    ObjectReader reader(object);
    ApplicationInput input = readApplicationInput(reader, defaultOn);
    if (const auto read = reader.finish(); !read)
        return read.error();
    return input;
}

QJsonObject toJson(const ApplicationInput &input)
{
    QJsonObject object{{u"on"_s, isoDate(input.on)},
                       {u"customer"_s, wordOf(input.customer)},
                       {u"kind"_s, wordOf(input.kind)},
                       {u"voltage"_s, wordOf(input.voltage)},
                       {u"business"_s, wordOf(input.business)},
                       {u"documents"_s, documentsJson(input.documents)},
                       {u"region"_s, wordOf(input.region)},
                       {u"interface_extended"_s, input.interfaceExtended},
                       {u"important"_s, input.important}};
    if (input.voltage == Voltage::High) {
        object.insert(u"nominal_kv"_s, input.nominalKv);
        object.insert(u"supply"_s, wordOf(input.supply));
    }
    if (input.capacityKw)
        object.insert(u"capacity_kw"_s, *input.capacityKw);
    if (input.supportingWorks)
        object.insert(u"supporting_works"_s, *input.supportingWorks);
    if (input.siteReady)
        object.insert(u"site_ready"_s, *input.siteReady);
    if (input.threeZero)
        object.insert(u"three_zero"_s, *input.threeZero);
    return object;
}

} // namespace powerhall
