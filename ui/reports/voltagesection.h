// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/reports/qualitysection.h"

class QSpinBox;

namespace powerhall {

class FileField;

/// Voltage qualification of a quarter (电压合格率) from monitoring points and their samples.
class VoltageSection final : public QualitySection
{
    Q_OBJECT

public:
    explicit VoltageSection(const WindowContext &context, QWidget *parent = nullptr);

private:
    std::optional<ReportJob::Work> work() override;

    FileField *m_points;
    FileField *m_samples;
    QComboBox *m_input;
    QSpinBox *m_interval;
    QComboBox *m_classRate;
};

} // namespace powerhall
