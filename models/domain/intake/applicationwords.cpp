// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/applicationwords.h"

#include "models/domain/intake/applicationinput.h"

namespace powerhall {

using namespace Qt::StringLiterals;

const QStringList &customerWords()
{
    static const QStringList words{u"resident"_s, u"non_resident"_s};
    return words;
}

const QStringList &kindWords()
{
    static const QStringList words{u"person"_s, u"enterprise"_s, u"micro_enterprise"_s,
                                   u"individual_business"_s, u"farm_cooperative"_s};
    return words;
}

const QStringList &voltageWords()
{
    static const QStringList words{u"low"_s, u"high"_s};
    return words;
}

const QStringList &businessWords()
{
    static const QStringList words{u"new"_s,          u"increase"_s,  u"reduce"_s,
                                   u"suspend"_s,      u"transfer"_s,  u"rename"_s,
                                   u"change_class"_s, u"temporary"_s, u"close"_s};
    return words;
}

const QStringList &supplyWords()
{
    static const QStringList words{u"single"_s, u"double"_s};
    return words;
}

const QStringList &regionWords()
{
    static const QStringList words{u"town"_s, u"countryside"_s};
    return words;
}

const QStringList &sourceWords()
{
    static const QStringList words{u"customer"_s, u"shared"_s};
    return words;
}

QString wordOf(Customer value)
{
    return customerWords().at(int(value));
}

QString wordOf(CustomerKind value)
{
    return kindWords().at(int(value));
}

QString wordOf(Voltage value)
{
    return voltageWords().at(int(value));
}

QString wordOf(Business value)
{
    return businessWords().at(int(value));
}

QString wordOf(Supply value)
{
    return supplyWords().at(int(value));
}

QString wordOf(Region value)
{
    return regionWords().at(int(value));
}

QString wordOf(DocumentSource value)
{
    return sourceWords().at(int(value));
}

} // namespace powerhall
