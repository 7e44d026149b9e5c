// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace powerhall {

class MessageBar;
struct TakenBundle;

/// U 盘交换: what the county or another desk lacks as one file for a stick, and what came back on one.
class BundleSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit BundleSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

private:
    void writeOut();
    void readIn();
    void showTaken(const TakenBundle &taken);

    WindowContext m_context;
    QComboBox *m_to;
    QPushButton *m_export;
    QLabel *m_exportWhy; ///< why nothing can be exported, or what will be
    QPushButton *m_import;
    QLabel *m_importWhy;
    MessageBar *m_message;
    QLabel *m_told; ///< what the imported file said, a line each
};

} // namespace powerhall
