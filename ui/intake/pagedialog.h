// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace powerhall {

/// One page of a document as it was scanned, as large as the screen lets it; goes with Esc, and when the
/// window locks. A PDF, which is not painted here, is only named.
class PageDialog final : public QDialog
{
    Q_OBJECT

public:
    PageDialog(const QString &title, const QByteArray &picture, QWidget *parent);
};

} // namespace powerhall
