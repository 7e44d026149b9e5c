// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/document/document.h"

namespace powerhall {

/// Forms a document is written in, by the ending of the file's name.
enum class DocumentForm
{
    Pdf,
    Xlsx,
    Csv,
    Json
};

/// By the ending, of either case; Usage for another one.
Result<DocumentForm> documentFormOf(const QString &path);

/// Writes the whole file or nothing: an older file of that name stays until the new one is complete.
Result<void> saveDocument(const Document &document, const QString &path);

} // namespace powerhall
