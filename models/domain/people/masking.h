// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/people/parties.h"

namespace powerhall {

/// How much of a person is shown (脱敏) until somebody opens the file with a reason.
enum class MaskingStep
{
    Usual, ///< lists, screens, slips: 王*明, 110105********002X, 138****8000
    Strict ///< where others look on: 王**, 1****************X, address to the district
};

/// 张* · 王*明 · 欧**明; strict keeps the surname, double ones (欧阳) whole. One character stays.
QString maskedName(const QString &name, MaskingStep step = MaskingStep::Usual);
/// First 6 and last 4; a shorter document number first 1 and last 2. Strict: first and last character.
QString maskedIdNumber(const QString &number, MaskingStep step = MaskingStep::Usual);
/// 138****8000 · 0826-****5678. Strict: the last 2 only, the area code of a landline stays.
QString maskedPhone(const QString &phone, MaskingStep step = MaskingStep::Usual);
/// Kept down to town or street office (镇, 乡, 街道), strict to the district (区, 县), then ***. An address
/// without a readable division is *** altogether.
QString maskedAddress(const QString &address, MaskingStep step = MaskingStep::Usual);
/// Customer number of an existing supply: the last 4 only.
QString maskedAccountNumber(const QString &number);

Person masked(const Person &person, MaskingStep step = MaskingStep::Usual);
Parties masked(const Parties &parties, MaskingStep step = MaskingStep::Usual);

} // namespace powerhall
