// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/reportspage.h"

#include "ui/reports/outagesection.h"
#include "ui/reports/releasedsection.h"
#include "ui/reports/reliabilitysection.h"
#include "ui/reports/voltagesection.h"

namespace powerhall {

using namespace Qt::StringLiterals;

ReportsPage::ReportsPage(const WindowContext &context, QWidget *parent)
    : SectionRoom(tr("报表"), u"reports"_s, parent)
{
    addSection(tr("供电可靠性"), new ReliabilitySection(context));
    addSection(tr("电压合格率"), new VoltageSection(context));
    addSection(tr("已发布"), new ReleasedSection(context));
    addSection(tr("停电登记"), new OutageSection(context));
}

} // namespace powerhall
