// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/rulessection.h"

#include "models/core/json.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/rows.h"
#include "models/tables/words.h"
#include "models/tables/wordtext.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRows = 14;

QLabel *headOf(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(headFont());
    return label;
}

QStringList movedTexts(const QList<MovedDeadline> &moved, const Profile &profile, QDate today)
{
    QStringList texts;
    for (const MovedDeadline &deadline : moved)
        texts.append(
            RulesSection::tr("%1 %2：%3 改为 %4")
                .arg(deadline.number,
                     deadline.what == "whole"_L1 ? wordText(deadline.what) : profile.stageName(deadline.what),
                     dayText(deadline.from, today), dayText(deadline.to, today)));
    return texts;
}

} // namespace

RulesSection::RulesSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_facts(new QLabel)
    , m_message(new MessageBar)
    , m_importProfile(new QPushButton(tr("导入规则文件…")))
    , m_importCalendar(new QPushButton(tr("导入放假安排…")))
    , m_limitHost(new QWidget)
    , m_catalogue(catalogueColumns())
    , m_calendar(calendarColumns())
    , m_catalogueTable(new TextTable(m_catalogue, 1, tr("材料目录")))
    , m_calendarTable(new TextTable(m_calendar, 3, tr("工作日历")))
{
    m_facts->setObjectName(u"ruleFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_importProfile->setObjectName(u"importProfileButton"_s);
    m_importCalendar->setObjectName(u"importCalendarButton"_s);
    m_catalogueTable->setObjectName(u"catalogueTable"_s);
    m_calendarTable->setObjectName(u"calendarTable"_s);
    (new QVBoxLayout(m_limitHost))->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_importProfile);
    buttons->addWidget(m_importCalendar);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addWidget(m_facts);
    column->addLayout(buttons);
    column->addWidget(m_message);
    column->addWidget(headOf(tr("环节时限（工作日；✓ 为今天有效的行）")));
    column->addWidget(m_limitHost);
    column->addWidget(headOf(tr("材料目录：只能要这些")));
    column->addWidget(m_catalogueTable);
    column->addWidget(headOf(tr("工作日历")));
    column->addWidget(m_calendarTable);
    column->addStretch();
    connect(m_importProfile, &QPushButton::clicked, this, &RulesSection::importProfile);
    connect(m_importCalendar, &QPushButton::clicked, this, &RulesSection::importCalendar);
}

RulesSection::~RulesSection() = default;

void RulesSection::reload()
{
    const Profile &profile = m_context.station.profile();
    m_facts->setText(
        tr("%1 · 规则版本 %2 · 校验值 %3")
            .arg(profile.name, profile.version, QString::fromLatin1(profile.hash.toHex().left(12))));
    const bool may = m_context.session.may(Act::ImportRules);
    m_importProfile->setVisible(may);
    m_importCalendar->setVisible(may);
    showLimits();
    m_catalogueTable->setRows(catalogueRows(profile));
    m_catalogueTable->fitHeight(MostRows);
    m_calendarTable->setRows(calendarRows(m_context.station.calendar()));
    m_calendarTable->fitHeight(MostRows);
}

void RulesSection::showLimits()
{
    const Profile &profile = m_context.station.profile();
    while (QLayoutItem *item = m_limitHost->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_limits = std::make_unique<TextTableModel>(limitColumns(profile));
    auto *table = new TextTable(*m_limits, 0, tr("环节时限"));
    table->setObjectName(u"limitTable"_s);
    table->setRows(limitRows(profile, m_context.station.today()));
    table->fitHeight(MostRows);
    m_limitHost->layout()->addWidget(table);
}

std::optional<QByteArray> RulesSection::chooseFile(const QString &title)
{
    const std::optional<QString> path = m_context.prompts.openFile(this, title, tr("规则与日历 (*.json)"));
    if (!path)
        return {};
    const Result<QByteArray> file = readFile(*path);
    if (!file) {
        m_message->showMessage(Tone::Late, errorText(file.error()));
        return {};
    }
    return *file;
}

void RulesSection::importProfile()
{
    const std::optional<QByteArray> file = chooseFile(tr("导入规则文件"));
    if (!file)
        return;
    const Result<void> done = m_context.station.importProfile(m_context.session.value(), *file);
    m_message->showMessage(done ? Tone::Good : Tone::Late,
                           done ? tr("规则已导入，新受理的按它办；已受理的仍按受理那天的规则")
                                : errorText(done.error()));
}

void RulesSection::importCalendar()
{
    const std::optional<QByteArray> file = chooseFile(tr("导入放假安排"));
    if (!file)
        return;
    const Result<QList<MovedDeadline>> moved =
        m_context.station.importCalendar(m_context.session.value(), *file);
    if (!moved) {
        m_message->showMessage(Tone::Late, errorText(moved.error()));
        return;
    }
    const QStringList texts = movedTexts(*moved, m_context.station.profile(), m_context.station.today());
    m_message->showMessage(Tone::Good, texts.isEmpty()
                                           ? tr("放假安排已导入，没有期限因此移动")
                                           : tr("放假安排已导入，移动的期限：%1").arg(texts.join(u"；"_s)));
}

} // namespace powerhall
