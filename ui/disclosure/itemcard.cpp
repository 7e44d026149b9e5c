// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/itemcard.h"

#include "models/tables/disclosurerows.h"
#include "models/tables/explanation.h"
#include "models/tables/wordtext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statebadge.h"
#include "ui/widgets/texttable.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>

namespace powerhall {

using namespace Qt::StringLiterals;

ItemCard::ItemCard(QWidget *parent)
    : QFrame(parent)
    , m_versionModel(versionColumns())
    , m_channelModel(channelColumns())
    , m_state(new StateBadge)
    , m_title(new ElidedLabel({}))
    , m_why(new QLabel)
    , m_reasons(new QListWidget)
    , m_versions(new TextTable(m_versionModel, 2, tr("版本和审核")))
    , m_channels(new TextTable(m_channelModel, 3, tr("渠道")))
{
    setProperty("role", u"card"_s);
    m_title->setFont(headFont());
    m_title->setObjectName(u"itemTitle"_s);
    m_state->setObjectName(u"itemState"_s);
    m_why->setObjectName(u"itemWhy"_s);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_reasons->setObjectName(u"itemReasonList"_s);
    m_reasons->setAccessibleName(tr("逐日计算"));
    m_reasons->setWordWrap(true);
    m_reasons->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_versions->setObjectName(u"itemVersionTable"_s);
    m_channels->setObjectName(u"itemChannelTable"_s);
    m_versions->setPlaceholder(tr("还没有写过"));
    m_channels->setPlaceholder(tr("没有规定渠道"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_state);
    head->addWidget(m_title, 1);
    auto *tables = new QGridLayout;
    tables->setSpacing(scaled(8));
    const std::pair<QString, QAbstractItemView *> parts[] = {
        {tr("为什么是这一天"), m_reasons}, {tr("版本和审核"), m_versions}, {tr("渠道"), m_channels}};
    constexpr int stretches[] = {4, 6, 7}; // channels have long names
    for (int column = 0; column < 3; ++column) {
        auto *title = new QLabel(parts[column].first);
        title->setProperty("role", u"muted"_s);
        tables->addWidget(title, 0, column);
        tables->addWidget(parts[column].second, 1, column);
        parts[column].second->setMinimumHeight(scaled(140));
        tables->setColumnStretch(column, stretches[column]);
    }
    tables->setRowStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(12));
    column->setSpacing(scaled(6));
    column->addLayout(head);
    column->addWidget(m_why);
    column->addLayout(tables, 1);
    clear();
}

void ItemCard::showItem(const DisclosureView &view)
{
    m_state->setState(toneOf(view.clock.state), wordText(wordOf(view.clock.state)));
    const QString category =
        view.categoryName.isEmpty() ? QString() : tr("%1. %2 · ").arg(view.category).arg(view.categoryName);
    m_title->setText(category + view.item.title);
    const Explanation why = explain(view.clock, view.item.title);
    QStringList facts{why.headline};
    if (!view.item.department.isEmpty())
        facts.append(tr("责任部门：%1").arg(view.item.department));
    if (const QString waits = waitsText(view.waitsFor, view.steps); !waits.isEmpty())
        facts.append(tr("草稿%1").arg(waits));
    if (!view.item.retired.isEmpty())
        facts.append(tr("已结束：%1").arg(view.item.retired));
    if (!view.item.conflicts.isEmpty())
        facts.append(tr("两台电脑写得不一样，要有人定"));
    facts.removeAll(QString());
    m_why->setText(facts.join(u"　"_s));
    m_reasons->clear();
    for (const ExplanationLine &line : folded(why).lines)
        m_reasons->addItem(line.text);
    m_versions->setRows(versionRows(view));
    m_channels->setRows(channelRows(view));
}

void ItemCard::clear()
{
    m_state->setState(Tone::Plain, {});
    m_title->setText(tr("没有选中公示项"));
    m_why->clear();
    m_reasons->clear();
    for (TextTable *table : {m_versions, m_channels})
        table->setRows({});
}

} // namespace powerhall
