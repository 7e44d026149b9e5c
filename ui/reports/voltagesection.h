// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/voltagereading.h"
#include "ui/reports/qualitysection.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
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
    std::optional<Work> work() override;
    TableCheck checkOf(TableKind kind) override;

    void buildRules();
    [[nodiscard]] VoltageFiles files() const;
    [[nodiscard]] VoltageOptions options() const;

    FileField *m_points;
    FileField *m_samples;
    QComboBox *m_input;
    QSpinBox *m_interval;
    QComboBox *m_classRate;
    QCheckBox *m_compare;
    QSpinBox *m_monthStart;
    QSpinBox *m_worst;
    QDoubleSpinBox *m_target;
};

} // namespace powerhall
