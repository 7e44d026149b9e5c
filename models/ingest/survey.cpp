// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/survey.h"

#include "models/domain/ingest/plaintext.h"
#include "models/ingest/surveyavx.h"

#include <cstring>

namespace powerhall {

namespace {

Survey portableSurvey(const char *begin, const char *end)
{
    Survey survey;
    for (const char *at = begin; at != end; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        if (byte == '\n')
            ++survey.lineFeeds;
        survey.quotes |= byte == '"';
        survey.wide |= byte > 127;
        survey.controls |= byte < 32 && byte != '\n' && byte != '\r' && byte != '\t';
        survey.loneReturns |= byte == '\r' && at[1] != '\n';
    }
    return survey;
}

bool isAscii8(const char *at)
{
    quint64 bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return (bytes & 0x8080808080808080U) == 0;
}

} // namespace

Survey surveyOf(const char *begin, const char *end)
{
#ifdef POWERHALL_AVX
    if (hasAvx())
        return avxSurvey(begin, end);
#endif
    return portableSurvey(begin, end);
}

const char *invalidUtf8(const char *begin, const char *end)
{
    const char *at = begin;
    while (at != end) {
        if (end - at >= 8 && isAscii8(at)) {
            at += 8;
            continue;
        }
        std::string_view rest(at, static_cast<size_t>(end - at));
        const char32_t code = takeCharacter(rest);
        if (code == 0xFFFD && rest.data() - at != 3)
            return at;
        at = rest.data();
    }
    return end;
}

bool isUtf8(const char *begin, const char *end)
{
#ifdef POWERHALL_AVX
    if (hasAvx())
        return avxIsUtf8(begin, end);
#endif
    return invalidUtf8(begin, end) == end;
}

} // namespace powerhall
