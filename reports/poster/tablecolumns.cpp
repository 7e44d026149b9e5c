// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/tablecolumns.h"

#include <QRegularExpression>

#include <numeric>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

using Align = ContentTable::Align;

constexpr qreal ShareOfNumbers = 0.3; ///< of the room left over that a column of numbers asks for

/// What is left over goes to the columns by their width, and less of it to numbers: they are compared down
/// the column, not read across.
QList<qreal> opened(QList<qreal> widths, const QList<Align> &align, qreal over)
{
    QList<qreal> shares;
    for (qsizetype i = 0; i < widths.size(); ++i)
        shares.append(widths.at(i) * (align.at(i) == Align::Right ? ShareOfNumbers : 1));
    const qreal whole = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] += over * shares.at(i) / qMax(whole, 0.001);
    return widths;
}

} // namespace

QList<qreal> sharedWidths(const QList<qreal> &natural, const QList<qreal> &narrowest,
                          const QList<Align> &align, qreal width)
{
    const auto sum = [](const QList<qreal> &list) { return std::accumulate(list.begin(), list.end(), 0.0); };
    const qreal wanted = sum(natural);
    const qreal least = sum(narrowest);
    QList<qreal> widths = natural;
    if (wanted <= width)
        return opened(widths, align, width - wanted);
    if (least >= width) {
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = narrowest.at(i) * width / least;
        return widths;
    }
    qreal low = 0;
    qreal high = width;
    for (int step = 0; step < 40; ++step) {
        const qreal limit = (low + high) / 2;
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = qMax(narrowest.at(i), qMin(natural.at(i), limit));
        (sum(widths) > width ? high : low) = limit;
    }
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] = qMax(narrowest.at(i), qMin(natural.at(i), low));
    return widths;
}

bool isTableNumber(const QString &text)
{
    static const QRegularExpression number(u"^[-−+±≤≥<>]?[\\d][\\d,  ]*(\\.\\d+)?[%％‰]?$"_s);
    return number.match(text).hasMatch();
}

bool isTableNil(const QString &text)
{
    return text.isEmpty() || (text.size() == 1 && u"—–-/"_s.contains(text));
}

} // namespace powerhall
