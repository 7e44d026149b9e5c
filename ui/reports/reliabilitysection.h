// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/reports/qualitysection.h"

class QCheckBox;

namespace powerhall {

class FileField;

/// Supply reliability of a quarter (供电可靠性) from an outage list, or from the outages entered here.
class ReliabilitySection final : public QualitySection
{
    Q_OBJECT

public:
    explicit ReliabilitySection(const WindowContext &context, QWidget *parent = nullptr);

private:
    std::optional<ReportJob::Work> work() override;

    FileField *m_events;
    FileField *m_users;
    FileField *m_history;
    QCheckBox *m_ownOutages;
    QCheckBox *m_countShort;
    QComboBox *m_denominator;
};

} // namespace powerhall
