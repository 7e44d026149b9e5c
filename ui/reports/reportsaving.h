// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

namespace powerhall {

class MessageBar;
class Prompts;
class ReportJob;

/// Asks for a file, writes the report into it beside the window, in the form the file's name ends in, and
/// tells what came of it. The bar and the job must belong together.
void saveReport(const Document &document, const QString &proposal, ReportJob &job, Prompts &prompts,
                MessageBar &message);

} // namespace powerhall
