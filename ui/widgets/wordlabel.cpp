// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/wordlabel.h"

#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace powerhall {

QLabel *mutedLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", u"muted"_s);
    return label;
}

QLabel *hintLabel(const QString &text)
{
    QLabel *label = mutedLabel(text);
    label->setWordWrap(true);
    return label;
}

QLabel *headLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(headFont());
    return label;
}

} // namespace powerhall
