// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pdftools.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// The tool's standard output; `{}` in the arguments is the PDF's path.
QByteArray run(const QString &tool, QStringList arguments, const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    arguments.replaceInStrings(u"{}"_s, file.fileName());
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(tool), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

QStringList extractedLines(const QByteArray &pdf)
{
    QString text =
        QString::fromUtf8(run(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, u"{}"_s, u"-"_s}, pdf));
    return text.replace(u'\f', u'\n').split(u'\n', Qt::SkipEmptyParts);
}

QString extractedText(const QByteArray &pdf)
{
    return withoutBlanks(extractedLines(pdf).join(QString()));
}

QStringList fontRows(const QByteArray &pdf)
{
    return QString::fromUtf8(run(u"pdffonts"_s, {u"{}"_s}, pdf)).split(u'\n', Qt::SkipEmptyParts).mid(2);
}

QImage rasterOf(const QByteArray &pdf, int page, int dotsPerInch)
{
    const QString number = QString::number(page);
    return QImage::fromData(run(
        u"pdftoppm"_s,
        {u"-r"_s, QString::number(dotsPerInch), u"-f"_s, number, u"-l"_s, number, u"-png"_s, u"{}"_s}, pdf));
}

QString documentInfo(const QByteArray &pdf)
{
    return QString::fromUtf8(run(u"pdfinfo"_s, {u"-isodates"_s, u"{}"_s}, pdf));
}

int pageCount(const QByteArray &pdf)
{
    static const QRegularExpression pages(u"Pages:\\s+(\\d+)"_s);
    return pages.match(documentInfo(pdf)).captured(1).toInt();
}

QString faultsOf(const QByteArray &pdf)
{
    const QString said = QString::fromUtf8(run(u"qpdf"_s, {u"--check"_s, u"{}"_s}, pdf));
    return said.contains(u"No syntax or stream encoding errors found"_s) ? QString() : u"qpdf: "_s + said;
}

QString withoutBlanks(QString text)
{
    static const QRegularExpression blanks(u"[\\s\\x{00A0}\\x{3000}]+"_s);
    return text.remove(blanks);
}

} // namespace powerhall
