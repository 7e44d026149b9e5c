// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/content.h"
#include "models/services/disclosureservice.h"

namespace powerhall {

class Station;

/// One sheet the program ships for a utility, with the local blanks marked.
struct StarterItem
{
    NewDisclosureItem item;
    Content content;
};
/// Of a utility's profile, in the order of the categories; empty where the program ships none for it.
Result<QList<StarterItem>> starterItems(const QString &profileId);

/// Opens what the register does not have yet and drafts it, as an act of the program: at set-up and in the
/// demo hall. Keys already there stay as they are. Returns how many were opened.
Result<int> loadStarterItems(Station &station);

} // namespace powerhall
