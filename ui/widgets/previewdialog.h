// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/slips/slip.h"
#include "ui/widgets/slipdesk.h"
#include "ui/windowcontext.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace powerhall {

class MessageBar;

/// The sheets as they will come out of the printer: the same painter as PDF and paper.
class PreviewDialog final : public QDialog
{
    Q_OBJECT

public:
    PreviewDialog(const Slip &slip, bool largePrint, const WindowContext &context, QWidget *parent = nullptr);

    void showReport(const SlipDesk::Report &report);
    [[nodiscard]] int pageCount() const { return m_pageCount; }

signals:
    void printWished(bool largePrint);
    void saveWished(const powerhall::Slip &slip, bool largePrint);

private:
    void build();
    void layOut();
    void chooseOtherPrinter();
    void showPrinter();

    Slip m_slip;
    WindowContext m_context;
    QVBoxLayout *m_sheets = nullptr;
    QCheckBox *m_large;
    QLabel *m_printer;
    MessageBar *m_message;
    int m_pageCount = 0;
};

} // namespace powerhall
