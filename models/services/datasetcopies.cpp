// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/datasetcopies.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>

#include <unistd.h>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 PieceBytes = 1 << 20;

/// Hands a file on piece by piece and tells how far it is.
template<typename Take>
Result<void> eachPiece(const QString &path, ReadControl *control, const Take &take)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::FileMissing, path, path, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
    if (control) {
        control->done = 0;
        control->records = 0;
        control->total = file.size();
    }
    while (!file.atEnd()) {
        if (control && control->cancelled)
            return Error{ErrorCode::Cancelled, {}, path, {}};
        const QByteArray piece = file.read(PieceBytes);
        if (piece.isEmpty())
            return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
        if (const auto taken = take(piece); !taken)
            return taken.error();
        if (control)
            control->done += piece.size();
    }
    return {};
}

/// The disk has it, under its own name, or the file does not exist.
Result<void> commit(QTemporaryFile &copy, const QString &path)
{
    if (!copy.flush() || ::fsync(copy.handle()) != 0)
        return Error{ErrorCode::ReadOnly, path, copy.errorString(), {}};
    copy.setAutoRemove(false);
    const QString from = copy.fileName();
    copy.close();
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(path).constData()) == 0)
        return {};
    QFile::remove(from);
    return Error{ErrorCode::ReadOnly, path, qt_error_string(), {}};
}

} // namespace

Result<QByteArray> hashOfFile(const QString &path, ReadControl *control)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto read = eachPiece(path, control, [&](const QByteArray &piece) {
        hash.addData(piece);
        return Result<void>();
    });
    if (!read)
        return read.error();
    return hash.result();
}

QString datasetPathOf(const QDir &dataFolder, const QByteArray &sha256)
{
    return dataFolder.filePath(u"datasets/"_s + QString::fromLatin1(sha256.toHex()));
}

Result<std::shared_ptr<DatasetCopies>>
DatasetCopies::make(const QDir &dataFolder, const QList<DatasetFile> &files, ReadControl *control)
{
    std::shared_ptr<DatasetCopies> copies(new DatasetCopies);
    for (const DatasetFile &file : files) {
        if (const auto taken = copies->take(dataFolder, file, control); !taken)
            return taken.error();
    }
    return copies;
}

DatasetCopies::~DatasetCopies()
{
    for (const QString &path : std::as_const(m_made))
        QFile::remove(path);
}

Result<void> DatasetCopies::take(const QDir &dataFolder, const DatasetFile &file, ReadControl *control)
{
    DataSource source{file.role, QFileInfo(file.path).fileName(), {}, QFileInfo(file.path).size(), file.keep};
    if (!file.keep) {
        const auto hash = hashOfFile(file.path, control);
        if (!hash)
            return hash.error();
        source.sha256 = *hash;
        m_sources.append(source);
        return {};
    }
    if (!dataFolder.mkpath(u"datasets"_s))
        return Error{ErrorCode::ReadOnly, dataFolder.filePath(u"datasets"_s), {}, {}};
    QTemporaryFile copy(dataFolder.filePath(u"datasets/incoming-XXXXXX"_s));
    if (!copy.open())
        return Error{ErrorCode::ReadOnly, copy.fileTemplate(), copy.errorString(), {}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto read = eachPiece(file.path, control, [&](const QByteArray &piece) -> Result<void> {
        hash.addData(piece);
        if (copy.write(piece) != piece.size())
            return Error{ErrorCode::DiskFull, {}, {}, {copy.fileName(), QString::number(source.bytes >> 20)}};
        return {};
    });
    if (!read)
        return read.error();
    source.sha256 = hash.result();
    const QString path = datasetPathOf(dataFolder, source.sha256);
    if (!QFile::exists(path)) {
        if (const auto committed = commit(copy, path); !committed)
            return committed.error();
        m_made.append(path);
    }
    const auto readBack = hashOfFile(path, control);
    if (!readBack)
        return readBack.error();
    if (*readBack != source.sha256)
        return Error{ErrorCode::Damaged, path, source.name, {}};
    m_sources.append(source);
    return {};
}

} // namespace powerhall
