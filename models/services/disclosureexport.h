// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"

#include <QDir>

namespace powerhall {

class Station;

struct ExportedKnowledge
{
    QString folder;
    QStringList items; ///< keys of what was written
};

/// One folder of HTML and JSON of everything that is published, for the people who keep the website, the app
/// and the knowledge base of the service line: index.html, index.json and one pair of files for each item. A
/// file of an earlier export that is published no more is removed. Needs Act::ReadDisclosure.
Result<ExportedKnowledge> exportKnowledge(Station &station, const Session &session, const QDir &folder);

} // namespace powerhall
