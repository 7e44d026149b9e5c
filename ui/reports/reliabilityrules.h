// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliability.h"
#include "reports/quality/reliabilityreport.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;

namespace powerhall {

class FormField;
class LineEdit;

/// Everything a person may set of a reliability report: the common choices in one line, the rest unfolded
/// below; and the figures the energy authority published, to stand beside.
class ReliabilityRules final : public QWidget
{
    Q_OBJECT

public:
    /// `regions` of the utility's profile.
    explicit ReliabilityRules(const QStringList &regions, QWidget *parent = nullptr);

    /// Period and history are the caller's.
    [[nodiscard]] ReliabilityOptions options() const;
    [[nodiscard]] bool ownOutages() const;
    [[nodiscard]] bool compares() const;
    /// Nothing where none is filled in; UnknownValue-like faults are told in the field: `isReadable` is
    /// false.
    [[nodiscard]] std::optional<PublishedReliability> published() const;
    [[nodiscard]] bool isReadable(); ///< marks and focuses the first field that is no number

signals:
    void ownOutagesToggled(bool own);

private:
    void buildMore();

    QCheckBox *m_ownOutages;
    QCheckBox *m_compare;
    QComboBox *m_denominator;
    QPushButton *m_unfold;
    QWidget *m_more;
    QCheckBox *m_countShort;
    QSpinBox *m_shortSeconds;
    QCheckBox *m_limitedCounts;
    LineEdit *m_regions;
    QSpinBox *m_cityRegions;
    QDoubleSpinBox *m_beta;
    FormField *m_publishedField;
    LineEdit *m_asai;
    LineEdit *m_saidi;
    LineEdit *m_saifi;
    LineEdit *m_source;
};

} // namespace powerhall
