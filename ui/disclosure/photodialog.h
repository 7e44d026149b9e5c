// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QDialog>

#include <optional>

namespace powerhall {

class Prompts;

/// A kept picture, as large as the window allows.
class PhotoDialog final : public QDialog
{
    Q_OBJECT

public:
    PhotoDialog(const QString &title, const QByteArray &picture, QWidget *parent);
};

/// A picture the person chooses: nothing where they went back, the fault where the file cannot be read.
std::optional<Result<QByteArray>> pictureFile(Prompts &prompts, QWidget *parent);

} // namespace powerhall
