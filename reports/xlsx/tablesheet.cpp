// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/xlsx/tablesheet.h"

#include "reports/document/documentwords.h"

#include <xlsxwriter.h>

#include <cmath>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRows = 1'000'000; ///< of a sheet; Excel's own limit is 1,048,576
constexpr qsizetype Samples = 256;        ///< rows looked at for the widths
constexpr double Narrowest = 8;
constexpr double Widest = 46; ///< longer texts wrap
constexpr double LineHeight = 15;
constexpr double MostHeight = 400; ///< points; Excel's own limit is 409
constexpr quint8 A4 = 9;

/// One table on one sheet.
class TableSheet
{
public:
    TableSheet(WorkbookWriter &book, const Document &document, const Table &table,
               const QSet<QString> &charted)
        : m_book(book)
        , m_document(document)
        , m_table(table)
        , m_sheet(book.addSheet(table.title))
    {
        for (const Column &column : table.columns) {
            m_body.append(book.format(CellLook::Body, &column));
            m_total.append(book.format(CellLook::Total, &column));
            m_charted.append(charted.contains(column.id));
        }
        findWidths();
    }

    void setUp();
    void writeHeads();
    void writeRows(qsizetype from, qsizetype to);
    void writeEnd();
    [[nodiscard]] TablePlace place() const
    {
        return {m_book.nameOf(m_sheet), m_firstRow, &m_table, m_sheet, m_row + 1};
    }

private:
    void findWidths();
    [[nodiscard]] int linesOf(const Row &row) const;
    void writeRow(const Row &row, const QList<lxw_format *> &formats);
    void writeGroups();

    WorkbookWriter &m_book;
    const Document &m_document;
    const Table &m_table;
    lxw_worksheet *m_sheet;
    QList<lxw_format *> m_body;
    QList<lxw_format *> m_total;
    QList<bool> m_charted;
    QList<double> m_widths;
    quint32 m_row = 0;
    quint32 m_firstRow = 0;
};

/// A long head stands on two lines; its unit counts as one of them.
double headWidth(const Column &column)
{
    const double widest =
        qMax(cellWidth(column.head), column.unit.isEmpty() ? 0 : cellWidth(column.unit) + 4);
    return widest > 14 ? qMax(14.0, widest / 2 + 2) : widest;
}

void TableSheet::findWidths()
{
    for (const Column &column : m_table.columns)
        m_widths.append(headWidth(column));
    const auto widen = [this](const Row &row) {
        for (qsizetype i = 0; i < row.size() && i < m_widths.size(); ++i)
            m_widths[i] = qMax(m_widths.at(i), cellWidth(m_table.columns.at(i).textOf(row.at(i))));
    };
    const qsizetype step = qMax<qsizetype>(1, m_table.rows.size() / Samples);
    Row row;
    for (qsizetype i = 0; i < m_table.rows.size(); i += step) {
        m_table.rows.read(i, row);
        widen(row);
    }
    for (const Row &total : m_table.totals)
        widen(total);
    for (double &width : m_widths)
        width = qBound(Narrowest, width + 2, Widest);
}

void TableSheet::setUp()
{
    double sum = 0;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        sum += m_widths.at(i);
        worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), m_widths.at(i), nullptr);
    }
    worksheet_set_paper(m_sheet, A4);
    worksheet_set_margins(m_sheet, 0.6, 0.6, 0.7, 0.7);
    if (constexpr double PortraitWidth = 95; m_document.landscape || sum > PortraitWidth)
        worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    QStringList words = markWords(m_document.marks);
    words.prepend(m_document.unit);
    worksheet_set_header(m_sheet,
                         (u"&R"_s + words.join(u"　"_s).replace(u'&', u"&&"_s)).toUtf8().constData());
    worksheet_set_footer(m_sheet, u"&C第 &P 页 共 &N 页"_s.toUtf8().constData());
}

void TableSheet::writeGroups()
{
    const qsizetype count = m_table.columns.size();
    lxw_format *head = m_book.format(CellLook::Head);
    for (qsizetype from = 0; from < count;) {
        const QString &group = m_table.columns.at(from).group;
        qsizetype to = from;
        while (to + 1 < count && !group.isEmpty() && m_table.columns.at(to + 1).group == group)
            ++to;
        if (to > from)
            worksheet_merge_range(m_sheet, m_row, lxw_col_t(from), m_row, lxw_col_t(to),
                                  group.toUtf8().constData(), head);
        else
            m_book.writeText(m_sheet, m_row, quint16(from), group, head);
        from = to + 1;
    }
    ++m_row;
}

