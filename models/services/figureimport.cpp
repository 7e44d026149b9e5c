// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/figureimport.h"

#include "models/core/text.h"
#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/recordscanner.h"
#include "models/domain/ingest/values.h"
#include "models/ingest/tablereader.h"

#include <QRegularExpression>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostRows = 2000;

/// The authority's words for what the register calls by a short name; a short name is as good.
QString indicatorOf(const QString &word)
{
    static const QMap<QString, QString> indicators{{u"供电可靠率"_s, u"reliability_rate"_s},
                                                   {u"平均供电可靠率"_s, u"reliability_rate"_s},
                                                   {u"用户平均停电时间"_s, u"average_outage_hours"_s},
                                                   {u"用户平均停电次数"_s, u"average_outage_times"_s},
                                                   {u"电压合格率"_s, u"voltage_rate"_s},
                                                   {u"综合电压合格率"_s, u"voltage_rate"_s}};
    return indicators.value(word, word);
}

/// 2026年第三季度, 2026年3季度, 2026年8月, 2026年 as the register writes them.
QString periodOf(const QString &written)
{
    static const QRegularExpression shape(u"^(20\\d\\d)年(?:第?([1-4一二三四])季度|(\\d{1,2})月)?$"_s);
    const auto match = shape.match(written);
    if (!match.hasMatch())
        return written;
    const QString year = match.captured(1);
    if (const QString quarter = match.captured(2); !quarter.isEmpty()) {
        const qsizetype chinese = u"一二三四"_s.indexOf(quarter);
        return year + u'Q' + (chinese < 0 ? quarter : QString::number(chinese + 1));
    }
    const QString month = match.captured(3);
    return month.isEmpty() ? year : QString(year + u'-' + month.rightJustified(2, u'0'));
}

struct FigureRow
{
    qint64 row = 0; ///< counted from 0 behind the header
    FigureService::FigureWish wish;
    bool isReadable = true;
};

class FigureWorker final : public BlockWorker
{
public:
    FigureWorker(const ColumnMap &columns, DateOrder order)
        : m_columns(columns)
        , m_order(order)
    {}

    void take(const RecordBlock &block) override
    {
        for (m_scanner.start(block); m_scanner.next();) {
            const Record &record = m_scanner.record();
            if (record.fault)
                m_rows.append({record.row, {}, false});
            else if (!record.isBlank())
                m_rows.append({record.row, wishOf(record), true});
        }
    }
    [[nodiscard]] const QList<FigureRow> &rows() const { return m_rows; }

private:
    [[nodiscard]] QString text(const Record &record, FigureColumn column) const
    {
        const std::string_view field = record.at(m_columns.of(column));
        return cleanLine(QString::fromUtf8(field.data(), qsizetype(field.size())));
    }

    [[nodiscard]] FigureService::FigureWish wishOf(const Record &record) const
    {
        QString value = text(record, FigureColumn::Value);
        QString unit = text(record, FigureColumn::Unit);
        if (value.endsWith(u'%')) { // 99.97% in a spreadsheet's cell
            value.chop(1);
            unit = u"%"_s;
        }
        const auto day = parseDay(record.at(m_columns.of(FigureColumn::On)), m_order);
        return {.indicator = indicatorOf(text(record, FigureColumn::Indicator)),
                .scope = text(record, FigureColumn::Scope),
                .period = periodOf(text(record, FigureColumn::Period)),
                .value = value,
                .unit = unit,
                .origin = {},
                .source = text(record, FigureColumn::Source),
                .on = day ? QDate(1970, 1, 1).addDays(*day) : QDate()};
    }

    const ColumnMap &m_columns;
    DateOrder m_order;
    RecordScanner m_scanner;
    QList<FigureRow> m_rows;
};

Result<QList<FigureRow>> rowsOf(const QString &path)
{
    const auto format = detectFormat(path);
    if (!format)
        return format.error();
    const auto columns = mapColumns(TableKind::ReleasedFigures, format->headings);
    if (!columns)
        return columns.error().at(path);
    const auto reading =
        readTable(path, *format, [&] { return std::make_unique<FigureWorker>(*columns, format->dateOrder); },
                  {.threads = 1});
    if (!reading)
        return reading.error();
    QList<FigureRow> rows;
    for (const ReadPart &part : reading->parts) {
        for (FigureRow row : static_cast<const FigureWorker &>(*part.worker).rows()) {
            row.row += part.firstRow;
            rows.append(row);
        }
    }
    if (rows.isEmpty() || rows.size() > MostRows)
        return Error{ErrorCode::BadNumber,
                     path + u": rows"_s,
                     QString::number(rows.size()),
                     {u"1"_s, QString::number(MostRows)}};
    return rows;
}

QString rowPlace(const QString &path, const FigureRow &row)
{
    return u"%1: %2"_s.arg(path).arg(row.row);
}

} // namespace

Result<QList<ReleasedFigure>> importFigures(Station &station, const Session &session, const QString &path)
{
    const auto rows = rowsOf(path);
    if (!rows)
        return rows.error();
    QList<FigureService::FigureWish> wishes;
    for (const FigureRow &row : *rows) {
        if (!row.isReadable)
            return Error{ErrorCode::BrokenTable, rowPlace(path, row), {}, {}};
        wishes.append(row.wish);
    }
    const auto released = FigureService(station).releaseAll(session, wishes);
    if (released)
        return released;
    // The service counts wishes; people look for the row of their file.
    Error fault = released.error();
    bool isNumbered = false;
    const int number = fault.place.section(u'/', 0, 0).toInt(&isNumbered);
    if (isNumbered || wishes.size() == 1)
        fault.place = rowPlace(path, rows->at(isNumbered ? number - 1 : 0)) + u'/' +
                      fault.place.section(u'/', isNumbered ? 1 : 0);
    return fault;
}

} // namespace powerhall
