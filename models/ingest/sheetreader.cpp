// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/sheetreader.h"

using namespace Qt::StringLiterals;

namespace powerhall {

SheetReader::SheetReader(const Workbook &workbook, const QString &entry)
    : m_workbook(workbook)
    , m_entry(workbook.archive().open(entry))
{
    if (m_entry)
        m_xml.setDevice(m_entry.get());
    else
        m_fault = Error{ErrorCode::BrokenTable, {}, u"not_a_workbook"_s, {}};
}

void SheetReader::fail()
{
    m_fault = workbookFault(*m_entry);
}

bool SheetReader::next()
{
    while (!m_fault && !m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD)
            fail();
        if (token != QXmlStreamReader::StartElement || m_xml.name() != "row"_L1)
            continue;
        takeRow();
        if (m_xml.hasError() || m_fault)
            break;
        return true;
    }
    if (m_xml.hasError() && !m_fault)
        fail();
    return false;
}

void SheetReader::takeRow()
{
    const QStringView number = m_xml.attributes().value("r"_L1);
    const qint64 row = number.isEmpty() ? m_row + 1 : number.toLongLong();
    if (row <= m_row || row > MostRows)
        return fail(); // rows out of order: no program writes that
    m_row = row;
    m_cells = 0;
    m_column = 0;
    while (!m_xml.atEnd() && !m_fault) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            return;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (m_xml.name() == "c"_L1)
            takeCell();
        else
            m_xml.skipCurrentElement();
    }
}

/// "AB12" → 27; the cell behind the one before where there is no reference; −1 for what is none.
int SheetReader::columnFrom(QStringView reference)
{
    if (reference.isEmpty())
        return m_column;
    int column = 0;
    for (const QChar letter : reference) {
        if (letter < u'A' || letter > u'Z' || column > MostColumns)
            break;
        column = column * 26 + (letter.unicode() - u'A' + 1);
    }
    return column - 1;
}

void SheetReader::takeCell()
{
    const auto attributes = m_xml.attributes();
    const int column = columnFrom(attributes.value("r"_L1));
    if (column < 0 || column >= MostColumns)
        return fail();
    const QString type = attributes.value("t"_L1).toString();
    const size_t style = attributes.value("s"_L1).toULong();
    if (m_texts.size() <= size_t(column))
        m_texts.resize(size_t(column) + 1);
    for (; m_cells <= column; ++m_cells)
        m_texts[size_t(m_cells)].clear();
    m_column = column + 1;
    std::string &text = m_texts[size_t(column)];
    text.clear();
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            return;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (m_xml.name() == "v"_L1)
            takeValue(text, type, style);
        else if (m_xml.name() == "is"_L1)
            takeRichText(m_xml, text);
        else
            m_xml.skipCurrentElement();
    }
}

void SheetReader::takeValue(std::string &text, const QString &type, size_t style)
{
    const QByteArray value = m_xml.readElementText(QXmlStreamReader::SkipChildElements).toUtf8();
    if (type == "s"_L1)
        takeShared(text, value);
    else if (type == "b"_L1)
        text = value == "1" ? "TRUE" : "FALSE";
    else if (type.isEmpty() || type == "n"_L1)
        appendNumber(text, std::string_view(value.constData(), size_t(value.size())),
                     m_workbook.kindOfStyle(style), m_workbook.from1904());
    else // a formula's text, an error, a date in ISO form
        text.assign(value.constData(), size_t(value.size()));
}

/// A text that all sheets share, by its number.
void SheetReader::takeShared(std::string &text, const QByteArray &number)
{
    if (number.isEmpty())
        return;
    bool isNumber = false;
    const size_t index = number.trimmed().toULong(&isNumber);
    if (!isNumber || index >= m_workbook.texts().size())
        return fail(); // half of a workbook
    text = m_workbook.texts().at(index);
}

} // namespace powerhall
