// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QChar>
#include <QString>

namespace powerhall {

/// What a firm's unified social credit code (统一社会信用代码, GB 32100) was found to be. A wrong check
/// character only warns: some lawful codes of the early pilot fail it.
struct CreditCodeCheck
{
    QString code;            ///< as it is to be kept: half width, without blanks, capitals
    bool wellFormed = false; ///< 18 of the standard's 31 characters (no I O S V Z)
    QChar expected17;        ///< where the organisation's own check (17th) is another one, else null
    QChar expected18;        ///< where the last character should be another one, else null

    [[nodiscard]] bool isValid() const { return wellFormed && expected17.isNull() && expected18.isNull(); }
    /// Lawful perhaps, but look again.
    [[nodiscard]] bool isDoubtful() const { return wellFormed && !isValid(); }
    bool operator==(const CreditCodeCheck &) const = default;
};

CreditCodeCheck checkCreditCode(const QString &typed);

} // namespace powerhall
