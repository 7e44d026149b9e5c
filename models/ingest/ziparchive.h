// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <memory>

struct zip;
struct zip_file;

namespace powerhall {

class ZipEntry;

/// A ZIP file that is only read. Entries are streams with limits: an archive that unpacks into more than can
/// be meant (a bomb) fails while it is read, not when memory is full.
class ZipArchive
{
public:
    explicit ZipArchive(const QString &path);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    [[nodiscard]] bool isOpen() const { return m_zip != nullptr; }
    [[nodiscard]] bool contains(const QString &name) const;
    /// Bytes of an entry when unpacked, as the archive claims.
    [[nodiscard]] qint64 sizeOf(const QString &name) const;
    /// The entry as a stream; nullptr where there is none or it is encrypted. Not longer than the archive
    /// lives.
    [[nodiscard]] std::unique_ptr<ZipEntry> open(const QString &name) const;

private:
    zip *m_zip = nullptr;
};

/// One unpacked entry, XML. Reading fails (`isTooLarge`) beyond 4 GiB, where more than 64 MiB come from less
/// than a 500th of that, or where an element does not end within 1 MiB: a cell holds 32,767 characters at
/// most, and the XML reader keeps in memory what is open, a text or element within element.
class ZipEntry final : public QIODevice
{
public:
    ZipEntry(zip_file *file, qint64 packedSize);
    ~ZipEntry() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool isTooLarge() const { return m_tooLarge; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    [[nodiscard]] qint64 unpacked() const { return m_unpacked; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file;
    qint64 m_packedSize;
    qint64 m_unpacked = 0;
    qint64 m_open = 0; ///< bytes since the last '/', which ends elements
    bool m_tooLarge = false;
    bool m_failed = false;
};

} // namespace powerhall
