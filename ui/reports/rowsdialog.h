// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/reports/reportoutcome.h"

#include <QDialog>

namespace powerhall {

/// The source rows behind one figure, each with its number in the list, and what they add up to.
class RowsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RowsDialog(const RowsBehind &behind, QWidget *parent = nullptr);
};

} // namespace powerhall
