// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/typedtime.h"

#include "models/domain/ingest/values.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace powerhall {

std::optional<LocalSecond> typedTime(const QString &text, LocalSecond near)
{
    // Whole dates, full-width digits and 年月日 are the importer's business, and so read alike.
    if (const auto whole = parseTime(text.toStdString(), DateOrder::YearMonthDay))
        return whole;
    static const QRegularExpression form(
        u"^\\s*(?:(\\d{1,2})[-/.月](\\d{1,2})日?\\s+)?(\\d{1,2})[:：]?(\\d{2})\\s*$"_s);
    const QRegularExpressionMatch match = form.match(text.normalized(QString::NormalizationForm_KC));
    if (!match.hasMatch())
        return {};
    QDate day = powerhall::dayOf(near);
    if (!match.captured(1).isEmpty())
        day = QDate(day.year(), match.captured(1).toInt(), match.captured(2).toInt());
    const int hour = match.captured(3).toInt();
    const int minute = match.captured(4).toInt();
    if (!day.isValid() || hour > 24 || minute > 59 || (hour == 24 && minute > 0))
        return {};
    return localSecondOf(day) + hour * 3600 + minute * 60;
}

QString fieldTime(LocalSecond second)
{
    const QString form = second % 60 == 0 ? u"yyyy-MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm:ss"_s;
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(form);
}

} // namespace powerhall
