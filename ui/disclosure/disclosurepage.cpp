// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/disclosurepage.h"

#include "ui/disclosure/enquirysection.h"
#include "ui/disclosure/inspectionsection.h"
#include "ui/disclosure/matrixsection.h"
#include "ui/disclosure/registersection.h"
#include "ui/disclosure/wallsection.h"

namespace powerhall {

using namespace Qt::StringLiterals;

DisclosurePage::DisclosurePage(const WindowContext &context, QWidget *parent)
    : SectionRoom(tr("公示"), u"disclosure"_s, parent)
{
    auto *items = new RegisterSection(context);
    addSection(tr("台账"), items);
    addSection(tr("渠道对照"), new MatrixSection(context));
    addSection(tr("上墙"), new WallSection(context));
    addSection(tr("咨询"), new EnquirySection(context));
    addSection(tr("检查"), new InspectionSection(context));
    connect(items, &RegisterSection::owedChanged, this, &Room::countChanged);
}

} // namespace powerhall
