// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/xlsx/workbookwriter.h"

#include <QFile>
#include <QRegularExpression>

#include <xlsxwriter.h>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestSheetName = 31;
constexpr qsizetype LongestText = 32767; ///< characters a cell may hold
constexpr const char *Family = "宋体";   ///< on every Chinese Windows; elsewhere the program finds its own
constexpr qint64 Epoch = 2415019;        ///< Julian day of 1899-12-30, the day 0 from March 1900 on
constexpr qint64 FirstDay = 61;          ///< 1900-03-01: Excel's count is wrong before
constexpr double SecondsPerDay = 86400;
constexpr lxw_color_t HeadGround = 0xEDF1F4;
constexpr lxw_color_t RuleColour = 0x9AA5B1;
constexpr lxw_color_t NoteInk = 0x52606D;

/// What XML cannot hold is left out; what Excel would read as an escaped character is escaped itself.
QString storable(QString text)
{
    static const QRegularExpression forbidden(u"[\\x00\\x{FFFE}\\x{FFFF}]"_s);
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    text.remove(forbidden);
    text.replace(escape, u"_x005F_"_s);
    return text.left(LongestText);
}

bool isPlain(const QString &text)
{
    if (text.size() > LongestText)
        return false;
    for (const QChar character : text) {
        if (character.unicode() == 0 || character.unicode() >= 0xFFFE || character == u'_')
            return false;
    }
    return true;
}

QByteArray numberFormat(const Column &column)
{
    switch (column.kind) {
    case ColumnKind::Number:
        return column.places > 0 ? QByteArray("0.") + QByteArray(column.places, '0') : QByteArray("0");
    case ColumnKind::Date:
        return "yyyy\\-mm\\-dd";
    case ColumnKind::Time:
        return "yyyy\\-mm\\-dd hh:mm:ss";
    case ColumnKind::Text:
        break;
    }
    return "General";
}

void applyLook(lxw_format *format, CellLook look)
{
    format_set_font_name(format, Family);
    format_set_font_size(format, look == CellLook::Title ? 16 : look == CellLook::Note ? 9 : 10.5);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (look == CellLook::Title || look == CellLook::Head || look == CellLook::Label ||
        look == CellLook::Total)
        format_set_bold(format);
    if (look == CellLook::Head || look == CellLook::Body || look == CellLook::Total) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, RuleColour);
    }
    if (look == CellLook::Head) {
        format_set_align(format, LXW_ALIGN_CENTER);
        format_set_text_wrap(format);
    }
    if (look == CellLook::Head || look == CellLook::Total)
        format_set_bg_color(format, HeadGround);
    if (look == CellLook::Wrapped) {
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_LEFT);
    }
    if (look == CellLook::Figure)
        format_set_bold(format);
    if (look == CellLook::Note)
        format_set_font_color(format, NoteInk);
}

void applyColumn(lxw_format *format, const Column &column)
{
    format_set_num_format(format, numberFormat(column).constData());
    if (column.kind == ColumnKind::Text)
        format_set_text_wrap(format);
    else
        format_set_align(format, column.kind == ColumnKind::Number ? LXW_ALIGN_RIGHT : LXW_ALIGN_CENTER);
}

double serialOf(QDate date)
{
    return double(date.toJulianDay() - Epoch);
}

} // namespace

WorkbookWriter::WorkbookWriter(const QString &path, bool streamed)
    : m_path(QFile::encodeName(path))
{
    lxw_workbook_options options = {};
    options.constant_memory = streamed ? LXW_TRUE : LXW_FALSE;
    m_book = workbook_new_opt(m_path.constData(), &options);
}

WorkbookWriter::~WorkbookWriter()
{
    if (m_book)
        (void)close();
}

