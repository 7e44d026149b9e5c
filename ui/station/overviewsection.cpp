// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/overviewsection.h"

#include "models/services/backupservice.h"
#include "models/services/leaving.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/healthtext.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/station/syncpanel.h"
#include "ui/widgets/busily.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QThread>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

Result<Verification> verifyFolder(const QDir &folder, const Clock &clock)
{
    const Result<std::unique_ptr<Station>> station = Station::open(folder, Store::Access::Read, clock);
    if (!station)
        return station.error();
    return (*station)->store().verify();
}

} // namespace

OverviewSection::OverviewSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_sync(new SyncPanel(context))
    , m_facts(new QLabel)
    , m_message(new MessageBar)
    , m_verify(new QPushButton(tr("核验日志")))
    , m_backup(new QPushButton(tr("备份…")))
    , m_release(new QPushButton(tr("交机…")))
    , m_releaseWhy(mutedLabel())
{
    m_facts->setObjectName(u"stationFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setFocusPolicy(Qt::NoFocus);
    m_verify->setObjectName(u"verifyButton"_s);
    m_backup->setObjectName(u"backupButton"_s);
    m_release->setObjectName(u"releaseButton"_s);
    m_release->setToolTip(tr("这台机器要交出、清空或转到别处入网之前"));
    m_releaseWhy->setObjectName(u"releaseWhy"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_verify);
    buttons->addWidget(m_backup);
    buttons->addWidget(m_release);
    buttons->addWidget(m_releaseWhy);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(12));
    column->addWidget(m_sync);
    column->addWidget(m_facts);
    column->addWidget(headLabel(tr("证明")));
    column->addWidget(hintLabel(tr(
        "核验会把每一笔记录重算一遍：有没有丢、有没有改、次序对不对。备份是一个文件，写完当场再核一遍。")));
    column->addLayout(buttons);
    column->addWidget(m_message);
    column->addStretch();
    connect(m_verify, &QPushButton::clicked, this, &OverviewSection::verify);
    connect(m_backup, &QPushButton::clicked, this, &OverviewSection::backup);
    connect(m_release, &QPushButton::clicked, this, &OverviewSection::release);
}

OverviewSection::~OverviewSection()
{
    if (m_thread)
        m_thread->wait();
}

void OverviewSection::reload()
{
    m_sync->reload();
    const StationIdentity identity = m_context.station.identity();
    const Profile &profile = m_context.station.profile();
    QStringList lines{tr("%1").arg(profile.name),
                      tr("站点 %1，台席 %2；编号以 %3 开头")
                          .arg(identity.station, identity.desk, QString(identity.station + identity.desk)),
                      tr("设备 %1，第 %2 代")
                          .arg(identity.origin.device.toString(QUuid::WithoutBraces))
                          .arg(identity.origin.incarnation),
                      tr("数据在 %1").arg(m_context.station.folder().absolutePath())};
    const BackupState backups = BackupService(m_context.station).state();
    lines.append(backups.overdue ? markOf(Tone::Soon) + u' ' + backupAge(backups) : backupAge(backups));
    if (identity.demo)
        lines.append(tr("这是演示站：人物全部虚构，单据都印“演示”，不能同步。"));
    m_facts->setText(lines.join(u'\n'));
    const bool may = m_context.session.may(Act::ChangeSettings);
    m_release->setEnabled(may);
    m_releaseWhy->setText(may ? QString() : tr("交机由值班长或管理员办"));
}

void OverviewSection::verify()
{
    if (m_thread)
        return;
    m_verify->setEnabled(false);
    m_message->showMessage(Tone::Note, tr("正在逐笔核验，可以接着办别的…"));
    m_result = std::make_shared<Result<Verification>>(Verification());
    m_thread.reset(
        QThread::create([result = m_result, folder = m_context.station.folder(),
                         &clock = m_context.station.clock()] { *result = verifyFolder(folder, clock); }));
    connect(m_thread.get(), &QThread::finished, this, &OverviewSection::verified);
    m_thread->start(QThread::LowPriority);
}

void OverviewSection::verified()
{
    m_thread->wait();
    m_thread.release()->deleteLater();
    m_verify->setEnabled(true);
    if (!*m_result) {
        m_message->showMessage(Tone::Late, errorText(m_result->error()));
        return;
    }
    const Verification &found = **m_result;
    if (!found.firstFault.isEmpty()) {
        m_message->showMessage(
            Tone::Late, tr("核验不过：%1。数据文件别再动，请找管理员用备份恢复。").arg(found.firstFault));
        return;
    }
    m_message->showMessage(Tone::Good, tr("核验通过：%n 笔记录，一笔不少，一笔未改。校验值 %1", nullptr,
                                          static_cast<int>(found.events))
                                           .arg(QString::fromLatin1(found.head.toHex().left(16))));
}

void OverviewSection::backup()
{
    const StationIdentity identity = m_context.station.identity();
    const QString proposal = u"powerhall-%1%2-%3.backup"_s.arg(
        identity.station, identity.desk, m_context.station.today().toString(u"yyyyMMdd"_s));
    const std::optional<QString> file =
        m_context.prompts.saveFile(this, tr("备份到"), proposal, tr("备份 (*.backup)"));
    if (!file)
        return;
    const Result<void> done =
        busily([&] { return backupWhole(m_context.station.store(), m_context.station.clock(), *file); });
    reload();
    m_message->showMessage(done ? Tone::Good : Tone::Late,
                           done ? tr("已备份到 %1，并已核过").arg(*file)
                                : tr("没有备份成：%1").arg(errorText(done.error())));
}

void OverviewSection::release()
{
    const auto unsent = unsentWork(m_context.station);
    if (!unsent)
        return m_message->showMessage(Tone::Late, errorText(unsent.error()));
    QString reason;
    if (*unsent > 0) {
        const auto given = m_context.prompts.askText(
            this, {.name = u"releaseDialog"_s,
                   .title = tr("交机"),
                   .text = tr("有 %n 条工作只在这台机器里，还没有报上去。最好先同步，或导出到 U 盘；"
                              "一定要现在交机，请写明原因，程序会先抄一份不用本程序也能读的出来。",
                              nullptr, int(*unsent)),
                   .label = tr("为什么不先同步"),
                   .yes = tr("照样交机"),
                   .initial = {},
                   .suggestions = {tr("机器要坏"), tr("没有网络，U 盘另送")}});
        if (!given)
            return;
        reason = *given;
    }
    const auto released = releaseMachine(m_context.station, m_context.session.value(), reason);
    if (!released)
        return m_message->showMessage(Tone::Late, errorText(released.error()));
    m_message->showMessage(
        released->unsent == 0 ? Tone::Good : Tone::Soon,
        released->unsent == 0
            ? tr("没有留在本机的工作，可以交机；这件事已经记下")
            : tr("已记下；没报上去的抄在 %1，请连同机器一起交代清楚").arg(released->rescueCopy));
}

} // namespace powerhall
