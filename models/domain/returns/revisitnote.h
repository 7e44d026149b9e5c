// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace powerhall {

/// What a customer who was asked afterwards said (回访结果).
enum class RevisitOutcome
{
    Satisfied,
    Dissatisfied,
    Unreached, ///< tried, nobody answered: still owed
    Declined   ///< did not want to be asked
};
inline constexpr RevisitOutcome AllRevisitOutcomes[] = {RevisitOutcome::Satisfied,
                                                        RevisitOutcome::Dissatisfied,
                                                        RevisitOutcome::Unreached, RevisitOutcome::Declined};
QString wordOf(RevisitOutcome outcome); ///< satisfied · dissatisfied · unreached · declined
std::optional<RevisitOutcome> revisitOutcomeOf(const QString &word);

/// One try to ask. Stands in clear: nobody's data.
struct RevisitTry
{
    RevisitOutcome outcome = RevisitOutcome::Satisfied;
    QString by;   ///< position of who asked, where the rule names one (分管副总经理); may be empty
    QString note; ///< what was said and is to be done; may be empty
    qint64 recordedMs = 0;
    QUuid actor;

    bool operator==(const RevisitTry &) const = default;
};

/// The revisits of one application.
struct RevisitRecord
{
    QUuid id;
    QUuid application;
    QString number; ///< of the application
    QList<RevisitTry> tries;
    QStringList conflicts; ///< `outcome`: two desks noted another one apart from each other

    [[nodiscard]] const RevisitTry &last() const { return tries.constLast(); }
    /// Somebody was reached.
    [[nodiscard]] bool isDone() const { return last().outcome != RevisitOutcome::Unreached; }
    bool operator==(const RevisitRecord &) const = default;
};

} // namespace powerhall
