// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Any bytes as an enrolment file, and as what is sealed in one: read or refused; what was read says the same
/// after it was packed again.
#include "models/security/enrolmentbody.h"

#include <cstdlib>

using namespace powerhall;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)readEnrolment(bytes, QStringLiteral("Once-Only-2026"));
    const auto read = unpackEnrolment(bytes);
    if (!read)
        return 0;
    const QByteArray packed = packEnrolment(*read);
    const auto again = unpackEnrolment(packed);
    if (!again || packEnrolment(*again) != packed)
        std::abort();
    return 0;
}
