// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

namespace powerhall {

/// The county's hub among the partners a store keeps an ExchangeState for, whether met on line or by stick.
inline constexpr QLatin1StringView HubPartner{"hub"};

} // namespace powerhall
