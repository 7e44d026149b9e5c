// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/crypto.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace powerhall {

namespace {

constexpr char XChaCha20Poly1305 = 1; ///< algorithm byte; others are free for SM4
constexpr char SealedBox = 2;         ///< algorithm byte of boxes; others are free for SM2
constexpr qsizetype NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype KeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype HeadSize = 1 + NonceSize;
constexpr unsigned long long Argon2Passes = 2;
constexpr size_t Argon2Memory = 64 * 1024 * 1024;

static_assert(SaltSize == crypto_pwhash_SALTBYTES);

/// sodium_init picks the fastest code for the machine; needed once before anything else.
void ensureSodium()
{
    static const int ready = sodium_init();
    if (ready < 0)
        qFatal("libsodium cannot be used on this machine");
}

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

Error damaged(const QString &detail)
{
    return {ErrorCode::Damaged, {}, detail, {}};
}

} // namespace

SecretKey SecretKey::random()
{
    QByteArray bytes = randomBytes(KeySize);
    return fromBytes(bytes);
}

SecretKey SecretKey::fromBytes(QByteArray &bytes)
{
    SecretKey key;
    key.m_bytes = QByteArray(bytes.constData(), bytes.size());
    wipe(bytes);
    return key;
}

// Deep copies: an implicitly shared one would be wiped by whoever goes first.
SecretKey::SecretKey(const SecretKey &other)
    : m_bytes(other.m_bytes.constData(), other.m_bytes.size())
{}

SecretKey::SecretKey(SecretKey &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes.clear();
}

SecretKey &SecretKey::operator=(SecretKey other) noexcept
{
    m_bytes.swap(other.m_bytes);
    return *this;
}

SecretKey::~SecretKey()
{
    if (!m_bytes.isEmpty())
        sodium_memzero(m_bytes.data(), size_t(m_bytes.size()));
}

const unsigned char *SecretKey::data() const
{
    return bytesOf(m_bytes);
}

SealContext::SealContext(const char *purpose, const QUuid &id)
{
    const QByteArrayView name(purpose);
    const QByteArray whose = id.toRfc4122();
    m_size = name.size() + whose.size();
    Q_ASSERT(m_size <= qsizetype(m_bytes.size()));
    std::copy(name.begin(), name.end(), m_bytes.begin());
    std::copy(whose.begin(), whose.end(), m_bytes.begin() + name.size());
}

