// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/eventplace.h"

#include <limits>

namespace powerhall {

namespace {

constexpr quint8 LeastArray = 0x8f; ///< 15 members; a newer version may have some more
constexpr quint8 MostArray = 0x97;
constexpr quint8 SixteenBytes = 0x50;
constexpr qsizetype DeviceAt = 2;

/// Reads unsigned numbers in their shortest form, one after the other.
class NumberReader
{
public:
    NumberReader(const QByteArray &bytes, qsizetype at)
        : m_bytes(bytes)
        , m_at(at)
    {}

    std::optional<quint64> next()
    {
        if (m_at >= m_bytes.size())
            return std::nullopt;
        const auto first = quint8(m_bytes.at(m_at++));
        if (first < 24)
            return first;
        if (first > 27)
            return std::nullopt;
        const qsizetype size = qsizetype(1) << (first - 24);
        if (m_at + size > m_bytes.size())
            return std::nullopt;
        quint64 number = 0;
        for (qsizetype i = 0; i < size; ++i)
            number = number << 8 | quint8(m_bytes.at(m_at++));
        const quint64 least = size == 1 ? 24 : quint64(1) << (size * 4);
        return number >= least ? std::optional(number) : std::nullopt;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at;
};

} // namespace

std::optional<EventPlace> placeOf(const QByteArray &bytes)
{
    if (bytes.size() < DeviceAt + 17)
        return std::nullopt;
    const auto members = quint8(bytes.at(0));
    const auto version = quint8(bytes.at(1));
    if (members < LeastArray || members > MostArray || version < 1 || version > 23 ||
        quint8(bytes.at(DeviceAt)) != SixteenBytes)
        return std::nullopt;
    NumberReader reader(bytes, DeviceAt + 17);
    const auto incarnation = reader.next();
    const auto seq = incarnation ? reader.next() : std::nullopt;
    if (!seq || *incarnation < 1 || *incarnation > std::numeric_limits<quint32>::max() || *seq < 1 ||
        *seq > quint64(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    const QUuid device = QUuid::fromRfc4122(QByteArrayView(bytes).sliced(DeviceAt + 1, 16));
    return EventPlace{{device, quint32(*incarnation)}, *seq};
}

} // namespace powerhall
