// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/item.h"
#include "models/domain/disclosure/poster.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

/// What a wall sheet of a version carries, its live figures resolved: a published version with its check
/// code, anything else as a draft. Whoever asks has leave already.
Result<Poster> posterOf(const Station &station, const DisclosureItem &item, const DisclosureVersion &version);

/// A poster of the register with the short name of its item, which names files.
struct StoredPoster
{
    QString key;
    Poster poster;
};

/// Of one item what is published or, where `draft` is set or nothing is published, its draft; Refused
/// (nothing_published, no_draft) where there is neither. Needs Act::ReadDisclosure.
Result<StoredPoster> storedPoster(Station &station, const Session &session, const QString &key, bool draft);
/// Of every item that is not retired, in the order of the register: what is published, else the draft, which
/// `publishedOnly` leaves out. Needs Act::ReadDisclosure.
Result<QList<StoredPoster>> storedPosters(Station &station, const Session &session, bool publishedOnly);

} // namespace powerhall
