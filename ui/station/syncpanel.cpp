// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/syncpanel.h"

#include "models/services/exchangeservice.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/synctext.h"
#include "ui/currentsession.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int AgesMs = 60'000;
constexpr int WholeBar = 1000;

} // namespace

SyncPanel::SyncPanel(const WindowContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_sentence(new QLabel)
    , m_sync(new QPushButton(tr("同步  F12")))
    , m_cancel(new QPushButton(tr("停下")))
    , m_bar(new QProgressBar)
    , m_beside(new QLabel)
    , m_message(new MessageBar)
{
    m_sentence->setObjectName(u"syncSentence"_s);
    m_sentence->setFont(headFont());
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sync->setObjectName(u"syncButton"_s);
    m_sync->setProperty("role", u"main"_s);
    m_cancel->setObjectName(u"syncCancelButton"_s);
    m_bar->setObjectName(u"syncProgress"_s);
    m_bar->setAccessibleName(tr("同步进度"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(scaled(160));
    m_beside->setObjectName(u"syncBeside"_s);
    m_beside->setProperty("role", u"muted"_s);
    m_beside->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(10));
    row->addWidget(m_sync);
    row->addWidget(m_cancel);
    row->addWidget(m_bar);
    row->addWidget(m_beside, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(m_sentence);
    column->addLayout(row);
    column->addWidget(m_message);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_ages.setInterval(AgesMs);
    connect(&m_soon, &QTimer::timeout, this, &SyncPanel::refresh);
    connect(&m_ages, &QTimer::timeout, this, &SyncPanel::reload);
    connect(m_sync, &QPushButton::clicked, this, &SyncPanel::begin);
    connect(m_cancel, &QPushButton::clicked, &context.exchange, &ExchangeService::cancel);
    connect(&context.exchange, &ExchangeService::progressed, this, &SyncPanel::showStep);
    const Notifier &notifier = context.station.notifier();
    connect(&context.exchange, &ExchangeService::changed, this, &SyncPanel::reload);
    connect(&notifier, &Notifier::applicationChanged, this, &SyncPanel::reload);
    m_ages.start();
    refresh();
}

void SyncPanel::reload()
{
    m_soon.start();
}

void SyncPanel::refresh()
{
    const bool running = m_context.exchange.isRunning();
    m_cancel->setVisible(running);
    m_bar->setVisible(running);
    if (m_wasRunning && !running)
        showEnd();
    if (running && !m_wasRunning) {
        m_bar->setRange(0, 0);
        m_message->clear();
    }
    m_wasRunning = running;
    const auto state = m_context.exchange.state();
    if (!state) {
        m_sentence->setText(errorText(state.error()));
        return;
    }
    const qint64 now = m_context.station.clock().now().wallMs;
    m_sentence->setText(markOf(syncTone(*state, now)) + u' ' + syncSentence(*state, now));
    const QString why = whyNoSync(*state);
    const bool hadFocus = m_sync->hasFocus();
    m_sync->setEnabled(why.isEmpty());
    m_sync->setToolTip(why.isEmpty() ? tr("与县中心交换记录（F12）") : why);
    m_sync->setAccessibleDescription(why);
    if (!running)
        m_beside->setText(why);
    if (running && hadFocus)
        m_cancel->setFocus();
}

void SyncPanel::begin()
{
    if (const auto begun = m_context.exchange.start(m_context.session.value()); !begun)
        m_message->showMessage(Tone::Late, errorText(begun.error()));
}

void SyncPanel::showStep(const QString &step, qint64 done, qint64 total)
{
    m_bar->setRange(0, total > 0 ? WholeBar : 0);
    if (total > 0)
        m_bar->setValue(int(done * WholeBar / total));
    m_beside->setText(syncStepText(step, done));
}

void SyncPanel::showEnd()
{
    const Result<ExchangeReport> &last = m_context.exchange.last();
    if (!last) {
        if (last.error().code == ErrorCode::Cancelled)
            return m_message->showMessage(Tone::Note, tr("停下了；已经交换的都算数，下次接着来"));
        return m_message->showMessage(Tone::Late, errorText(last.error()));
    }
    QStringList parts{tr("上报 %1 条，收到 %2 条").arg(last->pushed).arg(last->pulled)};
    if (last->hubRestored)
        parts.append(tr("中心库已恢复，已补传"));
    if (!last->refused.isEmpty())
        parts.append(tr("%n 条县中心没有收", nullptr, int(last->refused.size())));
    if (!last->asides.isEmpty())
        parts.append(tr("%n 条先放一边，见“冲突”", nullptr, int(last->asides.size())));
    if (last->newIncarnation)
        parts.append(copiedFolderText());
    m_message->showMessage(last->synced ? Tone::Good : Tone::Soon, parts.join(tr("；")));
}

} // namespace powerhall
