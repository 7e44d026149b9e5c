// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/buttoncommands.h"

#include <QPointer>
#include <QPushButton>

namespace powerhall {

using namespace Qt::StringLiterals;

QList<Command> buttonCommands(const QWidget &page)
{
    QList<Command> commands;
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (!button->isVisibleTo(&page) || !button->isEnabled() || button->text().isEmpty())
            continue;
        const QString keys = button->text().section(u"  "_s, 1).trimmed();
        commands.append({.text = button->text().section(u"  "_s, 0, 0),
                         .keys = QKeySequence::fromString(keys),
                         .run = [again = QPointer(button)] {
                             if (again)
                                 again->click();
                         }});
    }
    return commands;
}

} // namespace powerhall
