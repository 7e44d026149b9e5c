// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/table.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// A cell in the words of its column.
struct CellText
{
    const Column &column;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(Missing) const { return column.missing; }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const ReportNumber &number) const { return number.rounded(column.places).text(); }
    QString operator()(QDate date) const { return date.toString(u"yyyy-MM-dd"_s); }
    QString operator()(const QDateTime &time) const { return time.toString(u"yyyy-MM-dd HH:mm:ss"_s); }
};

} // namespace

Cell cellOf(const std::optional<ReportNumber> &value)
{
    return value ? Cell(*value) : Cell(Missing{});
}

Column Column::text(const QString &id, const QString &head)
{
    return Column{.id = id, .head = head};
}

Column Column::whole(const QString &id, const QString &head, const QString &unit)
{
    return Column{.id = id, .head = head, .kind = ColumnKind::Number, .unit = unit};
}

Column Column::fixed(const QString &id, const QString &head, int places, const QString &unit)
{
    return Column{.id = id, .head = head, .kind = ColumnKind::Number, .places = places, .unit = unit};
}

Column Column::percent(const QString &id, const QString &head, int places)
{
    return fixed(id, head, places, u"%"_s);
}

Column Column::date(const QString &id, const QString &head)
{
    return Column{.id = id, .head = head, .kind = ColumnKind::Date};
}

Column Column::time(const QString &id, const QString &head)
{
    return Column{.id = id, .head = head, .kind = ColumnKind::Time};
}

Column Column::in(const QString &groupHead) const
{
    Column column = *this;
    column.group = groupHead;
    return column;
}

Column Column::unbroken() const
{
    Column column = *this;
    column.isUnbroken = true;
    return column;
}

QString Column::fullHead() const
{
    return unit.isEmpty() ? head : head + u'（' + unit + u'）';
}

QString Column::textOf(const Cell &cell) const
{
    return std::visit(CellText{*this}, cell);
}

Rows::Rows(QList<Row> rows)
    : m_count(rows.size())
    , m_make([rows = std::move(rows)](qsizetype index, Row &row) { row = rows.at(index); })
{}

Rows::Rows(qsizetype count, Maker make)
    : m_count(count)
    , m_make(std::move(make))
{}

Row Rows::at(qsizetype index) const
{
    Row row;
    read(index, row);
    return row;
}

int Table::column(const QString &columnId) const
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns.at(i).id == columnId)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace powerhall
