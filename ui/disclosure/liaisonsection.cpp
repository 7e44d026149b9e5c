// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/liaisonsection.h"

#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/oversightrows.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

LiaisonSection::LiaisonSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_model(liaisonColumns())
    , m_table(new TextTable(m_model, 0, tr("信息公开联络员")))
    , m_revealed(new QLabel)
    , m_name(new QPushButton(tr("登记或更换…")))
    , m_reveal(new QPushButton(tr("显示全部…")))
    , m_remove(new QPushButton(tr("撤销…")))
    , m_message(new MessageBar)
{
    setObjectName(u"liaisonSection"_s);
    m_table->setObjectName(u"liaisonTable"_s);
    m_table->setPlaceholder(tr("还没有登记联络员"));
    m_name->setObjectName(u"nameLiaisonButton"_s);
    m_reveal->setObjectName(u"revealLiaisonButton"_s);
    m_remove->setObjectName(u"removeLiaisonButton"_s);
    m_revealed->setObjectName(u"revealedLiaison"_s);
    m_revealed->setTextFormat(Qt::PlainText);
    m_revealed->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *acts = new QHBoxLayout;
    for (QPushButton *button : {m_name, m_reveal, m_remove})
        acts->addWidget(button);
    acts->addStretch();
    auto *rule = new QLabel(tr("只供内部联系，加密保存，不上海报，也不进导出的文件夹。"));
    rule->setProperty("role", u"muted"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(acts);
    column->addWidget(m_message);
    column->addWidget(rule);
    column->addWidget(m_revealed);
    column->addWidget(m_table, 1);
    connect(m_name, &QPushButton::clicked, this, [this] { openForm(chosenUnit()); });
    connect(m_reveal, &QPushButton::clicked, this, &LiaisonSection::reveal);
    connect(m_remove, &QPushButton::clicked, this, &LiaisonSection::remove);
    connect(m_table, &TextTable::currentRowChanged, this, &LiaisonSection::showActs);
    connect(m_table, &TextTable::rowActivated, this, [this] {
        if (m_name->isVisible())
            openForm(chosenUnit());
    });
    connect(&context.station.notifier(), &Notifier::figuresChanged, this, &LiaisonSection::reload);
}

void LiaisonSection::reload()
{
    const CurrentSession &session = m_context.session;
    if (!session.may(Act::ReadLiaisons)) {
        forget();
        m_table->setPlaceholder(tr("您的角色看不到联络员名单"));
        return;
    }
    m_table->setPlaceholder(tr("还没有登记联络员"));
    const auto liaisons = m_service.liaisons(session.value());
    if (!liaisons) {
        m_message->showMessage(Tone::Late, errorText(liaisons.error()));
        return;
    }
    m_table->setRows(liaisonRows(*liaisons));
    showActs();
}

void LiaisonSection::forget()
{
    m_table->setRows({});
    m_message->clear();
    showActs();
}

void LiaisonSection::focusFirst()
{
    m_table->setFocus();
}

QString LiaisonSection::chosenUnit() const
{
    const TextRow *row = m_table->current();
    return row ? row->id : QString();
}

void LiaisonSection::showActs()
{
    const CurrentSession &session = m_context.session;
    const bool chosen = !chosenUnit().isEmpty();
    m_revealed->hide(); // of another row, or of somebody who left
    m_revealed->clear();
    m_name->setVisible(session.may(Act::KeepLiaisons));
    m_reveal->setVisible(chosen && session.may(Act::ReadLiaisons));
    m_remove->setVisible(chosen && session.may(Act::KeepLiaisons));
}

void LiaisonSection::openForm(const QString &unit)
{
    auto *form =
        new FormDialog({.name = u"liaisonForm"_s,
                        .title = tr("登记联络员"),
                        .text = tr("同一个单位再登记就是更换。"),
                        .yes = tr("登记"),
                        .fields = {{.id = u"unit"_s, .label = tr("单位"), .initial = unit, .required = true},
                                   {.id = u"name"_s, .label = tr("姓名"), .required = true},
                                   {.id = u"phone"_s, .label = tr("电话")},
                                   {.id = u"email"_s, .label = tr("邮箱")}}},
                       window());
    connect(form, &FormDialog::submitted, this,
            [this, form](const QMap<QString, QString> &values) { take(*form, values); });
    form->show();
}

void LiaisonSection::take(FormDialog &form, const QMap<QString, QString> &values)
{
    const auto named =
        m_service.name(m_context.session.value(), values.value(u"unit"_s),
                       {values.value(u"name"_s), values.value(u"phone"_s), values.value(u"email"_s)});
    if (!named)
        return form.showFault(errorText(named.error()), named.error().place);
    form.accept();
    m_message->showMessage(Tone::Good, tr("%1 的联络员已登记").arg(named->liaison.unit));
}

void LiaisonSection::reveal()
{
    const QString unit = chosenUnit();
    const auto reason =
        m_context.prompts.askText(this, {.name = u"revealLiaisonDialog"_s,
                                         .title = tr("显示联络员"),
                                         .text = tr("显示 %1 的联络员，会留下记录。").arg(unit),
                                         .label = tr("理由"),
                                         .yes = tr("显示"),
                                         .initial = {},
                                         .suggestions = {tr("联系公示更新")}});
    if (!reason)
        return;
    const auto contact = m_service.revealLiaison(m_context.session.value(), unit, *reason);
    if (!contact)
        return m_message->showMessage(Tone::Late, errorText(contact.error()));
    QStringList parts{unit, contact->name, contact->phone, contact->email};
    parts.removeAll(QString());
    m_revealed->setText(parts.join(u"　"_s));
    m_revealed->show();
}

void LiaisonSection::remove()
{
    const QString unit = chosenUnit();
    if (!m_context.prompts.confirm(this, {.name = u"removeLiaisonDialog"_s,
                                          .title = tr("撤销联络员"),
                                          .text = tr("撤销 %1 的联络员？").arg(unit),
                                          .label = {},
                                          .yes = tr("撤销"),
                                          .initial = {},
                                          .suggestions = {}}))
        return;
    const auto removed = m_service.removeLiaison(m_context.session.value(), unit);
    m_message->showMessage(removed ? Tone::Good : Tone::Late,
                           removed ? tr("%1 的联络员已撤销").arg(unit) : errorText(removed.error()));
}

} // namespace powerhall
