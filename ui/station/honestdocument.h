// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/honesttime.h"
#include "reports/document/document.h"

namespace powerhall {

/// 时间证据: when acts were written down and what speaks for it, as it is printed for an inspector.
Document honestDocument(const Station &station, const EvidenceWish &wish,
                        const QList<TimeEvidence> &evidence);

/// Paper is filed in Chinese whatever the language of the window.
enum class Voice
{
    Paper,
    Window
};

/// What the evidence proves of one act, and what it does not, in plain sentences.
QStringList proofSentences(const TimeEvidence &evidence, Voice voice);
/// What evidence of this kind can prove, and what it never can, whatever the act.
QStringList proofLimits(Voice voice);
/// The act, what it was about and, beside it, the time somebody claimed.
QString actText(const TimeEvidence &evidence, Voice voice);

} // namespace powerhall
