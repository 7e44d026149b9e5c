// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/reportspage.h"

#include "ui/reports/budgetsection.h"
#include "ui/reports/ledgersection.h"
#include "ui/reports/outagesection.h"
#include "ui/reports/releasedsection.h"
#include "ui/reports/reliabilitysection.h"
#include "ui/reports/returnsection.h"
#include "ui/reports/voltagesection.h"
#include "ui/reports/watchsection.h"

namespace powerhall {

using namespace Qt::StringLiterals;

ReportsPage::ReportsPage(const WindowContext &context, QWidget *parent)
    : SectionRoom(tr("报表"), u"reports"_s, parent)
{
    addSection(tr("供电可靠性"), new ReliabilitySection(context));
    addSection(tr("电压合格率"), new VoltageSection(context));
    addSection(tr("已发布"), new ReleasedSection(context));
    addSection(tr("停电登记"), new OutageSection(context));
    addSection(tr("停电预算"), new BudgetSection(context));
    addSection(tr("停电预警"), new WatchSection(context));
    addReturn(tr("高压周报"), context, ReturnKind::Weekly);
    addReturn(tr("报装半年报"), context, ReturnKind::HalfYear);
    addReturn(tr("客户回访"), context, ReturnKind::Revisits);
    addReturn(tr("环节时限"), context, ReturnKind::Stages);
    addReturn(tr("考核风险"), context, ReturnKind::Risk);
    m_places.append(u"ledger"_s);
    addSection(tr("工作台账"), new LedgerSection(context));
}

void ReportsPage::addReturn(const QString &title, const WindowContext &context, ReturnKind kind)
{
    auto *section = new ReturnSection(context, kind);
    connect(section, &ReturnSection::applicationWished, this, &Room::applicationWished);
    m_places.append(wordOf(kind));
    addSection(title, section);
}

void ReportsPage::openPlace(const QString &place)
{
    const qsizetype at = m_places.indexOf(place);
    if (at < 0)
        return;
    openSection(count() - int(m_places.size() - at));
    focusFirst();
}

} // namespace powerhall
