// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QStringList>

namespace powerhall {

/// What a reader outside the program makes of a PDF: poppler's tools, run on a file in a temporary folder.

/// Lines pdftotext extracts, in the order they were drawn, empty ones left out; nothing when the tool fails.
QStringList extractedLines(const QByteArray &pdf);
/// All of it without any white space, for comparing words across line ends.
QString extractedText(const QByteArray &pdf);
/// `pdffonts`, one row a font.
QStringList fontRows(const QByteArray &pdf);
/// One page as pdftoppm paints it.
QImage rasterOf(const QByteArray &pdf, int page, int dotsPerInch);
/// `pdfinfo` with ISO dates in the file's own zone.
QString documentInfo(const QByteArray &pdf);
int pageCount(const QByteArray &pdf);
/// What `qpdf --check` has to say against it; empty = nothing.
QString faultsOf(const QByteArray &pdf);

QString withoutBlanks(QString text);

} // namespace powerhall
