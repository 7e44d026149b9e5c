// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <array>

namespace powerhall {

/// Key bytes that are wiped when they go. Never copied into a QByteArray, log or error.
class SecretKey
{
public:
    SecretKey() = default;
    static SecretKey random();                     ///< 32 bytes
    static SecretKey fromBytes(QByteArray &bytes); ///< wipes the source
    SecretKey(const SecretKey &other);
    SecretKey(SecretKey &&other) noexcept;
    SecretKey &operator=(SecretKey other) noexcept;
    ~SecretKey();

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const unsigned char *data() const;
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
};

/// What a ciphertext is for: a purpose (a literal of up to 16 letters) and whose it is.
class SealContext
{
public:
    SealContext(const char *purpose, const QUuid &id);
    operator QByteArrayView() const { return QByteArrayView(m_bytes.data(), m_size); } // NOLINT: it is one

private:
    std::array<char, 32> m_bytes;
    qsizetype m_size = 0;
};

/// XChaCha20-Poly1305 with a fresh nonce in front: {algorithm byte, 24 nonce, ciphertext + 16 tag}. The
/// algorithm byte leaves room for SM4. `context` is authenticated with it (what it is for), so that one
/// ciphertext cannot stand in another's place.
QByteArray seal(const SecretKey &key, const QByteArray &plain, QByteArrayView context);
/// Damaged where key, context or bytes do not fit.
Result<QByteArray> unseal(const SecretKey &key, const QByteArray &sealedBytes, QByteArrayView context);

constexpr int SaltSize = 16;
/// Argon2id (64 MiB, 2 passes) of a password (taken as NFC, UTF-8) with its salt of SaltSize bytes; about
/// 70 ms. Empty where the memory for it cannot be had.
SecretKey keyFromPassword(const QString &password, const QByteArray &salt);
QByteArray randomBytes(int count);
/// Keyed BLAKE2b-256, for blind indexes.
QByteArray keyedHash(const SecretKey &key, const QByteArray &text);

/// A pair others seal to: what is sealed to the public half only the secret one opens.
struct SealingKeys
{
    QByteArray publicKey; ///< X25519, 32 bytes
    SecretKey secretKey;
};
SealingKeys makeSealingKeys();
/// Sealed box (X25519, XSalsa20-Poly1305) from nobody in particular: {algorithm byte, 32 one-time public key,
/// 16 tag + ciphertext}. Damaged where the public key is none.
Result<QByteArray> sealTo(const QByteArray &publicKey, const QByteArray &plain);
/// Damaged where keys and bytes do not fit.
Result<QByteArray> openSealed(const SealingKeys &keys, const QByteArray &box);
/// Overwrites what held a secret for a moment, and empties it.
void wipe(QByteArray &bytes);

struct SigningKeys
{
    QByteArray publicKey; ///< Ed25519, 32 bytes
    SecretKey secretKey;
};
SigningKeys makeSigningKeys();
QByteArray sign(const SigningKeys &keys, const QByteArray &message);
bool verifySignature(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature);

} // namespace powerhall
