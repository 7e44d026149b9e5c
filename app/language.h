// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QCoreApplication;

namespace powerhall {

/// zh_CN, in which the program is written, and the translations it carries.
QStringList languages();

/// Makes the program speak one of languages() from now on, Qt's own buttons with it: windows hear of it by
/// QEvent::LanguageChange. Nothing for an unknown one.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace powerhall
