// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/synctext.h"

#include "models/core/clock.h"
#include "models/tables/words.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

struct Sync
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 HourMs = 60 * MinuteMs;
constexpr qint64 DayMs = 24 * HourMs;
constexpr qint64 TooLongMs = 7 * DayMs; ///< nothing has gone out for so long

QString waitingText(const SyncState &state, qint64 nowMs)
{
    QString text = Sync::tr("%n 条待发送", nullptr, int(state.waiting));
    if (state.oldestWaitingMs > 0)
        text += Sync::tr("，最早的是%1办的").arg(agoText(state.oldestWaitingMs, nowMs));
    return text;
}

QString whyText(const SyncState &state, qint64 nowMs)
{
    if (!state.reason.isEmpty() && state.failingSinceMs > 0)
        return Sync::tr("；因为%1，从 %2 起（%3）")
            .arg(wordText(state.reason), momentText(state.failingSinceMs),
                 agoText(state.failingSinceMs, nowMs));
    if (!state.reason.isEmpty())
        return Sync::tr("；因为%1").arg(wordText(state.reason));
    return {};
}

QString lastText(const SyncState &state, qint64 nowMs)
{
    if (state.successMs == 0)
        return Sync::tr("；还没有同步过");
    return Sync::tr("；上次同步 %1（%2）").arg(momentText(state.successMs), agoText(state.successMs, nowMs));
}

} // namespace

QString agoText(qint64 wallMs, qint64 nowMs)
{
    const qint64 age = nowMs - wallMs;
    if (age < 0)
        return momentText(wallMs);
    if (age < MinuteMs)
        return Sync::tr("刚才");
    if (age < HourMs)
        return Sync::tr("%n 分钟前", nullptr, int(age / MinuteMs));
    if (age < DayMs)
        return Sync::tr("%n 小时前", nullptr, int(age / HourMs));
    return Sync::tr("%n 天前", nullptr, int(age / DayMs));
}

QString syncSentence(const SyncState &state, qint64 nowMs)
{
    if (state.way == SyncState::Way::None)
        return Sync::tr("演示站：数据只在本机，不与县中心同步。");
    if (state.way == SyncState::Way::Alone)
        return Sync::tr("还没有入网：%n 条记录只在本机。", nullptr, int(state.waiting));
    if (state.agreed)
        return Sync::tr("已同步 · %1（%2）：本机和县中心的记录一条不差。")
            .arg(momentText(state.successMs), agoText(state.successMs, nowMs));
    if (state.waiting == 0)
        return Sync::tr("两边还没有对上") + whyText(state, nowMs) + lastText(state, nowMs) + Sync::tr("。");
    const QString why = whyText(state, nowMs);
    return waitingText(state, nowMs) +
           (why.isEmpty() && state.successMs > 0 ? Sync::tr("；因为是上次同步以后办的") : why) +
           lastText(state, nowMs) + Sync::tr("。");
}

QString syncLine(const SyncState &state)
{
    if (state.running)
        return Sync::tr("正在同步…");
    if (state.way != SyncState::Way::Hub)
        return {};
    if (state.agreed)
        return Sync::tr("已同步 · %1").arg(momentText(state.successMs));
    return state.waiting > 0 ? Sync::tr("%n 条待发送", nullptr, int(state.waiting))
                             : Sync::tr("两边还没有对上");
}

Tone syncTone(const SyncState &state, qint64 nowMs)
{
    if (state.way != SyncState::Way::Hub)
        return Tone::Note;
    if (state.agreed)
        return Tone::Good;
    const bool stuck = state.failingSinceMs > 0 && state.reason == "not_enrolled"_L1;
    const bool old = state.waiting > 0 && nowMs - state.oldestWaitingMs > TooLongMs;
    return stuck || old ? Tone::Late : Tone::Soon;
}

QString whyNoSync(const SyncState &state)
{
    if (state.running)
        return Sync::tr("正在同步，等这一次做完。");
    switch (state.way) {
    case SyncState::Way::None:
        return Sync::tr("演示站不能同步：人物都是虚构的。");
    case SyncState::Way::Alone:
        return Sync::tr("还没有入网：请向县里要入网文件，或用 U 盘交换。");
    case SyncState::Way::Hub:
        break;
    }
    return {};
}

QString copiedFolderText()
{
    return Sync::tr("这个数据文件夹的另一份拷贝也用过：从现在起换了柜台代码，两边写的都还在。");
}

QString syncStepText(const QString &step, qint64 done)
{
    if (step == "greet"_L1)
        return Sync::tr("正在连县中心…");
    if (step == "push"_L1)
        return Sync::tr("正在上报，已交换 %n 条…", nullptr, int(done));
    if (step == "pull"_L1)
        return Sync::tr("正在接收，已交换 %n 条…", nullptr, int(done));
    return Sync::tr("正在核对，已交换 %n 条…", nullptr, int(done));
}

} // namespace powerhall
