// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/settingssection.h"

#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "ui/currentsession.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct SettingRow
{
    const char *key;
    const char *label;
    const char *hint;
};

constexpr SettingRow Settings[] = {
    {"hotline", QT_TRANSLATE_NOOP("powerhall::SettingsSection", "服务电话"),
     QT_TRANSLATE_NOOP("powerhall::SettingsSection", "只有规则没写明电话时才填；没有它，单据打不出来")},
    {"hall_name", QT_TRANSLATE_NOOP("powerhall::SettingsSection", "营业厅名称"),
     QT_TRANSLATE_NOOP("powerhall::SettingsSection", "印在单据上")},
    {"hall_address", QT_TRANSLATE_NOOP("powerhall::SettingsSection", "营业厅地址"),
     QT_TRANSLATE_NOOP("powerhall::SettingsSection", "印在单据上，客户补件用")},
    {"tariff_place", QT_TRANSLATE_NOOP("powerhall::SettingsSection", "电价表在哪"),
     QT_TRANSLATE_NOOP("powerhall::SettingsSection", "例如：大厅东墙公示栏")},
    {"payments", QT_TRANSLATE_NOOP("powerhall::SettingsSection", "本厅交费方式"),
     QT_TRANSLATE_NOOP("powerhall::SettingsSection", "规则写明的之外还有哪些")},
    {"capacity_place", QT_TRANSLATE_NOOP("powerhall::SettingsSection", "可开放容量在哪看"),
     QT_TRANSLATE_NOOP("powerhall::SettingsSection", "例如：大厅触摸屏")},
    {"floor_days", QT_TRANSLATE_NOOP("powerhall::SettingsSection", "超短提醒天数"),
     QT_TRANSLATE_NOOP("powerhall::SettingsSection", "来源没有给出数字；填了就按本厅自定显示，空着不提醒")},
    {"retention_days", QT_TRANSLATE_NOOP("powerhall::SettingsSection", "资料保存天数"),
     QT_TRANSLATE_NOOP("powerhall::SettingsSection", "印在单据上，告诉客户留多久")},
};

} // namespace

SettingsSection::SettingsSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_save(new QPushButton(tr("保存设置")))
    , m_message(new MessageBar)
{
    setMaximumWidth(scaled(760));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(6));
    for (const SettingRow &row : Settings) {
        const QString key = QLatin1String(row.key);
        auto *field = new FormField(tr(row.label), FormField::Note::Reserved);
        auto *edit = new LineEdit;
        edit->setObjectName(key + u"SettingEdit"_s);
        field->setLabelWidth(scaled(130));
        field->addEditor(edit);
        field->setNote(FormField::Weight::Hint, tr(row.hint));
        column->addWidget(field);
        m_lines.insert(key, {field, edit});
    }
    m_save->setObjectName(u"saveSettingsButton"_s);
    m_save->setProperty("role", u"main"_s);
    column->addWidget(m_save, 0, Qt::AlignRight);
    column->addWidget(m_message);
    column->addStretch();
    connect(m_save, &QPushButton::clicked, this, &SettingsSection::save);
}

void SettingsSection::reload()
{
    const bool may = m_context.session.may(Act::ChangeSettings);
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        line->edit->setText(m_context.station.setting(line.key()));
        line->edit->setEnabled(may);
    }
    m_save->setVisible(may);
}

void SettingsSection::save()
{
    commitInput();
    int changed = 0;
    for (const SettingRow &row : Settings) {
        const QString key = QLatin1String(row.key);
        const Line line = m_lines.value(key);
        const QString value = line.edit->text().trimmed();
        if (value == m_context.station.setting(key))
            continue;
        if (const Result<void> done = m_context.station.changeSetting(m_context.session.value(), key, value);
            !done) {
            m_message->showMessage(Tone::Late,
                                   tr("%1没有改：%2").arg(tr(row.label), errorText(done.error())));
            line.edit->setText(value);
            line.edit->setFocus();
            return;
        }
        ++changed;
    }
    m_message->showMessage(changed > 0 ? Tone::Good : Tone::Note,
                           changed > 0 ? tr("已保存 %n 项", nullptr, changed) : tr("没有改动"));
}

} // namespace powerhall
