// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/glyphlog.h"
#include "reports/paint/page.h"

#include <string>

namespace powerhall {

/// The marks of a page as the operators of a PDF page, `height` points high: what paint() draws on a screen,
/// at the same places to a hundredth of a point. All its glyphs stand in the log; font n of it is called /Fn.
/// Any thread.
std::string pageContent(const Page &page, qreal height, const GlyphLog &log);

} // namespace powerhall
