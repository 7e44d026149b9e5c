// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// An A0 poster from the command line beside wkhtmltopdf, its tiles, and twelve in one batch.
void benchPoster(Report &report, const QDir &folder, const QString &program);

} // namespace powerhall::bench
