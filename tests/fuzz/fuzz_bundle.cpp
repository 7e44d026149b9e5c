// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Any bytes as a bundle, with every seal open and every signature good, and as what is sealed in one: what
/// is read has its bytes as the only ones.
#include "models/sync/bundle.h"

#include <cstdlib>

using namespace powerhall;

namespace {

Result<QByteArray> asItIs(const QByteArray &bytes)
{
    return bytes;
}

Result<QByteArray> signature(const QByteArray &)
{
    return QByteArray(64, 's');
}

BundleTrust trusting(bool knows)
{
    return {[knows](const QUuid &) -> Result<QByteArray> {
                return knows ? Result<QByteArray>(QByteArray(32, 'k')) : Error{ErrorCode::NotFound};
            },
            [](const QByteArray &, const QByteArray &, const QByteArray &) { return true; },
            [](const QString &, const QByteArray &, const QByteArray &) { return true; }};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto label = labelOf(bytes)) {
        for (const bool knows : {true, false}) {
            const auto read = readBundle(bytes, {label->to}, asItIs, trusting(knows));
            if (read && readBundle(bytes, {label->to + u'x'}, asItIs, trusting(knows)))
                std::abort(); // for somebody else
        }
    }
    const auto body = unpackBundle(bytes);
    if (!body)
        return 0;
    if (packBundle(*body) != bytes)
        std::abort();
    const auto written = writeBundle(*body, asItIs, signature);
    if (!written)
        return 0;
    const auto again = readBundle(*written, {body->to}, asItIs, trusting(true));
    if (again && !(*again == *body))
        std::abort();
    return 0;
}
