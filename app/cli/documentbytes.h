// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QByteArray>

namespace powerhall {

struct Document;

// What takes fonts, and the libraries that draw with them. The part of the program that does without has
// these otherwise (app/main.cpp).

/// A report as a file that ends in `suffix`: csv, xlsx, else pdf.
Result<QByteArray> documentBytes(const QString &suffix, const Document &document);
/// FontSet::lacksFaces.
bool lacksFaces();

} // namespace powerhall
