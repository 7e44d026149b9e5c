// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/privacysection.h"

#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "reports/document/documentfile.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/station/sightdocument.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

PrivacySection::PrivacySection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_number(new LineEdit)
    , m_look(new QPushButton(tr("谁看过")))
    , m_save(new QPushButton(tr("存成 PDF…")))
    , m_erase(new QPushButton(tr("删除个人信息…")))
    , m_purge(new QPushButton(tr("全部删除…")))
    , m_message(new MessageBar)
    , m_sights({tr("时间"), tr("台席"), tr("人员"), tr("申请编号"), tr("怎样"), tr("看了什么"), tr("原因")})
    , m_past({tr("申请编号"), tr("办结"), tr("保存到")})
    , m_sightTable(new TextTable(m_sights, 5, tr("谁看过")))
    , m_pastTable(new TextTable(m_past, 0, tr("保存期满")))
{
    m_number->setObjectName(u"personNumberEdit"_s);
    m_look->setObjectName(u"seenButton"_s);
    m_save->setObjectName(u"saveSeenButton"_s);
    m_erase->setObjectName(u"erasePersonButton"_s);
    m_purge->setObjectName(u"purgeButton"_s);
    m_sightTable->setObjectName(u"seenTable"_s);
    m_pastTable->setObjectName(u"retentionTable"_s);
    auto *field = new FormField(tr("申请编号"));
    field->setLabelWidth(scaled(72));
    field->addEditor(m_number);
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    for (QPushButton *button : {m_look, m_save, m_erase})
        row->addWidget(button);
    auto *kept = new QLabel(tr("保存期满"));
    kept->setFont(headFont());
    auto *below = new QHBoxLayout;
    below->addWidget(kept);
    below->addStretch();
    below->addWidget(m_purge);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addLayout(row);
    column->addWidget(m_message);
    column->addWidget(m_sightTable, 2);
    column->addLayout(below);
    column->addWidget(m_pastTable, 1);
    connect(m_number, &QLineEdit::returnPressed, this, &PrivacySection::look);
    connect(m_look, &QPushButton::clicked, this, &PrivacySection::look);
    connect(m_save, &QPushButton::clicked, this, &PrivacySection::save);
    connect(m_erase, &QPushButton::clicked, this, &PrivacySection::erase);
    connect(m_purge, &QPushButton::clicked, this, &PrivacySection::purge);
}

QString PrivacySection::number() const
{
    commitInput();
    return m_number->text().trimmed();
}

void PrivacySection::reload()
{
    const bool may = m_context.session.may(Act::SeeAccess);
    m_number->setEnabled(may || m_context.session.may(Act::ErasePerson));
    m_sightTable->setPlaceholder(may ? tr("输入申请编号，看客户本人的全部申请里谁看过完整信息")
                                     : tr("由值班长、检查人员或审计管理员查看"));
    m_look->setVisible(may);
    m_save->setVisible(may);
    m_save->setEnabled(!m_shownNumber.isEmpty());
    const bool mayErase = m_context.session.may(Act::ErasePerson);
    m_erase->setVisible(mayErase);
    m_purge->setVisible(mayErase);
    m_pastTable->setPlaceholder(mayErase ? m_context.station.setting(u"retention_days"_s).isEmpty()
                                               ? tr("还没有定保存天数，在“本厅设置”里填")
                                               : tr("没有保存期满的")
                                         : tr("由安全管理员查看"));
    QList<TextRow> rows;
    if (mayErase) {
        const auto past = PersonService(m_context.station).pastRetention(m_context.session.value());
        for (const PastRetention &one : past.value_or({}))
            rows.append({.cells = {one.number, isoDate(one.endedOn), isoDate(one.keptUntil)},
                         .tone = Tone::Soon,
                         .id = one.number,
                         .act = {},
                         .heading = false});
    }
    m_pastTable->setRows(rows);
    m_purge->setEnabled(!rows.isEmpty());
}

void PrivacySection::forget()
{
    m_number->clear();
    m_shown.clear();
    m_shownNumber.clear();
    m_sightTable->setRows({});
    m_message->clear();
}

void PrivacySection::focusFirst()
{
    m_number->setFocus();
}

void PrivacySection::look()
{
    const QString asked = number();
    const auto seen = PersonService(m_context.station).seen(m_context.session.value(), asked);
    if (!seen) {
        m_message->showMessage(Tone::Late, errorText(seen.error()));
        return;
    }
    m_message->clear();
    m_shown = *seen;
    m_shownNumber = asked;
    QList<TextRow> rows;
    for (const PersonSight &sight : m_shown)
        rows.append({.cells = {isoTime(sight.atMs), sight.desk, sight.user, sight.number,
                               howSeenWord(sight.how), fieldWords(sight.fields), sight.reason},
                     .tone = Tone::Plain,
                     .id = sight.number,
                     .act = {},
                     .heading = false});
    m_sightTable->setRows(rows);
    m_save->setEnabled(true);
}

void PrivacySection::save()
{
    const auto path = m_context.prompts.saveFile(this, tr("存成文件"), u"seen-%1.pdf"_s.arg(m_shownNumber),
                                                 tr("文件 (*.pdf *.xlsx *.csv)"));
    if (!path)
        return;
    const auto saved = saveDocument(sightDocument(m_context.station, m_shownNumber, m_shown), *path);
    m_message->showMessage(saved ? Tone::Good : Tone::Late,
                           saved ? tr("已存到 %1").arg(*path) : errorText(saved.error()));
}

void PrivacySection::erase()
{
    const QString asked = number();
    if (asked.isEmpty()) {
        m_message->showMessage(Tone::Note, tr("先输入申请编号"));
        m_number->setFocus();
        return;
    }
    const auto reason = m_context.prompts.askText(
        this, {.name = u"erasePersonDialog"_s,
               .title = tr("删除个人信息"),
               .text = tr("销毁 %1 的客户的密钥：他在这里、县中心和各站的个人信息和扫描件再也读不出，收不回。"
                          "记录本身和校验不变。")
                           .arg(asked),
               .label = tr("原因"),
               .yes = tr("销毁密钥"),
               .initial = {},
               .suggestions = {tr("本人要求"), tr("保存期满")}});
    if (!reason)
        return;
    const auto erased = PersonService(m_context.station).erase(m_context.session.value(), asked, *reason);
    m_message->showMessage(erased ? Tone::Good : Tone::Late,
                           erased ? tr("已删除；涉及 %1").arg(erased->join(tr("、")))
                                  : errorText(erased.error()));
    reload();
}

void PrivacySection::purge()
{
    const auto reason = m_context.prompts.askText(
        this, {.name = u"purgeDialog"_s,
               .title = tr("删除保存期满的个人信息"),
               .text = tr("销毁下面 %n 份申请的客户的密钥，收不回。还有别的申请没有满期的客户不动。", nullptr,
                          static_cast<int>(m_past.rows().size())),
               .label = tr("原因"),
               .yes = tr("全部销毁"),
               .initial = tr("保存期满"),
               .suggestions = {}});
    if (!reason)
        return;
    const auto erased = PersonService(m_context.station).purge(m_context.session.value(), *reason);
    m_message->showMessage(erased ? Tone::Good : Tone::Late,
                           erased ? tr("已删除 %n 份", nullptr, static_cast<int>(erased->size()))
                                  : errorText(erased.error()));
    reload();
}

} // namespace powerhall
