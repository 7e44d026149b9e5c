// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace powerhall {

/// The contract's words (3.1) for the values of each key, in the order of the enums in applicationinput.h:
/// what a reader allows and a form offers.
const QStringList &customerWords();
const QStringList &kindWords();
const QStringList &voltageWords();
const QStringList &businessWords();
const QStringList &supplyWords();
const QStringList &regionWords();
const QStringList &sourceWords();

} // namespace powerhall
