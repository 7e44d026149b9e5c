// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profile.h"

#include <algorithm>

namespace powerhall {

const CatalogueDocument *Profile::document(const QString &documentId) const
{
    const auto found = std::find_if(catalogue.cbegin(), catalogue.cend(),
                                    [&](const CatalogueDocument &entry) { return entry.id == documentId; });
    return found == catalogue.cend() ? nullptr : &*found;
}

QString Profile::documentName(const QString &documentId) const
{
    const CatalogueDocument *entry = document(documentId);
    return entry ? entry->name : documentId;
}

QString Profile::stageName(const QString &stage) const
{
    return stageNames.value(stage, stage);
}

QString Profile::stageName(const QString &stage, const QString &customerClass) const
{
    for (const LimitRow &row : limits) {
        if (row.id != customerClass)
            continue;
        for (const StageLimit &limit : row.stages) {
            if (limit.stage == stage && !limit.name.isEmpty())
                return limit.name;
        }
    }
    return stageName(stage);
}

QString Profile::word(const QString &contractWord) const
{
    return words.value(contractWord, contractWord);
}

const HolidayStartRule *Profile::holidayStart(QDate on) const
{
    const auto found = std::find_if(holidayStarts.cbegin(), holidayStarts.cend(),
                                    [&](const HolidayStartRule &rule) { return holdsOn(rule.valid, on); });
    return found == holidayStarts.cend() ? nullptr : &*found;
}

bool holdsOn(const Validity &validity, QDate day)
{
    if (validity.until && day > *validity.until)
        return false;
    return validity.first || !validity.from || day >= *validity.from;
}

} // namespace powerhall
