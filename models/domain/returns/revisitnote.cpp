// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/returns/revisitnote.h"

namespace powerhall {

using namespace Qt::StringLiterals;

QString wordOf(RevisitOutcome outcome)
{
    switch (outcome) {
    case RevisitOutcome::Satisfied:
        return u"satisfied"_s;
    case RevisitOutcome::Dissatisfied:
        return u"dissatisfied"_s;
    case RevisitOutcome::Unreached:
        return u"unreached"_s;
    case RevisitOutcome::Declined:
        break;
    }
    return u"declined"_s;
}

std::optional<RevisitOutcome> revisitOutcomeOf(const QString &word)
{
    for (const RevisitOutcome outcome : AllRevisitOutcomes) {
        if (wordOf(outcome) == word)
            return outcome;
    }
    return {};
}

} // namespace powerhall
