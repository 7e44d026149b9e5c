// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/supplying.h"

#include "models/domain/intake/agentpapers.h"
#include "models/domain/intake/condition.h"
#include "models/journal/eventtypes.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Which owed document a brought one serves for; nothing where none is owed that it could serve for.
const MissingDocument *debtServedBy(const Standing &standing, const QString &document)
{
    const QList<MissingDocument> &missing = standing.decision.missing;
    const auto found = std::find_if(missing.cbegin(), missing.cend(), [&](const MissingDocument &debt) {
        return debt.document == document || debt.anyOf.contains(document);
    });
    return found == missing.cend() ? nullptr : &*found;
}

/// Papers that are no debt before their stage, like the completion report of a high-voltage customer.
bool comesWithAStage(const Standing &standing, const QString &document)
{
    const QList<StageDocument> &rows = standing.profile.stageDocuments;
    return std::any_of(rows.cbegin(), rows.cend(), [&](const StageDocument &row) {
        return row.documents.contains(document) && holdsOn(row.valid, standing.application.input.on) &&
               matches(row.when, standing.application.input, standing.decision.threeZero);
    });
}

/// Whoever acts for the customer shows who they are and that they may (代办).
bool comesWithTheAgent(const Standing &standing, const QString &document)
{
    return !standing.application.agentKeyId.isNull() &&
           agentPapers(standing.profile, standing.application.input.on).contains(document);
}

} // namespace

std::optional<Error> unlessWanted(const Standing &standing, const QString &document)
{
    if (!standing.profile.document(document))
        return Error{ErrorCode::OutsideCatalogue, u"document"_s, document, {}};
    const DocumentState state = standing.application.documents.value(document);
    if (state.state != DocumentState::State::Owed)
        return Error{ErrorCode::AlreadyExists, u"document"_s, document, {}};
    if (debtServedBy(standing, document) || comesWithAStage(standing, document) ||
        comesWithTheAgent(standing, document))
        return {};
    return Error{ErrorCode::NotRequired, u"document"_s, document, {}};
}

QList<NewEvent> supplyEvents(const Standing &standing, const SuppliedDocument &document, const QUuid &actor,
                             QCborMap open)
{
    open.insert(u"document"_s, document.id);
    open.insert(u"source"_s, wordOf(document.source));
    const MissingDocument *debt = debtServedBy(standing, document.id);
    if (debt && debt->document != document.id)
        open.insert(u"replaces"_s, debt->document);
    const QUuid id = standing.application.id;
    QList<NewEvent> events{{actor, id, eventtype::DocumentSupplied, open, {}, {}}};
    const bool lastDebt = debt && standing.decision.missing.size() == 1;
    if (lastDebt && standing.isThrough())
        events.append({actor, id, eventtype::Closed, {}, {}, {}});
    return events;
}

} // namespace powerhall
