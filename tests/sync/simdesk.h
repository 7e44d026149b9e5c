// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sync/exchange.h"
#include "tests/sync/simstation.h"

#include <QCryptographicHash>

namespace powerhall {

/// Signatures of a simulation: as quick as a hash, and as false as that; a forger here does not try.
class SimKey
{
public:
    explicit SimKey(const QString &name = {})
        : m_public(hashOf(name.toUtf8()))
    {}
    [[nodiscard]] QByteArray publicKey() const { return m_public; }
    [[nodiscard]] QByteArray sign(const QByteArray &message) const
    {
        return QCryptographicHash::hash(QByteArray(m_public + message), QCryptographicHash::Sha512);
    }
    static bool verify(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
    {
        return QCryptographicHash::hash(QByteArray(publicKey + message), QCryptographicHash::Sha512) ==
               signature;
    }

private:
    QByteArray m_public;
};

/// A disk that was kept, and what its desk had promised and granted until then.
struct KeptDisk
{
    Disk disk;
    QSet<QByteArray> acknowledged;
    QSet<QUuid> granted;
};

/// A desk of a simulation and what it is in the middle of.
struct SimDesk
{
    quint32 number = 0;
    [[nodiscard]] QString name() const { return QString::number(number); } ///< copies have the same
    SimKey key;
    std::unique_ptr<SimStation> station;
    std::unique_ptr<Hub> line;
    std::unique_ptr<Exchange> exchange;
    QSet<QByteArray> acknowledged; ///< by acts that came back as done, on this disk
    QSet<QUuid> granted;           ///< keys it gave to its place
    QList<KeptDisk> disks;

    void keepDisk(int atMost)
    {
        disks.append({station->disk(), acknowledged, granted});
        if (disks.size() > atMost)
            disks.removeFirst();
    }
};

/// What a traveller carries.
struct SimStick
{
    QString to; ///< name of a desk
    QByteArray file;
};

} // namespace powerhall
