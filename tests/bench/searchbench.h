// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <map>
#include <vector>

namespace powerhall::bench {

/// What people type, by kind: each with texts drawn from the invented people, or of nobody.
struct QueryClass
{
    QString name;
    std::vector<QString> texts;
};
std::vector<QueryClass> queryClasses(quint64 people, int each);

/// The index in memory alone: filling, memory, time of each class of query, beside SQLite on the same people.
void benchSearch(Report &report, quint64 people, bool withPeers);

} // namespace powerhall::bench
