// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/workbookreader.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <zip.h>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString unescaped(QString text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    for (auto found = escape.match(text); found.hasMatch();
         found = escape.match(text, found.capturedStart() + 1)) {
        text.replace(found.capturedStart(), found.capturedLength(),
                     QChar(ushort(found.captured(1).toUInt(nullptr, 16))));
    }
    return text;
}

/// Text of every <si> of the shared strings.
QStringList sharedTexts(const QByteArray &part)
{
    QStringList texts;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "si"_L1)
            texts.append(QString());
        else if (xml.isStartElement() && xml.name() == "t"_L1)
            texts.last() += xml.readElementText();
    }
    return texts;
}

/// Number format code of each cell style.
QStringList cellFormats(const QByteArray &part)
{
    QMap<int, QString> codes{{0, u"General"_s}, {1, u"0"_s}, {2, u"0.00"_s}};
    QStringList formats;
    bool inCells = false;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == "cellXfs"_L1)
            inCells = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        const int id = xml.attributes().value("numFmtId"_L1).toInt();
        if (xml.name() == "numFmt"_L1)
            codes[id] = xml.attributes().value("formatCode"_L1).toString();
        else if (xml.name() == "xf"_L1 && inCells)
            formats.append(codes.value(id));
    }
    return formats;
}

void readCell(QXmlStreamReader &xml, ReadSheet &sheet, const QStringList &shared, const QStringList &formats)
{
    const QString place = xml.attributes().value("r"_L1).toString();
    const QString type = xml.attributes().value("t"_L1).toString();
    ReadCell cell;
    cell.format = formats.value(xml.attributes().value("s"_L1).toInt());
    bool filled = false;
    while (!(xml.isEndElement() && xml.name() == "c"_L1) && !xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "f"_L1)
            cell.isFormula = true;
        if (xml.name() == "v"_L1 || xml.name() == "t"_L1) {
            const QString text = xml.readElementText();
            filled = true;
            cell.isNumber = type.isEmpty() || type == u"n"_s;
            if (cell.isNumber)
                cell.number = text.toDouble();
            else
                cell.text = unescaped(type == u"s"_s ? shared.value(text.toInt()) : text);
        }
    }
    if (filled)
        sheet.cells.insert(place, cell);
}

bool readSheet(const QByteArray &part, ReadSheet &sheet, const QStringList &shared,
               const QStringList &formats)
{
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "c"_L1)
            readCell(xml, sheet, shared, formats);
        else if (xml.name() == "col"_L1)
            sheet.widths.insert(xml.attributes().value("min"_L1).toInt(),
                                xml.attributes().value("width"_L1).toDouble());
        else if (xml.name() == "drawing"_L1)
            sheet.charts = 1;
    }
    return !xml.hasError();
}

} // namespace

QByteArray workbookPart(const QString &path, const QString &part)
{
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!archive)
        return {};
    zip_stat_t about;
    QByteArray bytes;
    if (zip_stat(archive, part.toUtf8().constData(), 0, &about) == 0) {
        bytes.resize(qsizetype(about.size));
        zip_file_t *file = zip_fopen(archive, part.toUtf8().constData(), 0);
        if (!file || zip_fread(file, bytes.data(), about.size) != zip_int64_t(about.size))
            bytes.clear();
        if (file)
            zip_fclose(file);
    }
    zip_discard(archive);
    return bytes;
}

QList<ReadSheet> readWorkbook(const QString &path)
{
    QList<ReadSheet> sheets;
    const QStringList shared = sharedTexts(workbookPart(path, u"xl/sharedStrings.xml"_s));
    const QStringList formats = cellFormats(workbookPart(path, u"xl/styles.xml"_s));
    QXmlStreamReader xml(workbookPart(path, u"xl/workbook.xml"_s));
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() || xml.name() != "sheet"_L1)
            continue;
        ReadSheet sheet;
        sheet.name = xml.attributes().value("name"_L1).toString();
        const QString part = u"xl/worksheets/sheet%1.xml"_s.arg(sheets.size() + 1);
        if (!readSheet(workbookPart(path, part), sheet, shared, formats))
            return {};
        sheets.append(sheet);
    }
    return xml.hasError() ? QList<ReadSheet>() : sheets;
}

} // namespace powerhall
