// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/exchangeservice.h"
#include "models/tables/tone.h"

namespace powerhall {

/// Where the station stands with its county, in one sentence: 已同步 only where both sides agree, else how
/// many wait, since when, and why.
QString syncSentence(const SyncState &state, qint64 nowMs);
/// The same for a line that has little room: 已同步 · 10:40, 待发送 3 条.
QString syncLine(const SyncState &state);
Tone syncTone(const SyncState &state, qint64 nowMs);
/// Why no exchange can be begun now and what to do; empty where one can.
QString whyNoSync(const SyncState &state);
/// Another copy of this data folder was used, too: this one goes on under a new desk code.
QString copiedFolderText();
/// What an exchange is doing: greet, push, pull …
QString syncStepText(const QString &step, qint64 done);
/// 刚才, 5 分钟前, 3 天前; the time itself where the clock says that it lies ahead.
QString agoText(qint64 wallMs, qint64 nowMs);

} // namespace powerhall