void TableSheet::writeHeads()
{
    constexpr double TitleHeight = 28;
    worksheet_set_row(m_sheet, m_row, TitleHeight, nullptr);
    m_book.writeText(m_sheet, m_row++, 0, m_table.title, m_book.format(CellLook::Title));
    QStringList words{m_document.unit, m_document.period};
    words += markWords(m_document.marks);
    words.removeAll(QString());
    m_book.writeText(m_sheet, m_row++, 0, words.join(u"　"_s), m_book.format(CellLook::Note));
    const quint32 first = m_row;
    const bool grouped = std::any_of(m_table.columns.cbegin(), m_table.columns.cend(),
                                     [](const Column &column) { return !column.group.isEmpty(); });
    if (grouped)
        writeGroups();
    worksheet_set_row(m_sheet, m_row, 2 * LineHeight + 4, nullptr);
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const Column &column = m_table.columns.at(i);
        const QString head =
            column.unit.isEmpty() ? column.head : column.head + u"\n（"_s + column.unit + u'）';
        m_book.writeText(m_sheet, m_row, quint16(i), head, m_book.format(CellLook::Head));
    }
    worksheet_repeat_rows(m_sheet, first, m_row);
    worksheet_freeze_panes(m_sheet, m_row + 1, m_table.columns.size() > 4 ? 1 : 0);
    m_firstRow = ++m_row;
}

int TableSheet::linesOf(const Row &row) const
{
    int lines = 1;
    for (qsizetype i = 0; i < row.size() && i < m_widths.size(); ++i) {
        const auto *text = std::get_if<QString>(&row.at(i));
        // Most texts are short: their true width need not be asked.
        if (text && (double(text->size()) * 2.1 + 1 > m_widths.at(i) || text->contains(u'\n')))
            lines = qMax(lines, lineCount(*text, m_widths.at(i) - 1));
    }
    return lines;
}

void TableSheet::writeRow(const Row &row, const QList<lxw_format *> &formats)
{
    // Excel finds the height of a wrapped row itself, other programs do not.
    if (const int lines = linesOf(row); lines > 1)
        worksheet_set_row(m_sheet, m_row, qMin(MostHeight, lines * LineHeight), nullptr);
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        static const Cell empty;
        m_book.writeCell(m_sheet, m_row, quint16(i), i < row.size() ? row.at(i) : empty,
                         m_table.columns.at(i), formats.at(i), m_charted.at(i));
    }
    ++m_row;
}

void TableSheet::writeRows(qsizetype from, qsizetype to)
{
    Row row;
    for (qsizetype i = from; i < to; ++i) {
        m_table.rows.read(i, row);
        writeRow(row, m_body);
    }
    if (m_row > m_firstRow)
        worksheet_autofilter(m_sheet, m_firstRow - 1, 0, m_row - 1, lxw_col_t(m_table.columns.size() - 1));
}

void TableSheet::writeEnd()
{
    if (m_table.rows.size() == 0)
        m_book.writeText(m_sheet, m_row++, 0, m_table.empty, m_book.format(CellLook::Note));
    for (const Row &total : m_table.totals)
        writeRow(total, m_total);
    for (const QString &note : m_table.notes)
        m_book.writeText(m_sheet, m_row++, 0, note, m_book.format(CellLook::Note));
}

} // namespace

double cellWidth(QStringView text)
{
    double widest = 0;
    double width = 0;
    for (const QChar character : text) {
        if (character == u'\n') {
            width = 0;
            continue;
        }
        // Everything from the Hangul letters on is drawn as wide as a Chinese character.
        constexpr ushort FirstWide = 0x1100;
        if (!character.isLowSurrogate())
            width += character.unicode() >= FirstWide ? 2.1 : 1.05;
        widest = qMax(widest, width);
    }
    return widest;
}

int lineCount(const QString &text, double width)
{
    int lines = 0;
    for (QStringView rest(text);;) {
        const qsizetype end = rest.indexOf(u'\n');
        lines += qMax(1, int(std::ceil(cellWidth(end < 0 ? rest : rest.first(end)) / width)));
        if (end < 0)
            return lines;
        rest = rest.sliced(end + 1);
    }
}

TablePlace writeTableSheet(WorkbookWriter &book, const Document &document, const Table &table,
                           const QSet<QString> &charted)
{
    TablePlace place;
    qsizetype from = 0;
    do {
        const qsizetype to = qMin(table.rows.size(), from + MostRows);
        TableSheet sheet(book, document, table, charted);
        sheet.setUp();
        sheet.writeHeads();
        sheet.writeRows(from, to);
        if (to == table.rows.size())
            sheet.writeEnd();
        if (from == 0)
            place = sheet.place();
        from = to;
    } while (from < table.rows.size());
    return place;
}

} // namespace powerhall
