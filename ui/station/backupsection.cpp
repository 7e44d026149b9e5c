// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/backupsection.h"

#include "models/services/backupservice.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/healthtext.h"
#include "ui/currentsession.h"
#include "ui/widgets/busily.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

BackupSection::BackupSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_state(new QLabel)
    , m_folder(new LineEdit)
    , m_days(new QSpinBox)
    , m_save(new QPushButton(tr("保存")))
    , m_now(new QPushButton(tr("现在备份")))
    , m_nowWhy(mutedLabel())
    , m_message(new MessageBar)
{
    m_state->setObjectName(u"backupState"_s);
    m_state->setWordWrap(true);
    m_folder->setObjectName(u"backupFolderEdit"_s);
    m_days->setObjectName(u"backupDaysBox"_s);
    m_days->setRange(1, 31);
    m_days->setSuffix(tr(" 天"));
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_save->setObjectName(u"saveBackupButton"_s);
    m_now->setObjectName(u"backupNowButton"_s);
    m_now->setProperty("role", u"main"_s);
    m_nowWhy->setObjectName(u"backupNowWhy"_s);
    auto *words = hintLabel(tr(
        "每天第一次插上时自动备份一次。日志里没有密钥；密钥另存一份，只留最新的：删除了的个人信息在所有备份里"
        "也读不出。留最近 14 天每天一份、8 周每周一份、12 个月每月一份。"));
    setMaximumWidth(scaled(760));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addWidget(m_state);
    column->addWidget(words);
    const auto add = [column](const QString &label, QWidget *editor, const QString &hint) {
        auto *field = new FormField(label);
        field->setLabelWidth(scaled(130));
        field->addEditor(editor);
        field->setNote(FormField::Weight::Hint, hint);
        column->addWidget(field);
    };
    add(tr("备份到哪个文件夹"), m_folder, tr("U 盘上的文件夹，例如 /media/backup/powerhall"));
    add(tr("多久没备份就提醒"), m_days, tr("在“今日”和这里提醒"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_now);
    buttons->addWidget(m_nowWhy);
    buttons->addStretch();
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    column->addWidget(m_message);
    column->addStretch();
    connect(m_save, &QPushButton::clicked, this, &BackupSection::save);
    connect(m_now, &QPushButton::clicked, this, &BackupSection::makeNow);
}

void BackupSection::reload()
{
    const BackupState state = BackupService(m_context.station).state();
    QString text = backupAge(state);
    if (!state.folder.isEmpty() && !state.reachable)
        text += tr("；现在找不到 %1").arg(state.folder);
    m_state->setText(text);
    m_folder->setText(state.folder);
    m_days->setValue(state.warnAfterDays);
    const bool may = m_context.session.may(Act::ChangeSettings);
    m_folder->setEnabled(may);
    m_days->setEnabled(may);
    m_save->setVisible(may);
    m_now->setEnabled(state.reachable);
    m_nowWhy->setText(state.reachable ? QString()
                      : state.folder.isEmpty()
                          ? may ? tr("先写上备份到哪个文件夹，保存") : tr("备份到哪里由值班长或管理员定")
                          : tr("先插上备份用的 U 盘"));
}

void BackupSection::focusFirst()
{
    (m_now->isEnabled() ? static_cast<QWidget *>(m_now) : m_folder)->setFocus();
}

void BackupSection::save()
{
    commitInput();
    for (const auto &[key, value] : {std::pair(u"backup_folder"_s, m_folder->text().trimmed()),
                                     std::pair(u"backup_days"_s, QString::number(m_days->value()))}) {
        if (value == m_context.station.setting(key))
            continue;
        const auto done = m_context.station.changeSetting(m_context.session.value(), key, value);
        if (!done) {
            m_message->showMessage(Tone::Late, errorText(done.error()));
            return;
        }
    }
    reload();
    m_message->showMessage(Tone::Good, tr("已保存"));
}

void BackupSection::makeNow()
{
    const auto made = busily([this] { return BackupService(m_context.station).make(); });
    reload();
    m_message->showMessage(made ? Tone::Good : Tone::Late,
                           made ? tr("已备份到 %1，并已核过；密钥另存在 %2").arg(made->file, made->keys)
                                : tr("没有备份成：%1").arg(errorText(made.error())));
}

} // namespace powerhall
