// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/link/linkmessage.h"

#include "models/core/cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>
#include <QFile>
#include <QtCore/QtEndian>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

// sun_path holds 108 bytes, and Qt listens under a longer name before it renames.
constexpr qsizetype LongestSocketPath = 90;
constexpr qsizetype LengthBytes = 4;

QCborArray toCbor(const QStringList &texts)
{
    return QCborArray::fromStringList(texts);
}

QStringList textsOf(const QCborValue &value)
{
    QStringList texts;
    for (const QCborValue &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

QCborMap toCbor(const QMap<QString, QByteArray> &files)
{
    QCborMap map;
    for (auto file = files.begin(); file != files.end(); ++file)
        map.insert(file.key(), file.value());
    return map;
}

QMap<QString, QByteArray> filesOf(const QCborValue &value)
{
    QMap<QString, QByteArray> files;
    for (const auto &entry : value.toMap())
        files.insert(entry.first.toString(), entry.second.toByteArray());
    return files;
}

} // namespace

QString linkPath(const QDir &folder)
{
    const QString canonical = folder.canonicalPath();
    const QString inside = canonical + u"/desk.socket"_s;
    if (QFile::encodeName(inside).size() <= LongestSocketPath)
        return inside;
    const QString own = u"/tmp/powerhall-"_s + QString::number(getuid());
    QDir().mkdir(own, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const QByteArray name = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256);
    return own + u'/' + QString::fromLatin1(name.toHex().left(32));
}

QByteArray encodeCall(const Call &call)
{
    QCborMap options;
    for (auto option = call.options.begin(); option != call.options.end(); ++option)
        options.insert(option.key(), toCbor(option.value()));
    return QCborMap{{u"verb"_s, QString::fromLatin1(call.verb ? call.verb->name : "")},
                    {u"arguments"_s, toCbor(call.arguments)},
                    {u"options"_s, options},
                    {u"inputs"_s, toCbor(call.inputs)},
                    {u"user"_s, call.user},
                    {u"password"_s, call.password},
                    {u"new_password"_s, call.newPassword},
                    {u"second_password"_s, call.secondPassword}}
        .toCborValue()
        .toCbor();
}

Result<Call> decodeCall(const QByteArray &bytes)
{
    const QCborMap map = cborValue(bytes).toMap();
    Call call;
    const QString name = map.value(u"verb"_s).toString();
    call.verb = name.isEmpty() ? nullptr : verbNamed(name);
    if (!call.verb && !name.isEmpty())
        return Error{ErrorCode::NotFound, {}, name, {}};
    call.arguments = textsOf(map.value(u"arguments"_s));
    for (const auto &entry : map.value(u"options"_s).toMap())
        call.options.insert(entry.first.toString(), textsOf(entry.second));
    call.inputs = filesOf(map.value(u"inputs"_s));
    call.user = map.value(u"user"_s).toString();
    call.password = map.value(u"password"_s).toString();
    call.newPassword = map.value(u"new_password"_s).toString();
    call.secondPassword = map.value(u"second_password"_s).toString();
    return call;
}

QByteArray encodeReply(const Result<Reply> &reply)
{
    QCborMap map;
    if (!reply) {
        map = QCborMap{{u"code"_s, int(reply.error().code)},
                       {u"place"_s, reply.error().place},
                       {u"detail"_s, reply.error().detail},
                       {u"args"_s, toCbor(reply.error().args)}};
    } else {
        map =
            QCborMap{{u"status"_s, reply->status},       {u"json"_s, QCborValue::fromJsonValue(reply->json)},
                     {u"text"_s, reply->text},           {u"files"_s, toCbor(reply->files)},
                     {u"notes"_s, toCbor(reply->notes)}, {u"afterwards"_s, toCbor(reply->afterwards)}};
    }
    return map.toCborValue().toCbor();
}

Result<Reply> decodeReply(const QByteArray &bytes)
{
    const QCborMap map = cborValue(bytes).toMap();
    if (map.contains(u"code"_s)) {
        const auto code = map.value(u"code"_s).toInteger(int(ErrorCode::Internal));
        const bool known = code >= 0 && code <= int(ErrorCode::Internal);
        return Error{known ? ErrorCode(code) : ErrorCode::Internal, map.value(u"place"_s).toString(),
                     map.value(u"detail"_s).toString(), textsOf(map.value(u"args"_s))};
    }
    if (!map.contains(u"status"_s))
        return Error{ErrorCode::Internal, {}, u"no answer from the window"_s, {}};
    Reply reply;
    reply.status = int(map.value(u"status"_s).toInteger());
    reply.json = map.value(u"json"_s).toJsonValue();
    reply.text = map.value(u"text"_s).toString();
    reply.files = filesOf(map.value(u"files"_s));
    reply.notes = textsOf(map.value(u"notes"_s));
    reply.afterwards = textsOf(map.value(u"afterwards"_s));
    return reply;
}

QByteArray framed(const QByteArray &bytes)
{
    QByteArray length(LengthBytes, Qt::Uninitialized);
    qToBigEndian(quint32(bytes.size()), length.data());
    return length + bytes;
}

std::optional<QByteArray> takeFrame(QByteArray &buffer)
{
    if (buffer.size() < LengthBytes)
        return {};
    const qsizetype length = qFromBigEndian<quint32>(buffer.constData());
    if (buffer.size() < LengthBytes + length)
        return {};
    const QByteArray frame = buffer.mid(LengthBytes, length);
    buffer.remove(0, LengthBytes + length);
    return frame;
}

} // namespace powerhall
