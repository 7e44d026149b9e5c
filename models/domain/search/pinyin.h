// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

namespace powerhall {

/// First letter A–Z of a Chinese character's usual reading (拼音首字母); 0 where it has none. Any thread.
char pinyinInitial(char32_t character);

/// Initials of a name, as typed to find it: 张伟 → ZW, 单立新 → SLX (a surname's own reading), 重庆 → CQ.
/// Latin letters and digits stand as capitals; everything else is left out.
QByteArray pinyinInitials(QStringView name);

} // namespace powerhall
