// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/ziparchive.h"

#include <QFile>

#include <zip.h>

#include <algorithm>
#include <cstring>

namespace powerhall {

namespace {

constexpr qint64 MostUnpacked = qint64(4) << 30;
constexpr qint64 Harmless = qint64(64) << 20;
constexpr qint64 MostRatio = 500;
constexpr qint64 MostOpen = qint64(1) << 20;

} // namespace

ZipArchive::ZipArchive(const QString &path)
{
    int error = 0;
    m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
}

ZipArchive::~ZipArchive()
{
    if (m_zip != nullptr)
        zip_discard(m_zip);
}

bool ZipArchive::contains(const QString &name) const
{
    return zip_name_locate(m_zip, name.toUtf8().constData(), 0) >= 0;
}

qint64 ZipArchive::sizeOf(const QString &name) const
{
    zip_stat_t status;
    zip_stat_init(&status);
    const bool known =
        zip_stat(m_zip, name.toUtf8().constData(), 0, &status) == 0 && (status.valid & ZIP_STAT_SIZE) != 0;
    return known ? qint64(std::min<zip_uint64_t>(status.size, zip_uint64_t(MostUnpacked))) : 0;
}

std::unique_ptr<ZipEntry> ZipArchive::open(const QString &name) const
{
    zip_stat_t status;
    zip_stat_init(&status);
    const QByteArray entry = name.toUtf8();
    if (zip_stat(m_zip, entry.constData(), 0, &status) != 0)
        return nullptr;
    zip_file_t *file = zip_fopen(m_zip, entry.constData(), 0);
    if (file == nullptr)
        return nullptr;
    const bool packedKnown = (status.valid & ZIP_STAT_COMP_SIZE) != 0;
    return std::make_unique<ZipEntry>(file, packedKnown ? qint64(status.comp_size) : 0);
}

ZipEntry::ZipEntry(zip_file *file, qint64 packedSize)
    : m_file(file)
    , m_packedSize(packedSize)
{
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipEntry::~ZipEntry()
{
    zip_fclose(m_file);
}

qint64 ZipEntry::readData(char *data, qint64 most)
{
    if (m_tooLarge || m_failed)
        return -1;
    const zip_int64_t got = zip_fread(m_file, data, zip_uint64_t(most));
    if (got < 0) {
        m_failed = true;
        return -1;
    }
    m_unpacked += got;
    const auto *end = static_cast<const char *>(::memrchr(data, '/', size_t(got)));
    m_open = end == nullptr ? m_open + got : data + got - end;
    m_tooLarge = m_unpacked > MostUnpacked || m_open > MostOpen ||
                 (m_unpacked > Harmless && m_unpacked / MostRatio > m_packedSize);
    if (m_tooLarge)
        return -1;
    return got == 0 && most > 0 ? -1 : got;
}

} // namespace powerhall
