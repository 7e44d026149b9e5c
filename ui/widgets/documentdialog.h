// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/document/document.h"
#include "ui/windowcontext.h"

#include <QDialog>

namespace powerhall {

class MessageBar;

/// A document's pages as they will come out of the printer; printed, or saved in any of its forms.
class DocumentDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `file` is the name proposed for saving, without an ending.
    DocumentDialog(const WindowContext &context, Document document, const QString &file, QWidget *parent);

private:
    void build();
    void print();
    void save();

    WindowContext m_context;
    Document m_document;
    QString m_file;
    MessageBar *m_message;
};

/// Hands a PDF to the printer of the settings, or to one the person chooses; says in the bar what became of
/// it.
void printPdf(const WindowContext &context, const Result<QByteArray> &pdf, const QString &title,
              MessageBar &message, QWidget *parent);

} // namespace powerhall
