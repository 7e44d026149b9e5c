// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace powerhall {

/// Whole file as bytes; failures name the path.
Result<QByteArray> readFile(const QString &path);

/// Strict UTF-8 JSON object: a GB18030 file, a broken one, one nested deeper than 64 or one that holds a key
/// twice is refused with line and column (ErrorCode::NotUtf8, BrokenJson).
Result<QJsonObject> parseObject(const QByteArray &bytes);

/// The contract's word for a value's type: text, number, boolean, list, object, null.
QString typeName(const QJsonValue &value);

/// Reads one JSON object key by key and remembers the first fault with its path, so that a reader stays a
/// flat list of fields. Ask for every key, then `finish()`: what was never asked for is an UnknownKey.
class ObjectReader
{
public:
    ObjectReader(QJsonObject object, QString path = QStringLiteral("$"));

    [[nodiscard]] bool contains(const QString &key) const;
    /// Present and not null; marks the key as known.
    bool has(const QString &key);

    QString text(const QString &key); ///< required
    QString text(const QString &key, const QString &fallback);
    bool boolean(const QString &key, bool fallback);
    std::optional<bool> optionalBoolean(const QString &key);  ///< absent or null = nothing
    std::optional<double> optionalNumber(const QString &key); ///< absent or null = nothing
    std::optional<int> optionalInteger(const QString &key);   ///< absent or null = nothing
    QDate date(const QString &key);                           ///< required
    std::optional<QDate> optionalDate(const QString &key);
    QStringList texts(const QString &key);  ///< array of text, may be absent
    QJsonArray array(const QString &key);   ///< may be absent
    QJsonObject object(const QString &key); ///< may be absent
    QJsonValue value(const QString &key);   ///< anything, may be absent
    /// A word of a fixed list, as an index into it; fallback < 0 = required.
    int word(const QString &key, const QStringList &allowed, int fallback = -1);

    [[nodiscard]] QString path(const QString &key) const;
    void fail(Error error);
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Success when every key was asked for and none failed.
    Result<void> finish();

private:
    QJsonValue take(const QString &key, bool required);

    QJsonObject m_object;
    QString m_path;
    QStringList m_known;
    std::optional<Error> m_error;
};

} // namespace powerhall
