// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/json.h"

#include "models/core/clock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>

#include <cmath>

namespace powerhall {

namespace {

constexpr int DeepestNesting = 64;

QStringList lineAndColumn(const QByteArray &bytes, qsizetype offset)
{
    const QByteArray before = bytes.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QString line = QString::fromUtf8(before.mid(lineStart));
    return {QString::number(before.count('\n') + 1), QString::number(line.size() + 1)};
}

/// Finds what QJsonDocument silently accepts: a key twice in one object, and nesting without end.
/// Expects text that QJsonDocument has parsed, or is about to.
class StrictnessScan
{
public:
    explicit StrictnessScan(const QByteArray &bytes)
        : m_bytes(bytes)
    {}

    std::optional<Error> run()
    {
        for (m_at = 0; m_at < m_bytes.size() && !m_fault; ++m_at)
            step(m_bytes.at(m_at));
        return m_fault;
    }

private:
    void step(char c)
    {
        if (c == '{' || c == '[') {
            m_open.append({c == '{', {}, c == '{'});
            if (m_open.size() > DeepestNesting)
                fail(QStringLiteral("nesting"));
        } else if ((c == '}' || c == ']') && !m_open.isEmpty()) {
            m_open.removeLast();
        } else if (c == ',' && !m_open.isEmpty()) {
            m_open.last().keyNext = m_open.last().isObject;
        } else if (c == '"') {
            takeString();
        }
    }

    void takeString()
    {
        const qsizetype start = m_at;
        for (++m_at; m_at < m_bytes.size() && m_bytes.at(m_at) != '"'; ++m_at) {
            if (m_bytes.at(m_at) == '\\')
                ++m_at;
        }
        if (m_open.isEmpty() || !m_open.last().keyNext)
            return;
        m_open.last().keyNext = false;
        const QByteArray quoted = "[" + m_bytes.mid(start, m_at - start + 1) + "]";
        const QString key = QJsonDocument::fromJson(quoted).array().at(0).toString();
        if (m_open.last().keys.contains(key)) {
            m_at = start;
            fail(QStringLiteral("key_twice"), key);
        }
        m_open.last().keys.insert(key);
    }

    void fail(const QString &detail, const QString &key = {})
    {
        m_fault = Error{ErrorCode::BrokenJson, key, detail, lineAndColumn(m_bytes, m_at)};
    }

