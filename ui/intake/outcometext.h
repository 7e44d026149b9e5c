// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/intake/outcomepanel.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace powerhall {

/// The outcome column's sentences, as rich text with every foreign word escaped.
struct OutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::OutcomeText)

public:
    static Tone toneOf(Outcome outcome);
    /// 容缺受理，欠 1 件.
    static QString headline(const Decision &decision);
    static QString reason(const Decision &decision);
    static QString missing(const Decision &decision, const OutcomePanel::View &view);
    static QString stages(const Decision &decision, const OutcomePanel::View &view);
    static QString fees(const OutcomePanel::View &view);
    static QString hotlines(const Profile &profile);
};

} // namespace powerhall
