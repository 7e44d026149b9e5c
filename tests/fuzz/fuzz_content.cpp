// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Any bytes as the content of a sheet, in JSON and as an editor's plain lines: what is read says the same
/// after it was written and read again.
#include "models/core/json.h"
#include "models/domain/disclosure/contenttext.h"

#include <cstdlib>

using namespace powerhall;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto object = parseObject(bytes)) {
        if (const auto content = contentFromJson(*object)) {
            const auto again = contentFromJson(toJson(*content));
            if (!again || *again != *content)
                std::abort();
            (void)linesOf(*content);
            (void)blanksOf(*content);
            (void)figuresOf(*content);
            (void)filled(*content, {});
        }
    }
    const Content typed{QStringLiteral("t"), {}, blocksFromText(QString::fromUtf8(bytes))};
    const auto kept = contentFromJson(toJson(typed));
    if (kept && blocksFromText(textOfBlocks(kept->blocks)) != kept->blocks)
        std::abort();
    return 0;
}
