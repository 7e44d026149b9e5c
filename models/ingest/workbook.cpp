// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/workbook.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr size_t MostTextBytes = size_t(512) << 20;

Error broken(const QString &fault)
{
    return {ErrorCode::BrokenTable, {}, fault, {}};
}

/// Goes through the start elements of an entry; `take` may read further. No entry of a workbook has a
/// document type, so one that has is not read: entities could make it any size.
template<typename Take>
Result<void> eachElement(const ZipArchive &archive, const QString &name, Take take)
{
    const auto entry = archive.open(name);
    if (!entry)
        return broken(u"not_a_workbook"_s);
    QXmlStreamReader xml(entry.get());
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return broken(u"not_a_workbook"_s);
        if (token == QXmlStreamReader::StartElement && !take(xml))
            return broken(u"too_large"_s);
    }
    return xml.hasError() ? Result<void>(workbookFault(*entry)) : Result<void>();
}

/// What the relations of a part name: id → entry, and type's last word → entry.
struct Relations
{
    QHash<QString, QString> byId;
    QHash<QString, QString> byType;
    QHash<QString, QString> typeOfId;
};

QString resolved(const QString &folder, const QString &target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    QStringList parts = folder.isEmpty() ? QStringList() : folder.split(u'/');
    for (const QString &part : target.split(u'/')) {
        if (part == ".."_L1 && !parts.isEmpty())
            parts.removeLast();
        else if (part != "."_L1)
            parts.append(part);
    }
    return parts.join(u'/');
}

Result<Relations> relationsOf(const ZipArchive &archive, const QString &part)
{
    const QString folder = part.contains(u'/') ? part.section(u'/', 0, -2) : QString();
    const QString file = part.section(u'/', -1);
    const QString entry = resolved(folder, u"_rels/"_s + file + u".rels"_s);
    Relations relations;
    const auto read = eachElement(archive, entry, [&](QXmlStreamReader &xml) {
        if (xml.name() == "Relationship"_L1) {
            const auto attributes = xml.attributes();
            const QString target = resolved(folder, attributes.value("Target"_L1).toString());
            const QString type = attributes.value("Type"_L1).toString().section(u'/', -1);
            relations.byId.insert(attributes.value("Id"_L1).toString(), target);
            relations.typeOfId.insert(attributes.value("Id"_L1).toString(), type);
            relations.byType.insert(type, target);
        }
        return true;
    });
    if (!read)
        return read.error();
    return relations;
}

/// The attribute of this local name in any namespace: r:id is spelt with two of them.
QString attributeNamed(const QXmlStreamReader &xml, QLatin1StringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

bool isTrue(QStringView value)
{
    return value == "1"_L1 || value == "true"_L1 || value == "on"_L1;
}

/// _x000A_ is a character that XML could not hold.
void appendUnescaped(std::string &text, const QString &part)
{
    QString plain = part;
    for (qsizetype at = plain.indexOf("_x"_L1); at >= 0; at = plain.indexOf("_x"_L1, at + 1)) {
        bool isCode = false;
        const ushort code = plain.mid(at + 2, 4).toUShort(&isCode, 16);
        if (isCode && at + 6 < plain.size() && plain[at + 6] == u'_')
            plain.replace(at, 7, QChar(code));
    }
    text += plain.toUtf8().toStdString();
}

} // namespace

void SharedTexts::add(std::string_view text)
{
    m_text += text;
    m_ends.push_back(m_text.size());
}

std::string_view SharedTexts::at(size_t index) const
{
    const size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_text).substr(begin, m_ends[index] - begin);
}

void takeRichText(QXmlStreamReader &xml, std::string &text)
{
    int phonetic = 0;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            ++depth;
            if (xml.name() == "rPh"_L1) {
                phonetic = depth;
            } else if (xml.name() == "t"_L1 && phonetic == 0) {
                appendUnescaped(text, xml.readElementText(QXmlStreamReader::SkipChildElements));
                --depth;
            }
        } else if (token == QXmlStreamReader::EndElement) {
            if (phonetic == depth)
                phonetic = 0;
            --depth;
        }
    }
}

Error workbookFault(const ZipEntry &entry)
{
    return broken(entry.isTooLarge() ? u"too_large"_s : u"not_a_workbook"_s);
}

