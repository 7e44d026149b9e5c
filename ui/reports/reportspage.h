// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

namespace powerhall {

/// 报表: outages entered by hand, quarterly reliability and voltage, what was released.
class ReportsPage final : public SectionRoom
{
    Q_OBJECT

public:
    static constexpr QLatin1String Id{"reports"};

    explicit ReportsPage(const WindowContext &context, QWidget *parent = nullptr);
};

} // namespace powerhall
