// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

namespace powerhall {

/// 公示: what the hall must disclose and by when, on which channels it stands, what hangs on the wall, what
/// people asked.
class DisclosurePage final : public SectionRoom
{
    Q_OBJECT

public:
    static constexpr QLatin1String Id{"disclosure"};

    explicit DisclosurePage(const WindowContext &context, QWidget *parent = nullptr);
};

} // namespace powerhall
