// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/personservice.h"
#include "reports/document/document.h"

namespace powerhall {

class Station;

/// 个人信息查看记录: who saw a person's data, as it is printed for that person or an inspector. Nothing in it
/// says who the person is but the numbers of their applications.
Document sightDocument(const Station &station, const QString &number, const QList<PersonSight> &sights);
/// Fields in words, each once: 姓名、电话.
QString fieldWords(const QStringList &fields);
/// accepted, corrected, revealed in words.
QString howSeenWord(const QString &how);

} // namespace powerhall
