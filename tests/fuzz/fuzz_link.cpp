// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Any bytes on the socket between a command line and the open window: frames are taken off, calls and
/// replies read or refused; what was read is read again from its own bytes.
#include "app/link/linkmessage.h"

#include <cstdlib>

using namespace powerhall;

/// One verb stands for all of the program's, whose code has no part in reading a message.
const Verb *powerhall::verbNamed(const QString &name)
{
    static const Verb verb{.name = "supply", .arguments = {{"NUMBER", ""}, {"DOCUMENT", ""}}};
    return name == QLatin1String(verb.name) ? &verb : nullptr;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray buffer(reinterpret_cast<const char *>(data), qsizetype(size));
    while (const auto frame = takeFrame(buffer)) {
        if (const auto call = decodeCall(*frame)) {
            if (!decodeCall(encodeCall(*call)))
                std::abort();
        }
        const auto reply = decodeReply(*frame);
        const auto again = decodeReply(encodeReply(reply));
        if (again.has_value() != reply.has_value())
            std::abort();
    }
    return 0;
}
