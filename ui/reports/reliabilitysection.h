// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/reliabilitybeside.h"
#include "reports/quality/reliabilityreport.h"
#include "ui/reports/qualitysection.h"

namespace powerhall {

class FileField;
class ReliabilityRules;

/// Supply reliability of a quarter (供电可靠性) from an outage list, or from the outages entered here.
class ReliabilitySection final : public QualitySection
{
    Q_OBJECT

public:
    explicit ReliabilitySection(const WindowContext &context, QWidget *parent = nullptr);

private:
    std::optional<Work> work() override;
    TableCheck checkOf(TableKind kind) override;

    [[nodiscard]] ReliabilityOptions options() const;
    [[nodiscard]] std::optional<PublishedReliability> registeredFigures(const Period &period) const;
    [[nodiscard]] EarlierReleases earlierReleases(const Period &period) const;

    FileField *m_events;
    FileField *m_users;
    FileField *m_history;
    ReliabilityRules *m_rules;
};

} // namespace powerhall
