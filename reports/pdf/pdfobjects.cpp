// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pdfobjects.h"

#include <QCryptographicHash>

#include <algorithm>

namespace powerhall {

namespace {

std::string hexOf(const QByteArray &bytes)
{
    return '<' + bytes.toHex().toStdString() + '>';
}

/// An entry of the cross-reference table: exactly twenty bytes.
std::string entryOf(size_t offset)
{
    constexpr size_t OffsetDigits = 10;
    const std::string digits = std::to_string(offset);
    return std::string(OffsetDigits - std::min(digits.size(), OffsetDigits), '0') + digits + " 00000 n \n";
}

} // namespace

int PdfObjects::reserve()
{
    m_bodies.emplace_back();
    return static_cast<int>(m_bodies.size());
}

void PdfObjects::set(int number, std::string body)
{
    m_bodies.at(static_cast<size_t>(number) - 1) = std::move(body);
}

int PdfObjects::add(std::string body)
{
    m_bodies.push_back(std::move(body));
    return static_cast<int>(m_bodies.size());
}

int PdfObjects::addDeflated(const std::string &entries, const std::string &content)
{
    return add("<< " + entries + " /Filter /FlateDecode /Length " + std::to_string(content.size()) +
               " >>\nstream\n" + content + "\nendstream");
}

QByteArray PdfObjects::file(int root, int info) const
{
    // The second line tells whoever copies the file that it is not text.
    std::string bytes = "%PDF-1.5\n%\xE5\xE6\xE7\xE8\n";
    std::string table;
    for (size_t i = 0; i < m_bodies.size(); ++i) {
        table += entryOf(bytes.size());
        bytes += std::to_string(i + 1) + " 0 obj\n" + m_bodies[i] + "\nendobj\n";
    }
    const std::string id = hexOf(QCryptographicHash::hash(
        QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())), QCryptographicHash::Md5));
    const std::string count = std::to_string(m_bodies.size() + 1);
    const std::string tableAt = std::to_string(bytes.size());
    bytes += "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + count +
             " /Root " + reference(root) + " /Info " + reference(info) + " /ID [" + id + id +
             "] >>\nstartxref\n" + tableAt + "\n%%EOF\n";
    return QByteArray::fromStdString(bytes);
}

std::string PdfObjects::reference(int number)
{
    return std::to_string(number) + " 0 R";
}

std::string PdfObjects::text(const QString &text)
{
    QByteArray units("\xFE\xFF"); // UTF-16, big end first
    for (const QChar unit : text) {
        units += static_cast<char>(unit.row());
        units += static_cast<char>(unit.cell());
    }
    return hexOf(units);
}

std::string PdfObjects::plainName(const QString &name)
{
    std::string plain;
    for (const QChar letter : name) {
        const char latin = letter.toLatin1();
        if (letter.unicode() < 0x80 && (letter.isLetterOrNumber() || latin == '-'))
            plain += latin;
    }
    return plain;
}

std::string deflated(const std::string &content)
{
    constexpr int Fast = 1;
    constexpr qsizetype LengthBytes = 4; // Qt puts the length before the zlib stream
    const QByteArray packed = qCompress(reinterpret_cast<const uchar *>(content.data()),
                                        static_cast<qsizetype>(content.size()), Fast);
    return std::string(packed.cbegin() + LengthBytes, packed.cend());
}

} // namespace powerhall
