// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/security/crypto.h"

/// What the parts of the keyring share: names of its rows, and how a key lies under another.
namespace powerhall::keyrow {

constexpr qsizetype PublicKeySize = 32;
inline const QUuid Place(0x1b7c44d2u, 0x60f5, 0x4b9e, 0xa1, 0x33, 0x70, 0x68, 0x70, 0x6c, 0x61, 0x63);
inline const QUuid Holders(0x1b7c44d2u, 0x60f5, 0x4b9e, 0xa1, 0x33, 0x70, 0x68, 0x68, 0x6c, 0x64, 0x72);
inline const QUuid Granted(0x1b7c44d2u, 0x60f5, 0x4b9e, 0xa1, 0x33, 0x70, 0x68, 0x67, 0x72, 0x6e, 0x74);
inline const QUuid Signing(0x6d1f1c5eu, 0x3b0a, 0x4c52, 0x9d, 0x1c, 0x70, 0x68, 0x73, 0x69, 0x67, 0x6e);
/// Above every key's id.
inline const QUuid Last(0xffffffffu, 0xffff, 0xffff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);

/// Secrets pass through a QByteArray only here; it is wiped at once.
inline QByteArray wrap(const SecretKey &key, const SecretKey &secret, const SealContext &context)
{
    const auto plain = QByteArray::fromRawData(reinterpret_cast<const char *>(secret.data()), secret.size());
    return seal(key, plain, context);
}

inline Result<SecretKey> unwrap(const SecretKey &key, const QByteArray &wrapped, const SealContext &context)
{
    Result<QByteArray> plain = unseal(key, wrapped, context);
    if (!plain)
        return plain.error();
    return SecretKey::fromBytes(*plain);
}

} // namespace powerhall::keyrow
