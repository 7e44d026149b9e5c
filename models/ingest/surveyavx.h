// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/avx.h"
#include "models/ingest/survey.h"

#ifdef POWERHALL_AVX

namespace powerhall {

/// The functions of survey.h for processors with AVX2, which nearly all have; 32 bytes a step.
Survey avxSurvey(const char *begin, const char *end);
bool avxIsUtf8(const char *begin, const char *end);

} // namespace powerhall

#endif
