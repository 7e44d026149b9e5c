// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/disclosurepage.h"

#include "models/tables/taskrows.h"
#include "ui/disclosure/assessmentsection.h"
#include "ui/disclosure/capacitysection.h"
#include "ui/disclosure/enquirysection.h"
#include "ui/disclosure/figuresection.h"
#include "ui/disclosure/inspectionsection.h"
#include "ui/disclosure/liaisonsection.h"
#include "ui/disclosure/matrixsection.h"
#include "ui/disclosure/registersection.h"
#include "ui/disclosure/wallsection.h"

namespace powerhall {

using namespace Qt::StringLiterals;

DisclosurePage::DisclosurePage(const WindowContext &context, QWidget *parent)
    : SectionRoom(tr("公示"), u"disclosure"_s, parent)
{
    auto *items = new RegisterSection(context);
    add(tr("台账"), items);
    add(tr("渠道对照"), new MatrixSection(context));
    add(tr("上墙"), new WallSection(context));
    add(tr("咨询"), new EnquirySection(context));
    add(tr("检查"), new InspectionSection(context));
    add(tr("季度考核"), new AssessmentSection(context));
    add(tr("公布的指标"), new FigureSection(context));
    add(tr("可开放容量"), new CapacitySection(context));
    add(tr("联络员"), new LiaisonSection(context));
    connect(items, &RegisterSection::owedChanged, this, &Room::countChanged);
}

RoomSection *DisclosurePage::add(const QString &title, RoomSection *section)
{
    addSection(title, section);
    m_parts.append(section);
    return section;
}

DisclosurePage::Section DisclosurePage::sectionOf(DisclosureTask::Kind kind)
{
    using Kind = DisclosureTask::Kind;
    switch (kind) {
    case Kind::EnquiryLate:
    case Kind::EnquiryOpen:
        return Enquiries;
    case Kind::SheetOld:
        return Wall;
    case Kind::FindingOpen:
        return Inspections;
    case Kind::ItemOverdue:
    case Kind::ItemDue:
    case Kind::ReviewWaits:
    case Kind::DraftWaits:
    case Kind::ChannelOld:
        return Register;
    }
    Q_UNREACHABLE();
}

void DisclosurePage::openPlace(const QString &place)
{
    const auto task = taskPlaceOf(place);
    if (!task)
        return;
    const Section section = sectionOf(task->kind);
    openSection(section);
    m_parts.at(section)->choose(section == Wall ? task->what + u'|' + task->key : task->key);
    m_parts.at(section)->focusFirst();
}

} // namespace powerhall
