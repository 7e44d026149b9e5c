// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/content.h"

namespace powerhall {

/// A content as a piece of HTML (article) for the people who keep web pages and the knowledge base. Live
/// figures must be resolved; everything foreign is escaped.
QString toHtml(const Content &content);
/// A whole page around a piece.
QString htmlPage(const QString &title, const QString &body);

} // namespace powerhall