QByteArray seal(const SecretKey &key, const QByteArray &plain, QByteArrayView context)
{
    ensureSodium();
    Q_ASSERT(key.size() == KeySize);
    QByteArray result(HeadSize + plain.size() + TagSize, Qt::Uninitialized);
    unsigned char *head = bytesOf(result);
    head[0] = XChaCha20Poly1305;
    randombytes_buf(head + 1, size_t(NonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(head + HeadSize, nullptr, bytesOf(plain), size_t(plain.size()),
                                               bytesOf(context), size_t(context.size()), nullptr, head + 1,
                                               key.data());
    return result;
}

Result<QByteArray> unseal(const SecretKey &key, const QByteArray &sealedBytes, QByteArrayView context)
{
    ensureSodium();
    if (key.size() != KeySize)
        return damaged(QStringLiteral("no key"));
    if (sealedBytes.size() < HeadSize + TagSize)
        return damaged(QStringLiteral("sealed data too short"));
    if (sealedBytes.at(0) != XChaCha20Poly1305)
        return damaged(QStringLiteral("sealed with an unknown algorithm"));
    QByteArray plain(sealedBytes.size() - HeadSize - TagSize, Qt::Uninitialized);
    const unsigned char *head = bytesOf(sealedBytes);
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytesOf(plain), nullptr, nullptr, head + HeadSize, size_t(sealedBytes.size() - HeadSize),
        bytesOf(context), size_t(context.size()), head + 1, key.data());
    if (refused)
        return damaged(QStringLiteral("sealed data does not fit its key"));
    return plain;
}

SecretKey keyFromPassword(const QString &password, const QByteArray &salt)
{
    ensureSodium();
    Q_ASSERT(salt.size() == SaltSize);
    QByteArray text = password.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray derived(KeySize, '\0');
    const int failed = crypto_pwhash(bytesOf(derived), size_t(KeySize), text.constData(), size_t(text.size()),
                                     bytesOf(salt), Argon2Passes, Argon2Memory, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(text.data(), size_t(text.size()));
    return failed ? SecretKey() : SecretKey::fromBytes(derived);
}

QByteArray randomBytes(int count)
{
    ensureSodium();
    QByteArray result(count, Qt::Uninitialized);
    randombytes_buf(result.data(), size_t(count));
    return result;
}

QByteArray keyedHash(const SecretKey &key, const QByteArray &text)
{
    ensureSodium();
    Q_ASSERT(key.size() == KeySize);
    QByteArray result(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytesOf(result), size_t(result.size()), bytesOf(text), size_t(text.size()), key.data(),
                       size_t(key.size()));
    return result;
}

SealingKeys makeSealingKeys()
{
    ensureSodium();
    SealingKeys keys;
    keys.publicKey.resize(crypto_box_PUBLICKEYBYTES);
    QByteArray secret(crypto_box_SECRETKEYBYTES, '\0');
    crypto_box_keypair(bytesOf(keys.publicKey), bytesOf(secret));
    keys.secretKey = SecretKey::fromBytes(secret);
    return keys;
}

Result<QByteArray> sealTo(const QByteArray &publicKey, const QByteArray &plain)
{
    ensureSodium();
    if (publicKey.size() != crypto_box_PUBLICKEYBYTES)
        return damaged(QStringLiteral("not a public key"));
    QByteArray box(1 + crypto_box_SEALBYTES + plain.size(), Qt::Uninitialized);
    box[0] = SealedBox;
    if (crypto_box_seal(bytesOf(box) + 1, bytesOf(plain), size_t(plain.size()), bytesOf(publicKey)) != 0)
        return damaged(QStringLiteral("not a public key"));
    return box;
}

Result<QByteArray> openSealed(const SealingKeys &keys, const QByteArray &box)
{
    ensureSodium();
    constexpr qsizetype LeastSize = 1 + crypto_box_SEALBYTES;
    if (keys.publicKey.size() != crypto_box_PUBLICKEYBYTES ||
        keys.secretKey.size() != crypto_box_SECRETKEYBYTES)
        return damaged(QStringLiteral("no key"));
    if (box.size() < LeastSize || box.at(0) != SealedBox)
        return damaged(QStringLiteral("not a sealed box"));
    QByteArray plain(box.size() - LeastSize, Qt::Uninitialized);
    if (crypto_box_seal_open(bytesOf(plain), bytesOf(box) + 1, size_t(box.size() - 1),
                             bytesOf(keys.publicKey), keys.secretKey.data()) != 0)
        return damaged(QStringLiteral("sealed to another key"));
    return plain;
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

SigningKeys makeSigningKeys()
{
    ensureSodium();
    SigningKeys keys;
    keys.publicKey.resize(crypto_sign_PUBLICKEYBYTES);
    QByteArray secret(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_keypair(bytesOf(keys.publicKey), bytesOf(secret));
    keys.secretKey = SecretKey::fromBytes(secret);
    return keys;
}

QByteArray sign(const SigningKeys &keys, const QByteArray &message)
{
    ensureSodium();
    Q_ASSERT(keys.secretKey.size() == crypto_sign_SECRETKEYBYTES);
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), size_t(message.size()),
                         keys.secretKey.data());
    return signature;
}

bool verifySignature(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    ensureSodium();
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
        return false;
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), size_t(message.size()),
                                       bytesOf(publicKey)) == 0;
}

} // namespace powerhall
