// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/quality/sourcereading.h"

#include "models/domain/ingest/formatwords.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',':
        return u"逗号分隔"_s;
    case ';':
        return u"分号分隔"_s;
    case '\t':
        return u"制表符分隔"_s;
    default:
        return u"以 %1 分隔"_s.arg(QLatin1Char(delimiter));
    }
}

QString dateOrderText(DateOrder order)
{
    switch (order) {
    case DateOrder::YearMonthDay:
        return u"日期按年月日"_s;
    case DateOrder::DayMonthYear:
        return u"日期按日月年"_s;
    case DateOrder::MonthDayYear:
        return u"日期按月日年"_s;
    }
    return {};
}

QString chineseOf(TableKind kind, const QString &column)
{
    const QList<ColumnSpec> &specs = columnsOf(kind);
    const auto found =
        std::find_if(specs.begin(), specs.end(), [&](const ColumnSpec &spec) { return spec.name == column; });
    return found == specs.end() ? column : found->chinese;
}

} // namespace

DocumentRule readingRule(const QString &role, const TableFormat &format, TableKind kind,
                         const HandMapping &byHand)
{
    QStringList parts;
    if (format.type == FileType::Xlsx)
        parts = {u"XLSX"_s, u"工作表 "_s + format.sheet};
    else
        parts = {u"CSV"_s, wordOf(format.encoding).toUpper(), delimiterText(format.delimiter)};
    parts.append(dateOrderText(format.dateOrder));
    QStringList mapped;
    const QStringList plain = columnNamesOf(kind, format.headings);
    for (qsizetype i = 0; i < format.headings.size(); ++i) {
        const auto column = byHand.constFind(format.headings.at(i));
        if (column == byHand.cend() || *column == plain.value(i))
            continue;
        mapped.append(format.headings.at(i) + u'＝' +
                      (column->isEmpty() ? u"不读"_s : chineseOf(kind, *column)));
    }
    QString text = parts.join(u'，');
    if (!mapped.isEmpty())
        text += u"；手工指定的列："_s + mapped.join(u'、');
    return {role + u"读法"_s, text, {}};
}

} // namespace powerhall
