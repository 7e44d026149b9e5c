// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pdffinish.h"

#include "models/core/clock.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QDateTime>

#include <map>
#include <stdexcept>
#include <string_view>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype EntriesPerBlock = 100; ///< most a CMap section may hold

QByteArray hex16(uint value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0');
}

QByteArray utf16Hex(char32_t code)
{
    QByteArray hex;
    for (const QChar unit : QString::fromUcs4(&code, 1))
        hex += hex16(unit.unicode());
    return hex;
}

/// A ToUnicode CMap: glyph codes 1, 2, … in order.
QByteArray textMap(const QList<char32_t> &codes)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (qsizetype start = 0; start < codes.size(); start += EntriesPerBlock) {
        const qsizetype end = qMin(start + EntriesPerBlock, codes.size());
        map += QByteArray::number(end - start) + " beginbfchar\n";
        for (qsizetype i = start; i < end; ++i)
            map += "<" + hex16(static_cast<uint>(i) + 1) + "> <" + utf16Hex(codes.at(i)) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// The document's composite fonts by object number: Qt numbers them in order of first drawing.
std::map<int, QPDFObjectHandle> fontsOf(QPDF &pdf)
{
    std::map<int, QPDFObjectHandle> fonts;
    for (QPDFObjectHandle &object : pdf.getAllObjects()) {
        if (object.isDictionary() && object.hasKey("/ToUnicode") && object.getKey("/Subtype").isName() &&
            object.getKey("/Subtype").getName() == "/Type0")
            fonts.emplace(object.getObjectID(), object);
    }
    return fonts;
}

uint bigEndian16(const unsigned char *bytes)
{
    return (uint(bytes[0]) << 8) | bytes[1];
}

/// Glyphs a font holds, the empty one left out, by its TrueType table `maxp`; -1 when there is none.
int glyphsIn(QPDFObjectHandle font)
{
    constexpr size_t HeaderSize = 12;
    constexpr size_t EntrySize = 16;
    constexpr size_t GlyphCountAt = 4;
    QPDFObjectHandle file =
        font.getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor").getKey("/FontFile2");
    if (!file.isStream())
        return -1;
    const auto data = file.getStreamData(qpdf_dl_all);
    const unsigned char *bytes = data->getBuffer();
    for (size_t entry = HeaderSize; entry + EntrySize <= data->getSize(); entry += EntrySize) {
        if (std::string_view(reinterpret_cast<const char *>(bytes + entry), 4) != "maxp")
            continue;
        const size_t at = (size_t(bigEndian16(bytes + entry + 8)) << 16) + bigEndian16(bytes + entry + 10);
        if (at + GlyphCountAt + 2 > data->getSize())
            return -1;
        return int(bigEndian16(bytes + at + GlyphCountAt)) - 1;
    }
    return -1;
}

/// A subset's name begins with six letters of its own; Qt deals them out in hash order, here by number.
void nameSubset(QPDFObjectHandle font, qsizetype number)
{
    QPDFObjectHandle descriptor = font.getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor");
    const std::string name = descriptor.getKey("/FontName").getName();
    const std::string bare = name.substr(name.find('+') == std::string::npos ? 1 : name.find('+') + 1);
    const std::string letters{'A', 'A', 'A', 'A', char('A' + number / 26 % 26), char('A' + number % 26)};
    const QPDFObjectHandle named = QPDFObjectHandle::newName("/" + letters + "+" + bare);
    descriptor.replaceKey("/FontName", named);
    font.getKey("/DescendantFonts").getArrayItem(0).replaceKey("/BaseFont", named);
    font.replaceKey("/BaseFont", named);
}

/// What each code adds to the line: as the layout had it.
QPDFObjectHandle widthsOf(const GlyphLog::Font &font)
{
    QPDFObjectHandle widths = QPDFObjectHandle::newArray();
    for (const int width : font.widths)
        widths.appendItem(QPDFObjectHandle::newInteger(width));
    return QPDFObjectHandle::newArray({QPDFObjectHandle::newInteger(1), widths});
}

/// The fonts by the names that pages call them, with their text maps mended.
QPDFObjectHandle mendedFonts(QPDF &pdf, const GlyphLog &log)
{
    auto fonts = fontsOf(pdf);
    if (static_cast<qsizetype>(fonts.size()) != log.fonts().size())
        throw std::runtime_error("fonts written and fonts drawn differ in number");
    QPDFObjectHandle named = QPDFObjectHandle::newDictionary();
    qsizetype next = 0;
    for (auto &[number, font] : fonts) {
        const GlyphLog::Font &drawn = log.fonts().at(next);
        if (glyphsIn(font) != drawn.codes.size())
            throw std::runtime_error(
                "glyphs written and glyphs drawn differ in number: " + std::to_string(glyphsIn(font)) +
                " and " + std::to_string(drawn.codes.size()));
        nameSubset(font, next + 1);
        font.getKey("/DescendantFonts").getArrayItem(0).replaceKey("/W", widthsOf(drawn));
        font.replaceKey("/ToUnicode", pdf.makeIndirectObject(QPDFObjectHandle::newStream(
                                          &pdf, textMap(drawn.codes).toStdString())));
        named.replaceKey("/F" + std::to_string(next++), font);
    }
    return named;
}

QPDFObjectHandle contentOf(QPDF &pdf, const PackedPage &page)
{
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf);
    stream.replaceStreamData(page.content, QPDFObjectHandle::newName("/FlateDecode"),
                             QPDFObjectHandle::newNull());
    return stream;
}

