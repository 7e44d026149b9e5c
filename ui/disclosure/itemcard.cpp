// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/itemcard.h"

#include "models/tables/disclosurerows.h"
#include "models/tables/explanation.h"
#include "models/tables/wordtext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statebadge.h"
#include "ui/widgets/texttable.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int RoomBeside = 800; ///< pixels

} // namespace

ItemCard::ItemCard(QWidget *parent)
    : QFrame(parent)
    , m_versionModel(versionColumns())
    , m_channelModel(channelColumns())
    , m_state(new StateBadge)
    , m_title(new ElidedLabel({}))
    , m_why(new QLabel)
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_reasons(new QPlainTextEdit)
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
    m_reasons->setObjectName(u"itemReasonText"_s);
    m_reasons->setAccessibleName(tr("逐日计算"));
    m_reasons->setReadOnly(true);
    m_reasons->setTabChangesFocus(true);
    m_versions->setObjectName(u"itemVersionTable"_s);
    m_channels->setObjectName(u"itemChannelTable"_s);
    m_versions->setPlaceholder(tr("还没有写过"));
    m_channels->setPlaceholder(tr("没有规定渠道"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_state);
    head->addWidget(m_title, 1);
    m_parts->setSpacing(scaled(8));
    const struct
    {
        QString title;
        QAbstractScrollArea *view;
        int stretch;
    } parts[] = {{tr("为什么是这一天"), m_reasons, 4},
                 {tr("版本和审核"), m_versions, 6},
                 {tr("渠道"), m_channels, 7}}; // channels have long names
    for (const auto &part : parts) {
        auto *title = new QLabel(part.title);
        title->setProperty("role", u"muted"_s);
        part.view->setMinimumHeight(scaled(140));
        auto *column = new QVBoxLayout;
        column->setSpacing(scaled(8));
        column->addWidget(title);
        column->addWidget(part.view, 1);
        m_parts->addLayout(column, part.stretch);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(12));
    column->setSpacing(scaled(6));
    column->addLayout(head);
    column->addWidget(m_why);
    column->addLayout(m_parts, 1);
    clear();
}

/// Beside each other where there is room for three tables, else one below the other.
void ItemCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_parts->setDirection(width() < scaled(RoomBeside) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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
    QStringList reasons;
    for (const ExplanationLine &line : folded(why).lines)
        reasons.append(line.text);
    m_reasons->setPlainText(reasons.join(u'\n'));
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
