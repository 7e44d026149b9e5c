// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/decision.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace powerhall {

class StateBadge;

/// What the rules say of the form as it stands: outcome, what is lacking, limits, fees, hotlines, and the one
/// main act. Its height does not change while typing.
class OutcomePanel final : public QFrame
{
    Q_OBJECT

public:
    explicit OutcomePanel(QWidget *parent = nullptr);

    struct View
    {
        const Profile &profile;
        const WorkingCalendar &calendar;
        QDate today;
        Business business = Business::New;
        Supply supply = Supply::Single;
    };
    void showDecision(const Decision &decision, const View &view);
    void showFault(const QString &sentence); ///< the rules cannot judge this form
    /// The case was accepted: the keys now print again or go on.
    void showAccepted(const QString &number);
    void setBelow(bool below);                   ///< below the form instead of beside it
    [[nodiscard]] QList<QWidget *> acts() const; ///< in reading order
    [[nodiscard]] QString text() const;          ///< everything shown, for tests and the clipboard

signals:
    void acceptWished();
    void noticeWished();
    void whyWished();

private:
    QLabel *addSection(QVBoxLayout *column, const QString &name, const QString &title);
    void setButtons(const Decision &decision);

    QBoxLayout *m_sections = nullptr;
    StateBadge *m_headline;
    QLabel *m_reason;
    QLabel *m_missing;
    QLabel *m_stages;
    QLabel *m_fees;
    QLabel *m_lines;
    QPushButton *m_accept;
    QPushButton *m_notice;
    QPushButton *m_why;
};

} // namespace powerhall
