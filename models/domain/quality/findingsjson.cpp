// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/findingsjson.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

QJsonArray toJson(const RejectList &rejected)
{
    QJsonArray array;
    for (const Reject &reject : rejected.listed()) {
        array.append(QJsonObject{{u"row"_s, reject.row},
                                 {u"field"_s, reject.field},
                                 {u"reason"_s, wordOf(reject.reason)},
                                 {u"value"_s, reject.value}});
    }
    return array;
}

QJsonArray toJson(const QList<Warning> &warnings)
{
    QJsonArray array;
    for (const Warning &warning : warnings) {
        QJsonObject object{{u"kind"_s, warning.kind}};
        if (warning.row > 0)
            object.insert(u"row"_s, warning.row);
        if (!warning.subject.isEmpty())
            object.insert(u"subject"_s, warning.subject);
        if (!warning.args.isEmpty())
            object.insert(u"args"_s, QJsonArray::fromStringList(warning.args));
        array.append(object);
    }
    return array;
}

QJsonArray toJson(const QList<InvariantCheck> &checks)
{
    QJsonArray array;
    for (const InvariantCheck &check : checks) {
        array.append(
            QJsonObject{{u"id"_s, check.id}, {u"holds"_s, check.holds}, {u"detail"_s, check.detail}});
    }
    return array;
}

QJsonValue toJson(const std::optional<Ratio> &ratio)
{
    return ratio ? QJsonValue(ratio->toDouble()) : QJsonValue();
}

} // namespace powerhall
