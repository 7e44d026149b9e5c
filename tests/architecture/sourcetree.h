// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace powerhall {

/// One file of the tree as text.
struct SourceFile
{
    QString path; ///< from the top of the tree: models/core/text.h
    QString text;

    [[nodiscard]] bool isCode() const; ///< .h or .cpp
    /// One of these files, or below one of these folders.
    [[nodiscard]] bool isIn(const QStringList &folders) const;
    /// `path:line` of an offset, for a message one can click on.
    [[nodiscard]] QString place(qsizetype offset) const;
};

/// Text files of the tree, build results, output and hidden folders but .ci left out.
QList<SourceFile> sourceTree();
/// Folders directly below a folder of the tree ("" = top), without the ones left out above.
QStringList foldersBelow(const QString &folder);

/// The code with comments and the inside of text literals blanked, so that only what is compiled is judged.
QString withoutCommentsAndTexts(const QString &code);
/// Only comments blanked.
QString withoutComments(const QString &code);

/// Where a pattern occurs, as messages `path:line: found`.
QStringList occurrences(const SourceFile &file, const QString &text, const QString &pattern);

} // namespace powerhall