lxw_worksheet *WorkbookWriter::addSheet(const QString &name)
{
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\\\x00-\\x1f]"_s);
    QString clean = name;
    clean.replace(forbidden, u" "_s);
    while (clean.startsWith(u'\''))
        clean.remove(0, 1);
    clean = clean.simplified().left(LongestSheetName);
    while (clean.endsWith(u'\'') || (!clean.isEmpty() && clean.back().isHighSurrogate()))
        clean.chop(1);
    if (clean.isEmpty())
        clean = u"表"_s;
    QString free = clean;
    for (int number = 2; workbook_get_worksheet_by_name(m_book, free.toUtf8().constData()); ++number) {
        const QString tail = u"(%1)"_s.arg(number);
        free = clean.left(LongestSheetName - tail.size()) + tail;
    }
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, free.toUtf8().constData());
    m_names.insert(sheet, free);
    return sheet;
}

lxw_format *WorkbookWriter::format(CellLook look, const Column *column)
{
    const QString key = column ? u"%1 %2 %3"_s.arg(int(look)).arg(int(column->kind)).arg(column->places)
                               : QString::number(int(look));
    lxw_format *&known = m_formats[key];
    if (!known) {
        known = workbook_add_format(m_book);
        applyLook(known, look);
        if (column)
            applyColumn(known, *column);
        if (look == CellLook::Figure) // the words above and below begin on the left
            format_set_align(known, LXW_ALIGN_LEFT);
    }
    return known;
}

void WorkbookWriter::describe(const QString &title, const QString &company)
{
    QByteArray titleText = title.toUtf8();
    QByteArray companyText = company.toUtf8();
    lxw_doc_properties properties = {};
    properties.title = titleText.data();
    properties.company = companyText.data();
    workbook_set_properties(m_book, &properties);
}

const char *WorkbookWriter::utf8(const QString &text)
{
    // One buffer for all cells: a table of millions must not ask for memory a cell.
    m_text.resize(qMax<qsizetype>(m_text.size(), m_encoder.requiredSpace(text.size()) + 1));
    char *end = m_encoder.appendToBuffer(m_text.data(), text);
    *end = '\0';
    return m_text.constData();
}

void WorkbookWriter::writeText(lxw_worksheet *sheet, quint32 row, quint16 column, const QString &text,
                               lxw_format *format)
{
    if (text.isEmpty())
        worksheet_write_blank(sheet, row, column, format);
    else
        worksheet_write_string(sheet, row, column, utf8(isPlain(text) ? text : storable(text)), format);
}

void WorkbookWriter::writeCell(lxw_worksheet *sheet, quint32 row, quint16 at, const Cell &cell,
                               const Column &column, lxw_format *format, bool charted)
{
    if (const auto *number = std::get_if<ReportNumber>(&cell)) {
        worksheet_write_number(sheet, row, at, number->rounded(column.places).toDouble(), format);
    } else if (const auto *text = std::get_if<QString>(&cell)) {
        writeText(sheet, row, at, *text, format);
    } else if (const auto *date = std::get_if<QDate>(&cell); date && serialOf(*date) >= FirstDay) {
        worksheet_write_number(sheet, row, at, serialOf(*date), format);
    } else if (const auto *time = std::get_if<QDateTime>(&cell); time && serialOf(time->date()) >= FirstDay) {
        const double seconds = time->time().msecsSinceStartOfDay() / 1000;
        worksheet_write_number(sheet, row, at, serialOf(time->date()) + seconds / SecondsPerDay, format);
    } else if (std::holds_alternative<Missing>(cell) && charted) {
        worksheet_write_blank(sheet, row, at, format);
    } else {
        writeText(sheet, row, at, column.textOf(cell), format);
    }
}

Result<void> WorkbookWriter::close()
{
    if (!m_book)
        return Error{ErrorCode::FileUnreadable, QFile::decodeName(m_path), u"no workbook"_s, {}};
    const lxw_error fault = workbook_close(std::exchange(m_book, nullptr));
    if (fault != LXW_NO_ERROR)
        return Error{
            ErrorCode::FileUnreadable, QFile::decodeName(m_path), QString::fromUtf8(lxw_strerror(fault)), {}};
    return {};
}

} // namespace powerhall
