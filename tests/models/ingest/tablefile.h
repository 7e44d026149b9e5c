// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ingest/tablereader.h"

#include <QTemporaryDir>

#include <string>
#include <vector>

namespace powerhall {

/// A record as a test compares it: its number, its fields, and the word for its fault (with the field's
/// index).
struct SeenRecord
{
    qint64 row = 0;
    std::vector<std::string> fields;
    QString fault;
    bool operator==(const SeenRecord &) const = default;
};

/// All records behind the header, in order, with their numbers; blank ones left out.
struct SeenTable
{
    TableFormat format;
    std::vector<SeenRecord> records;
    qint64 rows = 0;
    int parts = 0;
    TextEncoding encoding = TextEncoding::Utf8;
    bool allPlain = true;
    std::optional<Error> error;
};

/// A file with the given bytes that lives as long as this.
class TableFile
{
public:
    explicit TableFile(const QByteArray &bytes, const QString &name = QStringLiteral("table.csv"));
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] SeenTable read(const ReadOptions &options = {}, ReadControl *control = nullptr) const;

private:
    QTemporaryDir m_folder;
    QString m_path;
};

/// Records of a CSV text, split by the simplest possible reading of the rules, one character at a time.
std::vector<SeenRecord> splitSimply(const std::string &text, char delimiter);

} // namespace powerhall
