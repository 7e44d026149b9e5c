// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/slips/slip.h"
#include "reports/slips/sliplayout.h"

#include <QByteArray>
#include <QList>

namespace powerhall {

/// A slip as PDF. Refused with HotlineMissing unless it is complete.
Result<QByteArray> slipPdf(const Slip &slip, const SlipOptions &options = {});
/// Many slips in one PDF with one set of fonts.
Result<QByteArray> slipsPdf(const QList<Slip> &slips, const SlipOptions &options = {});
/// Many slips as a file each, in their order. Slower: every file takes the fonts with it.
Result<QList<QByteArray>> slipFiles(const QList<Slip> &slips, const SlipOptions &options = {});

} // namespace powerhall
