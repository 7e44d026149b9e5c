// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/quarterbox.h"

#include <QComboBox>
#include <QCoreApplication>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int QuartersOffered = 12;

struct QuarterBox
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::QuarterBox)
};

} // namespace

void fillQuarters(QComboBox &box, QDate today, FirstQuarter first)
{
    const QDate current(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    const int skipped = first == FirstQuarter::Current ? 0 : 1;
    for (int i = skipped; i < skipped + QuartersOffered; ++i) {
        const QDate begin = current.addMonths(-3 * i);
        const int quarter = (begin.month() - 1) / 3 + 1;
        box.addItem(QuarterBox::tr("%1 年第 %2 季度").arg(begin.year()).arg(quarter),
                    u"%1Q%2"_s.arg(begin.year()).arg(quarter));
    }
}

} // namespace powerhall
