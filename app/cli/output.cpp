// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

#include "models/tables/errortext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace powerhall {

QByteArray jsonLine(const QJsonValue &value)
{
    // QJsonDocument takes only lists and objects: a bare value is written as a list of one, unwrapped.
    const QByteArray listed = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return listed.mid(1, listed.size() - 2) + '\n';
}

QJsonValue toJson(const Error &error)
{
    const QJsonObject content{{u"code"_s, wordOf(error.code)},
                              {u"place"_s, error.place},
                              {u"detail"_s, error.detail},
                              {u"args"_s, QJsonArray::fromStringList(error.args)},
                              {u"message"_s, errorText(error)}};
    return QJsonObject{{u"error"_s, content}};
}

bool writeOut(const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) &&
           std::fflush(stdout) == 0;
}

bool writeJsonOut(const Reply &reply)
{
    if (!reply.members)
        return writeOut(jsonLine(reply.json));
    bool isOut = true;
    writeJson(reply.json.toObject(), reply.members, QJsonDocument::Compact, [&](QByteArrayView piece) {
        isOut = isOut && writeOut(QByteArray::fromRawData(piece.data(), piece.size()));
    });
    return isOut && writeOut("\n");
}

void diagnose(const QString &message)
{
    const QByteArray line = "powerhall: " + message.simplified().toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace powerhall
