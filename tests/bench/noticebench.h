// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// One notification from the command line, process start to PDF, in turn with wkhtmltopdf on the same text.
void benchNotice(Report &report, const QDir &folder, const QString &program);
/// 1,000 notifications with one set of fonts, beside typst where `typst` names the folder its package for
/// Node is installed in.
void benchBatch(Report &report, const QDir &folder, const QString &typst);

} // namespace powerhall::bench
