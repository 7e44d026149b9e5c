// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/policysection.h"

#include "models/services/accountpolicy.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "ui/currentsession.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/wordlabel.h"

#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

PolicySection::PolicySection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_preset(new QComboBox)
    , m_days(new QSpinBox)
    , m_idle(new QSpinBox)
    , m_oneDesk(new QComboBox)
    , m_words(hintLabel())
    , m_save(new QPushButton(tr("保存策略")))
    , m_why(mutedLabel(tr("由安全管理员更改")))
    , m_message(new MessageBar)
{
    m_preset->setObjectName(u"policyBox"_s);
    for (const PasswordPolicy &policy : passwordPolicies()) {
        const QString name = policy.id == "graded"_L1 ? tr("等保（GB/T 22239）：要复杂、定期更换")
                             : policy.id == "nist"_L1 ? tr("NIST 63B：要长、不限组成、不定期更换")
                                                      : tr("基本：要复杂，不限期");
        m_preset->addItem(name, policy.id);
    }
    m_days->setObjectName(u"passwordDaysBox"_s);
    m_days->setRange(0, 3650);
    m_days->setSpecialValueText(tr("不限期"));
    m_days->setSuffix(tr(" 天"));
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_idle->setObjectName(u"idleMinutesBox"_s);
    m_idle->setRange(1, 120);
    m_idle->setSuffix(tr(" 分钟"));
    m_idle->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_oneDesk->setObjectName(u"oneDeskBox"_s);
    m_oneDesk->addItem(tr("登录时提示"), u"show"_s);
    m_oneDesk->addItem(tr("不让登录"), u"refuse"_s);
    m_words->setObjectName(u"policyWords"_s);
    m_why->setObjectName(u"policyWhy"_s);
    m_save->setObjectName(u"savePolicyButton"_s);
    m_save->setProperty("role", u"main"_s);
    setMaximumWidth(scaled(760));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    const auto add = [column](const QString &label, QWidget *editor, const QString &hint) {
        auto *field = new FormField(label);
        field->setLabelWidth(scaled(130));
        field->addEditor(editor);
        if (!hint.isEmpty())
            field->setNote(FormField::Weight::Hint, hint);
        column->addWidget(field);
    };
    add(tr("密码策略"), m_preset, {});
    column->addWidget(m_words);
    add(tr("密码用多久"), m_days, tr("到期后第一次登录要先改密码"));
    add(tr("无人使用时锁屏"), m_idle, tr("各人可以设得更短；锁屏时密钥从内存里清掉"));
    add(tr("账号在别处开着"), m_oneDesk, tr("账号不能共用；以最近一次交换时所知为准"));
    column->addWidget(m_save, 0, Qt::AlignRight);
    column->addWidget(m_why);
    column->addWidget(m_message);
    column->addStretch();
    connect(m_preset, &QComboBox::activated, this, &PolicySection::describe);
    connect(m_save, &QPushButton::clicked, this, &PolicySection::save);
}

void PolicySection::reload()
{
    const PasswordPolicy policy = accountPolicy(m_context.station);
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(policy.id)));
    m_days->setValue(policy.changeDays);
    m_idle->setValue(policy.idleMinutes);
    m_oneDesk->setCurrentIndex(policy.oneDesk ? 1 : 0);
    const bool may = m_context.session.may(Act::ChangePolicy);
    for (QWidget *field : std::initializer_list<QWidget *>{m_preset, m_days, m_idle, m_oneDesk})
        field->setEnabled(may);
    m_save->setVisible(may);
    m_why->setVisible(!may);
    describe();
}

/// A preset brings its own days and minutes; they can be changed before saving.
void PolicySection::describe()
{
    const PasswordPolicy policy =
        passwordPolicyOf(m_preset->currentData().toString()).value_or(PasswordPolicy());
    QStringList words{tr("至少 %1 个字符").arg(policy.shortest)};
    words.append(policy.kinds > 0 ? tr("大写、小写、数字、符号中至少 %1 类").arg(policy.kinds)
                                  : tr("不限组成"));
    words.append(tr("不用常见密码，不含用户名"));
    if (policy.changeAfterReset)
        words.append(tr("别人代设的只能用一次"));
    words.append(tr("15 分钟内最多错 5 次，连错 100 次须重设"));
    m_words->setText(words.join(tr("；")));
    if (policy.id != accountPolicy(m_context.station).id) {
        m_days->setValue(policy.changeDays);
        m_idle->setValue(policy.idleMinutes);
    }
}

void PolicySection::save()
{
    const PasswordPolicy now = accountPolicy(m_context.station);
    const QList<QPair<QString, QString>> wishes{{u"password_policy"_s, m_preset->currentData().toString()},
                                                {u"password_days"_s, QString::number(m_days->value())},
                                                {u"idle_minutes"_s, QString::number(m_idle->value())},
                                                {u"one_desk"_s, m_oneDesk->currentData().toString()}};
    const QStringList before{now.id, QString::number(now.changeDays), QString::number(now.idleMinutes),
                             now.oneDesk ? u"refuse"_s : u"show"_s};
    int changed = 0;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        const auto &[key, value] = wishes.at(i);
        if (value == before.at(i))
            continue;
        const auto done = m_context.station.changeSetting(m_context.session.value(), key, value);
        if (!done) {
            m_message->showMessage(Tone::Late, errorText(done.error()));
            return;
        }
        ++changed;
    }
    reload();
    m_message->showMessage(changed > 0 ? Tone::Good : Tone::Note,
                           changed > 0 ? tr("策略已保存，从现在起照它办") : tr("没有改动"));
}

} // namespace powerhall
