// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/contentstore.h"

#include "models/journal/event.h"
#include "models/storage/durablefile.h"

#include <QCryptographicHash>
#include <QFile>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HashSize = 32;
const QString WantSuffix = u".wanted"_s;
const QString DeliveredName = u"at-hub"_s;

Error notFound(const QByteArray &hash)
{
    return {ErrorCode::NotFound, u"contents"_s, QString::fromLatin1(hash.toHex()), {}};
}

Error damaged(const QByteArray &hash)
{
    return {ErrorCode::Damaged, u"contents"_s, QString::fromLatin1(hash.toHex()), {}};
}

Error badSize(qint64 size)
{
    return {ErrorCode::BadNumber,
            u"contents"_s,
            QString::number(size),
            {u"1"_s, QString::number(ContentStore::LargestContent)}};
}

Result<QByteArray> hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
    return hash.result();
}

} // namespace

ContentStore::ContentStore(const QDir &dataFolder)
    : m_folder(dataFolder.absoluteFilePath(u"contents"_s))
{}

QString ContentStore::pathOf(const QByteArray &hash) const
{
    return m_folder.filePath(QString::fromLatin1(hash.toHex()));
}

QString ContentStore::partOf(const QByteArray &hash) const
{
    return pathOf(hash) + u".part"_s;
}

bool ContentStore::has(const QByteArray &hash) const
{
    return hash.size() == HashSize && QFile::exists(pathOf(hash));
}

qint64 ContentStore::size(const QByteArray &hash) const
{
    return has(hash) ? QFileInfo(pathOf(hash)).size() : 0;
}

Result<QByteArray> ContentStore::put(const QByteArray &content)
{
    if (content.isEmpty() || content.size() > LargestContent)
        return badSize(content.size());
    const QByteArray hash = hashOf(content);
    if (has(hash))
        return hash;
    if (!makePrivateFolder(m_folder))
        return Error{ErrorCode::ReadOnly, m_folder.path(), {}, {}};
    if (const auto written = writeDurably(pathOf(hash), content); !written)
        return written.error();
    return hash;
}

Result<QByteArray> ContentStore::get(const QByteArray &hash) const
{
    QFile file(pathOf(hash));
    if (!has(hash) || !file.open(QIODevice::ReadOnly))
        return notFound(hash);
    const QByteArray content = file.read(LargestContent + 1);
    return hashOf(content) == hash ? Result<QByteArray>(content) : damaged(hash);
}

Result<void> ContentStore::check(const QByteArray &hash) const
{
    if (!has(hash))
        return notFound(hash);
    const auto found = hashOfFile(pathOf(hash));
    if (!found)
        return found.error();
    return *found == hash ? Result<void>() : damaged(hash);
}

Result<QByteArray> ContentStore::piece(const QByteArray &hash, qint64 offset, int atMost) const
{
    QFile file(pathOf(hash));
    if (!has(hash) || !file.open(QIODevice::ReadOnly))
        return notFound(hash);
    if (offset < 0 || offset >= file.size())
        return QByteArray();
    if (!file.seek(offset))
        return Error{ErrorCode::FileUnreadable, file.fileName(), file.errorString(), {}};
    return file.read(atMost);
}

QList<QByteArray> ContentStore::list() const
{
    QList<QByteArray> hashes;
    for (const QString &name : m_folder.entryList(QDir::Files, QDir::Name)) {
        const QByteArray hash = QByteArray::fromHex(name.toLatin1());
        if (hash.size() == HashSize && name == QString::fromLatin1(hash.toHex()))
            hashes.append(hash);
    }
    return hashes;
}

void ContentStore::want(const QByteArray &hash)
{
    if (hash.size() != HashSize || has(hash) || !makePrivateFolder(m_folder))
        return;
    QFile note(pathOf(hash) + WantSuffix);
    static_cast<void>(note.open(QIODevice::WriteOnly)); // an empty file; its name says all
}

QList<QByteArray> ContentStore::wanted() const
{
    QList<QByteArray> hashes;
    for (const QString &name : m_folder.entryList({u'*' + WantSuffix}, QDir::Files, QDir::Name)) {
        const QByteArray hash = QByteArray::fromHex(name.chopped(WantSuffix.size()).toLatin1());
        if (has(hash))
            QFile::remove(m_folder.filePath(name));
        else if (hash.size() == HashSize)
            hashes.append(hash);
    }
    return hashes;
}

QSet<QByteArray> ContentStore::delivered() const
{
    QSet<QByteArray> hashes;
    QFile file(m_folder.filePath(DeliveredName));
    if (!file.open(QIODevice::ReadOnly))
        return hashes;
    for (QByteArray hash = file.read(HashSize); hash.size() == HashSize; hash = file.read(HashSize))
        hashes.insert(hash);
    return hashes;
}

Result<void> ContentStore::noteDelivered(const QList<QByteArray> &hashes)
{
    if (hashes.isEmpty())
        return {};
    QFile file(m_folder.filePath(DeliveredName));
    if (!makePrivateFolder(m_folder) || !file.open(QIODevice::ReadWrite))
        return Error{ErrorCode::ReadOnly, file.fileName(), file.errorString(), {}};
    const qint64 whole = file.size() / HashSize * HashSize; // a cut may have left a part of one
    const QByteArray all = hashes.join();
    if (!file.seek(whole) || file.write(all) != all.size() || !file.flush())
        return Error{ErrorCode::DiskFull, file.fileName(), file.errorString(), {file.fileName(), u"1"_s}};
    return {};
}

void ContentStore::forgetDelivered()
{
    QFile::remove(m_folder.filePath(DeliveredName));
}

qint64 ContentStore::partSize(const QByteArray &hash) const
{
    return hash.size() == HashSize ? QFileInfo(partOf(hash)).size() : 0;
}

Result<void> ContentStore::putPiece(const QByteArray &hash, qint64 wholeSize, qint64 offset,
                                    const QByteArray &piece)
{
    if (hash.size() != HashSize || wholeSize < 1 || wholeSize > LargestContent)
        return badSize(wholeSize);
    if (has(hash))
        return {};
    const qint64 here = partSize(hash);
    const qint64 skipped = here - offset;
    if (skipped < 0 || offset < 0 || piece.size() > wholeSize - offset)
        return Error{ErrorCode::WrongState, u"contents"_s, QString::number(here), {}};
    if (!makePrivateFolder(m_folder))
        return Error{ErrorCode::ReadOnly, m_folder.path(), {}, {}};
    QFile part(partOf(hash));
    if (!part.open(QIODevice::Append))
        return Error{ErrorCode::ReadOnly, part.fileName(), part.errorString(), {}};
    const QByteArray fresh = piece.mid(skipped);
    if (part.write(fresh) != fresh.size() || !part.flush()) {
        part.resize(here);
        return Error{ErrorCode::DiskFull, part.fileName(), part.errorString(), {part.fileName(), u"1"_s}};
    }
    part.close();
    return here + fresh.size() == wholeSize ? finishPart(hash) : Result<void>();
}

Result<void> ContentStore::finishPart(const QByteArray &hash)
{
    const auto found = hashOfFile(partOf(hash));
    if (!found)
        return found.error();
    if (*found != hash) {
        QFile::remove(partOf(hash));
        return damaged(hash);
    }
    return moveIntoPlace(partOf(hash), pathOf(hash));
}

} // namespace powerhall
