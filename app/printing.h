// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/slipservice.h"

namespace powerhall {

/// Joins what services ask of paper: reports paint, spool hands to the printer. GUI thread.
class SlipPrinting final : public Printing
{
public:
    Result<QByteArray> render(const Slip &slip, const Options &options) override;
    Result<int> send(const QByteArray &pdf, const QString &printer, const QString &title) override;
    Result<Job> state(const QString &printer, int job) override;
};

} // namespace powerhall
