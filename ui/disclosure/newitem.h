// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"

class QWidget;

namespace powerhall {

class Prompts;

/// Asks what a new item of the register is: category, kind, name, department, short name. Nothing where the
/// person went back.
std::optional<NewDisclosureItem> askNewItem(Prompts &prompts, QWidget *parent, const Profile &profile,
                                            QDate today);

} // namespace powerhall