/// In place of the sheet that brought the fonts.
void setPages(QPDF &pdf, const std::vector<PackedPage> &pages, const GlyphLog &log)
{
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/Font", mendedFonts(pdf, log));
    resources = pdf.makeIndirectObject(resources);
    QPDFPageDocumentHelper document(pdf);
    document.removePage(document.getAllPages().front());
    for (const PackedPage &page : pages) {
        const QPDFObjectHandle::Rectangle box(0, 0, page.box.width(), page.box.height());
        QPDFObjectHandle sheet = QPDFObjectHandle::newDictionary();
        sheet.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
        sheet.replaceKey("/MediaBox", QPDFObjectHandle::newArray(box));
        sheet.replaceKey("/Resources", resources);
        sheet.replaceKey("/Contents", contentOf(pdf, page));
        document.addPage(pdf.makeIndirectObject(sheet), false);
    }
}

void describe(QPDF &pdf, const PdfInfo &info)
{
    QPDFObjectHandle about = QPDFObjectHandle::newDictionary();
    about.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(info.title.toStdString()));
    about.replaceKey("/Producer", QPDFObjectHandle::newString("PowerHall " POWERHALL_VERSION));
    const QByteArray made = localTime(info.madeMs).toString(u"yyyyMMddHHmmss"_s).toLatin1();
    about.replaceKey("/CreationDate", QPDFObjectHandle::newString("D:" + made.toStdString() + "+08'00'"));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(about));
    pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
    pdf.getRoot().replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setCompressStreams(true);
    // Qt numbers some objects in hash order; written one by one in order of reference they come out alike.
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()),
                      static_cast<qsizetype>(bytes->getSize()));
}

/// libqpdf tells of failure by exceptions; here they become values.
template<typename Work>
auto guarded(const char *place, Work work) -> Result<decltype(work())>
{
    try {
        return work();
    } catch (const std::exception &fault) {
        return Error{ErrorCode::Internal, QString::fromLatin1(place), QString::fromUtf8(fault.what()), {}};
    }
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &fontSheet, const GlyphLog &log,
                             const std::vector<PackedPage> &pages, const PdfInfo &info)
{
    return guarded("finishPdf", [&] {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("fonts", fontSheet.constData(), static_cast<size_t>(fontSheet.size()));
        setPages(pdf, pages, log);
        describe(pdf, info);
        return written(pdf);
    });
}

Result<QList<QByteArray>> splitPdf(const QByteArray &pdf, const QList<int> &counts)
{
    return guarded("splitPdf", [&] {
        QPDF whole;
        whole.processMemoryFile("slips", pdf.constData(), static_cast<size_t>(pdf.size()));
        const auto pages = QPDFPageDocumentHelper(whole).getAllPages();
        QList<QByteArray> files;
        size_t next = 0;
        for (const int count : counts) {
            QPDF part;
            part.emptyPDF();
            for (int i = 0; i < count && next < pages.size(); ++i)
                QPDFPageDocumentHelper(part).addPage(pages.at(next++), false);
            files.append(written(part));
        }
        return files;
    });
}

} // namespace powerhall
