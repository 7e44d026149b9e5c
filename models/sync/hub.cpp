// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/hub.h"

namespace powerhall {

Hub::~Hub() = default;

} // namespace powerhall
