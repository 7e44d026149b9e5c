// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

namespace powerhall {

struct WindowContext;
class MessageBar;
class Prompts;
class ReportJob;

/// Asks for a file, writes the report into it beside the window, in the form the file's name ends in, and
/// tells what came of it. The bar and the job must belong together.
void saveReport(const Document &document, const QString &proposal, ReportJob &job, Prompts &prompts,
                MessageBar &message);

/// Lays the report out beside the window and hands it to the printer.
void printReport(const Document &document, ReportJob &job, const WindowContext &context, MessageBar &message);

} // namespace powerhall
