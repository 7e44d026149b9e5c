// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/board.h"

#include <algorithm>

namespace powerhall {

namespace {

/// 2号板 before 10号板, without the help of a locale.
int compareNatural(const QString &left, const QString &right)
{
    qsizetype i = 0;
    qsizetype j = 0;
    const auto numberAt = [](const QString &text, qsizetype &at) {
        qint64 number = 0;
        constexpr qint64 Most = 1'000'000'000;
        while (at < text.size() && text.at(at).isDigit() && number < Most)
            number = number * 10 + text.at(at++).digitValue();
        return number;
    };
    while (i < left.size() && j < right.size()) {
        if (left.at(i).isDigit() && right.at(j).isDigit()) {
            const qint64 one = numberAt(left, i);
            const qint64 other = numberAt(right, j);
            if (one != other)
                return one < other ? -1 : 1;
        } else if (left.at(i) != right.at(j)) {
            return left.at(i) < right.at(j) ? -1 : 1;
        } else {
            ++i;
            ++j;
        }
    }
    return int(left.size() - i) - int(right.size() - j);
}

} // namespace

const HungSheet *Board::sheetOf(const QUuid &item) const
{
    const auto found = std::find_if(sheets.cbegin(), sheets.cend(),
                                    [&](const HungSheet &sheet) { return sheet.item == item; });
    return found == sheets.cend() ? nullptr : &*found;
}

bool comesBefore(const Board &left, const Board &right)
{
    if (left.hall != right.hall)
        return compareNatural(left.hall, right.hall) < 0;
    const int order = compareNatural(left.label, right.label);
    return order == 0 ? left.id < right.id : order < 0;
}

} // namespace powerhall