    struct Level
    {
        bool isObject;
        QSet<QString> keys;
        bool keyNext;
    };

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    QList<Level> m_open;
    std::optional<Error> m_fault;
};

std::optional<qsizetype> firstInvalidUtf8(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto lead = uchar(bytes.at(at));
        const int length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder.decode(bytes.mid(at, length));
        if (decoder.hasError() || decoded.isEmpty())
            return at;
        at += length;
    }
    return {};
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(bytes);
    return !decoder.hasError() && (bytes.isEmpty() || !decoded.isEmpty());
}

} // namespace

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double:
        return QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("text");
    case QJsonValue::Array:
        return QStringLiteral("list");
    case QJsonValue::Object:
        return QStringLiteral("object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::FileMissing, path, path, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
    constexpr qint64 Megabyte = 1024 * 1024;
    constexpr qint64 MostMegabytes =
        50; // rules, contents, pictures: what is longer is read in pieces elsewhere
    QByteArray bytes = file.read(MostMegabytes * Megabyte + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
    if (bytes.size() > MostMegabytes * Megabyte)
        return Error{ErrorCode::TooLong,
                     path,
                     {},
                     {QString::number(file.size() / Megabyte + 1) + QStringLiteral(" MB"),
                      QString::number(MostMegabytes) + QStringLiteral(" MB")}};
    return bytes;
}

Result<QJsonObject> parseObject(const QByteArray &raw)
{
    const QByteArray bytes = raw.startsWith("\xEF\xBB\xBF") ? raw.mid(3) : raw;
    if (!isUtf8(bytes))
        return Error{ErrorCode::NotUtf8, {}, {}, {QString::number(firstInvalidUtf8(bytes).value_or(0))}};
    if (const auto fault = StrictnessScan(bytes).run())
        return *fault;
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return Error{ErrorCode::BrokenJson, {}, parsed.errorString(), lineAndColumn(bytes, parsed.offset)};
    if (!document.isObject())
        return Error{ErrorCode::WrongType,
                     QStringLiteral("$"),
                     {},
                     {QStringLiteral("object"), QStringLiteral("list")}};
    return document.object();
}

ObjectReader::ObjectReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{}

bool ObjectReader::contains(const QString &key) const
{
    return m_object.contains(key);
}

bool ObjectReader::has(const QString &key)
{
    const QJsonValue found = take(key, false);
    return !found.isNull() && !found.isUndefined();
}

QString ObjectReader::path(const QString &key) const
{
    return m_path % u'.' % key;
}

void ObjectReader::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

QJsonValue ObjectReader::take(const QString &key, bool required)
{
    if (!m_known.contains(key))
        m_known.append(key);
    const QJsonValue found = m_object.value(key);
    if (found.isUndefined() && required)
        fail({ErrorCode::MissingKey, path(key), {}, {}});
    return found;
}

namespace {

Error wrongType(const QString &path, const QString &wanted, const QJsonValue &found)
{
    return {ErrorCode::WrongType, path, {}, {wanted, typeName(found)}};
}

} // namespace

QString ObjectReader::text(const QString &key)
{
    const QJsonValue found = take(key, true);
    if (!found.isUndefined() && !found.isString())
        fail(wrongType(path(key), QStringLiteral("text"), found));
    return found.toString();
}

QString ObjectReader::text(const QString &key, const QString &fallback)
{
    const QJsonValue found = take(key, false);
    if (found.isUndefined() || found.isNull())
        return fallback;
    if (!found.isString())
        fail(wrongType(path(key), QStringLiteral("text"), found));
    return found.toString();
}

bool ObjectReader::boolean(const QString &key, bool fallback)
{
    const QJsonValue found = take(key, false);
    if (found.isUndefined())
        return fallback;
    if (!found.isBool())
        fail(wrongType(path(key), QStringLiteral("boolean"), found));
    return found.toBool(fallback);
}

std::optional<bool> ObjectReader::optionalBoolean(const QString &key)
{
    const QJsonValue found = take(key, false);
    if (found.isUndefined() || found.isNull())
        return {};
    if (!found.isBool())
        fail(wrongType(path(key), QStringLiteral("boolean"), found));
    return found.toBool();
}

std::optional<double> ObjectReader::optionalNumber(const QString &key)
{
    const QJsonValue found = take(key, false);
    if (found.isUndefined() || found.isNull())
        return {};
    if (!found.isDouble())
        fail(wrongType(path(key), QStringLiteral("number"), found));
    return found.toDouble();
}

std::optional<int> ObjectReader::optionalInteger(const QString &key)
{
    const auto number = optionalNumber(key);
    if (!number)
        return {};
    if (std::floor(*number) != *number || std::abs(*number) > 1e9) {
        fail({ErrorCode::BadNumber, path(key), QString::number(*number), {}});
        return {};
    }
    return int(*number);
}

QDate ObjectReader::date(const QString &key)
{
    const QString written = text(key);
    const QDate date = parseDate(written);
    if (!failed() && !date.isValid())
        fail({ErrorCode::BadDate, path(key), written, {}});
    return date;
}

std::optional<QDate> ObjectReader::optionalDate(const QString &key)
{
    if (!has(key))
        return {};
    return date(key);
}

QStringList ObjectReader::texts(const QString &key)
{
    QStringList result;
    const QJsonArray entries = array(key);
    for (int i = 0; i < entries.size(); ++i) {
        if (!entries.at(i).isString())
            fail(wrongType(path(key) % u'[' % QString::number(i) % u']', QStringLiteral("text"),
                           entries.at(i)));
        result.append(entries.at(i).toString());
    }
    return result;
}

QJsonArray ObjectReader::array(const QString &key)
{
    const QJsonValue found = take(key, false);
    if (!found.isUndefined() && !found.isArray())
        fail(wrongType(path(key), QStringLiteral("list"), found));
    return found.toArray();
}

QJsonObject ObjectReader::object(const QString &key)
{
    const QJsonValue found = take(key, false);
    if (!found.isUndefined() && !found.isObject())
        fail(wrongType(path(key), QStringLiteral("object"), found));
    return found.toObject();
}

QJsonValue ObjectReader::value(const QString &key)
{
    return take(key, false);
}

int ObjectReader::word(const QString &key, const QStringList &allowed, int fallback)
{
    const QString found = fallback < 0 ? text(key) : text(key, allowed.value(fallback));
    const int index = int(allowed.indexOf(found));
    if (index < 0 && !failed())
        fail({ErrorCode::UnknownValue, path(key), found, allowed});
    return index < 0 ? qMax(0, fallback) : index;
}

Result<void> ObjectReader::finish()
{
    for (const QString &key : m_object.keys()) {
        if (!m_known.contains(key)) {
            QStringList near;
            for (const QString &known : m_known) {
                if (!m_object.contains(known))
                    near.append(known);
            }
            fail({ErrorCode::UnknownKey, path(key), key, near});
        }
    }
    if (m_error)
        return *m_error;
    return {};
}

} // namespace powerhall
