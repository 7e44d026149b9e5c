// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/figureservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QPushButton;

namespace powerhall {

class FormDialog;
class MessageBar;
class TextTable;

/// 公布的指标: figures that may stand on a sheet, each with who published it, and beside them what this
/// program computed, which may not.
class FigureSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit FigureSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

private:
    void enter();
    void take(FormDialog &form, const QMap<QString, QString> &values);
    void importFile();
    void voidChosen();
    void showActs();

    WindowContext m_context;
    FigureService m_service;
    TextTableModel m_model;
    TextTable *m_table;
    QPushButton *m_enter;
    QPushButton *m_import;
    QPushButton *m_void;
    MessageBar *m_message;
};

} // namespace powerhall
