// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/readcontrol.h"
#include "models/ingest/cellformat.h"
#include "models/ingest/ziparchive.h"

#include <QStringList>

#include <vector>

class QXmlStreamReader;

namespace powerhall {

/// The texts that cells refer to by number, packed into one piece of memory.
class SharedTexts
{
public:
    void add(std::string_view text);
    /// `index` below size().
    [[nodiscard]] std::string_view at(size_t index) const;
    [[nodiscard]] size_t size() const { return m_ends.size(); }
    [[nodiscard]] size_t bytes() const { return m_text.size(); }

private:
    std::string m_text;
    std::vector<size_t> m_ends;
};

/// A workbook (XLSX) without its sheets' contents: what the sheets are called and how their numbers are
/// meant. Errors are BrokenTable: not_a_workbook, too_large, sheet_missing.
class Workbook
{
public:
    /// Reads the texts all sheets share, which may be long: ErrorCode::Cancelled where `control` says so.
    static Result<std::unique_ptr<Workbook>> open(const QString &path, const ReadControl *control = nullptr);

    /// Names of the worksheets, hidden ones left out unless there are no others.
    [[nodiscard]] QStringList sheets() const;
    /// The entry of the sheet with this name; of the first where it is empty.
    [[nodiscard]] Result<QString> sheetEntry(const QString &name) const;
    [[nodiscard]] QString sheetName(const QString &name) const
    {
        return name.isEmpty() ? sheets().value(0) : name;
    }

    [[nodiscard]] const ZipArchive &archive() const { return m_archive; }
    [[nodiscard]] const SharedTexts &texts() const { return m_texts; }
    [[nodiscard]] CellKind kindOfStyle(size_t style) const
    {
        return style < m_styles.size() ? m_styles[style] : CellKind::Number;
    }
    [[nodiscard]] bool from1904() const { return m_from1904; }

private:
    struct Sheet
    {
        QString name;
        QString entry;
        bool hidden = false;
    };

    Workbook(const QString &path, const ReadControl *control)
        : m_archive(path)
        , m_control(control)
    {}
    Result<void> load();
    Result<void> loadSheets(const QString &workbookEntry);
    Result<void> loadStyles(const QString &entry);
    Result<void> loadTexts(const QString &entry);

    ZipArchive m_archive;
    const ReadControl *m_control;
    QList<Sheet> m_sheets;
    SharedTexts m_texts;
    std::vector<CellKind> m_styles;
    bool m_from1904 = false;
};

/// The text of a <si> or <is> the reader stands at: runs joined, the reading aids of East Asian texts (<rPh>)
/// left out, _x000D_ and the like resolved. Ends at its end tag.
void takeRichText(QXmlStreamReader &xml, std::string &text);

/// What a reader's failure means for the file.
Error workbookFault(const ZipEntry &entry);

} // namespace powerhall
