// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ingest/workbookfile.h"

#include <zip.h>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QByteArray Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const QByteArray Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const QByteArray Package = "http://schemas.openxmlformats.org/package/2006/relationships";

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + Office + '/' + type + "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray &inside)
{
    return Head + "<Relationships xmlns=\"" + Package + "\">" + inside + "</Relationships>";
}

QByteArray sheet(const QByteArray &rows)
{
    return Head + "<worksheet xmlns=\"" + Main + "\"><sheetData>" + rows + "</sheetData></worksheet>";
}

} // namespace

QByteArray zipped(const QMap<QString, QByteArray> &entries)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(buffer);
    zip_t *archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        zip_source_t *content =
            zip_source_buffer(archive, entry->constData(), zip_uint64_t(entry->size()), 0);
        if (zip_file_add(archive, entry.key().toUtf8().constData(), content, ZIP_FL_ENC_UTF_8) < 0)
            qFatal("cannot add %s", qPrintable(entry.key()));
    }
    if (zip_close(archive) != 0)
        qFatal("cannot zip");
    zip_source_open(buffer);
    zip_source_seek(buffer, 0, SEEK_END);
    QByteArray bytes(zip_source_tell(buffer), Qt::Uninitialized);
    zip_source_seek(buffer, 0, SEEK_SET);
    zip_source_read(buffer, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

QByteArray WorkbookFile::bytes() const
{
    QMap<QString, QByteArray> entries;
    entries[u"[Content_Types].xml"_s] =
        Head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    entries[u"_rels/.rels"_s] = relations(relation("rId1", "officeDocument", "xl/workbook.xml"));
    entries[u"xl/workbook.xml"_s] = Head + "<workbook xmlns=\"" + Main + "\" xmlns:r=\"" + Office +
                                    "\"><workbookPr " + properties +
                                    "/><sheets><sheet name=\"表一\" sheetId=\"1\" " + firstSheetState +
                                    " r:id=\"rId1\"/>" + furtherSheets + "</sheets></workbook>";
    entries[u"xl/_rels/workbook.xml.rels"_s] = relations(
        relation("rId1", "worksheet", "worksheets/sheet1.xml") +
        relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml") +
        relation("rId3", "styles", "styles.xml") + relation("rId4", "sharedStrings", "sharedStrings.xml"));
    entries[u"xl/worksheets/sheet1.xml"_s] = sheet(rows);
    entries[u"xl/worksheets/sheet2.xml"_s] =
        sheet("<row><c t=\"inlineStr\"><is><t>zwei</t></is></c></row><row><c><v>2</v></c></row>");
    entries[u"xl/styles.xml"_s] = Head + "<styleSheet xmlns=\"" + Main + "\"><numFmts>" + formats +
                                  "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                                  styles + "</cellXfs></styleSheet>";
    if (!texts.isEmpty())
        entries[u"xl/sharedStrings.xml"_s] = Head + "<sst xmlns=\"" + Main + "\">" + texts + "</sst>";
    for (auto entry = further.begin(); entry != further.end(); ++entry)
        entries[entry.key()] = *entry;
    return zipped(entries);
}

} // namespace powerhall
