// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/photostore.h"

#include "models/core/json.h"
#include "models/journal/event.h"

#include <QSaveFile>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LargestPicture = 8 * 1024 * 1024;

QString pathOf(const QDir &dataFolder, const QByteArray &hash)
{
    return dataFolder.filePath(u"photos/"_s + QString::fromLatin1(hash.toHex()));
}

bool isPicture(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xd8\xff") || bytes.startsWith("\x89PNG\r\n\x1a\n");
}

} // namespace

Result<QByteArray> keepPhoto(const QDir &dataFolder, const QByteArray &picture)
{
    if (!isPicture(picture))
        return Error{ErrorCode::UnknownValue, u"photo"_s, {}, {u"JPEG"_s, u"PNG"_s}};
    if (picture.size() > LargestPicture)
        return Error{ErrorCode::BadNumber,
                     u"photo"_s,
                     QString::number(picture.size()),
                     {u"1"_s, QString::number(LargestPicture)}};
    const QByteArray hash = hashOf(picture);
    const QString path = pathOf(dataFolder, hash);
    if (QFile::exists(path))
        return hash;
    dataFolder.mkpath(u"photos"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(picture) != picture.size() || !file.commit())
        return Error{ErrorCode::ReadOnly, path, file.errorString(), {}};
    return hash;
}

Result<QByteArray> photo(const QDir &dataFolder, const QByteArray &hash)
{
    const auto bytes = readFile(pathOf(dataFolder, hash));
    if (!bytes)
        return Error{ErrorCode::NotFound, u"photo"_s, QString::fromLatin1(hash.toHex()), {}};
    if (hashOf(*bytes) != hash)
        return Error{ErrorCode::Damaged, u"photo"_s, QString::fromLatin1(hash.toHex()), {}};
    return bytes;
}

} // namespace powerhall