Result<std::unique_ptr<Workbook>> Workbook::open(const QString &path, const ReadControl *control)
{
    std::unique_ptr<Workbook> workbook(new Workbook(path, control));
    if (!workbook->m_archive.isOpen())
        return broken(u"not_a_workbook"_s);
    if (const auto loaded = workbook->load(); !loaded)
        return loaded.error();
    return workbook;
}

Result<void> Workbook::load()
{
    const auto package = relationsOf(m_archive, QString());
    const QString workbookEntry = package ? package->byType.value(u"officeDocument"_s) : QString();
    if (workbookEntry.isEmpty())
        return broken(u"not_a_workbook"_s);
    if (const auto sheets = loadSheets(workbookEntry); !sheets)
        return sheets;
    const auto relations = relationsOf(m_archive, workbookEntry);
    if (!relations)
        return relations.error();
    if (const QString styles = relations->byType.value(u"styles"_s); m_archive.contains(styles)) {
        if (const auto loaded = loadStyles(styles); !loaded)
            return loaded;
    }
    const QString texts = relations->byType.value(u"sharedStrings"_s);
    return m_archive.contains(texts) ? loadTexts(texts) : Result<void>();
}

Result<void> Workbook::loadSheets(const QString &workbookEntry)
{
    const auto relations = relationsOf(m_archive, workbookEntry);
    if (!relations)
        return relations.error();
    const auto read = eachElement(m_archive, workbookEntry, [&](QXmlStreamReader &xml) {
        if (xml.name() == "workbookPr"_L1)
            m_from1904 = isTrue(xml.attributes().value("date1904"_L1));
        if (xml.name() == "sheet"_L1) {
            const QString id = attributeNamed(xml, "id"_L1);
            const bool hidden = xml.attributes().hasAttribute("state"_L1) &&
                                xml.attributes().value("state"_L1) != "visible"_L1;
            if (relations->typeOfId.value(id) == "worksheet"_L1)
                m_sheets.append(
                    {xml.attributes().value("name"_L1).toString(), relations->byId.value(id), hidden});
        }
        return true;
    });
    if (read && m_sheets.isEmpty())
        return broken(u"not_a_workbook"_s);
    return read;
}

Result<void> Workbook::loadStyles(const QString &entry)
{
    QHash<int, CellKind> own;
    bool inCells = false;
    return eachElement(m_archive, entry, [&](QXmlStreamReader &xml) {
        const auto attributes = xml.attributes();
        if (xml.name() == "numFmt"_L1)
            own.insert(attributes.value("numFmtId"_L1).toInt(),
                       kindOfCode(attributes.value("formatCode"_L1).toString()));
        else if (xml.name() == "cellXfs"_L1)
            inCells = true;
        else if (xml.name() == "cellStyles"_L1 || xml.name() == "dxfs"_L1)
            inCells = false;
        else if (inCells && xml.name() == "xf"_L1) {
            const int format = attributes.value("numFmtId"_L1).toInt();
            m_styles.push_back(own.contains(format) ? own.value(format) : builtInKind(format));
        }
        return true;
    });
}

Result<void> Workbook::loadTexts(const QString &entry)
{
    std::string text;
    const auto isEnded = [this] { return m_control && m_control->cancelled; };
    const auto read = eachElement(m_archive, entry, [&](QXmlStreamReader &xml) {
        if (xml.name() == "si"_L1) {
            text.clear();
            takeRichText(xml, text);
            m_texts.add(text);
        }
        return m_texts.bytes() < MostTextBytes && !isEnded();
    });
    return isEnded() ? Result<void>(Error{ErrorCode::Cancelled, {}, {}, {}}) : read;
}

QStringList Workbook::sheets() const
{
    const bool allHidden =
        std::all_of(m_sheets.begin(), m_sheets.end(), [](const Sheet &sheet) { return sheet.hidden; });
    QStringList names;
    for (const Sheet &sheet : m_sheets) {
        if (allHidden || !sheet.hidden)
            names += sheet.name;
    }
    return names;
}

Result<QString> Workbook::sheetEntry(const QString &name) const
{
    const QString wanted = sheetName(name);
    for (const Sheet &sheet : m_sheets) {
        if (sheet.name == wanted)
            return sheet.entry;
    }
    return Error{ErrorCode::BrokenTable, wanted, u"sheet_missing"_s, sheets()};
}

} // namespace powerhall
