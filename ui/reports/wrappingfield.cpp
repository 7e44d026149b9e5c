// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/wrappingfield.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/theme.h"

namespace powerhall {

FormField *wrappingField(const QString &label, const QList<QWidget *> &editors)
{
    auto *line = new QWidget;
    auto *flow = new FlowLayout(line, scaled(8));
    for (QWidget *editor : editors)
        flow->addWidget(editor);
    auto *field = new FormField(label);
    field->setLabelWidth(scaled(86));
    field->addEditor(line, 1);
    return field;
}

} // namespace powerhall
